"""Where a verb stands that carries a clause, as far as words and their order tell."""

from collections.abc import Sequence
from functools import cache, lru_cache

from .cueing import Tokens, entries, wordset
from .forms import steps

_CLOSED = wordset("finite") | wordset("irregular") | wordset("negated")
_BEFORE_NOUNS = wordset("before-nouns")
_BEFORE_VERBS = wordset("before-verbs")
_AUXILIARIES = wordset("auxiliaries")
_NOT_PAST = wordset("ed-but-no-verb")
_ACTORS = wordset("acting")
_NOUNS_TOO = wordset("nouns-too")
_RELATIVES = frozenset(
    ("who", "which", "that", "whom", "whose", "when", "where", "how", "why", "what")
)
_WHO = ("who", "that")
# Before "by" these belong to a noun ("the failings identified by the ombudsman").
_OF_A_NOUN = ("identified", "reported", "raised", "described", "highlighted", "noted")
# These stand with "have" or "be", or belong to a noun ("medicines taken at night").
_NEVER_FINITE = frozenset(
    ("taken", "given", "seen", "written", "drawn", "shown", "done", "chosen", "known")
)
_WHO_READ = frozenset(("we", "inspectors", "i"))
_JOINTS = frozenset(("and", "but", "that", "when", "where", "than", "as", "which"))
_SUBORDINATORS = wordset("subordinators")
_ENDS = wordset("tails") | {",", ";", "that", "where", "and"}
_FULL = wordset("irregular")
_BETWEEN = frozenset(("not", "also", "already", "never"))
_SOME = frozenset(("some", "most", "many", "several", "others", "few"))
_MONTHS = ("may",)
_BEFORE_MONTHS = frozenset(
    ("in", "since", "by", "until", "last", "during", "early", "late", "from", "between")
)
_AFTER_PUT = wordset("articles") | {"it", "them", "him", "her", "this", "that", "his"}
_LONGEST_ASIDE = 25
_NEAR = 5


def predicate(tokens: Sequence[str], start: int, end: int) -> int | None:
    """Return the place of the first verb in [start, end) that carries a clause."""
    end = min(end, len(tokens))
    if isinstance(tokens, Tokens):
        return _predicate(tokens, start, end)
    return _predicate(Tokens(tokens), start, end)


# Many rules ask for it of the same clause.
@lru_cache(maxsize=1024)
def _predicate(tokens: Tokens, start: int, end: int) -> int | None:
    at, depth = start, 0
    first: int | None = None
    relatives = 0
    while at < end:
        depth += (tokens[at] == "(") - (tokens[at] == ")")
        if tokens[at] == ",":
            at = _past_aside(tokens, at, end)
        elif first is None and _opens_relative(tokens, start, at):
            relatives += 1
        elif depth <= 0 and carries(tokens, start, at, end):
            if not relatives:
                return at
            first, relatives = at if first is None else first, 0
            at = _past_verb(tokens, at, end)
        elif first is not None and tokens[at] in _SUBORDINATORS:
            return first
        at += 1
    return first


def _opens_relative(tokens: Sequence[str], start: int, at: int) -> bool:
    """Whether a relative clause begins, as in "cases that we read", "cases we read"."""
    if at == start:
        return False
    is_bare = tokens[at] in _WHO_READ and tokens[at - 1].isalpha()
    is_bare = is_bare and tokens[at - 1] not in _JOINTS
    return tokens[at] in _RELATIVES or is_bare


def _past_aside(tokens: Sequence[str], comma: int, end: int) -> int:
    """Return the second of two commas with the verb after it ("A, who ..., is")."""
    for at in range(comma + 1, min(comma + _LONGEST_ASIDE, end - 1)):
        if tokens[at] == ",":
            return at if tokens[at + 1] in _AUXILIARIES else comma
    return comma


