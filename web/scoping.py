"""Scoping: the part of the network that a scope is about, less what is filtered out."""

from typing import TYPE_CHECKING, Any

from ..graph.network import CORE, TIES
from ..graph.paths import trails
from .scope import Scope

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def within(network: "MultiDiGraph[str]", scope: Scope) -> "MultiDiGraph[str]":
    """Return the part of the network that a scope is about, before filters."""
    if scope.start and scope.end:
        _, found = trails(network, scope.start, scope.end)
        kept = {node for trail in found for node in trail}
        return network.subgraph(kept | {scope.start, scope.end} & set(network)).copy()
    special = {*scope.about, *(iri for iri, _ in scope.opened)}
    kinds = {network.nodes[iri]["type"] for iri in special if iri in network}
    base = network if scope.everything or kinds - CORE else _core(network)
    kept = _around(base, scope.about, scope.hops) if scope.about else set(base)
    for iri, kind in scope.opened:
        near = neighbours(network, iri)
        kept |= {iri, *(n for n in near if network.nodes[n]["type"] == kind)} & set(
            network
        )
    part: MultiDiGraph[str] = network.subgraph(kept).copy()
    if base is not network and not scope.opened:
        _keep_ties(part)
    return part


def filtered(network: "MultiDiGraph[str]", scope: Scope) -> "MultiDiGraph[str]":
    """Return a network without what the filters of a scope leave out."""
    fixed = {*scope.about, scope.start, scope.end}
    kept = [
        node
        for node, data in network.nodes(data=True)
        if node in fixed or _passes(node_facets(data), data, scope)
    ]
    part: MultiDiGraph[str] = network.subgraph(kept).copy()
    edges = list(part.edges(keys=True, data=True))
    part.remove_edges_from(
        (a, b, key) for a, b, key, d in edges if not _passes(link_facets(d), d, scope)
    )
    if not scope.lone:
        lonely = [n for n, degree in part.degree() if not degree and n not in fixed]
        part.remove_nodes_from(lonely)
    return part


def neighbours(network: "MultiDiGraph[str]", node: str) -> set[str]:
    """Return what is linked with a node, in either direction."""
    if node not in network:
        return set()
    return {*network.successors(node), *network.predecessors(node)} - {node}


def node_facets(data: dict[str, Any]) -> dict[str, list[str]]:
    """Return by what a node can be filtered."""
    return {
        "type": [data["type"]],
        "polarity": _listed(data["polarity"].lower()),
        "region": _several(data["region"]),
        "programme": _several(data["programme"]),
    }


def link_facets(data: dict[str, Any]) -> dict[str, list[str]]:
    """Return by what a link can be filtered."""
    is_influence = data["type"] == "influence"
    kind = data["type"].replace("-", " ")
    return {
        "relation" if is_influence else "kind": [
            data["relation"] if is_influence else kind
        ],
        "basis": _listed(data["basis"].lower() if is_influence else ""),
        "reading": _listed(data["reading"].lower() if is_influence else ""),
        "region": _several(data["region"]),
        "programme": _several(data["programme"]),
    }


def _passes(facets: dict[str, list[str]], data: dict[str, Any], scope: Scope) -> bool:
    for facet, wanted in scope.wanted:
        values = facets.get(facet)
        if values and not wanted.intersection(values):
            return False
    dates = _several(data["date"])
    late = not scope.since or any(day >= scope.since for day in dates)
    early = not scope.until or any(
        day[: len(scope.until)] <= scope.until for day in dates
    )
    return not dates or (late and early)


def _core(network: "MultiDiGraph[str]") -> "MultiDiGraph[str]":
    kept = [node for node, data in network.nodes.items() if data["type"] in CORE]
    core: MultiDiGraph[str] = network.subgraph(kept).copy()
    _keep_ties(core)
    return core


def _keep_ties(network: "MultiDiGraph[str]") -> None:
    edges = list(network.edges(keys=True, data=True))
    network.remove_edges_from(e[:3] for e in edges if e[3]["type"] not in TIES)


def _around(
    network: "MultiDiGraph[str]", about: tuple[str, ...], hops: int
) -> set[str]:
    kept: set[str] = set()
    frontier = {node for node in about if node in network}
    for _ in range(hops + 1):
        kept |= frontier
        frontier = {n for node in frontier for n in neighbours(network, node)} - kept
    return kept


def _several(joined: str) -> list[str]:
    return [part for part in joined.split("; ") if part]


def _listed(value: str) -> list[str]:
    return [value] if value else []
