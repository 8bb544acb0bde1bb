"""Keeping the canonical text beside the record whose offsets refer to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from ..ontology.errors import InputError
from ..ontology.files import replacing
from ..records.beside import place_beside, text_beside
from ..records.evidence import text_digest

MARK = "# The text that offsets count in was written beside it by the reader.\n"
"""The line of a record that says whose the text beside it is."""


def keep(record: Path, text: str, held: str) -> str:
    """Keep a text beside a record; return the line that the record has to bear.

    `held` is the record as it was before, "" if it is new. A file that says the same
    is left as it is. InputError, and nothing is written, if another file is there
    that the reader did not write, or that was changed since.
    """
    place = place_beside(record)
    if not place.exists():
        _write(place, text)
        return MARK
    there = text_beside(record)
    if there != text:
        if there is None or not is_own(there, held):
            message = (
                f"{place} is another text than the one to be kept beside "
                f"{record.name}: rename it, or give another folder"
            )
            raise InputError(message)
        _write(place, text)
    return MARK if MARK in held else ""


def is_own(there: str, held: str) -> bool:
    """Tell whether a text beside a record is as the reader wrote it."""
    return MARK in held and text_digest(there) in held


def is_kept(record: Path, held: str) -> bool:
    """Tell whether the text of a record stands beside it."""
    there = text_beside(record)
    return there is not None and text_digest(there) in held


def _write(place: Path, text: str) -> None:
    with replacing(place) as stream:
        stream.write(text)


@dataclass
class Kept:
    """What became of a text: the line that its record lacks, and what was left."""

    mark: str = ""
    left: list[str] = field(default_factory=list)


@contextmanager
def replacing_text(record: Path, text: str, held: str) -> Iterator[Kept]:
    """Put a text beside a record, once the record was written.

    `held` is the record as it was. A file that the reader did not write is left, and
    `left` says so.
    """
    place, there = place_beside(record), text_beside(record)
    if there == text:
        yield Kept()
    elif place.exists() and (there is None or not is_own(there, held)):
        told = f"{place} is not the text that {record.name} is anchored in now"
        yield Kept(left=[f"{told}; it was left as it is"])
    else:
        with replacing(place) as stream:
            stream.write(text)
            yield Kept(mark="" if MARK in held else MARK)
