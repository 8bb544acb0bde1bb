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
    r"reform|focus|effort|progress|funding|clarity)(?: (?!is|are|was|were|will)[a-z-]+)"
    r"{0,8}? (?:is|are|was|were|"
    r"will be) (?:\w+ly |now |still )?(?:required|needed)\b(?! (?:it|one|them)\b)"
    r"|\b(?:priority|task|challenge|job)(?: now)? (?:is|must be) to (?:make|see|get|"
    r"turn|"
    r"put|ensure|bring|give)\b|\bnow needs?\b|\bwill need (?=\w)|\bi (?:urge|expect|"
    r"hope|look to|want to see)\b"
    r"|\b(?<!that )(?<!which )(?<!cases )(?<!it )(?<!a )"
    r"(?:calls?|called|calling) (?:on (?!the day)|for (?!service|help|assistance|one\b|"
    r"it\b|them\b))"
    r"|\bought to\b(?! have\b)(?<!nobody ought to)(?<!who ought to)(?<!they ought to)"
    r"(?<!as it ought to)(?<!that ought to)(?<!it ought to)"
    r"|\burg(?:e|es|ed|ing) \w+ (?:\w+ )?to\b"
)
# Each form of these patterns has one of the words beside it, and few sentences do.
_IN_MUST = (
    *(
        "must",
        "need",
        "required",
        "priority",
        "task",
        "challenge",
        "job",
        "call",
        "urg",
    ),
    *("i expect", "i hope", "i look to", "i want to see", "ought"),
)
_IN_OUGHT = ("should", "has to", "have to")
_IN_ASKS = ("ask", "expect", "call", "demand", "want")
_SHOULD = re.compile(
    r"(?<!who )(?<!that )(?<!when )(?<!what )(?<!how )(?<!which )(?<!as )(?<!they )"
    r"(?<!than )(?<!where )(?<!if )(?<!nobody )(?<!none of this )(?<!no one )"
    r"\bshould (?!have\b|be (?:noted|said|proud)|(?:not )?detract)"
)
# "The hub is right. It has to be staffed."
_HAS_TO = re.compile(
    r"(?:^|[,;] (?:and |but )?)(?:it|this|that) (?:\w+ )?has to be \w+"
)
_OUGHT = re.compile(
    r"(?P<who>[^,;:.]{2,60}?),?(?: for (?:its|their) part,)? "
    r"(?:should|ought to|ha(?:ve|s) to)(?: now| also)? (?!have\b|be (?:noted|said)|"
    r"\w+ed\b)"
)
# "There are areas in which the force needs to improve" asks for nothing by itself.
_IN_WHICH = re.compile(r"\b(?:(?:in|on|for|of) which|where|how) [^,;]{2,40}$")
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
        is_aside = is_aside and not (passage.speaker and not passage.in_quote)
        if is_aside or text.endswith("?"):
            continue
        found = (
            (holds(text, _IN_MUST) and _MUST.search(text))
            or (passage.in_quote and (_SHOULD.search(text) or _HAS_TO.search(text)))
            or _ought(passage, text, addressees, is_asking=is_asking)
        )
        goes_on = is_asking and found is not None
        is_asking = goes_on or _asks(text)
        if found and _IN_WHICH.search(text[: found.start()]):
            found = None
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
