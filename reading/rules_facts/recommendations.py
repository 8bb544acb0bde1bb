"""Recommendations whose content is told: examples, lists, sentences with "should"."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.numbers import ORDINAL, value_of
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
from .counted import agreeing
from .counting import counts, shared
from .material import Material
from .recommendation_lists import lists, recommendation
from .saying import asked, content

_EXAMPLE = re.compile(
    r",? (?:including|among (?:them|these|which)|one of which is|such as|namely|"
    r"in particular|chiefly|notably)(?: the need)?"
    r",? (?:to |that (?:\w+ ){1,6}should |that (?:it|they) )?(?=\w)"
)
_ASKED = re.compile(
    r", (?:which|who|whose [\w' ]{3,40}?|each of which) (?:should|must|ought to|"
    r"(?:was|were|is|are) (?:asked|told|urged|advised))(?:,[^,;]{3,30},)? (?:to )?"
)
_ONE_ASKS = re.compile(
    rf"\bthe (?:{ORDINAL}|last|other|final|main|chief|remaining)(?: (?:one|"
    rf"recommendation|"
    r"of (?:them|these)))? (?:asks|urges|tells|calls on|invites|requires|wants|is for) "
    r"(?P<who>[^.;:,]{3,60}?) to "
    r"|\b(?:they|it|inspectors|the report|the inspectorate|we) (?:also )?(?:wants?|"
    r"asks?|"
    r"urges?|calls? on|tells?) (?P<who2>[^.;:,]{3,60}?) to "
)
_ALSO_ASKED = re.compile(
    r"(?<=; )(?P<who>[^.;:,]{3,60}?) (?:is|are) (?:asked|told|urged|advised) to "
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
    stated = [
        *_examples(material, addressees, counted),
        *lists(material, addressees),
        *_sentences(material, addressees, counted),
    ]
    yield from agreeing(counted, stated)
    yield from stated


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
            parts = [(told.end(), stop)]
            if told.re is _ASKED:
                parts = list(asked(text, told.end(), stop))
            for begin, end in parts:
                words = passage.text[begin:end]
                fields = {"to": to, **content(words, material.lexicon, to=to)}
                if told.re is _EXAMPLE or value_of(found["n"]) > 1:
                    fields["example"] = True
                first = found.start() if begin == told.end() else begin
                span = Span(passage.start + first, passage.start + end)
                yield recommendation(fields, (span,), "recommendation.example")
        yield from _single(passage, text, material, addressees)


def _single(
    passage: Passage, text: str, material: Material, addressees: Addressees
) -> Iterator[Proposal]:
    """Yield what "the first asks the region to ..." and the like ask for."""
    asked_before: set[str] = set()
    for found in (*_ONE_ASKS.finditer(text), *_ALSO_ASKED.finditer(text)):
        name = next(n for n in ("who", "who2") if found.groupdict().get(n))
        words = passage.text[found.start(name) : found.end(name)]
        to = addressees.of(words) or addressees.of(_in_full(words, passage.text))
        asked_for, *_ = passage.text[found.end() :].split(";", 1)
        if to and asked_for not in asked_before:
            asked_before.add(asked_for)
            fields = {"to": to, **content(asked_for, material.lexicon, to=to)}
            fields["example"] = True
            end = found.end() + len(asked_for)
            span = Span(passage.start + found.start(), passage.start + end)
            yield recommendation(fields, (span,), "recommendation.single")


def _in_full(words: str, text: str) -> str:
    """Return a head's title as the sentence gives it before: "directors of ..."."""
    last = words.rsplit(maxsplit=1)[-1] if words.strip() else words
    found = re.search(rf"\b{re.escape(last)} of [\w’' ]{{3,40}}", text)
    return found[0] if found else ""


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
        if passage.block in beside and (any(shared(text)) or _ONE_ASKS.search(text)):
            continue
        # What somebody says among them is a call.
        if passage.speaker and not RECOMMENDED.search(text):
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
