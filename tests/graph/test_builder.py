"""What a build makes of records: the same graph each time, each thing in its place."""

import json
from pathlib import Path

import pytest
from pyoxigraph import BlankNode, DefaultGraph, NamedNode, Quad, Store

from inspectkg.graph import builder, building, store
from inspectkg.graph.answering import Solutions
from inspectkg.graph.inquiry import Choice, inquire, wanted
from inspectkg.ontology.terms import (
    DERIVED_GRAPH,
    GRAPH,
    ONTOLOGY_GRAPH,
    PREFIXES,
    VOCABULARY_GRAPH,
    identifier,
    publication_graph,
    term,
)
from inspectkg.records import loading

from ..conftest import Run
from ..records.minimal import RECORD

PUBLICATIONS = ("kent-surrey-sussex-2026-01-29", "south-central-2026-02-12")
EXACT = NamedNode(PREFIXES["oa"] + "exact")
SELECTOR = NamedNode(PREFIXES["oa"] + "hasSelector")
EVIDENCE = NamedNode(term("evidence"))
SHORTCUTS = {term(name) for name in ("hinders", "helps", "leadsTo", "mitigates")}


def matching(graph: Store, predicate: NamedNode, name: str = "") -> list[Quad]:
    where = NamedNode(name) if name else None
    return list(graph.quads_for_pattern(None, predicate, None, where))


def built_from(text: str, folder: Path) -> Store:
    """Return the opened store built from a record's YAML text."""
    record = folder / "record.yaml"
    record.write_text(text, "utf-8")
    building.build(folder / "store", [record])
    return store.open_read(folder / "store")


def marked(statement: str, status: str) -> str:
    """Return the small record with one statement so marked."""
    line = f"- id: {statement}\n"
    assert RECORD.count(line) == 1
    indent = " " * (
        RECORD.split(line)[0].rfind(" ") - RECORD.split(line)[0].rfind("\n")
    )
    return RECORD.replace(line, f"{line}{indent}  status: {status}\n")


def test_the_same_records_make_the_same_quads_in_the_same_order() -> None:
    records = loading.load_all(loading.shipped_records())
    assert builder.quads(records) == builder.quads(records)


def test_no_order_of_records_or_hashes_changes_the_graph(
    run: Run, tmp_path: Path
) -> None:
    shipped = loading.shipped_records()
    dumps = []
    for seed, records in (("1", shipped), ("2", shipped[::-1])):
        place = tmp_path / seed
        run("build", *records, "--store", place, PYTHONHASHSEED=seed)
        dumps.append(run("export", "--store", place, PYTHONHASHSEED=seed).stdout)
    assert dumps[0] == dumps[1]
    assert dumps[0].splitlines() == sorted(dumps[0].splitlines())
    assert dumps[0].count("\n") > 10_000


@pytest.mark.parametrize(
    "iri",
    [
        "id/publication/south-central-2026-02-12",
        "id/inspection/south-central-2025-11",
        "id/finding/south-central-2026-02-12/home-visits-missing",
        "id/share/south-central-2026-02-12/home-visits-missing",
        "id/trend/south-central-2026-02-12/relationships-improving",
        "id/involvement/south-central-2026-02-12/relationships-improving/police",
        "id/influence/south-central-2026-02-12/rapid-change-progress",
        "id/alternative/south-central-2026-02-12/rapid-change-progress/1",
        "id/contrast/south-central-2026-02-12/positive-but-overshadowed",
        "id/recommendation-count/south-central-2026-02-12/hmpps",
        "id/recommendation/south-central-2026-02-12/information-exchange",
        "id/call/south-central-2026-02-12/national-action",
        "id/statement/south-central-2026-02-12/overshadowed",
        "id/fact/south-central-2026-02-12/rating-scale",
        "id/factor/south-central-2026-02-12/best-efforts",
        "id/attribution/hmi-probation/probation-practitioners",
        "id/evidence/south-central-2026-02-12/finding/home-visits-missing/1",
        "id/evidence/south-central-2026-02-12/finding/home-visits-missing/1/position",
        "id/policy/probation-reset",
        "id/region/south-central",
    ],
)
def test_addresses_that_others_may_link_to_stay_as_they_are(
    graph: Store, iri: str
) -> None:
    node = NamedNode("https://w3id.org/inspectkg/" + iri)
    assert next(graph.quads_for_pattern(node, None, None, DefaultGraph()), None)


def test_blank_nodes_stand_in_axioms_only(graph: Store) -> None:
    nodes = [
        quad
        for quad in graph.quads_for_pattern(None, None, None, None)
        if isinstance(quad.subject, BlankNode) or isinstance(quad.object, BlankNode)
    ]
    axioms = {NamedNode(ONTOLOGY_GRAPH), NamedNode(VOCABULARY_GRAPH), DefaultGraph()}
    assert {quad.graph_name for quad in nodes} <= axioms


