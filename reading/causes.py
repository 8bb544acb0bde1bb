"""Causes: what the subject of a cue names, and what a pronoun there stands for."""

from collections.abc import Iterator

from .ends import CAUSE, End, Ends, Range
from .findings import Reading
from .pieces import subjects
from .polarity import AUXILIARIES, finite

WHICH = "which"


def causes(reading: Reading, ends: Ends, index: int, cause: Range) -> Iterator[End]:
    """Yield the causes that a subject names; a pronoun may stand for one concept."""
    if ends.words.tokens[cause[0]] == "which":
        yield WHICH
        return
    if ends.is_pronoun(cause[0]):
        meant = _meant(reading, ends, index, cause)
        if meant:
            yield meant
        return
    if ends.acts(cause):
        return
    yield from subjects(ends, cause)


def begin_of(reading: Reading, ends: Ends, index: int, cause: Range) -> int:
    """Return where the words begin that show the cause, a pronoun's antecedent too."""
    turns = [turn.left for turn in reading.clauses.turns if turn.right == index]
    if turns and ends.is_pronoun(cause[0]):
        return reading.clauses.ranges[turns[0]][0]
    return cause[0]


def _meant(reading: Reading, ends: Ends, index: int, cause: Range) -> str | None:
    """Return what "it" or "they" means after a turn: the subject just before it."""
    turns = [turn.left for turn in reading.clauses.turns if turn.right == index]
    if not turns or cause[1] - cause[0] > 1:
        return None
    start, end = reading.clauses.ranges[turns[0]]
    verb = finite(reading.words.tokens, start, end, AUXILIARIES)
    return ends.concept((start, verb), CAUSE) if verb else None
