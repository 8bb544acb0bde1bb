"""When two statements of one publication say the same of the same words."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from ...records.evidence import Folded, Span

LEAST_SHARED = 0.5

Characters = frozenset[int]
"""Numbers of characters of a folded text (see `records.evidence`)."""

One = TypeVar("One")
Other = TypeVar("Other")


@dataclass(frozen=True)
class Paired(Generic[One, Other]):
    """What was matched, one to one, and what was left on either side."""

    pairs: list[tuple[One, Other]]
    ones: list[One]
    others: list[Other]


def characters(folded: Folded, spans: Iterable[Span]) -> Characters:
    """Return the folded characters that spans of the text take."""
    ranges = (range(*folded.range(span)) for span in spans)
    return frozenset(place for taken in ranges for place in taken)


def shared(one: Collection[int], other: Collection[int]) -> float:
    """Return how much of two sets of characters is common: 0 to 1 (Jaccard)."""
    both = len(frozenset(one) & frozenset(other))
    return both / (len(one) + len(other) - both) if both else 0.0


def is_same_passage(one: Characters, other: Characters) -> bool:
    """Tell whether half of the characters are common, or one holds the other."""
    if not one or not other:
        return False
    return one <= other or other <= one or shared(one, other) >= LEAST_SHARED


def paired(
    ones: Sequence[One], others: Sequence[Other], agree: Callable[[One, Other], float]
) -> Paired[One, Other]:
    """Pair off what agrees, best first; of equals, what comes first.

    `agree` tells how well two fit, 0 if they do not.
    """
    scored = [
        (agree(one, other), -place, -index)
        for place, one in enumerate(ones)
        for index, other in enumerate(others)
    ]
    left, right = set(range(len(ones))), set(range(len(others)))
    chosen = []
    for score, place, index in sorted(scored, reverse=True):
        if score > 0 and -place in left and -index in right:
            left.remove(-place)
            right.remove(-index)
            chosen.append((-place, -index))
    return Paired(
        [(ones[place], others[index]) for place, index in sorted(chosen)],
        [ones[place] for place in sorted(left)],
        [others[index] for index in sorted(right)],
    )
