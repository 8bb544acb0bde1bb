"""How a clause with a share is judged: by its words, its number, what it is a share of.

A bare figure of what is bad in itself ("a third of victims withdrew") is blame, and so
is one that misses a target.
"""

from collections.abc import Sequence
from fractions import Fraction

from ..language.cueing import Words, load
from ..quantities.quantities import Quantity
from .bare import bared
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement, judge
from .proportion import fraction, weighed
from .targets import against_target

_UNJUDGED = (Judgement(NOT_STATED, "share"), Judgement(NOT_STATED, "event"))
_RARE = Fraction(1, 10)
_TOO_FEW = Judgement(CONCERN, "share")


def told(
    words: Words, clause: tuple[int, int], inside: Sequence[Quantity]
) -> Judgement:
    """Return the judgement of a clause, whose shares are `inside`."""
    judged = bared(weighed(judge(words, *clause), inside), words, clause, inside)
    if judged.sort == "only" and _is_rare_ill(words, clause, inside):
        return Judgement(STRENGTH, "only")
    if not inside or judged not in (*_UNJUDGED, _TOO_FEW):
        return judged
    is_none = fraction(inside[0].stated) == 0
    if judged == _TOO_FEW:
        is_harmless = is_none and _is_ill(words, clause)
        return Judgement(STRENGTH, "not") if is_harmless else judged
    polarity = against_target(words, clause, inside[0])
    if not polarity and inside[0].side != "below" and _is_ill(words, clause):
        polarity = CONCERN
    return Judgement(polarity, "share") if polarity else judged


def _is_rare_ill(
    words: Words, clause: tuple[int, int], inside: Sequence[Quantity]
) -> bool:
    """Whether there is only so little of what is bad ("only one in 40 homeless")."""
    if not inside or inside[0].side == "above":
        return False
    return fraction(inside[0].stated) <= _RARE and _is_ill(words, clause)


def _is_ill(words: Words, clause: tuple[int, int]) -> bool:
    """Whether a clause counts what is bad to have any of."""
    return bool(load("ill-shares").find(words, *clause))
