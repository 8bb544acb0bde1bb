"""What marks a word as a rating, and joins it to what it is given of."""

import re

from ..language.numbers import NUMBER
from .rating_words import Given

_MARKS = "'\"\u2018\u2019\u201c\u201d"
_RATES = (
    r"(?:(?:re-?)?rated|graded|judged|assessed|found|considered|marked|scored|deemed)"
)
RATED = re.compile(
    r"\b(?:rat(?:ed?|es|ings?)|grad(?:ed?|es|ings?)|judge(?:d|s|ments?)?|judgments?|"
    r"awarded|assessed as|scored|marked|achieved|received|earned|given|upgraded|"
    r"downgraded|"
    r"outcomes (?:were|had|in|for|remained)|found (?:to be|that outcomes))\b"
)
_ADVERBS = (
    r"(?:now|also|again|overall|alone|still|only|both|all|each|therefore|once again|"
    r"further|slightly|since|\w+ly|at this inspection|this time)"
)
_CHANGED = (
    r"(?:improved|risen|rose|fell|fallen|declined|dropped|slipped|moved(?: up| down)?|"
    r"gone(?: up| down)?|went(?: up| down)?|deteriorated|worsened|changed|progressed)"
)
BETWEEN = re.compile(
    r"(?:'?\s+(?:work|services?|standards?|outcomes|area|domain|experiences(?:\s+and\s+"
    r"progress)?))?"
    r"(?:,?\s+(?:the|its|this)\s+(?:service|unit|region|force|prison|school|council|"
    r"trust|"
    r"home|jail|premises)(?=\s+(?:received|got|gets|was|is|has|had|earned|scored)\b))?"
    r"(?:,\s+(?:by contrast|however|in turn|meanwhile|on the other hand|though|again|"
    r"alone|at least|once more|once again|as before|too),)?"
    r"(?:,?\s+where\s+(?:it|they|outcomes)(?=\s+(?:was|were|is|are|remain\w*)\b))?"
    r"(?:\s+(?:was|were|is)\s+(?:our|the|their|its)\s+(?:\w+\s+){1,4}?and(?=\s))?"
    r"(?:\s+the\s+(?:score|rating|grade|outcome)s?\s+(?:was|were|is)\s+(?:one\s+|a\s+)?"
    r"(?:(?:grade|level)\s+)?(?:higher|lower|better|worse),?)?"
    r"(?:,?\s+(?:it|they|outcomes|(?:the|this) (?:force|service|council|school|trust|"
    r"home|"
    r"prison|unit))(?=\s+(?:is|are|was|were|has|have|had|remain(?:s|ed)?|stay(?:s|ed)?|"
    r"rose|fell|reach\w*|meets?|met)\b|\s*$))?"
    r"(?:,?\s+(?:receives?|gets?|have|has|experiences?|enjoys?|benefits? "
    r"from)\s+(?:an? )?"
    r"(?:services?|support|help|care)(?:\s+(?:that|which)\s+(?:is|are))?(?=\s+(?:rated|"
    r"judged|graded)\b))?"
    r"(?:\s+(?:the\s+\w+|it|they)\s+(?:is|are|was|were)(?=\s+(?:has|have|had|is|was|"
    r"were|"
    r"are|remains?|remained|stays?|stayed|rated)\b))?(?:,?\s+(?:our|"
    r"the)\s+(?:judge?ment|"
    r"rating|grade|assessment|outcome))?"
    rf"(?:\s+(?:at|in)\s+(?!{NUMBER}\b)[\w'-]+(?:\s[\w'-]+){{0,5}}?)?"
    r"(?:,\s+(?:which|who)\b[^,]{3,60},|,\s+which(?:\s+(?:inspectors|we|they|ofsted|"
    r"hmicfrs))?|,?\s+(?:for|on|in|against)\s+which"
    r"(?:\s+(?:we|they|inspectors)\s+(?:grade|rate|judge|graded|rated|"
    r"judged)(?:\s+it)?|"
    r"(?:\s+[\w'-]+){1,4}?(?=\s+(?:is|was|were|are|has)\b)))?(?:,(?=\s+(?:was|were|"
    r"are|is|reach\w*|meets?|met|remain\w*|ha[sd]|have)\b))?\s*:?(?:\s+outcomes)?"
    rf"(?:\s+(?:was|were|is|are|has|have|had|been|being|remain(?:s|ed|ing)?|stayed|"
    rf"stays|became|continued to be|continue to be|judge?ments?|as|to|to be|at|"
    rf"the same|unchanged|stays?|stayed|stands?|stood|"
    rf"achieved|received|earned|got|gets|gained|scored|scores|"
    rf"placed(?: in)?|put(?: in| at| down as)?|(?:(?:one|two|three|a)\s+(?:ratings?|"
    rf"grades?|levels?))|(?:reach(?:es|ed)?|meets?|met|attain(?:s|ed)?)(?:\s+(?:the|"
    rf"a))?|at\s+(?:the|a)|"
    rf"(?:the|its|our|their)\s+(?:lowest|highest|top|bottom|best|worst|poorest)"
    rf"(?:\s+possible)?\s+(?:mark|rating|grade|outcome|judge?ment|score|level|"
    rf"category)(?:\s+of\s+all)?,?|"
    rf"outcomes|(?:fared|did)\s+(?:(?:a little|rather|slightly|somewhat)\s+)?(?:better|"
    rf"worse|best|worst)|came out(?: as| at)?|emerged as|"
    rf"merits?|merited|given|awarded|a|an|rating|ratings|grade|of|"
    rf"{_ADVERBS}|{_RATES}|{_CHANGED}|[-–—]))*"
    rf"\s*[:,–—-]?\s*[({_MARKS}]*(?:now )?[{_MARKS}]*"
)
_TOLD = re.compile(
    rf"\b{_RATES}(?: (?:it|them|this|the \w+))?(?: overall)?(?: as| to be)?(?: an?)? $"
)
# "Rated the maternity service at Brookvale Hospital inadequate."
RATED_OF = re.compile(
    rf"\b(?:{_RATES}(?: that)?|ratings? (?:of|for)) (?:the |its |their |how )?$"
)
PLACED = re.compile(
    r"(?: services?| work)*(?: (?:the \w+|it) (?:is|was)(?= (?:as|to be)))?(?: (?:at|"
    r"in|of|for|provided by) [\w'&-]+(?: "
    r"[\w'&-]+){0,6}?)?(?:, (?:run|provided|managed) by [^,;.]{3,60},)?"
    r"\s+(?:as |to be |was |were |are |is )?['\"\u2018\u201c]?"
)
IS_RATED = re.compile(r"\b(?:is|are|was|were|remains?|remained) (?:now |still )?$")
# "Was inadequate, and so was staffing"; "ratings were also given for leadership";
# "inadequate in one: responding to the public".
_TOO = (
    rf"(?:,?\s+(?:and so|as|and so too)|;\s+so(?:\s+too)?)\s+(?:was|were|did|is|are|"
    rf"does|do|has|had|have)\s+"
    rf"(?:the\s+|its\s+|their\s+|how\s+)?(?:(?:experiences?|support|care|quality|"
    rf"progress|help|services?|what is (?:done|offered)|"
    rf"work)\s+(?:and "
    rf"progress\s+)?(?:(?:given|offered|provided)\s+)?(?:of|for|with|to)\s+)?|"
    rf",?\s+as\s+(?:have|has|are|is|did|were|was)\s+(?:its|the|their)\s+(?:ratings?|"
    rf"grades?|scores?)\s+(?:for|in)\s+(?:being\s+)?|"
    rf",?\s+as\s+(?:it|they)\s+(?:is|are|was|were)\s+(?:for|in)\s+(?:being\s+)?|"
    rf"\s+(?:in|for|against)\s+(?:the\s+|all\s+)?(?:other\s+)?{NUMBER}(?:\s+[\w "
    rf"]{{3,30}})?(?:[:,]\s+|\s\()"
    rf"(?:the\s+)?|"
)
TOO = re.compile(rf"[{_MARKS})]*(?:{_TOO.removesuffix('|')})[{_MARKS}]?")
AFTER = re.compile(
    rf"[{_MARKS})]*,?(?:{_TOO}(?:\s+(?:ratings?|grad(?:es?|ings?)|"
    rf"judge?ments?)(?:\s+(?:was|were|"
    rf"also|has|have|been|given|awarded|achieved|received|made))*)?"
    rf"\s+(?:overall,?\s+(?:and\s+)?)?(?:at|for|in|on|to|against|with regard to|in "
    rf"relation to|in terms of)"
    rf"\s+(?:(?:being|the|its|their|both|each of|all of|how it is|(?:the )?way (?:in "
    rf"which |"
    r"that )?it|how (?:well )?it|outcomes (?:for|in)|areas? of)\s+)*"
    rf"(?:(?:healthy\s+(?:prison|establishment)\s+)?(?:quality|standard|area|test) "
    rf"of\s+)?)[{_MARKS}]?"
)
NOW = re.compile(
    r"(?:it|this|these|they|both|each|all (?:two|three|four)) (?:\w+ ){0,2}?(?:now|has|"
    r"have)\b|(?:both|each|all (?:two|three|four)|these) (?:are|were|was|is)\b"
)
LOOKED_AT = re.compile(
    r"\b(?:asked|looked|inspected|examined|re-?inspected|assessed|rated)\b"
    r"(?: only| just)?(?: (?:at|whether|if|how))?\b"
)
"""A sentence that names what was inspected, before "both are now inadequate"."""
OTHERS = re.compile(r"\bthe (?:others|rest|other (?:two|three))\b[^.;]{0,30}$")
OF_BEFORE = re.compile(
    r"(?:at|in|during|since) (?:our|the|its) (?:previous|last|earlier|preceding) "
)
OF_DATED = re.compile(
    r"(?:(?:at|in|during|since|after|following) )?(?:our|the|its|an) (?:[\w-]+ ){0,3}?"
    r"(?:inspection|visit|review|report) (?:of|in|on) "
    r"|when (?:we|inspectors|it was|the \w+ was|they)(?: last| previously)? "
    r"(?:inspected|"
    r"visited|came)(?: (?!in )\w+){0,3} (?:in|on) |(?:back )?in (?=(?:19|20)\d\d\b)"
)
# "Grades range from good to poor" tells of no one of them.
RANGE = re.compile(
    r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|spread|spans?|stretch(?:es|ed)?) "
    r"(?:\w+ )?(?:from|between)\b"
)
# "Maternity was good and is now rated inadequate."
WAS_ONCE = re.compile(rf"\s(?:was|were|had been) (?:rated |graded )?[{_MARKS}]?$")
AND_NOW = re.compile(
    rf"[{_MARKS}]?,? (?:and|but) (?:(?:is|are|has been|have been|was|were) )?(?:now|"
    rf"this time|today)\b(?: (?:is|are|rated|graded|judged|as))* [{_MARKS}]?"
)
FROM = re.compile(rf"\bfrom (?:an? )?(?:rating of )?[{_MARKS}]?$")
TO = re.compile(rf"[{_MARKS}]? to (?:an? )?(?:rating of )?[{_MARKS}]?")
WAS = re.compile(
    r"\b(?:previous(?:ly)?|formerly|up from|down from|having been|(?:had|have) (?:all "
    r")?"
    r"been|last (?:time|year)|last inspection|compared with|scale|typically|before)\b"
    r"[^,;.]{0,60}"
    r"|\b(?:years|months|decade|year) (?:ago|earlier|before)\b[^;.]{0,100}"
    r"|\b(?:since|in|from) (?:\w+ )?(?:19|20)\d\d,? (?:when|at which|"
    r"where)\b[^;.]{0,100}"
    r"|\b(?:inspection|visit|report|review) (?:of|in) (?:\w+ )?(?:19|20)\d\d,? (?:when|"
    r"where|which|at which)\b[^,;.]{0,120}"
)
WAS_THEN = re.compile(rf"(?:{WAS.pattern})$")
JOINED = re.compile(rf"[ ,;:.){_MARKS}]*(?:(?:and|but|while|with) )?")
_EACH = (
    r"(?:(?:for|in|at|on|of|those (?:for|of|in)|outcomes for|being|how) )?(?:the |its |"
    r"their )?"
)
JOINS = re.compile(
    rf"[{_MARKS}]?,? (?:and )?(?:also )?{_EACH}[{_MARKS}]?"
    rf"|[{_MARKS}]?, [{_MARKS}]?| as well as | & |; (?:and )?"
)
OVERALL = re.compile(
    r"overall, (?:[\w']+ ){1,5}?(?:(?:is|are|was|were|remains?) |(?=requires? ))|"
    r"overall(?: effectiveness| rating| judge?ment| grade| outcomes?)?"
    r"(?:[^:.]{0,30}:|,? (?:was|were|is|has been|remains?|remained) )"
)
_BEFORE = re.compile(
    r"\b(?:last(?! (?:week|month|days|fortnight|year))|previous(?:ly)?|formerly|"
    r"earlier|since|had been|scale|typically|up "
    r"from|down from)\b"
)
# "Good at keeping people safe" is of that, and of no whole.
_OF_PART = re.compile(
    rf"[{_MARKS})]* (?:at|for) (?!this|our|the (?:last|first|second|third|previous|"
    rf"time)"
    r"|every|each|all|its (?:last|first|overall)|overall|being rated)"
)
OVERALL_OF = re.compile(
    rf"\boverall(?: (?:effectiveness|rating|grade|judge?ments?|outcomes?|quality))?"
    rf"(?: (?:of|for|at) [^,.;]{{3,80}}?)?(?: (?:was|were|is|are|has been|had|has|been|"
    rf"remains?|remained|to be|be|as|of|given|improved|to|now|{_RATES}))*"
    rf"[ :,–-]*[({_MARKS}]*$"
)
_WHOLE = re.compile(
    r"\b(?:rat(?:ed|es)|grad(?:ed|es)|judge(?:d|s)|rating of|rating,? (?:of|is|was|"
    r"remains|remained)|ratings? (?:has|have) \w+|awarded|as a whole|overall)\b"
    rf"[^.;]{{0,160}}?[{_MARKS}]?$"
)


