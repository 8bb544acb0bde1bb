"""Asking by name, by file or by text, and what comes with an answer."""

import io
import json
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Literal, Store

from inspectkg.graph import formats
from inspectkg.graph.answering import Solutions, Truth
from inspectkg.graph.inquiry import Choice, Reply, inquire, wanted
from inspectkg.ontology.errors import InputError

COVERAGE = "2 of 12 regions; press releases only"
MARKS = {
    "table": "Probation Reset",
    "csv": "Probation Reset,hinders,stated cause",
    "tsv": '"Probation Reset"@en\t"hinders"@en',
    "json": '"Probation Reset"',
    "xml": '<literal xml:lang="en">Probation Reset</literal>',
    "md": "| Probation Reset | hinders |",
    "ttl": '"Probation Reset"@en',
}


def asked(
    graph: Store,
    name: str,
    *parameters: str,
    **choice: Any,  # noqa: ANN401 - as Choice has it
) -> Reply:
    chosen = Choice(parameters)._replace(**choice)
    return inquire(graph, wanted(name), chosen)


def columns(reply: Reply) -> tuple[str, ...]:
    assert isinstance(reply.answer, Solutions)
    return reply.answer.columns


def rows(reply: Reply) -> int:
    assert isinstance(reply.answer, Solutions)
    return len(reply.answer.rows)


def written(reply: Reply) -> str:
    out = io.StringIO()
    reply.write(out)
    return out.getvalue()


def test_every_format_is_tried() -> None:
    assert sorted(MARKS) == sorted(formats.FORMATS)


@pytest.mark.parametrize("fmt", sorted(MARKS))
def test_an_answer_in_every_format(
    graph: Store, fmt: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "300")
    assert MARKS[fmt] in written(asked(graph, "policy-findings", fmt=fmt))


def test_json_tells_the_coverage_and_the_query(graph: Store) -> None:
    reply = asked(graph, "policy-findings", fmt="json")
    assert json.loads(written(reply))["meta"] == {
        "coverage": COVERAGE,
        "query": "policy-findings",
        "cut": False,
    }


def test_an_answer_that_was_cut_says_so(graph: Store) -> None:
    reply = asked(graph, "influences", fmt="json", limit=3)
    assert json.loads(written(reply))["meta"]["cut"] is True
    assert reply.note.startswith("Only the first 3 are shown: raise --limit.")


def test_coverage_is_told_apart_from_the_data(graph: Store) -> None:
    reply = asked(graph, "policy-findings", fmt="csv")
    assert reply.note == f"Coverage: {COVERAGE}."
    assert "overage" not in written(reply)


def test_nothing_found_is_told_with_how_little_was_looked_at(graph: Store) -> None:
    reply = asked(graph, "influences", "region=wales")
    assert reply.note == f"Nothing found.\nCoverage: {COVERAGE}."


def test_labels_are_literals_in_english(graph: Store) -> None:
    answer = asked(graph, "policy-findings", fmt="csv").answer
    assert isinstance(answer, Solutions)
    policy = answer.rows[0][0]
    assert isinstance(policy, Literal)
    assert policy.language == "en"


@pytest.mark.parametrize(
    ("output", "fmt", "expected"),
    [
        ("-", None, "table"),
        ("rows.csv", None, "csv"),
        ("rows.json", "md", "md"),
        ("rows.unknown", None, "table"),
    ],
)
def test_the_format_is_that_asked_for_or_the_files(
    output: str, fmt: str | None, expected: str
) -> None:
    assert Choice(output=output, fmt=fmt).format == expected


def test_tables_show_the_columns_of_the_header_alone(graph: Store) -> None:
    told = wanted("influences").columns
    assert columns(asked(graph, "influences", fmt="md")) == tuple(told)


def test_machines_get_all_columns(graph: Store) -> None:
    assert "influenceIri" in columns(asked(graph, "influences", fmt="csv"))
    assert "influenceIri" in columns(asked(graph, "influences", all_columns=True))


