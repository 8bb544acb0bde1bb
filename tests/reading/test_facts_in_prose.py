"""Facts of the inspection told in passing: dates, numbers, places, policies."""

import pytest

from .reading_text import fact, of_kind

DYNAMIC = "Dynamic Inspection of Public Protection"
REGION = (
    "Public protection in Exampleton\n\n12 March 2026\n\nHM Inspectorate of Probation "
    "has found that staff in the Exampleton region know their work.\n\n"
)

SCORED = (
    "Assessment was sufficient in 49 per cent of cases, planning in 40 per cent and "
    "delivery in 30 per cent. Reviewing was not reported separately because few cases "
    "were old enough."
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
        ("Those in effect in October 2025, the month of our visit, were few.", "10"),
        ("Leave was short in October 2025, the month in which we came.", "10"),
        ("Field teams worked in it throughout October 2025.", "10"),
        ("This one took place over three days in the last week of July 2025.", "07"),
        ("Assessments began in 2023. Exampleton's took place in July 2025.", "07"),
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
        ("We chose 60 cases; two were withdrawn, and so 58 were inspected.", 58),
        ("A sample of 56 had been drawn and 54 were in the end inspected.", 54),
        ("They examined 26 children's records and spoke with eight children.", 26),
        ("Results are the share of 66 cases that were sufficient.", 66),
        ("We examined 84 of the reviews that regions had written.", 84),
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
        ("It is the third of the monitoring visits that follow.", None),
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
        ("Staff spoke of ECSL as a strain of earlier years.", None),
        ("Regions faced ECSL: that scheme had closed long before.", None),
        ("Probation Impact was not raised with us.", None),
        ("Nobody spoke of Impact, but SDS40 was on every desk.", ["sds40"]),
        ("In force: Probation Reset (yes); SDS40 (no).", ["probation-reset"]),
        ("The Sentencing Act 2026 received Royal Assent while we were there.", None),
        ("Neither Probation Reset nor Impact had reached it.", None),
        ("SDS40 was running. That scheme ended in the summer.", None),
        ("Reset helped some and SDS40 others. None of these applied here.", None),
        ("Fixed-term recall of 28 days will be replaced by Impact.", ["ftr48"]),
        ("Probation Reset was about to end.", ["probation-reset"]),
        ("Cases under Probation Reset were left out of it.", ["probation-reset"]),
        ("Probation Impact took effect on 2 March 2026.", None),
        ("The 56-day recall worries them.", None),
        ("SDS40 came, and then ECSL.", ["sds40"]),
        (
            "The context included early release and changes to fixed-term recall.",
            ["early-release-schemes", "recall-changes"],
        ),
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
        ("Against: our standards for case supervision.", ["case-standards"]),
        (
            "Assessment was sufficient in 24 cases. Planning was sufficient in 19.",
            ["assessment", "planning"],
        ),
        (SCORED, ["assessment", "planning", "implementation-and-delivery"]),
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
    others = "Respect was the best of our tests. The other three were poor.\n"
    assert str(fact(text + others, "standards")).count("healthy-prison-") == 4


def test_safeguarding_of_schools_is_judged() -> None:
    text = "Example School\n\nOfsted visited it. Its safeguarding is effective.\n"
    assert fact(text, "standards") == ["education-safeguarding"]


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


CUSTODY = (
    "Custody in Exampleshire\n\nHMICFRS made the inspection of police custody. They "
    "looked at leadership, accountability and partnerships; at safeguarding and "
    "health care in the cell; and at release and transfer.\n"
)
KEY_QUESTIONS = (
    "Example Hospital\n\nThe Care Quality Commission inspected Example Hospital. Safe "
    "and well-led were rated good. Effective and caring were too. Responsive was "
    "looked at and remains good.\n"
)
SEVEN = (
    "Exampleton Probation Delivery Unit\n\nHM Inspectorate of Probation inspected it. "
    "Leadership was ‘Inadequate’, as were staffing and services. Assessment, planning, "
    "implementation and delivery, and reviewing were all rated ‘Good’.\n"
)
FIRE = (
    "Exampleshire Fire and Rescue Service\n\nHMICFRS inspected the service. It is good "
    "in its effectiveness and in its efficiency. It has moved from ‘requires "
    "improvement’ to ‘adequate’ in the way in which it looks after its people.\n"
)


@pytest.mark.parametrize(
    ("text", "number", "last"),
    [
        (CUSTODY, 3, "custody-release-and-transfer"),
        (KEY_QUESTIONS, 5, "key-question-responsive"),
        (SEVEN, 7, "reviewing"),
        (FIRE, 3, "fire-people"),
    ],
)
def test_standards_are_told_over_several_sentences(
    text: str, number: int, last: str
) -> None:
    told = fact(text, "standards")
    assert isinstance(told, list)
    assert (len(told), told[-1]) == (number, last)


def test_prisons_are_reviewed_for_progress() -> None:
    text = (
        "Progress at HMYOI Example\n\n16 October 2025\n\nHM Inspectorate of Prisons "
        "found that boys are out for longer. Leaders had made good progress. It was "
        "inspected in December 2024; the review was made with Ofsted, in the second "
        "week of September 2025. The healthy prison tests are safety and respect.\n"
    )
    assert fact(text, "programme") == "independent-reviews-of-progress"
    assert fact(text, "body") == "young-offender-institutions"
    assert fact(text, "fieldwork") == "2025-09"
    assert fact(text, "standards") is None


def test_councils_are_assessed_in_their_own_programme() -> None:
    text = (
        "Adult social care in Exampleton: CQC assessment of the local authority\n\n"
        "Exampleton Council was rated good.\n"
    )
    assert fact(text, "programme") == "cqc-local-authority-assessments"
    assert fact(text, "body") == "local-authorities"


def test_leaders_impact_is_rated_by_its_adjective() -> None:
    text = (
        "Exampleshire children's services\n\nOfsted inspected the council's children's "
        "services. Leaders have had an outstanding impact on social work practice.\n"
    )
    given = [(p.fields["rating"], p.fields.get("standard")) for p in rated(text)]
    assert given == [("ilacs-outstanding", "ilacs-leaders")]


HOSPITAL = "Example Hospital\n\nThe Care Quality Commission inspected it.\n\n"
FORCE = "Example Police\n\nHMICFRS inspected the force.\n\n"
PRISON = (
    "HMP Example\n\n4 November 2025\n\nHM Inspectorate of Prisons reviewed the "
    "progress of the prison.\n\n"
)


@pytest.mark.parametrize(
    ("text", "ratings"),
    [
        (f"{FORCE}Grades range from ‘good’ to ‘requires improvement’.\n", []),
        (
            f"{HOSPITAL}Safe was good and is now rated inadequate.\n",
            [("cqc-inadequate", "key-question-safe")],
        ),
        (f"{PRISON}Our inspection in August 2024 judged safety to be poor.\n", []),
    ],
)
def test_ratings_are_those_of_now(text: str, ratings: list[tuple[str, str]]) -> None:
    given = [(p.fields["rating"], p.fields.get("standard")) for p in rated(text)]
    assert given == ratings


def rated(text: str) -> list:  # type: ignore[type-arg]
    return of_kind(text, "rating-given")
