"""What a careful reader of the two publications would answer to each question.

Every expectation was taken from the publications, not from the answers.
"""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, Store

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

COLUMNS = {
    "agency-findings": "agency role finding polarity theme region",
    "connections": "from to path",
    "contrasts": "weighs against as region",
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
    """Return the columns named of the answer to a shipped query."""
    choice = Choice(parameters, fmt="csv")
    answer = inquire(store, wanted(name), choice).answer
    assert hasattr(answer, "rows")
    places = [answer.columns.index(column) for column in columns.split()]
    rows = Rows(tuple(text(row[place]) for place in places) for row in answer.rows)
    rows.columns = answer.columns
    return rows


def text(value: object) -> str:
    return getattr(value, "value", "")


def starts(texts: set[str], *beginnings: str) -> bool:
    """Tell whether each of `texts` begins with just one of `beginnings`."""
    found = [b for b in beginnings for t in texts if t.startswith(b)]
    return sorted(found) == sorted(beginnings) and len(texts) == len(beginnings)


def test_the_expected_queries_are_those_that_ship() -> None:
    assert sorted(COLUMNS) == library.names()


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - {"connections"}))
def test_the_fixed_columns_come_first_and_in_order(graph: Store, name: str) -> None:
    expected = tuple(COLUMNS[name].split())
    assert expected == asked(graph, name, "").columns[: len(expected)]


@pytest.mark.parametrize("name", sorted(set(COLUMNS) - {"connections", "provenance"}))
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


KSS_LINKS = {
    ("Large-scale change", "leads to", "People on probation destabilised"),
    (
        "Responses to prison overpopulation",
        "leads to",
        "People on probation destabilised",
    ),
    ("Delays in sentencing", "leads to", "People on probation destabilised"),
    ("People on probation destabilised", "hinders", "Public protection work"),
    (RESET, "hinders", "Public protection work"),
    (
        "Dedicated hub for Reset cases",
        "mitigates",
        "the link “Probation Reset – hinders – public protection work”",
    ),
    ("Staffing challenges", "hinders", "Managing risk to the public"),
    ("Proximity to London", "linked to", "Staffing challenges"),
    ("High cost of living", "linked to", "Staffing challenges"),
    ("Withdrawals from probation officer training", "linked to", "Staffing challenges"),
    ("Lack of good information sharing", "hinders", "Understanding risk"),
    ("Lack of good information sharing", "hinders", "Keeping the public safe"),
    ("Innovative strategies for resources", "helps", "Use of resources"),
    ("Work to close training gaps", "helps", "Case management"),
}
SC_LINKS = {
    ("Reactive approach", "hinders", "Progress in public protection work"),
    ("Prison capacity", "leads to", "Reactive approach"),
    (
        "Challenges in recruiting and keeping staff",
        "hinders",
        "Progress in public protection work",
    ),
    (
        "The issues named in the sentence before",
        "hinders",
        "Progress in public protection work",
    ),
    ("Home visits", "helps", "Identifying and managing risk"),
    ("Rapid policy change", "hinders", "Operational relationships with partners"),
    ("Prison capacity", "linked to", "Rapid policy change"),
    (
        "Having to prioritise imminent prison releases",
        "hinders",
        "Attention to the whole caseload",
    ),
    (
        "Information sharing arrangements",
        "helps",
        "Flow of risk-related intelligence",
    ),
    (
        "Difficulty in contacting arresting officers",
        "leads to",
        "Delays in recall decisions",
    ),
    (
        "Delays in sharing information between agencies",
        "hinders",
        "Public protection work",
    ),
    ("Follow-up by the inspectorate", "helps", "Outcomes"),
}


def test_every_link_that_south_centrals_publication_states(graph: Store) -> None:
    rows = asked(graph, "influences", "from relation target", "region=south-central")
    assert sorted(SC_LINKS) == sorted(rows)


def test_every_link_that_kent_surrey_and_sussexs_publication_states(
    graph: Store,
) -> None:
    where = "region=kent-surrey-and-sussex"
    rows = asked(graph, "influences", "from relation target", where)
    vacancies = [row for row in rows if row not in KSS_LINKS]
    assert sorted(KSS_LINKS) == sorted(row for row in rows if row in KSS_LINKS)
    ((start, relation, target),) = vacancies
    assert (start, relation) == ("Staffing challenges", "linked to")
    assert "two-thirds" in target


def test_linked_to_is_an_association_and_nothing_more(graph: Store) -> None:
    rows = asked(graph, "influences", "relation basis")
    associations = {row for row in rows if "linked to" in row}
    assert associations == {("linked to", "reported association")}
    assert len([row for row in rows if "reported association" in row]) == 5


def test_compounding_and_crowding_out_are_contributions(graph: Store) -> None:
    rows = asked(graph, "influences", "from basis")
    assert {start for start, basis in rows if basis == "stated contribution"} == {
        "Staffing challenges",
        "Having to prioritise imminent prison releases",
        "Home visits",
    }


