"""Who was inspected, by the remit of the inspectorates that inspected together."""

import re

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from .bodies import by_heads
from .material import Material

_JOINTLY = re.compile(
    r"\bjoint (?:thematic |targeted area )?(?:inspection|report|review|work)\b|"
    r"\binspected (?:together|jointly)\b|\bcjji\b|\bjtai\b"
)
_REMITS = {
    "hmi-probation": "probation-service",
    "hmicfrs": "police",
    "hmi-prisons": "prisons",
    "hmcpsi": "crown-prosecution-service",
    "cqc": "health-services",
    "ofsted": "childrens-services",
}
_FIRST = 4
_FEWEST = 2
# Those who hold offenders are spoken of where nobody inspected them.
_OFTEN_NAMED = ("prisons",)


def by_remit(material: Material) -> Proposal | None:
    """Return the bodies of the joint inspectorates' remits that the text speaks of.

    None where the opening names fewer than two inspectorates that inspected together.
    """
    if "custody" in material.title:
        return None
    told = list(material.in_text())[:_FIRST]
    spans = [*material.titles, *(passage.span for passage, _ in told)]
    words = " ".join(material.document.text[start:end] for start, end in spans)
    if not _JOINTLY.search(small(straight(words))):
        return None
    named = {one.slug for one in material.lexicon.find(words, ("organisation",))}
    kinds = [kind for slug, kind in _REMITS.items() if slug in named]
    found = {kind: _speaking_of(material, kind) for kind in kinds}
    kept = [kind for kind, at in found.items() if at]
    if len(kinds) < _FEWEST or len(kept) < _FEWEST:
        return None
    places = tuple(dict.fromkeys(found[kind][0] for kind in kept))
    return Proposal("inspection-fact", {"body": kept}, places, "body.remit")


def _speaking_of(material: Material, kind: str) -> list[Span]:
    """Return where sentences speak of a kind of body, if they are enough."""
    head = dict(by_heads())[kind]
    places = [
        passage.span
        for passage, _ in material.in_text()
        if head.search(
            small(straight(without_inspectorates(passage.text, material.lexicon)))
        )
    ]
    return places if len(places) >= 1 + (kind in _OFTEN_NAMED) else []


def without_inspectorates(words: str, lexicon: Lexicon) -> str:
    """Return words with spaces for whoever inspects: their names hold others'."""
    for mention in lexicon.find(words, ("organisation", "role")):
        if lexicon.is_a("organisation", mention.slug, "Inspectorate") or (
            mention.kind == "role" and "inspector" in mention.slug
        ):
            gap = " " * (mention.end - mention.start)
            words = words[: mention.start] + gap + words[mention.end :]
    return words
