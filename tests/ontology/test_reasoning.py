import tempfile
from pathlib import Path

import owlready2
import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from inspectkg.graph.builder import quads
from inspectkg.ontology import explaining, reasoning
from inspectkg.ontology.errors import InputError
from inspectkg.ontology.resources import ontology_graph
from inspectkg.ontology.terms import ID, ONTOLOGY, term
from inspectkg.records.loading import load_all, shipped_records

from .small_graph import changed, merged, needs_java, small_graph

SHORTCUTS = [URIRef(term(name)) for name in reasoning.SHORTCUTS]


def shortcuts(graph: Graph) -> set[tuple[str, str, str]]:
    """Return those that the SPARQL rules put into the graph."""
    return {
        (str(source), str(shortcut), str(target))
        for shortcut in SHORTCUTS
        for source, target in graph.subject_objects(shortcut)
    }


def test_the_ontology_is_there_as_python_classes() -> None:
    classes = reasoning.ontology_classes()
    assert issubclass(classes.Concern, classes.Finding)
    assert classes.Finding.iri == term("Finding")
    classes.world.close()


def test_each_load_has_a_world_of_its_own() -> None:
    one, other = (reasoning.ontology_classes() for _ in range(2))
    assert one.Finding is not other.Finding
    one.world.close()
    other.world.close()


def test_imports_are_left_out() -> None:
    asking = Graph().parse(
        data=f"<{ONTOLOGY[:-1]}> <{OWL.imports}> <http://127.0.0.1:9/nothing> ."
    )
    world = reasoning.load([ontology_graph(), asking])
    assert list(world.get_ontology(ONTOLOGY).imported_ontologies) == []
    world.close()


@needs_java
def test_hermit_infers_the_shortcuts_that_the_rules_construct() -> None:
    graph = small_graph()
    expected = {
        (ID + source, term(shortcut), ID + target)
        for source, shortcut, target in (
            ("factor/prison-capacity", "leadsTo", "factor/rapid-policy-change"),
            (
                "factor/rapid-policy-change",
                "hinders",
                "work-area/progress-in-public-protection-work",
            ),
        )
    }
    assert expected == reasoning.check(graph).shortcuts == shortcuts(graph)


@needs_java
@pytest.mark.skipif(not shipped_records(), reason="no records are shipped")
def test_the_shipped_records_contradict_nothing() -> None:
    graph = merged(quads(load_all(shipped_records())))
    report = reasoning.check(graph)
    assert (report.consistent, report.unsatisfiable) == (True, ())
    assert shortcuts(graph) == report.shortcuts


@needs_java
def test_a_shortcut_that_was_put_in_by_hand_is_not_reported_as_inferred() -> None:
    by_hand = ("policy/probation-reset", "work-area/home-visits")
    graph = changed(f"INSERT DATA {{ <{by_hand[0]}> ik:helps <{by_hand[1]}> }}")
    found = reasoning.check(graph).shortcuts
    assert (ID + by_hand[0], term("helps"), ID + by_hand[1]) not in found


@needs_java
def test_a_class_that_nothing_can_belong_to_is_named() -> None:
    report = reasoning.check(ontology_graph() + _impossible())
    assert report.consistent
    assert report.unsatisfiable == (term("WeatherPolicy"),)


def _impossible() -> Graph:
    return Graph().parse(
        data=f"@prefix ik: <{ONTOLOGY}> . @prefix rdfs: <{RDFS}> . "
        f"@prefix owl: <{OWL}> . "
        "ik:WeatherPolicy a owl:Class ; rdfs:subClassOf ik:Policy , ik:Factor ."
    )


@needs_java
def test_an_axiom_beyond_owl_2_dl_is_named() -> None:
    graph = ontology_graph()
    graph.add((URIRef(term("hinders")), RDF.type, OWL.FunctionalProperty))
    with pytest.raises(InputError, match=r"Non-simple property .*#hinders"):
        reasoning.check(graph)


def test_without_java_a_person_is_told_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(owlready2, "JAVA_EXE", "no-such-java")
    with pytest.raises(InputError, match="install a Java runtime"):
        reasoning.check(Graph())


@needs_java
def test_nothing_of_java_reaches_the_terminal(
    capfd: pytest.CaptureFixture[str],
) -> None:
    reasoning.check(small_graph())
    assert capfd.readouterr() == ("", "")


@needs_java
def test_no_copy_of_a_graph_with_a_contradiction_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    graph = changed("INSERT DATA { <region/wales> a ik:Organisation }")
    assert not reasoning.check(graph).consistent
    assert list(tmp_path.iterdir()) == []


def test_an_explanation_says_what_was_left_out() -> None:
    graph = changed("INSERT DATA { <region/wales> a ik:Organisation }")
    lines = explaining.explain(graph)
    assert "region/wales “Wales” Type ik:Region" in lines
    assert lines[-1].startswith("Left out of the explanation: ")


def test_where_nothing_can_be_singled_out_the_explanation_says_so() -> None:
    assert explaining.explain(small_graph())[0] == explaining.NOT_FOUND
