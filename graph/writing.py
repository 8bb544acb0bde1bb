"""RDF terms from plain values, and the sheet on which one named graph is written."""

from collections.abc import Iterable
from decimal import Decimal

import pyoxigraph as ox

from ..ontology.terms import PREFIXES, identifier

XSD = PREFIXES["xsd"]
DATE_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}

Term = ox.NamedNode | ox.Literal
Value = Term | Iterable[Term] | None


def name(curie: str) -> ox.NamedNode:
    """Return the node of a prefixed name such as ``ik:theme``."""
    prefix, _, local = curie.partition(":")
    return ox.NamedNode(PREFIXES[prefix] + local)


def ref(kind: str, *slugs: str) -> ox.NamedNode:
    """Return the node of an individual."""
    return ox.NamedNode(identifier(kind, *slugs))


def refs(kind: str, slugs: Iterable[str]) -> list[ox.NamedNode]:
    """Return the nodes of several individuals of one kind."""
    return [ref(kind, slug) for slug in slugs]


def words(text: str | None) -> ox.Literal | None:
    """Return text in English, or nothing for nothing."""
    return ox.Literal(text, language="en") if text else None


def plain(text: str | None) -> ox.Literal | None:
    """Return text without a language, or nothing for nothing."""
    return ox.Literal(text) if text else None


def number(value: int | None) -> ox.Literal | None:
    """Return a whole number, or nothing for nothing."""
    if value is None:
        return None
    return ox.Literal(str(value), datatype=ox.NamedNode(XSD + "integer"))


def decimal(value: Decimal) -> ox.Literal:
    """Return a decimal number."""
    return ox.Literal(f"{value:f}", datatype=ox.NamedNode(XSD + "decimal"))


def truth(value: bool) -> ox.Literal:  # noqa: FBT001 - the value itself
    """Return true or false."""
    lexical = "true" if value else "false"
    return ox.Literal(lexical, datatype=ox.NamedNode(XSD + "boolean"))


def when(date: object) -> ox.Literal | None:
    """Return a date as precisely as it is given: year, month or day."""
    if date is None:
        return None
    text = str(date)
    return ox.Literal(text, datatype=ox.NamedNode(XSD + DATE_TYPES[len(text)]))


class Sheet:
    """The quads of one named graph, in the order in which they are written."""

    def __init__(self, graph: str) -> None:
        """Begin the sheet of the named graph with this IRI."""
        self.graph = ox.NamedNode(graph)
        self.quads: list[ox.Quad] = []

    def add(self, subject: ox.NamedNode, curie: str, value: Value) -> None:
        """Write a property of `subject`; nothing is written for no value."""
        if value is None:
            return
        values = (value,) if isinstance(value, ox.NamedNode | ox.Literal) else value
        for item in values:
            self.quads.append(ox.Quad(subject, name(curie), item, self.graph))

    def type(self, subject: ox.NamedNode, *curies: str) -> None:
        """Write the classes of `subject`."""
        self.add(subject, "rdf:type", [name(curie) for curie in curies])
