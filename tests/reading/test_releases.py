"""Openings, notes and paragraphs of recommendations, as press officers word them."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from inspectkg.reading.extractor import Proposal

from .reading_text import facts_of

TEXTS = yaml.safe_load((Path(__file__).parent / "releases.yaml").read_text("utf-8"))


def _facts(found: list[Proposal]) -> dict[str, str]:
    kinds = ("inspection-fact", "policies-in-force")
    told = [p.fields for p in found if p.kind in kinds]
    return {key: str(value) for fields in told for key, value in fields.items()}


def _counts(found: list[Proposal]) -> dict[str, int]:
    told = [p.fields for p in found if p.kind == "count"]
    return {f.get("addressee", "all"): f.get("count", f.get("total")) for f in told}


def _asked(found: list[Proposal]) -> list[str]:
    told = [p.fields for p in found if p.kind == "recommendation"]
    return [f"{' '.join(fields['to'])}: {fields['says']}" for fields in told]


@pytest.mark.parametrize("entry", TEXTS, ids=range(len(TEXTS)))
def test_a_release_is_read_in_whatever_words(entry: dict[str, Any]) -> None:
    found = facts_of(entry["text"])
    facts = _facts(found)
    for key, value in entry.get("facts", {}).items():
        assert facts.get(key) == str(value)
    if "counts" in entry:
        assert _counts(found) == entry["counts"]
    if "recommendations" in entry:
        assert _asked(found) == entry["recommendations"]
    for kind in ("calls", "statements"):
        if kind in entry:
            assert sum(p.kind == kind[:-1] for p in found) == entry[kind]
