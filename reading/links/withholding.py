"""Withholding: links whose ends say nothing by themselves, which are not proposed.

A pronoun, a name of people, a fragment or a word that only points back leaves the
reader of a record without what acts or what is acted on.
"""

from collections.abc import Sequence
from itertools import pairwise

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
        *("raising", "improving", "reducing", "increasing", "addressing", "lowering"),
        *("figure", "figures", "number", "numbers", "proportion", "rate"),
        *("fact", "thing", "things", "kind", "sort", "respect", "regard", "aspects"),
    )
)
# Of these it is untold which is meant, or what of them, where they stand alone.
_GENERAL = frozenset(
    (
        *("service", "services", "region", "support", "delivery", "protocol"),
        *("tool", "tools", "open", "area", "areas", "system", "systems"),
        *("process", "processes", "elsewhere", "team", "teams", "unit", "units"),
        *("presence", "environment"),
    )
)
# What inspectors can tell is no work of those they inspect.
_OURS = ("us", "inspectors")
_JUDGING = ("judge", "assess", "determine", "establish", "tell", "conclude", "see")
_PARTICLES = ("out", "up", "off", "on", "down", "away", "back", "forward", "through")
_OPENS = ("of ", "by ", "from ", "than ")
_ENDS = (" without", " because", " whether", " which", " of up")
_OTHERS = ("other", "rest", "remainder", "one", "two", "who", "former", "some")
# With these a name ends where its verb stands before it ("drove staff away").
_TORN = ("away", "apart", "aside", "forward")
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
_PROCESSES = {"process", "processes", "system", "systems"}
# "The new arrangements" are those that were told before, and untold which.
_OF_A_TIME = frozenset(
    ("new", "revised", "recent", "current", "latest", "amended", "national", "earlier")
)
# Told just before where "the transfer" is all that is said.
_EVENTS = frozenset(("transfer", "switch", "decision", "incident", "closure", "event"))
# "The reduction in contact" is a policy's that was told before, and untold which.
_CHANGES = ("reduction", "suspension", "ending", "end", "change", "changes", "removal")
_CONTACTS = ("contact", "supervision", "appointments", "reporting", "arrangements")
_SOME = wordset("number-words") | wordset("amounts") | {"some", "many", "several"}


def is_withheld(link: Link, *, is_meant: bool = False) -> bool:
    """Tell whether a link is not to be proposed for what one of its ends lacks.

    What something is meant for may be what is done to people ("attract new carers").
    """
    if not link.relation or _says_nothing(link.cause) or _says_nothing(link.effect):
        return True
    if isinstance(link.cause, LocalEnd) and _is_cut(link.cause.label):
        return True
    if isinstance(link.effect, LocalEnd) and _is_torn(link.effect.label):
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
    if _points(tokens) or "else" in tokens:
        return _points(tokens)
    is_cut = tokens[-1] in _TORN and len(tokens) <= _LONGEST_POINTING
    if is_cut or _is_done_to(tokens) or (len(tokens) == 1 and tokens[0] in _OTHERS):
        return True
    if tokens[-1] in _OBJECTS and len(tokens) <= _LONGEST_POINTING:
        # "Training them" is a doing.
        return len(tokens) == 1 or tokens[-2] in wordset("of")
    content, vague = _content(tokens), _EMPTY | _BACK | _VAGUE | _COMPARED
    return content <= vague | _GENERAL or content - _OF_A_TIME <= vague | _PROCESSES


def _is_done_to(tokens: Sequence[str]) -> bool:
    """Whether a name tells what is done to what is untold ("carry them out")."""
    start = 2 if list(tokens[:2]) == ["unable", "to"] else 0
    near = tokens[start : start + 3]
    return any(
        one in ("it", "them") and two in _PARTICLES for one, two in pairwise(near)
    )


def _points(tokens: Sequence[str]) -> bool:
    """Whether a name only points to what was told ("such", "seven in ten of them")."""
    is_short = len(tokens) <= _LONGEST_POINTING
    is_some = tokens[0] in _SOME and tokens[-2:] == ["of", "them"]
    is_event = len(tokens) == 1 and tokens[0] in _EVENTS
    is_this = is_short and not _POINTERS.isdisjoint(tokens)
    is_change = tokens[0] in _CHANGES and tokens[-1] in _CONTACTS and is_short
    return is_some or is_event or is_this or is_change or tokens[0] == "such"


def _is_ours(tokens: Sequence[str]) -> bool:
    """Whether it is the inspectors' own judging ("for us to judge whether")."""
    is_to = tokens[0] in _OURS and tokens[1:2] == ["to"]
    return is_to and not set(tokens[2:3]).isdisjoint(_JUDGING)


def _is_cut(label: str) -> bool:
    """Whether a name of a cause begins or ends in the midst of a phrase ("by staff").

    "Managers knew what" hindered something: that is no cause.
    """
    said = label.lower()
    is_asked = said.endswith((" what", " which", " how", " why", " who", " whether"))
    return is_asked or said.startswith(("by ", "of ", "from ", "than ", "as ", "to "))


def _is_torn(label: str) -> bool:
    """Whether a name of an effect begins or ends in the midst of a phrase."""
    said = label.lower()
    return said.startswith(_OPENS) or said.endswith(_ENDS)


def _content(tokens: Sequence[str]) -> set[str]:
    return {t for t in tokens if t[0].isalpha() and t not in _SMALL}


def _is_people(link: Link) -> bool:
    """Whether what is acted on is people, of whom it is untold what becomes of them."""
    effect = link.effect
    if not isinstance(effect, LocalEnd):
        return False
    form = link.cue.cue.form
    is_felt = form.startswith(("depend", "frustrated", "overwhelmed", "let down"))
    if link.cue.cue.sort == "backward" and not is_felt:
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
