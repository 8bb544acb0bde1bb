"""Addresses: named queries, graphs, the dump, descriptions, and what a client keeps."""

import json
from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
import rdflib
from rdflib.namespace import RDF, VOID

from inspectkg.ontology.terms import publication_graph
from inspectkg.queries import library
from inspectkg.web.settings import Settings
from inspectkg.web.streaming import plain

from .live import FINDINGS, MANY, MANY_ROWS, Live, live, write_store

SD = rdflib.Namespace("http://www.w3.org/ns/sparql-service-description#")
MANY_GRAPH = publication_graph("many")


def graph(body: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=body, format="turtle")


def test_every_shipped_query_has_an_address_that_answers(site: Live) -> None:
    told = json.loads(site.get("/query").body)
    assert [query["name"] for query in told] == library.names()
    for query in told:
        said = site.get(query["url"].removeprefix(site.url))
        assert (said.status, said.type) == (200, "application/sparql-results+json")
        assert json.loads(said.body)["meta"]["query"] == query["name"]


def test_parameters_and_format_are_given_in_the_address(site: Live) -> None:
    said = site.get("/query/inspections?region=wales&region=London&format=csv")
    assert (said.status, said.type) == (200, "text/csv")
    assert said.headers["Inspectkg-Coverage"]


@pytest.mark.parametrize(
    ("target", "status", "word"),
    [
        ("/query/nope", 404, "'nope'"),
        ("/query/inspections?area=wales", 400, "'area'"),
        ("/query/inspections?region=atlantis", 400, "'atlantis'"),
        ("/query/inspections?limit=0", 400, "limit"),
        ("/query/inspections?limit=x", 400, "limit"),
        ("/query/inspections?format=csv&format=xml", 400, "'format'"),
        ("/query/inspections?include-proposed=maybe", 400, "include-proposed"),
        ("/query/inspections?format=pdf", 406, "json"),
        ("/query/connections?from=region/wales", 400, "both ends"),
        ("/graph-store", 400, "?default"),
        ("/graph-store?default&graph=a:a", 400, "one graph"),
        ("/graph-store?graph=relative", 400, "IRI"),
        ("/graph-store?graph=a:a", 404, "no such graph"),
        ("/graph/none", 404, "no such graph"),
        ("/elsewhere", 404, "nothing"),
    ],
)
def test_a_wrong_address_is_told_in_one_sentence(
    site: Live, target: str, status: int, word: str
) -> None:
    said = site.get(target)
    assert (said.status, said.type) == (status, "text/plain")
    assert word in said.text
    assert said.text.count("\n") == 1


def test_a_path_between_two_entities_has_an_address_too(site: Live) -> None:
    said = site.get("/query/connections?from=region/wales&to=region/london&format=json")
    assert said.status == 200
    assert json.loads(said.body)["results"]["bindings"] == []


def test_a_graph_is_given_by_name_by_path_and_by_default(site: Live) -> None:
    by_name = site.get(f"/graph-store?graph={quote(MANY_GRAPH)}&format=nt")
    by_path = site.get("/graph/many", Accept="application/n-triples")
    default = site.get("/graph-store?default&format=nt")
    assert by_name.body == by_path.body
    assert by_name.body.count(b" .\n") == MANY
    assert default.body.count(b" .\n") == MANY + 5


@pytest.mark.parametrize("method", ["PUT", "POST", "DELETE", "PATCH"])
def test_graphs_are_only_for_reading(site: Live, method: str) -> None:
    said = site.ask(method, "/graph-store?default", b"<a:a> <a:b> <a:c> .")
    assert said.status == 405
    assert "PUT" not in said.headers["Allow"]


def test_the_service_describes_itself(site: Live) -> None:
    told = graph(site.get("/sparql").body)
    endpoint = rdflib.URIRef(f"{site.url}/sparql")
    service = told.value(None, SD.endpoint, endpoint)
    assert (service, RDF.type, SD.Service) in told
    assert (service, SD.supportedLanguage, SD.SPARQL11Query) in told
    assert rdflib.URIRef(MANY_GRAPH) in set(told.objects(None, SD.name))
    assert not [name for name in told.objects(None, SD.name) if "proposed" in name]
    assert not [s for s in told.subjects() if isinstance(s, rdflib.BNode)]


