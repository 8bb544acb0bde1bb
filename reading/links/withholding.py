"""Withholding: links whose ends say nothing by themselves, which are not proposed.

A pronoun, a name of people, a fragment or a word that only points back leaves the
reader of a record without what acts or what is acted on.
"""

from collections.abc import Sequence

from ..extractor import LocalEnd
from ..language.cueing import Words, load, tokenize, wordset
from .ends import End
from .sites import Link

_POINTERS = frozenset(("this", "these", "itself", "likewise", "thereby"))
_OBJECTS = frozenset(("it", "them", "him", "her", "us", "those", "that", "so"))
_LONGEST_POINTING = 4
_LONGEST_NAME = 2
# Nouns that stand for what was told before, and say nothing alone.
_BACK = frozenset(
    (
        *("habit", "recurrence", "repeat", "repetition", "same", "move", "shift"),
        "step",
        *("latter", "former", "result", "outcome", "initiative", "tactic", "practice"),
        *("first", "second", "third", "last", "regime", "supply", "shortage"),
        *("others", "another", "bring", "get", "make", "go", "come", "likely", "able"),
        *("fact", "thing", "things", "kind", "sort", "respect", "regard", "aspects"),
    )
)
# Of these it is untold which is meant, or what of them, where they stand alone.
_GENERAL = frozenset(
    (
        *("service", "services", "region", "support", "delivery", "protocol"),
        *("tool", "tools", "open", "area", "areas", "system", "systems"),
        *("process", "processes", "elsewhere", "team", "teams", "unit", "units"),
    )
)
# What inspectors can tell is no work of those they inspect.
_OURS = ("us", "inspectors")
_JUDGING = ("judge", "assess", "determine", "establish", "tell", "conclude", "see")
_EMPTY = wordset("empty") | wordset("amounts") | wordset("number-words")
_SMALL = wordset("of") | wordset("articles") | wordset("adverbs")
_NOT_VAGUE = (
    "inconsistency",
    "variation",
    "churn",
    "upheaval",
    "pressure",
    "pressures",
)
_VAGUE = wordset("vague") - frozenset(_NOT_VAGUE)
_COMPARED = wordset("compared")
# Told just before where "the transfer" is all that is said.
_EVENTS = frozenset(("transfer", "switch", "decision", "incident", "closure", "event"))
_SOME = wordset("number-words") | wordset("amounts") | {"some", "many", "several"}


def is_withheld(link: Link, *, is_meant: bool = False) -> bool:
    """Tell whether a link is not to be proposed for what one of its ends lacks.

    What something is meant for may be what is done to people ("attract new carers").
    """
    if not link.relation or _says_nothing(link.cause) or _says_nothing(link.effect):
        return True
    if isinstance(link.cause, LocalEnd) and _is_cut(link.cause.label):
        return True
    return not is_meant and _is_people(link)


def same(one: Link, other: Link) -> bool:
    """Tell whether two links say the same, with ends that hold one another."""
    pairs = ((one.cause, other.cause), (one.effect, other.effect))
    return one.relation == other.relation and all(_within(*pair) for pair in pairs)


def _within(one: End, other: End) -> bool:
    if not (isinstance(one, LocalEnd) and isinstance(other, LocalEnd)):
        return one == other
    words, others = (_content(tokenize(end.label).tokens) for end in (one, other))
    return words <= others or others <= words


def _says_nothing(end: End) -> bool:
    if not isinstance(end, LocalEnd):
        return False
    tokens = tokenize(end.label).tokens
    if _is_ours(tokens) or all(len(token) == 1 for token in tokens):
        return True
    if _points(tokens):
        return True
    if "else" in tokens:
        return False
    if tokens[-1] in _OBJECTS and len(tokens) <= _LONGEST_POINTING:
        # "Training them" is a doing.
        return len(tokens) == 1 or tokens[-2] in wordset("of")
    return _content(tokens) <= _EMPTY | _BACK | _VAGUE | _COMPARED | _GENERAL


def _points(tokens: Sequence[str]) -> bool:
    """Whether a name only points to what was told ("such", "seven in ten of them")."""
    is_short = len(tokens) <= _LONGEST_POINTING
    is_some = tokens[0] in _SOME and tokens[-2:] == ["of", "them"]
    is_event = len(tokens) == 1 and tokens[0] in _EVENTS
    is_this = is_short and not _POINTERS.isdisjoint(tokens)
    return is_some or is_event or is_this or tokens[0] == "such"


def _is_ours(tokens: Sequence[str]) -> bool:
    """Whether it is the inspectors' own judging ("for us to judge whether")."""
    is_to = tokens[0] in _OURS and tokens[1:2] == ["to"]
    return is_to and not set(tokens[2:3]).isdisjoint(_JUDGING)


def _is_cut(label: str) -> bool:
    """Whether a name of a cause begins in the midst of a phrase ("by staff")."""
    return label.lower().startswith(("by ", "of ", "from ", "than ", "as ", "to "))


def _content(tokens: Sequence[str]) -> set[str]:
    return {t for t in tokens if t[0].isalpha() and t not in _SMALL}


def _is_people(link: Link) -> bool:
    """Whether what is acted on is people, of whom it is untold what becomes of them."""
    effect = link.effect
    if not isinstance(effect, LocalEnd):
        return False
    if link.cue.cue.sort == "backward" and not link.cue.cue.form.startswith("depend"):
        return False
    return only_people(tokenize(effect.label))


def only_people(words: Words) -> bool:
    """Tell whether some words are a name of people and no more."""
    found = load("actors").find(words)
    if words.tokens[0].endswith("ed") and len(words.tokens) > 1:
        return False  # "Tired staff" is a state.
    is_short = len(words.tokens) <= _LONGEST_NAME
    is_all = len(found) == 1 and found[0].end == len(words.tokens)
    return is_short and is_all and words.tokens[0] != "safety"
