"""The gold set: publications with what was annotated in them by hand.

Its two halves are kept apart: rules are tuned on `development`, `test` only
measures, as does its part `test-prose`. `shipped` are the records of real
publications, whose texts are the user's own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from ...ontology.errors import InputError
from ...records.loading import shipped_records
from ...records.source import read
from ..beside import document_of
from ..readers.documents import read as read_document
from ..readers.text import Document

SPLITS = ("development", "test", "test-prose", "shipped")
"""The groups that are measured; `test-prose` is part of `test`, in official prose."""
ROOM = Path(str(files("inspectkg.reading"))) / "gold"


@dataclass(frozen=True)
class Annotated:
    """A document and what it says by hand: a record, and what no record holds."""

    name: str
    split: str
    document: Document
    record: Mapping[str, Any]
    extra: Mapping[str, Any] = field(default_factory=dict)


def annotated(
    split: str, documents: Path | None = None, room: Path = ROOM
) -> Iterator[Annotated]:
    """Yield the publications of one split, in the order in which they are listed.

    The texts of the shipped records are looked for in the folder `documents`.
    InputError for an unknown split, and for what is not there.
    """
    names = _split(room).get(split)
    if names is None:
        message = f"{split} is no split of the gold set: give {' or '.join(SPLITS)}"
        raise InputError(message)
    for name in names:
        if split == "shipped":
            yield _shipped(name, documents)
        else:
            record = room / "annotations" / f"{name}.yaml"
            beside = record.with_suffix(".extra.yaml")
            extra = read(beside).data if beside.is_file() else {}
            document = read_document(room / "documents" / f"{name}.txt")
            yield Annotated(name, split, document, read(record).data, extra)


def _split(room: Path) -> Mapping[str, Any]:
    data: Mapping[str, Any] = read(room / "split.yaml").data
    return data


def _shipped(name: str, documents: Path | None) -> Annotated:
    path = next((p for p in shipped_records() if p.stem == name), None)
    if path is None:
        message = f"{name}: no such record comes with inspectkg"
        raise InputError(message)
    if documents is None or document_of(path, documents) is None:
        message = f"{name}: its text is needed; give --documents FOLDER with {name}.txt"
        raise InputError(message)
    document = read_document(documents / f"{name}.txt")
    return Annotated(name, "shipped", document, read(path).data)
