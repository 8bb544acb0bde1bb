"""Grouping: a network too large to draw, drawn as groups with their numbers."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from ..graph.appearance import look

if TYPE_CHECKING:
    from networkx import MultiDiGraph

MOST = 2000
"""Boxes that are drawn one by one."""


def grouped(network: "MultiDiGraph[str]") -> "MultiDiGraph[str]":
    """Return a network of groups: by type, polarity and region.

    A node's `group` holds what its members share, for filtering; labels bear the
    number of members and of links.
    """
    import networkx as nx  # noqa: PLC0415 - heavy

    home = {node: _key(data) for node, data in network.nodes(data=True)}
    sizes = Counter(home.values())
    made: MultiDiGraph[str] = nx.MultiDiGraph()
    for key, size in sizes.items():
        made.add_node("|".join(key), **_group(key, size))
    links: Counter[tuple[str, str, str, str]] = Counter()
    for one, other, data in network.edges(data=True):
        ends = "|".join(home[one]), "|".join(home[other])
        links[(*ends, data["type"], data["relation"])] += 1
    for (one, other, kind, relation), number in links.items():
        made.add_edge(
            one, other, key=f"{kind} {relation}", **_bundle(kind, relation, number)
        )
    return made


def _key(data: dict[str, Any]) -> tuple[str, str, str]:
    region = data["region"]
    return data["type"], data["polarity"], "" if "; " in region else region


def _group(key: tuple[str, str, str], size: int) -> dict[str, Any]:
    kind, polarity, region = key
    named = look(kind).many if size != 1 else look(kind).one
    parts = [f"{size:,} {named.lower()}", polarity.lower(), region]
    shared = {"type": kind, "polarity": polarity.lower(), "region": region}
    return {
        "label": ", ".join(part for part in parts if part),
        "type": kind,
        "polarity": polarity,
        "region": region,
        "programme": "",
        "date": "",
        "text": "",
        "url": "",
        "evidence": [],
        "saidBy": "",
        "group": {name: value for name, value in shared.items() if value},
    }


def _bundle(kind: str, relation: str, number: int) -> dict[str, Any]:
    empty = dict.fromkeys(
        ("basis", "status", "reading", "degree", "saidBy", "polarity"), ""
    )
    return {
        **empty,
        "id": "",
        "type": kind,
        "relation": relation,
        "label": f"{relation} ({number:,})",
        "region": "",
        "programme": "",
        "date": "",
        "statement": "",
        "text": "",
        "evidence": [],
        "source": "",
    }
