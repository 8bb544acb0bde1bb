"""Signs: which relation a cue tells of, where that depends on what it acts on.

What reduces delays mitigates them; what reduces capacity hinders work. What adds to
a problem leads to it.
"""

from .cueing import Match, Words, load, tokenize, wordset
from .ends import End
from .extractor import LocalEnd
from .lexicon import Lexicon
from .polarity import CONCERN, judge

_ILL = ("ill", "bad", "badly", "lack", "not")
_ASSET = ("asset", "good", "well")


_FALLS = wordset("falls")
_RISES = wordset("rises")
_WORSENED = wordset("worsened")
_UNABLE = wordset("unable")
_LESSENED = wordset("lessened")
_BETTERED = wordset("bettered")
_NEAR = 4


def relation_to(match: Match, effect: End, lexicon: Lexicon, words: Words) -> str:
    """Return the relation of a cue to an effect; `words` are those of the sentence."""
    told, sense = match.cue["relation"], match.cue["sense"]
    if told == "leads-to" and not sense and match.cue.sort in ("forward", "participle"):
        near = words.tokens[match.end : match.end + _NEAR]
        if "in" in near:
            sense = "less" if not _FALLS.isdisjoint(near) else sense
            sense = "more" if not _RISES.isdisjoint(near) else sense
    worth = _worth(effect, lexicon)
    if match.cue["enables"] and not _WORSENED.isdisjoint(words.tokens[match.end :]):
        return "leads-to"
    if sense == "less":
        return "hinders" if worth == "asset" else "mitigates"
    if sense == "more":
        return "helps" if worth == "asset" else "leads-to"
    adds = told == "hinders" and match.cue["basis"] == "stated-contribution"
    return "leads-to" if adds and worth == "ill" else told


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


def relation_of_clause(relation: str, said: str) -> str:
    """Return the relation to what a clause says; `relation` is that of its cue."""
    words = tokenize(said)
    if relation != "leads-to":
        return relation
    if not _UNABLE.isdisjoint(words.tokens):
        return "hinders"
    if judge(words).polarity == CONCERN:
        return relation
    if not _LESSENED.isdisjoint(words.tokens):
        return "mitigates"
    return relation if _BETTERED.isdisjoint(words.tokens) else "helps"
