"""Numbers whose whole stands elsewhere: "of the 45 cases, 30 met it"."""

import re

from ..language.numbers import value_of
from . import bare_number_patterns as patterns
from .alone import (
    frame,
    is_but,
    is_framed,
    is_name,
    is_part_of_frame,
    noun_after,
    opens_or_closes,
    stands_alone,
    summed,
)
from .counted import SAMPLED, Counted, counted_sample
from .quantity_patterns import (
    ACHIEVED,
    COUNTED_BEFORE,
    PART_OF_IT,
    WHOLE_BEFORE,
)
from .runs import is_listed, of_part, of_run

Read = tuple[str, str, int | None]
"""What is stated ("3/4", "30%"), its form, and the number of a counted whole."""

_CALENDAR = range(1900, 2101)
_MOST_COUNTED = 10_000
_MOST_PERCENT = 100
# What one or two of them said is told for what they said.
_FEWEST = 3
# Two of so many may be worth telling; two of fifty are two people.
_FEW_OF = 20
# So far back it may stand whom inspectors saw.
_FAR = 160


def of_counted(found: re.Match[str], counted: Counted) -> Read | None:
    """Read a number by what was counted before it; None if it is no part of that."""
    if "." in found[0]:
        return _percent(found, int(float(found[0]))) if counted.in_percent else None
    near = found.string[max(0, found.start() - patterns.NEAR) : found.start()]
    if _is_no_part(found, near, counted):
        return None
    number = value_of(found["n7"])
    whole = _proved(found, counted) or _framed(found, number, counted)
    if whole or _is_none(found, near):
        return counts(number, whole) if whole else None
    if patterns.REST.search(near):
        whole = counted.of_rest(number)
        read = counts(number, whole) if whole else None
        return (read[0], "rest", read[2]) if read else None
    whole = _whole(found, near, number, counted)
    if whole:
        return counts(number, whole)
    return _percent(found, number) if counted.in_percent else None


def _is_no_part(found: re.Match[str], near: str, counted: Counted) -> bool:
    """Tell whether a number is a year, a rate, of places, or of whom inspectors saw."""
    is_year = patterns.YEAR.match(found[0]) and patterns.IN_YEAR.search(near)
    if is_year or patterns.FOR_EVERY.match(found.string, found.end()):
        return True
    places = patterns.IN_PLACES.match(found.string, found.end())
    if places and places["noun"] not in {one.noun for one in counted.groups}:
        return True
    before = found.string[max(0, found.start() - _FAR) : found.start()]
    return bool(patterns.SPOKE.search(before) or patterns.MANY_OF.search(before))


def _framed(found: re.Match[str], number: int, counted: Counted) -> int | None:
    """Return the whole that a clause sets before a number, or that its others prove."""
    text, (start, end) = found.string, found.span()
    before = text[:start]
    if found[0] == "one" or is_name(before):
        return None
    if is_part_of_frame(text, start, end):
        return frame(before, number)
    if not stands_alone(text, start, end):
        return None
    if patterns.OF_THEM.match(text, end):
        return None
    if is_framed(before) and counted.part and number <= counted.part:
        return counted.part if counted.is_result(counted.part) else None
    here = (one.number for one in counted.groups if one.is_here)
    told = (counted.part, counted.whole, *here)
    sums = summed(text, start, end)
    return next((one for one in sums if one in told), None) or frame(before, number)


def _is_none(found: re.Match[str], near: str) -> bool:
    """Tell whether a number counts nothing: "in which one was needed"."""
    is_after = patterns.MADE_IN.match(found.string, found.end())
    is_one = found[0] == "one" and (patterns.PRONOUN.search(near) or is_after)
    if patterns.THE_FEW.search(near) or is_but(near):
        return True
    return bool(is_one or patterns.AGE.search(near) or patterns.GETS.search(near))


