"""Background facts: what the notes tell of programmes, bodies and rating scales."""

import re
from collections.abc import Iterator
from typing import Any

from ..extractor import Proposal
from .material import Material

_SCALE = re.compile(
    r"\b(?:four|five|six|three)[- ]point (?:rating )?scale\b|\brat(?:e|es|ed|ings?)\b.*"
    r"\b(?:outstanding|inadequate)\b|\bno (?:one[- ]word )?ratings\b"
)
_UNUSED = re.compile(
    r"\bopted out\b|\bno (?:\w+[- ])*ratings?\b|\bnot (?:be )?rat|without rating"
)
_SCALES = {
    "hmi-probation": "hmi-probation-four-point",
    "hmi-prisons": "hmi-prisons-outcomes",
    "hmicfrs": "hmicfrs-five-tier",
    "ofsted": "ofsted-ilacs",
    "cqc": "cqc-four-point",
}
_FEWEST_WORDS = 4
_ADDRESS = re.compile(r"\S+@\S+|https?://|www\.|\bcontact\b|\bsee (?:the )?notes?\b")
_MOST_ABOUT = 2


def background(material: Material) -> Iterator[Proposal]:
    """Yield each sentence of the notes as a fact, contacts left out."""
    for passage, text in material.in_text("notes"):
        if len(text.split()) < _FEWEST_WORDS or _ADDRESS.search(text):
            continue
        fields: dict[str, Any] = {"says": " ".join(passage.text.split())}
        kinds = ("organisation", "programme", "region")
        about = [
            f"{m.kind}/{m.slug}" for m in material.lexicon.find(passage.text, kinds)
        ]
        if about:
            fields["about"] = list(dict.fromkeys(about))[:_MOST_ABOUT]
        scale = _SCALES.get(material.publisher or "")
        if scale and _SCALE.search(text):
            fields["rating"] = {"scale": scale, "used": not _UNUSED.search(text)}
        yield Proposal("fact", fields, (passage.span,), "fact.notes")
