"""A view of the graph: what the pages ask of the store, found once and kept.

A view lasts as long as the version of the store that it looks at.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from ..graph import entities
from ..graph.answering import Solutions, answer, ask
from ..graph.coverage import coverage
from ..graph.results import plain
from ..ontology.concepts import split_identifier
from ..ontology.errors import InputError
from ..ontology.terms import ONTOLOGY, PREFIXES
from ..queries import library

if TYPE_CHECKING:
    from networkx import MultiDiGraph

Row = dict[str, str]

INSPECTED = """
SELECT ?statementIri ?inspectionIri ?programme ?issued WHERE {
  ?publicationIri ik:reportsOn ?inspectionIri ; dcterms:issued ?issued .
  ?statementIri ik:ofInspection ?inspectionIri .
  OPTIONAL { ?inspectionIri ik:partOfProgramme/skos:prefLabel ?programme }
}
"""
DESCRIBED = ("dcterms:title", "dcterms:description")
PARTS = (
    *("hasShare", "comparedShare", "hasTrend", "involves", "hasAlternative"),
    "evidence",
)
"""What leads from a statement to a part of it that has no name of its own."""


class View:
    """The store, with labels and the like in the form in which pages need them."""

    def __init__(self, store: Store) -> None:
        """Look at `store`, which does not change."""
        self.store = store
        self._kept: dict[str, list[Row]] = {}

    def quads(self, iri: str, curie: str = "") -> list[Quad]:
        """Return what the default graph says of an IRI, by one property if given."""
        try:
            node = NamedNode(iri)
        except ValueError:
            return []
        predicate = _expanded(curie) if curie else None
        return list(self.store.quads_for_pattern(node, predicate, None, DefaultGraph()))

    def incoming(self, iri: str, curie: str = "") -> list[Quad]:
        """Return what the default graph says with an IRI as the object."""
        predicate = _expanded(curie) if curie else None
        node = NamedNode(iri)
        return list(self.store.quads_for_pattern(None, predicate, node, DefaultGraph()))

    def text(self, iri: str, *curies: str) -> str:
        """Return the first text that one of the properties gives, else ''."""
        for curie in curies:
            values = [quad.object for quad in self.quads(iri, curie)]
            texts = sorted(v.value for v in values if isinstance(v, Literal))
            if texts:
                return texts[0]
        return ""

    def texts(self, iri: str, curie: str) -> list[str]:
        """Return all texts that a property gives, sorted."""
        values = [quad.object for quad in self.quads(iri, curie)]
        return sorted(v.value for v in values if isinstance(v, Literal))

    def nodes(self, iri: str, curie: str) -> list[str]:
        """Return the IRIs that a property gives, sorted."""
        values = [quad.object for quad in self.quads(iri, curie)]
        return sorted(v.value for v in values if isinstance(v, NamedNode))

    def node(self, iri: str, curie: str) -> str:
        """Return the first of the IRIs that a property gives, else ''."""
        return next(iter(self.nodes(iri, curie)), "")

    def subjects(self, curie: str, iri: str) -> list[str]:
        """Return the IRIs that have a property with this value, sorted."""
        found = (quad.subject for quad in self.incoming(iri, curie))
        return sorted(node.value for node in found if isinstance(node, NamedNode))

    def named(self, iri: str, curie: str) -> str:
        """Return the label of what a property gives, else ''."""
        node = self.node(iri, curie)
        return self.label(node) if node else ""

    def code(self, iri: str, curie: str) -> str:
        """Return the slug of what a property gives, in words: ``not stated``.

        Unlike a label, it is the same whatever a vocabulary calls the thing.
        """
        return self.node(iri, curie).rpartition("/")[2].replace("-", " ")

    def exists(self, iri: str) -> bool:
        """Tell whether the graph says anything of an IRI."""
        return bool(self.quads(iri))

    def label(self, iri: str) -> str:
        """Return what an IRI is called; never a meaningless id where it is ours."""
        try:
            found = entities.label(self.store, NamedNode(iri))
        except ValueError:
            return iri
        return found or self.text(iri, "ik:says", *DESCRIBED) or self._named(iri)

    def _named(self, iri: str) -> str:
        """Return a name for what has no label: its kind, and whose part it is."""
        kind = self.kind(iri)
        for name in PARTS:
            for owner in self.subjects(f"ik:{name}", iri):
                whole = self.label(owner)
                if name == "comparedShare":
                    return f"{kind} set beside the {whole[:1].lower()}{whole[1:]}"
                return f"{kind} of “{whole}”"
        if "/evidence/" in iri and (owner := iri.rpartition("/")[0]) != iri:
            place = "words" if iri.endswith("/quote") else "place"
            return (
                f"The {place} of: {self.label(owner)}" if self.exists(owner) else kind
            )
        return kind if kind != "Thing" else re.split(r"[/#]", iri.rstrip("/#"))[-1]

    def kind(self, iri: str) -> str:
        """Return what kind of thing an individual is, by its path: ``Work area``."""
        if iri.startswith(ONTOLOGY):
            return "Term of the ontology"
        name = split_identifier(iri)[0]
        return name.replace("-", " ").capitalize() or "Thing"

    def rows(
        self, name: str, given: dict[str, Sequence[str]] | None = None
    ) -> list[Row]:
        """Return the rows of a shipped query; without parameters they are kept."""
        if given:
            return _rows(ask(self.store, library.load(name), given))
        if name not in self._kept:
            self._kept[name] = _rows(ask(self.store, library.load(name)))
        return self._kept[name]

    def asked(self, text: str) -> list[Row]:
        """Return the rows of a query of ours."""
        return _rows(answer(self.store, text))

    def instances(self, curie: str) -> list[str]:
        """Return the individuals of a class in the order of their labels."""
        found = self.subjects("rdf:type", _expanded(curie).value)
        return sorted(found, key=lambda iri: (self.label(iri).casefold(), iri))

    def find(self, name: str, kind: str = "") -> str:
        """Return the IRI that a person names by slug, IRI or label, else ''.

        Raises InputError where nothing or several things are so called.
        """
        return entities.find_entity(self.store, name, kind).value if name else ""

    def known(self, names: Iterable[str]) -> list[str]:
        """Return the IRIs of those names that the graph knows, and pass over others."""
        found = []
        for name in names:
            try:
                found.append(self.find(name))
            except InputError:
                continue
        return found

    @cached_property
    def coverage(self) -> str:
        """What the graph rests on, as one phrase."""
        return coverage(self.store)

    @cached_property
    def dates(self) -> list[str]:
        """The dates of the publications, sorted."""
        publications = self.instances("ik:Publication")
        return sorted(self.text(iri, "dcterms:issued") for iri in publications)

    @cached_property
    def inspected(self) -> dict[str, Row]:
        """Inspection, programme and date of each statement, by its IRI."""
        return {row["statementIri"]: row for row in self.asked(INSPECTED)}

    @cached_property
    def by_inspection(self) -> dict[str, Row]:
        """Programme and date of each inspection, by its IRI."""
        return {row["inspectionIri"]: row for row in self.inspected.values()}

    @cached_property
    def network(self) -> "MultiDiGraph[str]":
        """The whole network."""
        from ..graph.network import network  # noqa: PLC0415 - heavy

        return network(self.store)

    @cached_property
    def proofs(self) -> dict[str, list[Row]]:
        """The rows of evidence of every statement, by its IRI."""
        found: dict[str, list[Row]] = {}
        for row in self.rows("provenance"):
            held = found.setdefault(row["statementIri"], [])
            if row["evidenceIri"] not in {each["evidenceIri"] for each in held}:
                held.append(row)
        return found


def _rows(found: object) -> list[Row]:
    if not isinstance(found, Solutions):
        raise TypeError(found)
    columns = found.columns
    return [
        {name: plain(term) for name, term in zip(columns, row, strict=True)}
        for row in found.rows
    ]


def _expanded(curie: str) -> NamedNode:
    prefix, _, local = curie.partition(":")
    return NamedNode(PREFIXES[prefix] + local)
