"""Ratings given: of the whole inspection, or of one standard.

Words such as "good" are ratings only in quotation marks or with a capital, after a
verb of rating, or where the tests of a prison are told one by one. The scale is
that of the inspectorate that publishes.
"""

import re
from collections.abc import Iterable, Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..lexicon import Mention
from ..passages import Passage
from .material import Material
from .rating_lines import Given, given, lines
from .standards import CASE_STANDARDS, CASEWORK, named_standards, short_names

_RATED = re.compile(
    r"\b(?:rated|graded|judged|rating|grade|awarded|assessed as|"
    r"outcomes (?:were|had))\b"
)
_BEFORE = re.compile(
    r"\b(?:last|previous|earlier|since|had been|scale|typically|up from|down from)\b"
)
_OVERALL = re.compile(
    r"overall(?: effectiveness| rating| judge?ment| grade)?[^:.]{0,30}:"
)
_THEN = re.compile(
    r"\b(?:last|previous|earlier) (?:\w+ )?inspection\b|\bhad (?:all )?been\b"
    r"|\bearlier\b|\bpreviously\b"
)
_MARKS = "'\"\u2018\u2019\u201c\u201d"
_BETWEEN = re.compile(
    r"(?:\s+(?:work|service|standard))?(?:\s+(?:was|were|is|are|has been|had been|"
    r"have been|remained|now|also|again|overall|still|only|both|all))*"
    r"(?:\s+(?:rated|graded|judged|assessed|found)(?:\s+(?:as|to be))?)?"
    rf"\s*[({_MARKS}]*$"
)
_TOLD = re.compile(
    r"\b(?:rated|graded|judged)(?: (?:it|them|this|the \w+))?(?: overall)?"
    r"(?: as| to be)?(?: an?)? $"
)
_AFTER = re.compile(
    rf"[{_MARKS}]?\s+(?:at|for|in|on)\s+(?:the\s+|its\s+|their\s+)?"
    rf"(?:quality of\s+|standard of\s+)?$"
)
_WHOLE = re.compile(
    rf"\b(?:rated|graded|judged|rating of|awarded)\b[^.;]{{0,160}}?[{_MARKS}]?$"
)


def ratings(material: Material) -> Iterator[Proposal]:
    """Yield the ratings that sentences of the text give."""
    seen: set[tuple[str, str]] = set()
    for line in lines(material):
        key = (line.fields["rating"], line.fields.get("standard", ""))
        if key not in seen:
            seen.add(key)
            yield line
    for passage, text in material.in_text("opening", "findings", "context"):
        for rating, standard, rule, span in _in(material, passage, text):
            if (rating, standard) not in seen:
                seen.add((rating, standard))
                fields = {"rating": rating} | (
                    {"standard": standard} if standard else {}
                )
                spans = [span]
                before = _earlier(material, passage, is_whole=not standard)
                if before:
                    fields["before"] = before[0]
                    spans.append(before[1])
                yield Proposal("rating-given", fields, tuple(spans), rule)


def rated(given: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield the standards that ratings are given of, if they are several."""
    by_standard = {p.fields["standard"]: p for p in given if "standard" in p.fields}
    if len(by_standard) > 1:
        spans = dict.fromkeys(p.spans[0] for p in by_standard.values())
        fields = {"standards": list(by_standard)}
        yield Proposal("inspection-fact", fields, tuple(spans), "standards.rated")


def _earlier(
    material: Material, passage: Passage, *, is_whole: bool
) -> tuple[str, Span] | None:
    """Return the rating before this one, which the same paragraph tells."""
    for other, text in material.in_text():
        if other.block != passage.block or not _THEN.search(text):
            continue
        marked = [g for g in given(material, other.text) if _is_marked(other.text, g)]
        of_all = bool(re.search(r"\ball (?:three|four|five|of)\b", text))
        if len(marked) == 1 and of_all != is_whole:
            return marked[0].slug, other.span
    return None


def _in(
    material: Material, passage: Passage, text: str
) -> Iterator[tuple[str, str, str, Span]]:
    """Yield rating, standard ("" for the whole), rule and the words that say it."""
    context = short_names(material, material.by_block.get(passage.block, ""))
    has_tests = bool(context) and material.publisher == "hmi-prisons"
    overall = _OVERALL.match(text)
    if not (_RATED.search(text) or has_tests or overall):
        return
    told = [
        one
        for one in given(material, passage.text)
        if has_tests or _is_marked(passage.text, one)
    ]
    found = named_standards(material, passage.text, context)
    last = 0
    for one in told:
        named = _standards(passage.text, text, one, found, last)
        if named:
            span = _around(passage, one, found, last)
            for slug in named:
                yield one.slug, slug, "rating.standard", span
        elif last == 0 and _is_overall(text, one, found):
            span = Span(passage.start, passage.start + one.end)
            yield one.slug, "", "rating.overall", span
        last = one.end


def _is_overall(text: str, one: Given, found: list[Mention]) -> bool:
    if "overall" in text[one.end : one.end + 12] or _OVERALL.match(text):
        return True
    return not found and _is_whole(text, one)


def _around(passage: Passage, one: Given, found: list[Mention], last: int) -> Span:
    """Return the words from the rating before to the end of what names this one."""
    after = [m.end for m in found if m.start >= one.end]
    named_after = after and _AFTER.match(passage.text[one.end : after[0]])
    end = after[0] if after and named_after else one.end
    words = passage.text[last:end]
    start = last + len(words) - len(words.lstrip(" ,;:" + _MARKS))
    return Span(passage.start + start, passage.start + end)


def _is_marked(words: str, one: Given) -> bool:
    """Tell whether a word is meant as a rating: by a mark, a capital or a verb."""
    quoted = words[one.start - 1 : one.start] in (*_MARKS, "(")
    is_told = _TOLD.search(words, 0, one.start)
    return bool(one.start) and bool(quoted or is_told or words[one.start].isupper())


def _standards(
    words: str, text: str, one: Given, found: list[Mention], last: int
) -> list[str]:
    """Return the standards of which a rating is given."""
    if CASEWORK.search(text[last : one.start]):
        return list(CASE_STANDARDS)
    before = [m for m in found if last <= m.start and m.end <= one.start]
    if before and _BETWEEN.fullmatch(text[before[-1].end : one.start]):
        return _joined(words, before)
    after = [m for m in found if m.start >= one.end]
    if after and _AFTER.fullmatch(text[one.end : after[0].start]):
        return [after[0].slug]
    return []


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
