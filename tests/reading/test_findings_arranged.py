"""What is arranged, dated, explained or discussed, and what only seems to be ill."""

import pytest

from .reading_of import alone, proposals


def told(text: str) -> list[tuple[str, str]]:
    """Return polarity and rule of the findings of a sentence that stands alone."""
    found = (one for many in alone(text).findings.values() for one in many)
    return [(one.judgement.polarity, one.judgement.sort) for one in found]


@pytest.mark.parametrize(
    ("arranged", "other"),
    [
        ("Advice is available by telephone.", "Advice by telephone is a topic."),
        ("Picture cards were in use.", "Picture cards were a topic."),
        ("Room checks took place in the morning.", "Room checks were a topic."),
        ("The desk opened in October.", "The desk opened in 2019."),
        ("The panel meets every six weeks.", "Some 480 men leave each year."),
        ("Practitioners carried an average of 40 cases.", "Sickness averaged 13 days."),
        ("Caseloads averaged 34.", "Sickness averaged 13 days a year."),
        ("New flooring has been fitted.", "It has been cushioned."),
        ("It is too early to judge its effect.", "It is too early for tea."),
        # Not what must, may or will be.
        ("The panel meets monthly.", "The policy required meetings every six weeks."),
        ("Forms were in use.", "Forms may be in use."),
    ],
)
def test_arrangements_are_told_and_not_judged(arranged: str, other: str) -> None:
    assert told(arranged) == [("not-stated", "event")]
    assert told(other) == []


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("The number of changes contributed to this.", "concern"),
        ("Turnover was one of the reasons for these delays.", "concern"),
        ("Managers attributed this to sickness.", "concern"),
        ("The redesign was the main cause of this.", "concern"),
    ],
)
def test_a_sentence_that_explains_is_judged_as_what_it_explains(
    sentence: str, polarity: str
) -> None:
    found = proposals(f"Reviews were poor. {sentence}", "finding")
    assert [one.fields["polarity"] for one in found] == ["concern", polarity]


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of changes contributed to the day.",
        "The redesign was the main cause of rain.",
    ],
)
def test_what_explains_something_else_shares_no_judgement(sentence: str) -> None:
    assert len(proposals(f"Reviews were poor. {sentence}", "finding")) == 1


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        # Superlatives, and the nouns of judgement.
        ("Assessment was strongest in the north.", "strength"),
        ("Planning was weakest in two units.", "concern"),
        ("Education was the area of greatest concern.", "concern"),
        ("Delivery was of a lower standard.", "concern"),
        ("There is still work to do.", "concern"),
        ("Needs were identified too late.", "concern"),
        ("Reviews were timelier.", "strength"),
        ("Units with mentors lost fewer recruits.", "strength"),
        ("Workers advocated for them.", "strength"),
        # What is discussed, and what a thing deals with.
        ("Managers discussed overdue assessments at a weekly meeting.", "not-stated"),
        ("It understood its disproportionality data and used them well.", "strength"),
    ],
)
def test_polarity_of_what_was_missed_or_turned(sentence: str, polarity: str) -> None:
    assert [one for one, _ in told(sentence)] == [polarity]


def test_what_is_reduced_is_no_asset_beyond_between() -> None:
    assert told("Early help had reduced variation between officers.") != [
        ("concern", "less")
    ]
    assert told("There was a notice in the waiting room.") == [("not-stated", "event")]
