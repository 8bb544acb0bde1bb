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
from .aim_patterns import AIMED, LIMIT, MEANT, NOT_OF_ALL, TARGET, TARGET_AFTER, TO_BE
from .alone import is_framed
from .bare_number_patterns import GOES_ON, SO_MANY_OF_THEM, WE_DID
from .bare_numbers import sets_scene
from .change_patterns import (
    BETWEEN,
    CHANGE_AFTER,
    CHANGE_BEFORE,
    CHANGE_OF_IT,
    CHANGED_FROM,
    CHANGING_FROM,
    IN_BETWEEN,
    RANGE_AFTER,
    RANGE_BEFORE,
    RANGE_ENDS,
    TO_ANOTHER,
)
from .comparing import set_beside
from .counted import SAMPLE, Counted, counted_sample
from .group_patterns import SELECTED, SURVEYED
from .groups import SINCE, group_in, groups_of, with_groups
from .making_up import not_described
from .most_patterns import SAID_OF_MOST
from .no_share_patterns import (
    COMPARED,
    GRADED,
    LAID_DOWN,
    LAID_DOWN_AFTER,
    NO_SHARE_AFTER,
    NO_SHARE_BEFORE,
    OF_SENTENCE,
    OF_TESTS,
    RATED,
    TOO_MUCH,
)
from .quantity import Quantity, Side
from .quantity_joining import joined
from .quantity_patterns import (
    BARE_SHARE,
    DONE_TO,
    HEDGE,
    HEDGE_AFTER,
    MAY_HOLD,
    MOVED,
    NEARLY,
    PER_CENT_SIGN,
    SHARE,
    WHOLLY,
)
from .quantity_values import value

__all__ = ["ABOVE", "Quantity", "Side", "nearest", "quantities", "samples"]

ABOVE = "\f"
"""What parts the sentence before from that which counts the cases of a section."""

_OF_ANYTHING = ("percent", "fraction", "half", "ratio")
_LONGEST_HEDGE = 48
_LONGEST_CHANGE = 160
_NEAR = {"just_above": "above", "just_below": "below"}


def quantities(text: str, earlier: str = "") -> list[Quantity]:
    """Return the shares that a text states, in its order.

    Offsets are those of the text. `earlier` is the sentence before, which may count
    the whole of which this one tells a part: "in 19 of them". What stands above may
    count the cases of the section ("planning was sufficient in 19"), before `ABOVE`,
    and before that, with `SINCE` after them, the groups that were named so far.
    """
    return list(_quantities(text, earlier))


def nearest(earlier: str) -> str:
    """Return the sentence before, and that which counts the cases above it."""
    return earlier.rpartition(SINCE)[2]


# Findings and facts ask for those of the same sentences.
@lru_cache(maxsize=128)
def _quantities(text: str, earlier: str) -> Sequence[Quantity]:
    plain = small(straight(text))
    read = joined(plain, list(_figures(plain, _told(earlier))))
    said = small(straight(nearest(earlier).rpartition(ABOVE)[2]))
    graded = GRADED.search(said) or GRADED.search(plain)
    told = [one for one in read if not (graded and RATED.match(plain, one.end))]
    return tuple(not_described(plain, set_beside(plain, told), said))


def _told(earlier: str) -> Counted:
    """Return what was counted in the sentence before, and above it."""
    chain, _, near = earlier.rpartition(SINCE)
    above, _, said = near.rpartition(ABOVE)
    sample = _counted(small(straight(above)), Counted()).whole if above else None
    groups = groups_of(chain)
    for one in (above, said):
        groups = groups if chain or not one else with_groups(groups, one)
    before = Counted(sample=sample, groups=tuple(groups))
    plain = small(straight(said))
    told = _counted(plain, before) if said else before
    # "We read 15 plans. They were sound. But only six had a date."
    goes_on = sample and not (told.whole or told.part) and GOES_ON.match(plain)
    return replace(told, whole=sample) if goes_on else told


def _counted(text: str, before: Counted) -> Counted:
    """Return what a sentence has counted, up to its end."""
    read = _read(text, before)
    told = read[-1][1] if read else before
    named = [figure for figure, _ in read if figure and figure.form == "count"]
    is_named = bool(named) and str(named[-1].whole) in text[named[-1].start :]
    told = replace(told, is_named=is_named)
    number = None if told.whole else counted_sample(text)
    return replace(told, whole=number, part=told.part or number) if number else told


