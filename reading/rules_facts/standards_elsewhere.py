"""The standards of other inspectorates than that of probation, where prose tells them.

By headings of the report, by the tests of a prison, by what is judged of a home.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..extractor import Proposal
from .material import Material, fact
from .standard_names import mentions, standard_named

if TYPE_CHECKING:
    from ...records.evidence import Span

_HEALTHY = re.compile(
    r"\b(?:four|all|our|the|these) (?:four )?(?:tests|areas) (?:of|for) (?:a |the "
    r")?healthy "
    r"(?P<kind>prison|establishment)\b|\b(?:four|our|the) (?:four )?healthy "
    r"(?P<kind2>prison|establishment) (?:tests|areas)\b"
)
_SCHOOL = re.compile(r"\b(?:school|academy|college|sixth form|pupils)\b")
# "Respect was the strongest of our tests; in each of the other three ..."
_OTHER_TESTS = re.compile(
    r"\b(?:safety|respect|purposeful activity|preparation for release)\b.*\btests?\b.*"
    r"\b(?:other|remaining) (?:three|tests)\b"
)
_TESTS = (
    *("healthy-prison-safety", "healthy-prison-respect"),
    *("healthy-prison-purposeful-activity", "healthy-prison-preparation-for-release"),
)
_SAFEGUARDING = re.compile(
    r"\b(?:arrangements for safeguarding|safeguarding arrangements)\b[^.;]*\b"
    r"effective\b|\bsafeguarding (?:was|is) (?:not |found to be )?effective\b"
)
_CUSTODY = re.compile(r"\bcustody\b")
_KEY_QUESTIONS = re.compile(
    r"\b(?:all|each|every one|any|none|most|two|three|four)(?: of)?(?: (?:the|our|its|"
    r"cqc's))?(?: five)? key questions\b|\b(?:the|our|its|cqc's|these) five (?:key )?"
    r"questions\b|\bfive key questions\b"
)
_JUDGED_AS = re.compile(
    r"\b(?:good|outstanding|inadequate|requires? improvement|judged|graded|rated)\b"
)
_LONGEST_LINE = 90
_JUDGEMENT = 45
_FEWEST_LINES = 3
_FEWEST_TOLD = 2


def standards_told(material: Material) -> Iterator[Proposal]:
    """Yield the standards that headings name, else those that sentences judge by."""
    headed = list(_in_headings(material)) or list(_of_home(material))
    headed = headed or _of_custody(material) or _questions(material)
    yield from headed or _tests(material) or _safeguarding(material)


def _in_headings(material: Material) -> Iterator[Proposal]:
    """Yield the standards that headings or lines name, if they are enough."""
    found: dict[str, Span] = {}
    for passage, text in material.whole:
        name = text.partition(":")[0]
        is_line = passage.kind == "heading" or _is_line(name, text)
        slug = standard_named(material, name) if is_line else None
        if slug:
            found.setdefault(slug, passage.span)
    if len(found) >= _FEWEST_LINES:
        fields, spans = {"standards": list(found)}, tuple(found.values())
        yield Proposal("inspection-fact", fields, spans, "standards.headings")


def _is_line(name: str, text: str) -> bool:
    """Tell whether a passage is a short line, or a long name with its judgement."""
    is_short = len(text) < _LONGEST_LINE
    return is_short or (
        len(name) < _LONGEST_LINE and len(text) < len(name) + _JUDGEMENT
    )


def _of_home(material: Material) -> Iterator[Proposal]:
    """Yield the judgements on a children's home that its sentences tell."""
    if material.publisher != "ofsted":
        return
    found: dict[str, Span] = {}
    for passage, text in material.in_text("opening", "findings", "context"):
        if not _JUDGED_AS.search(text):
            continue
        for one in mentions(material, passage.text, text):
            if one.slug.startswith("social-care-"):
                found.setdefault(one.slug, passage.span)
    if len(found) >= _FEWEST_TOLD:
        spans = tuple(dict.fromkeys(found.values()))
        fields = {"standards": list(found)}
        yield Proposal("inspection-fact", fields, spans, "standards.home")


def _of_custody(material: Material) -> list[Proposal]:
    """Return the areas of police custody of which sentences are, by their subjects."""
    if not _CUSTODY.search(material.title):
        return []
    found: dict[str, Span] = {}
    for passage, text in material.in_text("opening", "findings", "context"):
        first = next(iter(mentions(material, passage.text, text)), None)
        is_subject = first and not text[: first.start].removeprefix("the ")
        if first and is_subject and first.slug.startswith("custody-"):
            found.setdefault(first.slug, passage.span)
    if len(found) < _FEWEST_TOLD:
        return []
    fields = {"standards": list(found)}
    return [
        Proposal("inspection-fact", fields, tuple(found.values()), "standards.custody")
    ]


def _questions(material: Material) -> list[Proposal]:
    """Return the key questions of the Care Quality Commission, told together."""
    if material.publisher != "cqc":
        return []
    for passage, text in material.in_text():
        if _KEY_QUESTIONS.search(text):
            fields = {"standards": ["key-questions"]}
            return [fact(fields, passage.span, "standards.questions")]
    return []


def _safeguarding(material: Material) -> list[Proposal]:
    """Return safeguarding, of which an inspection of a school always judges."""
    if material.publisher != "ofsted" or not _SCHOOL.search(material.text):
        return []
    for passage, text in material.in_text():
        if _SAFEGUARDING.search(text):
            fields = {"standards": ["education-safeguarding"]}
            return [fact(fields, passage.span, "standards.safeguarding")]
    return []


def _tests(material: Material) -> list[Proposal]:
    """Return the tests of prisons, where but one is named, or only their number."""
    if material.publisher != "hmi-prisons":
        return []
    for passage, text in material.whole:
        block = material.by_block.get(passage.block, "")
        if "test" in text and _OTHER_TESTS.search(block):
            return [fact({"standards": list(_TESTS)}, passage.span, "standards.others")]
        found = _HEALTHY.search(text)
        if found:
            kind = found["kind"] or found["kind2"]
            fields = {"standards": [f"healthy-{kind}-tests"]}
            return [fact(fields, passage.span, "standards.tests")]
    return []
