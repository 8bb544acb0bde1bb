"""Under which programme the inspection was made, and its number there."""

import re
from collections.abc import Iterator, Mapping

from ...ontology.terms import PREFIXES, identifier
from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.lexicon import Lexicon, Mention
from ..passages.describing import CHILDRENS_INSPECTION
from .implied_body import assessed_council
from .kinds import programmes_by_kind
from .material import Material, fact
from .programme_variants import is_yet_to_be, told_otherwise
from .progress import of_progress

_FIRST_BLOCKS = 10
_LINE = 160
_LINES = 3
_UNDER = re.compile(
    r"\b(?:under|part of|in|through|undergo|undergone|from|of) (?:the |our |its )?"
    r"(?:[\w']+ )?$"
)
_WITHIN = re.compile(r"\b(?:under|part of) (?:the |our |its )?(?:[\w']+ )?$")
_OTHER_BEFORE = re.compile(
    r"\b(?:will|quarterly|two|three|four|five|previous|last|earlier|since|next|future|"
    r"recent|separate|other|another|after|"
    r"before|between|prior|forthcoming|her|his|into)\b[^.;,]{0,30}$"
)
_OTHER_AFTER = re.compile(
    r"(?:(?!announced|launched|began|introduced|started)[^.;]){0,40}\b(?:will|(?:of|"
    r"in) (?:\w+ )?(?:19|20)\d\d|of other|separately|"
    r"elsewhere|"
    r"by another|of the same)\b|: (?:\w+ )?(?:19|20)\d\d"
)
# What another programme is beside this one, or another inspection beside this.
_REPLACED = re.compile(
    r"\b(?:replac\w+|instead of|in place of|unlike|succeed(?:s|ed)?|took over from|"
    r"different from|rather than|(?:and|is) not (?:an? |the )?)\b[^.;,]{0,25}$"
)
_TO_COME = re.compile(
    r"[^.;]{0,40}\b(?:is|are) (?:next )?(?:due|planned|expected|to follow)\b"
    r"|[^.;]{0,40}\b(?:may|might|could|will|would|should|can) (?:\w+ )?(?:follow|come|"
    r"look|return|be (?:made|held|done|carried out|conducted|undertaken|arranged|"
    r"commissioned|asked)|take place|assess|judge)\b"
    r"|[^.;]{0,30}\b(?:took place|was made|was held|followed) in (?:\w+ )?(?:19|20)\d\d"
)
_CHILDREN = re.compile(r"\bchildren\b|\bsecure training centre\b|\bkeppel unit\b")
_TOGETHER = re.compile(r"\bjoint(?:ly)?\b")
_REGIONS = ("probation-service",)
_NATIONAL = re.compile(r"\b(?:national|thematic|joint|annual)\b")
_JUSTICE = frozenset(("hmi-probation", "hmi-prisons", "hmicfrs", "hmcpsi"))
_BROADER = PREFIXES["skos"] + "broader"


def programme(material: Material, found_body: Proposal | None) -> Iterator[Proposal]:
    """Yield the programme: as named, by its number in it, else by kind of body."""
    named = list(_titled(material)) or list(_named(material))
    named = named or list(_noted(material)) or _alone(material)
    otherwise = None if named else told_otherwise(material)
    if otherwise:
        yield fact({"programme": otherwise[0]}, otherwise[1], "programme.told")
        return
    again = None if named else of_progress(material)
    joint = None if named else _joint(material)
    if joint and "police custody" in material.text and "custody" in material.title:
        yield fact({"programme": "police-custody"}, joint, "programme.joint")
    elif joint:
        yield fact({"programme": "cjji"}, joint, "programme.joint")
    elif named:
        first = named[0][1].slug
        spans = tuple(dict.fromkeys(s for s, m in named if m.slug == first))[:2]
        fields = {"programme": _for_councils(material, _dated(material, first))}
        yield Proposal("inspection-fact", fields, spans, "programme.named")
    elif again:
        fields = {"programme": "independent-reviews-of-progress"}
        yield fact(fields, again, "programme.progress")
    elif CHILDRENS_INSPECTION.search(material.document.title):
        yield fact({"programme": "ilacs"}, material.titles[0], "programme.named")
    else:
        body = _first(found_body.fields["body"]) if found_body else ""
        slug = _by_kind(material, body) or _only(material)
        places = [*(found_body.spans if found_body else ()), *material.titles]
        if slug and places:
            yield fact({"programme": slug}, places[0], "programme.kind")


