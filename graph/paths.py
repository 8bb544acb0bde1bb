"""Paths between two entities: hop by hop, each with its relation and evidence.

A path is what the reader makes of several statements; it is never a claim of
its own, and nothing of it is stored.
"""

from collections.abc import Iterator
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from .answering import Row, Solutions

if TYPE_CHECKING:
    from networkx import Graph, MultiDiGraph

MOST_PATHS = 10
MOST_HOPS = 6
STATED = "link stated"
PLACES = {"inspection", "region"}
LINKS = {"influence", "link-end", "contrast"}
COLUMNS = ("from", "to", "path", "over", "publications", "hops")


def connections(
    network: "MultiDiGraph[str]", start: str, end: str, limit: int = MOST_PATHS
) -> Solutions:
    """Return the trails between two nodes as rows from, to, path.

    Hops may run against an edge, and show it; the column `over` tells stated links
    from shared subjects.
    """
    over, found = trails(network, start, end, limit)
    return Solutions(COLUMNS, [_row(network, path, over) for path in found])


def trails(
    network: "MultiDiGraph[str]", start: str, end: str, limit: int = MOST_PATHS
) -> tuple[str, list[list[str]]]:
    """Return the shortest paths between two nodes, as nodes, and what they go over.

    Paths over stated links come first; only where there is none do paths follow
    that also pass through what statements share, such as a theme or an agency.
    Directions are passed over. Regions and inspections, which join all that was
    found in one place, are ends only.
    """
    passable = _passable(network, {start, end})
    for over, kinds in (("stated links", LINKS), ("shared subjects too", None)):
        found = list(islice(_shortest(_ties(passable, kinds), start, end), limit))
        if found:
            return over, found
    return "", []


def _passable(network: "MultiDiGraph[str]", ends: set[str]) -> "MultiDiGraph[str]":
    places = {n for n, data in network.nodes(data=True) if data["type"] in PLACES}
    kept: MultiDiGraph[str] = network.subgraph(set(network) - (places - ends)).copy()
    return kept


def _ties(network: "MultiDiGraph[str]", kinds: set[str] | None) -> "Graph[str]":
    import networkx as nx  # noqa: PLC0415 - heavy, and not needed by other commands

    edges = network.edges(data=True)
    ties = [(a, b) for a, b, data in edges if kinds is None or data["type"] in kinds]
    return nx.Graph(ties)


def _shortest(ties: "Graph[str]", start: str, end: str) -> Iterator[list[str]]:
    import networkx as nx  # noqa: PLC0415 - heavy, and not needed by other commands

    if start == end or not (start in ties and end in ties):
        return
    if nx.has_path(ties, start, end):
        for path in nx.shortest_simple_paths(ties, start, end):
            if len(path) > MOST_HOPS + 1:
                return
            yield path


def _row(network: "MultiDiGraph[str]", path: list[str], over: str) -> Row:
    ends = [str(network.nodes[node]["label"]) for node in (path[0], path[-1])]
    text = ends[0]
    sources: set[str] = set()
    for one, other in pairwise(path):
        there, back = _links(network, one, other), _links(network, other, one)
        said = [f"—{_said(data)}→" for data in there]
        said += [f"←{_said(data)}—" for data in back]
        text += f" {' and '.join(said)} {network.nodes[other]['label']}"
        sources |= {str(data["source"]) for data in (*there, *back)}
    numbers = (ox.Literal(len(sources)), ox.Literal(len(path) - 1))
    words = (ends[0], ends[1], text, over)
    return (*(ox.Literal(word) for word in words), *numbers)


def _links(network: "MultiDiGraph[str]", one: str, other: str) -> list[dict[str, Any]]:
    links = list((network.get_edge_data(one, other) or {}).values())
    return [data for data in links if data["type"] in LINKS] or links


def _said(data: dict[str, Any]) -> str:
    details = [data["basis"], "ambiguous" if data["reading"] == "ambiguous" else ""]
    if data["status"] not in ("", STATED):
        details.append(data["status"])
    for item in data["evidence"]:
        place = f"{item['place']}, {item['source']}"
        details.append(f"“{item['quote']}” ({place})" if item["quote"] else place)
    inside = "; ".join(detail for detail in details if detail)
    return f"{data['relation']} [{inside}]" if inside else str(data["relation"])
