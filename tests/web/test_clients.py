"""Clients that people use: SPARQLWrapper, rdflib's SPARQLStore and curl."""

import csv
import io
import json
import shutil
import subprocess

import pytest
import rdflib
from rdflib.plugins.stores.sparqlstore import SPARQLStore

from .live import FINDINGS, MANY, MANY_ROWS, Live

VISITS = "https://w3id.org/inspectkg/id/finding/p/visits"
SAME = "CONSTRUCT WHERE { ?s <https://example.org/says> ?o }"


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("form", ["urlencoded", "postdirectly"])
def test_sparqlwrapper_asks_and_understands(site: Live, method: str, form: str) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{site.url}/sparql")
    client.setMethod(method)
    client.setRequestMethod(form)
    client.setQuery(FINDINGS)
    client.setReturnFormat(wrapper.JSON)
    answer = client.query().convert()
    assert answer["results"]["bindings"][0]["f"]["value"] == VISITS


def test_sparqlwrapper_takes_a_graph(site: Live) -> None:
    wrapper = pytest.importorskip("SPARQLWrapper")
    client = wrapper.SPARQLWrapper(f"{site.url}/sparql")
    client.setQuery(SAME)
    client.setReturnFormat(wrapper.TURTLE)
    body = client.query().convert()
    assert len(rdflib.Graph().parse(data=body, format="turtle")) == MANY


@pytest.mark.parametrize("method", ["GET", "POST", "POST_FORM"])
@pytest.mark.parametrize("fmt", ["xml", "json", "csv"])
def test_rdflibs_store_asks_and_understands(site: Live, method: str, fmt: str) -> None:
    graph = rdflib.Graph(
        SPARQLStore(f"{site.url}/sparql", method=method, returnFormat=fmt)
    )
    assert [str(row[0]) for row in graph.query(FINDINGS)] == [VISITS]
    assert len(list(graph.query(MANY_ROWS))) == MANY


def test_rdflibs_store_looks_at_triples(site: Live) -> None:
    graph = rdflib.Graph(SPARQLStore(f"{site.url}/sparql"))
    says = rdflib.URIRef("https://example.org/says")
    assert len(list(graph.subject_objects(says))) == MANY


def test_curl_asks_and_understands(site: Live) -> None:
    curl = shutil.which("curl")
    if not curl:
        pytest.skip("curl is not installed")

    def asked(*arguments: str) -> str:
        command = [curl, "-sSf", "--max-time", "20", *arguments]
        return subprocess.run(
            command, capture_output=True, text=True, check=True
        ).stdout

    url = f"{site.url}/sparql"
    got = asked("-G", url, "--data-urlencode", f"query={FINDINGS}")
    assert json.loads(got)["results"]["bindings"]
    posted = asked(url, "--data-urlencode", f"query={FINDINGS}", "-HAccept: text/csv")
    assert list(csv.reader(io.StringIO(posted))) == [["f"], [VISITS]]
    assert "@prefix" in asked("--compressed", f"{site.url}/data")
