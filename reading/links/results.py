"""Results: "X, so Y", "so many X that Y", "as a result, Y" and "Y was therefore Z"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..findings.polarity import AUXILIARIES, CONCERN, finite, judge
from ..language.cueing import Words, load, tokenize, wordset
from ..language.verbs import predicate
from .ends import Range
from .making import made, own
from .phrases import after_telling, has_verb
from .pointers import antecedent, last_told
from .scopes import Told, clause, plain_clause, several
from .sites import Link, Site

_HAD_TO = re.compile(r"\b(?:had to|have to|has to|not|n['’]t|no|only|few)\b")
# "So poor that it was hard to establish X": a doing is barred, no state comes about.
_BARRED = re.compile(
    r"(?:it|there) (?:was|is|had been|became|made it) (?:\w+ly |very |almost )?"
    r"(?:not possible|impossible|difficult|hard|harder|no way)\b.* to "
)
_MAYBE = frozenset(("may", "might"))
_RELATIVE = ("that", "which", "who", "where")
_MODALS = wordset("modals")
_GOES_ON = wordset("goes-on")
_FEWEST_RESULT = 4
_SO_THAT = 2
_DOING = frozenset(("do", "did", "does", "done", "doing", "say", "said", "or", "and"))
_NO_RESULT = frozenset(("far", "much", "many", "long", "to", "called", "too", "often"))
_ENDS_RESULT = wordset("ends-result")


def so(site: Site) -> Iterator[Link]:
    """Read "X, so Y" and "X, meaning that Y"."""
    start, end = site.clause
    if site.match.cue["result"] and _is_meant(site):
        return
    is_bad = judge(_said(site)).polarity == CONCERN
    if site.match.cue["result"] and not is_bad and not _HAD_TO.search(_said(site).text):
        return
    if not is_told(site, site.match.start):
        return
    start = _last_said(site, start)
    cause = clause(site.reading, (start, site.match.start))
    stop = result_end(site, site.match.end, end)
    tokens = site.reading.words.tokens
    if not _is_result(tokens, site.match.end, stop):
        return
    effects = several(site.reading, (site.match.end, stop))
    is_sure = _MAYBE.isdisjoint(tokens[site.match.end : stop])
    if cause and is_sure:
        told = own(site, cause, (start, site.match.start))
        for effect, place in effects:
            yield made(site, told, effect, (start, place))


def _said(site: Site) -> Words:
    """Return the words after a cue."""
    return tokenize(site.reading.words.said(*site.after))


def degree(site: Site) -> Iterator[Link]:
    """Read "so many officers left that visits stopped"."""
    start, end = site.clause
    tokens, match = site.reading.words.tokens, site.match
    is_plain = match.end - match.start == _SO_THAT or tokens[match.start - 1] in _DOING
    stop = result_end(site, match.end, end)
    if is_plain or not _is_result(tokens, match.end, stop):
        return
    at = (start, match.end - 1)
    cause = clause(site.reading, at)
    if cause and has_verb(tokens, *at):
        told = own(site, cause, at)
        is_barred = _BARRED.match(" ".join(tokens[match.end : stop]))
        for effect, place in several(site.reading, (match.end, stop)):
            link = made(site, told, effect, (start, place))
            yield replace(link, relation="hinders") if is_barred else link


def opening(site: Site) -> Iterator[Link]:
    """Read "As a result, Y" after a sentence or clause that tells the cause."""
    start, end = site.clause
    if site.match.start > start:
        if not site.match.cue["head"]:
            yield from _trailing(site)
            yield from so(site)
        return
    found = [*several(site.reading, (site.match.end, end)), *_joined_next(site)]
    for cause in list(antecedent(site)) or last_told(site) if found else ():
        for effect, stop in found:
            yield made(site, cause, effect, (min(cause.begin, start), stop))


def _joined_next(site: Site) -> Iterator[tuple[Told, int]]:
    """Yield the second result of "as a result, Y | and Z", which a border parts."""
    tokens, ranges = site.reading.words.tokens, site.reading.clauses.ranges
    if site.index + 1 >= len(ranges):
        return
    start, stop = ranges[site.index + 1]
    at = start if tokens[start] == "and" else start - 1
    if tokens[at] != "and" or tokens[at - 1] == ",":
        return
    told = clause(site.reading, (at + 1, stop), "work-area")
    if told:
        yield told, stop


def midst(site: Site) -> Iterator[Link]:
    """Read "X. Y was therefore Z"."""
    start, end = site.clause
    effect = clause(site.reading, (start, end), "work-area")
    if effect and site.match.start > start:
        for cause in list(antecedent(site)) or last_told(site):
            yield made(site, cause, effect, (min(cause.begin, start), end))


def _trailing(site: Site) -> Iterator[Link]:
    """Read "X, and Y as a result"."""
    start, end = site.clause
    rest = [t for t in site.reading.words.tokens[site.match.end : end] if t.isalnum()]
    if rest:
        return
    parts = _joined(site, start)
    if parts:
        yield from _within(site, *parts)
        return
    effect = clause(site.reading, (start, site.match.start), "work-area")
    if effect is None or [",", "and"] in _pairs(site, start):
        return
    for cause in antecedent(site):
        yield made(site, cause, effect, (min(start, cause.begin), end))


def _pairs(site: Site, start: int) -> list[list[str]]:
    tokens = site.reading.words.tokens
    return [tokens[at : at + 2] for at in range(start, site.match.start)]


def _joined(site: Site, start: int) -> tuple[Range, Range] | None:
    """Return the two parts of "X, and Y as a result" that no border parts."""
    tokens, stop = site.reading.words.tokens, site.match.start
    for at in range(stop - 2, start + 2, -1):
        if tokens[at] == "and" and predicate(tokens, at + 1, stop) is not None:
            left = (start, at - 1 if tokens[at - 1] == "," else at)
            is_whole = predicate(tokens, *left) is not None
            is_new = predicate(tokens, at + 1, stop) != at + 1
            return (left, (at + 1, stop)) if is_whole and is_new else None
    return None


def _within(site: Site, left: Range, right: Range) -> Iterator[Link]:
    """Yield the link between two parts of one clause."""
    cause = clause(site.reading, left)
    effect = plain_clause(site.reading, right, "work-area")
    if cause and effect:
        yield made(site, own(site, cause, left), effect, (left[0], site.clause[1]))


def _is_result(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether a clause of its own follows "so", and not "so far"."""
    commas = (at for at in range(start, stop) if tokens[at] == ",")
    end = next(commas, stop)
    if start >= stop or tokens[start] in AUXILIARIES:  # "and so did the shortage"
        return False
    if has_verb(tokens, start, end) or predicate(tokens, start, end) is not None:
        return True
    return end - start >= _FEWEST_RESULT and tokens[start] not in _NO_RESULT