def _past_verb(tokens: Sequence[str], at: int, end: int) -> int:
    """Return the last of the words that make up a verb ("had not been seen")."""
    while at + 1 < end and (tokens[at + 1] in _CLOSED or tokens[at + 1] in _BETWEEN):
        # "Those who could not read | were ...": no verb goes on so.
        is_full = tokens[at] in _FULL or tokens[at].endswith("ed")
        if tokens[at] in _FULL and tokens[at + 1] in _AUXILIARIES:
            break
        if is_full and tokens[at + 1] not in _BETWEEN and tokens[at] not in _CLOSED:
            break
        at += 1
    return at


def carries(tokens: Sequence[str], start: int, at: int, end: int) -> bool:
    """Whether the word at a place is a verb with a subject in [start, at)."""
    token = tokens[at]
    before = tokens[at - 1] if at > start else ""
    is_idle = token in _MONTHS and before in _BEFORE_MONTHS
    is_idle = is_idle or _is_of_noun(tokens, at, end)
    if token in _CLOSED or _is_of_some(tokens, start, at) or _puts(tokens, at, end):
        return not is_idle
    if is_idle or not before[:1].isalpha() or before in _BEFORE_NOUNS:
        return False
    if token.endswith("ed") and token not in _NOT_PAST:
        return before in _WHO or not _is_participle(tokens, at, end)
    if token in _NOUNS_TOO:
        return before in _BEFORE_VERBS | _ACTORS or before.endswith("ly")
    if token in _bases():
        return before in _BEFORE_VERBS or _is_plural(before)
    return token in _thirds() and not _is_plural(before) and before != "to"


def _puts(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether "put" has an object after it, or staff before it."""
    if tokens[at] != "put" or not at or tokens[at - 1] in ("to", *_AUXILIARIES, "been"):
        return False
    is_followed = at + 1 < end and tokens[at + 1] in _AFTER_PUT
    return is_followed or tokens[at - 1] in _ACTORS


def _is_of_some(tokens: Sequence[str], start: int, at: int) -> bool:
    """Whether a subject before a word is an amount ("some contained", "most make")."""
    token = tokens[at]
    if at == start or tokens[at - 1] not in _SOME or token in _NOUNS_TOO | _NOT_PAST:
        return False
    if not (token.endswith("ed") or token in _bases()):
        return False
    return at - 1 == start or tokens[at - 2] in ("too", ",", "and", "that")


def _is_participle(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether "-ed" belongs to a noun ("cases reviewed by managers were ...")."""
    near = tokens[at + 1 : min(at + 1 + _NEAR, end)]
    stop = next((i for i, token in enumerate(near) if token in _ENDS), len(near))
    return near[:1] == ["by"] or any(t in _AUXILIARIES for t in near[:stop])


def _is_of_noun(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether a participle belongs to the noun before it, and is no verb there."""
    if tokens[at] in _OF_A_NOUN:
        return tokens[at + 1 : at + 2] == ["by"]
    return tokens[at] in _NEVER_FINITE and _has_other(tokens, at, end)


def _has_other(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether an auxiliary follows soon, which is the verb of the clause then."""
    near = tokens[at + 1 : min(at + 1 + _NEAR + _NEAR, end)]
    stop = next((i for i, token in enumerate(near) if token in (",", "and")), len(near))
    return not _AUXILIARIES.isdisjoint(near[:stop])


def _is_plural(token: str) -> bool:
    return token.endswith("s") and not token.endswith(("'s", "ss", "us"))


@cache
def _bases() -> frozenset[str]:
    told = _told()
    past = {v for v in told if v.endswith("ed")} - _NOT_PAST
    return frozenset(v for v in told - past if not v.endswith(("s", "ing")))


@cache
def _thirds() -> frozenset[str]:
    return frozenset(v for v in _told() if v.endswith("s") and v[:-1] in _told())


@cache
def _told() -> frozenset[str]:
    """Return the verbs of work, each the first word of a form."""
    headed = (entry for entry in entries("doings") if not entry.get("phrase"))
    forms = (form for entry in headed for form in entry["forms"])
    heads = frozenset(token for form in forms for token, _ in steps(form))
    return heads | wordset("present")
