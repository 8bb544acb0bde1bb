"""Pronouns: what "it" and "they" mean as the subject of a cue."""

from collections.abc import Iterator

from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, finite
from ..language.verbs import predicate
from .ends import CAUSE, Range
from .pointers import antecedent
from .sites import Cause, Site

_SEVERAL = frozenset(("two", "three", "four", "several", "some", "many"))


def meant(site: Site, at: Range) -> Iterator[Cause]:
    """Return what "it" or "they" means after a turn: the subject just before it."""
    reading = site.reading
    turns = [turn.left for turn in reading.clauses.turns if turn.right == site.index]
    if at[1] - at[0] > 1:
        return
    if not turns:
        yield from _it(site, at[0])
        return
    start, end = reading.clauses.ranges[turns[0]]
    verb = finite(reading.words.tokens, start, end, AUXILIARIES)
    meant = site.ends.concept((start, verb), CAUSE) if verb else None
    if meant:
        yield Cause(meant, start)


def _it(site: Site, at: int) -> Iterator[Cause]:
    """Return what "it" means that no turn stands before: what the text goes on about.

    That is the subject of the sentence before; where it had several, what it told.
    """
    tokens = site.reading.words.tokens
    if tokens[at] != "it":
        return
    if site.index:
        start, end = site.reading.clauses.ranges[site.index - 1]
        verb = predicate(tokens, start, end)
        named = site.ends.concept((start, verb), ("policy",)) if verb else None
        yield from [Cause(named, start)] if named else []
        return
    if site.topic.it:
        yield Cause(site.topic.it, at)
    elif site.before and at == 0 and _is_of_several(site.before):
        yield from antecedent(site)


def _is_of_several(before: Reading) -> bool:
    """Whether the subject of a sentence can only be told of as "they"."""
    tokens = before.words.tokens
    return tokens[0] in _SEVERAL or tokens[:2] in (
        ["leaders", "have"],
        ["they", "have"],
    )
