"""Facts of the inspection in their rarer wordings, and what only looks like them."""

import pytest

from .reading_text import fact, of_kind

REGION = (
    "Public protection in Exampleton\n\n12 March 2026\n\nHM Inspectorate of Probation "
    "has found that staff in the Exampleton region know their work.\n\n"
)
UNDER = "\n\nThe inspection was part of the Dynamic Inspection of Public Protection.\n"
STAGES = ["assessment", "planning", "implementation-and-delivery", "reviewing"]


def told(sentence: str, key: str) -> object:
    return fact(f"{REGION}Plans were short. {sentence}{UNDER}", key)


@pytest.mark.parametrize(
    ("sentence", "cases"),
    [
        ("Risk was missing for six of the 19 people whose cases were examined.", 19),
        ("Fifty-seven cases formed the basis of our judgements.", 57),
        ("In all, 57 cases came under scrutiny.", 57),
        ("A random sample yielded 57 cases.", 57),
        ("The files of 57 people on probation were read.", 57),
        ("Six of the cases, out of 57 inspected, were closed.", 57),
        ("Inspectors selected 60 cases; three proved unsuitable, leaving 57.", 57),
        ("Twenty-nine of the 57 cases were post-release.", 57),
        ("Inspectors interviewed the practitioners responsible for 57 cases.", 57),
        ("We tracked the cases of six people and sampled those of 34 others.", None),
        ("Managers had audited 57 cases.", None),
        ("Seven cases were inspected twice.", None),
        ("We saw 57 cases of poor recording.", None),
    ],
)
def test_cases(sentence: str, cases: int | None) -> None:
    assert told(sentence, "cases") == cases


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        (
            "Fieldwork was concluded in December 2025, having started in October.",
            "2025-10",
        ),
        ("The inspection, which opened on 3 November 2025, lasted a week.", "2025-11"),
        ("Our team was in Exampleton for nine days in November 2025.", "2025-11"),
        ("The fieldwork spanned November and December 2025.", "2025-11"),
        ("November 2025 was the month in which inspectors came.", "2025-11"),
        (
            "As of November 2025, when fieldwork took place, posts stood empty.",
            "2025-11",
        ),
        ("In November and again in January, inspectors were here.", "2025-11"),
        ("Inspectors arrived on Monday 10 November.", "2025-11"),
        ("Inspectors visited the region last autumn.", "2025"),
        ("The inspection was carried out last month.", "2026-02"),
        ("The inspection took place earlier this year.", "2026"),
        ("The inspection lasted three weeks from 27 October 2025.", "2025-10"),
        ("On 3 November 2025, the first day of the inspection, it rained.", "2025-11"),
        ("The inspection concluded on 14 November 2025.", None),
        ("The old office closed in November 2025.", None),
        ("November 2025 was the month when the office moved.", None),
    ],
)
def test_fieldwork(sentence: str, month: str | None) -> None:
    assert told(sentence, "fieldwork") == month


@pytest.mark.parametrize(
    ("sentence", "month"),
    [
        ("Leaders learned on 6 October 2025 that we would be coming.", "2025-10"),
        (
            (
                "The regional director was telephoned on 6 October 2025 and inspectors "
                "came four weeks later."
            ),
            "2025-10",
        ),
        ("First contact about the inspection was made on 6 October 2025.", "2025-10"),
        ("On 6 October 2025 we announced our inspection of the region.", "2025-10"),
        ("On 6 October 2025 the region heard that inspectors would come.", "2025-10"),
        ("Since 6 October 2025 it had known that it would be inspected.", "2025-10"),
        ("The region got word of the inspection on 6 October 2025.", "2025-10"),
        ("On 6 October 2025 staff were told that the office would close.", None),
        ("A case was notified to the inspectorate on 6 October 2025.", None),
        ("In October 2025 leaders had received a letter from the police.", None),
    ],
)
def test_announced(sentence: str, month: str | None) -> None:
    assert told(sentence, "announced") == month


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("We had put the same questions in each of the four regions before it.", 5),
        ("Four regions had gone before.", 5),
        ("Exampleton follows four other regions.", 5),
        ("All 11 other regions had been inspected by then.", 12),
        ("Exampleton's report opens the programme.", 1),
        ("Exampleton was the region with which the programme began.", 1),
        ("Exampleton closed the programme of 12 regions.", 12),
        ("It is the fifth time that we have inspected a region in this way.", 5),
        ("The eighth region in which we inspected so was Exampleton.", 8),
        ("The sixth report; in order of inspection the region came fifth.", 5),
        ("The programme reached Exampleton fifth.", 5),
        ("Leaders regarded the third of these as the best.", None),
        ("The inspectorate opened the programme in October 2025.", None),
        ("Another region opened the programme.", None),
        ("Leaders followed three other recommendations.", None),
    ],
)
def test_place(sentence: str, place: int | None) -> None:
    assert told(sentence, "number-in-programme") == place


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Staff were still administering SDS40 when we were there.", ["sds40"]),
        (
            (
                "It was still applying Probation Reset when we were there, while "
                "56-day "
                "recall was being prepared for."
            ),
            ["probation-reset"],
        ),
        (
            (
                "Twelve people were released under End of Custody Supervised Licence, "
                "a "
                "scheme that has since ended."
            ),
            None,
        ),
        ("The inspectorate takes no position on Probation Reset.", None),
        ("A separate report deals with SDS40.", None),
        ("Ministers defended SDS40 in the House.", None),
        ("A union survey of SDS40 was published in May.", None),
        ("Probation Reset lies outside the scope of this report.", None),
        (
            (
                "People whose supervision had been suspended under Probation Reset "
                "were "
                "left out of the sample."
            ),
            ["probation-reset"],
        ),
    ],
)
def test_policies(sentence: str, named: list[str] | None) -> None:
    assert told(sentence, "named") == named


