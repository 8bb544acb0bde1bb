"""The lines of a network's drawing: their ids, their paths, where a label fits."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..graph.layout import Layout
from ..graph.routing import Link, curve, route
from .addresses import slug

if TYPE_CHECKING:
    from networkx import MultiDiGraph

ROUTED = 150
"""Boxes up to which lines are led around boxes and their labels placed."""
SPREAD = 14
NUMBERS = re.compile(r"-?\d+")

Edge = tuple[str, str, str, dict[str, Any]]
"""A link: the nodes at its ends, a short id, and its attributes."""
Place = tuple[int, int]
Line = tuple[str, Place | None]
"""The path of a line, and the place of its label if there is room for one."""


def links(network: "MultiDiGraph[str]") -> list[Edge]:
    """Return the links with a short id each, influences first."""
    found: list[Edge] = []
    taken: Counter[str] = Counter()
    edges = sorted(
        network.edges(keys=True, data=True),
        key=lambda e: (e[3]["type"] != "influence", *e[:3]),
    )
    for one, other, _, data in edges:
        parts = [slug(one), slug(other), data["type"]]
        if data["statement"] and data["statement"] not in {one, other}:
            parts.append(slug(data["statement"]))
        name = ">".join(parts)
        taken[name] += 1
        name += f">{taken[name]}" if taken[name] > 1 else ""
        found.append((one, other, name, data))
    return found


def lines(layout: Layout, edges: Sequence[Edge]) -> list[Line]:
    """Return how each link is drawn."""
    if len(layout.boxes) > ROUTED:
        parallel: Counter[tuple[str, str]] = Counter()
        return [(_swing(layout, edge, parallel), None) for edge in edges]
    plan = [
        Link(one, other, d["label"] if is_named(d) else "")
        for one, other, _, d in edges
    ]
    kept_clear = [
        (h.x - 70.0, h.y - 14.0, h.x + 70.0, h.y + 14.0) for h in layout.headings
    ]
    found = []
    for link, led in zip(plan, route(layout.boxes, plan, kept_clear), strict=True):
        place = (
            (round(led.place[0]), round(led.place[1]))
            if led.clear and link.label
            else None
        )
        found.append((_curved(layout, link, led.bend), place))
    return found


def is_named(data: dict[str, Any]) -> bool:
    """Tell whether a link's label is shown in the drawing."""
    return data["type"] in {"influence", "contrast"}


def middle(path: str) -> tuple[int, int]:
    """Return the middle of a curve with one control point; of others, the start."""
    numbers = [int(number) for number in NUMBERS.findall(path)]
    if len(numbers) != 6:  # noqa: PLR2004 - two ends and the control point
        return numbers[0], numbers[1]
    x0, y0, x1, y1, x2, y2 = numbers
    return (x0 + 2 * x1 + x2) // 4, (y0 + 2 * y1 + y2) // 4


def _curved(layout: Layout, link: Link, bend: float) -> str:
    if link.start == link.end:
        box = layout.boxes[link.start]
        right, top = box.x + box.width / 2, box.y - box.height / 2
        out, over = f"{right + 60:.0f} {box.y}", f"{box.x} {top - 60:.0f}"
        return f"M{right:.0f} {box.y} C{out} {over} {box.x} {top:.0f}"
    drawn = curve(layout.boxes[link.start], layout.boxes[link.end], bend)
    (x0, y0), (x1, y1), (x2, y2) = drawn(0), drawn(0.5), drawn(1)
    via = 2 * x1 - (x0 + x2) / 2, 2 * y1 - (y0 + y2) / 2
    return f"M{x0:.0f} {y0:.0f} Q{via[0]:.0f} {via[1]:.0f} {x2:.0f} {y2:.0f}"


def _swing(layout: Layout, edge: Edge, parallel: Counter[tuple[str, str]]) -> str:
    """Return a line from side to side, parallel ones apart, whatever lies between."""
    one, other = layout.boxes[edge[0]], layout.boxes[edge[1]]
    pair = min(edge[:2]), max(edge[:2])
    aside = SPREAD * parallel[pair]
    parallel[pair] += 1
    turn = 1 if other.x > one.x else -1
    x0 = one.x + turn * one.width / 2
    x1 = (
        other.x - turn * other.width / 2
        if other.x != one.x
        else other.x - other.width / 2
    )
    bow = max(40.0, abs(x1 - x0) / 2)
    out = x0 + turn * bow
    back = x1 - turn * bow if other.x != one.x else x1 - bow
    away, near = f"{out:.0f} {one.y + aside}", f"{back:.0f} {other.y + aside}"
    return f"M{x0:.0f} {one.y} C{away} {near} {x1:.0f} {other.y}"
