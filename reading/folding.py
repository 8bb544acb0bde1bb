"""Text as rules see it: straight marks, plain spaces and small letters.

Every character stays one character, so that offsets stay those of the text.
"""

_STRAIGHT = {
    **dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u02bc\u00b4\u0060"), "'"),
    **dict.fromkeys(map(ord, "\u201c\u201d\u201e\u201f\u00ab\u00bb"), '"'),
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u00a0\u2007\u2009\u202f\n\r\t\f\v"), " "),
}
_SPOKEN = {**_STRAIGHT, ord("-"): " ", **dict.fromkeys(map(ord, "\u2010\u2011"), " ")}


def straight(text: str) -> str:
    """Return the text with straight quotation marks, hyphens and plain spaces."""
    return text.translate(_STRAIGHT)


def as_spoken(text: str) -> str:
    """Return the text as `straight` does, in small letters, hyphens as spaces."""
    return small(text.translate(_SPOKEN))


def small(text: str) -> str:
    """Return the text in small letters, character by character."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # Some capitals have small letters of two characters.
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
