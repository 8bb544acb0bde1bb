"""An untagged PDF: blocks by geometry, running headers and footers by repetition."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .pdf_bullets import with_bullets
from .pdf_columns import Line, regions
from .pdf_furniture import furniture_of
from .pdf_joining import joined
from .pdf_runs import FURNITURE, Page
from .text import Kind, Piece

_ALIKE = 0.07
_INDENT = 0.5
_LEADING = 1.3
_LARGER = 1.08
_LONGEST_HEADING = 30
_REACH = 3.0
_SAME_PLACE = 1.0
_CLOSED = re.compile(r"[.!?:;”\"]\]?$")
_Marked = Sequence[tuple[Line, str]]


@dataclass
class _Block:
    lines: list[Line]
    marker: str = ""

    @property
    def size(self) -> float:
        return self.lines[0].box.size

    @property
    def x0(self) -> float:
        return self.lines[-1].box.x0

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def untagged_pieces(pages: Sequence[Page]) -> list[Piece]:
    """Return the pieces of all pages in reading order, page furniture at the end."""
    furniture = furniture_of(pages)
    columns: list[_Marked] = []
    for page in pages:
        taken = {id(run) for line in furniture[page.number] for run in line.runs}
        runs = [run for run in page.runs if id(run) not in taken]
        columns += [list(with_bullets(lines, page.dots)) for lines in regions(runs)]
    # Where one-line paragraphs fill a page, only the others tell how lines stand.
    leading = _usual_leading(columns)
    blocks: list[_Block] = []
    for marked in columns:
        _extend(blocks, list(_blocks(marked, leading)))
    pieces = list(_pieces(blocks))
    for lines in furniture.values():
        pieces += [Piece("paragraph", n.words, boilerplate=FURNITURE) for n in lines]
    return pieces


def _blocks(marked: _Marked, leading: float) -> Iterator[_Block]:
    lines = [line for line, _ in marked]
    leading = min(leading, _usual_leading([marked]))
    block: _Block | None = None
    for line, marker in marked:
        if block and not marker and _joins(block, line, lines, leading):
            block.lines.append(line)
            continue
        if block:
            yield block
        block = _Block([line], marker)
    if block:
        yield block


def _usual_leading(columns: Iterable[_Marked]) -> float:
    """Return the median distance of lines, in heights of a line."""
    steps = [
        (upper.box.y0 - lower.box.y0) / max(upper.box.size, 1)
        for marked in columns
        for (upper, _), (lower, _) in pairwise(marked)
        if _is_alike(upper, lower)
    ]
    return median(steps) if steps else 1.2


def _usual_size(lines: Sequence[Line]) -> float:
    return median(line.box.size for line in lines)


def _is_alike(one: Line, other: Line) -> bool:
    differs = abs(one.box.size - other.box.size) > _ALIKE * one.box.size
    return not differs and one.bold == other.bold


def _joins(block: _Block, line: Line, lines: Sequence[Line], leading: float) -> bool:
    last = block.lines[-1]
    if line.is_row or last.is_row or not _is_alike(last, line):
        return False
    if _stands_apart(block, line, leading):
        return False
    if line.words[:1].islower() or line.box.size > _LARGER * _usual_size(lines):
        return True
    return not _had_room(last, line, lines)


def _stands_apart(block: _Block, line: Line, leading: float) -> bool:
    """Whether a gap above or an indent sets a line off from the block before it."""
    last, size = block.lines[-1], max(block.size, 1)
    gap = last.box.y0 - line.box.y0
    indent = line.box.x0 - block.x0
    # The second line of an item may stand below its bullet.
    least = 1.0 if block.marker else _INDENT
    return (
        gap > min(_LEADING * leading, leading + _INDENT) * size
        or (indent < -least * size and (len(block.lines) > 1 or bool(block.marker)))
        or (indent > _INDENT * size and _CLOSED.search(last.words) is not None)
    )


def _had_room(last: Line, line: Line, lines: Sequence[Line]) -> bool:
    """Whether the next line's first word would have fitted on the last line."""
    ends = sorted(n.box.x1 for n in lines if abs(n.box.x0 - last.box.x0) <= _REACH)
    # A few lines of the site's furniture may run on beyond the margin.
    right = max(ends[-1 - len(ends) // 10], line.box.x1)
    first = line.words.split(maxsplit=1)[0]
    share = len(first) / len(line.words)
    width = share * (line.box.x1 - line.box.x0)
    return last.box.x1 + width + _INDENT * line.box.size < right


def _extend(blocks: list[_Block], following: list[_Block]) -> None:
    """Add the blocks of the next column or page; the first may run on."""
    if blocks and following and _runs_on(blocks[-1], following[0]):
        blocks[-1].lines += following.pop(0).lines
    blocks += following


def _runs_on(last: _Block, first: _Block) -> bool:
    before, after = last.lines[-1], first.lines[0]
    if first.marker or before.is_row or after.is_row or not _is_alike(before, after):
        return False
    if last.marker and abs(last.x0 - after.box.x0) <= _SAME_PLACE:
        return True
    if _CLOSED.search(before.words):
        return False
    dedents = after.box.x0 < last.x0 - _INDENT * last.size
    return after.words[0].islower() or (len(last.lines) > 1 and not dedents)


def _pieces(blocks: Sequence[_Block]) -> Iterator[Piece]:
    body = _body_size(blocks)
    sizes = sorted({_rounded(b) for b in blocks if _is_heading(b, body)}, reverse=True)
    stack: list[float] = []
    for block in blocks:
        words = joined([run for line in block.lines for run in line.runs])
        if block.marker:
            stack = [x0 for x0 in stack if x0 < block.lines[0].box.x0 - block.size / 2]
            stack.append(block.lines[0].box.x0)
            yield Piece("item", words, len(stack), block.marker)
            continue
        stack = []
        kind: Kind = "table-row" if block.lines[0].is_row else "paragraph"
        if _is_heading(block, body):
            yield Piece("heading", words, min(6, 1 + sizes.index(_rounded(block))))
        else:
            yield Piece(kind, block.lines[0].words if kind == "table-row" else words)


def _body_size(blocks: Sequence[_Block]) -> float:
    counts: Counter[float] = Counter()
    for block in blocks:
        counts[_rounded(block)] += sum(len(line.words) for line in block.lines)
    return counts.most_common(1)[0][0] if counts else 0


def _rounded(block: _Block) -> float:
    return round(block.size * 2) / 2


def _is_heading(block: _Block, body: float) -> bool:
    words = " ".join(line.words for line in block.lines)
    if block.marker or block.lines[0].is_row or words.endswith((".", ";", ",")):
        return False
    if len(words.split()) > _LONGEST_HEADING or not re.search(r"[^\W\d_]", words):
        return False
    larger = block.size >= body * _LARGER
    return larger or (block.bold and block.size > body * (1 - _ALIKE))
