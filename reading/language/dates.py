"""Dates as publications write them, as far as they say them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

_NAMES = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
MONTHS = tuple(name.capitalize() for name in _NAMES)
"""The names of the months."""

_MONTHS = {name: number for number, name in enumerate(_NAMES, 1)}
_MONTHS |= {name[:3]: number for name, number in _MONTHS.items()} | {"sept": 9}

MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
MONTH += r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
_INITIALS = "".join(sorted({name[0] for name in _NAMES}))
_DATE = re.compile(
    rf"(?=[\d{_INITIALS}])(?:\b(?:(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    r"(?:\s*[-–—]\s*[0-3]?\d(?:st|nd|rd|th)?)?"
    rf"(?:\s+(?:and|to|until)\s+(?:[a-z]{{3,6}}day\s+)?[0-3]?\d(?:st|nd|rd|"
    rf"th)?)?\s+(?:of\s+)?)?"
    rf"(?P<month>{MONTH})(?:\s*(?:[-–—/]|and|to|until)\s*"
    r"(?:(?:the )?(?:start|beginning|middle|end) of |early |late |mid-|[a-z]{3,6}day )?"
    r"(?:\d\d?(?:st|nd|rd|th)?\s+)?"
    rf"{MONTH})?"
    rf"(?:\s+(?P<day2>[0-3]?\d)(?:st|nd|rd|th)?,)?\s+(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)\b"
    r"|(?<![\d/])(?P<british>[0-3]?\d/[01]?\d/(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
# To look for a year is faster than to look for a date.
_YEAR = re.compile(r"(?:19|20)\d\d")
_BARE_MONTH = re.compile(
    rf"\b(?P<month>{'|'.join(_NAMES)})\b(?!,? \d{{4}})", re.IGNORECASE
)


@dataclass(frozen=True)
class Dated:
    """A date in a text: to the day (2025-06-02) or the month (2025-06).

    Of a run of days or months it is the first month; `is_run` tells of a run of days.
    """

    start: int
    end: int
    value: str
    is_run: bool = False

    @property
    def month(self) -> str:
        """Return the year and month."""
        return self.value[:7]

    @property
    def is_day(self) -> bool:
        """Tell whether the day is known."""
        return len(self.value) > len("2025-06")


def dates(text: str, start: int = 0, end: int | None = None) -> Iterator[Dated]:
    """Yield the dates that name month and year, in order; impossible ones not."""
    yield from _dates(text, start, len(text) if end is None else end)


@lru_cache(maxsize=64)
def _dates(text: str, start: int, end: int) -> tuple[Dated, ...]:
    if not _YEAR.search(text, start, end):
        return ()
    return tuple(
        Dated(found.start(), found.end(), value, is_run=_is_run(found))
        for found in _DATE.finditer(text, start, end)
        if (value := _value(found))
    )


def months_before(text: str, issued: str) -> Iterator[Dated]:
    """Yield all months named without a year, each the last such before `issued`.

    `issued` is a date to the day or month. "Last October" in a publication of
    January 2026 is October 2025.
    """
    for found in _BARE_MONTH.finditer(text) if issued else ():
        month = _MONTHS[found["month"].lower()]
        year = int(issued[:4]) - (month > int(issued[5:7]))
        yield Dated(found.start(), found.end(), f"{year}-{month:02}")


def _value(found: re.Match[str]) -> str:
    if found["iso"]:
        return _checked(found["iso"])
    if found["british"]:
        day, number, year = found["british"].split("/")
        return _checked(f"{year}-{number:0>2}-{day:0>2}")
    month = _MONTHS[found["month"].rstrip(".").lower()]
    day = found["day"] or found["day2"]
    whole = f"{found['year']}-{month:02}"
    if not day or _is_run(found):
        return whole
    return _checked(f"{whole}-{int(day):02}")


def _is_run(found: re.Match[str]) -> bool:
    """Tell whether days from one to another are meant."""
    is_several = re.search(r"[-–—]|\band\b|\bto\b|\buntil\b", found[0])
    return bool(found["day"] and not found["day2"] and is_several)


def _checked(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""
