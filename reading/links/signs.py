"""Signs: which relation a cue tells of, where that depends on what it acts on.

What reduces delays mitigates them; what reduces capacity hinders work. What adds to
a problem leads to it.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ..extractor import LocalEnd
from ..findings.polarity import CONCERN, STRENGTH, judge
from ..language.cueing import Match, Words, tokenize, wordset
from ..language.lexicon import Lexicon
from .amounts import is_asset, of_amount
from .ends import End
from .worths import (
    deals_with_ill,
    head_of,
    is_harm,
    is_lessened,
    is_pressure,
    is_work,
    worth_of,
)

_FALLS = wordset("falls")
_RISES = wordset("rises")
STOPS = wordset("stops") | {"head", "choked", "shut", "staunched"}
"""Verbs for what keeps something from happening."""
WORSENED = wordset("worsened") | {
    *("persist", "fester", "creep", "accumulate", "linger", "multiply"),
}
"""What something does that is allowed to get worse."""

_UNABLE = wordset("unable") - {"cannot", "couldn't", "can't", "couldn"}
_NOT = frozenset(("not", "never", "nor", "hardly", "few"))
_LESSENED = wordset("lessened")
_BETTERED = wordset("bettered")
_NEAR = 4
# What only good things are said to do that get worse.
_SLIPS = wordset("slips")
_WORSENS = wordset("worsens")
_IMPROVED = ("improvement", "improvements")
_PEOPLE = wordset("acting")
_MAIN = re.compile(r", (?:where|which|who)\b")
_BURDENS = wordset("burdens")
_ILL_RATES = wordset("ill-rates")
_GROWN = wordset("grown")
FELL = wordset("fell")
"""What is said of a load that there is less of."""
_LOAD_RATES = _ILL_RATES | {"caseloads", "workloads", "caseload", "workload"}
_CAN = frozenset(("can", "could", "able"))
_KEPT = ("stay", "stays", "stayed")
_NOTICED = wordset("noticed")
_RIGHTED = _NOTICED | wordset("righted") | {"dealt", "followed", "responded", "acted"}
_AT_ONCE = frozenset(
    ("promptly", "quickly", "swiftly", "early", "immediately", "rapidly", "readily")
)
_FREQUENT = frozenset(("frequent", "frequently", "often", "common", "commonly", ""))
_RARER_BY = _ILL_RATES | wordset("rarer-by")
_RARE = frozenset(("rare", "rarely", "seldom", "rarer"))
_LENGTHENS = frozenset(
    ("prolonged", "prolongs", "lengthened", "lengthens", "inflated", "multiplied")
)
_LIMITS = frozenset(("limited", "limits", "disrupted", "disrupts"))
_TOO_LITTLE = {"little", "no", "less", "insufficient", "limited", "fewer", "few"}
_GOES_ON = frozenset(("continue", "go", "carry", "remain", "recur", "happen", "occur"))
_SOON = frozenset(("quickly", "promptly", "sooner", "faster", "swiftly", "readily"))


def relation_to(match: Match, effect: End, lexicon: Lexicon, words: Words) -> str:
    """Return the relation of a cue to an effect; `words` are those of the sentence.

    It is empty where what is prevented may be good or bad to have.
    """
    told, sense = match.cue["relation"], _sense(match, words)
    said = words.tokens[match.start : match.end]
    worth = worth_of(effect, lexicon)
    let = _let(match, worth, words.tokens) if match.cue["enables"] else ""
    is_suffered = "sustained" in said and (worth == "ill" or is_harm(effect))
    if let or is_suffered:
        return let  # "Had sustained an injury" is to suffer it, and no link.
    if told == "helps" and "to" in said[-1:] and not _TOO_LITTLE.isdisjoint(said):
        return "hinders"  # "Gave staff too little time to".
    if told == "hinders" and (worth == "ill" or is_harm(effect)):
        told = _on_ill(said, told, effect)
    elif len(said) == 1 and said[0].startswith("prevent") and worth != "asset":
        return told if is_work(effect) else ""
    if sense == "more" and not _LENGTHENS.isdisjoint(said):
        return "leads-to"
    if sense == "more" and worth == "asset" and not is_asset(effect, lexicon):
        worth = ""
    if sense:
        return of_amount(sense, effect, worth)
    return "leads-to" if _worsens(match, effect, worth, said) else told


def _let(match: Match, worth: str, tokens: Sequence[str]) -> str:
    """Return the relation to what is let get worse, or let go on that is bad."""
    if gets_worse(tokens, match.end):
        is_good = worth != "ill" and tokens[match.end] in _SLIPS
        return "hinders" if is_good else "leads-to"
    goes_on = match.end < len(tokens) and tokens[match.end] in _GOES_ON
    return "leads-to" if worth == "ill" and goes_on else ""


def _sense(match: Match, words: Words) -> str:
    """Return whether a cue tells of "more" or "less" of what stands after it."""
    told, sense = match.cue["relation"], str(match.cue["sense"])
    if told != "leads-to" or sense:
        return sense
    if match.cue.sort in ("forward", "participle"):
        near = words.tokens[match.end : match.end + _NEAR]
        if "in" in near and not _RISES.isdisjoint(near):
            return "more"
        if "in" in near and not _FALLS.isdisjoint(near):
            return "less"
    return ""


def gets_worse(tokens: Sequence[str], at: int) -> bool:
    """Whether what something is let to do is to get worse ("drift to set in")."""
    is_worse = not WORSENED.isdisjoint(tokens[at : at + 2])
    return is_worse or tokens[at : at + 2] in (["set", "in"], ["go", "unnoticed"])


def _worsens(match: Match, effect: End, worth: str, said: Sequence[str]) -> bool:
    """Whether a cue adds to something bad, or puts pressure on somebody."""
    told, basis = match.cue["relation"], match.cue["basis"]
    grows = told == "helps" and not _GROWN.isdisjoint(said)
    adds = told == "hinders" and basis == "stated-contribution"
    is_load_on = bool(match.cue["load"]) and is_pressure(effect)
    return is_load_on or (worth == "ill" and (grows or adds))


def _on_ill(said: Sequence[str], told: str, effect: End) -> str:
    """Return what it does to something bad to worsen it, or to stand in its way."""
    if not _LIMITS.isdisjoint(said) and isinstance(effect, LocalEnd):
        # "Limited the harm", but "limited work against violence".
        head = " ".join(head_of(effect)[:_NEAR])
        is_bad = judge(tokenize(head)).polarity == CONCERN or is_lessened(effect)
        return "mitigates" if is_bad else told
    if not _WORSENS.isdisjoint(said):
        return "leads-to"
    if deals_with_ill(effect):
        return told
    return told if STOPS.isdisjoint(said) else "mitigates"


def relation_put_down(relation: str, effect: End, said: str, lexicon: Lexicon) -> str:
    """Return the relation to what somebody puts down to a cause; `said` tells it."""
    if not isinstance(effect, LocalEnd):
        return relation_of_clause(relation, said)
    label = tokenize(effect.label)
    is_asset = worth_of(effect, lexicon) == "asset" and "rather" not in label.tokens
    is_better = any(word in label.tokens for word in _IMPROVED)
    if relation == "leads-to" and is_asset and not is_better:
        return "helps"
    return relation_of_clause(relation, effect.label)


def relation_of_aim(match: Match, effect: End, words: Words) -> str:
    """Return the relation of an aim: to relieve a place or people is to help them."""
    told = match.cue["relation"]
    said = words.tokens[match.start : match.end]
    if told != "mitigates" or said[-1] != "relieve" or isinstance(effect, str):
        return told
    is_burden = isinstance(effect, LocalEnd) and not _BURDENS.isdisjoint(
        tokenize(effect.label).tokens
    )
    is_people = not _PEOPLE.isdisjoint(words.tokens[match.end : match.end + 2])
    return told if is_burden or is_people else "helps"


def relation_of_result(told: str, said: str, polarity: str) -> str:
    """Return the relation to a result told in a clause, with the finding's polarity.

    What falls to somebody's credit was bad to have; what is good is helped.
    """
    if told != "leads-to":
        return told
    words = tokenize(said)
    is_less = not _LESSENED.isdisjoint(words.tokens)
    if is_less and (polarity == STRENGTH or not _ILL_RATES.isdisjoint(words.tokens)):
        return "mitigates"
    return "helps" if polarity == STRENGTH and not is_less else told


def relation_of_clause(relation: str, said: str) -> str:
    """Return the relation to what a clause says; `relation` is that of its cue.

    What is bad, or neither good nor bad, is led to; work that goes well is helped,
    and what is bad is mitigated where there is less of it.
    """
    words = tokenize(_MAIN.split(said)[0])
    if relation != "leads-to":
        return relation
    if _is_load_fallen(words) or _is_rarer(words.tokens):
        return "mitigates"
    return _of_clause(relation, words)


def relation_of_doing(relation: str, said: str) -> str:
    """Return the relation to what happens "because of" something.

    What people are unable to do because of it is hindered.
    """
    words = tokenize(_MAIN.split(said)[0])
    if relation == "leads-to" and not _UNABLE.isdisjoint(words.tokens):
        return "hinders"
    return relation_of_clause(relation, said)


def _of_clause(relation: str, words: Words) -> str:
    if is_sooner(words.tokens):
        return "helps"
    polarity = judge(words).polarity
    if polarity == CONCERN:
        return relation
    compared = {one for one, two in pairwise(words.tokens) if two == "than"}
    if _LESSENED & (set(words.tokens) - compared):
        return "mitigates" if polarity == STRENGTH else relation
    if not _RARE.isdisjoint(words.tokens) and polarity == STRENGTH:
        return "mitigates"
    is_good = polarity == STRENGTH or _is_prompt(words.tokens)
    is_good = is_good or any(word in _KEPT for word in words.tokens[-2:])
    helped = _BETTERED | _CAN
    return relation if helped.isdisjoint(words.tokens) and not is_good else "helps"


def _is_prompt(tokens: Sequence[str]) -> bool:
    """Whether a clause says that work was done soon: "within five working days"."""
    if not _SOON.isdisjoint(tokens) or ("the", "same") in set(pairwise(tokens)):
        return True
    return any(
        one == "within" and two not in ("the", "a", "their", "its", "this")
        for one, two in pairwise(tokens)
    )


def is_sooner(tokens: Sequence[str]) -> bool:
    """Whether a clause says that something is done "more quickly" than it was."""
    is_more = any(
        one == "more" and two in _SOON
        for at, (one, two) in enumerate(pairwise(tokens))
        if tokens[at - 1] != "no"
    )
    is_more = is_more or _is_noticed_sooner(tokens) or _is_righted_soon(tokens)
    return is_more and _NOT.isdisjoint(tokens) and _UNABLE.isdisjoint(tokens)


def _is_noticed_sooner(tokens: Sequence[str]) -> bool:
    """Whether what is bad is told to be "noticed and challenged sooner"."""
    sooner = (at for at, token in enumerate(tokens) if token in ("sooner", "earlier"))
    at = next(sooner, 0)
    return not _NOTICED.isdisjoint(tokens[max(0, at - _NEAR) : at])


def _is_righted_soon(tokens: Sequence[str]) -> bool:
    """Whether what is bad is told to be put right at once ("dealt with promptly")."""
    at = next((i for i, token in enumerate(tokens) if token in _RIGHTED), len(tokens))
    return not _AT_ONCE.isdisjoint(tokens[max(0, at - 1) : at + _NEAR])


def _is_rarer(tokens: Sequence[str]) -> bool:
    """Whether a clause says that something bad is "less frequent" than it was."""
    is_less = any(
        one == "less" and two in _FREQUENT for one, two in pairwise([*tokens, ""])
    )
    return is_less and not _RARER_BY.isdisjoint(tokens)


def _is_load_fallen(words: Words) -> bool:
    """Whether a clause says that caseloads, delays or waits are less than they were."""
    falls = not FELL.isdisjoint(words.tokens) and "not" not in words.tokens
    return falls and not _LOAD_RATES.isdisjoint(words.tokens[:_NEAR])
