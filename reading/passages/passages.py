"""Passages: the sentences of a document, each with its place and its speaker.

A sentence that goes over into a quotation is cut at the quotation mark, so that a
passage is either wholly someone's quoted words or not at all.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from ...records.evidence import Span
from ...records.sentences import sentences
from ..language.lexicon import Lexicon
from ..readers.text import Block, Document, Kind
from .places import places
from .quotes import SAYING, Quote, quotes
from .sections import Section
from .speakers import Speaker, Speakers

_PRONOUN_SAYS = re.compile(
    rf"(?:(?:But|And|Yet) (?:he|she|they)|He|She|They) (?:also |further )?{SAYING}\b"
)
_NUMBERED = re.compile(r"\d{1,2}\.\d{1,3}\.?\s+(?=\W?[A-Z])")
_FEWEST_QUOTED = 5
_PUBLISHER_OFFICES = {
    "hmi-probation": ("role", "chief-inspector-of-probation"),
    "hmi-prisons": ("role", "chief-inspector-of-prisons"),
    "hmcpsi": ("role", "chief-inspector-of-the-crown-prosecution-service"),
}
# Where no inspectorate is named, "the Chief Inspector" is that of the work told of.
_WORK = re.compile(r"\bprobation\b|\byouth (?:justice|offending)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Passage:
    """One sentence, or the part of it within or outside a quotation.

    `speaker` is the role of whoever speaks, in quotation marks (`in_quote`) or in
    reported speech; `said_by` the chain of voices, outermost first; `block` the
    index of the block and `quote` that of the quotation among the document's.
    `office` is the speaker's as the text names it, where no vocabulary has it.
    """

    text: str
    start: int
    end: int
    section: Section
    heading: str
    kind: Kind
    block: int
    in_quote: bool = False
    speaker: str | None = None
    person: str | None = None
    said_by: tuple[str, ...] = ("inspectorate",)
    quote: int | None = None
    office: str = ""

    @property
    def span(self) -> Span:
        """Return where the passage stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True)
class Speech:
    """A quotation and who speaks in it, as far as the text says."""

    quote: Quote
    speaker: Speaker | None


def passages(document: Document, lexicon: Lexicon | None = None) -> tuple[Passage, ...]:
    """Return the passages of a document in order, without headings and boilerplate.

    They are made once a document (and lexicon; the shipped one if none is given).
    """
    return _passages(_Same(document), lexicon or Lexicon.shipped())


def speeches(document: Document, lexicon: Lexicon | None = None) -> tuple[Speech, ...]:
    """Return the quotations of a document that are speech, with their speakers.

    A few quoted words without anyone who says them are no speech. A passage's
    `quote` is an index into these.
    """
    return _speeches(_Same(document), lexicon or Lexicon.shipped())


