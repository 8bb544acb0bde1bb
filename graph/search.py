"""Search: words in labels and in what publications say, ranked.

The index is SQLite's FTS5 in memory, made anew for each search, with the
Porter stemmer: https://www.sqlite.org/fts5.html
"""

from collections import defaultdict
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from ..ontology.terms import GRAPH, ID, PREFIXES, identifier, term
from ..ontology.text import one_line
from .entities import OTHER, PREFERRED, label

if TYPE_CHECKING:
    import sqlite3

Texts: TypeAlias = dict[str, tuple[str, str]]

SAYS = NamedNode(term("says"))
TYPE = NamedNode(PREFIXES["rdf"] + "type")
TO_REGION = tuple(
    NamedNode(term(name)) for name in ("ofInspection", "reportsOn", "inRegion")
)
LABELS = 0
SAID = 1
# What only describes other entities, so that nobody looks for it by itself.
LEFT_OUT = frozenset({"attribution", "scheme"})

_SCHEMA = (
    "CREATE VIRTUAL TABLE entry USING "
    "fts5(iri UNINDEXED, labels, said, tokenize = 'porter unicode61')"
)
_MATCHES = """
    SELECT iri FROM entry WHERE entry MATCH :words
    ORDER BY rowid NOT IN (SELECT rowid FROM entry WHERE entry MATCH :in_labels),
             rank, iri
    LIMIT :limit
"""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entity found: `region` and `source` are labels, empty if it has none."""

    kind: str
    label: str
    text: str
    region: str
    source: str
    iri: str


def find(store: Store, words: str, limit: int = 20) -> list[Hit]:
    """Return what bears or says all of `words`, else any of them, best first.

    Words match by stem; joined ones (``multi-agency``) match as a phrase. Hits
    in a label come before hits in what is said. Proposals are not searched.
    """
    tokens = tokens_of(words)
    if not tokens:
        return []
    import sqlite3  # noqa: PLC0415 - only for searching

    texts = _texts(store)
    with closing(sqlite3.connect(":memory:")) as index:
        _fill(index, texts)
        found = _match(index, " AND ".join(tokens), limit)
        found = found or _match(index, " OR ".join(tokens), limit)
    return [_hit(store, iri, texts[iri][SAID]) for iri in found]


def listed(hits: Iterable[Hit]) -> str:
    """Return hits for a terminal: what was found, then kind, region and source."""
    lines = []
    for hit in hits:
        details = (hit.kind, hit.region, hit.source, hit.iri.removeprefix(ID))
        lines.append(one_line(hit.text or hit.label))
        lines.append("    " + one_line(" · ".join(part for part in details if part)))
    return "".join(f"{line}\n" for line in lines)


def tokens_of(words: str) -> list[str]:
    """Return each word as a quoted FTS5 string, so that none is an operator."""
    clean = words.encode(errors="replace").decode().replace('"', " ").replace("\0", " ")
    return [f'"{word}"' for word in clean.split() if any(map(str.isalnum, word))]


def _texts(store: Store) -> Texts:
    """Return the labels and the sayings of each individual, by its IRI."""
    texts: dict[str, tuple[dict[str, None], dict[str, None]]] = defaultdict(
        lambda: ({}, {})
    )
    for predicate in (*PREFERRED, *OTHER, SAYS):
        part = SAID if predicate == SAYS else LABELS
        for quad in store.quads_for_pattern(None, predicate, None, DefaultGraph()):
            subject, text = quad.subject, quad.object
            if isinstance(subject, NamedNode) and isinstance(text, Literal):
                texts[subject.value][part][text.value] = None
    return {
        iri: (" / ".join(labels), " ".join(said))
        for iri, (labels, said) in texts.items()
        if _is_sought(iri)
    }


def _is_sought(iri: str) -> bool:
    return iri.startswith(ID) and _kind(iri) not in LEFT_OUT


def _kind(iri: str) -> str:
    return iri.removeprefix(ID).partition("/")[0]


def _fill(index: "sqlite3.Connection", texts: Texts) -> None:
    index.execute(_SCHEMA)
    index.executemany(
        "INSERT INTO entry VALUES (?, ?, ?)",
        ((iri, *text) for iri, text in texts.items()),
    )


def _match(index: "sqlite3.Connection", words: str, limit: int) -> list[str]:
    asked = {"words": words, "in_labels": f"labels : ({words})", "limit": limit}
    return [row[0] for row in index.execute(_MATCHES, asked)]


def _hit(store: Store, iri: str, said: str) -> Hit:
    entity = NamedNode(iri)
    publication = _publication(store, entity)
    region = _region(store, entity) or (publication and _region(store, publication))
    return Hit(
        kind=_kind(iri),
        label=label(store, entity),
        text=said,
        region=label(store, region) if region else "",
        source=label(store, publication) if publication else "",
        iri=iri,
    )


def _publication(store: Store, entity: NamedNode) -> NamedNode | None:
    """Return the publication in whose named graph the entity is described."""
    quads = store.quads_for_pattern(entity, TYPE, None, None)
    graphs = (quad.graph_name for quad in quads)
    names = {graph.value for graph in graphs if isinstance(graph, NamedNode)}
    for name in sorted(names):
        found = NamedNode(identifier("publication", name.removeprefix(GRAPH)))
        if next(store.quads_for_pattern(found, None, None, DefaultGraph()), None):
            return found
    return None


def _region(store: Store, entity: NamedNode) -> NamedNode | None:
    """Follow a finding or a publication to its inspection, and that to its region."""
    for predicate in TO_REGION:
        for quad in store.quads_for_pattern(entity, predicate, None, DefaultGraph()):
            if isinstance(quad.object, NamedNode):
                is_region = predicate == TO_REGION[-1]
                return quad.object if is_region else _region(store, quad.object)
    return None
