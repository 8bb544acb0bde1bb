"""What a clause measures, and in which sense: by patterns kept as data."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ...ontology.terms import identifier, term
from ..language.lexicon import Lexicon

_ROOM = files("inspectkg.reading.rules_facts")
_MEASURES = ("measures.yaml", "measures_in_pairs.yaml")
_PAIRS = {
    "holds": ("holds", "does-not-hold"),
    "completed": ("completed", "not-completed"),
    "sufficient": ("sufficient", "insufficient"),
    "vacant": ("in-post", "vacant"),
}
_WEAK = (
    r"(?:\b(?:not|never|nor|no|nobody|none|neither|without|seldom|rarely)\b|n't\b)"
    r"|\b(?:missing|absent|lack(?:ed|ing)?|late|delayed|overdue|outside|missed|"
    r"unfilled|"
    r"incomplete|insufficient(?:ly)?|inadequate(?:ly)?|poor(?:ly)?|weak|ineffective|"
    r"too (?:general|slow|late|long)|fail(?:ed|s|ing|ure|ures)?)\b"
)
_CASE_STANDARD = re.compile(
    r"\b(?P<no>(?:not|n't|fail\w*|never|fell) (?:\w+ ){0,4})?"
    r"(?P<met>meet(?:s|ing)?|met|reach(?:es|ed)?) (?:\w+ ){0,3}"
    r"(?:standards?|requirements|expectations)\b"
    r"|\b(?P<below>(?:below|short of) (?:\w+ ){0,3}standards?)\b"
    r"|\b(?P<little>not (?:\w+ ){0,2}sufficient(?:ly)?|insufficient(?:ly)?)\b"
    r"|\b(?P<enough>sufficient(?:ly)?)\b"
    r"|\b(?P<weak>not (?:\w+ ){0,2}(?:good enough|adequate|satisfactory|acceptable)|"
    r"inadequate(?:ly)?|unsatisfactory|unacceptable|fell short|too weak)\b"
    r"|\b(?P<good>good enough|adequate(?:ly)?|satisfactory|acceptable)\b"
)


# As a stage of casework, which is also called that for short.
_DELIVERY = re.compile(
    r"\bdelivery\b(?! (?:units?|plans?|models?|groups?|boards?|partners?))(?= of | was"
    r"| in | by | met| fell| did|,)"
)


@dataclass(frozen=True)
class _Measure:
    """A measure and its patterns."""

    slug: str
    fits: re.Pattern[str]
    forbidden: re.Pattern[str] | None
    senses: tuple[tuple[str, re.Pattern[str]], ...]

    def counts(self, clause: str) -> str | None:
        """Return in which sense a clause counts the measure; None if it does not."""
        if not self.fits.search(clause):
            return None
        if self.forbidden and self.forbidden.search(clause):
            return None
        return next((name for name, one in self.senses if one.search(clause)), None)


def judged(clause: str) -> str:
    """Return in which sense a clause judges work by a standard, if it does."""
    found = _CASE_STANDARD.search(clause)
    if not found:
        return ""
    if found["met"]:
        return "not-met" if found["no"] else "met"
    if found["below"]:
        return "not-met"
    if found["little"] or found["enough"]:
        return "insufficient" if found["little"] else "sufficient"
    return "not-met" if found["weak"] else "met"


def measured(
    clause: str, sense: str, lexicon: Lexicon
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield measure, sense and standards of a clause."""
    for measure in _measures() if _any_fits().search(clause) else ():
        counts = measure.counts(clause)
        known = lexicon.vocabulary.has("measure", measure.slug)
        if counts and known and lexicon.vocabulary.has("sense", counts):
            yield measure.slug, counts, ()
            return
    if not sense:
        return
    of_standard = _by_standard(lexicon)
    slugs = dict.fromkeys(m.slug for m in lexicon.find(clause, ("standard",)))
    if not slugs and _DELIVERY.search(clause):
        slugs = {"implementation-and-delivery": None}
    for slug in slugs:
        if slug in of_standard:
            yield of_standard[slug], sense, (slug,)


@cache
def _by_standard(lexicon: Lexicon) -> dict[str, str]:
    """Return the measure of each standard that has one."""
    links = lexicon.vocabulary.links
    return {
        standard: measure
        for (kind, measure, predicate), targets in links.items()
        if kind == "measure" and predicate == term("measuresStandard")
        for standard in lexicon.vocabulary.slugs("standard")
        if identifier("standard", standard) in targets
    }


@cache
def _measures() -> tuple[_Measure, ...]:
    import yaml  # noqa: PLC0415 - only needed to read

    texts = ((_ROOM / name).read_text("utf-8") for name in _MEASURES)
    return tuple(_measure(entry) for text in texts for entry in yaml.safe_load(text))


@cache
def _any_fits() -> re.Pattern[str]:
    """Return the patterns of all measures as one: few clauses fit any."""
    return re.compile("|".join(measure.fits.pattern for measure in _measures()))


def _in_pair(entry: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the patterns of a pair of senses: the weak one, else the other."""
    strong, weak = _PAIRS[entry["pair"]]
    signs = entry.get("weak", [_WEAK])
    return ({weak: signs} if signs else {}) | {strong: [""]}


def _measure(entry: Mapping[str, Any]) -> _Measure:
    senses = tuple(
        (sense, re.compile("|".join(patterns)))
        for sense, patterns in (entry.get("senses") or _in_pair(entry)).items()
    )
    forbidden = re.compile("|".join(entry["none"])) if entry.get("none") else None
    fits = re.compile("|".join(entry["any"]))
    return _Measure(entry["measure"], fits, forbidden, senses)
