"""Search: words as people type them, in labels and in what is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, Store

from inspectkg.graph.search import Hit, find
from inspectkg.ontology.terms import ID, rebase

VOCABULARY = """
region:wales a ik:Region ; skos:prefLabel "Wales"@en .
theme:multi-agency-working a ik:Theme ;
  skos:prefLabel "Multi-agency working"@en ; skos:altLabel "Partnership"@en ;
  skos:hiddenLabel "joint workng"@en .
<https://w3id.org/inspectkg/id/attribution/leaders> rdfs:label "Leaders, on visits"@en .
"""
RELEASE = """
publication:p a ik:Publication ; rdfs:label "Release P"@en ;
  ik:reportsOn inspection:i .
inspection:i a ik:Inspection ; rdfs:label "Inspection I"@en ;
  ik:inRegion region:wales .
finding:visits a ik:Finding ; rdfs:label "Home visits missing"@en ;
  ik:says "Practitioners seldom visited homes."@en ;
  ik:ofInspection inspection:i .
finding:police a ik:Finding ; rdfs:label "Police relations"@en ;
  ik:says "Multi-agency work helped visits to homes."@en ;
  ik:ofInspection inspection:i .
finding:talk a ik:Finding ; rdfs:label "Talk"@en ;
  ik:says "Partnership, partnership, partnership."@en .
recommendation:train a ik:Recommendation ;
  rdfs:label "Training"@en ; ik:says "Train practitioners and agency staff."@en .
"""
PROPOSAL = """
finding:guess a ik:Finding ; rdfs:label "Unicorns"@en .
"""
TRIG = """
@prefix region: <https://w3id.org/inspectkg/id/region/> .
@prefix theme: <https://w3id.org/inspectkg/id/theme/> .
@prefix publication: <https://w3id.org/inspectkg/id/publication/> .
@prefix inspection: <https://w3id.org/inspectkg/id/inspection/> .
@prefix finding: <https://w3id.org/inspectkg/id/finding/p/> .
@prefix recommendation: <https://w3id.org/inspectkg/id/recommendation/p/> .
@prefix ik: <https://w3id.org/inspectkg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
"""


@pytest.fixture(scope="module")
def store() -> Store:
    base = "<https://w3id.org/inspectkg/graph/"
    named = f"{base}p> {{ {RELEASE} }} {base}p/proposed> {{ {PROPOSAL} }}"
    filled = Store()
    text = rebase(TRIG + VOCABULARY + RELEASE + named)
    filled.load(text.encode(), format=RdfFormat.TRIG)
    return filled


def found(store: Store, words: str, limit: int = 20) -> list[str]:
    return [hit.iri.removeprefix(ID) for hit in find(store, words, limit)]


def test_a_hit_tells_kind_label_text_region_and_source(store: Store) -> None:
    expected = Hit(
        kind="finding",
        label="Home visits missing",
        text="Practitioners seldom visited homes.",
        region="Wales",
        source="Release P",
        iri=ID + "finding/p/visits",
    )
    assert [expected] == find(store, "missing visit")


def test_a_statement_has_the_region_of_its_publication(store: Store) -> None:
    [hit] = find(store, "train")
    assert (hit.kind, hit.region, hit.source) == (
        "recommendation",
        "Wales",
        "Release P",
    )


def test_an_entity_of_the_vocabulary_has_no_source(store: Store) -> None:
    [hit] = find(store, "wales")
    assert (hit.kind, hit.region, hit.source) == ("region", "", "")


def test_words_match_by_stem_and_labels_come_first(store: Store) -> None:
    assert found(store, "visiting") == ["finding/p/visits", "finding/p/police"]


def test_a_joined_word_matches_as_a_phrase(store: Store) -> None:
    expected = ["theme/multi-agency-working", "finding/p/police"]
    assert found(store, "multi-agency") == expected


def test_a_label_goes_before_what_says_a_word_more_often(store: Store) -> None:
    expected = ["theme/multi-agency-working", "finding/p/talk"]
    assert found(store, "partnerships") == expected


def test_hidden_labels_are_found(store: Store) -> None:
    assert found(store, "workng") == ["theme/multi-agency-working"]


def test_all_words_are_required_where_something_has_them_all(store: Store) -> None:
    assert found(store, "helped visits") == ["finding/p/police"]


def test_any_word_will_do_where_nothing_has_them_all(store: Store) -> None:
    assert found(store, "wales unheard-of") == ["region/wales"]


def test_proposals_are_not_searched(store: Store) -> None:
    assert found(store, "unicorns") == []


def test_who_says_so_is_no_entity_of_its_own(store: Store) -> None:
    assert found(store, "leaders") == []


def test_no_more_are_returned_than_asked_for(store: Store) -> None:
    assert found(store, "visits", limit=1) == ["finding/p/visits"]


def test_words_that_are_operators_are_words(store: Store) -> None:
    assert found(store, "practitioners AND staff") == ["recommendation/p/train"]


HOSTILE = [
    '"',
    '"""',
    "NEAR(",
    "NOT",
    "wales*",
    "labels : wales",
    "^wales",
    "{a b} :",
    "'; DROP TABLE entry; --",
    "\0",
    '"\0wales',
    "\udcff",
    "-",
    "²",
    "🙂",
]


@pytest.mark.parametrize("words", HOSTILE)
def test_no_sign_is_taken_for_syntax(store: Store, words: str) -> None:
    expected = ["region/wales"] if "wales" in words else []
    assert found(store, words) == expected


@given(words=st.text())
def test_any_text_can_be_searched_for(store: Store, words: str) -> None:
    assert len(find(store, words, limit=2)) <= 2


def test_an_empty_store_holds_no_hit() -> None:
    assert find(Store(), "wales") == []
