"""Words of judgement that no list holds: what their make tells ("unread", "too far").

They are matches as those of the cues are, where no cue takes the word.
"""

import re
from collections.abc import Iterator, Sequence

from ..language.cueing import Cue, Match, Words, wordset

_DENIED = re.compile(
    r"un(?!der|i)\w{3,}(?:ed|able|ible|ful)"
    r"|un(?:fit|safe|sure|kept|met|read|able|fair|wise|just|well|seen|heard|lit|sent|written)"
)
_BOTCHED = re.compile(r"mis(?!s)\w{4,}(?:ed|ing)")
_NO_BLAME = wordset("un-without-blame")
_SOME = wordset("some-before-few")
_TOO = Cue("too", "too", {})
_BAD = Cue("un-", "bad", {})
_TIMELY = Cue("within", "timely", {})
_UNITS = wordset("units-of-time")
_LONGEST_NUMBER = 5
# How all words begin that tell by their make: few do.
_BEGINNINGS = frozenset(("un", "mi", "to", "wi", "fe", "li"))
_WANT = Cue("few", "lack", {})


def shaped(
    words: Words, found: Sequence[Match], start: int, end: int
) -> Iterator[Match]:
    """Yield what tells by its make in the tokens [start, end), beside `found`."""
    taken = {at for match in found for at in range(match.start, match.end)}
    for at in range(start, end):
        if words.tokens[at][:2] in _BEGINNINGS and at not in taken:
            cue = _cue(words.tokens, at, start, end)
            if cue:
                yield Match(at, at + 1, cue)


def _cue(tokens: Sequence[str], at: int, start: int, end: int) -> Cue | None:
    word = tokens[at]
    before = tokens[at - 1] if at > start else ""
    after = tokens[at + 1 : min(at + _LONGEST_NUMBER, end)]
    if word == "too":
        return _TOO if after and after[0].isalpha() and before != "," else None
    if word == "within":
        return None if _UNITS.isdisjoint(after[1:]) else _TIMELY
    if word in ("few", "little"):
        return None if before in _SOME else _WANT
    is_bad = _DENIED.fullmatch(word) or _BOTCHED.fullmatch(word)
    return _BAD if is_bad and word not in _NO_BLAME else None
