"""When a claim that was read is right: `docs/evaluation.md` in code.

Each function tells how well two claims of one kind agree, 0 if they do not.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import Any

from ...records.shares import fraction
from ..reviewing.matching import is_same_passage, shared
from .claims import Claim, End

LEAST_WORDS = 0.5


def agree(one: Claim, other: Claim) -> float:
    """Tell how well a claim and one that was read agree, 0 if they do not."""
    if one.kind != other.kind:
        return 0
    return AGREEMENT[one.kind](one, other)


def _passage(one: Claim, other: Claim) -> float:
    near = is_same_passage(one.taken, other.taken)
    return shared(one.taken, other.taken) if near else 0


def _with(*keys: str) -> Callable[[Claim, Claim], float]:
    """Return what asks for the same passage and the same values of these keys."""

    def agreement(one: Claim, other: Claim) -> float:
        same = all(_plain(one.said, key) == _plain(other.said, key) for key in keys)
        return _passage(one, other) if same else 0

    return agreement


def _share(one: Claim, other: Claim) -> float:
    said, read = one.said, other.said
    same = _stated(said) == _stated(read) and all(
        said.get(key, default) == read.get(key, default)
        for key, default in (("side", ""), ("near", "false"))
    )
    # The sense of a measure that the vocabulary lacks means nothing to the reader.
    turned = one.holdable and said.get("so") != read.get("so")
    return _passage(one, other) if same and not turned else 0


def is_of_one_measure(one: Claim, other: Claim) -> bool:
    """Tell whether two shares have the same measure of the vocabulary."""
    is_known = one.holdable and other.holdable
    return is_known and one.said.get("measure") == other.said.get("measure")


def _stated(said: Mapping[str, Any]) -> Fraction | None:
    try:
        return fraction(str(said.get("stated")))
    except (ValueError, ZeroDivisionError):
        return None


def _influence(one: Claim, other: Claim) -> float:
    touches = bool(one.taken & other.taken)
    same = all(
        one.said.get(key) == other.said.get(key) for key in ("basis", "relation")
    )
    if not (touches and same):
        return 0
    ways = [("from", "target")]
    if one.said["relation"] == "linked-to":  # an association has no direction
        ways.append(("target", "from"))
    return max(
        min(
            _ends(one.said["from"], other.said[a]),
            _ends(one.said["target"], other.said[b]),
        )
        for a, b in ways
    )


def _ends(one: End, other: End) -> float:
    if one.concept and other.concept:
        return float(one.concept == other.concept)
    common = max(
        _common(name, like)
        for name in (one.words, *one.others)
        for like in (other.words, *other.others)
    )
    return common if common >= LEAST_WORDS else 0


def _common(name: frozenset[str], like: frozenset[str]) -> float:
    fewest = min(len(name), len(like))
    return len(name & like) / fewest if fewest else 0


def _fact(one: Claim, other: Claim) -> float:
    return float(one.said == other.said)


def _plain(said: Mapping[str, Any], key: str) -> Any:  # noqa: ANN401 - as YAML has it
    held = said.get(key)
    return sorted(held) if isinstance(held, list) else held


AGREEMENT: dict[str, Callable[[Claim, Claim], float]] = {
    "finding": _with("polarity"),
    "theme": _with("is"),
    "trend": _with("direction"),
    "share": _share,
    "influence": _influence,
    "rating-given": _with("rating", "standard"),
    "contrast": _with("as"),
    "recommendation": _with("to"),
    "call": _with(),
    "statement": _with("role"),
    "inspection-fact": _fact,
    "count": _fact,
}
"""Every kind of claim that is measured, and how two of the kind are compared."""
