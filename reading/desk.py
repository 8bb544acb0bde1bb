"""The desk: walking a person through the review queue, word by word in a terminal.

What is asked and said goes through two functions, so that any front end fits.
"""

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from ..ontology.concepts import Vocabulary, shipped
from ..ontology.errors import InputError
from ..ontology.text import one_line
from ..records.evidence import Span
from ..records.sentences import untaken
from ..records.source import Source
from . import review_adding as adding
from .decisions import Decision, Outcome, added, text_of
from .review import EVERYTHING, Choice, Entry, Queue, entries, find
from .review_view import WIDTH, shown, value
from .unmatched import spans

Ask = Callable[[str], str]
Say = Callable[[str], None]

PROMPT = "[a]ccept [r]eject [e]dit [s]kip [u]ndo [m]issed [q]uit ? "
HELP = """a  accept: it says what the words say
r  reject: it does not, or asserts what they do not
e  edit: change fields (`share.side` for one within another), then it counts as yours
s  skip: leave it for another time
u  undo the last decision
m  add what the reader missed, from a list or from words that you give
q  quit: what is decided is kept, the rest waits"""
SHOWN_MISSED = 20


@dataclass
class _Walk:
    """One sitting; `counts` tells what came of it."""

    queue: Queue
    ask: Ask
    say: Say
    by: str
    when: date
    width: int = WIDTH
    counts: Counter[str] = field(default_factory=Counter)
    undone: Entry | None = None

    def decision(self, status: Outcome, why: str = "", **more: Any) -> Decision:  # noqa: ANN401 - changes
        """Return a decision of whoever sits here."""
        return Decision(status, self.by, self.when, why.strip() or None, **more)


def walk(  # noqa: PLR0913 - what a person can choose
    paths: Sequence[Path],
    ask: Ask,
    say: Say,
    by: str,
    when: date,
    *,
    choice: Choice = EVERYTHING,
    documents: Path | None = None,
    vocabulary: Vocabulary | None = None,
    width: int = WIDTH,
) -> Counter[str]:
    """Go through what waits in the records; return how many were decided, by outcome.

    `ask` shows a prompt and returns a line, or raises EOFError, which ends the
    sitting; `say` shows lines. `by` is the role of who decides, `when` the day. A
    record that cannot be read is said so, and the others go on.
    """
    queue = Queue(paths, choice, documents, vocabulary or shipped())
    sitting = _Walk(queue, ask, say, by, when, width)
    try:
        for path in paths:
            if not _record(sitting, path):
                break
    except EOFError:
        say("")
    return sitting.counts


def _record(sitting: _Walk, path: Path) -> bool:
    """Go through one record; False if the person quits."""
    try:
        waiting = deque(sitting.queue.waiting(path))
        text = sitting.queue.text(path) if waiting else None
    except InputError as error:
        sitting.say(one_line(str(error)))
        return True
    if waiting:
        sitting.say(f"{path}: {len(waiting)} waiting")
    while waiting:
        entry = waiting.popleft()
        sitting.say("\n" + shown(entry, text, sitting.width))
        outcome = _answered(sitting, entry, text)
        if outcome == "quit":
            return False
        if outcome == "undone":
            waiting.extendleft([entry, *_again(sitting, path)])
    return True


def _again(sitting: _Walk, path: Path) -> list[Entry]:
    """Return what was undone, if it waits in this record again."""
    back = sitting.undone
    if back is None or back.path != path:
        return []
    now = find(path, text_of(path), back.kind, back.id)
    return [now] if now else []


def _answered(sitting: _Walk, entry: Entry, text: str | None) -> str:
    """Ask until the entry is dealt with: decided, skipped, undone or quit."""
    while True:
        answer = sitting.ask(PROMPT).strip().lower()[:1]
        try:
            outcome = _act(sitting, entry, text, answer)
        except InputError as error:
            for line in str(error).split("\n"):
                sitting.say(one_line(line))
            continue
        if outcome:
            return outcome


def _act(sitting: _Walk, entry: Entry, text: str | None, answer: str) -> str:
    match answer:
        case "a":
            return _decide(sitting, entry, sitting.decision("accepted"))
        case "r":
            why = sitting.ask("why: ")
            return _decide(sitting, entry, sitting.decision("rejected", why))
        case "e":
            return _edit(sitting, entry)
        case "m":
            _missed(sitting, entry.path, text)
        case "u":
            return _undo(sitting)
        case "s" | "q":
            return {"s": "skipped", "q": "quit"}[answer]
        case _:
            sitting.say(HELP)
    return ""


def _decide(sitting: _Walk, entry: Entry, decision: Decision) -> str:
    names = sitting.queue.decide(entry, decision)
    sitting.counts[decision.status] += 1
    if names and decision.status == "rejected":
        sitting.say(f"{entry.id} is named by {', '.join(names)}: look at these too.")
    return "decided"


def _edit(sitting: _Walk, entry: Entry) -> str:
    changes: dict[str, Any] = {}
    while key := sitting.ask("field (none: done): ").strip():
        held = _held(entry, key)
        sitting.say(one_line(f"{key} now: {value(held) or 'nothing'}"))
        typed = sitting.ask("new value (-: take it out): ").strip()
        changes[key] = None if typed == "-" else adding.entered(key, typed, held)
    if not changes:
        return ""
    why = sitting.ask("why: ")
    return _decide(sitting, entry, sitting.decision("edited", why, changes=changes))


def _held(entry: Entry, key: str) -> Any:  # noqa: ANN401 - any YAML value
    outer, _, inner = key.partition(".")
    held = entry.fields.get(outer, "")
    return held.get(inner, "") if inner and isinstance(held, dict) else held


def _undo(sitting: _Walk) -> str:
    entry, path = sitting.queue.undo()
    sitting.undone = entry
    sitting.counts["undone"] += 1
    sitting.say(f"Undone: {entry.id if entry else 'what was added'} in {path}.")
    return "undone" if entry else ""


def _missed(sitting: _Walk, path: Path, text: str | None) -> None:
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


def _passage(sitting: _Walk, text: str, taken: list[Span]) -> str:
    """Let a person choose a sentence that nothing takes, or give words of the text."""
    missed = untaken(text, taken)
    for number, sentence in enumerate(missed[:SHOWN_MISSED], 1):
        sitting.say(one_line(f"{number}. {sentence.text}"))
    answer = sitting.ask("number, or words of the text: ").strip()
    if answer.isdecimal() and 0 < int(answer) <= len(missed):
        return missed[int(answer) - 1].text
    return answer
