"""Facts of the inspection, as different inspectorates word them."""

import pytest

from inspectkg.reading.language.dates import dates, months_before
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.passages.describing import describe, slug_of

from .reading_text import document_of, fact, of_kind

PROBATION = "HM Inspectorate of Probation published a report today."
DYNAMIC = "Dynamic Inspection of Public Protection"


@pytest.mark.parametrize(
    ("sentence", "cases"),
    [
        ("Fifty-six cases were inspected.", 56),
        ("We read 64 cases over two weeks.", 64),
        ("Inspectors looked at 97 cases.", 97),
        ("Plans were sound in 9 of the 45 cases we inspected.", 45),
        ("The findings rest on a sample of 30 cases.", 30),
        ("Inspectors reviewed the cases of 48 children.", 48),
        ("We visited nine regions, inspected 318 cases and held 12 meetings.", 318),
        ("Of the 75 cases in our sample, 30 were good enough.", 75),
        ("We looked in detail at 31 cases.", 31),
        ("In all, 58 cases from four delivery units were inspected.", 58),
        ("Of the 12 audited cases that inspectors looked at again, 9 were poor.", None),
        ("We looked at eight cases. In 9 of the 17 cases inspected, it was so.", None),
        ("Officers held 63 cases each.", None),
        ("Ten children’s cases and nine victims’ cases were examined.", None),
    ],
)
def test_the_number_of_cases(sentence: str, cases: int | None) -> None:
    assert cases == fact(f"A release\n\n{PROBATION} {sentence}\n", "cases")


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("At the time of the inspection (March 2024) staff were few.", "2024-03"),
        ("Inspectors visited the unit in March 2025.", "2025-03"),
        ("We inspected six regions between July and September 2024.", "2024-07"),
        ("Fieldwork took place from 3 to 14 March 2025.", "2025-03"),
        ("Between 10 and 28 March 2025, inspectors considered the town.", "2025-03"),
        ("We came unannounced on 11 and 12 March 2025.", "2025-03"),
        ("The inspection was completed in the week of 3 March 2025.", "2025-03"),
        ("The inspection began on 3 March 2025.", "2025-03"),
        ("It was rated after an inspection of the unit in March 2025.", "2025-03"),
        ("From Monday 3 to Friday 14 March 2025, six inspectors came.", "2025-03"),
        ("We inspected the town in the autumn of 2025.", "2025"),
        ("In spring 2025 inspectors visited five forces.", "2025"),
        ("A new system came in autumn 2025.", None),
        ("A review of demand, commissioned in May 2025, goes on.", None),
        ("It published its plan in March 2025 after an inspection.", None),
        ("The unit had improved since our inspection in May 2024.", None),
        ("Inspectors heard that a new head was appointed in May 2024.", None),
    ],
)
def test_the_month_of_fieldwork(sentence: str, month: str | None) -> None:
    assert month == fact(f"A release\n\n{PROBATION} {sentence}\n", "fieldwork")


def test_days_above_the_text_are_those_of_the_inspection() -> None:
    text = (
        "Report on an inspection of HMP Exampleton\n2–13 June 2025\nIntroduction\n\nX."
    )
    assert fact(text, "fieldwork") == "2025-06"


@pytest.mark.parametrize(
    "line",
    [
        "Inspection dates: 1 to 12 December 2025",
        "Fieldwork started: December 2025",
        "On site: 1 to 12 December 2025",
        "Summary of an unannounced inspection (1–12 December 2025)",
        "Report on a visit to HMP Exampleton, 1 December – 12 December 2025",
    ],
)
def test_a_line_of_the_opening_may_tell_the_days(line: str) -> None:
    assert fact(f"A release\n{line}\n\nIntroduction\n\nX.", "fieldwork") == "2025-12"


def test_a_month_without_year_is_the_last_before_publication() -> None:
    text = (
        "A release\n\nPublished: 20 January 2026\n\n"
        "HM Inspectorate of Probation has judged a service, which it visited last "
        "October, to be good.\n"
    )
    assert fact(text, "fieldwork") == "2025-10"


def test_announcement_is_no_fieldwork() -> None:
    text = (
        f"A release\n\n{PROBATION} When this inspection was announced (May 2024), "
        "posts were empty.\n"
    )
    assert fact(text, "announced") == "2024-05"
    assert fact(text, "fieldwork") is None


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (
            "South Central region of the Probation Service does well",
            "probation-south-central",
        ),
        ("Exampleton Police must do better, inspectors say", "police"),
        ("Report on an inspection of HMP Exampleton", "prisons"),
        ("Exampleton Youth Justice Service inspected", "youth-justice-services"),
        ("Exampleton Fire and Rescue Service rated good", "fire-and-rescue-services"),
        ("An inspection of Exampleton Constabulary", "police"),
        ("EXAMPLETON IMMIGRATION REMOVAL CENTRE", "immigration-removal-centres"),
        ("Exampleton General Hospital inspected", "nhs-trusts"),
        ("Inspection of Exampleton Children’s Home", "childrens-homes"),
        (
            "Exampleton: inspection of the council’s services for children",
            "childrens-services",
        ),
    ],
)
def test_the_inspected_body_or_its_general_kind(title: str, body: str) -> None:
    text = f"{title}\n\nInspectors found much to praise.\n\nFindings\n\nAll was well.\n"
    assert body == fact(text, "body")


def test_the_name_of_an_inspectorate_is_no_inspected_body() -> None:
    name = "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services"
    assert fact(f"A release\n\nIt was inspected by {name}.\n", "body") is None


def test_a_letter_is_on_those_it_is_addressed_to() -> None:
    text = (
        "A letter\n\nTo: the director of children’s services; the chief constable of "
        "Exampleton Police; the regional probation director\n\nDear colleagues\n"
    )
    told = ["childrens-services", "police", "probation-service"]
    assert fact(text, "body") == told


