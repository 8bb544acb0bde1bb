"""Recommendations in lists, below a line or a heading that names whom they are for."""

import re
from collections.abc import Iterator, Mapping

from ...records.evidence import Span
from ..extractor import Proposal
from .addressees import Addressees
from .leads import Lead
from .material import Material
from .saying import VERBS, content

_LETTER = re.compile(
    r"^\(?(?:[a-z]|[ivx]+|\d+)[.)]\s+|^R\d+[.:)]?\s+|^(?:recommendation|action) "
    r"\d+[.:]?"
    r"\s+",
    re.IGNORECASE,
)
_FEWEST_ITEMS = 2
# "The region sets out what it expects", "the region should": an item's own addressee.
_OWN = re.compile(
    rf"(?P<who>[^:;]{{3,90}}?)(?:,[^,]{{3,60}},)? (?:(?:should|must)\b|"
    rf"(?=(?:{'|'.join(VERBS)}|renew|let|agree|do|bring|meet)(?:s|es)?\b))"
)
_MUST = re.compile(r"^(?:and )?(?:should|must) ")


def lists(
    material: Material, addressees: Addressees, items: Mapping[int, Lead]
) -> Iterator[Proposal]:
    """Yield each item below "The X should:", or below a heading that names X."""
    document = material.document
    for index, lead in items.items():
        block = document.blocks[index]
        words = document.text[block.start : block.end]
        for part in _items(words, block.start):
            item = _LETTER.sub("", document.text[part.start : part.end])
            to = list(lead.to) or _own(item, addressees)
            if not to:
                continue
            asked_for = lead.begun + _MUST.sub("", item)
            told = content(asked_for, material.lexicon, to=to, lead=lead.words)
            yield recommendation(
                {"to": to, **told}, (lead.span, part), "recommendation.list"
            )


def _own(item: str, addressees: Addressees) -> list[str]:
    """Return whom an item names itself, below "We recommend that:"."""
    found = _OWN.match(item)
    return addressees.of(found["who"]) if found else []


def _items(words: str, start: int) -> list[Span]:
    """Return the items of a block: its lines, if they begin with letters or numbers."""
    lines = words.split("\n")
    starts = [_LETTER.match(line) is not None for line in lines]
    if not starts[0] or sum(starts) < _FEWEST_ITEMS:
        return [Span(start, start + len(words))]
    found: list[Span] = []
    at = start
    for line, begins in zip(lines, starts, strict=True):
        end = at + len(line)
        if begins:
            found.append(Span(at, end))
        else:
            found[-1] = Span(found[-1].start, end)
        at = end + 1
    return found


def recommendation(
    fields: dict[str, object], spans: tuple[Span, ...], rule: str
) -> Proposal:
    """Return a recommendation; `spans` say where its words stand."""
    return Proposal("recommendation", fields, spans, rule)
