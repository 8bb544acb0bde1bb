"""The network: entities and statements as nodes, what is said as edges."""

import textwrap
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from ..ontology.concepts import split_identifier
from ..ontology.terms import PREFIXES
from ..queries import library
from .answering import Solutions, ask
from .coverage import coverage

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Row = dict[str, str]
Evidence = dict[str, Any]

LABEL = 76
LICENCE = "Facts: Open Government Licence v3.0, HM Inspectorate of Probation and others"
HOW_TO_GET_WORDS = (
    "The publisher's words are not in this file. Save the publication as a text "
    "file, and run `inspectkg build --documents FOLDER` and this command again."
)
CORE = {"policy", "factor", "work-area", "finding", "influence", "inspection", "region"}
TIES = {"influence", "states", "link-end", "contrast", "in-force", "region"}
FACTS = {"in-force": "policies-in-force", "region": "body"}


def network(
    store: ox.Store,
    about: Iterable[ox.NamedNode] = (),
    hops: int = 2,
    *,
    everything: bool = True,
    include_proposed: bool = False,
) -> "MultiDiGraph[str]":
    """Return the graph in `store` as a directed multigraph.

    Nodes bear id, label, type, url, text, polarity, region and evidence; edges
    label, type, relation, basis, status, reading, saidBy, polarity, region, text,
    evidence and source. Unless `everything`, only policies, factors, work areas
    and findings with the links between them. With `about`, only what lies within
    `hops` edges of one of these is kept.
    """
    import networkx as nx  # noqa: PLC0415 - heavy, and not needed by other commands

    graph: MultiDiGraph[str] = nx.MultiDiGraph()
    proofs = _proofs(store, include_proposed=include_proposed)
    for row in _rows(store, "connections", include_proposed=include_proposed):
        _add_edge(graph, row, proofs)
    for node in graph:
        graph.nodes[node].update(_node(store, node, proofs))
    _add_regions(graph)
    shown = graph if everything else _core(graph)
    kept = _around(shown, [node.value for node in about], hops)
    kept.graph.update(_about(store))
    return kept


def _rows(store: ox.Store, name: str, *, include_proposed: bool) -> list[Row]:
    answer = ask(store, library.load(name), include_proposed=include_proposed)
    assert isinstance(answer, Solutions)  # noqa: S101 - the shipped query is a SELECT
    return [
        {
            column: term.value
            for column, term in zip(answer.columns, row, strict=True)
            if isinstance(term, ox.NamedNode | ox.Literal)
        }
        for row in answer.rows
    ]


def _proofs(store: ox.Store, *, include_proposed: bool) -> dict[str, list[Evidence]]:
    """Return the evidence of every statement, by its IRI."""
    proofs: dict[str, list[Evidence]] = {}
    for row in _rows(store, "provenance", include_proposed=include_proposed):
        item = {
            "quote": row.get("quote"),
            "place": row["locator"],
            "source": row["publication"],
            "sourceUrl": row.get("address", ""),
            "characters": [int(row["start"]), int(row["end"])],
            "digest": row["digest"],
            "fact": row.get("fact", ""),
        }
        held = proofs.setdefault(row["statementIri"], [])
        if item not in held:
            held.append(item)
    return proofs


def _add_edge(
    graph: "MultiDiGraph[str]", row: Row, proofs: Mapping[str, list[Evidence]]
) -> None:
    kind, relation = row["type"], row["relation"]
    statement = row.get("statementIri", "")
    fact = FACTS.get(kind)
    evidence = [e for e in proofs.get(statement, []) if not fact or e["fact"] == fact]
    key = f"{statement} {kind} {relation}"
    columns = ("basis", "status", "reading", "degree", "saidBy", "polarity", "region")
    graph.add_edge(
        row["fromIri"],
        row["toIri"],
        key=key,
        id=key,
        label=relation,
        type=kind,
        relation=relation,
        statement=statement,
        text=row.get("text", ""),
        evidence=evidence,
        source=row.get("source", ""),
        **{column: row.get(column, "") for column in columns},
    )


