"""Trails: the paths between two nodes, as the nodes that they pass.

Which paths there are is as `graph.paths` has it; this keeps the nodes, so that
each hop can be drawn and shown with its evidence.
"""

from itertools import islice
from typing import TYPE_CHECKING

from ..graph.paths import MOST_HOPS, MOST_PATHS, PLACES

if TYPE_CHECKING:
    import networkx as nx


def trails(
    network: "nx.MultiDiGraph[str]", start: str, end: str, limit: int = MOST_PATHS
) -> list[list[str]]:
    """Return the nodes of the shortest paths, influences before other links.

    Directions are passed over. Regions and inspections, which connect everything
    found in one place, are passed through only as ends.
    """
    import networkx as nx  # noqa: PLC0415 - heavy

    if start not in network or end not in network or start == end:
        return []
    places = {n for n, data in network.nodes.items() if data["type"] in PLACES}
    passable = network.subgraph(set(network) - (places - {start, end}))
    weighed: nx.Graph[str] = nx.Graph()
    for one, other, data in passable.edges(data=True):
        weight = 1.0 if data["type"] == "influence" else 1.5
        known = weighed.get_edge_data(one, other, {"weight": weight})["weight"]
        weighed.add_edge(one, other, weight=min(weight, known))
    if (
        start not in weighed
        or end not in weighed
        or not nx.has_path(weighed, start, end)
    ):
        return []
    found = islice(
        nx.shortest_simple_paths(weighed, start, end, weight="weight"), limit
    )
    return [path for path in found if len(path) <= MOST_HOPS + 1]