class _Same:
    """A document as a key: the very same object, since its metadata has no hash."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


@lru_cache(maxsize=2)
def _passages(same: _Same, lexicon: Lexicon) -> tuple[Passage, ...]:
    return tuple(_Walk(same.document, lexicon).passages())


@lru_cache(maxsize=2)
def _speeches(same: _Same, lexicon: Lexicon) -> tuple[Speech, ...]:
    document = same.document
    speakers = Speakers(lexicon, set(_offices(document, lexicon)))
    found: list[Speech] = []
    for quote in quotes(document):
        speaker = speakers.of(document, quote)
        if speaker is None and found and found[-1].quote.block == quote.block:
            last = found[-1].speaker
            is_others = last and speakers.is_others(document, quote, last)
            speaker = None if is_others else last
        speaker = speaker or speakers.meant(document, quote)
        is_long = _words(document, quote) >= _FEWEST_QUOTED
        if speaker or is_long or speakers.is_said(document, quote):
            found.append(Speech(quote, speaker))
    return tuple(found)


class _Walk:
    """The way through the sentences of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self.document = document
        self.places = places(document, lexicon)
        self.starts = [block.start for block in document.blocks]
        self.speeches = speeches(document, lexicon)
        self.speakers = Speakers(lexicon, set(_offices(document, lexicon)))
        self.last: tuple[int, Speaker | None] = (-1, None)
        self.before = ""
        self.pieces = [
            (piece, index)
            for index, speech in enumerate(self.speeches)
            for piece in speech.quote.pieces
        ]

    def passages(self) -> Iterator[Passage]:
        for sentence in sentences(self.document.text):
            index = bisect_right(self.starts, sentence.start) - 1
            block = self.document.blocks[max(index, 0)]
            if block.kind == "heading" or block.boilerplate:
                continue
            start = _after_number(sentence.text, sentence.start, block)
            for span, speech in self._cut(Span(start, sentence.end)):
                yield self._passage(span, index, block, speech)

    def _reporting(self, text: str, index: int) -> Speaker | None:
        """Return who is reported; "she said" is who spoke last in the paragraph."""
        if _PRONOUN_SAYS.match(text) and self.last[0] == index:
            return self.last[1] or self.speakers.begins(self.before)
        return self.speakers.reporting(text)

    def _cut(self, span: Span) -> Iterator[tuple[Span, int | None]]:
        """Cut a sentence at the quotations; leave out what holds no word."""
        at = span.start
        for piece, speech in self.pieces:
            if piece.end <= at or piece.start >= span.end:
                continue
            yield from self._kept(Span(at, piece.start), None)
            at = min(piece.end, span.end)
            yield from self._kept(Span(max(piece.start, span.start), at), speech)
        yield from self._kept(Span(at, span.end), None)

    def _kept(
        self, span: Span, speech: int | None
    ) -> Iterator[tuple[Span, int | None]]:
        words = self.document.text[span.start : span.end]
        first = len(words) - len(words.lstrip(' \n"”’“,'))
        stripped = Span(span.start + first, span.start + len(words.rstrip(' \n“"')))
        if any(map(str.isalnum, words)):
            yield stripped, speech

    def _passage(
        self, span: Span, index: int, block: Block, speech: int | None
    ) -> Passage:
        text = self.document.text[span.start : span.end]
        speaker = (
            self._reporting(text, index)
            if speech is None
            else self.speeches[speech].speaker
        )
        self.before = text
        self.last = (
            index,
            speaker or (self.last[1] if self.last[0] == index else None),
        )
        return Passage(
            text,
            span.start,
            span.end,
            self.places[index].section,
            self.places[index].heading,
            block.kind,
            index,
            in_quote=speech is not None,
            speaker=speaker.role if speaker else None,
            person=speaker.person if speaker else None,
            said_by=speaker.said_by if speaker else ("inspectorate",),
            quote=speech,
            office=speaker.title if speaker else "",
        )


def _after_number(words: str, start: int, block: Block) -> int:
    """Return where a sentence begins after its paragraph's number ("3.12")."""
    number = _NUMBERED.match(words) if start == block.start else None
    return start + number.end() if number else start


def _words(document: Document, quote: Quote) -> int:
    return sum(len(document.text[s:e].split()) for s, e in quote.pieces)


def _offices(document: Document, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Yield the offices that a bare "the Chief Inspector" may mean here."""
    kinds = ("organisation", "role")
    found = {m.slug for m in lexicon.find(document.text, kinds)}
    for publisher, office in _PUBLISHER_OFFICES.items():
        is_theirs = publisher in found or office[1] in found
        if is_theirs and not _others(found, lexicon, publisher):
            yield office
    is_untold = not any(
        lexicon.is_a("organisation", slug, "Inspectorate") or "chief-inspector" in slug
        for slug in found
    )
    if is_untold and _WORK.search(document.text):
        yield _PUBLISHER_OFFICES["hmi-probation"]


def _others(found: set[str], lexicon: Lexicon, publisher: str) -> bool:
    return any(
        slug != publisher and lexicon.is_a("organisation", slug, "Inspectorate")
        for slug in found
    )