def _proved(found: re.Match[str], counted: Counted) -> int | None:
    """Return the whole of a number that fits the percentage beside it."""
    beside = patterns.WITH_PERCENT.match(found.string, found.end())
    if not beside:
        return None
    number, share = value_of(found["n7"]), float(beside["p"]) / 100
    told = (counted.whole, counted.part, counted.sample)
    wholes = [*(one for one in told if one), *(g.number for g in counted.groups[::-1])]
    fitting = (one for one in wholes if abs(number / one - share) < patterns.ROUNDED)
    return next(fitting, None)


def counts(top: int, bottom: int) -> Read | None:
    """Return so many of so many, if that may be a share."""
    if not 1 < bottom < _MOST_COUNTED or top > bottom or bottom in _CALENDAR:
        return None
    return f"{top}/{bottom}", "count", bottom


def all_but(found: re.Match[str], counted: Counted) -> Read | None:
    """Read "in all but four", of what was counted before."""
    missing = value_of(found["n9"] or found["n11"])
    last = counted.of_them(missing, is_them=False)
    is_of_last = found.string.startswith(" of th", found.end())
    whole = last if is_of_last else counted.of_all_but(missing)
    return counts(whole - missing, whole) if whole else None


def sets_scene(found: re.Match[str]) -> bool:
    """Tell whether a number of cases only says where something else was to be done."""
    return patterns.SCENE.search(found.string[: found.start()]) is not None


def _whole(
    found: re.Match[str], near: str, number: int, counted: Counted
) -> int | None:
    """Return the whole of which a number tells a part."""
    text, end = found.string, found.end()
    before = text[: found.start()]
    them = patterns.OF_THEM.match(text, end)
    if them:
        if number == 1 and patterns.WITH_ONE.search(before):
            return None
        is_no_part = patterns.SAYING.match(text, end) or _is_aside(text, before, them)
        of_them = counted.of_them(number, is_them=them["them"] == "them")
        if is_no_part:
            is_placed = not patterns.DOING.match(text, them.end())
            return of_part(before, number, counted) if is_placed else None
        return of_them or _before(before)
    is_of_last = patterns.SEEN.search(before) and patterns.NO_MORE.match(text, end)
    is_of_last = is_of_last or patterns.OF_LAST.search(before)
    if is_of_last and not is_listed(before) and counted.part and number < counted.part:
        return counted.part
    is_part = bool(
        patterns.FURTHER.search(near)
        or patterns.FOR_STAGE.match(text, end)
        or ACHIEVED.match(text, end)
        or (patterns.SO_MANY.match(text, end) and patterns.IN.search(before))
        or (patterns.OPENS_IN.search(before) and patterns.ITS_CLAUSE.match(text, end))
    )
    is_of_all = counted.whole and is_part and not patterns.SCENE.search(before)
    if is_of_all or (counted.sample and _is_of_sample(found)):
        return counted.of_all(number) if is_of_all else counted.of_sample(number)
    is_done = patterns.DONE_SO_MANY.search(before) and patterns.SO_MANY.match(text, end)
    is_told = is_part or is_done or PART_OF_IT.match(text, end)
    is_one_each = _is_one_to_each(found, before)
    told = _told_before(before) if is_told or is_one_each else None
    is_line = patterns.LINE.fullmatch(before) and patterns.NO_MORE.match(text, end)
    is_whole_known = is_line or _is_subject(found, before, counted)
    told = told or (counted.of_all(number) if is_whole_known else None)
    told = told or of_run(found, number, counted)
    return told or _of_group(found, number, counted)


def _of_group(found: re.Match[str], number: int, counted: Counted) -> int | None:
    """Return the whole of a number that stands alone for some of a group."""
    text, (start, end) = found.string, found.span()
    if found[0] == "one" or _tells_no_part(found, number, counted):
        return None
    if stands_alone(text, start, end):
        return counted.of_group(number)
    group = noun_after(text, end, counted.groups)
    is_part = group and number < group.number
    if group and is_part and opens_or_closes(text, start, end, group):
        return group.number
    return None