def test_each_publication_has_its_graph_and_one_for_its_provenance(
    graph: Store,
) -> None:
    expected = {ONTOLOGY_GRAPH, VOCABULARY_GRAPH, DERIVED_GRAPH}
    expected |= {publication_graph(name) for name in PUBLICATIONS}
    expected |= {publication_graph(name, "provenance") for name in PUBLICATIONS}
    assert expected == {node.value for node in graph.named_graphs()}


@pytest.mark.parametrize(("one", "other"), [PUBLICATIONS, PUBLICATIONS[::-1]])
def test_a_publications_graph_says_nothing_of_the_other_publication(
    graph: Store, one: str, other: str
) -> None:
    name = NamedNode(publication_graph(one))
    quads = [str(quad) for quad in graph.quads_for_pattern(None, None, None, name)]
    assert len(quads) > 1000
    assert not [quad for quad in quads if other in quad]


def test_the_default_graph_holds_all_that_the_named_graphs_hold(graph: Store) -> None:
    quads = list(graph.quads_for_pattern(None, None, None, None))
    default = DefaultGraph()
    copies = {quad.triple for quad in quads if quad.graph_name == default}
    assert copies == {quad.triple for quad in quads if quad.graph_name != default}


def test_publishers_words_are_in_the_graph_with_the_documents_only(
    graph: Store, worded: Store
) -> None:
    assert matching(graph, EXACT) == []
    for name in PUBLICATIONS:
        place = publication_graph(name)
        pieces = {quad.object for quad in matching(worded, EVIDENCE, place)}
        quoted = {
            quad.subject
            for quad in matching(worded, SELECTOR, place)
            if last(quad.object) == "quote"
        }
        assert pieces == quoted


def test_with_one_document_only_its_publication_has_words(
    documents: Path, tmp_path: Path
) -> None:
    named = {PUBLICATIONS[1]: documents / f"{PUBLICATIONS[1]}.txt"}
    made = building.build(tmp_path / "store", given=named)
    opened = store.open_read(tmp_path / "store")
    graphs = {quad.graph_name for quad in matching(opened, EXACT)}
    assert graphs == {NamedNode(publication_graph(PUBLICATIONS[1])), DefaultGraph()}
    assert made.missing == (PUBLICATIONS[0],)


def shortcuts(graph: Store) -> set[tuple[str, str, str]]:
    """Return the shortcuts of the derived graph by the last parts of their IRIs."""
    derived = NamedNode(DERIVED_GRAPH)
    return {
        (last(quad.subject), last(quad.predicate), last(quad.object))
        for quad in graph.quads_for_pattern(None, None, None, derived)
        if quad.predicate.value in SHORTCUTS
    }


def last(node: object) -> str:
    return str(getattr(node, "value", "")).rsplit("/", 1)[-1].rsplit("#", 1)[-1]


def test_shortcuts_stand_for_single_plain_stated_effects_alone(graph: Store) -> None:
    destabilised = "destabilised-people-on-probation"
    assert shortcuts(graph) == {
        ("large-scale-change", "leadsTo", destabilised),
        ("responses-to-prison-overpopulation", "leadsTo", destabilised),
        ("sentencing-delays", "leadsTo", destabilised),
        (destabilised, "hinders", "public-protection-work"),
        ("probation-reset", "hinders", "public-protection-work"),
        ("staffing-challenges", "hinders", "managing-risk-to-the-public"),
        ("reactive-approach", "hinders", "progress-in-public-protection-work"),
        ("prison-capacity", "leadsTo", "reactive-approach"),
        ("home-visits", "helps", "identifying-and-managing-risk"),
        (
            "information-sharing-arrangements",
            "helps",
            "flow-of-risk-related-intelligence",
        ),
        (
            "difficulty-contacting-arresting-officers",
            "leadsTo",
            "delays-in-recall-decisions",
        ),
        ("information-sharing-delays", "hinders", "public-protection-work"),
    }


def test_a_chain_makes_no_shortcut(tmp_path: Path) -> None:
    assert shortcuts(built_from(RECORD, tmp_path)) == {
        ("prison-capacity", "leadsTo", "rapid-policy-change"),
        ("rapid-policy-change", "hinders", "progress-in-public-protection-work"),
    }


def test_a_mitigation_under_way_is_no_effect(graph: Store) -> None:
    mitigates = NamedNode(term("mitigates"))
    assert matching(graph, mitigates, DERIVED_GRAPH) == []
    hub = identifier("influence", PUBLICATIONS[0], "hub-reset")
    relation = NamedNode(term("relation"))
    (stated, _) = graph.quads_for_pattern(NamedNode(hub), relation, None, None)
    assert last(stated.object) == "mitigates"


