"""Links: the words of a clause that say that one thing acts on another.

Both ends stand in the clause of the cue. What is denied, doubted or wished is no
influence, nor is what somebody does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from .causes import WHICH, begin_of, causes
from .cueing import Match, Words, load, tokenize, wordset
from .ends import CAUSE, EFFECT, End, Ends, Range, reporter_end
from .extractor import LocalEnd, Reference
from .findings import Reading
from .pieces import effects, subject
from .polarity import CONCERN, judge

_UNSAID = wordset("unsaid")
_LOOK_BACK = 4
_LONGEST_NAME = 10
_FARTHEST_TAIL = 12


@dataclass(frozen=True)
class Link:
    """One influence: its ends, the cue and the tokens that say it."""

    cause: End
    effect: End
    cue: Match
    at: Range
    relation: str


def links(reading: Reading, ends: Ends) -> Iterator[Link]:
    """Yield the stated links of a passage, each cue within its own clause."""
    last: Link | None = None
    for index, (start, end) in enumerate(reading.clauses.ranges):
        for match in load("influences").find(reading.words, start, end):
            if match.cue.sort == "refused" or _is_unsaid(reading.words, start, match):
                continue
            for link in _READERS[match.cue.sort](reading, ends, index, match):
                chained = _chained(reading.words, last, link)
                if chained.cause != WHICH:
                    last = chained
                    yield chained


def _forward(reading: Reading, ends: Ends, index: int, match: Match) -> Iterator[Link]:
    clause = reading.clauses.ranges[index]
    if _goes_on_with_by(reading.words, match):
        return
    cause = subject(reading, index, match.start)
    if cause is None:
        return
    begin, relation = begin_of(reading, ends, index, cause), match.cue["relation"]
    for one in causes(reading, ends, index, cause):
        if match.cue["effect"]:
            yield Link(one, match.cue["effect"], match, (begin, match.end), relation)
            continue
        for at, effect in effects(ends, (match.end, clause[1]), match):
            yield Link(one, effect, match, (begin, at[1]), relation)


def _backward(reading: Reading, ends: Ends, index: int, match: Match) -> Iterator[Link]:
    clause = reading.clauses.ranges[index]
    left = subject(reading, index, match.start, passive=True)
    effect = ends.resolve(left, EFFECT) if left else None
    if effect is None:
        left, effect = _effect_before(reading, ends, index, match)
    if left is None or effect is None:
        return
    relation = _of_problem(effect, match)
    for at, cause in effects(ends, (match.end, clause[1]), match, CAUSE):
        yield Link(cause, effect, match, (left[0], at[1]), relation)


def _of_problem(effect: End, match: Match) -> str:
    """Return the relation of a cue; what adds to a problem leads to it."""
    relation = match.cue["relation"]
    adds = relation == "hinders" and match.cue["basis"] == "stated-contribution"
    if adds and isinstance(effect, LocalEnd):
        is_problem = judge(tokenize(effect.label)).polarity == CONCERN
        return "leads-to" if is_problem else relation
    return relation


def _effect_before(
    reading: Reading, ends: Ends, index: int, match: Match
) -> tuple[Range | None, End | None]:
    """Return a concept right before a cue, or the finding that a cause explains."""
    start, _ = reading.clauses.ranges[index]
    for begin in range(max(start, match.start - _LONGEST_NAME), match.start):
        named = ends.concept((begin, match.start), EFFECT)
        if named:
            return (begin, match.start), named
    earlier = load("influences").find(reading.words, start, match.start)
    findings = reading.findings.get(index, ())
    explains = match.cue["relation"] == "leads-to" and not earlier
    if explains and len(findings) == 1:
        return (start, match.start), Reference("finding", findings[0].span)
    return None, None


def _chained(words: Words, last: Link | None, link: Link) -> Link:
    """Let "which" after an effect stand for that effect."""
    if link.cause == WHICH and last and words.tokens[last.at[1]] == "which":
        return replace(link, cause=last.effect, at=(last.at[0], link.at[1]))
    return link


def _around(reading: Reading, ends: Ends, index: int, match: Match) -> Iterator[Link]:
    """Read "X made Y harder": the effect stands before the last word of the cue."""
    words, (_, end) = reading.words, reading.clauses.ranges[index]
    tail = _tail(words, match, min(end, match.end + _FARTHEST_TAIL))
    cause = subject(reading, index, match.start)
    effect = ends.resolve((match.end, tail[0]), EFFECT) if tail else None
    if tail and cause and effect:
        begin = begin_of(reading, ends, index, cause)
        for one in causes(reading, ends, index, cause):
            yield Link(one, effect, match, (begin, tail[1]), tail[2])


def _tail(words: Words, match: Match, stop: int) -> tuple[int, int, str] | None:
    """Return where the last word of "made ... harder" stands, and its relation."""
    until: Mapping[str, Sequence[str]] = match.cue.fields["until"]
    tails = [(tail.split(), name) for name, said in until.items() for tail in said]
    for at in range(match.end + 1, stop):
        for tail, relation in tails:
            if list(words.tokens[at : at + len(tail)]) == tail:
                return at, at + len(tail), relation
    return None


def _participle(
    reading: Reading, ends: Ends, index: int, match: Match
) -> Iterator[Link]:
    """Read "staff reported X, causing Y": the cause is what was reported."""
    start, end = reading.clauses.ranges[index]
    begin = reporter_end(reading.words, start, match.start)
    cause = ends.resolve((begin, match.start), CAUSE) if begin else None
    if cause is None or begin is None:
        return
    for at, effect in effects(ends, (match.end, end), match):
        yield Link(cause, effect, match, (start, at[1]), match.cue["relation"])


_READERS = {
    "forward": _forward,
    "backward": _backward,
    "around": _around,
    "participle": _participle,
}


def _is_unsaid(words: Words, start: int, match: Match) -> bool:
    """Whether a cue is denied, doubted, wished, or only a purpose."""
    before = words.tokens[max(start, match.start - _LOOK_BACK) : match.start]
    if before and before[-1] == "to":
        return True
    return not _UNSAID.isdisjoint(before)


def _goes_on_with_by(words: Words, match: Match) -> bool:
    return match.end < len(words.tokens) and words.tokens[match.end] == "by"
