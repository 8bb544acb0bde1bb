"""Ratings in lines of their own: "Staffing: Good", or a heading and its grade."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...records.evidence import Span
from ..extractor import Proposal
from ..folding import small, straight
from ..lexicon import Concept
from .material import Material
from .rating_words import Pair, paired, reversed_pair, whole_rating
from .standard_names import (
    bare,
    named_standards,
    own_standards,
    short_names,
    standard_named,
)

_LONGEST_NAME = 90
_AT_LAST = re.compile(r"\b(?:last|previous|earlier)\b")
_LIST = re.compile(r"(?:^|(?<=[.;] ))(?P<rating>[a-z ]{4,30}):\s*(?P<names>[^:.]+)")
_OVERALL = re.compile(
    r"overall(?: (?:rating|grade|judge?ment|effectiveness|outcome|quality)\b.*)?|"
    r"(?:inspection |final |current |latest )?(?:rating|grade|outcome)"
    r"|judge?ment|(?:the )?quality of (?:the )?service"
)
_PREVIOUS = re.compile(r"(?:(?:previous(?:ly)?|last inspection|was)[:,]? )?(.*)")


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
            paired(material, part) or whole_rating(material, part) for part in told
        )
        if not is_list:
            span = Span(block.start, block.end)
            words = small(straight(printed))
            yield _Unit(words, span, block.kind == "heading")
            continue
        at = block.start
        for part in told:
            yield _Unit(part, Span(at, at + len(part)), len(part) <= _LONGEST_NAME)
            at += len(part) + 1


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
        told = list(_pairs(self.material, unit.words, unit.span, self.context))
        rating = None if told else whole_rating(self.material, unit.words)
        if rating and self.before and self.before.is_name and not self.is_under:
            both = Span(self.before.span.start, unit.span.end)
            pair = Pair(self.before.words, rating, "")
            told = list(_named(self.material, pair, both, self.context))
        # What stands under a rating has that one, and not the next.
        self.is_under = self.above is not None and not rating
        if self.above and not told and not rating and self._goes_on(unit):
            both = Span(self.above.start, unit.span.end)
            rated = self.above.rating
            told = list(_below(self.material, unit.words, rated, both, self.context))
        if rating and not told:
            self.above = _Above(rating, unit.span.start)
            self.gap = ""
        elif not (self.is_under and told):
            self.above = None
        return told

    def _goes_on(self, unit: _Unit) -> bool:
        """Tell whether a line stands as far from the one before as others below do."""
        last = self.before.span.end if self.before else 0
        gap = self.material.document.text[last : unit.span.start]
        is_same = self.gap in ("", gap)
        self.gap = gap
        return is_same


def _below(
    material: Material, words: str, rating: str, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    """Yield the rating that stands above the name of a standard."""
    standard = _standard(material, bare(words), context)
    if standard:
        fields = {"rating": rating, "standard": standard}
        yield Proposal("rating-given", fields, (span,), "rating.above")


@dataclass(frozen=True)
class _Above:
    """A rating in a line of its own, below which names may stand."""

    rating: str
    start: int


def _pairs(
    material: Material, words: str, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    pair = paired(material, words) or reversed_pair(material, words)
    if pair:
        yield from _named(material, pair, span, context)
    for listed in _LIST.finditer(words):
        rating = whole_rating(material, listed["rating"].strip())
        if not rating:
            continue
        start = span.start + listed.start("rating")
        until = Span(start, span.start + listed.end())
        by = r";(?: and)?" if ";" in listed["names"] else r", and |,| and "
        for name in re.split(by, listed["names"]):
            pair = Pair(name.strip(), rating, "")
            yield from _named(material, pair, until, context)


def _named(
    material: Material, pair: Pair, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    """Yield the rating if the name is a standard, or the whole, and nothing else."""
    name = bare(pair.name)
    if _AT_LAST.search(name):
        return
    is_whole = _OVERALL.fullmatch(name) is not None
    standard = None if is_whole else _standard(material, name, context)
    if standard or is_whole:
        fields = {"rating": pair.rating} | ({"standard": standard} if standard else {})
        told = _PREVIOUS.fullmatch(pair.before)
        before = whole_rating(material, told[1]) if told and pair.before else None
        fields |= {"before": before} if before else {}
        yield Proposal("rating-given", fields, (span,), "rating.line")


def _standard(material: Material, name: str, context: set[Concept]) -> str | None:
    called = standard_named(material, name)
    if called:
        return called
    found = named_standards(material, name, context)
    fitting = (m.slug for m in found if (m.start, m.end) == (0, len(name)))
    return next(fitting, None)
