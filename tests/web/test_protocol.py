"""The SPARQL 1.1 Protocol, case by case as the W3C's test suite names them.

Written from https://www.w3.org/TR/sparql11-protocol/; the updates of that suite
are all refused here.
"""

import json
from urllib.parse import quote, urlencode

import pytest

from inspectkg.ontology.terms import publication_graph

from .live import FINDINGS, FORM, Live

DIRECT = "application/sparql-query"
VOCABULARY = publication_graph("vocabulary")
P = publication_graph("p")
SUBJECTS = "SELECT DISTINCT ?s { ?s a ?kind }"
NAMED = "SELECT DISTINCT ?g { GRAPH ?g { ?s a ?kind } }"
WALES = "https://w3id.org/inspectkg/id/region/wales"
VISITS = "https://w3id.org/inspectkg/id/finding/p/visits"


def values(body: bytes) -> set[str]:
    rows = json.loads(body)["results"]["bindings"]
    return {term["value"] for row in rows for term in row.values()}


def form(*fields: tuple[str, str]) -> bytes:
    return urlencode(fields).encode()


def test_query_get(site: Live) -> None:
    said = site.get("/sparql?query=ASK%20%7B%7D")
    assert said.status == 200
    assert json.loads(said.body)["boolean"] is True


def test_query_post_form(site: Live) -> None:
    said = site.post(FORM, form(("query", "ASK {}")))
    assert said.status == 200
    assert json.loads(said.body)["boolean"] is True


def test_query_post_direct(site: Live) -> None:
    said = site.post(DIRECT, b"ASK {}")
    assert said.status == 200
    assert json.loads(said.body)["boolean"] is True


@pytest.mark.parametrize(
    ("query", "media_type"),
    [
        ("SELECT (1 AS ?value) {}", "application/sparql-results+json"),
        ("ASK {}", "application/sparql-results+json"),
        ("DESCRIBE <http://example.org/>", "text/turtle"),
        ("CONSTRUCT { <s:s> <p:p> 1 } WHERE {}", "text/turtle"),
    ],
)
def test_query_content_type(site: Live, query: str, media_type: str) -> None:
    said = site.post(FORM, form(("query", query)))
    assert (said.status, said.type) == (200, media_type)


def test_query_dataset_default_graphs_get(site: Live) -> None:
    target = f"/sparql?query={quote(SUBJECTS)}&default-graph-uri={quote(P)}"
    assert values(site.get(target).body) == {VISITS}


def test_query_dataset_default_graphs_post(site: Live) -> None:
    said = site.post(FORM, form(("query", SUBJECTS), ("default-graph-uri", P)))
    assert values(said.body) == {VISITS}


def test_query_dataset_default_graphs_of_a_direct_post_are_in_the_address(
    site: Live,
) -> None:
    suffix = f"?default-graph-uri={quote(P)}"
    assert values(site.post(DIRECT, SUBJECTS.encode(), suffix).body) == {VISITS}


def test_several_default_graphs_are_merged(site: Live) -> None:
    graphs = [("default-graph-uri", P), ("default-graph-uri", VOCABULARY)]
    said = site.post(FORM, form(("query", SUBJECTS), *graphs))
    assert {VISITS, WALES} < values(said.body)


def test_query_dataset_named_graphs_get(site: Live) -> None:
    target = f"/sparql?query={quote(NAMED)}&named-graph-uri={quote(P)}"
    assert values(site.get(target).body) == {P}


def test_query_dataset_named_graphs_post(site: Live) -> None:
    graphs = [("named-graph-uri", P), ("named-graph-uri", VOCABULARY)]
    said = site.post(FORM, form(("query", NAMED), *graphs))
    assert values(said.body) == {P, VOCABULARY}


def test_query_dataset_full(site: Live) -> None:
    query = "SELECT ?s ?g { ?s a ?kind . GRAPH ?g { ?t a ?other } }"
    graphs = [("default-graph-uri", P), ("named-graph-uri", VOCABULARY)]
    said = site.post(FORM, form(("query", query), *graphs))
    assert values(said.body) == {VISITS, VOCABULARY}


