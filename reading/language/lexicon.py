"""The lexicon: where a text names something that the vocabularies know.

The labels of the kinds that are asked for stand in one Aho-Corasick automaton, so
that a text is read once however many labels there are. Text and labels are compared
with straight quotation marks and with spaces for hyphens; offsets stay those of the
text.

Case matters where a label is a name: one that holds an abbreviation in capitals
("PDU"), a policy's name with a capital after its first word ("Probation Reset"), and
a context label ("Impact"), but for the standards' ("Safety"). A label may bear a
plural s in the text.
"""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from ...ontology.concepts import (
    LABELS,
    Vocabulary,
    split_identifier,
    vocabulary,
    vocabulary_triples,
)
from ...ontology.terms import term
from .folding import as_spoken

if TYPE_CHECKING:
    import ahocorasick

Concept = tuple[str, str]
"""Kind and slug of a concept."""

EVERYWHERE: Collection[Concept] = frozenset()
NAMING = frozenset(
    (
        *("factor", "organisation", "person", "policy", "programme", "region"),
        *("role", "standard", "theme", "work-area"),
    )
)
"""The kinds whose labels name something; labels of others are ordinary words."""

_SHORTEST_PLURAL = 3
_REMEMBERED = 1024


@dataclass(frozen=True, slots=True)
class Mention:
    """A label of a concept, where it stands in the text; `label` as written there."""

    kind: str
    slug: str
    start: int
    end: int
    label: str


class _Entry(NamedTuple):
    kind: str
    slug: str
    exact: str
    """The label with its capitals where they matter, else empty."""
    in_context: bool


class _Hit(NamedTuple):
    start: int
    end: int
    entries: tuple[_Entry, ...]


class Lexicon:
    """The labels of the vocabularies, ready to be found in a text."""

    def __init__(self, known: Vocabulary, labels: Iterable[tuple[str, _Entry]]) -> None:
        """Make the automaton of all labels; `known` answers for the concepts."""
        self.vocabulary = known
        self._by_key = _by_key(labels)
        self._automaton = cache(self._made)
        # Many rules look for names in the same sentence: its hits are found once.
        self._hits = lru_cache(_REMEMBERED)(self._found)

    @classmethod
    def shipped(cls, further: tuple[Path, ...] = ()) -> "Lexicon":
        """Return the lexicon of the shipped vocabularies and those in `further`.

        InputError if a further file is not there or not Turtle.
        """
        return _shipped(tuple(further))

    def find(
        self,
        text: str,
        kinds: Collection[str] = NAMING,
        context: Collection[Concept] = EVERYWHERE,
    ) -> list[Mention]:
        """Return what the text names, in its order, of the given kinds.

        Where labels overlap the longest counts (of those that begin first); what
        has the same label is told side by side. A context label counts only for
        the concepts in `context`.
        """
        found: list[Mention] = []
        until = 0
        for start, end, entries in self._hits(text, frozenset(kinds)):
            if start < until:
                continue
            for entry in entries:
                if not entry.in_context or (entry.kind, entry.slug) in context:
                    said = text[start:end]
                    found.append(Mention(entry.kind, entry.slug, start, end, said))
                    until = end
        return found

    def first(
        self,
        text: str,
        kinds: Collection[str],
        context: Collection[Concept] = EVERYWHERE,
    ) -> Mention | None:
        """Return the first thing of these kinds that the text names."""
        return next(iter(self.find(text, kinds, context)), None)

    def is_a(self, kind: str, slug: str, class_name: str) -> bool:
        """Tell whether a concept is an instance of a class of the ontology."""
        return term(class_name) in self.vocabulary.classes.get((kind, slug), ())

    def concepts(self, *kinds: str) -> frozenset[Concept]:
        """Return all concepts of some kinds, as a context."""
        return _concepts(self, kinds)

    def _made(self, kinds: frozenset[str]) -> "ahocorasick.Automaton":
        """Return the automaton of the labels of some kinds.

        Those of other kinds would only be passed over, and there are many.
        """
        import ahocorasick  # noqa: PLC0415 - only needed to read

        automaton = ahocorasick.Automaton()
        for key, entries in self._by_key.items():
            fitting = [entry for entry in entries if entry.kind in kinds]
            if fitting:
                automaton.add_word(key, (len(key), fitting))
        automaton.make_automaton()
        return automaton

    def _found(self, text: str, kinds: frozenset[str]) -> tuple[_Hit, ...]:
        """Return all labels of some kinds in a text, the longer first of two."""
        hits: list[_Hit] = []
        automaton = self._automaton(kinds)
        found = automaton.iter(as_spoken(text)) if automaton else ()
        for last, (length, entries) in found:
            start, end = last + 1 - length, last + 1
            if start and text[start - 1].isalnum():
                continue
            if text[end : end + 1].isalnum():
                end = _plural_end(text, start, end)
                if not end:
                    continue
            cased = [e for e in entries if not e.exact or _same_case(text, start, e)]
            if cased:
                hits.append(_Hit(start, end, tuple(cased)))
        return tuple(sorted(hits, key=lambda hit: (hit.start, -hit.end)))


