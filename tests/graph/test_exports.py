"""Exports: the whole graph and its network as files that others can read."""

import io
from html import unescape
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import DefaultGraph, Quad, RdfFormat, Store, parse

from inspectkg.graph import building, exports, store
from inspectkg.ontology.errors import InputError

from ..records.minimal import RECORD

RESET = "policy/probation-reset"
FORMATS = {
    "nq": RdfFormat.N_QUADS,
    "trig": RdfFormat.TRIG,
    "nt": RdfFormat.N_TRIPLES,
    "ttl": RdfFormat.TURTLE,
}


def dumped(graph: Store, fmt: str) -> str:
    out = io.StringIO()
    exports.write(graph, fmt, out)
    return out.getvalue()


def read(graph: Store, fmt: str) -> set[Quad]:
    return set(parse(dumped(graph, fmt), format=FORMATS[fmt]))


@pytest.fixture
def proposing(tmp_path: Path) -> Store:
    """Return a store of a record with one proposal."""
    record = tmp_path / "wales.yaml"
    line = "  - id: snow-visits\n"
    assert RECORD.count(line) == 1
    record.write_text(RECORD.replace(line, f"{line}    status: proposed\n"), "utf-8")
    building.build(tmp_path / "store", [record])
    return store.open_read(tmp_path / "store")


def in_words(quads: set[Quad]) -> set[str]:
    """Return quads without the names of blank nodes, which no format keeps."""
    return {str(quad) for quad in quads if "_:" not in str(quad)}


@pytest.mark.parametrize("fmt", ["nq", "trig"])
def test_named_graphs_come_back_whole(graph: Store, fmt: str) -> None:
    held = graph.quads_for_pattern(None, None, None, None)
    named = {quad for quad in held if quad.graph_name != DefaultGraph()}
    back = read(graph, fmt)
    assert len(back) == len(named)
    assert in_words(back) == in_words(named)


@pytest.mark.parametrize("fmt", ["nt", "ttl"])
def test_flat_formats_hold_what_is_accepted(graph: Store, fmt: str) -> None:
    held = set(graph.quads_for_pattern(None, None, None, DefaultGraph()))
    back = read(graph, fmt)
    assert len(back) == len(held)
    assert in_words(back) == in_words(held)


def test_flat_formats_hold_no_proposal(proposing: Store) -> None:
    assert "snow-visits" in dumped(proposing, "nq")
    assert "snow-visits" not in dumped(proposing, "nt")
    assert "snow-visits" not in dumped(proposing, "ttl")


def test_quads_come_sorted(graph: Store) -> None:
    lines = dumped(graph, "nq").splitlines()
    assert lines == sorted(lines)


@pytest.mark.parametrize("fmt", FORMATS)
def test_an_export_is_the_same_each_time(graph: Store, fmt: str) -> None:
    assert dumped(graph, fmt) == dumped(graph, fmt)


@pytest.mark.parametrize(
    ("fmt", "output", "expected"),
    [
        (None, "-", "nq"),
        (None, "graph.trig", "trig"),
        (None, "GRAPH.TTL", "ttl"),
        ("nt", "graph.trig", "nt"),
        (None, "graph", "nq"),
    ],
)
def test_the_format_is_that_asked_for_or_the_files(
    fmt: str | None, output: str, expected: str
) -> None:
    assert exports.chosen(fmt, output, exports.DUMPS) == expected


@pytest.mark.parametrize(("fmt", "output"), [("csv", "-"), (None, "graph.xlsx")])
def test_an_unknown_format_is_told_with_those_there_are(
    fmt: str | None, output: str
) -> None:
    with pytest.raises(InputError, match="choose one of nq, trig, nt, ttl"):
        exports.chosen(fmt, output, exports.DUMPS)


def drawn(graph: Store, fmt: str, *about: str, hops: int = 1) -> str:
    options = {"everything": True, "include_proposed": False}
    return exports.drawn(graph, about, hops, fmt, 1, **options)


def test_the_network_as_a_page_needs_nothing_else(graph: Store) -> None:
    page = drawn(graph, "html", "policy/probation-reset")
    assert page.startswith("<!DOCTYPE html>")
    assert "default-src 'none'" in unescape(page)
    assert "Probation Reset" in page
    assert 'src="http' not in page


def test_the_network_as_graphml_reads_back(graph: Store) -> None:
    back = nx.parse_graphml(drawn(graph, "graphml", "policy/probation-reset"))
    labels = {str(label) for _, label in back.nodes(data="label")}
    assert "Probation Reset" in labels
    assert "Public protection work" in labels


def test_the_network_as_gexf_reads_back(graph: Store) -> None:
    text = drawn(graph, "gexf", "policy/probation-reset")
    back = nx.read_gexf(io.BytesIO(text.encode()))
    assert "Probation Reset" in {str(label) for _, label in back.nodes(data="label")}


@pytest.mark.parametrize(
    "name",
    [
        "policy/probation-reset",
        "Probation Reset",
        "probation reset",
        "https://w3id.org/inspectkg/id/policy/probation-reset",
    ],
)
def test_what_a_network_is_about_can_be_named_in_several_ways(
    graph: Store, name: str
) -> None:
    expected = drawn(graph, "graphml", "policy/probation-reset")
    assert drawn(graph, "graphml", name) == expected


def test_an_unknown_name_is_told_with_the_nearest(graph: Store) -> None:
    with pytest.raises(InputError, match="policy/probation-reset"):
        drawn(graph, "graphml", "Probation Rest")


def test_the_same_seed_draws_the_same_page(graph: Store) -> None:
    assert drawn(graph, "html", RESET) == drawn(graph, "html", RESET)
