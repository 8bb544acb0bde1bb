"""Plain work: what a clause says was done where no word in it judges.

An inspectorate that writes that staff listened to children says it in praise. What
has only begun, or was counted, is told without a judgement.
"""

from collections.abc import Sequence

from ..language.cueing import Match, Words, wordset
from ..language.verbs import predicate

_INSPECTING = wordset("inspecting")
_BEFORE_NOUNS = wordset("before-nouns")
_BEFORE_VERBS = wordset("before-verbs")
_NOUNS_TOO = wordset("nouns-too")
_ACTORS = wordset("acting")
_RELATIVES = ("who", "which", "that")
_PARTICIPLES = wordset("participles")
_UNREAL = wordset("unreal")
_OF = wordset("of") | {"between", "at"}
_SORTS = ("doing", "event", "copes")
_NEW = ("implementing", "developing", "introducing", "building", "planning", "piloting")
_NOT_OWN = (["by"], ["after"])
_NEAR = 3
# "Those we met were content": what the inspectors did only says whom they asked.
_ASKED = frozenset(
    ("spoke", "met", "interviewed", "surveyed", "observed", "visited", "contacted")
)
_SPOKEN = ["spoke", "to"]
_BEFORE_WE = frozenset(("and", "but", "when", "where", "while", "as", "though", "so"))
# A longer form has its own subject ("reasonable progress had been made").
_SHORT = 3
_FARTHEST = 100
_ROUGHLY = ("around", "about", "some", "to", "over", "nearly", "almost", "than")
# With a number after them these tell how large a service is.
_SERVING = (
    "manag",
    "supervis",
    "serv",
    "cover",
    "includ",
    "work",
    "employ",
    "hous",
    "provid",
)
_AFTER_NOUN = wordset("of") | {"and", "or", "was", "were", "is", "are", "had", "has"}
_PASSIVE = ("been", "being", "had", "has", "have")
_IS = ("is", "are", "was", "were", "been")
_EVENTS = ("bid", "bids", "move", "moves", "start", "starts", "launch", "pilot")
_RHYTHMS = frozenset(
    ("weekly", "fortnightly", "monthly", "quarterly", "annually", "yearly")
)
_EACH = frozenset(("each", "every", "a"))
_PERIODS = (["week"], ["month"], ["quarter"], ["year"], ["fortnight"], ["term"])
_PLANNED = ("intend", "designed", "meant", "plan", "hope", "expect")


def plain_work(words: Words, cues: Sequence[Match], start: int, end: int) -> str:
    """Return the sort of the first verb of work in a clause: doing, event or ""."""
    return work(words, cues, start, end)[0]


def work(
    words: Words, cues: Sequence[Match], start: int, end: int
) -> tuple[str, Match | None]:
    """Return the sort of the first verb of work in a clause, and the verb."""
    verb_at = predicate(words.tokens, start, end)
    if verb_at is None:
        return "", None
    for match in cues:
        if match.cue.sort == "aim":
            is_planned = match.cue.form.startswith(_PLANNED)
            return "event" if is_planned and match.start > start else "", match
        if match.cue.sort == "ill" and _is_head(words.tokens, match, start, verb_at):
            break  # "The violence was linked to debt" tells of no work.
        if match.cue.sort not in _SORTS and not match.cue["work"]:
            continue
        before = _before(words, match, start)
        verb = words.tokens[match.start]
        if verb.endswith("ing") and before[-1:] and before[-1] in _IS:
            is_new = verb in _NEW and _is_told(before)
            return "event" if is_new else "", match
        is_said = match.cue.sort == "event" and match.end - match.start > _SHORT
        if not is_said and words.tokens[match.end : match.end + 1] in _NOT_OWN:
            continue
        length = match.end - match.start
        is_phrase = length > 1 and (bool(before) or length > _SHORT)
        if (is_phrase or _is_verb(verb, before)) and _is_told(before):
            return _sort_of(words, match, verb, end), match
    return "", None


def _sort_of(words: Words, match: Match, verb: str, end: int) -> str:
    """Return the sort of a verb of work by what follows it."""
    follows = words.tokens[match.end : match.end + 1]
    if verb.startswith(_SERVING) and _is_size(words.tokens, match.end, end):
        return ""
    is_counted = bool(follows) and (follows[0][0].isdigit() or follows == ["£"])
    is_event = match.cue.sort == "event" or _recurs(words.tokens, match, end)
    return "event" if is_counted or is_event else "doing"


