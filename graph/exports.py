"""Writing the graph or its network to a file, in the format that fits its name."""

from collections.abc import Iterable
from pathlib import Path
from typing import TextIO

import pyoxigraph as ox

from ..ontology.errors import InputError
from ..ontology.terms import PREFIXES
from .entities import find_entity
from .store import dump

DUMPS = ("nq", "trig", "nt", "ttl")
PICTURES = ("html", "graphml", "gexf")
FLAT = {"nt": ox.RdfFormat.N_TRIPLES, "ttl": ox.RdfFormat.TURTLE}


def chosen(fmt: str | None, output: str, known: tuple[str, ...]) -> str:
    """Return the format asked for, else that of the file's extension, else the first.

    Raises InputError for one that is not among `known`.
    """
    extension = Path(output).suffix.removeprefix(".").lower()
    name = fmt or extension or known[0]
    if name not in known:
        msg = f"there is no format {name!r} for this: choose one of {', '.join(known)}."
        raise InputError(msg)
    return name


def write(store: ox.Store, fmt: str, out: TextIO) -> None:
    """Write all named graphs, in one of DUMPS; N-Quads come sorted.

    Turtle and N-Triples have no named graphs: they hold what is accepted.
    """
    if fmt == "nq":
        out.writelines(line + "\n" for line in dump(store))
    elif fmt == "trig":
        named = [q for q in store if isinstance(q.graph_name, ox.NamedNode)]
        _serialise(sorted(named, key=_by_graph), ox.RdfFormat.TRIG, out)
    else:
        quads = store.quads_for_pattern(None, None, None, ox.DefaultGraph())
        triples = (ox.Triple(q.subject, q.predicate, q.object) for q in quads)
        _serialise(sorted(triples, key=str), FLAT[fmt], out)


def drawn(  # noqa: PLR0913 - what a person can choose
    store: ox.Store,
    about: Iterable[str],
    hops: int,
    fmt: str,
    seed: int,
    *,
    everything: bool,
    include_proposed: bool,
) -> str:
    """Return the network in one of PICTURES; `about` as a slug path, IRI or label."""
    from .network import network  # noqa: PLC0415 - heavy

    nodes = [find_entity(store, name) for name in about]
    options = {"everything": everything, "include_proposed": include_proposed}
    graph = network(store, nodes, hops, **options)
    if fmt == "html":
        from .picture import picture  # noqa: PLC0415 - heavy

        return picture(graph, seed)
    from . import exchange  # noqa: PLC0415 - heavy

    return exchange.graphml(graph) if fmt == "graphml" else exchange.gexf(graph)


def _by_graph(quad: ox.Quad) -> tuple[str, str]:
    return str(quad.graph_name), str(quad)


def _serialise(
    items: Iterable[ox.Quad] | Iterable[ox.Triple], fmt: ox.RdfFormat, out: TextIO
) -> None:
    data = ox.serialize(items, format=fmt, prefixes=PREFIXES)
    out.write((data or b"").decode())
