"""Joining the record of a second reading to the record that people have decided on."""

from collections.abc import Mapping
from pathlib import Path

from ...ontology.concepts import Vocabulary
from ...ontology.errors import InputError
from ...records.source import Source
from ..beside import document_of
from ..keeping import replacing_text
from .decisions import text_of, write
from .merging import merge
from .merging_report import Merged


def merge_files(
    record: Path,
    reading: Path,
    documents: Path | None = None,
    vocabulary: Vocabulary | None = None,
) -> Merged:
    """Join the record `reading` to the file `record`, which is replaced whole.

    The publication's text is looked for beside `reading`, then in the folder
    `documents`; the text that `record` was anchored in likewise. The new text takes
    the old one's place beside `record`, if a reader wrote that. InputError, and
    nothing is written, if the two are of different publications, if the text is not
    there, if words are lost that nobody holds, or if the outcome has new faults.
    """
    old, new = text_of(record), text_of(reading)
    names = [_publication(text, path) for text, path in ((old, record), (new, reading))]
    if names[0] != names[1]:
        message = f"{record} is of {names[0]} and {reading} of {names[1]}: join others"
        raise InputError(message)
    text = document_of(reading, documents)
    if text is None:
        message = (
            f"{reading}: the text it was read from is needed; put it beside the "
            f"record as {reading.stem}.txt, or give --documents FOLDER"
        )
        raise InputError(message)
    old_text = document_of(record, documents)
    whole, report = merge(old, new, text, old_text=old_text, name=str(record))
    with replacing_text(record, text, old) as kept:
        if kept.mark + whole != old:
            write(record, old, kept.mark + whole, vocabulary)
    report.differing += kept.left
    return report


def _publication(yaml_text: str, path: Path) -> str:
    head = Source(yaml_text, str(path)).data.get("publication")
    name = head.get("id") if isinstance(head, Mapping) else None
    if not isinstance(name, str):
        message = f"{path}: publication.id is missing; add it, to know what it is of"
        raise InputError(message)
    return name
