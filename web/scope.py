"""The scope of a network page: what is shown, as the address says it."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..graph.network import CORE, TIES
from .addresses import query, slug
from .trails import trails

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from .view import View
    from .visits import Visit

FACETS = (
    "type",
    "relation",
    "polarity",
    "region",
    "programme",
    "basis",
    "reading",
    "kind",
)
MOST_HOPS = 4
Pair = tuple[str, str]


@dataclass(frozen=True)
class Scope:
    """What a network page shows; IRIs throughout, `chosen` may be a link's id.

    `wanted` holds, for each facet, the only values to keep; `opened` nodes
    whose neighbours of a kind are shown as well. `start` and `end` ask for the
    paths between two nodes, and then nothing else is shown.
    """

    about: tuple[str, ...] = ()
    hops: int = 1
    everything: bool = False
    lone: bool = False
    opened: tuple[Pair, ...] = ()
    wanted: tuple[tuple[str, frozenset[str]], ...] = ()
    since: str = ""
    until: str = ""
    start: str = ""
    end: str = ""
    chosen: str = ""

    @property
    def fields(self) -> list[Pair]:
        """The fields of the address."""
        found = [("about", slug(iri)) for iri in self.about]
        found += [("hops", str(self.hops))] if self.about and self.hops != 1 else []
        found += [("all", "yes" if self.everything else "")]
        found += [("lone", "yes" if self.lone else "")]
        found += [("open", f"{slug(iri)}:{kind}") for iri, kind in self.opened]
        found += [
            (facet, value) for facet, values in self.wanted for value in sorted(values)
        ]
        found += [("since", self.since), ("until", self.until)]
        found += [("from", slug(self.start)), ("to", slug(self.end))]
        found += [("chosen", slug(self.chosen))]
        return [pair for pair in found if pair[1]]

    def at(self, **changes: Any) -> str:  # noqa: ANN401 - the fields of this class
        """Return the address of this scope with some of it changed."""
        return "/network" + query(replace(self, **changes).fields)

    def exported(self, fmt: str) -> str:
        """Return the address of what is shown in another format."""
        fields = replace(self, chosen="").fields
        return "/network" + query([*fields, ("format", fmt)])

    def values(self, facet: str) -> frozenset[str]:
        """Return the values of a facet that are wanted; none means all."""
        return dict(self.wanted).get(facet, frozenset())

    @property
    def is_filtered(self) -> bool:
        """Whether less than all of the scope is shown."""
        return bool(self.wanted or self.since or self.until)


def scope_of(view: "View", visit: "Visit") -> Scope:
    """Return the scope that an address asks for; what is unknown is passed over."""
    about = tuple(view.known(visit.every("about")))
    opened = []
    for each in visit.every("open"):
        name, _, kind = each.rpartition(":")
        opened += [(iri, kind) for iri in view.known([name])]
    chosen = visit.one("chosen")
    wanted = [(facet, frozenset(visit.every(facet))) for facet in FACETS]
    return Scope(
        about=about,
        hops=visit.number("hops", 1, MOST_HOPS),
        everything=visit.one("all") == "yes",
        lone=visit.one("lone") == "yes",
        opened=tuple(opened),
        wanted=tuple((facet, values) for facet, values in wanted if values),
        since=visit.one("since"),
        until=visit.one("until"),
        start=next(iter(view.known([visit.one("from")])), ""),
        end=next(iter(view.known([visit.one("to")])), ""),
        chosen=chosen if ">" in chosen else next(iter(view.known([chosen])), ""),
    )


def within(network: "MultiDiGraph[str]", scope: Scope) -> "MultiDiGraph[str]":
    """Return the part of the network that a scope is about, before filters."""
    if scope.start and scope.end:
        kept = {n for trail in trails(network, scope.start, scope.end) for n in trail}
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
        edges = list(part.edges(keys=True, data="type"))
        part.remove_edges_from(e[:3] for e in edges if e[3] not in TIES)
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
    kept = [node for node, kind in network.nodes(data="type") if kind in CORE]
    core: MultiDiGraph[str] = network.subgraph(kept).copy()
    edges = list(core.edges(keys=True, data="type"))
    core.remove_edges_from(e[:3] for e in edges if e[3] not in TIES)
    return core


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
