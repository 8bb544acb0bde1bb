"""What the words around a policy's name say: in force, to come, over, elsewhere."""

import re

from .policy_absent import is_absent

_BY_THEN = (
    r"(?:we|they|inspectors|fieldwork|the (?:team|inspection|visit|fieldwork)|"
    r"our (?:team|inspection|visit|fieldwork))"
)
ENDS = (
    r"(?:abolish|withdraw|replac|repeal|discontinu|supersed|scrapp|lift|dropp|clos|"
    r"abandon|end|finish|laps|expir|stopp|phased out|wound (?:up|down)|switched off|"
    r"turned off|paus|halt|shelv|cancel|revok|rescind|outlaw|ceas|terminat|dismantl)"
    r"\w*"
)
_END_TO_COME = re.compile(
    rf"\bnot (?:yet )?(?:been )?{ENDS}"
    r"|\b(?:end|ending|abolition|repeal|withdrawal|closure|replacement) of\b[^.;]*"
    r"\b(?:await\w*|will|not yet|planned|due|enacted|expected|to come|is to)\b"
)
"""What is to end has not ended."""

COMES = (
    r"(?:begun|started|come in|come into|commenced|(?:been )?(?:introduced|"
    r"implemented|commenced|rolled out|brought in|launched|adopted|applied))"
)
# What is said right before the name: staff prepare for what is not there yet.
_BEFORE = re.compile(
    r"\b(?:ended|stopped|dropped|abandoned|given up|gave up|withdrawn from|withdrew "
    r"from|paused|halted|shelved|scrapped|discontinued|cancelled|ceased|phased out|"
    r"wound (?:up|down)|switched off|abolished|(?:held|kept|stayed|stood|holding|"
    r"staying|"
    r"keeping) (?:back|clear|out|aside|away) (?:from|of)|steered clear of|yet to join|"
    r"said no to|refused|declined|rejected|opted out of|turned down|chosen against)"
    r"(?: (?:its|their|the|all|any|use|using|of|part|in))* $|"
    r"\b(?:after|following|before|since|with) the (?:introduction|start|arrival) of\b"
    r"(?:(?! and )[^,.;]){0,60}$|"
    r"\b(?:announc\w+|promis\w+|propos\w+|consult\w+ on|legislat\w+ for|remember\w*|"
    r"memor(?:y|ies) of) (?:an? |the )?(?:[\w-]+ ){0,2}$|\bcompar\w+\b[^.;]{0,40} "
    r"(?:with|"
    r"to) (?:the )?$|"
    r"\b(?:prepar\w+ for|(?:mak|gett|be)\w* ready for|gear\w* up for|brac\w+ "
    r"(?:\w+ )?for|(?:training|trained|briefed) (?:\w+ )?for|look\w* ahead to|"
    r"ahead of|awaiting|pending|plans? (?:for|to \w+)|heard of|"
    r"hop(?:e|es|ed|ing) (?:to|for)|readiness for|in advance of|the (?:planned|"
    r"proposed)|"
    r"planning for)\b[^,.;]{0,40}$|"
    r"\b(?:unlike|compared (?:with|to)|(?:more|less|fewer|rather|sooner|later) than"
    r"(?: under| with| during)?|lessons (?:of|from)|in the days of|the end of|"
    r"(?:which|that|had|has) (?:\w+ )?replaced|replacing|"
    r"succeed(?:ed|s|ing)|t(?:ook|aken|akes) (?:over from|the place of)|in place of|"
    r"instead of|successor to) (?:the )?(?:\w+ )?$|"
    r"\bneither (?:of )?(?:[\w-]+ ){0,2}$|\bnor (?:[\w-]+ ){0,2}$|"
    r"\b(?:will|would|to) (?:\w+ )?be (?:replaced|superseded|succeeded|followed) by "
    r"(?:an? |the )?(?:[\w-]+ ){0,2}$|"
    r"\b(?:says?|said|heard|knew|knows?|told \w+|wrote) (?:\w+ )?nothing (?:of|about)"
    r"[^,.;]{0,30} $|"
    r"\b(?:reports?|reviews?|study|studies|evaluations?|bulletins?|papers?|thematics?|"
    r"inspections?) (?:(?:that |which )?(?:deals? with|dealt with|looks? at|examines?|"
    r"considers?|assess(?:es)?)|on|into|about) (?:the )?(?:[\w-]+ ){0,2}$|"
    r"\b(?:no (?:mention|talk|sign|trace) (?:was made )?of|(?:nobody|no one|none of "
    r"them|few|did not|was not|were not) (?:raised?|mention(?:ed)?|sp(?:o|ea)ke? of|"
    r"heard? of|talk(?:ed)? (?:about|of)|refer(?:red)? to|asked? about)|no (?:finding|"
    r"position|stance|opinion|verdict|"
    r"view|conclusion|comment|judge?ment)s? (?:was |were |is )?(?:\w+ )?(?:on|about))"
    r"[^,.;]{0,30} $|"
    r"\b(?:plan(?:s|ned|ning)?|intend(?:s|ed|ing)?|hop(?:es|ed|ing)|due|about|expect"
    r"(?:s|ed|ing)?|want(?:s|ed|ing)?|agreed|decided) to (?:adopt|join|try|pilot|use|"
    r"introduce|bring in|take (?:up|part in)|apply|start|begin|launch|implement|roll "
    r"out)\b[^,.;]{0,25} $"
)
_BEGIN = (
    r"(?:come|begin|start|apply|take|follow|replace|run|arrive|be (?:introduced|"
    r"implemented|rolled|brought|launched|extended|tested|tried|piloted|in (?:force|"
    r"place|use))|go live)\b"
)
_TO_COME = re.compile(
    rf"\b(?:will|would|shall|may|might) (?:\w+ly )?(?:not )?{_BEGIN}"
    rf"|\b(?:is|are|was|were) (?:still |not )?(?:to|due to|expected to|scheduled to|"
    rf"set "
    rf"to|planned to) {_BEGIN}"
    r"|\b(?:is|are|was|were|still|not) (?:expected|planned|proposed|awaited|scheduled|"
    r"due|a (?:proposal|plan))\b(?! (?:to|(?:for|with) (?:people|those|men|women|each|"
    r"every|all))\b)|\bexpected (?:in|by|from|next|later)\b"
    rf"|\b(?:not|never|before|yet to|still to) (?:yet )?(?:{_BEGIN}|{COMES}\b)"
    r"|\b(?:is|was|were|are|being|been)(?: \w+)? (?:prepared|readied|planned|braced) "
    r"for(?=[.,;]|$| and\b| but\b)|\bnot yet\b|\bha(?:s|ve|d) no (?:start )?date\b|"
    r"\b(?:before|"
    r"through|to) "
    r"parliament\b|\bsome way off\b|"
    r"\b(?:months|years|weeks) (?:away|off)\b|\bnot (?:yet )?reached\b|"
    r"\bbill\b"
    r"|\b(?:next|later this|this coming) (?:year|month|week|spring|summer|autumn|"
    r"winter|january|february|march|april|may|june|july|august|september|october|"
    r"november|december)\b|\btoo late (?:to|for)\b|\bafterwards\b"
    r"|\bfrom (?:now|next)\b|\bin the pipeline\b|\babout to\b|\bon the way\b"
    r"|\bforthcoming\b|\bupcoming\b|\blater (?:came|began|started|replaced)\b"
    r"|\b(?:came|come|began|started|followed|arrived|introduced|applied|took effect)"
    r"(?: in| into force)? (?:only |some time |much |shortly |soon )?(?:later|after|"
    r"subsequently|too late)\b(?! (?:the|a|an|that) )|\b(?:had|has|have) yet to\b"
    r"|\b(?:is|are|was|were|been) (?:only |first |just )?(?:announced|confirmed|agreed|"
    r"approved|proposed|promised|consulted on|enacted|trailed)\b(?!,? and)"
    r"|\bnot (?:begin|start|apply|take effect|come in(?:to force)?) (?:until|before)\b"
    r"|\b(?:remain(?:s|ed)?|still) (?:only )?(?:a proposal|proposals|in draft|a plan)\b"
    r"|\b(?:weeks?|months?|days?) later\b|\bsince then\b"
    rf"|\b(?:only )?after {_BY_THEN}\b|\b(?:week|month|day|fortnight)s? after\b"
    rf"|\b(?:once|since) {_BY_THEN} (?:had )?(?:left|ended|finished|gone)\b"
    r"|\b(?:receiv\w+|has|had|was given|given|got|gained) royal assent\b(?!,? (?:and|"
    r"so)\b)|\bno (?:part|provision|section)s? of (?:it|them|this|that)\b|\buntil "
    r"(?:later|afterwards|after)\b"
)
# What it is thought to do: it may be there, or not.
_MAY_BE = re.compile(
    r"\b(?:will|would|shall|might|(?<!in )(?<!since )(?<!\d )may)\b(?! (?:\w+ )?have|"
    r" (?:19|20)\d)"
)
_HAD_LEFT = re.compile(
    rf"\b{_BY_THEN} (?:had|were|was) (?:by then |already |long |just )?"
    r"(?:left|gone|finished|ended|over|done|complete|out|away)\b"
    rf"|; (?:it|that|this|they) (?:ha[sd]|have|was|were) (?:not|never) {COMES}\b"
)
_OVER = re.compile(
    r"\b(?:a (?:distant )?memory|a thing of the past|past history|had its day)\b|"
    r"\b(?:had|has|have|was|were|been) (?:\w+ )?(?:folded|absorbed|merged|subsumed|"
    r"rolled) (?:into|in)\b|\b(?:had|has|have) (?:\w+ )?(?:come to an end|been and "
    r"gone|"
    r"run out|lapsed|been overtaken)\b|\b(?:came to an end|drew to a close)\b|"
    r"\bno longer (?:appl|in\b|us|need|run|operat|availab|there\b|part\b|allow|permit|"
    r"requir|necess|held\b|ran\b|exist)|\bno longer(?=\s*(?:[.;,]|$))|"
    r"\b(?:years|long|some time) ago\b|\bpilot(?:ed)? (?:of|in)\b|"
    r"\b(?:has|had|have|was|were|is|being) (?:already |since |by then |"
    rf"now |long |itself )?(?:been )?{ENDS}(?=\s*(?:$|[.,;)]|(?:in|by|before|when|"
    rf"after|"
    rf"at|and|there|from|because|for|long|well|months|years|weeks|some|earlier|since)"
    rf"\b))|\b{ENDS} (?:in (?:the|this|that) "
    rf"\w+ )?(?:in|by|before|during) "
    r"(?:the |early |late )?(?:\w+ )?(?:of )?(?:(?:19|20)\d\d|we|our|inspectors)"
    r"|\bhad (?:earlier|previously|once|been tried)\b|\b(?:an|the|its) (?:earlier|"
    r"older|former|previous) (?:scheme|rule|policy|measure|version|arrangement)"
    r"|\bbefore (?:it|them) (?:was|were)\b|\buntil (?:19|20)\d\d\b|\bpredecessor\b"
    r"|(?<!would )\b(?:formerly|previously)\b|\bwas over\b|\bhad run its course\b"
    r"|(?<!those )\b(?:of|in|from) (?:the )?(?:earlier|past|former|bygone) (?:years|"
    r"times|days|months)\b|\bin its (?:day|time)\b"
    rf"|, (?:since|now|long since|by then|already) {ENDS}(?=[,.;]|$)"
    rf"|\b{ENDS} (?:(?:an?|two|three|four|some|shortly|just|long|well|only) ){{0,2}}"
    r"(?:(?:day|week|month|year)s? )?(?:before|earlier)\b"
)
_ELSEWHERE = re.compile(
    r"\b(?:not|never) (?:been |being |yet ){0,2}(?:appl(?:y|ied|icable|ying)|in (?:use|"
    r"force|operation|"
    r"place|effect)|us(?:ed|ing)|operat\w+|adopted|taken up|affected|taking part|"
    r"part of|run|running|cover(?:ed)?|relevant|available|among)\b"
    r"|\b(?:refus(?:ed|al)|reject(?:ed|ion)|turned (?:it )?down|vetoed|resisted|come "
    r"off|"
    r"came off|moved off|taken off)\b"
    r"|\b(?:excused|spared|opted out|defer(?:red)?|declined|left out|"
    r"excluded) (?:from )?|\b(?:region|area|unit|service|prison|it|wales|we|they)\b"
    r"[^.;]{0,20}\bexempt(?:ed)? (?:from )?|\b(?:was|were|is|are|did|does|had|has) "
    r"not(?=\s*(?:[.;,]|$))|\b(?:stayed|remained|fell|lay) outside\b|\bnot applied\b"
    r"|\b(?:in|by|of) (?:the |an? |two |three |some |its )?(?:neighbouring|other|"
    r"another) (?:\w+ )?(?:regions?|areas?|units?|services?|prisons?)\b|\belsewhere\b"
    r"|\b(?:not|never|hardly|barely|seldom) (?:been |being )?(?:raised|mentioned|"
    r"spoken of|discussed|brought up|talked about|referred to|at issue)\b"
    r"|\bno part (?:of|in|here|there)\b|\bnext[- ]door\b|\bnothing to do with\b|\bdid "
    r"not (?:touch|concern|reach)\b"
    r"|\b(?:following|these|those|others|changes|measures|schemes|policies)\b"
    r"[^:;]{0,40}\bnot(?: \w+){0,2}:|[☒✗✘❌]"
)
# "Probation Reset was about to end": until then it is there.
_IS_TO_END = re.compile(
    r"[^.;,]{0,30}\b(?:will|would|is|are|was|were)(?: (?:about|due|set|expected|"
    rf"planned|going|soon|then|likely|itself))*(?: to)? (?:be )?(?:{ENDS})\b"
)
_PLAIN_PAST = re.compile(
    rf"[^.;,]{{0,30}}\b(?:is|are|was|were) (?:soon |then |itself )?(?:{ENDS})\b"
)
# "Cases under Probation Reset were left out": of the sample, and not of the region.
_CASES_UNDER = re.compile(
    r"\b(?:cases?|files?|people|those|orders|supervision|contact)(?: \w+)? "
    r"(?:(?:had|has|have|was|were|been|being|is|are) )*(?:suspended |reduced |ended |"
    r"stopped |managed |supervised )?(?:under|"
    r"subject to|on|in|by|suspended by) (?:the )?$"
)
# Right after the name: "56-day recall (no)", "SDS40: no".
_MARKED_NO = re.compile(
    r"[\w' ]{0,12}(?:\s?\(|\s?[:–—-]\s?|\s)(?:no|not (?:yet|then|here)|none|n/a)"
    r"(?=\s*(?:[.,;)]|$))"
)
# "Reset had given way to Impact": the one is over, the other not.
_GIVING = (
    r"\b(?:given|made) (?:way|place|room) (?:to|for)\b(?! (?:them|these|those|people|"
    r"others|more|work|supervision|cases|the people)\b)"
)
_GIVEN_WAY = re.compile(rf"[^.;,]* (?:had|has|have) (?:\w+ )?{_GIVING}")
_GIVING_WAY = re.compile(
    rf"(?:{_GIVING}|\b(?:replaced|superseded|succeeded|followed) by\b)[^.;]*$"
)
# "ECSL, a scheme that has since ended".
_AN_ENDED_ONE = re.compile(
    rf",? (?:(?:an?|the|its|which was an?) (?:\w+ )?(?:scheme|policy|measure|rule|"
    rf"arrangement|programme)s? )?(?:that|which) (?:has|have|had|was|were|is) "
    rf"(?:(?:since|already|by then|now|long|itself|long since|been) )*"
    rf"(?:{ENDS}|gone|over|no longer)\b(?! (?:to|for|with) )"
)
# What is to end is there until then.
_WILL_END = re.compile(
    r"\b(?:will|would|is to|are to|is due to|plans? to) (?:\w+ )?(?:replace|end|"
    r"abolish|"
    r"repeal|supersede|succeed|withdraw|close|(?:take|bring) (?:the place of|over "
    r"from)|put an end to|do away with) (?:the )?$"
)
# "The work we saw was done under the earlier arrangements for 28-day recall."
_DONE_UNDER = re.compile(
    r"\b(?:work|cases?|people|releases?|sentences?|inspection|fieldwork)\b[^.;,]{0,40}"
    r"\b(?:done|managed|made|carried out|supervised|released|handled) under "
    r"[^.;,]{0,40}$"
)
_NEXT = re.compile(
    r";|\s[–—]\s|,? (?:but|while|though|although|whereas|whilst)\b(?! (?:it |they "
    r")?(?:had|has|have|was|"
    r"were|is|are|did|does) (?:not|never|yet|still))"
    r"|, when | and (?=[\w'-]+ (?:followed|applied|continued|remained|came into|was in|"
    r"had begun|had started|took its place)\b)"
    r"|,? and (?=(?:was|were|is|are) (?:\w+ )?(?:making|getting|gearing|preparing|"
    r"looking|planning|awaiting|waiting|bracing|hoping)\b)"
    r"|, and (?=(?:[\w'-]+ ){1,5}?(?:is|are|was|were|had|has|have|will|would|did|"
    r"does)\b)"
)
_LABEL = re.compile(r"[^:.]{3,60}:(?=\s)")


