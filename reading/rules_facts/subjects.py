"""Who is asked in a clause: its subject, without time, place, partners and asides."""

import re

from .saying import VERBS

_WITH = (
    r"(?:(?:together|jointly|along|alongside|working|liaising|in (?:close "
    r")?(?:partnership"
    r"|consultation|collaboration|conjunction|co-?operation|agreement|liaison|concert))"
    r" with|alongside|with (?:the )?(?:support|help|advice|input|agreement) (?:of|from)"
    r"|supported by|assisted by|on behalf of|after consulting|having consulted)"
)
# The partner with whom somebody should work is asked for nothing.
_PARTNERS = re.compile(
    rf",? ?\b{_WITH} [^,:;]*?(?=,|$| should\b| must\b)", re.IGNORECASE
)
_LEADING = re.compile(
    rf"(?:(?:in order )?to (?:better |further |fully )?(?:{'|'.join(VERBS)})\b"
    r"|for (?:this|that|its|their|these)\b|within|by|in|at|as|from|when|where|before|"
    r"until|during|over|after|since|if|because|although|while|given|once|on|with|"
    r"whenever|wherever|having|so that|building on|drawing on|following)\b[^,:;]*, ",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r",? (?:that|which|who|whose|whom) [^,;:]*(?=,|$)|, as (?:the|its|a) [^,]*(?=,|$)"
    r"|, (?:for|on) (?:its|their) part(?=,|$)"
)
_PLACE = re.compile(
    r"\b(?:in|across|within|throughout|of|from) (?:the|its|this|each|every|both|all) "
    r"(?:\w+ )?(?:region|area|county|country)s?\b",
    re.IGNORECASE,
)
# "Area for improvement" is no area.
_AREA = re.compile(
    r"\bareas? (?:for|of|where|in which|that)\b|\bservice (?:users?|standards?)\b",
    re.IGNORECASE,
)


def subject(words: str) -> str:
    """Return words with gaps for what names no addressee: partners, time, place.

    The words keep their length, so that places in them stay true.
    """
    for pattern in (_PARTNERS, _RELATIVE, _PLACE, _AREA):
        words = pattern.sub(_gap, words)
    start = len(words) - len(words.lstrip(" ,"))
    while found := _LEADING.match(words, start):
        words = " " * found.end() + words[found.end() :]
        start = found.end()
    return words


def _gap(found: re.Match[str]) -> str:
    return " " * len(found[0])
