"""Influences: where a text says that one thing acts on another, or is meant to.

Both ends stand in the clause of the cue. What is denied, doubted or wished is no
influence, nor is what somebody does.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from ..records.evidence import Span
from .cueing import Match, Words, load, wordset
from .ends import CAUSE, EFFECT, End, Ends, Range, reporter_end
from .extractor import Proposal, Reference
from .findings import Reading
from .lexicon import Lexicon
from .passages import Passage
from .pieces import effects, subject, subjects
from .polarity import AUXILIARIES, finite

VERSION = 1
_SECTIONS = ("opening", "findings", "context")
_UNSAID = wordset("unsaid")
_LOOK_BACK = 4
_LONGEST_NAME = 10
WHICH = "which"
_FARTHEST_TAIL = 12


@dataclass(frozen=True)
class Link:
    """One influence: its ends, the cue and the tokens that say it."""

    cause: End
    effect: End
    cue: Match
    at: Range
    relation: str


def read_influences(reading: Reading, lexicon: Lexicon) -> list[Proposal]:
    """Return the influences that a passage states or that it says are intended."""
    if not may_state(reading.passage):
        return []
    ends = Ends(reading.words, lexicon)
    return [proposal(reading, link) for link in links(reading, ends)]


def may_state(passage: Passage) -> bool:
    """Whether a passage may state influences: not where nobody is known to speak."""
    is_known = not passage.in_quote or passage.speaker is not None
    return is_known and passage.section in _SECTIONS


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
    begin, relation = _begin(reading, ends, index, cause), match.cue["relation"]
    for one in _causes(reading, ends, index, cause):
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
    for at, cause in effects(ends, (match.end, clause[1]), match, CAUSE):
        yield Link(cause, effect, match, (left[0], at[1]), match.cue["relation"])


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
        begin = _begin(reading, ends, index, cause)
        for one in _causes(reading, ends, index, cause):
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


def _causes(reading: Reading, ends: Ends, index: int, cause: Range) -> Iterator[End]:
    """Yield the causes that a subject names; a pronoun may stand for one concept."""
    if ends.words.tokens[cause[0]] == "which":
        yield WHICH
        return
    if ends.is_pronoun(cause[0]):
        meant = _meant(reading, ends, index, cause)
        if meant:
            yield meant
        return
    if ends.acts(cause):
        return
    yield from subjects(ends, cause)


def _begin(reading: Reading, ends: Ends, index: int, cause: Range) -> int:
    """Return where the words begin that show the cause, a pronoun's antecedent too."""
    turns = [turn.left for turn in reading.clauses.turns if turn.right == index]
    if turns and ends.is_pronoun(cause[0]):
        return reading.clauses.ranges[turns[0]][0]
    return cause[0]


def _meant(reading: Reading, ends: Ends, index: int, cause: Range) -> str | None:
    """Return what "it" or "they" means after a turn: the subject just before it."""
    turns = [turn.left for turn in reading.clauses.turns if turn.right == index]
    if not turns or cause[1] - cause[0] > 1:
        return None
    start, end = reading.clauses.ranges[turns[0]]
    verb = finite(reading.words.tokens, start, end, AUXILIARIES)
    return ends.concept((start, verb), CAUSE) if verb else None


def _is_unsaid(words: Words, start: int, match: Match) -> bool:
    """Whether a cue is denied, doubted, wished, or only a purpose."""
    before = words.tokens[max(start, match.start - _LOOK_BACK) : match.start]
    if before and before[-1] == "to":
        return True
    return not _UNSAID.isdisjoint(before)


def _goes_on_with_by(words: Words, match: Match) -> bool:
    return match.end < len(words.tokens) and words.tokens[match.end] == "by"


def _voices(reading: Reading, at: Range) -> tuple[str, ...]:
    found = load("voices").find(reading.words, 0, at[1])
    role = (found[0].cue["role"],) if found else ()
    return reading.passage.said_by + role


def proposal(
    reading: Reading, link: Link, basis: str = "", effect: str = ""
) -> Proposal:
    """Return a link as a proposal; `basis` and `effect` are those of an intent."""
    cue = link.cue.cue
    begin, stop = reading.words.place(*link.at)
    base = reading.passage.start
    fields: dict[str, Any] = {
        "from": link.cause,
        "relation": link.relation,
        "target": link.effect,
        "basis": basis or cue["basis"],
    }
    if effect:
        fields["effect"] = effect
    return Proposal(
        "influence",
        fields,
        (Span(base + begin, base + stop),),
        f"influence.{link.relation}.{cue.sort}",
        VERSION,
        _voices(reading, link.at),
    )
