"""Ratings in lines, headings, brackets and answers, as layouts put them."""

import pytest

from .reading_text import fact, of_kind

PROBATION = "HM Inspectorate of Probation published a report today."


@pytest.mark.parametrize(
    ("sentence", "given"),
    [
        ("The unit was rated ‘Inadequate’.", [("hmi-probation-inadequate", None)]),
        (
            "Leadership was rated ‘Good’ and staffing ‘Inadequate’.",
            [
                ("hmi-probation-good", "leadership"),
                ("hmi-probation-inadequate", "staffing"),
            ],
        ),
        ("Staff gave a good account, and leadership was inadequate.", []),
    ],
)
def test_ratings_are_told_from_ordinary_words(
    sentence: str, given: list[tuple[str, str | None]]
) -> None:
    found = of_kind(f"A release\n\n{PROBATION} {sentence}\n", "rating-given")
    told = [(p.fields["rating"], p.fields.get("standard")) for p in found]
    assert given == told


def test_a_line_may_give_a_rating() -> None:
    text = f"A release\n\n{PROBATION}\n\nRatings\n\nStaffing: Good.\n"
    (found,) = of_kind(text, "rating-given")
    assert found.fields == {"rating": "hmi-probation-good", "standard": "staffing"}


def given(text: str) -> list[tuple[str, str | None]]:
    found = of_kind(text, "rating-given")
    return [(p.fields["rating"], p.fields.get("standard")) for p in found]


def test_numbered_lines_give_ratings_and_may_name_a_stage_twice() -> None:
    text = (
        f"A release\n\n{PROBATION}\n\nRatings\n\n"
        "1.1 Governance and leadership: Good\n\n2.1 Planning Good\n\n"
        "Out-of-court disposals\n\n3.1 Planning: Good\n"
    )
    planning = ("hmi-probation-good", "planning")
    assert given(text) == [("hmi-probation-good", "leadership"), planning, planning]
    standards = ["leadership", "planning", "out-of-court-disposals"]
    assert fact(text, "standards") == standards


def test_a_rating_in_brackets_is_the_one_before() -> None:
    text = (
        "Inspection of HMP Exampleton\n\nHM Inspectorate of Prisons\n\nOutcomes\n\n"
        "Safety: poor (reasonably good)\n\nRespect: good (poor)\n"
    )
    first, second = of_kind(text, "rating-given")
    assert first.fields == {
        "rating": "hmi-prisons-poor",
        "standard": "healthy-prison-safety",
        "before": "hmi-prisons-reasonably-good",
    }
    assert second.fields["before"] == "hmi-prisons-poor"


def test_a_rating_may_stand_before_the_names_or_above_them() -> None:
    police = "PEEL 2025\n\nInspection of Exampleton Police, HMICFRS\n\nGrades\n\n"
    listed = (
        "Good: investigating crime; building, supporting and protecting the workforce."
    )
    told = [
        ("hmicfrs-good", "investigating-crime"),
        ("hmicfrs-good", "supporting-the-workforce"),
    ]
    assert given(f"{police}{listed}\n") == told
    below = "Good\n\nInvestigating crime\n\nInadequate\n\nResponding to the public\n"
    assert given(police + below) == [
        ("hmicfrs-good", "investigating-crime"),
        ("hmicfrs-inadequate", "responding-to-the-public"),
    ]


def test_a_heading_after_a_list_of_grades_bears_none() -> None:
    text = (
        "PEEL 2025\nInspection of Exampleton Police, HMICFRS\n\nGrades\n\nGood\n"
        "Investigating crime\n\nResponding to the public\n\nOfficers came late.\n"
    )
    assert given(text) == [("hmicfrs-good", "investigating-crime")]


def test_lines_of_one_paragraph_may_give_ratings() -> None:
    text = (
        f"A release\n\n{PROBATION}\n\nRatings\n\nThese are the ratings.\n"
        "P 1.1 Leadership Good\nP 1.2 Staffing Inadequate\n"
    )
    assert given(text) == [
        ("hmi-probation-good", "leadership"),
        ("hmi-probation-inadequate", "staffing"),
    ]


def test_a_question_may_be_answered_by_a_rating() -> None:
    text = (
        "Exampleton Hospital\n\nOverall rating: Good\n\nAre services safe? Inadequate\n"
        "\nAre services well-led? Good\n"
    )
    assert given(text) == [
        ("cqc-good", None),
        ("cqc-inadequate", "key-question-safe"),
        ("cqc-good", "key-question-well-led"),
    ]


def test_outcomes_are_told_for_several_tests_at_once() -> None:
    text = (
        "Inspection of HMP Exampleton\n\nHM Inspectorate of Prisons\n\nFindings\n\n"
        "We judged that outcomes were poor for safety, and reasonably good for respect "
        "and for purposeful activity.\n"
    )
    assert given(text) == [
        ("hmi-prisons-poor", "healthy-prison-safety"),
        ("hmi-prisons-reasonably-good", "healthy-prison-respect"),
        ("hmi-prisons-reasonably-good", "healthy-prison-purposeful-activity"),
    ]


def test_progress_is_judged_for_each_concern_and_not_by_its_count() -> None:
    text = (
        "Review of progress at HMP Exampleton\n\nHM Inspectorate of Prisons\n\n"
        "Findings\n\nThere was good progress in two concerns.\n\nViolence\n\n"
        "Leaders had acted. We judged that they had made reasonable progress.\n"
    )
    assert given(text) == [("hmi-prisons-reasonable-progress", None)]


def test_an_earlier_rating_is_not_given_now() -> None:
    text = f"A release\n\n{PROBATION} It was previously rated ‘Good’.\n"
    assert given(text) == []
    line = f"A release\n\n{PROBATION}\n\nFacts\n\nRating at last inspection: Good\n"
    assert given(line) == []


def test_the_scale_of_childrens_services_is_not_that_of_a_home() -> None:
    text = (
        "Inspection of Exampleton Home\n\nOfsted\n\nOverall experiences and progress: "
        "good\n\nOverall judgement: good\n"
    )
    assert given(text) == []
