"""How many recommendations there are, in all and for whom."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..numbers import NUMBER, value_of
from ..passages import Passage
from .addressees import Addressees
from .material import Material

_TOTAL = re.compile(
    rf"\b(?:makes?|made|making|contains?|includes?|sets? out|issued?|gives?|"
    rf"there are|has|have|with|offers?|puts? forward|leaves?|resulted in|published)\b"
    rf"(?: [\w,']+){{0,6}}? (?P<n>{NUMBER})(?: [\w-]+){{0,2}}? recommendations?\b"
    rf"|^(?P<n2>{NUMBER}) recommendations? (?:were|have been|are|was) "
    r"(?:made|set|issued)"
)
_OTHERS = re.compile(
    r"\b(?:previous|last|earlier|implemented|achieved|accepted|since)\b"
)
_SHARED = re.compile(
    rf"\b(?:the )?(?:remaining |other |further |final )?(?P<n>{NUMBER})"
    rf"(?: (?:of (?:these|them|which|the recommendations)|recommendations?|key))*"
    rf"(?: (?:are|is|were|was|being|go|goes|have been))?"
    rf"(?: (?:made|addressed|directed|aimed|issued|given))? (?:for|to|at) "
    r"(?P<who>[^.;:]+?)(?=[.;:]|,? including\b|,? among\b|, which\b|, who\b|,? asking\b"
    rf"|,? and (?:the (?:remaining|other) )?{NUMBER}\b|, {NUMBER}\b|, with\b"
    r"|, such as\b|$)"
)


def counts(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield the total and the counts by addressee, which stand in one paragraph."""
    for place, (passage, text) in enumerate(told := list(material.in_text())):
        found = _TOTAL.search(text)
        if not found or _OTHERS.search(text):
            continue
        number = value_of(found["n"] or found["n2"])
        until = re.compile(r"[,.;:]").search(text, found.end())
        end = until.end() if until else len(text)
        span = Span(passage.start, passage.start + end)
        yield Proposal("count", {"total": number}, (span,), "recommendations.total")
        rest = [(passage, text, found.end())]
        rest += [(p, t, 0) for p, t in told[place + 1 :] if p.block == passage.block]
        for following, words, start in rest:
            yield from _by_addressee(following, words, start, addressees)
        return


def _by_addressee(
    passage: Passage, text: str, start: int, addressees: Addressees
) -> Iterator[Proposal]:
    for found in shared(text, start):
        named = addressees.of(passage.text[found.start("who") : found.end("who")])
        if len(named) == 1:
            fields = {"addressee": named[0], "count": value_of(found["n"])}
            end = found.end() + (text[found.end() : found.end() + 1] in (",", "."))
            span = Span(passage.start + found.start(), passage.start + end)
            yield Proposal("count", fields, (span,), "recommendations.addressee")


def shared(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield the phrases that give some recommendations to someone."""
    yield from _SHARED.finditer(text, start)
