"""Numbers that stand without a noun of their own, for a part of a group told before.

"Inspectors traced eleven adults. A nurse had seen six; two were never seen": such a
number is what its clause tells of, or closes it behind a preposition or a verb.
"""

from collections.abc import Sequence

from ..language.numbers import value_of
from . import alone_patterns as patterns
from .groups import Group
from .quantity_patterns import PART_OF_IT


def frame(before: str, number: int) -> int | None:
    """Return the group that the words before a number set for its clause, if any."""
    found = patterns.FRAME.search(before)
    if not found:
        return None
    named = value_of(found["m"])
    return named if number <= named else None


def is_part_of_frame(text: str, start: int, end: int) -> bool:
    """Tell whether a number with a noun is of a frame ("of the 30, 19 callers")."""
    noun = patterns.ONE_NOUN.match(text, end)
    told = noun and patterns.VERB.match(text, noun.end())
    return bool(told and patterns.BARE_FRAME.search(text[:start]))


def is_framed(before: str) -> bool:
    """Tell whether a clause begins with those told last: "of these, 33 said"."""
    return patterns.FRAMED.search(before) is not None


def summed(text: str, start: int, end: int) -> Sequence[int]:
    """Return what the parts may add up to of which a number is one, the others last.

    "Continued in eighteen, made stricter in nine and revoked in the remaining four".
    """
    last = patterns.OTHERS.search(text, end)
    if not last:
        return ()
    before = max(text.rfind(sign, 0, start) for sign in (":", "."))
    told = [
        value_of(one[0])
        for one in patterns.NUMBERS.finditer(text, before + 1, last.end())
    ]
    pair = value_of(text[start:end]) + value_of(last["n"])
    return (sum(told), pair)


def stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a number, in small letters, has no noun of its own."""
    before = text[:start]
    if patterns.ALL_BUT.search(before) or patterns.BUDGET.search(before):
        return False
    if _is_subject(text, before, end):
        return True
    if patterns.OPENS_IN.search(before) and patterns.STARTS.match(text, end):
        return True
    is_closed = patterns.CLOSES.match(text, end) is not None
    return is_closed and bool(
        patterns.BEHIND.search(before) or patterns.DONE.search(before)
    )


def _is_subject(text: str, before: str, end: int) -> bool:
    if not (patterns.OPENS.search(before) or patterns.FRONTED.match(before)):
        return False
    if patterns.LABEL.search(before) and patterns.ENDING.match(text, end):
        return True
    aside = patterns.ASIDE.match(text, end)
    after = aside.end() if aside else end
    return bool(patterns.VERB.match(text, after) or PART_OF_IT.match(text, after))


def opens_or_closes(text: str, start: int, end: int, group: Group) -> bool:
    """Tell whether a number with a group's noun opens a clause or ends one."""
    before, after = text[:start], end + len(group.noun) + 1
    is_closed = patterns.CLOSES.match(text, after) is not None
    opens = patterns.OPENS.search(before)
    is_clause = opens is not None and opens[0].strip(" ") != ","
    is_subject = is_clause or patterns.FRONTED.match(before)
    return bool(is_subject or (is_closed and patterns.BEHIND_NOUN.search(before)))


def is_but(before: str) -> bool:
    """Tell whether a number is of those left out ("all but four")."""
    return patterns.ALL_BUT.search(before) is not None


def is_name(before: str) -> bool:
    """Tell whether a number names something ("section 47") or measures another."""
    return patterns.NAMED.search(before) is not None


def noun_after(text: str, end: int, groups: Sequence[Group]) -> Group | None:
    """Return the group last looked at, if a number has its noun ("six interviews").

    A group of no noun ("we followed 28 who left") takes that of any people.
    """
    group = next((one for one in reversed(groups) if one.is_looked_at), None)
    noun = patterns.ONE_NOUN.match(text, end)
    if not group or not noun:
        return None
    is_same = noun[1] == group.noun or (not group.noun and noun[1] in patterns.PEOPLE)
    is_of = not group.noun and noun[1] in ("cases", "files", "records")
    return (
        Group(group.number, noun[1], group.is_looked_at) if is_same or is_of else None
    )
