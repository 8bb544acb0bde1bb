"""Recommendations in sentences: who should do something, or is asked to do it."""

import re
from collections.abc import Collection, Iterator, Mapping

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.numbers import NUMBER
from ..passages.passages import Passage
from .addressees import Addressees
from .asking import (
    RECOMMENDED,
    RECOMMENDED_TO,
    RELATIVE,
    SHOULD,
    TOLD,
    WANTED,
    WANTED_TOO,
    WAS_TOLD,
    due_blocks,
    is_asked_below,
)
from .counting import shared
from .earlier import is_earlier, is_kept, is_rule, is_under_earlier
from .material import Material
from .recommendation_examples import ONE_ASKS, THEY_ARE
from .recommendation_lists import recommendation
from .recommendation_whom import PRONOUN, TO_WHOM, Whom
from .saying import asked, content

_AREA = re.compile(
    r"(?:(?:area|cause|priority|action)s?(?: for| of)? ?(?:improvement|concerns?|"
    r"action)?|(?:statutory |legal |regulatory )?requirements?"
    r"|(?:key )?recommendations?)[^:]{0,30}?(?: \d+)?\s?[:.–-] (?=.*\b(?:should|"
    r"must)\b)"
)
_NUMBER = re.compile(
    r"(?:r|recommendation |action )?\d+[.:)]? (?=\w)"
    r"|(?:\w+ ){1,3}(?:determined|decided|concluded|agreed) that (?=[^,]*\bshould\b)"
)
# Who should do something by a day is recommended to, wherever that stands.
_DATED = re.compile(
    r"[^,.;:]{3,80} should,? (?:(?:within|by|before|no later than) [^,]{3,40}|"
    r"immediately|with immediate effect|urgently),? \w"
)
_ANOTHER = re.compile(
    r"(?:[,;]? and (?:that )?(?P<who>(?:the |all )?[A-Z\w][\w'’ -]{2,60}?) "
    r"(?:should|must)|; (?P<who2>(?:the |all )?[A-Z\w][\w'’ -]{2,60}?) should) "
    r"(?!have\b)"
)
# "These include that the region should": the clause is what is recommended.
_INCLUDE = re.compile(
    r"(?:[^.;:]{0,60} )?(?:include|includes|are|is|was|were)[,:]? that "
    r"(?=[^.;:,]{2,60} "
    r"should )"
)
# "The contractor was told that it should": somebody else says so.
_SAID_THAT = re.compile(
    r"\b(?:told|said|says|agreed|accepted|knew|recognised|thought|felt|found|noted|"
    r"hoped|"
    r"explained|suggested|argued|believed)\b[^,]*\b(?:that|it|they)\b"
)
# "We have asked the region to put three things right" says not which.
_THINGS = re.compile(
    rf"(?:do|put|take|make|act on|address|change) (?:(?:the following|these|urgent|"
    rf"immediate|several|significant|rapid|further|swift|{NUMBER}) )+"
    r"(?:\w+ )?(?:things|steps|changes|actions?|improvements|points|matters)"
    r"(?= right\b|[.,;:]|$)"
)


class Sentences:
    """What the sentences of a document ask for, but for those of its lists."""

    def __init__(
        self,
        material: Material,
        addressees: Addressees,
        beside: Collection[int],
        led: Mapping[int, list[str]],
        taken: Collection[int],
    ) -> None:
        """Know blocks that count, those below a heading, and those already read."""
        self.material = material
        self.addressees = addressees
        self.beside = beside
        self.taken = taken
        self.due = due_blocks(material)
        self.whom = Whom(addressees, led, set(_after(material, beside)), self.due)

    def told(self) -> Iterator[Proposal]:
        """Yield what they ask for: among recommendations, after a count, as areas."""
        for passage, text in self.material.in_text():
            if passage.block in self.taken or text.endswith(":"):
                continue
            if is_earlier(text) or is_rule(text) or is_under_earlier(passage.heading):
                continue
            if is_kept(text) and passage.section != "recommendations":
                continue
            start = self.whom.headed(passage, text)
            if start or self._may_ask(passage, text):
                area = _AREA.match(text) or _NUMBER.match(text)
                start = area.end() if area else start
                yield from self._asked(passage, text, start)

    def _may_ask(self, passage: Passage, text: str) -> bool:
        is_recommended = bool(RECOMMENDED.search(text))
        # What somebody says among them is a call.
        if passage.speaker and not is_recommended:
            return False
        if passage.block in self.beside and (
            any(shared(text)) or ONE_ASKS.search(text) or THEY_ARE.search(text)
        ):
            return False
        goes_on = self.whom.last[0] == passage.block and PRONOUN.match(text)
        return (
            is_recommended
            or passage.section == "recommendations"
            or passage.block in self.beside
            or passage.block in self.whom.led
            or self.whom.follows(passage, text)
            or is_asked_below(passage, text, is_due=passage.block in self.due)
            or any(one.search(text) for one in (RECOMMENDED_TO, TOLD, WANTED))
            or bool(goes_on and (SHOULD.match(text) or WANTED_TOO.match(text)))
            or bool(_AREA.match(text) or _DATED.match(text))
        )

    def _asked(self, passage: Passage, text: str, start: int) -> Iterator[Proposal]:
        included = _INCLUDE.match(text, start)
        start = included.end() if included else start
        found = (
            RECOMMENDED_TO.search(text, start)
            or RECOMMENDED.search(text, start)
            or TOLD.match(text, start)
            or (passage.block in self.beside and WAS_TOLD.match(text, start))
            or WANTED.match(text, start)
            or WANTED_TOO.match(text, start)
            or SHOULD.match(text, start)
            or self.whom.in_section(passage, text, start)
        )
        if not found or RELATIVE.match(found["who"] or ""):
            return
        if _SAID_THAT.search(found["who"] or ""):
            return
        told = TO_WHOM.search(text)
        to = self.whom.of(passage, text, found)
        end = told.start() if told else len(text)
        other = self._and_another(passage, found.end())
        end = other.start() if other else end
        if to:
            self.whom.last = (passage.block, to)
        if to and not _THINGS.match(text, found.end()):
            yield from self._parts(passage, text, (start, found.end(), end), to)
        if other:
            start = max(other.start("who"), other.start("who2"))
            yield from self._asked(passage, text, start)

    def _parts(
        self, passage: Passage, text: str, places: tuple[int, int, int], to: list[str]
    ) -> Iterator[Proposal]:
        """Yield each thing asked for between two places, the first with its lead."""
        start, begun, end = places
        lexicon = self.material.lexicon
        lead = passage.text[start:begun]
        parts = list(asked(text, begun, end))
        for begin, stop in parts:
            words = passage.text[begin:stop]
            fields = {"to": to, **content(words, lexicon, to=to, lead=lead)}
            first = start if begin == parts[0][0] else begin
            span = Span(passage.start + first, passage.start + stop)
            yield recommendation(fields, (span,), "recommendation.should")

    def _and_another(self, passage: Passage, start: int) -> re.Match[str] | None:
        """Return where a sentence goes on with what somebody else should do."""
        found = _ANOTHER.search(passage.text, start)
        if found and self.addressees.of(found["who"] or found["who2"]):
            return found
        return None


def _after(material: Material, beside: Collection[int]) -> Iterator[int]:
    """Yield the paragraphs that follow one that counts, until the next heading."""
    goes_on = False
    for index, block in enumerate(material.document.blocks):
        if index in beside:
            goes_on = True
        elif block.kind == "heading":
            goes_on = False
        elif goes_on and block.kind == "paragraph" and not block.boilerplate:
            yield index
