"""The network page: what is shown, expanded, filtered, chosen and exported."""

import networkx as nx
import pytest
from pyoxigraph import Store

from inspectkg.graph.paths import trails
from inspectkg.ontology.terms import identifier
from inspectkg.web.dating import dated
from inspectkg.web.drawing import drawing
from inspectkg.web.grouping import MOST, grouped
from inspectkg.web.refusals import Refused
from inspectkg.web.scope import Scope, scope_of
from inspectkg.web.scoping import filtered, within
from inspectkg.web.view import View
from inspectkg.web.visits import Visit

from .asking import asked, given

RESET = identifier("policy", "probation-reset")
WORK = identifier("work-area", "public-protection-work")
KENT = "kent-surrey-sussex-2026-01-29"
CHOSEN = (
    "policy/probation-reset>work-area/public-protection-work>influence>"
    f"influence/{KENT}/reset-public-protection"
)


@pytest.fixture(scope="module")
def view(graph: Store) -> View:
    made = View(graph)
    dated(made)
    return made


def test_a_start_shows_its_neighbours_alone(view: View) -> None:
    shown = within(view.network, Scope(about=(RESET,)))
    assert {RESET, WORK} <= set(shown)
    assert identifier("policy", "impact") not in shown


def test_opening_a_kind_shows_all_neighbours_of_that_kind(view: View) -> None:
    inspection = identifier("inspection", "south-central-2025-11")
    scope = Scope(about=(inspection,), opened=((inspection, "recommendation"),))
    shown = within(view.network, scope)
    kinds = [data["type"] for _, data in shown.nodes(data=True)]
    assert kinds.count("recommendation") == 2


def test_a_filter_keeps_only_what_has_one_of_its_values(view: View) -> None:
    scope = Scope(wanted=(("basis", frozenset(["stated cause"])),))
    shown = filtered(within(view.network, scope), scope)
    bases = {d["basis"] for *_, d in shown.edges(data=True) if d["type"] == "influence"}
    assert bases == {"stated cause"}


def test_a_date_leaves_out_what_was_published_later(view: View) -> None:
    scope = Scope(until="2026-01-31", lone=True)
    shown = filtered(within(view.network, scope), scope)
    findings = [n for n, d in shown.nodes(data=True) if d["type"] == "finding"]
    assert findings
    assert all(KENT in iri for iri in findings)


def test_the_address_holds_the_whole_view(view: View) -> None:
    scope = Scope(
        about=(RESET,),
        hops=2,
        opened=((WORK, "finding"),),
        wanted=(("polarity", frozenset(["concern", "strength"])),),
        since="2026-01-01",
        chosen=CHOSEN,
    )
    assert scope == scope_of(view, Visit(fields=scope.fields))


def test_paths_are_found_with_each_hop(view: View) -> None:
    assert [RESET, WORK] in trails(view.network, RESET, WORK)[1]
    page = asked(view, f"/network?from={RESET}&to={WORK}")
    assert "hinders (stated cause)" in page.text


def test_choosing_a_line_tells_basis_source_and_how_it_came(view: View) -> None:
    text = asked(view, f"/network?chosen={CHOSEN}&part=chosen").text
    assert "the publication gives it as the cause" in text
    assert "Kent, Surrey and Sussex, November 2025: press release" in text
    assert "by hand" in text


def test_choosing_a_box_counts_its_neighbours_by_kind(view: View) -> None:
    address = "/network?about=policy/probation-reset&chosen=policy/probation-reset"
    assert "2 inspections" in asked(view, address).text


def test_the_list_twin_names_every_box_and_line(view: View) -> None:
    page = asked(view, "/network?about=policy/probation-reset")
    shown = filtered(within(view.network, Scope(about=(RESET,))), Scope(about=(RESET,)))
    for _, data in shown.nodes(data=True):
        assert data["label"] in page.text
    assert f"Links ({shown.number_of_edges()})" in page.text


def test_a_name_that_is_not_known_is_told_with_the_nearest(view: View) -> None:
    assert "did you mean" in asked(view, "/network?about=Probation+Rest").text


@pytest.mark.parametrize("fmt", ["svg", "graphml", "gexf", "nodes.csv", "edges.csv"])
def test_each_export_says_its_licence_and_date(view: View, fmt: str) -> None:
    text = given(view, "network", "about=policy/probation-reset", fmt).decode()
    assert "Open Government Licence" in text
    assert "12 February 2026" in text or "2026-02-12" in text


def test_an_export_holds_what_is_shown(view: View) -> None:
    text = given(view, "network", "about=policy/probation-reset", "graphml").decode()
    shown = within(view.network, Scope(about=(RESET,)))
    assert set(shown) == set(nx.parse_graphml(text))


def test_an_unknown_format_is_refused(view: View) -> None:
    with pytest.raises(Refused, match="no such format"):
        given(view, "network", "", "bmp")


def test_a_network_too_large_is_drawn_as_groups() -> None:
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number in range(MOST + 500):
        polarity = "concern" if number % 2 else "strength"
        network.add_node(
            f"f{number}", type="finding", polarity=polarity, region="Wales"
        )
        if number:
            ends = (f"f{number - 1}", f"f{number}")
            network.add_edge(*ends, type="contrast", relation="despite")
    groups = grouped(network)
    labels = {data["label"] for _, data in groups.nodes(data=True)}
    assert labels == {
        "1,250 findings, concern, Wales",
        "1,250 findings, strength, Wales",
    }
    assert len(drawing(groups, str).boxes) == 2
