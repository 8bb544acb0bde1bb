"""Words that join within a clause: "between A and B", ", with some of them late"."""

from collections.abc import Sequence

from ..language.cueing import wordset
from ..language.verbs import predicate

_UNEVEN = wordset("uneven")
_PURPOSES = frozenset(
    ("intention", "aim", "view", "hope", "purpose", "result", "consequence", "effect")
)
_DELIVERY = ("implementation", "and", "delivery")
# These open a clause whose subject may be a list, "that" after a verb of telling.
_OPENING = frozenset(("whether", "if", "because"))
_TELLING = wordset("tells") | wordset("says") | wordset("sure-of")
_NAMED = frozenset(
    (
        *(("child", "adolescent"), ("health", "safety"), ("drug", "alcohol")),
        *(("liaison", "diversion"), ("fire", "rescue"), ("drugs", "alcohol")),
        *(("prison", "probation"), ("prisons", "probation"), ("police", "crime")),
        *(("crime", "justice"), ("education", "skills"), ("equality", "diversity")),
    )
)
_FARTHEST_PARTICIPLE = 6
_LONGEST_LIST = 12
_NEAR = 4
_LONGEST_ASIDE = 7


def goes_on_with(tokens: Sequence[str], start: int, right: int) -> bool:
    """Whether somebody doing something follows ", with" in a clause of its own.

    A purpose is none, nor are the parts of what was uneven.
    """
    if not _UNEVEN.isdisjoint(tokens[max(start, right - _NEAR - 2) : right]):
        return False
    if tokens[right] in ("some", "one") and "others" in tokens[right:]:
        return False
    near = tokens[right : right + _FARTHEST_PARTICIPLE]
    has_participle = any(token.endswith("ing") for token in near[1:])
    return has_participle and _PURPOSES.isdisjoint(near)


def is_of_two(tokens: Sequence[str], start: int, at: int) -> bool:
    """Whether "and" stands between two nouns that go together ("between A and B")."""
    if tuple(tokens[at - 1 : at + 2 : 2]) in _NAMED:
        return True
    near = tokens[max(start, at - _NEAR) : at]
    pairs = [i for i, token in enumerate(near) if token in ("between", "both")]
    if not pairs:
        return False
    first = near[pairs[-1] :]
    has_verb = predicate(["it", *first], 1, len(first) + 1) is not None
    return not has_verb and "," not in first and "and" not in first


def past_name(tokens: Sequence[str], at: int) -> int:
    """Skip to the last word of a standard that has an "and" in its name."""
    is_named = tuple(tokens[at : at + len(_DELIVERY)]) == _DELIVERY
    return at + len(_DELIVERY) - 1 if is_named else at


def is_begun(tokens: Sequence[str], start: int, end: int) -> bool:
    """Whether a clause has begun that has no verb yet ("said that A and B had ...")."""
    begin = max(start, end - _LONGEST_LIST)
    opened = [
        at
        for at in range(begin, end)
        if (tokens[at] in _OPENING and tokens[at + 1 : at + 2] != ["of"])
        or (tokens[at] == "that" and at and tokens[at - 1] in _TELLING)
    ]
    return bool(opened) and predicate(tokens, opened[-1] + 1, end) is None


def past_comma(tokens: Sequence[str], at: int) -> int:
    """Skip what commas set apart after "and" ("and, as a result, drift fell")."""
    if tokens[at : at + 1] != [","]:
        return at
    places = range(at + 1, min(at + _LONGEST_ASIDE, len(tokens) - 1))
    return next((place + 1 for place in places if tokens[place] == ","), at)