def _node(
    store: ox.Store, iri: str, proofs: Mapping[str, list[Evidence]]
) -> dict[str, Any]:
    kind, _ = split_identifier(iri)
    text = _value(store, iri, "ik:says", "skos:definition")
    label = _value(store, iri, "skos:prefLabel", "rdfs:label") or text or iri
    polarity = _object(store, iri, "ik:polarity")
    return {
        "id": iri,
        "label": textwrap.shorten(label, LABEL, placeholder=" …"),
        "type": kind,
        "url": iri,
        "text": text or label,
        "polarity": _value(store, polarity, "skos:prefLabel") if polarity else "",
        "saidBy": _said_by(store, iri),
        "region": _region(store, iri),
        "evidence": proofs.get(iri, []),
    }


def _said_by(store: ox.Store, iri: str) -> str:
    attribution = _object(store, iri, "ik:attributedTo")
    return _value(store, attribution, "rdfs:label") if attribution else ""


def _region(store: ox.Store, iri: str) -> str:
    if split_identifier(iri)[0] == "region":
        return _value(store, iri, "skos:prefLabel")
    inspection = _object(store, iri, "ik:ofInspection") or iri
    region = _object(store, inspection, "ik:inRegion")
    return _value(store, region, "skos:prefLabel") if region else ""


def _add_regions(graph: "MultiDiGraph[str]") -> None:
    """Give what has no region of its own the regions of its links."""
    for node, data in graph.nodes(data=True):
        if not data["region"]:
            places = [*graph.in_edges(node, data="region")]
            places += graph.out_edges(node, data="region")
            data["region"] = "; ".join(sorted({str(p[2]) for p in places} - {""}))


def _core(graph: "MultiDiGraph[str]") -> "MultiDiGraph[str]":
    """Keep what bears on what, and what was in force where."""
    kept = [node for node, d in graph.nodes(data=True) if d["type"] in CORE]
    core: MultiDiGraph[str] = graph.subgraph(kept).copy()
    ties = list(core.edges(keys=True))
    core.remove_edges_from(t for t in ties if core.edges[t]["type"] not in TIES)
    return core


def _around(
    graph: "MultiDiGraph[str]", about: list[str], hops: int
) -> "MultiDiGraph[str]":
    if not about:
        return graph
    both_ways = graph.to_undirected(as_view=True)
    kept: set[str] = set()
    frontier = {node for node in about if node in graph}
    for _ in range(hops + 1):
        kept |= frontier
        frontier = {near for node in frontier for near in both_ways[node]} - kept
    return graph.subgraph(kept).copy()


def _about(store: ox.Store) -> dict[str, str]:
    issued = ox.NamedNode(PREFIXES["dcterms"] + "issued")
    quads = store.quads_for_pattern(None, issued, None, ox.DefaultGraph())
    dates = [q.object.value for q in quads if isinstance(q.object, ox.Literal)]
    return {
        "title": "What inspections found, and what is said to bear on it",
        "coverage": coverage(store),
        "date": max(dates, default=""),
        "licence": LICENCE,
        "howToGetWords": HOW_TO_GET_WORDS,
    }


def _value(store: ox.Store, iri: str, *curies: str) -> str:
    for curie in curies:
        for quad in _quads(store, iri, curie):
            if isinstance(quad.object, ox.Literal):
                return quad.object.value
    return ""


def _object(store: ox.Store, iri: str, curie: str) -> str:
    values = [quad.object for quad in _quads(store, iri, curie)]
    names = [value.value for value in values if isinstance(value, ox.NamedNode)]
    return min(names, default="")


def _quads(store: ox.Store, iri: str, curie: str) -> list[ox.Quad]:
    prefix, _, local = curie.partition(":")
    predicate = ox.NamedNode(PREFIXES[prefix] + local)
    node, default = ox.NamedNode(iri), ox.DefaultGraph()
    return list(store.quads_for_pattern(node, predicate, None, default))
