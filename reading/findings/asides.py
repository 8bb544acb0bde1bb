"""What reports no finding: asides, calls, and what is still to come."""

from collections.abc import Sequence

from ..language.cueing import Match, Words, load, wordset
from ..language.verbs import predicate
from .parting import apart
from .polarity import is_number

_INSPECTED = wordset("inspected")
_STRICTLY = wordset("strictly-inspected")
_INSPECTORS = wordset("subject-inspectors")
_EXAMINED = frozenset(("examined", "reviewed", "inspected", "read", "audited"))
_RATINGS = wordset("rating-words")
_PAST = ("ed", "been", "done", "had", "made", "known", "given", "taken", "seen")
_CALLING = wordset("calling")
_TO_COME = wordset("to-come")
# "Our sample included 30 women, a third of whom were in their first year."
_COMPRISING = frozenset(("included", "comprised", "consisted", "contained", "covered"))
_GRADING = frozenset(("graded", "rated"))
_LEVELS = frozenset(("low", "medium", "standard", "high", "priority", "immediate"))
_NEAR = 5
_JOINTS = wordset("subordinators") | {"and", "but", "or", "also", "then"}


def is_aside(words: Words, clause: tuple[int, int]) -> bool:
    """Whether the tokens of a clause are about the report, or call for something."""
    start, end = clause
    if _rates(words.tokens, start, end):
        return True
    for match in load("asides").find(words, start, end):
        sort = match.cue.sort
        if sort == "aside" and _only_says_which(words.tokens, match, start, end):
            continue
        if sort == "aside" and _is_work(words.tokens, match, end):
            continue
        if sort == "aside" or (sort == "head" and match.start == start):
            return True
        is_first = predicate(words.tokens, start, match.start) is None
        if sort == "call" and is_first:
            return True
    return _calls(words.tokens, start, end)


def _is_work(tokens: Sequence[str], match: Match, end: int) -> bool:
    """Whether what is graded is work ("were graded as medium risk")."""
    is_grading = _GRADING.intersection(tokens[match.start : match.end])
    level = tokens[match.end : min(match.end + 1, end)]
    return bool(is_grading and level) and _LEVELS.issuperset(level)


def _only_says_which(tokens: Sequence[str], match: Match, start: int, end: int) -> bool:
    """Whether "we read" only says which cases are meant ("in those we read the")."""
    if match.start <= start or tokens[match.start] not in _INSPECTORS:
        return False
    before = tokens[match.start - 1]
    is_noun = before == "that" or (before.isalpha() and before not in _JOINTS)
    at = match.end - 1
    return is_noun and predicate(tokens, at, end) is not None


def inspects(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a clause tells what the inspectors did ("we read 40 cases")."""
    start, end = apart(tokens, start, end).main
    verb = predicate(tokens, start, end)
    if verb is None:
        return False
    if tokens[verb] in ("is", "was") and tokens[verb + 1 : verb + 3] == ["one", "of"]:
        return is_number(tokens[min(verb + 3, end - 1)])
    is_theirs = not _INSPECTORS.isdisjoint(tokens[start : start + 2])
    if is_theirs and tokens[verb] in _INSPECTED:
        return "that" not in tokens[verb : verb + 3] and not _judges(tokens, verb, end)
    passive = tokens[verb + 1 : verb + 2]
    return "cases" in tokens[start:verb] and not _EXAMINED.isdisjoint(passive)


def _judges(tokens: Sequence[str], verb: int, end: int) -> bool:
    """Whether inspectors "considered planning to be sufficient"."""
    said = " ".join(tokens[verb:end])
    return said.startswith("considered ") and " to be " in said


def only_inspects(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a clause tells what the inspectors did, whatever words are in it."""
    first, last = apart(tokens, start, end).main
    at = predicate(tokens, first, last)
    if at is None:
        return False
    if "sample" in tokens[first:at] and tokens[at] in _COMPRISING:
        return at - first <= _NEAR
    return tokens[at] in _STRICTLY and inspects(tokens, start, end)


def _rates(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a clause is a line of ratings ("Safety: reasonably good")."""
    colons = [at for at in range(start, end) if tokens[at] == ":"]
    return bool(colons) and _RATINGS.issuperset(tokens[colons[0] + 1 : end])


def _calls(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether the first verb asks for something ("the force needs to decide")."""
    start, end = apart(tokens, start, end).main
    verb = predicate(tokens, start, end)
    if verb is None:
        return False
    is_past = tokens[verb + 1 : verb + 2] == ["have"] and _is_past(tokens, verb + 2)
    if tokens[verb] in _TO_COME:
        return not is_past and tokens[verb + 1 : verb + 2] not in (["not"], ["never"])
    return tokens[verb] in _CALLING and not is_past


def _is_past(tokens: Sequence[str], at: int) -> bool:
    return tokens[at : at + 1] != [] and tokens[at].endswith(_PAST)
