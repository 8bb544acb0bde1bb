import re
from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SH, BNode, Graph, URIRef
from rdflib.namespace import OWL
from rdflib.term import Node

from inspectkg.graph.builder import quads
from inspectkg.ontology.resources import ontology_graph, shapes_graph, vocabulary_graph
from inspectkg.ontology.terms import ID, ONTOLOGY, term
from inspectkg.ontology.validation import Violation, validate
from inspectkg.records.loading import load_all, shipped_records

from .small_graph import changed, merged, small_graph

TARGETS = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return shapes_graph()


def test_ontology_and_vocabularies_fit_the_shapes() -> None:
    assert validate(ontology_graph() + vocabulary_graph()) == []


@pytest.mark.skipif(not shipped_records(), reason="no records are shipped")
def test_the_shipped_records_fit_the_shapes() -> None:
    assert validate(merged(quads(load_all(shipped_records())))) == []


def test_a_violation_says_how_bad_it_is_of_what_and_why() -> None:
    finding = "finding/wales-2026-03-05/planning-weak"
    graph = changed(f"INSERT DATA {{ <{finding}> ik:theme <policy/probation-reset> }}")
    expected = Violation(
        severity="violation",
        focus=ID + finding,
        path=term("theme"),
        value=ID + "policy/probation-reset",
        message="A theme must be a concept of the vocabulary of themes; a policy, "
        "factor or organisation is none.",
    )
    assert validate(graph) == [expected]


def test_a_publication_whose_text_is_not_held_is_only_a_warning() -> None:
    graph = changed("DELETE WHERE { ?publication ik:textDigest ?any }")
    assert [one.severity for one in validate(graph)] == ["warning"]


def test_violations_come_in_the_same_order_each_time() -> None:
    graph = changed(
        "DELETE WHERE { ?any ik:digest ?digest } ; "
        "DELETE WHERE { ?statement ik:says ?words }"
    )
    found = validate(graph)
    assert len(found) > 20
    assert found == validate(graph) == sorted(found)


def test_validation_leaves_the_graph_as_it_was() -> None:
    graph = small_graph()
    before = set(graph)
    validate(graph)
    assert before == set(graph)


def test_imports_are_not_followed(tmp_path: Path, shapes: Graph) -> None:
    stricter = tmp_path / "stricter.ttl"
    stricter.write_text(
        f"@prefix sh: <{SH}> . <urn:shape> a sh:NodeShape ; "
        f"sh:targetClass <{term('Finding')}> ; sh:property "
        "[ sh:path <urn:nothing> ; sh:minCount 1 ; sh:message 'imported' ] .",
        encoding="utf-8",
    )
    shapes = shapes + Graph()
    about = URIRef(ONTOLOGY.replace("ontology#", "shapes"))
    shapes.add((about, OWL.imports, URIRef(stricter.as_uri())))
    assert validate(small_graph(), shapes) == []


def test_shapes_of_ones_own_can_be_given() -> None:
    shapes = Graph().parse(
        data=f"@prefix sh: <{SH}> . <urn:shape> a sh:NodeShape ; "
        f"sh:targetClass <{term('Call')}> ; sh:property [ "
        f"sh:path <{term('addressee')}> ; sh:minCount 1 ; sh:message 'To whom?' ] ."
    )
    assert [one.message for one in validate(small_graph(), shapes)] == ["To whom?"]


def test_everything_that_a_record_becomes_has_a_shape(shapes: Graph) -> None:
    graph = small_graph()
    aimed_at = set(shapes.objects(None, SH.targetClass))
    statements = {
        node for node in graph.subjects(None, None) if "/wales-2026-03-05" in str(node)
    }
    kinds = {kind for node in statements for kind in graph.objects(node, RDF.type)}
    without = {
        str(kind)
        for kind in kinds
        if not aimed_at & set(graph.transitive_objects(kind, RDFS.subClassOf))
    }
    # An entry is plain PROV, and what it must hold is on the statements.
    assert without <= {
        "http://www.w3.org/ns/prov#Activity",
        "http://www.w3.org/ns/prov#Entity",
        "http://www.w3.org/ns/oa#SpecificResource",
        "http://xmlns.com/foaf/0.1/Document",
        "http://purl.org/dc/terms/BibliographicResource",
    }
    assert {term("Finding"), term("Share"), term("Evidence")} <= set(map(str, kinds))


def test_every_constraint_speaks_to_a_researcher(shapes: Graph) -> None:
    aimed = {node for target in TARGETS for node in shapes.subjects(target, None)}
    parts = {part for node in aimed for part in _constraints(shapes, node)}
    messages = {part: list(shapes.objects(part, SH.message)) for part in parts}
    assert len(parts) > 100
    assert [part for part, said in messages.items() if len(said) != 1] == []
    assert [said for (said,) in messages.values() if not str(said).endswith(".")] == []


def _constraints(shapes: Graph, node: Node) -> set[Node]:
    kinds = (SH.property, SH.sparql)
    return {part for kind in kinds for part in shapes.objects(node, kind)}


def test_shapes_use_only_terms_that_the_ontology_declares(shapes: Graph) -> None:
    declared = {str(node) for node in ontology_graph().subjects(RDF.type, None)}
    nodes = {str(node) for triple in shapes for node in triple}
    used = {node for node in nodes if node.startswith(ONTOLOGY) and node != ONTOLOGY}
    queries = " ".join(str(text) for text in shapes.objects(None, SH.select))
    used |= {term(name) for name in re.findall(r"\bik:(\w+)", queries)}
    assert len(used) > 100
    assert used - declared == set()


def test_shapes_name_only_values_that_the_vocabularies_know(shapes: Graph) -> None:
    known = {str(node) for node in vocabulary_graph().subjects(RDF.type, None)}
    prefixes = {
        str(shapes.value(node, SH.prefix)): str(shapes.value(node, SH.namespace))
        for node in shapes.objects(None, SH.declare)
        if isinstance(node, BNode)
    }
    queries = " ".join(str(text) for text in shapes.objects(None, SH.select))
    names = re.findall(r"\b([a-z]+):([a-z-]+)\b", queries)
    used = {prefixes[prefix] + name for prefix, name in names if prefix in prefixes}
    used |= {str(node) for node in shapes.objects(None, SH.hasValue)}
    values = {iri for iri in used if iri.startswith(ID)}
    assert len(values) > 10
    assert values - known == set()
