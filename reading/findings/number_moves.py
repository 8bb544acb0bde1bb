"""Changes in a number that nothing judges: told, and no more.

"The number of applications has doubled", "completions had risen to 164 from 97".
"""

from collections.abc import Sequence

from ..language.cueing import wordset
from .governing import is_number

_MOVES = wordset("moves") | {"trebled"}
_HAVING = frozenset(("has", "have", "had"))
_COUNTS = frozenset(("number", "numbers", "volume", "proportion"))
_ARTICLES = frozenset(("a", "an", "one"))
_OTHER = {"from": "to", "to": "from"}
_NEAR, _FAR = 3, 12


def is_number_moved(tokens: Sequence[str], start: int, verb: int, stop: int) -> bool:
    """Whether a clause with this verb tells how a number of things has changed."""
    if "not" in tokens[start:stop]:
        return False
    moved = next((a for a in range(verb, stop) if tokens[a] in _MOVES), None)
    if moved is None or moved - verb > _NEAR:
        return False
    if moved > verb and tokens[verb] not in _HAVING:
        return False
    is_count = not _COUNTS.isdisjoint(tokens[start : start + _NEAR])
    is_count &= "of" in tokens[start:verb]
    return is_count or is_between_two(tokens, moved + 1)


def is_between_two(tokens: Sequence[str], at: int) -> bool:
    """Whether two figures follow, the earlier and the later ("from 97 to 164")."""
    near = tokens[at : at + _FAR]
    if near[:1] not in (["from"], ["to"]) or not _is_figure(near[1:2]):
        return False
    last = next((n for n, one in enumerate(near) if one in (".", ";")), len(near))
    other = _OTHER[near[0]]
    places = (n for n in range(2, last) if near[n] == other)
    return any(_is_figure(near[n + 1 : n + 2]) for n in places)


def _is_figure(word: Sequence[str]) -> bool:
    return bool(word) and is_number(word[0]) and word[0] not in _ARTICLES