@pytest.mark.parametrize(
    ("sentence", "standards"),
    [
        ("The case standards were applied.", ["case-standards"]),
        ("Our standard for planning was met in a third of cases.", ["planning"]),
        ("Planning fell short of the standard in half of cases.", ["planning"]),
        ("Of the four case standards, reviewing was the weakest.", STAGES),
    ],
)
def test_standards(sentence: str, standards: list[str]) -> None:
    found = told(sentence, "standards")
    assert isinstance(found, list)
    assert sorted(found) == sorted(standards)


def test_the_head_of_the_inspectorate_tells_facts_too() -> None:
    text = (
        f"{REGION}The Chief Inspector of Probation said: “We examined 57 cases here in "
        "November. This was the fourth region that we visited in the Dynamic "
        "Inspection "
        "of Public Protection.”\n"
    )
    keys = ("cases", "fieldwork", "number-in-programme", "programme")
    found = [fact(text, key) for key in keys]
    assert found == [57, "2025-11", 4, "dynamic-inspection-of-public-protection"]


def test_others_in_quotation_marks_tell_none() -> None:
    text = f"{REGION}The regional director said: “We examined 57 cases in November.”\n"
    assert (fact(text, "cases"), fact(text, "fieldwork")) == (None, None)


def test_a_programme_to_come_is_another_inspections() -> None:
    text = (
        "Exampleton youth justice service\n\n17 March 2026\n\nHM Inspectorate of "
        "Probation inspected the youth justice service. Adults in the region will be "
        "covered by a report under the Dynamic Inspection of Public Protection.\n"
    )
    assert fact(text, "body") == "youth-justice-services"
    assert fact(text, "programme") == "youth-2025"


@pytest.mark.parametrize(
    ("text", "standards"),
    [
        (
            (
                "Police custody in Exampleton\n\nHMICFRS inspected custody in "
                "Exampleton. "
                "Leadership, accountability and partnerships had improved. Release and "
                "transfer from custody was weak.\n"
            ),
            ["custody-leadership-accountability", "custody-release-and-transfer"],
        ),
        (
            (
                "Example Care Home\n\nThe Care Quality Commission inspected the home "
                "and "
                "asked its five key questions.\n"
            ),
            ["key-questions"],
        ),
    ],
)
def test_standards_of_others(text: str, standards: list[str]) -> None:
    assert fact(text, "standards") == standards


def test_so_are_the_experiences_of_others() -> None:
    text = (
        "Children's services in Exampleton\n\nOfsted inspected children's services in "
        "Exampleton. The impact of leaders on social work practice is good. "
        "So are the experiences and progress of children who need help and protection, "
        "and those of children in care.\n"
    )
    given = {p.fields["standard"] for p in of_kind(text, "rating-given")}
    areas = ("leaders", "help-and-protection", "children-in-care")
    assert given == {f"ilacs-{one}" for one in areas}


def test_ratings_told_by_a_mark_or_beside_a_place() -> None:
    text = (
        "HMP Example\n\nHM Inspectorate of Prisons inspected the prison. Purposeful "
        "activity, once again, received the lowest mark, ‘poor’.\n"
    )
    (given,) = of_kind(text, "rating-given")
    assert given.fields["standard"] == "healthy-prison-purposeful-activity"
