"""What a person changes at the desk: fields of a proposal, and what was missed."""

from pathlib import Path
from typing import Any

from ...ontology.errors import InputError
from ...ontology.text import one_line
from ...records.evidence import Span
from ...records.sentences import untaken
from ...records.source import Source
from . import review_adding as adding
from .decisions import added, text_of
from .review import Entry, entries
from .review_view import value
from .sitting import Sitting
from .unmatched import spans

SHOWN = 20


def edited(sitting: Sitting, entry: Entry) -> dict[str, Any]:
    """Let a person change fields of a statement; return the new values by key."""
    changes: dict[str, Any] = {}
    while key := sitting.ask("field (none: done): ").strip():
        held = _held(entry, key)
        sitting.say(one_line(f"{key} now: {value(held) or 'nothing'}"))
        typed = sitting.ask("new value (-: take it out): ").strip()
        changes[key] = None if typed == "-" else adding.entered(key, typed, held)
    return changes


def _held(entry: Entry, key: str) -> Any:  # noqa: ANN401 - any YAML value
    outer, _, inner = key.partition(".")
    held = entry.fields.get(outer, "")
    return held.get(inner, "") if inner and isinstance(held, dict) else held


def missed(sitting: Sitting, path: Path, text: str | None) -> None:
    """Add a statement from a passage that a person marks; InputError if that fails."""
    if text is None:
        message = "its text is not at hand: put it beside the record, or name a folder"
        raise InputError(message)
    old = text_of(path)
    held = list(entries(path, old))
    quote = _passage(sitting, text, spans(Source(old, str(path)).data))
    kind = sitting.ask("kind (none: finding): ").strip() or "finding"
    fields = adding.fields(kind, sitting.ask, {entry.id for entry in held})
    new = added(
        old, str(path), kind, fields, [quote], text, sitting.decision("accepted")
    )
    sitting.queue.write(path, old, new)
    sitting.counts["added"] += 1
    sitting.say(f"Added: {kind} {fields['id']}.")


def _passage(sitting: Sitting, text: str, taken: list[Span]) -> str:
    """Let a person choose a sentence that nothing takes, or give words of the text."""
    open_ones = untaken(text, taken)
    for number, sentence in enumerate(open_ones[:SHOWN], 1):
        sitting.say(one_line(f"{number}. {sentence.text}"))
    answer = sitting.ask("number, or words of the text: ").strip()
    if answer.isdecimal() and 0 < int(answer) <= len(open_ones):
        return open_ones[int(answer) - 1].text
    return answer
