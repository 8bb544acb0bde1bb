"""To whom something is recommended: the organisations that words name."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...ontology.terms import PREFIXES, identifier, term
from .bodies import by_words
from .material import Material

if TYPE_CHECKING:
    from ..language.lexicon import Concept

# What may stand for the inspected body, whichever it is.
_OF_BODY = re.compile(
    r"\b(?:the|its|this|our)? ?(?:region|company|service|unit|provider|division|home|"
    r"inspected body|(?<!safeguarding )(?<!safety )partnership|area|organisation|"
    r"leaders|senior leaders|managers|"
    r"leadership team|management team)s?\b",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r"\b(?:two|both|three|all) (?:of these |the )?(?:organisations|agencies|services|"
    r"bodies|partners)\b",
    re.IGNORECASE,
)
_MINISTERS = re.compile(r"\b(?:ministers|the government|government)\b", re.IGNORECASE)
_MINISTRIES = {
    "hmi-probation": "ministry-of-justice",
    "hmi-prisons": "ministry-of-justice",
}
_SEVERAL = re.compile(r",| and | or ")
_REGION = re.compile(r"^\W*(?:the|its) (?:probation )?region\W*$", re.IGNORECASE)
# So often a publication speaks of what it is about.
_OFTEN = 3
_NPS = (
    ("national-probation-service-2001", "2001", "2014-06"),
    ("national-probation-service-2014", "2014-06", "2021-07"),
)
_IN_LONGER_NAME = re.compile(r" (?:Chief|Federation|Association|Foundation|Board)")
_NAME = re.compile(
    r"(?!(?:The|Within|By|In|As|We|Recommendations?)\b)\b[A-Z][\w'’-]+"
    r"(?: (?:and |of |the )*[A-Z][\w'’-]+)*"
)
_BROADER = PREFIXES["skos"] + "broader"


class Addressees:
    """Finds addressees in words, for a publication on one inspected body."""

    def __init__(self, material: Material, bodies: Sequence[str]) -> None:
        """Know the publication, and who is inspected."""
        self.lexicon = material.lexicon
        self.bodies = bodies
        self.body = bodies[0] if len(bodies) == 1 else None
        self.publisher = material.publisher
        text = material.document.text
        self.titles = " ".join(text[s:e] for s, e in material.titles)
        self.opening = " ".join(p.text for p in material.passages[:3])
        self.text = material.document.text
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
        if not found or _SEVERAL.search(words):
            found += self._by_kind(self._without(words))
        if not found and _TOGETHER.search(words):
            found += self.bodies
        if not found and self._is_unit and _REGION.search(words):
            found += self._own_region()
        if not found and self.body and _OF_BODY.search(words):
            found.append(self.body)
        if not found and self.body and self._is_own_name(words):
            found.append(self.body)
        if not found and _MINISTERS.search(words):
            ministry = _MINISTRIES.get(self.publisher or "")
            found += [ministry] if ministry else []
        return list(dict.fromkeys(found))

    @property
    def _is_unit(self) -> bool:
        return self.body == "probation-delivery-units"

    def _own_region(self) -> list[str]:
        """Return the region of which the opening says that the unit is a part."""
        named = self.lexicon.find(self.opening, ("region",))
        found = [self._of_region(mention.slug) for mention in named]
        return [slug for slug in found if slug][:1]

    def _without(self, words: str) -> str:
        """Return words without the bodies that the vocabulary names in them."""
        kinds = ("organisation", "region")
        for mention in self.lexicon.find(words, kinds, self.context):
            gap = " " * (mention.end - mention.start)
            words = words[: mention.start] + gap + words[mention.end :]
        return words

    def _by_kind(self, words: str) -> list[str]:
        """Return bodies by what their kind, their heads or their offices are called."""
        found: list[str] = []
        for kinds, pattern in by_words():
            if not pattern.search(words):
                continue
            own = [
                body for body in self.bodies if not self._kinds(body).isdisjoint(kinds)
            ]
            known = [k for k in kinds if self.lexicon.vocabulary.has("organisation", k)]
            found += own[:1] or known[:1]
            words = pattern.sub(" ", words)
        return found

    def _kinds(self, body: str) -> set[str]:
        """Return the kinds of a body: itself, and what is broader."""
        broader = self.lexicon.vocabulary.links.get(
            ("organisation", body, _BROADER), []
        )
        prefix = identifier("organisation", "")
        return {body, *(iri.removeprefix(prefix) for iri in broader)}

    def _is_own_name(self, words: str) -> bool:
        """Tell whether words name what title or opening speak of by name."""
        named = _NAME.search(words)
        if named is None:
            return False
        name = named[0]
        is_often = " " in name or self.text.count(name) >= _OFTEN
        return name in self.titles or (is_often and name in self.opening)

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
