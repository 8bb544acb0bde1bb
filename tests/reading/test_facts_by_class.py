"""Facts of the inspection, by the classes of words that tell them."""

import pytest

from .reading_text import fact

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
        ("They read files during a fortnight that began on 24 November 2025.", "11"),
        ("By the time of our inspection, on 14 to 16 October 2025, it stood.", "10"),
        ("The inspection was announced in October and began on 3 November.", "11"),
        ("The on-site phase was in the last days of November 2025.", "11"),
        ("The team worked remotely in October 2025 and then from its office.", "10"),
        ("Caseloads had doubled by November 2025, when inspectors visited.", "11"),
        ("It was the region's turn in November 2025.", "11"),
        ("The second of our visits was in November 2025, the first in May 2025.", "05"),
        ("It was inspected by HM Inspectorate of Prisons in November 2025.", "11"),
        ("The team was in the field from October to November 2025.", "10"),
        ("They read files in the last two weeks of November 2025.", "11"),
        ("Your staff welcomed our team warmly in November 2025.", "11"),
    ],
)
def test_fieldwork_is_told_by_what_inspectors_did(sentence: str, month: str) -> None:
    assert told(sentence, "fieldwork") == f"2025-{month}"


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("Leaders had notice of the inspection in the first week of May 2025.", "05"),
        ("A letter of 4 May 2025 told the director of the inspection.", "05"),
        ("On 4 May 2025 the region was told that inspectors would come.", "05"),
        ("Notice of the inspection reached the region in May 2025.", "05"),
        ("The announcement was made on 4 May 2025.", "05"),
        ("The minister announced the review in May 2025.", None),
    ],
)
def test_notice_is_told_in_many_ways(sentence: str, month: str | None) -> None:
    assert told(sentence, "announced") == (f"2025-{month}" if month else None)


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("It is the third out of twelve.", 3),
        ("Its report is the fourth, but the region was third in order of visits.", 3),
        ("Its report is the fifth, but inspectors went to it third.", 3),
        ("Although this is the seventh report, they came to Exampleton eighth.", 8),
        ("Two regions were inspected before it.", 3),
        ("Four had been visited earlier.", 5),
        ("This is the last but one of the 12 inspections.", 11),
        ("It is the second region in the north to be inspected.", None),
        ("The third report on recalls was read by few.", None),
        ("The fourth region, Samplewick, will be visited next month.", None),
        ("This was the third inspection of the region since 2019.", None),
    ],
)
def test_the_order_is_that_of_visits(sentence: str, place: int | None) -> None:
    under = f"It was inspected in the {DYNAMIC}. "
    assert told(sentence, "number-in-programme", under) == place


def test_services_are_numbered_under_a_framework() -> None:
    text = (
        "Exampleton youth justice service\n\nHM Inspectorate of Probation inspected it "
        "under the framework of 2025. It was the seventh service inspected under it.\n"
    )
    assert fact(text, "number-in-programme") == 7


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The standards were met in 34 to 52 per cent of the 58 cases.", 58),
        ("It quality-assured 64 such reviews.", 64),
        ("\n\n| Standard | Cases that met it (of 57) |\n| --- | --- |", 57),
        ("They tracked six people's experiences.", None),
    ],
)
def test_cases_are_the_whole_of_shares(sentence: str, number: int | None) -> None:
    assert told(sentence, "cases") == number


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        (
            (
                "Staff dealt with early releases from prison, the changes to recall "
                "and "
                "Probation Impact."
            ),
            ["early-release-schemes", "recall-changes", "impact"],
        ),
        ("Early release had brought 90 people.", ["early-release-schemes"]),
        ("Probation Reset had made room for them.", ["probation-reset"]),
        ("The progression model will take the place of SDS40.", ["sds40"]),
        ("Fixed-term recalls of 28 days had ceased.", None),
        ("FTR48 ended a month before we came.", None),
        ("The region was getting ready for Probation Impact.", None),
        ("Training for Probation Impact had begun.", None),
        ("It was among the regions that had paused Probation Impact.", None),
        ("No case had been subject to Probation Reset.", None),
        ("Wales does not use Probation Impact.", None),
        ("Two regions inspected before this one were piloting Probation Impact.", None),
        ("A neighbouring region had been chosen to test Probation Impact.", None),
        ("When we inspected in 2024, ECSL was in force.", None),
        ("At our last inspection ECSL was in force.", None),
        ("The region was the last to stop using Probation Impact.", None),
        ("Had Probation Impact been in use, caseloads would have fallen.", None),
        ("If Probation Impact were applied, caseloads would fall.", None),
        ("Without Probation Impact, caseloads stayed high.", None),
        ("Probation Impact had been put on hold.", None),
        ("The region has held back from Probation Impact.", None),
    ],
)
def test_policies_are_at_work_or_not(sentence: str, named: list[str] | None) -> None:
    under = f"It was inspected in the {DYNAMIC}. "
    assert told(sentence, "named", under) == named


