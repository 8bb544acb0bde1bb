"""When the inspected body was told that inspectors would come."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.dates import Dated, dates, months_before
from .material import Material, fact
from .notice_otherwise import is_told_otherwise

_TOLD = r"(?:told|informed|notified|warned|alerted)"
_BODY = (
    r"(?:region|unit|force|service|leaders|prison|governor|board|council|trust|"
    r"constabulary|partners|managers|directors?|provider|they|you|it)"
)
_VISIT = r"(?:visit|inspection|review|fieldwork|it|coming|arrival)"
_ANNOUNCED = re.compile(
    r"\b(?:announced|(?:given|gave|giving|served|sent|received|had) (?:[\w'-]+ ){0,4}?"
    r"notice|notice (?:was|had been|of it|of our visit)? ?(?:given|served|sent)|"
    r"notified"
    r"|(?:told|informed|warned) (?:[\w']+ ){1,3}(?:that )?we (?:were|would be) "
    r"(?:coming|there)"
    rf"|{_TOLD} (?:\w+ ){{0,2}}?(?:of|about) (?:\w+ )?{_VISIT}"
    rf"|(?:known|knew|heard|learned|learnt) (?:of|about) (?:\w+ )?(?:{_VISIT}|them|"
    rf"this)"
    r"|(?:following|after|upon|with) (?:\w+ )?(?:notification|announcement|notice)"
    rf"|(?:letters?|emails?|calls?|message) (?:about|announcing|on) (?:\w+ "
    rf")?{_VISIT})\b"
    r"[^.;]{0,30}$"
    rf"|\bnotice (?:of|about) (?:\w+ )?{_VISIT}\b(?: \w+)?(?: (?:came|arrived|reached|"
    rf"went|was (?:given|sent|served)))?[^.;,]{{0,40}}$"
    r"|\bannouncement (?:was made|came|followed|reached|dates? from)\b[^.;]{0,25}$"
)
_LETTER = re.compile(r"\b(?:letter|email|e-mail|call|message|notice) (?:of|on|dated) $")
_SAYING = re.compile(
    rf"[^.;]{{0,20}}\b(?:{_TOLD}|announced|gave notice)\b[^.;]*\b(?:inspections?|"
    r"inspected|visit|inspectors)\b"
)
_OPENS = re.compile(r"(?:on|in|early in|late in|at the (?:start|end) of)(?: \w+day)? $")
_WAS_TOLD = re.compile(
    rf",? (?:[\w' -]{{3,60}}? )?{_BODY}\b[^.;]{{0,30}}\b(?:was|were|had been) (?:first "
    rf")?"
    rf"(?:{_TOLD}|given (?:[\w'-]+ )*notice)\b[^.;]*\b(?:inspections?|inspected|visit|"
    r"inspectors|we)\b"
)
_BODY_TOLD = re.compile(
    rf"\b{_BODY}\b[^.;]{{0,40}}\b(?:was|were|been|being|be) (?:first )?{_TOLD} (?:on|"
    rf"in|"
    r"early in|late in|during) $"
)
_WRITTEN = re.compile(
    rf"\b(?:had written|wrote) to (?:the |its |your "
    rf")?{_BODY}\b[^.;]{{0,30}}\b(?:earlier|"
    r"before|beforehand|in advance)\b[^.;]{0,10}(?:on|in) $"
)
_DAY = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri)day,? )?\b\d\d?(?:st|nd|rd|th)?(?: of)? $"
)
_AFTER_TOLD = re.compile(r"(?! (?:that (?!we|inspectors|they would)|to |how|why|of))")
_ABOUT = re.compile(r"\b(?:inspections?|inspectors|fieldwork|visit|work began)\b")
_HEARD = re.compile(
    r"\b(?:told|informed|notified|warned|known|knew)(?: (?:the \w+|it|them|leaders|"
    r"us))?"
    r"(?: (?:in|on|since|from|early in|late in|during|at the \w+ of))? $"
)
_OF_IT = re.compile(
    r"[^.;]{0,12}\b(?:of (?:the|our|its) (?:visit|inspection)|about (?:the|our) "
    r"(?:visit|"
    r"inspection)|that (?:they|we|it|inspectors) (?:would|were|was))\b"
)
# What else is announced, and other notices.
_OTHER = re.compile(
    r"\b(?:programme|series|dynamic inspections?(?: of public protection)?|plans?|"
    r"scheme|polic(?:y|ies)|measures?|funding|minister|"
    r"government|approach|law|bill|consultation|changes?|results?|findings|report)\b"
    r"(?: \w+)? (?:was|were|had been|has been|first)?\s?(?:announced|notified)\b[^.;]*$"
    r"|\b(?:warning|improvement|enforcement|prohibition|penalty|eviction|urgent|"
    r"redundancy"
    r"|legal|closure) noti(?:ce|fication)\b[^.;]*$|\bwithout (?:any |giving )?notice\b"
    r"[^.;]*$|\bnotified to (?:us|ofsted|cqc|(?:the |hm )\w+)\b[^.;]*$|"
    r"\bunannounced\b[^.;]*$|\bno notice\b[^.;]*$"
)


def announced(material: Material) -> Iterator[Proposal]:
    """Yield the month in which the inspection was announced, once."""
    for passage, text in material.whole:
        block = material.by_block.get(passage.block, text)
        for dated in dates(text):
            if _is_notice(text, dated, block):
                span = Span(passage.start, passage.start + _closed(text, dated))
                fields = {"announced": dated.month}
                yield fact(fields, span, "announced.dated")
                return
        for dated in months_before(text, material.issued or material.latest or ""):
            if _is_notice(text, dated, block):
                span = Span(passage.start, passage.start + dated.end)
                yield fact({"announced": dated.value}, span, "announced.relative")
                return


def _is_notice(text: str, dated: Dated, block: str) -> bool:
    """Tell whether on a date somebody was told that inspectors would come."""
    before = _DAY.sub("", text[: dated.start])
    if _OTHER.search(before):
        return False
    if _ANNOUNCED.search(before) or is_told_otherwise(text, before, dated.end, block):
        return True
    if _LETTER.search(before) and _SAYING.match(text, dated.end):
        return True
    if _OPENS.fullmatch(before) and _WAS_TOLD.match(text, dated.end):
        return True
    if _HEARD.search(before) and _OF_IT.match(text, dated.end):
        return True
    is_told = (
        _BODY_TOLD.search(before) or _WRITTEN.search(before)
    ) and _AFTER_TOLD.match(text, dated.end)
    return bool(is_told and _ABOUT.search(block))


def _closed(text: str, dated: Dated) -> int:
    """Return where the date ends, with its closing bracket."""
    return dated.end + (text[dated.end : dated.end + 1] == ")")
