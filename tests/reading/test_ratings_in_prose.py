"""Ratings that prose gives to several standards, by another, or to the whole."""

import pytest

from .reading_text import of_kind

PRISON = "HMP Example\n\n13 January 2026\n\nHM Inspectorate of Prisons inspected it. "
YOUTH = "Example youth justice service\n\nHM Inspectorate of Probation inspected it. "
FORCE = "Example Police\n\nHMICFRS inspected the force. "
COUNCIL = "Example children's services\n\nOfsted made its ILACS inspection. "
HOSPITAL = "Example Hospital\n\nThe Care Quality Commission inspected it. "
REVIEW = (
    "HMP Example\n\nHM Inspectorate of Prisons made an independent review of progress. "
)
SAFETY, RESPECT = "healthy-prison-safety", "healthy-prison-respect"
ACTIVITY = "healthy-prison-purposeful-activity"
RELEASE = "healthy-prison-preparation-for-release"


@pytest.mark.parametrize(
    ("text", "rating", "standards"),
    [
        (
            (
                f"{PRISON}Respect was reasonably good. The same outcome was given for "
                "safety and for purposeful activity."
            ),
            "hmi-prisons-reasonably-good",
            [RESPECT, SAFETY, ACTIVITY],
        ),
        (
            f"{PRISON}Inspectors scored safety as poor and respect likewise.",
            "hmi-prisons-poor",
            [SAFETY, RESPECT],
        ),
        (
            (
                f"{PRISON}Purposeful activity remains poor. So does respect. Safety "
                f"has "
                "been found not sufficiently good in this test."
            ),
            "hmi-prisons-poor",
            [ACTIVITY, RESPECT],
        ),
        (
            (
                f"{PRISON}Purposeful activity had fallen to poor. The other three "
                f"tests "
                "were reasonably good."
            ),
            "hmi-prisons-reasonably-good",
            [SAFETY, RESPECT, RELEASE],
        ),
        (
            f"{PRISON}In all four of the healthy prison tests outcomes were good.",
            "hmi-prisons-good",
            [SAFETY, RESPECT, ACTIVITY, RELEASE],
        ),
        (
            (
                f"{PRISON}Outcomes were reasonably good against every test but "
                f"purposeful "
                "activity, which was poor."
            ),
            "hmi-prisons-reasonably-good",
            [SAFETY, RESPECT, RELEASE],
        ),
        (
            (
                f"{PRISON}Outcomes were good in safety and poor in both purposeful "
                "activity and preparation for release."
            ),
            "hmi-prisons-poor",
            [ACTIVITY, RELEASE],
        ),
        (
            (
                f"{YOUTH}Work with victims was ‘Inadequate’; work with children, by "
                "contrast, was ‘Good’."
            ),
            "hmi-probation-good",
            ["work-with-children"],
        ),
        (
            f"{YOUTH}For work with victims the service received a rating of ‘Good’.",
            "hmi-probation-good",
            ["work-with-victims"],
        ),
        (
            f"{YOUTH}It has been rated ‘Good’, up from ‘Inadequate’ two years ago.",
            "hmi-probation-good",
            [""],
        ),
        (
            (
                f"{YOUTH}It was ‘Good’ for work with children, and was rated "
                "‘Requires improvement’ overall."
            ),
            "hmi-probation-requires-improvement",
            [""],
        ),
        (
            (
                f"{FORCE}In the other areas, investigating crime and protecting "
                f"vulnerable "
                "people, it requires improvement."
            ),
            "hmicfrs-requires-improvement",
            ["investigating-crime", "protecting-vulnerable-people"],
        ),
        (
            (
                f"{FORCE}The prevention of crime was rated adequate; so was the "
                f"protection "
                "of vulnerable people."
            ),
            "hmicfrs-adequate",
            ["preventing-and-deterring-crime", "protecting-vulnerable-people"],
        ),
        (
            (
                f"{COUNCIL}Help and protection is good, and so is what is done for "
                f"care "
                "leavers."
            ),
            "ilacs-good",
            ["ilacs-help-and-protection", "ilacs-care-leavers"],
        ),
        (
            f"{COUNCIL}Help and protection requires improvement.",
            "ilacs-requires-improvement",
            ["ilacs-help-and-protection"],
        ),
        (
            f"{HOSPITAL}CQC rated how safe and well-led the service is as inadequate.",
            "cqc-inadequate",
            ["key-question-safe", "key-question-well-led"],
        ),
        (
            f"{HOSPITAL}The service was rated good overall and for being caring.",
            "cqc-good",
            ["key-question-caring", ""],
        ),
        (
            f"{REVIEW}It made good progress against five of the ten concerns.",
            "hmi-prisons-good-progress",
            [""],
        ),
    ],
)
def test_ratings_of_several_or_by_another(
    text: str, rating: str, standards: list[str]
) -> None:
    given = [standard for one, standard in rated(text) if one == rating]
    assert sorted(given) == sorted(standards)


@pytest.mark.parametrize(
    "text",
    [
        f"{PRISON}Three years ago inspectors judged that safety was poor.",
        f"{PRISON}Health care was judged to be reasonably good.",
        (
            f"{FORCE}When we inspected in 2023 the force was graded as adequate at "
            "investigating crime and good at responding to the public."
        ),
        (
            f"{YOUTH}In 2020 the service before it had been rated ‘Good’ for work with "
            "children."
        ),
    ],
)
def test_what_was_rated_before_is_no_rating(text: str) -> None:
    assert rated(text) == []


def test_a_trust_keeps_its_rating_where_a_service_is_inspected() -> None:
    text = (
        f"{HOSPITAL}The overall rating for maternity has gone down from good to "
        "inadequate. The trust's overall rating remains requires improvement."
    )
    assert rated(text) == [("cqc-inadequate", "service-maternity")]


def rated(text: str) -> list[tuple[str, str]]:
    told = of_kind(f"{text}\n", "rating-given")
    return [(p.fields["rating"], p.fields.get("standard", "")) for p in told]
