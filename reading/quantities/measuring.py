"""What a clause measures, and in which sense: by patterns kept as data."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from ...ontology.concepts import shipped
from ...ontology.senses import pair_of, sense_for
from ...ontology.terms import identifier, term
from ..language.lexicon import Lexicon
from .enquiring import asked_together
from .failing import CANCELLED, WEAK
from .scope import LIMIT, in_scope, own_part, said_before
from .stages import is_of_stage, stages_in

_ROOM = files("inspectkg.reading.rules_facts")
_MEASURES = (
    "measures.yaml",
    "measures_by_topic.yaml",
    "measures_in_pairs.yaml",
    "measures_of_casework.yaml",
    "measures_of_police.yaml",
    "measures_of_people.yaml",
)
_SETS = "measure_words.yaml"
_ANY = ("holds", "does-not-hold")
_SET = re.compile("<([a-z-]+)>")
# "It was not focused and was effective in 31 per cent": the second is counted.
_AND_WAS = re.compile(r"^[^#]* and (?=(?:was|were|had|is|are|did)\b[^#]*#)")
# "Where a plan was in place, staff attended in ##": not of plans, unless "it" is.
_WHERE = re.compile(
    r"\W*(?:where|when|if) [^#,]*, (?![^#]*\b(?:it|one|this|these|they|them|such|so|"
    r"checks?|enquir\w+|visits?)\b)(?=[^#]*#)"
)


@dataclass(frozen=True)
class _Measure:
    """A measure and its patterns."""

    slug: str
    fits: tuple[re.Pattern[str], ...]
    forbidden: re.Pattern[str] | None
    senses: tuple[tuple[str, re.Pattern[str]], ...]
    about: re.Pattern[str] | None = None

    def counts(self, clause: str, around: str) -> str | None:
        """Return in which sense a clause counts the measure; None if it does not.

        `around` is the clause with what was said before it.
        """
        if not self._is_told_by(clause):
            return None
        if self.about and not self.about.search(around):
            return None
        # What limits the whole turns no sense: "of cases where nobody had asked".
        short = in_scope(clause)
        told = _AND_WAS.sub("", short if self._is_told_by(short) else clause)
        told = own_part(told) or told
        head = said_before(told)
        told = head if head and self._is_told_by(head) else told
        told = CANCELLED.sub(" ", told)
        return next((name for name, one in self.senses if one.search(told)), None)

    def _is_told_by(self, clause: str) -> bool:
        is_fit = all(one.search(clause) for one in self.fits)
        return is_fit and not (self.forbidden and self.forbidden.search(clause))


def measured(
    clause: str, sense: str, lexicon: Lexicon, before: str = ""
) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Yield measure, sense and standards of a clause.

    `sense` is that in which the clause judges work by a standard, or nothing, and
    `before` is what was said before it: a plan may be that of an investigation.
    """
    standards = _standards(clause, sense, lexicon) if sense else []
    if standards and is_of_stage(clause):
        yield from standards
        return
    told = asked_together(LIMIT.sub(" ", clause))
    around = f"{before} {clause}".rstrip(" .,;:")
    told = told or _told(_WHERE.sub("", clause), around)
    known = lexicon.vocabulary.has
    found = [
        (slug, sense_for(slug, counts, lexicon.vocabulary), ())
        for slug, counts in told
        if known("measure", slug)
    ]
    yield from found or standards


def _told(clause: str, around: str) -> list[tuple[str, str]]:
    """Return the first measure that a clause tells, with its sense."""
    fitting = _measures() if _any_fits().search(clause) else ()
    told = ((measure.slug, measure.counts(clause, around)) for measure in fitting)
    return next(([(slug, counts)] for slug, counts in told if counts), [])


def _standards(
    clause: str, sense: str, lexicon: Lexicon
) -> list[tuple[str, str, tuple[str, ...]]]:
    """Return the measures of the standards that a clause names."""
    of_standard = _by_standard(lexicon)
    named = stages_in(clause, lexicon)
    return [
        (slug, sense_for(slug, sense, lexicon.vocabulary), (standard,))
        for standard, slug in ((one, of_standard.get(one, "")) for one in named)
        if slug
    ]


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
    sets = yaml.safe_load((_ROOM / _SETS).read_text("utf-8")) | {"failing": WEAK}
    return tuple(
        _measure(entry, sets) for text in texts for entry in yaml.safe_load(text)
    )


@cache
def _any_fits() -> re.Pattern[str]:
    """Return the patterns of all measures as one: few clauses fit any."""
    return re.compile("|".join(measure.fits[0].pattern for measure in _measures()))


def _in_pair(entry: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return the patterns of a measure's pair of senses: the weak one, the other."""
    strong, weak = pair_of(entry["measure"], shipped()) or _ANY
    signs = entry.get("weak", [WEAK])
    return ({weak: signs} if signs else {}) | {strong: [""]}


def _measure(entry: Mapping[str, Any], sets: Mapping[str, str]) -> _Measure:
    def compiled(patterns: Sequence[str]) -> re.Pattern[str]:
        return re.compile(_SET.sub(lambda found: sets[found[1]], "|".join(patterns)))

    senses = tuple(
        (sense, compiled(patterns))
        for sense, patterns in (entry.get("senses") or _in_pair(entry)).items()
    )
    forbidden = compiled(entry["none"]) if entry.get("none") else None
    fits = [compiled([one]) for one in entry.get("all", ())]
    fits = [compiled(entry["any"]), *fits] if entry.get("any") else fits
    about = compiled([entry["about"]]) if entry.get("about") else None
    return _Measure(entry["measure"], tuple(fits), forbidden, senses, about)
