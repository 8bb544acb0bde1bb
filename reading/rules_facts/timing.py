"""When the inspection was announced and made."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..dates import Dated, dates, month_before
from ..extractor import Proposal
from .material import Material, fact

_ANNOUNCED = re.compile(r"\bannounced\b[^.;]{0,20}$")
_INSPECTING = re.compile(
    r"\b(?:at the time of (?:the|our|this) (?:inspection|visit|fieldwork)|"
    r"(?:inspectors?|we|it|they|inspection|fieldwork|visit|review|team|who|work)\b[^.;]*?"
    r"\b(?:visited|inspected|read|examined|looked at|took place|carried out|conducted|"
    r"undertaken|held|completed|was in|were in|on site|fieldwork|inspection|came to|"
    r"reviewed))\b[^.;]*$|\b(?:inspection|fieldwork|visits?) (?:in|during|of|dates?:?|"
    r"between|from)\b[^.;]{0,20}$"
)
_ELSE = re.compile(
    r"\b(?:publish|announced|since|last|previous|earlier|started|began|merged|introduc|"
    r"will|next|lengthened|before|due|by|until|website)\w*\b[^,;(]{0,30}$"
)
_LAST_MONTH = re.compile(
    r"\b(?:visited|inspected|inspection|fieldwork|carried out|took place)\b[^.;]{0,40}?"
    r"\b(?:in|last|during) $"
)
_LINE = 60


def timing(material: Material) -> Iterator[Proposal]:
    """Yield the months of announcement and fieldwork, each once."""
    yield from _announced(material)
    fieldwork = (
        next(_fieldwork(material), None)
        or next(_dateline(material), None)
        or next(_relative(material), None)
    )
    if fieldwork:
        yield fieldwork


def _announced(material: Material) -> Iterator[Proposal]:
    for passage, text in material.in_text():
        for dated in dates(text):
            if _ANNOUNCED.search(text[: dated.start]):
                span = Span(passage.start, passage.start + _closed(text, dated))
                fields = {"announced": dated.month}
                yield fact(fields, span, "announced.dated")
                return


def _fieldwork(material: Material) -> Iterator[Proposal]:
    for passage, text in material.in_text("opening", "context", "findings"):
        for dated in dates(text):
            before = text[: dated.start]
            if _INSPECTING.search(before) and not _ELSE.search(before):
                span = Span(passage.start, passage.start + _closed(text, dated))
                yield fact({"fieldwork": dated.month}, span, "fieldwork.dated")


def _dateline(material: Material) -> Iterator[Proposal]:
    """Yield a run of days that stands in a line of its own above the text."""
    text = material.document.text
    for block in material.document.blocks[:3]:
        words = text[block.start : block.end]
        found = next(dates(words), None)
        is_run = found and re.match(r"\d+\s*(?:[-–]|to|and)", words[found.start :])
        if found and is_run and (len(words) < _LINE or block.kind == "heading"):
            span = Span(material.document.blocks[0].start, block.end)
            yield fact({"fieldwork": found.month}, span, "fieldwork.dateline")


def _relative(material: Material) -> Iterator[Proposal]:
    """Yield a month named without its year, by the day of publication."""
    if not material.issued:
        return
    for passage, text in material.in_text("opening", "context", "findings"):
        dated = month_before(text, material.issued)
        if dated and _LAST_MONTH.search(text[: dated.start]):
            span = Span(passage.start, passage.start + _closed(text, dated))
            yield fact({"fieldwork": dated.value}, span, "fieldwork.relative")


def _closed(text: str, dated: Dated) -> int:
    """Return where the date ends, with its closing bracket."""
    return dated.end + (text[dated.end : dated.end + 1] == ")")
