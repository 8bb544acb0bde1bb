"""Records to quads: the same input gives the same graph, byte for byte."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from ..ontology.concepts import turtle_triples, vocabulary, vocabulary_triples
from ..ontology.resources import ontology_text
from ..ontology.terms import (
    DERIVED_GRAPH,
    ONTOLOGY_GRAPH,
    VOCABULARY_GRAPH,
    publication_graph,
)
from ..records.model import Record
from . import derive, findings, links, publications, sayings
from .context import Context
from .writing import Sheet, words

WRITERS: dict[str, Callable[[Sheet, Context, ox.NamedNode, Any], None]] = {
    "finding": findings.write_finding,
    "rating-given": findings.write_rating,
    "influence": links.write_influence,
    "contrast": links.write_contrast,
    "recommendation": sayings.write_recommendation,
    "call": sayings.write_call,
    "statement": sayings.write_statement,
    "fact": sayings.write_fact,
}


def quads(
    records: Iterable[Record],
    texts: Mapping[str, str] | None = None,
    further: tuple[Path, ...] = (),
) -> list[ox.Quad]:
    """Return the graph of `records`, sorted and without repeats.

    `texts` maps publication ids to texts from which the exact quotes are taken;
    `further` names Turtle files of concepts beside the shipped vocabularies.
    """
    known = vocabulary(further)
    stated = [*_in_graph(ONTOLOGY_GRAPH, turtle_triples(ontology_text(), "ontology"))]
    stated += _in_graph(VOCABULARY_GRAPH, vocabulary_triples(further))
    for record in sorted(records, key=lambda record: record.publication.id):
        text = (texts or {}).get(record.publication.id)
        stated += record_quads(Context(record, known, text))
    stated = list(_once(stated))
    derived = derive.derived(quad for quad in stated if not is_proposal(quad))
    stated += _in_graph(DERIVED_GRAPH, derived)
    return sorted(set(stated), key=str)


def record_quads(context: Context) -> list[ox.Quad]:
    """Return the quads of one record: accepted, proposed, and their provenance."""
    said = Sheet(publication_graph(context.publication))
    source = Sheet(publication_graph(context.publication, "provenance"))
    proposed = Sheet(publication_graph(context.publication, "proposed"))
    publications.write_publication(said, context)
    publications.write_inspection(said, context)
    publications.write_terms(said, context)
    publications.write_provenance(source, context)
    for node in sayings.write_counts(said, context):
        publications.write_review(source, context, node, None)
    for kind, statement in publications.reviewed(context):
        waiting = statement.id in context.waiting
        sheet, history = (proposed, proposed) if waiting else (said, source)
        node = context.own(kind, statement.id)
        WRITERS[kind](sheet, context, node, statement)
        sheet.add(node, "ik:ofInspection", context.inspection)
        said_by = context.attribution(sheet, statement.said_by)
        sheet.add(node, "ik:attributedTo", said_by)
        sheet.add(node, "ik:note", words(statement.note))
        context.prove(sheet, node, statement.evidence, kind, statement.id)
        publications.write_review(history, context, node, statement)
    return [*said.quads, *source.quads, *proposed.quads]


def is_proposal(quad: ox.Quad) -> bool:
    """Tell whether a quad belongs to what nobody has accepted yet."""
    graph = quad.graph_name
    return isinstance(graph, ox.NamedNode) and graph.value.endswith("/proposed")


def _once(quads: list[ox.Quad]) -> Iterator[ox.Quad]:
    """Leave out of proposals what is said already: rows would count it twice."""
    said = {quad.triple for quad in quads if not is_proposal(quad)}
    for quad in quads:
        if not is_proposal(quad):
            yield quad
        elif quad.triple not in said:
            said.add(quad.triple)
            yield quad


def _in_graph(graph: str, triples: Iterable[ox.Triple]) -> list[ox.Quad]:
    name = ox.NamedNode(graph)
    return [ox.Quad(t.subject, t.predicate, t.object, name) for t in triples]
