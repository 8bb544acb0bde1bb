"""Text as rules see it: straight marks, plain spaces and small letters.

Every character stays one character, so that offsets stay those of the text.
"""

import re

_STRAIGHT = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u202f\n\r\t\f\v", " "),
}
_SPOKEN = {**_STRAIGHT, **dict.fromkeys("-\u2010\u2011", " ")}
# Few characters are to be changed; to look for them is faster than to map them all.
_TO_STRAIGHTEN = re.compile(f"[{''.join(map(re.escape, _STRAIGHT))}]")
_TO_SPEAK = re.compile(f"[{''.join(map(re.escape, _SPOKEN))}]")


def straight(text: str) -> str:
    """Return the text with straight quotation marks, hyphens and plain spaces."""
    return _TO_STRAIGHTEN.sub(lambda found: _STRAIGHT[found[0]], text)


def as_spoken(text: str) -> str:
    """Return the text as `straight` does, in small letters, hyphens as spaces."""
    return small(_TO_SPEAK.sub(lambda found: _SPOKEN[found[0]], text))


def small(text: str) -> str:
    """Return the text in small letters, character by character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # Some capitals have small letters of two characters.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
