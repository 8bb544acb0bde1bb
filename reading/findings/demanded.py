"""Shares of work that was called for: nearly all is praise, less than half is blame."""

from collections.abc import Sequence
from fractions import Fraction

from ..language.cueing import Words, load
from ..quantities.judging import judged as by_standard
from ..quantities.quantities import Quantity
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement
from .proportion import fraction

# Of the cases that called for it, so many are as good as all; of all cases, so many.
_NEARLY_ALL_DUE = Fraction(7, 10)
_NEARLY_ALL = Fraction(17, 20)
_HALF = Fraction(1, 2)
_BARE = (Judgement(NOT_STATED, "share"), Judgement(NOT_STATED, "event"))
_WITHOUT_NUMBER = ("none", "majority", "minority")
# Inspectors count what was done in these because it should be done in each.
_READ = frozenset(("cases", "files", "calls"))


def demanded(
    judgement: Judgement,
    words: Words,
    clause: tuple[int, int],
    quantities: Sequence[Quantity],
) -> Judgement:
    """Return what a bare share comes to where its clause says the work was due.

    Nearly all of the cases that were read, told as so many of so many, is praise as
    well; fewer than half of what should have been done is blame. Any other judgement,
    and a share between, is returned as it is.
    """
    if judgement not in _BARE or not quantities:
        return judgement
    if quantities[0].form in _WITHOUT_NUMBER or by_standard(words.said(*clause)):
        return judgement
    value = fraction(quantities[0].stated)
    due = {match.cue.sort for match in load("dues").find(words, *clause)}
    is_read = _is_of_cases(words, clause, quantities[0])
    return Judgement(CONCERN, "due") if "owed" in due and value < _HALF else judgement


def _is_of_cases(words: Words, clause: tuple[int, int], quantity: Quantity) -> bool:
    tokens = words.tokens[slice(*clause)]
    return quantity.whole is not None and not _READ.isdisjoint(tokens)
