"""The legend of a network page, which is its filters, too."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from ..graph.legend import TITLES, legend
from ..graph.scene import link_entries, node_entries
from .scope import Scope
from .scoping import link_facets, node_facets

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def legend_of(whole: "MultiDiGraph[str]", scope: Scope) -> list[dict[str, Any]]:
    """Return legend and filters in one, with what is ticked."""
    nodes = node_entries(whole)
    found = legend(nodes, link_entries(whole))
    programmes = Counter(
        value
        for _, data in whole.nodes(data=True)
        for value in node_facets(data)["programme"]
    )
    if programmes:
        choices = [
            {"value": name, "count": n, "name": name, "note": ""}
            for name, n in sorted(programmes.items())
        ]
        found.append({"key": "programme", "title": "Programmes", "choices": choices})
    counts = _counts(whole)
    for group in found:
        ticked = scope.values(group["key"])
        for choice in group["choices"]:
            choice["count"] = counts.get(
                (group["key"], choice["value"]), choice["count"]
            )
            choice["ticked"] = choice["value"] in ticked
    return sorted(found, key=lambda group: _rank(group["key"]))


def _counts(whole: "MultiDiGraph[str]") -> Counter[tuple[str, str]]:
    facets = [node_facets(data) for _, data in whole.nodes(data=True)]
    facets += [link_facets(data) for *_, data in whole.edges(data=True)]
    return Counter(
        (f, v) for each in facets for f, values in each.items() for v in values
    )


def _rank(key: str) -> int:
    order = [*TITLES, "programme"]
    return order.index(key)
