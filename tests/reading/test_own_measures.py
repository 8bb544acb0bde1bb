"""Measures of a record's own: what a clause denies is named by what it denies."""

import pytest

from inspectkg.reading.quantities.own_measures import own_measure
from inspectkg.reading.quantities.scope import in_scope


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("the reply had not been chased", "The reply had been chased"),
        ("nobody had chased the reply", "Somebody had chased the reply"),
        ("plans weren't shared with the family", "Plans were shared with the family"),
        ("officers could not say whom to ring", "Officers could say whom to ring"),
        ("nothing was written down", "Something was written down"),
        ("minutes were missing", "Minutes were present"),
        ("the form was incomplete", "The form was complete"),
        ("the letter came too late", "The letter came on time"),
        ("no minutes were kept", "Minutes were kept"),
        ("staff failed to record it", "Staff managed to record it"),
        ("people were moved without a review", "People were moved with a review"),
    ],
)
def test_a_denial_is_a_sense_and_no_measure(clause: str, name: str) -> None:
    measure, sense = own_measure(clause)
    assert (measure.label, sense) == (name, "does-not-hold")
    assert clause in measure.definition


@pytest.mark.parametrize(
    "clause",
    [
        "the reply had been chased",
        # Two denials together deny nothing.
        "none of them had never been visited",
        "replies were never late",
        "nobody had not been told",
    ],
)
def test_what_denies_nothing_holds(clause: str) -> None:
    measure, sense = own_measure(clause)
    assert sense == "holds"
    assert measure.definition.startswith("That of which")


@pytest.mark.parametrize(
    ("clause", "scope"),
    [
        # What a figure counts is not turned by where it holds, nor by what follows.
        (
            "in the 30 cases without a plan, visits were made in ##",
            "visits were made in ##",
        ),
        (
            "of people who failed to attend, visits were made to ##",
            "visits were made to ##",
        ),
        ("visits, which had lapsed, were made in ##", "visits were made in ##"),
        (
            "visits were made in ## of cases, with the rest not begun",
            "visits were made in ## of cases",
        ),
        (
            "visits were made in ## of cases because of a lack of cars",
            "visits were made in ## of cases",
        ),
        (
            "visits were made in ## of cases, late for the rest",
            "visits were made in ## of cases",
        ),
        (
            "visits, late for years, were made in time in ##",
            "visits were made in time in ##",
        ),
        ("visits were made in ## and never by night", "visits were made in ##"),
        ("owing to a lack of cars, visits were made in ##", "visits were made in ##"),
    ],
)
def test_the_scope_of_a_figure_is_its_own_words(clause: str, scope: str) -> None:
    assert in_scope(clause).strip() == scope


def test_a_denial_out_of_scope_is_none() -> None:
    words = "In the 30 cases without a plan, the victim was told in twelve"
    measure, sense = own_measure(words, "the victim was told in ######")
    assert sense == "holds"
    assert words in measure.definition


@pytest.mark.parametrize(
    ("clause", "figure", "name"),
    [
        (
            "Two of the five courts have no private room",
            "Two of the five",
            "Courts have a private room",
        ),
        (
            "On the other three, nobody stood at the hatch",
            "three",
            "Somebody stood at the hatch",
        ),
        ("the form had not been signed in 12", "12", "The form had been signed"),
        ("In 12 of these the father was not met", "12", "The father was met"),
        ("the other six bore no such mark", "six", "Bore such a mark"),
    ],
)
def test_the_name_of_what_is_denied_states_no_figure(
    clause: str, figure: str, name: str
) -> None:
    measure, _ = own_measure(clause, figure=figure)
    assert measure.label == name
