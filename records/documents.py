"""The texts of publications in a folder, and which record each belongs to."""

from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ..ontology.errors import InputError
from .evidence import canonical, text_digest

READERS: dict[str, Callable[[bytes], str]] = {".txt": canonical}
"""Suffix of a file name, and what makes the canonical text of such a file."""

Given = Mapping[str, Path]
"""The file of a publication that the user named, by the publication's id."""

_NOTHING_GIVEN: Given = MappingProxyType({})
_NONE_KEPT: Mapping[str, str] = MappingProxyType({})


def read_document(path: Path) -> str:
    """Return the canonical text of a file; InputError names the file and why not."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(READERS))
        message = f"{path.name} cannot be read: give a file that ends in {known}"
        raise InputError(message)
    try:
        return reader(path.read_bytes())
    except OSError as error:
        message = f"{path.name} cannot be read: {error.strerror}"
        raise InputError(message) from error
    except InputError as error:
        message = f"{path.name} cannot be read: {error}"
        raise InputError(message) from error


class Documents:
    """The documents that stand directly in one folder (hidden files left out)."""

    def __init__(self, folder: Path) -> None:
        """Read every file of a known kind; `faults` tells of those that cannot be.

        InputError if there is no such folder.
        """
        if not folder.is_dir():
            message = f"{folder} is no folder: name one that holds the publications"
            raise InputError(message)
        self.texts: dict[Path, str] = {}
        self.faults: list[str] = []
        for path in _documents(folder):
            try:
                self.texts[path] = read_document(path)
            except InputError as error:
                self.faults.append(str(error))
        self._by_digest = {text_digest(text): text for text in self.texts.values()}

    def match(
        self,
        publication_id: str,
        text_sha256: str | None,
        given: Given = _NOTHING_GIVEN,
    ) -> str | None:
        """Return the text of a publication, or None if it is not here.

        By the digest of the text, else by the file's name (its stem is the
        publication's id), else by the file that the user named for this id. Never
        by the words in it: publications of one series repeat whole paragraphs.
        """
        if text_sha256 in self._by_digest:
            return self._by_digest[text_sha256]
        for path, text in self.texts.items():
            if path.stem == publication_id:
                return text
        path_given = given.get(publication_id)
        return None if path_given is None else read_document(path_given)


def texts_of(
    digests: Mapping[str, str | None],
    folder: Path | None,
    given: Given = _NOTHING_GIVEN,
    kept: Mapping[str, str] = _NONE_KEPT,
) -> dict[str, str]:
    """Return the texts that are here of the publications in `digests`, by id.

    `digests` maps publication ids to the digest of their text, where it is known,
    and `kept` to texts that will do where no file is of the publication.
    Raises InputError for a file in `given` that is of no publication here, and for
    files that cannot be read while a publication is missing.
    """
    if strangers := sorted(set(given) - set(digests)):
        known = ", ".join(sorted(digests))
        message = f"--document {strangers[0]}: no record has this id; they are {known}"
        raise InputError(message)
    if folder is None:
        read = {n: read_document(given[n]) for n in digests if n in given}
        return {**kept, **read}
    held = Documents(folder)
    found = {
        n: held.match(n, sha256, given) or kept.get(n) for n, sha256 in digests.items()
    }
    if held.faults and None in found.values():
        raise InputError("\n".join(held.faults))
    return {name: text for name, text in found.items() if text is not None}


def _documents(folder: Path) -> list[Path]:
    return sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in READERS
        and not path.name.startswith(".")
        and path.is_file()
    )
