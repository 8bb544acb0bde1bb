"""Times told by the day of publication: last month, last autumn, earlier this year.

Of sentences in small letters with straight marks.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9}
_COUNTED = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_MONTHS = 12
_RELATIVE = re.compile(
    r"\b(?:(?P<last_month>last month)|(?P<ago>two|three|four|five|six) months ago"
    r"|(?:(?:early|late|earlier|later|the (?:start|beginning) of|in (?:the )?early "
    r"(?:months|part|weeks) of) )(?P<this_year>this year|the year(?! (?:to|20)))"
    r"|(?:(?:late|early|the end of|the (?:second|first) half of) )?(?P<last_year>last "
    r"year)(?!'s)"
    r"|(?:(?:late|early) (?:in )?)?(?P<which>last|this|the|during) (?:early |late )?"
    r"(?P<season>spring|summer|autumn)(?! (?:of )?(?:19|20)\d\d)(?! (?:term|break|camp|"
    r"programme|of)))"
)
_CAME = re.compile(
    r"\b(?:inspected|visited|fieldwork|on site|carried out|conducted|undertaken|took "
    r"place|came(?: to \w+)?|(?:inspectors|we|team) (?:were|was|went|arrived|spent|"
    r"looked|read|met)|returned|was made|were made|held|judged)\b[^.;,]{0,45}$"
)
_WORK = re.compile(
    r"\b(?:we|our|inspectors?|inspection|fieldwork|team|review|assessment|visit)\b"
)
_OPENS = re.compile(r"(?:(?:in|during|over|early|late|at) )?(?:[\w]+ )?")


class Relative(NamedTuple):
    """A time by the day of publication: a month, or a year where no more is told."""

    start: int
    end: int
    value: str


def relative_times(text: str, issued: str) -> Iterator[Relative]:
    """Yield the times of `text` that the day of publication, `issued`, dates."""
    for found in _RELATIVE.finditer(text):
        value = _value(found, int(issued[:4]), int(issued[5:7]))
        yield Relative(found.start(), found.end(), value)


def is_of_visit(text: str, one: Relative) -> bool:
    """Tell whether inspectors are said to have come at that time."""
    before = text[: one.start]
    return bool(_WORK.search(text) and _CAME.search(before))


def opens_sentence(text: str, one: Relative) -> bool:
    """Tell whether a sentence opens with the time."""
    return _OPENS.fullmatch(text, 0, one.start) is not None


def _value(found: re.Match[str], year: int, month: int) -> str:
    if found["last_month"] or found["ago"]:
        back = year * _MONTHS + month - 1 - _COUNTED.get(found["ago"] or "", 1)
        return f"{back // _MONTHS}-{back % _MONTHS + 1:02}"
    if found["this_year"]:
        return str(year)
    if found["last_year"]:
        return str(year - 1)
    is_over = found["which"] == "this" or _SEASONS[found["season"]] < month
    return str(year if is_over else year - 1)
