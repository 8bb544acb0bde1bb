"""The ontology stands in OWL 2 DL and explains itself."""

from itertools import chain

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.namespace import PROV
from rdflib.term import Node

from inspectkg.ontology.resources import ontology_graph, vocabulary_graph
from inspectkg.ontology.terms import ONTOLOGY, term

from .small_graph import small_graph

PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
BUILT_IN = (str(RDF), str(RDFS), str(OWL))


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return ontology_graph()


@pytest.fixture(scope="module")
def everything() -> Graph:
    return ontology_graph() + vocabulary_graph() + small_graph()


def ours(graph: Graph, *kinds: URIRef) -> set[str]:
    found = chain.from_iterable(graph.subjects(RDF.type, kind) for kind in kinds)
    return {str(node) for node in found if str(node).startswith(ONTOLOGY)}


def declared(graph: Graph, kind: URIRef) -> set[Node]:
    return set(graph.subjects(RDF.type, kind))


def name_of(node: Node) -> str:
    return str(node).removeprefix(ONTOLOGY)


def test_every_term_has_one_label_and_one_definition(ontology: Graph) -> None:
    terms = ours(ontology, OWL.Class, *PROPERTY_KINDS)
    assert len(terms) > 150
    counts = {
        iri: [
            len(list(ontology.objects(URIRef(iri), kind)))
            for kind in (RDFS.label, SKOS.definition)
        ]
        for iri in terms
    }
    assert {iri: n for iri, n in counts.items() if n != [1, 1]} == {}


def test_every_definition_is_a_sentence_or_phrase_with_a_full_stop(
    ontology: Graph,
) -> None:
    definitions = [str(text) for text in ontology.objects(None, SKOS.definition)]
    odd = [text for text in definitions if not text[0].isupper() or text[-1] != "."]
    assert odd == []


def test_no_two_classes_and_no_two_properties_share_a_label(ontology: Graph) -> None:
    for kinds in ((OWL.Class,), PROPERTY_KINDS):
        labels = [
            str(ontology.value(URIRef(iri), RDFS.label))
            for iri in ours(ontology, *kinds)
        ]
        assert len(labels) == len(set(labels))


def test_classes_begin_with_a_capital_and_properties_do_not(ontology: Graph) -> None:
    classes = map(name_of, map(URIRef, ours(ontology, OWL.Class)))
    assert [name for name in classes if not name[0].isupper()] == []
    properties = map(name_of, map(URIRef, ours(ontology, *PROPERTY_KINDS)))
    assert [name for name in properties if not name[0].islower()] == []


def test_no_property_is_of_two_kinds(everything: Graph) -> None:
    objects, values, notes = (declared(everything, kind) for kind in PROPERTY_KINDS)
    assert (objects & values) | (objects & notes) | (values & notes) == set()


def test_every_property_in_use_is_declared(everything: Graph) -> None:
    known = set().union(*(declared(everything, kind) for kind in PROPERTY_KINDS))
    used = {p for p in everything.predicates() if not str(p).startswith(BUILT_IN)}
    assert used - known == set()


def test_every_class_in_use_is_declared(everything: Graph) -> None:
    used = {
        kind
        for kind in everything.objects(None, RDF.type)
        if isinstance(kind, URIRef) and not str(kind).startswith(BUILT_IN)
    }
    assert used - declared(everything, OWL.Class) == set()


def test_object_properties_link_and_data_properties_hold_values(
    everything: Graph,
) -> None:
    objects = declared(everything, OWL.ObjectProperty)
    values = declared(everything, OWL.DatatypeProperty)
    wrong = [
        triple
        for triple in everything
        if (triple[1] in objects and isinstance(triple[2], Literal))
        or (triple[1] in values and not isinstance(triple[2], Literal))
    ]
    assert wrong == []


def test_domains_and_ranges_are_classes_or_datatypes_as_fits(ontology: Graph) -> None:
    classes = declared(ontology, OWL.Class)
    objects = declared(ontology, OWL.ObjectProperty)
    domains = set(ontology.objects(None, RDFS.domain))
    ranges = {r for p, r in ontology.subject_objects(RDFS.range) if p in objects}
    assert (domains | ranges) - classes == set()


def test_shortcuts_made_by_a_chain_have_no_forbidden_characteristic(
    ontology: Graph,
) -> None:
    """OWL 2 DL takes a property made by a chain for no simple one (section 11.1)."""
    forbidden = {
        OWL.FunctionalProperty,
        OWL.InverseFunctionalProperty,
        OWL.AsymmetricProperty,
        OWL.IrreflexiveProperty,
    }
    chained = list(ontology.subjects(OWL.propertyChainAxiom, None))
    assert sorted(map(name_of, chained)) == ["helps", "hinders", "leadsTo", "mitigates"]
    for shortcut in chained:
        assert set(ontology.objects(shortcut, RDF.type)) & forbidden == set()
        restricted = ontology.subjects(OWL.onProperty, shortcut)
        assert list(restricted) == []
    assert list(ontology.subject_objects(OWL.propertyDisjointWith)) == []


def test_lists_are_whole(everything: Graph) -> None:
    heads = set(everything.subjects(RDF.first, None))
    heads -= set(everything.objects(None, RDF.rest))
    lists = [list(Collection(everything, head)) for head in heads]
    assert len(lists) > 20
    assert [items for items in lists if len(items) < 2] == []
    cells = set(everything.subjects(RDF.first, None))
    assert cells == set(everything.subjects(RDF.rest, None))


def test_blank_nodes_stand_in_axioms_only(everything: Graph) -> None:
    kinds = {OWL.Class, OWL.Restriction, OWL.AllDisjointClasses, OWL.AllDifferent}
    cells = set(everything.subjects(RDF.first, None))
    others = {
        node
        for node in everything.subjects()
        if isinstance(node, BNode)
        and node not in cells
        and not set(everything.objects(node, RDF.type)) & kinds
    }
    assert others == set()


def test_a_stated_influence_asks_for_basis_status_and_reading(ontology: Graph) -> None:
    definition = OWL.equivalentClass / OWL.intersectionOf
    (parts,) = ontology.objects(URIRef(term("StatedInfluence")), definition)
    asked = {
        ontology.value(part, OWL.onProperty) for part in Collection(ontology, parts)
    }
    assert asked - {None} == {URIRef(term(n)) for n in ("basis", "status", "reading")}


def test_every_statement_is_something_with_a_source(ontology: Graph) -> None:
    above = set(ontology.transitive_objects(URIRef(term("Finding")), RDFS.subClassOf))
    assert {URIRef(term("Statement")), PROV.Entity} <= above
