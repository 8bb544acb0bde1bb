"""Working on one record at the desk: anchoring it, or putting its words back."""

from pathlib import Path

from ..ontology.errors import InputError
from .anchoring import anchor, attach
from .beside import text_beside
from .documents import Documents, read_document
from .evidence import text_digest
from .source import read


def anchored(
    record: Path,
    documents: Path | None,
    given: dict[str, Path],
    *,
    keep_quotes: bool = False,
    with_quotes: bool = False,
) -> tuple[str, str]:
    """Return the record's new YAML text and what was done, in one sentence.

    The publication is found among the `documents` or `given` by its id, else its
    text beside the record. With
    `keep_quotes` its words stay in the record, with `with_quotes` they are put
    back into what is anchored already. Raises InputError for what cannot be
    found; the record itself is not touched here.
    """
    source = read(record)
    text = _document(source.data, record, documents, given)
    yaml_text = record.read_text("utf-8")
    new, report = anchor(yaml_text, text, keep_quotes=keep_quotes, name=str(record))
    if with_quotes:
        new = attach(new, text, name=str(record))
        return new, f"{record}: the words of all its evidence are in it."
    done = f"{record}: {report.anchored} pieces of evidence anchored"
    return new, f"{done}, {report.untouched} were so already."


def _document(
    data: object, record: Path, documents: Path | None, given: dict[str, Path]
) -> str:
    head = data.get("publication") if isinstance(data, dict) else None
    head = head if isinstance(head, dict) else {}
    name = head.get("id")
    if not isinstance(name, str):
        msg = f"{record}: publication.id is missing; add it, to find the document."
        raise InputError(msg)
    held = head.get("text")
    sha256 = held.get("sha256") if isinstance(held, dict) else None
    text = Documents(documents).match(name, sha256, given) if documents else None
    if text is None and name in given:
        text = read_document(given[name])
    text = _beside(record, sha256) if text is None else text
    if text is None:
        msg = (
            f"{record}: no document is {name}; give --documents FOLDER with "
            f"{name}.txt in it, or --document {name}=FILE."
        )
        raise InputError(msg)
    return text


def _beside(record: Path, sha256: str | None) -> str | None:
    """Return the text beside a record, unless it was anchored in another one."""
    text = text_beside(record)
    return text if text and sha256 in (None, text_digest(text)) else None
