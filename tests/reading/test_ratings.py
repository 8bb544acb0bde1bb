"""Ratings as sentences and tables put them, and how earlier ones are told apart."""

import pytest

from .reading_text import of_kind

PROBATION = "HM Inspectorate of Probation"
PRISONS = "HM Inspectorate of Prisons"
POLICE = "HMICFRS inspects police forces"
CARE = "Care Quality Commission"

SENTENCES = [
    (
        PROBATION,
        "Leadership and staffing were both rated ‘Good’, services ‘Inadequate’.",
        [("good", "leadership"), ("good", "staffing"), ("inadequate", "services")],
    ),
    (
        PROBATION,
        "It was rated ‘Good’ in planning and reviewing, ‘Inadequate’ for staffing.",
        [("good", "planning"), ("good", "reviewing"), ("inadequate", "staffing")],
    ),
    (
        PROBATION,
        "Planning was ‘Inadequate’, and so was staffing.",
        [("inadequate", "planning"), ("inadequate", "staffing")],
    ),
    (PROBATION, "Planning was good and staffing inadequate in nine cases.", []),
    (
        PRISONS,
        "Safety had improved from poor to reasonably good. Respect remained good.",
        [("reasonably-good", "safety"), ("good", "respect")],
    ),
    (
        PRISONS,
        "Outcomes were good in safety and respect but poor in purposeful activity.",
        [("good", "safety"), ("good", "respect"), ("poor", "purposeful-activity")],
    ),
    (
        POLICE,
        "The force is good at preventing crime but inadequate at investigating crime.",
        [
            ("good", "preventing-and-deterring-crime"),
            ("inadequate", "investigating-crime"),
        ],
    ),
    (
        POLICE,
        "It was previously good at investigating crime. It is now graded adequate.",
        [("adequate", "investigating-crime")],
    ),
    (POLICE, "The force was graded as good at keeping people in the picture.", []),
    (
        CARE,
        "It was rated inadequate for being safe and well-led, and good for caring.",
        [("inadequate", "safe"), ("inadequate", "well-led"), ("good", "caring")],
    ),
]


def _given(text: str) -> list[tuple[str, str]]:
    """Return the ratings of a text without the beginnings of their slugs."""
    told = [
        (str(p.fields["rating"]), str(p.fields.get("standard", "")))
        for p in of_kind(text, "rating-given")
    ]
    prefixes = ("hmi-probation-", "hmi-prisons-", "hmicfrs-", "cqc-")
    starts = ("healthy-prison-", "key-question-")
    return [(_bare(rating, prefixes), _bare(name, starts)) for rating, name in told]


def _bare(slug: str, prefixes: tuple[str, ...]) -> str:
    return next((slug.removeprefix(p) for p in prefixes if slug.startswith(p)), slug)


@pytest.mark.parametrize(("publisher", "sentence", "ratings"), SENTENCES)
def test_a_rating_is_of_the_standards_beside_it(
    publisher: str, sentence: str, ratings: list[tuple[str, str]]
) -> None:
    assert _given(f"A release\n\n{publisher}\n\nX.\n\n{sentence}\n") == ratings


def test_a_table_with_two_inspections_gives_the_newer() -> None:
    head = f"A report\n\n{PRISONS}\n\nThe text begins here.\n\n"
    rows = "Safety | Poor | Good\nRespect | Good | Reasonably good\n"
    older_first = [("good", "safety"), ("reasonably-good", "respect")]
    newer_first = [("poor", "safety"), ("good", "respect")]
    assert _given(f"{head}Test | 2021 | 2024\n{rows}") == older_first
    assert _given(f"{head}Test | 2024 | 2021\n{rows}") == newer_first


def test_below_the_heading_of_a_test_outcomes_are_of_that_test() -> None:
    text = (
        f"A report\n\n{PRISONS}\n\nRespect\n\nAt the last inspection outcomes for "
        "prisoners were good. Outcomes for prisoners were now not sufficiently good.\n"
    )
    assert _given(text) == [("not-sufficiently-good", "respect")]


def test_questions_and_their_grades_may_alternate() -> None:
    text = (
        f"A home\n\n{CARE}\n\nOverall rating\nGood\n\n"
        "Is the service safe?\nInadequate\nIs the service caring?\nOutstanding\n"
    )
    expected = [("good", ""), ("inadequate", "safe"), ("outstanding", "caring")]
    assert _given(text) == expected
