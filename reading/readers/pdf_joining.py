"""Joining the lines of a block: spaces, and the hyphens that line ends put in."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from .pdf_runs import Run
from .text import Piece, squeeze

# Has no shape and is in no canonical text, so it can stand for a line end.
_LINE_END = "\u200b"
_SPACE = 0.15
_COLUMN = 2.0
_HYPHENS = "-\u2010\u00ad"
_BROKEN_END = re.compile(rf"[^\W\d_][{_HYPHENS}]$")
_BROKEN = re.compile(rf"([^\W\d_]+)([{_HYPHENS}]){_LINE_END}([^\W\d_]+)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_COMPOUNDING = {
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *(
        "follow",
        "well",
        "self",
        "multi",
        "cross",
        "high",
        "low",
        "long",
        "short",
        "non",
    ),
    *("face", "full", "part", "risk", "evidence", "trauma", "decision", "week", "day"),
}
CELLS = " | "


def joined(runs: Sequence[Run]) -> str:
    """Return the words of runs in reading order, line ends marked after hyphens."""
    words = ""
    last: Run | None = None
    for run in runs:
        words = words + run.words if last is None else _after(words, last, run)
        last = run
    return words


def _after(words: str, last: Run, run: Run) -> str:
    if last.box.is_beside(run.box) and run.box.x0 >= last.box.x0:
        gap = run.box.x0 - last.box.x1
        return words + (" " if gap > _SPACE * run.box.size else "") + run.words
    words = words.rstrip()
    follows = run.words.lstrip()
    if _BROKEN_END.search(words) and follows[:1].islower():
        return f"{words}{_LINE_END}{follows}"
    return f"{words} {follows}"


def is_wide_gap(left: Run, right: Run) -> bool:
    """Whether two runs of one line stand as far apart as the cells of a table."""
    return right.box.x0 - left.box.x1 > _COLUMN * right.box.size


def unhyphenated(pieces: Iterable[Piece]) -> list[Piece]:
    """Take the hyphens of line ends out, by the words of the whole document.

    A word that stands elsewhere whole is whole here, one that stands elsewhere with
    the hyphen keeps it; else the hyphen stays between two words that both stand
    elsewhere and after those that often begin a compound. A soft hyphen goes.
    """
    pieces = list(pieces)
    known: Counter[str] = Counter()
    for piece in pieces:
        known.update(_WORD.findall(_BROKEN.sub(" ", piece.words).lower()))

    def mended(broken: re.Match[str]) -> str:
        first, hyphen, second = broken.groups()
        whole, parted = f"{first}{second}", f"{first}-{second}"
        if known[whole.lower()]:
            return whole
        if known[parted.lower()]:
            return parted
        both = known[first.lower()] and known[second.lower()]
        stays = both or first.lower() in _COMPOUNDING
        return parted if stays and hyphen != "\u00ad" else whole

    return [
        replace(piece, words=squeeze(_BROKEN.sub(mended, piece.words)))
        for piece in pieces
    ]
