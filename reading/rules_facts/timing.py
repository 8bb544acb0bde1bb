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
from .timing_otherwise import is_of_end, is_told_otherwise
from .timing_relative import is_of_visit, opens_sentence, relative_times
from .timing_words import (
    AT_THE_TIME,
    BEGAN,
    BY_THEN,
    DONE,
    ELSE,
    FOLLOWING,
    INSPECTING,
    INSPECTORS_WORK,
    LAST_MONTH,
    LASTS,
    LINKED,
    OPENS,
    SEASON,
    STAY,
    THEY_INSPECTED,
    TOLD_THEN,
    WHEN_WE,
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
_UNWARNED = re.compile(r"\b(?:without (?:any )?(?:notice|warning)|unannounced),? ")
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? $")
_DAYS = re.compile(
    r"\b(?:\d\d?(?:st|nd|rd|th)?(?: (?:to|and|until) |\s?[–-]\s?))?\d\d?"
    r"(?:st|nd|rd|th)?(?: of)? $"
)
_OF_OTHERS = re.compile(
    r"\b(?:last(?! (?:week|fortnight|days?|half|part|month)\b)|previous|earlier|"
    r"neighbouring|other|another|next|"
    r"separate (?:inspection|visit|review))\b[^.;]{0,60}$"
)
_IT_WAS = re.compile(r"(?:it was|this was|that was) (?:early |late |mid-)?(?:in )?")
_INSPECTORS = re.compile(r"\b(?:inspectors|we) (?:were|came|visited|worked|arrived)\b")
# "The inspection of May 2025": it may be an earlier one.
_IN_NOUNS = re.compile(
    r"\b(?:the|its|our|an?) (?:[\w-]+ )?(?:inspection|visit|report|review)s?,? (?:of|"
    r"in|"
    r"from|for) $"
)
# "The last week of January and the first of February": it began in January.
_RUN_FROM = re.compile(
    rf"\b{MONTH} (?:and|to|until) (?:the )?(?:first|second|third|last|next)(?: \w+)? "
    rf"of $"
)
_AND_MONTH = re.compile(
    rf" (?:and|to)(?: again| then)?(?: (?:in|during))?(?: early| late)? {MONTH}\b"
    r"(?: (?:19|20)\d\d)?"
)
_BEFORE_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?=\d\d? $)")
_AGAIN = re.compile(
    r"\b(?:returned|inspectors (?:were|spent)|(?:went|came|were) back|revisit\w*|"
    r"(?:progress|review|this|second|"
    r"return) visit|this one|the review (?:was|took|itself)|reviewed|reviews? of "
    r"progress|this review|follow(?:ed)?[- ]up)\b"
    r"(?:(?! inspect)[^.;])*$"
)
_OF_PROGRESS = ("independent-reviews-of-progress",)
_SECTIONS = ("opening", "context", "findings", "notes", "recommendations")
_LINE = 90
_FIRST_BLOCKS = 8
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
        or next(_by_publication(material), None)
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
    # Of two visits that one sentence tells of, fieldwork began with the earlier.
    same = [one for one in sure if one.spans[0].start == sure[0].spans[0].start]
    return min(same, key=lambda one: str(one.fields["fieldwork"]), default=None)


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
    is_other = is_of_another(before) or is_of_end(before)
    if is_other or _RUN_FROM.search(before):
        return False
    is_told = any(s.search(before) for s in (AT_THE_TIME, BEGAN, FOLLOWING))
    if is_told or is_told_otherwise(text, before, dated.end):
        return not _OF_OTHERS.search(before)
    if _opens_with(text, before, dated.end):
        return True
    is_then = WHEN_WE.match(text, dated.end)
    if is_then and BY_THEN.search(before):
        return True
    is_then = LINKED.search(before) and is_then
    is_linked = INSPECTING.search(before) and LINKED.search(before)
    is_linked = is_linked and INSPECTORS_WORK.search(text)
    if not (is_linked or is_then):
        return False
    other = ELSE.search(before)
    return other is None or bool(DONE.search(before, other.start() + 1))


def _opens_with(text: str, before: str, end: int) -> bool:
    """Tell whether a sentence opens with the date on which inspectors came."""
    pairs = (
        (OPENS.fullmatch(before), THEY_INSPECTED),
        (STAY.search(before), LASTS),
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
            before = _BEFORE_DAY.sub("", text[: dated.start])
            run = _AND_MONTH.match(text, dated.end)
            end = run.end() if run else dated.end
            opens = OPENS.fullmatch(before) and THEY_INSPECTED.match(text, end)
            is_other = is_of_another(before) or TOLD_THEN.search(before)
            undated = _DAYS.sub("", before)
            is_end = is_of_end(undated)
            is_told = is_told_otherwise(text, undated, end)
            is_told = is_told or LAST_MONTH.search(before) is not None
            if (opens or is_told) and not (is_other or is_end):
                span = Span(passage.start, passage.start + _closed(text, dated))
                yield fact({"fieldwork": dated.value}, span, "fieldwork.relative")


def _seasonal(material: Material) -> Iterator[Proposal]:
    """Yield the year of an inspection of which no more than the season is told."""
    for passage, text in material.in_text(*_SECTIONS):
        for season in SEASON.finditer(text):
            before = text[: season.start()]
            is_opening = OPENS.fullmatch(before)
            is_told = is_opening and THEY_INSPECTED.match(text, season.end())
            is_linked = INSPECTING.search(before) and not ELSE.search(before)
            is_now = is_likely(season["year"], material.issued)
            if (is_told or is_linked) and is_now and not is_of_another(before):
                span = Span(passage.start, passage.start + season.end())
                yield fact({"fieldwork": season["year"]}, span, "fieldwork.season")


def _by_publication(material: Material) -> Iterator[Proposal]:
    """Yield a month or year told by the day of publication: last month, last autumn."""
    if not material.issued:
        return
    for passage, text in material.in_text(*_SECTIONS):
        for one in relative_times(text, material.issued):
            opens = opens_sentence(text, one) and THEY_INSPECTED.match(text, one.end)
            before = text[: one.start]
            is_other = is_of_another(before) or ELSE.search(before)
            if (opens or is_of_visit(text, one)) and not is_other:
                span = Span(passage.start, passage.start + one.end)
                yield fact({"fieldwork": one.value}, span, "fieldwork.by-publication")


def _closed(text: str, dated: Dated) -> int:
    """Return where the date ends, with its closing bracket."""
    return dated.end + (text[dated.end : dated.end + 1] == ")")
