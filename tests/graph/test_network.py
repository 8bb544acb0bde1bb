"""The network of the two publications: what is a node, what a link, what is told."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pytest
from pyoxigraph import NamedNode, Store

from inspectkg.graph.network import network
from inspectkg.ontology.terms import identifier

if TYPE_CHECKING:
    from networkx import MultiDiGraph

KSS, SC = "kent-surrey-sussex-2026-01-29", "south-central-2026-02-12"
RESET = identifier("policy", "probation-reset")
WORK = identifier("work-area", "public-protection-work")
Link = tuple[str, str, dict[str, Any]]


@pytest.fixture(scope="module")
def whole(graph: Store) -> "MultiDiGraph[str]":
    return network(graph)


@pytest.fixture(scope="module")
def core(graph: Store) -> "MultiDiGraph[str]":
    return network(graph, everything=False)


def links(of: "MultiDiGraph[str]", kind: str) -> list[Link]:
    return [link for link in of.edges(data=True) if link[2]["type"] == kind]


def around(graph: Store, about: str, hops: int) -> set[str]:
    near = network(graph, [NamedNode(about)], hops)
    return set(near)


def texts(values: Iterable[Any]) -> bool:
    return all(isinstance(value, str) for value in values)


def test_every_stated_influence_is_a_link_once(whole: "MultiDiGraph[str]") -> None:
    stated = [data["statement"] for *_, data in links(whole, "influence")]
    assert len(stated) == len(set(stated)) == 27


def test_a_policys_link_says_how_on_what_footing_and_who_says_so(
    whole: "MultiDiGraph[str]",
) -> None:
    (link,) = whole.get_edge_data(RESET, WORK).values()
    assert link["relation"] == "hinders"
    assert link["basis"] == "stated cause"
    assert link["saidBy"] == "HM Inspectorate of Probation"
    assert link["region"] == "Kent, Surrey and Sussex"
    assert link["source"].endswith("press release of 29 January 2026")


def test_the_evidence_is_on_every_influence(whole: "MultiDiGraph[str]") -> None:
    for *_, data in links(whole, "influence"):
        assert data["evidence"]
        for piece in data["evidence"]:
            assert piece["place"]
            assert piece["characters"][0] < piece["characters"][1]


def test_the_words_are_on_every_influence_where_they_are_held(worded: Store) -> None:
    for *_, data in links(network(worded), "influence"):
        assert all(piece["quote"] for piece in data["evidence"])


def test_an_influence_on_another_stands_as_a_node(whole: "MultiDiGraph[str]") -> None:
    hub = identifier("factor", KSS, "reset-hub")
    harm = identifier("influence", KSS, "reset-public-protection")
    (link,) = whole.get_edge_data(hub, harm).values()
    assert (link["relation"], link["status"]) == ("mitigates", "under way")
    assert link["reading"] == "ambiguous"
    assert {RESET, WORK} <= set(whole.successors(harm))


def test_being_in_force_is_no_influence(whole: "MultiDiGraph[str]") -> None:
    for policy in ("early-release-schemes", "impact", "recall-changes"):
        node = identifier("policy", policy)
        assert {data["type"] for *_, data in whole.out_edges(node, data=True)} == {
            "in-force"
        }
        assert whole.in_degree(node) == 0


def test_a_listed_policy_has_the_evidence_of_the_list(
    whole: "MultiDiGraph[str]",
) -> None:
    for *_, data in links(whole, "in-force"):
        (piece,) = data["evidence"]
        assert piece["fact"] == "policies-in-force"


def test_no_link_jumps_over_a_chain(whole: "MultiDiGraph[str]") -> None:
    capacity = identifier("factor", "prison-capacity")
    progress = identifier("work-area", "progress-in-public-protection-work")
    reactive = identifier("factor", "reactive-approach")
    assert not whole.has_edge(capacity, progress)
    assert whole.has_edge(capacity, reactive)
    assert whole.has_edge(reactive, progress)


def test_every_end_of_a_link_is_known_by_name_and_kind(
    whole: "MultiDiGraph[str]",
) -> None:
    for node, data in whole.nodes(data=True):
        assert data["id"] == data["url"] == node
        assert data["label"] != node
        assert data["type"] in node
        assert data["text"]


def test_polarity_is_told_of_findings(whole: "MultiDiGraph[str]") -> None:
    polarities = {
        data["polarity"]
        for _, data in whole.nodes(data=True)
        if data["type"] == "finding"
    }
    assert polarities == {"concern", "strength", "not stated"}


def test_a_factor_that_both_regions_name_bears_both(whole: "MultiDiGraph[str]") -> None:
    assert whole.nodes[WORK]["region"] == "Kent, Surrey and Sussex; South Central"


def test_all_but_evidence_is_plain_text(whole: "MultiDiGraph[str]") -> None:
    for data in (
        *(data for _, data in whole.nodes(data=True)),
        *(data for *_, data in whole.edges(data=True)),
    ):
        assert texts(value for key, value in data.items() if key != "evidence")


def test_the_core_leaves_out_themes_and_agencies(core: "MultiDiGraph[str]") -> None:
    kinds = {kind for _, kind in core.nodes(data="type")}
    assert {"policy", "factor", "work-area", "finding"} <= kinds
    assert not kinds & {"theme", "organisation", "standard", "recommendation"}


def test_the_core_keeps_every_influence(
    core: "MultiDiGraph[str]", whole: "MultiDiGraph[str]"
) -> None:
    assert len(links(core, "influence")) == len(links(whole, "influence"))


def test_no_hop_from_a_policy_is_the_policy_alone(graph: Store) -> None:
    assert around(graph, RESET, 0) == {RESET}


def test_each_hop_takes_in_more(graph: Store) -> None:
    one, two = around(graph, RESET, 1), around(graph, RESET, 2)
    assert {RESET, WORK} < one < two


def test_hops_run_against_the_direction_of_links_too(graph: Store) -> None:
    assert RESET in around(graph, WORK, 1)


def test_the_network_says_what_it_rests_on(whole: "MultiDiGraph[str]") -> None:
    assert whole.graph["coverage"] == "2 of 12 regions; press releases only"
    assert whole.graph["date"] == "2026-02-12"
    assert "Open Government Licence" in whole.graph["licence"]


def test_a_network_is_the_same_each_time(graph: Store) -> None:
    one, other = network(graph), network(graph)
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True, keys=True)) == list(
        other.edges(data=True, keys=True)
    )
