"""Rarer ways of saying when the inspected were told: letters, calls, what they heard.

Of sentences in small letters with straight marks, by the words around a date.
"""

import re

_BODY = (
    r"(?:region|unit|force|service|leaders|prison|governor|board|council|trust|"
    r"constabulary|partners|partnership|managers?|directors?|provider|head of service|"
    r"chief (?:officer|constable|executive)|staff|home|school|centre|they|it)"
)
_ON = (
    r"(?:(?:as )?(?:early|late) (?:on|in)|on|in|from|since|during|by|(?:at )?the "
    r"(?:start|beginning|end|middle) of|at the (?:start|beginning|end) of)"
)
_OPENS = re.compile(
    rf"(?:(?:[\w,'-]+ ){{0,6}}(?:earlier|before|beforehand|ago|previously),? )?"
    rf"(?:(?:it was )?{_ON})(?: \w+day,?)? $"
)
_HEARD = (
    r"(?:heard|learned|learnt|got (?:the|a|our|its) (?:call|letter|email|message)|"
    r"found out|discovered|knew|got (?:word|notice)|"
    r"(?:received|"
    r"had) (?:our |the |a |formal |\w+ weeks' )*(?:word|notification|notice|letter|"
    r"call)|(?:was|were|had been|been) (?:first )?(?:told|informed|notified|warned|"
    r"alerted|telephoned|phoned|rung|called|emailed|contacted|written to|given "
    r"(?:[\w'-]+ )*(?:notice|warning)))"
)
_WROTE = (
    r"(?:wrote to|had written to|telephoned|phoned|rang|called|emailed|contacted|"
    r"notified|told|informed|warned|alerted|gave notice to|spoke to)"
)
_WE = (
    r"(?:we|inspectors|the inspectorate|hm inspectorate of (?:probation|prisons)|"
    r"hmicfrs|ofsted|cqc|the lead inspector|our lead inspector)"
)
_VISIT = (
    r"(?:(?:our|the|this|its|a|an|any|full|coming|forthcoming) )*(?:inspection|visit|"
    r"fieldwork|review)"
)
_INSPECTS = re.compile(
    r"\b(?:inspections?|inspect(?:ed|ors|ing)?|fieldwork|our (?:visit|arrival|coming)|"
    r"the visit|(?:we|they) (?:would|were coming|were to)|coming|arriv(?:ed|e|al))\b"
)
_BEFORE = re.compile(
    rf"\b{_BODY}\b[^.;]{{0,30}}\b{_HEARD}\b[^.;]{{0,40}} {_ON} $"
    rf"|\b{_WE} (?:\w+ )?{_WROTE} (?:\w+ ){{0,3}}?{_BODY}\b[^.;]{{0,40}} {_ON} $"
    rf"|\b(?:calls?|letter|email|message|telephone call|notification|notice|"
    rf"announcement|news|word)(?: (?:to|of|about|announcing|for) [^.;,]{{3,50}}?| "
    rf"letter|"
    rf" call| email)? (?:came|went(?: out)?|was|were|had been|is|arrived|reached)"
    rf"(?: (?:sent|made|given|issued|dated|received|posted|to|the|{_BODY})){{0,4}} "
    rf"{_ON} $"
    rf"|\b(?:first|initial|formal) (?:contact|call|letter|notice|notification)\b"
    rf"[^.;]{{0,50}}\b(?:made|came|was|sent|given) {_ON} $"
    rf"|\b{_WE} (?:\w+ )?let [\w' -]{{3,40}}? know[^.;,]{{0,30}} {_ON} $"
    rf"|^announce(?:ment|d)(?: of (?:the )?inspection)?\s?[:–-] $"
    rf"|\b(?:announcement|notification|notice) (?:letter|email|call) (?:was |is )?"
    rf"(?:dated|of|on|sent (?:on|in)|made (?:on|in)|came (?:on|in)) $"
    rf"|\bannounced {_VISIT} {_ON} $|\b{_VISIT} (?:was|had been) (?:first "
    rf")?(?:notified|"
    rf"notice of|signalled|trailed|flagged)\b[^.;]{{0,40}} {_ON} $"
)
_AFTER = re.compile(
    rf",? (?:{_WE} (?:had )?(?:(?:formally|first) )?(?:announced {_VISIT}|gave (?:\w+ "
    rf")*"
    rf"notice|{_WROTE} (?:\w+ ){{0,3}}?{_BODY}\b)|(?:[\w' -]{{3,60}}? )?{_BODY}\b"
    rf"(?: \w+)?? (?:had )?{_HEARD}\b(?! (?:us|inspectors) )|[^.;,]{{0,50}}\b(?:had|"
    rf"has) "
    rf"(?:\w+ )?(?:known|been aware|expected)\b|(?:(?:the|our|a) )?(?:call|letter|"
    rf"notification|notice|announcement) (?:came|went|reached|arrived|was (?:sent|made|"
    rf"given|issued)))"
)
# What else is told, heard and announced: of no visit to come.
_ELSE = re.compile(
    r"\b(?:results?|findings|draft|judge?ments?|ratings?|grades?|outcome|feedback|"
    r"recommendations?|programme|series|polic(?:y|ies)|schemes?|closure|funding|"
    r"minister\w*|complain\w*|alleg\w+|arrest\w*|unannounced|without (?:any "
    r")?(?:notice|"
    r"warning))\b"
)


def is_told_otherwise(text: str, before: str, end: int, block: str) -> bool:
    """Tell whether on a date somebody was told of the visit, in rarer words.

    `before` are the words before the date, `end` is where it ends, and `block` the
    paragraph: there or in the sentence the visit must be spoken of.
    """
    if _ELSE.search(text):
        return False
    is_told = _BEFORE.search(before) is not None
    is_told = is_told or (
        _OPENS.fullmatch(before) is not None and _AFTER.match(text, end) is not None
    )
    return is_told and _INSPECTS.search(f"{text} {block}") is not None
