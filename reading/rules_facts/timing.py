"""When the inspection was announced and made."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.dates import MONTH, Dated, dates, months_before
from .material import Material, fact

_ANNOUNCED = re.compile(
    r"\b(?:announced|(?:given|gave|giving|served|sent|received|had) (?:[\w']+ ){0,4}?"
    r"notice|notice (?:was|had been|of it) (?:given|served|sent)|notified"
    r"|(?:told|informed|warned) (?:[\w']+ ){1,3}(?:that )?we (?:were|would be) "
    r"(?:coming|"
    r"there))\b[^.;]{0,30}$"
)
_TOLD = re.compile(
    r"\b(?:told|informed|notified|warned)(?: (?:the \w+|it|them|leaders|us))?"
    r"(?: (?:in|on|early in|late in|during|at the \w+ of))? $"
)
_OF_IT = re.compile(
    r"[^.;]{0,12}\b(?:of (?:the|our|its) (?:visit|inspection)|about (?:the|our) "
    r"(?:visit|"
    r"inspection)|that (?:they|we|it|inspectors) (?:would|were|was))\b"
)
_INSPECTING = re.compile(
    r"\b(?:inspect(?:ed|ions?|ors|orate|ing)?|visit(?:s|ed)?|fieldwork|on site|cases|"
    r"files|(?:our|this|the) review|reviewed|interviewed|returned|on-site|followed up|"
    r"spent|we came|came unannounced|arrived|we (?:were|examined|looked)|evidence)\b"
)
_OPENS = re.compile(
    r"(?:over (?:\w+ ){1,3})?(?:between|in|during|from|on|over|for \w+ weeks? (?:in|"
    r"from)|"
    r"(?:in|during) the weeks? (?:of|beginning|commencing))(?: the weeks? (?:of|"
    r"beginning|commencing))?(?: early| late| mid-?)?(?: \w+day)? $"
)
_THEY_INSPECTED = re.compile(
    r",? (?:(?:we|our (?:\w+ )?(?:team|inspectors)|(?:[\w'-]+ ){0,4}inspectors|a "
    r"(?:\w+ "
    r")?team|"
    r"(?:hm|his majesty's|her majesty's) \w+(?: of \w+)?|ofsted|hmicfrs|hmcpsi|cqc)\b"
    r"(?! (?:\w+ )?(?:published|reported|found in|recommended|rated|told))"
    r"[^.;]{0,120}?)\b(?:inspected|visited|looked|examined|reviewed|considered|carried|"
    r"read|spent|spoke|met|came|interviewed|assessed|returned|observed|followed|went|"
    r"conducted|undertook|completed|evaluated|were)\b"
)
_LINKED = re.compile(
    r"(?:\b(?:in|during|between|from|on|of|dates?|commencing|beginning|held|early|"
    r"mid|late|ending)|[:,(])\s*(?:the )?(?:weeks? (?:of|beginning|commencing):? )?$"
)
_AT_THE_TIME = re.compile(r"\bat the time of (?:the|our|this) (?:\w+ )?inspection \($")
_FOLLOWING = re.compile(
    r"\b(?:after|following) (?:an?|our|the|its|this) (?:[\w-]+ ){0,3}(?:inspection|"
    r"visit|review|fieldwork)\b[^.;,]{0,40} (?:in|on|during|between|of|from) $"
)
_BEGAN = re.compile(
    r"\b(?:inspection|fieldwork|visit|review)\b[^.;]{0,90}\b(?:ran|lasted|took place|"
    r"was "
    r"(?:carried out|done|made|held)) (?:on|in|from|between|over|during) $|"
    r"\b(?:inspection|fieldwork|visit|review) (?:\w+ )?(?:began|started|commenced|ran|"
    r"opened|got under way) (?:on|in|from) $"
)
_ELSE = re.compile(
    r"\b(?:publish|announced|commission|launched|agreed|wrote|since|last|previous|"
    r"earlier|started|began|merged|introduc|"
    r"will|next|lengthened|before|due|by|until|website|after|ended|replaced|at (?:our|"
    r"the|an?) (?:\w+ )?inspection (?:of|in)|opened|notice|notified|told|informed|"
    r"appointed|ago|set up)\w*\b"
    r"[^;(]{0,60}\(?$"
)
_LAST_MONTH = re.compile(
    r"\b(?:visited|inspected|inspection|fieldwork|carried out|took place|returned|came|"
    r"went|spent|looked at|read|examined|on site)\b[^.;]{0,40}?"
    r"\b(?:in|last|during|throughout|(?:week|fortnight|half|days|part|start|end|weeks)"
    r" of|in (?:early|late|mid-?))\s?$"
)
_SECTIONS = ("opening", "context", "findings", "notes", "recommendations")
_LINE = 90
_FIRST_BLOCKS = 8
_SEASON = re.compile(
    r"(?:(?:early|late|mid)[- ]?)?(?:(?:the )?(?:spring|summer|autumn|winter)|"
    r"(?<=early )|(?<=late ))(?: of| in)? ?\b(?P<year>(?:19|20)\d\d)\b"
)
_DATES = re.compile(
    r"(?:dates? of (?:the |our |this )?"
    r"(?:(?:\w+ )?inspection(?: visit)?|visit|fieldwork|review)|"
    r"(?:inspection|fieldwork|visit|review|inspected|on[- ]site|site visit|date "
    r"inspected)"
    r"(?: dates?| carried out| took place| period| weeks?| start(?:ed|s)?| began|"
    r" commenced| start date)?(?: on| between| in)?)\s*"
    rf"(?:[:|–-]|(?=\d)|(?={MONTH} (?:19|20)\d\d))",
    re.IGNORECASE,
)


def timing(material: Material) -> Iterator[Proposal]:
    """Yield the months of announcement and fieldwork, each once."""
    yield from _announced(material)
    fieldwork = (
        next(_dateline(material), None)
        or next(_fieldwork(material), None)
        or next(_relative(material), None)
        or next(_seasonal(material), None)
    )
    if fieldwork:
        yield fieldwork


def _announced(material: Material) -> Iterator[Proposal]:
    for passage, text in material.in_text():
        for dated in dates(text):
            if _is_notice(text, dated):
                span = Span(passage.start, passage.start + _closed(text, dated))
                fields = {"announced": dated.month}
                yield fact(fields, span, "announced.dated")
                return
        for dated in months_before(text, material.issued or ""):
            if _is_notice(text, dated):
                span = Span(passage.start, passage.start + dated.end)
                yield fact({"announced": dated.value}, span, "announced.relative")
                return


def _is_notice(text: str, dated: Dated) -> bool:
    """Tell whether on a date somebody was told that inspectors would come."""
    before = text[: dated.start]
    is_told = _TOLD.search(before) and _OF_IT.match(text, dated.end)
    return bool(_ANNOUNCED.search(before) or is_told)


def _fieldwork(material: Material) -> Iterator[Proposal]:
    for passage, text in material.in_text(*_SECTIONS):
        for dated in dates(text):
            if _is_of_inspection(text, dated):
                span = Span(passage.start, passage.start + _closed(text, dated))
                yield fact({"fieldwork": dated.month}, span, "fieldwork.dated")


def _is_of_inspection(text: str, dated: Dated) -> bool:
    """Tell by the words around a date whether it is that of the inspection."""
    before = text[: dated.start]
    if any(s.search(before) for s in (_AT_THE_TIME, _BEGAN, _FOLLOWING)):
        return True
    if _OPENS.fullmatch(before) and _THEY_INSPECTED.match(text, dated.end):
        return True
    is_linked = _INSPECTING.search(before) and _LINKED.search(before)
    return bool(is_linked) and not _ELSE.search(before)


def _dateline(material: Material) -> Iterator[Proposal]:
    """Yield days in a line of their own above the text, or in one on the inspection."""
    text = material.document.text
    own = material.document.own
    for place, block in enumerate(own):
        words = text[block.start : block.end]
        if place >= _FIRST_BLOCKS and not _DATES.match(words):
            continue
        found = next(dates(words), None)
        is_run = found is not None and found.is_run
        is_line = len(words) < _LINE or block.kind == "heading"
        is_told = re.match(_DATES, words)
        if found and is_line and (is_told or is_run):
            span = Span(block.start if is_told else own[0].start, block.end)
            yield fact({"fieldwork": found.month}, span, "fieldwork.dateline")


def _relative(material: Material) -> Iterator[Proposal]:
    """Yield a month named without its year, by the day of publication."""
    if not material.issued:
        return
    for passage, text in material.in_text("opening", "context", "findings"):
        for dated in months_before(text, material.issued):
            if _LAST_MONTH.search(text[: dated.start]):
                span = Span(passage.start, passage.start + _closed(text, dated))
                yield fact({"fieldwork": dated.value}, span, "fieldwork.relative")


def _seasonal(material: Material) -> Iterator[Proposal]:
    """Yield the year of an inspection of which no more than the season is told."""
    for passage, text in material.in_text(*_SECTIONS):
        for season in _SEASON.finditer(text):
            before = text[: season.start()]
            is_opening = _OPENS.fullmatch(before)
            is_told = is_opening and _THEY_INSPECTED.match(text, season.end())
            is_linked = _INSPECTING.search(before) and not _ELSE.search(before)
            if is_told or is_linked:
                span = Span(passage.start, passage.start + season.end())
                yield fact({"fieldwork": season["year"]}, span, "fieldwork.season")


def _closed(text: str, dated: Dated) -> int:
    """Return where the date ends, with its closing bracket."""
    return dated.end + (text[dated.end : dated.end + 1] == ")")
