"""How a text names a group of which it tells parts later."""

import re

from ..language.numbers import NUMBER
from .quantity_units import MODIFIERS, UNITS

_LOOKED = (
    r"(?:inspected|examined|looked (?:closely )?(?:at|into)|reviewed|sampled|assessed|"
    r"read|rated|judged|audited|followed(?: up)?|tracked|traced|checked|studied|"
    r"listened to|observed|drew|selected|chose|analysed|took in|taken in|rests on|"
    r"based on|covered|watched|viewed|opened|spoke (?:to|with)|met|interviewed|"
    r"surveyed|visited|chosen|selected|picked)"
)
_WE = (
    r"(?:we|us|i|(?:my |our |the )?(?:inspectors|inspectorates|inspection|team|sample|"
    r"colleagues|review|audit)|case tracking|tracking|(?:part|chapter|section|report))"
)
_NOUN = (
    rf"{MODIFIERS}(?P<noun>{UNITS}|calls|contacts|incidents|interviews|recordings|"
    r"searches|attendances)\b(?!')"
)
ACTIVE = re.compile(
    rf"\b{_WE}\b[^.;:\d]{{0,80}}?\b{_LOOKED}\b[^.;:\d]{{0,60}}?"
    rf"\b(?P<m>{NUMBER}) {_NOUN}"
)
PASSIVE = re.compile(
    rf"(?:^|, )(?P<m>{NUMBER}) {_NOUN}(?:[^.;:\d,]{{0,60}}? (?:was|were|had been) "
    rf"(?:\w+ )?{_LOOKED}\b| (?:that |which |whom |whose \w+ )?(?:we|inspectors) )"
)
# "Advice was assessed in 36 reports"; "breach files, forty altogether".
ASSESSED = re.compile(
    rf"\b(?:assessed|judged|examined|tested|considered|measured|reviewed|checked|"
    rf"looked at) (?:in|on|against|from|through) (?:a sample of )?(?P<m>{NUMBER}) "
    rf"{_NOUN}"
)
IN_ALL = re.compile(
    rf"\b(?P<noun>{UNITS})\b[^.;:\d]{{0,30}}(?:,| [–-]|\()? ?(?P<m>{NUMBER}) "
    r"(?:altogether|in all|in total)\b"
)
TOOK_PART = re.compile(
    rf"\b(?P<m>{NUMBER}) {_NOUN}(?:,[^.;]{{2,90}},)? (?:took part|were "
    rf"(?:\w+ )?{_LOOKED}|made up (?:our|the) sample|formed (?:our|the) "
    rf"sample|answered our questions)\b"
)
ANY = re.compile(
    rf"(?<! of )(?<!up to )(?<!average )(?<!as many as )(?<!within )(?<!\d )"
    rf"\b(?P<m>{NUMBER}) {MODIFIERS}(?!staff\b|posts\b|officers\b)(?P<noun>{UNITS})\b"
    r"(?!')"
    rf"|\b(?:sample|total|cohort|group) of (?P<m2>{NUMBER})\b"
)
_WORK = (
    r"(?:cases|files|records|reports|decisions|plans|assessments|calls|incidents|reviews|"
    r"referrals|hearings|recordings|recalls|releases|complaints)"
)
WORK = re.compile(_WORK)
# "Five police areas and 44 decisions": it is the decisions of which parts are told.
AND_WORK = re.compile(
    rf",?(?: and)?(?: {_LOOKED})? (?P<m>{NUMBER}) {MODIFIERS}(?P<noun>{_WORK})\b"
)
ON_AVERAGE = re.compile(
    r"\b(?:average|caseloads?|per|hold|holds|held|carry|carried|carries|manag\w+|"
    r"supervis\w+|responsible|target|increased|rose|fell|backlog)\b"
)
HERE = re.compile(
    rf"^(?:[^.;:\d]{{0,60}},? )?(?:there (?:were|had been) )?(?P<m>{NUMBER}) {_NOUN}"
    r"(?= (?:were (?:being|held|in|under|at|on|open|detained|subject)|who|whose))"
    rf"|^there (?:were|had been) (?P<m2>{NUMBER}) (?:{MODIFIERS})(?P<noun2>{UNITS})\b"
)
NUMBERED = re.compile(
    rf"\b(?P<noun>{UNITS}|searches|detentions|incidents|adjudications) (?:numbered|"
    rf"totalled) (?P<m>{NUMBER})\b"
)
LEFT_TO_NOUN = re.compile(
    rf"\b{_WE} (?:had )?{_LOOKED} (?P<m>{NUMBER})(?=[.,;:]|$"
    r"| (?:who|that|which|of|ourselves|at random)\b)"
)
# "Forty-one of 64 were effective", and not "22 of the 58 where it would have helped".
COUNTED = re.compile(
    rf"\b{NUMBER} (?:out )?of (?:(?:the|these|our) (?P<m3>{NUMBER})|(?P<m>{NUMBER}))"
    rf"(?! (?:relevant|eligible|applicable)\b)(?: {_NOUN})?"
    r"(?! (?:[\w-]+ )?(?:where|in which|that|which|who|whose|for whom|with|of)\b)"
)
# "Of the 58 children held, 49 had a place in education".
OF_FIRST = re.compile(
    rf"(?:^|[.;] )(?:out )?of (?:(?:our|all) )?(?:the (?P<m3>{NUMBER})|"
    rf"(?P<m>{NUMBER})) {_NOUN}[^.;:]*,"
)
# Who answers a survey is the group of which its results tell.
ANSWERED = re.compile(
    rf"\b(?P<m>{NUMBER})(?: (?:out )?of (?:(?:the|our|its|these|those) )?(?:{NUMBER} )?"
    rf"(?:new )?| )(?P<noun>(?:[\w-]+ ){{0,2}}?[a-z]+s|people|men|women|children|"
    rf"staff) (?:replied|responded|answered|completed (?:our|the)|returned (?:our|the)|"
    r"answered our|took part in)\b"
)
# Nine areas that are graded are like standards; nine that were visited are places.
GRADED = re.compile(r"^(?:areas|tests)$")
BEEN_TO = re.compile(r"\b(?:visited|took part|went to|travelled)\b")
# How many answered is told of the survey.
SURVEYED = re.compile(
    r" (?:(?!who|that|which)[\w-]+ ){0,5}?(?:answered|completed|returned|"
    r"(?:responded|replied) to|took part in) (?:our|the|a|this) (?:survey|"
    r"questionnaire|questions)\b"
)
# How a sample was chosen is no result.
SELECTED = re.compile(
    r" ?(?:which|whom) (?:had|have|were|was) (?:been )?(?:begun|started|opened|closed|"
    r"sentenced|released|allocated|selected|chosen|drawn|taken|recalled|finished|"
    r"ended)\b"
)