def test_inspectorates_of_justice_inspect_together() -> None:
    text = (
        "A release\n\nThis is a joint report by HM Inspectorate of Probation and HM "
        "Inspectorate of Prisons.\n"
    )
    assert fact(text, "programme") == "cjji"


def test_what_is_told_of_a_year_is_about_no_one_body() -> None:
    text = (
        "Annual report\n\nHM Inspectorate of Probation inspected Exampleton PDU and "
        "many others.\n"
    )
    assert fact(text, "body") is None


def test_a_body_that_is_not_named_is_left_out() -> None:
    assert fact("A release\n\nAll was well there.\n", "body") is None


def test_the_programme_is_the_one_that_is_named() -> None:
    sentence = f"It is the third to be inspected under the {DYNAMIC}."
    text = f"A release\n\n{PROBATION} {sentence}\n"
    assert fact(text, "programme") == "dynamic-inspection-of-public-protection"
    assert fact(text, "number-in-programme") == 3


@pytest.mark.parametrize(
    "sentence",
    [
        f"The sixth {DYNAMIC} took inspectors to Wales.",
        f"This is inspection number six of the {DYNAMIC}.",
        f"The inspection is the sixth in the {DYNAMIC} programme.",
    ],
)
def test_the_number_in_a_programme_stands_in_several_places(sentence: str) -> None:
    text = f"A release\n\n{PROBATION} {sentence}\n"
    assert fact(text, "number-in-programme") == 6


@pytest.mark.parametrize(
    ("year", "programme"), [("2022", "core-adult-2021"), ("2025", "core-adult-2023")]
)
def test_the_kind_of_body_and_the_date_tell_a_programme_that_is_not_named(
    year: str, programme: str
) -> None:
    text = (
        "Exampleton Probation Delivery Unit inspected\n\n"
        "HM Inspectorate of Probation visited the Exampleton PDU.\n"
    )
    assert programme == fact(text, "programme", f"exampleton-{year}-06-01")


def test_standards_are_those_of_the_list() -> None:
    text = (
        f"A release\n\n{PROBATION} We examined assessment, planning and reviewing, all "
        "with an eye to public protection.\n"
    )
    assert fact(text, "standards") == ["assessment", "planning", "reviewing"]


@pytest.mark.parametrize(
    "sentence",
    [
        "We looked at how cases were assessed, planned, delivered and reviewed.",
        "We examined how it was assessed, planned for, delivered and then reviewed.",
        "Assessment met the standard in 2%, planning in 3%, delivery and review in 1%.",
    ],
)
def test_the_four_stages_may_be_named_in_other_words(sentence: str) -> None:
    stages = ["assessment", "planning", "implementation-and-delivery", "reviewing"]
    text = f"A release\n\n{PROBATION}\n\nFindings\n\n{sentence}\n"
    assert fact(text, "standards") == stages


def test_listed_policies_were_in_force_and_no_more() -> None:
    text = (
        f"A release\n\n{PROBATION}\n\nContext\n\n- The area was implementing three "
        "national policies aimed at easing workloads, including Probation Reset, "
        "Impact and SDS40.\n- Impact may be reviewed.\n"
    )
    (found,) = of_kind(text, "policies-in-force")
    assert found.fields["named"] == ["probation-reset", "impact", "sds40"]
    assert found.fields["stated-aim"] == "easing workloads"
    assert not of_kind(text, "influence")


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Probation Reset and SDS40 were in operation.", ["probation-reset", "sds40"]),
        ("The visit coincided with the SDS40 early release scheme.", ["sds40"]),
        ("Staff worked under Impact and prepared for Probation Reset.", ["impact"]),
    ],
)
def test_policies_may_be_in_force_in_other_words(
    sentence: str, named: list[str]
) -> None:
    text = f"A release\n\n{PROBATION}\n\nContext\n\n- {sentence}\n"
    assert fact(text, "named") == named


def test_ordinary_words_are_no_policy_in_force() -> None:
    text = (
        f"A release\n\n{PROBATION}\n\nContext\n\n"
        "- The region was implementing a plan and felt its impact.\n"
    )
    assert of_kind(text, "policies-in-force") == []


def test_a_publication_is_described_as_far_as_it_says() -> None:
    text = (
        "Exampleton unit rated good\n\nHM Inspectorate of Probation found much to "
        "praise.\n\nNotes to editor\n\nThe report is available on our website 3 "
        "March 2025.\n"
    )
    told = describe(document_of(text, ""), Lexicon.shipped(), "Exampleton unit")
    assert told["id"] == "exampleton-unit"
    assert told["publisher"] == "hmi-probation"
    assert (told["kind"], told["issued"]) == ("press-release", "2025-03-03")
    bare = describe(document_of("Words.\n", ""), Lexicon.shipped(), "x")
    assert {"publisher", "issued"}.isdisjoint(bare)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 February 2026", "2026-02-12"),
        ("February 2026", "2026-02"),
        ("2–13 June 2025", "2025-06"),
        ("between July and September 2024", "2024"),
        ("31 February 2026", None),
    ],
)
def test_dates_are_read_as_far_as_they_go(text: str, value: str | None) -> None:
    found = [dated.value for dated in dates(text)]
    assert (value is None and not found) or found[0].startswith(str(value))


def test_a_month_of_a_year_is_no_month_without() -> None:
    assert list(months_before("in March 2024", "2025-01-01")) == []
    (found,) = months_before("last October", "2026-01-15")
    assert found.value == "2025-10"


def test_names_become_slugs() -> None:
    assert slug_of("Children’s Services – Report (2).final") == (
        "childrens-services-report-2-final"
    )
