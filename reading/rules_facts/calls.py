"""Calls: what is asked for in a judgement, outside the recommendations."""

import re
from collections.abc import Collection, Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from .addressees import Addressees
from .material import Material
from .saying import content

_MUST = re.compile(
    r"\bmust(?! (?:have (?:been|had)|be noted|say|admit|also be noted))\b"
    r"|(?<!the )(?<!no )(?<!a )(?<!any )(?<!or )\bneeds? to\b(?! know)"
    r"|\b(?:action|investment|improvements?|work|change|attention|leadership|support|"
    r"reform|focus|effort|progress|funding|clarity) (?:is|are) (?:\w+ly |now |still )?"
    r"(?:required|needed)\b"
    r"|\bnow needs?\b|\bi (?:urge|expect|hope|look to|want to see)\b"
    r"|\b(?:calls?|called|calling) (?:on|for) |\burg(?:e|es|ed|ing) \w+ (?:\w+ )?to\b"
)
_SHOULD = re.compile(
    r"(?<!who )(?<!that )(?<!when )(?<!what )(?<!how )(?<!which )(?<!as )(?<!they )"
    r"(?<!than )(?<!where )(?<!if )\bshould (?!have\b|be (?:noted|said|proud))"
)
_URGED = re.compile(r"urged|called|calling|calls")
_START = re.compile(r"[,;:] (?=\w)|\b(?:but|while) ")


def calls(
    material: Material, addressees: Addressees, taken: Collection[Span]
) -> Iterator[Proposal]:
    """Yield calls in quotations and judgements that no recommendation takes."""
    for passage, text in material.told:
        is_aside = passage.section in ("notes", "context", "recommendations")
        if is_aside or text.endswith("?"):
            continue
        found = _MUST.search(text) or (passage.in_quote and _SHOULD.search(text))
        if not found or any(
            s.start < passage.end and passage.start < s.end for s in taken
        ):
            continue
        start = _clause_start(text, found.start())
        words = passage.text[start:]
        to = addressees.of(passage.text[start : found.end() + 40])
        fields = content(words, material.lexicon, to=to)
        fields.pop("agencies", None)
        if to:
            fields["to"] = to[:1]
        span = Span(passage.start + start, passage.end)
        yield Proposal("call", fields, (span,), "call.must", said_by=passage.said_by)


def _clause_start(text: str, place: int) -> int:
    """Return where the clause begins that a verb stands in: at the last comma before.

    Unless too few words follow that comma to be a subject.
    """
    if _URGED.match(text, place):
        return place
    starts = [found.end() for found in _START.finditer(text, 0, place)]
    fitting = [start for start in starts if text[start:place].strip()]
    return fitting[-1] if fitting else 0
