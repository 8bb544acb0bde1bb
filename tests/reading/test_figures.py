"""Figures that a text tells with less: findings, measures and senses of their own."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.rules_findings import propose

from .reading_text import document_of

LEXICON = Lexicon.shipped()
TEXTS = [
    entry
    for name in ("figures.yaml", "sections.yaml")
    for entry in yaml.safe_load((Path(__file__).parent / name).read_text("utf-8"))
]


def told(text: str) -> list[str]:
    """Return measure, sense and figure of the shares that the findings state."""
    document = document_of(f"A release\n\nFindings\n\n{text}\n")
    found = (p.fields for p in propose(document, LEXICON) if p.kind == "finding")
    return [_told(fields["share"]) for fields in found if "share" in fields]


def _told(share: dict[str, Any]) -> str:
    measure = share["measure"] if isinstance(share["measure"], str) else "own"
    return f"{measure} {share['counts']} {share['stated']}"


@pytest.mark.parametrize("entry", TEXTS, ids=lambda entry: entry["text"][:40])
def test_each_figure_has_its_measure_and_sense(entry: dict[str, Any]) -> None:
    assert told(entry["text"]) == entry["shares"]
