"""Names of concepts that are built from parts ("gaps in the establishment").

Words that only make a thing louder may stand before the name of a factor, and an aspect
of work before that of a work area; what stands behind it may make it another thing.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..language.cueing import Words, entries, wordset
from ..language.patterns import Grammar, Item, openings, walked

_OF = wordset("of")
_NARROWING = wordset("number-words") - {"a", "half", "some", "about", "around"}
_SHARED = ("with", "between", "involving", "attended", "where", "at")
_BEFORE = {"factor": "louder", "work-area": "aspects", "policy": "schemes"}


class Worded(NamedTuple):
    """A concept that words name, and where its name ends."""

    concept: str
    stop: int

    def weight(self, kinds: Sequence[str]) -> tuple[int, int]:
        """Return how far the name reaches, then how early its kind is asked for."""
        return self.stop, -kinds.index(self.concept.partition("/")[0])


class _Name(NamedTuple):
    concept: str
    place: int
    items: Sequence[Item]


def worded(words: Words, start: int, end: int, kinds: Sequence[str]) -> Worded | None:
    """Return the concept of some kinds that the tokens of a range name, if one.

    The name that takes most of the words counts; of two, the one of the kind that is
    asked for first, then the longer one, then the one that the file tells first.
    """
    found = [
        (-stop, rank, begin, name.place, name.concept)
        for rank, kind in enumerate(kinds)
        for begin in _begins(words, start, end, kind)
        for stop, name in _found(words, begin, end, kind)
    ]
    if not found:
        return None
    stop, *_, concept = min(found)
    return Worded(concept, -stop)


def is_another(words: Words, concept: str, stop: int, end: int) -> bool:
    """Whether what stands behind a name makes it the name of something else.

    ("Turnover of residents" is none of staff; the workloads of two are no more.)
    """
    if stop >= end:
        return False
    if words.tokens[stop] == "of" and stop + 1 < end:
        number = words.tokens[stop + 1]
        if number in _NARROWING and words.tokens[stop + 2 : stop + 3] != ["per"]:
            return True
    tokens, only = words.tokens, _told("only").get(concept, ())
    if tokens[stop] == "of" and only and not _goes_on(only, words, stop, end):
        return True
    return _goes_on(_told("others").get(concept, ()), words, stop, end)


def is_vague(words: Words, one: Worded, start: int, end: int) -> bool:
    """Whether a name is anybody's, with nothing behind it that says whose it is.

    "Weekly meetings" may be those of one team; "weekly meetings with" others are not.
    """
    return any(
        stop == end or (words.tokens[stop] not in _SHARED and one.stop <= stop)
        for items in _told("vague").get(one.concept, ())
        for stop in walked(items, words.tokens, start, end)
        if stop > start
    )


def _goes_on(
    forms: Sequence[Sequence[Item]], words: Words, stop: int, end: int
) -> bool:
    return any(walked(items, words.tokens, stop, end) for items in forms)


def worth_told(concept: str) -> str:
    """Return whether a concept is bad ("ill") or good ("asset") to have, if told."""
    return "asset" if concept.startswith("work-area/") else _worths().get(concept, "")


def _begins(words: Words, start: int, end: int, kind: str) -> set[int]:
    louder = _grammar().named(f"{_BEFORE[kind]}*")
    return louder.stops(words.tokens, start, end) - {end}


def _found(words: Words, at: int, end: int, kind: str) -> Iterator[tuple[int, _Name]]:
    tokens = words.tokens
    for name in _names(kind).get(tokens[at], ()):
        for stop in walked(name.items, tokens, at, end):
            if stop < end and tokens[stop] not in _OF:
                continue
            if stop > at and not is_another(words, name.concept, stop, end):
                yield stop, name


@cache
def _grammar() -> Grammar:
    return Grammar({entry["set"]: entry["forms"] for entry in entries("parts")})


@cache
def _names(kind: str) -> dict[str, list[_Name]]:
    """Return the names of one kind by the words with which they begin."""
    found: dict[str, list[_Name]] = {}
    for place, entry in enumerate(entries(f"named-{kind}")):
        for form in entry.get("forms", ()):
            items = _grammar().form(form)
            name = _Name(f"{kind}/{entry['slug']}", place, items)
            for word in dict.fromkeys(openings(items)):
                found.setdefault(word, []).append(name)
    return found


@cache
def _told(field: str) -> dict[str, list[Sequence[Item]]]:
    return {
        f"{kind}/{entry['slug']}": [_grammar().form(one) for one in entry[field]]
        for kind in _BEFORE
        for entry in entries(f"named-{kind}")
        if field in entry
    }


@cache
def _worths() -> dict[str, str]:
    told = entries("named-factor")
    return {f"factor/{one['slug']}": one["worth"] for one in told if "worth" in one}
