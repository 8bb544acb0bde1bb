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
from ..quantities.quantities import quantities
from .continuing import may_assert
from .explaining import explains
from .finding import Finding
from .findings import Reading
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement
from .proportion import fraction

_OTHER = {STRENGTH: CONCERN, CONCERN: STRENGTH}
_BARE = (Judgement(NOT_STATED, "share"), Judgement(NOT_STATED, "event"))
_HALF = Fraction(1, 2)
_LONGEST_TOPIC = 12
_DONE = frozenset(
    (
        *("made", "completed", "recorded", "told", "observed", "answered", "met"),
        *("considered", "seen", "sent", "done", "given", "offered", "contacted"),
        *("asked", "checked", "reviewed", "shared", "updated", "held", "assessed"),
        *("identified", "used", "addressed", "undertaken", "trained", "visited"),
        *("referred", "invited", "informed", "requested", "obtained", "consulted"),
    )
)
_BEING = frozenset(("had", "has", "have", "was", "were", "is", "are", "been"))
_NEAR = 4
_WHO = frozenset(("experience", "qualified", "adults", "aged", "women", "ethnic"))
_BLAMING = ("bad", "badly", "worse", "lack", "not")


def in_context(reading: Reading, before: Reading | None) -> Reading:
    """Return a reading with a bare figure judged by what it turns from, if it does."""
    if before is None or before.passage.block != reading.passage.block:
        return reading
    first = reading.findings.get(0, ())
    told = [one for found in before.findings.values() for one in found]
    if not first and told:
        return _beside(reading, told[-1])
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


def _turned(reading: Reading) -> Finding:
    """Return the first clause as what turns from praise."""
    passage, clause = reading.passage, reading.clauses.ranges[0]
    judged = Judgement(CONCERN, "context")
    return Finding(passage, reading.words, clause, judged, passage.said_by)


def _beside(reading: Reading, before: Finding) -> Reading:
    """Return a sentence that opens with no finding, as what precedes judges it."""
    if _turns_from(reading, before):
        return replace(reading, findings={0: [_turned(reading)], **reading.findings})
    is_empty = not any(reading.findings.values())
    explains_it = is_empty and _may_explain(reading)
    return _explained(reading, before) if explains_it else reading


def _may_explain(reading: Reading) -> bool:
    passage = reading.passage
    is_placed = passage.section in ("opening", "findings") and not passage.in_quote
    return is_placed and explains(reading.words, reading.clauses)


def _explained(reading: Reading, before: Finding) -> Reading:
    """Return a sentence that gives a reason, judged as what it explains."""
    polarity = before.judgement.polarity
    if polarity not in _OTHER:
        return reading
    passage, clause = reading.passage, reading.clauses.ranges[0]
    judged = Judgement(polarity, "reason")
    one = Finding(passage, reading.words, clause, judged, passage.said_by)
    return replace(reading, findings={**reading.findings, 0: [one]})


def _turns_from(reading: Reading, before: Finding) -> bool:
    """Whether a sentence that nothing judges turns from praise ("However, ...")."""
    if reading.clauses.opening is None or before.judgement.polarity != STRENGTH:
        return False
    passage = reading.passage
    if passage.in_quote or passage.section == "context" or not passage.text:
        return False
    shares = quantities(passage.text)
    is_plain = before.judgement.sort not in ("section", "share", "due", "context")
    return is_plain and may_assert(reading.words, reading.clauses.ranges[0], shares)


def _topic(before: Reading, told: Sequence[Finding], figure: Finding) -> str:
    """Return the polarity of a short sentence whose figure comes after it."""
    is_short = len(before.words.tokens) <= _LONGEST_TOPIC
    if not is_short or len(told) != 1 or told[0].quantities:
        return ""
    if by_standard(figure.text) or "compared" in figure.words.tokens:
        return ""
    if _tells_of_work(figure):
        return ""
    sort, is_high = told[0].judgement.sort, _value(figure) >= _HALF
    if sort == "better":
        return STRENGTH if is_high else ""
    return CONCERN if sort in _BLAMING and not is_high else ""


def _tells_of_work(figure: Finding) -> bool:
    """Whether a figure counts work that was done, or tells who somebody is.

    A topic that blames says nothing of such a figure: that stays bare.
    """
    tokens = figure.words.tokens[slice(*figure.clause)]
    is_work = any(
        one in _BEING and not _DONE.isdisjoint(tokens[at + 1 : at + _NEAR])
        for at, one in enumerate(tokens)
    )
    return is_work or not _WHO.isdisjoint(tokens)


def _value(figure: Finding) -> Fraction:
    return fraction(figure.quantities[0].stated)
