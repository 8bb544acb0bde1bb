"""Findings: which clauses of a passage judge the inspected work, and how."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from ..records.evidence import Span
from .clauses import Clauses, split
from .cueing import Words, load, tokenize, wordset
from .headings import Standing
from .itemising import granted, is_joined, list_items, outweighing
from .passages import Passage
from .polarity import (
    AUXILIARIES,
    CONCERN,
    NOT_STATED,
    STRENGTH,
    Judgement,
    finite,
    is_number,
    judge,
)
from .proportion import weighed
from .quantities import Quantity, quantities

_FEWEST_LETTERS = 12
_AMOUNTS = wordset("amounts")
_COUNTS = wordset("counts")
_SECTIONS = ("opening", "findings", "context")
# A figure without a word that judges; with a present verb it describes a place.
_BARE = Judgement(NOT_STATED, "share")
_OWN_VOICES = ("inspectorate", "hm-inspector")


@dataclass(frozen=True)
class Finding:
    """Words of a passage that judge: the tokens [clause), how, and who says so."""

    passage: Passage
    words: Words
    clause: tuple[int, int]
    judgement: Judgement
    said_by: tuple[str, ...]
    quantities: tuple[Quantity, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the passage; short words are given some before them."""
        start, end = self.clause
        while start and _letters(self.words.said(start, end)) < _FEWEST_LETTERS:
            start -= 1
        return self.words.place(start, end)

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        begin, stop = self.place
        return Span(self.passage.start + begin, self.passage.start + stop)

    @property
    def text(self) -> str:
        """Its words, as they stand in the document."""
        return self.passage.text[slice(*self.place)]


@dataclass(frozen=True)
class Reading:
    """One passage as read: its clauses, and the findings in each."""

    passage: Passage
    words: Words
    clauses: Clauses
    findings: Mapping[int, Sequence[Finding]] = field(default_factory=dict)


def read(passage: Passage, standing: Standing | None = None) -> Reading:
    """Read the findings of a passage, by its words and under what it stands."""
    standing = standing or Standing()
    words = tokenize(passage.text)
    clauses = split(words)
    if not _may_find(passage):
        return Reading(passage, words, clauses)
    found: dict[int, list[Finding]] = {}
    shares = quantities(passage.text) if _has_amount(words) else []
    phrases, heavier = set(granted(clauses)), set(outweighing(clauses))
    for index, clause in enumerate(clauses.ranges):
        if not standing.polarity and _is_aside(words, clause):
            continue
        judgement, inside = _judged(words, clause, shares, standing)
        if index in heavier:
            judgement = Judgement(CONCERN, "outweighing")
        if index in phrases and (judgement.polarity != STRENGTH or index):
            continue
        if _counts(passage, standing, judgement, inside):
            voices = passage.said_by + _voice(words, clause)
            finding = Finding(passage, words, clause, judgement, voices, inside)
            found[index] = list(_itemised(finding, is_list=index in heavier))
    return Reading(passage, words, clauses, _joined(words, found))


def _has_amount(words: Words) -> bool:
    """Whether a share may stand in the words: looking for one takes its time."""
    if not _AMOUNTS.isdisjoint(words.known):
        return True
    return any(is_number(a) and b in _COUNTS for a, b in pairwise(words.tokens))


def _may_find(passage: Passage) -> bool:
    if passage.section not in _SECTIONS:
        return False
    voice = passage.said_by[0] if passage.said_by else ""
    is_own = voice.startswith("chief-inspector") or voice in _OWN_VOICES
    return is_own and (not passage.in_quote or passage.speaker is not None)


def _is_aside(words: Words, clause: tuple[int, int]) -> bool:
    start, end = clause
    for match in load("asides").find(words, start, end):
        sort = match.cue.sort
        before = finite(words.tokens, start, match.start, AUXILIARIES)
        if sort == "aside" or (sort == "head" and match.start == start):
            return True
        if sort == "call" and before is None:
            return True
    return False


def _judged(
    words: Words,
    clause: tuple[int, int],
    shares: Sequence[Quantity],
    standing: Standing,
) -> tuple[Judgement, tuple[Quantity, ...]]:
    begin, stop = words.place(*clause)
    inside = tuple(q for q in shares if begin <= q.start < stop)
    judged = weighed(judge(words, *clause), inside)
    if judged.polarity == NOT_STATED and standing.polarity:
        judged = Judgement(standing.polarity, "section")
    elif not judged.sort and standing.is_listed and finite(words.tokens, *clause):
        judged = Judgement(NOT_STATED, "listed")
    elif judged == _BARE and finite(words.tokens, *clause) is None:
        judged = Judgement(NOT_STATED)
    return judged, inside


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


def _itemised(finding: Finding, *, is_list: bool) -> Iterator[Finding]:
    """Take a list of what is praised or blamed apart."""
    start, end = finding.clause
    cues = load("polarity").find(finding.words, start, end)
    head = next((cue.end for cue in cues if cue.cue["list"]), start)
    is_list = is_list or head > start
    items = list_items(finding.words, head, end) if is_list else []
    if not items:
        yield finding
        return
    for item in items:
        clause = (start, item[1]) if item == items[0] else item
        if head > start or judge(finding.words, *clause).polarity == CONCERN:
            yield replace(finding, clause=clause)


def _joined(
    words: Words, found: Mapping[int, Sequence[Finding]]
) -> dict[int, Sequence[Finding]]:
    """Put findings together that judge alike and that only "and" joins."""
    joined: dict[int, Sequence[Finding]] = {}
    last = -1
    for index, findings in found.items():
        before = joined.get(last, ())
        single = len(before) == len(findings) == 1
        if single and _alike(words, before[0], findings[0]):
            clause = (before[0].clause[0], findings[0].clause[1])
            joined[last] = [replace(before[0], clause=clause)]
        else:
            joined[index], last = findings, index
    return joined


def _alike(words: Words, before: Finding, after: Finding) -> bool:
    if before.judgement.sort == after.judgement.sort == "listed":
        return True
    return (
        is_joined(words, before.clause, after.clause)
        and before.judgement.polarity == after.judgement.polarity
        and before.said_by == after.said_by
        and not (before.quantities or after.quantities)
    )


def _voice(words: Words, clause: tuple[int, int]) -> tuple[str, ...]:
    found = load("voices").find(words, *clause)
    return (found[0].cue["role"],) if found else ()


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
