"""Links between clauses: "because ..., ...", "..., so ...", "as a result, ..."."""

from collections.abc import Iterator

from ..extractor import Reference
from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import load, wordset
from .causes import Cause, Link, Site, antecedent, causes
from .ends import CAUSE, Range
from .phrases import after_telling, has_verb
from .scopes import Told, clause, plain_clause, several, tokens_of, words_of
from .signs import relation_of_clause

_COMPARED = wordset("compared")
# A reason for thinking so is no cause.
_THOUGHT = frozenset(
    ("certainly", "probably", "suggest", "suggests", "seems", "likely")
)
_POINTERS = ("it", "this", "that")
_MAYBE = frozenset(("may", "might"))
_RELATIVE = ("that", "which", "who", "where")
_MODALS = wordset("modals")
_CALLING = {"should", "must"}
_TIMES = wordset("times")
_GOES_ON = wordset("goes-on")
_ENDS_RESULT = wordset("ends-result")


def _because(site: Site) -> Iterator[Link]:
    """Read "Y, because X"; at the head of a clause "Because X, Y"."""
    start, end = site.clause
    match = site.match
    if match.start == start:
        yield from fronted(site)
        return
    if not _is_told(site, match.start):
        return
    tokens = site.reading.words.tokens
    end = next((at for at in range(match.end, end) if tokens[at] in ",;"), end)
    effect = clause(site.reading, (start, match.start), "work-area")
    cause = clause(site.reading, (match.end, end))
    if tokens[match.end : match.end + 1] and tokens[match.end] in _POINTERS:
        return
    if effect and cause and _CALLING.isdisjoint(tokens[start : match.start]):
        told = _own(site, cause, (match.end, end))
        yield _made(site, told, effect, (start, end))


def fronted(site: Site) -> Iterator[Link]:
    """Read "Because of X, Y" and "Because X, Y"."""
    start, end = site.clause
    tokens, match = site.reading.words.tokens, site.match
    if match.start != start:
        return
    commas = [at for at in range(match.end, end) if tokens[at] == ","]
    for comma in commas:
        effect = clause(site.reading, (comma + 1, end), "work-area")
        is_last = comma == commas[-1]
        if not effect or not (is_last or finite(tokens, comma + 1, end)):
            continue
        for cause in _cause(site, (match.end, comma)):
            for told, stop in several(site.reading, (comma + 1, end)):
                yield _made(site, cause, told, (start, stop))
        return


def _cause(site: Site, at: Range) -> Iterator[Cause]:
    tokens = site.reading.words.tokens
    if tokens[at[0]] in ("this", "these", "that") and at[1] - at[0] <= 1 + 1:
        yield from antecedent(site)
        return
    named = site.ends.resolve(at, CAUSE)
    if named and finite(tokens, *at, AUXILIARIES) is None:
        yield Cause(named, at[0])
        return
    told = clause(site.reading, at)
    if told:
        yield _own(site, told, at)


def _own(site: Site, told: Told, at: Range) -> Cause:
    """Return a cause that is no finding where that would hold the effect as well."""
    end = told.end
    if isinstance(end, Reference):
        words = site.reading.words.said(*at)
        held = [f for fs in site.reading.findings.values() for f in fs]
        if any(len(f.text) > len(words) + 2 and f.span == end.span for f in held):
            local = plain_clause(site.reading, at)
            end = local.end if local else end
    return Cause(end, at[0])


def _so(site: Site) -> Iterator[Link]:
    """Read "X, so Y" and "X, meaning that Y"."""
    start, end = site.clause
    if site.match.cue["result"] and _is_meant(site):
        return
    if not _is_told(site, site.match.start):
        return
    start = _last_said(site, start)
    cause = clause(site.reading, (start, site.match.start))
    stop = _result_end(site, site.match.end, end)
    tokens = site.reading.words.tokens
    commas = (at for at in range(site.match.end, stop) if tokens[at] == ",")
    if not has_verb(tokens, site.match.end, next(commas, stop)):
        return
    effects = several(site.reading, (site.match.end, stop))
    is_sure = _MAYBE.isdisjoint(tokens[site.match.end : stop])
    if cause and is_sure:
        told = _own(site, cause, (start, site.match.start))
        for effect, place in effects:
            yield _made(site, told, effect, (start, place))


