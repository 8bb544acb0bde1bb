"""Recommendations printed as headings: "The force should improve how it ..."."""

from collections.abc import Iterator, Mapping

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from .addressees import Addressees
from .asking import ASKING, RELATIVE, SHOULD, is_asked_in
from .earlier import is_earlier, is_rule
from .leads import Lead
from .material import Material
from .recommendation_lists import recommendation
from .saying import content

_VERBS = ("should", "must")
_LONGEST_SUBJECT = 9


def headings(
    material: Material, addressees: Addressees, items: Mapping[int, Lead]
) -> Iterator[Proposal]:
    """Yield what headings say that somebody should do, if they lead to no list."""
    leading = {lead.span.start for lead in items.values()}
    for block in material.document.own:
        if block.kind != "heading" or block.start in leading:
            continue
        words = material.document.words(block).strip()
        found = SHOULD.match(words)
        if not found or found["verb"] not in _VERBS or not is_asked_in(words):
            continue
        plain = small(straight(words))
        is_other = RELATIVE.search(plain, 0, found.end()) or ASKING.fullmatch(plain)
        if is_other or is_earlier(plain) or is_rule(plain) or plain.endswith("?"):
            continue
        to = addressees.of(found["who"])
        if to and len(found["who"].split()) <= _LONGEST_SUBJECT and block.section:
            asked_for = words[found.end() :]
            fields = {"to": to, **content(asked_for, material.lexicon, to=to)}
            span = Span(block.start, block.end)
            yield recommendation(fields, (span,), "recommendation.heading")
