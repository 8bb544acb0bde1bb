"""Findings: where a sentence is cut into them, and what its figures come to."""

import time

import pytest

from .reading_of import alone, proposals


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Posts lay vacant, new recruits were leaving and morale was wearing thin.",
            ["concern"],
        ),
        (
            "Early signs are promising: half of the rooms were still filthy.",
            ["strength", "concern"],
        ),
        ("Reviews were late: visits were rare.", ["concern"]),
        ("Reviews languished: it took weeks to read them.", ["concern"]),
    ],
)
def test_a_colon_parts_what_is_judged_otherwise(text: str, expected: list[str]) -> None:
    assert sorted(set(polarities(text))) == sorted(expected)


def test_each_clause_of_a_list_without_a_comma_before_and_is_read() -> None:
    text = (
        "Three in ten posts were vacant, the newest recruits were thriving "
        "and the rota was chaotic."
    )
    assert polarities(text) == ["concern", "strength", "concern"]


def test_a_second_thing_one_is_encouraged_to_see_is_a_finding() -> None:
    text = (
        "We were encouraged to see that the unit had set up a panel, "
        "and was working to fill its posts."
    )
    assert polarities(text) == ["strength", "strength"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Training stood at 54% of staff, against a target of 90%.", "concern"),
        ("Training stood at 94% of staff, against a target of 90%.", "not-stated"),
        ("Consent had been recorded in 90 per cent of notes.", "not-stated"),
        ("Consent had been recorded in all of the notes.", "not-stated"),
        ("Just under half of the staff had been trained.", "not-stated"),
        ("Just under a quarter of the staff had been trained.", "concern"),
    ],
)
def test_a_figure_judges_where_words_set_it_against_more(
    text: str, polarity: str
) -> None:
    assert polarities(text) == [polarity]


def test_reasonable_progress_is_told_without_a_judgement() -> None:
    text = "Reasonable progress had been made in bringing cells up to a decent level."
    assert polarities(text) == ["not-stated"]


@pytest.mark.parametrize(
    "text",
    [
        "The home is registered to provide care for four children.",
        "The council owns six children's homes.",
        "Inspectors had access to records and met with helpful staff.",
        "A third of the men are over 50.",
    ],
)
def test_what_a_service_is_and_has_is_no_finding(text: str) -> None:
    assert polarities(text) == []


@pytest.mark.parametrize("line", ["staff and ", "the plan of "])
def test_an_endless_line_is_read_in_time_that_grows_as_it_does(line: str) -> None:
    alone(line)
    spent = []
    for times in (2_000, 8_000):
        begun = time.perf_counter()
        alone(line * times)
        spent.append(time.perf_counter() - begun)
    # Four times as long: sixteen times the time if every word met every other.
    assert spent[1] < 10 * spent[0] + 0.5
