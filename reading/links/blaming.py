"""Causes of what was told before: "X was partly to blame", "X made matters worse"."""

from collections.abc import Iterator

from ...records.evidence import Span
from .causes import causes
from .ends import End
from .making import praised, signed, weighed
from .pointers import antecedent
from .signs import relation_of_clause
from .sites import Link, Site

_FOR = ("for", "in", "of", "why", "that", "to", "behind")
_TRAILING = ("too", "either", "as", "well", "also", "here", "further", "still")


def told(site: Site) -> Iterator[Link]:
    """Read "Y happened. X was partly to blame": the effect was told before."""
    tokens, (at, end) = site.reading.words.tokens, site.after
    rest = [t for t in tokens[at:end] if t.isalnum()]
    if any(t not in _TRAILING for t in rest) or set(rest) & set(_FOR):
        return
    found = _link_before(site)
    if found is None or site.ends.is_pronoun(site.match.start - 1):
        return
    effect, relation, further = found
    relation = praised(site, relation, effect)
    if relation == "leads-to" and site.before and not site.index:
        relation = relation_of_clause(relation, site.before.words.text)
    relation = "hinders" if site.match.cue["denies"] else relation
    for cause in causes(site):
        place = (cause.begin, site.match.end)
        one = weighed(site, signed(site, cause.end, relation), cause.end, effect)
        yield Link(cause.end, effect, site.match, place, one, further)


def _link_before(site: Site) -> tuple[End, str, Span | None] | None:
    """Return the effect told just before, with its relation and place."""
    last = site.last
    if last and last.at[1] <= site.clause[0] + 1:
        return last.effect, last.relation, last.further
    cause = next(antecedent(site), None)
    return (cause.end, site.relation, cause.further) if cause else None
