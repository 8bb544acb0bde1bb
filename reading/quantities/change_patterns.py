"""What stands around figures that are an end of a range, or tell of a change."""

import re

from ..language.numbers import WORDS
from .quantity_patterns import PART, PER_CENT

SOME = rf"(?:\d+(?:\.\d+)?|{WORDS}|a half|half|an? {PART})(?:{PER_CENT})?"
RANGE_ENDS = (*("and", "and ", " to "), *("-", "- ", "–", "– "))
RANGE_BEFORE = re.compile(rf"(?:\bbetween {SOME} and|{SOME} ?[-–]) ?$|\b{SOME} to $")
CHANGED_FROM = re.compile(
    r"\b(?:fall|fell|drop|ris|rose|increas|improv|grow|grew|declin|decreas|slip|"
    r"shrank|shrunk|sank|sunk|climb|jump|plummet|narrow|"
    rf"went|gone|mov|up|down)\w*\b[^.;]*\bfrom {SOME}(?: [^.;]{{0,60}})? to $"
    rf"|\breduc\w+ the (?:number|proportion|share|percentage|rate) of [^.;]*\bfrom "
    rf"{SOME}(?: [^.;]{{0,60}})? to $"
    rf"|\b(?:reduced|cut|(?:come|came|gone|went) (?:down|up)|reduction in "
    rf"[^.;]{{3,40}},) "
    rf"from {SOME}(?: [^.;]{{0,60}})? to $"
)
CHANGING_FROM = re.compile(
    r"\b(?:fall|fell|drop|ris|rose|increas|improv|grow|grew|declin|decreas|slip|"
    r"shrank|shrunk|sank|sunk|climb|jump|plummet|narrow|"
    r"went|gone|mov)\w*\b[^.;]*\bfrom $"
    r"|\breduc\w+ the (?:number|proportion|share|percentage|rate) of [^.;]*\bfrom $"
    r"|\b(?:reduced|cut|(?:come|came|gone|went) (?:down|up)|reduction in "
    r"[^.;]{3,40},) from $"
)
TO_ANOTHER = re.compile(rf" [^.;]{{0,60}}\bto (?:\w+ ){{0,3}}{SOME}")
RANGE_AFTER = re.compile(rf" ?(?:to|-|–) ?(?:\d+(?:\.\d+)?|{WORDS})(?:\s?%| per ?cent)")
BETWEEN = re.compile(r"\bbetween $")
IN_BETWEEN = re.compile(rf"\bbetween {SOME} and $")
CHANGE_BEFORE = re.compile(
    r"\b(?:(?:increas|ris|rose|fall|fell|drop|reduc|grow|grew|decreas|declin|"
    r"improv|cut)\w*|(?<!pick )(?<!picks )(?<!picked )(?<!made )(?<!make )(?<!makes )"
    r"up|down|higher|lower)(?:(?: of| by) (?:(?:about|around|some|over|"
    r"nearly|"
    r"almost|just|more|than|under|up|to|only|at|least|an?) )*| )$"
)
_MADE_TO_CHANGE = (
    r"\b(?:increas|rais|reduc|decreas|lower|improv|boost|trim|shorten|rais|expand|"
    r"shrink|shrunk|halv|(?:has|have|had|been|was|were|to) cut\b)\w*"
)
_ALTERED = (
    r"\b(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|dropp?\w*|grow\w*|grew|"
    r"declin\w+|climb\w*|shrank|shrunk|cut|went (?:up|down)|gone (?:up|down))\b"
)
# "Reduced the number of crimes allocated to detectives by a fifth".
CHANGE_OF_IT = re.compile(
    r"\b(?:increas|rais|reduc|cut|decreas|lower|improv|boost|trim)\w*"
    r"(?: (?!by )[\w'-]+){1,6} by (?:\w+ ){0,2}$"
    rf"|(?:{_MADE_TO_CHANGE}|{_ALTERED})[^.;:,]{{1,120}} by (?:(?:about|around|some|"
    rf"over|nearly|almost|just|more|than|under|up|to|only|at|least|an?) )*$"
)
CHANGE_AFTER = re.compile(
    r"\s(?:(?:real-terms? )?(?:increase|rise|reduction|fall|drop|decrease|growth|cut)"
    r"|higher|lower|more than|fewer than|less than|pay|percentage point|point|interest"
    r"|inflation|confidence|increased|quieter|busier)\b"
    r"|\s(?:smaller|larger|bigger|shorter|longer|cheaper|dearer|faster|slower) than\b"
)
