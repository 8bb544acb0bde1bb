"""Tasks: what the server may ask of a worker, by name.

A task takes the session, what was asked as plain values, and the outlet to
write to. A new kind of page adds its task to TASKS.
"""

from collections.abc import Callable, Iterator, Mapping
from io import StringIO
from typing import Any

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store, Triple

from ..graph import inquiry
from ..graph.coverage import coverage
from ..graph.dataset import PROPOSALS, dataset
from ..graph.parameters import resolve
from ..queries import library
from ..queries.binding import bind
from .describing import described
from .evaluation import chosen_graphs, evaluate
from .negotiation import DATASETS, GRAPHS, RESULTS, choose
from .outlet import Outlet
from .refusals import Refused
from .session import Session
from .shipped import shipped
from .writing import Wanted, write_graph, write_results

Asked = Mapping[str, Any]
Task = Callable[[Session, Asked, Outlet, Wanted], None]


def query(session: Session, asked: Asked, outlet: Outlet, wanted: Wanted) -> None:
    """Answer the SPARQL in `query` over the graphs `default` and `named`."""
    graphs = chosen_graphs(asked["default"], asked["named"]) or session.everyday()
    results = evaluate(session.store(), asked["query"], graphs)
    write_results(results, outlet, wanted)


def named(session: Session, asked: Asked, outlet: Outlet, wanted: Wanted) -> None:
    """Answer the shipped query `name` with `parameters` as typed."""
    store, found = session.store(), shipped(asked["name"])
    covered = _coverage(session, store)
    wanted = wanted._replace(meta={"coverage": covered, "query": found.name})
    if found.name == inquiry.PATHS and {"from", "to"} & set(asked["parameters"]):
        _paths(store, found, asked, outlet, wanted)
        return
    text = bind(found.text, resolve(store, found, asked["parameters"]))
    graphs = session.everyday()
    if asked["proposed"]:
        graphs = dataset(store, text, include_proposed=True)
    write_results(evaluate(store, text, graphs), outlet, wanted)


def graph(session: Session, asked: Asked, outlet: Outlet, wanted: Wanted) -> None:
    """Write the named graph `graph`, or the default graph. Refused (404) if none."""
    store, iri = session.store(), asked["graph"]
    name = DefaultGraph() if iri is None else _known_graph(store, iri)
    chosen = choose(GRAPHS, wanted.format, wanted.accept)
    quads = store.quads_for_pattern(None, None, None, name)
    write_graph(map(_triple, quads), chosen, outlet, wanted)


def dump(session: Session, asked: Asked, outlet: Outlet, wanted: Wanted) -> None:
    """Write all named graphs but proposals, or all accepted triples without graphs."""
    del asked
    store = session.store()
    chosen = choose((*DATASETS, *GRAPHS), wanted.format, wanted.accept)
    if chosen in DATASETS:
        write_graph(_accepted(store), chosen, outlet, wanted)
    else:
        quads = store.quads_for_pattern(None, None, None, DefaultGraph())
        write_graph(map(_triple, quads), chosen, outlet, wanted)


def describe(session: Session, asked: Asked, outlet: Outlet, wanted: Wanted) -> None:
    """Describe the service (`about` service) or the data (`about` data)."""
    store = session.store()
    triples = described(store, asked["about"], asked["url"], session.known)
    chosen = choose(GRAPHS, wanted.format, wanted.accept)
    write_graph(triples, chosen, outlet, wanted)


def page(session: Session, asked: Asked, outlet: Outlet, wanted: Wanted) -> None:
    """Render the explorer's page that `page` names."""
    from .pages import page as rendered  # noqa: PLC0415 - templates take a while

    rendered(session, asked, outlet, wanted)


TASKS: dict[str, Task] = {
    "query": query,
    "named": named,
    "graph": graph,
    "dump": dump,
    "describe": describe,
    "page": page,
}


def _paths(
    store: Store, found: library.Query, asked: Asked, outlet: Outlet, wanted: Wanted
) -> None:
    chosen = choose(RESULTS, wanted.format, wanted.accept)
    given = [f"{key}={v}" for key, vs in asked["parameters"].items() for v in vs]
    choice = inquiry.Choice(
        given,
        chosen.name,
        limit=min(wanted.max_rows, 1000),
        include_proposed=asked["proposed"],
    )
    reply = inquiry.inquire(store, found, choice)
    outlet.begin(content_type=chosen.content_type, inspectkg_coverage=reply.coverage)
    if not wanted.head:
        text = StringIO(newline="")
        reply.write(text)
        outlet.write(text.getvalue().encode("utf-8", "replace"))
    outlet.end()


def _coverage(session: Session, store: Store) -> str:
    if "coverage" not in session.known:
        session.known["coverage"] = coverage(store)
    return str(session.known["coverage"])


def _known_graph(store: Store, iri: str) -> NamedNode:
    try:
        name = NamedNode(iri)
    except ValueError:
        raise Refused(
            400, "a graph is named by no IRI: give an absolute one."
        ) from None
    if not store.contains_named_graph(name):
        raise Refused(404, "there is no such graph: the service description lists all.")
    return name


def _accepted(store: Store) -> Iterator[Quad]:
    for name in sorted(store.named_graphs(), key=str):
        if not name.value.endswith(PROPOSALS):
            yield from store.quads_for_pattern(None, None, None, name)


def _triple(quad: Quad) -> Triple:
    return Triple(quad.subject, quad.predicate, quad.object)
