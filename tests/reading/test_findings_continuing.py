"""Findings by what was done and left undone, and clauses that go on with them."""

import pytest

from .reading_of import proposals, words


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Replies lay in a shared inbox.", "concern"),
        ("Entries read much the same for months on end.", "concern"),
        ("The officers carried far more than the tool allows.", "concern"),
        ("Learning stayed with its author.", "concern"),
        ("The visits became emails.", "concern"),
        ("The art room is a store.", "concern"),
        ("Activity had barely recovered.", "concern"),
        ("A bid for lights had not been approved.", "concern"),
        ("The move to smaller rooms is unpopular.", "concern"),
        ("Only 41 per cent of staff felt that training improved work.", "concern"),
        ("Chairs did not close an item until somebody owned it.", "strength"),
        ("Workers went to find the children.", "strength"),
        ("Interpreters were there before they were asked for.", "strength"),
        ("Staff had grasped that boredom was a problem.", "strength"),
        ("The register spoke with candour.", "strength"),
        ("Drug use has all but stopped.", "strength"),
        ("Supervision has all but stopped.", "concern"),
        ("A timetable was shown to us.", "not-stated"),
        ("The waiting list is held centrally.", "not-stated"),
        ("We found reasonable progress.", "not-stated"),
    ],
)
def test_what_was_done_or_left_undone_judges(text: str, polarity: str) -> None:
    assert polarities(text) == [polarity]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Files were chaotic, and a nephew spoke for a man.", ["concern", "concern"]),
        ("Plans were good; a clerk sang in their own homes.", ["strength", "strength"]),
        ("Plans were good; the clerk stood at a window.", ["strength"]),
        ("Plans were good, but the clerk stood at a window.", ["strength", "concern"]),
        ("Plans were good. However, the clerk stood outside.", ["strength", "concern"]),
        # What takes up, and what counts, is no finding of its own.
        ("Files were chaotic; that reached the court.", ["concern"]),
        ("Files were chaotic; by the door stood a clerk.", ["concern"]),
        ("Files were chaotic and 12 men slept there.", ["concern"]),
        ("Files were chaotic, but the clerk stood at a window.", ["concern"]),
    ],
)
def test_a_clause_that_nothing_judges_goes_on_with_its_sentence(
    text: str, expected: list[str]
) -> None:
    assert polarities(text) == expected


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Where it came, though, nobody read it.", "Where it came"),
        ("They were, however, not read in time.", "They were"),
    ],
)
def test_a_turn_set_into_a_clause_cuts_nothing(text: str, first: str) -> None:
    found = proposals(text, "finding")
    assert [words(text, one).startswith(first) for one in found] == [True]


def test_an_aside_behind_the_verb_hides_no_subject() -> None:
    text = (
        "Staff had not been trained, and several believed, wrongly, that it was safe."
    )
    assert polarities(text) == ["concern", "concern"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("“I have never seen their homes,” one of them told us.", "concern"),
        ("“It was safe. Nobody asked about our homes,” said one parent.", "concern"),
    ],
)
def test_one_of_many_is_heard_whose_name_comes_after(text: str, polarity: str) -> None:
    assert polarity in polarities(f"Visits took place. {text}")


def test_who_somebody_is_stands_between_commas() -> None:
    text = "Porters, who had been left out of things, now attended and were valued."
    assert polarities(text) == ["strength"]
