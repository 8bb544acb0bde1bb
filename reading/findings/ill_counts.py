"""How much there is of what is bad, where a count of it rises or falls.

"The proportion of prisoners who felt unsafe had fallen from 30 to 21 per cent": who
they are is what is counted, and so it judges the change.
"""

from collections.abc import Sequence

from ..language.cueing import Words, wordset
from .polarity import CONCERN, STRENGTH, judging

_COUNTS = frozenset(("proportion", "share", "percentage", "number", "numbers", "rate"))
_ILL = ("bad", "ill", "lack", "not")
_MOVES = wordset("moves")
_AUXILIARIES = wordset("auxiliaries")
# A verb of change has moved by itself before these ("fallen from", "risen since").
_AFTER = wordset("after-change") | {".", ",", ";", "and", "but", "over", "during"}
_FARTHEST = 5


def count_of_ill(words: Words, start: int, end: int) -> str:
    """Return the polarity of a clause that tells of such a change, or ""."""
    tokens = words.tokens
    near = range(start, min(end - 1, start + _FARTHEST))
    counted = (at for at in near if tokens[at] in _COUNTS and tokens[at + 1] == "of")
    first = next(counted, None)
    if first is None:
        return ""
    cues = [cue for cue in judging(words, start, end) if cue.start > first]
    moved = next((c for c in cues if _moves(tokens, c.start, c.end, end)), None)
    if moved is None or moved.cue.sort not in ("less", "more"):
        return ""
    is_ill = any(c.cue.sort in _ILL for c in cues if c.start < moved.start)
    if not is_ill or "," in tokens[first : moved.start]:
        return ""
    return STRENGTH if moved.cue.sort == "less" else CONCERN


def _moves(tokens: Sequence[str], at: int, after: int, end: int) -> bool:
    """Whether a cue is the verb of a change that the subject itself went through."""
    if tokens[at] not in _MOVES:
        return False
    follows = tokens[after] if after < end else "."
    is_verb = tokens[at - 1] in _AUXILIARIES or tokens[at - 1] == "been"
    return is_verb or follows in _AFTER
