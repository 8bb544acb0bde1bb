"""The drawing of a network: boxes and lines with their places, for a template.

Lengths are those of `graph.layout`. The drawing needs no script: each box and
each line is a link to the same page with that one chosen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from ..graph import appearance
from ..graph.labels import text_width
from ..graph.layout import Box, Heading, Item, Layout, arrange
from ..graph.routing import LABEL_SIZE
from .addresses import slug
from .lines import ROUTED, Edge, Line, lines, links, middle

if TYPE_CHECKING:
    from networkx import MultiDiGraph

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
    nodes = sorted(network.nodes.items(), key=_order)
    edges = links(network)
    layout = _layout(
        tuple((key, data["type"], signed(data)) for key, data in nodes),
        tuple((one, other) for one, other, *_ in edges),
    )
    boxes = [_drawn(key, data, layout.boxes[key], at, chosen) for key, data in nodes]
    led = lines(layout, edges)
    strokes = [
        _stroke(edge, line, at, chosen) for edge, line in zip(edges, led, strict=True)
    ]
    heads = sorted({(s.style.head, s.style.colour) for s in strokes})
    bends = [] if len(boxes) > ROUTED else [path for path, _ in led]
    return Drawing(boxes, strokes, layout.headings, _frame(layout, bends), heads)


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


def _stroke(edge: Edge, line: Line, at: At, chosen: str) -> Stroke:
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
    points = [middle(bend) for bend in bends]
    points += [(b.x - b.width // 2, b.y - b.height // 2) for b in boxes]
    points += [(b.x + b.width // 2, b.y + b.height // 2) for b in boxes]
    points += [(h.x, h.y - 14) for h in layout.headings]
    across, down = zip(*points, strict=True)
    left, top = min(across) - MARGIN, min(down) - MARGIN
    return left, top, max(across) + MARGIN - left, max(down) + MARGIN - top
