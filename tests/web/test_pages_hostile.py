"""Whatever a graph holds is text on a page: no markup, no script, no strange link."""

import re

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from inspectkg.ontology.terms import VOCABULARY_GRAPH, rebase
from inspectkg.web import citations
from inspectkg.web.addresses import link_of, text_fragment
from inspectkg.web.view import View

from .asking import Read, asked

ATTACK = "</script><img src=x onerror=alert(1)>\"'{{7*7}}"
TURTLE = """
@prefix id: <https://w3id.org/inspectkg/id/> .
@prefix ik: <https://w3id.org/inspectkg/ontology#> .
@prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://w3id.org/inspectkg/id/policy/bad> a ik:Policy ; skos:prefLabel "ATTACK"@en ;
  skos:definition "ATTACK" ; schema:url <javascript:alert(1)> ;
  rdfs:seeAlso <data:text/html,x>, <https://example.org/good> .
<https://w3id.org/inspectkg/id/region/bad> a ik:Region ; skos:prefLabel "ATTACK"@en .
"""
PAGES = ["/", "/policies", "/regions", "/findings", "/search?q=alert", "/id/policy/bad"]
PAGES += ["/network", "/questions/policy-findings", "/questions/policies-in-force"]
PAGES += [f"/search?q={ATTACK}", f"/editor?query={ATTACK}", f"/network?about={ATTACK}"]


@pytest.fixture(scope="module")
def hostile(graph: Store) -> View:
    store = Store()
    store.extend(graph)
    said = ATTACK.replace('"', '\\"')
    text = rebase(TURTLE).replace("ATTACK", said)
    for quad in parse(text.encode(), RdfFormat.TURTLE):
        store.add(quad)
        name = NamedNode(VOCABULARY_GRAPH)
        store.add(Quad(quad.subject, quad.predicate, quad.object, name))
    return View(store)


def _is_tame(page: Read) -> bool:
    tags = [tag for tag, attributes in page.tags if "onerror" in attributes]
    links = [
        a for a in page.links if re.match(r"(?i)\s*(javascript|data|vbscript):", a)
    ]
    return (
        not tags
        and not links
        and "49" not in re.findall(r"\{\{.*?\}\}|\b49\b", page.text)
    )


@pytest.mark.parametrize("address", PAGES)
def test_hostile_labels_stay_text(hostile: View, address: str) -> None:
    assert _is_tame(asked(hostile, address))


def test_a_hostile_label_is_shown_as_it_is(hostile: View) -> None:
    assert ATTACK in asked(hostile, "/id/policy/bad").text


def test_only_web_addresses_become_links(hostile: View) -> None:
    page = asked(hostile, "/id/policy/bad")
    assert "https://example.org/good" in page.links
    assert "javascript:alert(1)" in page.text
    assert "javascript:alert(1)" not in page.links


def test_no_page_has_a_style_or_script_of_its_own(hostile: View) -> None:
    for address in PAGES:
        page = asked(hostile, address)
        assert not [a for _, a in page.tags if "style" in a]
        scripts = [a for tag, a in page.tags if tag == "script"]
        assert all(str(a.get("src", "")).startswith("/static/") for a in scripts)


@pytest.mark.parametrize(
    "iri", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "x:y", ""]
)
def test_strange_schemes_lead_nowhere(iri: str) -> None:
    assert link_of(iri) == ""


def test_a_text_fragment_needs_the_page_of_the_publication() -> None:
    assert text_fragment("https://a.example/", "some words") == ""
    link = text_fragment("https://a.example/report", "well-known words, these")
    assert link == "https://a.example/report#:~:text=well%2Dknown%20words%2C%20these"


def test_bibtex_is_escaped() -> None:
    cited = citations.Citation(
        key="k",
        author="A & B",
        title="50% {of} it_all",
        issued="2026-02-12",
        places=[],
        address="",
        statement="s",
        says="says",
    )
    assert r"title = {{50\% \{of\} it\_all}}" in cited.bibtex
    assert r"author = {{A \& B}}" in cited.bibtex