def test_a_proposal_is_in_its_own_graph_alone(tmp_path: Path) -> None:
    opened = built_from(marked("snow-visits", "proposed"), tmp_path)
    node = NamedNode(identifier("influence", "wales-2026-03-05", "snow-visits"))
    quads = opened.quads_for_pattern(node, None, None, None)
    places = {str(quad.graph_name) for quad in quads}
    assert places == {f"<{GRAPH}wales-2026-03-05/proposed>"}


@pytest.mark.parametrize(("include", "expected"), [(False, 4), (True, 5)])
def test_a_proposal_is_answered_on_request_only(
    tmp_path: Path,
    include: bool,  # noqa: FBT001 - a case of the test
    expected: int,
) -> None:
    opened = built_from(marked("snow-visits", "proposed"), tmp_path)
    choice = Choice(fmt="json", include_proposed=include)
    answer = inquire(opened, wanted("influences"), choice).answer
    assert isinstance(answer, Solutions)
    assert len(answer.rows) == expected


def test_the_command_shows_proposals_on_request_only(run: Run, tmp_path: Path) -> None:
    record = tmp_path / "record.yaml"
    record.write_text(marked("snow-visits", "proposed"), "utf-8")
    run("build", record)
    query = ("query", "influences", "-f", "json")
    plain = json.loads(run(*query).stdout)["results"]["bindings"]
    every = json.loads(run(*query, "--include-proposed").stdout)["results"]["bindings"]
    (added,) = [row["from"]["value"] for row in every if row not in plain]
    assert added == "Snow"


def test_nothing_is_derived_from_a_proposal(tmp_path: Path) -> None:
    opened = built_from(marked("capacity-change", "proposed"), tmp_path)
    assert shortcuts(opened) == {
        ("rapid-policy-change", "hinders", "progress-in-public-protection-work"),
    }


def test_what_was_rejected_is_nowhere(tmp_path: Path) -> None:
    opened = built_from(marked("snow-visits", "rejected"), tmp_path)
    assert not [line for line in store.dump(opened) if "snow-visits" in line]


def test_a_proposal_has_no_reviewer_yet(tmp_path: Path) -> None:
    opened = built_from(marked("snow-visits", "proposed"), tmp_path)
    node = NamedNode(identifier("influence", "wales-2026-03-05", "snow-visits"))
    reviewer = NamedNode(term("reviewedBy"))
    status = NamedNode(term("reviewStatus"))
    assert not list(opened.quads_for_pattern(node, reviewer, None, None))
    (said,) = opened.quads_for_pattern(node, status, None, None)
    assert last(said.object) == "proposed"


def test_a_decision_is_told_with_role_day_and_reason(tmp_path: Path) -> None:
    decided = (
        "edited\n    by: inspector\n    when: 2026-03-09\n    why: Only some snow."
    )
    text = marked("snow-visits", decided.replace("inspector", "record-editor"))
    opened = built_from(text, tmp_path)
    node = NamedNode(identifier("influence", "wales-2026-03-05", "snow-visits"))
    place = NamedNode(publication_graph("wales-2026-03-05", "provenance"))
    quads = opened.quads_for_pattern(node, None, None, place)
    told = {last(quad.predicate): last(quad.object) for quad in quads}
    assert told["reviewStatus"] == "edited"
    assert told["reviewedOn"] == "2026-03-09"
    assert told["reviewReason"] == "Only some snow."


def test_alternatives_of_an_ambiguous_wording_are_kept(graph: Store) -> None:
    link = identifier("alternative", PUBLICATIONS[1], "issues-progress")
    quads = graph.quads_for_pattern(
        None, NamedNode(term("alternativeFrom")), None, DefaultGraph()
    )
    assert {last(quad.object) for quad in quads if link in str(quad.subject)} == {
        "prison-capacity",
        "recruitment-and-retention-challenges",
        "reactive-approach",
    }


def test_a_concept_of_ones_own_is_known_with_its_vocabulary(tmp_path: Path) -> None:
    concept = (
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "@prefix ik: <https://w3id.org/inspectkg/ontology#> .\n"
        "<https://w3id.org/inspectkg/id/theme/weather> a ik:Theme, skos:Concept ;\n"
        '  skos:prefLabel "Weather"@en .\n'
    )
    own = tmp_path / "own.ttl"
    own.write_text(concept, "utf-8")
    record = tmp_path / "record.yaml"
    record.write_text(RECORD.replace("[home-visits]", "[weather]"), "utf-8")
    building.build(tmp_path / "store", [record], vocabularies=(own,))
    opened = store.open_read(tmp_path / "store")
    answer = inquire(
        opened, wanted("unanswered-findings"), Choice(("theme=weather",), fmt="csv")
    ).answer
    assert isinstance(answer, Solutions)
    assert answer.rows == []
    weather = NamedNode(identifier("theme", "weather"))
    assert next(opened.quads_for_pattern(None, None, weather, DefaultGraph()), None)
