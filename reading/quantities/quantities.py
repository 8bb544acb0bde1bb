"""Shares of a whole as texts put them: fractions, percentages, so many of so many.

The grammar follows the guidelines of the gold set (`gold/guidelines.md`): a hedge
gives the side, "almost" and "just over" are near as well; of two figures for one
thing the more exact one is stated; "only" and "as many as" change no number. A
range ("between 40 and 50 per cent") has two bounds, and no share can hold it: it
is passed over, as are ages, dates, years and amounts of money.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import cast

from ..language.folding import small, straight
from ..language.numbers import value_of
from .comparing import set_beside
from .quantity import Quantity, Side
from .quantity_joining import joined
from .quantity_patterns import (
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
    MOVED,
    NEARLY,
    OF_TESTS,
    OF_THOSE,
    PER_CENT_SIGN,
    RANGE_AFTER,
    RANGE_BEFORE,
    RANGE_ENDS,
    SAMPLE,
    SAMPLED,
    SHARE,
    TARGET,
    TARGET_AFTER,
    TO_ANOTHER,
    TO_BE,
    WHOLLY,
)
from .quantity_values import value

__all__ = ["ABOVE", "Quantity", "Side", "quantities", "samples"]

ABOVE = "\f"
"""What parts the sentence before from that which counts the cases of a section."""

_LONGEST_HEDGE = 48
_LONGEST_CHANGE = 160
_NEAR = {"just_above": "above", "just_below": "below"}


def quantities(text: str, earlier: str = "") -> list[Quantity]:
    """Return the shares that a text states, in its order.

    Offsets are those of the text. `earlier` is the sentence before, which may count
    the whole of which this one tells a part: "in 19 of them". What stands above may
    count the cases of the section ("planning was sufficient in 19"), before `ABOVE`.
    """
    return list(_quantities(text, earlier))


# Findings and facts ask for those of the same sentences.
@lru_cache(maxsize=128)
def _quantities(text: str, earlier: str) -> Sequence[Quantity]:
    plain = small(straight(text))
    above, _, said = earlier.rpartition(ABOVE)
    whole, sample = (
        _counted(small(straight(one))) if one else None for one in (said, above)
    )
    return tuple(set_beside(plain, joined(plain, list(_figures(plain, whole, sample)))))


def _counted(text: str) -> int | None:
    """Return the number of the whole that a sentence counts, or of recommendations."""
    told = [one.whole for one in _figures(text, None, None) if one.whole]
    made = SAMPLED.search(text) or MADE.search(text)
    return told[-1] if told else value_of(made["m"]) if made else None


def samples(text: str) -> bool:
    """Tell whether a sentence counts the cases of which those after it tell parts.

    "We inspected 62 cases" and "found in 31 of 58 cases" do; "in 9 of the 24 cases
    that needed one" counts some of them.
    """
    return SAMPLE.search(small(straight(text))) is not None


# A sentence is read for itself, and for the one after it.
@lru_cache(maxsize=128)
def _figures(text: str, whole: int | None, sample: int | None) -> Sequence[Quantity]:
    return tuple(_each(text, whole, sample)) if MAY_HOLD.search(text) else ()


def _each(text: str, whole: int | None, sample: int | None) -> Iterator[Quantity]:
    pattern = SHARE if PER_CENT_SIGN.search(text) else BARE_SHARE
    counted_last = None
    first: tuple[Quantity, ...] = ()
    for found in pattern.finditer(text):
        # "Sent in 54 of the 60 cases, and in 17 of those twice": 17 of the 54.
        of_those = counted_last if OF_THOSE.match(text, found.end()) else None
        read = value(found, of_those or whole, sample)
        if read is None:
            continue
        stated, form, counted = read
        before = text[max(0, found.start() - _LONGEST_CHANGE) : found.start()]
        near = before[-_LONGEST_HEDGE:]
        if _is_first(text, found, before, form):
            first = (_hedged(found, near, stated, form, counted),)
        elif not _is_no_share(text, found, before, form):
            told = _hedged(found, near, stated, form, counted)
            yield replace(told, compared=first) if first else told
            first = ()
        whole = (whole if of_those else counted) or whole
        counted_last = int(stated.split("/")[0]) if form == "count" else None


def _is_first(text: str, found: re.Match[str], before: str, form: str) -> bool:
    """Tell whether a figure is the one from which the text leads to another."""
    if form in ("all", "none", "majority", "minority"):
        return False
    changes = CHANGING_FROM.search(before) and TO_ANOTHER.match(text, found.end())
    return bool(changes)


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
    return bool(
        is_range
        or RANGE_AFTER.match(text, end)
        or IN_BETWEEN.search(before)
        or BETWEEN.search(before)
        or CHANGE_BEFORE.search(before)
        or CHANGE_OF_IT.search(before)
        or CHANGE_AFTER.match(text, end)
        or (form != "count" and TARGET.search(before))
        or TARGET_AFTER.match(text, end)
    )


def _is_of_all(words: str, before: str) -> bool:
    """Tell whether "all" or "every" tells of how many, and not of what is to be."""
    if TO_BE.search(before):
        return False
    if (
        words.startswith("every")
        and DONE_TO.search(before)
        and not MOVED.search(before)
    ):
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
