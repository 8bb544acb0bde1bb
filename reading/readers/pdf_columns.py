"""Columns and lines of a page, by the places of its runs alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import pairwise
from statistics import median

from .pdf_joining import CELLS, is_wide_gap, joined
from .pdf_runs import Box, Run

_FEWEST_LINES = 4
_FEWEST_WORDS = 4
_LEAST_FILLED = 0.55
_MOST_CROSSING = 0.2
_STEPS = 150
_GUTTER = 3.0
_DEEPEST = 3


@dataclass(frozen=True)
class Line:
    """The runs of one line, left to right, and its words."""

    runs: tuple[Run, ...]
    box: Box
    words: str
    bold: bool
    is_row: bool


def regions(runs: Sequence[Run], depth: int = 0) -> Iterator[list[Line]]:
    """Yield the lines of each column or full-width part, in reading order."""
    lines = lines_of(runs)
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        if lines:
            yield lines
        return
    band: list[Run] = []
    wide: list[Run] = []
    for run in sorted(runs, key=lambda run: -run.box.y1):
        crosses = run.box.x0 < gutter < run.box.x1
        if crosses and band:
            yield from _columns(band, gutter, depth)
            band = []
        if not crosses and wide:
            yield lines_of(wide)
            wide = []
        (wide if crosses else band).append(run)
    yield from _columns(band, gutter, depth)
    if wide:
        yield lines_of(wide)


def lines_of(runs: Sequence[Run]) -> list[Line]:
    """Return the lines from top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -run.box.y0 - run.box.size / 2):
        if not run.words.strip():
            continue
        if rows and rows[-1][0].box.is_beside(run.box):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [_line(row) for row in rows]


def _line(row: list[Run]) -> Line:
    row.sort(key=lambda run: run.box.x0)
    cells = [[row[0]]]
    for left, right in pairwise(row):
        if is_wide_gap(left, right) and len(left.words.strip()) > 1:
            cells.append([right])
        else:
            cells[-1].append(right)
    words = CELLS.join(joined(cell).strip() for cell in cells)
    box = reduce(Box.around, (run.box for run in row))
    bold = all(run.bold for run in row)
    return Line(tuple(row), box, words, bold, len(cells) > 1)


def _columns(runs: list[Run], gutter: float, depth: int) -> Iterator[list[Line]]:
    left = [run for run in runs if run.box.x1 <= gutter]
    right = [run for run in runs if run.box.x1 > gutter]
    yield from regions(left, depth + 1)
    yield from regions(right, depth + 1)


def _gutter(lines: Sequence[Line]) -> float | None:
    """Return where a gap parts two columns of running text, if there is one.

    The cells of a table are no columns: they are short, or do not fill theirs.
    """
    pieces = [piece for line in lines for piece in _fragments(line)]
    if len(pieces) < 2 * _FEWEST_LINES:
        return None
    start, end = min(box.x0 for box, _ in pieces), max(box.x1 for box, _ in pieces)
    step = (end - start) / _STEPS
    inner = [start + step * n for n in range(_STEPS // 5, _STEPS - _STEPS // 5)]
    counted = [(_crossing(pieces, x), x) for x in inner]
    fewest = min(counted)[0]
    best = [x for crossing, x in counted if crossing == fewest]
    middle = best[len(best) // 2]
    fits = fewest <= _MOST_CROSSING * len(pieces) and _parts(pieces, middle)
    return middle if fits else None


def _fragments(line: Line) -> Iterator[tuple[Box, int]]:
    """Yield the parts of a line between wide gaps, each with its number of words."""
    part = [line.runs[0]]
    for left, right in pairwise(line.runs):
        if right.box.x0 - left.box.x1 > right.box.size:
            yield _measured(part)
            part = []
        part.append(right)
    yield _measured(part)


def _measured(runs: list[Run]) -> tuple[Box, int]:
    words = sum(len(run.words.split()) for run in runs)
    return reduce(Box.around, (run.box for run in runs)), words


def _crossing(pieces: Sequence[tuple[Box, int]], x: float) -> int:
    return sum(box.x0 < x + _GUTTER and box.x1 > x - _GUTTER for box, _ in pieces)


def _parts(pieces: Sequence[tuple[Box, int]], x: float) -> bool:
    left = [piece for piece in pieces if piece[0].x1 <= x]
    right = [piece for piece in pieces if piece[0].x0 >= x]
    return all(map(_is_column, (left, right))) and _side_by_side(left, right)


def _is_column(pieces: Sequence[tuple[Box, int]]) -> bool:
    if len(pieces) < _FEWEST_LINES:
        return False
    width = max(box.x1 for box, _ in pieces) - min(box.x0 for box, _ in pieces)
    filled = median(box.x1 - box.x0 for box, _ in pieces)
    return (
        filled >= _LEAST_FILLED * width
        and median(words for _, words in pieces) >= _FEWEST_WORDS
    )


def _side_by_side(
    left: Sequence[tuple[Box, int]], right: Sequence[tuple[Box, int]]
) -> bool:
    lower = max(min(box.y0 for box, _ in side) for side in (left, right))
    upper = min(max(box.y1 for box, _ in side) for side in (left, right))
    return upper > lower
