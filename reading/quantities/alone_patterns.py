"""What stands around a number that has no noun of its own."""

import re

from ..language.numbers import NUMBER
from .quantity_units import MODIFIERS, UNITS

_HEDGED = (
    r"(?:(?:only|just|as few as|as many as|exactly|no more than|fewer than|more than|"
    r"about|around|nearly|almost|barely|at least|a mere) )?"
)
_BREAK = (
    r"(?:^(?:(?:but|yet|however,?|still,|and|by contrast,|while) )?|"
    r"[.;:] (?:and |but )?|"
    r" [–-] (?:and |but )?|, (?:and |but |while |though |although |whereas |of whom |"
    r"of which )?| (?:and|but|while|whereas|although|though) |\bof which |\bof whom )"
)
OPENS = re.compile(rf"{_BREAK}{_HEDGED}$")
_ENDS = (
    r"(?=$|[.,;:)]| [–-] | \(\d| (?:and|but|while|whereas|although|though|because|so|"
    r"where|without|with|before|after|within|during|there|it|they|nobody|no one)\b)"
)
CLOSES = re.compile(_ENDS)
# "Good enough in 18", "in place for nine", "offered to twelve".
BEHIND = re.compile(
    r"(?:\b(?:in|for)|\b(?:offered|given|sent|available|provided|shown|read|explained|"
    r"allocated|referred|made|told) to|\b(?:missing|absent|lacking|omitted|left out) "
    rf"from|\b(?:kept|used|signed|seen|met|accepted|missed|attended) by) {_HEDGED}$"
    r"|\b(?:present|completed|done|used|made|seen|held) at (?:only|just) $"
)
BEHIND_NOUN = re.compile(rf"\b(?:in|for|after|from|by|to) {_HEDGED}$")
# "A sergeant had looked at five", "she had assessed ten".
DONE = re.compile(
    r"\b(?:had|has|have|was|were) (?:\w+ly |been |also |since )?(?:[a-z]+ed|made|held|"
    r"seen|met|sent|found|given|taken|read|kept|brought|told|left|done|run|got)"
    rf"(?: (?:to|at|up|off|on|with|from|out))? {_HEDGED}$"
)
STARTS = re.compile(
    r",? (?:the|an?|it|they|there|no|nobody|no one|he|she|this|that|these|those|we|"
    r"his|her|their|its|somebody|someone|something|nothing|neither|both|all|every|each|"
    r"only|much|more|any|some|practitioners|staff|officers|managers|assessments?|"
    r"plans?|planning|reviewing|delivery|risks?|work|police|health|parents|victims)\b"
)
OPENS_IN = re.compile(
    rf"{_BREAK}(?:in|for|with|at|on) {_HEDGED}(?:the other |another )?$"
)
# "Section 47", "wing 3", "aged 12": the name of something, or another measure.
NAMED = re.compile(
    r"\b(?:sections?|categor(?:y|ies)|levels?|grades?|bands?|wings?|blocks?|chapters?|"
    r"parts?|tables?|figures?|pages?|tiers?|groups?|units?|stages?|phases?|standards?|"
    r"aged?|ages|under|over|of|between|than|or|number|year|week|day|"
    r"stood|stands|reached|averag\w+|totalled|numbered|january|february|march|april|"
    r"may|june|july|august|september|october|november|december|in early|in late)"
    r"(?: \d+(?:,| and| or| to))? $"
)
ONE_NOUN = re.compile(rf" (?:of the )?({UNITS}|calls|incidents|interviews)\b(?!')")
PEOPLE = frozenset(
    (
        *("people", "men", "women", "children", "prisoners", "residents", "detainees"),
        *("young people", "officers", "practitioners", "managers", "patients"),
    )
)
VERB = re.compile(
    r" (?:\([^()]{1,12}\) )?(?:also |still |then |never |already |later |now |either )?"
    r"(?:had|have|has|were|was|did|could|would|showed|met|contained|consisted|involved|"
    r"included|received|took|felt|said|told|remained|needed|went|got|lacked|came|"
    r"arrived|reached|held|lay|fell|stood|led|drew|named|mentioned|passed|failed|ended|"
    r"began|started|stayed|left|missed|carried|gave|made|returned|lived|slept|set|"
    r"described|accepted|refused|declined|knew|saw|wrote|spoke|thought|found|kept|sent|"
    r"lost|won|used|worked|waited|moved|attended|answered|closed|asked|bore|"
    r"mattered|concerned|related|resulted|amounted|covered|dealt|relied|wanted|wished|"
    r"understood|recorded|reported|agreed|disagreed|believed|complained|chose|paid|live|say|feel|need|stay|attend|carry|wait|know|want)\b"
    r"(?! (?:men|women|people|children|officers|cases|staff)\b)"
)

# "Of the 30, nineteen had waited", "among the 15 who came early, ... in four".
FRAME = re.compile(
    rf"{_BREAK}(?:out )?(?:of|among|in|for|from|with) (?:the|those) (?P<m>{NUMBER})"
    rf"(?: {MODIFIERS}{UNITS})?(?: (?:who|that|which|where|in which|whom|whose|"
    r"for whom|we|inspectors|with)\b[^.;:]{2,100}?)?,? [^.;:]{0,120}$"
)
BARE_FRAME = re.compile(rf"{_BREAK}(?:out )?(?:of|among|in) (?:the|those) {NUMBER}, $")
FRAMED = re.compile(
    rf"(?:^|[.;:] |, (?:and |but )?)of (?:them|these|those),? {_HEDGED}$"
)
# "Eleven were so marked, and the other six bore no such mark": of seventeen.
OTHERS = re.compile(rf"\bthe (?:other|remaining|last) (?P<n>{NUMBER})\b(?! of )")
NUMBERS = re.compile(
    rf"\b{NUMBER}\b(?! ?(?:%|per cent|years?|months?|weeks?|days?|hours?))"
)
# "All but two had been seen", "kept by all but one of them".
ALL_BUT = re.compile(
    r"\b(?:all|every \w+|everyone|everybody) (?:but|bar|except|save) $"
)
BUDGET = re.compile(
    r"\b(?:budget|funding|money|grant|room|space|capacity|built|designed|intended|meant|"
    r"certified|planned|paid|staffed|places|beds|known|famous|responsible|waited|waiting|"
    r"stayed|lasted|served|been (?:there|here|held)) for (?:only |just |over )?$"
)
# "On the day, 19 men had a bed", and not "in the past year, 11 children".
FRONTED = re.compile(
    r"^(?:on|at|before|after|when|for|by|in)\b(?![^,;]*\b(?:years?|months?|quarter|weeks|"
    r"period|time)\b)[^,;]{2,40}, (?:only |just )?$"
)
# "Nine, most of them young, had been seen"; "Contact with the family: 14".
ASIDE = re.compile(
    r"(?:, [^,;.:]{3,60},| \([^()]{3,60}\)| [–-] [^–;.:]{3,60} [–-])(?= )"
)
ENDING = re.compile(r"[.;,]?$|[.;] |, (?=[a-z' -]{3,60}: )")
LABEL = re.compile(r"(?:^|[.;] )(?:the )?[a-z][a-z' -]{3,60}: (?:in |only |just )*$")
