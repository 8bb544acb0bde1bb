"""Measures of a record's own, for what the vocabulary does not measure.

What a clause denies is named by what it denies, as a person would: "nobody had chased
the reply in 11" counts where "somebody had chased the reply" does not hold.
"""

import re

from ..extractor import LocalEnd
from ..language.wording import label
from .failing import CANCELLED

_BE = r"had|has|have|was|were|is|are|did|does|do|could|would|should"
_LIFTED: tuple[tuple[str, str], ...] = (
    (rf"\b({_BE}) (?:not|never) (?:yet |ever )?", r"\1 "),
    (rf"\b({_BE})n['’]t\b", r"\1"),
    (r"\bcan(?:not|['’]t)\b", "can"),
    (r"\bhad yet to be\b", "had been"),
    (r"\b(?:nobody|no one)\b", "somebody"),
    (r"\bnothing\b", "something"),
    (r"\bwithout (?=an?\b|any\b|the\b|\w+ing\b)", "with "),
    (r"\bno (?=\w+s\b)", ""),
    (r"\bno (?=[aeiou]\w+ (?:had|has|was|were|in|of|for|to|on|from))", "an "),
    (r"\bno (?=\w+)", "a "),
    (r"\bfailed to\b", "managed to"),
    (r"\blacked\b", "had"),
    (r"\b(?:missing|absent) from\b", "present in"),
    (r"\b(?:missing|absent)\b", "present"),
    (r"\b(?:too late|late|overdue)\b", "on time"),
    (r"\bout of date\b", "up to date"),
    (r"\b(?:in|un)(?=(?:complete|adequate|sufficient|effective|appropriate)\b)", ""),
    (r"\bun(?=(?:satisfactory|suitable|recorded|reviewed|answered)\b)", ""),
)
_HARDLY = re.compile(r"\b(?:none|neither|nor|seldom|rarely|hardly|scarcely)\b")
_DENIALS = [(re.compile(pattern, re.IGNORECASE), words) for pattern, words in _LIFTED]


def own_measure(words: str) -> tuple[LocalEnd, str]:
    """Return a measure for what a clause says, and the sense in which it counts."""
    positive = _lifted(words)
    if positive is None:
        definition = f"That of which the publication says “{words}”."
        return LocalEnd("measure", label(words), definition), "holds"
    definition = f"What the publication denies in “{words}”."
    return LocalEnd("measure", label(positive), definition), "does-not-hold"


def _lifted(words: str) -> str | None:
    """Return what a clause denies, if it has one denial."""
    if CANCELLED.search(words.lower()) or _HARDLY.search(words.lower()):
        return None
    found = [(pattern, told) for pattern, told in _DENIALS if pattern.search(words)]
    if not found:
        return None
    pattern, told = found[0]
    positive = pattern.sub(told, words, count=1)
    is_denied = any(other.search(positive) for other, _ in _DENIALS)
    return None if is_denied else positive