def test_what_a_region_had_started_to_apply_was_in_force() -> None:
    text = (
        f"{REGION}By the time it ended, the region had started to apply Probation "
        "Reset, and was making ready for SDS40, which came two months afterwards.\n"
    )
    assert fact(text, "named") == ["probation-reset"]


FOUR = ["assessment", "planning", "implementation-and-delivery", "reviewing"]


@pytest.mark.parametrize(
    ("sentence", "standards"),
    [
        (
            (
                "They used four standards. Planning met the standard in 22 of 58 cases "
                "and "
                "reviewing in 20."
            ),
            ["planning", "reviewing"],
        ),
        ("Each case was judged by four standards.", ["case-standards"]),
        ("None of the four standards was met in most cases.", ["case-standards"]),
        (
            (
                "Planning was the strongest of the four standards and reviewing the "
                "weakest."
            ),
            ["planning", "reviewing"],
        ),
        ("Only planning met the standard in most cases.", ["planning"]),
        (
            "How well risk was assessed, planned for, managed and reviewed was judged.",
            FOUR,
        ),
        (
            (
                "Assessing and planning were each sufficient in half of the cases, "
                "implementing and reviewing in a third."
            ),
            FOUR,
        ),
        (
            (
                "Of the four standards, three were met in few of 61 cases. The "
                "exception "
                "was implementation and delivery, at 53 per cent."
            ),
            ["implementation-and-delivery"],
        ),
        ("Assessment and planning took account of victims.", None),
    ],
)
def test_standards_are_those_that_are_named(
    sentence: str, standards: list[str] | None
) -> None:
    assert told(sentence, "standards") == standards


def test_a_home_is_judged_in_sentences() -> None:
    text = (
        "Rowan Cottage\n\nOfsted judged the overall experiences and progress of "
        "children at this children's home to be good. How well children are helped and "
        "protected is good.\n"
    )
    assert fact(text, "standards") == [
        "social-care-experiences-and-progress",
        "social-care-helped-and-protected",
    ]


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        (
            (
                "Rest at Quarry House\n\nQuarry House, which offers 22 places to men "
                "leaving prison, is rated in an inspection of approved premises.\n"
            ),
            "body",
            "approved-premises",
        ),
        (
            (
                "Boys at Hexley young offender institution\n\nHM Inspectorate of "
                "Prisons "
                "inspected it. An independent review of progress may follow.\n"
            ),
            "programme",
            "children-in-custody",
        ),
        (
            (
                "Letter to the regional probation director\n\nHM Inspectorate of "
                "Probation "
                "came to see you under our dynamic programme.\n"
            ),
            "programme",
            "dynamic-inspection-of-public-protection",
        ),
        (
            (
                "Serious further offences: reviews fall short\n\nHM Inspectorate of "
                "Probation read 64 of them.\n"
            ),
            "programme",
            "serious-further-offence-reviews",
        ),
        (
            (
                "Fire-setters\n\nThree inspectorates, those of probation, prisons and "
                "the "
                "police, have looked together at fire-setting.\n\nHM Inspectorate of "
                "Probation led the joint work.\n"
            ),
            "programme",
            "cjji",
        ),
        (
            (
                "SEND support in Exampleton\n\nOfsted inspected the local area "
                "partnership "
                "with the Care Quality Commission.\n"
            ),
            "programme",
            "send-area",
        ),
        (
            (
                "Children passed on\n\nOfsted made a joint targeted area inspection. "
                "The "
                "council's social workers, the police and the youth justice service "
                "meet.\n"
            ),
            "body",
            ["childrens-services", "police", "youth-justice-services"],
        ),
    ],
)
def test_bodies_and_programmes_in_other_words(
    text: str, key: str, value: object
) -> None:
    assert fact(text, key) == value