# "Rated 'Good', up from 'Inadequate' two years ago": the whole is rated now.
_UP_FROM = re.compile(
    rf"[{_MARKS}]?(?:,| \(| [–-]) ?(?:up|down|rising|falling|having|an improvement|a "
    r"(?:fall|rise|drop|step)|compared|where(?:as)?|it was|after)\b"
)
# "The service stays at 'Good'."
_STAYS = re.compile(
    r"\b(?:service|unit|region|prison|premises|force|council|team|home|school|it)\b"
    r"[^.;,]{0,40}? (?:stays?|remains?|stayed|remained|continues?)(?: to be)?(?: at| "
    rf"rated| as)? [{_MARKS}]$"
    rf"|\b(?:service|unit|region|premises|force) (?:is|is now|has become) [{_MARKS}]$"
)


def is_marked(words: str, one: Given) -> bool:
    """Tell whether a word is meant as a rating: by a mark, a capital or a verb."""
    quoted = words[one.start - 1 : one.start] in (*_MARKS, "(")
    is_told = _TOLD.search(words, 0, one.start)
    return bool(one.start) and bool(quoted or is_told or words[one.start].isupper())


def is_of_whole(text: str, one: Given) -> bool:
    """Tell whether a rating is of the whole, now and not before."""
    if OVERALL_OF.search(text, 0, one.start):
        return True
    if _OF_PART.match(text, one.end):
        return False
    is_told = _WHOLE.search(text[: one.start]) or _STAYS.search(text[: one.start])
    up_from = _UP_FROM.match(text, one.end)
    text = text[: up_from.start()] if up_from else text
    return bool(is_told) and not _BEFORE.search(text)
