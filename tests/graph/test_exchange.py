"""The network in the formats that other programs read."""

import csv
import io
from collections.abc import Callable

import networkx as nx
import pytest

from inspectkg.graph.exchange import gephi_edges, gephi_nodes, gexf, graphml

from .sample_network import hostile_network, sample_network

EVIDENCE = {
    "quote": "Visits were \x00missed.",
    "place": "Findings, paragraph 2",
    "source": "A release",
    "sourceUrl": "https://example.org/release",
    "characters": [10, 29],
    "digest": "sha256:ab",
}
AS_TEXT = (
    "“Visits were missed.”; Findings, paragraph 2; A release; "
    "https://example.org/release; characters 10-29; sha256:ab"
)


def _small() -> "nx.MultiDiGraph[str]":
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph(title="T", date="2026-02-12")
    network.add_node("urn:a", label="Visits \x0b& <calls>", type="finding", region=None)
    network.add_node("urn:b", label="Staffing", type="theme", evidence=[EVIDENCE])
    for basis in ("stated-cause", "intended"):
        network.add_edge(
            "urn:a", "urn:b", label="hinders", type="influence", basis=basis
        )
    network.add_edge(
        "urn:b",
        "urn:a",
        key="urn:link",
        label="theme",
        type="theme",
        source="A release",
        evidence=[EVIDENCE, {"quote": None, "place": "Context"}],
    )
    return network


def _read_graphml(text: str) -> "nx.MultiDiGraph[str]":
    return nx.MultiDiGraph(nx.parse_graphml(text, force_multigraph=True))


def _read_gexf(text: str) -> "nx.MultiDiGraph[str]":
    return nx.MultiDiGraph(nx.read_gexf(io.BytesIO(text.encode())))


def test_graphml_reads_back_with_every_node_edge_and_value_as_text() -> None:
    read = _read_graphml(graphml(_small()))
    assert read.nodes["urn:a"] == {
        "label": "Visits & <calls>",
        "type": "finding",
        "url": "",
        "region": "",
    }
    assert read.nodes["urn:b"]["evidence"] == AS_TEXT
    assert read.edges["urn:b", "urn:a", "urn:link"] == {
        "id": "urn:link",
        "label": "theme",
        "type": "theme",
        "basis": "",
        "evidence": f"{AS_TEXT} | Context",
        "source": "A release",
    }
    assert sorted(d["basis"] for *_, d in read.edges("urn:a", data=True)) == [
        "intended",
        "stated-cause",
    ]


def test_gexf_reads_back_with_the_type_of_an_edge_as_its_kind() -> None:
    read = _read_gexf(gexf(_small()))
    assert read.is_directed()
    assert read.nodes["urn:b"]["evidence"] == AS_TEXT
    edge = read.get_edge_data("urn:b", "urn:a")["urn:link"]
    assert (edge["label"], edge["kind"], edge["source"]) == (
        "theme",
        "theme",
        "A release",
    )
    assert len(read.get_edge_data("urn:a", "urn:b")) == 2


@pytest.mark.parametrize("network", [sample_network(), hostile_network()])
def test_both_formats_keep_every_node_edge_and_label(
    network: "nx.MultiDiGraph[str]",
) -> None:
    for read in (_read_graphml(graphml(network)), _read_gexf(gexf(network))):
        assert len(read) == len(network)
        assert sorted(read.edges()) == sorted(network.edges())
        assert [read.nodes[key]["type"] for key in network] == [
            data["type"] for _, data in network.nodes(data=True)
        ]


def test_gexf_is_dated_by_the_network_and_not_by_the_clock() -> None:
    assert 'lastmodifieddate="2026-02-12"' in gexf(_small())
    undated = _small()
    undated.graph["date"] = ""
    assert "lastmodifieddate" not in gexf(undated)


@pytest.mark.parametrize("write", [graphml, gexf, gephi_nodes, gephi_edges])
def test_the_order_of_building_does_not_change_the_file(
    write: Callable[["nx.MultiDiGraph[str]"], str],
) -> None:
    first = sample_network()
    second: nx.MultiDiGraph[str] = nx.MultiDiGraph(**first.graph)
    second.add_nodes_from(reversed(list(first.nodes(data=True))))
    second.add_edges_from(reversed(list(first.edges(keys=True, data=True))))
    assert write(first) == write(second)


def test_writing_leaves_the_network_as_it_was() -> None:
    network = _small()
    gexf(network)
    assert network.nodes["urn:b"]["evidence"] == [EVIDENCE]
    assert network.edges["urn:b", "urn:a", "urn:link"]["type"] == "theme"


def test_gephi_reads_nodes_by_id_and_label() -> None:
    rows = list(csv.DictReader(io.StringIO(gephi_nodes(_small()))))
    assert [(row["Id"], row["Label"], row["Type"]) for row in rows] == [
        ("urn:a", "Visits & <calls>", "finding"),
        ("urn:b", "Staffing", "theme"),
    ]


def test_gephi_reads_edges_as_directed_with_their_own_kind() -> None:
    rows = list(csv.DictReader(io.StringIO(gephi_edges(_small()))))
    last = rows[-1]
    assert (last["Source"], last["Target"], last["Type"]) == (
        "urn:b",
        "urn:a",
        "Directed",
    )
    assert (last["Label"], last["kind"], last["publication"]) == (
        "theme",
        "theme",
        "A release",
    )
    assert len({row["Id"] for row in rows}) == 3
