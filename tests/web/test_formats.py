"""Formats: negotiated, asked for by name, streamed, cut, and read again by others."""

import csv
import io
import json
from xml.etree import ElementTree as ET

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse

from inspectkg.web.negotiation import GRAPHS, RESULTS, choose
from inspectkg.web.outlet import WHOLE, Outlet
from inspectkg.web.refusals import Refused
from inspectkg.web.rows import SHAPES, Full, Rows

from .live import MANY, MANY_ROWS, Live

TRIPLES = "CONSTRUCT { ?s a ?kind } WHERE { ?s a ?kind }"
SAME = "CONSTRUCT WHERE { ?s <https://example.org/says> ?o }"
RESULT = "{http://www.w3.org/2005/sparql-results#}result"


def rows_in(fmt: str, body: bytes) -> int:
    if fmt == "json":
        return len(json.loads(body)["results"]["bindings"])
    if fmt == "xml":
        return len(list(ET.fromstring(body).iter(RESULT)))  # noqa: S314 - our own
    if fmt == "csv":
        return len(list(csv.reader(io.StringIO(body.decode(), newline="")))) - 1
    return body.count(b"\n") - 1


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        ("", "json"),
        ("*/*", "json"),
        ("text/csv", "csv"),
        ("text/csv;q=0.1, application/sparql-results+xml", "xml"),
        ("text/*", "csv"),
        ("application/sparql-results+json;q=0, */*;q=0.5", "xml"),
        ("text/html, application/json;q=0.2", "json"),
        ("TEXT/Tab-Separated-Values", "tsv"),
        ("text/csv;q=zzz, */*;q=0.1", "json"),
    ],
)
def test_results_are_negotiated_by_weight_and_specificity(
    accept: str, name: str
) -> None:
    assert name == choose(RESULTS, None, accept).name


def test_a_name_in_the_address_outweighs_the_accept_header() -> None:
    assert choose(GRAPHS, "turtle", "application/n-triples").name == "ttl"


@pytest.mark.parametrize(
    ("name", "accept"), [("pdf", None), (None, "text/html"), (None, "text/csv;q=0")]
)
def test_what_cannot_be_had_is_406_and_lists_what_can(
    name: str | None, accept: str | None
) -> None:
    with pytest.raises(Refused, match=r"json .*, xml .*, csv .*, tsv") as refused:
        choose(RESULTS, name, accept)
    assert refused.value.status == 406


@pytest.mark.parametrize(
    ("query", "fmt"), [("SELECT * {}", "ttl"), (TRIPLES, "csv"), ("ASK {}", "nq")]
)
def test_a_format_of_the_other_kind_is_406(site: Live, query: str, fmt: str) -> None:
    assert site.query(query, fmt).status == 406


@pytest.mark.parametrize("fmt", ["json", "xml", "csv", "tsv"])
def test_a_streamed_answer_is_whole_in_every_format(site: Live, fmt: str) -> None:
    said = site.query(MANY_ROWS, fmt)
    assert len(said.body) > WHOLE
    assert said.headers["Transfer-Encoding"] == "chunked"
    assert rows_in(fmt, said.body) == MANY


@pytest.mark.parametrize(
    ("fmt", "truth"), [("csv", b"true"), ("tsv", b"true"), ("xml", b"<boolean>true<")]
)
def test_ask_is_answered_in_every_format(site: Live, fmt: str, truth: bytes) -> None:
    assert truth in site.query("ASK {}", fmt).body


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
@pytest.mark.parametrize(
    ("fmt", "reader"),
    [("ttl", "turtle"), ("nt", "nt"), ("jsonld", "json-ld"), ("rdf", "xml")],
)
@pytest.mark.parametrize(("query", "count"), [(TRIPLES, 3), (SAME, MANY)])
def test_rdflib_reads_every_graph_format(
    site: Live, fmt: str, reader: str, query: str, count: int
) -> None:
    said = site.query(query, fmt)
    assert said.status == 200
    assert len(rdflib.Graph().parse(data=said.body, format=reader)) == count


@pytest.mark.parametrize(
    ("fmt", "form"), [("trig", RdfFormat.TRIG), ("nq", RdfFormat.N_QUADS)]
)
def test_the_dump_holds_each_graph_but_proposals(
    site: Live, fmt: str, form: RdfFormat
) -> None:
    said = site.get(f"/data?format={fmt}")
    graphs = {str(quad.graph_name) for quad in parse(said.body, form)}
    base = "https://w3id.org/inspectkg/graph/"
    assert {f"<{base}{name}>" for name in ("vocabulary", "p", "many")} == graphs


class Pieces(Outlet):
    """An outlet that keeps what it is given."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO())
        self.written = b""

    def write(self, data: bytes) -> int:
        self.written += data
        return len(data)


SAMPLES = {
    "json": (
        '{"head":{"vars":["a","b"]},"results":{"bindings":[%s]}}',
        ",",
        '{"a":{"type":"literal","value":"%d },{"},"b":{"type":"literal","value":",{"}}',
    ),
    "xml": (
        '<sparql xmlns="http://www.w3.org/2005/sparql-results#">%s</results></sparql>',
        "",
        "<result><binding name='a'><bnode>%d &lt;result></bnode></binding></result>",
    ),
    "csv": ("a,b\r\n%s\r\n", "\r\n", '%d,"x\r\ny ""z"", "'),
    "tsv": ("?a\n%s\n", "\n", '"%d \\n"'),
}


def limited(fmt: str, count: int, step: int, rows: int, size: int) -> tuple[bytes, str]:
    frame, between, row = SAMPLES[fmt]
    head = "<head></head><results>" if fmt == "xml" else ""
    data = (frame % (head + between.join(row % i for i in range(count)))).encode()
    outlet = Pieces()
    passing = Rows(outlet, fmt, rows, size, {})
    try:
        for start in range(0, len(data), step):
            passing.write(data[start : start + step])
        passing.close()
    except Full:
        pass
    return outlet.written, passing.cut


@pytest.mark.parametrize("fmt", SHAPES)
@pytest.mark.parametrize("step", [1000, 65_536, 10_000_000])
@pytest.mark.parametrize("rows", [1, 2, 999, 1999, 2999])
def test_rows_beyond_the_limit_are_left_out_wherever_chunks_fall(
    fmt: str, step: int, rows: int
) -> None:
    written, cut = limited(fmt, 3000, step, rows, 10**9)
    assert rows == rows_in(fmt, written)
    assert f"cut at {rows} rows" in cut


@pytest.mark.parametrize("fmt", SHAPES)
@pytest.mark.parametrize("rows", [3000, 3001])
def test_an_answer_as_long_as_the_limit_is_not_cut(fmt: str, rows: int) -> None:
    written, cut = limited(fmt, 3000, 4096, rows, 10**9)
    assert (rows_in(fmt, written), cut) == (3000, "")


@pytest.mark.parametrize("fmt", SHAPES)
@pytest.mark.parametrize("size", [2000, 100_000])
def test_an_answer_stays_below_the_size_limit_and_is_well_formed(
    fmt: str, size: int
) -> None:
    written, cut = limited(fmt, 12_000, 8192, 10**9, size)
    assert f"cut at {size} bytes" in cut
    assert size - 300 < len(written) < size + 300
    assert rows_in(fmt, written) > 10


@pytest.mark.parametrize("fmt", SHAPES)
def test_of_a_huge_first_row_only_it_is_given(fmt: str) -> None:
    written, cut = limited(fmt, 3000, 8192, 10**9, 10)
    assert (rows_in(fmt, written), bool(cut)) == (1, True)
