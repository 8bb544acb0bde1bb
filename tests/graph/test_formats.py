"""Formats: what is written, other people's readers read back."""

import csv
import io
import json
import unicodedata
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
    parse_query_results,
)
from rdflib import Graph, Variable
from rdflib.namespace import RDFS
from rdflib.plugins.sparql.results.rdfresults import RDFResult

from inspectkg.graph.answering import Answer, Row, Solutions, Triples, Truth
from inspectkg.graph.formats import FORMATS, note, write
from inspectkg.ontology.errors import InputError
from inspectkg.ontology.terms import PREFIXES

B, C = Variable("b"), Variable("c")
XSD = PREFIXES["xsd"]
WALES = NamedNode("https://example.org/id/region/wales")
SAID = Literal('Two lines:\r\n"one", two\tand <three> | four & 5', language="en")
DATE = Literal("2026-02-12", datatype=NamedNode(XSD + "date"))
ROWS: list[Row] = [
    (WALES, SAID, Literal(7)),
    (BlankNode("b0"), None, DATE),
    (Literal(""), Literal("x"), None),
]
ANSWER = Solutions(("a", "b", "c"), ROWS)
EMPTY = Solutions(("a", "b"), [])
GRAPH = Triples(
    [Triple(WALES, NamedNode(str(RDFS.label)), Literal("Cymru", language="cy"))]
)


def written(answer: Answer, fmt: str, width: int = 80, **more: object) -> str:
    out = io.StringIO(newline="")
    write(answer, fmt, out, width=width, **more)  # type: ignore[arg-type]
    return out.getvalue()


def read_back(text: str, fmt: QueryResultsFormat) -> Solutions:
    results = parse_query_results(text.encode(), fmt)
    assert isinstance(results, QuerySolutions)
    columns = tuple(variable.value for variable in results.variables)
    return Solutions(columns, [tuple(row) for row in results])


LOSSLESS = {
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}


@pytest.mark.parametrize("fmt", LOSSLESS)
def test_terms_come_back_with_language_datatype_and_gaps(fmt: str) -> None:
    assert read_back(written(ANSWER, fmt), LOSSLESS[fmt]) == ANSWER


@pytest.mark.parametrize("fmt", LOSSLESS)
def test_an_empty_answer_keeps_its_columns(fmt: str) -> None:
    assert read_back(written(EMPTY, fmt), LOSSLESS[fmt]) == EMPTY


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_text_comes_back_from_tsv_and_json(texts: list[str]) -> None:
    answer = Solutions(("a",), [(Literal(text),) for text in texts])
    for fmt in ("tsv", "json"):
        assert read_back(written(answer, fmt), LOSSLESS[fmt]) == answer


@given(st.text(min_size=1))
def test_any_text_comes_back_from_csv(text: str) -> None:
    answer = Solutions(("a", "b"), [(Literal(text), Literal("end"))])
    reader = csv.reader(io.StringIO(written(answer, "csv"), newline=""))
    assert list(reader) == [["a", "b"], [text, "end"]]


def test_csv_holds_plain_values_in_lines_ended_by_cr_lf() -> None:
    text = written(ANSWER, "csv")
    assert text.startswith("a,b,c\r\nhttps://example.org/id/region/wales,")
    reader = list(csv.reader(io.StringIO(text, newline="")))
    assert reader[1] == [WALES.value, SAID.value, "7"]
    assert reader[2] == ["_:b0", "", "2026-02-12"]


def test_json_carries_coverage_query_and_whether_it_was_cut() -> None:
    cut = Solutions(("a",), [(WALES,)], cut=True)
    text = written(cut, "json", coverage="1 of 2 regions", query="regions")
    document = json.loads(text)
    meta = {"coverage": "1 of 2 regions", "query": "regions", "cut": True}
    assert document["meta"] == meta
    assert document["results"]["bindings"] == [
        {"a": {"type": "uri", "value": WALES.value}}
    ]


SPARQL = "{http://www.w3.org/2005/sparql-results#}"


def test_xml_is_read_by_another_parser() -> None:
    root = ET.fromstring(written(ANSWER, "xml"))  # noqa: S314 - our own
    literals = root.findall(f".//{SPARQL}literal")
    assert literals[0].text == SAID.value
    assert literals[1].get("datatype") == XSD + "integer"


@given(st.text())
def test_xml_is_well_formed_whatever_it_holds(text: str) -> None:
    answer = Solutions(("a",), [(Literal(text),)])
    root = ET.fromstring(written(answer, "xml").encode())  # noqa: S314 - our own
    found = root.findtext(f".//{SPARQL}literal") or ""
    assert len(found) == len(text)


def test_ask_is_a_boolean_in_every_format() -> None:
    expected = {"table": "yes\n", "md": "yes\n", "csv": "true\r\n", "tsv": "true\n"}
    for fmt, text in expected.items():
        assert written(Truth(value=True), fmt) == text
    assert json.loads(written(Truth(value=False), "json"))["boolean"] is False
    root = ET.fromstring(written(Truth(value=False), "xml"))  # noqa: S314 - our own
    assert root.findtext(f"{SPARQL}boolean") == "false"


def test_construct_as_turtle_has_prefixes_and_is_read_by_rdflib() -> None:
    text = written(GRAPH, "ttl")
    assert "@prefix rdfs: " in text
    assert "@prefix skos: " not in text
    [(subject, predicate, label)] = Graph().parse(data=text, format="turtle")
    assert (str(subject), predicate, str(label)) == (WALES.value, RDFS.label, "Cymru")


