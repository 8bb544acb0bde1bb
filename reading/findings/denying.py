"""Denials of what would be bad: "nothing was lost", "nor was the news bad"."""

from collections.abc import Sequence

from ..language.cueing import Match
from ..language.verbs import predicate

_NONE = frozenset(("nothing", "nobody", "none", "nor"))
_FEW = frozenset(("few", "little", "neither"))
_WAS = frozenset(("was", "were", "is", "are", "had", "has", "have"))
_EXCESS = frozenset(("too", "so"))
# Before these "little litter" is what there was, and not what somebody attended to.
_THERE = _WAS | {"been", "with", "and", "saw", "found", ",", ""}
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
    said = tokens[match.start : match.end]
    if _FEW.intersection(said):
        return _EXCESS.isdisjoint(said) and _is_of_few(tokens, match, following[0], end)
    if is_none(tokens, match.start):
        return _is_of_none(tokens, following, match, end)
    return False


def _is_of_none(
    tokens: Sequence[str], following: Sequence[Match], match: Match, end: int
) -> bool:
    """Whether nobody is said to be what would be bad ("nobody was hurt")."""
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


def _is_of_few(tokens: Sequence[str], match: Match, cue: Match, end: int) -> bool:
    """Whether few are said to be what would be bad ("few waited", "little litter").

    What few people did with something bad blames ("few looked at the late cases").
    """
    if cue.cue.sort not in ("bad", "badly", "ill"):
        return False
    if cue.start == match.end and cue.cue.sort != "badly":
        before = tokens[match.start - 1] if match.start else ""
        return before in _THERE and predicate(tokens, cue.end, end) is None
    places = range(match.end - 1, min(end, match.end + _FARTHEST_SUBJECT))
    verb = next((at for at in places if tokens[at] in _WAS), None)
    if verb is not None and verb <= cue.start:
        return cue.cue.sort != "ill" and _SO.issuperset(tokens[verb + 1 : cue.start])
    at = predicate(tokens, match.start, end)
    return cue.cue.sort == "bad" and at is not None and cue.start <= at < cue.end
