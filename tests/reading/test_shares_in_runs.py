"""Counts in a run: whose whole stands elsewhere, or whose predicate is shared."""

import pytest

from .reading_of import proposals

Told = list[tuple[str, str]]


def told(text: str) -> Told:
    """Return polarity and stated share of the findings of a text, "" for none."""
    found = (p.fields for p in proposals(text, "finding"))
    return [
        (str(one["polarity"]), str((one.get("share") or {}).get("stated", "")))
        for one in found
    ]


def stated(text: str) -> list[str]:
    """Return the shares that the findings of a text state, in order."""
    return [share for _, share in told(text) if share]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        (
            (
                "Of the 20 children whose cases we tracked, 14 had been seen alone and "
                "11 within the timescale."
            ),
            ["14/20", "11/20"],
        ),
        (
            "Nineteen of the 26 men had been told in writing, and four by telephone.",
            ["19/26", "4/26"],
        ),
        (
            "Of 16 complaints, nine had been answered on time and three late.",
            ["9/16", "3/16"],
        ),
        (
            (
                "We met 16 officers. Ten said that they had too many cases and six "
                "that they had been trained well."
            ),
            ["10/16", "6/16"],
        ),
        (
            (
                "Inspectors followed 18 referrals. Eleven were answered within a week "
                "and three were never answered."
            ),
            ["11/18", "3/18"],
        ),
        (
            (
                "Risk was understood in 21 of the 35 cases, managed in 15 and reviewed "
                "in 12."
            ),
            ["21/35", "15/35", "12/35"],
        ),
        (
            (
                "Referrals were prompt in 17 of the 29 cases, detailed in 14 and "
                "followed up in eight."
            ),
            ["17/29", "14/29", "8/29"],
        ),
        (
            "Assessments were good in four of the five teams and reviews in three.",
            ["4/5", "3/5"],
        ),
        (
            "In all, 37 of 50 young people had a plan, 31 of them of good quality.",
            ["37/50", "31/37"],
        ),
        (
            "Of the 26 referrals, 18 were accepted, 11 of them on the day.",
            ["18/26", "11/18"],
        ),
        ("Of these 14, five had gone on to offend again.", ["5/14"]),
    ],
)
def test_a_second_figure_is_a_finding_of_its_own(text: str, shares: list[str]) -> None:
    assert stated(text) == shares


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thirteen of the 20 plans named a date; seven did not.",
            [("not-stated", "13/20"), ("concern", "7/20")],
        ),
        (
            "Seventeen of the 24 letters were clear; seven were not.",
            [("not-stated", "17/24"), ("concern", "7/24")],
        ),
        (
            (
                "Sixteen of 19 victims had been told of the release; three learned of "
                "it from the newspaper."
            ),
            [("not-stated", "16/19"), ("concern", "3/19")],
        ),
        (
            (
                "Of the 42 cases, 30 had a sufficient assessment; planning was "
                "sufficient in 24; in 19 reviewing was."
            ),
            [("not-stated", "30/42"), ("not-stated", "24/42"), ("not-stated", "19/42")],
        ),
    ],
)
def test_what_follows_a_semicolon_has_the_whole_before_it(
    text: str, expected: Told
) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "share"),
    [
        (
            (
                "We looked at 54 cases. Domestic abuse checks had been made in 48. A "
                "further six had been requested too late."
            ),
            "6/54",
        ),
        ("We read 33 files. A plan was made in 20. Another seven were late.", "7/33"),
        ("We read 33 files. A plan was made in 20. Six more were late.", "6/33"),
        (
            "We read 33 files. A plan was made in 20. In a further five it was late.",
            "5/33",
        ),
        (
            "There were 22 domestic abuse cases. A call-out check was missing in nine.",
            "9/22",
        ),
        ("There were 40 records. The victim's view was missing from 15.", "15/40"),
        ("Officers on four units of six had no training.", "4/6"),
        ("Staff in seven wings of nine had not been trained.", "7/9"),
        (
            "Only eight people in a caseload of 31 had seen their officer at home.",
            "8/31",
        ),
    ],
)
def test_a_whole_is_carried_over_to_those_counted_after_it(
    text: str, share: str
) -> None:
    assert stated(text)[-1:] == [share]


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("In nine cases nobody had asked about children.", []),
        ("Of the 20 men, 14 had waited between five and nine weeks.", ["14/20"]),
        ("Of the 18 boys, 11 were aged 15 and 16.", ["11/18"]),
        (
            "Fourteen of the 20 files were complete and 11 staff had signed them.",
            ["14/20"],
        ),
        (
            (
                "There were 12 vacancies out of an establishment of 47. Three officers "
                "were on sick leave and two had been seconded to another team."
            ),
            ["12/47"],
        ),
        ("Of 30 homes, 22 had working alarms, 18 of them new.", ["22/30"]),
        (
            "We read 33 files. A plan was made in 20. Another two officers had left.",
            ["20/33"],
        ),
        (
            "We read 33 files. A plan was made in 25. A further 11 had been planned.",
            ["25/33"],
        ),
    ],
)
def test_what_is_no_part_of_the_whole_has_no_share(
    text: str, shares: list[str]
) -> None:
    assert stated(text) == shares


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Eight of the 13 wards had been painted, and five were dirty.", "wards"),
        (
            (
                "Of the 36 women we met, 20 had been searched on arrival and nine "
                "after every visit."
            ),
            "women we met",
        ),
    ],
)
def test_a_whole_ends_where_something_is_told_of_it(text: str, whole: str) -> None:
    found = [p.fields["share"]["of"] for p in proposals(text, "finding")]
    assert found[-1] == whole
