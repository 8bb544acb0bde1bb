"""The bullets and numbers of items in an untagged PDF: as characters, or drawn."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from .pdf_columns import Line
from .pdf_runs import Box

_REACH = 3.0
_BULLET = re.compile(r"(?:[•◦‣▪●○■□➢➤✓·*\uf0b7\uf0a7\uf0d8–—-]|o(?=\s+[A-Z]))\s+")
_DASH = re.compile(r"([–—-])\s+")
_CLOSED = re.compile(r"[.!?:;”\"]\]?$")
_ALIKE = 0.07
_NUMBER = re.compile(r"\(?(\d{1,2})[.)]\s+")


def with_bullets(
    lines: Iterable[Line], dots: Sequence[Box]
) -> Iterator[tuple[Line, str]]:
    """Yield each line, its bullet or number taken off and given beside it.

    A dash with which a sentence goes on is no bullet.
    """
    lines = list(lines)
    for index, line in enumerate(lines):
        bullet = None if _goes_on(lines, index) else _BULLET.match(line.words)
        number = _NUMBER.match(line.words)
        if bullet:
            yield _without(line, bullet.end()), "- "
        elif number:
            yield _without(line, number.end()), f"{number[1]}. "
        else:
            yield line, "- " if any(_is_dot(dot, line.box) for dot in dots) else ""


def _goes_on(lines: Sequence[Line], index: int) -> bool:
    """Whether a line begins with a dash that stands within a sentence.

    That is one where the line before is open and neither it nor the next has one.
    """
    dash = _DASH.match(lines[index].words)
    if not dash or not index:
        return False
    line, last = lines[index], lines[index - 1]
    after = lines[index + 1].words if index + 1 < len(lines) else ""
    is_alone = not any(words.startswith(dash[1]) for words in (last.words, after))
    is_open = not _CLOSED.search(last.words.rstrip()) and last.bold == line.bold
    is_under = abs(last.box.x0 - line.box.x0) <= line.box.size / 2
    is_alike = abs(last.box.size - line.box.size) <= _ALIKE * line.box.size
    return is_alone and is_open and is_under and is_alike and not last.is_row


def _is_dot(dot: Box, line: Box) -> bool:
    middle = (dot.y0 + dot.y1) / 2
    beside = line.y0 < middle < line.y1
    return beside and 0 < line.x0 - dot.x1 < _REACH * line.size


def _without(line: Line, length: int) -> Line:
    """Take off so many characters, and the runs that they fill."""
    rest, runs = length, list(line.runs)
    while len(runs) > 1 and rest >= len(runs[0].words.strip()):
        rest -= len(runs[0].words.strip()) + 1
        runs.pop(0)
    x0 = runs[0].box.x0
    if rest > 0:
        first = runs[0]
        share = min(1.0, rest / max(1, len(first.words)))
        x0 += share * (first.box.x1 - first.box.x0)
        runs[0] = replace(first, words=first.words.lstrip()[max(0, rest) :])
    box = Box(x0, line.box.y0, line.box.x1, line.box.y1)
    runs[0].box = Box(x0, *runs[0].box[1:])
    return replace(line, runs=tuple(runs), box=box, words=line.words[length:])
