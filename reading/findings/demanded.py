"""Shares of work that should have been done: fewer than half of them is blame."""

from collections.abc import Sequence
from fractions import Fraction

from ..language.cueing import Words, load
from ..quantities.judging import judged as by_standard
from ..quantities.quantities import Quantity
from .polarity import CONCERN, NOT_STATED, Judgement
from .proportion import fraction

_HALF = Fraction(1, 2)
_BARE = (Judgement(NOT_STATED, "share"), Judgement(NOT_STATED, "event"))
_WITHOUT_NUMBER = ("none", "majority", "minority")


def demanded(
    judgement: Judgement,
    words: Words,
    clause: tuple[int, int],
    quantities: Sequence[Quantity],
) -> Judgement:
    """Return what a bare share comes to where its clause says what should be done.

    Fewer than half of that is blame; nearly all of it is no praise, since a number
    does not judge. Any other judgement is returned as it is.
    """
    if judgement not in _BARE or not quantities:
        return judgement
    if quantities[0].form in _WITHOUT_NUMBER or by_standard(words.said(*clause)):
        return judgement
    value = fraction(quantities[0].stated)
    due = {match.cue.sort for match in load("dues").find(words, *clause)}
    return Judgement(CONCERN, "due") if "owed" in due and value < _HALF else judgement
