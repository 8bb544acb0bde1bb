"""Shares with what they measure."""

from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.passages.passages import passages
from inspectkg.reading.quantities.shares import NOT_STATED, ShareFound, shares_in

from .reading_text import document_of

LEXICON = Lexicon.shipped()
ROOM = files("inspectkg.reading.rules_facts")
ENTRIES = [
    entry
    for name in (
        *("measures.yaml", "measures_by_topic.yaml", "measures_in_pairs.yaml"),
        *("measures_of_casework.yaml", "measures_of_police.yaml"),
        "measures_of_people.yaml",
    )
    for entry in yaml.safe_load((ROOM / name).read_text("utf-8"))
]
EXAMPLES = [
    (entry["measure"], example["text"], example["counts"])
    for entry in ENTRIES
    for example in entry["examples"]
]
WORDINGS = yaml.safe_load(
    (Path(__file__).parent / "share_wordings.yaml").read_text("utf-8")
)


def shares(sentence: str) -> list[ShareFound]:
    document = document_of(f"A release\n\nFindings\n\n{sentence}\n")
    told = passages(document, LEXICON)
    return [share for passage in told for share in shares_in(passage, LEXICON)]


def fields(sentence: str) -> dict[str, Any]:
    (found,) = shares(sentence)
    return dict(found.fields)


@pytest.mark.parametrize(("measure", "text", "counts"), EXAMPLES)
def test_each_measure_is_known_by_its_examples(
    measure: str, text: str, counts: str
) -> None:
    told = fields(text)
    assert (measure, counts) == (told["measure"], told["counts"])


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda one: one["text"])
def test_each_wording_has_its_measure_sense_side_and_value(
    wording: dict[str, Any],
) -> None:
    told = [
        [share.fields["measure"] if share.is_measured else "own"]
        + [share.fields[name] for name in ("counts", "side", "stated")]
        for share in shares(wording["text"])
    ]
    assert told == wording["shares"]


def test_a_share_of_two_standards_is_two_shares() -> None:
    found = shares("Planning and reviewing met our standard in 40 per cent of cases.")
    assert [share.fields["measure"] for share in found] == [
        "planning-met",
        "reviewing-met",
    ]
    assert [share.standards for share in found] == [("planning",), ("reviewing",)]


def test_each_figure_has_the_standard_of_its_own_clause() -> None:
    found = shares(
        "Assessment was good enough in 41 per cent of cases, and reviewing in only 36 "
        "per cent."
    )
    told = [(s.fields["measure"], s.fields["stated"]) for s in found]
    assert told == [("assessment-met", "41%"), ("reviewing-met", "36%")]


def test_work_that_missed_the_standard_is_counted_so() -> None:
    assert (
        fields("Planning did not meet the required standard in 12 of 20 cases.")[
            "counts"
        ]
        == "not-met"
    )


def test_a_measure_that_nobody_named_is_the_records_own() -> None:
    told = fields("Radios worked in three quarters of the vans.")
    assert told["measure"].kind == "measure"
    assert (told["counts"], told["of"]) == ("holds", "the vans")


def test_the_whole_and_what_limits_it_are_the_words_of_the_text() -> None:
    told = fields(
        "In half of the cases no home visit took place where children were at risk."
    )
    assert told["of"] == "the cases"
    assert told["restricted-to"] == "where children were at risk"


def test_a_whole_that_is_not_said_is_not_filled_in() -> None:
    assert fields("A third said that nothing had changed.")["of"] == NOT_STATED


def test_a_vacancy_rate_has_grade_and_date() -> None:
    told = fields(
        "In January 2026 the vacancy rate among probation officers was 31 per cent."
    )
    assert (told["counts"], told["grade"]) == ("vacant", "probation-officer")
    assert told["as-of"] == "2026-01"


def test_time_in_post_is_no_staffing() -> None:
    told = fields("A fifth of officers had been in post for less than a year.")
    assert told["measure"] != "staffing-against-target"


def test_every_measure_is_of_the_vocabulary() -> None:
    known = LEXICON.vocabulary.slugs("measure")
    assert {entry["measure"] for entry in ENTRIES} <= set(known)


def test_the_whole_may_stand_before_its_part() -> None:
    told = fields("Of the 24 managers whom we met, 17 had no plan for it.")
    assert (told["stated"], told["of"]) == ("17/24", "managers whom we met")


def test_a_word_of_want_in_another_clause_turns_no_measure() -> None:
    told = fields(
        "Membership was not senior enough, and health attended two of its last seven "
        "meetings."
    )
    assert (told["measure"], told["counts"]) == ("board-meetings-attended", "holds")


def test_work_that_is_called_sufficient_counts_in_the_sense_of_its_measure() -> None:
    told = fields("Assessment was judged sufficient in 32 of the 71 cases.")
    assert (told["measure"], told["counts"]) == ("assessment-met", "met")
    told = fields("Planning was insufficient in 32 of the 71 cases.")
    assert (told["measure"], told["counts"]) == ("planning-met", "not-met")
