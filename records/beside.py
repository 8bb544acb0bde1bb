"""The text of a record's publication, where it is kept beside the record."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from ..ontology.errors import InputError
from .documents import Given, read_document, texts_of
from .evidence import text_digest

NOTHING: Given = {}


def place_beside(record: Path) -> Path:
    """Return where the text of a record is kept: its own name, ending in .txt."""
    return record.with_suffix(".txt")


def text_beside(record: Path) -> str | None:
    """Return what is kept beside a record, None if that is no text or nothing.

    Whether it is the very text that the record was anchored in, its digest tells.
    """
    place = place_beside(record)
    if not place.is_file():
        return None
    try:
        return read_document(place)
    except InputError:
        return None


def texts_for(
    records: Iterable[Path],
    digests: Mapping[str, str | None],
    folder: Path | None,
    given: Given = NOTHING,
) -> dict[str, str]:
    """Return the texts at hand of the publications in `digests`, by id.

    Those of the folder and those that are given go first, as `documents.texts_of`
    finds them and with its errors; then the very texts kept beside the `records`.
    """
    held = (text_beside(record) for record in records)
    beside = {text_digest(text): text for text in held if text is not None}
    kept = {n: beside[d] for n, d in digests.items() if d is not None and d in beside}
    return texts_of(digests, folder, given, kept)
