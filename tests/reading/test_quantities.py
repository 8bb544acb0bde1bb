"""Shares as texts put them, and what only looks like one."""

import pytest

from inspectkg.reading.numbers import rank_of, value_of
from inspectkg.reading.quantities import quantities

STATED = [
    ("In over half of the files", "1/2", "above", False),
    ("just over a third of staff", "1/3", "above", True),
    ("almost two thirds of plans", "2/3", "below", True),
    ("just under two-thirds of posts", "2/3", "below", True),
    ("fewer than half met it", "1/2", "below", False),
    ("in 49 per cent of files", "49%", "exactly", False),
    ("in only 24% of files", "24%", "exactly", False),
    ("forty-nine per cent of files", "49%", "exactly", False),
    ("33.5 per cent of officers", "33.5%", "exactly", False),
    ("in 17 out of 60 files", "17/60", "exactly", False),
    ("done in time (24/47)", "24/47", "exactly", False),
    ("seven-out-of-ten officers", "7/10", "exactly", False),
    ("four out of our six offices", "4/6", "exactly", False),
    ("11 of the 13 recommendations", "11/13", "exactly", False),
    ("one child in four", "1/4", "exactly", False),
    ("more than one in ten", "1/10", "above", False),
    ("around three quarters", "3/4", "about", False),
    ("barely four in ten", "4/10", "about", False),
    ("no more than a quarter", "1/4", "below", False),
    ("in at least 80 per cent", "80%", "above", False),
    ("in 45 per cent or more", "45%", "above", False),
    ("in well over half", "1/2", "above", False),
    ("in up to 40 per cent", "40%", "below", False),
    ("the vast majority of staff", "1/2", "above", False),
    ("in all of the cases", "100%", "exactly", False),
    ("in nearly all of the cases", "100%", "below", True),
    ("none of the records", "0%", "exactly", False),
    ("fell from 60 per cent to 45 per cent", "45%", "exactly", False),
]
EXACT = [
    ("a fifth (22 per cent) of staff", "22%"),
    ("a third of officers (33.5 per cent) were new", "33.5%"),
    ("fewer than half had been asked what they wanted (4/9)", "4/9"),
    ("11 of 38 assessments drew on it (29%)", "11/38"),
    ("more than a third of the files (15 out of 42)", "15/42"),
]
NO_SHARES = [
    "between 40 and 50 per cent of files",
    "from 90% to 95%",
    "a 20 per cent increase",
    "sickness rose by 12 per cent",
    "in the first half of 2024",
    "a third inspection",
    "a third party",
    "half an hour later",
    "in 2024/25",
    "children aged 10 to 17",
    "15 in 2024",
    "two inspections in 12 months",
    "one in particular",
    "to transfer all cases to a hub",
    "not all staff agreed",
    "in three of our four healthy prison tests",
    "training reduced sickness from 6 per cent to 4 per cent",
    "two of these are for the region",
    "£20 per cent",
]


@pytest.mark.parametrize(("text", "stated", "side", "near"), STATED)
def test_a_share_is_read_with_the_side_that_its_hedge_gives(
    text: str, stated: str, side: str, *, near: bool
) -> None:
    (found,) = quantities(text)
    assert (stated, side, near) == (found.stated, found.side, found.near)


@pytest.mark.parametrize(("text", "stated"), EXACT)
def test_of_two_figures_for_one_thing_the_more_exact_counts(
    text: str, stated: str
) -> None:
    assert [stated] == [found.stated for found in quantities(text)]


@pytest.mark.parametrize("text", NO_SHARES)
def test_ranges_changes_dates_and_ages_are_no_shares(text: str) -> None:
    assert quantities(text) == []


def test_figures_in_brackets_of_another_thing_stay_apart() -> None:
    text = "half of the files were sound, but (unlike before) 20 per cent had none"
    stated = [found.stated for found in quantities(text)]
    assert stated == ["1/2", "20%"]


def test_offsets_take_in_the_hedge() -> None:
    text = "Visits were made in just under two-thirds of cases."
    (found,) = quantities(text)
    assert text[found.start : found.end] == "just under two-thirds"


@pytest.mark.parametrize(
    ("words", "value"),
    [("Fifty-six", 56), ("a hundred and twelve", 112), ("1,900", 1900), ("zero", 0)],
)
def test_numbers_have_the_value_of_their_words(words: str, value: int) -> None:
    assert value == value_of(words)


@pytest.mark.parametrize(("words", "rank"), [("second", 2), ("22nd", 22)])
def test_ordinals_have_their_rank(words: str, rank: int) -> None:
    assert rank == rank_of(words)
