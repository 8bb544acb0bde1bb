"""Shares of a whole as texts put them: fractions, percentages, so many of so many.

The grammar follows the guidelines of the gold set (`gold/guidelines.md`): a hedge
gives the side, "almost" and "just over" are near as well; of two figures for one
thing the more exact one is stated; "only" and "as many as" change no number. A
range ("between 40 and 50 per cent") has two bounds, and no share can hold it: it
is passed over, as are ages, dates, years and amounts of money.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import cast

from ..language.folding import small, straight
from ..language.numbers import value_of
from .quantity import Quantity, Side
from .quantity_joining import joined
from .quantity_patterns import (
    AGAINST,
    BARE_SHARE,
    BETWEEN,
    CHANGE_AFTER,
    CHANGE_BEFORE,
    CHANGE_OF_IT,
    CHANGED_FROM,
    CHANGING_FROM,
    DONE_TO,
    HEDGE,
    HEDGE_AFTER,
    IN_BETWEEN,
    MADE,
    MAY_HOLD,
    NEARLY,
    OF_TESTS,
    PER_CENT_SIGN,
    RANGE_AFTER,
    RANGE_BEFORE,
    RANGE_ENDS,
    SHARE,
    TARGET,
    TARGET_AFTER,
    TO_ANOTHER,
    TO_BE,
    WHOLLY,
)
from .quantity_values import value

__all__ = ["Quantity", "Side", "quantities"]

_LONGEST_HEDGE = 48
_LONGEST_CHANGE = 160
_NEAR = {"just_above": "above", "just_below": "below"}


def quantities(text: str, earlier: str = "") -> list[Quantity]:
    """Return the shares that a text states, in its order.

    Offsets are those of the text. `earlier` is the sentence before, which may count
    the whole of which this one tells a part: "in 19 of them".
    """
    return list(_quantities(text, earlier))


# Findings and facts ask for those of the same sentences.
@lru_cache(maxsize=128)
def _quantities(text: str, earlier: str) -> Sequence[Quantity]:
    plain = small(straight(text))
    whole = _counted(small(straight(earlier))) if earlier else None
    return tuple(_current(plain, joined(plain, list(_figures(plain, whole)))))


def _counted(text: str) -> int | None:
    """Return the number of the whole that a sentence counts, or of recommendations."""
    told = [one.whole for one in _figures(text, None) if one.whole]
    made = MADE.search(text)
    return told[-1] if told else value_of(made["m"]) if made else None


def _current(text: str, found: list[Quantity]) -> list[Quantity]:
    """Leave out what a figure is compared with, if that figure is there."""
    own = [q for q in found if not AGAINST.search(text[: q.start])]
    return own or found


# A sentence is read for itself, and for the one after it.
@lru_cache(maxsize=128)
def _figures(text: str, whole: int | None) -> Sequence[Quantity]:
    return tuple(_each(text, whole)) if MAY_HOLD.search(text) else ()


def _each(text: str, whole: int | None) -> Iterator[Quantity]:
    pattern = SHARE if PER_CENT_SIGN.search(text) else BARE_SHARE
    for found in pattern.finditer(text):
        read = value(found, whole)
        if read is None:
            continue
        stated, form, counted = read
        before = text[max(0, found.start() - _LONGEST_CHANGE) : found.start()]
        if not _is_no_share(text, found, before, form):
            near = before[-_LONGEST_HEDGE:]
            yield _hedged(found, near, stated, form, counted)
        whole = counted or whole


def _is_no_share(text: str, found: re.Match[str], before: str, form: str) -> bool:
    """Tell whether a figure is an end of a range, a change, a target, or of tests.

    "All" is a share where something holds in all, not in "transfer all cases".
    """
    end = found.end()
    if OF_TESTS.match(text, end):
        return True
    if form == "all":
        return not _is_of_all(found[0], before)
    if form in ("none", "majority", "minority"):
        return False
    is_range = (
        before.endswith(RANGE_ENDS)
        and RANGE_BEFORE.search(before)
        and not CHANGED_FROM.search(before)
    )
    is_first = CHANGING_FROM.search(before) and TO_ANOTHER.match(text, end)
    return bool(
        is_range
        or is_first
        or RANGE_AFTER.match(text, end)
        or IN_BETWEEN.search(before)
        or BETWEEN.search(before)
        or CHANGE_BEFORE.search(before)
        or CHANGE_OF_IT.search(before)
        or CHANGE_AFTER.match(text, end)
        or TARGET.search(before)
        or TARGET_AFTER.match(text, end)
    )


def _is_of_all(words: str, before: str) -> bool:
    """Tell whether "all" or "every" tells of how many, and not of what is to be."""
    if TO_BE.search(before):
        return False
    if words.startswith("every") and DONE_TO.search(before):
        return True
    return bool(WHOLLY.search(before) or NEARLY.search(before))


def _hedged(
    found: re.Match[str], before: str, stated: str, form: str, whole: int | None
) -> Quantity:
    hedge = HEDGE.search(before)
    name = hedge.lastgroup if hedge and hedge.lastgroup else "exactly"
    name = name.removeprefix("sign_")
    start = found.start() - (len(before) - hedge.start()) if hedge else found.start()
    side = _NEAR.get(name, name)
    after = HEDGE_AFTER.match(found.string, found.end())
    if form in ("majority", "minority"):
        side = "above" if form == "majority" else "below"
    elif after and after.lastgroup:
        side = after.lastgroup.replace("plus", "above")
    if form == "none" and side == "below":
        side = "above"
    return Quantity(
        start,
        after.end() if after else found.end(),
        stated,
        cast("Side", side),
        name in _NEAR and form not in ("majority", "minority"),
        form,
        whole,
        after.end() if after else found.end(),
    )
