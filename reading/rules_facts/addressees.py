"""To whom something is recommended: the organisations that words name."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...ontology.terms import PREFIXES, identifier, term
from .bodies import by_words
from .material import Material
from .subjects import subject

if TYPE_CHECKING:
    from ..language.lexicon import Concept

# What may stand for the inspected body, whichever it is.
_OF_BODY = re.compile(
    r"\b(?:the|its|this|our)? ?(?:region|company|service|unit|provider|division|home|"
    r"inspected body|(?<!safeguarding )(?<!safety )partnership|area|organisation|"
    r"leaders|senior leaders|managers|"
    r"leadership team|management team|registered person|registered provider|"
    r"registered manager|responsible individual|provider|college|school|academy)s?\b",
    re.IGNORECASE,
)
# Whoever runs the inspected body is the body, among others too.
_OF_OFFICE = re.compile(
    r"\b(?:registered (?:person|provider|manager)|responsible individual|"
    r"nominated individual|the provider)s?\b",
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
# A part of the Probation Service, of whatever name; not "in the region".
_REGION = re.compile(
    r"(?<!region and )\b(?:regions?|regional (?:\w+ )?(?:directors?|leaders?|managers?|"
    r"leadership team)|(?:the |its |their )?(?:probation )?regional (?:offices?|"
    r"team))\b",
    re.IGNORECASE,
)
_IS_PROBATION = re.compile(r"\bprobation\b|\bpublic protection\b|\bhmpps\b")
_YOUTH = re.compile(r"\bhmyoi\b|\byouth custody\b|\byoung offender institution")
_PARTNERS = "multi-agency-partners"
# "Local partners - councils and police forces - should": these are the partners.
_NAMED_PARTNERS = re.compile(
    r"\b(?:partners|agencies|organisations) ?(?:[-–—(:]|, (?:namely|including|such as|"
    r"that is))",
    re.IGNORECASE,
)
# So often a publication speaks of what it is about.
_OFTEN = 3
_NPS = (
    ("national-probation-service-2001", "2001", "2014-06"),
    ("national-probation-service-2014", "2014-06", "2021-07"),
)
_STRATEGIC = re.compile(r"\bstrategic $", re.IGNORECASE)
_IN_LONGER_NAME = re.compile(r" (?:Chief|Federation|Association|Foundation|Board)")
_NAME = re.compile(
    r"(?!(?:The|Within|By|In|As|We|Recommendations?)\b)\b[A-Z][\w'’-]+"
    r"(?: (?:and |of |the )*[A-Z][\w'’-]+)*"
)
_PARTNERSHIP = re.compile(r"\b(?:the|this) (?:local )?partnership\b", re.IGNORECASE)
_JOINT = re.compile(r"\bjoint(?:ly)?\b[^.]{0,60}\binspection|\bjtai\b|\bsafeguarding\b")
_PROVIDER = re.compile(r"\b(?:the|this) (?:registered )?provider\b", re.IGNORECASE)
_CARE = re.compile(r"\bcqc\b|\bcare quality commission\b")
_OF_IT = re.compile(r" (?:probation )?region\b")
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
        self.lower = material.text
        self.is_youth = _YOUTH.search(self.titles.lower()) is not None
        issued = material.issued or ""
        self.context: set[Concept] = {
            ("organisation", slug) for slug, start, end in _NPS if start <= issued < end
        }

    def of(self, words: str) -> list[str]:
        """Return the organisations to which the words point, in their order.

        A region is the part of the service in it; "the company" and the like are the
        inspected body; those with whom somebody should work are asked for nothing.
        What no vocabulary has is left out.
        """
        words = subject(words)
        found = self._named(words)
        is_several = bool(_SEVERAL.search(words))
        if not found or is_several:
            found += self._by_kind(self._without(words))
        if not found and _TOGETHER.search(words):
            found += self.bodies
        if not found or is_several:
            found += self._region_in(words)
        if not found or is_several:
            found += self._inspected(words, is_besides=bool(found))
        if not found and _MINISTERS.search(words):
            ministry = _MINISTRIES.get(self.publisher or "")
            found += [ministry] if ministry else []
        found = list(dict.fromkeys(found))
        if len(found) > 1 and _NAMED_PARTNERS.search(words):
            found = [slug for slug in found if slug != _PARTNERS]
        return found

    def _named(self, words: str) -> list[str]:
        """Return the organisations that the vocabulary finds by their names."""
        found: list[str] = []
        kinds = ("organisation", "region")
        for mention in self.lexicon.find(words, kinds, self.context):
            is_longer = _IN_LONGER_NAME.match(words, mention.end)
            if is_longer or _STRATEGIC.search(words, 0, mention.start):
                continue
            slug = (
                self._of_region(mention.slug)
                if mention.kind == "region"
                else self._particular(mention.slug, mention.label)
            )
            if slug and slug != self.publisher:
                found.append(slug)
        return found

    def _inspected(self, words: str, *, is_besides: bool) -> list[str]:
        """Return the inspected body by what stands for it; beside others, its head."""
        own = _OF_OFFICE if is_besides else _OF_BODY
        if self.body and own.search(words):
            return [self.body]
        if not self.bodies and not is_besides:
            return self._unnamed(words)
        is_own = self.body and not is_besides and self._is_own_name(words)
        return [self.body] if self.body and is_own else []

    def _region_in(self, words: str) -> list[str]:
        """Return whose region words name that no vocabulary has, if it is probation's.

        For a delivery unit it is the region of which the opening says it is a part.
        """
        own = [body for body in self.bodies if "probation-service" in self._kinds(body)]
        is_other = bool(self.bodies) and not (own or self.body == "approved-premises")
        if is_other or not _IS_PROBATION.search(self.lower):
            return []
        if not _REGION.search(self._without(words)):
            return []
        regions = [body for body in own if not self._is_unit(body)]
        if regions or not own:
            return regions[:1] or ["probation-service"]
        named = self.lexicon.find(self.opening, ("region",))
        found = [self._of_region(mention.slug) for mention in named]
        return [slug for slug in found if slug][:1] or ["probation-service"]

    def _unnamed(self, words: str) -> list[str]:
        """Return "the partnership" or "the provider" where no body is told."""
        known = (
            ("safeguarding-partnerships", _PARTNERSHIP, _JOINT),
            ("health-providers", _PROVIDER, _CARE),
        )
        return [
            slug
            for slug, one, sign in known
            if one.search(words) and sign.search(self.lower)
        ]

    def _is_unit(self, body: str) -> bool:
        return "probation-delivery-units" in self._kinds(body)

    def _without(self, words: str) -> str:
        """Return words without the bodies that the vocabulary names in them."""
        kinds = ("organisation", "region")
        for mention in self.lexicon.find(words, kinds, self.context):
            if _STRATEGIC.search(words, 0, mention.start):
                continue
            after = _OF_IT.match(words, mention.end)
            end = after.end() if after and mention.kind == "region" else mention.end
            words = words[: mention.start] + " " * (end - mention.start) + words[end:]
        return words

    def _by_kind(self, words: str) -> list[str]:
        """Return bodies by what their kind, their heads or their offices are called."""
        found: list[str] = []
        for kinds, pattern in by_words():
            if not pattern.search(words):
                continue
            own = [
                body
                for body in self.bodies
                if not self._kinds(body).isdisjoint(kinds)
                and not ("probation-service" in kinds and self._is_unit(body))
            ]
            known = [k for k in kinds if self.lexicon.vocabulary.has("organisation", k)]
            if "probation-service" in kinds and not own:
                own = self._region_in(words)
            if kinds[0] == "prisons" and self.is_youth:
                own = ["young-offender-institutions"]
            found += own[:1] or known[:1]
            words = pattern.sub(_gap, words)
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


def _gap(found: re.Match[str]) -> str:
    return " " * len(found[0])
