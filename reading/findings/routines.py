"""Plain work told in forms that judge nothing: under way, due, somebody's task.

"The force was consulting on its strategy", "four officers were due to start",
"decisions are taken by a senior manager", "leaders had asked for a change", "the
average stay was nineteen days", "the agreement was signed in March".
"""

from collections.abc import Sequence

from ..language.cueing import wordset
from .governing import is_number

_BEING = wordset("being")
_HAVING = frozenset(("has", "have", "had"))
_BETWEEN = wordset("between-being")
_UNDER_WAY = wordset("under-way")
_WITH_WHOM = (("working", "with"), ("in", "discussion"), ("in", "discussions"))
_BEING_DONE = wordset("being-done")
_DUE = wordset("due-to")
_DUE_BE = wordset("due-to-be")
_ROUTINE = wordset("routine-work")
_ROLES = wordset("task-holders")
_LEADING = wordset("those-who-lead")
_DONE = wordset("arranged-by-leaders")
_CARRIED = (("carried", "out"), ("drawn", "up"), ("taken", "over"), ("held", "a"))
_SIGNED = wordset("made-on-a-date")
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    )
)
_BEGUN = frozenset(("begun", "started", "resumed", "commenced"))
_ARTICLES = frozenset(("a", "an", "the", "each", "every", "its", "their"))
_STOOD = frozenset(("stood", "stands", "was", "were", "is", "are", "averaged"))
_HOLDING = wordset("holding-meetings")
_RHYTHMS = frozenset(
    ("daily", "weekly", "fortnightly", "monthly", "quarterly", "annual", "bimonthly")
)
_KINDS = wordset("kinds-of-tools")
_PLACES = frozenset(("in", "within", "at", "on"))
_NEAR, _FAR = 4, 7


def is_routine(tokens: Sequence[str], start: int, verb: int, stop: int) -> bool:
    """Whether a clause from `start`, with this verb, tells plain work and no more.

    What is denied is never so.
    """
    at = verb + 1
    while at < stop and tokens[at] in _BETWEEN:
        at += 1
    if at >= stop or "not" in tokens[start:stop] or "no" in tokens[start:stop]:
        return False
    if tokens[verb] in _BEING:
        return (
            _is_under_way(tokens, at, stop)
            or _is_due(tokens, at, stop)
            or _is_by_role(tokens, verb, at, stop)
            or _is_signed(tokens, verb, at, stop)
            or _is_average(tokens, start, verb, at)
            or _is_there(tokens, start, verb, at, stop)
            or (tokens[verb] in ("were", "are") and _is_in_charge(tokens, at))
            or tuple(tokens[at : at + 2]) == ("attended", "by")
        )
    if tokens[verb] in _HAVING and tokens[at] in _BEGUN:
        return at + 1 >= stop or tokens[at + 1] in ("in", "at", "on", "to", "across")
    return (
        _is_regular(tokens, verb)
        or _is_led(tokens, start, verb, at)
        or _is_average(tokens, start, verb, at)
    )


def _is_regular(tokens: Sequence[str], verb: int) -> bool:
    """Whether it is told what recurs, is in use or who chairs it, and no more.

    "Holds a quarterly meeting", "use a standard template", "chairs the board".
    """
    at = verb + 1 + (tuple(tokens[verb : verb + 2]) == ("carries", "out"))
    article, kind = [*tokens[at : at + 2], "", ""][:2]
    if article not in _ARTICLES:
        are_meetings = article in _RHYTHMS and "meetings" in tokens[at : at + _FAR]
        return tokens[verb] in _HOLDING and are_meetings
    if tokens[verb] in ("chairs", "chaired"):
        return True
    is_used = tokens[verb] in ("use", "uses", "used") and kind in _KINDS
    return is_used or (tokens[verb] in _HOLDING and kind in _RHYTHMS)


def _is_under_way(tokens: Sequence[str], at: int, stop: int) -> bool:
    if tuple(tokens[at : at + 2]) in _WITH_WHOM or tokens[at] in _UNDER_WAY:
        return True
    return tokens[at] == "being" and at + 1 < stop and tokens[at + 1] in _BEING_DONE


def _is_due(tokens: Sequence[str], at: int, stop: int) -> bool:
    """Whether something is due to begin ("were due to start in the spring")."""
    if tokens[at : at + 2] != ["due", "to"] or at + 2 >= stop:
        return False
    is_done = tokens[at + 2] == "be" and not _DUE_BE.isdisjoint(tokens[at + 3 : at + 4])
    return is_done or tokens[at + 2] in _DUE


def _is_by_role(tokens: Sequence[str], verb: int, at: int, stop: int) -> bool:
    """Whether those whose task it is do it ("decisions are taken by a manager")."""
    if tokens[at] not in _ROUTINE or tokens[verb] not in ("is", "are"):
        return False
    near = tokens[at + 1 : min(stop, at + _NEAR)]
    if "by" not in near:
        return False
    by = at + 1 + near.index("by")
    behind = tokens[by + 1 : min(stop, by + _FAR)]
    is_counted = is_number(behind[0]) and behind[0] not in _ARTICLES
    return not (_ROLES.isdisjoint(behind) or is_counted)


def _is_signed(tokens: Sequence[str], verb: int, at: int, stop: int) -> bool:
    """Whether something was made or changed in a month ("was signed in March 2024")."""
    if tokens[verb] not in ("was", "were") or tokens[at] not in _SIGNED:
        return False
    near = tokens[at + 1 : stop]
    months = [n for n, word in enumerate(near) if word in _MONTHS and n]
    return any(near[n - 1] in ("in", "since", "during", "on") for n in months)


def _is_led(tokens: Sequence[str], start: int, verb: int, at: int) -> bool:
    """Whether those who lead did what is only arranged ("leaders had asked for it")."""
    if tokens[verb] not in _HAVING or tokens[start] not in _ARTICLES | _LEADING:
        return False
    subject = tokens[start:verb]
    if _LEADING.isdisjoint(subject) or len(subject) > _FAR:
        return False
    return tokens[at] in _DONE or tuple(tokens[at : at + 2]) in _CARRIED


def _is_there(tokens: Sequence[str], start: int, verb: int, at: int, stop: int) -> bool:
    """Whether one thing is said to be somewhere ("there is a nurse in the team")."""
    is_there = tokens[start:verb] == ["there"] and tokens[at] in ("a", "an")
    return is_there and not _PLACES.isdisjoint(tokens[at + 2 : min(stop, at + _FAR)])


def _is_in_charge(tokens: Sequence[str], at: int) -> bool:
    """Whether it is told how many somebody leads ("responsible for 12 staff")."""
    near = tokens[at + 2 : at + _FAR]
    is_told = tuple(tokens[at : at + 2]) == ("responsible", "for")
    return is_told and any(is_number(one) and one not in _ARTICLES for one in near)


def _is_average(tokens: Sequence[str], start: int, verb: int, at: int) -> bool:
    """Whether a mean is told ("the average stay was nineteen days")."""
    if tokens[verb] not in _STOOD or "average" not in tokens[start : start + 2]:
        return False
    behind = at + (tokens[at : at + 1] == ["at"])
    return is_number(tokens[behind]) if behind < len(tokens) else False
