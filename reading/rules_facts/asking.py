"""Where something is asked of somebody: the words, and the parts of a publication."""

import re

from ..passages.passages import Passage
from .material import Material
from .saying import VERBS

SHOULD = re.compile(
    r"(?P<who>[^:;]*?)\b(?P<verb>should|must|needs? to|ought to"
    r"|(?:is|are) (?:asked|advised|urged|required|recommended) to)\b"
    r"(?:,[^,;]{2,60},| also| now)? (?!have (?:been|had)\b)"
)
RECOMMENDED = re.compile(
    r"(?:(?:we|inspectors|the inspectorate|i|(?:the|this|our|his|her) report|"
    r"the chief inspector|he|she|they)(?: also| further| therefore)? "
    r"recommend(?:s|ed)?|it is recommended) (?:that,? )?(?:[^,]{3,40}, "
    r")?(?P<who>[^.;:]{2,80}?) "
    rf"(?:should |must |to |(?=(?:{'|'.join(VERBS)})s?\b))"
)
# "To the council we recommend a single point of contact."
RECOMMENDED_TO = re.compile(
    r"\b(?:to|for) (?P<who>[^.;:,]{3,80}?),? (?:we|inspectors) (?:\w+ )?recommend"
    r"(?:ed)?:? (?:that )?"
)
# What stands below such a heading is for improvement: asked for, where it says so.
ASKING = re.compile(
    r"areas? (?:for|of) (?:priority )?(?:improvement|action|development)|causes? of "
    r"concern|"
    r"(?:priority|key) (?:concern|action|area)s?|what .*\b(?:should|must|needs? "
    r"to)\b.*|"
    r"(?:musts?|shoulds?|actions?|requirements?|improvements?)\b.*",
    re.IGNORECASE,
)
"""Headings below which stands what is to be improved."""

RELATIVE = re.compile(r"\b(?:what|which|who|whom|that|how|where|when|if)\b")
_LONGEST_SUBJECT = 9


def due_blocks(material: Material) -> set[int]:
    """Return the blocks below headings of what is to be improved.

    Items go on below further headings, until there is a paragraph.
    """
    found: set[int] = set()
    is_due = False
    for index, block in enumerate(material.document.blocks):
        if block.kind == "heading":
            words = material.document.words(block).strip(" :?")
            is_due = is_due or ASKING.fullmatch(words) is not None
        elif is_due or ASKING.fullmatch(block.section.strip(" :?")):
            found.add(index)
            is_due = block.kind == "item"
    return found


def is_asked_below(passage: Passage, text: str, *, is_due: bool) -> bool:
    """Tell whether a sentence begins with whoever should improve something.

    That counts where improvement is due, and in an item that says "should".
    """
    found = SHOULD.match(text)
    if not found or RELATIVE.search(found["who"]):
        return False
    is_item = passage.kind == "item" and found["verb"] == "should"
    is_asked = is_due and found["verb"] in ("should", "must")
    is_short = len(found["who"].split()) <= _LONGEST_SUBJECT
    return is_short and (is_item or is_asked)
