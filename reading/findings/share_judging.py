"""How a clause with a share is judged: by its words, its number, what it is a share of.

A bare figure of what is bad in itself ("a third of victims withdrew") is blame, and so
is one that misses a target.
"""

import re
from collections.abc import Sequence
from fractions import Fraction

from ..language.cueing import Words, load
from ..quantities.quantities import Quantity
from .bare import bared
from .governing import CHANGES
from .ill_counts import count_of_ill
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement, judge, judging
from .proportion import fraction, weighed
from .targets import against_target

_UNJUDGED = (Judgement(NOT_STATED, "share"), Judgement(NOT_STATED, "event"))
# "Nearly a quarter" is as many as it says.
_ALMOST = re.compile(r"(?:almost|nearly|very nearly|approaching)\b", re.IGNORECASE)
_RARE = Fraction(1, 10)
# "Just over half" says no more than how many.
_NEARLY = ("over", "under", "above", "below", "short", "more", "less", "about")
_TOO_FEW = Judgement(CONCERN, "share")


def told(
    words: Words, clause: tuple[int, int], inside: Sequence[Quantity]
) -> Judgement:
    """Return the judgement of a clause, whose shares are `inside`."""
    moved = count_of_ill(words, *clause)
    if moved:
        return Judgement(moved, "less" if moved == STRENGTH else "more")
    judged = bared(weighed(judge(words, *clause), inside), words, clause, inside)
    if judged.sort in CHANGES and _is_compared(words, clause, inside):
        judged = weighed(Judgement(NOT_STATED), inside)
    if inside and judged == _TOO_FEW and _ALMOST.match(words.text, inside[0].start):
        judged = Judgement(NOT_STATED, "share")
    if judged.sort == "only" and _is_rare_ill(words, clause, inside):
        return Judgement(STRENGTH, "only")
    if inside and judged in _UNJUDGED and _is_belittled(words, clause, inside[0]):
        return Judgement(CONCERN, "only")
    if not inside or judged not in (*_UNJUDGED, _TOO_FEW):
        return judged
    is_none = fraction(inside[0].stated) == 0
    if judged == _TOO_FEW:
        is_harmless = is_none and _is_ill(words, clause)
        return Judgement(STRENGTH, "not") if is_harmless else judged
    polarity = against_target(words, clause, inside[0])
    is_many = inside[0].side != "below" or inside[0].near
    if not polarity and is_many and _is_ill(words, clause):
        polarity = CONCERN
    return Judgement(polarity, "share") if polarity else judged


def _is_belittled(words: Words, clause: tuple[int, int], figure: Quantity) -> bool:
    """Whether a word of blame stands right before a figure ("a disappointing 34%")."""
    places = range(*clause)
    at = next((n for n in places if words.spans[n][0] >= figure.start), clause[1])
    return any(
        cue.cue.sort in ("bad", "only")
        and at in (cue.end, cue.start)
        and words.tokens[cue.end] not in _NEARLY
        for cue in judging(words, *clause)
    )


def _is_compared(
    words: Words, clause: tuple[int, int], inside: Sequence[Quantity]
) -> bool:
    """Whether a figure is only set beside an earlier one (", down from 83 per cent").

    What stands before the figure may be bad to have more of ("vacancies stood at").
    """
    if not inside or not inside[0].compared:
        return False
    cues = judging(words, *clause)
    return not any(words.spans[cue.start][0] < inside[0].start for cue in cues)


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
