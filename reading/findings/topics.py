"""What is bad and only looked into, discussed, written about or provided for.

"An audit of overdue reviews", "a call to discuss failings", "the policy on late
cancellations", "had written to the trust about the delays": work deals with what the
word of blame names, and nobody is blamed.
"""

from collections.abc import Sequence

from ..language.cueing import Match, wordset

_FINITE = wordset("finite")
_SORTS = ("bad", "ill", "worse", "badly")
# What these deal with follows "of" and "into", or "on", "for" and "about".
_LOOKING = frozenset(
    (
        *("review", "reviews", "audit", "audits", "analysis", "inquiry", "study"),
        *("survey", "evaluation", "monitoring", "investigation", "investigations"),
        *("oversight", "scrutiny", "reviewing", "tracking", "list", "register"),
    )
)
_SETTING = frozenset(
    (
        *("policy", "policies", "procedure", "procedures", "protocol", "protocols"),
        *("guidance", "strategy", "pathway", "panel", "panels", "forum", "workshop"),
        *("workshops", "briefing", "briefings", "training", "course", "courses"),
        *("discussion", "discussions", "meeting", "meetings", "group", "leaflet"),
        *("project", "pilot", "helpline", "template", "questions", "spreadsheet"),
    )
)
_PREPOSITIONS = (
    (_LOOKING, frozenset(("of", "into"))),
    (_SETTING, frozenset(("on", "for", "about"))),
)
_DISCUSSING = frozenset(
    (
        *("discuss", "consider", "review", "examine", "monitor", "track", "explore"),
        *("scrutinise", "analyse", "audit", "oversee", "log", "investigate", "count"),
    )
)
_BEFORE_BASES = frozenset(("to", "can", "could", "also", "jointly", "and"))
_WRITTEN = frozenset(
    (
        *("written", "wrote", "corresponded", "discussions", "talks", "dialogue"),
        *("correspondence", "discussion"),
    )
)
_ABOUT = frozenset(("about", "regarding", "over", "concerning"))
_BEING = wordset("being") | {"had", "has", "have"}
_WATCHED = frozenset(
    (
        *("monitored", "discussed", "tracked", "logged", "analysed", "scrutinised"),
        *("reviewed", "considered", "audited", "examined"),
    )
)
_PASSED_ON = frozenset(("reported", "escalated", "referred", "raised"))
_AT = frozenset(("by", "at", "in", "each", "every", "through", "weekly", "monthly"))
# These say what was found, or that something else happened.
_BREAKING = _FINITE | {"found", "showed", "revealed", "that", "which", "who", "with"}
_FARTHEST = 6
_FAR = 10


def dealt_with(tokens: Sequence[str], cue: Match, start: int) -> bool:
    """Whether a word of blame in the clause from `start` names what is dealt with."""
    if cue.cue.sort not in _SORTS:
        return False
    places = range(max(start + 1, cue.start - _FARTHEST), cue.start)
    if any(_opens(tokens, at, cue.start, start) for at in places):
        return True
    return _is_watched(tokens, cue)


def _is_watched(tokens: Sequence[str], cue: Match) -> bool:
    """Whether it is said to be looked at ("overcrowding is monitored by a desk")."""
    near = tokens[cue.end : cue.end + _FARTHEST]
    verb = next((n for n, word in enumerate(near) if word in _BEING), None)
    if verb is None or not _is_plain(near[:verb]):
        return False
    behind = tokens[cue.end + verb + 1 : cue.end + verb + _FAR]
    done = [word for word in behind[:3] if word not in ("been", "being", "also", "now")]
    if not done or "not" in behind or "never" in behind:
        return False
    follows = [*behind[behind.index(done[0]) + 1 :], ""][0]
    if done[0] in _PASSED_ON:
        return follows == "to"
    return done[0] in _WATCHED and follows in _AT


def _opens(tokens: Sequence[str], at: int, end: int, start: int) -> bool:
    """Whether what stands at a place deals with all that follows up to `end`."""
    if not _is_plain(tokens[at + 1 : end]):
        return False
    word, before = tokens[at], tokens[at - 1]
    if any(before in nouns and word in joints for nouns, joints in _PREPOSITIONS):
        return True
    if word in _DISCUSSING:
        return before in _BEFORE_BASES
    near = tokens[max(start, at - _FAR) : at]
    return word in _ABOUT and not _WRITTEN.isdisjoint(near) and "us" not in near


def _is_plain(between: Sequence[str]) -> bool:
    """Whether words only lead to what they end with: no verb or mark is among them."""
    return all(
        word.isalpha() and word not in _BREAKING and not word.endswith("ed")
        for word in between
    )