def test_columns_come_as_chosen_and_in_that_order(graph: Store) -> None:
    reply = asked(graph, "influences", fmt="csv", columns="target, from")
    assert columns(reply) == ("target", "from")


@pytest.mark.parametrize("chosen", ["frm", "from,,target", ","])
def test_an_unknown_column_is_told_with_those_there_are(
    graph: Store, chosen: str
) -> None:
    with pytest.raises(InputError, match="the columns are from, kind, relation"):
        asked(graph, "influences", columns=chosen)


@pytest.mark.parametrize("parameter", ["region", "=wales", ""])
def test_a_parameter_is_a_name_and_a_value(graph: Store, parameter: str) -> None:
    with pytest.raises(InputError, match=r"give NAME=VALUE"):
        asked(graph, "influences", parameter)


def test_a_parameter_given_twice_means_either(graph: Store) -> None:
    both = ("region=south-central", "region=kent-surrey-and-sussex")
    assert rows(asked(graph, "influences", *both)) == rows(asked(graph, "influences"))


def test_a_value_may_hold_an_equals_sign(graph: Store) -> None:
    with pytest.raises(InputError, match="'a=b' is no region"):
        asked(graph, "influences", "region=a=b")


@pytest.mark.parametrize(
    "value",
    ["} UNION { ?s ?p ?o", 'x" . ?s ?p ?o . "', "<urn:x> <urn:y>", "\x00", "x\ny"],
)
def test_a_value_never_becomes_a_part_of_the_query(graph: Store, value: str) -> None:
    with pytest.raises(InputError, match="is no region that the graph knows"):
        asked(graph, "influences", f"region={value}")


def test_one_end_of_a_connection_is_not_enough(graph: Store) -> None:
    with pytest.raises(InputError, match="connections needs both ends"):
        asked(graph, "connections", "from=policy/probation-reset")


def test_connections_without_ends_are_all_hops(graph: Store) -> None:
    assert rows(asked(graph, "connections", fmt="csv")) > 200


def test_a_query_of_ones_own_is_asked_from_its_file(
    graph: Store, tmp_path: Path
) -> None:
    own = tmp_path / "own.rq"
    own.write_text("SELECT ?x WHERE { ?x a ik:Finding } LIMIT 2", "utf-8")
    assert rows(asked(graph, str(own), fmt="csv")) == 2


def test_a_query_of_ones_own_may_have_parameters(graph: Store, tmp_path: Path) -> None:
    own = tmp_path / "own.rq"
    own.write_text(
        "#+ title: Mine\n#+ parameters:\n#+   theme: {type: theme, default: any}\n"
        "SELECT ?x WHERE {\n  VALUES ?t { UNDEF } #: theme\n"
        "  ?x a ik:Finding ; ik:theme ?t }",
        "utf-8",
    )
    assert rows(asked(graph, str(own), "theme=home-visits", fmt="csv")) == 1


def test_a_question_of_yes_or_no_is_answered_so(
    graph: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "ASK { ?x ik:hinders ?y }"
    monkeypatch.setattr("sys.stdin", io.StringIO(question))
    reply = asked(graph, "-")
    assert reply.answer == Truth(value=True)
    assert written(reply) == "yes\n"


@pytest.mark.parametrize("name", ["polcy-findings", "../etc/x", "a b", ""])
def test_an_unknown_query_is_told(name: str) -> None:
    with pytest.raises(InputError, match=r"there is no query|cannot be read"):
        wanted(name)


def test_an_unknown_query_is_told_with_the_nearest() -> None:
    with pytest.raises(InputError, match="did you mean policy-findings"):
        wanted("polcy-findings")


def test_an_unknown_format_is_told_before_anything_is_asked(graph: Store) -> None:
    with pytest.raises(InputError, match="there is no format 'xlsx'"):
        asked(graph, "influences", fmt="xlsx")
