"""By which words a clause says that work met a standard, or was sufficient."""

import re

_NOT = (
    r"(?P<no>(?:not|n't|fail\w*|never|fell|rarely|seldom|nor|neither|hardly|without) "
    r"(?:\w+ ){0,4}?)?"
)
_BAR = r"(?:standards?|requirements|expectations)"
_REACHED = r"(?:met|reached|attained|achieved|satisfied|fulfilled)"
# As in "the standard for planning was not met".
_OF_BAR = (
    rf"{_BAR}(?: (?:for|of|in|on|that|which|we|expected|required|set|\w+ing|assessment"
    r"|delivery|and|implementation|the|our|inspectors|need\w*)){0,6} (?:was|were|"
    r"had been|has been|have been|is|are|being)"
)
_MET = (
    r"(?:meet(?:s|ing)?|met|reach(?:es|ed|ing)?|match(?:es|ed)?|attain(?:s|ed|ing)?|"
    r"achiev(?:e|es|ed|ing)|satisf(?:y|ies|ied)|fulfil(?:s|led)?) (?:[\w']+ ){0,4}?"
    rf"{_BAR}|met (?:it|them|that|this)"
    rf"|{_OF_BAR} (?:\w+ly )?{_REACHED}"
    r"|(?<!below )(?<!short )(?:of|to|at|up to|above) (?:the|our|a|an|that) "
    r"(?:(?:required|expected|necessary|good|high|right|acceptable|agreed) "
    r"){0,2}standard|(?:met|meets|hit|reached) the (?:mark|bar|test)"
    r"|pass(?:ed|es|ing)? (?:muster|the test|our test)"
    r"|(?:make|made|makes|making) the (?:grade|mark)"
    r"|(?:cleared|reached|passed|got over) the bar|measured? up"
    r"|(?:up|came up|come up) to (?:\w+ )?(?:standard|scratch|the mark|expectations?)"
    r"|(?:got|get) (?:it|things|this|that) right|what (?:was|is) (?:needed|required|"
    r"expected)|(?:as (?:good|it|they)|(?<=was )where it|(?<=were )where they) "
    r"(?:as (?:it|they) )?(?:should|ought to) be"
    r"|what (?:the|our|its|this) standards? (?:asks?|requires?|expects?|demands?|"
    r"calls?|"
    r"sets? out|says?)|what we (?:ask|expect|require|look)"
    r"|(?:lived?|living) up to (?:\w+ ){0,3}(?:standards?|expectations?|expect)"
    r"|(?:hit|kept to|keep to|stood up to) (?:the|our|that) standard"
    r"|satisf(?:y|ied) (?:us|inspectors)|(?:we|inspectors) (?:were|was) satisfied with"
)
_ENOUGH = (
    r"sufficient(?:ly)?|adequate(?:ly)?|effective(?:ly)?|well enough|(?:held?|stood|"
    r"stand) up"
    r"|(?:did|do|does|done|doing) enough|enough (?:\w+ ){0,2}(?:done|being done)"
    r"|(?<!too )sound(?:ly)?(?! (?:recording|system|proof))"
    r"|answer (?:was|is) (?:a )?yes"
)
_LITTLE = (
    r"insufficient(?:ly)?|inadequate(?:ly)?|ineffective(?:ly)?|too little (?:\w+ )"
    r"{0,2}done|not enough|"
    r"unsound|answer (?:was|is) (?:a )?no|(?:did|do|done) too little"
)
_GOOD = r"good enough|satisfactory|acceptable"
_WEAK = (
    r"unsatisfactory|unacceptable|(?:fell|falls?|fallen|falling) short|too weak"
    r"|not good enough|(?:below|short of|beneath|under) (?:\w+ ){0,3}standards?"
    r"|below par|(?:left|leaves|leaving) (?:much|a lot|a good deal|something|"
    r"plenty) to "
    r"be desired|(?:was|were|is|are|found|been) (?:wanting|deficient)|"
    r"standards? (?:\w+ ){0,3}(?:was|were) (?:out of reach|beyond reach)|(?:let|lets) "
    r"(?:the|our) standards? down|miss(?:ed|es|ing)? (?:\w+ ){0,3}(?:standards?|bar)"
    r"|(?:missed|wide of) the mark|substandard"
    rf"|{_OF_BAR} (?:not|never|rarely|seldom|hardly) (?:been )?{_REACHED}"
)
_JUDGED = re.compile(
    rf"\b(?:(?P<little>{_LITTLE})|(?P<weak>{_WEAK})"
    rf"|{_NOT}(?:(?P<met>{_MET})|(?P<enough>{_ENOUGH})|(?P<good>{_GOOD})))\b"
)
_SENSES = {
    "met": ("met", "not-met"),
    "good": ("met", "not-met"),
    "enough": ("sufficient", "insufficient"),
}
# "Delivery got over the halfway line, at 52%" names no standard, and means one.
_PLACED = re.compile(
    r"\b(?:line|ahead|behind|strongest|weakest|best|worst|top|bottom|lowest|highest|"
    r"lower|higher|weaker|stronger|better|worse|last|first|stood|scored|reached|"
    r"came (?:out|in)|fared|managed),?(?: \w+){0,4},? (?:at|in|with) (?:\w+ )?[#\d]"
    r"|\b(?:stood at|scored|reached|managed) (?:\w+ )?[#\d]"
)
_SO_WERE = re.compile(r"#[\w ]* (?:was|were|did|had|is|are)[.,;]?\s*$")
_DENIED = re.compile(r"\b(?:not|never)\b|n't\b")
_HALFWAY = re.compile(r"\bdid so\b|\bhalfway\b")


def judged(clause: str) -> str:
    """Return in which sense a clause judges work by a standard, if it does."""
    found = _JUDGED.search(clause)
    if not found:
        return ""
    if found["little"] or found["weak"]:
        return "insufficient" if found["little"] else "not-met"
    strong, weak = next(_SENSES[name] for name in _SENSES if found[name])
    return weak if found["no"] else strong


def taken_up(sense: str, clause: str, before: str) -> str:
    """Return the sense in which a clause takes up what was judged before it.

    "Three in five were not of the standard, and half of the reviews were."
    """
    if not (_SO_WERE.search(clause) and _DENIED.search(before)):
        return sense
    return next((so for so, not_so in _SENSES.values() if sense == not_so), sense)


def is_placed(clause: str) -> bool:
    """Tell whether a clause gives the place of work among others, by a figure.

    The figure may stand in it as signs ("at ##").
    """
    return bool(_PLACED.search(clause) or _HALFWAY.search(clause))
