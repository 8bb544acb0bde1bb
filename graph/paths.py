"""Paths between two entities: hop by hop, each with its relation and evidence.

A path is what the reader makes of several statements; it is never a claim of
its own, and nothing of it is stored.
"""

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from .answering import Row, Solutions

if TYPE_CHECKING:
    from networkx import MultiDiGraph

MOST_PATHS = 10
MOST_HOPS = 6
PLACES = {"inspection", "region"}


def connections(
    network: "MultiDiGraph[str]", start: str, end: str, limit: int = MOST_PATHS
) -> Solutions:
    """Return the shortest paths between two nodes as rows from, to, path.

    Influences come before other links of equal length. Paths run against the
    direction of an edge too, and say so; regions and inspections, which connect
    everything found in one place, are passed through only as ends.
    """
    import networkx as nx  # noqa: PLC0415 - heavy, and not needed by other commands

    if start not in network or end not in network:
        return Solutions(("from", "to", "path", "hops"), [])
    places = {n for n, d in network.nodes(data=True) if d["type"] in PLACES}
    passable = network.subgraph(set(network) - (places - {start, end}))
    weighed: nx.Graph[str] = nx.Graph()
    for one, other, data in passable.edges(data=True):
        weight = 1.0 if data["type"] == "influence" else 1.5
        known = weighed.get_edge_data(one, other, {"weight": weight})["weight"]
        weighed.add_edge(one, other, weight=min(weight, known))
    rows = []
    if start in weighed and end in weighed and nx.has_path(weighed, start, end):
        found = nx.shortest_simple_paths(weighed, start, end, weight="weight")
        rows = [_row(network, path) for path in islice(found, limit) if _short(path)]
    return Solutions(("from", "to", "path", "hops"), rows)


def _short(path: list[str]) -> bool:
    return 1 < len(path) <= MOST_HOPS + 1


def _row(network: "MultiDiGraph[str]", path: list[str]) -> Row:
    ends = [str(network.nodes[node]["label"]) for node in (path[0], path[-1])]
    text = ends[0]
    for one, other in pairwise(path):
        text += f" {_hop(network, one, other)} {network.nodes[other]['label']}"
    hops = ox.Literal(len(path) - 1)
    return ox.Literal(ends[0]), ox.Literal(ends[1]), ox.Literal(text), hops


def _hop(network: "MultiDiGraph[str]", one: str, other: str) -> str:
    said = [f"—{_said(data)}→" for data in _links(network, one, other)]
    said += [f"←{_said(data)}—" for data in _links(network, other, one)]
    return " and ".join(said)


def _links(network: "MultiDiGraph[str]", one: str, other: str) -> list[dict[str, Any]]:
    links = network.get_edge_data(one, other) or {}
    influences = [data for data in links.values() if data["type"] == "influence"]
    return influences or list(links.values())


def _said(data: dict[str, Any]) -> str:
    details = [data["basis"], "ambiguous" if data["reading"] == "ambiguous" else ""]
    if data["status"] not in ("", "effect stated"):
        details.append(data["status"])
    for item in data["evidence"]:
        place = f"{item['place']}, {item['source']}"
        details.append(f"“{item['quote']}” ({place})" if item["quote"] else place)
    inside = "; ".join(detail for detail in details if detail)
    return f"{data['relation']} [{inside}]" if inside else str(data["relation"])
