"""Scopes: what a whole clause says, as an end of an influence.

"Because instructors had been moved, workshops were shut" has a clause on either
side. A clause that a finding states is that finding; another becomes a term of the
record, in its own words but for auxiliaries.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...records.evidence import Span
from ..extractor import EndKind, LocalEnd, Reference
from ..findings.findings import Finding, Reading
from ..findings.polarity import AUXILIARIES
from ..language.cueing import wordset
from ..language.verbs import predicate
from .ends import End, Range
from .naming import clause_named
from .phrases import NO_OBJECT, RELATIVE, after_telling, has_verb

_DROPPED = AUXILIARIES | wordset("clause-dropped")
_LEADING = wordset("clause-leading")
_POINTING = wordset("clause-pointing")
_NO_START = _POINTING | {"the", "a", "an"}
_CLAUSE_ENDS = wordset("clause-ends")
_TOO_LITTLE = wordset("too-little")
"""Words that tell nothing of what "this" or "they" is ("this was too many")."""
# Of these it is untold what they are; "they" are the people told of.
_NO_NAME = ("it", "this", "that", "these", "those", "such")
_WHO = ("who", "which")
_SPEAKERS = ("we", "i", "inspectors", "our")
# After these "which" and "who" open what is known, and close no clause.
_KNOWS = ("know", "knew", "understand", "clear", "see", "tell", "identify", "decide")
_LONGEST = 40
_LONGEST_LABEL = 12
_FEWEST = 2
_NEAR_VERB = 7
# Before a participle these carry on what is said of one subject.
_MANNER = frozenset(
    ("better", "worse", "more", "less", "often", "never", "seldom", "well", "not")
)
_NO_MANNER = frozenset(
    ("early", "family", "weekly", "monthly", "daily", "quarterly", "elderly", "supply")
)


@dataclass(frozen=True)
class Told:
    """A clause as an end, and where its words stand in the document."""

    end: End
    span: Span


def clause(reading: Reading, at: Range, kind: EndKind = "factor") -> Told | None:
    """Return what the tokens of a range say; None if they point elsewhere."""
    start, end = _trimmed(reading, *at)
    is_told = start < end and reading.words.tokens[start] not in _SPEAKERS
    if not (is_told and _FEWEST <= end - start <= _LONGEST):
        return None
    if _is_empty(reading.words.tokens, start, end):
        return None
    begin, stop = reading.words.place(start, end)
    base = reading.passage.start
    span = Span(base + begin, base + stop)
    named = clause_named(reading.words, start, end, kind)
    if named:
        return Told(named, span)
    # What is acted on may be a finding that tells its cause as well.
    finding = _finding(reading, (start, end), whole=kind == "work-area")
    if finding:
        return Told(Reference("finding", finding.span), span)
    label = _label(reading, start, end)
    if not label:
        return None
    said = " ".join(reading.words.said(start, end).split())
    definition = f"What the publication says: “{said}”."
    return Told(LocalEnd(kind, label, definition), span)


def _is_empty(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a clause tells nothing of what "this" or "they" is."""
    if tokens[start] not in _POINTING:
        return False
    rest = [
        token
        for token in tokens[start:end]
        if token not in _TOO_LITTLE | _DROPPED | _POINTING and token[0].isalnum()
    ]
    is_said = tokens[start] in _NO_NAME and tokens[start + 1] in AUXILIARIES
    return not rest or (is_said and len(rest) < _FEWEST)


def plain_clause(reading: Reading, at: Range, kind: EndKind = "factor") -> Told | None:
    """Return what a range says as a term of its own, never as a finding."""
    return clause(replace(reading, findings={}), at, kind)


def words_of(reading: Reading, told: Told) -> str:
    """Return the words of a clause as they stand in its passage."""
    base = reading.passage.start
    return reading.passage.text[told.span.start - base : told.span.end - base]


def polarity_at(reading: Reading, told: Told) -> str:
    """Return how the finding judges that holds a clause, "" if there is none."""
    held = [f for found in reading.findings.values() for f in found]
    around = (f for f in held if f.span.start < told.span.end <= f.span.end + 1)
    return next((f.judgement.polarity for f in around), "")


def tokens_of(reading: Reading, told: Told) -> Range:
    """Return the tokens of a clause in its passage."""
    base = reading.passage.start
    inside = [
        at
        for at, (begin, stop) in enumerate(reading.words.spans)
        if told.span.start <= base + begin and base + stop <= told.span.end
    ]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def whole(reading: Reading) -> Told | None:
    """Return what a sentence says that is one clause, or has one finding."""
    findings = [f for found in reading.findings.values() for f in found]
    named = _named(reading) if len(findings) <= 1 else None
    if named:
        return named
    if len(findings) == 1:
        return Told(Reference("finding", findings[0].span), findings[0].span)
    ranges = reading.clauses.ranges
    return clause(reading, ranges[-1]) if len(ranges) == 1 else None


