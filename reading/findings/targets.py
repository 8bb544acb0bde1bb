"""Figures set against a target: what misses it is blame, what exceeds it is praise.

"62 per cent, against an aim of 85" tells both numbers, "which exceeded the regional
target" only on which side of it the figure lies.
"""

from fractions import Fraction

from ..language.cueing import Words
from ..quantities.quantities import Quantity
from .polarity import CONCERN, STRENGTH, judging
from .proportion import fraction

_TARGETS = frozenset(
    (
        *("target", "targets", "standard", "benchmark", "threshold", "goal", "minimum"),
        *("ambition", "aim", "expectation", "expectations", "requirement"),
    )
)
_AGAINST = frozenset(("against", "below", "under", "short", "missing"))
_ABOVE = frozenset(
    (
        *("above", "exceeds", "exceed", "exceeded", "exceeding", "surpassed", "beyond"),
        *("ahead", "beat", "beating", "surpasses", "surpassing", "over"),
    )
)
_BELOW = frozenset(("below", "short", "missed", "missing", "under", "behind"))
_FARTHEST_NUMBER = 11
_FARTHEST = 7
_ENDS = frozenset((",", ";", ".", ":", "and", "but"))
# Of what is bad in itself fewer would be better than the target.
_ILL = ("ill", "bad", "lack", "not")


def against_target(words: Words, clause: tuple[int, int], quantity: Quantity) -> str:
    """Return the polarity that a clause gives a figure by a target, or ""."""
    start = next(
        (at for at in range(*clause) if words.spans[at][0] >= quantity.start), clause[1]
    )
    if any(c.cue.sort in _ILL for c in judging(words, clause[0], start)):
        return ""
    for at in range(start, clause[1]):
        found = _by_number(words, at, clause[1], quantity) or _by_words(
            words, at, clause[1]
        )
        if found:
            return found
    return ""


def _by_number(words: Words, at: int, end: int, quantity: Quantity) -> str:
    if words.tokens[at] not in _AGAINST:
        return ""
    near = words.tokens[at + 1 : min(at + _FARTHEST_NUMBER, end)]
    figures = [token for token in near if token.replace(".", "", 1).isdigit()]
    if not figures or _TARGETS.isdisjoint(near):
        return ""
    aim, value = Fraction(figures[0]) / 100, fraction(quantity.stated)
    return CONCERN if value < aim <= 1 else ""


def _by_words(words: Words, at: int, end: int) -> str:
    word = words.tokens[at]
    if word not in _ABOVE | _BELOW:
        return ""
    for token in words.tokens[at + 1 : min(at + _FARTHEST, end)]:
        if token in _ENDS or token[0].isdigit():
            return ""
        if token in _TARGETS:
            return STRENGTH if word in _ABOVE else CONCERN
    return ""
