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
