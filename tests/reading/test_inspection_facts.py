"""Facts of the inspection in boxes, notes and prose, and what looks like them."""

import pytest

from inspectkg.reading.passages.describing import issued

from .reading_text import document_of, fact, of_kind

DYNAMIC = "Dynamic Inspection of Public Protection"
OPENING = (
    "Exampleton must do better\n\n7 May 2026\n\nHM Inspectorate of Probation "
    f"inspected the Exampleton region in its {DYNAMIC}.\n\nPlans were short. "
)
PSS = "post-sentence-supervision"
STAGES = ["assessment", "planning", "implementation-and-delivery", "reviewing"]


def told(sentence: str, key: str) -> object:
    return fact(f"{OPENING}{sentence}\n", key)


def boxed(lines: str, key: str) -> object:
    return fact(f"{OPENING}\n\nAbout this inspection\n\n{lines}\n", key)


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Officers were coping with SDS40.", ["sds40"]),
        ("SDS40 had doubled the work of one team.", ["sds40"]),
        ("Contact had ended early under Probation Reset.", ["probation-reset"]),
        ("People left at 40 per cent of their sentence.", ["sds40"]),
        ("Recall for 28 days was the rule.", ["ftr48"]),
        ("The 56-day recall had begun before we came.", ["recall-56-days"]),
        ("The end of post-sentence supervision was awaited.", [PSS]),
        ("Post-sentence supervision had not yet been abolished.", [PSS]),
    ],
)
def test_what_bears_on_the_work_was_in_force(sentence: str, named: list[str]) -> None:
    assert told(sentence, "named") == named


@pytest.mark.parametrize(
    "sentence",
    [
        "From 31 March the 56-day recall has applied; we had left by then.",
        "Staff had heard of Probation Impact, which came in the month after we left.",
        "Leaders were preparing for Probation Impact.",
        "The progression model has no date yet.",
        "The 56-day recall had been announced but had not started.",
        "An earlier scheme, End of Custody Supervised Licence, had finished.",
        "The Prioritisation Framework was no longer needed.",
        "The unit had ended its use of the Prioritisation Framework.",
        "Probation Impact had been switched off at Christmas.",
        "In the neighbouring region staff were working with Probation Impact.",
        "Not applied here: Probation Impact, which leaders had asked to defer.",
        "Probation Impact was not being applied.",
    ],
)
def test_what_is_to_come_over_or_elsewhere_was_not_in_force(sentence: str) -> None:
    assert told(sentence, "named") is None


def test_a_box_lists_policies_with_marks() -> None:
    lines = "In force\n\n☑ SDS40\n\n☑ Operation Reset\n\n☒ 56-day recall"
    assert boxed(lines, "named") == ["sds40", "probation-reset"]


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("Order: 4 of 12", 4),
        ("4: place in the programme", 4),
        ("Region 4 of 12", 4),
        ("It was our fourth region.", 4),
        ("It comes fourth in the series.", 4),
        ("It had been meant as fifth and became fourth.", 4),
        ("Four regions have been inspected, Exampleton last.", 4),
        ("Five regions have been seen, of which this was the last but one.", 4),
        ("It is the fourth region whose report has appeared.", 4),
        ("The fourth inspection has since been completed.", None),
        ("It was a third in the one and less in the other.", None),
        ("These are the third and fourth reports.", None),
        ("The first inspection of the series was of another region.", None),
    ],
)
def test_the_place_in_a_programme(line: str, place: int | None) -> None:
    assert boxed(line, "number-in-programme") == place


@pytest.mark.parametrize(
    "words",
    [
        "Assessment 45%\nPlanning 41%\nImplementation and delivery 36%\nReviewing 3%",
        (
            "1. Assessment\n\nGood.\n\n2. Planning\n\nPoor.\n\n4. "
            "Reviewing\n\nPoor.\n\n"
            "3. Implementation and delivery\n\nPoor."
        ),
        "Our four standards were each met in few cases.",
        "4: stages examined (assessing, planning, delivering, reviewing)",
        (
            "Planning was sufficient in 36 of the cases; for implementation and "
            "delivery the figure was 35. Assessment reached 61. Reviewing was put at "
            "40."
        ),
        (
            "How well does assessment protect people?\nHow well does planning?\n"
            "How well does implementation and delivery?\nHow well does reviewing?"
        ),
    ],
)
def test_the_stages_in_lines_headings_and_figures(words: str) -> None:
    assert boxed(words, "standards") == STAGES


def test_a_stage_that_is_set_aside_was_not_inspected() -> None:
    sentence = "Cases were judged on assessment, on planning and on delivery."
    assert told(f"{sentence} Reviewing was not.", "standards") == STAGES[:3]


