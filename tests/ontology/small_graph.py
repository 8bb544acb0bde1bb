"""The minimal record as one graph: ontology, statements, the concepts they reach."""

import os
import shutil
from functools import cache

import pyoxigraph as ox
import pytest
from rdflib import Graph

from inspectkg.graph.builder import quads
from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.terms import DERIVED_GRAPH, ID, PREFIXES, VOCABULARY_GRAPH
from inspectkg.records.loading import parse
from inspectkg.records.model import Record
from inspectkg.records.source import Source

from ..records.minimal import RECORD

PROLOGUE = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
PROLOGUE += f"BASE <{ID}>\n"

needs_java = pytest.mark.skipif(
    shutil.which("java") is None and "CI" not in os.environ,
    reason="HermiT needs a Java runtime, and there is none",
)


def minimal_record(text: str = RECORD) -> Record:
    return parse(Source(text, "minimal.yaml"), shipped())


def merged(stated: list[ox.Quad]) -> Graph:
    lines = "\n".join(f"{quad.triple} ." for quad in stated)
    return Graph().parse(data=lines, format="nt")


def small_graph() -> Graph:
    graph = Graph()
    for triple in _small():
        graph.add(triple)
    return graph


@cache
def _small() -> Graph:
    """Leave out the concepts that no statement reaches: a check takes 1 s, not 3."""
    stated = quads([minimal_record()])
    concepts = {quad.subject for quad in stated if _in(VOCABULARY_GRAPH, quad)}
    known: dict[object, list[ox.Quad]] = {}
    kept: list[ox.Quad] = []
    for quad in stated:
        is_of_concept = _in(VOCABULARY_GRAPH, quad) or _in(DERIVED_GRAPH, quad)
        if is_of_concept and quad.subject in concepts:
            known.setdefault(quad.subject, []).append(quad)
        else:
            kept.append(quad)
    waiting: list[object] = [
        end for quad in kept for end in (quad.subject, quad.object)
    ]
    waiting += [node for node in known if isinstance(node, ox.BlankNode)]
    while waiting:
        reached = known.pop(waiting.pop(), [])
        kept += reached
        waiting += [quad.object for quad in reached]
    return merged(kept)


def _in(graph: str, quad: ox.Quad) -> bool:
    return quad.graph_name == ox.NamedNode(graph)


def changed(update: str) -> Graph:
    """Return the small graph after a SPARQL update, which must have an effect."""
    graph = small_graph()
    before = set(graph)
    graph.update(PROLOGUE + update)
    assert before != set(graph), f"the update changes nothing: {update}"
    return graph
