"""What the pages say of the shipped records."""

import json

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from inspectkg.graph.answering import Solutions
from inspectkg.graph.builder import quads
from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.terms import ID
from inspectkg.queries import library
from inspectkg.records.loading import parse
from inspectkg.records.source import Source
from inspectkg.web.charts import chart
from inspectkg.web.refusals import Refused
from inspectkg.web.view import View

from ..records.minimal import RECORD
from .asking import asked, given

SOUTH = "south-central-2026-02-12"
STAFFING = f"/id/finding/{SOUTH}/staffing-critical"
CHILDREN = f"/id/finding/{SOUTH}/childrens-services-work"
AMBIGUOUS = f"/id/influence/{SOUTH}/rapid-change-progress"


@pytest.fixture(scope="module")
def view(graph: Store) -> View:
    return View(graph)


def test_home_tells_how_many_regions_were_inspected(view: View) -> None:
    assert "2 of 12 regions" in asked(view, "/").text


def test_home_leads_to_the_concerns(view: View) -> None:
    assert "/findings?polarity=concern" in asked(view, "/").links


def test_findings_of_one_polarity_are_only_those(view: View) -> None:
    page = asked(view, "/findings?polarity=strength&region=south-central")
    shown = [link for link in page.links if link.startswith("/id/finding/")]
    kinds = {view.code(ID + link.removeprefix("/id/"), "ik:polarity") for link in shown}
    assert kinds == {"strength"}
    assert all(SOUTH in link for link in shown)


def test_the_table_tells_a_stated_effect_from_mere_force(view: View) -> None:
    text = asked(view, "/policies").text
    assert "Probation Reset, Kent, Surrey and Sussex: stated effect" in text
    assert "Probation Reset, South Central: in force only" in text


def test_an_ambiguous_link_is_not_counted_as_a_stated_effect(view: View) -> None:
    text = asked(view, "/policies?rows=factor").text
    assert "Rapid policy change, South Central: stated in ambiguous words" in text


def test_a_cell_shows_the_link_and_leads_to_its_place(view: View) -> None:
    cell = "/policies/cell?policy=probation-reset&region=kent-surrey-and-sussex"
    page = asked(view, cell)
    assert "Stated links" in page.text
    assert any("statement=influence/reset-public-protection" in a for a in page.links)


def test_a_cell_without_any_publication_says_so(view: View) -> None:
    page = asked(view, "/policies/cell?policy=probation-reset&region=wales")
    assert "No publication yet." in page.text


def test_the_table_as_csv_has_the_standing_of_each_cell(view: View) -> None:
    text = given(view, "policies", fmt="csv").decode()
    assert "Probation Reset,South Central,in force only" in text


def test_a_card_tells_the_caveats_of_a_share(view: View) -> None:
    text = asked(view, CHILDREN).text
    assert "below 2/3" in text
    assert "ambiguous" in text
    assert "cases in which potential risks were identified" in text


def test_a_card_tells_the_other_readings_of_an_ambiguous_link(view: View) -> None:
    text = asked(view, AMBIGUOUS).text
    assert "Other readings" in text
    assert "not counted as certain" in text


def test_a_trend_without_comparator_says_so(view: View) -> None:
    page = asked(view, f"/id/finding/{SOUTH}/relationships-improving")
    assert "No comparator is given" in page.text


def test_a_card_without_the_words_shows_the_summary_as_such(view: View) -> None:
    assert "In our summary" in asked(view, STAFFING).text


def test_a_card_holds_the_exact_words_where_the_graph_does(worded: Store) -> None:
    text = asked(View(worded), STAFFING).text
    assert "In our summary" not in text
    assert "vacancy" in text


def test_a_card_shows_words_in_context_where_the_text_is_held(
    graph: Store, documents: object
) -> None:
    page = asked(View(graph), STAFFING, str(documents))
    assert any(attributes.get("class") == "around" for _, attributes in page.tags)


def test_a_statement_is_cited_with_its_place(view: View) -> None:
    cited = json.loads(given(view, STAFFING.strip("/"), fmt="csl"))[0]
    assert cited["locator"] == "Findings, paragraph 5"
    assert cited["issued"] == {"date-parts": [[2026, 2, 12]]}


def test_every_iri_of_ours_has_a_page(view: View, graph: Store) -> None:
    quads = graph.quads_for_pattern(None, None, None, None)
    subjects = {q.subject.value for q in quads if isinstance(q.subject, NamedNode)}
    own = [iri for iri in subjects if iri.startswith(ID)]
    assert len(own) > 1000
    for iri in own:
        assert b"<h1" in given(view, "id/" + iri.removeprefix(ID)), iri


def test_no_page_of_an_entity_shows_an_id_as_its_name(view: View) -> None:
    page = asked(view, f"/id/share/{SOUTH}/staffing-critical")
    assert "Share of “Staffing a continuing critical challenge”" in page.text


def test_a_share_of_no_region_is_told_apart_by_its_publication() -> None:
    columns = ("measure", "region", "counts", "lower", "upper", "source")
    words = ("Plans made", "", "holds", "0.1", "0.2", "Fire service: report of 2025")
    told = Solutions(columns, [tuple(map(Literal, words))])
    assert chart("measures", told).bars[0].label == "Plans made, Fire service – holds"


