"""What a clause is about: themes, the standards it is judged by, agencies."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...records.evidence import Span
from ..language.cueing import Words, wordset
from ..language.lexicon import Lexicon, Mention
from ..readers.text import Document
from .findings import Finding
from .polarity import finite
from .themes import Themes

_WITH = wordset("with")
_INFORMATION = wordset("information")
_JUDGED_BY = wordset("judged-by")
_NEAR = 4
# Nouns that stand before another as often as for the agency itself.
_TOO_COMMON = frozenset(("prisons", "courts", "probation-delivery-units"))


@dataclass
class About:
    """Tells what the findings of one document are about.

    The text is searched once for each kind of name, however many findings it has.
    """

    document: Document
    lexicon: Lexicon

    def themes(self, finding: Finding) -> list[str]:
        """Return up to three themes of a finding, in order of mention."""
        return self._themes.of(finding)

    @cached_property
    def _themes(self) -> Themes:
        return Themes(self.document, self.lexicon)

    def standards(self, finding: Finding) -> list[str]:
        """Return the standards by which a finding says that the work was judged.

        A word such as "planning", or what is a theme too, names a standard only
        beside a word of judging.
        """
        is_judged = not _JUDGED_BY.isdisjoint(_tokens(finding))
        known = self.lexicon.vocabulary
        found = [
            m.slug
            for m in self._within("standard", finding.span)
            if is_judged or (" " in m.label and not known.has("theme", m.slug))
        ]
        return list(dict.fromkeys(found))

    def agencies(self, finding: Finding) -> list[dict[str, str]]:
        """Return the agencies of a finding with their roles, not the inspected body.

        An agency whose part in the matter the words do not show is left out.
        """
        found: dict[str, str] = {}
        for mention in self._within("organisation", finding.span):
            if self._is_other(mention) and not self._is_part_of_name(mention):
                role = _role(finding, mention)
                if role:
                    found.setdefault(mention.slug, role)
        return [{"is": slug, "role": role} for slug, role in found.items()]

    @cached_property
    def _mentions(self) -> dict[str, list[Mention]]:
        groups = ("theme", "standard"), ("organisation",)
        found = [m for g in groups for m in self.lexicon.find(self.document.text, g)]
        return {
            kind: [m for m in found if m.kind == kind] for g in groups for kind in g
        }

    @cached_property
    def _own(self) -> Collection[str]:
        """The organisations that the title names."""
        named = self.lexicon.find(self.document.title, ("organisation",))
        return frozenset(mention.slug for mention in named)

    def _within(self, kind: str, span: Span) -> Iterator[Mention]:
        mentions = self._mentions[kind]
        first = bisect_left(mentions, span.start, key=lambda m: m.start)
        for mention in mentions[first:]:
            if mention.start >= span.end:
                return
            yield mention

    def _is_other(self, mention: Mention) -> bool:
        classes = ("Inspectorate", "MultiAgencyArrangement", "InspectedBody", "Agency")
        is_one = [self.lexicon.is_a("organisation", mention.slug, c) for c in classes]
        inspected_only = is_one[2] and not is_one[3]
        return mention.slug not in self._own and not (
            is_one[0] or is_one[1] or inspected_only
        )

    def _is_part_of_name(self, mention: Mention) -> bool:
        """Whether a capitalised word before it makes a mention part of a name."""
        before = self.document.text[max(0, mention.start - 40) : mention.start].split()
        begins_large = mention.label[:1].isupper()
        return bool(before) and begins_large and before[-1][:1].isupper()


def _tokens(finding: Finding) -> Sequence[str]:
    return finding.words.tokens[slice(*finding.clause)]


def _role(finding: Finding, mention: Mention) -> str:
    words: Words = finding.words
    start, end = finding.clause
    place = words.starts.get(mention.start - finding.passage.start)
    if place is None:
        return ""
    near = list(_before(words.tokens, start, place))
    tokens = words.tokens[start:end]
    if not _WITH.isdisjoint(near):
        return "partner"
    informs = not _INFORMATION.isdisjoint(tokens)
    if informs and ({"from", "by", "to"} & set(near) or "knew" in tokens):
        return "source-of-information"
    verb = finite(words.tokens, start, end)
    is_subject = verb is not None and place < verb and "of" not in near
    return "actor" if is_subject and mention.slug not in _TOO_COMMON else ""


def _before(tokens: Sequence[str], start: int, place: int) -> Iterator[str]:
    """Yield the few words before a place, and those of the list that it ends."""
    reach = _NEAR
    for at in range(place - 1, start - 1, -1):
        if reach == 0:
            return
        yield tokens[at]
        reach -= tokens[at] not in ("and", ",")
