"""The everyday closure: subclasses, broader concepts, shortcuts, complements.

Each rule is a SPARQL CONSTRUCT in `graph/rules`; they are the one source of what
`graph/derived` holds, and need no reasoner.
"""

from collections.abc import Iterable, Iterator
from importlib.resources import files

import pyoxigraph as ox

from ..ontology.terms import rebase

RULES = files("inspectkg.graph") / "rules"


def derived(stated: Iterable[ox.Quad]) -> Iterator[ox.Triple]:
    """Yield the triples that the rules derive and that are not stated already."""
    store = ox.Store()
    store.extend(ox.Quad(q.subject, q.predicate, q.object) for q in stated)
    for _, rule in rules():
        triples = store.query(rule)
        assert isinstance(triples, ox.QueryTriples)  # noqa: S101 - rules CONSTRUCT
        for triple in list(triples):
            quad = ox.Quad(triple.subject, triple.predicate, triple.object)
            if quad not in store:
                yield triple


def rules() -> Iterator[tuple[str, str]]:
    """Yield name and text of every rule, in the order of their names."""
    for entry in sorted(RULES.iterdir(), key=lambda entry: entry.name):
        if entry.name.endswith(".rq"):
            yield entry.name.removesuffix(".rq"), rebase(entry.read_text("utf-8"))
