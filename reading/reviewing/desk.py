"""The desk: walking a person through the review queue, word by word in a terminal.

What is asked and said goes through two functions, so that any front end fits.
"""

from collections import Counter, deque
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ...ontology.concepts import Vocabulary, shipped
from ...ontology.errors import InputError
from ...ontology.text import one_line
from .decisions import Decision, text_of
from .desk_changes import edited, missed
from .review import EVERYTHING, Choice, Entry, Queue, entries, find, resting
from .review_view import WIDTH, shown
from .sitting import Ask, Say, Sitting

PROMPT = "[a]ccept [r]eject [e]dit [s]kip [u]ndo [m]issed [q]uit ? "
HELP = """a  accept: it says what the words say
r  reject: it does not, or asserts what they do not
e  edit: change fields (`share.side` for one within another), then it counts as yours
s  skip: leave it for another time
u  undo the last decision
m  add what the reader missed, from a list or from words that you give
q  quit: what is decided is kept, the rest waits"""


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
    sitting = Sitting(queue, ask, say, by, when, width)
    try:
        for path in paths:
            if not _record(sitting, path):
                break
    except EOFError:
        say("")
    return sitting.counts


def _record(sitting: Sitting, path: Path) -> bool:
    """Go through one record; False if the person quits."""
    try:
        waiting = deque(sitting.queue.waiting(path))
        text = sitting.queue.text(path) if waiting else None
    except InputError as error:
        sitting.say(one_line(str(error)))
        return True
    if waiting:
        sitting.say(one_line(f"{path}: {len(waiting)} waiting"))
    while waiting:
        entry = waiting.popleft()
        if (path, entry.id) in sitting.dropped:
            continue
        sitting.say("\n" + shown(entry, text, sitting.width))
        outcome = _answered(sitting, entry, text)
        if outcome == "quit":
            return False
        if outcome == "undone":
            waiting.extendleft([entry, *_again(sitting, path)])
    return True


def _again(sitting: Sitting, path: Path) -> list[Entry]:
    """Return what was undone, if it waits in this record again."""
    back = sitting.undone
    if back is None or back.path != path:
        return []
    now = find(path, text_of(path), back.kind, back.id)
    return [now] if now else []


def _answered(sitting: Sitting, entry: Entry, text: str | None) -> str:
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


def _act(sitting: Sitting, entry: Entry, text: str | None, answer: str) -> str:
    match answer:
        case "a":
            return _decide(sitting, entry, sitting.decision("accepted"))
        case "r":
            why = sitting.ask("why: ")
            return _decide(sitting, entry, sitting.decision("rejected", why))
        case "e":
            return _edit(sitting, entry)
        case "m":
            missed(sitting, entry.path, text)
        case "u":
            return _undo(sitting)
        case "s" | "q":
            return {"s": "skipped", "q": "quit"}[answer]
        case _:
            sitting.say(HELP)
    return ""


def _decide(sitting: Sitting, entry: Entry, decision: Decision) -> str:
    links = []
    if decision.status == "rejected":
        held = list(entries(entry.path, text_of(entry.path)))
        links = resting(held, {entry.id})
    if links:
        names = ", ".join(f"{link.id} ({_status(link)})" for link in links)
        sitting.say(one_line(f"On {entry.id} rests {names}."))
        if sitting.ask("reject this as well? [y/n] ").strip().lower()[:1] != "y":
            return ""
    sitting.queue.decide(entry, decision, with_links=bool(links))
    sitting.dropped |= {(link.path, link.id) for link in links}
    sitting.counts[decision.status] += 1 + len(links)
    return "decided"


def _edit(sitting: Sitting, entry: Entry) -> str:
    changes = edited(sitting, entry)
    if not changes:
        return ""
    why = sitting.ask("why: ")
    return _decide(sitting, entry, sitting.decision("edited", why, changes))


def _status(entry: Entry) -> str:
    return str(entry.fields.get("status", "accepted"))


def _undo(sitting: Sitting) -> str:
    entry, path = sitting.queue.undo()
    sitting.undone = entry
    sitting.dropped.clear()
    sitting.counts["undone"] += 1
    sitting.say(f"Undone: {entry.id if entry else 'what was added'} in {path}.")
    return "undone" if entry else ""
