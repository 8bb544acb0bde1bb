"""What a heading, or the line before a list, says of all that stands under it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..language.cueing import load, tokenize, wordset
from .passages import Passage

_INTRODUCES = re.compile(r".*(?:introduction|overview|summary|foreword)", re.IGNORECASE)

_HEARD = wordset("heard")
# "Said somebody in the street" tells of nobody whom the inspectors heard.
_ONE_OF_MANY = _HEARD - {"somebody", "someone", "people"}
_SAYING = wordset("saying")
_NEAR = 8
_LONGEST_LABEL = 40
_ASKS = re.compile(r"\b(?:should|must|needs? to)(?: also| now)?:?\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Standing:
    """Under what a passage stands.

    `polarity` is that of the heading or line, "" if it gives none; `is_heard` that it
    is quoted from one of many whom the inspectors heard; `is_item` that it is an item
    of a list that the heading or line above it judges; `introduces` that its heading
    is one under which findings and background both stand; `is_asked` that it is an
    item under what somebody "should:" do.
    """

    polarity: str = ""
    is_heard: bool = False
    is_item: bool = False
    introduces: bool = False
    is_asked: bool = False


def standings(passages: Sequence[Passage], text: str) -> list[Standing]:
    """Return for each passage under what it stands."""
    listed = {p.heading for p in passages if p.kind == "item"}
    found: list[Standing] = []
    line = before = heading = ""
    asks = False
    block: int | None = None
    told_after = frozenset(_told_after(passages))
    for passage in passages:
        line, heading = line if passage.heading == heading else "", passage.heading
        if passage.kind != "item":
            opens = text[passage.start : passage.end + 1].rstrip().endswith((":", "?"))
            line = polarity_of(passage.text) if opens else ""
            asks = opens and bool(_ASKS.search(passage.text))
        applies = passage.kind == "item" or passage.heading not in listed
        # A heading judges its items; of a paragraph, what its first sentence names.
        is_first = passage.kind == "item" or passage.block != block
        block = passage.block
        polarity = line if passage.kind == "item" and line else ""
        polarity = (
            polarity
            or polarity_of(_label(passage.text))
            or (polarity_of(passage.heading) if applies and is_first else "")
        )
        introduces = bool(_INTRODUCES.match(passage.heading))
        is_quoted = passage.in_quote and passage.speaker is None
        heard = is_quoted and (passage.quote in told_after or is_heard(before))
        is_item = passage.kind == "item" and bool(polarity)
        is_asked = asks and passage.kind == "item"
        found.append(Standing(polarity, heard, is_item, introduces, is_asked))
        before = passage.text
    return found


def _told_after(passages: Sequence[Passage]) -> Iterator[int | None]:
    """Yield the quotations of which it is said after them that one of many speaks."""
    for passage, after in pairwise(passages):
        is_end = passage.in_quote and passage.text.endswith((",", "?", "!"))
        if is_end and not after.in_quote and passage.block == after.block:
            words = tokenize(after.text).tokens[:_NEAR]
            if not _SAYING.isdisjoint(words) and not _ONE_OF_MANY.isdisjoint(words):
                yield passage.quote


def is_heard(words: str) -> bool:
    """Whether words before a quotation say that one of many people speaks."""
    tokens = tokenize(words).tokens[-_NEAR:]
    return not _SAYING.isdisjoint(tokens) and not _HEARD.isdisjoint(tokens)


def _label(text: str) -> str:
    """Return what stands before an early colon ("Area for improvement: ...")."""
    before, colon, _ = text[:_LONGEST_LABEL].partition(":")
    return before if colon else ""


@lru_cache(maxsize=256)
def polarity_of(line: str) -> str:
    """Return the polarity that a heading or a line before a list gives, or ""."""
    found = load("sections").find(tokenize(line))
    is_judged = found and "recommendation" not in line.lower()
    return found[-1].cue.sort if is_judged else ""
