"""The concepts of the vocabularies, by kind and slug, for checking names."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from .errors import InputError
from .resources import vocabulary_files
from .terms import ID, PREFIXES, rebase

LABELS = {PREFIXES["skos"] + name for name in ("prefLabel", "altLabel", "hiddenLabel")}
PREFERRED = PREFIXES["skos"] + "prefLabel"


@dataclass
class Vocabulary:
    """What the concept schemes name.

    `labels` maps (kind, slug) to the preferred label, `found_by` a kind and a
    lower-case label to the slugs that bear it, and `links` the values of every
    other property of a concept that is itself an individual.
    """

    labels: dict[tuple[str, str], str] = field(default_factory=dict)
    found_by: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    classes: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    links: dict[tuple[str, str, str], list[str]] = field(default_factory=dict)

    def has(self, kind: str, slug: str) -> bool:
        """Tell whether a concept of this kind has this slug."""
        return (kind, slug) in self.labels

    def label(self, kind: str, slug: str) -> str:
        """Return the preferred label of a concept that is known to exist."""
        return self.labels[kind, slug]

    def names(self, kind: str, slug: str) -> list[str]:
        """Return all labels of a concept that exists, the preferred one first."""
        first = self.label(kind, slug)
        borne = self._borne.get((kind, slug), ())
        return [first, *sorted(label for label in borne if label != first.lower())]

    @cached_property
    def _borne(self) -> dict[tuple[str, str], list[str]]:
        """The lower-case labels of each concept: `found_by` turned round."""
        borne: dict[tuple[str, str], list[str]] = {}
        for (kind, label), slugs in self.found_by.items():
            for slug in slugs:
                borne.setdefault((kind, slug), []).append(label)
        return borne

    def targets(self, predicate: str) -> frozenset[str]:
        """Return every individual to which some concept is linked by a predicate."""
        return self._targets.get(predicate, frozenset())

    @cached_property
    def _targets(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for (_, _, predicate), targets in self.links.items():
            found.setdefault(predicate, set()).update(targets)
        return {predicate: frozenset(targets) for predicate, targets in found.items()}

    def slugs(self, kind: str) -> list[str]:
        """Return the slugs of one kind, sorted."""
        return sorted(slug for known, slug in self.labels if known == kind)

    def with_terms(self, terms: Iterable[tuple[str, str, str]]) -> "Vocabulary":
        """Return this vocabulary with further (kind, slug, label)."""
        labels = {(kind, slug): label for kind, slug, label in terms}
        return replace(self, labels={**labels, **self.labels})

    def nearest(self, kinds: Iterable[str], wrong: str) -> list[str]:
        """Return up to three slugs whose name or label is close to `wrong`."""
        names: dict[str, str] = {}
        for kind in kinds:
            names.update({slug: slug for slug in self.slugs(kind)})
            for (known, label), slugs in self.found_by.items():
                if known == kind:
                    names.update(dict.fromkeys([label], min(slugs)))
        close = get_close_matches(wrong.lower(), names, n=6, cutoff=0.5)
        return list(dict.fromkeys(names[name] for name in close))[:3]


@cache
def shipped() -> Vocabulary:
    """Return the vocabularies that come with inspectkg."""
    return vocabulary()


def vocabulary(further: tuple[Path, ...] = ()) -> Vocabulary:
    """Return the shipped vocabularies with those in `further` Turtle files."""
    index = Vocabulary()
    for triple in vocabulary_triples(further):
        _add(index, triple)
    return index


def vocabulary_triples(further: tuple[Path, ...] = ()) -> Iterable[ox.Triple]:
    """Yield the triples of all concept schemes in the order of the files.

    Blank nodes (of axioms) are named by file and order of appearance, so that
    the same files give the same triples. Raises InputError for bad Turtle.
    """
    for source in [*vocabulary_files(), *further]:
        try:
            text = rebase(source.read_text("utf-8"))
        except OSError:
            msg = f"{source}: no such vocabulary file; check the path."
            raise InputError(msg) from None
        yield from turtle_triples(text, source.name)


def turtle_triples(text: str, name: str) -> Iterable[ox.Triple]:
    """Yield the triples of a Turtle text, blank nodes named after `name`."""
    seen: dict[str, ox.BlankNode] = {}
    stem = "".join(c for c in name.removesuffix(".ttl") if c.isalnum())

    def named(node: Any) -> Any:  # noqa: ANN401 - any RDF term
        if not isinstance(node, ox.BlankNode):
            return node
        fresh = ox.BlankNode(f"{stem}{len(seen)}")
        return seen.setdefault(node.value, fresh)

    try:
        for quad in ox.parse(text, format=ox.RdfFormat.TURTLE):
            yield ox.Triple(named(quad.subject), quad.predicate, named(quad.object))
    except SyntaxError as error:
        msg = f"{name}: not valid Turtle ({error}); mend the file."
        raise InputError(msg) from None


def split_identifier(iri: str) -> tuple[str, str]:
    """Return kind and slug of an individual's IRI, or two empty strings."""
    kind, _, slug = iri.removeprefix(ID).partition("/")
    return (kind, slug) if iri.startswith(ID) else ("", "")


def _add(index: Vocabulary, triple: ox.Triple) -> None:
    if not isinstance(triple.subject, ox.NamedNode):
        return
    kind, slug = split_identifier(triple.subject.value)
    predicate = triple.predicate.value
    if not kind:
        return
    if isinstance(triple.object, ox.NamedNode):
        _add_link(index, kind, slug, predicate, triple.object.value)
    elif predicate in LABELS and isinstance(triple.object, ox.Literal):
        label = triple.object.value
        index.found_by.setdefault((kind, label.lower()), set()).add(slug)
        if predicate == PREFERRED:
            index.labels[kind, slug] = label


def _add_link(
    index: Vocabulary, kind: str, slug: str, predicate: str, target: str
) -> None:
    if predicate == PREFIXES["rdf"] + "type":
        index.classes.setdefault((kind, slug), set()).add(target)
    else:
        index.links.setdefault((kind, slug, predicate), []).append(target)
