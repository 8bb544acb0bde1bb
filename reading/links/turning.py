"""Links between clauses: "because ..., ...", "..., so ...", "as a result, ..."."""

from collections.abc import Iterator, Sequence

from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import load, wordset
from .causes import causes
from .ends import CAUSE, Range
from .making import made, own
from .occasions import where
from .phrases import has_verb
from .pointers import antecedent, explained
from .results import degree, is_told, midst, opening, result_end, so
from .scopes import clause, plain_clause, several
from .sites import Cause, Link, Site

# A reason for thinking so is no cause.
_THOUGHT = frozenset(
    ("certainly", "probably", "suggest", "suggests", "seems", "likely")
)
_POINTERS = ("it", "this", "that")
_CALLING = {"should", "must"}
_TIMES = wordset("times")
_LONGEST_POINT = 3
_LONGEST_ASIDE = 4
# A cell that is "meant for one" brings nothing about.
_MEANT_FOR = ("for", "to", "by", "as", "well")


def _because(site: Site) -> Iterator[Link]:
    """Read "Y, because X"; at the head of a clause "Because X, Y"."""
    start, end = site.clause
    match = site.match
    if match.start == start:
        yield from fronted(site)
        return
    tokens = site.reading.words.tokens
    if _opens_next(tokens, match.start, match.end, end):
        yield from _next(site)
        return
    if not is_told(site, match.start) or _goes_on(site, start):
        return
    end = next((at for at in range(match.end, end) if tokens[at] in ",;"), end)
    if _only_points(tokens, start, match.start):
        yield from _told_before(site, end)
        return
    start = _last_clause(site, start)
    effect = clause(site.reading, (start, match.start), "work-area")
    points = tokens[match.end : match.end + 1] and tokens[match.end] in _POINTERS
    if points or _is_of_it(tokens, start, match.start):
        return
    if effect is None or not _CALLING.isdisjoint(tokens[start : match.start]):
        return
    for cause in _reasons(site, (match.end, end)):
        yield made(site, cause, effect, (start, end))


def _opens_next(tokens: Sequence[str], at: int, start: int, end: int) -> bool:
    """Whether a reason opens a second clause: "X fell, and because Y, Z"."""
    commas = [i for i in range(start, end) if tokens[i] == ","]
    is_joined = tokens[at - 1] in ("and", "but")
    return is_joined and bool(commas) and has_verb(tokens, commas[0], end)


def _next(site: Site) -> Iterator[Link]:
    """Read the second clause of "X fell, and because Y, Z"."""
    tokens, (at, end) = site.reading.words.tokens, site.after
    comma = tokens.index(",", at)
    cause = plain_clause(site.reading, (at, comma))
    effect = clause(site.reading, (comma + 1, end), "work-area")
    if cause and effect and tokens[at] not in _POINTERS:
        yield made(site, own(site, cause, (at, comma)), effect, (at, end))


def _goes_on(site: Site, start: int) -> bool:
    """Whether "this" or "which" acts before "because": what is explained is unclear."""
    words, stop = site.reading.words, site.match.start
    found = load("influences").find(words, start, stop)
    return any(
        match.cue.sort == "forward"
        and not {"this", "which"}.isdisjoint(
            words.tokens[max(start, match.start - 2) : match.start]
        )
        for match in found
    )


def _reasons(site: Site, at: Range) -> Iterator[Cause]:
    """Yield the reason, or each of those that one subject has."""
    parts = _shared(site.reading.words.tokens, *at)
    if len(parts) > 1:
        found = [plain_clause(site.reading, part) for part in parts]
        yield from (Cause(told.end, at[0]) for told in found if told)
        return
    told = clause(site.reading, at)
    if told:
        yield own(site, told, at)


def _last_clause(site: Site, start: int) -> int:
    """Return where the last of several clauses before "because" begins."""
    told = several(site.reading, (start, site.match.start))
    return told[-2][1] + 1 if len(told) > 1 else start


def _is_of_it(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether what happened is told of "it" or "this" in a word or two ("it works")."""
    said = [token for token in tokens[start:stop] if token[0].isalnum()]
    is_done = said[-2:] in (["did", "so"], ["do", "so"], ["done", "so"], ["was", "so"])
    is_it = said[:1] != [] and said[0] in _POINTERS
    return is_done or (is_it and len(said) <= _LONGEST_POINT)


def _only_points(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether "this is" or "that was largely" is all that stands before a cue."""
    said = tokens[start:stop]
    is_pointer = said[:1] in (["this"], ["that"], ["it"])
    return is_pointer and said[1:2] in (["is"], ["was"]) and len(said) <= _LONGEST_POINT


def _told_before(site: Site, end: int) -> Iterator[Link]:
    """Read "Y happened. This was because X"."""
    cause = clause(site.reading, (site.match.end, end))
    for told in explained(site) if cause else ():
        if cause:
            reason = own(site, cause, (site.match.end, end))
            at = (site.clause[0], end)
            relation = site.relation
            yield Link(reason.end, told.end, site.match, at, relation, told.further)


def _shared(tokens: Sequence[str], start: int, end: int) -> list[Range]:
    """Split reasons of one subject: "they had large teams and were often away"."""
    ands = [i for i in range(start + 2, end - 2) if tokens[i] == "and"]
    cuts = [i for i in ands if tokens[i + 1] in AUXILIARIES]
    if not cuts:
        return [(start, end)]
    return [(start, cuts[0]), (cuts[0] + 2, end)]


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
                yield made(site, cause, told, (start, stop))
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
        yield own(site, told, at)


def _meant(site: Site) -> Iterator[Link]:
    """Read "X meant that Y"."""
    tokens, begin = site.reading.words.tokens, site.match.end
    if tokens[begin] in _MEANT_FOR:
        return
    if tokens[begin] == ",":  # "Meant, in practice, that"
        near = tokens[begin + 1 : begin + 1 + _LONGEST_ASIDE]
        begin += 2 + near.index(",") if "," in near else 1
    stop = result_end(site, begin, site.clause[1])
    for effect, place in several(site.reading, (begin, stop)):
        for cause in causes(site):
            yield made(site, cause, effect, (cause.begin, place))


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
    "so": so,
    "degree": degree,
    "midst": midst,
    "meant": _meant,
    "opening": opening,
    "where": where,
}
