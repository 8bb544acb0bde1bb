"""Which body was inspected."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from ...ontology.terms import identifier, term
from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small
from ..language.lexicon import Lexicon
from .bodies import by_names
from .implied_body import assessed_council, told_of
from .kinds import general_kinds
from .material import Material, fact
from .programme_variants import is_yet_to_be
from .remits import without_inspectorates
from .several_bodies import several

_INSPECTING = re.compile(
    r"\b(?:inspect(?:ed|ion|s)|review(?:ed)?|visited|judged|graded|rated|looked at|"
    r"examined|report(?:ed)? (?:on|of)|serve|publishes|criticised|praised)\b"
)
_PRISON = re.compile(r"\b(?:HMP/YOI|HMP|HMYOI|YOI|STC|HMP & YOI) [A-Z][\w'’-]+")
_INSTITUTION = re.compile(
    r"(?<![/&] )(?<![/&])\b(?:HMYOI|YOI) [A-Z][\w'’-]+"
    r"|\b(?!HMP)[A-Z][\w'’-]+ (?i:young offender institution)\b"
)
_YOUNG = re.compile(
    r"\byoung offender institution\b|\b(?:boys|girls)\b|\bchildren (?:held|in custody|"
    r"aged|living)\b|\b(?:holds|held) "
    r"(?:\w+ )*children\b"
)
_CHILDREN = re.compile(
    r"\binspection of [^.]*(?:council|authority)\S* (?:children['’]s|services for)",
    re.IGNORECASE,
)
_NAMED_BODY = re.compile(r"(?:\b[A-Z][\w'’&-]+,? (?:and |the |of )?)+$")
_WHOLE_SERVICE = re.compile(
    r"\bregions?\b|\bprobation areas?\b|\bthematic\b.*\bprobation\b"
)
_JOINT = re.compile(r"\bjoint(?:ly)?\b|\bthematic\b|\b(?:two|both) organisations\b")
# Programmes that inspect regions, of which delivery units are a part.
_OF_REGIONS = ("dynamic-inspection-of-public-protection",)
_GENERAL = {"probation-service", "probation-delivery-units"}
_OPENING = 3
_LONGEST_TITLE = 120
_FEWEST_WORDS = 5
_MOST_BODIES = 5
_AS_LIKELY = 0.6


def body(material: Material) -> Proposal | None:
    """Return the inspected body: the one that title and opening speak of most.

    A body that no vocabulary has is told by its general kind. Of two that are
    equally likely the first counts; a joint inspection has both. None if nothing is
    said.
    """
    together = several(material)
    if together:
        return together
    council = assessed_council(material)
    if council:
        return fact({"body": "local-authorities"}, council, "body.assessed")
    first = ((p.span, 1) for p, _ in list(material.in_text())[:_OPENING])
    return _of_children(material) or (
        _voted(material, _places(material))
        or _voted(material, first)
        or told_of(material)
    )


def _of_children(material: Material) -> Proposal | None:
    """Return the kind of an institution that the title names, and that holds boys."""
    if material.publisher != "hmi-prisons" or not _YOUNG.search(material.text):
        return None
    for span in material.titles:
        if _INSTITUTION.search(material.document.text[span.start : span.end]):
            fields = {"body": "young-offender-institutions"}
            return fact(fields, span, "body.children")
    return None


def _voted(material: Material, told: Iterable[tuple[Span, int]]) -> Proposal | None:
    """Return the body of which some places speak most, each with its weight."""
    votes: Counter[str] = Counter()
    places: defaultdict[str, list[Span]] = defaultdict(list)
    usual = general_kinds(material.publisher) - _GENERAL
    for span, weight in told:
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
    found = likely[0] if len(likely) == 1 else likely[:_MOST_BODIES]
    return Proposal("inspection-fact", {"body": found}, spans, "body.named")


def _regional(material: Material) -> Span | None:
    """Return where a programme is named under which regions are inspected."""
    if material.publisher != "hmi-probation":
        return None
    text = material.document.text
    told = [*(passage.span for passage, _ in material.in_text()), *material.titles]
    for span in told if "region" in material.text else ():
        named = material.lexicon.find(text[span.start : span.end], ("programme",))
        if any(
            mention.slug in _OF_REGIONS
            and not is_yet_to_be(small(text[span.start : span.start + mention.start]))
            for mention in named
        ):
            return span
    return None


def _opening(material: Material) -> str:
    text = material.document.text
    return " ".join(text[s:e] for s, e in material.titles).lower() + " ".join(
        plain for _, plain in list(material.in_text())[:_OPENING]
    )


def _places(material: Material) -> Iterator[tuple[Span, int]]:
    first = material.document.own[:1]
    lines = [Span(b.start, b.end) for b in first if b.end - b.start < _LONGEST_TITLE]
    for span in dict.fromkeys([*material.titles, *lines]):
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
    told = _unshouted(without_inspectorates(words, lexicon))
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
