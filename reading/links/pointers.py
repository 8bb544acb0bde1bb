"""Pointers: what "this", "these delays" and "the shortfall" stand for.

They are followed where one thing only can be meant: the clause before, or the
sentence before in the same paragraph.
"""

from collections.abc import Iterator, Sequence

from ..extractor import Reference
from ..findings.findings import Reading
from ..findings.polarity import CONCERN, STRENGTH
from ..language.cueing import wordset
from .ends import Range
from .phrases import after_telling, has_verb
from .scopes import clause, whole
from .sites import Cause, Link, Site

_FEWEST_BEFORE = 3


def antecedent(site: Site, at: int = 0) -> Iterator[Cause]:
    """Yield what the words of the clause, the clause or the sentence before say."""
    ranges = site.reading.clauses.ranges
    tokens = site.reading.words.tokens
    if at and (chained := come_of(site, at)):
        yield chained
    elif _tells(tokens, site.clause[0], at):
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


def _tells(tokens: Sequence[str], start: int, at: int) -> bool:
    """Whether the words before "this" tell something, and not only who says it."""
    begin = after_telling(tokens, start, at)
    # "Managers say that teams use two systems and that this" has a verb anyhow.
    is_second = tokens[at - 2 : at] == ["and", "that"]
    if tokens[at - 1] in wordset("says") | wordset("tells") and not is_second:
        return False
    is_said = is_second or has_verb(tokens, begin, at)
    return at - begin > _FEWEST_BEFORE and is_said


def come_of(site: Site, stop: int) -> Cause | None:
    """Return the state that a link of the same clause, told just before, leads to.

    What comes of it in turn has that as its cause, and not all that the clause tells.
    """
    last, tokens = site.last, site.reading.words.tokens
    if last is None or last.is_turned or last.relation != "leads-to":
        return None
    begin = site.clause[0]
    if stop == begin and site.index:
        begin, stop = site.reading.clauses.ranges[site.index - 1]
    while stop > begin and tokens[stop - 1] in (",", "and"):
        stop -= 1
    is_here = last.at[0] >= begin and last.at[1] == stop
    return Cause(last.effect, last.at[0], last.further) if is_here else None


def explained(site: Site) -> Iterator[Cause]:
    """Yield what "this" explains: each of the figures that the sentence before gives.

    That sentence may close the paragraph before.
    """
    before = site.before
    if site.index or before is None:
        yield from antecedent(site)
        return
    is_next = site.reading.passage.block - before.passage.block <= 1
    found = [f for at in sorted(before.findings) for f in before.findings[at]]
    alike = len({f.judgement.polarity for f in found}) == 1
    if is_next and alike and site.reading.passage.quote == before.passage.quote:
        for finding in found:
            end = Reference("finding", finding.span)
            yield Cause(end, site.clause[0], finding.span)


def pointed_at(site: Site) -> Cause | None:
    """Return what "this uncertainty" or "these delays" points at: a concern told last.

    That is in the same sentence or in the one before, of the same paragraph.
    """
    readings = [(site.reading, site.index)] if site.index else []
    if site.before and _follows(site.before, site.reading):
        readings.append((site.before, len(site.before.clauses.ranges)))
    for reading, stop in readings:
        held = [f for i in range(stop) for f in reading.findings.get(i, ())]
        bad = [f for f in held if f.judgement.polarity == CONCERN]
        if bad:
            end = Reference("finding", bad[-1].span)
            return Cause(end, site.clause[0], bad[-1].span)
    return None


def summed_up(site: Site) -> Cause | None:
    """Return what "the shortfall" sums up: a concern told just before, if one only."""
    if site.index:
        found = next(antecedent(site), None)
        return None if found and _is_praised(site, found) else found
    before = site.before
    if before is None or len(before.clauses.ranges) != 1:
        return None
    told = [
        one.judgement.polarity for found in before.findings.values() for one in found
    ]
    return next(antecedent(site), None) if told == [CONCERN] else None


def _is_praised(site: Site, cause: Cause) -> bool:
    """Whether what was told is a finding that is no concern, so that it is no gap."""
    held = [f for found in site.reading.findings.values() for f in found]
    return isinstance(cause.end, Reference) and any(
        f.span == cause.end.span and f.judgement.polarity == STRENGTH for f in held
    )


def last_told(site: Site) -> list[Cause]:
    """Return what the sentence before ends with, if it tells more than one thing."""
    before = site.before
    if before is None or site.index or not _follows(before, site.reading):
        return []
    last = len(before.clauses.ranges) - 1
    found = pointed_at(site) if max(before.findings, default=-1) == last else None
    if found:
        return [found]
    told = clause(before, before.clauses.ranges[last]) if last > 0 else None
    return [Cause(told.end, site.clause[0], told.span)] if told else []


def _is_in(link: Link, index: int, ranges: Sequence[Range]) -> bool:
    """Whether a link stands at the end of the clause before."""
    if not index:
        return False
    start, end = ranges[index - 1]
    return start <= link.at[0] and end - link.at[1] <= 1


def _follows(before: Reading, after: Reading) -> bool:
    one, two = before.passage, after.passage
    return (one.block, one.quote) == (two.block, two.quote)
