"""The groups of which a section tells parts: the cases read, the people spoken to.

"Inspectors traced eleven adults" names a group, of which "seen by a nurse in six" tells
some sentences later.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..language.folding import small, straight
from ..language.numbers import value_of
from . import group_patterns as patterns

SINCE = "\v"
"""What parts the sentences of a section that count something, before `ABOVE`."""

_LOOKED_AT_WEIGHT = 2
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
    0 for what it only names; `is_known` says that it is named as one told before.
    """

    number: int
    noun: str
    weight: int = 0
    is_known: bool = False

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
    is_known = bool(told.get("m3"))
    return Group(number, noun, weight, is_known) if number >= least else None


@lru_cache(maxsize=512)
def groups_in(chain: str) -> Sequence[Group]:
    """Return the groups that sentences name, parted by `SINCE`, in their order."""
    earlier, _, last = chain.rpartition(SINCE)
    before = groups_in(earlier) if earlier else ()
    named = group_in(small(straight(last)))
    if not named:
        return before
    # "18 of the 20 that were good enough": a part of those looked at, and no new group.
    is_part = named.is_known and any(named.number < one.number for one in before)
    return before if is_part else (*before, named)
