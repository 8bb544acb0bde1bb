"""Findings in plain official prose: what is left open, what was due, what is asked."""

import pytest

from .reading_of import proposals, words


def polarities(text: str, heading: str = "Findings") -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding", heading)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Officers stay late and care what becomes of people.", "strength"),
        ("Managers take little on trust.", "strength"),
        ("Nobody was in any doubt about the plan.", "strength"),
        ("Late planning let the region down.", "concern"),
        ("The teams applied different thresholds to like cases.", "concern"),
        ("Files are passed from hand to hand.", "concern"),
        ("The scheme has cut both ways.", "mixed"),
        ("Recalls had placed further demands on the hostels.", "concern"),
        ("Some 30 warrants were still outstanding.", "concern"),
        ("The unit saw a marked reduction in the use of agency staff.", "strength"),
    ],
)
def test_plain_words_of_the_field_judge(text: str, polarity: str) -> None:
    assert polarities(text) == [polarity]


@pytest.mark.parametrize(
    "text",
    [
        "It is too soon to say whether the poor results will last.",
        "Staffing does not explain the difference between the units.",
        "Not all of this is of the region's own making.",
        "The results are similar to those in other good regions.",
        "A better form is planned for the autumn.",
    ],
)
def test_what_is_left_open_judges_nothing(text: str) -> None:
    assert polarities(text) == ["not-stated"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Checks were made in 41 of the 46 cases that called for one.", "not-stated"),
        ("Checks were made in 36 of the 46 relevant cases.", "not-stated"),
        ("Checks were made in all but three of the 46 files.", "not-stated"),
        ("Checks were made in 28 of the 46 cases that called for one.", "not-stated"),
        ("Checks were made in 12 of the 46 cases that called for one.", "not-stated"),
        ("Plans were shared in 12 of 46 cases where they should be.", "concern"),
        ("Assessment was sufficient in 20 of 46 relevant cases.", "not-stated"),
    ],
)
def test_a_share_of_what_was_due_judges(text: str, polarity: str) -> None:
    assert polarities(text) == [polarity]


def test_a_figure_that_turns_from_praise_is_blame() -> None:
    text = "Planning was thorough. Even so, visits were made in 20 of the 46 cases."
    assert polarities(text) == ["strength", "concern"]


def test_a_short_sentence_of_blame_judges_the_low_figure_after_it() -> None:
    text = "Reviews were rushed. Five of 20 lasted under ten minutes."
    assert polarities(text) == ["concern", "concern"]
    compared = "Staffing was poor. It was 40 per cent, compared with 60 in 2022."
    assert "context" not in [
        p.rule.split(".")[-1] for p in proposals(compared, "finding")
    ]


def test_a_heading_that_judges_is_heard_in_plain_words() -> None:
    text = "Officers had put an enquiry to the police in 30 of the 60 cases."
    assert polarities(text, "What is going well") == ["strength"]
    assert polarities(text, "What worries us") == ["concern"]


@pytest.mark.parametrize(
    "text",
    [
        "Six recommendations follow. The region gets four of them and the police two.",
        "We have made eight recommendations. Five are to ensure good checks.",
        "The first asks the region to see that no poor plan is signed off.",
        "We looked at how the region protects people who might be hurt.",
        "This page sets out what we learned about protection.",
        "“A form sent is not a risk understood,” the Chief Inspector said.",
    ],
)
def test_what_tells_of_the_publication_or_of_the_world_is_no_finding(text: str) -> None:
    assert polarities(text) == []


def test_what_a_speaker_says_is_needed_is_called_for() -> None:
    said = "“Leaders need to give staff good support,” the Chief Inspector said."
    assert polarities(said) == []
    assert polarities("Leaders need to give staff good support.") == ["concern"]


def test_what_somebody_should_do_in_a_list_is_no_finding() -> None:
    text = "Within a month, the force should:\n\n- review every poor plan\n- set goals"
    assert polarities(text, "Cause of concern") == []


def test_staff_with_a_verb_of_their_own_are_a_finding_of_their_own() -> None:
    text = "Leaders were candid and staff spoke warmly of them."
    found = [words(text, one) for one in proposals(text, "finding")]
    assert found == ["Leaders were candid", "staff spoke warmly of them."]


@pytest.mark.parametrize(
    "text",
    [
        "Inspectors asked whether planning, delivery, and reviewing had been poor.",
        "Leaders reported that one scheme and another had placed demands on them.",
    ],
)
def test_a_clause_that_has_only_begun_is_not_cut(text: str) -> None:
    assert len(proposals(text, "finding")) <= 1


def test_a_standard_with_and_in_its_name_is_one() -> None:
    text = "Planning was strong and implementation and delivery was weak."
    found = [words(text, one) for one in proposals(text, "finding")]
    assert found == ["Planning was strong", "implementation and delivery was weak."]


def test_what_came_after_a_date_is_judged_by_its_own_verb() -> None:
    text = "Police information received after sentence had not been considered."
    assert polarities(text) == ["concern"]
