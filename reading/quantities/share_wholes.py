"""What a share is of: the words for the whole."""

import re

from ...records.evidence import Span
from ..language.numbers import NUMBER, value_of
from .quantities import Quantity
from .quantity_patterns import WHOLE_BEFORE

_OPENS = re.compile(r" ?(?:of |against |out of |for )?(?:(?:a )?total of )?(?=\w)")
_AFTER_BRACKET = re.compile(r"[)\]] of (?=\w)")
_VERB = (
    r"(?:was|were|is|are|had|has|have|did|do|does|met|meet|could|can|felt|feel|said|"
    r"say|told|received|showed|demonstrated|contained|included|lacked|drew|started|"
    r"attend(?:s|ed)?|complied|lived?|lives|spent|spend|knew|know|believed|believe|"
    r"stood|stands?|lay|sat|remained|agreed|agree|wanted|want|waited|wait|left|stayed|"
    r"joined|took|used|learned|learnt|heard|more|others|"
    r"reported|failed|went|took|came|got|made|saw|found|needed|would|will|should|"
    r"practitioners|inspectors|nobody|nothing|no-one|somebody|it(?<!under it)|they|he|"
    r"she|then|the|to|grows?|within|during|when|where|that|which|who|"
    r"whom|we|no|not|for(?<=cases for)|"
    r"and|but|while|although|compared|despite|because|as|"
    r"against|in(?! (?:which|the|our|custody|need|post))|with|at|by|on|who answered)"
)
_WHOLE = re.compile(
    r"them\b|(?:these|those)(?= of )"
    rf"|(?:the )?(?:practitioners\b|(?!{_VERB}\b)[\w'-]+)"
    rf"(?: (?!(?:{_VERB}|named|started|held)\b)[\w'-]+)*"
)
_CLAUSE = re.compile(
    r"(?:that|which|where|in which|for whom|who|whom|when|inspected|examined|sampled|"
    r"reviewed|(?:we|inspectors) [a-z]+)\b[^.,;:()]*"
)
# "41% for planning" is of cases.
_STAGE = re.compile(
    r"(?:the )?(?:assessment|planning|(?:implementation and )?delivery|reviewing)"
)
# "Eight of the 13 wards had been painted, and five were dirty": of wards.
_UP_TO = re.compile(
    r"(?:(?!\b(?:who|whose|whom|which|that|where|we|inspectors|with|for|in|from|on|at)"
    r"\b)[^,])*?(?= (?:had|have|has|were|was|did|could|named|started|held)\b)"
    rf"|[^,]*?(?=, (?:only |just )?{NUMBER} )"
    rf"|[^,]*?(?= {NUMBER} (?:had|have|were|was|said|told|felt|did)\b)"
)
_LOOSE = re.compile(r"(?<=\w) (?:in|of|for|at|from|on)$")
_MOST_WORDS = 14
_PREDICATE = re.compile(r"\b(?:in|of|for|across|from|than|over|under)(?: \w+){0,2} ?$")
_WITHIN = frozenset(
    ("count", "rest", "ratio", "half", "majority", "minority", "all", "none", "percent")
)


def whole_of(text: str, quantity: Quantity) -> tuple[Span | None, int]:
    """Return the words for the whole, and where they end.

    After a whole that is counted ("34 of the 80 incidents") they follow at once; "of
    the 80 incidents, 34 were late" has them before.
    """
    before = WHOLE_BEFORE.search(text[: quantity.start])
    if before and quantity.form == "count" and quantity.whole == value_of(before["m"]):
        up_to = _UP_TO.match(before["what"])
        named = up_to[0] if up_to else before["what"]
        end = before.start("what") + len(named.rstrip(", "))
        return Span(before.start("what"), end), quantity.end
    opens = _OPENS.match(text, quantity.end)
    if quantity.until > quantity.end:
        # "Less than half (45%) of women": the words follow the brackets.
        opens = _AFTER_BRACKET.match(text, quantity.until) or opens
    start = opens.end() if opens else quantity.end
    has_of = bool(opens and opens[0].strip())
    if not has_of and quantity.form not in _WITHIN:
        return None, quantity.end
    words = _WHOLE.match(text, start)
    if not words or (not has_of and quantity.form == "percent"):
        return None, quantity.end
    if _STAGE.fullmatch(words[0]):
        return None, quantity.end
    named = _LOOSE.sub("", " ".join(words[0].split(" ")[:_MOST_WORDS]))
    end = start + len(named)
    doubled = re.compile(r"cases of the cases").match(text, start)
    if doubled:
        return Span(start + len("cases of "), doubled.end()), doubled.end()
    follows = _CLAUSE.match(text, end + 1)
    if follows and _PREDICATE.search(text, 0, quantity.start):
        end = follows.end()
    return Span(start, end), end
