"""Bodies that are inspected together: a letter's addressees, and what a list tells."""

import re

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.numbers import NUMBER
from .bodies import by_heads
from .material import Material
from .remits import by_remit, without_inspectorates

_LETTER = re.compile(r"(?:to|for the attention of)\s*:\s*(?=\w)", re.IGNORECASE)
_FIRST_BLOCKS = 8
_JOINTLY = re.compile(
    r"\bjoint targeted\b|\bjtai\b|\bjoint(?:ly)? (?:thematic )?inspect|\bpublished "
    r"jointly\b"
)
_THOSE_INSPECTED = re.compile(
    r"\binspected (?:was|were)\b|\b(?:were|was) (?:all |each |both )?(?:inspected|"
    r"visited)\b|\btook part\b|\b(?:in|within) (?:its |our |the )?scope\b|"
    r"\bthose (?:involved|taking part)\b|\b(?:we|inspectors|inspection|(?:the|our|"
    r"this) "
    r"(?:work|review|study|fieldwork)|inspectorates)\b[^.;]*\b"
    r"(?:inspected|looked (?:\w+ )?at|examined|evaluated|considered|covered|assessed|"
    r"took in|"
    r"ran|"
    r"visited|went to|took place|met)\b|\bfieldwork\b"
)
_NOT_THOSE = re.compile(r"\b(?:should|must|inspectorates? of|inspectorates [–-])\b")
# "...; the courts were not inspected": whoever stands there is left out.
_LEFT_OUT = re.compile(
    r"(?:[;:,]|,? (?:but|while|though|although))[^;,]*\bnot\b(?: themselves)? (?:part|"
    r"inspected|included|looked at|covered)\b[^;]*|[;,][^;,]*\b(?:was|were) "
    r"not(?=[.;,]|$)"
)
_OUT = re.compile(r"\bnot (?:themselves )?(?:part|inspected|included)\b")
_COUNTED = re.compile(
    rf"\b{NUMBER} (?P<what>probation (?:regions|areas|units)|prisons|(?:police "
    rf")?forces|"
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
    r"one another|meet|met|share[sd]?|work(?:s|ed|ing)? (?:with|well)|respond(?:s|"
    r"ed)?)\b"
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
        or by_remit(material)
    )


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
        words = _those(material, passage.text)
        if not _THOSE_INSPECTED.search(text) or _NOT_THOSE.search(words):
            continue
        told = [kind for kind, one in by_heads() if one.search(words)]
        told = told if len(told) >= _FEWEST_TOGETHER else _counted(words)
        if told:
            fields, spans = {"body": told}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.together")
    return None


def _those(material: Material, words: str) -> str:
    """Return the words of a sentence without inspectorates and those left out."""
    words = small(straight(without_inspectorates(words, material.lexicon)))
    words = _LEFT_OUT.sub("", words)
    return "" if _OUT.search(words) else words


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
        words = _those(material, passage.text)
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
