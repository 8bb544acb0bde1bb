"""Figures set beside another of the same thing: of an earlier time, or of elsewhere.

"92 per cent, up from 71 per cent in 2022" states one share; the second is what it is
compared with.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from .quantity import Quantity
from .quantity_patterns import AGAINST

_IN_BRACKETS = re.compile(r"[\w ]{0,40}\($")
_DATED = re.compile(r" ?(?:per cent |percent )?((?:in )?(?:19|20)\d\d)\b")
_WHERE = re.compile(
    r" ?,? ?((?:in|at|when|for|before|during|across|elsewhere|nationally|previously|"
    r"last|(?:a|one|two|three|four|five) years? (?:earlier|before|"
    r"ago))\b[^.;:,()]{0,60})"
)
# "Visits, which had taken place in a fifth of cases, have now taken place in half".
_HAD = re.compile(r"\b(?:which|that) (?:had|was|were|stood)\b[^,;]*$")
# "; a year ago it was six in ten", "; a year earlier, 41 percent had".
_THEN = re.compile(
    r"[^;]{0,120}?(?:;|, (?:and|but|while|whereas)) (?:(?:a|one|two|three|four|five"
    r"|six|ten|eighteen|twelve|\d+) (?:years?|months) (?:ago|earlier|before)|"
    r"previously|last (?:year|time)|in (?:19|20)\d\d|"
    r"at (?:the|our) (?:last|previous) (?:inspection|visit))\b"
)
_LATER = re.compile(
    r"(?:,|it (?:was|had|stood at|had been)|(?:the )?(?:figure|rate|share|proportion) "
    r"(?:was|stood at|had been))(?: (?:only|just|about|around|nearly|over))? $"
)
_NOW = re.compile(r"[^,;]*, (?:have|has|is|are|stands?) (?:now|since|today)\b")
# "This is an improvement on the 80 per cent found last year": another sentence's.
_ONLY_BESIDE = re.compile(
    r"\W*(?:this|that|it|which) (?:is|was|has been|had been|represents?|represented|"
    r"marks?|marked)\b[^.;:]*\b(?:improvement|increase|rise|advance|drop|fall|"
    r"reduction|decrease|decline|deterioration|up|down|better|worse|higher|lower)"
    r"(?: than| from| on| over| upon)\b[^.;:]*$"
)


def set_beside(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that count, each with those that it is compared with.

    A text that states nothing else states the figure that it compares, unless what it
    is compared with stands in the sentence before.
    """
    own: list[Quantity] = []
    for figure in found:
        if own and _is_beside(text, own[-1], figure):
            own[-1] = replace(own[-1], compared=(*own[-1].compared, figure))
        elif own and _was_before(text, own[-1], figure):
            own[-1] = replace(figure, compared=(*figure.compared, own[-1]))
        elif not AGAINST.search(text[: figure.start]):
            own.append(figure)
    return own or [one for one in found if not _ONLY_BESIDE.match(text[: one.start])]


def _was_before(text: str, first: Quantity, second: Quantity) -> bool:
    """Tell whether the first of two figures is what the second has come from."""
    had = _HAD.search(text[: first.start])
    between = text[max(first.end, first.until) : second.start]
    return bool(had and _NOW.match(between))


def _is_beside(text: str, main: Quantity, other: Quantity) -> bool:
    if AGAINST.search(text[: other.start]):
        return True
    between = text[max(main.end, main.until) : other.start]
    if _THEN.match(between) and _LATER.search(between):
        return True
    is_old = between == " (" and main.form == other.form == "percent"
    if is_old and text[other.end : other.end + 1] == ")":
        # "Planning: 49% (45%)": the second is that of another year.
        return True
    return bool(_IN_BRACKETS.fullmatch(between) and _DATED.match(text, other.end))


def compared_with(text: str, figure: Quantity) -> list[dict[str, Any]]:
    """Return what a figure is compared with as a record's `compared-with` has it."""
    return [_fields(text, other) for other in figure.compared]


def _fields(text: str, figure: Quantity) -> dict[str, Any]:
    fields: dict[str, Any] = {"side": figure.side, "stated": figure.stated}
    if figure.near:
        fields["near"] = True
    end = max(figure.end, figure.until)
    where = _DATED.match(text, end) or _WHERE.match(text, end)
    if where:
        fields["restricted-to"] = " ".join(where[1].split())
    return fields
