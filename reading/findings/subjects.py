"""Subjects that open a clause of their own after ", and", longer than a plain noun.

"A third of mail that should have been checked had not been read", "in two teams the
figure was lower": what follows can stand alone.
"""

from collections.abc import Sequence

from ..language.cueing import wordset
from ..language.verbs import predicate

_RELATIVES = frozenset(("that", "which", "who", "whose", "whom", "where"))
_SUBORDINATORS = wordset("subordinators")
_FINITE = wordset("finite")
_PREPOSITIONS = frozenset(("in", "at", "on", "for", "by", "across", "among", "during"))
_DETERMINERS = wordset("articles") | wordset("number-words") | wordset("of-subjects")
_MARKS = {",", "and", *_SUBORDINATORS}
_LOOSE = wordset("verbs-after-and")
_LONGEST = 14
# Looked over at most, so that an endless line takes no endless time.
_FARTHEST = 100
_SHORTEST = 5
_SHORTEST_PLURAL = 3
_NO_PLURALS = frozenset(
    (
        *("sometimes", "always", "perhaps", "besides", "towards", "afterwards"),
        *("nevertheless", "nonetheless", "across", "this", "does", "goes", "says"),
    )
)
_LONGEST_PLACE = 7


def stands_alone(tokens: Sequence[str], start: int) -> bool:
    """Whether a clause with its own subject begins at a place, behind what opens it."""
    first = tokens[start]
    if first in _PREPOSITIONS:
        return _tells_of_place(tokens, start)
    is_noun = first in _DETERMINERS or first.isdigit() or _is_plural(first)
    return is_noun and _verb(tokens, start) is not None


def _tells_of_place(tokens: Sequence[str], start: int) -> bool:
    """Whether a place is named and what was so there ("in both wings cells were")."""
    stop = min(start + _LONGEST, len(tokens))
    verb = next((at for at in range(start, stop) if tokens[at] in _FINITE), None)
    if verb is None or verb < start + 3:
        return False
    inner = tokens[start + 1 : verb]
    return _SUBORDINATORS.isdisjoint(inner) and not {",", "and", "to"} & set(inner)


def _verb(tokens: Sequence[str], start: int) -> int | None:
    """Return the verb of a subject, which may hold a relative clause."""
    stop = min(start + _LONGEST, len(tokens))
    verb = predicate(tokens, start, stop)
    if verb is None or verb == start:
        places = range(start + 1, min(start + _LONGEST_PLACE, stop))
        verb = next((at for at in places if tokens[at] in _LOOSE), None)
    if verb is None or verb == start or _is_at_end(tokens, verb):
        return None
    inner = tokens[start + 1 : verb]
    barred = (_SUBORDINATORS - _RELATIVES) | {";", ":", "as"}
    is_whole = barred.isdisjoint(inner) and inner.count(",") != 1
    is_whole = is_whole and not _is_listed(tokens, verb, stop)
    return verb if is_whole and not _is_relative(tokens, start, verb) else None


def _is_relative(tokens: Sequence[str], start: int, verb: int) -> bool:
    """Whether a verb is that of a relative clause ("a process that takes months")."""
    places = range(start + 1, verb)
    opened = next((at for at in places if tokens[at] in _RELATIVES), None)
    return opened is not None and predicate(tokens, opened + 1, verb) is None


def _is_at_end(tokens: Sequence[str], verb: int) -> bool:
    """Whether "-ed" ends the sentence, as of a noun ("the people served.")."""
    return tokens[verb].endswith("ed") and tokens[verb + 1 : verb + 2] in (["."], [])


def _is_listed(tokens: Sequence[str], verb: int, stop: int) -> bool:
    """Whether the verb of both nouns follows a comma ("A, and B that is new, have")."""
    return any(
        tokens[at] == "," and tokens[at + 1] in _FINITE
        for at in range(verb, min(stop, len(tokens) - 1))
    )


def follows_a_clause(tokens: Sequence[str], start: int, left: int, right: int) -> bool:
    """Whether two clauses stand there though the verb of the first is not known.

    "Records omit the views of children, and debriefs are sketchy": no comma parts the
    second subject from its verb, as it would in "plans, and reviews too, are late".
    """
    if left - start < _SHORTEST or "," in tokens[max(start, left - _FARTHEST) : left]:
        return False
    stop = min(right + _LONGEST, len(tokens))
    verb = next((at for at in range(right + 1, stop) if tokens[at] in _FINITE), None)
    is_whole = verb is not None and not _MARKS & set(tokens[right:verb])
    return is_whole and stands_alone(tokens, right)


def _is_plural(token: str) -> bool:
    is_long = len(token) > _SHORTEST_PLURAL and token not in _NO_PLURALS
    return is_long and token.endswith("s") and not token.endswith(("ss", "us"))
