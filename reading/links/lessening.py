"""Lessening: "enabled managers to clear the backlog" mitigates the backlog."""

from ..language.cueing import wordset
from .amounts import is_good, is_unwanted
from .ends import PROBLEMS_FIRST, End, Range
from .making import is_amiss
from .sites import Site
from .worths import is_ill, is_lessened

_HARMERS = frozenset(
    (
        *("offenders", "perpetrators", "suspects", "drugs", "contraband", "drones"),
        *("abusers", "dealers", "gangs", "phones", "weapons", "drift", "bullies"),
        *("contractors", "contractor", "landlords", "violence", "risks", "risk"),
    )
)
_LESSENS = wordset("lessens")
_LOW = ("low", "down", "short")
_KEEPS = ("keep", "keeping", "kept")


def lessened(site: Site, relation: str, at: Range) -> End | None:
    """Return what is bad that something helps to lessen, None if it does not.

    `at` is where the doing stands that is helped ("to reduce caseloads").
    """
    tokens, (start, end) = site.reading.words.tokens, at
    if relation != "helps" or end - start <= 1:
        return None
    is_kept = tokens[site.match.end - 1] in _KEEPS and tokens[end - 1] in _LOW
    if is_kept:
        return _bad(site, (start, end - 1))
    return _bad(site, (start + 1, end)) if tokens[start] in _LESSENS else None


def lets_in(site: Site, cause: End, effect: End) -> bool:
    """Tell whether something may be let happen, and no work be helped.

    "Weak searches allowed drugs to enter": what is bad lets in what is bad.
    """
    tokens, match = site.reading.words.tokens, site.match
    if is_amiss(site, cause):
        return True
    doer = (match.start + 1, match.end - 1)
    if doer[0] >= doer[1] or site.ends.is_pronoun(doer[0]) or is_good(effect):
        return False
    said = tokens[doer[0] : doer[1]]
    return not _HARMERS.isdisjoint(said)


def _bad(site: Site, at: Range) -> End | None:
    named = site.ends.resolve(at, PROBLEMS_FIRST)
    if named is None or (isinstance(named, str) and named.startswith("work-area/")):
        return None
    is_bad = is_ill(named, site.ends.lexicon) or is_unwanted(named)
    return named if is_bad or is_lessened(named) else None
