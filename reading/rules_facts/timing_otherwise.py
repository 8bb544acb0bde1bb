"""Rarer ways of saying when inspectors came, and when they had finished.

Of sentences in small letters with straight marks, by the words around a date.
"""

import re

_INSPECTION = (
    r"(?:inspection|assessment|fieldwork|visit|reinspection|(?<=our )review|"
    r"(?<=this )review)"
)
_BEGAN = r"(?:began|begun|started|opened|commenced|got under way|ran|lasted|took place)"
_PART = (
    r"(?:the (?:\w+ )?(?:weeks?|fortnight|half|part|days|start|end|middle|beginning) "
    r"(?:of|beginning|commencing|from) )?"
)
_EARLY = r"(?:(?:early|late|mid)[- ])?"
_TEAM = (
    r"(?:we|inspectors|(?:our|the|an?|its) (?:[\w-]+ )?(?:team|inspectors)|"
    r"(?:\w+ )inspectors)"
)
_OTHERS = (
    r"(?:last|previous|earlier|preceding|prior|next|another|separate|first|former)"
)
_TOLD = re.compile(
    # "The inspection, which opened on"; "an assessment that started in".
    rf"\b(?:the|our|this|an?|its|cqc|ofsted) (?!{_OTHERS} )"
    rf"(?:[\w-]+ )?{_INSPECTION}\b[^.;,]{{0,40}},? (?:which|that) (?:\w+ )?(?:{_BEGAN}|"
    rf"was (?:\w+ )?(?:carried out|held|made|done|conducted|undertaken)) (?:on|in|from|"
    rf"between|over|during) {_PART}{_EARLY}$"
    # "Fieldwork was over in December, having begun in October".
    rf"|\b{_INSPECTION}\b[^.;]*,? having (?:begun|started|opened|commenced) (?:on|in|"
    rf"from) {_PART}{_EARLY}$"
    # "Our team was in the region for nine days in November".
    rf"|(?:^|[;,] |\b(?:when|while|and|that) ){_TEAM},? (?:who )?(?:was|were|stayed|"
    rf"worked|sat) "
    rf"(?:there|here|on site|in|at|with|among|alongside)\b[^.;,]{{0,60}} (?:in|on|from|"
    rf"during|between|over|through|throughout) {_PART}{_EARLY}$"
    # "The fieldwork spanned November and December".
    rf"|\b(?:inspection|fieldwork|visit|on-site work) (?:spanned|straddled|occupied|"
    rf"filled|covered|took up|stretched over|extended over|spread over|fell in|"
    rf"fell within) {_PART}{_EARLY}$"
    # "Case reading was completed during"; "the on-site phase began on".
    rf"|\b(?:case|file)[- ](?:reading|assessment|examination|inspection|review)s? "
    rf"(?:was|were|took|began|started|ran)\b[^.;,]{{0,30}} (?:in|on|from|during|"
    rf"between|"
    rf"over) {_PART}{_EARLY}$"
    rf"|\b(?:on-site|site|field|first) (?:phase|stage|part|week|element)s? (?:of \w+ "
    rf"\w+ )?"
    rf"(?:began|started|opened|commenced|ran|took place|was|fell|came|lasted)\b"
    rf"[^.;,]{{0,20}} (?:in|on|from|during|between|over) {_PART}{_EARLY}$"
    rf"|^(?:the|our|this) assessment (?:\w+ )?{_BEGAN} (?:on|in) {_PART}{_EARLY}$"
    rf"|\b(?:inspection|fieldwork|visit|assessment) (?:lasted|took|ran|went on|ran on) "
    rf"(?:for )?[\w-]+ (?:working )?(?:weeks?|days|fortnight) from $"
    # "Our inspectors' two weeks in the region began on"; "opened its doors to us in".
    rf"|\b(?:inspectors'|team's) (?:own )?(?:[\w-]+ )?(?:days|weeks?|fortnight|stay|"
    rf"visit|time|work)\b[^.;,]{{0,40}} (?:began|started|fell|ran|was|were|lasted) "
    rf"(?:on|"
    rf"in|from|between|over) {_PART}{_EARLY}$"
    rf"|\b(?:opened its doors|(?:played|was|were) host|gave access) to (?:us|"
    rf"inspectors|"
    rf"(?:our|the) (?:team|inspectors))\b[^.;,]{{0,30}} (?:on|in|from|between|over|"
    rf"during) "
    rf"{_PART}{_EARLY}$"
    # "The dates of the inspection were 3 to 14 November".
    r"|\bdates? (?:of|for) (?:the|our|this) (?:inspection|fieldwork|visit) (?:was|were|"
    r"is|are) $"
)
# "November 2025 was the month in which inspectors came"; "..., the month of the visit".
_CAME = (
    r"(?:we|they|inspectors|the team|our team) (?:came|visited|inspected|arrived|went|"
    r"worked|read|were (?:there|on site|in|at|with))"
)
_MONTH_OF = re.compile(
    r",? (?:(?:is|was|being) )?(?:when|the (?:(?:first|opening) day|month|week|weeks|"
    r"fortnight|days|time|"
    r"period)) (?:(?:of|for) (?:the|our|this) (?:\w+ )?(?:inspection|visit|fieldwork)"
    rf"\b(?! (?:of|in) )|(?:(?:the|our|this) )?(?:fieldwork|inspection|visit) (?:took "
    rf"place|was (?:made|done|carried out|held|under way|begun))\b|(?:(?:in|during) "
    rf"which |when |that )?{_CAME}\b)"
)
# "The inspection ended on 14 November": when it began, nobody says.
_ENDED = re.compile(
    r"\b(?:inspection|fieldwork|visit|review|stay|it|we|inspectors|they|work|phase)\b"
    r"[^.;]{0,30}\b(?:concluded|ended|finished|closed|was over|were over|was concluded|"
    r"came to an end|drew to a close|left|wound up|wrapped up)(?: (?:on|in|by|at the "
    r"end "
    r"of|early in|late in))? (?:the \d\d?(?:st|nd|rd|th) of )?$"
)


def is_told_otherwise(text: str, before: str, end: int) -> bool:
    """Tell whether words before a date, or after its `end`, make it the visit's."""
    if _TOLD.search(before):
        return True
    is_short = (
        not before or re.search(r"\b(?:of|to|in|on|is|was|:) $", before) is not None
    )
    return is_short and _MONTH_OF.match(text, end) is not None


def is_of_end(before: str) -> bool:
    """Tell whether words before a date make it that on which inspectors had done."""
    return _ENDED.search(before) is not None
