"""The review queue: what waits for a decision in a number of records.

The record file is the review form. Each decision is written at once, so that
quitting, or being killed, loses none; what is left waits for the next time.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...ontology.concepts import Vocabulary, shipped
from ...ontology.errors import InputError
from ...records.evidence import Span
from ...records.source import Loc, Source
from ..beside import document_of
from .decisions import SECTIONS, Decision, decided, text_of, write
from .editing import applied

WAITING = "proposed"
_ENDS = {"influence": ("from", "target"), "contrast": ("weighs", "against")}
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
    def ends(self) -> list[str]:
        """What a link goes from and to, or weighs; nothing for other statements."""
        keys = _ENDS.get(self.kind, ())
        held = [self.fields[key] for key in keys if key in self.fields]
        lists = [end if isinstance(end, list) else [end] for end in held]
        return [str(end).rpartition("/")[2] for ends in lists for end in ends]

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

    def decide(
        self, entry: Entry, decision: Decision, *, with_links: bool = False
    ) -> None:
        """Write a decision; `with_links` rejects what rests on a rejected statement.

        InputError, and nothing is written, if the record would not hold together.
        """
        old = text_of(entry.path)
        source = Source(old, str(entry.path))
        held = list(listed(entry.path, source.data))
        now = next((e for e in held if (e.kind, e.id) == (entry.kind, entry.id)), None)
        if now is None or now.fields != entry.fields:
            message = f"{entry.path}: {entry.id} was changed meanwhile; look again"
            raise InputError(message)
        edits = decided(source, old, now.loc, decision)
        if with_links and decision.status == "rejected":
            why = f"rests on {entry.id}, which was rejected"
            for link in resting(held, {entry.id}):
                edits += decided(source, old, link.loc, replace(decision, why=why))
        self._put(entry, entry.path, old, applied(old, edits))

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


def resting(statements: Sequence[Entry], on: Collection[str]) -> list[Entry]:
    """Return the links that end, at once or by way of others, in what is named."""
    gone, found = set(on), list[Entry]()
    while True:
        more = [e for e in statements if e not in found and set(e.ends) & gone]
        more = [e for e in more if e.fields.get("status") != "rejected"]
        if not more:
            return found
        found += more
        gone |= {entry.id for entry in more}
