"""Which extractors there are: the shipped rules, and what is installed beside them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from importlib.metadata import entry_points

from ..ontology.errors import InputError
from ..records.evidence import Span
from .extractor import GROUP, Extractor, Proposal
from .language.lexicon import Lexicon
from .readers.text import Document
from .rules_facts.reading import read_facts
from .rules_findings import propose

RULES = "rules"
# Where these are told, the words around them judge no work.
_OF_THE_INSPECTION = frozenset(
    ("programme", "number-in-programme", "fieldwork", "announced", "cases")
)
# What is inspected tells the programme too, in passages that may say anything.
_CONCLUDED = "programme.kind"
_AT_INSPECTION = re.compile(
    r"\bat the time of (?:the |our |this )?inspection\b", re.IGNORECASE
)


class Rules:
    """The rules that come with inspectkg."""

    name = RULES

    def extract(self, document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
        """Yield facts, recommendations and statements, then findings and links."""
        facts = list(read_facts(document, lexicon))
        yield from facts
        told = (p.fields["fieldwork"] for p in facts if "fieldwork" in p.fields)
        fieldwork = next(told, None)
        places = [
            p.spans[0]
            for p in facts
            if not _OF_THE_INSPECTION.isdisjoint(p.fields) and p.rule != _CONCLUDED
        ]
        rated = [p.spans[0] for p in facts if p.kind == "rating-given"]
        for proposal in propose(document, lexicon):
            if _tells_only_of(places, proposal) or _only_rates(rated, proposal):
                continue
            yield _dated(proposal, document, fieldwork) if fieldwork else proposal


def _tells_only_of(places: Sequence[Span], proposal: Proposal) -> bool:
    """Whether a finding without a share is but what tells a fact of the inspection.

    What is praised or blamed "across the 60 cases we inspected" is more than that.
    """
    if proposal.kind != "finding" or "share" in proposal.fields:
        return False
    is_judged = proposal.fields["polarity"] != "not-stated"
    if is_judged and proposal.rule != "finding.doing":
        return False
    said = proposal.spans[0]
    return any(said.start <= one.start and one.end <= said.end for one in places)


def _only_rates(rated: Sequence[Span], proposal: Proposal) -> bool:
    """Whether at least half of a finding's words are those that give a rating."""
    if proposal.kind != "finding":
        return False
    said = proposal.spans[0]
    common = (min(said.end, one.end) - max(said.start, one.start) for one in rated)
    return 2 * max(common, default=0) >= said.end - said.start


def _dated(proposal: Proposal, document: Document, fieldwork: str) -> Proposal:
    """Date a share that is told "at the time of inspection"."""
    share = proposal.fields.get("share")
    words = (document.text[start:end] for start, end in proposal.spans)
    if not share or "as-of" in share or not any(map(_AT_INSPECTION.search, words)):
        return proposal
    fields = {**proposal.fields, "share": {**share, "as-of": fieldwork}}
    return replace(proposal, fields=fields)


def extractor(name: str = RULES) -> Extractor:
    """Return an extractor by name; InputError that lists the known ones."""
    if name == RULES:
        return Rules()
    found = {point.name: point for point in entry_points(group=GROUP)}
    if name not in found:
        known = ", ".join(sorted({RULES, *found}))
        message = f"there is no extractor {name}: give one of {known}"
        raise InputError(message)
    made: Extractor = found[name].load()()
    return made
