"""The groups of which a section tells parts: the cases read, the people spoken to.

"Inspectors traced eleven adults" names a group, of which "seen by a nurse in six" tells
some sentences later.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ..language.folding import small, straight
from ..language.numbers import value_of
from . import group_patterns as patterns

SINCE = "\v"
"""What stands after the groups named before, in what is earlier than a sentence."""

_LOOKED_AT_WEIGHT = 2
_ELSEWHERE = -1
_MOST = 24
_LEAST = 4
_LEAST_COUNTED = 10
_LOOKED_AT = (
    *(patterns.ANSWERED, patterns.TOOK_PART, patterns.ACTIVE, patterns.PASSIVE),
    *(patterns.ASSESSED, patterns.LEFT_TO_NOUN, patterns.OF_FIRST, patterns.COUNTED),
    patterns.IN_ALL,
)
_TOLD = (patterns.NUMBERED, patterns.HERE)


@dataclass(frozen=True)
class Group:
    """So many things of a kind, that were looked at or that are told of here.

    `weight` is 2 for what was looked at, 1 for what the text sets out to tell of, and
    0 for what it only names; below that it stands elsewhere, or among other numbers.
    `is_known` says that it is named as one told before.
    """

    number: int
    noun: str
    weight: int = 0
    is_known: bool = field(default=False, compare=False)

    @property
    def is_here(self) -> bool:
        """Tell whether the section has set out to tell of it."""
        return self.weight > _ELSEWHERE

    @property
    def is_work(self) -> bool:
        """Tell whether it is of cases, files and the like."""
        return patterns.WORK.fullmatch(self.noun) is not None

    @property
    def is_looked_at(self) -> bool:
        """Tell whether inspectors looked at it."""
        return self.weight == _LOOKED_AT_WEIGHT


@lru_cache(maxsize=512)
def group_in(text: str) -> Group | None:
    """Return the group that a sentence names, in small letters, if it names one."""
    for weight, kinds in ((2, _LOOKED_AT), (1, _TOLD)):
        for pattern in kinds:
            found = pattern.search(text)
            if found:
                least = _LEAST_COUNTED if pattern is patterns.COUNTED else _LEAST
                return _group(found, weight, least)
    found = None if patterns.ON_AVERAGE.search(text) else patterns.ANY.search(text)
    return _group(found, 0, _LEAST) if found else None


def _group(found: re.Match[str], weight: int, least: int) -> Group | None:
    told = found.groupdict()
    number = value_of(told.get("m") or told.get("m2") or told["m3"] or "")
    noun = told.get("noun") or told.get("noun2") or ""
    beside = patterns.AND_WORK.match(found.string, found.end()) if weight else None
    if beside:
        number, noun = value_of(beside["m"]), beside["noun"]
    if patterns.GRADED.search(noun) and not patterns.BEEN_TO.search(found.string):
        return None
    is_known = bool(told.get("m3"))
    return Group(number, noun, weight, is_known) if number >= least else None


def with_groups(before: Sequence[Group], text: str) -> Sequence[Group]:
    """Return the groups named so far, and those that a sentence names.

    "18 of the 20 that were good enough" are a part of those looked at, no new group.
    """
    plain = small(straight(text))
    named = group_in(plain)
    if named and named.is_known and any(named.number < one.number for one in before):
        named = None
    told = [*before, *_numbered(plain), *([named] if named else [])]
    return tuple(dict.fromkeys(reversed(told)))[:_MOST][::-1]


def _numbered(text: str) -> Iterator[Group]:
    """Yield what else is numbered, which only a percentage may prove to be a whole."""
    for found in patterns.ANY.finditer(text):
        number = value_of(found["m"] or found["m2"])
        if number >= _LEAST_COUNTED:
            yield Group(number, "", _ELSEWHERE)


def from_elsewhere(groups: Sequence[Group]) -> Sequence[Group]:
    """Return groups that stand under another heading."""
    return tuple(dict.fromkeys(Group(one.number, "", _ELSEWHERE) for one in groups))


def written(groups: Sequence[Group]) -> str:
    """Return groups as `groups_of` reads them."""
    return "".join(f"{g.number}:{g.noun}:{g.weight};" for g in groups)


@lru_cache(maxsize=64)
def groups_of(told: str) -> Sequence[Group]:
    """Return the groups that `written` wrote."""
    parts = (one.split(":") for one in told.split(";") if one)
    return tuple(
        Group(int(number), noun, int(weight)) for number, noun, weight in parts
    )
