"""When the inspection was made."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.dates import MONTH, Dated, dates, months_before
from ..language.folding import small, straight
from ..passages.passages import Passage
from .material import Material, fact
from .notice import announced
from .other_dates import is_likely, is_of_another

_INSPECTING = re.compile(
    r"\b(?:inspect(?:ed|ions?|ors|orate|ing)?|visit(?:s|ed)?|fieldwork|on site|cases|"
    r"files|(?:our|this|the) review|reviewed|interviewed|returned|on-site|followed up|"
    r"spent|spoke|assessors|assessed|we came|came unannounced|arrived|we (?:were|"
    r"examined|looked|saw)|"
    r"inspectors saw|"
    r"evidence|revisit(?:ed)?|seen|turn came|(?:records|files|plans) were (?:read|"
    r"examined|sampled|studied|chosen)|reading was done|(?:an|the) inspector called|"
    r"assessment (?:of the (?:\w+ )?(?:service|home|trust|practice|provider|"
    r"authority|council) )?(?:took place|was (?:made|carried out))|(?:team|inspectors|"
    r"we) (?:\w+ )?(?:went|came|arrived|turned up))\b"
)
_OPENS = re.compile(
    r"(?:[\w-]+ (?:weeks?|months?|days?) ago, )?(?:over (?:\w+ ){1,3})?(?:between|in|"
    r"during|from|on|over|for \w+ weeks? (?:in|"
    r"from)|"
    r"(?:in|during) the weeks? (?:of|beginning|commencing))(?: the weeks? (?:of|"
    r"beginning|commencing))?(?: early| late| mid-?)?(?: \w+day)? $"
)
_THEY_INSPECTED = re.compile(
    r",? [^.,;]{3,60}? (?:were|was) (?:all |each |both )?(?:visited|inspected|examined|"
    r"sampled|looked at)\b|,? (?:(?:we|they|our (?:\w+ )?(?:team|inspectors)|"
    r"(?:[\w'-]+ ){0,4}inspectors|a "
    r"(?:\w+ "
    r")?team|"
    r"(?:hm|his majesty's|her majesty's) \w+(?: of \w+)?|ofsted|hmicfrs|hmcpsi|cqc)\b"
    r"(?! (?:\w+ )?(?:published|reported|found in|recommended|rated|told))"
    r"[^.;]{0,120}?)\b(?:inspected|visited|looked|examined|reviewed|considered|carried|"
    r"read|spent|spoke|met|came|interviewed|assessed|returned|observed|followed|went|"
    r"conducted|undertook|completed|evaluated|were|joined|worked|sat|watched|saw|"
    r"listened|"
    r"tested|heard|studied|sampled|arrived|stayed|asked|made|called)\b"
)
_LINKED = re.compile(
    r"(?:\b(?:in|during|between|from|on|of|through|throughout|over|across|dates?|"
    r"commencing|beginning|held|early|"
    r"mid|late|ending|w/c|wc|spent|(?:fortnight|weeks?|days|month) (?:to|until|up to))|"
    r"[:,(])\s*(?:the )?(?:(?:early|mid|late)[- ]|(?:weeks?|"
    r"fortnight|"
    r"days|start|end|middle|beginning) (?:of|from|beginning|commencing|starting):? )?$"
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
    r"\b(?:inspection|fieldwork|visit|review) (?:of [\w' -]{3,40}? |\w+ )?(?:began|"
    r"started|commenced|ran|opened|got under way|lasted|was done|were done) (?:on|in|"
    r"from|"
    r"over) (?:the (?:weeks?|fortnight) (?:of|from) )?$"
    r"|\b(?:we|inspectors|the team|our team|they) (?:\w+ )?(?:began|started|opened|"
    r"arrived|came)\b[^.;]{0,50} (?:on|in) $"
    r"|\b(?:we|inspectors|they)\b[^.;]* (?:weeks?|days?|fortnight|visit|stay) (?:that |"
    r"which )?(?:began|started|beginning|starting|commencing) (?:on|in) $"
    r"|\b(?:starting|beginning|commencing) (?:on|in) $"
    r"|\b(?:the present one|this (?:one|time|visit|inspection|"
    r"assessment))\b[^.;]{0,40} (?:on|in|from|"
    r"between|over) $|\b(?:inspection|fieldwork|visit)\b[^.;]*, (?:began|started|"
    r"commenced) (?:on|in) $|\b(?:we|inspectors|they) (?:began|started) (?:our|the|"
    r"their) assessment (?:of [^.;]{3,40} )?(?:on|in) $"
)
# "It ran from 23 February 2026 for three weeks"; "work began on 2 March and ended".
_STAY = re.compile(
    r"(?:^|[:;] )(?:it|this|that|the stay|work|our work|the work) (?:\w+ )?(?:ran|"
    r"began|lasted|"
    r"started|opened|took place)\b[^.;]{0,40}? (?:from|on|in|between|over) $"
)
_LASTS = re.compile(
    r"[^.;]*\b(?:weeks?|days|fortnight|cases|files|finished|ended|closed|was over)\b"
)
_WHEN_WE = re.compile(
    r",? when (?:we|they|(?:our|the|a) (?:\w+ )*?(?:team|inspectors)|inspectors)\b"
    r"[^.;]{0,50}?\b(?:came|visited|inspected|arrived|went|read|opened|looked|were)\b"
)
_WHEN_ASKED = re.compile(
    r"\bwhen\b[^.?!\n]{0,60}\?\s*(?:it was |we (?:came|visited) |they (?:came|visited) "
    r")?"
    r"(?:in |on |from |between |over |during )?(?:the (?:weeks?|fortnight) (?:of|from) "
    r")?$"
)
_LISTED_AFTER = re.compile(r"[^.]{0,40};.*\b(?:cases|files|notice|standards)\b")
# "November 2025 fieldwork covered 58 cases."
_BARE = re.compile(r"(?:(?:the|our|this) )?")
_FIELDWORK = re.compile(r" (?:fieldwork|visit)\b")
# Of these the last before a date tells what it is of.
_DONE = re.compile(
    r"\b(?:inspected|visited|fieldwork|on site|carried out|conducted|undertaken|took "
    r"place|came|were in|were at|was in|were there|returned)\b"
)
_ELSE = re.compile(
    r"\b(?:publish|announced|commissioned|launched|agreed|wrote|since|last|previous|"
    r"earlier|started|began|merged|introduc|"
    r"will|next|lengthened|before|due(?!r)|by|until|website|after|ended|replaced|at "
    r"(?:our|"
    r"the|an?) (?:\w+ )?inspection (?:of|in)|opened|notice|notified|told|informed|"
    r"appointed|ago|set up)\w*\b"
    r"[^;(]{0,60}\(?$|\bhad (?:an?|its|their) (?:[\w-]+ )?(?:visit|inspection|"
    r"review)\b[^;]*$"
    r"|^(?:published|issued|printed|released)\b|\b(?:first|one|last|some) of (?:them|"
    r"these|which)\b[^;]{0,30}$"
    r"|\bfollow(?:ed|s|ing) (?:an? |the |\w+ )?(?:\w+ )?inspections? of\b[^;]{0,60}$"
)
_LAST_MONTH = re.compile(
    r"\b(?:visit(?:ed|s)?|inspected|inspection|fieldwork|carried out|took place|"
    r"returned|came|arrived|were (?:in|at|with|on site|there)|"
    r"went|spent|looked at|read|examined|on site)\b[^.;]{0,40}?"
    r"\b(?:in|last|during|throughout|(?:week|fortnight|half|days|part|start|end|weeks|"
    r"middle) of|in (?:early|late|mid-?)|(?:on|from|between) (?:the )?\d\d?(?:st|nd|rd|"
    r"th)?(?:(?: (?:to|and|until) |\s?[–-]\s?)\d\d?(?:st|nd|rd|th)?)?(?: of)?)\s?$"
)
_UNWARNED = re.compile(r"\b(?:without (?:any )?(?:notice|warning)|unannounced),? ")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $")
_OF_OTHERS = re.compile(
    r"\b(?:last|previous|earlier|neighbouring|other|another|next|"
    r"separate (?:inspection|visit|review))\b[^.;]{0,60}$"
)
_IT_WAS = re.compile(r"(?:it was|this was|that was) (?:early |late |mid-)?(?:in )?")
_INSPECTORS = re.compile(r"\b(?:inspectors|we) (?:were|came|visited|worked|arrived)\b")
# Cases, files and visits are spoken of without any inspector too.
_INSPECTORS_WORK = re.compile(
    r"\b(?:we|our|inspect\w*|fieldwork|on[- ]site|team|read|examined|sampled|visited|"
    r"tracked|reviewed|review|gathered|collected|hm|ofsted|cqc|hmicfrs|looked at|"
    r"interviewed|assessment|"
    r"followed up|revisit\w*|visits?|reading|turn came|it was|seen)\b"
)
# "The inspection of May 2025": it may be an earlier one.
_IN_NOUNS = re.compile(
    r"\b(?:the|its|our|an?) (?:[\w-]+ )?(?:inspection|visit|report|review)s?,? (?:of|"
    r"in|"
    r"from|for) $"
)
_AND_MONTH = re.compile(rf" (?:and|to) {MONTH}\b")
_AGAIN = re.compile(
    r"\b(?:returned|inspectors (?:were|spent)|(?:went|came|were) back|revisit\w*|"
    r"(?:progress|review|this|second|"
    r"return) visit|reviewed|reviews? of progress|this review|follow(?:ed)?[- ]up)\b"
    r"(?:(?! inspect)[^.;])*$"
)
_OF_PROGRESS = ("independent-reviews-of-progress",)
_SECTIONS = ("opening", "context", "findings", "notes", "recommendations")
_LINE = 90
_FIRST_BLOCKS = 8
_SEASON = re.compile(
    r"(?:(?:early|late|mid)[- ]?)?(?:late in|early in|(?:the )?(?:first|second|last|"
    r"third) "
    r"(?:half|quarter|months)|(?:the )?(?:end|start|turn|beginning|middle)(?= of \d)|"
    r"(?:the run-up to |before )?christmas|(?:the )?(?:spring|summer|autumn|winter)|"
    r"(?<=early )|(?<=late ))(?: of| in)? ?\b(?P<year>(?:19|20)\d\d)\b"
)
_DATES = re.compile(
    r"(?:dates? of (?:the |our |this )?"
    r"(?:(?:\w+ )?inspection(?: visit)?|visit|fieldwork|review)|"
    r"(?:inspection|fieldwork|visit|review|inspected|when|(?:time )?on[- ]site|site "
    r"visit|date "
    r"inspected)"
    r"(?: dates?| period| window| held| ran| carried out| took place| period| weeks?| "
    r"start(?:ed|s)?| began|"
    r" commenced| start date)?(?: on| between| in)?)\s*"
    rf"(?:[:|–-]|(?=\d)|(?={MONTH} (?:19|20)\d\d))",
    re.IGNORECASE,
)


def timing(material: Material, programme: str = "") -> Iterator[Proposal]:
    """Yield the months of announcement and fieldwork, each once.

    A review of progress (by its `programme`) tells of an inspection before it too.
    """
    yield from announced(material)
    fieldwork = next(_dateline(material), None) or (
        _back_again(material)
        if programme in _OF_PROGRESS
        else _told(material)
        or next(_relative(material), None)
        or next(_seasonal(material), None)
    )
    if fieldwork:
        yield fieldwork


def _back_again(material: Material) -> Proposal | None:
    """Return the date, if any, on which sentences say that inspectors came back."""
    words = material.text
    for one in (*(p for _, p in _fieldwork(material)), *_relative(material)):
        if _AGAIN.search(words[one.spans[0].start : one.spans[0].end]):
            return one
    return None


def _told(material: Material) -> Proposal | None:
    """Return the fieldwork that sentences tell: the surest, of equals the first."""
    found = list(_fieldwork(material))
    sure = [one for is_sure, one in found if is_sure] or [one for _, one in found]
    return sure[0] if sure else None


def _fieldwork(material: Material) -> Iterator[tuple[bool, Proposal]]:
    """Yield what sentences tell, and whether they say that inspectors came then."""
    for passage, text in material.whole:
        if passage.section not in _SECTIONS or passage.kind == "heading":
            continue
        for dated in dates(text):
            if dated.is_day and dated.value == material.issued:
                continue
            if not is_likely(dated.month, material.issued):
                continue
            if _is_of_inspection(text, dated) or _is_answer(material, passage, dated):
                span = Span(passage.start, passage.start + _closed(text, dated))
                is_sure = not _IN_NOUNS.search(text[: dated.start])
                yield is_sure, fact({"fieldwork": dated.month}, span, "fieldwork.dated")


def _is_answer(material: Material, passage: Passage, dated: Dated) -> bool:
    """Tell whether a date answers "When?", or a paragraph on the visit gives it."""
    start = material.document.blocks[passage.block].start
    until = passage.start + dated.start
    before = small(straight(material.document.text[start:until]))
    if _WHEN_ASKED.search(before):
        return True
    is_told = _IT_WAS.fullmatch(before[passage.start - start :])
    return bool(is_told and _INSPECTORS.search(before))


def _is_of_inspection(text: str, dated: Dated) -> bool:
    """Tell by the words around a date whether it is that of the inspection."""
    before = _WEEKDAY.sub("", _UNWARNED.sub("", text[: dated.start]))
    if is_of_another(before):
        return False
    if any(s.search(before) for s in (_AT_THE_TIME, _BEGAN, _FOLLOWING)):
        return not _OF_OTHERS.search(before)
    if _opens_with(text, before, dated.end):
        return True
    is_then = _LINKED.search(before) and _WHEN_WE.match(text, dated.end)
    is_linked = _INSPECTING.search(before) and _LINKED.search(before)
    is_linked = is_linked and _INSPECTORS_WORK.search(text)
    if not (is_linked or is_then):
        return False
    other = _ELSE.search(before)
    return other is None or bool(_DONE.search(before, other.start() + 1))


def _opens_with(text: str, before: str, end: int) -> bool:
    """Tell whether a sentence opens with the date on which inspectors came."""
    pairs = (
        (_OPENS.fullmatch(before), _THEY_INSPECTED),
        (_STAY.search(before), _LASTS),
        (_BARE.fullmatch(before), _FIELDWORK),
        (not before, _LISTED_AFTER),
    )
    return any(is_so and after.match(text, end) for is_so, after in pairs)


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
        is_run = is_run and not (found and is_of_another(small(words[: found.start])))
        is_now = found is not None and is_likely(found.month, material.issued)
        if found and is_now and is_line and (is_told or is_run):
            span = Span(block.start if is_told else own[0].start, block.end)
            yield fact({"fieldwork": found.month}, span, "fieldwork.dateline")


def _relative(material: Material) -> Iterator[Proposal]:
    """Yield a month named without its year, by the day of publication."""
    if not material.issued:
        return
    for passage, text in material.in_text("opening", "context", "findings", "notes"):
        for dated in months_before(text, material.issued):
            before = text[: dated.start]
            run = _AND_MONTH.match(text, dated.end)
            end = run.end() if run else dated.end
            opens = _OPENS.fullmatch(before) and _THEY_INSPECTED.match(text, end)
            if (opens or _LAST_MONTH.search(before)) and not is_of_another(before):
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
            is_now = is_likely(season["year"], material.issued)
            if (is_told or is_linked) and is_now and not is_of_another(before):
                span = Span(passage.start, passage.start + season.end())
                yield fact({"fieldwork": season["year"]}, span, "fieldwork.season")


def _closed(text: str, dated: Dated) -> int:
    """Return where the date ends, with its closing bracket."""
    return dated.end + (text[dated.end : dated.end + 1] == ")")
