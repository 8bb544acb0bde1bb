"""Intents: what something was brought in for ("had introduced X to improve Y")."""

from collections.abc import Iterator

from .cueing import Match, Words, load, wordset
from .ends import CAUSE, Ends, Range
from .extractor import Proposal
from .findings import Reading
from .influences import may_state, proposal
from .lexicon import Lexicon
from .links import Link
from .pieces import effects, subject
from .polarity import AUXILIARIES

_UNSURE = wordset("unsure")
_FUTURE = wordset("future")


def read_intents(reading: Reading, lexicon: Lexicon) -> list[Proposal]:
    """Return what a passage says that things were brought in for."""
    if not may_state(reading.passage):
        return []
    ends = Ends(reading.words, lexicon)
    return [
        proposal(reading, link, basis="intended", effect=status)
        for link, status in _links(reading, ends)
    ]


def _links(reading: Reading, ends: Ends) -> Iterator[tuple[Link, str]]:
    words = reading.words
    for index, (start, end) in enumerate(reading.clauses.ranges):
        found = load("aims").find(words, start, end)
        bringing = [m for m in found if m.cue.sort == "bringing"]
        for aim in (m for m in found if m.cue.sort == "aim"):
            before = [m for m in bringing if m.end <= aim.start]
            before = [aim] if aim.cue["status"] else before
            if not before or not _UNSURE.isdisjoint(words.tokens[start : aim.start]):
                continue
            cause = _brought(reading, index, before[-1], aim)
            if cause is None or ends.acts(cause):
                continue
            named = ends.resolve(cause, CAUSE)
            if named is None:
                continue
            for at, effect in effects(ends, (aim.end, end), aim):
                link = Link(named, effect, aim, (start, at[1]), aim.cue["relation"])
                yield link, _status(words, before[-1])


def _brought(reading: Reading, index: int, verb: Match, aim: Match) -> Range | None:
    """Return what was brought in: the object, or the subject of a passive."""
    words = reading.words
    if verb is not aim and aim.start > verb.end:
        return (verb.end, _head_end(words, verb.end, aim.start))
    return subject(reading, index, verb.start, passive=True)


def _head_end(words: Words, start: int, stop: int) -> int:
    commas = (
        at for at in range(start, stop) if words.tokens[at] in (",", "which", "that")
    )
    return next(commas, stop)


def _status(words: Words, verb: Match) -> str:
    before = words.tokens[max(0, verb.start - 2) : verb.start]
    is_past = not AUXILIARIES.isdisjoint(before) or verb.cue["status"] != "in-place"
    if is_past or not _FUTURE & set(before):
        return verb.cue["status"]
    return "planned"
