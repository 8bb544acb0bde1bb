"""The bank of sentences by measure: what it says exists, in one half alone."""

from fractions import Fraction
from typing import Any

import pytest
import yaml

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.evaluation.gold_set import ROOM
from inspectkg.records.shares import fraction

HALVES = ("development", "test")


def sentences(half: str) -> list[dict[str, Any]]:
    path = ROOM / "measures" / f"{half}.yaml"
    found: list[dict[str, Any]] = yaml.safe_load(path.read_text("utf-8"))
    return found


@pytest.mark.parametrize("half", HALVES)
def test_every_share_has_a_measure_a_sense_and_a_part_of_a_whole(half: str) -> None:
    for entry in sentences(half):
        for measure, sense, side, stated, *near in entry["shares"]:
            assert shipped().has("measure", measure), measure
            assert shipped().has("sense", sense), sense
            assert side in {"above", "below", "about", "exactly"}
            assert Fraction(0) <= fraction(str(stated)) <= 1
            assert near in ([], ["near"])


@pytest.mark.parametrize("half", HALVES)
def test_every_measure_of_the_vocabulary_is_told_in_both_halves(half: str) -> None:
    told = {share[0] for entry in sentences(half) for share in entry["shares"]}
    assert told == set(shipped().slugs("measure"))


def test_no_sentence_stands_in_both_halves() -> None:
    development, test = ({e["text"] for e in sentences(half)} for half in HALVES)
    assert development.isdisjoint(test)
