"""Patterns of the quantity grammar, for text in small letters with plain marks."""

import re

from ..language.numbers import NUMBER, SINGLE, WORDS
from .most_patterns import MOST_DONE, MOST_WITHIN, PLACES
from .quantity_units import (
    CAME,
    DOING,
    MASS,
    MODIFIERS,
    NO_WHOLE,
    NOT_WHOLE,
    ONE,
    PARTS,
    PERIODS,
    PLACE,
    SORTS,
    TELLING,
    UNITS,
)

PART = rf"(?:{'|'.join(PARTS)})s?"
PER_CENT = r"(?:\s?%|[ -]?per[ -]?cent(?:age)?\b(?! points?\b)|\s?pc\b|\s?pct\b)"
_PERCENT = rf"(?:\d{{1,3}}(?:\.\d+)?|{WORDS}){PER_CENT}"
# "38 (95%) of 40 files": the second figure for the same thing is passed over.
_BESIDE = rf"(?: \([^()]{{0,8}}\d{PER_CENT}\))?"
_STRENGTH = (
    r"(?:(?:target|establishment|profile|complement|requirement|allocation|headcount|"
    r"level|total|workforce|strength|quota|staffing)(?: (?:number|level|figure|"
    r"staffing|strength|size))?)"
)
_WHOLE_OF = (
    r"(?:(?:the(?: other)?|our|its|his|her|their|these|those|all|a total of|every|"
    rf"an? (?:(?:full|funded|agreed|planned|approved|staff) )?{_STRENGTH} of|"
    r"an? (?:possible|potential|maximum|cohort of|intake of|sample of|population of|"
    r"workforce of|pool of|group of|caseload of))[- ])*"
)
_NAMED = (
    r"(?:(?:relevant|applicable|sampled?|selected|inspected|examined|remaining|last|"
    r"first|\w+'s|\w+s') )?"
)
_NOT_PLACE = (
    r"(?<!page )(?<!part )(?<!section )(?<!chapter )(?<!figure )(?<!table )"
    r"(?<!volume )(?<!step )(?<!phase )(?<!paragraph )(?<!year )(?<!years )(?<!\d )"
)
_UNIT = rf"(?:{MODIFIERS}{UNITS})"
# "Seven fights in ten", whatever is counted; not "in ten prisons".
_ANY_IN_TEN = (
    r"[a-z]+s(?= in (?:five|ten|twenty)(?:$|[.,;]| (?:had|have|were|are|was|said|felt|"
    r"they|did|do|could|met|live)\b))"
)
_EXCEPT = r" (?:but|bar|except|save)\b"
_ITS = r"(?:the|our|its|their|his|her|these|those)"
# With what every form below begins, so that most words are passed over at their first
# letter: a new form needs its first word here, and its own in MAY_HOLD.
_FIRST = (
    r"(?=[\daefhimnostz])\b(?=\d|(?:all|an?|every(?:one|body)?|half|in|more|most|no|none|not|the|"
    r"another|"
    rf"{'|'.join(SINGLE)})\b)"
)
_SHARED = (
    rf"(?P<slash>{_NOT_PLACE}(?<![\d/.,£])\b\d{{1,4}}/\d{{1,4}}(?![\d/])"
    rf"(?! (?:{NOT_WHOLE})\b))"
    rf"|(?P<butof>\ball (?:but|bar|except|save) (?P<n6>{NUMBER}) of "
    rf"{_WHOLE_OF}{_NAMED}(?P<m6>{NUMBER})\b)"
    rf"|(?P<allbut>(?:(?<=in )|(?<=for )|(?<=by )|(?<=with )|(?<=to )|"
    rf"(?<=from ))all (?:but|bar|except|save) (?P<n9>{NUMBER})"
    rf"(?=$|[.,;)]| (?:cases|files|and|but|of (?:them|these|those|this group))\b)"
    rf"|(?:^|(?<=[.;:] )|(?<=, )|(?<=and )|(?<=but ))all (?:but|bar|except|save) "
    rf"(?P<n11>{NUMBER})(?= (?:{ONE} |{UNITS} )?(?:had|have|has|were|was|did|could|met|"
    rf"showed|contained|included|felt|said|knew|received|got|took|kept|came|held)\b))"
    rf"|(?P<noneof>\bnot (?:a single )?one of {_WHOLE_OF}{_NAMED}(?:{NUMBER}\b"
    rf"|{_UNIT}))"
    rf"|(?P<inpost>\b(?P<n10>{NUMBER}) (?:[a-z][\w'-]* ){{0,5}}?(?:in post|employed|"
    rf"filled|in place|vacanc(?:y|ies)|vacant(?: posts| positions| roles)?|unfilled"
    rf"(?: posts| positions| roles)?)(?: (?:in|across|at|within|among) "
    rf"[^.;:,\d]{{3,60}}?)?,? (?:against|from|out of|compared (?:with|to)|of|in) "
    rf"(?:an?|the|its|their) (?:[a-z-]+ ){{0,3}}?{_STRENGTH} (?:of|for) "
    rf"(?P<m10>{NUMBER})\b)"
    rf"|(?P<unitof>\b(?P<n8>{NUMBER}) {MODIFIERS}"
    rf"(?:{UNITS}|{ONE}|wings|landings|hostels|houseblocks|floors|stations) (?:of "
    rf"(?:(?:the|our) )?|(?:in|from|out of|on) an? (?:caseload|cohort|group|intake|"
    rf"sample|class|list) of )(?P<m8>{NUMBER})"
    rf"(?=$|[.,;:)]| (?:within|in|had|were|was|did|could|we|that"
    rf"|where|who|which|and|but|during|since|over|when)\b))"
    rf"|(?P<outof>\b(?P<n>{NUMBER}){_BESIDE}[- ](?:(?:{_UNIT}|(?:[a-z]+ )?[a-z]+s|"
    rf"{MODIFIERS}{ONE})[- ])?out[- ]of[- ]"
    rf"{_WHOLE_OF}{_NAMED}(?P<m>{NUMBER})\b)"
    rf"|(?P<ofthe>\b(?P<n2>{NUMBER}){_BESIDE} of {_ITS} {_WHOLE_OF}{_NAMED}"
    rf"(?P<m2>{NUMBER})\b)"
    rf"|(?P<of>{_NOT_PLACE}(?<!is )(?<!are )(?<!was )\b(?P<n4>{NUMBER}){_BESIDE} (?:of"
    rf"|\(of) {_WHOLE_OF}{_NAMED}"
    rf"(?P<m4>{NUMBER})\b(?= [a-z(]|[),;.]|$)"
    rf"(?! (?:\w+ )?(?:{SORTS})\b))"
    rf"|(?P<in>\b(?:(?P<n3>{NUMBER})(?: (?:{MODIFIERS}{UNITS}|{_ANY_IN_TEN}))?|one \w+|"
    rf"one {MODIFIERS}{ONE})"
    rf"[- ]in[- ](?:every[- ])?(?P<m3>\d{{1,3}}|{WORDS})\b(?!{PER_CENT}| of \d)"
    rf"(?![- ](?:{NO_WHOLE})\b(?! (?:[a-z]+ ){{0,2}}?{UNITS}\b)))"
    rf"|(?P<fraction>(?<!first )(?<!last )(?<!final )"
    rf"\b(?P<top>an?(?: (?:mere|bare|full|whole|further))?|another|the remaining|"
    rf"{WORDS})[- ](?P<part>{PART})\b(?![- ](?:{NOT_WHOLE})\b))"
    rf"|(?P<half>(?<!first )(?<!second )(?<!last )(?<!next )(?<!other )(?<!latter )"
    rf"(?<!better )(?<!stronger )(?<!weaker )(?<!bigger )(?<!larger )(?<!smaller )"
    rf"(?<!upper )(?<!lower )(?<!police )(?<!probation )"
    rf"(?<!prison )(?<!youth )(?<!year and )(?<!years and )(?<!one and )(?<!two and )"
    rf"(?<!three and )(?<!and a )\b(?:(?:a|one)[- ])?half\b"
    rf"(?![- ](?:an?[- ](?:hour|day|year|month|mile|dozen)|hour|day|year|term|way|"
    rf"brother|sister|past|months?|years?|weeks?|hours?|days?|minutes?|miles?|times|"
    rf"a million|as (?:many|much|likely|often|long|big|large)|again|"
    rf"measures?|hearted(?:ly)?|empty|full|built|finished|blind|asleep)\b))"
    rf"|(?P<minority>\ban? (?:(?:small|tiny|significant|sizeable|large) )?minority "
    rf"(?:of\b|(?=(?:{TELLING}|{CAME})\b)))"
    rf"|(?P<majority>\bmore often than not\b|(?<=in )the (?:great |vast )?majority"
    rf"(?=$|[.,;:)]| (?:and|but)\b)|(?<=for )the (?:great |vast )?majority"
    rf"(?=$|[.,;:)]| (?:and|but)\b)|(?<=view of )most (?={_UNIT}\b)"
    rf"|\b(?:the|a) (?:(?:vast|great|large|overwhelming|clear|significant|bare|narrow"
    rf"|small|slim|considerable|substantial) )?majority of\b"
    rf"|\bmost (?=of (?:{_ITS}|all|them|us)\b(?! (?:{PERIODS}|{MASS})\b))|"
    rf"(?:^|(?<=[,;:] )|(?<=[,;:] but )|(?<=[,;:] and ))most "
    rf"(?=(?:{TELLING}|{DOING})\b)|(?:^|(?<=[,;:] )|(?<=[,;:] but )|"
    rf"(?<=[,;:] and ))most (?={_UNIT}\b)"
    rf"|(?<=\band )most (?=(?:took|had|have|did|made|could|were|contained|"
    rf"included|showed|gave|felt|said|knew|met|set out|drew|reflected|addressed)\b)"
    rf"|{MOST_WITHIN})|(?P<mostdone>\b{MOST_DONE})"
    rf"|(?P<nosuch>(?:^|(?<=[,;:] ))no (?=(?:{_UNIT}|{ONE}) (?:in (?:the|our) "
    rf"sample|that we|we)\b))"
    rf"|(?P<nobody>(?:^|(?<=[,;:] )|(?<=, and )|(?<=, but ))(?:none|not (?:a "
    rf"single )?one) (?=(?:had|has|have|were|was|is|are|did|could|showed|met|contained|"
    rf"included|mentioned|knew)\b))"
    rf"|(?P<none>\bnone of (?={_ITS}\b|them\b|us\b|{_UNIT})|\bin no (?={ONE}\b))"
    rf"|(?P<everyone>(?:(?<=in )|(?<=for ))every one(?=$|[.,;)]| of (?:which|whom|them|"
    rf"these|those)\b)|(?:(?<=assessed for )|(?<=made for )|(?<=completed for )|"
    rf"(?<=recorded for )|(?<=updated for )|(?<=in place for ))"
    rf"everyone(?=$|[.,;)]| and )|(?:^|(?<=[,;:] )|(?<=, and )|(?<=, but )|(?<=almost )"
    rf"|(?<=nearly ))"
    rf"every(?:one|body) (?=(?:who (?:replied|answered|responded) )?(?:said|told|felt|"
    rf"agreed|knew|thought|reported|had|was|considered|could)\b))"
    rf"|(?P<allhad>(?:^|(?<=[,;.:] )|(?<=, and )|(?<=, but ))all "
    rf"(?=(?:were|was|had|have|could|did) )|(?:(?<=\bhad )|(?<=\bhave )|"
    rf"(?<=\bwere )|(?<=\bare ))all "
    rf"(?=(?:been )?(?!but\b|set\b|right\b|at\b)\w+(?:ed|en|wn|ght|ade|eld|ent|et)\b))"
    rf"|(?P<allwho>(?<=, )all of (?=(?:which|whom)\b)|(?:(?<=offered to )|"
    rf"(?<=given to )|(?<=provided to )|(?<=provided for )|(?<=sent to )|"
    rf"(?<=made for ))(?:all|every(?:one|body))"
    rf"(?= (?:of )?(?:those )?who\b|$|[.,;)]))"
    rf"|(?P<all>\b(?!all (?:[\w'-]+ ){{1,5}}?(?:but|bar|except|save) (?:for )?"
    rf"(?:{NUMBER}|a)\b)(?!all of them (?:there|here|in|from|at|under|over|on|aged?|"
    rf"men|women|boys|girls|made|drawn|taken|closed|sentenced)\b)(?:all (?:of "
    rf")?|"
    rf"every one of )"
    rf"(?={_WHOLE_OF}(?:{NUMBER} )?(?:of (?:the|our|these|those) "
    rf")?(?!{MODIFIERS}{PLACES}\b){_UNIT}\b"
    rf"|(?:(?<= in all )|(?<= at all )|(?<= for all )){_WHOLE_OF}(?:{NUMBER} )?"
    rf"{MODIFIERS}{PLACES}(?=$|[.,;)]| (?:and|but)\b)"
    rf"|(?:(?<= in all )|(?<= at all )|(?<= for all )){NUMBER}(?=$|[.,;)]| and\b)"
    rf"|{_WHOLE_OF}{NUMBER} (?:had|were|was|have|are|met|could|did|said|felt|knew|"
    rf"received|showed|contained|made|took|came|held|got|kept|gave|lived|went)\b"
    rf"(?! (?:\w+er|worse|below|above|similar)\b))"
    rf"|\bevery (?:single )?(?!other|second|third|extra|additional|further|"
    rf"{MODIFIERS}{PLACE}\b)"
    rf"(?={MODIFIERS}{ONE}\b(?!'|{_EXCEPT})))"
    rf"|(?P<bare>(?<![£$.\d])\b\d{{1,2}}\.\d+\b(?! ?[%/])(?=$|[.,;)]| (?:and|in|for)\b)"
    rf"|\b(?P<n7>{NUMBER})\b(?! ?[%/]|\.\d|,\d))"
)
SHARE = re.compile(
    rf"(?P<percent>(?<![\d.,£$-])(?<!\+/- )(?<!±){_PERCENT})|{_FIRST}(?:{_SHARED})"
)
# For the many texts without a sign of a percentage.
BARE_SHARE = re.compile(rf"(?P<percent>(?!))|{_FIRST}(?:{_SHARED})")
PER_CENT_SIGN = re.compile(r"%|cent|pc")
# What no share can do without: a text that lacks it is not searched further.
MAY_HOLD = re.compile(
    rf"\d|\b(?=[aefhimnoqstz])(?:half|thirds?|quarters?|tenths?|fifths?|most|more "
    rf"often|majority|minority|"
    rf"all|none|every(?:one|body)?|no|{WORDS}(?: \w+|(?=[.,;)])))\b"
)
_FAR = r"(?:(?:well|far|considerably|significantly|substantially|much|many|slightly|"
_FAR += r"a few|even) )?"
HEDGE = re.compile(
    rf"(?:\b(?:"
    rf"(?P<just_above>(?:only )?(?:just|slightly|a little|marginally|only slightly|"
    rf"fractionally|narrowly|a (?:shade|touch|whisker|hair|tad)) (?:over|above|more "
    rf"than|in excess of)|little (?:more than|over)|"
    rf"barely|scarcely"
    rf"|a (?:bit|fraction) (?:over|more than|above))"
    rf"|(?P<just_below>(?:only )?(?:just|slightly|a little|marginally|fractionally|"
    rf"narrowly|a (?:bit|fraction|shade|touch|whisker|hair|tad)) (?:under|below|less "
    rf"than|fewer than|short of)"
    rf"|almost|(?:very )?nearly|approaching|not quite|just shy of|virtually"
    rf"|practically|getting on for)"
    rf"|(?P<below>{_FAR}(?:under|below|less than|fewer than|lower than)|no more than"
    rf"|not more than|not even|at most|(?:only )?up to|a maximum of)"
    rf"|(?P<above>{_FAR}(?:over|above|more than|greater than|higher than|in excess of"
    rf"|upwards of|at least|no fewer than|no less than|not less than)|a good)"
    rf"|(?P<about>(?:(?:only|just|still|perhaps|maybe) )?(?:around|about|roughly|"
    rf"perhaps|maybe|approximately|approx\.?|some|circa|c\.|ca\."
    rf"|in the region of|something like|close to|more or less"
    rf"|in the order of|an estimated|estimated at))"
    rf"|(?P<exactly>only|exactly|precisely|just|as many as|as few as|as (?:high|low) as"
    rf"|a mere|a full|fully|a total of)"
    rf")(?: (?:about|around))? (?:an? (?:estimated |rate of |average of )?"
    rf"|(?:some|all of|all) )?|(?P<sign_above>>|≥)\s?|(?P<sign_below><|≤)\s?"
    rf"|(?P<sign_about>~|≈|\bc)\s?)$"
)
AGAINST = re.compile(
    r"\b(?:compared (?:with|to)|against|up from|down from|(?:improvement|increase|rise|"
    r"advance|deterioration) (?:on|over|upon)|(?<!came )(?<!taken )"
    r"(?<!absent )"
    r"(?<!missing )(?<!omitted )(?<!lacking )(?<!left )from|"
    r"rather than|versus|than)(?: (?:only|just|about|around|some|nearly|almost|over|"
    r"more than|the|a|an|figures?|of|previous|fewer|less|national|regional|average|"
    r"mean|median|overall|comparable|similar|rates?|proportion|share|total|result|score|"
    r"last|year's|earlier|for|in|across|england|and|wales|other|prisons|forces|"
    r"regions|areas))* $"
)
WHOLLY = re.compile(
    r"(?:^|[,;:(] (?:and |but |where |that )?|\b(?:in|for|from|across|with|by|on|"
    r"and|but|at|although|though|while|whereas|since|because|"
    r"(?<!so )(?<!sure )(?<!ensure )(?<!ensuring )(?<!ensured )(?<!should )that) )"
    r"(?:(?:almost|nearly|virtually|practically) )?$"
)
DONE_TO = re.compile(
    r"\b(?:[a-z]+ed|saw|seen|met|gave|given|made|had|found|told|read|held|spoken to|"
    r"[a-z]+ed (?:off|up|on|to|with|for)) $"
)
# Somebody who moves all of them tells of an arrangement.
MOVED = re.compile(
    r"\b(?:moved|transferred|shifted|switched|handed|passed|brought|routed|allocated) $"
)
NEARLY = re.compile(r"\b(?:almost|nearly|virtually|practically) $")
WHOLE_BEFORE = re.compile(
    rf"\b(?:out )?of {_WHOLE_OF}{_NAMED}(?P<m>{NUMBER}) "
    rf"(?P<what>(?![%/]|,| and\b|and\b)[^.;:]{{2,120}},|"
    rf"(?:[a-z-]+ ){{0,2}}?{UNITS})[^.;:]*$"
)
# "Managers had checked 41 of the plans and changed nothing in 33."
COUNTED_BEFORE = re.compile(
    rf"\b(?P<m>{NUMBER}) (?:of (?:the|these|those|their) )?(?:[a-z-]+ ){{0,2}}?{UNITS}"
    r"\b[^.;:\d]{0,60}$"
)
_WHAT = (
    r"(?:an?|the|their|his|her|its|all|any|no|enough|both|only|this|that|these|those|each|"
    r"how|what|why|whether|in|at|on|to|for|with|from|by|well|fully|clearly|sufficient\w*|"
    r"adequate\w*|appropriate\w*|too|more|less|little)"
)
_DID_SO = (
    rf"(?:(?:[a-z]{{3,}}ed|gave|set out|made|drew|took|went|left|led|said|ended|"
    rf"kept|came|met|found|told|saw|fell|hit|missed|lost|won|held) {_WHAT})"
)
PART_OF_IT = re.compile(
    r"(?: of (?:them|these|those))? (?:\((?:\d+(?:\.\d+)?(?:%| per ?cent))\) )?"
    r"(?:(?:cases|files|records) )?(?:(?:had|have|has|were|was|did|could)n't|had|have|"
    r"has|were|was|did|could|showed|met|"
    r"contained|"
    r"involved|included|received|took|felt|said|told|remained|needed|went|got|lacked|"
    rf"is|are|reported|recorded|demonstrated|(?:should|ought to|would|might) have|"
    rf"{CAME}|{_DID_SO})\b"
    r"| (?:of (?:them|these|those))\b"
)
ACHIEVED = re.compile(
    r"(?: recommendations| concerns)? (?:(?:had|have|were|has) (?:not )?(?:been )?"
    r"(?:(?:fully|partly|partially|not|only partly) )*|(?:fully|partly|partially|not|"
    r"only partly) (?:been )?)(?:achieved|implemented|met|"
    r"addressed|so)\b"
)
HEDGE_AFTER = re.compile(
    r" or (?P<above>more|over|higher|above|greater)\b"
    r"| or (?P<below>less|fewer|under|lower|below)\b|(?P<plus>\+)"
)
