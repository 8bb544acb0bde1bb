"""What the fact rules share: a document made ready to be searched once."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.dates import dates
from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from ..passages.describing import issued, publisher_of, title_of
from ..passages.passages import Passage, passages
from ..passages.places import sections as places
from ..readers.text import Document
from .kinds import inspector_of

_WORDS = (
    ("cqc", r"\b(?:are services|is the service|was the service) (?:safe|well-led)\b"),
    ("hmi-prisons", r"\bhealthy (?:prison|establishment) (?:tests?|assessments?)\b"),
    ("hmi-prisons", r"\binspection of (?:hmp|hmyoi|hmp/yoi)\b"),
    ("hmi-probation", r"\bprobation (?:delivery )?(?:units?|regions?|area|service)\b"),
    ("hmi-probation", r"\bpdu\b|\bon probation\b|\byouth justice services?\b"),
    ("hmi-prisons", r"\b(?:immigration removal cent|short-term holding facilit)"),
    ("hmicfrs", r"\bpeel (?:assessment|inspection|report|20\d\d)"),
    ("ofsted", r"\breport card\b|\bexpected standard\b|\bstrong standard\b"),
    ("ofsted", r"\bsocial care common inspection\b|\bchildren's homes?\b"),
    ("ofsted", r"\barea send\b|\blocal area partnership\b"),
    ("cqc", r"\bkey questions\b"),
    ("ofsted", r"\bilacs\b|\binspection of .* local authority children's services\b"),
)
# What one inspectorate alone makes, whatever bodies the text names beside it.
_SURE = (
    ("hmi-probation", r"\binspections? of (?:the )?approved premises\b"),
    ("hmi-probation", r"\bapproved premises inspections?\b"),
    ("hmi-probation", r"\bdynamic inspections? of public protection\b"),
    ("hmi-prisons", r"\bindependent reviews? of progress (?:at|into) hm\w+\b"),
    ("hmi-prisons", r"\bhealthy prison (?:tests?|assessments?)\b"),
)
_SURE_SIGNS = tuple((name, re.compile(sign)) for name, sign in _SURE)
_SIGNS = tuple((name, re.compile(sign)) for name, sign in _WORDS)


@dataclass(frozen=True, eq=False)
class Material:
    """A document with its passages, publisher and day of publication.

    With `hears_inspectors`, what their head says in quotation marks counts as text.
    """

    document: Document
    lexicon: Lexicon
    hears_inspectors: bool = False

    @cached_property
    def with_inspectors(self) -> "Material | None":
        """The same with what the head of the inspectorate says; None if nothing."""
        if self.hears_inspectors or not any(map(_is_inspectors, self.passages)):
            return None
        return replace(self, hears_inspectors=True)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The document's passages."""
        return passages(self.document, self.lexicon)

    @cached_property
    def publisher(self) -> str | None:
        """The inspectorate that publishes it, else the one for such bodies."""
        named = publisher_of(self.document, self.lexicon)
        named = named or self._by_words(_SURE_SIGNS)
        return named or self._inspector() or self._by_words(_SIGNS)

    def _by_words(self, signs: tuple[tuple[str, re.Pattern[str]], ...]) -> str | None:
        """Return the inspectorate whose own terms the text uses, if it names none."""
        found = (name for name, sign in signs if sign.search(self.text))
        return next(found, None)

    def _inspector(self) -> str | None:
        text = self.document.text
        opening = [*self.titles, *(p.span for p in self.passages[:3])]
        for span in opening:
            words = text[span.start : span.end]
            for mention in self.lexicon.find(words, ("organisation",)):
                found = inspector_of(mention.slug)
                if found:
                    return found
        return None

    @cached_property
    def issued(self) -> str | None:
        """The day of publication, as far as the file says it."""
        return issued(self.document)

    @cached_property
    def latest(self) -> str | None:
        """The day of publication, else the latest date that the text names."""
        named = [dated.value for dated in dates(self.document.text)]
        return self.issued or max(named, default=None)

    @cached_property
    def titles(self) -> list[Span]:
        """The headings before the first passage, and the title."""
        first = self.passages[0].start if self.passages else len(self.document.text)
        return [
            Span(block.start, block.end)
            for block in self.document.blocks
            if block.kind == "heading"
            and not block.boilerplate
            and (block.start < first or not block.section)
        ]

    @cached_property
    def told(self) -> list[tuple[Passage, str]]:
        """The passages, each with its words in small letters and straight marks."""
        return [(p, small(straight(p.text))) for p in self.passages]

    @cached_property
    def title(self) -> str:
        """The title, or the first words, in small letters."""
        return small(straight(title_of(self.document)))

    @cached_property
    def text(self) -> str:
        """The whole text in small letters with straight marks."""
        return small(straight(self.document.text))

    @cached_property
    def by_block(self) -> dict[int, str]:
        """The words of each block, but for quotations, as in `told`."""
        found: dict[int, str] = {}
        for passage, text in self.in_text():
            found[passage.block] = f"{found.get(passage.block, '')} {text}"
        return found

    @cached_property
    def whole(self) -> list[tuple[Passage, str]]:
        """The passages that are no quotation, and the lines read as headings.

        A box of short lines ("Fieldwork: May 2025") looks like headings.
        """
        own = [*self.in_text()]
        parts = places(self.document, self.lexicon)
        for place, block in enumerate(self.document.blocks):
            if block.kind == "heading" and not block.boilerplate:
                words = self.document.words(block)
                line = Passage(
                    *(words, block.start, block.end, parts[place], block.section),
                    *("heading", place),
                )
                own.append((line, small(straight(words))))
        return sorted(own, key=lambda one: one[0].start)

    def in_text(self, *sections: str) -> Iterator[tuple[Passage, str]]:
        """Yield the passages of some sections (all if none) that are no quotation."""
        for passage, text in self.told:
            if passage.in_quote and not (
                self.hears_inspectors and _is_inspectors(passage)
            ):
                continue
            if not sections or passage.section in sections:
                yield passage, text


def _is_inspectors(passage: Passage) -> bool:
    """Tell whether a passage is quoted of an inspector: "We visited in May"."""
    return passage.in_quote and "inspector" in (passage.speaker or "")


def fact(fields: Mapping[str, Any], span: Span, rule: str) -> Proposal:
    """Return a fact of the inspection."""
    return Proposal("inspection-fact", fields, (span,), rule)