def test_a_figure_that_a_share_is_compared_with_is_shown_beside_it() -> None:
    record = parse(Source(RECORD, "wales.yaml"), shipped())
    store = Store()
    store.extend(Quad(q.subject, q.predicate, q.object) for q in quads([record]))
    view = View(store)
    page = asked(view, "/id/finding/wales-2026-03-05/planning-weak")
    assert "exactly 3/4, in 2023" in page.text
    share = asked(view, "/id/share/wales-2026-03-05/planning-weak/compared-1")
    assert "Share set beside the share of “Planning too weak”" in share.text


@pytest.mark.parametrize("path", ["nothing/here", "finding/../finding", "a b", ""])
def test_what_the_graph_does_not_know_is_not_found(view: View, path: str) -> None:
    with pytest.raises(Refused) as refused:
        given(view, f"id/{path}")
    assert refused.value.status == 404


def test_a_publication_without_its_text_lists_statements_in_order(view: View) -> None:
    page = asked(view, f"/id/publication/{SOUTH}")
    assert "is not held here" in page.text
    marked = [a["id"] for tag, a in page.tags if tag == "li" and a.get("id")]
    names = [str(name) for name in marked]
    first, last = (
        names.index(f"finding/{n}") for n in ("some-good-work", "staffing-critical")
    )
    assert first < last


def test_a_publication_marks_the_statement_that_is_picked(
    graph: Store, documents: object
) -> None:
    address = f"/id/publication/{SOUTH}?statement=finding/home-visits-missing"
    page = asked(View(graph), address, str(documents))
    picked = [a for tag, a in page.tags if tag == "a" and a.get("id") == "picked"]
    assert len(picked) == 1
    assert "finding/home-visits-missing" in str(picked[0]["data-names"])


def test_the_text_of_a_publication_is_shown_whole(
    graph: Store, documents: object
) -> None:
    text = (documents / f"{SOUTH}.txt").read_text("utf-8")  # type: ignore[operator]
    page = asked(View(graph), f"/id/publication/{SOUTH}", str(documents))
    shown = page.text.replace(" ", "")
    assert all("".join(line.split()) in shown for line in text.splitlines())


@pytest.mark.parametrize("name", library.names())
def test_each_question_answers_or_says_what_it_needs(view: View, name: str) -> None:
    page = asked(view, f"/questions/{name}")
    assert library.load(name).question in page.text
    assert 'role="status"' in page.raw or "(needed)" in page.text


def test_a_question_keeps_what_was_chosen(view: View) -> None:
    page = asked(view, "/questions/policy-findings?policy=probation-reset")
    options = [a for tag, a in page.tags if tag == "option" and "selected" in a]
    assert [option["value"] for option in options] == ["probation-reset"]
    assert any("policy=probation-reset&format=csv" in link for link in page.links)


def test_a_wrong_value_is_told_beside_the_form(view: View) -> None:
    page = asked(view, "/questions/policy-findings?policy=probation-rest")
    assert "did you mean probation-reset" in page.text


def test_shares_are_drawn_as_ranges(view: View) -> None:
    page = asked(view, "/questions/measures")
    assert any(a.get("class") == "c-bound" for tag, a in page.tags if tag == "rect")


def test_the_editor_marks_where_a_query_is_wrong(view: View) -> None:
    page = asked(view, "/editor?query=SELECT+*+%7B%0A++%3Fs+a+ik%3APolicy+%3B%3B+ORDER")
    assert "line 2" in page.text
    assert any(a.get("class") == "line wrong" for tag, a in page.tags)


def test_the_editor_refuses_another_service(view: View) -> None:
    address = "/editor?query=SELECT+*+%7BSERVICE+%3Chttp://a.example/%3E%7B%3Fs+%3Fp+%3Fo%7D%7D"
    assert "SERVICE is refused" in asked(view, address).text


def test_the_editor_offers_the_ontology(view: View) -> None:
    offered = [term for term, _ in json.loads(given(view, "terms"))["terms"]]
    assert {"ik:Finding", "ik:hasShare", "skos:prefLabel"} <= set(offered)


def test_search_marks_words_by_their_stem(view: View) -> None:
    raw = asked(view, "/search?q=recruiting").raw
    assert "<mark>recruitment</mark>" in raw or "<mark>Recruitment</mark>" in raw


def test_search_survives_operators(view: View) -> None:
    assert "Nothing found" in asked(view, '/search?q="%20xyzzy*%20^(').text
    # A word as any other: "near misses".
    assert "Learning from incidents" in asked(view, '/search?q="%20NEAR(*').text


def test_of_many_names_the_first_are_shown_and_the_rest_wait(view: View) -> None:
    raw = asked(view, "/id/theme/information-sharing").raw
    shown, waiting = raw.split("Also called:")[1].split("<details", 1)
    assert shown.count(";") == 11
    assert "further names</summary>" in waiting
    assert "sharing of information" in waiting.split("</details>")[0]


def test_the_ontology_explains_its_terms(view: View) -> None:
    page = asked(view, "/ontology")
    assert any(a.get("id") == "Finding" for _, a in page.tags)
