"""What is bad and blames nobody: it is set right, past, a topic, or what is counted.

"Drift is challenged sooner", "past failings", "training on bullying", "four of the six
missed visits": the word of blame names a thing that work deals with.
"""

from collections.abc import Sequence

from ..language.cueing import Match, wordset
from .governing import CONCERN, DENIERS, STRENGTH, Value, is_number
from .topics import dealt_with

_BEING = wordset("being")
_FINITE = wordset("finite")
_RIGHTED = wordset("righted")
# Verbs of finding: what is found is bad still, unless it was found in good time.
_FOUND = frozenset(("noticed", "spotted", "identified", "detected", "recognised"))
_SOON = frozenset(
    (
        *("early", "earlier", "sooner", "soon", "promptly", "quickly", "swiftly"),
        *("immediately", "reliably", "consistently"),
    )
)
_PAST = frozenset(("past", "previous", "earlier", "former", "historic", "historical"))
_ONCE = frozenset(("once", "formerly", "previously"))
_ABOUT = frozenset(("about", "on", "around"))
_TAUGHT = wordset("taught")
# Nouns that say what a thing deals with, whatever bad word stands before them.
_CARRIERS = frozenset(
    (
        *("data", "leaflet", "leaflets", "form", "forms", "panel", "panels", "policy"),
        *("policies", "procedure", "procedures", "training", "lead", "leads", "team"),
        *("analysis", "strategy", "register", "log", "box", "boxes", "helpline"),
        *("specialist", "specialists", "worker", "workers", "coordinator", "adviser"),
        *("advisers", "post", "posts", "forum", "committee", "toolkit", "poster"),
    )
)
_NOUNS = ("ity", "ion", "ence", "ance", "ment", "abuse", "harm", "bullying", "debt")
_COMPLAINTS = frozenset(("complaint", "complaints", "grievance", "suicide", "risk"))
_DISCUSSING = frozenset(
    (
        *("discuss", "discusses", "discussed", "monitor", "monitors", "monitored"),
        *("track", "tracks", "tracked", "scrutinise", "scrutinises", "scrutinised"),
    )
)
_WHOLE = frozenset(("the", "those", "these", "all", "them"))
_NEAR = 4


def in_passing(
    tokens: Sequence[str], cues: Sequence[Match], start: int, verb: int | None
) -> list[Match]:
    """Leave out what is bad and only past, a topic, or part of what is counted."""
    told = [cue for cue in cues if not dealt_with(tokens, cue, start)]
    return [
        cue
        for cue in told
        if cue.cue.sort != "bad"
        or not (
            _is_past(tokens, cue, start)
            or _is_taught(tokens, cue, start)
            or _is_whole(tokens, cue, start, verb)
            or _is_named(tokens, cue)
            or _is_discussed(tokens, cue, verb)
        )
    ]


def _is_past(tokens: Sequence[str], cue: Match, start: int) -> bool:
    """Whether it is no longer so ("past failings", ", once endemic,")."""
    if cue.start == start:
        return False
    before = tokens[cue.start - 1]
    is_aside = before in _ONCE and tokens[cue.start - 2] in (",", "a", "the")
    return is_aside or before in _PAST


def _is_taught(tokens: Sequence[str], cue: Match, start: int) -> bool:
    """Whether it is what people are taught, or asked, about ("lessons on abuse")."""
    near = range(max(start + 1, cue.start - _NEAR), cue.start)
    return any(
        tokens[at] in _ABOUT
        and tokens[at - 1] in _TAUGHT
        and _FINITE.isdisjoint(tokens[at : cue.start])
        for at in near
    )


def _is_named(tokens: Sequence[str], cue: Match) -> bool:
    """Whether it says what a thing deals with ("a complaints leaflet")."""
    word = tokens[cue.end - 1]
    is_noun = word.endswith(_NOUNS) or word in _COMPLAINTS
    return is_noun and not _CARRIERS.isdisjoint(tokens[cue.end : cue.end + 1])


def _is_discussed(tokens: Sequence[str], cue: Match, verb: int | None) -> bool:
    """Whether it is what people discussed ("managers discussed overdue work")."""
    if verb is None or cue.start <= verb or tokens[verb] not in _DISCUSSING:
        return False
    return _FINITE.isdisjoint(tokens[verb + 1 : cue.start])


def _is_whole(tokens: Sequence[str], cue: Match, start: int, verb: int | None) -> bool:
    """Whether it says what is counted ("five of the seven late reviews were ...")."""
    if verb is None or cue.end > verb:
        return False
    near = range(max(start + 1, cue.start - _NEAR), cue.start)
    return any(
        tokens[at] == "of"
        and is_number(tokens[at - 1])
        and (tokens[at + 1] in _WHOLE or tokens[at + 1].isdigit())
        for at in near
    )


def righted(
    tokens: Sequence[str], cues: Sequence[Match], values: Sequence[Value]
) -> list[Value]:
    """Return the values, with praise where something bad was set right.

    Only what stands before a verb in the passive is ("errors were corrected"). What
    was only made up for ("vacancies were covered by agency staff") blames nobody.
    """
    for match in cues:
        before = [v for v in values if v.at < match.start]
        is_bad = bool(before) and all(
            v.polarity == CONCERN and v.sort == "bad" for v in before
        )
        is_denied = any(v.sort in DENIERS for v in values)
        if is_bad and match.cue["covers"]:
            return [v for v in values if v.at > match.start]
        if is_bad and not is_denied and _is_righted(tokens, match):
            praise = Value(match.start, STRENGTH, "copes")
            return [praise, *(v for v in values if v.at > match.start)]
    return list(values)


def _is_righted(tokens: Sequence[str], match: Match) -> bool:
    """Whether a cue is a verb in the passive that sets right what it is said of."""
    near = tokens[max(0, match.start - _NEAR + 1) : match.start]
    if _BEING.isdisjoint(near):
        return False
    said = tokens[match.start]
    is_soon = not _SOON.isdisjoint(tokens[match.start + 1 : match.end + _NEAR])
    return said in _RIGHTED or (said in _FOUND and is_soon)
