"""Findings of one sentence taken apart and put together.

What is praised or blamed in a list is as many findings as the list has items; what
only "and" joins, and what is judged alike without a figure, is one.
"""

from collections.abc import Iterator

from ..language.cueing import Words
from .clauses import Clauses
from .polarity import AUXILIARIES, finite

_FEWEST_ITEMS = 2
_LONGEST_ITEM = 16
Range = tuple[int, int]


def list_items(words: Words, start: int, end: int) -> list[Range]:
    """Return the items of a list in the tokens [start, end), none if it is no list.

    A list has a comma, and no item has a clause's verb of its own.
    """
    tokens = words.tokens
    while end > start and tokens[end - 1] in ".,;":
        end -= 1
    if finite(tokens, start, end, AUXILIARIES) is not None:
        return []
    commas = [at for at in range(start, end) if tokens[at] == ","]
    if not commas:
        return []
    borders = [(at, at + 1 + (tokens[at + 1] == "and")) for at in commas]
    if tokens[commas[-1] + 1] != "and":
        ands = [at for at in range(commas[-1], end) if tokens[at] == "and"]
        borders += [(at, at + 1) for at in ands[:1]]
    starts = [start, *(after for _, after in borders)]
    ends = [*(before for before, _ in borders), end]
    items = list(zip(starts, ends, strict=True))
    fits = all(0 < stop - begin <= _LONGEST_ITEM for begin, stop in items)
    return items if fits and len(items) > _FEWEST_ITEMS else []


def two_doings(words: Words, start: int, end: int) -> list[Range]:
    """Return the two things that one is praised for ("..., and was working to")."""
    tokens = words.tokens
    for at in range(start + 1, end - 2):
        is_second = tokens[at] == "," and tokens[at + 1] == "and"
        if is_second and tokens[at + 2] in AUXILIARIES:
            return [(start, at), (at + 2, end)]
    return []


def granted(clauses: Clauses) -> Iterator[int]:
    """Yield the clauses that are phrases ("despite high caseloads")."""
    for turn in clauses.turns:
        if turn.match.cue["as"] == "despite":
            yield turn.right if turn.match.cue.sort == "after" else turn.left


def outweighing(clauses: Clauses) -> Iterator[int]:
    """Yield the clauses that say what outweighs something."""
    for turn in clauses.turns:
        if turn.match.cue["as"] == "outweighed-by":
            yield turn.right
