"""Sentences that only explain the finding before them, and so share its polarity.

"New initiatives contributed to this", "a redesigned form was the main driver of this
growth" and "managers attributed it to sickness" judge what they explain once more.
"""

from collections.abc import Sequence

from ..language.cueing import Words
from ..language.verbs import predicate
from .clauses import Clauses
from .doings import is_inspecting

_THIS = frozenset(("this", "that", "these", "it", "them"))
_POINTING = _THIS | {"the"}
_HAVING = frozenset(("has", "have", "had", "also", "partly", "largely", "all", "both"))
_MOVES = frozenset(
    (
        *("increase", "rise", "growth", "improvement", "improvements", "progress"),
        *("reduction", "fall", "decline", "deterioration", "delay", "delays"),
        *("problem", "problems", "shortfall", "backlog", "success", "position"),
        *("turnaround", "recovery", "drop", "gap", "gaps", "pattern", "result"),
    )
)
_CONTRIBUTING = frozenset(("contributed", "contributes", "contribute"))
_ATTRIBUTING = frozenset(("attributed", "attribute", "ascribed", "ascribe"))
_REASONS = frozenset(("reason", "reasons", "cause", "causes", "driver", "drivers"))
_BEING = frozenset(("is", "are", "was", "were"))
_RESPONSIBLE = frozenset(("responsible", "behind"))
_NEAR = 8


def explains(words: Words, clauses: Clauses) -> bool:
    """Tell whether a sentence of one clause says why what precedes it is so."""
    if len(clauses.ranges) != 1:
        return False
    start, end = clauses.ranges[0]
    verb = predicate(words.tokens, start, end)
    tokens = words.tokens
    if verb is None or is_inspecting(tokens[start : verb + 1]):
        return False
    if "not" in tokens[verb : verb + _NEAR] or tokens[start] == "we":
        return False
    at = next((i for i in range(verb, end) if tokens[i] not in _HAVING), end)
    said, behind = tokens[at] if at < end else "", tokens[at + 1 : end]
    if said in _CONTRIBUTING:
        return behind[:1] == ["to"] and _points(behind[1:3])
    if said in _ATTRIBUTING:
        return _points(behind[:2]) and "to" in behind[1:4]
    return said in _BEING and _is_reason(behind[:_NEAR])


def _is_reason(behind: Sequence[str]) -> bool:
    """Whether words name the reason of what precedes ("the main driver of this")."""
    for at, word in enumerate(behind[:-1]):
        is_named = word in _REASONS or word in _RESPONSIBLE
        if is_named and behind[at + 1] in ("for", "of", "behind"):
            return _points(behind[at + 2 : at + 4])
    return False


def _points(near: Sequence[str]) -> bool:
    """Whether words point back ("this", "these delays", "the increase")."""
    if not near or near[0] not in _POINTING:
        return False
    is_move = near[-1] in _MOVES or not near[-1].isalpha()
    return near[0] in _THIS if near[0] != "the" else is_move
