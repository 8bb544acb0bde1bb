"""Paths: how two entities are connected, hop by hop, and what each hop says."""

import networkx as nx
import pytest
from pyoxigraph import Literal, Store

from inspectkg.graph.network import network
from inspectkg.graph.paths import MOST_HOPS, STATED, connections
from inspectkg.ontology.terms import identifier

PLAIN = {"basis": "stated cause", "status": STATED, "reading": "plain", "source": "S"}


def chain(
    *hops: tuple[str, str, str], kind: str = "influence"
) -> "nx.MultiDiGraph[str]":
    """Return a network of hops (from, relation, to) with a place for each."""
    made: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for start, relation, end in hops:
        for node in (start, end):
            made.add_node(node, label=node.upper(), type="factor")
        evidence = [{"quote": None, "place": f"on {relation}", "source": "S"}]
        made.add_edge(
            start, end, type=kind, relation=relation, evidence=evidence, **PLAIN
        )
    return made


def paths(
    of: "nx.MultiDiGraph[str]", start: str, end: str, limit: int = 10
) -> list[str]:
    return [text(row[2]) for row in connections(of, start, end, limit).rows]


def text(cell: object) -> str:
    assert isinstance(cell, Literal)
    return cell.value


def test_a_chain_is_told_as_a_chain() -> None:
    made = chain(("a", "leads to", "b"), ("b", "hinders", "c"))
    first = "A —leads to [stated cause; on leads to, S]→ B"
    second = "—hinders [stated cause; on hinders, S]→ C"
    assert paths(made, "a", "c") == [f"{first} {second}"]


def test_a_hop_against_a_links_direction_points_backwards() -> None:
    made = chain(("a", "leads to", "b"))
    assert paths(made, "b", "a") == ["B ←leads to [stated cause; on leads to, S]— A"]


def test_links_both_ways_are_both_told() -> None:
    made = chain(("a", "helps", "b"), ("b", "hinders", "a"))
    (path,) = paths(made, "a", "b")
    assert "—helps [" in path
    assert " and ←hinders [" in path


def test_an_ambiguous_wording_and_what_is_under_way_are_told() -> None:
    made = chain(("a", "mitigates", "b"))
    for *_, data in made.edges(data=True):
        data |= {"basis": "intended", "status": "under way", "reading": "ambiguous"}
    (path,) = paths(made, "a", "b")
    assert "mitigates [intended; ambiguous; under way; " in path


def test_the_words_are_told_where_they_are_held() -> None:
    made = chain(("a", "helps", "b"))
    for *_, data in made.edges(data=True):
        data["evidence"][0]["quote"] = "A helped B"
    assert "“A helped B” (on helps, S)" in paths(made, "a", "b")[0]


def test_an_influence_goes_before_a_link_that_says_none() -> None:
    made = chain(("a", "hinders", "b"))
    made.add_edge("a", "b", type="theme", relation="is about", evidence=[], **PLAIN)
    (path,) = paths(made, "a", "b")
    assert "hinders" in path
    assert "is about" not in path


def test_a_region_is_an_end_and_no_crossing() -> None:
    made = chain(("a", "was found in", "r"), ("b", "was found in", "r"))
    made.nodes["r"]["type"] = "region"
    assert paths(made, "a", "b") == []
    assert len(paths(made, "a", "r")) == 1


def test_what_is_not_connected_has_no_path() -> None:
    made = chain(("a", "helps", "b"), ("c", "helps", "d"))
    assert paths(made, "a", "d") == []


@pytest.mark.parametrize("ends", [("a", "z"), ("z", "a"), ("z", "y"), ("a", "a")])
def test_what_is_not_in_the_network_or_is_itself_has_no_path(
    ends: tuple[str, str],
) -> None:
    assert paths(chain(("a", "helps", "b")), *ends) == []


def test_a_very_long_chain_is_no_connection() -> None:
    hops = [(str(n), "leads to", str(n + 1)) for n in range(MOST_HOPS + 1)]
    made = chain(*hops)
    assert len(paths(made, "0", str(MOST_HOPS))) == 1
    assert paths(made, "0", str(MOST_HOPS + 1)) == []


def test_only_so_many_paths_come_shortest_first() -> None:
    ways = [(s, "leads to", e) for n in "123456" for s, e in (("a", n), (n, "z"))]
    made = chain(*ways, ("a", "hinders", "z"))
    found = paths(made, "a", "z", 3)
    assert len(found) == 3
    assert found[0].startswith("A —hinders")


def test_capacity_and_progress_are_connected_in_two_hops(graph: Store) -> None:
    start = identifier("factor", "prison-capacity")
    end = identifier("work-area", "progress-in-public-protection-work")
    first, *_ = connections(network(graph), start, end).rows
    assert [cell.value for cell in first[3:] if isinstance(cell, Literal)] == [
        "stated links",
        "1",
        "2",
    ]
    assert text(first[2]).count("stated cause") == 2
    assert "Reactive approach" in text(first[2])


def test_a_theme_joins_only_what_no_stated_link_joins() -> None:
    made = chain(("a", "is about", "t"), ("b", "is about", "t"), kind="theme")
    (row,) = connections(made, "a", "b").rows
    assert text(row[3]) == "shared subjects too"
    made.add_edges_from(
        chain(("a", "helps", "x"), ("x", "helps", "b")).edges(data=True)
    )
    made.add_node("x", label="X", type="factor")
    (row,) = connections(made, "a", "b").rows
    assert text(row[3]) == "stated links"


def test_policies_listed_together_are_not_connected(graph: Store) -> None:
    start = identifier("policy", "impact")
    end = identifier("policy", "recall-changes")
    assert connections(network(graph), start, end).rows == []
