"""Shares of a whole as texts put them: fractions, percentages, so many of so many.

The grammar follows the guidelines of the gold set (`gold/guidelines.md`): a hedge
gives the side, "almost" and "just over" are near as well; of two figures for one
thing the more exact one is stated; "only" and "as many as" change no number. A
range ("between 40 and 50 per cent") has two bounds, and no share can hold it: it
is passed over, as are ages, dates, years and amounts of money.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, cast

from .folding import small, straight
from .numbers import value_of
from .quantity_patterns import (
    BETWEEN,
    CHANGE_AFTER,
    CHANGE_BEFORE,
    CHANGED_FROM,
    HEDGE,
    HEDGE_AFTER,
    OF_TESTS,
    PARTS,
    RANGE_AFTER,
    RANGE_BEFORE,
    SHARE,
    WHOLLY,
)

Side = Literal["below", "above", "exactly", "about"]

_BRACKETED = re.compile(r"[^.;:!?()\[\]]{0,160}[(\[](?:or |i\.e\. |that is,? )?")
_APPOSED = re.compile(r", or |,? that is,? |,? equal to ")
_ROUNDING = 0.06
_LOOSE = 0.12
_LONGEST_HEDGE = 48
_CALENDAR = range(1900, 2101)
_NEAR = {"just_above": "above", "just_below": "below"}
_EXACTNESS = (
    *("majority", "all", "none", "half"),
    *("fraction", "ratio", "percent", "count"),
)


@dataclass(frozen=True)
class Quantity:
    """A share as stated: a fraction or percentage, the side of it, whether near.

    The offsets are those of hedge and figure; `until` is where a second figure for
    the same thing ends, which may stand in brackets later. `form` names the rule
    that read it, `whole` the number of the whole where it is counted.
    """

    start: int
    end: int
    stated: str
    side: Side
    near: bool
    form: str
    whole: int | None = None
    until: int = 0

    @property
    def value(self) -> float:
        """Return the stated share as a number between 0 and 1."""
        if self.stated.endswith("%"):
            return float(self.stated[:-1]) / 100
        top, _, bottom = self.stated.partition("/")
        return int(top) / int(bottom)

    @property
    def exactness(self) -> int:
        """Return how exact the form is, counts being the most exact."""
        return _EXACTNESS.index(self.form)


def quantities(text: str) -> list[Quantity]:
    """Return the shares that a text states, in its order.

    Offsets are those of the text.
    """
    plain = small(straight(text))
    return _joined(plain, list(_each(plain)))


def _each(text: str) -> Iterator[Quantity]:
    for found in SHARE.finditer(text):
        read = _value(found)
        if read is None:
            continue
        stated, form, whole = read
        before = text[max(0, found.start() - _LONGEST_HEDGE) : found.start()]
        if not _is_no_share(text, found, before, form):
            yield _hedged(found, before, stated, form, whole)


def _is_no_share(text: str, found: re.Match[str], before: str, form: str) -> bool:
    """Tell whether a figure is an end of a range, a change, or a number of tests.

    "All" is a share where something holds in all, not in "transfer all cases".
    """
    if form == "all":
        return not WHOLLY.search(before)
    return bool(
        RANGE_AFTER.match(text, found.end())
        or (RANGE_BEFORE.search(before) and not CHANGED_FROM.search(before))
        or BETWEEN.search(before)
        or CHANGE_BEFORE.search(before)
        or CHANGE_AFTER.match(text, found.end())
        or OF_TESTS.match(text, found.end())
    )


def _hedged(
    found: re.Match[str], before: str, stated: str, form: str, whole: int | None
) -> Quantity:
    hedge = HEDGE.search(before)
    name = hedge.lastgroup if hedge and hedge.lastgroup else "exactly"
    start = found.start() - (len(before) - hedge.start()) if hedge else found.start()
    side = _NEAR.get(name, name)
    after = HEDGE_AFTER.match(found.string, found.end())
    if form == "majority":
        side = "above"
    elif after and after.lastgroup:
        side = after.lastgroup
    return Quantity(
        start,
        after.end() if after else found.end(),
        stated,
        cast("Side", side),
        name in _NEAR and form != "majority",
        form,
        whole,
        after.end() if after else found.end(),
    )


_Read = tuple[str, str, int | None]


def _value(found: re.Match[str]) -> _Read | None:
    """Return the stated fraction, its form and the number of the whole."""
    form = next(n for n in _FORMS if found[n] is not None)
    if form == "percent":
        return _percent(found[0])
    if form == "slash":
        top, _, bottom = found[0].partition("/")
        return _counts(int(top), int(bottom))
    if form in _COUNTS:
        top, bottom = _COUNTS[form]
        counted = _counts(value_of(found[top] or "one"), value_of(found[bottom]))
        is_ratio = counted and (form == "in" or counted[2] in _ROUND)
        return (counted[0], "ratio", None) if counted and is_ratio else counted
    if form == "fraction":
        return _fraction(found)
    whole = {"half": "1/2", "majority": "1/2", "all": "100%", "none": "0%"}
    return whole[form], form, None


_COUNTS = {"outof": ("n", "m"), "ofthe": ("n2", "m2"), "in": ("n3", "m3")}
_COUNTS["of"] = ("n4", "m4")
_FORMS = ("percent", "slash", *_COUNTS, "fraction", "half", "majority", "all", "none")


_ROUND = (10, 100)


def _percent(words: str) -> _Read | None:
    number = re.sub(r"\s?%$|[ -]?per[ -]?cent$", "", words)
    value = number if number[0].isdigit() else str(value_of(number))
    return (f"{value}%", "percent", None) if float(value) <= 100 else None  # noqa: PLR2004


def _counts(top: int, bottom: int) -> _Read | None:
    if not 1 < bottom < 10_000 or top > bottom or bottom in _CALENDAR:  # noqa: PLR2004
        return None
    return f"{top}/{bottom}", "count", bottom


def _fraction(found: re.Match[str]) -> _Read | None:
    part = found["part"].removesuffix("s")
    top = 1 if found["top"] in ("a", "an") else value_of(found["top"])
    bottom = PARTS[part]
    is_plural = found["part"].endswith("s")
    if top >= bottom or is_plural != (top > 1):
        return None
    return f"{top}/{bottom}", "fraction", None


def _joined(text: str, found: list[Quantity]) -> list[Quantity]:
    """Take a figure and one in brackets after it for one, and the more exact for it.

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
    is_apposed = _APPOSED.fullmatch(between)
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