def _last_said(site: Site, start: int) -> int:
    """Return where the last of several things begins that lead to a result."""
    tokens, stop = site.reading.words.tokens, site.match.start
    for at in range(stop - 2, start, -1):
        behind = (at + 1, stop if tokens[at - 1] == "," else at + 2)
        if tokens[at] == "and" and has_verb(tokens, *behind):
            return at + 1
    return start


def is_told(site: Site, stop: int) -> bool:
    """Whether the clause up to a place says something, not only "cases that"."""
    tokens, (start, _) = site.reading.words.tokens, site.clause
    start = after_telling(tokens, start, stop)
    relative = (at for at in range(start, stop) if tokens[at] in _RELATIVE)
    end = next(relative, stop)
    if end < stop:
        # "Requests that used to take weeks were answered" has a second verb.
        first = finite(tokens, end, stop)
        second = first and finite(tokens, first + 1, stop, AUXILIARIES)
        end = stop if second and tokens[second - 1] not in AUXILIARIES else end
    is_bare = site.match.cue.form == ", so" and end == stop
    if has_verb(tokens, start, end) or predicate(tokens, start, end) is not None:
        return True
    return is_bare and end - start > _FEWEST_RESULT


def _is_meant(site: Site) -> bool:
    """Whether what "so that" brings is a purpose, not what came of it."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    found = load("aims").find(site.reading.words, start, end)
    brings = any(match.cue.sort == "bringing" for match in found)
    return brings or not _MODALS.isdisjoint(tokens[site.match.end : end])


def result_end(site: Site, start: int, stop: int) -> int:
    """Return where a result ends that is followed by something of its own."""
    tokens = site.reading.words.tokens
    for at in range(start + 1, stop):
        if tokens[at] in _ENDS_RESULT:
            return at
        goes_on = [*tokens[at + 1 : at + 2], ""][0] in _GOES_ON
        if tokens[at] == "," and goes_on:
            return at
    return stop
