"""Recommendations, calls and statements."""

import pytest

from .reading_text import facts_of, of_kind

UNIT = (
    "Exampleton Probation Delivery Unit inspected\n\n"
    "HM Inspectorate of Probation visited the Exampleton PDU in March 2025.\n\n"
)
BODY = "probation-delivery-units"


def counts(text: str) -> dict[str, int]:
    found = of_kind(UNIT + text, "count")
    return {p.fields.get("addressee", "all"): _count(p.fields) for p in found}


def _count(fields: object) -> int:
    assert isinstance(fields, dict)
    return int(fields["count"] if "count" in fields else fields["total"])


def stated(text: str) -> list[tuple[list[str], str]]:
    found = of_kind(UNIT + text, "recommendation")
    return [(p.fields["to"], p.fields["says"]) for p in found]


def test_recommendations_are_counted_in_all_and_by_addressee() -> None:
    told = counts(
        "The report makes seven recommendations. Three of them are for the unit, "
        "including to fill its posts. Four recommendations go to HMPPS.\n"
    )
    assert told == {"all": 7, BODY: 3, "hmpps": 4}


def test_counts_may_stand_in_one_sentence() -> None:
    told = counts("We made nine recommendations: seven to the unit and two to HMPPS.\n")
    assert told == {"all": 9, BODY: 7, "hmpps": 2}


def test_a_count_for_one_addressee_is_no_total_if_there_are_others() -> None:
    told = counts("We made three recommendations to the unit and two to the police.\n")
    assert told == {BODY: 3, "police": 2}


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the report’s six recommendations, four are for the unit, two for HMPPS.",
        "We make six recommendations, of which four are for the unit. HMPPS gets two.",
        "Four of the six recommendations are for the unit; HMPPS gets two.",
    ],
)
def test_counts_are_told_in_other_words(sentence: str) -> None:
    assert counts(f"{sentence}\n") == {"all": 6, BODY: 4, "hmpps": 2}


def test_all_recommendations_may_be_for_one() -> None:
    told = counts("We make six recommendations, all of them to HMPPS.\n")
    assert told == {"all": 6, "hmpps": 6}


def test_recommendations_of_before_are_not_counted() -> None:
    text = "The unit had implemented 11 of the 13 recommendations made in 2022.\n"
    assert counts(text) == {}


def test_what_follows_a_count_is_an_example() -> None:
    (found,) = of_kind(
        UNIT + "We make two recommendations. Two are for the unit, including to share "
        "information with police.\n",
        "recommendation",
    )
    assert found.fields["example"] is True
    assert found.fields["says"] == "Share information with police."
    assert found.fields["agencies"] == [{"is": "police", "role": "partner"}]


def test_items_below_a_line_are_for_whom_it_names() -> None:
    told = stated(
        "Recommendations\n\n"
        "HMPPS should:\n- speed up vetting\n- recruit more officers\n"
        "The unit should:\n- visit homes, within three months\n"
    )
    assert told == [
        (["hmpps"], "Speed up vetting."),
        (["hmpps"], "Recruit more officers."),
        ([BODY], "Visit homes."),
    ]


def test_a_time_limit_is_kept_apart() -> None:
    text = (
        UNIT + "Recommendations\n\nWithin six months, HMPPS should recruit officers.\n"
    )
    (found,) = of_kind(text, "recommendation")
    assert (found.fields["says"], found.fields["within"]) == (
        "Recruit officers.",
        "within six months",
    )


def test_a_sentence_may_ask_for_several_things() -> None:
    told = stated(
        "Recommendations\n\n"
        "The unit should fill its posts, review its plans, and write a guide.\n"
    )
    assert [says for _, says in told] == [
        "Fill its posts.",
        "Review its plans.",
        "Write a guide.",
    ]


def test_an_addressee_that_nobody_knows_gets_nothing() -> None:
    assert stated("Recommendations\n\nThe choir should sing more often.\n") == []


def test_a_list_of_findings_is_no_list_of_recommendations() -> None:
    told = stated("Areas that need to be better\n\n- Visits were rare in the unit.\n")
    assert told == []


@pytest.mark.parametrize(
    ("sentence", "is_call"),
    [
        ("National action is required to speed up recruitment.", True),
        ("The unit must visit more homes.", True),
        ("Leaders need to listen to staff.", True),
        ("There was no need to wait.", False),
        ("Errors that should have been caught were missed.", False),
        ("What needs to improve?", False),
    ],
)
def test_what_a_judgement_asks_for_is_a_call(sentence: str, *, is_call: bool) -> None:
    found = of_kind(f"{UNIT}Findings\n\n- {sentence}\n", "call")
    assert is_call == bool(found)


def test_a_call_in_a_quotation_is_the_speakers() -> None:
    text = (
        f"{UNIT}Martin Jones, Chief Inspector of Probation, said: “Staff do well, but "
        "they must have time for visits.”\n"
    )
    (found,) = of_kind(text, "call")
    assert found.said_by == ("chief-inspector-of-probation",)


def test_a_statement_has_role_person_and_words() -> None:
    text = (
        f"{UNIT}Martin Jones, Chief Inspector of Probation, said: “Plans were good.\n\n"
        "“Visits were not.”\n"
    )
    (found,) = of_kind(text, "statement")
    assert found.fields == {
        "role": "chief-inspector-of-probation",
        "person": "martin-jones",
        "says": "Plans were good. Visits were not.",
    }
    assert len(found.spans) == 3


