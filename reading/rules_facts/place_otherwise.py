"""The place in a programme in rarer words: what opens it, what went before it.

Of sentences in small letters with straight marks.
"""

import re

from ..language.numbers import NUMBER, ORDINAL, rank_of, value_of

_PROGRAMME = (
    r"(?:(?:the|our|this|its|hmip's|a|(?:the )?inspectorate's) (?:new |present |"
    r"current "
    r"|whole |national |regional )*(?:\w+ )?(?:programme|series|round|run|dynamic "
    r"inspections?)\b)"
)
_UNITS = r"(?:regions?|areas?|inspections?|reports?|services?|visits?|units?)"
_SEEN = r"(?:inspected|visited|seen|examined|reported on|looked at|gone to|been to)"
# "The report opens the programme"; not whoever set it up.
_OPENED = re.compile(
    r"^(?!.*\b(?:inspectorate|we|inspectors|ministers?|government|chief inspector|"
    r"secretary|service opened|other|another|elsewhere)\b [\w ]{0,20}?(?:open|began|"
    r"begin|launch|start))"
    rf"[\w',() -]{{2,70}}? (?:opens|opened|inaugurates|inaugurated|kicks off|kicked "
    rf"off|"
    rf"heads|headed) {_PROGRAMME}"
    rf"|\b{_PROGRAMME}[^.;,]{{0,40}} (?:starts|started|begins|began|opens|opened) "
    r"(?:here\b|with (?:this|it|our visit|our inspection|the visit|the region)\b)"
    rf"|\b(?:region|area|service) (?:with|in) which {_PROGRAMME} (?:starts|started|"
    rf"begins|"
    rf"began|opens|opened)\b"
    rf"|\bwith this (?:report|region|inspection|visit),? (?:\w+ ){{0,6}}?(?:programme|"
    r"series|round) (?:begins|began|starts|started|opens|opened)\b"
    rf"|\b(?:the|its|our) opening {_UNITS} (?:of|in|under) {_PROGRAMME}"
    rf"|\bno (?:other )?{_UNITS} had (?:yet )?been {_SEEN}"
    rf"(?: [\w]+)?(?: earlier| before| previously| sooner| yet)\b"
    rf"|\b(?:ahead of|before) (?:all|any of|each of|every one of) the other"
    rf"(?: {NUMBER})? {_UNITS}\b"
)
_CLOSED = re.compile(
    rf"\b(?:closes|closed|completes|completed|concludes|concluded|ends|ended|rounds "
    rf"off|rounded off) {_PROGRAMME}[^.;,]{{0,50}}? of (?:the |all )?(?P<n>{NUMBER}) "
    rf"{_UNITS}"
)
# "In each of the six regions before it"; "four regions had gone before".
_AFTER = re.compile(
    rf"\b(?:each|every one|all|any|none) of the (?:other )?(?P<n1>{NUMBER}) "
    rf"(?:\w+ )?{_UNITS} (?:that (?:came |went )?|{_SEEN} |we {_SEEN} )?before "
    rf"(?:it|this|them)\b"
    rf"|\b(?P<n2>{NUMBER}) (?:other )?(?:{_UNITS} )?(?:had |have )?(?:gone|went|came|"
    rf"come|preceded) (?:before(?: it| this(?: one)?)?|earlier|first|it|this one)"
    rf"(?=[.,;]|$| in\b)"
    rf"|\b(?:follows|followed|comes after|came after|coming after|stands after) (?P<n3>"
    rf"{NUMBER}) (?:other|earlier|previous) (?:{_UNITS}\b|ones\b|(?=[.,;]|$))"
    rf"|\b{_SEEN} (?:it |the region |this region )?(?:only )?after (?P<n4>{NUMBER}) "
    rf"others?\b(?! (?:week|month|year|day)s?)"
    rf"|\b(?:we|inspectors|they) (?:had |have )?(?:already )?(?:been (?:to|in)|"
    rf"{_SEEN}) "
    rf"(?P<n5>{NUMBER}) (?:other )?(?:{_UNITS}|others) [^.;]{{0,40}}?before (?:it|this)"
    rf"(?: one| region)?(?=[.,;]|$)"
    rf"|\bhaving (?:already )?{_SEEN} (?P<n7>{NUMBER}) (?:other )?(?:{_UNITS}|"
    rf"others),? "
    rf"(?:we|inspectors|they|the team)\b"
    rf"|\b(?:next|directly|immediately|in line) after (?P<n8>{NUMBER}) others?\b"
    rf"|\ball (?:of the )?(?:other )?(?P<n9>{NUMBER}) (?:other|others|remaining) "
    rf"(?:{_UNITS} )?(?:had|have) been {_SEEN}(?: (?:by then|already|before|earlier))"
    rf"|\b(?P<n10>{NUMBER}) (?:other )?{_UNITS} (?:had been|have been) {_SEEN} before "
    rf"(?!(?:we|they|inspectors|then|that|christmas|easter|the|january|february|march|"
    rf"april|may|june|july|august|september|october|november|december)\b)"
    rf"[a-z'-]+(?: [a-z'-]+){{0,2}}(?=[.;]|$)"
    rf"|\b(?:the )?(?P<n6>{NUMBER}) (?:{_UNITS} )?(?:{_SEEN} )?before (?:it|this one)"
    rf"(?=[.,;]|$)"
)
_LATEST = re.compile(
    rf"\b(?P<n>{NUMBER}) of (?:the |all |our )?(?:{NUMBER} )?{_UNITS} (?:have|had) "
    rf"(?:now |so far )*been {_SEEN},? (?:and )?(?:this|it|with this)(?: one| region)?"
    rf"(?: being| was| is)?(?: the)? (?:most recently|most recent|latest|last|newest)\b"
)
_LAST_OF = re.compile(
    rf"\bthe (?:last|final|closing) (?:(?:one|region|report|inspection) )?(?:in|of) "
    rf"(?:the "
    rf"|our |this )?(?:programme|series|round) of (?P<n>{NUMBER})\b"
    rf"|\b(?P<n2>{NUMBER}) {_UNITS} (?:down|done|behind us),? (?:and )?{NUMBER} to "
    rf"(?:go|"
    rf"come)\b"
)
_NTH_TIME = re.compile(
    rf"\b(?P<rank>{ORDINAL}) (?:time|occasion) (?:that |on which )?(?:we|inspectors) "
    rf"(?:have |had )?(?:inspected|visited|examined|looked at) (?:a|any|one) "
    rf"(?:\w+ )?(?:region|service|area)\b"
)
_BY_ORDER = re.compile(
    rf"\b(?:in|by) (?:the )?order (?:of (?:the )?(?:inspections?|visits?|fieldwork)|in "
    rf"which (?:we|inspectors|they) [\w ]{{3,20}}?),? (?:[\w']+ ){{0,4}}?(?:came|comes|"
    rf"was|is|stood|stands|ranks|ranked) (?:the )?(?P<rank>{ORDINAL})\b"
)
_OF_THEM = re.compile(r" of (?:these|those) (?P<next>[\w'-]+)")
_THINGS = re.compile(
    rf"(?:{_UNITS}|inspected|visited|dynamic|probation|regional|{NUMBER})$"
)


def place_otherwise(text: str) -> int | None:
    """Return the place that a sentence tells in rarer words; None if it tells none."""
    last = _LAST_OF.search(text)
    if last:
        return value_of(last["n"] or last["n2"])
    closed = _CLOSED.search(text) or _LATEST.search(text)
    if closed:
        return value_of(closed["n"])
    ranked = _BY_ORDER.search(text) or _NTH_TIME.search(text)
    if ranked:
        return rank_of(ranked["rank"])
    after = _AFTER.search(text)
    if after:
        number = next(n for n in after.groups() if n)
        return value_of(number) + 1
    return 1 if _OPENED.search(text) else None


def is_of_things_told(text: str, end: int) -> bool:
    """Tell whether a rank is among "these", and these are no regions or reports."""
    found = _OF_THEM.match(text, end)
    return found is not None and _THINGS.match(found["next"]) is None