def _for_councils(material: Material, slug: str) -> str:
    """Return the programme for councils, where CQC assesses one and no service."""
    is_one = slug == "cqc-assessments" and assessed_council(material) is not None
    return "cqc-local-authority-assessments" if is_one else slug


def _dated(material: Material, slug: str) -> str:
    """Return the programme of the day, where one is named that several made up."""
    links = material.lexicon.vocabulary.links
    for dated in programmes_by_kind().get(material.publisher or "", {}).values():
        known = _of_day(material, dated)
        broader = links.get(("programme", known or "", _BROADER), ())
        if known and identifier("programme", slug) in broader:
            return known
    return slug


def _titled(material: Material) -> Iterator[tuple[Span, Mention]]:
    """Yield the programmes that titles and the first lines name."""
    text, lexicon = material.document.text, material.lexicon
    blocks = material.document.own[:_FIRST_BLOCKS]
    first = [b for b in blocks if b.kind == "heading" or b.end - b.start < _LINE]
    spans = [*material.titles, *(Span(b.start, b.end) for b in first)]
    for span in dict.fromkeys(spans):
        words = text[span.start : span.end]
        for mention in lexicon.find(words, ("programme",)):
            if _is_this(small(straight(words)), mention):
                yield span, mention


def _named(material: Material) -> Iterator[tuple[Span, Mention]]:
    """Yield the programmes that the opening and the context name, with the sentence."""
    for passage, plain in material.in_text("opening", "context"):
        if "paused" in plain:
            continue
        for mention in material.lexicon.find(passage.text, ("programme",)):
            if _is_this(plain, mention):
                yield passage.span, mention


def _is_this(plain: str, mention: Mention) -> bool:
    """Tell whether a programme is not said to be replaced, to come, or over."""
    is_other = bool(_REPLACED.search(plain, 0, mention.start))
    is_other = is_other or is_yet_to_be(plain[: mention.start])
    return not (is_other or _TO_COME.match(plain, mention.end))


def _joint(material: Material) -> Span | None:
    """Return where inspectorates of criminal justice are said to inspect together."""
    opening = [*material.titles, *(p.span for p in material.passages[:_FIRST_BLOCKS])]
    text = material.document.text
    titles = " ".join(text[s:e] for s, e in material.titles)
    told = [(text[s:e], Span(s, e)) for s, e in opening]
    lines = " ".join(text[b.start : b.end] for b in material.document.own[:_LINES])
    whole = [(titles, opening[0]), (lines, opening[0])] if opening else []
    for words, span in [*told, *whole]:
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
            if under.search(plain[: mention.start]) and _is_this(plain, mention):
                yield passage.span, mention


def _alone(material: Material) -> list[tuple[Span, Mention]]:
    """Return the one programme that is named at all, but as another inspection's."""
    found = [
        (passage.span, mention)
        for passage, plain in material.whole
        for mention in material.lexicon.find(passage.text, ("programme",))
        if _is_this(plain, mention)
        and not _OTHER_BEFORE.search(plain, 0, mention.start)
        and not _OTHER_AFTER.match(plain, mention.end)
    ]
    return found if len({mention.slug for _, mention in found}) == 1 else []


def _first(body: str | list[str]) -> str:
    return body if isinstance(body, str) else body[0]


def _by_kind(material: Material, slug: str) -> str | None:
    if "custody" in material.title and slug == "police":
        return "police-custody" if _is_known(material, "police-custody") else None
    if _CHILDREN.search(material.title) and slug == "prisons":
        return "children-in-custody"
    kinds = programmes_by_kind().get(material.publisher or "", {})
    known = _of_day(material, kinds.get(_general(slug, material.lexicon)) or {})
    is_regional = slug in _REGIONS and not _NATIONAL.search(material.title)
    if slug in _REGIONS and not (is_regional and "region" in material.text):
        return None
    return known


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
    if slug in known:
        return slug
    return next((kind for kind in kinds if kind in known), slug)
