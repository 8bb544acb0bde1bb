"""Lines and headings that say whom the recommendations below them are for."""

import re
from dataclasses import dataclass

from ...records.evidence import Span
from ..language.dates import MONTH
from ..language.numbers import NUMBER
from ..passages.places import sections
from ..readers.text import Block
from .addressees import Addressees
from .asking import ASKING, is_asked_in
from .material import Material
from .saying import VERBS

_MODAL = r"(?:should|must|needs? to|ought to|will)"
_RECOMMEND = (
    r"(?:\b(?:we|inspectors|the inspectorates?|this report)(?: also| further| "
    r"therefore| now)? (?:recommends?|asks?|urges?|calls? on)|\bit is(?: also)? "
    r"recommended)(?: that)?"
)
_OPENS_LIST = re.compile(
    rf"\b(?:{_MODAL}|recommends? that|(?:needs?|asked|required|told|advised|urged|"
    r"recommended) to)\b"
    rf"(?P<begun>[^.:]{{0,60}}):?$|{_RECOMMEND} [^.:]{{2,80}}:?$",
    re.IGNORECASE,
)
# "We recommend that:" says nothing of whom, and each item names its own.
_OPENS_ALL = re.compile(rf"(?:[^.:]*, )?{_RECOMMEND}:$", re.IGNORECASE)
_INCLUDE = re.compile(
    r"\b(?:they|these|which) (?:include|are)(?: to)?:$|\b(?:as follows|following):$|"
    r"\b(?:include|including)(?: to)?:$"
)
# "Three go to the police. Four are for the region:" opens the list of the four.
_COUNTS = re.compile(
    rf"\b{NUMBER}(?: of (?:them|these)| recommendations)? (?:are|is|go|goes|fall|falls)"
    rf" (?:for|to) (?P<who>[^.:;]{{3,60}}):\n?$"
)
_HEAD = re.compile(
    rf"(?:(?:recommendations? )?(?:to|for) )[^.:;()]{{3,70}}(?: \({NUMBER}\))?"
)
_NAMED = re.compile(r"(?:(?:to|for|recommendations? (?:to|for)) )?[^.:;]{3,90}:$")
_DAY = (
    rf"(?:(?:with )?immediate(?:ly| effect)|within [\w ]{{3,30}}|(?:by|before|from) "
    rf"[\w ]{{0,14}}(?:{MONTH}|\d{{4}})[\w ]{{0,8}})"
)
_WITH_DAY = re.compile(rf"[^.:;]{{3,80}}(?:, | \(| [-–—] ){_DAY}\)?:?$", re.IGNORECASE)
_PRONOUN = re.compile(
    rf"(?:^|[,.;] )(?:it|they)(?:,[^,]{{3,60}},)? {_MODAL}\b", re.IGNORECASE
)
_GOES_ON = re.compile(
    rf"(?:and|also|it|they|in addition)\b[^.]*\b{_MODAL}\b", re.IGNORECASE
)
# "Immediate actions for the region", over what it is told to do.
_FOR_WHOM = re.compile(
    r"(?:[\w-]+ ){0,2}(?:actions?|steps|priorities|recommendations?|requirements?|"
    r"tasks?)"
    r"(?: [\w-]+){0,2}? (?:for|by|from|to) (?P<who>(?:the |all |hm|each )?[\w'’ "
    r",-]{3,60})",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"\(?(?:[a-z]|[ivx]+|\d+)[.)]\s|R\d+[.:)]?\s|(?:recommendation|action) \d+[.:]?\s",
    re.IGNORECASE,
)
_DOING = re.compile(rf"(?:{'|'.join(VERBS)})\b", re.IGNORECASE)
_LONGEST = 12
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")


@dataclass(frozen=True)
class Lead:
    """Whom something is recommended to, with its words and where they stand.

    Nobody, where each item below names its own. A heading may lead paragraphs too.
    """

    to: tuple[str, ...]
    span: Span
    words: str
    is_heading: bool
    is_told: bool = False

    @property
    def begun(self) -> str:
        """Return how each item begins: "make sure that" of "should make sure that:"."""
        found = _OPENS_LIST.search(self.words)
        words = found["begun"].strip(" ,") if found and found["begun"] else ""
        return f"{words} " if words.endswith((" that", " to")) else ""


def leads(
    material: Material, addressees: Addressees
) -> tuple[dict[int, Lead], dict[int, Lead]]:
    """Return the leads of the items of lists, and of paragraphs, by their blocks."""
    return _Walk(material, addressees).done()


