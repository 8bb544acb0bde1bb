"""Two figures for one thing: taken for one, the more exact of them."""

import re
from dataclasses import replace

from .quantity import Quantity

_BRACKETED = re.compile(r"[^.;:!?()\[\]]{0,160}[(\[](?:or |i\.e\. |that is,? )?")
_APPOSED = re.compile(r", or |,? that is,? |,? equal to ")
# "Twenty-one were weak, which is nearly two-thirds".
_RESUMED = re.compile(
    r"[^.;:!?#]{0,80}, which (?:is|was|amounts? to|represents?|equates? to|makes?)"
    r"(?: \w+)? ?"
)
# "Three-fifths of the parents who wrote, 412 of 690, said".
_ENCLOSED = re.compile(r"[^,.;:!?]{0,60}(?:,| [–-]) ")
_CLOSING = re.compile(r"(?: (?:cases|files|people))?(?:,| [–-] |\))")
_ROUNDING = 0.06
_LOOSE = 0.12


def joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """Return the quantities of a text with those put together that are of one thing.

    "Fewer than half of the victims had been asked (4/9)" says one thing twice.
    """
    done: list[Quantity] = []
    for quantity in found:
        last = done[-1] if done else None
        if last and _is_same(text, last, quantity):
            done[-1] = _more_exact(last, quantity)
        else:
            done.append(quantity)
    return done


def _is_same(text: str, first: Quantity, second: Quantity) -> bool:
    between = text[first.end : second.start]
    is_bracketed = _BRACKETED.fullmatch(between) and text[second.end : second.end + 1]
    is_apposed = _APPOSED.fullmatch(between) or _RESUMED.fullmatch(between)
    is_closed = _CLOSING.match(text, second.end)
    is_apposed = is_apposed or (is_closed and _ENCLOSED.fullmatch(between))
    if first.form == second.form or not (is_bracketed or is_apposed):
        return False
    return _agree(first, second)


def _agree(first: Quantity, second: Quantity) -> bool:
    """Tell whether two figures may be of one thing, rounding allowed."""
    difference = second.value - first.value
    if first.side == "above":
        return difference > -_ROUNDING
    if first.side == "below":
        return difference < _ROUNDING
    return abs(difference) < (_LOOSE if first.side == "about" else _ROUNDING)


def _more_exact(first: Quantity, second: Quantity) -> Quantity:
    best = max(first, second, key=lambda quantity: quantity.exactness)
    return replace(best, start=first.start, end=first.end, until=second.end)
