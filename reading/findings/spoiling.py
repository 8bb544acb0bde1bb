"""Praise that is blame: of something bad, or of what something bad brought about.

"Delays meant that experienced officers were leaving", "which let the trade in drugs
flourish" and "absence exceeded the target" say nothing good.
"""

from collections.abc import Sequence
from itertools import pairwise

from ..language.cueing import Match, wordset
from .governing import CONCERN, DENIERS, Value

_BAD = ("bad", "ill", "badly")
_BLAMED = (*_BAD, "lack", "too", "more")
_PREPOSITIONS = wordset("of")
_EFFECTS = wordset("brings-about")
_EXCEEDING = ("above", "exceed", "beyond", "over the", "beat", "ahead")
_THRIVING = ("flourish", "thriv", "prosper", "bloom", "blossom")


def spoilt(
    tokens: Sequence[str],
    cues: Sequence[Match],
    values: Sequence[Value],
    start: int,
    verb: int | None,
) -> bool:
    """Whether a clause from `start` on, with these values, only seems to praise."""
    if verb is None or not values:
        return False
    if _is_brought_about(tokens, values[0], start, verb):
        return True
    ills = [cue.start for cue in cues if cue.cue.sort in _BAD]
    is_denied = any(v.polarity == CONCERN and v.sort in DENIERS for v in values)
    is_ill = not is_denied and any(
        ill < verb and _is_head(tokens, ill, start) for ill in ills
    )
    praise = [cue for cue in cues if cue.cue.sort == "good"]
    return any(_thrives(cue, ills) for cue in praise) or (
        is_ill and any(cue.cue.form.startswith(_EXCEEDING) for cue in praise)
    )


def _is_brought_about(
    tokens: Sequence[str], first: Value, start: int, verb: int
) -> bool:
    """Whether a bad subject has an effect ("delays meant that busy staff ...")."""
    is_late = any(a == "," and b in ("meant", "means") for a, b in pairwise(tokens))
    if not is_late and _EFFECTS.isdisjoint(tokens[verb : verb + 3]):
        return False
    is_bad = first.polarity == CONCERN and first.sort in _BLAMED
    return is_bad and first.at < verb and _is_head(tokens, first.at, start)


def _thrives(cue: Match, ills: Sequence[int]) -> bool:
    """Whether something bad is told to thrive."""
    is_thriving = cue.cue.form.startswith(_THRIVING)
    return is_thriving and any(ill < cue.start for ill in ills)


def _is_head(tokens: Sequence[str], at: int, start: int) -> bool:
    """Whether a word is what the subject names, and no part of that."""
    before = tokens[start:at]
    is_of = not _PREPOSITIONS.isdisjoint(before)
    return not is_of and not any(token.endswith("ing") for token in before)
