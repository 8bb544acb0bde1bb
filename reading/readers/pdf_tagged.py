"""A tagged PDF: the blocks of its structure tree, with the words on its pages."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from .boilerplate import NAVIGATION
from .pdf_joining import CELLS, joined
from .pdf_runs import FURNITURE, UNMARKED, Page, Run
from .pdf_structure import Mark, Tagged
from .text import Piece

ARTIFACT = "artifact"
_NUMBER = re.compile(r"\(?(\d{1,3})[.)]?")
_MOST_UNTAGGED = 0.3


def tagged_pieces(pages: Sequence[Page], blocks: Iterable[Tagged]) -> list[Piece]:
    """Return the pieces that the tree names, then what it leaves out, as such.

    None at all if the tree names less than most of the words: it cannot be trusted.
    """
    by_mark: defaultdict[Mark, list[Run]] = defaultdict(list)
    for page in pages:
        for run in page.runs:
            by_mark[page.number, run.mark].append(run)
    total = _size(pages, by_mark)
    pieces = [piece for block in blocks for piece in _piece(block, by_mark)]
    if _size(pages, by_mark) > total * _MOST_UNTAGGED:
        return []
    return pieces + list(_left_out(pages, by_mark))


def _piece(block: Tagged, by_mark: dict[Mark, list[Run]]) -> Iterator[Piece]:
    cells = [joined(_take(cell, by_mark)).strip() for cell in block.cells]
    label = joined(_take(block.label, by_mark)).strip()
    words = CELLS.join(cell for cell in cells if cell)
    if not words:
        return
    sort = block.sort
    if block.kind == "item" and not block.outside_links:
        sort = sort or NAVIGATION
    if block.kind == "item" and not block.is_labelled:
        yield Piece("paragraph", words, boilerplate=sort)
        return
    number = _NUMBER.fullmatch(label)
    bullet = f"{number[1]}. " if number else "- "
    marker = bullet if block.kind == "item" else ""
    yield Piece(block.kind, words, block.level, marker, sort)


def _take(marks: Iterable[Mark], by_mark: dict[Mark, list[Run]]) -> list[Run]:
    return [run for mark in marks for run in by_mark.pop(mark, [])]


def _size(pages: Sequence[Page], by_mark: dict[Mark, list[Run]]) -> int:
    """Count the characters not taken yet, running headers apart: nobody tags those."""
    return sum(
        len(run.words.strip())
        for page in pages
        for run in page.runs
        if (page.number, run.mark) in by_mark and not _is_furniture(run, page)
    )


def _is_furniture(run: Run, page: Page) -> bool:
    return run.mark == UNMARKED and page.is_at_edge(run)


def _left_out(pages: Sequence[Page], by_mark: dict[Mark, list[Run]]) -> Iterator[Piece]:
    for page in pages:
        for run in page.runs:
            if (page.number, run.mark) in by_mark and run.words.strip():
                sort = FURNITURE if page.is_at_edge(run) else ARTIFACT
                yield Piece("paragraph", run.words.strip(), boilerplate=sort)
