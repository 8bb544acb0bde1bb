"""Text as rules see it: straight marks, plain spaces and small letters.

Every character stays one character, so that offsets stay those of the text.
"""

from collections.abc import Iterable

_STRAIGHT = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\n\r\t\f\v", " "),
}
_PLAIN = {old: new for old, new in _STRAIGHT.items() if old.isascii()}
_HYPHENS = "-\u2010\u2011"


def straight(text: str) -> str:
    """Return the text with straight quotation marks, hyphens and plain spaces."""
    # Few of them stand in a text: to look for each is faster than to map them all.
    for old, new in (_PLAIN if text.isascii() else _STRAIGHT).items():
        if old in text:
            text = text.replace(old, new)
    return text


def as_spoken(text: str) -> str:
    """Return the text as `straight` does, in small letters, hyphens as spaces."""
    for hyphen in _HYPHENS:
        text = text.replace(hyphen, " ")
    return small(straight(text))


def small(text: str) -> str:
    """Return the text in small letters, character by character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # Some capitals have small letters of two characters.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def holds(text: str, parts: Iterable[str]) -> bool:
    """Tell whether a text has any of some parts, before a pattern is searched for.

    Most patterns fit few sentences, and each needs one of a few words.
    """
    for part in parts:  # noqa: SIM110 - any() takes twice the time
        if part in text:
            return True
    return False
