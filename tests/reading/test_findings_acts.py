"""Findings told in plain verbs, facts and things without a word of judgement."""

import pytest

from inspectkg.reading.findings.polarity import judge
from inspectkg.reading.language.cueing import tokenize

from .reading_of import proposals


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    "text",
    [
        "Two messages from the school lay in a shared mailbox.",
        "Case records ended with the transfer.",
        "Children had by then stopped telling.",
        "Social workers learned of it from a neighbour.",
        "Changes of address were taken on trust.",
        "Staff shouted at residents during the meal.",
        "Medicine was given after lunch to people who should have had it before.",
        "The audits found nothing wrong in a month when we counted nine errors.",
        "Ambulances queued outside the hospital.",
        "Transfers had exceeded 28 days.",
        "Officers guessed at his address.",
        "Fire doors were wedged open.",
    ],
)
def test_what_is_left_lying_unknown_or_done_to_people_is_blamed(text: str) -> None:
    assert polarities(text) == ["concern"]


@pytest.mark.parametrize(
    "text",
    [
        "Crews could reach the plans of the building from the cab.",
        "A senior officer sat with new staff after each call.",
        "The manager walked the landings.",
        "Staff did not talk over them.",
        "Call takers were slow to hang up.",
        "The service knows there is a problem.",
        "The chief has spoken plainly about the failings of the force.",
        "Cases that once drifted are now decided in weeks.",
        "Since the spring we found no such case.",
        "Nurses picked up on risks.",
        "The duty officer replied the same afternoon.",
        "The night manager stayed until the last van had left.",
    ],
)
def test_trouble_taken_presence_and_candour_are_praised(text: str) -> None:
    assert polarities(text) == ["strength"]


@pytest.mark.parametrize(
    "text",
    [
        "The suites are staffed by two contractors.",
        "Visits are evaluated once a year.",
        "The records of the unit were checked quarterly.",
        "The protocol is in draft.",
        "The work was at an early stage.",
        "It took an average of 11 days for a reply to reach the unit.",
    ],
)
def test_who_does_it_where_and_how_often_is_not_judged(text: str) -> None:
    assert judge(tokenize(text)).polarity == "not-stated"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In too many of the cases we read, they knew about the father.", ["concern"]),
        ("Too few records, mostly short ones, showed what he had said.", ["concern"]),
        (
            "Staff were less likely to ask about children who lived elsewhere.",
            ["concern"],
        ),
        ("Staff had not been told that the records ended with the move.", ["concern"]),
        ("The tool helps managers to spot visits that are late.", ["strength"]),
        ("Every plan is meant to be read by a manager.", []),
    ],
)
def test_a_construction_decides(text: str, expected: list[str]) -> None:
    assert polarities(text) == expected
