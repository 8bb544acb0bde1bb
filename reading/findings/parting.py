"""A clause taken apart: what opens it, its main part, and what hangs on that."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..language.cueing import Tokens, wordset
from ..language.verbs import predicate

_OPENERS = wordset("openers")
_RELATIVES = wordset("relatives")
_TAILS = wordset("tails")
_TELLS = wordset("tells")
_AUXILIARIES = wordset("auxiliaries") | {"been"}
_PREPOSITIONS = wordset("ing-prepositions")
_LONGEST_OPENING = 30
_RESULTS = (
    ("with", "the", "result"),
    ("with", "the", "consequence"),
    ("as", "a", "result"),
)
_IN_TIME = frozenset(("after", "before", "until", "since"))
_LONGEST_SUBJECT = 6
_NEAR = 4
# "Depended on who asked", "done only when asked": what follows belongs to the verb.
_LEANING = ("on", "upon", "only", "as")
_LISTENERS = ("us", "inspectors", "our", "survey")


class Parts(NamedTuple):
    """Where the main part of a clause stands, and what adds to it after a comma."""

    main: tuple[int, int]
    added: tuple[int, int] | None = None


def apart(tokens: Sequence[str], start: int, end: int) -> Parts:
    """Take a clause apart; without an opening and a tail it is its own main part."""
    if isinstance(tokens, Tokens):
        return _apart(tokens, start, end)
    return _apart(Tokens(tokens), start, end)


@lru_cache(maxsize=256)
def _apart(tokens: Tokens, start: int, end: int) -> Parts:
    begin = _after_telling(tokens, _after_opening(tokens, start, end), end)
    verb = predicate(tokens, begin, end)
    if verb is None:
        return Parts((begin, end))
    for at in range(verb + 1, end - 1):
        if tokens[at] == ",":
            if _adds(tokens, at + 1):
                return Parts((begin, at), (at + 1, end))
        elif _hangs_on(tokens, at, end):
            return Parts((begin, at))
    return Parts((begin, end))


def _hangs_on(tokens: Sequence[str], at: int, end: int) -> bool:
    """Whether a clause without a comma begins: "after they left", not "after tea"."""
    if tokens[at] not in _TAILS or tokens[at - 1].startswith("look"):
        return False
    if tokens[at - 1] in _LEANING or tuple(tokens[at - 2 : at]) == ("down", "to"):
        return False
    if tokens[at] in _IN_TIME and _dates_noun(tokens, at):
        return False
    if tokens[at] == "until" and "not" in tokens[max(0, at - _LONGEST_SUBJECT) : at]:
        return False  # "Did not close an item until somebody owned it."
    near = min(at + _LONGEST_SUBJECT, end)
    return tokens[at] not in _IN_TIME or predicate(tokens, at + 1, near) is not None


def _dates_noun(tokens: Sequence[str], at: int) -> bool:
    """Whether a date belongs to the subject ("what came after sentence had been read").

    A participle stands before it, and after its one noun the verb.
    """
    if not tokens[at - 1].endswith("ed") or tokens[at - 2] in _AUXILIARIES:
        return False
    return tuple(tokens[at + 2 : at + 3]) in (("had",), ("was",), ("were",))


def _after_telling(tokens: Sequence[str], start: int, end: int) -> int:
    """Return where what is reported begins ("staff told us that ...")."""
    verb = predicate(tokens, start, end)
    if verb is None or tokens[verb] not in _TELLS:
        return start
    for at in range(verb + 1, min(verb + _NEAR, end - 1)):
        if tokens[at] == "that":
            return at + 1
        if tokens[at] not in _LISTENERS:
            break
    return start


def _adds(tokens: Sequence[str], at: int) -> bool:
    """Whether a relative clause, a participle or a consequence begins at a place."""
    near = tuple(tokens[at : at + 3])
    if near in _RESULTS or near[1:] in (("of", "which"), ("of", "whom")):
        return True
    if near[0] in _RELATIVES or near[:2] == ("so", "that"):
        return True
    is_participle = near[0].endswith("ing") and near[0] not in _PREPOSITIONS
    return len(near) > 1 and is_participle and near[1] != ","


def _after_opening(tokens: Sequence[str], start: int, end: int) -> int:
    """Return where the main part begins after "Since the last inspection, ..."."""
    if start >= end or not (tokens[start] in _OPENERS or tokens[start].endswith("ed")):
        return start
    stop = min(end, start + _LONGEST_OPENING)
    for comma in (at for at in range(start + 1, stop) if tokens[at] == ","):
        follows = tokens[comma + 1 : comma + 2]
        if follows and follows[0] not in _OPENERS and follows[0] != "and":
            verb = predicate(tokens, comma + 1, end)
            if verb is not None and verb > comma + 1:
                return comma + 1
    return start
