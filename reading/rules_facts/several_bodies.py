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
_FEWEST_TOGETHER = 3


def several(material: Material) -> Proposal | None:
    """Return the bodies that a letter is to, or that a list says were inspected."""
    return _addressed(material) or _together(material)


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


def _counted(words: str) -> list[str]:
    """Return kinds of body of which numbers were visited: "four prisons"."""
    named = [found["what"] for found in _COUNTED.finditer(words)]
    told = [k for k, one in by_heads() if any(one.search(what) for what in named)]
    return told if len(told) > 1 else []
