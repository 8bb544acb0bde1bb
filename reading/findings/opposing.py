"""Two figures that a turn joins judge each other: the better praises, the worse blames.

"Requested in 39 of 48 cases, but used in only 17", and so across sentences: "Checks
were made in 54 of 61 cases. However, the replies were used in 20."
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

from ..language.folding import small, straight
from .finding import Finding
from .findings import Reading
from .polarity import CONCERN, NOT_STATED, STRENGTH, Judgement
from .proportion import fraction

_TURN = re.compile(r"\b(?:but|yet|however|though|although)\b(?! also\b)")
_HEAD = re.compile(r"\W*(?:even )?(?:although|though)\b")
_NEXT = re.compile(
    r"\W*(?:however|but|yet|nevertheless|nonetheless|despite this|even so|that said)\b"
)
_BARE = ("share", "event")
# In these a low figure is what is blamed, elsewhere what went wrong.
_TOO_FEW = ("only", "share", "due")
_HALF = Fraction(1, 2)
# Who somebody is, or how long in post, is neither good nor bad.
_NO_WORTH = frozenset(
    (
        *("women", "female", "male", "ethnic", "black", "asian", "heritage", "aged"),
        *("years", "population", "caseload", "newly", "temporary"),
    )
)


def turns(text: str) -> bool:
    """Tell whether a sentence opens with a word that turns from the one before."""
    return _NEXT.match(small(text)) is not None


def opposed(reading: Reading, following: Reading | None = None) -> Reading:
    """Return a reading in which the figures on both sides of a turn judge each other.

    `following` is the reading of the next sentence, where that opens with a turn: it
    judges the last figure of this one, and is left as it is.
    """
    text = small(straight(reading.words.text))
    judged = {
        (index, place): one
        for index, found in reading.findings.items()
        for place, one in enumerate(found)
    }
    for (first, left), (second, right) in pairwise([*judged.items()]):
        if left.quantities and right.quantities and _turned(text, left, right):
            judged[first], judged[second] = _judged(left, right), _judged(right, left)
    if following and judged:
        last, left = [*judged.items()][-1]
        after = next(iter(following.findings.get(0, ())), None)
        if after and after.quantities and left.quantities:
            judged[last] = _judged(left, after)
    findings = {
        index: [judged[index, place] for place in range(len(found))]
        for index, found in reading.findings.items()
    }
    return replace(reading, findings=findings)


def _turned(text: str, left: Finding, right: Finding) -> bool:
    """Whether a word turns between two figures, or at the head of the first."""
    end, start = left.quantities[-1].end, right.quantities[0].start
    is_head = not left.clause[0] or text[: left.place[0]].endswith(("though ",))
    is_head = is_head and bool(_HEAD.match(text))
    return is_head or _TURN.search(text, end, start) is not None


def _judged(one: Finding, other: Finding) -> Finding:
    """Return a bare figure as that beside it judges it."""
    judgement = one.judgement
    is_bare = judgement.polarity == NOT_STATED and judgement.sort in _BARE
    if not is_bare or not _NO_WORTH.isdisjoint(_tokens(one)):
        return one
    value, beside = _value(one), _value(other)
    if other.judgement.polarity == CONCERN:
        least = beside if other.judgement.sort in _TOO_FEW else _HALF
        is_better = value > least
        polarity = STRENGTH if is_better else ""
    elif other.judgement.polarity == NOT_STATED and other.judgement.sort in _BARE:
        polarity = (CONCERN, "", STRENGTH)[(value > beside) - (value < beside) + 1]
    else:
        polarity = ""
    return replace(one, judgement=Judgement(polarity, "share")) if polarity else one


def _tokens(one: Finding) -> Iterator[str]:
    return iter(one.words.tokens[slice(*one.clause)])


def _value(one: Finding) -> Fraction:
    return fraction(one.quantities[0].stated)
