"""What a share does to a judgement: how many make praise faint, or blame."""

from collections.abc import Sequence
from fractions import Fraction

from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement
from .quantities import Quantity

# "Fewer than" so many, up to here, reads as too few.
_STILL_FEW = Fraction(7, 10)
# Praise of fewer than these, without a word that judges the number, is none.
_MOST = Fraction(2, 3)


def weighed(judgement: Judgement, quantities: Sequence[Quantity]) -> Judgement:
    """Return the judgement that a clause with these shares comes to.

    Good work in few cases is a concern if the words say "fewer than"; a bare figure
    judges nothing (see `gold/guidelines.md`). Blame stays blame, however rare.
    """
    if not quantities or judgement.polarity not in (STRENGTH, NOT_STATED):
        return judgement
    quantity = quantities[0]
    value = fraction(quantity.stated)
    if value == 0 or _is_few(quantity, value):
        return Judgement(CONCERN, "share")
    is_most = quantity.form == "majority"
    if judgement.polarity == STRENGTH and value < _MOST and not is_most:
        return Judgement(NOT_STATED, "share")
    return judgement if judgement.sort else Judgement(NOT_STATED, "share")


def fraction(stated: str) -> Fraction:
    """Return "2/3" or "30%" as a fraction."""
    if stated.endswith("%"):
        return Fraction(stated[:-1]) / 100
    return Fraction(stated)


def _is_few(quantity: Quantity, value: Fraction) -> bool:
    if quantity.side != "below":
        return False
    return value <= (Fraction(1, 2) if quantity.near else _STILL_FEW)
