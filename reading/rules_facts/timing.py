"""When the inspection was announced and made."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..dates import Dated, dates, month_before
from ..extractor import Proposal
from .material import Material, fact

_ANNOUNCED = re.compile(r"\bannounced\b[^.;]{0,20}$")
_INSPECTING = re.compile(
    r"\b(?:inspect(?:ed|ions?|ors|orate|ing)?|visit(?:s|ed)?|fieldwork|on site|cases|"
    r"files|review(?:ed)?|interviewed|returned|on-site|followed up|spent)\b"
)
_LINKED = re.compile(
    r"(?:\b(?:in|during|between|from|on|of|dates?|commencing|beginning|held|early|"
    r"mid|late|ending)|[:,(])\s*(?:the week (?:of|beginning|commencing) )?$"
)
_AT_THE_TIME = re.compile(r"\bat the time of (?:the|our|this) (?:\w+ )?inspection \($")
_ELSE = re.compile(
    r"\b(?:publish|announced|since|last|previous|earlier|started|began|merged|introduc|"
    r"will|next|lengthened|before|due|by|until|website|after|ended|replaced|at (?:our|"
    r"the|an?) (?:\w+ )?inspection (?:of|in)|opened|appointed|ago|set up)\w*\b"
    r"[^;(]{0,60}\(?$"
)
_LAST_MONTH = re.compile(
    r"\b(?:visited|inspected|inspection|fieldwork|carried out|took place|returned|came|"
    r"went|spent|looked at|read|examined|on site)\b[^.;]{0,40}?"
    r"\b(?:in|last|during) $"
)
_LINE = 90
_FIRST_BLOCKS = 8
_DATES = re.compile(
    r"(?:dates? of (?:the |our )?(?:inspection|visit|fieldwork|review)|(?:inspection|"
    r"fieldwork|visit|review|inspected)(?: dates?| carried out| took place)?(?: on)?)"
    r"\s*:",
    re.IGNORECASE,
)


def timing(material: Material) -> Iterator[Proposal]:
    """Yield the months of announcement and fieldwork, each once."""
    yield from _announced(material)
    fieldwork = (
        next(_dateline(material), None)
        or next(_fieldwork(material), None)
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
            if _is_of_inspection(before):
                span = Span(passage.start, passage.start + _closed(text, dated))
                yield fact({"fieldwork": dated.month}, span, "fieldwork.dated")


def _is_of_inspection(before: str) -> bool:
    """Tell by the words before a date whether it is that of the inspection."""
    if _AT_THE_TIME.search(before):
        return True
    is_linked = _INSPECTING.search(before) and _LINKED.search(before)
    return bool(is_linked) and not _ELSE.search(before)


def _dateline(material: Material) -> Iterator[Proposal]:
    """Yield days in a line of their own above the text, or in one on the inspection."""
    text = material.document.text
    for block in material.document.blocks[:_FIRST_BLOCKS]:
        words = text[block.start : block.end]
        found = next(dates(words), None)
        is_run = found and re.match(r"\d+\s*(?:[-–]|to|and)", words[found.start :])
        is_line = len(words) < _LINE or block.kind == "heading"
        is_told = re.match(_DATES, words)
        if found and is_line and (is_told or is_run):
            first = material.document.blocks[0].start
            span = Span(block.start if is_told else first, block.end)
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
