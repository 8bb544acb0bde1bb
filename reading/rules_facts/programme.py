"""Under which programme the inspection was made, and its number there."""

import re
from collections.abc import Iterator, Mapping

from ...ontology.terms import PREFIXES, identifier
from ...records.evidence import Span
from ..extractor import Proposal
from ..language.lexicon import Lexicon, Mention
from ..language.numbers import NUMBER, ORDINAL, rank_of, value_of
from ..passages.describing import CHILDRENS_INSPECTION
from .kinds import programmes_by_kind
from .material import Material, fact

_RANK = re.compile(
    rf"(?<!one of )\b(?:the|our|its|this) (?P<rank>{ORDINAL})\b(?! (?:time|week|"
    rf"fortnight|day|"
    r"month|quarter|year|half|stage)s?\b)(?: [\w']+){0,4}? "
    r"(?:to be (?:published|inspected|reported|completed|issued|released)|"
    r"(?:in|under|of|from|as part of) .*\b(?:programme|inspections?|series))"
    rf"|(?<!one of )\b(?:the|our|its|this) (?P<rank2>{ORDINAL}) (?:(?:probation |"
    rf"english |welsh )?"
    r"(?:region|area|inspection|report|release|publication|such \w+|one)\b(?! has)|to "
    r"(?:be|go|come|have|undergo|face|appear)\b|of (?:our|its|the|these|those) )"
    rf"|(?<!one )\b(?P<rank3>{ORDINAL}) of (?:the |our |its |all )?{NUMBER} "
    r"(?:probation )?(?:regions|inspections|reports|areas)\b"
    rf"|\b(?:inspection|report|number) (?:number |no\.? )?(?P<number>{NUMBER}) "
    rf"(?:of|in) (?:(?:the|our|its|a|this) |{NUMBER}\b)"
    rf"|\bnumber (?P<number2>{NUMBER}) of (?:the |our )?{NUMBER}\b"
)
_RANKED = re.compile(rf"\b(?:the|our|its|this) (?P<rank>{ORDINAL}) ")
_FIRST_BLOCKS = 10
_LINE = 160
_UNDER = re.compile(
    r"\b(?:under|part of|in|through|undergo|undergone|from|of) (?:the |our |its )?"
    r"(?:[\w']+ )?$"
)
_WITHIN = re.compile(r"\b(?:under|part of) (?:the |our |its )?(?:[\w']+ )?$")
_CHILDREN = re.compile(r"\bchildren\b|\bsecure training centre\b|\bkeppel unit\b")
_TOGETHER = re.compile(r"\bjoint(?:ly)?\b")
_JUSTICE = frozenset(("hmi-probation", "hmi-prisons", "hmicfrs", "hmcpsi"))
_BROADER = PREFIXES["skos"] + "broader"


def programme(material: Material, found_body: Proposal | None) -> Iterator[Proposal]:
    """Yield the programme: as named, by its number in it, else by kind of body."""
    named = list(_named(material)) or list(_noted(material))
    numbered = list(_numbered(material))
    yield from numbered
    joint = None if named else _joint(material)
    if joint:
        yield fact({"programme": "cjji"}, joint, "programme.joint")
    elif named:
        first = named[0][1].slug
        spans = tuple(dict.fromkeys(s for s, m in named if m.slug == first))[:2]
        fields = {"programme": _dated(material, first)}
        yield Proposal("inspection-fact", fields, spans, "programme.named")
    elif CHILDRENS_INSPECTION.search(material.document.title):
        yield fact({"programme": "ilacs"}, material.titles[0], "programme.named")
    else:
        body = _first(found_body.fields["body"]) if found_body else ""
        slug = _by_kind(material, body) or _only(material)
        places = [*(found_body.spans if found_body else ()), *material.titles]
        if slug and places:
            yield fact({"programme": slug}, places[0], "programme.kind")


def _dated(material: Material, slug: str) -> str:
    """Return the programme of the day, where one is named that several made up."""
    links = material.lexicon.vocabulary.links
    for dated in programmes_by_kind().get(material.publisher or "", {}).values():
        known = _of_day(material, dated)
        broader = links.get(("programme", known or "", _BROADER), ())
        if known and identifier("programme", slug) in broader:
            return known
    return slug


