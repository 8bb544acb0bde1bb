"""Intents: what something was brought in for ("had introduced X to improve Y")."""

from collections.abc import Iterator, Sequence

from ..extractor import Proposal
from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES
from ..language.cueing import Match, Words, load, wordset
from ..language.lexicon import Lexicon
from .causes import Link, Site, summed_up
from .ends import CAUSE, End, Ends, Range
from .influences import may_state, proposal
from .phrases import NO_OBJECT, end_of_phrase, hedged, is_summed_up
from .pieces import effects, subject, subjects
from .scopes import clause

_UNSURE = wordset("unsure")
_MEANT = ("designed", "intended", "aimed", "meant", "conceived")
_ARTICLES = wordset("articles")
_FUTURE = wordset("future")
_IN_PLACE = "in-place"

Intent = tuple[Link, str]
"""A link, and the status of what is meant to act."""


def read_intents(
    reading: Reading, lexicon: Lexicon, before: Reading | None = None
) -> list[Proposal]:
    """Return what a passage says that things were brought in for.

    `before` is the passage before it.
    """
    if not may_state(reading.passage):
        return []
    ends = Ends(reading.words, lexicon)
    return [
        proposal(reading, link, basis="intended", effect=status)
        for link, status in _intents(reading, ends, before)
    ]


def _intents(reading: Reading, ends: Ends, before: Reading | None) -> Iterator[Intent]:
    words = reading.words
    for index, (start, end) in enumerate(reading.clauses.ranges):
        found = load("aims").find(words, start, end)
        bringing = _bringing(words, found)
        for aim in (m for m in found if m.cue.sort != "bringing"):
            if not hedged(words, start, aim.start, _UNSURE):
                site = Site(reading, ends, index, aim, before)
                yield from _read(site, bringing)


def _bringing(words: Words, found: Sequence[Match]) -> list[Match]:
    """Return the verbs that bring something in; "funded by" tells who did."""
    verbs = [match for match in found if match.cue.sort == "bringing"]
    return [m for m in verbs if words.tokens[m.end : m.end + 1] != ["by"]]


def _read(site: Site, bringing: Sequence[Match]) -> Iterator[Intent]:
    start, aim, tokens = site.clause[0], site.match, site.reading.words.tokens
    if aim.cue.sort == "purpose":
        yield from _purpose(site)
        return
    if aim.start == start and not aim.cue["status"]:
        read = _added if tokens[start] == "with" else _fronted
        yield from read(site, bringing)
        return
    before = [match for match in bringing if match.end <= aim.start]
    if aim.cue["status"]:
        before = [aim]
    elif not before and tokens[aim.start] in _MEANT:
        yield from _named(site)
    cause = _brought(site, before[-1]) if before else None
    if cause is None or site.ends.acts(cause):
        return
    for named in subjects(site.ends, cause):
        status = _status(site.reading.words, before[-1])
        yield from _made(site, named, status, start)


def _made(site: Site, named: End | None, status: str, begin: int) -> Iterator[Intent]:
    """Yield an intent for each thing that is meant to happen."""
    for at, effect in _meant(site, site.clause[1]) if named else ():
        if named and named != effect:
            at_all = (begin, at[1])
            yield Link(named, effect, site.match, at_all, site.relation), status


def _meant(site: Site, end: int) -> Iterator[tuple[Range, End]]:
    """Yield what is meant: a clause, what is done, or what it is done to."""
    reading, aim = site.reading, site.match
    if aim.cue["clause"]:
        told = clause(reading, (aim.end, end), "work-area")
        if told:
            yield (aim.end, end), told.end
        return
    begin = aim.end - 1 if aim.cue["keeps"] else aim.end
    stop = end_of_phrase(reading.words, begin, end)
    if is_summed_up(reading.words.tokens, begin, stop):
        found = summed_up(site)
        if found:
            yield (begin, stop), found.end
        return
    yield from effects(site.ends, (begin, end), aim)


def _fronted(site: Site, bringing: Sequence[Match]) -> Iterator[Intent]:
    """Read "to relieve pressure, the region has opened a desk"."""
    words, aim, end = site.reading.words, site.match, site.clause[1]
    commas = (at for at in range(aim.end, end) if words.tokens[at] == ",")
    comma = next(commas, end)
    verbs = [match for match in bringing if match.start > comma]
    named = _object(site, verbs[0], end) if verbs else None
    for _, effect in _meant(site, comma) if named else ():
        if named and named != effect:
            at = (aim.start, _head_end(words, verbs[0].end, end))
            yield Link(named, effect, aim, at, site.relation), _status(words, verbs[0])


def _added(site: Site, _: Sequence[Match]) -> Iterator[Intent]:
    """Read "the council invested X, with the aim of doing Y"."""
    if not site.index:
        return
    words = site.reading.words
    start, stop = site.reading.clauses.ranges[site.index - 1]
    verbs = _bringing(words, load("aims").find(words, start, stop))
    if verbs:
        named = _object(site, verbs[-1], stop)
        yield from _made(site, named, _status(words, verbs[-1]), start)


def _object(site: Site, verb: Match, stop: int) -> End | None:
    at = (verb.end, _head_end(site.reading.words, verb.end, stop))
    return site.ends.resolve(at, CAUSE) if at[0] < at[1] else None


def _named(site: Site) -> Iterator[Intent]:
    """Read "a pathway designed to do Y": what is meant stands right before."""
    tokens, start = site.reading.words.tokens, site.clause[0]
    heads = [i for i in range(start, site.match.start) if tokens[i] in _ARTICLES]
    if heads:
        named = site.ends.resolve((heads[-1], site.match.start), CAUSE)
        yield from _made(site, named, _IN_PLACE, heads[-1])


def _purpose(site: Site) -> Iterator[Intent]:
    """Read "the purpose of X was to do Y"."""
    tokens, match, end = site.reading.words.tokens, site.match, site.clause[1]
    verbs = (at for at in range(match.end, end) if tokens[at] in AUXILIARIES)
    verb = next(verbs, None)
    if verb is None or tokens[verb + 1 : verb + 2] != ["to"]:
        return
    named = site.ends.resolve((match.end, verb), CAUSE)
    for at, effect in effects(site.ends, (verb + 2, end), match) if named else ():
        if named:
            place = (match.start, at[1])
            yield Link(named, effect, match, place, site.relation), _IN_PLACE


def _brought(site: Site, verb: Match) -> Range | None:
    """Return what was brought in: the object, or the subject of a passive."""
    words, aim = site.reading.words, site.match
    is_active = verb is not aim and aim.start > verb.end
    if is_active and words.tokens[verb.end] not in NO_OBJECT:
        return (verb.end, _head_end(words, verb.end, aim.start))
    return subject(site.reading, site.index, verb.start, passive=True)


def _head_end(words: Words, start: int, stop: int) -> int:
    commas = (
        at for at in range(start, stop) if words.tokens[at] in (",", "which", "that")
    )
    return next(commas, stop)


def _status(words: Words, verb: Match) -> str:
    before = words.tokens[max(0, verb.start - 2) : verb.start]
    is_past = not AUXILIARIES.isdisjoint(before) or verb.cue["status"] != _IN_PLACE
    if is_past or not _FUTURE & set(before):
        return verb.cue["status"]
    return "planned"
