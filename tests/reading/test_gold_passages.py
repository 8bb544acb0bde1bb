"""The bank of passages beside the gold documents: each quote stands in its text."""

from fractions import Fraction
from typing import Any

import pytest
import yaml

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.evaluation.gold_set import ROOM
from inspectkg.records.shares import fraction

FILES = sorted((ROOM / "passages").glob("*/*.yaml"))
POLARITIES = {"strength", "concern", "mixed", "not-stated"}


def passages(half: str) -> list[dict[str, Any]]:
    return [
        passage
        for path in FILES
        if path.parent.name == half
        for passage in yaml.safe_load(path.read_text("utf-8"))
    ]


def is_concept(end: str) -> bool:
    kind, _, slug = end.partition("/")
    return shipped().has(kind, slug)


@pytest.mark.parametrize("half", ["development", "test"])
def test_every_quote_stands_in_its_passage(half: str) -> None:
    found = passages(half)
    assert len(found) > 100
    for passage in found:
        text = passage["text"]
        for polarity, quote, *share in passage.get("findings") or ():
            assert quote in text
            assert polarity in POLARITIES
            if share:
                side, stated, *near = share[0].split()
                assert side in {"above", "below", "about", "exactly"}
                assert Fraction(0) <= fraction(stated) <= 1
                assert near in ([], ["near"])
        for start, _, target, _, quote in passage.get("links") or ():
            assert quote in text
            assert all(end in text or is_concept(end) for end in (start, target))


def test_no_passage_stands_in_both_halves() -> None:
    halves = [{p["text"] for p in passages(half)} for half in ("development", "test")]
    assert not halves[0] & halves[1]
