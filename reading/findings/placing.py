"""Sentences that judge no work where they stand: maxims, and what is recommended."""

import re

from ..language.cueing import Words, wordset
from ..language.verbs import predicate
from ..passages.passages import Passage
from .parting import apart

_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[0-9]+"
_MADE = re.compile(
    rf"\b(?:(?:have|has|is|are) (?:made|making)|makes?|there are) (?:{_SMALL})"
    rf"(?: \w+)? recommendations|recommendations follow\b",
    re.IGNORECASE,
)
_SHARED_OUT = re.compile(
    rf"(?:of (?:these|them)\b|(?:{_SMALL}|the (?:first|last|others?|rest))\b)"
    rf"|.*\b(?:of them|one each|between them)\b",
    re.IGNORECASE,
)
# What points to somebody, to a time or to the speaker is no general truth.
_POINTING = wordset("particular")


def is_maxim(passage: Passage, words: Words) -> bool:
    """Whether somebody is quoted with a general truth ("A form sent is no answer")."""
    tokens = words.tokens
    if not passage.in_quote or tokens[:1] not in (["a"], ["an"]):
        return False
    is_going_on = any(
        token.endswith("ing") and tokens[at] in ("is", "are")
        for at, token in enumerate(tokens[1:])
    )
    return not is_going_on and _POINTING.isdisjoint(tokens)


def shares_out(passage: Passage, earlier: str) -> bool:
    """Whether a sentence says whose the recommendations are that `earlier` counts."""
    return bool(_MADE.search(earlier) and _SHARED_OUT.match(passage.text))


def needs(words: Words, clause: tuple[int, int]) -> bool:
    """Whether a clause says what somebody needs to do, which a speaker calls for."""
    verb = predicate(words.tokens, *apart(words.tokens, *clause).main)
    if verb is None or words.tokens[verb] not in ("need", "needs"):
        return False
    return words.tokens[verb + 1 : verb + 2] == ["to"]
