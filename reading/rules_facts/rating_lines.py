"""Ratings in lines of their own: "Staffing: Good", or a heading and its grade."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...records.evidence import Span
from ..extractor import Proposal
from ..folding import small, straight
from ..lexicon import Concept
from .material import Material
from .standards import named_standards, short_names

if TYPE_CHECKING:
    from ..text import Block

SCALES = {
    "hmi-probation": ("hmi-probation-",),
    "hmi-prisons": ("hmi-prisons-",),
    "hmicfrs": ("hmicfrs-",),
    "ofsted": ("ilacs-", "report-card-"),
    "cqc": ("cqc-",),
}
"""How the slugs of an inspectorate's ratings begin."""

_PAIR = re.compile(
    r"(?P<name>[^:|–—\t]{3,70}?)\s*(?:[:|–—\t]| - )\s*(?P<rating>[^:|–—]+)"
)
_LIST = re.compile(r"(?P<rating>[a-z ]{4,30}):\s*(?P<names>[^:.]+)")
_OVERALL = re.compile(r"overall\b.*|(?:inspection |final )?rating|judge?ment|grade")
_ARTICLE = re.compile(r"^(?:the |domain \w+[,:]? |standard )")


@dataclass(frozen=True)
class Given:
    """A rating as words name it."""

    start: int
    end: int
    slug: str


def given(material: Material, words: str) -> list[Given]:
    """Return the ratings of the publisher's scale that words name, each once."""
    prefixes = SCALES.get(material.publisher or "", ())
    found: dict[int, Given] = {}
    for mention in material.lexicon.find(words, ("rating",)):
        if prefixes and mention.slug.startswith(prefixes):
            one = Given(mention.start, mention.end, mention.slug)
            found.setdefault(mention.start, one)
    return list(found.values())


def lines(material: Material) -> Iterator[Proposal]:
    """Yield the ratings that lines give, and headings with the line below them."""
    blocks = [b for b in material.document.blocks if not b.boilerplate]
    context = short_names(material, material.text)
    before: Block | None = None
    for block in blocks:
        words = small(straight(material.document.words(block)))
        span = Span(block.start, block.end)
        yield from _pairs(material, words, span, context)
        if before and before.kind == "heading" and _whole(material, words):
            name = small(straight(material.document.words(before)))
            both = Span(before.start, block.end)
            yield from _named(material, name, words, both, context)
        before = block


def _pairs(
    material: Material, words: str, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    pair = _PAIR.fullmatch(words.rstrip(" ."))
    if pair:
        yield from _named(material, pair["name"], pair["rating"], span, context)
    for listed in _LIST.finditer(words):
        if _whole(material, listed["rating"].strip()):
            start = span.start + listed.start("rating")
            until = Span(start, span.start + listed.end())
            for name in re.split(r";|, and |,", listed["names"]):
                rating = listed["rating"].strip()
                yield from _named(material, name.strip(), rating, until, context)


def _named(
    material: Material, name: str, rating: str, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    """Yield the rating if the name is a standard, or the whole, and nothing else."""
    slug = _whole(material, rating.strip(" '\".()"))
    standard = _standard(material, _ARTICLE.sub("", name.strip()), context)
    if slug and (standard or _OVERALL.fullmatch(name.strip())):
        fields = {"rating": slug} | ({"standard": standard} if standard else {})
        yield Proposal("rating-given", fields, (span,), "rating.line")


def _whole(material: Material, words: str) -> str | None:
    """Return the rating that the words are, with nothing beside it."""
    words = words.strip(" '\".()")
    fitting = (g for g in given(material, words) if (g.start, g.end) == (0, len(words)))
    return next((one.slug for one in fitting), None)


def _standard(material: Material, name: str, context: set[Concept]) -> str | None:
    found = named_standards(material, name, context)
    fitting = (m.slug for m in found if (m.start, m.end) == (0, len(name)))
    return next(fitting, None)
