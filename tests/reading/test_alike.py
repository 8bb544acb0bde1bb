"""A publication says the same as text, as a saved page and as a printed PDF."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml

from inspectkg.reading.readers.html import read_html
from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import Document
from inspectkg.reading.running import read_document
from inspectkg.records.evidence import fold

from .material import page_like, printed

GOLD = Path(str(files("inspectkg.reading"))) / "gold" / "documents"
REAL = ("kent-surrey-sussex-2026-01-29", "south-central-2026-02-12")
# Releases, reports and a letter, one in capitals, one with a line for each rating.
OWN = (
    "fenwold-exploitation-joint-2026-01-15",
    "fernhope-prison-2025-11-11",
    "northbridge-pdu-2025-06-03",
    "stonebeck-prison-2025-09-18",
    "tarnshire-probation-2017-02-02",
    "wrensham-hospital-2025-05-16",
)
FORMS = ("page", "tagged", "untagged")
PLACES = ("text", "span", "locator", "digest", "length", "fold")
"""What tells where words stand in one copy, and not what is said."""


def said(part: Any) -> Any:  # noqa: ANN401 - any part of a record
    """Return a part of a record without places, its words as they are folded."""
    if isinstance(part, Mapping):
        return {key: said(v) for key, v in part.items() if key not in PLACES}
    if isinstance(part, list):
        return [said(item) for item in part]
    return fold(part).text if isinstance(part, str) else part


def read(document: Document, name: str) -> Any:  # noqa: ANN401 - a record's data
    return said(yaml.safe_load(read_document(document, name)))


@cache
def as_text(path: Path) -> Document:
    return read_plain(path.read_bytes(), "")


@cache
def expected(path: Path) -> Any:  # noqa: ANN401 - a record's data
    return read(as_text(path), path.stem)


def assert_alike(path: Path, form: str) -> None:
    source = page_like(as_text(path))
    if form == "page":
        document = read_html(source.encode(), "")
    else:
        document = read_pdf(printed(source, tags=form == "tagged"), "")
    assert read(document, path.stem) == expected(path)
    assert expected(path)["findings"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", OWN)
def test_a_publication_of_the_gold_set_says_the_same_in_every_form(
    name: str, form: str
) -> None:
    assert_alike(GOLD / f"{name}.txt", form)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", REAL)
def test_a_real_publication_says_the_same_in_every_form(
    documents: Path, name: str, form: str
) -> None:
    assert_alike(documents / f"{name}.txt", form)
