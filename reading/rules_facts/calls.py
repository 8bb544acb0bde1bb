"""Calls: what is asked for in a judgement, outside the recommendations."""

import re
from collections.abc import Collection, Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import holds
from ..passages.passages import Passage
from .addressees import Addressees
from .asking import ASKING, RELATIVE
from .earlier import is_earlier, is_kept, is_reported, is_rule, is_under_earlier
from .material import Material
from .saying import VERBS, content

_MUST = re.compile(
    r"\bmust(?! (?:have (?:been|had)|(?:also )?be (?:noted|said|stressed|"
    r"remembered|acknowledged|recognised)|say|admit|do\b|"
    r"(?:respond|reply) to (?:this|the|our) (?:letter|report)))\b"
    r"|(?<!the )(?<!no )(?<!a )(?<!any )(?<!or )(?<!they )(?<!he )(?<!she )(?<!it )"
    r"(?<!you )(?<!who )(?<!that )(?<!what )(?<!people )\bneeds? to\b(?! know)"
    r"|(?:^|(?<=[;,:] ))(?:but |and )?(?:they|it) (?:now |also |therefore )?needs? to\b"
    r"|\b(?:action|investment|improvements?|work|change|attention|leadership|support|"
    r"reform|focus|effort|progress|funding|clarity)(?! plans?\b)(?: (?!is|are|was|"
    r"were|will)[a-z-]+)"
    r"{0,8}? (?:is|are|was|were|"
    r"will be) (?:\w+ly |now |still )?(?:required|needed)\b(?! (?:it|one|them)\b)"
    r"|\b(?:priority|task|challenge|job|step)(?: now| for [a-z' ]{3,30}?)* (?:is|must "
    rf"be)(?: now)? to (?:{'|'.join(VERBS)}|get|turn|bring|do|help|move|become)\b"
    r"|\b(?:is|it's)(?: now| also| therefore)? (?:essential|vital|imperative|crucial|"
    r"critical|paramount|urgent) that\b|\bnow needs?\b|\bwill need (?=\w)|\bi (?:urge|"
    r"ask (?!two|three)[^.;]{3,60} to (?=\w)|"
    r"expect|"
    r"hope(?! to)|look to|want to see)\b"
    r"|\b(?<!that )(?<!which )(?<!cases )(?<!it )(?<!a )"
    r"(?:calls?|called|calling) (?:on (?!the day)|for (?!service|help|assistance|one\b|"
    r"it\b|them\b))"
    r"|(?<!which )\bought to\b(?! have\b)(?<!nobody ought to)(?<!who ought "
    r"to)(?<!they ought to)"
    r"(?<!as it ought to)(?<!that ought to)(?<!it ought to)"
    r"|\burg(?:e|es|ed|ing) (?:[\w'-]+ ){1,7}?to\b"
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
        "essential",
        "vital",
        "imperative",
        "crucial",
        "critical",
        "paramount",
        "step",
    ),
    *("i expect", "i hope", "i ask", "i look to", "i want to see", "ought"),
)
_IN_OUGHT = ("should", "has to", "have to")
_IN_ASKS = ("ask", "expect", "call", "demand", "want")
_SHOULD = re.compile(
    r"(?<!who )(?<!that )(?<!when )(?<!what )(?<!how )(?<!which )(?<!as )(?<!they )"
    r"(?<!than )(?<!where )(?<!if )(?<!nobody )(?<!none of this )(?<!no one )"
    r"(?<!you )\bshould (?!have\b|be (?:noted|said|proud)|(?:not )?detract|not (?:take|"
    r"need|surprise|come as)|never\b|come as)"
)
# "The region has to decide", in the words of somebody in an office.
_HAVE_TO = re.compile(
    r"\b(?:region|service|force|prison|trust|council|authority|partnership|board|hmpps|"
    r"government|leaders|managers|ministers|agencies|partners|constabulary|provider|"
    r"company|unit|governor|department|police)(?: now| also| therefore)? ha(?:s|ve) to "
    r"(?!wait\b|be (?:said|noted)|contend|cope|deal)(?=\w)"
)
# "The hub is right. It has to be staffed."
_HAS_TO = re.compile(
    r"(?:^|[,;] (?:and |but )?)(?:it|this|that) (?:\w+ )?has to be \w+"
)
_OUGHT = re.compile(
    r"(?P<who>[^,;:.]{2,60}?),?(?: for (?:its|their) part,)? "
    r"(?:should|ought to|ha(?:ve|s) to(?<!head has to)(?<!officer has to))(?: now| "
    r"also)? (?!have\b|(?:not|never) have\b|"
    r"be (?:noted|said)|\w+ed\b)"
)
# "There are areas in which the force needs to improve" asks for nothing by itself.
_IN_WHICH = re.compile(r"\b(?:(?:in|on|for|of) which|where|how) [^,;]{2,40}$")
# "An officer who must choose", "what they must not do".
_WHO_MUST = re.compile(
    r"\b(?:who|what|whoever|whatever)(?: \w+){0,2} $"
    r"|\b(?:actions?|steps?|things?|those|requirements?|areas?|issues?|matters?) "
    r"(?:that|which) $"
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
    offices = {p.block for p in material.passages if _is_office(p)}
    for passage, text in material.told:
        is_aside = passage.section in ("notes", "context", "recommendations")
        is_due = bool(ASKING.fullmatch(passage.heading)) and not _is_office(passage)
        is_aside = is_aside and not (passage.speaker and not passage.in_quote)
        is_aside = is_aside or is_due
        if (
            is_aside
            or text.endswith("?")
            or _is_no_call(passage, text, is_told=passage.block in offices)
        ):
            continue
        found = (
            (holds(text, _IN_MUST) and _MUST.search(text))
            or (_is_office(passage) and passage.in_quote and _quoted(text))
            or _ought(passage, text, addressees, is_asking=is_asking)
        )
        goes_on = is_asking and found is not None
        is_asking = goes_on or _asks(text)
        before = text[: found.start()] if found else ""
        if _IN_WHICH.search(before) or _WHO_MUST.search(before):
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


def _is_office(passage: Passage) -> bool:
    return passage.speaker is not None and len(passage.said_by) == 1


def _is_no_call(passage: Passage, text: str, *, is_told: bool) -> bool:
    """Tell whether staff or a rule say what should be done, or an earlier report.

    Words in marks of somebody unknown may be those of an office that the paragraph
    reports.
    """
    is_office = _is_office(passage)
    if passage.in_quote:
        is_part = not passage.text[:1].isupper()
        is_others = passage.speaker is not None or not is_told or is_part
        return not is_office and is_others
    if is_kept(text) and not is_office:
        return True
    is_of_before = is_earlier(text) or is_under_earlier(passage.heading)
    return is_rule(text) or is_of_before or (is_reported(text) and not is_office)


def _quoted(text: str) -> re.Match[str] | None:
    return _SHOULD.search(text) or _HAS_TO.search(text) or _HAVE_TO.search(text)


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
