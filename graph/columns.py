"""Packing groups of boxes into columns, from left to right in the order given."""

from collections import Counter
from itertools import permutations
from math import ceil

from .labels import TEXT_WIDTH

ROW_GAP = 14
COLUMN_GAP = 70
HEADING_HEIGHT = 30
ASPECT = 1.0
"""Width over height of the room that the picture is made for."""
TANGLE = 3.0
"""How much larger a picture may be to keep linked groups in different columns."""

Column = list[tuple[str, int, int]]
"""Blocks of one column, from the top: group, part of the group, parts in all."""


def pack(
    groups: dict[str, list[str]],
    sizes: dict[str, tuple[int, int]],
    neighbours: dict[str, list[str]],
) -> list[Column]:
    """Return the packing that shows large and has few links within one column.

    `groups` hold the keys of their boxes, `sizes` width and height by key.
    """
    heights = {
        group: HEADING_HEIGHT + sum(sizes[key][1] + ROW_GAP for key in keys)
        for group, keys in groups.items()
    }
    step = max(300, max(heights.values(), default=0) // 12)
    packings = [_packed(heights, target) for target in range(step, 12 * step, 50)]

    home = {key: group for group, keys in groups.items() for key in keys}
    pairs = Counter((home[a], home[b]) for a, near in neighbours.items() for b in near)

    def cost(columns: list[Column]) -> float:
        tallest = max(sum(heights[g] / n for g, _, n in column) for column in columns)
        widest = len(columns) * (TEXT_WIDTH + COLUMN_GAP + 40) / ASPECT
        inside = sum(
            pairs[one, other]
            for column in columns
            for (one, *_), (other, *_) in permutations(column, 2)
        )
        return max(widest, tallest) * (1 + TANGLE * inside / max(pairs.total(), 1))

    return min(packings, key=cost) if groups else []


def _packed(heights: dict[str, int], target: int) -> list[Column]:
    columns: list[Column] = []
    room = 0.0
    for group, height in heights.items():
        parts = ceil(height / target)
        if parts > 1:
            columns += [[(group, part, parts)] for part in range(parts)]
            room = 0
        elif height <= room:
            columns[-1].append((group, 0, 1))
            room -= height
        else:
            columns.append([(group, 0, 1)])
            room = target - height
    return columns
