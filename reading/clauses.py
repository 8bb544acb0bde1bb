"""Clauses: what a sentence says one after the other, and how it turns between.

A clause ends at a semicolon, at a word that turns ("but", "however", "despite"), at
"and" before a new subject with a verb of its own, and before ", with somebody
doing". What cannot stand alone stays with what it hangs on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from .cueing import Match, Words, load, wordset
from .polarity import AUXILIARIES, finite, is_number

_SUBORDINATORS = wordset("subordinators")
_NO_SUBJECT = _SUBORDINATORS | wordset("no-subject")
_SAYS = wordset("says")
_FARTHEST_NUMBER = 4
_LONGEST_SUBJECT = 12
_FARTHEST_PARTICIPLE = 6


class Turn(NamedTuple):
    """The clause with index `left` turns into that with index `right`."""

    left: int
    right: int
    match: Match


@dataclass(frozen=True)
class Clauses:
    """The clauses of a sentence as ranges of its tokens, and its turns."""

    ranges: Sequence[tuple[int, int]]
    turns: Sequence[Turn]
    opening: Match | None = None
    """A word at the head that turns from the sentence before ("However, ...")."""


class _Border(NamedTuple):
    left_end: int
    right_start: int
    turn: Match | None = None


def split(words: Words) -> Clauses:
    """Split the words of one sentence into its clauses."""
    turns = load("turns").find(words)
    head = turns[0] if turns and turns[0].start == 0 else None
    sort = head.cue.sort if head else ""
    first = head.end if head and sort in ("before", "opening", "after") else 0
    borders = [_Border(0, first)]
    for border in _candidates(words, turns, first):
        if _holds(words, borders[-1].right_start, border):
            borders.append(border)
    if head and sort in ("before", "after"):
        _turn_at_comma(words, borders, head)
    borders.append(_Border(len(words.tokens), len(words.tokens)))
    return _made(borders, head if sort == "opening" else None)


def _made(borders: Sequence[_Border], opening: Match | None) -> Clauses:
    ranges: list[tuple[int, int]] = []
    turns: list[Turn] = []
    for before, after in pairwise(borders):
        if before.right_start < after.left_end:
            if before.turn and ranges:
                turns.append(Turn(len(ranges) - 1, len(ranges), before.turn))
            ranges.append((before.right_start, after.left_end))
    return Clauses(ranges, turns, opening)


def _candidates(words: Words, turns: Sequence[Match], first: int) -> Iterator[_Border]:
    by_place = {turn.start: turn for turn in turns if turn.start >= first}
    tokens = words.tokens
    at = first
    while at < len(tokens):
        turn = by_place.get(at)
        if turn and turn.cue.sort in ("between", "after"):
            yield _Border(turn.start, turn.end, turn)
            at = turn.end
            continue
        if tokens[at] == ";":
            yield _Border(at, at + 1)
        elif tokens[at] == "and":
            comma = at > 0 and tokens[at - 1] == ","
            yield _Border(at - comma, at + 1)
        elif tokens[at] == "," and _is_ellipsis(tokens, first, at):
            yield _Border(at, at + 1)
        elif tokens[at] == "with" and at and tokens[at - 1] == ",":
            yield _Border(at - 1, at + 1)
        at += 1


def _holds(words: Words, start: int, border: _Border) -> bool:
    """Whether what stands on both sides of a border can stand alone."""
    left, right = border.left_end, border.right_start
    tokens = words.tokens
    if left <= start or right >= len(tokens):
        return False
    if finite(tokens, start, left) is None:
        return False
    if border.turn:
        phrase = border.turn.cue.sort == "after" or " by" in border.turn.cue.form
        plain = ", but" in border.turn.cue.form and tokens[right] != "also"
        plain = plain or ("but" in border.turn.cue.form and _has_past(tokens, right))
        return phrase or plain or finite(tokens, right, len(tokens)) is not None
    if tokens[right - 1] in (";", ","):
        return True
    if tokens[right - 1] == "with":
        near = tokens[right : right + _FARTHEST_PARTICIPLE]
        return any(token.endswith("ing") for token in near[1:])
    return _is_main(tokens, start, left) and _has_subject(tokens, right)


def _has_past(tokens: Sequence[str], start: int) -> bool:
    """Whether a verb in the past may follow that has no auxiliary."""
    return any(token.endswith("ed") for token in tokens[start + 1 :])


def _is_ellipsis(tokens: Sequence[str], start: int, comma: int) -> bool:
    """Whether a comma stands between two figures ("X in 4 of 10, Y in only two")."""
    if not any(token[0].isdigit() for token in tokens[start:comma]):
        return False
    marks = (at for at in range(comma + 1, len(tokens)) if tokens[at] in ",;.")
    stop = next(marks, len(tokens))
    right = tokens[comma + 1 : stop]
    if "in" not in right or finite(tokens, comma + 1, stop, AUXILIARIES) is not None:
        return False
    amount = right[right.index("in") + 1 :][:_FARTHEST_NUMBER]
    return right.index("in") > 0 and any(map(is_number, amount))


def _is_main(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a verb follows the last word that makes a clause subordinate."""
    inner = [at for at in range(start, end) if tokens[at] in _SUBORDINATORS]
    return finite(tokens, start, inner[0] if inner else end) is not None and (
        not inner or tokens[inner[-1]] == "that"
    )


def _has_subject(tokens: Sequence[str], start: int) -> bool:
    if tokens[start] in _NO_SUBJECT or tokens[start].endswith("ing"):
        return False
    if tokens[start].isdigit() and tokens[start + 1 : start + 3] == ["per", "cent"]:
        return True
    stop = min(start + _LONGEST_SUBJECT, len(tokens))
    verb = finite(tokens, start, stop, AUXILIARIES | _SAYS)
    if verb is None or verb == start:
        return False
    between = tokens[start:verb]
    return not any(t in _SUBORDINATORS or t in (",", "and", "to") for t in between)


def _turn_at_comma(words: Words, borders: list[_Border], head: Match) -> None:
    """End the first clause of "While ..., ..." at the comma where it is complete."""
    tokens = words.tokens
    stop = borders[1].left_end if len(borders) > 1 else len(tokens)
    for at in range(head.end, stop):
        complete = head.cue.sort == "after" or head.cue["as"] == "despite"
        if tokens[at] != "," or not (complete or finite(tokens, head.end, at)):
            continue
        if finite(tokens, at + 1, stop) is not None:
            borders.insert(1, _Border(at, at + 1, head))
            return