def _tells_no_part(found: re.Match[str], number: int, counted: Counted) -> bool:
    before = found.string[: found.start()]
    if is_name(before) or patterns.SCENE.search(before):
        return True
    if number < _FEWEST and not 0 < (counted.whole or 0) <= _FEW_OF:
        return True
    if number <= _FEWEST and patterns.SAYING.match(found.string, found.end()):
        return True
    return before.endswith(("of whom ", "of which ")) and not counted.is_looked_at


def _is_aside(text: str, before: str, them: re.Match[str]) -> bool:
    return bool(
        patterns.ASIDE.search(before) and not PART_OF_IT.match(text, them.end())
    )


def _told_before(text: str) -> int | None:
    """Return the whole, or what was counted before something changed in so many."""
    whole = _before(text)
    altered = COUNTED_BEFORE.search(text) if patterns.ALTERED.search(text) else None
    return whole or (value_of(altered["m"]) if altered else None)


def _is_one_to_each(found: re.Match[str], before: str) -> bool:
    """Tell whether a number is of people of whom each case before it has one."""
    whole = patterns.IN_WHOLE.search(before)
    noun = patterns.ONE_TO_EACH.match(found.string, found.end())
    is_work = whole and whole["what"] in patterns.WORK and patterns.OPENS.search(before)
    return bool(is_work and noun and PART_OF_IT.match(found.string, noun.end()))


def _before(text: str) -> int | None:
    """Return the whole that a sentence counts before a figure."""
    told = WHOLE_BEFORE.search(text) or patterns.IN_WHOLE.search(text)
    if told:
        return value_of(told["m"])
    read = SAMPLED.search(text)
    return counted_sample(read[0]) if read else None


def _is_of_sample(found: re.Match[str]) -> bool:
    text, end = found.string, found.end()
    before = text[: found.start()]
    if WHOLE_BEFORE.search(before) or COUNTED_BEFORE.search(before):
        return False
    if patterns.OF_THE_WORK.match(text, end):
        return True
    if patterns.FOR_PEOPLE.match(text, end) and patterns.DONE_FOR.search(before):
        return True
    return bool(
        patterns.SO_MANY.match(text, end)
        and patterns.DONE_IN.search(before)
        and not patterns.SCENE.search(before)
    )


def _is_subject(found: re.Match[str], before: str, counted: Counted) -> bool:
    """Tell whether a number alone is what a clause tells of."""
    meets = patterns.MEETING.match(found.string, found.end())
    if meets and patterns.WITH_ONLY.search(before):
        return True
    if before and not counted.whole:
        return False
    is_verb = PART_OF_IT.match(found.string, found.end())
    is_of = found.string.startswith(" of ", found.end())
    is_of = is_of or bool(patterns.SHARED_OUT.match(found.string, found.end()))
    is_saying = patterns.SAYING.match(found.string, found.end())
    if (
        found[0] == "one"
        or not is_verb
        or is_of
        or (is_saying and (not counted.whole or value_of(found["n7"]) < _FEWEST))
    ):
        return False
    return patterns.OPENS.search(before) is not None


def _percent(found: re.Match[str], number: int) -> Read | None:
    """Read "for reviewing 41" after a percentage."""
    before = found.string[: found.start()]
    is_like = bool(patterns.LIKE.search(before) or patterns.GAPPED.search(before))
    is_like = is_like and bool(patterns.CLOSED.match(found.string, found.end()))
    listed = patterns.LISTED.search(before)
    is_like = is_like or bool(
        listed and found.string.startswith(f" {listed['p']} ", found.end())
    )
    if number > _MOST_PERCENT or not is_like or patterns.ELSEWHERE.search(before):
        return None
    told = found[0] if found[0][0].isdigit() else str(number)
    return f"{told}%", "percent", None
