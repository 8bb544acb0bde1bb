"""Figures that open a clause, or stand in one that is told with less."""

from collections.abc import Sequence

from ..language.cueing import wordset
from .polarity import AUXILIARIES, finite, is_number

_COMPARING = frozenset(("compared", "up", "down", "against", "from", "with", "and"))
_AMOUNTS = wordset("amounts") | {"one", "two", "three", "four", "five", "six", "seven"}
_FARTHEST_NUMBER = 4
_CASES = frozenset(
    ("cases", "files", "areas", "teams", "instances", "units", "prisons")
)
_LONGEST_CLAUSE = 100
_LONGEST_SUBJECT = 12


def is_ellipsis(tokens: Sequence[str], start: int, comma: int) -> bool:
    """Whether a comma stands between two figures ("X in 4 of 10, Y in only two")."""
    begin = max(start, comma - _LONGEST_CLAUSE)
    if not any(token[0].isdigit() for token in tokens[begin:comma]):
        return False
    marks = (at for at in range(comma + 1, len(tokens)) if tokens[at] in ",;.")
    stop = next(marks, len(tokens))
    right = tokens[comma + 1 : stop]
    if right[:1] and right[0] in _COMPARING:
        return False
    if "in" not in right or finite(tokens, comma + 1, stop, AUXILIARIES) is not None:
        return False
    amount = right[right.index("in") + 1 :][:_FARTHEST_NUMBER]
    return right.index("in") > 0 and any(map(is_number, amount))


def tells_of_cases(tokens: Sequence[str], start: int) -> bool:
    """Whether a share of cases opens a clause ("in more than half of them, it was")."""
    near = tokens[start + 1 : start + 2 + _FARTHEST_NUMBER]
    amounts = [i for i, t in enumerate(near) if t[:1].isdigit() or t in _AMOUNTS]
    is_short = not _CASES.isdisjoint(near)
    if not amounts or not (is_short or "of" in tokens[start + 1 : start + 10]):
        return False
    end = min(start + 2 * _LONGEST_SUBJECT, len(tokens))
    return finite(tokens, start, end, AUXILIARIES) is not None
