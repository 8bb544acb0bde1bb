"""Proposals of the records that may be decided on: found and decided.

Decisions go through the queue of `inspectkg review`, into the same files.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Literal, cast

from ..ontology.concepts import Vocabulary, vocabulary
from ..ontology.errors import InputError
from ..reading.reviewing.decisions import Decision, text_of
from ..reading.reviewing.review import Entry, Queue, entries, resting
from ..reading.reviewing.review_adding import entered
from ..records.loading import record_files
from ..records.source import Source
from .proposal_view import Proposal, digest, editable, proposal, shown
from .refusals import Refused
from .settings import Settings

Outcome = Literal["accepted", "rejected", "edited"]

OUTCOMES = ("accepted", "rejected", "edited")
WRITING = Lock()


@dataclass(frozen=True)
class Answer:
    """What a person decided: `typed` maps keys of fields to what stands in them."""

    outcome: str
    by: str
    why: str
    seen: str
    with_links: bool
    typed: Mapping[str, str]


class Records:
    """The records that settings name."""

    def __init__(self, settings: Settings, documents: Path | None = None) -> None:
        """Look at the records; `documents` is the folder with their texts."""
        self._settings, self._documents = settings, documents
        self.files = record_files(settings.records)

    @property
    def vocabulary(self) -> Vocabulary:
        """The concepts that the records may name."""
        return _vocabulary(self._settings.vocabularies)

    def file(self, publication: str) -> Path:
        """Return the record of a publication. Refused (404) if there is none."""
        for path in self.files:
            if publication in text_of(path) and _head(path) == publication:
                return path
        raise Refused(404, "no record of this publication is here to be reviewed.")

    def waiting(self, publication: str) -> int:
        """Return how many proposals of a publication wait; 0 if it has no record."""
        with suppress(InputError, Refused):
            path = self.file(publication)
            return _waiting(path, _stamp(path))
        return 0

    def proposals(self, publication: str) -> list[Proposal]:
        """Return what waits in the record of a publication, in its order."""
        path = self.file(publication)
        text = self._queue(path).text(path)
        held = list(entries(path, text_of(path)))
        known = self.vocabulary
        return [
            proposal(entry, held, text, known) for entry in held if entry.is_waiting
        ]

    def decided(self, publication: str, name: str) -> Mapping[str, Any] | None:
        """Return the fields of a statement that is decided on, None if it is not."""
        path = self.file(publication)
        found = _named(list(entries(path, text_of(path))), name)
        return found.fields if found and not found.is_waiting else None

    def decide(self, publication: str, name: str, answer: Answer) -> None:
        """Write a decision, or raise Refused or InputError and write nothing."""
        path = self.file(publication)
        with WRITING:
            held = list(entries(path, text_of(path)))
            entry = _same(_named(held, name), answer)
            decision = self._decision(entry, answer)
            links = resting(held, {entry.id}) if answer.outcome == "rejected" else []
            if links and not answer.with_links:
                named = ", ".join(link.id for link in links)
                raise Refused(409, f"on this rests {named}: reject that as well.")
            self._queue(path).decide(entry, decision, with_links=bool(links))

    def _decision(self, entry: Entry, answer: Answer) -> Decision:
        if answer.outcome not in OUTCOMES:
            raise Refused(400, "nothing was decided: accept, reject or save an edit.")
        if not self.vocabulary.has("role", answer.by):
            raise Refused(400, "there is no such role: say in which role you decide.")
        changes = changed(entry, answer.typed)
        if answer.outcome != "edited" and changes:
            named = ", ".join(changes)
            raise Refused(400, f"{named} was changed: save that as an edit.")
        if answer.outcome == "edited" and not changes:
            raise Refused(400, "nothing was changed: accept it as it stands.")
        when = date.fromisoformat(self._settings.today)
        outcome = cast("Outcome", answer.outcome)
        why = _typed(answer.why) or None
        return Decision(outcome, answer.by, when, why, changes)

    def _queue(self, path: Path) -> Queue:
        known = self.vocabulary
        return Queue([path], documents=self._documents, vocabulary=known)


def changed(entry: Entry, typed: Mapping[str, str]) -> dict[str, Any]:
    """Return new values of the fields that were changed; None for one emptied."""
    changes: dict[str, Any] = {}
    for key, held in editable(entry.fields):
        new = _typed(typed.get(key, shown(held)))
        if new != shown(held).strip():
            changes[key] = entered(key, new, held) if new else None
    return changes


def _typed(text: str) -> str:
    """Return what was typed, with line ends as the record has them."""
    return text.replace("\r\n", "\n").strip()


def _same(entry: Entry | None, answer: Answer) -> Entry:
    """Return the entry, if it still is what was decided on."""
    if entry is None:
        raise Refused(404, "the record has no such statement: look at it again.")
    if not entry.is_waiting or digest(entry) != answer.seen:
        raise Refused(409, "this was changed or decided on meanwhile: look again.")
    return entry


def _named(held: Sequence[Entry], name: str) -> Entry | None:
    return next((each for each in held if f"{each.kind}/{each.id}" == name), None)


def _head(path: Path) -> str:
    return _publication(path, _stamp(path))


def _stamp(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=256)
def _publication(path: Path, stamp: tuple[int, int]) -> str:
    """Return the id of the publication of a record, as of its `stamp`."""
    del stamp
    head = Source(text_of(path), str(path)).data.get("publication")
    return str(head.get("id", "")) if isinstance(head, Mapping) else ""


@lru_cache(maxsize=256)
def _waiting(path: Path, stamp: tuple[int, int]) -> int:
    del stamp
    return len(Queue([path]).waiting(path))


@lru_cache(maxsize=2)
def _vocabulary(further: tuple[Path, ...]) -> Vocabulary:
    return vocabulary(further)
