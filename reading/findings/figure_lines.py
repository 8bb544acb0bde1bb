"""Findings of the lines of a list or table: "Planning: sufficient in 54%"."""

import re
from collections.abc import Iterator, Sequence

from ..language.cueing import Words
from ..language.folding import small, straight
from ..passages.passages import Passage
from ..quantities.quantities import Quantity
from ..quantities.table_rows import row_starts
from .figure_starts import STAGE, token
from .finding import Finding
from .polarity import NOT_STATED, Judgement

_LINE = re.compile(
    rf"(?:(?:the )?{STAGE}(?::| –| -|,)?|[^:.;,]{{3,60}}?:) (?:[a-z][\w' -]{{2,40}} )?"
    r"\(?$"
)
_LABEL = re.compile(rf"(?P<what>{STAGE})(?::| –| -|,| at| in)? $")
# "27%: cases in which nobody had asked".
_AFTER = re.compile(r"(?::| –| -) \w")
_LONGEST = 200
_BARE = Judgement(NOT_STATED, "share")


def lines_of(
    passage: Passage, words: Words, shares: Sequence[Quantity]
) -> Iterator[Finding]:
    """Yield what a line of a list or table tells: a label and a figure, or several."""
    text = small(straight(passage.text)).rstrip(" .")
    rows = row_starts(passage.text, shares)
    if rows and words.tokens:
        yield from _rows(passage, words, shares, rows)
        return
    if len(text) > _LONGEST or "?" in text or not words.tokens:
        return
    is_line = len(shares) == 1 and (
        _LINE.match(text[: shares[0].start])
        or (not shares[0].start and _AFTER.match(text, shares[0].end))
        or (not shares[0].start and passage.kind == "item")
    )
    if is_line:
        clause = (0, len(words.tokens))
        yield Finding(passage, words, clause, _BARE, passage.said_by, tuple(shares))
        return
    labels = [_LABEL.search(text[: quantity.start]) for quantity in shares]
    for label, quantity in zip(labels, shares, strict=True) if all(labels) else ():
        first = token(words, label.start("what") if label else 0) or 0
        last = token(words, max(quantity.end, quantity.until)) or len(words.tokens)
        clause = (first, last)
        yield Finding(passage, words, clause, _BARE, passage.said_by, (quantity,))


def _rows(
    passage: Passage, words: Words, shares: Sequence[Quantity], rows: Sequence[int]
) -> Iterator[Finding]:
    starts = [token(words, start) or 0 for start in rows]
    ends = [*starts[1:], len(words.tokens)]
    for first, last, quantity in zip(starts, ends, shares, strict=True):
        yield Finding(
            passage, words, (first, last), _BARE, passage.said_by, (quantity,)
        )