def test_what_is_intended_has_no_stated_effect(graph: Store) -> None:
    rows = asked(graph, "influences", "from basis status")
    intended = {(start, status) for start, basis, status in rows if basis == "intended"}
    assert intended == {
        ("Dedicated hub for Reset cases", "under way"),
        ("Work to close training gaps", "under way"),
        ("Innovative strategies for resources", "in place"),
        ("Follow-up by the inspectorate", "planned"),
    }
    others = {status for _, basis, status in rows if basis != "intended"}
    assert others == {"effect stated"}


def test_what_practitioners_report_is_not_the_inspectorates_own_word(
    graph: Store,
) -> None:
    rows = asked(graph, "influences", "from saidBy")
    assert {start for start, voice in rows if voice == PRACTITIONERS} == {
        "Having to prioritise imminent prison releases",
        "Difficulty in contacting arresting officers",
    }


def test_what_the_chief_inspector_says_is_told_as_his_word(graph: Store) -> None:
    rows = asked(graph, "influences", "from saidBy")
    assert {start for start, voice in rows if voice == CHIEF} == {
        "Lack of good information sharing",
        "Innovative strategies for resources",
        "Work to close training gaps",
        "Delays in sharing information between agencies",
        "Follow-up by the inspectorate",
    }


def test_wording_that_can_be_read_in_two_ways_is_told_as_such(graph: Store) -> None:
    rows = asked(graph, "influences", "from target reading")
    assert {start for start, _, reading in rows if reading == "ambiguous"} == {
        "Dedicated hub for Reset cases",
        "Lack of good information sharing",
        "Challenges in recruiting and keeping staff",
        "The issues named in the sentence before",
        "Rapid policy change",
    }


def test_links_start_at_factors_but_for_reset_and_home_visits(graph: Store) -> None:
    rows = asked(graph, "influences", "from kind")
    others = {row for row in rows if row[1] != "factor"}
    assert others == {(RESET, "policy"), ("Home visits", "work area")}


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
    rows = asked(graph, "contrasts", "weighs against as")
    ((weighs, against),) = [row[:2] for row in rows if row[2] == "outweighed by"]
    assert "positive developments" in weighs
    halves = set(against.split(" | "))
    assert starts(
        halves, "Assurance mechanisms", "Rapid policy change", "The region's positive"
    )


def test_improvement_is_weighed_against_both_standards_below_half(graph: Store) -> None:
    rows = asked(graph, "contrasts", "weighs against", "region=kent-surrey-and-sussex")
    found = [
        set(against.split(" | "))
        for weighs, against in rows
        if "improved, and" in weighs
    ]
    assert any(starts(half, "Assessment met", "Implementation and") for half in found)


def test_agencies_and_the_parts_they_have(graph: Store) -> None:
    rows = asked(graph, "agency-findings", "agency role polarity region")
    assert sorted(rows) == sorted(
        [
            ("Children's services", "partner", "concern", SC),
            ("Multi-agency partners", "partner", "concern", SC),
            ("Multi-agency partners", "partner", "concern", SC),
            ("Police", "partner", "concern", KSS),
            ("Police", "partner", "concern", SC),
            ("Police", "partner", "strength", SC),
            ("Police", "source of information", "not stated", SC),
            ("Social care partners", "partner", "strength", SC),
            (KSS_SERVICE, "actor", "not stated", KSS),
            (KSS_SERVICE, "actor", "strength", KSS),
            (KSS_SERVICE, "actor", "strength", KSS),
        ]
    )


def test_a_concern_about_work_with_childrens_services_is_none_about_them(
    graph: Store,
) -> None:
    where = "agency=organisation/childrens-services"
    ((role, finding, theme),) = asked(
        graph, "agency-findings", "role finding theme", where
    )
    assert role == "partner"
    assert finding.startswith("In almost two thirds of cases, practitioners' work")
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
    ("Assessment met the required standard", KSS, "met the required standard",
     "", "", "below", "1/2", "false", "0", "0.5"),
    ("Engagement with other agencies on domestic abuse", SC, "insufficient",
     "", "", "above", "1/2", "false", "0.5", "1"),
    ("Home visits completed", SC, "not completed",
     "", "", "above", "1/2", "false", "0.5", "1"),
    ("Implementation and delivery met the required standard", KSS,
     "met the required standard", "", "", "below", "1/2", "false", "0", "0.5"),
    ("Planning met the required standard", KSS, "met the required standard",
     "", "", "above", "1/2", "true", "0.5", "1"),
    ("Reviewing met the required standard", KSS, "met the required standard",
     "", "", "above", "1/2", "true", "0.5", "1"),
    ("Staffing against target", KSS, "in post",
     "probation officers", "2025-10", "below", "2/3", "true", "0", "0.6667"),
    ("Staffing against target", SC, "vacant",
     "the probation officer grade", "2025-11", "above", "30%", "false", "0.3", "1"),
    ("Work with children's services", SC, "not appropriate",
     "cases where potential risks had been identified", "", "below", "2/3", "true",
     "0", "0.6667"),
]  # fmt: skip


