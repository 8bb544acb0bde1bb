"""Where something is asked of somebody: the words, and the parts of a publication."""

import re

from ..passages.passages import Passage
from .material import Material
from .saying import VERBS

SHOULD = re.compile(
    r"(?P<who>[^:;]*?)\b(?P<verb>should|must|needs? to|ought to"
    rf"|(?:is|are) to(?= (?:{'|'.join(VERBS)})\b)"
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
_ASKED = (
    r"(?:asked|told|advised|urged|instructed|ordered|required|directed|recommended)"
)
_NOT_ASKED = (
    r"(?!(?:report|respond|reply|say|tell (?:us|inspectors)|write to|submit|attend|"
    r"comment|give evidence|be inspected)\b)"
)
# "The region has been asked to simplify its forms"; not what it was asked in the past.
TOLD = re.compile(
    r"(?:[^,.;:]{2,60}, )?(?P<who>(?:the |all |both |each |hm )?(?!(?:\w+ "
    r"){0,3}(?:staff|"
    r"people|practitioners|officers|children|prisoners|parents|who|that|which)\b)"
    r"[^.;:,]{2,80}?)(?:, [\w ]{3,30},)? (?:is|are|"
    r"has been|have been)(?: also| now| therefore| further| both)? "
    rf"{_ASKED}(?:,[^,]{{3,40}},)? to {_NOT_ASKED}(?=\w)"
)
# "Regions were advised to": so only where recommendations are counted.
WAS_TOLD = re.compile(
    r"(?P<who>[^.;:,]{2,80}?) (?:was|were)(?: also)? "
    rf"{_ASKED} to {_NOT_ASKED}(?=\w)"
)
_INSPECTORATE = (
    r"(?:(?:hm|the|his majesty's) inspectorate(?:s| of \w+)?|the (?:\w+ "
    r")?inspectorates|"
    r"inspectors|(?:the|this|our) report|we|ofsted|hmicfrs|hmip|the care quality "
    r"commission|(?:the )?cqc)"
)
# "Inspectors also want HMPPS to supply figures."
_WANTS = (
    r"(?: \([^)]*\))?(?: also| now| therefore)*"
    r" (?:(?:has|have)(?: also| now| therefore)? (?:asked|told|urged|called (?:up)?on|"
    r"instructed|advised)|wants?|asks?|urges?|urged|calls? (?:up)?on|called (?:up)?on|"
    r"would(?: also)? like|"
    rf"tells?|requires?|invites?|advises?) (?P<who>[^.;:,]{{2,70}}?) to {_NOT_ASKED}"
)
WANTED = re.compile(rf"(?:[^,.;:]{{2,60}}, )?{_INSPECTORATE}{_WANTS}")
# "They have also urged": so after whom inspectors want something of.
WANTED_TOO = re.compile(rf"(?:they|it){_WANTS}")
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
_FEWEST_ASKED = 3


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
            is_due = is_due and not is_asked_in(words)
        elif is_due or ASKING.fullmatch(block.section.strip(" :?")):
            found.add(index)
            is_due = block.kind == "item"
    return found


def is_asked_in(heading: str) -> bool:
    """Tell whether a heading itself says what somebody should do."""
    found = SHOULD.match(heading)
    if heading.rstrip(" :").endswith((" that", " to", " by")):
        return False
    return found is not None and len(heading[found.end() :].split()) >= _FEWEST_ASKED


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
