"""What stands around figures that are aimed at, meant or asked for, not reached."""

import re

TARGET = re.compile(
    r"\b(?:targets?|standard|threshold|ambition|aim|goal|benchmark|minimum|expectation|"
    r"requirement|maximum)(?: \w+){0,1} (?:of|is|was(?! (?:only |not )?(?:reached|met|"
    r"missed))|(?<!time )at|that|to)(?: \w+){0,3} $"
    r"|\b(?:requires|stipulates|specifies|demands|expects)(?: that)?(?: (?:at least|"
    r"around|about|some|all|a minimum of))* $"
)
_NO_MORE = (
    r"(?:for|up to|to|at|of|only|just|about|around|an?|maximum|no more than|not more"
    r" than|at most|at least|(?:fewer|less|more) than|under|over)"
)
# "Its policy allows for no more than 5 per cent": how much there may be.
LIMIT = re.compile(
    r"\b(?:polic(?:y|ies)|rules?|guidance|guidelines?|agreement|contract|framework|"
    r"law|regulations?|protocol|specification|threshold)\b (?:(?:only|itself|now|on "
    r"[a-z]+) )?(?:allow|permit|tolerate|cap|limit|restrict|accept)(?:s|ed|ped|d)?\b"
    rf"(?:(?! (?:and|but|which|who|that) )[^.;:,]){{0,40}}? (?:{_NO_MORE} )*$"
    r"|\b(?:limit|ceiling|cap|tolerance|upper limit) (?:of|is|was|at|stands at) "
    rf"(?:{_NO_MORE} )*$"
)
# "The standard required to keep people safe was met in half of the cases".
_NO_NOUN = (
    r"(?<!standard )(?<!standards )(?<!level )(?<!levels )(?<!quality )(?<!work )"
    r"(?<!action )(?<!actions )(?<!steps )(?<!information )(?<!checks )(?<!detail )"
    r"(?<!skills )(?<!support )(?<!services )(?<!evidence )(?<!degree )(?<!extent )"
    r"(?<!contact )(?<!enquiries )(?<!interventions )(?<!measures )(?<!controls )"
    r"(?<!visits )(?<!reviews )(?<!what was )(?<!what is )(?<!as )"
)
# "It aims for callers to abandon no more than 5 per cent": what is hoped for.
AIMED = re.compile(
    rf"\b(?<!that )(?:aims?|aiming|seeks|hopes|wants|intends|expects|pledged|promises|"
    rf"promised|undertakes|commits itself|{_NO_NOUN}(?:expected|supposed|meant|"
    r"required))"
    r"(?: not)? (?:to|for)\b(?:(?!\b(?:but|yet|and|only|which|who)\b)[^.;:,])*$"
)
# "Every child is meant to be interviewed" tells of no practice.
_WHICH = r"(?! ?[\w-]+ (?:in which|for which|where)\b)"
MEANT = re.compile(
    rf"{_WHICH}(?:[^.;:]{{0,60}}? (?:is|are|was|were) (?:meant|supposed|expected|due|"
    r"required|entitled|obliged|to (?:be|have|get|receive))\b|[^.;:,]{0,60}? (?:should|"
    r"must|ought to|needs? to|deserves?)\b)"
)
# What is to be so in all cases is not so yet.
TO_BE = re.compile(
    r"\b(?:should|must|ensur\w+|sure|aim\w*|inten\w+|want\w*|need(?:s|ed)? to|will|"
    r"would|"
    rf"designed|asked|{_NO_NOUN}(?:expect\w*|requir\w+)|so that|if|whether|until|"
    r"(?<!required )(?<!needed )(?<!necessary )(?<!enough )(?<!work )(?<!done )"
    r"to (?:make|see|have|be|"
    r"give|get|transfer|bring|move|reach|cover|offer|provide|review|keep))\b[^.;:]*$"
)
TARGET_AFTER = re.compile(
    r" (?:national |local |contractual |required |performance )?"
    r"(?:target|threshold|standard|benchmark|ambition)\b(?! staff)"
)
# "Not monitored in every case" and "workshops for all staff" count none.
NOT_OF_ALL = re.compile(
    r"(?:\b(?:not|never|rarely|seldom)|n't)\b[^.;:,]* (?:in|for|at|with|by) $"
    r"|\b(?:workshops?|briefings?|events|sessions|courses|guidance|toolkits?|training)"
    r" (?:\w+ ){0,2}?(?:for|to|with) $"
)
