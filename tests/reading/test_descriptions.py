"""Who the people of a place are is told of it, and is no share of the work."""

import pytest

from inspectkg.reading.quantities.quantities import quantities

from .reading_of import proposals


def shares(text: str) -> list[str]:
    """Return side and value of the shares that the findings of a text state."""
    found = (p.fields.get("share") for p in proposals(text, "finding"))
    return [f"{one['side']} {one['stated']}" for one in found if one]


HELD = "The prison held 412 men when we arrived."


@pytest.mark.parametrize(
    "text",
    [
        "The prison held 412 men, two-fifths of whom were on remand.",
        f"{HELD} A quarter of them were foreign nationals.",
        f"{HELD} Two-fifths were on remand. One in eight was under 25.",
        "The service was working with 88 children, about a quarter of them girls.",
        "Of these, 614 were children (5 per cent of the total).",
        "They read another 36 records, half of them from the police.",
        "We had answers from 83 magistrates, a third of those invited.",
        "In Pellbrook, where one child in three is poor, staff are trained.",
        "More than a fifth of its adults have no qualifications.",
        "One in every four residents of the force area is under 18.",
        "A third of the budget is raised through council tax.",
        "Caseloads were 7 per cent smaller than two years before.",
        # Nor is what a scheme lays down, or a figure beside which one is set.
        "A fixed-term recall is available for most people whose sentence is short.",
        "The rate of assaults was half that of other prisons.",
        "Staff at all levels told us that behaviour had improved.",
        # How the work was done, a year and a rate.
        "We read 20 cases and spoke to six of them by telephone.",
        "The force received 3,820 reports of stalking in 2025.",
        # Of what is graded, and not of what was inspected.
        "We looked at five standards. Two were judged good and two inadequate.",
    ],
)
def test_a_description_is_no_share(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Among findings, who people are is a figure of them.
        ("Plans were sound. Girls made up 18 per cent of the caseload.", "18%"),
        ("Six children, one in 40 of those in care, were in hotels.", "1/40"),
        # Levels of risk are no ratings, and what inspectors considered it to be judges.
        ("Children were graded as medium risk in 88 per cent of reports.", "88%"),
        ("Inspectors considered planning to be sufficient in 12 of 20 cases.", "12/20"),
        # How many replied is told beside what they said.
        (
            "In our survey (a response rate of 71 per cent), 44 per cent felt unsafe.",
            "44%",
        ),
        # What was done for them is no description.
        (f"{HELD} Two-fifths had been seen by a nurse.", "2/5"),
        ("Half of those offered one accepted.", "1/2"),
        ("In half of its premises records were copied.", "1/2"),
        ("Plans were made in around two-fifths of the 44 licence cases.", "2/5"),
    ],
)
def test_a_finding_of_people_is_a_share(text: str, expected: str) -> None:
    assert [one.partition(" ")[2] for one in shares(text)] == [expected]


def test_places_that_are_rated_are_counted_and_standards_are_not() -> None:
    rated = "Six of the 11 were rated good."
    assert [one.stated for one in quantities(rated, "We visited 11 hostels.")]
    assert not quantities(rated, "There are 11 standards.")
    # Work that is good where standards are told of is still a part of the work.
    read = "We read 40 cases against the standards in two areas."
    assert [one.stated for one in quantities("Twenty-two were good.", read)] == [
        "22/40"
    ]
