"""Time set free: "released capacity" leads to capacity, "saved two hours" to hours.

What the time is then used for is helped, and stands behind "to" or "for".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ..extractor import LocalEnd
from ..language.cueing import Words, tokenize, wordset
from .ends import End
from .sites import Link

_HOURS = frozenset(
    ("capacity", "headroom", "time", "hours", "hour", "days", "day", "minutes")
)
_OF = wordset("of")
_PEOPLE = wordset("acting") | wordset("occupations") | {"them", "him", "her", "worker"}
_LEADS_ON = _OF | {"a", "an", "per", "each", "every", "elsewhere", "and"}
_SUMS = ("hundreds", "thousands", "dozens", "number", "lot", "deal", "couple", "amount")
# What makes for more of it, or gives it: "led to extra capacity".
_MADE = re.compile(
    r"(?:create[sd]?|generate[sd]?|led|leads|resulted|bought|g[ai]ve[sn]?|offered|won)"
)
_MORE = frozenset(("more", "extra", "additional", "some", "spare", "further", "much"))
_FREES = ("free", "release", "save", "create", "generate", "up")
_USED = frozenset(("to", "for", "with", "on"))
_WAITS = frozenset(("waiting", "wait", "response", "overtime", "long", "lost", "late"))


def freed(link: Link) -> Link | None:
    """Return a link to the time that is set free; None where no time is told of.

    Other links are returned as they are. "Saved officers an hour" names the hour.
    """
    effect, cue = link.effect, link.cue.cue
    if not cue["hours"]:
        is_made = link.relation == "helps" and bool(_MADE.match(cue.form))
        is_more = is_made and _is_more(effect)
        return replace(link, relation="leads-to") if is_more else link
    if not isinstance(effect, LocalEnd):
        return None
    words = tokenize(effect.label)
    at = _time_at(words.tokens)
    if at is None:
        return None
    named = _named(effect, _from(words, at))
    return replace(link, effect=named, relation=cue["relation"])


def meant(link: Link) -> Link:
    """Return a link to time that something is meant to set free ("free up capacity").

    What has its use told behind it is meant to help.
    """
    effect = link.effect
    if link.relation != "helps" or not isinstance(effect, LocalEnd):
        return link
    words = tokenize(effect.label)
    tokens = words.tokens
    start = next((i for i, one in enumerate(tokens) if one not in _FREES), 0)
    at = _time_at(tokens[start:]) if start or len(tokens) == 1 else None
    if at is None:
        return link
    named = _named(effect, words.said(start, len(tokens)))
    is_used = not _USED.isdisjoint(tokens[start + at :])
    relation = link.relation if is_used else "leads-to"
    return replace(link, effect=named, relation=relation)


def _is_more(effect: End) -> bool:
    """Whether an effect is time or capacity by all its words ("extra capacity")."""
    if not isinstance(effect, LocalEnd):
        return False
    tokens = tokenize(effect.label).tokens
    is_room = tokens[-2:] in (["breathing", "space"], ["breathing", "room"])
    is_named = set(tokens) - _MORE <= {"capacity", "headroom"}
    return is_room or (bool(tokens) and is_named)


def _named(end: LocalEnd, said: str) -> LocalEnd:
    label = said[:1].upper() + said[1:]
    return replace(end, label=label, definition=f"What the publication calls “{said}”.")


def _time_at(tokens: Sequence[str]) -> int | None:
    """Return where the word for time stands that a name is of, None if of none."""
    at = next((i for i, token in enumerate(tokens) if token in _HOURS), None)
    if at is None or not _WAITS.isdisjoint(tokens[:at]):
        return None
    goes_on = at + 1 == len(tokens) or tokens[at + 1] in _LEADS_ON
    of = [i for i in range(at) if tokens[i] in _OF - {"around", "about", "over"}]
    is_sum = all(tokens[i] == "of" and i and tokens[i - 1] in _SUMS for i in of)
    return at if goes_on and is_sum else None


def _from(words: Words, at: int) -> str:
    """Return a name from behind those who are given the time ("officers an hour")."""
    tokens = words.tokens
    before = [i for i in range(at - 1) if tokens[i] in _PEOPLE]
    start = before[-1] + 1 if before else 0
    is_theirs = start < at and tokens[start][0] in "'’"
    # "Three hours a week for each of them": whose they are was told.
    stop = len(tokens)
    if tokens[-1] == "them" and "for" in tokens[at:]:
        stop = tokens.index("for", at)
    return words.said(0 if is_theirs else start, stop)
