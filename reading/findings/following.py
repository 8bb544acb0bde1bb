"""Bare figures judged by the sentence before them in the same paragraph.

"Even so, checks had been made in 30 of the 38 cases" says the opposite of what it
turns from. A short sentence that blames is the topic of the low figure after it
("Reviews are rushed. Five of 20 told of a visit"), and so is what fares better of a
high one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from ..quantities.judging import judged as by_standard
from .finding import Finding
from .findings import Reading
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement
from .proportion import fraction

_OTHER = {STRENGTH: CONCERN, CONCERN: STRENGTH}
_BARE = (Judgement(NOT_STATED, "share"), Judgement(NOT_STATED, "event"))
_HALF = Fraction(1, 2)
_LONGEST_TOPIC = 12
_BLAMING = ("bad", "badly", "worse", "lack", "not")


def in_context(reading: Reading, before: Reading | None) -> Reading:
    """Return a reading with a bare figure judged by what it turns from, if it does."""
    if before is None or before.passage.block != reading.passage.block:
        return reading
    first = reading.findings.get(0, ())
    told = [one for found in before.findings.values() for one in found]
    if len(first) != 1 or not told:
        return reading
    if not first[0].quantities or first[0].judgement not in _BARE:
        return reading
    is_turned = reading.clauses.opening is not None
    polarity = _OTHER.get(told[-1].judgement.polarity, "") if is_turned else ""
    polarity = polarity or _topic(before, told, first[0])
    if not polarity:
        return reading
    judged = replace(first[0], judgement=Judgement(polarity, "context"))
    findings: Mapping[int, Sequence[Finding]] = {**reading.findings, 0: [judged]}
    return replace(reading, findings=findings)


def _topic(before: Reading, told: Sequence[Finding], figure: Finding) -> str:
    """Return the polarity of a short sentence whose figure comes after it."""
    is_short = len(before.words.tokens) <= _LONGEST_TOPIC
    if not is_short or len(told) != 1 or told[0].quantities:
        return ""
    if by_standard(figure.text) or "compared" in figure.words.tokens:
        return ""
    sort, is_high = told[0].judgement.sort, _value(figure) >= _HALF
    if sort == "better":
        return STRENGTH if is_high else ""
    return CONCERN if sort in _BLAMING and not is_high else ""


def _value(figure: Finding) -> Fraction:
    return fraction(figure.quantities[0].stated)
