"""Findings: which clauses of a passage judge the inspected work, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..language.cueing import Words, load, tokenize
from ..passages.headings import Standing
from ..passages.passages import Passage
from ..quantities.quantities import Quantity, quantities
from .asides import inspects, is_aside, only_inspects
from .clauses import Clauses, split
from .finding import Finding
from .itemising import granted, outweighing
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement, finite, judge
from .proportion import is_counted, is_told, misses, weighed
from .regrouping import compared, itemised, joined, taken_apart

__all__ = ["Finding", "Reading", "read"]

_SECTIONS = ("opening", "findings", "context")
# Where the heading above a list judges, single words of an item do not.
_OF_WORDS = ("good", "well", "bad", "badly", "doing", "copes")
_PLAIN = ("doing", "event", "figure", "share")
_CLOSING = (*".!?:;,)”’", '"')
# A figure without a word that judges; with a present verb it describes a place.
_BARE = Judgement(NOT_STATED, "share")


@dataclass(frozen=True)
class Reading:
    """One passage as read: its clauses, and the findings in each."""

    passage: Passage
    words: Words
    clauses: Clauses
    findings: Mapping[int, Sequence[Finding]] = field(default_factory=dict)


def read(
    passage: Passage, standing: Standing | None = None, earlier: str = ""
) -> Reading:
    """Read the findings of a passage, by its words and under what it stands.

    `earlier` is the sentence before it in the same paragraph.
    """
    standing = standing or Standing()
    words = tokenize(passage.text)
    clauses = split(words)
    if not (_may_find(passage) or (standing.is_heard and _is_placed(passage))):
        return Reading(passage, words, clauses)
    found: dict[int, Sequence[Finding]] = {}
    shares = quantities(passage.text, earlier)
    phrases, heavier = set(granted(clauses)), set(outweighing(clauses))
    for index, clause in enumerate(clauses.ranges):
        if not standing.polarity and is_aside(words, clause):
            continue
        judgement, inside = _judged(words, clause, shares, standing)
        if judgement.sort in _PLAIN and _is_idle(passage, words, clause):
            continue
        if not standing.polarity and only_inspects(words.tokens, *clause):
            continue
        if index in heavier:
            judgement = Judgement(CONCERN, "outweighing")
        if index in phrases and (judgement.polarity != STRENGTH or index):
            continue
        if _counts(passage, standing, judgement, inside):
            voices = passage.said_by + _voice(words, clause)
            finding = Finding(passage, words, clause, judgement, voices, inside)
            listed = list(itemised(finding, is_list=index in heavier))
            found[index] = [f for one in listed for f in taken_apart(one)]
    found = dict(compared(clauses, found))
    return Reading(passage, words, clauses, joined(words, found))


def _is_idle(passage: Passage, words: Words, clause: tuple[int, int]) -> bool:
    """Whether words that do not judge tell of the inspection, or are a title."""
    is_closed = passage.kind == "item" or passage.text[-1:] in _CLOSING
    return not is_closed or inspects(words.tokens, *clause)


def _is_placed(passage: Passage) -> bool:
    return passage.section in _SECTIONS


def _may_find(passage: Passage) -> bool:
    if not _is_placed(passage):
        return False
    voice = passage.said_by[0] if passage.said_by else ""
    is_own = "inspector" in voice
    return is_own and (not passage.in_quote or passage.speaker is not None)


def _judged(
    words: Words,
    clause: tuple[int, int],
    shares: Sequence[Quantity],
    standing: Standing,
) -> tuple[Judgement, tuple[Quantity, ...]]:
    begin, stop = words.place(*clause)
    inside = tuple(q for q in shares if begin <= q.start < stop)
    plain = judge(words, *clause)
    judged = weighed(plain, inside)
    if judged.sort == "share" and inside and misses(words, clause, inside[0]):
        return Judgement(CONCERN, "share"), inside
    if plain.sort == "doing" and not inside and _lasts(words, clause):
        judged = plain = Judgement(NOT_STATED, "figure")
    is_turned = plain.polarity == NOT_STATED and plain.sort != "event"
    if standing.is_item and plain.sort in _OF_WORDS:
        judged, is_turned = Judgement(NOT_STATED), True
    if judged.polarity == NOT_STATED and standing.polarity and is_turned:
        judged = Judgement(standing.polarity, "section")
    elif not judged.sort and standing.is_listed and finite(words.tokens, *clause):
        judged = Judgement(NOT_STATED, "listed")
    elif not judged.sort and is_counted(words, *clause):
        judged = Judgement(NOT_STATED, "figure")
    elif judged == _BARE and not is_told(words, clause, inside[0].start):
        judged = Judgement(NOT_STATED)
    return judged, inside


def _lasts(words: Words, clause: tuple[int, int]) -> bool:
    """Whether plain work is told with a figure ("held for an average of an hour")."""
    is_timely = "within" in words.tokens[clause[0] : clause[1]]
    return is_counted(words, *clause) and not is_timely


def _counts(
    passage: Passage,
    standing: Standing,
    judgement: Judgement,
    inside: Sequence[Quantity],
) -> bool:
    """Whether a judgement is a finding where it stands: background states few."""
    if passage.section != "context" or standing.introduces:
        return bool(judgement.sort)
    return bool(inside) and judgement.polarity == CONCERN


def _voice(words: Words, clause: tuple[int, int]) -> tuple[str, ...]:
    found = load("voices").find(words, *clause)
    return (found[0].cue["role"],) if found else ()
