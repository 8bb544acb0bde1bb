"""Denials of what would be bad: "nothing was lost", "nor was the news bad"."""

from collections.abc import Sequence

from ..language.cueing import Match

_NONE = frozenset(("nothing", "nobody", "none", "nor"))
_WAS = frozenset(("was", "were", "is", "are", "had", "has", "have"))
_SO = frozenset(("been", "being", "left", "ever", "so", "too", "again"))
_FARTHEST_SUBJECT = 8


def is_none(tokens: Sequence[str], at: int) -> bool:
    """Whether a word, or two, says that it is nobody or nothing."""
    return tokens[at] in _NONE or tokens[at : at + 2] == ["no", "one"]


def denies_harm(
    tokens: Sequence[str], cues: Sequence[Match], match: Match, end: int
) -> bool:
    """Whether a match says, before `end`, that nobody is what would be bad."""
    following = [cue for cue in cues if cue.start >= match.end]
    if not following:
        return False
    if match.cue.form.startswith("no ") and match.cue.form.endswith((" of", " that")):
        # "No sign of neglect" is good to read, "no sign of a plan" is not.
        is_next = following[0].start <= match.end + 1
        return is_next and following[0].cue.sort in ("bad", "ill")
    if not is_none(tokens, match.start):
        return False
    if tokens[match.start] == "nor":
        is_last = not any(map(str.isalnum, tokens[following[0].end : end]))
        return is_last and len(following) == 1 and following[0].cue.sort == "bad"
    places = range(match.end - 1, min(end, match.end + _FARTHEST_SUBJECT))
    verb = next((at for at in places if tokens[at] in _WAS), None)
    cue = next((c for c in following if verb is not None and c.start > verb), None)
    if cue is None or verb is None or cue.cue.sort not in ("bad", "badly"):
        return False
    # "In none of them had a step been left undone."
    is_inverted = tokens[match.start - 1] == "in" and tokens[cue.start - 1] in _SO
    return is_inverted or _SO.issuperset(tokens[verb + 1 : cue.start])
