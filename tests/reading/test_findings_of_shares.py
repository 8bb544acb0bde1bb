"""Findings with shares: what is bare, what judges it, and where one is cut off."""

import pytest

from inspectkg.reading.quantities.quantities import quantities

from .reading_of import proposals


def told(text: str) -> list[tuple[str, str]]:
    """Return polarity and words of the findings of a text."""
    found = proposals(text, "finding")
    return [(str(p.fields["polarity"]), str(p.fields["says"])) for p in found]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Decisions were proportionate in nine in ten contacts.", "not-stated"),
        ("Reports were timely and well argued in 30 of the 36 cases.", "not-stated"),
        ("Recall was used appropriately in most of the relevant cases.", "not-stated"),
        ("Court teams were fully staffed in four of the six areas.", "not-stated"),
        ("All staff had been trained in de-escalation.", "not-stated"),
        ("Nine of the eleven women were positive about their worker.", "strength"),
        ("Most officers were experienced.", "strength"),
        ("The other two reports were exemplary.", "strength"),
        ("Only two per cent of men were homeless on release.", "strength"),
        ("Only one in 40 left with no address.", "strength"),
        ("Only 60 per cent of men were homeless on release.", "concern"),
        ("Plans to keep people safe were inadequate in 9 of the 14 cases.", "concern"),
        ("Four in ten appointments were not kept by patients.", "concern"),
    ],
)
def test_praise_of_what_is_counted_judges_no_share(text: str, polarity: str) -> None:
    assert [one for one, _ in told(text)] == [polarity]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (
            "Engines were available for 62% of the time, against an aim of 85%.",
            "concern",
        ),
        ("Attendance stood at 39 per cent against a target of 80.", "concern"),
        ("Attendance stood at 84 per cent against a target of 80.", "not-stated"),
        ("Some 78 per cent began in time, which exceeded the target.", "strength"),
    ],
)
def test_a_share_is_judged_by_its_target(text: str, polarity: str) -> None:
    assert [one for one, _ in told(text)] == [polarity]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("A third of victims withdrew before a decision.", "concern"),
        ("Half the boys had been hit by another.", "concern"),
        ("Sickness absence stood at 9 per cent.", "concern"),
        ("Nineteen of the 64 care leavers were in hostels.", "concern"),
        ("Two in five of the children were aged under ten.", "not-stated"),
    ],
)
def test_a_share_of_what_is_bad_in_itself_is_blame(text: str, polarity: str) -> None:
    assert [one for one, _ in told(text)] == [polarity]


@pytest.mark.parametrize("joint", ["whereas", "while"])
def test_figures_set_side_by_side_do_not_judge_each_other(joint: str) -> None:
    text = f"In the north 62 per cent had a plan, {joint} in the south 41 per cent did."
    assert {one for one, _ in told(text)} == {"not-stated"}


def test_what_is_told_beside_a_figure_is_a_finding_of_its_own() -> None:
    text = "Calls were never checked, and a third of the post had not been read."
    assert [one for one, _ in told(text)] == ["concern", "concern"]
    text = "Lack of staff hampered health care: half of the visits went ahead."
    assert [one for one, _ in told(text)] == ["concern", "not-stated"]


def test_a_share_that_commas_set_apart_is_of_what_follows() -> None:
    text = "Needs were assessed well and, in most cases, were taken into account."
    assert told(text)[1][0] == "not-stated"


@pytest.mark.parametrize(
    ("text", "shares"),
    [
        ("The unit had five managers in post against a target of seven.", ["5/7"]),
        ("It had 11 tutors in post from an establishment of 18.", ["11/18"]),
        ("Permanence is considered for most babies.", ["1/2"]),
        ("The police attended most urgent incidents in time.", ["1/2"]),
        ("Leaders had briefed staff, and most regarded this as too little.", ["1/2"]),
        ("The rate was higher than at most comparable prisons.", []),
        ("Men spent most weekends behind their doors.", []),
        ("These were the most serious incidents.", []),
        ("Officers had all received training.", ["100%"]),
        ("Key work had all but collapsed.", []),
        ("Oversight is evident on all records.", ["100%"]),
        ("Satisfaction with pay was low, at 22 per cent.", ["22%"]),
        ("Of 28 that we examined, 19 hadn't been touched.", ["19/28"]),
        ("The handover takes place eight and a half months ahead.", []),
        ("By half past nine they have the list.", []),
        ("Most of the shortfall came from one office.", []),
        ("It moved the release point from half to 40 per cent.", []),
        (
            "It helped to reduce the number of people without a home, from 17 to 11%.",
            ["11%"],
        ),
    ],
)
def test_what_is_a_share_and_what_is_none(text: str, shares: list[str]) -> None:
    assert [one.stated for one in quantities(text)] == shares