def _numbered(material: Material) -> Iterator[Proposal]:
    sections = ("opening", "context", "findings", "notes")
    for passage, text in material.in_text(*sections):
        found = _RANK.search(text)
        ranked = None if found else _of_programme(material, passage.text, text)
        block = material.by_block.get(passage.block, text)
        if found and (
            "programme" in block or "series" in block or _names(material, block)
        ):
            rank = found["rank"] or found["rank2"] or found["rank3"]
            number = found["number"] or found["number2"]
            place = rank_of(rank) if rank else value_of(number)
            fields = {"number-in-programme": place}
            yield fact(fields, passage.span, "programme.number")
            return
        if ranked:
            fields = {"number-in-programme": ranked}
            yield fact(fields, passage.span, "programme.number")
            return


def _of_programme(material: Material, words: str, text: str) -> int | None:
    """Return the rank that stands before a programme's name: "the sixth ..."."""
    named = {m.start for m in material.lexicon.find(words, ("programme",))}
    ranks = _RANKED.finditer(text) if named else ()
    return next((rank_of(r["rank"]) for r in ranks if r.end() in named), None)


def _names(material: Material, words: str) -> bool:
    return material.lexicon.first(words, ("programme",)) is not None


def _named(material: Material) -> Iterator[tuple[Span, Mention]]:
    """Yield mentions of programmes with their sentence, the title's first."""
    text, lexicon = material.document.text, material.lexicon
    blocks = material.document.own[:_FIRST_BLOCKS]
    first = [b for b in blocks if b.kind == "heading" or b.end - b.start < _LINE]
    spans = [*material.titles, *(Span(b.start, b.end) for b in first)]
    for span in dict.fromkeys(spans):
        for mention in lexicon.find(text[span.start : span.end], ("programme",)):
            yield span, mention
    for passage, plain in material.in_text("opening", "context"):
        if "paused" in plain:
            continue
        for mention in lexicon.find(passage.text, ("programme",)):
            yield passage.span, mention


def _joint(material: Material) -> Span | None:
    """Return where inspectorates of criminal justice are said to inspect together."""
    opening = [*material.titles, *(p.span for p in material.passages[:_FIRST_BLOCKS])]
    text = material.document.text
    titles = " ".join(text[s:e] for s, e in material.titles)
    told = [(text[s:e], Span(s, e)) for s, e in opening]
    for words, span in [*told, (titles, opening[0])] if opening else ():
        named = material.lexicon.find(words, ("organisation",))
        inspectorates = {mention.slug for mention in named} & _JUSTICE
        if len(inspectorates) > 1 and _TOGETHER.search(words.lower()):
            return span
    return None


def _noted(material: Material) -> Iterator[tuple[Span, Mention]]:
    """Yield the programmes that notes say the inspection was made under."""
    for passage, plain in material.in_text("notes", "findings"):
        under = _UNDER if passage.section == "notes" else _WITHIN
        for mention in material.lexicon.find(passage.text, ("programme",)):
            if under.search(plain[: mention.start]):
                yield passage.span, mention


def _first(body: str | list[str]) -> str:
    return body if isinstance(body, str) else body[0]


def _by_kind(material: Material, slug: str) -> str | None:
    if "custody" in material.title and slug == "police":
        return "police-custody" if _is_known(material, "police-custody") else None
    if _CHILDREN.search(material.title) and slug == "prisons":
        return "children-in-custody"
    kinds = programmes_by_kind().get(material.publisher or "", {})
    return _of_day(material, kinds.get(_general(slug, material.lexicon)) or {})


def _of_day(material: Material, dated: Mapping[str, str]) -> str | None:
    """Return the programme that ran on the day of publication."""
    since = [start for start in dated if start <= (material.latest or "")]
    known = dated[max(since)] if since else next(iter(dated.values()), None)
    return known if known and (since or len(dated) == 1) else None


def _only(material: Material) -> str | None:
    """Return the programme under which an inspectorate inspects bodies of all kinds."""
    kinds = programmes_by_kind().get(material.publisher or "", {})
    slugs = {slug for dated in kinds.values() for slug in dated.values()}
    return slugs.pop() if len(kinds) > 1 and len(slugs) == 1 else None


def _is_known(material: Material, programme: str) -> bool:
    return material.lexicon.vocabulary.has("programme", programme)


def _general(slug: str, lexicon: Lexicon) -> str:
    """Return the general kind of a body: a delivery unit's is delivery units."""
    broader = lexicon.vocabulary.links.get(("organisation", slug, _BROADER), [])
    prefix = identifier("organisation", "")
    kinds = [iri.removeprefix(prefix) for iri in broader if iri.startswith(prefix)]
    known = {kind for by_kind in programmes_by_kind().values() for kind in by_kind}
    return next((kind for kind in kinds if kind in known), slug)
