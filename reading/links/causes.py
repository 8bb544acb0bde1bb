"""Causes: what stands before a cue, and what a pronoun there stands for.

"This", "these problems" and "which" are followed where one thing only can be meant:
the clause before, or the sentence before in the same paragraph.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...records.evidence import Span
from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, CONCERN, finite
from ..language.cueing import Match, wordset
from .ends import CAUSE, End, Ends, Range
from .phrases import SUMMED_UP, head_before
from .pieces import subject, subjects
from .scopes import clause, whole

WHICH = "which"
_POINTING = wordset("pointing")
_VAGUE = wordset("vague")
_LONGEST_POINTER = 4
_FEWEST_BEFORE = 3


@dataclass(frozen=True)
class Link:
    """One influence: its ends, the cue and the tokens that say it.

    `further` is where an end stands in the sentence before.
    """

    cause: End
    effect: End
    cue: Match
    at: Range
    relation: str
    further: Span | None = None


@dataclass(frozen=True)
class Cause:
    """What acts, the token where its words begin, and its place if before that."""

    end: End
    begin: int
    further: Span | None = None


@dataclass(frozen=True)
class Site:
    """A cue in a clause of a passage, with what was read before it."""

    reading: Reading
    ends: Ends
    index: int
    match: Match
    before: Reading | None = None
    last: Link | None = None

    @property
    def clause(self) -> Range:
        """The tokens of the clause."""
        start, end = self.reading.clauses.ranges[self.index]
        return start, end

    @property
    def relation(self) -> str:
        """The relation that the cue tells of."""
        return self.match.cue["relation"]

    @property
    def plural(self) -> bool:
        """Whether the clause begins with "these": what was named, not what was said."""
        return self.reading.words.tokens[self.clause[0]] in ("these", "they")

    @property
    def after(self) -> Range:
        """The tokens of the clause after the cue."""
        return self.match.end, self.clause[1]


def causes(site: Site) -> Iterator[Cause]:
    """Yield the causes that stand before a cue."""
    tokens = site.reading.words.tokens
    at = subject(site.reading, site.index, site.match.start)
    if at is None or at[0] >= at[1]:
        return
    if tokens[at[0]] in (WHICH, "that") and at[1] - at[0] == 1:
        yield from _relative(site, at[0])
    elif tokens[at[0]] in _POINTING:
        yield from _pointed(site, at)
    elif site.ends.is_pronoun(at[0]):
        yield from _meant(site, at)
    elif not site.ends.acts(at):
        for end in subjects(site.ends, at):
            yield Cause(end, at[0])


def antecedent(site: Site, at: int = 0) -> Iterator[Cause]:
    """Yield what the words of the clause, the clause or the sentence before say."""
    ranges = site.reading.clauses.ranges
    if at - site.clause[0] > _FEWEST_BEFORE:
        told = clause(site.reading, (site.clause[0], at))
        if told:
            yield Cause(told.end, site.clause[0])
    elif site.last and site.plural and _is_in(site.last, site.index, ranges):
        yield Cause(site.last.effect, site.last.at[0], site.last.further)
    elif site.index:
        earlier = ranges[site.index - 1]
        told = clause(site.reading, earlier)
        if told:
            yield Cause(told.end, earlier[0])
    elif site.before and _follows(site.before, site.reading):
        found = whole(site.before)
        if found:
            yield Cause(found.end, site.clause[0], found.span)


def summed_up(site: Site) -> Cause | None:
    """Return what "the shortfall" sums up: a concern told just before, if one only."""
    if site.index:
        return next(antecedent(site), None)
    before = site.before
    if before is None or len(before.clauses.ranges) != 1:
        return None
    told = [
        one.judgement.polarity for found in before.findings.values() for one in found
    ]
    return next(antecedent(site), None) if told == [CONCERN] else None


def _relative(site: Site, at: int) -> Iterator[Cause]:
    """Read "which": an effect just told, else the clause or the noun before it."""
    tokens, (start, _) = site.reading.words.tokens, site.clause
    begin = at - 1 if at and tokens[at - 1] == "," else at
    if site.last and start < site.last.at[1] in (begin, at):
        yield Cause(site.last.effect, site.last.at[0], site.last.further)
        return
    if begin < at:
        told = clause(site.reading, (start, begin))
        if told:
            yield Cause(told.end, start)
        return
    head = head_before(site.reading.words, start, at)
    if head and _is_apposed(tokens, start, head):
        told = clause(site.reading, (start, head[0] - 1))
        if told:
            yield Cause(told.end, start)
        return
    if tokens[start] in _POINTING and _VAGUE & set(tokens[start:at]):
        yield from antecedent(site)
        return
    if site.relation not in ("hinders", "leads-to"):
        return
    is_named = head and tokens[head[0]] != "to" and tokens[head[1] - 1] not in _VAGUE
    if head and is_named and not site.ends.acts(head):
        for end in subjects(site.ends, head):
            yield Cause(end, head[0])


def _is_apposed(tokens: Sequence[str], start: int, head: Range) -> bool:
    """Whether a noun names anew what the clause told (", a problem that")."""
    said = tokens[head[0] : head[1]]
    is_anew = said[0] in ("a", "an", "something") and tokens[head[0] - 1] == ","
    vague = _VAGUE | SUMMED_UP | {"state", "pitfall", "something", "failure"}
    return head[0] - 1 > start and is_anew and not vague.isdisjoint(said)


def _pointed(site: Site, at: Range) -> Iterator[Cause]:
    """Read "this" and "these delays"."""
    tokens = site.reading.words.tokens
    nouns = [t for t in tokens[at[0] + 1 : at[1]] if t.isalpha()]
    if not nouns or (set(nouns) & _VAGUE and len(nouns) < _LONGEST_POINTER):
        yield from antecedent(site, at[0])
        return
    named = (at[0] + 1, at[1])
    if not site.ends.acts(named):
        for end in subjects(site.ends, named):
            yield Cause(end, at[0])


def _meant(site: Site, at: Range) -> Iterator[Cause]:
    """Return what "it" or "they" means after a turn: the subject just before it."""
    reading = site.reading
    turns = [turn.left for turn in reading.clauses.turns if turn.right == site.index]
    if not turns or at[1] - at[0] > 1:
        return
    start, end = reading.clauses.ranges[turns[0]]
    verb = finite(reading.words.tokens, start, end, AUXILIARIES)
    meant = site.ends.concept((start, verb), CAUSE) if verb else None
    if meant:
        yield Cause(meant, start)


def _is_in(link: Link, index: int, ranges: Sequence[Range]) -> bool:
    """Whether a link stands at the end of the clause before."""
    start, end = ranges[index - 1] if index else (0, 0)
    return start <= link.at[0] and end - link.at[1] <= 1


def _follows(before: Reading, after: Reading) -> bool:
    one, two = before.passage, after.passage
    return (one.block, one.quote) == (two.block, two.quote)
