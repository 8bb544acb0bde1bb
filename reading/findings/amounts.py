"""Changes in the amount of what is neither good nor bad to have more of.

A fall in violence is praise and a rise in it blame. That caseloads fell, or that there
are more referrals than before, is told without a judgement.
"""

from collections.abc import Sequence

from ..language.cueing import Match, wordset
from .governing import CHANGES

_NEUTRAL = wordset("neutral-amounts")
_PEOPLE = wordset("neutral-people")
_HEADS = wordset("heads-after-amounts")
# Verbs and nouns of change: "high" and "low" tell of a level, and judge it.
_MOVES = wordset("moves")
_JUDGED = ("good", "bad", "ill", "asset")
_AFTER_HEAD = frozenset(("to", "for", "from", "at", "on", "among", "under", "with"))
_ENDS = _AFTER_HEAD | {",", ";", ".", ":", "and", "but", "by", "since", "because"}
_COUNTING = ("number", "numbers", "of")
_FARTHEST = 6


def moves_neutral(
    tokens: Sequence[str], cues: Sequence[Match], match: Match, start: int, end: int
) -> bool:
    """Whether a cue of change tells of an amount that is neither good nor bad."""
    moved = tokens[match.start : match.end]
    if match.cue.sort not in CHANGES or _MOVES.isdisjoint(moved):
        return False
    after = range(match.end, min(end, match.end + _FARTHEST))
    if _is_neutral(tokens, cues, after):
        return True
    has_object = any(
        match.end <= c.start < match.end + 3 and c.cue.sort in _JUDGED for c in cues
    )
    subject = range(start, match.start)
    if has_object or "," in tokens[start : match.start]:
        return False
    return _is_neutral(tokens, cues, subject)


def _is_neutral(tokens: Sequence[str], cues: Sequence[Match], places: range) -> bool:
    """Whether the first thing that is named at the places is neutral.

    Where a noun follows that is the head ("staff sickness"), that one is named.
    """
    for at in places:
        token = tokens[at]
        if token in _NEUTRAL or (token in _PEOPLE and _is_numbered(tokens, at)):
            return _HEADS.isdisjoint(tokens[at + 1 : at + 2])
        is_judged = any(c.start <= at < c.end and c.cue.sort in _JUDGED for c in cues)
        if token in _ENDS or (is_judged and token not in _COUNTING):
            return False
    return False


def _is_numbered(tokens: Sequence[str], at: int) -> bool:
    """Whether people are counted ("the number of staff", "staff numbers")."""
    near = tokens[max(0, at - 4) : at + 2]
    return "number" in near or "numbers" in near