def test_headings_name_the_tests_of_a_prison() -> None:
    text = (
        "HMP Exampleton: review of progress\n\nSafety\n\nIt fell.\n\nRespect\n\nIt "
        "rose.\n\nPurposeful activity\n\nIt stayed.\n"
    )
    assert fact(text, "standards") == [
        "healthy-prison-safety",
        "healthy-prison-respect",
        "healthy-prison-purposeful-activity",
    ]


@pytest.mark.parametrize(
    ("sentence", "cases"),
    [
        ("66: cases", 66),
        ("There were 66 cases in the sample.", 66),
        ("The report rests on an inspection of 66 cases.", 66),
        ("They were applied to 66 cases.", 66),
        ("Ninety cases had been drawn; 66 were judged.", 66),
        ("We chose 66 cases at random.", 66),
        ("Assessment met the standard in 30 of 66 cases, planning in 28 of 66.", 66),
        ("At the previous inspection in 2023 inspectors read 66 cases.", None),
        ("They read 16 cases of children and 11 of victims.", None),
    ],
)
def test_the_number_of_cases_in_other_words(sentence: str, cases: int | None) -> None:
    assert boxed(sentence, "cases") == cases


@pytest.mark.parametrize(
    "sentence",
    [
        "We came without notice on 2 March 2026.",
        "It ran from 2 March 2026 for three weeks.",
        "Inspection of the region began on 2 March 2026.",
        "We saw them over three weeks that began on 2 March 2026.",
        "Inspectors began work on 2 March 2026.",
        "The visit lasted from 2 to 20 March.",
        "When? In March 2026, on ten working days.",
        "The inspection was announced in January 2026 and carried out in March 2026.",
        "March 2026 (2nd to 20th); 71 cases; four standards.",
    ],
)
def test_the_month_of_fieldwork_in_other_words(sentence: str) -> None:
    assert boxed(sentence, "fieldwork") == "2026-03"


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("The region was told of the inspection on 2 February 2026.", "2026-02"),
        ("Told of visit: February 2026", "2026-02"),
        (
            "Leaders had received a letter about it in the middle of February.",
            "2026-02",
        ),
        (
            "Fieldwork was in March 2026; leaders were informed on 2 February.",
            "2026-02",
        ),
        (
            "The region had known since 2 February that inspectors would come.",
            "2026-02",
        ),
        ("The programme itself was announced in February 2026.", None),
        ("The trust received a warning notice on 2 February.", None),
    ],
)
def test_notice_of_the_inspection(sentence: str, month: str | None) -> None:
    assert boxed(sentence, "announced") == month


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("The Larch Bay youth justice service did well.", "youth-justice-services"),
        ("CQC went to Larch Lodge, a care home for ten.", "care-homes"),
        (f"This {DYNAMIC} found little.", "probation-service"),
        (
            (
                "In this joint targeted area inspection, those inspected were "
                "children's social care, the police and health services."
            ),
            ["childrens-services", "police", "health-services"],
        ),
    ],
)
def test_the_body_by_its_kind_its_programme_or_a_list(text: str, body: object) -> None:
    assert fact(f"A report\n\n{text}\n", "body") == body


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Press notice, 22 August 2025", "2025-08-22"),
        ("Embargoed until 00.01 on Thursday 14 May 2026", "2026-05-14"),
        ("Date of report: 19/02/2026", "2026-02-19"),
        ("The report on Exampleton appears today, 5 March 2026.", "2026-03-05"),
        ("Inspection of Exampleton, 5 March 2026", None),
    ],
)
def test_the_day_of_publication(line: str, day: str | None) -> None:
    assert issued(document_of(f"Exampleton\n\n{line}\n\nAll was well there.\n")) == day


def given(text: str) -> list[tuple[str, str | None]]:
    found = of_kind(text, "rating-given")
    return [(p.fields["rating"], p.fields.get("standard")) for p in found]


@pytest.mark.parametrize(
    ("words", "ratings"),
    [
        (
            "Investigating crime\nGrade: Good\n\nForce leads did well.",
            [("hmicfrs-good", "investigating-crime")],
        ),
        (
            "It protects vulnerable people, for which we grade it as inadequate.",
            [("hmicfrs-inadequate", "protecting-vulnerable-people")],
        ),
    ],
)
def test_grades_below_headings_and_after_which(
    words: str, ratings: list[tuple[str, str | None]]
) -> None:
    assert given(f"PEEL 2025: Exampleton Police\n\nHMICFRS\n\n{words}\n") == ratings


def test_the_others_are_the_rest_of_the_standards_for_casework() -> None:
    text = (
        "Exampleton PDU\n\nHM Inspectorate of Probation inspected it. Of the standards "
        "for casework, planning was rated ‘Good’ and the others ‘Inadequate’.\n"
    )
    others = ["assessment", "implementation-and-delivery", "reviewing"]
    assert given(text) == [
        ("hmi-probation-good", "planning"),
        *(("hmi-probation-inadequate", one) for one in others),
    ]
