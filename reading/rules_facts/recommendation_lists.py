"""Recommendations in lists, below a line or a heading that names whom they are for."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.numbers import NUMBER
from ..passages.places import sections
from .addressees import Addressees
from .material import Material
from .saying import content

_OPENS_LIST = re.compile(
    r"\b(?:should|must|recommends? that|(?:needs?|asked|required|told|advised|urged) "
    r"to)\b"
    r"(?P<begun>[^.:]{0,40}):$|\b(?:we|inspectors|the inspectorate) recommends?"
    r"(?: that)? [^.:]{2,60}:$"
)
_LETTER = re.compile(r"^\(?(?:[a-z]|[ivx]+|\d+)[.)]\s+")
_FEWEST_ITEMS = 2
_INCLUDE = re.compile(
    r"\b(?:they|these|which) (?:include|are)(?: to)?:$|\b(?:as follows|following):$|"
    r"\b(?:include|including)(?: to)?:$"
)
# "Three go to the police. Four are for the region:" opens the list of the four.
_COUNTS = re.compile(
    rf"\b{NUMBER}(?: of (?:them|these)| recommendations)? (?:are|is|go|goes|fall|falls)"
    rf" "
    r"(?:for|to) (?P<who>[^.:;]{3,60}):\n?$"
)
_HEAD = re.compile(
    rf"(?:(?:recommendations? )?(?:to|for) )[^.:;()]{{3,70}}(?: \({NUMBER}\))?"
)
_NAMED = re.compile(r"(?:(?:to|for|recommendations? (?:to|for)) )?[^.:;]{3,70}:$")


def lists(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield each item below "The X should:", or below a heading that names X."""
    lead: tuple[list[str], Span] | None = None
    document = material.document
    in_section = _in_section(material)
    parts = sections(document, material.lexicon)
    for index, block in enumerate(document.blocks):
        words = document.text[block.start : block.end]
        if block.boilerplate or (index not in in_section and block.kind != "heading"):
            lead = lead if block.boilerplate else None
            if not block.boilerplate and _ends_with_lead(words, parts[index]):
                lead = _lead(words, Span(block.start, block.end), addressees)
            continue
        is_heading = block.kind == "heading"
        if is_heading and parts[index] != "recommendations":
            lead = None
        elif is_heading or _ends_with_lead(words, parts[index]):
            lead = _lead(words, Span(block.start, block.end), addressees)
        elif lead and (block.kind == "item" or words[:1].islower()):
            to, span = lead
            lead_words = document.text[span.start : span.end]
            for part in _items(words, block.start):
                item = document.text[part.start : part.end]
                asked_for = _begun(lead_words) + _LETTER.sub("", item)
                told = content(asked_for, material.lexicon, to=to, lead=lead_words)
                fields = {"to": to, **told}
                yield recommendation(fields, (span, part), "recommendation.list")
        else:
            lead = None


def _items(words: str, start: int) -> list[Span]:
    """Return the items of a block: its lines, if they begin with letters or numbers."""
    lines = words.split("\n")
    starts = [_LETTER.match(line) is not None for line in lines]
    if not starts[0] or sum(starts) < _FEWEST_ITEMS:
        return [Span(start, start + len(words))]
    found: list[Span] = []
    at = start
    for line, begins in zip(lines, starts, strict=True):
        end = at + len(line)
        if begins:
            found.append(Span(at, end))
        else:
            found[-1] = Span(found[-1].start, end)
        at = end + 1
    return found


def _in_section(material: Material) -> set[int]:
    """Return the blocks that may hold items: recommendations, and lists anywhere."""
    own = {p.block for p in material.passages if p.section == "recommendations"}
    items = {
        index
        for index, block in enumerate(material.document.blocks)
        if block.kind == "item"
    }
    return own | items


def _ends_with_lead(words: str, part: str) -> bool:
    """Tell whether a line leads to a list of what someone should do."""
    if part == "recommendations" and _HEAD.fullmatch(words.strip().lower()):
        return True
    if not words.endswith((":", ":\n")):
        return False
    is_told = _INCLUDE.search(words) or _NAMED.fullmatch(words.lower())
    if part == "recommendations" and is_told:
        return True
    return bool(_OPENS_LIST.search(words) or _COUNTS.search(words.lower()))


def _begun(lead: str) -> str:
    """Return how each item begins: "make sure that" of "It should make sure that:"."""
    found = _OPENS_LIST.search(lead)
    words = found["begun"].strip(" ,") if found and found["begun"] else ""
    return f"{words} " if words.endswith((" that", " to")) else ""


def _lead(
    words: str, span: Span, addressees: Addressees
) -> tuple[list[str], Span] | None:
    counted = _COUNTS.search(words.lower())
    to = addressees.of(words[counted.start("who") :] if counted else words)
    span = Span(span.start + (counted.start() if counted else 0), span.end)
    return (to, span) if to else None


def recommendation(
    fields: dict[str, object], spans: tuple[Span, ...], rule: str
) -> Proposal:
    """Return a recommendation; `spans` say where its words stand."""
    return Proposal("recommendation", fields, spans, rule)
