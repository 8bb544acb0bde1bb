"""Where the text of a record is: beside it, or in a folder of publications."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ..records.beside import text_beside
from ..records.documents import Documents
from ..records.evidence import text_digest
from ..records.source import read


def document_of(path: Path, documents: Path | None = None) -> str | None:
    """Return the very text a record is anchored in: beside it, or in a folder."""
    head = read(path).data.get("publication")
    head = head if isinstance(head, Mapping) else {}
    held = head.get("text")
    sha256 = held.get("sha256") if isinstance(held, Mapping) else None
    text = text_beside(path)
    if text is not None and text_digest(text) == sha256:
        return text
    found = _in(documents).match(str(head.get("id")), sha256) if documents else None
    return found if found is not None and text_digest(found) == sha256 else None


@cache
def _in(folder: Path) -> Documents:
    return Documents(folder)