def _named(reading: Reading) -> Told | None:
    """Return the concept that a sentence of one clause tells of."""
    if len(reading.clauses.ranges) != 1:
        return None
    begin, stop = reading.clauses.ranges[0]
    named = clause_named(reading.words, begin, stop, "factor")
    if not named:
        return None
    place = reading.words.place(begin, stop)
    base = reading.passage.start
    return Told(named, Span(base + place[0], base + place[1]))


def several(reading: Reading, at: Range) -> list[tuple[Told, int]]:
    """Return what one clause or several that "and" joins say, and where each ends."""
    tokens, (start, stop) = reading.words.tokens, at
    parts, begin = [], start
    for place in range(start + 1, stop - 1):
        if tokens[place] == "and" and _is_new_clause(tokens, begin, place, stop):
            parts.append((begin, place))
            begin = place + 1
    parts.append((begin, stop))
    told = [(clause(reading, part, "work-area"), part[1]) for part in parts]
    found = [(one, end) for one, end in told if one]
    ends = [one.end for one, _ in found]
    if len(found) == len(parts) and all(ends.count(end) == 1 for end in ends):
        return found
    whole = clause(reading, at, "work-area")
    return [(whole, stop)] if whole else []


def _is_new_clause(tokens: Sequence[str], begin: int, at: int, stop: int) -> bool:
    """Whether a clause with a subject of its own follows an "and"."""
    first, ands = tokens[at + 1], (i for i in range(at + 1, stop) if tokens[i] == "and")
    if first in NO_OBJECT or first in RELATIVE or has_verb(tokens, at + 1, at + 2):
        return False
    is_adverb = first.endswith("ly") and first not in _NO_MANNER
    is_manner = first in _MANNER or is_adverb
    if is_manner and has_verb(tokens, at + 2, at + 3):  # "and better sequenced"
        return False
    reach = min(at + _NEAR_VERB, next(ands, stop))
    return has_verb(tokens, begin, at) and has_verb(tokens, at + 2, reach)


def _trimmed(reading: Reading, start: int, end: int) -> Range:
    tokens = reading.words.tokens
    start = after_telling(tokens, start, end)
    while start < end and (not tokens[start][0].isalnum() or tokens[start] in _LEADING):
        start += 1
    while start < end and (
        not tokens[end - 1][0].isalnum() or tokens[end - 1] in ("and", "that")
    ):
        end -= 1
    return start, end


def _finding(reading: Reading, at: Range, *, whole: bool) -> Finding | None:
    """Return the finding that a range is most of; with `whole` any that begins it."""
    for found in reading.findings.values():
        for finding in found:
            start, end = finding.clause
            common = min(end, at[1]) - max(start, at[0])
            if whole and start <= at[0] <= start + 1 and at[1] <= end:
                return finding
            if 2 * common >= max(end - start, at[1] - at[0]):
                return finding
    return None


def _label(reading: Reading, start: int, end: int) -> str:
    tokens = reading.words.tokens
    while start < end and tokens[start] in _NO_START:
        start += 1
    ends = (at for at in range(start, end) if tokens[at] in _CLAUSE_ENDS)
    stop = next((at for at in ends if tokens[at - 1] not in _KNOWS), end)
    stop = stop if stop - start > _FEWEST else end
    verb = predicate(tokens, start, end) if stop < end else None
    # "People who had been moved often lost touch" tells what became of them.
    rest = range(verb, end) if verb and verb > stop and tokens[stop] in _WHO else ()
    places = [*range(start, stop), *rest]
    kept = [at for at in places if not _is_dropped(tokens, at)]
    if len(kept) < _FEWEST:
        return ""
    kept = [at for at in kept if tokens[at][0].isalnum() or tokens[at] == "%"]
    words = [reading.words.said(at, at + 1) for at in kept[:_LONGEST_LABEL]]
    while words and words[-1].lower() in _LEADING | wordset("of"):
        words.pop()
    said = " ".join(words)
    return said[:1].upper() + said[1:]


def _is_dropped(tokens: Sequence[str], at: int) -> bool:
    """Whether a word tells nothing in a label; "have" does in "have to"."""
    return tokens[at] in _DROPPED and tokens[at + 1 : at + 2] != ["to"]
