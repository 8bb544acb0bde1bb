"""Numbers, in figures and in English words."""

import re

_UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight"),
    *("nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen"),
    *("sixteen", "seventeen", "eighteen", "nineteen"),
)
_TENS = (
    *("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty"),
    *("ninety",),
)
_ORDINALS = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh"),
    *("eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth"),
    *("fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    *("nineteenth", "twentieth"),
)
_VALUES = {word: value for value, word in enumerate(_UNITS)}
_VALUES |= {word: 10 * (place + 2) for place, word in enumerate(_TENS)}
_UNIT = rf"(?:{'|'.join(_UNITS)})"
_BELOW_HUNDRED = (
    rf"(?:(?:{'|'.join(_TENS)})(?:[- ](?:{'|'.join(_UNITS[1:10])}))?|{_UNIT})"
)

SINGLE = (*_TENS, *_UNITS)
"""The single words for numbers below a hundred."""

WORDS = (
    rf"(?:(?:(?:an?|{'|'.join(_UNITS[1:10])})[- ]hundred"
    rf"(?:[- ]and[- ]{_BELOW_HUNDRED})?)|{_BELOW_HUNDRED})"
)
"""Pattern of a number in words, from nought to nine hundred and ninety-nine."""

FIGURES = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
NUMBER = rf"(?:{FIGURES}|{WORDS})"
"""Pattern of a whole number, for text in small letters."""

ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))"
"""Pattern of an ordinal up to the twentieth, or in figures."""

_FIGURES = re.compile(FIGURES)


def value_of(words: str) -> int:
    """Return the value of what NUMBER matched; ValueError for anything else."""
    text = words.lower().strip()
    if _FIGURES.fullmatch(text):
        return int(text.replace(",", ""))
    total = 0
    for word in re.split(r"[- ]+", text):
        if word == "hundred":
            total = max(total, 1) * 100
        elif word in _VALUES:
            total += _VALUES[word]
        elif word not in ("a", "an", "and"):
            message = f"“{words}” is no number"
            raise ValueError(message)
    return total


def rank_of(ordinal: str) -> int:
    """Return the place that an ordinal names: 1 for "first", 22 for "22nd"."""
    text = ordinal.lower()
    if text in _ORDINALS:
        return _ORDINALS.index(text) + 1
    return int(re.sub(r"\D", "", text))
