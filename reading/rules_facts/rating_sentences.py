"""Ratings that a sentence gives: which words are one, and of what."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..folding import small, straight
from ..lexicon import Mention
from ..passages import Passage
from .material import Material
from .rating_words import OF_SOME, Given, given
from .standard_names import named_standards, short_names, standard_named
from .standards import CASE_STANDARDS, CASEWORK

_RATED = re.compile(
    r"\b(?:rated|graded|judged|ratings?|grade|awarded|assessed as|"
    r"outcomes (?:were|had))\b"
)
_BEFORE = re.compile(
    r"\b(?:last|previous(?:ly)?|formerly|earlier|since|had been|scale|typically|up "
    r"from|down from)\b"
)
_OVERALL = re.compile(
    r"overall(?: effectiveness| rating| judge?ment| grade)?[^:.]{0,30}:"
)
_MARKS = "'\"\u2018\u2019\u201c\u201d"
_BETWEEN = re.compile(
    r"(?:\s+(?:work|services?|standard|outcomes))?(?:,\s+(?:which|who)\b[^,]{3,60},)?"
    r"(?:\s+(?:was|were|is|are|has been|had been|"
    r"have been|remained|now|also|again|overall|still|only|both|all))*"
    r"(?:\s+(?:rated|graded|judged|assessed|found)(?:\s+(?:as|to be))?)?(?:\s+as)?"
    rf"\s*[({_MARKS}]*(?:now )?[{_MARKS}]*$"
)
_TOLD = re.compile(
    r"\b(?:rated|graded|judged)(?: (?:it|them|this|the \w+))?(?: overall)?"
    r"(?: as| to be)?(?: an?)? $"
)
_AFTER = re.compile(
    rf"[{_MARKS}]?\s+(?:at|for|in|on)\s+(?:being\s+|the\s+|its\s+|their\s+)?"
    rf"(?:quality of\s+|standard of\s+)?[{_MARKS}]?"
)
_OF_BEFORE = re.compile(
    r"(?:at|in|during|since) (?:our|the|its) (?:previous|last|earlier|preceding) "
)
_JOINED = re.compile(rf"[ ,;:){_MARKS}]*(?:(?:and|but|while) )?")
_JOINS = re.compile(r",? (?:and )?(?:(?:for|in|at|on) )?(?:the |its )?|, ")
_WHOLE = re.compile(
    rf"\b(?:rated|graded|judged|rating of|awarded)\b[^.;]{{0,160}}?[{_MARKS}]?$"
)


def given_in(
    material: Material, passage: Passage, text: str
) -> Iterator[tuple[str, str, str, Span]]:
    """Yield rating, standard ("" for the whole), rule and the words that say it."""
    context = short_names(material, material.by_block.get(passage.block, ""))
    has_tests = bool(context) and material.publisher == "hmi-prisons"
    overall = _OVERALL.match(text)
    if _OF_BEFORE.match(text):
        return
    if not (_RATED.search(text) or has_tests or overall):
        return
    told = [
        one
        for one in given(material, passage.text)
        if has_tests or is_marked(passage.text, one)
    ]
    found = named_standards(material, passage.text, context)
    last = 0
    for one in told:
        named = _standards(material, passage.text, one, found, last)
        if named:
            span = _around(passage, one, found, last)
            for slug in named:
                yield one.slug, slug, "rating.standard", span
            last = max(one.end, span.end - passage.start)
            continue
        elif last == 0 and _is_overall(text, one, found):
            span = Span(passage.start, passage.start + one.end)
            yield one.slug, "", "rating.overall", span
        last = one.end


def _is_overall(text: str, one: Given, found: list[Mention]) -> bool:
    if "overall" in text[one.end : one.end + 12] or _OVERALL.match(text):
        return True
    if OF_SOME.match(text, one.end):
        return False
    return not found and _is_whole(text, one)


def _around(passage: Passage, one: Given, found: list[Mention], last: int) -> Span:
    """Return the words from the rating before to the end of what names this one."""
    after = [m for m in found if m.start >= one.end]
    between = passage.text[one.end : after[0].start] if after else ""
    end = after[0].end if after and _AFTER.fullmatch(between) else one.end
    words = passage.text[last:end]
    joined = _JOINED.match(words)
    start = last + (joined.end() if joined else 0)
    return Span(passage.start + start, passage.start + end)


def is_marked(words: str, one: Given) -> bool:
    """Tell whether a word is meant as a rating: by a mark, a capital or a verb."""
    quoted = words[one.start - 1 : one.start] in (*_MARKS, "(")
    is_told = _TOLD.search(words, 0, one.start)
    return bool(one.start) and bool(quoted or is_told or words[one.start].isupper())


def _standards(
    material: Material, words: str, one: Given, found: list[Mention], last: int
) -> list[str]:
    """Return the standards of which a rating is given."""
    text = small(straight(words))
    if CASEWORK.search(text[last : one.start]):
        return list(CASE_STANDARDS)
    clause = re.split(r"[;:]|\b(?:and|but|while)\b", text[last : one.start])[-1]
    tail = _BETWEEN.search(clause)
    called = standard_named(material, clause[: tail.start()] if tail else clause)
    if called and tail:
        return [called]
    before = [m for m in found if last <= m.start and m.end <= one.start]
    if before and _BETWEEN.fullmatch(text[before[-1].end : one.start]):
        return _joined(words, before)
    after = [m for m in found if m.start >= one.end]
    if after and _AFTER.fullmatch(text[one.end : after[0].start]):
        return _listed_after(text, after)
    return []


def _listed_after(text: str, after: list[Mention]) -> list[str]:
    """Return the standards after "good for", with those that "and for" joins."""
    listed = [after[0]]
    for mention in after[1:]:
        if not _JOINS.fullmatch(text[listed[-1].end : mention.start]):
            break
        listed.append(mention)
    return [mention.slug for mention in listed]


def _joined(words: str, before: list[Mention]) -> list[str]:
    """Return the last standard before a rating, with those joined to it by "and"."""
    joined = [before[-1]]
    for mention in reversed(before[:-1]):
        if not re.fullmatch(r",? (?:and )?|,", words[mention.end : joined[-1].start]):
            break
        joined.append(mention)
    return [mention.slug for mention in reversed(joined)]


def _is_whole(text: str, one: Given) -> bool:
    """Tell whether the rating is of the whole, now and not before."""
    return bool(_WHOLE.search(text[: one.start])) and not _BEFORE.search(text)
