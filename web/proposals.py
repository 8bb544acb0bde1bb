"""Proposals of the records that may be decided on: found, shown and decided.

Decisions go through the queue of `inspectkg review`, into the same files.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Any, Literal, cast

from ..ontology.concepts import Vocabulary, vocabulary
from ..ontology.errors import InputError
from ..reading.decisions import FIXED, Decision, text_of
from ..reading.review import Entry, Queue, entries, resting
from ..reading.review_adding import entered
from ..records.evidence import Span
from ..records.sentences import sentences
from ..records.source import Source
from .refusals import Refused
from .settings import Settings

Outcome = Literal["accepted", "rejected", "edited"]

OUTCOMES = ("accepted", "rejected", "edited")
CHOICES = ("polarity", "relation", "basis")
LONG = ("says", "definition", "note")
WRITING = Lock()


@dataclass(frozen=True)
class Words:
    """Words of the publication, those around them, and their place."""

    before: str
    quote: str
    after: str
    place: str


@dataclass(frozen=True)
class Box:
    """A field that may be changed; with `options`, to one of these."""

    key: str
    value: str
    is_long: bool
    options: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Proposal:
    """A proposal as a person is shown it; `seen` tells whether it is still so.

    `name` is its kind and id, ``finding/home-visits``. A rejection takes `links`
    with it, which rest on the statement.
    """

    name: str
    kind: str
    title: str
    rule: str
    words: Sequence[Words]
    boxes: Sequence[Box]
    links: Sequence[str]
    seen: str


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
        self.files = list(_files(settings.records))

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
            _proposal(entry, held, text, known) for entry in held if entry.is_waiting
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
    for key, held in _editable(entry.fields):
        new = _typed(typed.get(key, _shown(held)))
        if new != _shown(held).strip():
            changes[key] = entered(key, new, held) if new else None
    return changes


def _proposal(
    entry: Entry, held: Sequence[Entry], text: str | None, known: Vocabulary
) -> Proposal:
    return Proposal(
        name=f"{entry.kind}/{entry.id}",
        kind=entry.kind.replace("-", " "),
        title=_title(entry),
        rule=_rule(entry.fields.get("rule")),
        words=list(_words(entry, text)),
        boxes=[_box(key, value, known) for key, value in _editable(entry.fields)],
        links=[link.id for link in resting(held, {entry.id})],
        seen=_seen(entry),
    )


def _title(entry: Entry) -> str:
    ends = [entry.fields.get(key, "") for key in ("from", "relation", "target")]
    linked = " ".join(str(end).replace("-", " ") for end in ends if end)
    own = entry.fields.get("label") or entry.fields.get("says")
    return str(own or linked or entry.id)


def _rule(held: object) -> str:
    """Return which rule proposed it, and how often that was right so far."""
    if not isinstance(held, Mapping):
        return ""
    right, emitted = held.get("right"), held.get("emitted")
    often = f"right {right} of {emitted} times" if emitted else "not measured yet"
    return f"{held.get('id', '')}, {often}"


def _words(entry: Entry, text: str | None) -> Iterator[Words]:
    """Yield each piece of evidence with the sentences next to it, if held."""
    for piece in entry.pieces:
        place = str(piece.get("locator", ""))
        if text is None or not piece.get("span"):
            yield Words("", str(piece.get("quote", "")), "", place)
        else:
            start, end = (int(each) for each in piece["span"])
            low, high = _around(text, Span(start, end))
            yield Words(text[low:start], text[start:end], text[end:high], place)


def _around(text: str, span: Span) -> Span:
    """Return the stretch from the sentence before to the sentence after."""
    near = sentences(text)
    before = [each.start for each in near if each.end <= span.start][-1:]
    after = [each.end for each in near if each.start >= span.end][:1]
    return Span((before or [span.start])[0], (after or [span.end])[0])


def _editable(fields: Mapping[str, Any]) -> Iterator[tuple[str, str | list[str]]]:
    """Yield the texts and lists of texts that a person may change, by their key."""
    for key, held in fields.items():
        if key in FIXED:
            continue
        if isinstance(held, Mapping):
            inner = ((f"{key}.{name}", value) for name, value in held.items())
            yield from ((name, value) for name, value in inner if _is_text(value))
        elif _is_text(held) or (isinstance(held, list) and all(map(_is_text, held))):
            yield key, held


def _is_text(held: object) -> bool:
    return isinstance(held, str)


def _shown(held: str | list[str]) -> str:
    return held if isinstance(held, str) else ", ".join(held)


def _typed(text: str) -> str:
    """Return what was typed, with line ends as the record has them."""
    return text.replace("\r\n", "\n").strip()


def _box(key: str, held: str | list[str], known: Vocabulary) -> Box:
    slugs = known.slugs(key) if key in CHOICES else []
    options = [(slug, known.label(key, slug)) for slug in slugs]
    return Box(key, _shown(held), key in LONG, options)


def _seen(entry: Entry) -> str:
    written = json.dumps(entry.fields, sort_keys=True)
    return sha256(written.encode()).hexdigest()


def _same(entry: Entry | None, answer: Answer) -> Entry:
    """Return the entry, if it still is what was decided on."""
    if entry is None:
        raise Refused(404, "the record has no such statement: look at it again.")
    if not entry.is_waiting or _seen(entry) != answer.seen:
        raise Refused(409, "this was changed or decided on meanwhile: look again.")
    return entry


def _named(held: Sequence[Entry], name: str) -> Entry | None:
    return next((each for each in held if f"{each.kind}/{each.id}" == name), None)


def _files(records: Sequence[Path]) -> Iterator[Path]:
    for path in records:
        yield from sorted(path.glob("*.yaml")) if path.is_dir() else [path]


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
