"""Findings: how few are too few, what rose or fell, and what differs too much."""

import pytest

from .reading_of import proposals


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Visits took place in fewer than half of the cases.", "concern"),
        ("Reviews were completed in less than 50 per cent of cases.", "concern"),
        ("Under a third of plans addressed the needs of victims.", "concern"),
        ("Checks had been carried out in fewer than six in ten cases.", "not-stated"),
        ("Fewer than two-thirds of officer posts were filled.", "not-stated"),
        ("Less than 60 per cent of prisoners attended education.", "not-stated"),
    ],
)
def test_fewer_than_half_is_too_few_and_more_is_a_bare_share(
    text: str, polarity: str
) -> None:
    assert polarities(text) == [polarity]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Assaults on staff had fallen by a quarter.", "strength"),
        ("The backlog of assessments had reduced from 240 to 90.", "strength"),
        ("Violence had increased since 2023.", "concern"),
        ("The number of mentors had been cut by half.", "concern"),
        ("Caseloads had fallen since the last inspection.", "not-stated"),
        ("Probation Reset had reduced caseloads.", "not-stated"),
        ("The number of staff had increased from 34 to 41.", "not-stated"),
        ("Referrals to the hub rose by a fifth.", "not-stated"),
        ("Recalls had increased by 14 per cent in the year.", "not-stated"),
        ("The number of posts had been reduced.", "not-stated"),
    ],
)
def test_only_what_is_bad_in_itself_is_judged_by_its_rise_or_fall(
    text: str, polarity: str
) -> None:
    assert polarities(text) == [polarity]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The quality of assessments was variable.", "mixed"),
        ("Practice across the units was uneven.", "mixed"),
        ("The response to victims was varied.", "mixed"),
        ("The quality of assessments was too variable.", "concern"),
        ("Record keeping varied too much between wings.", "concern"),
        ("Management oversight was inconsistent across the teams.", "concern"),
    ],
)
def test_what_varies_is_mixed_and_too_much_or_inconsistent_a_concern(
    text: str, polarity: str
) -> None:
    assert polarities(text) == [polarity]


@pytest.mark.parametrize(
    "text",
    [
        "Core groups take place regularly.",
        "Learning from audits was discussed at monthly meetings.",
        "Training on risk had been delivered across the region.",
    ],
)
def test_a_rhythm_or_that_something_was_held_judges_nothing(text: str) -> None:
    assert polarities(text) == ["not-stated"]
