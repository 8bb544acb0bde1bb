"""Signs: which relation a cue tells of, where that depends on what it acts on.

What reduces delays mitigates them; what reduces capacity hinders work. What adds to
a problem leads to it.
"""

from collections.abc import Sequence
from itertools import pairwise

from ..extractor import LocalEnd
from ..findings.polarity import CONCERN, STRENGTH, judge
from ..language.cueing import Match, Words, load, tokenize, wordset
from ..language.lexicon import Lexicon
from .ends import End

_ILL = ("ill", "bad", "badly", "lack", "not")
_ASSET = ("asset", "good", "well")


_FALLS = wordset("falls")
_RISES = wordset("rises")
STOPS = wordset("stops")
"""Verbs for what keeps something from happening."""
WORSENED = wordset("worsened")
"""What something does that is allowed to get worse."""

_UNABLE = wordset("unable")
_LESSENED = wordset("lessened")
_BETTERED = wordset("bettered")
_NEAR = 4
# What only good things are said to do that get worse.
_SLIPS = wordset("slips")
_WORSENS = wordset("worsens")
_WORK = wordset("work-got")
_IMPROVED = ("improvement", "improvements")
_MEASURED = wordset("measured")
_CAN = frozenset(("can", "could", "able"))
# "None of the visits had gone ahead" stands in the way of visits.
_SCANT = ("none of", "only", "fewer than", "less than", "few", "hardly any", "too few")


def relation_to(match: Match, effect: End, lexicon: Lexicon, words: Words) -> str:
    """Return the relation of a cue to an effect; `words` are those of the sentence.

    It is empty where what is prevented may be good or bad to have.
    """
    told, sense = match.cue["relation"], match.cue["sense"]
    if told == "leads-to" and not sense and match.cue.sort in ("forward", "participle"):
        near = words.tokens[match.end : match.end + _NEAR]
        if "in" in near:
            sense = "less" if not _FALLS.isdisjoint(near) else sense
            sense = "more" if not _RISES.isdisjoint(near) else sense
    worth = _worth(effect, lexicon)
    if match.cue["enables"] and not WORSENED.isdisjoint(words.tokens[match.end :]):
        is_good = worth != "ill" and words.tokens[match.end] in _SLIPS
        return "hinders" if is_good else "leads-to"
    said = words.tokens[match.start : match.end]
    if said[-1] == "without" and is_work(effect):
        return "hinders"
    if told == "hinders" and worth == "ill":
        told = _on_ill(said, told)
    elif len(said) == 1 and said[0].startswith("prevent") and worth != "asset":
        return told if is_work(effect) else ""
    if sense == "less":
        is_missed = worth == "asset" or (worth != "ill" and is_work(effect))
        return "hinders" if is_missed else "mitigates"
    if sense == "more":
        return "helps" if worth == "asset" else "leads-to"
    adds = told == "hinders" and match.cue["basis"] == "stated-contribution"
    return "leads-to" if adds and worth == "ill" else told


def _on_ill(said: Sequence[str], told: str) -> str:
    """Return what it does to something bad to worsen it, or to stand in its way."""
    if not _WORSENS.isdisjoint(said):
        return "leads-to"
    return told if STOPS.isdisjoint(said) else "mitigates"


def is_work(effect: End) -> bool:
    """Tell whether an effect is work or help that somebody gets, by its name."""
    if isinstance(effect, str):
        return effect.startswith("work-area/")
    if not isinstance(effect, LocalEnd):
        return False
    return not _WORK.isdisjoint(tokenize(effect.label).tokens[:_NEAR])


def is_ill(effect: End, lexicon: Lexicon) -> bool:
    """Tell whether an effect is something bad by its name."""
    return _worth(effect, lexicon) == "ill"


def _worth(effect: End, lexicon: Lexicon) -> str:
    """Tell whether an effect is something bad ("ill") or good ("asset") to have."""
    if isinstance(effect, LocalEnd):
        label = effect.label
    elif isinstance(effect, str):
        kind, _, slug = effect.partition("/")
        label = lexicon.vocabulary.label(kind, slug)
    else:
        return ""
    found = [match.cue.sort for match in load("polarity").find(tokenize(label))]
    if any(sort in _ILL for sort in found):
        return "ill"
    return "asset" if any(sort in _ASSET for sort in found) else ""


def is_measured(end: End) -> bool:
    """Tell whether an end is a level or a score, which goes with what it depends on."""
    if not isinstance(end, LocalEnd):
        return False
    return not _MEASURED.isdisjoint(tokenize(end.label).tokens[:_NEAR])


def relation_put_down(relation: str, effect: End, said: str, lexicon: Lexicon) -> str:
    """Return the relation to what somebody puts down to a cause; `said` tells it."""
    if not isinstance(effect, LocalEnd):
        return relation_of_clause(relation, said)
    label = tokenize(effect.label)
    is_asset = _worth(effect, lexicon) == "asset" and "rather" not in label.tokens
    is_better = any(word in label.tokens for word in _IMPROVED)
    if relation == "leads-to" and is_asset and not is_better:
        return "helps"
    return relation_of_clause(relation, effect.label)


def relation_of_clause(relation: str, said: str) -> str:
    """Return the relation to what a clause says; `relation` is that of its cue."""
    words = tokenize(said)
    if relation != "leads-to":
        return relation
    is_denied = ("could", "not") in pairwise(words.tokens)
    if is_denied or not _UNABLE.isdisjoint(words.tokens) or _is_scant(words):
        return "hinders"
    if judge(words).polarity == CONCERN:
        return relation
    compared = {one for one, two in pairwise(words.tokens) if two == "than"}
    if _LESSENED & (set(words.tokens) - compared):
        return "mitigates" if judge(words).polarity == STRENGTH else relation
    helped = _BETTERED | _CAN
    return relation if helped.isdisjoint(words.tokens) else "helps"


def _is_scant(words: Words) -> bool:
    """Whether a clause says that too little was done: "only 61%", "few plans"."""
    tokens = [t for t in words.tokens if t.isalnum()]
    said = " ".join(tokens)
    opens = said.startswith(tuple(f"{scant} " for scant in _SCANT))
    return opens or any(
        one == "only" and two[0].isdigit() for one, two in pairwise(tokens)
    )