def samples(text: str) -> bool:
    """Tell whether a sentence counts the cases of which those after it tell parts.

    "We inspected 62 cases" and "found in 31 of 58 cases" do; "in 9 of the 24 cases
    that needed one" counts some of them.
    """
    return SAMPLE.search(small(straight(text))) is not None


# A sentence is read for itself, and for the one after it.
@lru_cache(maxsize=128)
def _read(text: str, before: Counted) -> Sequence[tuple[Quantity | None, Counted]]:
    return tuple(_each(text, before)) if MAY_HOLD.search(text) else ()


def _figures(text: str, before: Counted) -> Iterator[Quantity]:
    return (figure for figure, _ in _read(text, before) if figure)


def _each(text: str, counted: Counted) -> Iterator[tuple[Quantity | None, Counted]]:
    """Yield the figures of a text, each with what has been counted after it."""
    pattern = SHARE if PER_CENT_SIGN.search(text) else BARE_SHARE
    first: tuple[Quantity, ...] = ()
    is_told = False
    for found in pattern.finditer(text):
        # "In half of the cases that needed one, none had been sent" denies.
        goes_on = text.endswith(("and ", "but "), 0, found.start())
        denies = found.lastgroup == "nobody" and found.start() and is_told
        denies = denies and not goes_on
        read = None if denies else value(found, counted)
        is_told = is_told or read is not None
        if read is None:
            counted = counted.with_set(found, is_scene=sets_scene(found))
            yield None, counted
            continue
        stated, form, whole = read
        frames = is_framed(text[: found.start()])
        counted = counted.after(stated, form, whole, is_framed=frames)
        before = text[max(0, found.start() - _LONGEST_CHANGE) : found.start()]
        near = before[-_LONGEST_HEDGE:]
        if _is_first(text, found, before, form):
            first = (_hedged(found, near, stated, form, whole),)
            yield None, counted
        elif not _is_no_share(text, found, before, form):
            told = _hedged(found, near, stated, form, whole)
            yield replace(told, compared=first) if first else told, counted
            first = ()
        else:
            yield None, counted


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
    is_survey = form == "count" and SURVEYED.match(text, end)
    if is_survey or OF_TESTS.match(text, end) or OF_SENTENCE.search(before):
        return True
    if form in ("majority", "all") and _is_said_or_too_much(text, end, before, form):
        return True
    if found.lastgroup in ("allhad", "allwho"):
        is_sample = group_in(text) and SELECTED.match(text, end)
        return bool(is_sample or TO_BE.search(before))
    if form == "all":
        is_meant = found[0].startswith("every") and MEANT.match(text, end)
        return bool(is_meant) or not _is_of_all(found, before)
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
        or (CHANGE_OF_IT.search(before) and not text.startswith(" of ", end))
        or CHANGE_AFTER.match(text, end)
        or (form != "count" and (TARGET.search(before) or AIMED.search(before)))
        or LIMIT.search(before)
        or TARGET_AFTER.match(text, end)
        or (form in ("percent", "count") and NO_SHARE_BEFORE.search(before))
        or (form in _OF_ANYTHING and NO_SHARE_AFTER.match(text, end))
        or (form in ("fraction", "half") and COMPARED.match(text, end))
    )


def _is_said_or_too_much(text: str, end: int, before: str, form: str) -> bool:
    """Tell whether "most" stands in what so many said, or in "too short for most".

    Or else in what a scheme lays down for most of them.
    """
    is_laid_down = LAID_DOWN.search(before) and LAID_DOWN_AFTER.match(text, end)
    if form == "majority" and is_laid_down:
        return True
    is_too_much = form == "majority" and TOO_MUCH.search(before)
    return bool(is_too_much or SAID_OF_MOST.search(before))


def _is_of_all(found: re.Match[str], before: str) -> bool:
    """Tell whether "all" or "every" tells of how many, and not of what is to be."""
    if TO_BE.search(before) or NOT_OF_ALL.search(before):
        return False
    is_named = found[0].startswith("every") or _is_of_them(found)
    is_counted = SO_MANY_OF_THEM.match(found.string, found.end()) is not None
    is_named = is_named or (is_counted and not WE_DID.search(before))
    if is_named and DONE_TO.search(before) and not MOVED.search(before):
        return True
    return bool(WHOLLY.search(before) or NEARLY.search(before))


def _is_of_them(found: re.Match[str]) -> bool:
    """Tell whether "all" is of those told of before ("endorsed all of them")."""
    is_of = found[0].startswith("all of")
    return is_of and found.string.startswith(("them", "these", "those"), found.end())


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
