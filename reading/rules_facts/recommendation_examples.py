"""Recommendations told as examples, in a sentence that counts them or beside it."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.numbers import ORDINAL, value_of
from ..passages.passages import Passage
from .addressees import Addressees
from .counting import shared
from .material import Material
from .recommendation_lists import recommendation
from .saying import asked, content

_EXAMPLE = re.compile(
    r",? (?:including|among (?:them|these|which)|one of which is|such as|namely|"
    r"in particular|chiefly|notably)(?: the need)?"
    r",? (?:to |that (?:\w+ ){1,6}should |that (?:it|they) )?(?=\w)"
)
_ASKED = re.compile(
    r", (?:which|who|whose [\w' ]{3,40}?|each of which) (?:should|must|ought to|"
    r"(?:was|were|is|are) (?:asked|told|urged|advised))(?:,[^,;]{3,30},)? (?:to )?"
)
ONE_ASKS = re.compile(
    rf"\bthe (?:{ORDINAL}|last|other|final|main|chief|remaining)(?: (?:one|"
    rf"recommendation|"
    r"of (?:them|these)))? (?:asks|urges|tells|calls on|invites|requires|wants|is for) "
    r"(?P<who>[^.;:,]{3,60}?) to "
    r"|\b(?:they|it|inspectors|the report|the inspectorate|we) (?:also )?(?:wants?|"
    r"asks?|"
    r"urges?|calls? on|tells?) (?P<who2>[^.;:,]{3,60}?) to "
)
_ALSO_ASKED = re.compile(
    r"(?<=; )(?P<who>[^.;:,]{3,60}?) (?:is|are) (?:asked|told|urged|advised) to "
)
# "For the region they are to fill posts, to train staff, and to visit homes."
THEY_ARE = re.compile(
    r"(?:^|(?<=[;:,] ))(?:and )?(?:for|to) (?P<who>[^.;:,]{3,60}?),? (?:they|these|it|"
    r"this) (?:are|is|include|includes)(?: that it should)?(?=:? to \w)"
)
_NEXT = re.compile(r"(?:[,;]? and|[,;]) (?=to \w)")


# "Five recommendations, including that the service should do more."
_INCLUDING = re.compile(
    r"\b(?:including|among them|namely|such as)(?: one)? that "
    r"(?P<who>[^.;:,]{2,60}?) should "
)


def examples(
    material: Material,
    addressees: Addressees,
    beside: set[int],
) -> Iterator[Proposal]:
    """Yield what is told of recommendations in the blocks that count them."""
    for passage, text in material.in_text():
        if passage.block not in beside:
            continue
        yield from _counted(passage, text, material, addressees)
        yield from _single(passage, text, material, addressees)
        yield from _they_are(passage, text, material, addressees)


def _counted(
    passage: Passage, text: str, material: Material, addressees: Addressees
) -> Iterator[Proposal]:
    """Yield what stands after "including to" beside a count."""
    phrases = list(shared(text))
    stops = [*(phrase.start() for phrase in phrases[1:]), len(text)]
    for found, stop in zip(phrases, stops, strict=False):
        told = _EXAMPLE.match(text, found.end()) or _ASKED.match(text, found.end())
        to = addressees.of(passage.text[found.start("who") : found.end("who")])
        if not told or not to:
            continue
        parts = [(told.end(), stop)]
        if told.re is _ASKED:
            parts = list(asked(text, told.end(), stop))
        for begin, end in parts:
            words = passage.text[begin:end]
            fields = {"to": to, **content(words, material.lexicon, to=to)}
            if told.re is _EXAMPLE or value_of(found["n"]) > 1:
                fields["example"] = True
            first = found.start() if begin == told.end() else begin
            span = Span(passage.start + first, passage.start + end)
            yield recommendation(fields, (span,), "recommendation.example")


def _single(
    passage: Passage, text: str, material: Material, addressees: Addressees
) -> Iterator[Proposal]:
    """Yield what "the first asks the region to ..." and the like ask for."""
    asked_before: set[str] = set()
    is_shared = any(addressees.of(one["who"]) for one in shared(text))
    including = () if is_shared else _INCLUDING.finditer(text)
    single = (*ONE_ASKS.finditer(text), *_ALSO_ASKED.finditer(text), *including)
    for found in single:
        name = next(n for n in ("who", "who2") if found.groupdict().get(n))
        words = passage.text[found.start(name) : found.end(name)]
        to = addressees.of(words) or addressees.of(_in_full(words, passage.text))
        asked_for, *_ = passage.text[found.end() :].split(";", 1)
        if to and asked_for not in asked_before:
            asked_before.add(asked_for)
            fields = {"to": to, **content(asked_for, material.lexicon, to=to)}
            fields["example"] = True
            end = found.end() + len(asked_for)
            span = Span(passage.start + found.start(), passage.start + end)
            yield recommendation(fields, (span,), "recommendation.single")


def _they_are(
    passage: Passage, text: str, material: Material, addressees: Addressees
) -> Iterator[Proposal]:
    """Yield the things of "for the region they are to ..., to ... and to ..."."""
    found = THEY_ARE.search(text)
    to = addressees.of(passage.text[slice(*found.span("who"))]) if found else []
    if not found or not to:
        return
    stop = text.find(";", found.end())
    stop = len(text) if stop < 0 else stop
    first = text.index("to ", found.end())
    starts = [first, *(one.end() for one in _NEXT.finditer(text, first, stop))]
    for begin, end in zip(starts, [*starts[1:], stop], strict=True):
        words = passage.text[begin:end].removeprefix("to ")
        fields = {"to": to, **content(words, material.lexicon, to=to)}
        span = Span(passage.start + begin, passage.start + end)
        yield recommendation(fields, (span,), "recommendation.single")


def _in_full(words: str, text: str) -> str:
    """Return a head's title as the sentence gives it before: "directors of ..."."""
    last = words.rsplit(maxsplit=1)[-1] if words.strip() else words
    found = re.search(rf"\b{re.escape(last)} of [\w’' ]{{3,40}}", text)
    return found[0] if found else ""