def test_void_counts_each_class_and_property(site: Live) -> None:
    told = graph(site.get("/.well-known/void").body)
    data = rdflib.URIRef(f"{site.url}/.well-known/void#data")
    assert told.value(data, VOID.triples).toPython() == MANY + 5
    says = rdflib.URIRef("https://example.org/says")
    part = told.value(None, VOID.property, says)
    assert (data, VOID.propertyPartition, part) in told
    assert told.value(part, VOID.triples).toPython() == MANY
    regions = rdflib.URIRef("https://w3id.org/inspectkg/ontology#Region")
    counted = told.value(told.value(None, VOID["class"], regions), VOID.entities)
    assert counted.toPython() == 2


def test_a_proxys_address_is_the_one_that_is_told(settings: Settings) -> None:
    public = replace(settings, public_url="https://graph.example.org/", workers=1)
    with live(public) as site:
        told = graph(site.get("/sparql").body)
    endpoint = rdflib.URIRef("https://graph.example.org/sparql")
    assert endpoint in set(told.objects(None, SD.endpoint))


@pytest.mark.parametrize(
    "target", ["/query/inspections", "/sparql?query=ASK%7B%7D", "/data", "/graph/p"]
)
def test_what_a_client_has_is_not_sent_again(site: Live, target: str) -> None:
    first = site.get(target)
    again = site.get(target, If_None_Match=f'"other", {first.headers["ETag"]}')
    assert (again.status, again.body) == (304, b"")
    assert site.get(target, If_None_Match='"other"').status == 200


def test_the_time_of_the_build_decides_where_the_client_has_no_tag(site: Live) -> None:
    modified = site.get("/data").headers["Last-Modified"]
    assert site.get("/data", If_Modified_Since=modified).status == 304
    early = "Sat, 01 Jan 2000 00:00:00 GMT"
    assert site.get("/data", If_Modified_Since=early).status == 200
    assert site.get("/data", If_Modified_Since="yesterday").status == 200


@pytest.mark.parametrize("function", ["NOW()", "rand()", "STRUUID()"])
def test_an_answer_that_changes_by_itself_has_no_tag(site: Live, function: str) -> None:
    assert site.query(f"SELECT ({function} AS ?x) {{}}").headers["ETag"] is None


def test_other_parameters_and_formats_have_other_tags(site: Live) -> None:
    targets = [
        "/query/inspections",
        "/query/inspections?region=wales",
        "/query/inspections?format=csv",
        "/query/inspections?limit=1",
        "/query/trends",
    ]
    assert len({site.get(target).headers["ETag"] for target in targets}) == 5


def test_what_no_header_can_carry_is_left_out_of_it() -> None:
    assert plain({"a": "caf\u00e9 \u2013 b\r\nX-Evil: 1"}) == {
        "a": "caf\u00e9 ? b X-Evil: 1"
    }


def test_a_new_build_is_served_at_once_and_forgets_what_was_kept(
    tmp_path: Path, settings: Settings
) -> None:
    target = "/sparql?query=" + quote(f"{MANY_ROWS} LIMIT 1") + "&format=csv"
    write_store(tmp_path / "store", "old")
    with live(replace(settings, store=tmp_path / "store")) as site:
        before, named = site.get(target), site.get("/query/inspections")
        write_store(tmp_path / "store", "new")
        after = [site.get(target) for _ in range(4)]
        again = site.get("/query/inspections", If_None_Match=named.headers["ETag"])
    assert b"old" in before.body
    assert all(b"new" in said.body for said in after)
    assert before.headers["ETag"] != after[0].headers["ETag"]
    assert again.status == 200


def test_a_store_that_vanishes_is_503_without_its_place(
    tmp_path: Path, settings: Settings
) -> None:
    write_store(tmp_path / "store")
    with live(replace(settings, store=tmp_path / "store", workers=1)) as site:
        (tmp_path / "store" / "current").rename(tmp_path / "gone")
        said = site.query(FINDINGS)
    assert said.status == 503
    assert str(tmp_path) not in said.text
