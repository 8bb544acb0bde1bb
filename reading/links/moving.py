"""Moves: "the fall in violence was due to X", where what is explained rose or fell.

A fall in what is bad is mitigated and a rise in what is good helped. Where it is
untold whether the thing is good or bad, so is the relation.
"""

from collections.abc import Sequence
from typing import NamedTuple

from ...records.evidence import Span
from ..extractor import LocalEnd, Reference
from ..findings.polarity import AUXILIARIES, CONCERN, STRENGTH, finite
from ..language.cueing import wordset
from .amounts import is_asset, is_deed, is_unwanted
from .ends import PROBLEMS_FIRST, End, Range
from .making import polarity_of
from .pointers import antecedent
from .sites import Site
from .worths import is_ill, is_offer, is_wanted, is_work

_FALLS = wordset("falls") | {"reductions", "falls", "drops", "dip"}
_RISES = wordset("rises") | {"increases", "rises", "upturn", "expansion"}
_GAINS = frozenset(("improvement", "improvements"))
_MOVES = _FALLS | _RISES | _GAINS
_NEAR = 5
_LOADS = wordset("loads") | wordset("ill-rates") | wordset("burdens")
_POINTING = wordset("articles") | wordset("pointing") | {"this"}
_ADVERBS = wordset("adverbs")

_ASKED = wordset("sought-or-load")


class Moved(NamedTuple):
    """A relation, "" if untold, what is acted on, and where that stands if before."""

    relation: str
    end: End
    further: Span | None = None


def moved(site: Site, at: Range, relation: str, effect: End) -> Moved:
    """Return the relation to what rose or fell, and what that is.

    `at` is where what is explained stands. The relation is "" where its sign is untold;
    it is as it was where nothing is told to rise or fall.
    """
    start, stop = at
    tokens = site.reading.words.tokens
    near = range(start, min(start + _NEAR, stop))
    head = next((i for i in near if tokens[i] in _MOVES), None)
    if relation != "leads-to" or head is None or isinstance(effect, Reference):
        return Moved(relation, effect)
    verb = finite(tokens, head + 1, stop, AUXILIARIES)
    stop = stop if verb is None else verb
    while stop > head + 1 and tokens[stop - 1] in _ADVERBS | {",", "and"}:
        stop -= 1
    if head + 1 >= stop:
        is_bare = all(token in _POINTING for token in tokens[start:head])
        return _told_before(site, effect) if is_bare else Moved(relation, effect)
    if tokens[head + 1] not in ("in", "of"):
        return Moved(relation, effect)
    return _by_worth(site, head, stop)


def _by_worth(site: Site, head: int, stop: int) -> Moved:
    """Return the relation to "the fall in X", by what X is worth."""
    words, lexicon = site.reading.words, site.ends.lexicon
    thing = site.ends.resolve((head + 2, stop), PROBLEMS_FIRST)
    word = words.tokens[head]
    if thing is None:
        return Moved("", "")
    if word in _GAINS:
        return Moved("helps", thing)
    near = words.tokens[head + 2 : min(stop, head + _NEAR + 2)]
    is_bad = is_ill(thing, lexicon) or is_unwanted(thing)
    if is_bad or not _LOADS.isdisjoint(near):
        told = "leads-to" if word in _RISES else "mitigates"
        return Moved("" if _is_asked(near) and not is_bad else told, thing)
    if not (_is_work(thing) or is_asset(thing, lexicon)):
        return Moved("", thing)
    if word in _RISES:
        return Moved("helps", thing)
    said = " ".join(words.said(head, stop).split())
    label, told = said[:1].upper() + said[1:], f"What the publication calls “{said}”."
    return Moved("leads-to", LocalEnd("factor", label, told))


def _is_work(thing: End) -> bool:
    return is_work(thing) or is_offer(thing) or is_wanted(thing) or is_deed(thing)


def _is_asked(tokens: Sequence[str]) -> bool:
    return not _ASKED.isdisjoint(tokens)


def _told_before(site: Site, effect: End) -> Moved:
    """Return the relation to what was told before ("The improvement was due to")."""
    found = next(antecedent(site), None)
    if found is None:
        return Moved("", effect)
    polarity = polarity_of(site, found.end)
    is_gain = not _GAINS.isdisjoint(site.reading.words.tokens[slice(*site.clause)])
    relation = {STRENGTH: "helps", CONCERN: "" if is_gain else "leads-to"}
    return Moved(
        relation.get(polarity, "helps" if is_gain else ""), found.end, found.further
    )
