"""Shares as texts put them, and what only looks like one."""

import pytest

from inspectkg.reading.language.numbers import rank_of, value_of
from inspectkg.reading.quantities.quantities import quantities

STATED = [
    ("Nine hearings in ten had begun late", "9/10", "exactly", False),
    ("debt lay behind about seven fights in ten.", "7/10", "about", False),
    ("made in a bare majority of cases", "1/2", "above", False),
    ("Perhaps a quarter had asked for a move", "1/4", "about", False),
    ("In 22 of the other 36 no reason was given", "22/36", "exactly", False),
    ("sent in every case in which a letter was required", "100%", "exactly", False),
    ("An estimated 96 per cent of crime is recorded", "96%", "about", False),
    ("falls had been assessed for everyone", "100%", "exactly", False),
    ("Everyone had been told of it", "100%", "exactly", False),
    ("All commanders had been tested", "100%", "exactly", False),
    ("Managers had endorsed all of them within a day", "100%", "exactly", False),
    ("plans were in order and most took account of it", "1/2", "above", False),
    ("had lost seven officers of 22", "7/22", "exactly", False),
    ("unchecked in one case out of four", "1/4", "exactly", False),
    ("one nursing post in five was empty", "1/5", "exactly", False),
    ("illness was recorded for the majority, and", "1/2", "above", False),
    ("none had known where to go", "0%", "exactly", False),
    ("a third of those who wrote, 34 of 100, said", "34/100", "exactly", False),
    ("more than half of them, 57 per cent, are", "57%", "exactly", False),
    ("although every officer we met knew why", "100%", "exactly", False),
    ("the rate had reduced from 38% to 29%", "29%", "exactly", False),
    ("which had stood at a fifth, has now reached 35%", "35%", "exactly", False),
    ("In over half of the files", "1/2", "above", False),
    ("a shade under two thirds of plans", "2/3", "below", True),
    ("not even a quarter of posts", "1/4", "below", False),
    ("a mere fifth of posts", "1/5", "exactly", False),
    ("all bar two of the 30 files", "28/30", "exactly", False),
    ("no cases in our sample held a plan", "0%", "exactly", False),
    ("most told us that they were well", "1/2", "above", False),
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
    ("barely four in ten", "4/10", "above", True),
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
    ("had fallen to 45% from 60%", "45%", "exactly", False),
    ("improved from 70% in 2022 to 85% in 2024", "85%", "exactly", False),
    ("72% felt safe, compared with 55% last time", "72%", "exactly", False),
    ("84 per cent, below the target of 90 per cent,", "84%", "exactly", False),
    ("of the 45 files we read, 30 were good", "30/45", "exactly", False),
    ("of 45 files, only 12 met the standard", "12/45", "exactly", False),
    ("out of 47 crimes, 32 were solved", "32/47", "exactly", False),
    ("in 12 of the sampled 40 files", "12/40", "exactly", False),
    ("a note was kept in 38 (95%) of 40 files", "38/40", "exactly", False),
    ("sound in 7 (of 12) homes", "7/12", "exactly", False),
    ("sound in all but two of the 14 plans", "12/14", "exactly", False),
    ("not one of the 20 files", "0%", "exactly", False),
    ("none of the 12 had a plan", "0%", "exactly", False),
    ("two prisoners in five", "2/5", "exactly", False),
    ("every child had a worker", "100%", "exactly", False),
    ("almost every victim was told", "100%", "below", True),
    ("nurses saw every new arrival", "100%", "exactly", False),
    ("Most prisoners felt safe", "1/2", "above", False),
    ("a minority of officers were rude", "1/2", "below", False),
    ("only around a third were seen", "1/3", "about", False),
    ("little more than a third", "1/3", "above", True),
    ("close to half of staff", "1/2", "about", False),
    (">50% of calls", "50%", "above", False),
    ("~50% of calls", "50%", "about", False),
    ("95pc of calls", "95%", "exactly", False),
    ("upwards of 90 per cent of calls", "90%", "above", False),
]
EXACT = [
    ("a fifth (22 per cent) of staff", "22%"),
    ("a third of officers (33.5 per cent) were new", "33.5%"),
    ("fewer than half had been asked what they wanted (4/9)", "4/9"),
    ("11 of 38 assessments drew on it (29%)", "11/38"),
    ("more than a third of the files (15 out of 42)", "15/42"),
    ("32 of 47 (68 per cent) were sound", "32/47"),
    ("68 percent (32 of 47) of audits", "32/47"),
]
NO_SHARES = [
    "The caseload is 7 per cent smaller than two years ago",
    "Complaints stand at a fifth of what they were",
    "Most of the prison was clean",
    "had fallen in none of the healthy prison tests",
    "Every man who is required to attend is meant to be told",
    "The line aims for callers to abandon no more than 5 per cent of calls.",
    "Teams are expected to see 80 per cent of callers within a day.",
    "within 2 per cent of its establishment",
    "a shortfall of 8 per cent in its budget",
    "there was room for 60 of the 80 men",
    "done in every case but one",
    "every child is meant to be seen",
    "the response rate was 38 per cent",
    "it was done half-heartedly",
    "each area has one of five grades",
    "for most of the year",
    "contact ends after two thirds of their order",
    "published a quarter in arrears",
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
    "between a third and a half of files",
    "assaults rose 40 per cent",
    "it aims to cut delays by a quarter",
    "the 90 per cent target",
    "half as likely as others",
    "two and a half years",
    "every second case",
    "the firm is one of 21 companies",
    "leaders should see that every case is reviewed",
    "the time was too short for most prisoners",
    "practitioners in all six areas said so",
    "page 2 of 3 pages",
    "(with an interval of +/- 1.2 percent)",
    "of the 45 files, 30 officers were late",
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
    assert not quantities(text)


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


def test_a_part_is_of_the_whole_that_the_sentence_before_counts() -> None:
    before = "A note was kept in 61 of the 70 calls that we heard."
    (found,) = quantities("Callers were not known in 19 of them.", before)
    assert (found.stated, found.whole) == ("19/70", 70)
    assert not quantities("Callers were not known in 19 of them.")


def test_recommendations_that_were_achieved_are_a_share_of_those_made() -> None:
    before = "In 2022 we made 17 recommendations."
    told = quantities("Six had been achieved and eight had not been achieved.", before)
    assert [found.stated for found in told] == ["6/17", "8/17"]


def test_what_is_so_in_only_so_many_is_of_the_whole_counted_before() -> None:
    told = quantities("Checks were sound in 30 of 50 cases, but prompt in only 12.")
    assert [found.stated for found in told] == ["30/50", "12/50"]


def test_a_further_number_is_of_the_same_whole_and_a_pronoun_is_none() -> None:
    text = "used in 18 of the 52 files in which one was due; in a further 11, it came"
    assert [one.stated for one in quantities(text)] == ["18/52", "11/52"]


def test_progress_on_so_many_is_of_the_whole_counted_first() -> None:
    told = quantities(
        "Of 11 concerns, there was good progress on three and none on two."
    )
    assert [found.stated for found in told] == ["3/11", "2/11"]


def test_a_set_named_without_its_whole_is_one_of_which_parts_are_told() -> None:
    before = "Orders were breached in 27 of the cases."
    assert [q.stated for q in quantities("Late in 12 of these.", before)] == ["12/27"]
    assert not quantities("Met in 33 of the cases and in 17 of those in the north.")


def test_one_behind_of_or_without_counts_none() -> None:
    text = "Of 120 interviews, 47 took place, and a record of one is hard to find."
    assert [found.stated for found in quantities(text)] == ["47/120"]


@pytest.mark.parametrize(
    "text",
    [
        "Two areas keep records of their own.",
        "Too many of the other 16 had been written late.",
        "We tracked 36 of them.",
    ],
)
def test_what_is_no_part_of_the_cases_counted_before_is_no_share(text: str) -> None:
    before = "We read 60 cases. A plan was made in 44."
    assert not quantities(text, before)
    assert quantities("A plan was made in 44.", "We read 60 cases.")