def _is_size(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether a number follows, or nearly one ("for up to 18 adults")."""
    near = tokens[at : min(end, at + _NEAR + 2)]
    return bool(near) and any(
        word[0].isdigit() and (place == 0 or near[place - 1] in _ROUGHLY)
        for place, word in enumerate(near)
    )


def _recurs(tokens: Sequence[str], match: Match, end: int) -> bool:
    """Whether what was done is only said to recur ("checked once a year")."""
    if match.start < 1 or tokens[match.start - 1] not in _IS:
        return False
    places = range(match.end, min(end, match.end + _NEAR + 2))
    return any(
        (tokens[at] in _RHYTHMS and not "".join(tokens[at + 1 : at + 2]).isalpha())
        or (tokens[at] in _EACH and tokens[at + 1 : at + 2] in _PERIODS)
        for at in places
    )


def _is_head(tokens: Sequence[str], match: Match, start: int, verb: int) -> bool:
    """Whether a word is what the subject names, and no part of that ("debt rose")."""
    return match.start < verb and _OF.isdisjoint(tokens[start : match.start])


def copes(words: Words, match: Match, start: int) -> bool:
    """Whether a verb of coping is one, and staff or a service its subject."""
    before = _before(words, match, start)
    is_phrase = match.end - match.start > 1
    is_verb = is_phrase or _is_verb(words.tokens[match.start], before)
    is_verb = is_verb or _is_second(words.tokens, match)
    return is_verb and not is_inspecting(before)


def _is_second(tokens: Sequence[str], match: Match) -> bool:
    """Whether a verb with an object follows "and" ("champion ... and challenge it")."""
    is_first = match.start < 1 or tokens[match.start - 1] != "and"
    follows = tokens[match.end : match.end + 1]
    return (
        not is_first
        and bool(follows)
        and follows[0].isalpha()
        and (follows[0] not in _AFTER_NOUN and tokens[match.start] in _NOUNS_TOO)
    )


def is_event(words: Words, match: Match, start: int) -> bool:
    """Whether a match is a verb that says that something has begun."""
    before = _before(words, match, start)
    if match.cue.sort != "event":
        return False
    length = match.end - match.start
    if not before:
        return length > _SHORT
    is_noun = words.tokens[match.start] in _EVENTS and before[-1] in _BEFORE_NOUNS
    is_noun = is_noun or before[-1].endswith("'s")
    if is_noun:
        return False  # "The move to the new office is unpopular."
    return length > 1 or _is_verb(words.tokens[match.start], before)


def _before(words: Words, match: Match, start: int) -> list[str]:
    """Return the words before a match: not too many, for a line may be endless."""
    return words.tokens[max(start, match.start - _FARTHEST) : match.start]


def is_inspecting(before: Sequence[str]) -> bool:
    """Whether words before a verb make the inspectorate its subject.

    Those whom "we spoke to" are their own subject.
    """
    told = [at + 1 for at, word in enumerate(before) if word == "that"]
    near = before[told[-1] if told else 0 :]
    return any(
        word in _INSPECTING and not _only_says_whom(near, at)
        for at, word in enumerate(near)
    )


def _only_says_whom(before: Sequence[str], at: int) -> bool:
    """Whether the inspectorate's verb hangs on a noun, and another verb follows."""
    is_noun = at > 0 and before[at - 1].isalpha() and before[at - 1] not in _BEFORE_WE
    return is_noun and len(before) > at + 1 and before[at + 1] in _ASKED


def _is_told(before: Sequence[str]) -> bool:
    near = before[-_NEAR:]
    is_unreal = "to" in near and _SPOKEN not in (near[:2], near[1:])
    is_unreal = is_unreal or not _UNREAL.isdisjoint(before)
    return not is_unreal and not is_inspecting(before)


def _is_verb(verb: str, before: Sequence[str]) -> bool:
    """Whether a word that may be a noun or adjective is a verb where it stands."""
    last = before[-1] if before else "the"
    is_past = verb.endswith("ed") or (verb in _PARTICIPLES and last in _PASSIVE)
    is_second = last == "and" and is_past
    if verb.endswith("ing") or (last in _BEFORE_NOUNS and not is_second):
        return False
    if last in _RELATIVES and predicate(before, 0, len(before)) is None:
        return False
    may_follow = last in _BEFORE_VERBS or last.endswith("ly")
    if verb in _NOUNS_TOO:
        return may_follow or last in _ACTORS
    is_plural = last.endswith("s") and not last.endswith("'s")
    if verb.endswith("s"):
        return not is_plural and last.isalpha()
    return is_past or is_plural or may_follow
