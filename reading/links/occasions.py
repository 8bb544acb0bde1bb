"""Occasions set side by side: "where X, Y was better", "Y was better where X"."""

from collections.abc import Iterator, Sequence

from ..findings.polarity import AUXILIARIES
from ..language.cueing import wordset
from ..language.verbs import predicate
from .ends import EFFECT, Range
from .making import made, own
from .pointers import antecedent
from .scopes import clause, plain_clause, several
from .sites import Cause, Link, Site

_COMPARED = wordset("compared")
_RARER = frozenset(("hardly", "disappeared", "vanished", "rarer", "gone"))
_DEGREES = frozenset(
    (
        "lower",
        "higher",
        "fewer",
        "rarer",
        "better",
        "stronger",
        "worse",
        "poorer",
        "weaker",
        "less",
        "easier",
        "harder",
    )
)
_COMPARED |= {"readier", "likelier", "quicker", "sooner", "happier", "fuller", "closer"}
_COMPARED |= {"smoother", "richer", "sharper", "tighter", "shorter", "longer", "rarer"}
_AMOUNTS = wordset("number-words") | wordset("amounts")
_TRAILING = ("where", "among")
_THEY = frozenset(("they", "it", "this", "these"))


def where(site: Site) -> Iterator[Link]:
    """Read "where X, Y was better"."""
    start, end = site.clause
    tokens, match = site.reading.words.tokens, site.match
    if match.start > start and match.cue.form.startswith(_TRAILING):
        yield from _where_last(site)
    is_placed = tokens[start] in ("in", "at") and tokens[match.start - 1] == ","
    if match.start != start and not is_placed:
        return
    for comma in (at for at in range(match.end, end) if tokens[at] == ","):
        rest = _without_shares(tokens[comma + 1 : end])
        is_told = predicate(tokens, match.end, comma) is not None
        if match.cue["noun"]:
            is_told = predicate(tokens, comma + 1, end) is not None
        if not is_told or (_COMPARED | _RARER).isdisjoint(rest):
            continue
        if tokens[comma + 1] in _THEY and tokens[comma + 2] not in AUXILIARIES:
            return  # "Where visits took place, they gave ...": a verb of acting.
        begin = match.start + 1 if match.cue["noun"] else match.end
        for told in _occasion(site, (begin, comma)):
            for effect, place in several(site.reading, (comma + 1, end)):
                yield made(site, told, effect, (start, place))
            yield from _carried_on(site, told)
        return


def _carried_on(site: Site, told: Cause) -> Iterator[Link]:
    """Read "where X, Y was better | and Z was stronger", which a border parts."""
    tokens, ranges = site.reading.words.tokens, site.reading.clauses.ranges
    if site.index + 1 >= len(ranges):
        return
    start, end = ranges[site.index + 1]
    said = _without_shares(tokens[start:end])
    if "and" not in tokens[start - 1 : start + 1] or _DEGREES.isdisjoint(said):
        return
    effect = clause(site.reading, (start, end), "work-area")
    if effect and not {"where", "when"} & set(said):
        yield made(site, told, effect, (site.clause[0], end))


def _where_last(site: Site) -> Iterator[Link]:
    """Read "Y was better where X"."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    at = (site.match.end, end)
    said = _without_shares(tokens[start : site.match.start])
    is_told = predicate(tokens, *at) is not None and "," not in tokens[start:end]
    if not is_told or _DEGREES.isdisjoint(said):
        return
    effect = clause(site.reading, (start, site.match.start), "work-area")
    cause = clause(site.reading, at)
    if effect and cause:
        yield made(site, own(site, cause, at), effect, (start, end))


def likelier(site: Site) -> Iterator[Link]:
    """Read "officers who had had training were more likely to plan"."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    whos = [i for i in range(start, site.match.start) if tokens[i] in ("who", "whose")]
    if not whos or "," in tokens[start : site.match.start] or tokens[end - 1] == "not":
        return
    at = (whos[0] + 1, site.match.start)
    cause = plain_clause(site.reading, at)
    named = site.ends.concept((site.match.end, end), EFFECT)
    told = plain_clause(site.reading, (site.match.start + 1, end), "work-area")
    effect = named or (told.end if told else None)
    if cause and effect:
        place = (start, end)
        yield Link(cause.end, effect, site.match, place, site.relation)


def _occasion(site: Site, at: Range) -> Iterator[Cause]:
    """Yield what sets occasions apart; "where these were available" what they are."""
    if site.reading.words.tokens[at[0]] == "it":
        return  # Of several things told before it may be any.
    if site.reading.words.tokens[at[0]] in ("these", "this"):
        yield from antecedent(site)
        return
    told = clause(site.reading, at)
    if told:
        yield own(site, told, at)


def _without_shares(tokens: Sequence[str]) -> list[str]:
    """Return words without "fewer than six in ten", which compares nothing."""
    return [
        word
        for at, word in enumerate(tokens)
        if tokens[at + 1 : at + 2] != ["than"] or not _is_amount(tokens[at + 2 :])
    ]


def _is_amount(tokens: Sequence[str]) -> bool:
    return bool(tokens) and (tokens[0][0].isdigit() or tokens[0] in _AMOUNTS)
