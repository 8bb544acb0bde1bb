"""Bodies that are inspected together: a letter's addressees, and what a list tells."""

import re

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from ..language.numbers import NUMBER
from .bodies import by_heads
from .material import Material

_LETTER = re.compile(r"(?:to|for the attention of)\s*:\s*(?=\w)", re.IGNORECASE)
_FIRST_BLOCKS = 8
_JOINTLY = re.compile(
    r"\bjoint targeted\b|\bjtai\b|\bjoint(?:ly)? (?:thematic )?inspect|\bpublished "
    r"jointly\b"
)
_THOSE_INSPECTED = re.compile(
    r"\binspected (?:was|were)\b|\b(?:in|within) (?:its |our |the )?scope\b|"
    r"\bthose (?:involved|taking part)\b|\b(?:we|inspectors|inspection|"
    r"inspectorates)\b[^.;]*\b"
    r"(?:inspected|looked at|examined|evaluated|considered|covered|assessed|took in|"
    r"ran|"
    r"visited|went to|took place)\b|\bfieldwork\b"
)
_NOT_THOSE = re.compile(
    r"\b(?:not (?:part|inspected|included)|should|must|inspectorates? of|"
    r"inspectorates [–-])\b"
)
_COUNTED = re.compile(
    rf"\b{NUMBER} (?P<what>probation (?:regions|areas|units)|prisons|police forces|"
    rf"youth "
    r"justice services|health services)\b"
)
_SEND = re.compile(
    r"\barea send\b|\bsend (?:area )?inspection|\blocal area partnership\b"
)
_COUNCIL = re.compile(r"\bcouncil\b|\blocal authorit")
_BOARD = re.compile(r"\bintegrated care board|\bicbs?\b")
# "On how well the police and the Probation Service respond to stalking".
_HOW = re.compile(
    r"\bhow (?:well |far )?(?P<who>(?:the )?(?:[\w'-]+(?:,| and|,? and the|, the)? "
    r"){1,10}?)"
    r"(?:respond|work|manage|deal|protect|deliver|share|handle|support|supervise|"
    r"identify|"
    r"prepare|cooperate|act)\b"
)
_PARTNERS = re.compile(
    r"\b(?:agencies|partners(?:hip)?|services|together|jointly|between them|each other|"
    r"one another)\b"
)
_FEWEST_TOGETHER = 3


def several(material: Material) -> Proposal | None:
    """Return the bodies that a letter is to, or that a list says were inspected."""
    return (
        _addressed(material)
        or _in_area(material)
        or _together(material)
        or _asked_how(material)
        or _as_partners(material)
    )


def without_inspectorates(words: str, lexicon: Lexicon) -> str:
    """Return words with spaces for whoever inspects: their names hold others'."""
    for mention in lexicon.find(words, ("organisation", "role")):
        if lexicon.is_a("organisation", mention.slug, "Inspectorate") or (
            mention.kind == "role" and "inspector" in mention.slug
        ):
            gap = " " * (mention.end - mention.start)
            words = words[: mention.start] + gap + words[mention.end :]
    return words


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


def _together(material: Material) -> Proposal | None:
    """Return the bodies that a sentence of a joint inspection lists as inspected."""
    if not _JOINTLY.search(material.text):
        return None
    for passage, text in material.in_text():
        if not _THOSE_INSPECTED.search(text) or _NOT_THOSE.search(text):
            continue
        words = small(straight(without_inspectorates(passage.text, material.lexicon)))
        told = [kind for kind, one in by_heads() if one.search(words)]
        told = told if len(told) >= _FEWEST_TOGETHER else _counted(words)
        if told:
            fields, spans = {"body": told}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.together")
    return None


def _in_area(material: Material) -> Proposal | None:
    """Return council and health board of an area whose help for SEND is inspected."""
    if not _SEND.search(material.text):
        return None
    for passage, text in material.in_text():
        if _COUNCIL.search(text) and _BOARD.search(text):
            fields = {"body": ["local-authorities", "integrated-care-boards"]}
            return Proposal("inspection-fact", fields, (passage.span,), "body.area")
    return None


def _asked_how(material: Material) -> Proposal | None:
    """Return the bodies of which a joint inspection asked how they do something."""
    if not _JOINTLY.search(material.text):
        return None
    for passage, text in material.in_text("opening", "context"):
        asked = _HOW.search(text)
        told = [k for k, one in by_heads() if one.search(asked["who"])] if asked else []
        if len(told) > 1:
            fields, spans = {"body": told}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.asked")
    return None


def _as_partners(material: Material) -> Proposal | None:
    """Return the bodies that a joint inspection's opening names as partners."""
    if not _JOINTLY.search(material.text):
        return None
    for passage, text in material.in_text("opening", "context", "notes"):
        if not _PARTNERS.search(text) or _NOT_THOSE.search(text):
            continue
        words = small(straight(without_inspectorates(passage.text, material.lexicon)))
        told = [kind for kind, one in by_heads() if one.search(words)]
        if len(told) >= _FEWEST_TOGETHER:
            fields, spans = {"body": told}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.partners")
    return None


def _counted(words: str) -> list[str]:
    """Return kinds of body of which numbers were visited: "four prisons"."""
    named = [found["what"] for found in _COUNTED.finditer(words)]
    told = [k for k, one in by_heads() if any(one.search(what) for what in named)]
    return told if len(told) > 1 else []