@pytest.mark.parametrize("fmt", ["csv", "tsv", "json", "xml", "table", "md"])
def test_construct_in_a_tabular_format_has_a_row_a_triple(fmt: str) -> None:
    text = written(GRAPH, fmt, width=200)
    assert "subject" in text
    assert "Cymru" in text


def test_select_as_turtle_is_a_result_set_that_rdflib_reads() -> None:
    result = RDFResult(io.StringIO(written(ANSWER, "ttl")), format="turtle")
    rows = {
        tuple(str(row[name]) if name in row else None for name in (B, C))
        for row in result.bindings
    }
    assert rows == {(SAID.value, "7"), (None, "2026-02-12"), ("x", None)}


def test_ask_as_turtle_is_a_result_set_that_rdflib_reads() -> None:
    text = written(Truth(value=False), "ttl")
    assert RDFResult(io.StringIO(text), format="turtle").askAnswer is False


def test_turtle_of_an_answer_is_the_same_each_time() -> None:
    assert written(ANSWER, "ttl") == written(ANSWER, "ttl")
    assert len(list(parse(written(EMPTY, "ttl").encode(), RdfFormat.TURTLE))) == 3


LONG = Solutions(
    ("finding", "findingIri", "says"),
    [(Literal("visits"), WALES, Literal("Home visits were missing " * 6))],
)


def test_a_table_wraps_to_its_width_and_loses_no_word() -> None:
    text = written(LONG, "table", width=40)
    assert max(map(len, text.splitlines())) <= 40
    assert text.split().count("visits") == 7


def test_a_long_word_is_broken_not_cut() -> None:
    answer = Solutions(("address", "n"), [(WALES, Literal(1))])
    lines = written(answer, "table", width=24).splitlines()
    assert max(map(len, lines)) <= 24
    pieces = [line.split()[0] for line in lines[2:] if line]
    assert "".join(pieces) == WALES.value


def test_wide_characters_keep_the_columns_straight() -> None:
    rows: list[Row] = [
        (Literal("検査"), Literal("x")),
        (Literal("e\u0301te"), Literal("x")),
    ]
    lines = written(Solutions(("a", "b"), rows), "table").splitlines()
    columns = [
        sum(
            0
            if unicodedata.combining(c)
            else 2
            if unicodedata.east_asian_width(c) == "W"
            else 1
            for c in line[: line.index("x")]
        )
        for line in lines[2:]
    ]
    assert columns == [6, 6]


@pytest.mark.parametrize("fmt", ["table", "md"])
def test_columns_of_addresses_are_left_out_unless_asked_for(fmt: str) -> None:
    assert "findingIri" not in written(LONG, fmt)
    assert "findingIri" in written(LONG, fmt, all_columns=True)


def test_an_answer_of_addresses_only_is_shown() -> None:
    assert WALES.value in written(Solutions(("regionIri",), [(WALES,)]), "table")


@pytest.mark.parametrize("fmt", ["table", "md"])
@given(st.text())
def test_no_control_character_reaches_a_reader(fmt: str, text: str) -> None:
    answer = Solutions(("a",), [(Literal(f"\x1b[31m{text}\x9b\u202e"),)])
    shown = written(answer, fmt).replace("\n", "")
    assert not [c for c in shown if unicodedata.category(c) == "Cc" or c == "\u202e"]


@given(st.text())
def test_a_cell_of_markdown_stays_one_cell(text: str) -> None:
    answer = Solutions(("a", "b"), [(Literal(text), Literal("end"))])
    lines = written(answer, "md").splitlines()
    assert len(lines) == 3
    assert lines[2].replace("\\|", "").count("|") == 3
    assert "<" not in lines[2].replace("<br>", "")


def test_markdown_shows_what_the_text_says() -> None:
    answer = Solutions(("a",), [(Literal("a|b\n<i>_c_ \\"),), (WALES,)])
    lines = written(answer, "md").splitlines()
    assert lines == [
        "| a |",
        "| --- |",
        "| a\\|b<br>&lt;i>\\_c\\_ &#92; |",
        f"| {WALES.value} |",
    ]


def test_a_note_tells_the_coverage_and_that_the_answer_was_cut() -> None:
    cut = Solutions(("a",), [(WALES,)], cut=True)
    told = "Only the first 1 are shown: raise --limit.\nCoverage: 1 of 2 regions."
    assert note(cut, "1 of 2 regions") == told


def test_what_is_written_is_the_answer_alone() -> None:
    assert written(EMPTY, "table", coverage="1 of 2 regions") == "a  b\n-  -\n"
    assert note(EMPTY, "") == "Nothing found."


def test_many_columns_for_the_width_become_a_block_for_each_row() -> None:
    columns = ("policy", "region", "relation", "basis")
    row = tuple(Literal(word) for word in ("Reset", "Wales", "hinders", "stated"))
    text = written(Solutions(columns, [row, row]), "table", width=30)
    block = "policy    Reset\nregion    Wales\nrelation  hinders\nbasis     stated\n"
    assert text == block + "\n" + block


def test_no_format_refuses_an_answer_without_columns() -> None:
    for fmt in FORMATS:
        assert written(Solutions((), [()]), fmt)


def test_an_unknown_format_lists_the_known_ones() -> None:
    with pytest.raises(InputError, match="table, csv, tsv, json, xml, md, ttl"):
        written(EMPTY, "pdf")
