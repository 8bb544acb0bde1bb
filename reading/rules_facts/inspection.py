"""Facts of the inspection: body, programme, cases, earlier inspections."""

import re
from collections.abc import Iterator

from ..extractor import Proposal
from ..language.dates import MONTH, dates
from .body import body
from .cases import cases
from .implied_body import implied
from .material import Material, fact
from .place_in_programme import place_in_programme
from .programme import programme
from .sheet import sheet

# Programmes that take one region after the other.
_NUMBERED = ("dynamic-inspection-of-public-protection",)
_EARLIER = re.compile(
    rf"\b(?:last|previous|earlier|preceding|prior) (?:\w+ )?"
    rf"(?:inspection|inspected|came|visit(?:ed)?|report|rated|review)\b"
    rf"|\b(?:{MONTH} )?(?:19|20)\d\d (?:\w+ )?inspection\b"
    rf"|\bsince (?:{MONTH} )?(?:19|20)\d\d\b"
)
_COMPARING = re.compile(
    r"\binspect(?:ion|ed)\b|\b(?:progress|improved|better|worse|declined|backwards)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b(?!/)")
_OF_A_YEAR = re.compile(r"\bannual (?:report|review|assessment)\b|\bstate of \w+\b")


def facts(material: Material) -> Iterator[Proposal]:
    """Yield the facts of the inspection; what no rule finds is left out."""
    # What an inspectorate tells of a year is about no one inspection.
    is_of_year = bool(_OF_A_YEAR.search(material.title + _headings(material)))
    found_body = None if is_of_year else body(material)
    lines = list(sheet(material))
    told = {key for line in lines for key in line.fields}
    yield from lines
    under = list(programme(material, found_body))
    if not under and material.with_inspectors:
        under = list(programme(material.with_inspectors, found_body))
    found_body = found_body or (None if is_of_year else implied(material, under))
    if found_body:
        yield found_body
    is_numbered = any(p.fields["programme"] in _NUMBERED for p in under)
    named = under[0].fields["programme"] if under else ""
    heard = material.with_inspectors
    places = list(place_in_programme(material, is_numbered=is_numbered))
    if heard and not places:
        places = list(place_in_programme(heard, is_numbered=is_numbered))
    counted = list(cases(material, named))
    counted = counted or (list(cases(heard, named)) if heard else [])
    for other in (*under, *places, *counted):
        if told.isdisjoint(other.fields):
            yield other
    yield from compared(material)


def _headings(material: Material) -> str:
    words = (material.document.text[s:e] for s, e in material.titles)
    return " ".join(("", *words)).lower()


def compared(material: Material) -> Iterator[Proposal]:
    """Yield earlier inspections with which the publication compares."""
    seen: set[str] = set()
    for passage, text in material.in_text("opening", "context", "findings"):
        found = _EARLIER.search(text)
        if not found:
            continue
        dated = next(dates(text, found.start(), found.end() + 12), None)
        year = _YEAR.search(text, found.start(), min(len(text), found.end() + 12))
        value = dated.month if dated else year and year[0]
        is_inspection = "since" not in found[0] or bool(_COMPARING.search(text))
        if value and is_inspection and value not in seen and _is_past(material, value):
            seen.add(value)
            earlier = {"date-as-stated": value}
            yield fact({"compares-with": earlier}, passage.span, "compares-with.dated")


def _is_past(material: Material, value: str) -> bool:
    return material.issued is None or value[:4] < material.issued[:4]
