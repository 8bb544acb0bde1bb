"""Measures told in other words than their own: by class, with what they deny."""

from pathlib import Path

import pytest
import yaml

from inspectkg.reading.quantities.failing import CANCELLED, FAILING
from inspectkg.reading.quantities.judging import taken_up

from .test_shares_in_prose import measures

WORDINGS = yaml.safe_load(
    (Path(__file__).parent / "measures_in_words.yaml").read_text("utf-8")
)


@pytest.mark.parametrize(("measure", "sense", "text"), WORDINGS)
def test_a_measure_is_known_in_other_words(measure: str, sense: str, text: str) -> None:
    assert measures(text) == f"{measure} {sense}"


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("Whom to ask was known, and contact with children's services fell in 9.", ""),
        ("We heard that 40% of men sent letters to an address they had left.", ""),
        ("A manager had signed off 20 of the 30 assessments.", "staff-absent"),
        ("Nine of 20 carers had not been offered a look at their needs.", "needs"),
        ("In 12 of 20 cases recall was used.", "recalled-to-prison"),
        ("Alternatives to recall were weighed in 12 of 20 cases.", "recalled"),
        ("Most of the prison's first visits were by appointment.", "appointments"),
        ("Of 20 prisons, nine held two men in a space for one.", "children"),
        ("Eight in ten shifts in the emergency department were filled.", "contingency"),
        ("In 17 of 40 cases the victim learned of the release later.", "kept-informed"),
    ],
)
def test_words_alike_are_no_measure(text: str, measure: str) -> None:
    assert not measure or measure not in measures(text)


@pytest.mark.parametrize(
    ("before", "text", "told"),
    [
        (
            "We read 70 investigations.",
            "A plan was missing from 31 of the 70.",
            "investigation-planned does-not-hold",
        ),
        (
            "We read the records of 25 children.",
            "A plan was missing from 3 of the 25.",
            "plan-in-place does-not-hold",
        ),
        (
            "We read 64 investigations.",
            "Forty of the 64 were effective.",
            "investigation-effective holds",
        ),
        (
            "Prosecutors received 20 files.",
            "Six of the 20 were sent back.",
            "case-files-sent-back holds",
        ),
    ],
)
def test_what_was_said_before_says_what_is_measured(
    before: str, text: str, told: str
) -> None:
    assert measures(f"{before} {text}") == told


@pytest.mark.parametrize(
    "clause",
    ["never late", "without delay", "not overlooked", "had not been missed"],
)
def test_two_words_of_denial_deny_nothing(clause: str) -> None:
    assert FAILING.search(clause)
    assert not FAILING.search(CANCELLED.sub(" ", clause))


@pytest.mark.parametrize(
    ("clause", "before", "sense"),
    [
        ("under ## of the reviews were.", "three were not of the standard,", "met"),
        ("under ## of the reviews did.", "three fell short of it,", "not-met"),
        ("## of the reviews were late.", "three were not of the standard,", "not-met"),
    ],
)
def test_a_bare_verb_takes_up_what_was_judged(
    clause: str, before: str, sense: str
) -> None:
    assert taken_up("not-met", clause, before) == sense


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # What follows the last comma stands alone.
        (
            "Contact had not been a priority, with home visits completed in 9 of 40.",
            "home-visits-completed completed",
        ),
        (
            "Not helped by vacancies, home visits were completed in 9 of 40 cases.",
            "home-visits-completed completed",
        ),
        (
            "Initial health assessments were often late, with 45% completed in time.",
            "initial-health-assessment-in-time holds",
        ),
        # What is said after the figure of what was done turns nothing.
        (
            "Home visits had been completed in 20 of the 45, too few to keep up.",
            "home-visits-completed completed",
        ),
        (
            "Health had attended three of the last eight meetings and sent no notes.",
            "board-meetings-attended holds",
        ),
        # Nothing follows the comma that stands alone.
        ("Home visits had not been made, in 9 of 40 cases.", "not-completed"),
        ("Home visits, in 9 of 40 cases, had not been made.", "not-completed"),
    ],
)
def test_a_figure_counts_what_its_own_part_says(text: str, told: str) -> None:
    assert measures(text).endswith(told)
