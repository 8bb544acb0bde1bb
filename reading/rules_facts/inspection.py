"""Facts of the inspection: programme, number in it, cases, earlier inspections."""

import re
from collections.abc import Iterator

from ...ontology.terms import PREFIXES, identifier
from ...records.evidence import Span
from ..dates import MONTH, dates
from ..describing import CHILDRENS_INSPECTION
from ..extractor import Proposal
from ..lexicon import Lexicon, Mention
from ..numbers import NUMBER, ORDINAL, rank_of, value_of
from ..passages import Passage
from .body import body
from .kinds import programmes_by_kind
from .material import Material, fact

_LOOKED = (
    r"(?:inspected|examined|reviewed|read|looked at|sampled|assessed|audited|"
    r"scrutinised|considered|studied|checked)"
)
_FILES = r"(?:cases?|case files|case records|files|casefiles)"
_CASES = re.compile(
    rf"\b(?P<n1>{NUMBER}) (?:[\w'-]+ )?{_FILES} "
    rf"(?:were |have been |had been )?{_LOOKED}"
    rf"|\b{_LOOKED} (?:a (?:sample|total) of )?(?P<n2>{NUMBER}) (?:[\w'-]+ ){{0,2}}?"
    rf"{_FILES}\b"
    rf"|\b(?:sample|total) of (?P<n4>{NUMBER}) (?:[\w'-]+ ){{0,2}}?{_FILES}\b"
    rf"|\bbased on (?:\w+ ){{0,4}}(?P<n5>{NUMBER}) (?:[\w'-]+ )?{_FILES}\b"
    rf"|\b(?P<n6>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:that )?(?:we|inspectors) "
    rf"{_LOOKED}"
    rf"|\bof (?:the|our) (?P<n3>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:that )?"
    rf"(?:we|inspectors|they) (?:\w+ )?{_LOOKED}"
)
_CASE_NUMBERS = ("n1", "n2", "n3", "n4", "n5", "n6")
_RANK = re.compile(
    rf"\b(?:the|our|its|this) (?P<rank>{ORDINAL})\b(?! time)(?: [\w']+){{0,4}}? "
    r"(?:to be (?:published|inspected|reported|completed|issued|released)|"
    r"(?:in|under|of|from|as part of) .*\b(?:programme|inspections?|series))"
)
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
_BROADER = PREFIXES["skos"] + "broader"


def facts(material: Material) -> Iterator[Proposal]:
    """Yield the facts of the inspection; what no rule finds is left out."""
    found_body = body(material)
    if found_body:
        yield found_body
    yield from programme(material, found_body)
    yield from cases(material)
    yield from compared(material)


def programme(material: Material, found_body: Proposal | None) -> Iterator[Proposal]:
    """Yield the programme: as named, by its number in it, else by kind of body."""
    named = list(_named(material))
    numbered = list(_numbered(material))
    yield from numbered
    if named:
        first = named[0][1].slug
        spans = tuple(dict.fromkeys(s for s, m in named if m.slug == first))[:2]
        fields = {"programme": first}
        yield Proposal("inspection-fact", fields, spans, "programme.named")
    elif CHILDRENS_INSPECTION.search(material.document.title):
        yield fact({"programme": "ilacs"}, material.titles[0], "programme.named")
    elif found_body:
        slug = _by_kind(material, _first(found_body.fields["body"]))
        if slug:
            span = found_body.spans[0]
            yield fact({"programme": slug}, span, "programme.kind")


def cases(material: Material) -> Iterator[Proposal]:
    """Yield the number of cases inspected, unless a sentence tells of two kinds."""
    for passage, text in material.in_text():
        found = list(_CASES.finditer(text))
        if len(found) != 1 or re.search(rf"\b{NUMBER} [\w' -]*cases and\b", text):
            continue
        number = next(found[0][n] for n in _CASE_NUMBERS if found[0][n])
        span = _in(passage, found[0].start(), found[0].end())
        yield fact({"cases": value_of(number)}, span, "cases.inspected")
        return


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


def _numbered(material: Material) -> Iterator[Proposal]:
    for passage, text in material.in_text("opening", "context", "findings"):
        found = _RANK.search(text)
        names = material.lexicon.first(passage.text, ("programme",))
        if found and (names or "programme" in text):
            fields = {"number-in-programme": rank_of(found["rank"])}
            yield fact(fields, passage.span, "programme.number")
            return


def _named(material: Material) -> Iterator[tuple[Span, Mention]]:
    """Yield mentions of programmes with their sentence, the title's first."""
    text, lexicon = material.document.text, material.lexicon
    for span in material.titles:
        for mention in lexicon.find(text[span.start : span.end], ("programme",)):
            yield span, mention
    for passage, plain in material.in_text("opening", "context"):
        if "paused" in plain:
            continue
        for mention in lexicon.find(passage.text, ("programme",)):
            yield passage.span, mention


def _first(body: str | list[str]) -> str:
    return body if isinstance(body, str) else body[0]


def _by_kind(material: Material, slug: str) -> str | None:
    kinds = programmes_by_kind().get(material.publisher or "", {})
    dated = kinds.get(_general(slug, material.lexicon)) or {}
    since = [start for start in dated if start <= (material.latest or "")]
    known = dated[max(since)] if since else next(iter(dated.values()), None)
    return known if known and (since or len(dated) == 1) else None


def _general(slug: str, lexicon: Lexicon) -> str:
    """Return the general kind of a body: a delivery unit's is delivery units."""
    broader = lexicon.vocabulary.links.get(("organisation", slug, _BROADER), [])
    prefix = identifier("organisation", "")
    kinds = [iri.removeprefix(prefix) for iri in broader if iri.startswith(prefix)]
    known = {kind for by_kind in programmes_by_kind().values() for kind in by_kind}
    return next((kind for kind in kinds if kind in known), slug)


def _in(passage: Passage, start: int, end: int) -> Span:
    return Span(passage.start + start, passage.start + end)
