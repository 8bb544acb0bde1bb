"""Recommendations whose content is told: examples, lists, sentences with "should"."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.numbers import value_of
from ..passages.passages import Passage
from .addressees import Addressees
from .asking import (
    RECOMMENDED,
    RECOMMENDED_TO,
    RELATIVE,
    SHOULD,
    due_blocks,
    is_asked_below,
)
from .counting import counts, shared
from .material import Material
from .recommendation_lists import lists, recommendation
from .saying import asked, content

_EXAMPLE = re.compile(
    r",? (?:including|among (?:them|these|which)|one of which is|such as)(?: the need)?"
    r",? (?:to |that (?:\w+ ){1,6}should )?(?=\w)"
)
_ASKED = re.compile(
    r", (?:which|who|each of which) (?:should|must|(?:was|were|is|are) (?:asked|told|"
    r"urged|advised) to) "
)
_AREA = re.compile(
    r"(?:(?:area|cause|priority|action)s?(?: for| of)? ?(?:improvement|concerns?|"
    r"action)?"
    r"|(?:key )?recommendations?)[^:]{0,30}?(?: \d+)?\s?[:.–-] (?=.*\b(?:should|"
    r"must)\b)"
)
# Who should do something by a day is recommended to, wherever that stands.
_DATED = re.compile(
    r"[^,.;:]{3,80} should,? (?:(?:within|by|before|no later than) [^,]{3,40}|"
    r"immediately|with immediate effect|urgently),? \w"
)
_ANOTHER = re.compile(
    r"[,;]? and (?:that )?(?P<who>(?:the |all )?[A-Z\w][\w'’ -]{2,60}?) "
    r"(?:should|must) (?!have\b)"
)
# Whom an item is for may stand before a colon in it.
_LED = re.compile(r"(?:\d+[.)] )?(?:(?:to|for) )?(?P<who>[^:.;]{3,80}): (?=\w)")
_ANY = re.compile(r"(?P<who>)")
_TO_WHOM = re.compile(
    r"[(\[](?:(?:recommendation )?(?:addressed |directed )?(?:to|for)(?: be addressed "
    r"to)?:? )?"
    r"(?P<who>[^()\[\]]{3,60})[)\]][.]?$"
)


def recommendations(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield counts and all recommendations whose content is told."""
    counted = list(counts(material, addressees))
    yield from counted
    yield from _examples(material, addressees, counted)
    yield from lists(material, addressees)
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
            yield recommendation(fields, (span,), "recommendation.example")


def _sentences(
    material: Material, addressees: Addressees, counted: list[Proposal]
) -> Iterator[Proposal]:
    """Yield what sentences ask for: among recommendations, after a count, as areas."""
    beside, due = _blocks(material, counted), due_blocks(material)
    for passage, text in material.in_text():
        area = _AREA.match(text)
        is_told = passage.section == "recommendations" or passage.block in beside
        is_told = is_told or is_asked_below(passage, text, is_due=passage.block in due)
        is_told = is_told or bool(RECOMMENDED_TO.search(text) or _DATED.match(text))
        if not (area or is_told or RECOMMENDED.search(text)) or text.endswith(":"):
            continue
        if passage.block in beside and any(shared(text)):
            continue
        yield from _asked(
            passage, text, area.end() if area else 0, material, addressees
        )


def _asked(
    passage: Passage, text: str, start: int, material: Material, addressees: Addressees
) -> Iterator[Proposal]:
    found = (
        RECOMMENDED_TO.search(text, start)
        or RECOMMENDED.search(text, start)
        or SHOULD.match(text, start)
        or _in_section(passage, text, start, addressees)
    )
    if not found or RELATIVE.match(found["who"] or ""):
        return
    told = _TO_WHOM.search(text)
    named = told or found
    to = addressees.of(passage.text[named.start("who") : named.end("who")])
    end = told.start() if told else len(text)
    other = _and_another(passage, found.end(), addressees)
    end = other.start() if other else end
    if to:
        lead = passage.text[found.start() : found.end()]
        parts = list(asked(text, found.end(), end))
        for begin, stop in parts:
            words = passage.text[begin:stop]
            fields = {"to": to, **content(words, material.lexicon, to=to, lead=lead)}
            first = start if begin == parts[0][0] else begin
            span = Span(passage.start + first, passage.start + stop)
            yield recommendation(fields, (span,), "recommendation.should")
    if other:
        yield from _asked(passage, text, other.start("who"), material, addressees)


def _in_section(
    passage: Passage, text: str, start: int, addressees: Addressees
) -> re.Match[str] | None:
    """Return whom a recommendation names before a colon, or in brackets at its end."""
    if passage.section != "recommendations":
        return None
    led = _LED.match(text, start)
    if led and addressees.of(passage.text[led.start("who") : led.end("who")]):
        return led
    ends = _TO_WHOM.search(text)
    return _ANY.match(text, start) if ends else None


def _and_another(
    passage: Passage, start: int, addressees: Addressees
) -> re.Match[str] | None:
    """Return where a sentence goes on with what somebody else should do."""
    found = _ANOTHER.search(passage.text, start)
    return found if found and addressees.of(found["who"]) else None


def _blocks(material: Material, counted: list[Proposal]) -> set[int]:
    """Return the blocks in which recommendations are counted."""
    starts = {proposal.spans[0].start for proposal in counted}
    return {
        p.block for p in material.passages if any(p.start <= s < p.end for s in starts)
    }