def test_an_office_of_its_own_is_a_term_of_the_record() -> None:
    text = (
        f"{UNIT}HM Inspector of Lighthouses said: “The lamps were bright and clean.”\n"
    )
    (found,) = of_kind(text, "statement")
    assert found.fields["role"].label == "HM Inspector of Lighthouses"
    assert found.said_by == ("hm-inspector-of-lighthouses",)


def test_a_quotation_of_nobody_known_is_no_statement() -> None:
    text = f"{UNIT}A sign on the wall read “Please wipe your feet before you enter”.\n"
    assert of_kind(text, "statement") == []


def test_every_proposal_names_a_rule_and_its_words() -> None:
    text = (
        UNIT + "We made two recommendations.\n\nNotes\n\nThe unit has four offices.\n"
    )
    for proposal in facts_of(text):
        assert "." in proposal.rule
        assert proposal.spans


@pytest.mark.parametrize(
    ("words", "to"),
    [
        ("The council should fund the posts.", "local-authorities"),
        ("The integrated care board should cut waits.", "integrated-care-boards"),
        ("The chief constable should publish a plan.", "police"),
        ("Levels should fall; leaders must act.", None),
        ("The unit should, as a priority, fill its posts.", BODY),
        ("We recommend that the Home Office reviews it.", "home-office"),
        ("HMPPS is asked to publish its plan.", "hmpps"),
        ("Recommendation 2: The unit should fill its posts.", BODY),
        ("Posts should be filled (to HMPPS).", "hmpps"),
        ("Fill the posts (HMPPS).", "hmpps"),
        ("To the Home Office: review the rules.", "home-office"),
        ("To HMPPS we recommend a plan for vetting.", "hmpps"),
    ],
)
def test_whom_a_recommendation_is_for(words: str, to: str | None) -> None:
    told = stated(f"Recommendations\n\n{words}\n")
    assert [to] * bool(to) == [one for found, _ in told for one in found]


def test_one_sentence_may_ask_two_bodies() -> None:
    told = stated(
        "Recommendations\n\nHMPPS should fund posts and the Home Office should cut "
        "waits.\n"
    )
    assert told == [(["hmpps"], "Fund posts."), (["home-office"], "Cut waits.")]


def test_items_may_go_on_with_the_words_of_the_line_above() -> None:
    told = stated(
        "Recommendations\n\nBy June, the unit should make sure that:\n\n"
        "- plans are read; and\n- victims are told.\n"
    )
    assert told == [
        ([BODY], "Make sure that plans are read."),
        ([BODY], "Make sure that victims are told."),
    ]


def test_items_below_a_count_are_for_the_one_it_names() -> None:
    told = stated(
        "Recommendations\n\nWe make two recommendations, both of them to HMPPS. They "
        "include:\n\n1. filling posts\n2. cutting waits\n"
    )
    assert told == [(["hmpps"], "Filling posts."), (["hmpps"], "Cutting waits.")]


def test_what_must_be_improved_is_recommended_and_no_call() -> None:
    text = (
        f"{UNIT}What must improve\n\n- The unit must fill its posts.\n"
        "- Reviews that were late.\n"
    )
    (found,) = of_kind(text, "recommendation")
    assert found.fields["to"] == [BODY]
    assert of_kind(text, "call") == []


def test_one_plan_that_is_sent_on_is_one_thing_asked() -> None:
    told = stated(
        "Recommendations\n\nThe unit should write a plan and send it to us.\n"
    )
    assert len(told) == 1


def test_what_it_should_do_is_a_call_after_somebody_is_asked() -> None:
    text = (
        f"{UNIT}Findings\n\nI ask two things of ministers. It should fund the work.\n"
    )
    (found,) = of_kind(text, "call")
    assert found.fields["says"] == "It should fund the work."
    alone = f"{UNIT}Findings\n\nThe work goes on. It should end in May.\n"
    assert of_kind(alone, "call") == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        (
            "Staff try hard, said the Chief Inspector of Probation.",
            "chief-inspector-of-probation",
        ),
        (
            "HM Chief Inspector of Prisons said that men waited.",
            "chief-inspector-of-prisons",
        ),
        ("The governor accepted our findings.", "prison-governor"),
        (
            "According to the Chief Inspector of Probation, staff try.",
            "chief-inspector-of-probation",
        ),
        ("One parent said: “Nobody ever asked us what we thought of it.”", None),
        ("One officer said: “We are short of everything that we need.”", None),
        (
            "In the words of the Chief Inspector of Probation, it is “sad to see”.",
            "chief-inspector-of-probation",
        ),
    ],
)
def test_an_office_speaks_and_who_is_served_does_not(
    sentence: str, role: str | None
) -> None:
    found = of_kind(f"{UNIT}Findings\n\n{sentence}\n", "statement")
    assert [role] * bool(role) == [p.fields["role"] for p in found]


def test_he_is_whom_the_paragraph_reported_last() -> None:
    text = (
        f"{UNIT}Findings\n\nThe governor said that it was fair. “We were running with "
        "a third of our officers missing,” he told inspectors.\n"
    )
    roles = [p.fields["role"] for p in of_kind(text, "statement")]
    assert roles == ["prison-governor", "prison-governor"]


def test_lettered_lines_of_one_paragraph_are_recommendations_each() -> None:
    told = stated(
        "Recommendations\n\nHMPPS should:\n\na. speed up vetting\nb. recruit officers\n"
    )
    assert [says for _, says in told] == ["Speed up vetting.", "Recruit officers."]
