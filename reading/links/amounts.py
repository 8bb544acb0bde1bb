"""Amounts: what more or less of something is worth, and where nothing tells it.

A rise in visits is to the good and a rise in complaints is not. Where nothing tells
whether an effect is good or bad, it is not known whether it is helped or comes about.
"""

from dataclasses import replace

from ..extractor import LocalEnd
from ..findings.polarity import CONCERN, MIXED, STRENGTH, judge
from ..language.cueing import Match, Words, tokenize, wordset
from ..language.lexicon import Lexicon
from .ends import End
from .worths import (
    head_of,
    is_gain,
    is_ill,
    is_lack,
    is_lessened,
    is_load,
    is_offer,
    is_uneven,
    is_wanted,
    is_work,
    worth_of,
)

_NEAR = 5
_WAITS = frozenset(
    (
        *("response", "waiting", "turnaround", "processing", "handover"),
        *("travel", "journey", "travelling", "answering", "reply"),
        *("wait", "clearance", "queueing", "attendance"),
    )
)
# What there is less of to the good.
_STOPGAPS = frozenset(
    (
        *("agency", "force", "restraint", "segregation", "overtime"),
        *("temporary", "locum", "locums", "bank", "custody"),
        *("batons", "drugs", "sedatives", "isolation"),
    )
)
_AMOUNTS = ("number", "numbers", "proportion", "volume", "rate", "rates", "level")
_DEEDS = wordset("more-wanted")
# More of these is work to whom they come, or a gain where somebody sought them.
_ASKED = wordset("sought-or-load")
_LOADS = wordset("loads") | wordset("burdens") | wordset("ill-rates")
_ILL_EVENTS = wordset("ill-events")
_UNWANTED = wordset("ill-events") | wordset("burdens") | wordset("ill-rates")
# After a noun these tell that it goes short ("the company less income").
_HOURS = frozenset(("time", "hours"))
_CHORES = frozenset(
    (
        *("paperwork", "administration", "administrative", "travelling", "recording"),
        *("travel", "form", "forms", "typing", "data", "queues", "waiting"),
    )
)
_TOO_FEW = frozenset(("less", "fewer", "little"))
# Of these there is no good in more.
_LASTING = {"time", "times", "length", "wait", "distance", "distances", "population"}
_UNWANTED |= wordset("unwanted")
# Cues that tell nothing of whether what comes of something is good.
_OPEN = wordset("open-cues")
_SOUGHT_BY = wordset("seeking")


def is_wait(effect: End) -> bool:
    """Tell whether an effect is how long something takes ("response times")."""
    if not isinstance(effect, LocalEnd):
        return False
    tokens = tokenize(effect.label).tokens
    is_time = tokens[-1] in ("time", "times") and len(tokens) > 1
    return is_time and tokens[-2] in _WAITS


def of_amount(sense: str, effect: End, worth: str) -> str:
    """Return the relation to what there is more or less of."""
    if sense == "less":
        return _of_less(effect, worth)
    is_gained = worth == "asset" or is_offer(effect) or is_deed(effect)
    is_bad = is_load(effect) or is_unwanted(effect)
    return "helps" if is_gained and not is_bad else "leads-to"


def is_unwanted(effect: End) -> bool:
    """Tell whether an effect is by its first words what nobody wants ("paperwork")."""
    return isinstance(effect, LocalEnd) and not _UNWANTED.isdisjoint(head_of(effect))


def is_good(effect: End) -> bool:
    """Tell whether an effect is good by its name ("a calmer atmosphere")."""
    if not isinstance(effect, LocalEnd) or is_unwanted(effect):
        return False
    return judge(tokenize(effect.label)).polarity == STRENGTH


def is_asset(effect: End, lexicon: Lexicon) -> bool:
    """Tell whether an effect is good to have, by its concept or by its first words.

    "Dismissal of experienced staff" is a dismissal, and nothing good.
    """
    if not isinstance(effect, LocalEnd):
        return worth_of(effect, lexicon) == "asset"
    head = " ".join(head_of(effect))
    is_told = bool(head) and worth_of(replace(effect, label=head), lexicon) == "asset"
    return (is_told or is_wanted(effect)) and not is_unwanted(effect)


def _of_less(effect: End, worth: str) -> str:
    if is_wait(effect) or is_uneven(effect):
        return "mitigates"
    if isinstance(effect, LocalEnd) and effect.label.lower().startswith("use of"):
        rest = tokenize(effect.label).tokens[2:]
        return "" if _STOPGAPS.isdisjoint(rest) else "mitigates"
    if not (worth or _ASKED.isdisjoint(_counted(effect))):
        return ""
    is_got = is_work(effect) or is_offer(effect) or is_wanted(effect)
    is_missed = worth == "asset" or (worth != "ill" and (is_got or is_deed(effect)))
    if is_missed:
        return "hinders"
    is_burden = worth == "ill" or isinstance(effect, str) or is_lessened(effect)
    return "mitigates" if is_burden else ""


def is_chore(effect: End) -> bool:
    """Tell whether an effect is time that goes into what is no work with people."""
    words = tokenize(effect.label).tokens if isinstance(effect, LocalEnd) else []
    return not _HOURS.isdisjoint(words[:2]) and not _CHORES.isdisjoint(words)


def is_deed(effect: End) -> bool:
    """Tell whether an effect is work done, or a wish for it, by its number."""
    tokens = _counted(effect)
    return not _DEEDS.isdisjoint(tokens) and _LOADS.isdisjoint(tokens)


def _counted(effect: End) -> list[str]:
    """Return the first words of what is counted ("number of home visits")."""
    if not isinstance(effect, LocalEnd):
        return []
    tokens = tokenize(effect.label).tokens
    if tokens[0] in _AMOUNTS and tokens[1:2] == ["of"]:
        return list(tokens[2 : 2 + _NEAR])
    return head_of(effect)


def sought(relation: str, cause: End, effect: End, lexicon: Lexicon) -> str:
    """Return the relation to more referrals or requests, by what brought them.

    They are a load that comes of a policy or of what is bad, and a gain where
    somebody worked for them; else it is untold which of the two they are.
    """
    head = _counted(effect)
    if relation != "leads-to" or _ASKED.isdisjoint(head) or worth_of(effect, lexicon):
        return relation
    if isinstance(cause, str) and cause.startswith("policy/"):
        return relation
    if is_ill(cause, lexicon) or is_lack(cause):
        return relation
    is_seeking = isinstance(cause, LocalEnd) and not _SOUGHT_BY.isdisjoint(
        tokenize(cause.label).tokens
    )
    return "helps" if is_seeking or worth_of(cause, lexicon) == "asset" else ""


def is_untold(
    match: Match, words: Words, effect: End, lexicon: Lexicon, *, is_bad: bool
) -> bool:
    """Tell whether nothing says if what comes of something is good or bad.

    `is_bad` tells that its cause is, so that what comes of it hardly can be a gain.
    """
    said = words.tokens[match.start : match.end]
    if is_bad or not isinstance(effect, LocalEnd) or _OPEN.isdisjoint(said):
        return False
    if worth_of(effect, lexicon) == "ill" or is_unwanted(effect) or is_gain(effect):
        return False
    label = tokenize(effect.label)
    if judge(label).polarity in (CONCERN, MIXED):
        return False
    is_load_more = not (_LOADS | _LASTING).isdisjoint(_counted(effect))
    is_short = not _TOO_FEW.isdisjoint(label.tokens[1 : _NEAR + 1])
    return not (is_load_more or is_short) and _ILL_EVENTS.isdisjoint(
        label.tokens[: _NEAR + 1]
    )
