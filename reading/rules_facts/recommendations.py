"""Recommendations whose content is told: examples, lists, sentences with "should"."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..numbers import value_of
from ..passages import Passage, sections
from .addressees import Addressees
from .counting import counts, shared
from .material import Material
from .saying import asked, content

_EXAMPLE = re.compile(
    r",? (?:including|among (?:them|these|which)|one of which is|such as)(?: the need)?"
    r",? (?:to |that (?:\w+ ){1,6}should )?(?=\w)"
)
_ASKED = re.compile(
    r", (?:which|who|each of which) (?:should|must|(?:was|were|is|are) (?:asked|told|"
    r"urged|advised) to) "
)
_LEAD = re.compile(
    r"(?P<who>.*?)\b(?:should|must|needs? to|(?:is|are) asked to|to)(?: now| also)?"
    r"(?:,? (?:within|by|in|as) [^:]{2,40})?:?$"
)
_RECOMMEND = re.compile(r"\brecommend(?:s|ed)? that\b|\brecommendations? (?:to|for)\b")
_SHOULD = re.compile(
    r"(?P<who>[^:;]*?)\b(?:should|must|needs? to|ought to)\b(?: also| now)? (?!have\b)"
)
_AREA = re.compile(
    r"(?:areas?|causes?|key|priority) (?:for|of)? ?(?:improvement|concerns?|action)"
    r"[^:]{0,30}: (?=.*\b(?:should|must)\b)"
)


def recommendations(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield counts and all recommendations whose content is told."""
    counted = list(counts(material, addressees))
    yield from counted
    yield from _examples(material, addressees, counted)
    yield from _lists(material, addressees)
    yield from _sentences(material, addressees, counted)


def _examples(
    material: Material, addressees: Addressees, counted: list[Proposal]
) -> Iterator[Proposal]:
    """Yield what stands after "including to" beside a count."""
    blocks = _blocks(material, counted)
    for passage, text in material.in_text():
        if passage.block not in blocks:
            continue
        phrases = list(shared(text))
        stops = [*(phrase.start() for phrase in phrases[1:]), len(text)]
        for found, stop in zip(phrases, stops, strict=False):
            told = _EXAMPLE.match(text, found.end()) or _ASKED.match(text, found.end())
            to = addressees.of(passage.text[found.start("who") : found.end("who")])
            if not told or not to:
                continue
            words = passage.text[told.end() : stop]
            fields = {"to": to, **content(words, material.lexicon, to=to)}
            if told.re is _EXAMPLE or value_of(found["n"]) > 1:
                fields["example"] = True
            span = Span(passage.start + found.start(), passage.start + stop)
            yield _recommendation(fields, (span,), "recommendation.example")


def _lists(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield each item below "The X should:", or below a heading that names X."""
    lead: tuple[list[str], Span] | None = None
    document = material.document
    in_section = _in_section(material)
    parts = sections(document, material.lexicon)
    for index, block in enumerate(document.blocks):
        words = document.text[block.start : block.end]
        if block.boilerplate or (index not in in_section and block.kind != "heading"):
            lead = lead if block.boilerplate else None
            if not block.boilerplate and _ends_with_lead(words):
                lead = _lead(words, Span(block.start, block.end), addressees)
            continue
        is_heading = block.kind == "heading"
        if is_heading and parts[index] != "recommendations":
            lead = None
        elif is_heading or _ends_with_lead(words):
            lead = _lead(words, Span(block.start, block.end), addressees)
        elif lead and (block.kind == "item" or words[:1].islower()):
            to, span = lead
            lead_words = document.text[span.start : span.end]
            told = content(words, material.lexicon, to=to, lead=lead_words)
            fields = {"to": to, **told}
            spans = (span, Span(block.start, block.end))
            yield _recommendation(fields, spans, "recommendation.list")
        else:
            lead = None


def _in_section(material: Material) -> set[int]:
    """Return the blocks that may hold items: recommendations, and lists anywhere."""
    own = {p.block for p in material.passages if p.section == "recommendations"}
    items = {
        index
        for index, block in enumerate(material.document.blocks)
        if block.kind == "item"
    }
    return own | items


def _ends_with_lead(words: str) -> bool:
    return bool(re.search(r"\b(?:should|must|needs? to|asked to)[^.:]{0,40}:$", words))


def _lead(
    words: str, span: Span, addressees: Addressees
) -> tuple[list[str], Span] | None:
    to = addressees.of(words)
    return (to, span) if to else None


def _sentences(
    material: Material, addressees: Addressees, counted: list[Proposal]
) -> Iterator[Proposal]:
    """Yield what sentences ask for: among recommendations, after a count, as areas."""
    beside = _blocks(material, counted)
    for passage, text in material.in_text():
        area = _AREA.match(text)
        is_told = passage.section == "recommendations" or passage.block in beside
        if not (area or is_told) or text.endswith(":"):
            continue
        if passage.block in beside and any(shared(text)):
            continue
        yield from _asked(
            passage, text, area.end() if area else 0, material, addressees
        )


def _asked(
    passage: Passage, text: str, start: int, material: Material, addressees: Addressees
) -> Iterator[Proposal]:
    found = _SHOULD.match(text, start)
    if not found:
        return
    to = addressees.of(passage.text[found.start("who") : found.end("who")])
    if not to:
        return
    parts = list(asked(text, found.end(), len(text)))
    for place, (begin, end) in enumerate(parts):
        words = passage.text[begin:end]
        who = passage.text[found.start("who") : found.end("who")]
        fields = {"to": to, **content(words, material.lexicon, to=to, lead=who)}
        first = start if place == 0 else begin
        span = Span(passage.start + first, passage.start + end)
        yield _recommendation(fields, (span,), "recommendation.should")


def _blocks(material: Material, counted: list[Proposal]) -> set[int]:
    """Return the blocks in which recommendations are counted."""
    starts = {proposal.spans[0].start for proposal in counted}
    return {
        p.block for p in material.passages if any(p.start <= s < p.end for s in starts)
    }


def _recommendation(
    fields: dict[str, object], spans: tuple[Span, ...], rule: str
) -> Proposal:
    return Proposal("recommendation", fields, spans, rule)
