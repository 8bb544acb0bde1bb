"""Contrasts: two statements that a text sets against each other.

Both sides are findings of the same passage, or of two that follow each other where
the second begins with "However"; what something holds in spite of may be a factor.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from ...records.evidence import Span
from ..extractor import Proposal, Reference
from ..findings.findings import Finding, Reading
from ..findings.polarity import finite
from ..language.cueing import Match, load
from ..language.lexicon import Lexicon
from .ends import CAUSE, Ends

VERSION = 1
_FARTHEST_INSERTED = 14


def read_contrasts(
    reading: Reading, before: Reading | None, lexicon: Lexicon
) -> Iterator[Proposal]:
    """Yield the contrasts of a passage; `before` is the passage before it, if any."""
    for turn in reading.clauses.turns:
        left, right = _sides(reading, turn.left), _sides(reading, turn.right)
        if turn.match.cue["as"] == "despite":
            yield from _despite(reading, turn.left, turn.right, turn.match, lexicon)
        elif _differ(left, right):
            # What "while" grants is what the rest is weighed against.
            grants = turn.match.cue.sort == "before"
            sides = (right, left) if grants else (left, right)
            yield _contrast(reading, turn.match, *sides)
    yield from _within(reading)
    opening = reading.clauses.opening or _inserted(reading, 0) or _spite(reading)
    if opening and before and _follows(before, reading):
        last = _sides(before, max(before.findings, default=0))
        first = _sides(reading, min(reading.findings, default=0))
        if _differ(last, first):
            yield _contrast(reading, opening, last, first)


def _within(reading: Reading) -> Iterator[Proposal]:
    """Yield what "however" behind the first words of a later clause joins."""
    turned = {turn.right for turn in reading.clauses.turns}
    for index in range(1, len(reading.clauses.ranges)):
        match = None if index in turned else _inserted(reading, index)
        left, right = _sides(reading, index - 1), _sides(reading, index)
        if match and _differ(left, right):
            yield _contrast(reading, match, left, right)


def _inserted(reading: Reading, index: int) -> Match | None:
    """Return "however" and the like behind the first words of a clause."""
    start, end = reading.clauses.ranges[index]
    stop = min(start + _FARTHEST_INSERTED, end)
    for match in load("insertions").find(reading.words, start + 1, stop):
        if finite(reading.words.tokens, start, match.start) is None:
            return match
    return None


def _spite(reading: Reading) -> Match | None:
    """Return the turn of "despite this", which points at the sentence before."""
    for turn in reading.clauses.turns:
        start, end = reading.clauses.ranges[turn.left]
        said = [t for t in reading.words.tokens[start:end] if t.isalpha()]
        if turn.match.cue["as"] == "despite" and said in (["this"], ["that"]):
            return turn.match
    return None


def _sides(reading: Reading, index: int) -> Sequence[Finding]:
    """Return the findings of a clause, or of that which it was joined to."""
    for at in range(index, -1, -1):
        for finding in reading.findings.get(at, ()):
            start, end = finding.clause
            place = reading.clauses.ranges[index][0]
            if at == index or start <= place < end:
                return reading.findings[at]
    return ()


def _differ(left: Sequence[Finding], right: Sequence[Finding]) -> bool:
    if not left or not right:
        return False
    return left[0].judgement.polarity != right[0].judgement.polarity


def _follows(before: Reading, after: Reading) -> bool:
    one, two = before.passage, after.passage
    return (one.block, one.quote) == (two.block, two.quote)


def _despite(
    reading: Reading, left: int, right: int, turn: Match, lexicon: Lexicon
) -> Iterator[Proposal]:
    granted, held = (right, left) if turn.cue.sort == "after" else (left, right)
    findings = _sides(reading, held)
    others = reading.findings.get(granted, ())
    if not findings:
        return
    if others:
        yield _contrast(reading, turn, findings, others)
        return
    end = Ends(reading.words, lexicon).resolve(reading.clauses.ranges[granted], CAUSE)
    if end is None:
        return
    place = reading.words.place(*reading.clauses.ranges[granted])
    yield _made(
        reading, turn, findings, end, [*map(_span, findings), _at(reading, place)]
    )


def _contrast(
    reading: Reading, turn: Match, left: Sequence[Finding], right: Sequence[Finding]
) -> Proposal:
    against = [Reference("finding", finding.span) for finding in right]
    spans = [_span(finding) for finding in (*left, *right)]
    return _made(reading, turn, left, against, spans)


def _made(
    reading: Reading,
    turn: Match,
    left: Sequence[Finding],
    against: Any,  # noqa: ANN401 - one end or a list of them
    spans: Sequence[Span],
) -> Proposal:
    weighs = [Reference("finding", finding.span) for finding in left]
    whole = Span(min(s.start for s in spans), max(s.end for s in spans))
    fields = {
        "weighs": weighs if len(weighs) > 1 else weighs[0],
        "against": against,
        "as": turn.cue["as"],
    }
    rule = f"contrast.{turn.cue.sort}"
    return Proposal(
        "contrast", fields, (whole,), rule, VERSION, reading.passage.said_by
    )


def _span(finding: Finding) -> Span:
    return finding.span


def _at(reading: Reading, place: tuple[int, int]) -> Span:
    base = reading.passage.start
    return Span(base + place[0], base + place[1])
