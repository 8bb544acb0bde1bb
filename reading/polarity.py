"""What a clause says of the work: praise, blame, both or neither.

The cues of `cues/polarity.yaml` act on each other from left to right; where praise
and blame both remain, the predicate has more say than the subject.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .cueing import Match, Words, load, wordset

STRENGTH, CONCERN, MIXED, NOT_STATED = "strength", "concern", "mixed", "not-stated"
_OPPOSITE = {STRENGTH: CONCERN, CONCERN: STRENGTH, MIXED: MIXED}

# How many words a cue reaches over; a want reaches to the end of its clause.
_DENYING = wordset("denying")
_BEING = wordset("being")
_REACH = {"not": 5, "less": 6, "more": 6}
_FINITE = wordset("finite")
# Verbs that are never participles of the passive, so that they show a new subject.
AUXILIARIES = wordset("auxiliaries")
_NUMBER_WORDS = wordset("number-words")


@dataclass(frozen=True)
class _Value:
    at: int
    polarity: str
    sort: str


@dataclass(frozen=True)
class Judgement:
    """The polarity of a clause, and the sort of the cue that decided it."""

    polarity: str
    sort: str = ""


def finite(
    tokens: Sequence[str], start: int, end: int, verbs: frozenset[str] = _FINITE
) -> int | None:
    """Return the place of the first verb in [start, end) that can carry a clause."""
    return next((at for at in range(start, end) if tokens[at] in verbs), None)


def is_number(token: str) -> bool:
    """Whether a token is, or begins, a number or an amount."""
    return token[:1].isdigit() or token in _NUMBER_WORDS


def judge(words: Words, start: int = 0, end: int | None = None) -> Judgement:
    """Judge the tokens [start, end), a clause."""
    end = len(words.tokens) if end is None else end
    return decide(words, load("polarity").find(words, start, end), start, end)


def decide(words: Words, cues: Sequence[Match], start: int, end: int) -> Judgement:
    """Judge a clause by the cues in it."""
    verb = finite(words.tokens, start, end)
    # What a subject is meant for ("the ability to ensure ...") ends no judgement.
    cues = [c for c in cues if c.cue.sort != "aim" or verb is None or c.start > verb]
    values = _values(words, cues, end)
    if not values:
        return Judgement(NOT_STATED)
    predicate = [v for v in values if verb is not None and v.at >= verb]
    chosen = next((v for v in values if v.polarity == MIXED), None)
    chosen = chosen or next((v for v in values if v.sort == "only"), None)
    chosen = chosen or (predicate or values)[0]
    return Judgement(chosen.polarity, chosen.sort)


class _Scope:
    """The cue that the words after it are read by, while its reach lasts."""

    def __init__(self) -> None:
        self.sort, self.until, self.at = "", 0, -1

    def open(self, sort: str, until: int, at: int) -> None:
        self.sort, self.until, self.at = sort, until, at

    def over(self, at: int) -> str:
        return self.sort if at < self.until else ""


def _denies(words: Words, match: Match) -> bool:
    """Whether a negation denies what is said ("was not poor"), not what was done."""
    before = words.tokens[match.start - 1] if match.start else ""
    return match.cue.form in _DENYING or before in _BEING


def _values(words: Words, cues: Sequence[Match], end: int) -> list[_Value]:
    values: list[_Value] = []
    scope = _Scope()
    idle: list[Match] = []
    for match in cues:
        sort = match.cue.sort
        if sort == "not" and not _denies(words, match):
            sort = "lack"
        if sort == "aim" and scope.over(match.start) not in ("lack", "not"):
            break
        if sort in ("lack", "not", "less", "more"):
            _govern(match, sort, values, scope, end)
        elif sort == "only":
            if _amount_follows(words, match.end, end):
                values.append(_Value(match.start, CONCERN, sort))
                scope.open("lack", end, match.start)
        elif sort in ("ill", "asset"):
            idle += [] if _apply(match, _GOVERNED[sort], values, scope) else [match]
        elif sort == "mixed":
            values.append(_Value(match.start, MIXED, sort))
        elif sort in _PLAIN and not _apply(match, _GOVERNED[sort], values, scope):
            values.append(_Value(match.start, _PLAIN[sort], sort))
    return _changes(cues, values, idle)


_PLAIN = {"good": STRENGTH, "well": STRENGTH, "bad": CONCERN, "badly": CONCERN}

# By the governing sort: what the governed word comes to; "" is swallowed.
_GOVERNED: dict[str, dict[str, str]] = {
    "good": {"lack": "", "not": "", "less": CONCERN},
    "bad": {"lack": "", "not": STRENGTH, "less": STRENGTH},
    "well": {"lack": "", "not": ""},
    "badly": {"lack": "", "not": STRENGTH},
    "ill": {"lack": "", "not": STRENGTH, "less": STRENGTH, "more": CONCERN},
    "asset": {"lack": "", "not": "", "less": CONCERN, "more": STRENGTH},
}


def _govern(
    match: Match, sort: str, values: list[_Value], scope: _Scope, end: int
) -> None:
    governor = scope.over(match.start)
    if sort in ("less", "more"):
        if governor not in ("lack", "not"):
            scope.open(sort, match.end + _REACH[sort], match.start)
        return
    if sort == "lack" and governor == "not":
        _turn(values, scope.at, STRENGTH)
    elif governor != "lack":
        if sort == "lack" and governor == "less":
            values.append(_Value(match.start, STRENGTH, sort))
        else:
            values.append(_Value(match.start, CONCERN, sort))
    reach = match.end + _REACH[sort] if sort in _REACH else end
    if governor != "lack":
        scope.open(sort, reach, match.start)


def _apply(
    match: Match, governed: dict[str, str], values: list[_Value], scope: _Scope
) -> bool:
    """Let the governor decide on a word; say whether it did."""
    governor = scope.over(match.start)
    if governor not in governed:
        return False
    came_to = governed[governor]
    if governor == "not" and came_to:
        _turn(values, scope.at, came_to)
    elif came_to:
        values.append(_Value(match.start, came_to, governor))
    if governor in ("less", "more"):
        scope.sort = f"used {governor}"
    return True


def _turn(values: list[_Value], at: int, polarity: str) -> None:
    for index, value in enumerate(values):
        if value.at == at:
            values[index] = replace(value, polarity=polarity)


def _changes(
    cues: Sequence[Match], values: list[_Value], idle: Sequence[Match]
) -> list[_Value]:
    """Read an amount that changed by what stands before it ("delays had fallen")."""
    governed = {v.at for v in values}
    for match in cues:
        if match.cue.sort not in ("less", "more") or match.start in governed:
            continue
        before = [c for c in cues if c.start < match.start and _is_subject(c, values)]
        before += [c for c in idle if c.start < match.start]
        if not before or any(v.sort == match.cue.sort for v in values):
            continue
        subject = max(before)
        less = match.cue.sort == "less"
        is_bad = subject.cue.sort in ("bad", "ill")
        polarity = STRENGTH if less == is_bad else CONCERN
        if not less and subject.cue.sort in ("good", "bad"):
            continue
        values = [v for v in values if v.at != subject.start]
        values.append(_Value(match.start, polarity, match.cue.sort))
    return sorted(values, key=lambda value: value.at)


def _is_subject(cue: Match, values: Sequence[_Value]) -> bool:
    return cue.cue.sort in ("good", "bad") and any(v.at == cue.start for v in values)


def _amount_follows(words: Words, at: int, end: int) -> bool:
    following = words.tokens[at] if at < end else ""
    return is_number(following)
