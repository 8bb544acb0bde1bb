"""To whom something is recommended: the organisations that words name."""

import re
from typing import TYPE_CHECKING

from ...ontology.terms import identifier, term
from .material import Material

if TYPE_CHECKING:
    from ..lexicon import Concept

_OF_BODY = re.compile(
    r"\b(?:the|its|this|our)? ?(?:region|company|service|unit|force|prison|governor|"
    r"board|council|authority|constabulary|chief constable|chief officer team|trust|"
    r"director|local authority|establishment|management board|pdu|division|inspected "
    r"body|youth justice service|chief fire officer|fire authority|partnership|home|"
    r"chief crown prosecutor|area|provider|yjs|yot)s?\b",
    re.IGNORECASE,
)
_MINISTERS = re.compile(r"\b(?:ministers|the government|government)\b", re.IGNORECASE)
_OFFICES = (
    (
        "police",
        re.compile(
            r"\b(?:chief constables|police and law enforcement)\b", re.IGNORECASE
        ),
    ),
    ("prisons", re.compile(r"\b(?:governors|prison leaders)\b", re.IGNORECASE)),
    (
        "childrens-services",
        re.compile(r"\bdirectors? of children['’]s services\b", re.IGNORECASE),
    ),
    (
        "probation-delivery-units",
        re.compile(r"\bheads of (?:pdu|service)s?\b", re.IGNORECASE),
    ),
    ("youth-justice-services", re.compile(r"\byo[ts] managers?\b", re.IGNORECASE)),
)
_MINISTRIES = {
    "hmi-probation": "ministry-of-justice",
    "hmi-prisons": "ministry-of-justice",
}
_NPS = (
    ("national-probation-service-2001", "2001", "2014-06"),
    ("national-probation-service-2014", "2014-06", "2021-07"),
)
_IN_LONGER_NAME = re.compile(r" (?:Chief|Federation|Association|Foundation|Board)")
_NAME = re.compile(
    r"(?!(?:The|Within|By|In|As|We|Recommendations?)\b)\b[A-Z][\w'’-]+"
    r"(?: (?:and |of |the )*[A-Z][\w'’-]+)*"
)
_SERVICE_REGIONS = re.compile(r"\bprobation regions?\b", re.IGNORECASE)


class Addressees:
    """Finds addressees in words, for a publication on one inspected body."""

    def __init__(self, material: Material, body: str | None) -> None:
        """Know the publication, and who is inspected if it is one body."""
        self.lexicon = material.lexicon
        self.body = body
        self.publisher = material.publisher
        text = material.document.text
        self.opening = " ".join(
            text[span.start : span.end]
            for span in (*material.titles, *(p.span for p in material.passages[:3]))
        )
        issued = material.issued or ""
        self.context: set[Concept] = {
            ("organisation", slug) for slug, start, end in _NPS if start <= issued < end
        }

    def of(self, words: str) -> list[str]:
        """Return the organisations to which the words point, in their order.

        A region is the part of the service in it; "the company" and the like are the
        inspected body. What no vocabulary has is left out.
        """
        found: list[str] = []
        kinds = ("organisation", "region")
        for mention in self.lexicon.find(words, kinds, self.context):
            if _IN_LONGER_NAME.match(words, mention.end):
                continue
            slug = (
                self._of_region(mention.slug)
                if mention.kind == "region"
                else (self._particular(mention.slug, mention.label))
            )
            if slug and slug != self.publisher:
                found.append(slug)
        if not found and _SERVICE_REGIONS.search(words):
            found.append("probation-service")
        if not found:
            found += [kind for kind, one in _OFFICES if one.search(words)]
        if not found and self.body and _OF_BODY.search(words):
            found.append(self.body)
        if not found and self.body and self._is_own_name(words):
            found.append(self.body)
        if not found and _MINISTERS.search(words):
            ministry = _MINISTRIES.get(self.publisher or "")
            found += [ministry] if ministry else []
        return list(dict.fromkeys(found))

    def _is_own_name(self, words: str) -> bool:
        """Tell whether words name what title or opening speak of by name."""
        named = _NAME.search(words)
        return named is not None and named[0] in self.opening

    def _of_region(self, region: str) -> str | None:
        covered = identifier("region", region)
        links = self.lexicon.vocabulary.links
        for (kind, slug, predicate), targets in links.items():
            is_cover = kind == "organisation" and predicate == term("coversRegion")
            if is_cover and covered in targets:
                return slug
        return None

    def _particular(self, slug: str, label: str) -> str:
        """Return the inspected region for no more than "the region's service"."""
        is_same = slug == "probation-service" and label.lower().endswith("region")
        return self.body if is_same and self.body else slug
