"""Numbers in a run, whose whole is that of the number before them.

"Of the 20 children, 14 had been seen alone and 11 within the timescale" tells two
parts of 20; "A further six had been late" tells of those that were counted last.
"""

import re

from ..language.numbers import NUMBER, value_of
from .counted import Counted
from .quantity_patterns import PART_OF_IT

_HEDGED = r"(?:(?:only|just|as few as|as many as|about|nearly|almost|barely) )?"
_VERB = (
    r"(?:had|have|has|were|was|are|did|could|would|said|told|felt|thought|knew|met|"
    r"kept|gave|got|saw|held|made|took|went|came|left|led|showed|heard|found|lost|"
    r"spent|[a-z]{3,}ed)\b"
)
# "Eleven of the 18 referrals were answered within a week and ": a number that was told
# of what the clause is about, up to the next.
_RUN = re.compile(
    rf"(?:^|[,;:] )(?:and |but )?{_HEDGED}(?P<n>{NUMBER})"
    rf"(?: (?:out )?of (?:(?:the|these|those|our|them) ?)?(?:{NUMBER})?)?"
    rf" ?(?:[a-z'-]+ ){{0,3}}?{_VERB}[^.:]*?"
    rf"(?P<joint>;|,? (?:and|but|while|whereas)|,) {_HEDGED}$"
)
# "Between five and nine", "aged 12 and 13" are no run.
_AMOUNT = re.compile(rf"\b{NUMBER},? (?:and|or|but) {_HEDGED}$")
_SAYS = r"(?:told|said|described|felt|thought|wrote|explained|complained)\b"
_SAYING = re.compile(rf" {_SAYS}")
_SAID = re.compile(rf"\b{_SAYS}")
_THAT = re.compile(r" that (?:\w+ ){2}")
_PLACED = re.compile(
    r" (?:(?:only|just|well|far|too) )?(?:within|before|after|without|outside|alone|"
    r"twice|late|early|in (?:time|full|part|person|private|custody)|on time|"
    r"by (?:phone|telephone|letter|post|video|the|a|an|somebody|someone|another)|"
    r"at (?:home|work|court|the|a|an|least)|on (?:the|a|an)|with (?:a|an|the|no|their)|"
    r"not at all)\b(?! (?:years?|months?|weeks?|days?|hours?)\b)"
)
_LEARNED = re.compile(
    r" (?:(?:never|also|simply|only|then|not) )?(?:[a-z]{3,}ed|learnt|heard|knew|found|"
    r"saw|went|came|got|left|lost|fell|had|were|was|did|could)"
    r" (?:of|about|it|nothing|out|up|away|back|off|again|only|nobody|never|late|early|"
    r"not|so|no|none|on|too|very)\b"
)
_MORE = re.compile(
    r"(?:^|[.;:] |, (?:and |but )?| (?:and|but) )(?:a further|another|yet another) $"
)
_MORE_IN = re.compile(r"(?:^|[.;] )in (?:a further|another) $")
# "Six more had been requested too late."
_OTHERS = re.compile(r" (?:more|others)(?= )")
_OPENS = re.compile(rf"(?:^|[.;:] |, (?:and |but )?| (?:and|but) ){_HEDGED}$")
_FROM = re.compile(rf"\b(?:missing|absent|lacking|omitted|left out) from {_HEDGED}$")
_CLOSED = re.compile(r"$|[.,;)]| (?:cases|files|records|plans)\b")
_OF_SO_MANY = re.compile(
    rf"(?:out )?of (?:the|these|those) (?P<m>{NUMBER}), {_HEDGED}", re.ASCII
)
_STAGE = re.compile(
    r" (?:the )?(?:assessment|planning|delivery|implementation|reviewing|reviews?) "
    r"(?:was|were|met|did|had)\b"
)
_IN = re.compile(rf"(?:^|[.;,] )(?:and |but )?in {_HEDGED}$")
_ASIDE = re.compile(
    rf"\b(?P<n>{NUMBER})(?: \w+)? (?:out )?of [^,;:.]*, {_HEDGED}$"
    rf"|\bof [^.;:]*, (?P<n2>{NUMBER}) [^,;:.\d]*, {_HEDGED}$"
)
_PLURAL = re.compile(r"(?:(?<!s)s|children|people|men|women), [a-z ]*$")
# "Understood in 21, managed in 15 and reviewed in 12": none is a part of the other.
_LIST = re.compile(
    r" in [^,;:]*, (?:[a-z]+ly )?[a-z]+ (?:\w+ )?in [\w-]+(?: cases| files)?,? and "
    rf"(?:[a-z]+ly )?[a-z]+ (?:\w+ )?in {_HEDGED}$"
)
_FEWEST = 3


def of_run(found: re.Match[str], number: int, counted: Counted) -> int | None:
    """Return the whole of a number that goes on with those told before it, if any.

    `number` is what the match says, and `counted` what was counted before it.
    """
    text, end = found.string, found.end()
    before = text[: found.start()]
    alone = _OF_SO_MANY.fullmatch(before)
    if alone:
        named = value_of(alone["m"])
        return named if PART_OF_IT.match(text, end) and number <= named else None
    whole = counted.whole
    if not whole or number > whole or found[0] == "one":
        return None
    others = _OTHERS.match(text, end) if _OPENS.search(before) else None
    if others or _MORE.search(before) or _MORE_IN.search(before):
        is_left = number + (counted.part or 0) <= whole
        told = PART_OF_IT.match(text, others.end() if others else end)
        return whole if is_left and (told or _MORE_IN.search(before)) else None
    if _IN.search(before) and _STAGE.match(text, end):
        return whole
    if _FROM.search(before) and _CLOSED.match(text, end):
        return whole
    return whole if _runs_on(text, found.start(), end, number, counted) else None


def _runs_on(text: str, start: int, end: int, number: int, counted: Counted) -> bool:
    before = text[:start]
    run = _RUN.search(before)
    if not run or _AMOUNT.search(before) or not goes_on(text, start, end):
        return False
    if number < _FEWEST and _SAYING.match(text, end):
        return False
    return value_of(run["n"]) in counted.parts


def is_listed(before: str) -> bool:
    """Tell whether a number ends a list of three, of one whole."""
    return _LIST.search(before) is not None


def goes_on(text: str, start: int, end: int) -> bool:
    """Tell whether words after a number tell of so many: "and six that ..."."""
    if _THAT.match(text, end):
        return _SAID.search(text[:start]) is not None
    told = (PART_OF_IT, _PLACED, _LEARNED)
    return any(pattern.match(text, end) for pattern in told)


def of_part(before: str, number: int, counted: Counted) -> int | None:
    """Return the part of which a number tells so many: "37 had one, 31 of them late".

    Where what stands last is several things, "them" may be those.
    """
    aside = _ASIDE.search(before)
    if not aside or _PLURAL.search(before):
        return None
    part = value_of(aside["n"] or aside["n2"])
    return part if part in counted.parts and _FEWEST <= number <= part else None
