"""Clauses: what a sentence says one after the other, and how it turns between.

A clause ends at a semicolon, at a word that turns ("but", "however", "despite"), at
"and" before a new subject with a verb of its own, and before ", with somebody
doing". What cannot stand alone stays with what it hangs on.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from ..language.cueing import Cue, Match, Words, load, wordset
from ..language.verbs import predicate
from .joints import goes_on_with, is_begun, is_of_two, past_comma, past_name
from .numbering import is_ellipsis, tells_of_cases
from .polarity import AUXILIARIES, finite
from .subjects import follows_a_clause, stands_alone

_SUBORDINATORS = wordset("subordinators")
_NO_SUBJECT = _SUBORDINATORS | wordset("no-subject")
_PRONOUNS = wordset("pronouns")
_DEMONSTRATIVES = frozenset(("this", "these", "that", "those"))
_SAYS = wordset("says")
_ACTING = wordset("acting")
# A subject with one of these in it has its verb after that of the relative clause.
_OF_PEOPLE = frozenset(("who", "whose", "whom"))
_SETTING = frozenset(("where", "when", "if", "once", "after", "before", "since"))
_BUT = frozenset(("choice", "nothing", "anything", "all", "none", "option"))
_LONGEST_SUBJECT = 12
# Looked over at most, so that an endless line takes no endless time.
_LONGEST_CLAUSE = 100


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
        if tokens[at] == ";" or (tokens[at] == ":" and _is_topic(tokens, at)):
            yield _Border(at, at + 1)
        elif tokens[at] == "and" and not is_of_two(tokens, first, at):
            comma = at > 0 and tokens[at - 1] == ","
            yield _Border(at - comma, past_comma(tokens, at + 1))
        elif tokens[at] == "," and (
            is_ellipsis(tokens, first, at) or _is_listed(tokens, first, at)
        ):
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
    if predicate(tokens, max(start, left - _LONGEST_CLAUSE), left) is None:
        is_and = tokens[left] == "," and tokens[right - 1] == "and"
        return is_and and follows_a_clause(tokens, start, left, right)
    if border.turn:
        turns = _turns(tokens, border, border.turn.cue)
        return turns and not _is_set_in(tokens, start, border)
    if tokens[right - 1] in (";", ",", ":", "with"):
        return tokens[right - 1] != "with" or goes_on_with(tokens, start, right)
    is_after_comma = tokens[left] == ","
    is_main = _is_main(tokens, start, left, is_loose=is_after_comma)
    is_main = is_main and not is_begun(tokens, start, left)
    first = past_name(tokens, right)
    is_subject = is_after_comma and stands_alone(tokens, first)
    is_subject = is_subject or _has_subject(tokens, first, is_loose=is_after_comma)
    return is_main and is_subject


def _is_set_in(tokens: Sequence[str], start: int, border: _Border) -> bool:
    """Whether commas set a turn into one clause ("where it came, though, it was late").

    What stands before it lacks a main verb: it only says when, or ends with "was".
    """
    left, right = border.left_end, border.right_start
    if tokens[left : left + 2] not in ([",", "though"], [",", "however"]):
        return False
    if tokens[right - 1] != "," and tokens[right] != ",":
        return False
    is_setting = tokens[start] in _SETTING and "," not in tokens[start:left]
    verb = left - 2 if tokens[left - 1] in ("not", "never") else left - 1
    return is_setting or tokens[verb] in AUXILIARIES


def _turns(tokens: Sequence[str], border: _Border, cue: Cue) -> bool:
    """Whether a word that may turn does ("but", unlike "no choice but")."""
    left, right = border.left_end, border.right_start
    if tokens[left] == "but" and tokens[left - 1] in _BUT:
        return False
    is_phrase = cue.sort == "after" or " by" in cue.form
    is_but = "but" in cue.form.split() and tokens[right] != "also"
    return is_phrase or is_but or predicate(tokens, right, len(tokens)) is not None


def _is_topic(tokens: Sequence[str], colon: int) -> bool:
    """Whether a colon stands between a topic and a clause of its own that shows it.

    What takes up the subject ("warrants languish: it took weeks") explains it.
    """
    end = min(len(tokens), colon + 1 + _LONGEST_CLAUSE)
    follows = tokens[colon + 1 : end]
    if not follows or ":" in follows or follows[0] in _PRONOUNS | _DEMONSTRATIVES:
        return False
    verb = predicate(tokens, colon + 1, end)
    return verb is not None and verb > colon + 1


def _is_listed(tokens: Sequence[str], start: int, comma: int) -> bool:
    """Whether a comma stands between clauses of a list of three or more."""
    ands = (
        at
        for at in range(comma + 2, min(comma + _LONGEST_CLAUSE, len(tokens) - 2))
        if tokens[at] == "and" and _has_subject(tokens, at + 1, is_loose=True)
    )
    last = next(ands, None)
    return (
        last is not None
        and _is_main(tokens, start, comma, is_loose=False)
        and predicate(tokens, comma + 1, last) is not None
        and _has_subject(tokens, comma + 1, is_loose=False)
    )


def _is_main(tokens: Sequence[str], start: int, end: int, *, is_loose: bool) -> bool:
    """Whether a verb follows the last word that makes a clause subordinate.

    Before a comma (`is_loose`) it is enough that one stands before the first.
    """
    start = max(start, end - _LONGEST_CLAUSE)
    inner = [at for at in range(start, end) if tokens[at] in _SUBORDINATORS]
    if is_loose:
        return predicate(tokens, start, end) is not None
    comma = next((at for at in range(start, end) if tokens[at] == ","), end)
    is_setting = tokens[start : start + 1] in (["where"], ["when"])
    if is_setting and not any(at > comma for at in inner):
        # "Where it took place, it was good and staff valued it."
        return predicate(tokens, comma + 1, end) is not None
    verb = predicate(tokens, start, inner[0] if inner else end)
    return verb is not None and (not inner or tokens[inner[-1]] == "that")


def _has_subject(tokens: Sequence[str], start: int, *, is_loose: bool) -> bool:
    """Whether a subject with a verb of its own begins at a place."""
    first = tokens[start]
    is_pointing = is_loose and first in (_PRONOUNS | _DEMONSTRATIVES)
    is_of_cases = is_loose and first == "in" and tells_of_cases(tokens, start)
    if first in _NO_SUBJECT and not (is_pointing or is_of_cases):
        return False
    is_there = first == "there" and not AUXILIARIES.isdisjoint(
        tokens[start + 1 : start + 2]
    )
    is_there = is_there or first == "we"
    is_cent = tokens[start + 1 : start + 3] == ["per", "cent"] and first[0].isdigit()
    if is_of_cases or is_there or is_cent:
        return True
    if first in _ACTING and predicate(tokens, start, start + 2) == start + 1:
        return True
    begin = _after_aside(tokens, start) if is_loose else start
    stop = min(begin + _LONGEST_SUBJECT, len(tokens))
    if is_loose:
        verb = predicate(tokens, begin, stop)
    else:
        verb = finite(tokens, begin, stop, AUXILIARIES | _SAYS)
    if verb is None or verb == start or (first.endswith("ing") and not is_loose):
        return False
    if tokens[verb].endswith("ed") and tokens[verb + 1 : verb + 2] in (["."], []):
        return False
    known = {first} | (_OF_PEOPLE if is_loose else set())
    barred = _SUBORDINATORS - known | ({","} if is_loose else {",", "and", "to"})
    return barred.isdisjoint(tokens[begin:verb])


def _after_aside(tokens: Sequence[str], start: int) -> int:
    """Skip what commas set apart after a subject ("reviewing, at 29%, was weak")."""
    for comma in range(start + 1, min(start + 4, len(tokens))):
        if tokens[comma] == ",":
            if predicate(tokens, start, comma) is not None:
                return start
            ends = (at for at in range(comma + 1, len(tokens)) if tokens[at] == ",")
            end = next(ends, None)
            return end + 1 if end and end - comma <= _LONGEST_SUBJECT else start
    return start


def _turn_at_comma(words: Words, borders: list[_Border], head: Match) -> None:
    """End the first clause of "While ..., ..." at the comma where it is complete."""
    tokens = words.tokens
    stop = borders[1].left_end if len(borders) > 1 else len(tokens)
    for at in range(head.end, stop):
        complete = head.cue.sort == "after" or head.cue["as"] == "despite"
        if tokens[at] != "," or not (complete or predicate(tokens, head.end, at)):
            continue
        if predicate(tokens, at + 1, stop) is not None:
            borders.insert(1, _Border(at, at + 1, head))
            return
