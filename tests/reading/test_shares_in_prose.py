"""Shares as official prose words them, and how figures judge each other in it."""

import pytest

from .reading_of import proposals


def shares(text: str) -> list[str]:
    """Return side and value of the shares of a text, those compared with left out."""
    found = (p.fields.get("share") for p in proposals(text, "finding"))
    return [f"{one['side']} {one['stated']}" for one in found if one]


def measures(text: str) -> str:
    """Return the measures of the shares of a text with their senses, or "own"."""
    found = (p.fields.get("share") for p in proposals(text, "finding"))
    named = ((one["measure"], one["counts"]) for one in found if one)
    return ", ".join(f"{m} {c}" if isinstance(m, str) else "own" for m, c in named)


def polarities(text: str) -> list[str]:
    """Return the polarities of the findings of a text."""
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Planning met the standard required to keep people safe in 41% of cases.", 1),
        ("The work needed to keep people safe was good enough in half of cases.", 1),
        ("The information required to assess risk was gathered in all cases.", 1),
        ("Officers are expected to see 90 per cent of people each week.", 0),
        ("The contract requires 95 per cent of people to be seen in a week.", 0),
        ("People are let out after serving 40 per cent of their sentence.", 0),
        ("Black boys were 17 per cent of the local population.", 0),
    ],
)
def test_what_is_required_of_work_is_not_what_was_reached(text: str, told: int) -> None:
    assert len(shares(text)) == told


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("There were 12 officer vacancies out of an establishment of 47.", "12/47"),
        ("The unit had 23 vacancies against an establishment of 190.", "23/190"),
        ("It has 62 vacancies in its two teams, out of a total of 310.", "62/310"),
        ("The unit had 35 officers in post out of a target of 47.", "35/47"),
        ("Nine of a complement of 60 were off sick.", "9/60"),
        ("Of the 54 visits due, the service had completed 31.", "31/54"),
    ],
)
def test_a_whole_may_be_an_establishment_or_stand_before(text: str, share: str) -> None:
    assert shares(text) == [f"exactly {share}"]


@pytest.mark.parametrize(
    "text",
    [
        "The policy has reduced the number of cases allocated to teams by a fifth.",
        "The scheme has cut the backlog of reports waiting to be typed by a half.",
        "Referrals to the service had grown over the previous year by a quarter.",
        "Two of the four stages were judged.",
        "Officer shortfalls meant that it was closed on four days out of seven.",
        "Our sample included 30 women, a third of whom lived alone.",
        "Three quarters of an hour was allowed for each visit.",
    ],
)
def test_changes_stages_and_rhythms_are_no_shares(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("The force investigates most crimes effectively.", "above 1/2"),
        ("Managers countersigned most plans.", "above 1/2"),
        ("Leaders had acted on most of what we told them.", "above 1/2"),
        ("The wing held men in cells, most of which were damp.", "above 1/2"),
        ("Personal safety devices were available in all offices.", "exactly 100%"),
        ("Supervision takes place monthly in all teams.", "exactly 100%"),
        ("We assessed 25 reports. Eighteen gave a clear proposal.", "exactly 18/25"),
        ("Most of it was a copy of the last one in 25 per cent.", "exactly 25%"),
        ("Two of the three areas of concern had been addressed.", "exactly 2/3"),
        ("Waits exceeded five months in one of the two areas.", "exactly 1/2"),
        ("Replies from two of the five councils came too late.", "exactly 2/5"),
        ("Vacancies in two of the five teams led to delays.", "exactly 2/5"),
        ("We spoke to 22 people. Fifteen said that they felt safe.", "exactly 15/22"),
    ],
)
def test_how_many_is_told_within_a_clause(text: str, share: str) -> None:
    assert shares(text) == [share]


def test_a_number_of_cases_may_open_a_sentence() -> None:
    text = (
        "We looked at 30 cases. In 18 the plan was clear; in the other 12 it was not."
    )
    assert shares(text) == ["exactly 18/30", "exactly 12/30"]


def test_an_age_is_no_part_of_those_counted_before() -> None:
    text = "Two of the 17 staff had left, which showed when a boy of 15 refused to go."
    assert "exactly 15/17" not in shares(text)


