"""The list twin of a network: boxes, links and paths for keyboard and screen reader."""

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from ..graph import appearance
from ..graph.paths import trails
from .addresses import page_of, slug
from .grouping import MOST
from .lines import Edge, links
from .scope import Scope
from .view import View

if TYPE_CHECKING:
    from networkx import MultiDiGraph

LISTED = 400

Hop = tuple[str, str, bool]
"""A link on a path: its address, what it says, and whether it runs along the path."""
Step = tuple[str, str, list[Hop]]
"""A node on a path: its page, its label, and the links that lead on."""


def at(scope: Scope, key: str) -> str:
    """Return the address of a scope with a node or a link chosen."""
    return scope.at(chosen=key) + "#chosen"


def listed_nodes(shown: "MultiDiGraph[str]", scope: Scope) -> list[dict[str, Any]]:
    """Return the boxes as a list, by type and label."""
    entries = sorted(
        shown.nodes.items(), key=lambda n: (n[1]["type"], n[1]["label"].casefold())
    )
    return [
        {
            "href": at(scope, key),
            "label": data["label"],
            "kind": appearance.look(data["type"]).one,
            "polarity": data["polarity"].lower(),
            "region": data["region"],
            "degree": shown.degree(key),
        }
        for key, data in entries[:LISTED]
    ]


def listed_link(view: View, scope: Scope, edge: Edge) -> dict[str, Any]:
    """Return a link as a line of a list."""
    one, other, key, data = edge
    return {
        "href": at(scope, key),
        "from": view.network.nodes[one]["label"],
        "relation": data["relation"],
        "to": view.network.nodes[other]["label"],
        "basis": data["basis"],
        "saidBy": data["saidBy"],
        "region": data["region"],
    }


def paths(view: View, scope: Scope) -> tuple[str, list[list[Step]]]:
    """Return what the paths go over that a scope asks for, and the shortest ones."""
    if not (scope.start and scope.end):
        return "", []
    found = []
    over, nodes = trails(view.network, scope.start, scope.end)
    for trail in nodes:
        part = links(view.network.subgraph(trail))
        hops = [_hop(part, scope, one, other) for one, other in pairwise(trail)]
        labels = [(page_of(iri), view.label(iri)) for iri in trail]
        found.append(
            [(*label, hop) for label, hop in zip(labels, [*hops, []], strict=True)]
        )
    return over, found


def starts(view: View) -> list[tuple[str, str, str]]:
    """Return what a reader may start from: path, label and kind."""
    nodes = sorted(
        view.network.nodes.items(),
        key=lambda n: (n[1]["type"], n[1]["label"].casefold()),
    )
    return [
        (slug(iri), data["label"], appearance.look(data["type"]).one)
        for iri, data in nodes[:MOST]
    ]


def _hop(part: list[Edge], scope: Scope, one: str, other: str) -> list[Hop]:
    between = [edge for edge in part if {edge[0], edge[1]} == {one, other}]
    influences = [edge for edge in between if edge[3]["type"] == "influence"]
    return [
        (at(scope, key), said, along)
        for (said, along), key in {
            (_said(data), start == one): key
            for start, _, key, data in influences or between
        }.items()
    ]


def _said(data: dict[str, Any]) -> str:
    notes = [
        data["basis"],
        "ambiguous" if data["reading"].lower() == "ambiguous" else "",
    ]
    inside = ", ".join(note for note in notes if note)
    return f"{data['relation']} ({inside})" if inside else data["relation"]
