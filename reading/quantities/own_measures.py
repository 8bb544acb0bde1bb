"""Measures of a record's own, for what the vocabulary does not measure.

What a clause denies is named by what it denies, as a person would: "nobody had chased
the reply in 11" counts where "somebody had chased the reply" does not hold.
"""

import re

from ..extractor import LocalEnd
from ..language.wording import label
from .failing import CANCELLED

_BE = r"had|has|have|was|were|is|are|did|does|do|could|would|should|may|might"
_UN = (
    r"made|done|answered|checked|recogni[sz]ed|identified|recorded|reviewed|met|"
    r"supervised|addressed|assessed|tested|filled|used|attended|trained|visited|planned|"
    r"available|resolved|sent|noticed|considered|opened|heeded|safe|clear|aware|suitable|"
    r"seen|examined|explored|challenged|informed|told|satisfactory|acceptable|finished|"
    r"investigated|able|happy|fair|willing|sure|certain|convinced|necessary|"
    r"announced|justified|reasonable|supported|protected"
)
_IN = (
    r"complete|adequate|sufficient|effective|appropriate|correct|accurate|consistent|"
    r"proper"
)
_LIFTED: tuple[tuple[str, str], ...] = (
    (r"^not enough\b", "enough"),
    (r"^not (?=(?:in|for|at|on|with)\b)", ""),
    (r"\bfailed in\b", "succeeded in"),
    (rf"\b({_BE}) (?:not|never)\b(?: yet\b| ever\b)?", r"\1"),
    (rf"\b({_BE})n['’]t\b", r"\1"),
    (r"\bcan(?:not|['’]t)\b", "can"),
    (r"\bhad yet to be\b", "had been"),
    (r"\b(?:nobody|no one)\b", "somebody"),
    (r"\bnothing\b", "something"),
    (r"\bhad been none\b", "had been some"),
    (r"\bwithout (?=an?\b|any\b|the\b|\w+ing\b)", "with "),
    (r"\bwithout\b", "with"),
    (r"\bno such\b", "such a"),
    (r"\bno (?=(?!further\b|more\b|longer\b|doubt\b|fewer\b|less\b)\w+s\b)", ""),
    (r"\bno (?=[aeiou])", "an "),
    (r"\bno (?=(?!further\b|more\b|longer\b|doubt\b|fewer\b|less\b)\w)", "a "),
    (r"\bfailed to\b", "managed to"),
    (r"\blacked\b", "had"),
    (r"\b(?:missing|absent|omitted|left out) from\b", "present in"),
    (r"\b(?:missing|absent)\b", "present"),
    (r"\b(?:overlooked|ignored|neglected|disregarded|forgotten)\b", "considered"),
    (r"\b(?:missed|skipped)\b", "kept"),
    (r"\b(?:too late|late|overdue|delayed)\b", "on time"),
    (r"\b(?:outside|beyond) (?=the (?:time|target|limit|deadline))", "within "),
    (r"\bout of date\b", "up to date"),
    (rf"\b(?:in|im)(?=(?:{_IN})(?:ly)?\b)", ""),
    (rf"\bun(?=(?:{_UN})\b)", ""),
    (r"\bempty\b", "full"),
    (r"\bpoorly\b", "well"),
    (r"\b(?:poor|weak|bad)\b", "good"),
    (r"\bwrong(?=ly\b|\b)", "right"),
)
_LED = re.compile(
    r"^(?:(?:in|on|at|for|with|of)(?: the)?(?: other| remaining)?(?: of (?:these|those|"
    r"them))?(?: ?,|(?= (?:the|it|they|somebody|something|an?|there|he|she|we|his|her|"
    r"their|its|these|those)\b))|the (?:other|remaining)\b|(?:only|just)\b)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r" (?:in|for|at|on|by|from|to|of)(?: (?:only|just|the other|the remaining))?$"
)
_FEWEST = 2
_BESIDE = re.compile(r" ?[(\[][^()\[\]]*[)\]]")
_HARDLY = re.compile(r"\b(?:none|neither|nor|seldom|rarely|hardly|scarcely)\b")
_DENIALS = [(re.compile(pattern, re.IGNORECASE), words) for pattern, words in _LIFTED]


def own_measure(
    words: str, scope: str | None = None, figure: str = ""
) -> tuple[LocalEnd, str]:
    """Return a measure for what a clause says, and the sense in which it counts.

    `scope` is what of the clause may deny it, where that is less, and `figure` the
    words of its figure, without which the name of what is denied goes.
    """
    is_denied = scope is None or any(one.search(scope) for one, _ in _DENIALS)
    positive = _without(_lifted(words) or "", figure) if is_denied else ""
    if len(positive.split()) < _FEWEST:
        definition = f"That of which the publication says “{words}”."
        return LocalEnd("measure", label(words), definition), "holds"
    definition = f"What the publication denies in “{words}”."
    return LocalEnd("measure", label(positive), definition), "does-not-hold"


def _without(words: str, figure: str) -> str:
    """Return what a clause says but for its figure: "courts have a private room"."""
    told = words.replace(figure, " ", 1) if figure else words
    for pattern in (_LED, _LEFT):
        told = pattern.sub("", " ".join(told.split()).strip(" ,;:."))
    return told.strip(" ,;:.")


def _lifted(words: str) -> str | None:
    """Return what a clause denies, if it has one denial."""
    words = _BESIDE.sub("", words)
    if CANCELLED.search(words.lower()) or _HARDLY.search(words.lower()):
        return None
    found = [(pattern, told) for pattern, told in _DENIALS if pattern.search(words)]
    if not found:
        return None
    pattern, told = found[0]
    positive = pattern.sub(told, words, count=1)
    is_denied = any(other.search(positive) for other, _ in _DENIALS)
    return None if is_denied else positive