def test_an_average_of_elsewhere_is_only_compared_with() -> None:
    text = "The rate was 31 per cent, compared with a national average of 24 per cent."
    assert shares(text) == ["exactly 31%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Checks were requested in 39 of 48 cases but were used in only 17 of them.",
            ["strength", "concern"],
        ),
        (
            "Checks were made in 54 of 61 cases. However, replies were used in 20.",
            ["strength", "concern"],
        ),
        (
            "Only 12 of 40 plans were reviewed, although 31 of 40 were shared.",
            ["concern", "strength"],
        ),
        (
            "Checks were made in 54 of 61 cases, but they were out of date in 17.",
            ["strength", "concern"],
        ),
        (
            "Sixty per cent of staff were women, but only 30 per cent of heads were.",
            ["not-stated", "concern"],
        ),
    ],
)
def test_figures_that_a_turn_joins_judge_each_other(text: str, told: list[str]) -> None:
    assert polarities(text) == told


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        (
            "The proportion of men who felt unsafe had fallen from 30 to 21%.",
            "strength",
        ),
        ("The proportion of posts that were vacant had risen to 20%.", "concern"),
        ("The proportion of cases with a plan had risen from 40 to 52%.", "not-stated"),
        ("Staff sickness had risen to nine per cent.", "concern"),
        ("It reached 78% of incidents in time, down from 83%.", "not-stated"),
        ("Oversight was good in 15 of 50 cases, which is of real concern.", "concern"),
        ("Calls were checked in 48 of 52 cases, which is an achievement.", "strength"),
        ("A disappointing 34 per cent of plans were sufficient.", "concern"),
        ("A mere quarter were on schedule.", "concern"),
        ("Just over half of plans were on schedule.", "not-stated"),
        ("Almost a third of the men had arrived in the spring.", "not-stated"),
        ("Orders were breached by just under a third of the men.", "concern"),
        ("More than a third of random tests had been positive.", "concern"),
        ("Forty per cent of men said it was easy to get drugs.", "concern"),
        ("Of those due a key worker, 19 per cent had received none.", "concern"),
    ],
)
def test_a_count_of_what_is_bad_judges_as_it_moves(text: str, polarity: str) -> None:
    assert polarities(text) == [polarity]


def test_each_of_a_row_of_results_is_judged_by_its_own_words() -> None:
    text = (
        "Of the seven recommendations made last year, three had been achieved, two "
        "partly achieved and two not achieved."
    )
    assert polarities(text) == ["not-stated", "not-stated", "concern"]


@pytest.mark.parametrize(
    "text",
    [
        "Victims were let down. Of 47 victims, 22 had been contacted.",
        "Plans were poor. They had been completed in 19 of the 49 cases.",
        "Turnover was high. A third had less than two years of experience.",
    ],
)
def test_a_topic_that_blames_leaves_work_that_was_done_bare(text: str) -> None:
    assert polarities(text) == ["concern", "not-stated"]


@pytest.mark.parametrize(
    "text",
    [
        "The force's own policy allows for no more than ten per cent.",
        "Its guidance limits overtime to 10 per cent of shifts.",
        "The tolerance is 5 per cent of shifts.",
        "This is an improvement on the 90.1 per cent that we found in 2021.",
        "That is better than the 88 per cent recorded in 2022.",
        "It was lower than the 97 per cent found in 2022.",
    ],
)
def test_a_limit_and_an_earlier_figure_alone_are_no_shares(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We read 15 plans. They were clear. But only six had a date.", "6/15"),
        ("We read 20 files. They were tidy. However, three lacked a note.", "3/20"),
        ("Of the 40 cases we read, 13 should have been closed but hadn't.", "13/40"),
        ("In the 30 cases that were read twice, the two audits agreed in 25.", "25/30"),
        ("In the 51 calls where it mattered, 29 callers weren't asked.", "29/51"),
        ("In the 40 cases where a child lived, 22 practitioners had asked.", "22/40"),
        ("Exit interviews were offered to all who left.", "100%"),
        ("Training was provided to everyone who asked.", "100%"),
    ],
)
def test_a_number_has_the_whole_that_its_text_counts(text: str, told: str) -> None:
    assert shares(text) == [f"exactly {told}"]


@pytest.mark.parametrize(
    "text",
    [
        "They had managed to see most men before release.",
        "Children enjoyed lessons and most had gaps in them filled.",
        "The wing was clean and most had a job.",
    ],
)
def test_most_that_somebody_reached_or_that_had_it_are_a_share(text: str) -> None:
    assert shares(text) == ["above 1/2"]


@pytest.mark.parametrize(
    "text",
    [
        "In our survey, 71% of men said that most staff treated them with respect.",
        "It was pleasing that 71% of men (60% in 2021) said that most staff were fair.",
    ],
)
def test_most_in_what_so_many_said_is_no_second_share(text: str) -> None:
    assert shares(text) == ["exactly 71%"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Contact fitted the assessed risk in 38 of 54 cases.", "own"),
        ("Enquiries to children's services were answered in 9 of 20 cases.", "own"),
        ("Suitable accommodation had been found for 20 of 30 men.", "own"),
        ("Most crimes are recorded within 24 hours of the report.", "own"),
        (
            "Planning was sufficient in 30 of 60 cases. He took part in planning in 9.",
            "planning-met met, own",
        ),
        (
            "Of the 40 calls, 13 should have been recorded as crimes but hadn't been.",
            "reported-crime-recorded does-not-hold",
        ),
        (
            "Staffing was 68% of target. The position for nurses was better, at 94%.",
            "staffing-against-target in-post, staffing-against-target in-post",
        ),
        (
            "In 14 of 33 cases with a significant change, no review had followed.",
            "reviewed-in-time not-completed",
        ),
    ],
)
def test_what_a_share_measures_goes_by_the_words_about_it(text: str, told: str) -> None:
    assert measures(text) == told