def test_every_share_with_what_it_counts_and_its_bounds(graph: Store) -> None:
    columns = "measure region counts restrictedTo asOf side stated near lower upper"
    assert sorted(MEASURES) == sorted(asked(graph, "measures", columns))


def test_each_share_says_of_what_it_is_one(graph: Store) -> None:
    wholes = dict(asked(graph, "measures", "measure of", "region=south-central"))
    assert wholes == {
        "Engagement with other agencies on domestic abuse": "the relevant cases",
        "Home visits completed": "the cases",
        "Staffing against target": "the target staffing numbers",
        "Work with children's services": "the cases",
    }


def test_just_over_half_ordinarily_lies_below_two_thirds(graph: Store) -> None:
    columns = "measure ordinaryLower ordinaryUpper"
    rows = {row[0]: row[1:] for row in asked(graph, "measures", columns)}
    assert rows["Planning met the required standard"] == ("0.5", "0.6667")
    assert rows["Work with children's services"] == ("0.5", "0.6667")
    assert rows["Home visits completed"] == ("0.5", "1")


def test_complements_are_told_only_on_request_and_as_derived(graph: Store) -> None:
    columns = "measure counts derived lower upper"
    plain = asked(graph, "measures", columns)
    every = asked(graph, "measures", columns, "derived=true")
    added = [row for row in every if row[2] == "true"]
    assert {row[2] for row in plain} == {"false"}
    assert sorted(plain) == sorted(row for row in every if row[2] == "false")
    assert ("Staffing against target", "in post", "true", "0", "0.7") in [
        (*row[:3], *(str(Decimal(bound).normalize()) for bound in row[3:]))
        for row in added
    ]


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
                "Information sharing; Partnership with children's services; "
                "Partnership with police",
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
    rows = asked(graph, "unanswered-findings", "region finding")
    assert starts(
        {finding for region, finding in rows if region == KSS},
        "Assessment met",
        "Implementation and delivery met",
        "Large-scale change",
        "The arrangements of Probation Reset had",
        "Too few",
        "When the inspection was announced",
    )
    assert starts(
        {finding for region, finding in rows if region == SC},
        "Assurance",
        "Home visits",
        "Practitioners reported that they routinely",
        "Rapid policy changes",
        "The region's positive developments were overshadowed",
    )


def test_what_moves_and_since_when(graph: Store) -> None:
    rows = asked(graph, "trends", "region direction since finding")
    may = "Kent, Surrey and Sussex regional inspection of May 2024"
    assert sorted((*row[:3], " ".join(row[3].split()[:2])) for row in rows) == sorted(
        [
            (KSS, "improving", "previous inspections", "Organisational delivery"),
            (KSS, "improving", "not stated", "Staff accountability"),
            (KSS, "improving", may, "Work to"),
            (KSS, "persisting", "not stated", "A primary"),
            (KSS, "persisting", "not stated", "Probation and"),
            (SC, "improving", "not stated", "Working relations"),
            (SC, "persisting", "not stated", "Delays in"),
            (SC, "persisting", "not stated", "Staffing was"),
        ]
    )


def test_six_themes_recur_in_both_regions(graph: Store) -> None:
    assert sorted(asked(graph, "recurring-themes", COLUMNS["recurring-themes"])) == [
        ("Information sharing", "2", "4", "1", "1"),
        ("Partnership with police", "2", "2", "1", "1"),
        ("Policy change", "2", "3", "0", "2"),
        ("Prison capacity", "2", "3", "0", "0"),
        ("Public protection", "2", "6", "5", "2"),
        ("Workforce", "2", "3", "0", "0"),
    ]


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
    first, *_ = asked(graph, "connections", "from to path hops", *ends)
    start, end, path, hops = first
    assert (start, end, hops) == (
        "Prison capacity",
        "Progress in public protection work",
        "2",
    )
    assert "leads to [stated cause; Findings, paragraph 1" in path
    assert "→ Reactive approach —hinders [stated cause" in path


def test_a_hop_that_is_only_an_association_says_so(graph: Store) -> None:
    ends = ("from=factor/prison-capacity", "to=factor/rapid-policy-change")
    (path,), *_ = asked(graph, "connections", "path", *ends)
    assert "linked to [reported association" in path


@pytest.mark.parametrize(
    "name", [n for n in sorted(COLUMNS) if n not in ("connections", "recurring-themes")]
)
def test_a_region_narrows_every_answer_to_itself(graph: Store, name: str) -> None:
    every = asked(graph, name, "")
    own = asked(graph, name, "", "region=south-central")
    other = asked(graph, name, "", "region=kent-surrey-and-sussex")
    assert len(own) + len(other) == len(every)
    assert len(own) < len(every)


def test_a_region_of_which_nothing_is_known_has_no_rows(graph: Store) -> None:
    assert asked(graph, "influences", "from", "region=wales") == []


def test_a_region_can_be_given_by_its_label(graph: Store) -> None:
    by_label = asked(graph, "inspections", "region", f"region={SC}")
    assert by_label == [(SC,)]
