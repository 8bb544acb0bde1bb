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


def set_beside(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Return the figures that count, each with those that it is compared with.

    A text that states nothing else states the figure that it compares.
    """
    own: list[Quantity] = []
    for figure in found:
        if own and _is_beside(text, own[-1], figure):
            own[-1] = replace(own[-1], compared=(*own[-1].compared, figure))
        elif not AGAINST.search(text[: figure.start]):
            own.append(figure)
    return own or list(found)


def _is_beside(text: str, main: Quantity, other: Quantity) -> bool:
    if AGAINST.search(text[: other.start]):
        return True
    between = text[max(main.end, main.until) : other.start]
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
