"""Ratings in lines of their own: "Staffing: Good", or a heading and its grade."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from .material import Material
from .rating_entries import LIST, below, named, newest_last, pairs
from .rating_words import Pair, paired, whole_rating
from .standard_names import bare, own_standards, short_names, standard_named

_LONGEST_NAME = 90
_GRADE = re.compile(r"(?:our |the )?(?:grade|rating|judge?ment|outcome|result)[:s]?")


@dataclass(frozen=True)
class Line:
    """A line of a list of ratings: a rating, or only the name of a part of them.

    `run` numbers the lists; lines that follow each other are one.
    """

    run: int
    standard: str
    span: Span
    rating: Proposal | None


@lru_cache(maxsize=1)
def lines(material: Material) -> Sequence[Line]:
    """Return the lines that give ratings, and headings with the line below them."""
    return tuple(_lines(material))


def _lines(material: Material) -> Iterator[Line]:
    walk = _Walk(material)
    for unit in _units(material):
        yield from walk.step(unit)


@dataclass(frozen=True)
class _Unit:
    """A block, or a line of one that lists ratings; in small letters."""

    words: str
    span: Span
    is_name: bool


def _units(material: Material) -> Iterator[_Unit]:
    for block in material.document.blocks:
        if block.boilerplate:
            continue
        printed = material.document.words(block)
        parts = printed.split("\n")
        told = [small(straight(part)) for part in parts]
        is_list = len(told) > 1 and any(
            paired(material, part)
            or whole_rating(material, part)
            or any(whole_rating(material, o["rating"]) for o in LIST.finditer(part))
            for part in told
        )
        if not is_list:
            span = Span(block.start, block.end)
            words = small(straight(printed))
            yield _Unit(words, span, block.kind == "heading" or _is_name(words))
            continue
        at = block.start
        for part in told:
            yield _Unit(part, Span(at, at + len(part)), len(part) <= _LONGEST_NAME)
            at += len(part) + 1


def _is_name(words: str) -> bool:
    """Tell whether a line may name what is rated in the next: a title or question."""
    return len(words) <= _LONGEST_NAME and not words.endswith((".", ":", ";"))


class _Walk:
    """The way through the lines of a document."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.context = own_standards(material) | short_names(material, material.text)
        self.before: _Unit | None = None
        self.above: _Above | None = None
        self.is_under = self.is_run = False
        self.run = 0
        self.gap = ""
        self.newest_last = False

    def step(self, unit: _Unit) -> Iterator[Line]:
        told = self._told(unit)
        self.run += bool(told) and not self.is_run
        for one in told:
            standard = one.fields.get("standard", "")
            yield Line(self.run, standard, one.spans[0], one)
        is_part = self.is_run and not told
        part = standard_named(self.material, unit.words) if is_part else None
        if part:
            yield Line(self.run, part, unit.span, None)
        self.is_run = bool(told or part or paired(self.material, unit.words))
        self.before = unit

    def _told(self, unit: _Unit) -> list[Proposal]:
        order = newest_last(unit.words)
        self.newest_last = self.newest_last if order is None else order
        pair = paired(self.material, unit.words, newest_last=self.newest_last)
        above = self._of_heading(pair) if pair else None
        if above and self.before:
            both = Span(self.before.span.start, unit.span.end)
            return list(named(self.material, above, both, self.context))
        told = list(pairs(self.material, unit.words, unit.span, self.context, pair))
        rating = None if told else whole_rating(self.material, unit.words)
        if rating and self.before and self.before.is_name and not self.is_under:
            both = Span(self.before.span.start, unit.span.end)
            pair = Pair(self.before.words, rating, "")
            told = list(named(self.material, pair, both, self.context))
        # What stands under a rating has that one, and not the next.
        self.is_under = self.above is not None and not rating
        if self.above and not told and not rating and self._goes_on(unit):
            both = Span(self.above.start, unit.span.end)
            rated = self.above.rating
            told = list(below(self.material, unit.words, rated, both, self.context))
        if rating and not told:
            self.above = _Above(rating, unit.span.start)
            self.gap = ""
        elif not (self.is_under and told):
            self.above = None
        return told

    def _of_heading(self, pair: Pair) -> Pair | None:
        """Return what "Grade: Good" is of: the heading right above, if it is one."""
        is_bare = _GRADE.fullmatch(pair.name) and self.before and self.before.is_name
        name = bare(self.before.words) if is_bare and self.before else ""
        is_standard = name and standard_named(self.material, name)
        return replace(pair, name=name) if is_standard else None

    def _goes_on(self, unit: _Unit) -> bool:
        """Tell whether a line stands as far from the one before as others below do."""
        last = self.before.span.end if self.before else 0
        gap = self.material.document.text[last : unit.span.start]
        is_same = self.gap in ("", gap)
        self.gap = gap
        return is_same


@dataclass(frozen=True)
class _Above:
    """A rating in a line of its own, below which names may stand."""

    rating: str
    start: int