def test_named_graphs_alone_leave_the_default_graph_empty(site: Live) -> None:
    said = site.post(FORM, form(("query", SUBJECTS), ("named-graph-uri", P)))
    assert values(said.body) == set()


def test_query_multiple_dataset_the_protocols_wins_over_from(site: Live) -> None:
    query = SUBJECTS.replace("{", f"FROM <{VOCABULARY}> {{", 1)
    said = site.post(FORM, form(("query", query), ("default-graph-uri", P)))
    assert values(said.body) == {VISITS}


def test_everyday_queries_see_no_proposals(site: Live) -> None:
    assert values(site.query(FINDINGS).body) == {VISITS}
    assert f"{P}/proposed" not in values(site.query(NAMED).body)


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        (FORM, b"query=ASK%20%7B%7D&query=ASK%20%7B%7D"),
        (FORM, b"query=ASK%20%7B"),
        (FORM, b""),
        (FORM, b"query=%ff%fe"),
        (DIRECT, "ASK {}".encode("utf-16")),
        (DIRECT, b"ASK {"),
        (FORM, b"query=ASK%7B%7D&default-graph-uri=relative"),
    ],
    ids=[
        "bad_multiple_queries",
        "bad_query_syntax_form",
        "bad_query_missing",
        "bad_form_non_utf8",
        "bad_query_non_utf8",
        "bad_query_syntax",
        "bad_graph_iri",
    ],
)
def test_a_malformed_request_is_400_in_one_sentence(
    site: Live, content_type: str, body: bytes
) -> None:
    said = site.post(content_type, body)
    assert (said.status, said.type) == (400, "text/plain")
    assert said.text.endswith((".\n", ": mend it.\n"))
    assert said.text.count("\n") == 1


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("", b"query=ASK%20%7B%7D"),
        ("", b"ASK {}"),
        ("text/plain", b"ASK {}"),
        ("application/sparql-query; charset=utf-16", "ASK {}".encode("utf-16")),
    ],
    ids=[
        "bad_query_missing_form_type",
        "bad_query_missing_direct_type",
        "bad_query_wrong_media_type",
        "declared_utf16",
    ],
)
def test_a_body_of_another_type_is_415(
    site: Live, content_type: str, body: bytes
) -> None:
    assert site.post(content_type, body).status == 415


def test_bad_query_method_is_405_and_says_which_are_allowed(site: Live) -> None:
    said = site.ask("PUT", "/sparql?query=ASK%20%7B%7D", b"")
    assert said.status == 405
    assert {"GET", "HEAD", "POST"} == set(said.headers["Allow"].split(", "))


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/sparql-update", b"CLEAR ALL"),
        (FORM, b"update=CLEAR%20ALL"),
        (FORM, b"query=CLEAR%20ALL"),
        (DIRECT, b"PREFIX a: <a:> INSERT DATA { a:a a:b a:c }"),
        (DIRECT, b"# well\nLOAD <http://127.0.0.1:1/>"),
    ],
)
def test_an_update_is_403(site: Live, content_type: str, body: bytes) -> None:
    said = site.post(content_type, body)
    assert said.status == 403
    assert "only reads" in said.text


def test_a_syntax_error_is_told_with_line_and_column(site: Live) -> None:
    said = site.query("SELECT *\n{ ?s ?p }")
    assert said.status == 400
    assert "line 2, column 10" in said.text


def test_head_says_what_get_would_without_a_body(site: Live) -> None:
    target = "/sparql?query=ASK%7B%7D&format=xml"
    head, get = site.ask("HEAD", target), site.get(target)
    assert (head.status, head.body) == (200, b"")
    assert head.headers["ETag"] == get.headers["ETag"]
    assert "application/sparql-results+xml" == head.type == get.type


def test_options_tells_scripts_of_other_sites_that_they_may_read(site: Live) -> None:
    said = site.ask(
        "OPTIONS",
        "/sparql",
        Origin="https://example.org",
        Access_Control_Request_Method="POST",
    )
    assert said.status == 204
    assert "POST" in said.headers["Access-Control-Allow-Methods"]
    assert "Content-Type" in said.headers["Access-Control-Allow-Headers"]
    assert site.query("ASK {}").headers["Access-Control-Allow-Origin"] == "*"
