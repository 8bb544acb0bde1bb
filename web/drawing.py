"""The drawing of a network: boxes and lines with their places, for a template.

Lengths are those of `graph.layout`. The drawing needs no script: each box and
each line is a link to the same page with that one chosen.
"""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..graph import appearance
from ..graph.labels import text_width
from ..graph.layout import Box, Heading, Item, Layout, arrange
from ..graph.routing import LABEL_SIZE, Link, curve, route
from .addresses import slug

if TYPE_CHECKING:
    from networkx import MultiDiGraph

ROUTED = 150
"""Boxes up to which lines are led around boxes and their labels placed."""
SPREAD = 14
NUMBERS = re.compile(r"-?\d+")
MARGIN = 24
At = Callable[[str], str]


@dataclass(frozen=True)
class Drawn:
    """A box: its centre, outline, lines of text and where a click leads."""

    key: str
    x: int
    y: int
    corners: str
    lines: list[tuple[int, str]]
    look: appearance.Look
    title: str
    href: str
    kind: str
    is_chosen: bool


@dataclass(frozen=True)
class Stroke:
    """A line: its path, its look, and its label where there is room for one."""

    key: str
    path: str
    style: appearance.Line
    dashes: str
    label: str
    at: tuple[int, int]
    width: int
    title: str
    href: str
    ends: tuple[str, str]
    is_chosen: bool


@dataclass(frozen=True)
class Drawing:
    """All that is drawn, within left, top, width and height."""

    boxes: list[Drawn]
    strokes: list[Stroke]
    headings: tuple[Heading, ...]
    frame: tuple[int, int, int, int]
    heads: list[tuple[str, str]]


def drawing(network: "MultiDiGraph[str]", at: At, chosen: str = "") -> Drawing:
    """Return the drawing of a network; `at` gives where a box or line leads."""
    nodes = sorted(network.nodes(data=True), key=_order)
    edges = links(network)
    layout = _layout(
        tuple((key, data["type"], signed(data)) for key, data in nodes),
        tuple((one, other) for one, other, *_ in edges),
    )
    boxes = [_drawn(key, data, layout.boxes[key], at, chosen) for key, data in nodes]
    lines = _lines(layout, edges)
    strokes = [
        _stroke(edge, line, at, chosen) for edge, line in zip(edges, lines, strict=True)
    ]
    heads = sorted({(s.style.head, s.style.colour) for s in strokes})
    bends = [] if len(boxes) > ROUTED else [line[0] for line in lines]
    return Drawing(boxes, strokes, layout.headings, _frame(layout, bends), heads)


Edge = tuple[str, str, str, dict[str, Any]]


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


def signed(data: dict[str, Any]) -> str:
    """Return the label of a box, a finding's with the sign of its polarity."""
    known = appearance.POLARITIES.get(data["polarity"].lower())
    is_finding = data["type"] == "finding"
    return f"{known[0]} {data['label']}" if known and is_finding else data["label"]


@lru_cache(maxsize=16)
def _layout(
    items: tuple[tuple[str, str, str], ...], pairs: tuple[tuple[str, str], ...]
) -> Layout:
    placed = [
        Item(key, appearance.look(kind).many, label) for key, kind, label in items
    ]
    return arrange(placed, pairs)


def _order(node: tuple[str, dict[str, Any]]) -> tuple[int, str, str, str]:
    key, data = node
    ranks = list(appearance.TYPES)
    rank = ranks.index(data["type"]) if data["type"] in ranks else len(ranks)
    return rank, data["type"], data["label"].casefold(), key


def _drawn(key: str, data: dict[str, Any], box: Box, at: At, chosen: str) -> Drawn:
    look = appearance.look(data["type"], data["polarity"].lower())
    half = min(box.height, 50) / 2
    corners = (
        (box.x + a * box.width / 2 + b * half, box.y + c * box.height / 2)
        for a, b, c in appearance.OUTLINES[look.outline]
    )
    rows = len(box.lines)
    lines = [
        (round(box.y + (n - (rows - 1) / 2) * 18 + 5), text)
        for n, text in enumerate(box.lines)
    ]
    return Drawn(
        key=slug(key),
        x=box.x,
        y=box.y,
        corners=" ".join(f"{x:.0f},{y:.0f}" for x, y in corners),
        lines=lines,
        look=look,
        title=f"{look.one}: {data['label']}",
        href=at(key),
        kind=data["type"],
        is_chosen=key == chosen,
    )


def _lines(
    layout: Layout, edges: Sequence[Edge]
) -> list[tuple[str, tuple[int, int] | None]]:
    """Return the path of each line, and the place of its label if it has one."""
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


def _curved(layout: Layout, link: Link, bend: float) -> str:
    if link.start == link.end:
        box = layout.boxes[link.start]
        right, top = box.x + box.width / 2, box.y - box.height / 2
        return f"M{right:.0f} {box.y} C{right + 60:.0f} {box.y} {box.x} {top - 60:.0f} {box.x} {top:.0f}"
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
    return f"M{x0:.0f} {one.y} C{out:.0f} {one.y + aside} {back:.0f} {other.y + aside} {x1:.0f} {other.y}"


def _stroke(
    edge: Edge, line: tuple[str, tuple[int, int] | None], at: At, chosen: str
) -> Stroke:
    one, other, key, data = edge
    is_influence = data["type"] == "influence"
    kind = data["relation"].lower() if is_influence else data["type"].replace("-", " ")
    dashes = appearance.dashes(kind, data["basis"].lower(), data["reading"].lower())
    path, place = line
    label = data["label"] if place else ""
    return Stroke(
        key=key,
        path=path,
        style=appearance.line(kind, influence=is_influence),
        dashes=" ".join(map(str, dashes)),
        label=label,
        at=place or (0, 0),
        width=round(text_width(label, LABEL_SIZE)) + 6,
        title=data["relation"],
        href=at(key),
        ends=(slug(one), slug(other)),
        is_chosen=key == chosen,
    )


def _frame(layout: Layout, bends: Sequence[str]) -> tuple[int, int, int, int]:
    """Return the room that boxes, headings and the bends of lines take."""
    boxes = layout.boxes.values()
    if not boxes:
        return 0, 0, 600, 200
    points = [_middle(bend) for bend in bends]
    points += [(b.x - b.width // 2, b.y - b.height // 2) for b in boxes]
    points += [(b.x + b.width // 2, b.y + b.height // 2) for b in boxes]
    points += [(h.x, h.y - 14) for h in layout.headings]
    across, down = zip(*points, strict=True)
    left, top = min(across) - MARGIN, min(down) - MARGIN
    return left, top, max(across) + MARGIN - left, max(down) + MARGIN - top


def _middle(path: str) -> tuple[int, int]:
    """Return the middle of a curve with one control point; of others, the start."""
    numbers = [int(number) for number in NUMBERS.findall(path)]
    if len(numbers) != 6:  # noqa: PLR2004 - two ends and the control point
        return numbers[0], numbers[1]
    x0, y0, x1, y1, x2, y2 = numbers
    return (x0 + 2 * x1 + x2) // 4, (y0 + 2 * y1 + y2) // 4
