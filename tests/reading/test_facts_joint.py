"""Bodies that inspectorates inspect together, and facts told in few words."""

import pytest

from .reading_text import fact, of_kind

JOINT = (
    "Missed chances\n\n22 January 2026\n\nHM Inspectorate of Probation and HMICFRS "
    "today publish a joint inspection report. "
)
REGION = (
    "Public protection in Exampleton\n\n12 March 2026\n\nHM Inspectorate of Probation "
    "inspected the Exampleton region in the Dynamic Inspection of Public Protection. "
)
HOME = "Example Care Home\n\nThe Care Quality Commission inspected the care home. "
SCHOOL = "Example Academy\n\nOfsted visited Example Academy, whose report card is out. "


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        (
            "The police knew them. Probation practitioners rarely met them at home.",
            ["probation-service", "police"],
        ),
        (
            "Four forces, four probation regions and three prisons took part.",
            ["police", "probation-service", "prisons"],
        ),
        (
            (
                "Inspectors met the police, prosecutors and probation staff; the "
                "courts "
                "were not inspected."
            ),
            ["police", "probation-service", "crown-prosecution-service"],
        ),
    ],
)
def test_joint_inspectorates_inspect_their_own(
    sentence: str, bodies: list[str]
) -> None:
    found = fact(f"{JOINT}{sentence}\n", "body")
    assert isinstance(found, list)
    assert sorted(found) == sorted(bodies)


def test_forces_are_the_police() -> None:
    text = "Stop and search\n\nHMICFRS looked at how two forces stop people.\n"
    assert fact(text, "body") == "police"


@pytest.mark.parametrize(
    ("sentence", "key", "value"),
    [
        ("The sample was of 58 people.", "cases", 58),
        ("Inspectors examined work with 58 people.", "cases", 58),
        ("The number of cases was 58.", "cases", 58),
        (
            "New fixed-term recall arrangements were in force.",
            "named",
            ["recall-changes"],
        ),
        ("Of those recalled, few had been seen in 28 days.", "named", None),
        (
            "Visits were planned for people on Home Detention Curfew.",
            "named",
            ["home-detention-curfew"],
        ),
        ("It is the last region of the twelve.", "number-in-programme", 12),
        ("It was inspected ninth and reported tenth.", "number-in-programme", 9),
        ("It is the second inspection of the region.", "number-in-programme", None),
        ("It was the third region in a row to fail.", "number-in-programme", None),
        (
            "Planning was judged sufficient in 58 per cent of cases.",
            "standards",
            ["planning"],
        ),
        (
            (
                "Best was planning (58 per cent of cases); worst was reviewing (29 per "
                "cent)."
            ),
            "standards",
            ["planning", "reviewing"],
        ),
    ],
)
def test_facts_in_few_words(sentence: str, key: str, value: object) -> None:
    assert fact(f"{REGION}{sentence}\n", key) == value


@pytest.mark.parametrize(
    ("text", "ratings"),
    [
        (
            f"{HOME}It is good for being safe and caring.",
            [("good", "key-question-safe"), ("good", "key-question-caring")],
        ),
        (
            f"{SCHOOL}Inclusion, and achievement, reach the expected standard.",
            [
                ("expected-standard", "education-inclusion"),
                ("expected-standard", "education-achievement"),
            ],
        ),
        (
            (
                f"{SCHOOL}Two areas are graded ‘expected standard’: inclusion and "
                "achievement."
            ),
            [
                ("expected-standard", "education-inclusion"),
                ("expected-standard", "education-achievement"),
            ],
        ),
        (f"{SCHOOL}Safeguarding: met.", [("met", "education-safeguarding")]),
    ],
)
def test_ratings_in_few_words(text: str, ratings: list[tuple[str, str]]) -> None:
    told = of_kind(f"{text}\n", "rating-given")
    given = [(str(p.fields["rating"]), p.fields.get("standard", "")) for p in told]
    short = [(one.split("-", 1)[1].removeprefix("card-"), to) for one, to in given]
    assert sorted(short) == sorted(ratings)
