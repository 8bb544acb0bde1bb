"""Coverage: the phrase that says what answers rest on."""

from pyoxigraph import RdfFormat, Store

from inspectkg.graph.coverage import coverage
from inspectkg.ontology.terms import rebase

HEAD = """
@prefix ik: <https://w3id.org/inspectkg/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix region: <https://w3id.org/inspectkg/id/region/> .
@prefix kind: <https://w3id.org/inspectkg/id/publication-kind/> .
@prefix p: <https://w3id.org/inspectkg/id/publication/> .
@prefix i: <https://w3id.org/inspectkg/id/inspection/> .
kind:press-release skos:prefLabel "Press release"@en .
kind:inspection-summary skos:prefLabel "Inspection summary"@en .
"""
REGIONS = (
    "region:wales a ik:Region . region:london a ik:Region . region:kent a ik:Region ."
)
FIRST = "p:a ik:publicationKind kind:press-release . i:a ik:inRegion region:wales ."
SECOND = "p:b ik:publicationKind kind:press-release . i:b ik:inRegion region:london ."
AGAIN = "p:c ik:publicationKind kind:press-release . i:c ik:inRegion region:wales ."
SUMMARY = "p:d ik:publicationKind kind:inspection-summary ."


def covered(*parts: str) -> str:
    store = Store()
    text = rebase(HEAD + "\n".join(parts))
    store.load(text.encode(), format=RdfFormat.TURTLE)
    return coverage(store)


def test_an_empty_graph_covers_nothing_yet() -> None:
    assert coverage(Store()) == "nothing yet"
    assert covered(REGIONS) == "nothing yet"


def test_one_kind_of_publication_is_named_as_the_only_one() -> None:
    assert covered(REGIONS, FIRST, SECOND) == "2 of 3 regions; press releases only"


def test_a_single_publication_is_in_the_singular() -> None:
    assert covered(REGIONS, FIRST) == "1 of 3 regions; 1 press release only"


def test_a_region_inspected_again_counts_once() -> None:
    assert covered(REGIONS, FIRST, AGAIN) == "1 of 3 regions; press releases only"


def test_several_kinds_are_counted() -> None:
    phrase = covered("region:wales a ik:Region .", FIRST, AGAIN, SUMMARY)
    assert phrase == "1 of 1 region; 1 inspection summary and 2 press releases"


def test_a_plural_in_y_is_spelt_as_english_has_it() -> None:
    other = SUMMARY.replace("p:d", "p:e")
    assert (
        covered(REGIONS, SUMMARY, other) == "0 of 3 regions; inspection summaries only"
    )


def test_without_regions_in_the_vocabulary_only_publications_are_told() -> None:
    assert covered(FIRST) == "1 press release only"


def test_a_kind_without_label_is_named_by_its_address() -> None:
    text = FIRST.replace("press-release", "annual-report")
    assert covered(text) == "1 annual report only"