def _last_said(site: Site, start: int) -> int:
    """Return where the last of several things begins that lead to a result."""
    tokens, stop = site.reading.words.tokens, site.match.start
    for at in range(stop - 2, start, -1):
        behind = (at + 1, stop if tokens[at - 1] == "," else at + 2)
        if tokens[at] == "and" and has_verb(tokens, *behind):
            return at + 1
    return start


def _is_told(site: Site, stop: int) -> bool:
    """Whether the clause up to a place says something, not only "cases that"."""
    tokens, (start, _) = site.reading.words.tokens, site.clause
    start = after_telling(tokens, start, stop)
    relative = (at for at in range(start, stop) if tokens[at] in _RELATIVE)
    return has_verb(tokens, start, next(relative, stop))


def _trailing(site: Site) -> Iterator[Link]:
    """Read "X, and Y as a result"."""
    start, end = site.clause
    rest = [t for t in site.reading.words.tokens[site.match.end : end] if t.isalnum()]
    effect = clause(site.reading, (start, site.match.start), "work-area")
    if effect is None or rest:
        return
    for cause in antecedent(site):
        yield _made(site, cause, effect, (min(start, cause.begin), end))


def _is_meant(site: Site) -> bool:
    """Whether what "so that" brings is a purpose, not what came of it."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    found = load("aims").find(site.reading.words, start, end)
    brings = any(match.cue.sort == "bringing" for match in found)
    return brings or not _MODALS.isdisjoint(tokens[site.match.end : end])


def _meant(site: Site) -> Iterator[Link]:
    """Read "X meant that Y"."""
    stop = _result_end(site, site.match.end, site.clause[1])
    for effect, place in several(site.reading, (site.match.end, stop)):
        for cause in causes(site):
            yield _made(site, cause, effect, (cause.begin, place))


def _opening(site: Site) -> Iterator[Link]:
    """Read "As a result, Y" after a sentence or clause that tells the cause."""
    start, end = site.clause
    if site.match.start > start:
        if not site.match.cue["head"]:
            yield from _trailing(site)
            yield from _so(site)
        return
    effect = clause(site.reading, (site.match.end, end), "work-area")
    if effect:
        for cause in antecedent(site):
            at = (min(cause.begin, start), end)
            yield _made(site, cause, effect, at)


def _where(site: Site) -> Iterator[Link]:
    """Read "where X, Y was better"."""
    start, end = site.clause
    tokens, match = site.reading.words.tokens, site.match
    if match.start != start:
        return
    for comma in (at for at in range(match.end, end) if tokens[at] == ","):
        rest = tokens[comma + 1 : end]
        if finite(tokens, match.end, comma) is None or _COMPARED.isdisjoint(rest):
            continue
        cause = clause(site.reading, (match.end, comma))
        effect = clause(site.reading, (comma + 1, end), "work-area")
        if cause and effect:
            told = _own(site, cause, (match.end, comma))
            yield _made(site, told, effect, (start, end))
        return


def _made(site: Site, cause: Cause, effect: Told, at: Range) -> Link:
    """Make a link of it; with the sign of an effect that is told to be good or bad."""
    relation = relation_of_clause(site.relation, words_of(site.reading, effect))
    begin = min(at[0], cause.begin)
    end = effect.end
    if cause.end == end and isinstance(end, Reference):
        local = plain_clause(site.reading, tokens_of(site.reading, effect), "work-area")
        end = local.end if local else end
    return Link(cause.end, end, site.match, (begin, at[1]), relation, cause.further)


def _result_end(site: Site, start: int, stop: int) -> int:
    """Return where a result ends that is followed by something of its own."""
    tokens = site.reading.words.tokens
    for at in range(start + 1, stop):
        if tokens[at] in _ENDS_RESULT:
            return at
        goes_on = [*tokens[at + 1 : at + 2], ""][0] in _GOES_ON
        if tokens[at] == "," and goes_on:
            return at
    return stop


def _since(site: Site) -> Iterator[Link]:
    """Read "Y, since X" where X is no point in time."""
    tokens, (at, end) = site.reading.words.tokens, site.after
    first = tokens[at : at + 3]
    is_time = any(token[0].isdigit() or token in _TIMES for token in first)
    is_thought = not _THOUGHT.isdisjoint(tokens[site.clause[0] : site.match.start])
    if not (is_time or is_thought) and has_verb(tokens, at, end):
        yield from _because(site)


TURNING = {
    "since": _since,
    "because": _because,
    "so": _so,
    "meant": _meant,
    "opening": _opening,
    "where": _where,
}
