"""Facts of the inspection told in passing: dates, numbers, places, policies."""

import pytest

from .reading_text import fact, of_kind

DYNAMIC = "Dynamic Inspection of Public Protection"
REGION = (
    "Public protection in Exampleton\n\n12 March 2026\n\nHM Inspectorate of Probation "
    "has found that staff in the Exampleton region know their work.\n\n"
)


def told(sentence: str, key: str, under: str = "") -> object:
    return fact(f"{REGION}Plans were short. {under}{sentence}\n", key)


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        (
            "The region was last inspected in May 2025 and visited in November 2025.",
            "11",
        ),
        ("The cases that we read had begun between May and June 2025.", None),
        ("Our programme of inspections began in October 2025.", None),
        ("All twelve regions are being visited from October 2025.", None),
        ("The report on its neighbour, inspected in October 2025, is late.", None),
        ("Inspectors came in the fortnight to 21 November 2025.", "11"),
        ("Between July and August 2025 six offices were visited.", "07"),
        (
            "We looked at files between the middle of July and the end of August 2025.",
            "07",
        ),
        ("In October and November, inspectors went to all six offices.", "10"),
    ],
)
def test_a_date_is_of_this_inspection(sentence: str, month: str | None) -> None:
    assert told(sentence, "fieldwork") == (f"2025-{month}" if month else None)


def test_what_was_seen_years_ago_was_another_inspection() -> None:
    assert told("The region was inspected in June 2019.", "fieldwork") is None


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("Safety was kept in mind in 28 of the 53 cases that were seen.", 53),
        ("Just 22 of 64 cases met our expectations.", 64),
        ("Of 88 cases that were followed from first to last, 31 were sound.", 88),
        ("By reading 61 cases, inspectors came to know the region.", 61),
        ("Inspectors read 61 of its 5,400 cases.", 61),
        ("Each of 61 cases was judged against our standards.", 61),
        ("Calls were made in 44 of the 51 cases in which they were needed.", None),
        ("In the first inspection we had audited 60 investigations.", None),
        ("They followed the experiences of six children.", None),
    ],
)
def test_cases_are_counted_where_all_were_seen(
    sentence: str, number: int | None
) -> None:
    assert told(sentence, "cases") == number


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Exampleton is the fifth in a programme of twelve.", 5),
        ("It is the third to appear, although it was the fourth to be visited.", 4),
        ("Exampleton was inspected fourth.", 4),
        ("It is among the first of the new programme.", None),
        ("This is the second inspection to be reported in 2026.", None),
    ],
)
def test_the_place_is_that_in_the_programme(sentence: str, place: int | None) -> None:
    under = f"It was inspected in the {DYNAMIC}. "
    assert told(sentence, "number-in-programme", under) == place


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Probation Reset had given way to Probation Impact.", ["impact"]),
        ("Unlike ECSL, SDS40 gave offices time.", ["sds40"]),
        ("SDS40 was in use; ECSL, which had been hard, was not.", ["sds40"]),
        ("The region next door had piloted the 56-day recall.", None),
        ("The 56-day recall came later.", None),
        ("Ministers will replace SDS40 in time.", ["sds40"]),
        ("The work was done under the earlier rules for 28-day recall.", ["ftr48"]),
        ("Many came back on fixed-term recalls.", ["fixed-term-recall"]),
        ("Probation Reset exempted most of them from contact.", ["probation-reset"]),
    ],
)
def test_policies_at_work_were_in_force(sentence: str, named: list[str] | None) -> None:
    under = f"It was inspected in the {DYNAMIC}. "
    assert told(sentence, "named", under) == named


def test_in_other_programmes_policies_are_in_force_where_that_is_said() -> None:
    text = "HMP Exampleton\n\nHM Inspectorate of Prisons inspected HMP Exampleton.\n\n"
    assert fact(f"{text}SDS40 was emptying 20 cells a week.\n", "named") is None
    assert fact(f"{text}SDS40 was in force at the time.\n", "named") == ["sds40"]


@pytest.mark.parametrize(
    ("sentence", "standards"),
    [
        ("Four standards were used.", ["case-standards"]),
        ("We applied the case standards of our manual.", ["case-standards"]),
        ("\n\nAssessment\n\nShort.\n\nPlanning\n\nLate.\n\nDelivery\n\nKept.", None),
    ],
)
def test_unnamed_standards_are_a_group_and_titles_none(
    sentence: str, standards: list[str] | None
) -> None:
    assert told(sentence, "standards") == standards


def test_tests_of_prisons_may_be_a_group() -> None:
    text = "HMP Exampleton\n\nHM Inspectorate of Prisons inspected HMP Exampleton.\n\n"
    used = "They used the four tests of a healthy prison.\n"
    assert fact(text + used, "standards") == ["healthy-prison-tests"]


@pytest.mark.parametrize(
    ("sentence", "programme"),
    [
        (f"The {DYNAMIC} replaces core adult inspections.", DYNAMIC),
        (
            f"The next core adult inspection is due in May. It is the {DYNAMIC}.",
            DYNAMIC,
        ),
    ],
)
def test_a_programme_that_is_replaced_or_to_come_is_another(
    sentence: str, programme: str
) -> None:
    assert told(sentence, "programme") == programme.lower().replace(" ", "-")


def test_a_joint_inspection_asks_how_bodies_work() -> None:
    text = (
        "Victims passed on\n\n26 February 2026\n\nA joint inspection by HM "
        "Inspectorate of Probation and HMICFRS reports on how the police, prosecutors "
        "and the Probation Service respond to stalking.\n"
    )
    bodies = ["police", "probation-service", "crown-prosecution-service"]
    assert sorted(fact(text, "body") or []) == sorted(bodies)  # type: ignore[call-overload]


def test_leaders_impact_is_rated_by_its_adjective() -> None:
    text = (
        "Exampleshire children's services\n\nOfsted inspected the council's children's "
        "services. Leaders have had an outstanding impact on social work practice.\n"
    )
    given = [(p.fields["rating"], p.fields.get("standard")) for p in rated(text)]
    assert given == [("ilacs-outstanding", "ilacs-leaders")]


def rated(text: str) -> list:  # type: ignore[type-arg]
    return of_kind(text, "rating-given")