class _Walk:
    """The way through the blocks, with the lead that holds."""

    def __init__(self, material: Material, addressees: Addressees) -> None:
        self.document = material.document
        self.addressees = addressees
        self.parts = sections(material.document, material.lexicon)

    def done(self) -> tuple[dict[int, Lead], dict[int, Lead]]:
        items: dict[int, Lead] = {}
        below: dict[int, Lead] = {}
        lead: Lead | None = None
        is_due = False
        for index, block in enumerate(self.document.blocks):
            if block.boilerplate:
                continue
            words = self.document.text[block.start : block.end]
            is_here = self.parts[index] == "recommendations"
            if block.kind == "heading":
                is_due = ASKING.fullmatch(words.strip(" :?")) is not None or (
                    is_due and bool(_OPENS_LIST.search(words))
                )
                names = (is_here or is_due) and not ASKING.fullmatch(words.strip(" :?"))
                names = names or words.rstrip(" :").endswith(" should")
                names = names and not is_asked_in(words.strip())
                lead = self._opened(words, block) if names else self._told(words, block)
            elif self._opens(words, block, is_here=is_here):
                lead = self._opened(words, block) or _again(words, block, lead)
            elif lead and self._is_item(words, block, lead):
                items[index] = lead
            elif lead and lead.is_heading and not lead.is_told:
                below[index] = lead
            else:
                lead = None
        return items, below

    def _told(self, words: str, block: Block) -> Lead | None:
        """Return the lead of a heading of actions for somebody."""
        found = _FOR_WHOM.fullmatch(words.strip(" :"))
        to = self.addressees.of(found["who"]) if found else []
        span = Span(block.start, block.end)
        return (
            Lead(tuple(to), span, words, is_heading=True, is_told=True) if to else None
        )

    def _is_item(self, words: str, block: Block, lead: Lead) -> bool:
        if lead.is_told:
            return bool(_DOING.match(_NUMBERED.sub("", words, count=1)))
        is_numbered = bool(_NUMBERED.match(words))
        is_plain = block.kind == "item" or words[:1].islower() or is_numbered
        return is_plain or (lead.is_heading and bool(_DOING.match(words)))

    def _opens(self, words: str, block: Block, *, is_here: bool) -> bool:
        """Tell whether a line leads to a list of what someone should do."""
        words = words.strip()
        is_item = block.kind == "item" or words[:1].islower()
        if is_here and is_item and _HEAD.fullmatch(words.lower()):
            return len(words.split()) <= _LONGEST and words[:1].isupper()
        if (is_item or _NUMBERED.match(words)) and not words.endswith(":"):
            return False
        if is_here and (_HEAD.fullmatch(words.lower()) or _WITH_DAY.fullmatch(words)):
            return True
        if not words.endswith(":"):
            return words.endswith(" should") and len(words.split()) <= _LONGEST
        if is_here and (_INCLUDE.search(words) or _NAMED.fullmatch(words.lower())):
            return True
        return bool(_OPENS_LIST.search(words) or _COUNTS.search(words.lower()))

    def _opened(self, words: str, block: Block) -> Lead | None:
        """Return the lead that words give: by their last sentence that names any."""
        words = words.rstrip()
        is_heading = block.kind == "heading"
        span = Span(block.start, block.start + len(words))
        if _OPENS_ALL.fullmatch(words):
            return Lead((), span, words, is_heading)
        counted = _COUNTS.search(words.lower())
        if counted:
            to = self.addressees.of(words[counted.start("who") :])
            span = Span(block.start + counted.start(), span.end)
            return Lead(tuple(to), span, words, is_heading) if to else None
        told = _SENTENCE.split(words)
        last = told[-1]
        start = len(words) - len(last)
        to = self.addressees.of(_asked(last))
        if _PRONOUN.search(last) and len(told) > 1:
            before = (self.addressees.of(_asked(one)) for one in reversed(told[:-1]))
            to = next((one for one in before if one), to)
        elif not to and not _OPENS_LIST.search(last):
            to, start = self.addressees.of(words), 0
        span = Span(block.start + start, span.end)
        return Lead(tuple(to), span, last, is_heading) if to else None


def _again(words: str, block: Block, lead: Lead | None) -> Lead | None:
    """Return the lead that goes on: "and should also:" is for whom it was before."""
    if lead is None or not _GOES_ON.match(words):
        return None
    return Lead(lead.to, Span(block.start, block.end), words, lead.is_heading)


def _asked(sentence: str) -> str:
    """Return the words of a sentence that come before "should"."""
    recommended = re.search(_RECOMMEND, sentence, re.IGNORECASE)
    sentence = sentence[recommended.end() :] if recommended else sentence
    found = re.search(rf"\b{_MODAL}\b", sentence)
    return sentence[: found.start()] if found else sentence
