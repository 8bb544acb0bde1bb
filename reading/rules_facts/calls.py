"""Calls: what is asked for in a judgement, outside the recommendations."""

import re
from collections.abc import Collection, Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import holds
from ..passages.passages import Passage
from .addressees import Addressees
from .asking import ASKING, RELATIVE
from .material import Material
from .saying import content

_MUST = re.compile(
    r"\bmust(?! (?:have (?:been|had)|be noted|say|admit|also be noted|do\b))\b"
    r"|(?<!the )(?<!no )(?<!a )(?<!any )(?<!or )(?<!they )(?<!he )(?<!she )(?<!it )"
    r"(?<!you )(?<!who )(?<!that )(?<!what )(?<!people )\bneeds? to\b(?! know)"
    r"|(?:^|(?<=[;,:] ))(?:but |and )?(?:they|it) (?:now |also |therefore )?needs? to\b"
    r"|\b(?:action|investment|improvements?|work|change|attention|leadership|support|"
    r"reform|focus|effort|progress|funding|clarity) (?:is|are) (?:\w+ly |now |still )?"
    r"(?:required|needed)\b"
    r"|\bnow needs?\b|\bwill need (?=\w)|\bi (?:urge|expect|hope|look to|want to see)\b"
    r"|\b(?:calls?|called|calling) (?:on (?!the day)|for (?!service|help|assistance))"
    r"|\burg(?:e|es|ed|ing) \w+ (?:\w+ )?to\b"
)
# Each form of these patterns has one of the words beside it, and few sentences do.
_IN_MUST = (
    *("must", "need", "required", "call", "urg"),
    *("i expect", "i hope", "i look to", "i want to see"),
)
_IN_OUGHT = ("should", "has to", "have to")
_IN_ASKS = ("ask", "expect", "call", "demand", "want")
_SHOULD = re.compile(
    r"(?<!who )(?<!that )(?<!when )(?<!what )(?<!how )(?<!which )(?<!as )(?<!they )"
    r"(?<!than )(?<!where )(?<!if )(?<!nobody )(?<!none of this )(?<!no one )"
    r"\bshould (?!have\b|be (?:noted|said|proud)|(?:not )?detract)"
)
_OUGHT = re.compile(
    r"(?P<who>[^,;:.]{2,60}?),?(?: for (?:its|their) part,)? "
    r"(?:should|ha(?:ve|s) to)(?: now| also)? (?!have\b|be (?:noted|said)|\w+ed\b)"
)
_PRONOUN = re.compile(r"(?:it|they|this|these)$")
_ASKS = re.compile(r"\b(?:asks?|expects?|calls?|demands?|wants?)\b[^.]*\.?$")
_URGED = re.compile(r"urged|called|calling|calls")
_START = re.compile(r"[,;:] (?=\w)|\b(?:but|while) ")


def calls(
    material: Material, addressees: Addressees, taken: Collection[Span]
) -> Iterator[Proposal]:
    """Yield calls in quotations and judgements that no recommendation takes."""
    is_asking = False
    for passage, text in material.told:
        is_aside = passage.section in ("notes", "context", "recommendations")
        is_aside = is_aside or bool(ASKING.fullmatch(passage.heading))
        if is_aside or text.endswith("?"):
            continue
        found = (
            (holds(text, _IN_MUST) and _MUST.search(text))
            or (passage.in_quote and _SHOULD.search(text))
            or _ought(passage, text, addressees, is_asking=is_asking)
        )
        goes_on = is_asking and found is not None
        is_asking = goes_on or _asks(text)
        if not found or any(
            s.start < passage.end and passage.start < s.end for s in taken
        ):
            continue
        start = _clause_start(text, found.start())
        words = passage.text[start:]
        to = addressees.of(passage.text[start : found.end() + 40])
        fields = content(words, material.lexicon, to=to)
        fields.pop("agencies", None)
        # A call has no field for its time, which so stays among its words.
        limit = fields.pop("within", "")
        fields["says"] = f"{fields['says'].rstrip('.')} {limit}".rstrip() + "."
        if to:
            fields["to"] = to[:1]
        span = Span(passage.start + start, passage.end)
        yield Proposal("call", fields, (span,), "call.must", said_by=passage.said_by)


def _asks(text: str) -> bool:
    return holds(text, _IN_ASKS) and _ASKS.search(text) is not None


def _ought(
    passage: Passage, text: str, addressees: Addressees, *, is_asking: bool
) -> re.Match[str] | None:
    """Return where a sentence begins with somebody who should or has to do something.

    "It should" counts after a sentence that asks something of someone.
    """
    found = _OUGHT.match(text) if holds(text, _IN_OUGHT) else None
    if found is None or passage.kind == "item":
        return None
    if _PRONOUN.fullmatch(found["who"]):
        return found if is_asking else None
    if RELATIVE.search(found["who"]):
        return None
    return found if addressees.of(passage.text[: found.end("who")]) else None


def _clause_start(text: str, place: int) -> int:
    """Return where the clause begins that a verb stands in: at the last comma before.

    Unless too few words follow that comma to be a subject.
    """
    if _URGED.match(text, place):
        return place
    starts = [found.end() for found in _START.finditer(text, 0, place)]
    fitting = [start for start in starts if text[start:place].strip()]
    return fitting[-1] if fitting else 0
