"""Ratings of several standards at once, or told by another: all tests, "the same"."""

import re
from collections.abc import Iterator, Sequence

from ...records.evidence import Span
from ..language.dates import dates
from ..language.numbers import NUMBER, value_of
from ..passages.passages import Passage
from .material import Material
from .rating_marks import BETWEEN, OF_DATED, WAS
from .rating_words import Given
from .standard_names import mentions

Told = tuple[str, str, str, Span]
"""Rating, standard ("" for the whole), rule and the words that say it."""

_HAD_IMPACT = re.compile(
    r"\bleaders (?:have|had|have had|are having) an? (?P<rating>\w+) impact on "
    r"(?:social "
    r"work )?practice\b"
)
_FOUR = (
    r"(?:all|each|every one|every)(?: of)?(?: the| our)?(?: four)?(?: of (?:our|the))? "
    r"(?:five )?(?:healthy prison |key |case(?:work)? )?(?:tests?|areas|questions?|"
    r"standards?)(?: of a healthy prison)?"
)
_ALL_FOUR = re.compile(
    rf"['\u2019\u201d]? (?:in|for|against|on|under) {_FOUR}\b"
    r"(?P<but> (?:but|except|save|other than|apart from|bar) )?"
)
_EACH_OF_THEM = re.compile(rf"\b{_FOUR}\b")
_THEN = re.compile(
    r"\b(?:last|previous(?:ly)?|earlier|formerly|before|had|since|until|keeps?|kept|"
    r"remains?|remained|(?:19|20)\d\d)\b"
)
_EXCEPT = re.compile(r"['\u2019\u201d]? (?:but|except|save|other than|apart from|bar) ")
_CASE = re.compile(r"\bcase(?:work)?\b")
_OTHERS = re.compile(
    rf"\b(?:all )?(?:the|our|its) (?:other|remaining) (?P<n>{NUMBER})"
    rf"(?: (?:healthy prison )?(?:tests|areas))?\b"
)
_TESTS_OF_PRISONS = (
    *("healthy-prison-safety", "healthy-prison-respect"),
    *("healthy-prison-purposeful-activity", "healthy-prison-preparation-for-release"),
)
# "The same outcome was given for respect."
_QUESTIONS = tuple(
    f"key-question-{one}"
    for one in ("safe", "effective", "caring", "responsive", "well-led")
)
_STAGES = ("assessment", "planning", "implementation-and-delivery", "reviewing")
_SAFEGUARDING = re.compile(
    r"\bsafeguarding(?: standards?)?(?:,? (?:is|are|was|were|has been|have been))?:? "
    r"(?P<no>not )?met\b"
)
_THE_SAME = re.compile(
    r"(?:^|[;:] |, and |, while )(?:the|this|that|an?|just the|exactly the) (?:same|"
    r"identical|equal) (?:(?:outcome|rating|grade|judge?ment|score|result|mark|"
    r"verdict)\b[^.;]{0,30}?|(?:is|was) (?:true|so)|(?:holds|goes|went|applies|"
    r"applied)) (?:for|to|of|in|on|by) (?:the |its |their |how )?"
    r"|^so (?:too )?(?:does|do|is|was|are|were|did|has|had) (?:the |its |their )?"
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_ALIKE = re.compile(
    r",?(?: (?:was|were|is|are|has|have|had|been|did|does|so|judged|rated|graded|given|"
    r"scored|received|achieved|got|as))*,? (?:likewise|the same(?: rating| grade| "
    r"score|"
    r" outcome| judge?ment)?|similarly|as well|too)(?=[.,;]|$| and\b)"
)


def given_to_groups(
    material: Material,
    passage: Passage,
    text: str,
    told: Sequence[Given],
    known: Sequence[str],
) -> Iterator[Told]:
    """Yield the ratings of all tests, of the others, and of leaders' impact.

    `told` are the ratings that the sentence names, and `known` the standards that
    have one already.
    """
    yield from _impact(material, passage, text, told)
    if "healthy establishment" in material.text or not _all_of(material):
        return
    is_prison = material.publisher == "hmi-prisons"
    for one in told:
        if WAS.search(text, 0, one.start):
            continue
        if not is_prison and _THEN.search(text):
            continue
        found, slugs = _tests(material, passage, text, one, known)
        if found is None:
            continue
        start, end = min(one.start, found.start()), max(one.end, found.end())
        span = Span(passage.start + start, passage.start + end)
        for slug in slugs:
            yield one.slug, slug, "rating.all-tests", span


def _tests(
    material: Material, passage: Passage, text: str, one: Given, known: Sequence[str]
) -> tuple[re.Match[str] | None, Sequence[str]]:
    """Return the tests of a prison of which all are rated so, and what says it."""
    whole = _all_of(material)
    found = _ALL_FOUR.match(text, one.end)
    if material.publisher == "hmi-probation" and not _CASE.search(text):
        return None, ()
    if found and found["but"]:
        named = mentions(material, passage.text, text)
        first = {m.slug for m in named if m.start == found.end()}
        return found, [slug for slug in whole if slug not in first]
    if found:
        return found, whole
    for each in _EACH_OF_THEM.finditer(text, 0, one.start):
        if BETWEEN.fullmatch(text, each.end(), one.start):
            but = _EXCEPT.match(text, one.end)
            beside = mentions(material, passage.text, text) if but else []
            first = {m.slug for m in beside if but and m.start == but.end()}
            return each, [slug for slug in whole if slug not in first]
    others = _OTHERS.search(text, 0, one.start)
    if others and BETWEEN.fullmatch(text, others.end(), one.start):
        left = [slug for slug in whole if slug not in known]
        return others, left if len(left) == value_of(others["n"]) else ()
    return None, ()


def _all_of(material: Material) -> Sequence[str]:
    """Return the standards of which an inspectorate says "all" or "every"."""
    by = {
        "hmi-prisons": _TESTS_OF_PRISONS,
        "cqc": _QUESTIONS,
        "hmi-probation": _STAGES,
    }
    return by.get(material.publisher or "", ())


def _safeguarding(material: Material, passage: Passage, text: str) -> Iterator[Told]:
    """Yield whether safeguarding is met, of a school's report card."""
    found = _SAFEGUARDING.search(text) if material.publisher == "ofsted" else None
    if found:
        span = Span(passage.start + found.start(), passage.start + found.end())
        rating = "safeguarding-not-met" if found["no"] else "safeguarding-met"
        yield rating, "education-safeguarding", "rating.safeguarding", span


def given_the_same(
    material: Material, passage: Passage, text: str, told: Sequence[Given], last: str
) -> Iterator[Told]:
    """Yield ratings that are told to be those before: "respect likewise".

    `last` is the rating that the sentence before gave, "" if none.
    """
    same = _THE_SAME.search(text)
    named = mentions(material, passage.text, text) if same or _alike(text) else []
    yield from _safeguarding(material, passage, text)
    for mention in named:
        before = [one.slug for one in told if one.end <= mention.start]
        rating = before[-1] if before else last
        is_same = same and same.start() <= mention.start
        cut = ";" in text[same.end() : mention.start] if same and is_same else False
        if same and is_same:
            earlier = [one.slug for one in told if one.end <= same.start()]
            rating = earlier[-1] if earlier else last
            is_same = not cut and not any(
                same.end() <= one.start <= mention.start for one in told
            )
        if rating and (is_same or _ALIKE.match(text, mention.end)):
            span = Span(passage.start + mention.start, passage.start + mention.end)
            yield rating, mention.slug, "rating.same", span


def _alike(text: str) -> bool:
    return bool(_ALIKE.search(text))


def _impact(
    material: Material, passage: Passage, text: str, told: Sequence[Given]
) -> Iterator[Told]:
    """Yield the rating of leaders who have "had an outstanding impact"."""
    found = _HAD_IMPACT.search(text) if material.publisher == "ofsted" else None
    for one in told if found else ():
        if found and (one.start, one.end) == found.span("rating"):
            span = Span(passage.start + found.start(), passage.start + found.end())
            yield one.slug, "ilacs-leaders", "rating.impact", span


def is_of_earlier(material: Material, text: str) -> bool:
    """Tell whether a sentence opens with an inspection of a year or more before."""
    opened = OF_DATED.match(text)
    if opened is None:
        return False
    told = next(dates(text, opened.end()), None)
    if told is None or told.start != opened.end():
        year = _YEAR.match(text, opened.end())
        latest = (material.latest or "")[:4]
        return year is not None and (not latest or int(year[0]) < int(latest) - 1)
    latest = material.latest or told.value
    return f"{int(told.value[:4]) + 1}{told.value[4:7]}" <= latest[:7]
