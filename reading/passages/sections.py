"""What part of a publication a heading opens."""

import re
from functools import lru_cache
from typing import Literal

Section = Literal["opening", "context", "findings", "recommendations", "notes"]

_LONGEST_MARKER = 60
_NOTES = (
    r"\W*(?:notes?(?: (?:to|for)(?: the)? editors?)?|ends?|end(?:s)? of release"
    r"|editors?['’]? notes?|notes for journalists|further information"
    r"|(?:more )?about (?:hm|his majesty|her majesty|us\b|ofsted|hmicfrs"
    r"|the (?:care|inspectorate|chief inspector)).*|glossary|annex(?:e)?\b.*"
    r"|appendix\b.*|footnotes?|references|endnotes?)\W*$"
)
# What came of earlier recommendations, and what needs to improve, are findings.
_RECOMMENDATIONS = (
    r"(?!.*\b(?:progress|previous|earlier|past|last|achieved|follow(?:ed)?[- ]up"
    r"|findings?|found|concerns?)\b)"
    r"(?:.*\brecommend(?:ation|ed)s?\b.*|(?:what|things) .*\b(?:should|must)\b.*"
    r"|(?:what|things) .*\bneeds? to (?!improve\b|know\b).*|next steps.*)"
)
_CONTEXT = (
    r".*\b(?:context|background|backdrop|methodology|scope|glossary)\b.*"
    r"|about (?:this|the|our) (?:inspection|review|report|service|region|pdu|prison"
    r"|establishment|thematic).*|(?:what|how) we (?:inspect|look|did|review|carri"
    r"|gather|examin).*"
    r"|(?:what|how|why|when|where|whom?) (?:did|do|have) (?:we|you) (?:inspect|use|do"
    r"|go|look (?:at|for)|carr(?:y|ied)|choose|decide|review|gather|examine|visit"
    r"|speak|talk)\b.*|(?:when|where) were (?:we|you)\b.*"
    r"|(?:why|how|when) (?:was|were|did) (?:this|the|these) "
    r"(?:inspections?|reviews?|visits?)\b.*"
    r"|(?:the|this|our) (?:inspection|review|approach|fieldwork|method)"
    r"|(?:key )?facts(?: and figures)?|fact page|ratings?(?: table)?"
    r"|terms used.*|contents?|service profile"
)
_DATELINE = re.compile(
    r"\W*(?:published|date|embargo(?:ed)?|issued|released)\b.*"
    r"|.{0,12}\b(?:19|20)\d\d\W*$",
    re.IGNORECASE,
)
# The first that fits counts; an unknown heading opens findings.
_COMPILED: tuple[tuple[Section, re.Pattern[str]], ...] = (
    ("notes", re.compile(_NOTES, re.IGNORECASE)),
    ("recommendations", re.compile(_RECOMMENDATIONS, re.IGNORECASE)),
    ("context", re.compile(_CONTEXT, re.IGNORECASE)),
)
_KNOWN_FINDINGS = re.compile(
    r"(?:key |main |summary of |our )*(?:findings|judge?ments?|conclusions?)"
    r"|(?:key )?strengths|areas? for improvement|what we found|summary|overview"
    r"|executive summary|foreword",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"(?:(?:key|priority|main|national) )?(?:(?P<asked>recommendations?)"
    r"|concerns?|causes? of concern)(?: \d{1,2})?(?: ?[:–—]| - )",
    re.IGNORECASE,
)


@lru_cache(maxsize=256)
def section_of(heading: str) -> Section:
    """Return the part that a heading opens; "" is the opening before the first."""
    words = _bare(heading)
    if not words:
        return "opening"
    return next((name for name, text in _COMPILED if text.match(words)), "findings")


def is_dateline(heading: str) -> bool:
    """Tell whether what looks like a heading is only a date."""
    return bool(_DATELINE.match(heading))


def opened_by(words: str) -> Section | None:
    """Return the part that a short line opens that is no heading, as "Notes:" does."""
    if len(words) > _LONGEST_MARKER:
        return None
    bare = _bare(words)
    is_marker = words.rstrip().endswith((":", "?")) or bare.strip("-–— ").isupper()
    if not is_marker:
        return None
    if _KNOWN_FINDINGS.fullmatch(bare.strip("-–— ")):
        return "findings"
    return next((name for name, text in _COMPILED if text.fullmatch(bare)), None)


def labelled_as(words: str) -> Section | None:
    """Return the part that a paragraph's label alone says, as "Key concern:" does."""
    found = _LABELLED.match(words)
    if not found:
        return None
    return "recommendations" if found["asked"] else "findings"


def _bare(heading: str) -> str:
    """Return a heading without its number and closing colon."""
    return re.sub(r"^[\d.)\s]+", "", heading).strip().rstrip(":").strip()
