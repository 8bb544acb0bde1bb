"""The review queue: what waits for a decision in a number of records.

The record file is the review form. Each decision is written at once, so that
quitting, or being killed, loses none; what is left waits for the next time.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from ..ontology.concepts import Vocabulary, shipped
from ..ontology.errors import InputError
from ..records.documents import Documents, read_document
from ..records.evidence import Span, text_digest
from ..records.source import Loc, Source
from .decisions import SECTIONS, Decision, decided, naming, text_of, write

WAITING = "proposed"
_NO_FIELDS: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Choice:
    """Which proposals to go through: those that fit every part that is given.

    `rule` is the id of a rule, or how ids of rules begin.
    """

    kind: str | None = None
    rule: str | None = None
    theme: str | None = None

    def fits(self, kind: str, fields: Mapping[str, Any]) -> bool:
        """Tell whether a statement is among the chosen."""
        rule = (fields.get("rule") or _NO_FIELDS).get("id", "")
        return (
            self.kind in (None, kind)
            and (self.rule is None or rule.startswith(self.rule))
            and (self.theme is None or self.theme in fields.get("themes", ()))
        )


EVERYTHING = Choice()


@dataclass(frozen=True)
class Entry:
    """A statement of a record as it stands, and where in the record that is."""

    path: Path
    kind: str
    loc: Loc
    fields: Mapping[str, Any]

    @property
    def id(self) -> str:
        """The statement's id in its record."""
        return str(self.fields.get("id", ""))

    @property
    def is_waiting(self) -> bool:
        """Whether nobody has decided on it."""
        return self.fields.get("status") == WAITING

    @property
    def pieces(self) -> list[Mapping[str, Any]]:
        """The pieces of evidence."""
        held = self.fields.get("evidence")
        items = held if isinstance(held, list) else [held]
        return [item for item in items if isinstance(item, Mapping)]

    @property
    def spans(self) -> list[Span]:
        """Where its words stand in the record's text, as far as it is anchored."""
        pairs = [item["span"] for item in self.pieces if item.get("span")]
        return [Span(int(start), int(end)) for start, end in pairs]


@dataclass
class Queue:
    """Proposals of several records, one record after the other.

    `documents` is a folder with the texts, for records beside which they are not
    kept. Decisions that were taken through the queue can be undone.
    """

    paths: Sequence[Path]
    choice: Choice = EVERYTHING
    documents: Path | None = None
    vocabulary: Vocabulary = field(default_factory=shipped)
    _history: list[tuple[Entry | None, Path, str, str]] = field(default_factory=list)

    def waiting(self, path: Path) -> list[Entry]:
        """Return what waits in one record, in its order; InputError if unreadable."""
        return [
            entry
            for entry in entries(path, text_of(path), when="proposed")
            if entry.is_waiting and self.choice.fits(entry.kind, entry.fields)
        ]

    def decide(self, entry: Entry, decision: Decision) -> list[str]:
        """Write a decision; return the ids of statements that name this one.

        InputError, and nothing is written, if the record would not hold together.
        """
        old = text_of(entry.path)
        now = find(entry.path, old, entry.kind, entry.id)
        if now is None or now.fields != entry.fields:
            message = f"{entry.path}: {entry.id} was changed meanwhile; look again"
            raise InputError(message)
        source = Source(old, str(entry.path))
        new = decided(source, old, now.loc, decision)
        self._put(entry, entry.path, old, new)
        return naming(source.data, entry.id)

    def write(self, path: Path, old: str, new: str) -> None:
        """Write a record's new text, as something that can be undone."""
        self._put(None, path, old, new)

    def undo(self) -> tuple[Entry | None, Path]:
        """Take the last change back; return what it was about.

        InputError if there is none, or if the file was changed since.
        """
        if not self._history:
            message = "there is nothing to undo"
            raise InputError(message)
        entry, path, old, new = self._history[-1]
        write(path, new, old, self.vocabulary)
        self._history.pop()
        return entry, path

    def text(self, path: Path) -> str | None:
        """Return the publication's text for a record, if it is at hand."""
        return document_of(path, self.documents)

    def _put(self, entry: Entry | None, path: Path, old: str, new: str) -> None:
        write(path, old, new, self.vocabulary)
        self._history.append((entry, path, old, new))


def entries(path: Path, yaml_text: str, when: str = "") -> Iterator[Entry]:
    """Yield every statement of a record; none if `when` does not stand in its text."""
    if when in yaml_text:
        yield from listed(path, Source(yaml_text, str(path)).data)


def listed(path: Path, data: Mapping[str, Any]) -> Iterator[Entry]:
    """Yield every statement of a record that was read already."""
    for kind, section in SECTIONS.items():
        held: Any = data
        for step in section:
            held = held.get(step) if isinstance(held, Mapping) else None
        for place, fields in enumerate(held if isinstance(held, list) else []):
            if isinstance(fields, Mapping):
                yield Entry(path, kind, (*section, place), fields)


def find(path: Path, yaml_text: str, kind: str, name: str) -> Entry | None:
    """Return the statement of this kind and id, None if there is none."""
    found = entries(path, yaml_text)
    return next((e for e in found if (e.kind, e.id) == (kind, name)), None)


def document_of(path: Path, documents: Path | None = None) -> str | None:
    """Return the very text a record is anchored in: beside it, or in a folder."""
    head = Source(text_of(path), str(path)).data.get("publication")
    head = head if isinstance(head, Mapping) else {}
    held = head.get("text")
    sha256 = held.get("sha256") if isinstance(held, Mapping) else None
    beside = path.with_suffix(".txt")
    text = read_document(beside) if beside.is_file() else None
    if text is not None and text_digest(text) == sha256:
        return text
    found = _in(documents).match(str(head.get("id")), sha256) if documents else None
    return found if found is not None and text_digest(found) == sha256 else None


@cache
def _in(folder: Path) -> Documents:
    return Documents(folder)
