"""Positions for a picture of the network: labelled groups in columns, none overlapping.

The groups run from left to right in the order in which they are given, so that a
reader meets policies and factors first, then the work, the findings and the rest.
Within a group the order is the one that keeps linked boxes near each other.
All lengths are in the picture's own units (pixels at zoom 1).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random

from .columns import COLUMN_GAP, HEADING_HEIGHT, ROW_GAP, Column, pack
from .labels import box_size, wrap

WIDEST_ROW_GAP = 110
FEW = 24
ROOMY_GAP = 56
"""So few boxes stand so far apart that a link between two of them can be read."""
RESTARTS = 6
SWEEPS = 14


@dataclass(frozen=True)
class Item:
    """Something to place: its id, the group it belongs to, and what it says."""

    key: str
    group: str
    label: str


@dataclass(frozen=True)
class Box:
    """A placed label: centre, size and wrapped lines."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]


@dataclass(frozen=True)
class Heading:
    """The name of a group above its first box: centre, text, and the keys below."""

    x: int
    y: int
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Layout:
    """Boxes by key, and the headings of the groups."""

    boxes: dict[str, Box]
    headings: tuple[Heading, ...]


def arrange(
    items: Sequence[Item], links: Iterable[tuple[str, str]], seed: int = 1
) -> Layout:
    """Return where each item stands; the same input and seed give the same places.

    `links` are pairs of keys, used to keep linked boxes near each other.
    """
    sizes = {item.key: box_size(wrap(item.label)) for item in items}
    groups: dict[str, list[str]] = defaultdict(list)
    for item in items:
        groups[item.group].append(item.key)
    neighbours = _neighbours(links, sizes)
    columns = pack(groups, sizes, neighbours)
    order = _best_order(groups, columns, sizes, neighbours, seed)
    return _layout(order, columns, {item.key: item for item in items}, sizes)


def _neighbours(
    links: Iterable[tuple[str, str]], known: Iterable[str]
) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {key: [] for key in known}
    for one, other in links:
        if one != other and one in near and other in near:
            near[one].append(other)
            near[other].append(one)
    return near


def _best_order(
    groups: dict[str, list[str]],
    columns: list[Column],
    sizes: dict[str, tuple[int, int]],
    neighbours: dict[str, list[str]],
    seed: int,
) -> dict[str, list[str]]:
    """Sweep by the mean height of neighbours from several seeded starts."""
    chance = Random(seed)  # noqa: S311 - a layout, no secret
    best, least = dict(groups), float("inf")
    for start in range(RESTARTS):
        order = {group: list(keys) for group, keys in groups.items()}
        if start:
            for keys in order.values():
                chance.shuffle(keys)
        for _ in range(SWEEPS):
            middles = _middles(order, columns, sizes)
            length = sum(
                abs(middles[key] - middles[other])
                for key, near in neighbours.items()
                for other in near
            )
            if length < least:
                best, least = order, length
            order = _swept(order, middles, neighbours)
    return best


def _swept(
    order: dict[str, list[str]],
    middles: dict[str, float],
    neighbours: dict[str, list[str]],
) -> dict[str, list[str]]:
    def pull(key: str) -> float:
        near = neighbours[key]
        return sum(middles[other] for other in near) / len(near) if near else 1e9

    return {group: sorted(keys, key=pull) for group, keys in order.items()}


def _members(order: dict[str, list[str]], block: tuple[str, int, int]) -> list[str]:
    group, part, parts = block
    return order[group][part::parts]


def _gaps(
    order: dict[str, list[str]],
    columns: list[Column],
    sizes: dict[str, tuple[int, int]],
) -> list[float]:
    """Return each column's gap between rows, so that columns end level."""
    filled, rows = [], []
    for column in columns:
        keys = [key for block in column for key in _members(order, block)]
        filled.append(HEADING_HEIGHT * len(column) + sum(sizes[key][1] for key in keys))
        rows.append(len(keys))
    tallest = max(
        (fill + ROW_GAP * row for fill, row in zip(filled, rows, strict=True)),
        default=0,
    )
    least = ROOMY_GAP if sum(rows) <= FEW else 0
    return [
        min(WIDEST_ROW_GAP, max(least, (tallest - fill) / max(row, 1)))
        for fill, row in zip(filled, rows, strict=True)
    ]


def _middles(
    order: dict[str, list[str]],
    columns: list[Column],
    sizes: dict[str, tuple[int, int]],
) -> dict[str, float]:
    middles: dict[str, float] = {}
    for column, gap in zip(columns, _gaps(order, columns, sizes), strict=True):
        top = 0.0
        for block in column:
            top += HEADING_HEIGHT
            for key in _members(order, block):
                middles[key] = top + sizes[key][1] / 2
                top += sizes[key][1] + gap
    return middles


def _layout(
    order: dict[str, list[str]],
    columns: list[Column],
    items: dict[str, Item],
    sizes: dict[str, tuple[int, int]],
) -> Layout:
    middles = _middles(order, columns, sizes)
    boxes: dict[str, Box] = {}
    headings: list[Heading] = []
    left = 0
    for column in columns:
        keys = [key for block in column for key in _members(order, block)]
        width = max(sizes[key][0] for key in keys)
        x = left + width // 2
        for key in keys:
            lines = wrap(items[key].label)
            boxes[key] = Box(x, round(middles[key]), *sizes[key], lines)
        headings += [_heading(block, _members(order, block), boxes) for block in column]
        left += width + COLUMN_GAP
    return Layout(boxes, tuple(headings))


def _heading(
    block: tuple[str, int, int], keys: list[str], boxes: dict[str, Box]
) -> Heading:
    first = boxes[keys[0]]
    text = block[0] if not block[1] else f"{block[0]} (more)"
    y = first.y - first.height // 2 - HEADING_HEIGHT // 2
    return Heading(first.x, y, text, tuple(keys))
