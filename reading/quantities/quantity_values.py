"""The fraction that a figure states, and the form in which it does."""

import re

from ..language.numbers import value_of
from .bare_numbers import Read, all_but, counts, of_counted
from .counted import Counted
from .most_patterns import MOST_OF_DONE
from .quantity_patterns import PER_CENT
from .quantity_units import FEW, NO_PART, PARTS

_MOST_PERCENT = 100
_ROUND = (10, 100)
_SIGN = re.compile(rf"{PER_CENT}$")
_COUNTS = {
    "outof": ("n", "m"),
    "ofthe": ("n2", "m2"),
    "of": ("n4", "m4"),
    "unitof": ("n8", "m8"),
    "in": ("n3", "m3"),
    "inpost": ("n10", "m10"),
}
_ONE = ("a", "an", "another", "the")
_NO_PART = re.compile(rf"{FEW} {NO_PART}\b")
_NEAR = 24
# "Open four days out of seven" tells a rhythm.
_RHYTHM = re.compile(r"[\w-]+ (?:days|nights|mornings|afternoons|evenings|weekdays) ")
_WORDED: dict[str, Read] = {
    "half": ("1/2", "half", None),
    "majority": ("1/2", "majority", None),
    "mostdone": ("1/2", "majority", None),
    "minority": ("1/2", "minority", None),
    "all": ("100%", "all", None),
    "none": ("0%", "none", None),
    "nosuch": ("0%", "none", None),
    "allwho": ("100%", "all", None),
    "allhad": ("100%", "all", None),
    "everyone": ("100%", "all", None),
    "noneof": ("0%", "none", None),
    "nobody": ("0%", "none", None),
}


def value(found: re.Match[str], counted: Counted) -> Read | None:
    """Return what a match of SHARE states; None if that is no part of a whole.

    `counted` is what was counted before it.
    """
    # Each form is a group of its own, which ends after those within it.
    form = found.lastgroup or ""
    if form == "mostdone" and not MOST_OF_DONE.search(_before(found)):
        return None
    if form in _WORDED:
        return _WORDED[form]
    if form == "percent":
        return _percent(found[0])
    if form == "allbut":
        return all_but(found, counted)
    if form == "fraction":
        return _fraction(found)
    return of_counted(found, counted) if form == "bare" else _counted(found, form)


def _counted(found: re.Match[str], form: str) -> Read | None:
    if form == "slash":
        top, _, bottom = found[0].partition("/")
        return counts(int(top), int(bottom))
    if form == "butof":
        missing, of = value_of(found["n6"]), value_of(found["m6"])
        return counts(of - missing, of) if missing < of else None
    first, second = _COUNTS[form]
    is_of = form in ("of", "ofthe")
    is_no_part = is_of and _NO_PART.match(found.string, found.start(second))
    is_rhythm = form in ("outof", "in") and _RHYTHM.match(found[0])
    if is_no_part or is_rhythm:
        return None
    counted = counts(value_of(found[first] or "one"), value_of(found[second]))
    is_ratio = counted and (form == "in" or counted[2] in _ROUND)
    return (counted[0], "ratio", None) if counted and is_ratio else counted


def _before(found: re.Match[str]) -> str:
    return found.string[max(0, found.start() - _NEAR) : found.start()]


def _percent(words: str) -> Read | None:
    number = _SIGN.sub("", words)
    told = number if number[0].isdigit() else str(value_of(number))
    return (f"{told}%", "percent", None) if float(told) <= _MOST_PERCENT else None


def _fraction(found: re.Match[str]) -> Read | None:
    part = found["part"].removesuffix("s")
    top = 1 if found["top"].split(" ")[0] in _ONE else value_of(found["top"])
    bottom = PARTS[part]
    is_plural = found["part"].endswith("s")
    if top >= bottom or is_plural != (top > 1):
        return None
    return f"{top}/{bottom}", "fraction", None
