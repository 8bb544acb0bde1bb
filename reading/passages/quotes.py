"""Runs of quoted words: where they begin and end, over paragraphs too.

Marks are told apart by what stands beside them, not by their shape, so that
straight, curly and mismatched ones serve alike. Single marks quote speech only
after a verb of saying, since they are apostrophes as well.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...records.evidence import Span
from ..language.folding import straight
from ..readers.text import Block, Document

SAYING = (
    r"(?:said|says|saying|added|adds|adding|told|tells|wrote|writes|commented|comments"
    r"|explained|explains|concluded|concludes|continued|continues|stated|states"
    r"|remarked|noted|notes|warned|warns|observed|argued|responded|replied|reflected"
    r"|insisted|stressed|emphasised|acknowledged|commenting|summed up"
    r"|went on(?: to (?:say|add|warn|explain|note|tell))?|predicted|cautioned|admitted"
    r"|conceded|declared"
    r"|put it(?: this way| like this)?)"
)
_OPENING = re.compile(r'(?<![\w.,!?;:)\]"])(")(?=["\w£(\[\'.…-])')
_CLOSING = re.compile(r'(?<=[^\s(\["])(")(?!\w)')
_SINGLE_OPENING = re.compile(rf"\b{SAYING}\b[^.'\"]{{0,60}}[:,]\s+(')(?=\w)")
_SINGLE_CLOSING = re.compile(r"(?<=[.,!?…])(')(?=\s|$)|(?<=\w)(')(?=\.?$)")
_CARRIES = ("paragraph", "item", "quote")


@dataclass(frozen=True)
class Quote:
    """One run of quoted words: its pieces, one a paragraph, without their marks.

    `outer` reaches from the first mark to the last; `block` is the index of the
    block in which it begins.
    """

    pieces: tuple[Span, ...]
    outer: Span
    block: int

    @property
    def end(self) -> int:
        """Return where the last piece ends."""
        return self.pieces[-1].end


def quotes(document: Document) -> list[Quote]:
    """Return all runs of quoted words of a document, in order."""
    return list(_Scan(document).quotes())


class _Scan:
    """A walk over the marks of a document, from block to block."""

    def __init__(self, document: Document) -> None:
        self.text = straight(document.text)
        self.blocks = [
            (index, block)
            for index, block in enumerate(document.blocks)
            if block.kind != "heading" and not block.boilerplate
        ]

    def quotes(self) -> Iterator[Quote]:
        place, at = 0, -1
        while place < len(self.blocks):
            index, block = self.blocks[place]
            opening = self._opens(max(at, block.start), block.end)
            opening = opening or self._opens_single(place, at)
            if opening is None:
                if block.kind == "quote" and at < 0:
                    span = Span(block.start, block.end)
                    yield Quote((span,), span, index)
                place, at = place + 1, -1
                continue
            pieces, place, at = self._run(place, opening)
            if pieces:
                yield Quote(tuple(pieces), Span(opening[0], at), index)

    def _run(
        self, place: int, opening: tuple[int, re.Pattern[str]]
    ) -> tuple[list[Span], int, int]:
        """Return the pieces of a run, and the block and offset to go on from."""
        start, closing = opening[0] + 1, opening[1]
        pieces: list[Span] = []
        while True:
            block = self.blocks[place][1]
            close = closing.search(self.text, start, block.end)
            end = close.start() if close else block.end
            if end > start:
                pieces.append(Span(start, end))
            if close:
                return pieces, place, close.end()
            following = self._continuation(place, closing)
            if following is None:
                return pieces, place, block.end
            place, start = place + 1, following

    def _opens(self, start: int, end: int) -> tuple[int, re.Pattern[str]] | None:
        has_double = self.text.find('"', start, end) >= 0
        has_single = self.text.find("'", start, end) >= 0
        double = _OPENING.search(self.text, start, end) if has_double else None
        single = has_single and _SINGLE_OPENING.search(self.text, start, end)
        if single and not (double and double.start() < single.start(1)):
            return single.start(1), _SINGLE_CLOSING
        return (double.start(), _CLOSING) if double else None

    def _opens_single(self, place: int, at: int) -> tuple[int, re.Pattern[str]] | None:
        """Return a single mark that opens a block after a line with a colon."""
        start = self.blocks[place][1].start
        if at >= 0 or not place or self.text[start] != "'":
            return None
        before = self.blocks[place - 1][1]
        is_led = self.text[before.start : before.end].rstrip().endswith(":")
        return (start, _SINGLE_CLOSING) if is_led else None

    def _continuation(self, place: int, closing: re.Pattern[str]) -> int | None:
        """Return where an unclosed run goes on in the next block, if it does."""
        if place + 1 == len(self.blocks):
            return None
        (before, _), (index, block) = self.blocks[place : place + 2]
        if index != before + 1 or block.kind not in _CARRIES:
            return None
        if self.text[block.start] in "\"'":
            return block.start + 1
        if closing is not _CLOSING:
            return None
        close = closing.search(self.text, block.start, block.end)
        opening = _OPENING.search(self.text, block.start, block.end)
        closes_first = close and not (opening and opening.start() < close.start())
        return block.start if closes_first else None


def inside(spans: Sequence[Span], place: int) -> bool:
    """Tell whether an offset stands in one of the spans."""
    return any(span.start <= place < span.end for span in spans)


def lead_in(document: Document, quote: Quote) -> Span:
    """Return the words of the block before the quote, or the block before that.

    The latter only if it ends with a colon, as "Ms Hale said:" does.
    """
    block = document.blocks[quote.block]
    if document.text[block.start : quote.outer.start].strip() or not quote.block:
        return Span(block.start, quote.outer.start)
    before: Block = document.blocks[quote.block - 1]
    is_lead = document.text[before.start : before.end].rstrip().endswith(":")
    return Span(before.start, before.end) if is_lead else Span(block.start, block.start)


def lead_out(document: Document, quote: Quote) -> Span:
    """Return what follows the quote in the block in which it ends."""
    for block in document.blocks:
        if block.start <= quote.end <= block.end:
            return Span(min(quote.outer.end, block.end), block.end)
    return Span(quote.outer.end, quote.outer.end)
