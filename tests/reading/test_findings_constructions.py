"""Findings: constructions in which single words of judgement would mislead."""

import pytest

from .reading_of import alone, proposals


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    "text",
    [
        "The quality of plans depended on who had written them.",
        "Whether a referral was made came down to the officer.",
        "What reviews achieved turned on who led them: some were clear, others vague.",
        "The depth of plans varied, with clear ones in one team and poor elsewhere.",
        "Some plans were clear, others were copied from the last one.",
        "Actions are recorded by some managers in full and by others not at all.",
        "The panel had been a success for some teams and a muddle for others.",
        "Views of the change ran from praise to hostility.",
        "Records were a mixture of careful analysis and poor guesswork.",
        "The change was in part successful and in part harmful.",
        "Peer support was popular and patchy.",
        "Plans could be the best in the file or the worst.",
        "Triage was inconsistent, careful by day and slow by night.",
        "Staff were divided about the new rota.",
        "It is an uneven picture, with some stations doing well while others fail.",
    ],
)
def test_good_and_bad_of_one_thing_is_one_mixed_finding(text: str) -> None:
    assert polarities(text) == ["mixed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plans were clear in the north. The rest may vary.", ["strength"]),
        ("The unit had clear plans and poor records.", ["strength"]),
        ("Some plans were clear, but others were poor.", ["strength", "concern"]),
    ],
)
def test_what_can_be_taken_apart_or_is_only_possible_is_not_mixed(
    text: str, expected: list[str]
) -> None:
    assert polarities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Leaders do not hide from their figures.",
        "Managers did not settle for the first answer.",
        "Residents did not have to wait for treatment.",
        "Residents had not needed to be restrained since January.",
        "No mother had been turned away for arriving late.",
        "Nothing was lost between shifts.",
        "No one was harmed on the wing.",
        "Nothing was done to residents without their being asked.",
        "In none of the 18 cases had an agreed action been left undone.",
        "Nor was the news from the hostel poor.",
        "The kitchen is never locked.",
        "Plans were made with residents, not for them.",
        "Her deputy could name all residents without notes.",
        "Inspectors saw no sign of neglect.",
        "Areas for improvement identified last year have been addressed.",
        "There was a significant reduction in the use of agency staff.",
        "The backlogs of the unit no longer existed.",
        "Managers dealt with problems before they escalated.",
        "The panel, far from being an obstacle, was well led.",
    ],
)
def test_to_deny_what_would_be_bad_is_praise(text: str) -> None:
    assert polarities(text) == ["strength"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Those who could not answer in words were given time to think.", ["strength"]),
        ("Families who had lost trust were well supported.", ["strength"]),
        ("People who cannot travel are visited at home.", ["strength"]),
        ("The officer spent two hours with a boy who would not speak.", []),
        ("A man who could not read was sent four letters.", []),
        ("The rota has ended the delays that used to leave men waiting.", []),
        ("There were officers who had not been trained.", ["concern"]),
        (
            "Letters are followed by calls and, where there is no reply, by a visit.",
            [],
        ),
        ("The centre held 23 people who were likely to be harmed.", ["concern"]),
    ],
)
def test_what_only_says_who_is_meant_judges_nothing(
    text: str, expected: list[str]
) -> None:
    assert [p for p in polarities(text) if p == "concern"] == [
        p for p in expected if p == "concern"
    ]
    assert not expected or polarities(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Officers learned of the release from the newspapers.",
        "Reviews were completed only when inspectors asked for them.",
        "Curfew checks had been signed in advance.",
        "Reviews followed the calendar rather than the person.",
        "Ethnicity was recorded, and there the matter rested.",
        "Practitioners took the man's word for what happened.",
        "Health visitors were invited to meetings after they had taken place.",
        "A third of callers gave up before anyone spoke to them.",
        "Half of the victims heard of the release after it had taken place.",
        "Most people had been passed on at least twice.",
        "The boys were having fewer than five hours of lessons in a week.",
        "The list of people whose visit was outstanding ran to four pages.",
        "Some people would have liked more help.",
        "The children were managed as though they were adults.",
        "In the majority of files the entry repeated what the officer had said.",
    ],
)
def test_how_work_was_done_can_undo_it(text: str) -> None:
    assert polarities(text) == ["concern"]


def test_only_when_needed_is_no_blame() -> None:
    assert "concern" not in polarities("Force was used only when necessary.")


def test_a_share_with_a_time_is_a_bare_share() -> None:
    text = "The force answered 83 per cent of its calls within ten seconds."
    assert polarities(text) == ["not-stated"]


def test_what_is_done_within_a_time_is_praised_where_no_share_is_told() -> None:
    assert polarities("Officers answered calls within ten seconds.") == ["strength"]


def test_what_two_things_have_between_them_is_no_clause_of_its_own() -> None:
    text = "The link between debt and violence had been explored in the plans."
    (found,) = (one for many in alone(text).findings.values() for one in many)
    assert found.text.startswith("The link between")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Plans were clear, and in a third of the files no name had been recorded.",
            ["strength", "concern"],
        ),
        (
            "Reviews were late, and in 5 of the 16 homes no one had been asked.",
            ["concern", "concern"],
        ),
    ],
)
def test_a_share_of_cases_opens_a_clause_of_its_own(
    text: str, expected: list[str]
) -> None:
    assert polarities(text) == expected
