"""Which body was inspected."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from ...ontology.terms import identifier, term
from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from .bodies import by_heads, by_names
from .kinds import general_kinds
from .material import Material

_INSPECTING = re.compile(
    r"\b(?:inspect(?:ed|ion|s)|review(?:ed)?|visited|judged|graded|rated|looked at|"
    r"examined|report(?:ed)? (?:on|of)|serve|publishes|criticised|praised)\b"
)
_PRISON = re.compile(r"\b(?:HMP/YOI|HMP|HMYOI|YOI|STC|HMP & YOI) [A-Z][\w'’-]+")
_CHILDREN = re.compile(
    r"\binspection of [^.]*(?:council|authority)\S* (?:children['’]s|services for)",
    re.IGNORECASE,
)
_LETTER = re.compile(r"(?:to|for the attention of)\s*:\s*(?=\w)", re.IGNORECASE)
_FIRST_BLOCKS = 8
_NAMED_BODY = re.compile(r"(?:\b[A-Z][\w'’&-]+,? (?:and |the |of )?)+$")
_WHOLE_SERVICE = re.compile(r"\bregions?\b|\bthematic\b.*\bprobation\b")
_JOINT = re.compile(r"\bjoint(?:ly)?\b|\bthematic\b|\b(?:two|both) organisations\b")
# Programmes that inspect regions, of which delivery units are a part.
_OF_REGIONS = ("dynamic-inspection-of-public-protection",)
_GENERAL = {"probation-service", "probation-delivery-units"}
_OPENING = 3
_FEWEST_WORDS = 5
_MOST_BODIES = 4
_AS_LIKELY = 0.6


def body(material: Material) -> Proposal | None:
    """Return the inspected body: the one that title and opening speak of most.

    A body that no vocabulary has is told by its general kind. Of two that are
    equally likely the first counts; a joint inspection has both. None if nothing is
    said.
    """
    letter = _addressed(material)
    if letter:
        return letter
    votes: Counter[str] = Counter()
    places: defaultdict[str, list[Span]] = defaultdict(list)
    usual = general_kinds(material.publisher)
    for span, weight in _places(material):
        words = material.document.text[span.start : span.end]
        is_inspecting = bool(_INSPECTING.search(words.lower()))
        for slug, is_named in _bodies(words, material.lexicon, material.publisher):
            if not (is_inspecting or is_named or weight > 1):
                continue
            is_usual = slug in usual
            votes[slug] += weight + 2 * (is_inspecting + is_named + is_usual)
            places[slug].append(span)
    told_by = _regional(material)
    is_named = any(slug.startswith("probation-") for slug in {*votes} - _GENERAL)
    if told_by and not is_named:
        fields = {"body": "probation-service"}
        return Proposal("inspection-fact", fields, (told_by,), "body.programme")
    best = votes.most_common()
    if not best:
        return None
    most = best[0][1]
    likely = [slug for slug, count in best if count >= most * _AS_LIKELY]
    if len(likely) > 1 and not _JOINT.search(_opening(material)):
        likely = likely[:1]
    spans = tuple(dict.fromkeys(s for slug in likely for s in places[slug]))[:2]
    told = likely[0] if len(likely) == 1 else likely[:_MOST_BODIES]
    return Proposal("inspection-fact", {"body": told}, spans, "body.named")


def _regional(material: Material) -> Span | None:
    """Return where a programme is named under which regions are inspected."""
    if material.publisher != "hmi-probation":
        return None
    text = material.document.text
    told = [*(passage.span for passage, _ in material.in_text()), *material.titles]
    for span in told if "region" in material.text else ():
        named = material.lexicon.find(text[span.start : span.end], ("programme",))
        if any(mention.slug in _OF_REGIONS for mention in named):
            return span
    return None


def _addressed(material: Material) -> Proposal | None:
    """Return the bodies whose heads a letter is addressed to, if they are several."""
    for block in material.document.own[:_FIRST_BLOCKS]:
        words = small(straight(material.document.words(block)))
        if not _LETTER.match(words):
            continue
        to = [
            k for part in words.split(";") for k, one in by_heads() if one.search(part)
        ]
        told = list(dict.fromkeys(to))
        if len(told) > 1:
            span = Span(block.start, block.end)
            return Proposal("inspection-fact", {"body": told}, (span,), "body.letter")
    return None


def _opening(material: Material) -> str:
    text = material.document.text
    return " ".join(text[s:e] for s, e in material.titles).lower() + " ".join(
        plain for _, plain in list(material.in_text())[:_OPENING]
    )


def _places(material: Material) -> Iterator[tuple[Span, int]]:
    for span in material.titles:
        yield span, 2
    told = [p for p, t in material.in_text("opening", "context") if _is_told(t)]
    told = told or [p for p, _ in material.in_text()]
    for passage in told[:_OPENING]:
        yield passage.span, 1


def _is_told(text: str) -> bool:
    """Tell whether a passage is more than a date or a line of a title page."""
    return len(text.split()) >= _FEWEST_WORDS


def _bodies(
    words: str, lexicon: Lexicon, publisher: str | None
) -> Iterator[tuple[str, bool]]:
    """Yield bodies that may be the inspected one, and whether each bears a name."""
    if _PRISON.search(words):
        yield "prisons", True
    told = _unshouted(_without_inspectorates(words, lexicon))
    named_here = [kind for kind, one in by_names() if one.search(told)]
    if _CHILDREN.search(words):
        named_here.append("childrens-services")
    for kind in dict.fromkeys(named_here):
        if lexicon.vocabulary.has("organisation", kind):
            yield kind, True
    named = lexicon.find(words, ("organisation", "region"))
    mentions = [m for m in named if not words[: m.start].endswith("England and ")]
    is_regional = publisher == "hmi-probation" and any(
        mention.kind == "region" for mention in mentions
    )
    for mention in mentions:
        if is_regional and mention.slug == "probation-service":
            continue
        if mention.kind == "region":
            yield from _of_region(mention.slug, lexicon, publisher)
        elif lexicon.is_a("organisation", mention.slug, "InspectedBody"):
            is_name = mention.label[0].isupper() or mention.label.isupper()
            before = words[: mention.start]
            is_named = is_name and bool(_NAMED_BODY.search(before))
            yield mention.slug, is_named or " of the Probation Service" in mention.label
    is_all = not named_here and _WHOLE_SERVICE.search(words.lower())
    if publisher == "hmi-probation" and is_all:
        yield "probation-service", False


def _without_inspectorates(words: str, lexicon: Lexicon) -> str:
    """Return words with spaces for whoever inspects: their names hold others'."""
    for mention in lexicon.find(words, ("organisation", "role")):
        if lexicon.is_a("organisation", mention.slug, "Inspectorate") or (
            mention.kind == "role" and "inspector" in mention.slug
        ):
            gap = " " * (mention.end - mention.start)
            words = words[: mention.start] + gap + words[mention.end :]
    return words


def _unshouted(words: str) -> str:
    """Return a heading in capitals with capitals at the words' beginnings only."""
    return words.title() if words.isupper() else words


def _of_region(
    region: str, lexicon: Lexicon, publisher: str | None
) -> Iterator[tuple[str, bool]]:
    """Yield the Probation Service's part in a region, if probation is inspected."""
    if publisher != "hmi-probation":
        return
    covered = identifier("region", region)
    for (kind, slug, predicate), targets in lexicon.vocabulary.links.items():
        is_cover = kind == "organisation" and predicate == term("coversRegion")
        if is_cover and covered in targets:
            yield slug, True
