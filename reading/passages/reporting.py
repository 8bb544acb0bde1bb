"""Reported speech: before and after which verbs it is said who speaks."""

import re
from collections.abc import Iterator

from .quotes import SAYING

_HEARER = (
    r"(?:us|me|inspectors|reporters|journalists|parliament|Parliament|MPs|peers|"
    r"councillors|staff|(?:the|this|our) (?:[\w-]+ ){0,2}?(?:inspect\w+|committee|"
    r"house|"
    r"board|council|commons|team|assembly|press))"
)
# "The governor was told that" reports nobody who holds an office.
_TOLD_TO = r"(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbeing )(?<!\bis )(?<!\bare )"
_REPORTED = re.compile(
    rf"(?P<who>[^.!?\";]{{2,140}}?)\s+(?:also\s+|has\s+|further\s+|since\s+|now\s+)*"
    rf"{_TOLD_TO}{SAYING}(?:\s+(?:to\s+)?{_HEARER})?"
    r"(?:,?\s+(?:in|at|on|after|during|through) [^,.;\"]{2,60},?)?\s+(?:(?:that|the|"
    r"it|there|they|he|she|we|his|her|its|their|a|an"
    r"|no|this|these|some|many|most|all|both|more|what|how)\b|[A-Z])"
)
# "Too many decisions, the Chief Inspector warned, were made in haste."
_REPORTED_WITHIN = re.compile(
    rf", (?P<who>[^,.;\"]{{3,70}}?) (?:has |have |also )?{SAYING}(?: {_HEARER})?, \w"
)
_REPORTED_AFTER = re.compile(
    rf", (?P<who>(?:[\w'-]+,? ){{1,12}}?)(?:has |have )?{SAYING}\b(?! that\b)"
    r"[^,\"]{0,90}$"
)
_REPORTED_BEFORE = re.compile(
    rf", (?:as )?{SAYING}\s+(?P<who>(?:the |HM |His Majesty's |its |their )?"
    r"[^.!?\",;]{3,90})[.,]?$"
)
_ANSWERED = re.compile(
    rf"(?P<who>[^.!?\";]{{2,140}}?)\s+(?:also\s+|has\s+|have\s+|had\s+)?{_TOLD_TO}"
    r"(?:welcomed|"
    r"accepted|"
    r"thanked|praised|apologised|pledged|promised|agreed(?: with)?|disputed|urged|"
    r"called(?= (?:for|the|it|this|them|their|its|his|her|an?)\b)|paid tribute|"
    r"described|confirmed|announced|rejected|defended|denied|regretted|condemned|"
    r"criticised|hailed|branded|accepts|agrees|promises|"
    r"welcomes|confirms|denies|rejects)\s"
)
_LED_IN = re.compile(
    r"(?:In|At|After|During|Following|On|To|From|Since|By|With|For|Within|Earlier) "
    r"[^,]*, "
)
# What all of these need; it goes through every sentence, and few report anything.
_TELLS = re.compile(
    rf"\s(?:{SAYING}|welcomed|accepted|thanked|praised|apologised|pledged|promised|"
    r"agreed|disputed|urged|called|paid tribute|described|confirmed|announced|rejected|"
    r"defended|denied|regretted|condemned|criticised|hailed|branded|accepts|agrees|"
    r"promises|welcomes|confirms|denies|rejects)\b"
    r"|(?i:according) to "
)
_ACCORDING = re.compile(r"according to (?P<who>[^,.;\"]{3,80}),", re.IGNORECASE)
_ASIDE = re.compile(r", (?:who|which|whose) [^,]*,")
_CLAUSE = re.compile(
    r"\b(?:when|where|while|because|if|although|since|until|whether)\b"
)


def reporters(sentence: str) -> Iterator[str]:
    """Yield the words of a sentence, with straight marks, that may name who speaks."""
    if not _TELLS.search(sentence):
        return
    found = (
        _REPORTED.match(sentence),
        _REPORTED_AFTER.search(sentence),
        _REPORTED_WITHIN.search(sentence),
        _REPORTED_BEFORE.search(sentence),
        _ANSWERED.match(sentence),
        _ACCORDING.match(sentence),
    )
    yield from (_subject(one["who"]) for one in found if one)


def without_lead(sentence: str) -> str:
    """Return a sentence without the time or place with which it begins."""
    return _LED_IN.sub("", sentence)


def _subject(words: str) -> str:
    """Return the words before a verb of saying, but for what is no part of its subject.

    In "the governor was away when staff told us that" nobody in an office tells.
    """
    words = _ASIDE.sub("", without_lead(words))
    return "" if _CLAUSE.search(words) else words
