"""Findings: how official prose tells of work, of shares of it, and of what is wrong."""

import pytest

from .reading_of import proposals


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    "text",
    [
        "Planning was sufficient in 71 per cent of cases.",
        "Letters were sent within the required timescale in 88 per cent of cases.",
        "Inspectors judged the grounds to be reasonable in 87 per cent of stops.",
        "Education plans were completed on time for 96% of children.",
        "The force carried out an effective investigation in 91 of 110 cases.",
        "Seventy-eight per cent said that their practitioner listened to them.",
        "Most releases were on time.",
        "Appointments were offered at the right frequency in most cases.",
        "Agreed actions were completed in most cases.",
        "Most enquiries were dealt with promptly.",
        "Ethnicity was recorded in the majority of cases.",
        "Referrals were returned within five days in most cases.",
        "All new arrivals were interviewed by an officer.",
        "All nine had been offered a review.",
    ],
)
def test_a_share_of_work_done_as_the_standard_has_it_is_bare(text: str) -> None:
    assert polarities(text) == ["not-stated"]


@pytest.mark.parametrize(
    "text",
    [
        "Most assessments were thorough.",
        "All of the staff were proud of their work.",
        "Nine in ten said that they were proud of their team.",
        "Visits were made on time in an impressive 96 per cent of cases.",
        "Every one of the nine residents had a plan.",
    ],
)
def test_a_share_with_another_word_of_praise_is_praised(text: str) -> None:
    assert polarities(text) == ["strength"]


@pytest.mark.parametrize(
    "text",
    [
        "Joint panels met weekly.",
        "Minutes are recorded on the file of each child.",
        "The strategy for the year was shared with teams in the spring.",
        "A new safety strategy had been published in May.",
        "Guidance had been circulated to practitioners.",
        "The partnership secured funding for a prevention team.",
        "Children at risk are discussed every week by a panel.",
        "A race action plan was overseen by the head of operations.",
        "This was addressed during our fieldwork.",
        "Managers had arranged drop-in sessions.",
        "Leaders had made reasonable progress in improving support.",
    ],
)
def test_what_is_arranged_or_has_a_rhythm_is_told_and_not_judged(text: str) -> None:
    assert polarities(text) == ["not-stated"]


@pytest.mark.parametrize(
    "text",
    [
        "Middle managers now met every month.",
        "Actions were followed through.",
        "Partners contributed actively to discussions.",
        "Residents had a keyworker from the day of arrival.",
        "Children had someone they could talk to.",
        "Services for women were available in each town.",
        "Leaders had the skills needed to run a large practice.",
        "Force was used less often.",
        "Women were told when things went wrong.",
        "Leaders spoke to staff about the delays.",
        "Officers attended the unit twice a week.",
    ],
)
def test_plain_work_that_has_worth_is_praised(text: str) -> None:
    assert polarities(text) == ["strength"]


@pytest.mark.parametrize(
    "text",
    [
        "Practitioners could not recall any examples.",
        "Staff gave us different accounts of the policy.",
        "Some officers were covering two teams.",
        "Practitioners were dependent on email for updates.",
        "Contingency planning was an area for development.",
        "Actions are carried over from one month to the next.",
        "Most were keeping their own spreadsheets.",
        "Meetings concentrated on timeliness measures.",
        "Experienced staff rarely attended.",
        "The department was regularly overcrowded.",
        "We were not assured that the use of force was justified.",
        "There had been no meaningful progress in tackling drug use.",
        "Guidance changed frequently.",
        "Some hearings were listed more than five months after the application.",
        "People met a different practitioner at each appointment.",
        "Staff meetings had stopped.",
        "Countersigning focused on whether documents were complete.",
        "We asked the unit to take immediate action to safeguard children.",
    ],
)
def test_what_is_wrong_needs_no_word_of_blame(text: str) -> None:
    assert polarities(text) == ["concern"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Some contained a clear analysis, while others relied too heavily on it.",
            ["strength", "concern"],
        ),
        (
            "Tracking has been strengthened and, as a result, drift has reduced.",
            ["strength", "strength"],
        ),
        (
            "Plans were not updated, and in four cases objectives were duplicated.",
            ["concern", "concern"],
        ),
        (
            "Plans were too brief, and too many give insufficient attention to health.",
            ["concern", "concern"],
        ),
        (
            "Where supervision took place, it was good and practitioners valued it.",
            ["strength", "strength"],
        ),
        ("Work with victims was stronger than work with families.", ["mixed"]),
        ("The unit managed 1,130 people across six sites.", []),
        ("Violence was linked to debt.", []),
    ],
)
def test_each_thing_told_is_cut_off_from_the_next(
    text: str, expected: list[str]
) -> None:
    assert polarities(text) == expected
