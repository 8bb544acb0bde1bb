"""Good and bad of one thing set side by side, which cannot be taken apart.

"Some clear, others thin", "from the careful to the careless", "prized and patchy":
two judgements that words of setting apart, or a bare "and", join within one clause.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..language.cueing import Match, Words, wordset
from .doings import plain_work
from .governing import CONCERN, MIXED, STRENGTH, Value

# The words that open the two halves; the second half begins before the second word.
_HALVES = (
    (("some",), (("others",), ("other",), ("some",), ("the", "rest"))),
    (("a", "few"), (("others",), ("the", "rest"))),
    (("one",), (("another",), ("the", "other"), ("others",))),
    (("in", "part"), (("in", "part"),)),
    (("partly",), (("partly",),)),
    (("by", "day"), (("by", "night"),)),
    (("at", "times"), (("at", "others"),)),
    (("at", "best"), (("at", "worst"),)),
    (("best",), (("worst",),)),
    (("from",), (("to",),)),
)
_BLENDS = frozenset(("mixture", "mix", "blend", "combination", "mingling"))
_SPANNING = wordset("spanning")
_UNEVEN = wordset("uneven")
_JOINTS = frozenset((",", "and", "while", "whereas", "but", "or", ";", "or"))
_BETWEEN = frozenset(("and", "of", "but", "or", "in", "quite", "very", "rather"))
_ENDS = frozenset((".", ",", ";", ":", "in", "at", "by", "for", "across"))
_FARTHEST = 40
_NEAR = 7
_LONGEST_PRAISE = 2


def mixed(
    words: Words, cues: Sequence[Match], values: Sequence[Value], start: int, end: int
) -> Sequence[Value]:
    """Return the values, with one that is mixed first where two are of one thing."""
    if all(value.polarity not in (STRENGTH, CONCERN) for value in values):
        return values
    tokens = words.tokens
    ends = (at for at in (*_blended(tokens, start, end), *_halved(tokens, start, end)))
    for begin, border in ends:
        left = [v.polarity for v in values if begin <= v.at < border]
        if not left and plain_work(words, cues, start, border) == "doing":
            left = [STRENGTH]
        if _differ(left, [v.polarity for v in values if border <= v.at < end]):
            return [Value(begin, MIXED, "mixed"), *values]
    for before, after in pairwise(values):
        if _is_pair(tokens, before, after) or _is_spelled_out(tokens, before, after):
            return [Value(before.at, MIXED, "mixed"), *values]
    return values


def _halved(tokens: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield where a first half begins and where the second does."""
    said = frozenset(tokens[start:end])
    for first, seconds in _HALVES:
        for at in range(start, end) if said.issuperset(first) else ():
            if not _stands(tokens, at, first):
                continue
            if first == ("from",) and _SPANNING.isdisjoint(tokens[start:at]):
                continue
            for far in range(at + len(first), min(end, at + _FARTHEST)):
                if any(_stands(tokens, far, second) for second in seconds):
                    border = far if first == ("from",) else _joint(tokens, at, far)
                    if border:
                        yield start, border
                    break


def _blended(tokens: Sequence[str], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the borders of "a mixture of the one and the other"."""
    for at in range(start, end - 1):
        if tokens[at] in _BLENDS and tokens[at + 1] == "of":
            places = range(at + 2, min(end, at + _FARTHEST))
            yield from ((at, far) for far in places if tokens[far] == "and")


def _joint(tokens: Sequence[str], at: int, far: int) -> int | None:
    """Return the last word before the second half that joins it to the first."""
    places = range(far - 1, max(at, far - _NEAR), -1)
    return next((place for place in places if tokens[place] in _JOINTS), None)


def _differ(left: Sequence[str], right: Sequence[str]) -> bool:
    """Whether what stands before a border is judged otherwise than what follows."""
    sides = {frozenset(left), frozenset(right)}
    return sides == {frozenset((STRENGTH,)), frozenset((CONCERN,))}


def _is_pair(tokens: Sequence[str], before: Value, after: Value) -> bool:
    """Whether two words that "and" joins judge one thing ("prized and patchy")."""
    between = tokens[before.at + 1 : after.at]
    if (before.sort, after.sort) != ("good", "bad") or "and" not in between:
        return False
    joint = between.index("and")
    # "Good plans and poor reviews" are two things.
    follows = tokens[after.at + 1 : after.at + 2]
    is_last = not follows or follows[0] in _ENDS
    is_near = joint < _LONGEST_PRAISE and "," not in between
    return is_near and is_last and _BETWEEN.issuperset(between[joint:])


def _is_spelled_out(tokens: Sequence[str], before: Value, after: Value) -> bool:
    """Whether what is uneven is told in its parts ("uneven, careful by day ...")."""
    is_uneven = tokens[before.at] in _UNEVEN and after.polarity == STRENGTH
    return is_uneven and not {",", ":", "with"}.isdisjoint(tokens[before.at : after.at])


def _stands(tokens: Sequence[str], at: int, said: tuple[str, ...]) -> bool:
    return tuple(tokens[at : at + len(said)]) == said