def clause(text: str, start: int, end: int) -> str:
    """Return the clause that holds a place, with the label of its line, if any."""
    cuts = [0, *(found.end() for found in _NEXT.finditer(text, 0, start))]
    until = _NEXT.search(text, end)
    label = _LABEL.match(text)
    lead = label[0] + " " if label and cuts[-1] >= label.end() else ""
    return lead + text[cuts[-1] : until.start() if until else len(text)]


def is_not_ended(text: str, start: int, end: int) -> bool:
    """Tell whether the clause says that something has yet to end."""
    return bool(_END_TO_COME.search(clause(text, start, end)))


def is_out(text: str, start: int, end: int) -> bool:
    """Tell whether what stands there is told as to come, as over or as elsewhere.

    Of `text` in small letters with straight marks.
    """
    words = clause(text, start, end)
    is_ended = _AN_ENDED_ONE.match(text, end)
    is_here = any(one.search(text, 0, start) for one in (_DONE_UNDER, _WILL_END))
    is_here = is_here or bool(_END_TO_COME.search(words)) or is_to_end(text, end)
    if is_ended or is_here:
        return bool(is_ended)
    is_left_out = _ELSEWHERE.search(words) and not _CASES_UNDER.search(text, 0, start)
    is_left_out = is_left_out or is_absent(text, start, end)
    if is_left_out or _TO_COME.search(words) or _MARKED_NO.match(text, end):
        return True
    is_replaced_now = _GIVING_WAY.search(text, 0, start)
    if is_replaced_now and not _BEFORE.search(text, 0, start):
        return False
    if _OVER.search(words) or _GIVEN_WAY.match(text, end):
        return True
    return bool(_BEFORE.search(text, 0, start) or _HAD_LEFT.search(text, end))


def is_to_end(text: str, end: int) -> bool:
    """Tell whether what follows a name says that it is to end, and has not."""
    return bool(_IS_TO_END.match(text, end)) and not _PLAIN_PAST.match(text, end)


def may_be(text: str, start: int, end: int) -> bool:
    """Tell whether the clause only says what something may or will do."""
    if _WILL_END.search(text, 0, start) or is_to_end(text, end):
        return False
    return bool(_MAY_BE.search(clause(text, start, end)))
