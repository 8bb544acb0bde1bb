"""Which reader reads which file; every failure is one sentence with the file's name."""

import hashlib
from collections.abc import Callable
from pathlib import Path

from ...ontology.errors import InputError
from ...records import documents as records_documents
from .apart import read_apart
from .html import read_html
from .limits import within_length
from .plain import read_plain
from .text import CanonicalText, Document

Reader = Callable[[bytes, str], Document]

READERS: dict[str, Reader] = {
    ".htm": read_html,
    ".html": read_html,
    ".pdf": read_apart,
    ".txt": read_plain,
    ".xhtml": read_html,
}
"""Suffix of a file name, and the reader of such files."""

LARGEST = 64 * 2**20


def read(path: Path) -> Document:
    """Read one publication.

    InputError says in one sentence which file, what is wrong with it, what to do.
    """
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        message = (
            f"{path.name} cannot be read: give a file that ends in "
            f"{', '.join(sorted(READERS))}"
        )
        raise InputError(message)
    try:
        return _read(path.read_bytes(), reader)
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror}"
        raise InputError(message) from error
    except InputError as error:
        message = f"{path.name} cannot be read: {error}"
        raise InputError(message) from None


def register() -> None:
    """Let `records.documents` read every kind of file that is read here.

    Plain text keeps the reader that it has there. The texts of other files are
    `CanonicalText`, which tells their boilerplate.
    """
    for suffix, reader in READERS.items():
        records_documents.READERS.setdefault(suffix, _text_of(reader))


def _text_of(reader: Reader) -> Callable[[bytes], str]:
    return lambda data: CanonicalText(_read(data, reader))


def _read(data: bytes, reader: Reader) -> Document:
    if not data:
        message = "it is empty: download it again"
        raise InputError(message)
    if len(data) > LARGEST:
        message = f"it has more than {LARGEST // 2**20} MB: split it"
        raise InputError(message)
    document = reader(data, hashlib.sha256(data).hexdigest())
    within_length(document.text)
    return document
