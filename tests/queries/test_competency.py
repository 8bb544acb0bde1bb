"""What a careful reader of the two publications would answer to each question.

Every expectation was taken from the publications, not from the answers.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Store

from inspectkg.graph.answering import Solutions
from inspectkg.graph.inquiry import Choice, inquire, wanted
from inspectkg.ontology.terms import term
from inspectkg.queries import library

KSS = "Kent, Surrey and Sussex"
SC = "South Central"
INSPECTORATE = "HM Inspectorate of Probation"
CHIEF = "HM Chief Inspector of Probation"
PRACTITIONERS = f"{INSPECTORATE}, reporting probation practitioners"
COLLEAGUES = f"{CHIEF}, reporting probation colleagues and police colleagues"
RESET = "Probation Reset"
LISTED = {
    "Changes to recall policy",
    "Prison early release schemes",
    "Probation Impact",
}
KSS_SERVICE = "Probation Service, Kent, Surrey and Sussex region"
SC_SERVICE = "Probation Service, South Central region"
HMPPS = "HM Prison and Probation Service"

SHARING = (
    "Information sharing; Partnership with children's services; Partnership with police"
)

COLUMNS = {
    "agency-findings": "agency role finding polarity theme region",
    "calls": "call addressee theme region",
    "connections": "from to path",
    "contrasts": "weighs against as region",
    "facts": "fact note source",
    "influences": "from kind relation target basis saidBy status region",
    "inspections": "inspection region programme number fieldwork published cases "
    "recommendations",
    "measures": "measure finding region counts of restrictedTo asOf side stated near "
    "lower upper",
    "policies-in-force": "policy inspection region",
    "policies-not-judged": "policy region",
    "policy-effects": "policy region relation links",
    "policy-findings": "policy relation basis target polarity region saidBy evidence "
    "source",
    "provenance": "statement publication start end quote by when",
    "ratings": "rating scale standard before inspection source",
    "recommendations": "region addressee total stated text theme",
    "recurring-themes": "theme regions concerns strengths other",
    "standards": "standard region side lower upper near evidence",
    "statements": "speaker role says source",
    "trends": "finding region direction since",
    "unanswered-findings": "finding region theme answer unknownRecommendations",
}


class Rows(list[tuple[str, ...]]):
    """Rows of an answer as text, with the names of all its columns."""

    columns: tuple[str, ...] = ()


def asked(store: Store, name: str, columns: str, *parameters: str) -> Rows:
    """Return some columns of the answer to a shipped query.

    ``finding#`` stands for the last part of the address in ``findingIri``.
    """
    answer = inquire(store, wanted(name), Choice(parameters, fmt="csv")).answer
    assert isinstance(answer, Solutions)
    names = [column.replace("#", "Iri") for column in columns.split()]
    places = [answer.columns.index(column) for column in names]
    rows = Rows(tuple(text(row[place]) for place in places) for row in answer.rows)
    shortened = [column.endswith("#") for column in columns.split()]
    rows[:] = [tuple(map(short, row, shortened)) for row in rows]
    rows.columns = answer.columns
    return rows


def short(address: str, shortened: bool) -> str:  # noqa: FBT001 - told by the column
    return address.rsplit("/", 1)[-1] if shortened else address


def text(value: object) -> str:
    return getattr(value, "value", "")


def test_the_expected_queries_are_those_that_ship() -> None:
    assert sorted(COLUMNS) == library.names()


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - {"connections"}))
def test_the_fixed_columns_come_first_and_in_order(graph: Store, name: str) -> None:
    expected = tuple(COLUMNS[name].split())
    assert expected == asked(graph, name, "").columns[: len(expected)]


UNPLACED = {"connections", "ratings", "recurring-themes"}
WITHOUT_ENTITIES = {"connections", "provenance", "ratings"}


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - WITHOUT_ENTITIES))
def test_an_entity_stands_by_its_label_with_its_address_apart(
    graph: Store, name: str
) -> None:
    rows = asked(graph, name, COLUMNS[name])
    assert rows
    assert not [cell for row in rows for cell in row if cell.startswith("http")]
    assert [column for column in rows.columns if column.endswith("Iri")]


def test_two_inspections_are_known(graph: Store) -> None:
    programme = "Dynamic Inspection of Public Protection"
    expected = [
        (
            f"{KSS}, November 2025",
            KSS,
            programme,
            "1",
            "2025-11",
            "2026-01-29",
            "56",
            "5",
        ),
        (
            f"{SC}, November 2025",
            SC,
            programme,
            "2",
            "2025-11",
            "2026-02-12",
            "56",
            "7",
        ),
    ]
    assert expected == asked(graph, "inspections", COLUMNS["inspections"])


def test_reset_alone_among_policies_is_said_to_bear_on_the_work(graph: Store) -> None:
    columns = "policy relation basis target polarity region saidBy evidence"
    expected = [
        (
            RESET,
            "hinders",
            "stated cause",
            "Public protection work",
            "concern",
            KSS,
            INSPECTORATE,
            "Findings, paragraph 5",
        )
    ]
    assert expected == asked(graph, "policy-findings", columns)


def test_the_source_of_a_link_is_the_publication(graph: Store) -> None:
    ((source,),) = asked(graph, "policy-findings", "source")
    assert source == f"{KSS}, November 2025: press release of 29 January 2026"


def test_the_words_stand_with_a_policys_link_where_they_are_held(
    worded: Store, documents: Path
) -> None:
    ((evidence,),) = asked(worded, "policy-findings", "evidence")
    quote = evidence.removeprefix("“").partition("”")[0]
    publication = documents / "kent-surrey-sussex-2026-01-29.txt"
    assert "detrimental" in quote
    assert quote in publication.read_text("utf-8")


def test_a_policy_that_is_only_listed_has_no_effect(graph: Store) -> None:
    listed = {policy for (policy,) in asked(graph, "policies-in-force", "policy")}
    judged = {policy for (policy,) in asked(graph, "policy-findings", "policy")}
    assert listed - judged == LISTED


def test_no_link_of_any_kind_starts_at_a_policy_that_is_only_listed(
    graph: Store,
) -> None:
    ends = asked(graph, "influences", "from target")
    assert not LISTED & {label for row in ends for label in row}


def test_policy_effects_count_links_by_region(graph: Store) -> None:
    assert asked(graph, "policy-effects", "policy region relation links") == [
        (RESET, KSS, "hinders", "1")
    ]


def test_policies_in_force_and_never_judged(graph: Store) -> None:
    expected = {(policy, region) for policy in LISTED for region in (KSS, SC)}
    rows = asked(graph, "policies-not-judged", "policy region")
    assert sorted(expected | {(RESET, SC)}) == sorted(rows)


def test_the_same_four_policies_were_in_force_in_both_regions(graph: Store) -> None:
    expected = {
        (policy, f"{region}, November 2025", region)
        for policy in (*LISTED, RESET)
        for region in (KSS, SC)
    }
    rows = asked(graph, "policies-in-force", "policy inspection region")
    assert sorted(expected) == sorted(rows)


DESTABILISED = "destabilised-people-on-probation"
KSS_LINKS = [
    ("large-scale-change", "leads to", DESTABILISED),
    ("responses-to-prison-overpopulation", "leads to", DESTABILISED),
    ("sentencing-delays", "leads to", DESTABILISED),
    (DESTABILISED, "hinders", "public-protection-work"),
    ("probation-reset", "hinders", "public-protection-work"),
    ("reset-hub", "mitigates", "reset-public-protection"),
    ("staffing-challenges", "hinders", "managing-risk-to-the-public"),
    ("staffing-challenges", "linked to", "officer-staffing"),
    ("proximity-to-london", "linked to", "staffing-challenges"),
    ("high-cost-of-living", "linked to", "staffing-challenges"),
    ("pqip-withdrawals", "linked to", "staffing-challenges"),
    ("lack-of-quality-information-sharing", "hinders", "understanding-risk"),
    ("lack-of-quality-information-sharing", "hinders", "keeping-the-public-safe"),
    ("innovative-use-of-resources", "helps", "use-of-resources"),
    ("addressing-training-gaps", "helps", "case-management"),
]
PROGRESS = "progress-in-public-protection-work"
SC_LINKS = [
    ("reactive-approach", "hinders", PROGRESS),
    ("prison-capacity", "leads to", "reactive-approach"),
    ("recruitment-and-retention-challenges", "hinders", PROGRESS),
    ("issues-named-before", "hinders", PROGRESS),
    ("home-visits", "helps", "identifying-and-managing-risk"),
    ("rapid-policy-change", "hinders", "operational-relationships"),
    ("prison-capacity", "linked to", "rapid-policy-change"),
    ("prioritising-imminent-releases", "linked to", "attention-to-the-whole-caseload"),
    (
        "information-sharing-arrangements",
        "helps",
        "flow-of-risk-related-intelligence",
    ),
    (
        "difficulty-contacting-arresting-officers",
        "leads to",
        "delays-in-recall-decisions",
    ),
    ("information-sharing-delays", "hinders", "public-protection-work"),
    ("inspectorate-follow-up", "helps", "outcomes"),
]


@pytest.mark.parametrize(
    ("region", "links"),
    [("kent-surrey-and-sussex", KSS_LINKS), ("south-central", SC_LINKS)],
)
def test_every_link_that_a_publication_states(
    graph: Store, region: str, links: list[tuple[str, ...]]
) -> None:
    rows = asked(graph, "influences", "from# relation target#", f"region={region}")
    assert sorted(links) == sorted(rows)


def test_linked_to_is_an_association_and_nothing_more(graph: Store) -> None:
    rows = asked(graph, "influences", "relation basis")
    associations = {row for row in rows if "linked to" in row}
    assert associations == {("linked to", "reported association")}
    others = {basis for relation, basis in rows if relation != "linked to"}
    assert others == {"stated cause", "stated contribution", "intended"}


def test_a_contribution_is_told_apart_from_a_cause(graph: Store) -> None:
    rows = asked(graph, "influences", "from# basis")
    contributing = {start for start, basis in rows if basis == "stated contribution"}
    assert contributing == {"staffing-challenges", "home-visits"}


def test_what_is_intended_has_no_stated_effect(graph: Store) -> None:
    rows = asked(graph, "influences", "from# basis status")
    intended = {(start, status) for start, basis, status in rows if basis == "intended"}
    assert intended == {
        ("reset-hub", "under way"),
        ("addressing-training-gaps", "under way"),
        ("innovative-use-of-resources", "in place"),
        ("inspectorate-follow-up", "planned"),
    }
    others = {status for _, basis, status in rows if basis != "intended"}
    assert others == {"link stated"}


def test_what_practitioners_report_is_not_the_inspectorates_own_word(
    graph: Store,
) -> None:
    rows = asked(graph, "influences", "from# saidBy")
    assert {start for start, voice in rows if voice == PRACTITIONERS} == {
        "prioritising-imminent-releases",
        "difficulty-contacting-arresting-officers",
    }


def test_what_the_chief_inspector_says_is_told_as_his_word(graph: Store) -> None:
    rows = asked(graph, "influences", "from# saidBy")
    assert {start for start, voice in rows if voice == CHIEF} == {
        "lack-of-quality-information-sharing",
        "innovative-use-of-resources",
        "addressing-training-gaps",
        "information-sharing-delays",
        "inspectorate-follow-up",
    }


def test_wording_that_can_be_read_in_two_ways_is_told_as_such(graph: Store) -> None:
    rows = asked(graph, "influences", "from# target# reading")
    assert {start for start, _, reading in rows if reading == "ambiguous"} == {
        "reset-hub",
        "lack-of-quality-information-sharing",
        "recruitment-and-retention-challenges",
        "issues-named-before",
        "rapid-policy-change",
        "prioritising-imminent-releases",
    }


def test_links_start_at_factors_but_for_reset_and_home_visits(graph: Store) -> None:
    rows = asked(graph, "influences", "from# kind")
    others = {row for row in rows if row[1] != "factor"}
    assert others == {("probation-reset", "policy"), ("home-visits", "work area")}


def test_both_halves_of_every_contrast_are_told(graph: Store) -> None:
    rows = asked(graph, "contrasts", "weighs against as region")
    assert len(rows) == 12
    assert all(weighs and against for weighs, against, *_ in rows)
    kinds = sorted((region, kind) for *_, kind, region in rows)
    assert kinds == [
        *[(KSS, "despite")] * 2,
        *[(KSS, "set against")] * 4,
        *[(SC, "despite")] * 3,
        (SC, "outweighed by"),
        *[(SC, "set against")] * 2,
    ]


def test_positive_developments_were_overshadowed_by_three_things(graph: Store) -> None:
    rows = asked(graph, "contrasts", "contrast# weighs against as")
    halves = {name: (one, other) for name, one, other, _ in rows}
    one, other = halves["positive-but-overshadowed"]
    assert "positive developments" in one
    assert len(other.split(" | ")) == 3
    assert "Rapid policy change" in other.split(" | ")
    assert [name for name, *_, kind in rows if kind == "outweighed by"] == [
        "positive-but-overshadowed"
    ]


def test_improvement_is_weighed_against_both_standards_below_half(graph: Store) -> None:
    rows = asked(graph, "contrasts", "contrast# against")
    below = dict.fromkeys(("Assessment", "Implementation and delivery"), False)
    ((_, against),) = [row for row in rows if row[0] == "improved-but-below"]
    for half in against.split(" | "):
        below |= {standard: True for standard in below if half.startswith(standard)}
    assert all(below.values())


def test_agencies_and_the_parts_they_have(graph: Store) -> None:
    rows = asked(graph, "agency-findings", "agency role polarity finding#")
    assert sorted(row for row in rows if "Probation Service" not in row[0]) == [
        ("Children's services", "partner", "concern", "childrens-services-work"),
        ("Multi-agency partners", "partner", "concern", "domestic-abuse-engagement"),
        ("Multi-agency partners", "partner", "concern", "sharing-delayed"),
        ("Police", "partner", "concern", "arresting-officers"),
        ("Police", "partner", "concern", "balance-hard-to-strike"),
        ("Police", "partner", "strength", "relationships-improving"),
        ("Police", "source of information", "not stated", "weekly-arrest-lists"),
        ("Social care partners", "partner", "strength", "relationships-improving"),
    ]


def test_the_service_itself_acts_in_findings_about_its_work(graph: Store) -> None:
    rows = asked(graph, "agency-findings", "agency role finding#")
    own = {(role, finding) for agency, role, finding in rows if agency == KSS_SERVICE}
    assert own == {
        ("actor", "reset-hub-under-way"),
        ("actor", "innovative-strategies"),
        ("actor", "training-gaps"),
    }


def test_a_concern_about_work_with_childrens_services_is_none_about_them(
    graph: Store,
) -> None:
    where = "agency=organisation/childrens-services"
    ((role, finding, theme),) = asked(
        graph, "agency-findings", "role finding# theme", where
    )
    assert (role, finding) == ("partner", "childrens-services-work")
    assert theme == "Multi-agency working; Partnership with children's services"


def test_standards_met_in_under_and_just_over_half_of_cases(graph: Store) -> None:
    where = "region=kent-surrey-and-sussex"
    columns = "standard side lower upper near"
    rows = asked(graph, "standards", columns, where)
    assert rows == [
        ("Assessment", "below", "0", "0.5", "false"),
        ("Implementation and delivery", "below", "0", "0.5", "false"),
        ("Organisational delivery", "", "", "", ""),
        ("Planning", "above", "0.5", "1", "true"),
        ("Reviewing", "above", "0.5", "1", "true"),
    ]


def test_standards_examined_in_south_central_have_no_figure(graph: Store) -> None:
    columns = "standard side lower upper near evidence"
    rows = asked(graph, "standards", columns, "region=south-central")
    place = "Context, paragraph 3"
    standards = ["Assessment", "Implementation and delivery", "Planning", "Reviewing"]
    assert rows == [(standard, "", "", "", "", place) for standard in standards]


MEASURES = [
    ("assessment-below-half", "assessment-met", "met the required standard",
     "", "below", "1/2", "false", "0", "0.5"),
    ("childrens-services-work", "childrens-services-joint-work", "not appropriate",
     "", "below", "2/3", "true", "0", "0.6667"),
    ("domestic-abuse-engagement", "domestic-abuse-agency-engagement", "insufficient",
     "", "above", "1/2", "false", "0.5", "1"),
    ("home-visits-missing", "home-visits-completed", "not completed",
     "", "above", "1/2", "false", "0.5", "1"),
    ("implementation-and-delivery-below-half", "implementation-and-delivery-met",
     "met the required standard", "", "below", "1/2", "false", "0", "0.5"),
    ("officer-staffing", "staffing-against-target", "in post",
     "2025-10", "below", "2/3", "true", "0", "0.6667"),
    ("planning-just-over-half", "planning-met", "met the required standard",
     "", "above", "1/2", "true", "0.5", "1"),
    ("reviewing-just-over-half", "reviewing-met", "met the required standard",
     "", "above", "1/2", "true", "0.5", "1"),
    ("staffing-critical", "staffing-against-target", "vacant",
     "2025-11", "above", "30%", "false", "0.3", "1"),
]  # fmt: skip


def test_every_share_with_what_it_counts_and_its_bounds(graph: Store) -> None:
    columns = "finding# measure# counts asOf side stated near lower upper"
    assert sorted(asked(graph, "measures", columns)) == MEASURES


def test_some_shares_are_of_a_part_only(graph: Store) -> None:
    rows = asked(graph, "measures", "finding# of restrictedTo")
    assert all(whole for _, whole, _ in rows)
    assert {finding for finding, _, part in rows if part} == {
        "childrens-services-work",
        "officer-staffing",
        "staffing-critical",
    }


def test_just_over_half_ordinarily_lies_below_two_thirds(graph: Store) -> None:
    columns = "finding# ordinaryLower ordinaryUpper"
    rows = {row[0]: row[1:] for row in asked(graph, "measures", columns)}
    assert rows["planning-just-over-half"] == ("0.5", "0.6667")
    assert rows["childrens-services-work"] == ("0.5", "0.6667")
    assert rows["home-visits-missing"] == ("0.5", "1")


def test_complements_are_told_only_on_request_and_as_derived(graph: Store) -> None:
    columns = "finding# counts derived lower upper"
    plain = asked(graph, "measures", columns)
    every = asked(graph, "measures", columns, "derived=true")
    assert {row[2] for row in plain} == {"false"}
    assert sorted(plain) == sorted(row for row in every if row[2] == "false")
    derived = {row[0]: row for row in every if row[2] == "true"}
    _, counts, _, lower, upper = derived["staffing-critical"]
    assert counts == "in post"
    assert (Decimal(lower), Decimal(upper)) == (Decimal(0), Decimal("0.7"))


def test_recommendations_are_counted_and_only_examples_are_known(graph: Store) -> None:
    columns = "region addressee total stated theme"
    rows = asked(graph, "recommendations", columns)
    assert sorted(rows) == sorted(
        [
            (
                KSS,
                HMPPS,
                "3",
                "1",
                SHARING,
            ),
            (
                KSS,
                KSS_SERVICE,
                "2",
                "1",
                "Risk of harm management; Staff skills and experience",
            ),
            (SC, HMPPS, "4", "1", "Recruitment; Vetting; Workforce"),
            (SC, SC_SERVICE, "3", "1", "Information sharing; Multi-agency working"),
        ]
    )


def test_a_call_for_national_action_is_no_recommendation(graph: Store) -> None:
    texts = asked(graph, "recommendations", "text")
    assert not [said for (said,) in texts if "ational action" in said]
    assert [said for (said,) in texts if "vetting" in said]


def test_the_call_for_national_action_names_nobody(graph: Store) -> None:
    columns = "call# addressee theme region saidBy"
    assert asked(graph, "calls", columns) == [
        (
            "national-action",
            "",
            "Assurance and quality; Recruitment; Vetting",
            SC,
            CHIEF,
        )
    ]


def test_both_publications_tell_the_same_kinds_of_facts(graph: Store) -> None:
    own = asked(graph, "facts", "fact#", "region=south-central")
    other = asked(graph, "facts", "fact#", "region=kent-surrey-and-sussex")
    assert own == other
    assert {("bodies-merged",), ("rating-scale",), ("core-adult-paused",)} < set(own)


def test_what_is_loosely_put_is_told_with_a_note(graph: Store) -> None:
    notes = asked(graph, "facts", "fact# note", "region=south-central")
    assert {fact for fact, note in notes if note} == {
        "units-replaced-bodies",
        "programme-coverage",
    }


def test_no_finding_is_called_unanswered_while_recommendations_are_unknown(
    graph: Store,
) -> None:
    columns = "region answer unknownRecommendations"
    rows = asked(graph, "unanswered-findings", columns)
    assert sorted(set(rows)) == [
        (KSS, "cannot be told", "3"),
        (SC, "cannot be told", "5"),
    ]


def test_concerns_whose_theme_no_stated_recommendation_shares(graph: Store) -> None:
    rows = asked(graph, "unanswered-findings", "region finding#")
    assert sorted(rows) == [
        (KSS, "assessment-below-half"),
        (KSS, "implementation-and-delivery-below-half"),
        (KSS, "not-enough-safe-work"),
        (KSS, "officer-staffing"),
        (KSS, "people-destabilised"),
        (KSS, "reset-detrimental"),
        (SC, "home-visits-missing"),
        (SC, "inconsistent-assurance"),
        (SC, "progress-hindered-by-policy-change"),
        (SC, "releases-come-first"),
        (SC, "systemic-challenges"),
    ]


def test_what_moves_and_since_when(graph: Store) -> None:
    rows = asked(graph, "trends", "finding# direction since")
    may = "Kent, Surrey and Sussex regional inspection of May 2024"
    assert sorted(rows) == [
        ("accountability-and-engagement", "improving", "not stated"),
        ("information-sharing-poor", "persisting", "not stated"),
        ("organisational-delivery-improved", "improving", "previous inspections"),
        ("relationships-improving", "improving", "not stated"),
        ("sharing-delayed", "persisting", "not stated"),
        ("staffing-critical", "persisting", "not stated"),
        ("strategic-progress", "improving", "not stated"),
        ("upward-trajectory", "improving", may),
    ]


def test_seven_themes_recur_in_both_regions(graph: Store) -> None:
    assert sorted(asked(graph, "recurring-themes", COLUMNS["recurring-themes"])) == [
        ("Information sharing", "2", "4", "1", "1"),
        ("Partnership with police", "2", "2", "1", "1"),
        ("Policy change", "2", "3", "0", "2"),
        ("Prison capacity", "2", "3", "0", "0"),
        ("Public protection", "2", "8", "5", "2"),
        ("Retention", "2", "2", "0", "0"),
        ("Workforce", "2", "3", "0", "0"),
    ]


def test_the_programme_gives_no_ratings(graph: Store) -> None:
    assert asked(graph, "ratings", "rating") == []


def test_no_theme_recurs_in_three_of_two_regions(graph: Store) -> None:
    assert asked(graph, "recurring-themes", "theme", "at-least=3") == []


def test_the_chief_inspector_is_quoted_twice_in_each_publication(graph: Store) -> None:
    rows = asked(graph, "statements", "speaker role source")
    assert {row[:2] for row in rows} == {("Martin Jones", CHIEF)}
    assert sorted(source for *_, source in rows) == [
        *[f"{KSS}, November 2025: press release of 29 January 2026"] * 2,
        *[f"{SC}, November 2025: press release of 12 February 2026"] * 2,
    ]


@pytest.mark.parametrize(
    "publication", ["kent-surrey-sussex-2026-01-29", "south-central-2026-02-12"]
)
def test_every_quote_stands_where_its_offsets_say(
    worded: Store, documents: Path, publication: str
) -> None:
    words = (documents / f"{publication}.txt").read_text("utf-8")
    columns = "quote start end publicationIri"
    rows = [r for r in asked(worded, "provenance", columns) if publication in r[3]]
    assert len(rows) > 50
    assert [quote for quote, *_ in rows] == [
        words[int(start) : int(end)] for _, start, end, _ in rows
    ]


def test_without_the_documents_places_are_told_and_no_words(graph: Store) -> None:
    rows = asked(graph, "provenance", "quote start end by when locator")
    assert {quote for quote, *_ in rows} == {""}
    assert all(int(start) < int(end) and place for _, start, end, _, _, place in rows)


def test_whatever_is_known_was_accepted_by_someone_on_a_day(graph: Store) -> None:
    rows = asked(graph, "provenance", "statement by when")
    assert {by for _, by, _ in rows} == {"Record editor"}
    assert all(statement and date.fromisoformat(day) for statement, _, day in rows)


def test_every_statement_has_its_provenance(graph: Store) -> None:
    proven = {iri for (iri,) in asked(graph, "provenance", "statementIri")}
    for kind in ("Finding", "Influence", "Contrast", "Recommendation", "Call"):
        quads = graph.quads_for_pattern(
            None,
            NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"),
            NamedNode(term(kind)),
            DefaultGraph(),
        )
        stated = {text(quad.subject) for quad in quads}
        assert stated
        assert stated <= proven


def test_prison_capacity_reaches_progress_by_way_of_the_reactive_approach(
    graph: Store,
) -> None:
    ends = (
        "from=factor/prison-capacity",
        "to=work-area/progress-in-public-protection-work",
    )
    first, *_ = asked(graph, "connections", "from to path over hops", *ends)
    start, end, path, over, hops = first
    assert (start, end) == (
        "Prison capacity issues",
        "Progress in public protection work",
    )
    assert (over, hops) == ("stated links", "2")
    assert "leads to [stated cause; Findings, paragraph 1" in path
    assert "→ Reactive approach —hinders [stated cause" in path


def test_a_hop_that_is_only_an_association_says_so(graph: Store) -> None:
    ends = ("from=factor/prison-capacity", "to=factor/rapid-policy-change")
    (path,), *_ = asked(graph, "connections", "path", *ends)
    assert "linked to [reported association" in path


@pytest.mark.parametrize("name", [n for n in sorted(COLUMNS) if n not in UNPLACED])
def test_a_region_narrows_every_answer_to_itself(graph: Store, name: str) -> None:
    every = asked(graph, name, "")
    own = asked(graph, name, "", "region=south-central")
    other = asked(graph, name, "", "region=kent-surrey-and-sussex")
    assert every
    assert len(own) + len(other) == len(every)


def test_a_region_of_which_nothing_is_known_has_no_rows(graph: Store) -> None:
    assert asked(graph, "influences", "from", "region=wales") == []


def test_a_region_can_be_given_by_its_label(graph: Store) -> None:
    by_label = asked(graph, "inspections", "region", f"region={SC}")
    assert by_label == [(SC,)]
