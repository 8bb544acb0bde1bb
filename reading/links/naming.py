"""Everyday wordings of concepts: of a whole phrase, or said within a clause."""

from functools import cache

from ..language.cueing import Cues, Words, entries, wordset
from .wording import Worded, worded

_OF = wordset("of")
_LONGEST_CLAUSE = 18
_IS = ("was", "were", "is", "are")
_THERE = 2


def phrase_named(words: Words, start: int, end: int) -> Worded | None:
    """Return the concept that a whole phrase words in its own way ("empty desks")."""
    found = _cues(clause=False).find(words, start, end)
    if not found or found[0].start != start:
        return None
    stop = found[0].end
    is_all = stop == end or words.tokens[stop] in _OF
    return Worded(found[0].cue.sort, stop) if is_all else None


def clause_named(words: Words, start: int, end: int, kind: str) -> str | None:
    """Return the concept of a kind that a clause tells of ("vetting was slow").

    None where it tells of more than one, or is too long to tell of that alone.
    """
    if end - start > _LONGEST_CLAUSE:
        return None
    found = _cues(clause=True).find(words, start, end)
    sorts = {match.cue.sort for match in found}
    only = sorts.pop() if len(sorts) == 1 else ""
    return only if only.startswith(f"{kind}/") else _there(words, start, end, kind)


def _there(words: Words, start: int, end: int, kind: str) -> str | None:
    """Return what a clause says there is ("there were not enough officers")."""
    tokens = words.tokens
    if (
        end - start <= _THERE
        or tokens[start] != "there"
        or tokens[start + 1] not in _IS
    ):
        return None
    named = worded(words, start + _THERE, end, (kind,))
    return named.concept if named and named.stop == end else None


@cache
def _cues(*, clause: bool) -> Cues:
    held = [e for e in entries("names") if ("clause" in e) == clause]
    return Cues(held)
