"""The fraction that a figure states, and the form in which it does."""

import re

from ..language.numbers import value_of
from .quantity_patterns import (
    ACHIEVED,
    COUNTED_BEFORE,
    PART_OF_IT,
    PER_CENT,
    WHOLE_BEFORE,
)
from .quantity_units import PARTS

Read = tuple[str, str, int | None]
"""What is stated ("3/4", "30%"), its form, and the number of a counted whole."""

_CALENDAR = range(1900, 2101)
_MOST_PERCENT = 100
_MOST_COUNTED = 10_000
_ROUND = (10, 100)
_SIGN = re.compile(rf"{PER_CENT}$")
_OF_THEM = re.compile(r" of (?:them|these|those)\b")
# "Sound in 30 of 50 cases, but checked in only 12."
_IN = re.compile(
    r"\b(?:in|(?:ahead|behind|best|worst|top|bottom|last|first|strongest|weakest),? at)"
    r" "
    r"(?:(?:only|just|as few as|as many as|exactly|no more than|fewer than|more than|"
    r"about|around|nearly|almost|barely|over|under|at least|some|a mere) )?$"
)
# Of the cases of the section: "planning was sufficient in 25", not "in two cases, ...".
_DONE_IN = re.compile(
    r"\b(?:was|were|been|did|met|had|took|made|addressed|set|[a-z]+ed)\b[^,;:.]* in "
    r"(?:(?:only|just|as few as|as many as|exactly|about|nearly|almost) )?$"
)
_ALTERED = re.compile(
    r"\b(?:nothing|something|changes?|errors?|faults?|it|them|\w+ed)(?: \w+)? in $"
)
# "The region gets four of them": of the recommendations.
_GETS = re.compile(r"\b(?:gets?|got|receives?|received|given) $")
_FOR_STAGE = re.compile(
    r" (?:for|on|in) (?:the )?(?:assessment|planning|delivery|implementation|reviewing)"
    r"\b"
)
_NEAR = 16
_FURTHER = re.compile(r"\bin (?:a further|another) $")
# "In which one was needed" counts none.
_PRONOUN = re.compile(r"\b(?:which|where|when|if) $")
# "Where a check was due, one had been made in 45."
_MADE_IN = re.compile(
    r" (?:had|has|have|was|were) (?:\w+ )?(?:been )?\w+ (?:\w+ ){0,3}in (?:\w+ )?\d"
)
_SO_MANY = re.compile(r"$|[.,;)]| \(\d| (?:and|but|while|whereas|cases|files)\b")
_COUNTS = {
    "outof": ("n", "m"),
    "ofthe": ("n2", "m2"),
    "of": ("n4", "m4"),
    "in": ("n3", "m3"),
}
_ONE = ("a", "an", "another", "the")
_WORDED: dict[str, Read] = {
    "half": ("1/2", "half", None),
    "majority": ("1/2", "majority", None),
    "minority": ("1/2", "minority", None),
    "all": ("100%", "all", None),
    "none": ("0%", "none", None),
    "nosuch": ("0%", "none", None),
    "allwho": ("100%", "all", None),
    "noneof": ("0%", "none", None),
}


def value(
    found: re.Match[str], whole: int | None, sample: int | None = None
) -> Read | None:
    """Return what a match of SHARE states; None if that is no part of a whole.

    `whole` is the number that was counted last, of which "19 of them" are a part, and
    `sample` that of the cases of the section, of which "met in 19" may be.
    """
    # Each form is a group of its own, which ends after those within it.
    form = found.lastgroup or ""
    if form in _WORDED:
        return _WORDED[form]
    if form == "percent":
        return _percent(found[0])
    if form == "fraction":
        return _fraction(found)
    return (
        _of_counted(found, whole, sample) if form == "bare" else _counted(found, form)
    )


def _counted(found: re.Match[str], form: str) -> Read | None:
    if form == "slash":
        top, _, bottom = found[0].partition("/")
        return _counts(int(top), int(bottom))
    if form == "butof":
        missing, of = value_of(found["n6"]), value_of(found["m6"])
        return _counts(of - missing, of) if missing < of else None
    first, second = _COUNTS[form]
    counted = _counts(value_of(found[first] or "one"), value_of(found[second]))
    is_ratio = counted and (form == "in" or counted[2] in _ROUND)
    return (counted[0], "ratio", None) if counted and is_ratio else counted


def _of_counted(
    found: re.Match[str], whole: int | None, sample: int | None
) -> Read | None:
    """Read a number by the whole before it: "of the 45 cases, 30 met it"."""
    near = found.string[max(0, found.start() - _NEAR) : found.start()]
    is_after = _MADE_IN.match(found.string, found.end())
    if found[0] == "one" and (_PRONOUN.search(near) or is_after):
        return None
    is_of_them = _FURTHER.search(near) or _FOR_STAGE.match(found.string, found.end())
    is_of_them = is_of_them or _OF_THEM.match(found.string, found.end())
    is_of_them = is_of_them or ACHIEVED.match(found.string, found.end())
    is_of_them = is_of_them or (
        _SO_MANY.match(found.string, found.end())
        and _IN.search(found.string[: found.start()])
    )
    if _GETS.search(near):
        return None
    if not (whole and is_of_them) and sample and _is_of_sample(found):
        whole, is_of_them = sample, found
    if whole and is_of_them:
        return _counts(value_of(found["n7"]), whole)
    if not (is_of_them or PART_OF_IT.match(found.string, found.end())):
        return None
    told = found.string[: found.start()]
    before = WHOLE_BEFORE.search(told)
    if not before and _ALTERED.search(told):
        before = COUNTED_BEFORE.search(told)
    if before:
        return _counts(value_of(found["n7"]), value_of(before["m"]))
    return None


def _is_of_sample(found: re.Match[str]) -> bool:
    text, end = found.string, found.end()
    before = text[: found.start()]
    if not (_SO_MANY.match(text, end) and _DONE_IN.search(before)):
        return False
    return not (WHOLE_BEFORE.search(before) or COUNTED_BEFORE.search(before))


def _percent(words: str) -> Read | None:
    number = _SIGN.sub("", words)
    told = number if number[0].isdigit() else str(value_of(number))
    return (f"{told}%", "percent", None) if float(told) <= _MOST_PERCENT else None


def _counts(top: int, bottom: int) -> Read | None:
    if not 1 < bottom < _MOST_COUNTED or top > bottom or bottom in _CALENDAR:
        return None
    return f"{top}/{bottom}", "count", bottom


def _fraction(found: re.Match[str]) -> Read | None:
    part = found["part"].removesuffix("s")
    top = 1 if found["top"].split(" ")[0] in _ONE else value_of(found["top"])
    bottom = PARTS[part]
    is_plural = found["part"].endswith("s")
    if top >= bottom or is_plural != (top > 1):
        return None
    return f"{top}/{bottom}", "fraction", None