@cache
def _concepts(lexicon: Lexicon, kinds: tuple[str, ...]) -> frozenset[Concept]:
    labels = lexicon.vocabulary.labels
    return frozenset(concept for concept in labels if concept[0] in kinds)


@cache
def _shipped(further: tuple[Path, ...]) -> Lexicon:
    return Lexicon(vocabulary(further), _labels(further))


def _labels(further: tuple[Path, ...]) -> Iterator[tuple[str, _Entry]]:
    in_context = term("contextLabel")
    for triple in vocabulary_triples(further):
        predicate = triple.predicate.value
        is_label = predicate in LABELS or predicate == in_context
        if not is_label or not isinstance(triple.object, ox.Literal):
            continue
        kind, slug = _concept(triple.subject)
        if kind:
            label = triple.object.value
            bound = predicate == in_context
            exact = label if _is_name(kind, label, bound=bound) else ""
            yield label, _Entry(kind, slug, exact, bound)


def _concept(subject: object) -> Concept:
    """Return kind and slug of an individual, or two empty strings."""
    if isinstance(subject, ox.NamedNode):
        return split_identifier(subject.value)
    return "", ""


def _is_name(kind: str, label: str, *, bound: bool) -> bool:
    words = label.replace("-", " ").split()
    if any(sum(map(str.isupper, word)) > 1 for word in words):
        return True
    capitals = [word[0].isupper() for word in words]
    if bound:
        return kind != "standard" and any(capitals)
    return kind == "policy" and any(capitals[1:])


def _by_key(labels: Iterable[tuple[str, _Entry]]) -> dict[str, list[_Entry]]:
    found: dict[str, list[_Entry]] = {}
    for label, entry in labels:
        for written in {
            label,
            label.replace("&", "and"),
            label.replace(" and ", " & "),
        }:
            exact = written if entry.exact else ""
            entries = found.setdefault(as_spoken(written), [])
            if entry._replace(exact=exact) not in entries:
                entries.append(entry._replace(exact=exact))
    return {key: entries for key, entries in found.items() if key.strip()}


def _plural_end(text: str, start: int, end: int) -> int:
    """Return where a label ends that bears an s; 0 if it is only part of a word."""
    is_plural = text[end] == "s" and not text[end + 1 : end + 2].isalnum()
    may_be = end - start >= _SHORTEST_PLURAL and text[end - 1] != "s"
    return end + 1 if is_plural and may_be else 0


def _same_case(text: str, start: int, entry: _Entry) -> bool:
    written = text[start : start + len(entry.exact)]
    pairs = zip(written, entry.exact, strict=False)
    return all(a == b or not a.isalpha() for a, b in pairs)
