"""To whom something is recommended: the organisations that words name."""

import re

from ...ontology.terms import identifier, term
from ..lexicon import Concept, Lexicon

_OF_BODY = re.compile(
    r"\b(?:the|its|this|our)? ?(?:region|company|service|unit|force|prison|governor|"
    r"board|council|authority|constabulary|chief constable|chief officer team|trust|"
    r"director|local authority|establishment|management board|pdu|division|inspected "
    r"body|youth justice service|chief fire officer|fire authority|partnership|home|"
    r"chief crown prosecutor|area|provider|yjs|yot)s?\b",
    re.IGNORECASE,
)
_MINISTERS = re.compile(r"\b(?:ministers|the government|government)\b", re.IGNORECASE)
_MINISTRIES = {
    "hmi-probation": "ministry-of-justice",
    "hmi-prisons": "ministry-of-justice",
}
_NPS = (
    ("national-probation-service-2001", "2001", "2014-06"),
    ("national-probation-service-2014", "2014-06", "2021-07"),
)
_IN_LONGER_NAME = re.compile(r" (?:Chief|Federation|Association|Foundation|Board)")
_SERVICE_REGIONS = re.compile(r"\bprobation regions?\b", re.IGNORECASE)


class Addressees:
    """Finds addressees in words, for a publication on one inspected body."""

    def __init__(
        self, lexicon: Lexicon, body: str | None, publisher: str | None, issued: str
    ) -> None:
        """Know who is inspected, who publishes, and when ("" if unknown)."""
        self.lexicon = lexicon
        self.body = body
        self.publisher = publisher
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
        if not found and self.body and _OF_BODY.search(words):
            found.append(self.body)
        if not found and _MINISTERS.search(words):
            ministry = _MINISTRIES.get(self.publisher or "")
            found += [ministry] if ministry else []
        return list(dict.fromkeys(found))

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
