"""Of whom a sentence asks something: named in it, before it or above it."""

import re
from collections.abc import Collection, Mapping

from ..passages.passages import Passage
from .addressees import Addressees
from .asking import ASKING, RELATIVE, SHOULD

# Whom an item is for may stand before a colon in it.
_LED = re.compile(
    r"(?:\d+[.)] )?(?:recommendations? )?(?:(?:made |addressed |directed )?(?:to|for) "
    r")?"
    r"(?P<who>[^:.;]{3,80}): (?=\w)"
)
_ANY = re.compile(r"(?P<who>)")
TO_WHOM = re.compile(
    r"[(\[](?:(?:recommendation )?(?:addressed |directed )?(?:to|for)(?: be addressed "
    r"to)?:? )?"
    r"(?P<who>[^()\[\]]{3,60})[)\]][.]?$"
)
"""Whom brackets at the end of a sentence name."""

_BY = re.compile(
    r"^be (?:\w+ly )?\w+(?: \w+){0,6}? by "
    r"(?P<who>(?:the |all |each |hm )?[^,.;:]{2,60}?)"
    r"(?= to \w|[,.;:]| within| before| when| so that|$)"
)
_PASSIVE = re.compile(
    r"(?:not )?be (?!open\b|prepared\b|committed\b)(?:\w+ly )?"
    r"\w+(?:ed|en|ne|de|pt|ld|ought|ght|ut|wn)\b"
)
# "They are drawn from cases and should not be taken to apply": no plain subject.
_CLAUSE = re.compile(r"\b(?:is|are|was|were|has|have|had|it|this|that|these|those)\b")
PRONOUN = re.compile(r"(?:but |and |so )?(?:it|they|he|she|both|each)\W*")
"""What may stand for whoever was asked before."""

_WHOEVER = re.compile(
    r"(?:the |its |all |senior |front-?line |\w+ )?(?:leaders|managers|supervisors|"
    r"officers|staff|practitioners|detectives|crews|nurses|teachers|social workers)\W*",
)
_LONGEST_SUBJECT = 9
_MILD = ("should", "ought to")


class Whom:
    """Whom the sentences of a document ask, one after the other."""

    def __init__(
        self,
        addressees: Addressees,
        led: Mapping[int, list[str]],
        after: Collection[int],
        due: Collection[int],
    ) -> None:
        """Know the blocks below a heading, after a count, and of what is due."""
        self.addressees = addressees
        self.led = led
        self.after = after
        self.due = due
        self.last: tuple[int, list[str]] = (-1, [])

    def headed(self, passage: Passage, text: str) -> int:
        """Return where words begin after "To X:", X then being known."""
        led = _LED.match(text) if passage.section == "recommendations" else None
        if not led or ASKING.fullmatch(led["who"]):
            return 0
        to = self.addressees.of(passage.text[slice(*led.span("who"))])
        if not to or not SHOULD.match(text, led.end()):
            return 0
        self.led = {**self.led, passage.block: to}
        return led.end()

    def follows(self, passage: Passage, text: str) -> bool:
        """Tell whether somebody should do something, just after a recommendation."""
        is_next = self.last[0] == passage.block or passage.block in self.after
        found = SHOULD.match(text) if is_next else None
        if not found or found["verb"] not in _MILD or RELATIVE.search(found["who"]):
            return False
        who = passage.text[slice(*found.span("who"))]
        return len(who.split()) <= _LONGEST_SUBJECT and bool(self.addressees.of(who))

    def of(
        self,
        passage: Passage,
        text: str,
        found: re.Match[str],
    ) -> list[str]:
        """Return who is asked: named in it, by it, before it or above it."""
        told = TO_WHOM.search(text)
        if told:
            return self.addressees.of(passage.text[slice(*told.span("who"))])
        who = text[slice(*found.span("who"))]
        if PRONOUN.fullmatch(who):
            same = self.last[1] if self.last[0] == passage.block else []
            body = self.addressees.body if passage.block in self.due else None
            own = [body] if body and who.strip() == "it" else []
            return same or self.led.get(passage.block, []) or own
        by = _BY.match(text[found.end() :])
        if by:
            start = found.end() + by.start("who")
            to = self.addressees.of(passage.text[start : start + len(by["who"])])
            if to:
                return to
        led = self.led.get(passage.block, [])
        is_passive = bool(_PASSIVE.match(text, found.end()))
        if led and (is_passive or _WHOEVER.fullmatch(who)):
            return led
        to = self.addressees.of(passage.text[slice(*found.span("who"))])
        if is_passive and to and to != [self.addressees.body]:
            return []
        is_listed = passage.kind == "item" and passage.section == "recommendations"
        is_passive = is_passive and (is_listed or not _CLAUSE.search(who))
        return to or led or (self._by_default(who, is_passive=is_passive))

    def _by_default(self, who: str, *, is_passive: bool) -> list[str]:
        """Return the one inspected body, for what its staff should do or is done."""
        body = self.addressees.body
        is_own = is_passive or _WHOEVER.fullmatch(who) is not None
        return [body] if body and is_own else []

    def in_section(
        self, passage: Passage, text: str, start: int
    ) -> re.Match[str] | None:
        """Return whom one names before a colon, or in brackets at its end."""
        if passage.section != "recommendations":
            return None
        led = _LED.match(text, start)
        is_area = led and ASKING.fullmatch(led["who"])
        if led and not is_area:
            words = passage.text[slice(*led.span("who"))]
            if self.addressees.of(words):
                return led
        ends = TO_WHOM.search(text)
        return _ANY.match(text, start) if ends else None
