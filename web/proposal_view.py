"""A proposal as a page shows it: its words in context, and fields to change."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ..ontology.concepts import Vocabulary
from ..reading.reviewing.decisions import FIXED
from ..reading.reviewing.review import Entry, resting
from ..records.evidence import Span
from ..records.sentences import sentences

CHOICES = ("polarity", "relation", "basis")
LONG = ("says", "definition", "note")


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


def proposal(
    entry: Entry, held: Sequence[Entry], text: str | None, known: Vocabulary
) -> Proposal:
    """Return a proposal among the statements `held`, with the text if at hand."""
    return Proposal(
        name=f"{entry.kind}/{entry.id}",
        kind=entry.kind.replace("-", " "),
        title=_title(entry),
        rule=_rule(entry.fields.get("rule")),
        words=list(_words(entry, text)),
        boxes=[_box(key, value, known) for key, value in editable(entry.fields)],
        links=[link.id for link in resting(held, {entry.id})],
        seen=digest(entry),
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


def editable(fields: Mapping[str, Any]) -> Iterator[tuple[str, str | list[str]]]:
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


def shown(held: str | list[str]) -> str:
    """Return a field's value as it stands in a form."""
    return held if isinstance(held, str) else ", ".join(held)


def _box(key: str, held: str | list[str], known: Vocabulary) -> Box:
    slugs = known.slugs(key) if key in CHOICES else []
    options = [(slug, known.label(key, slug)) for slug in slugs]
    return Box(key, shown(held), key in LONG, options)


def digest(entry: Entry) -> str:
    """Return what changes when anything of a statement does."""
    written = json.dumps(entry.fields, sort_keys=True)
    return sha256(written.encode()).hexdigest()
