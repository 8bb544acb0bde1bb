"""What a finding is about: the themes that its words name, or what stands before it.

What is said outright counts first. Where a clause names nothing, it is about what
its words hint at, then about what the sentence names before it, and last about what
the sentence before names that it takes up ("this", "they").
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from ..language.cueing import wordset
from ..language.lexicon import Lexicon
from ..passages.passages import Passage, passages
from ..readers.text import Document
from .finding import Finding
from .theme_names import ThemeNames
from .works import works_of

_PROTECTION = "public-protection"
_JUDGED = wordset("judged-by")
_STAGES = frozenset(
    ("assessment", "planning", "implementation", "delivery", "reviewing", "stages")
)
_RANKED = frozenset(
    (
        *("strongest", "weakest", "stronger", "weaker", "better", "worse", "best"),
        *("worst", "ahead", "declined", "improved", "improvement", "improvements"),
        *("slipped", "fallen", "progress", "area", "areas"),
    )
)
_TAKES_UP = frozenset(("this", "these", "it", "they", "that", "those"))
_OPENING = 3


@dataclass
class Themes:
    """Tells what the findings of one document are about."""

    document: Document
    lexicon: Lexicon

    def of(self, finding: Finding) -> list[str]:
        """Return up to three themes of a finding, in order of mention."""
        return (
            self._names.said(finding.text)
            or self._results(finding)
            or self._names.hinted(finding.text)[:1]
            or self._said_before(finding)
        )

    def _results(self, finding: Finding) -> list[str]:
        """Return public protection for results of the stages of casework.

        How well people were assessed is judged by whether others are kept safe.
        """
        words = frozenset(finding.words.tokens[slice(*finding.clause)])
        is_result = finding.quantities or words & (_JUDGED | _RANKED)
        if not (is_result and words & _STAGES and "probation" in self._names.works):
            return []
        return [_PROTECTION] if self._is_on_protection else []

    def _said_before(self, finding: Finding) -> list[str]:
        begin, _ = finding.place
        passage = finding.passage
        if begin > _OPENING:
            return self._names.said(passage.text[:begin])[-1:]
        start, _ = finding.clause
        opening = finding.words.tokens[start : start + _OPENING]
        if _TAKES_UP.isdisjoint(opening):
            return []
        before = self._before.get(passage.start)
        is_near = before and before.block == passage.block
        return self._names.said(before.text)[:1] if before and is_near else []

    @cached_property
    def _names(self) -> ThemeNames:
        found = self.lexicon.find(self.document.own_text, ("policy",))
        policies = frozenset(("policy", mention.slug) for mention in found)
        works = works_of(self.document, self.lexicon)
        return ThemeNames(self.lexicon, works, policies)

    @cached_property
    def _is_on_protection(self) -> bool:
        named = self.lexicon.find(self.document.own_text, ("theme",))
        return any(mention.slug == _PROTECTION for mention in named)

    @cached_property
    def _before(self) -> dict[int, Passage]:
        """The passage before each one, by where the latter starts."""
        spoken = passages(self.document, self.lexicon)
        return {p.start: last for last, p in pairwise(spoken)}
