"""What plain work is worth: praise only where its verb, manner or effect says so.

"Officers visited people in their own homes" praises; "officers visit each month" tells
of an arrangement; "the service works across two counties" is no finding.
"""

from collections.abc import Sequence
from functools import cache

from ..language.cueing import Cues, Match, Words, entries, wordset
from .doings import work
from .polarity import NOT_STATED, STRENGTH, Judgement, is_number, judging

_OF_WORK = ("doing", "copes")
_NONE = Judgement(NOT_STATED)
_ARRANGED = Judgement(NOT_STATED, "event")
_WORTH = Judgement(STRENGTH, "doing")
_PRAISING = ("good", "well", "better", "timely")
_SUBORDINATORS = wordset("subordinators")
_WAS = frozenset(("was", "were"))
_HAS = frozenset(("has", "have", "had"))
_OF_YEAR = 4
_NO_NUMBERS = frozenset(("a", "one", "some", "about", "around", "half"))
_LEADING = frozenset(
    (
        *("leaders", "managers", "head", "heads", "governor", "leadership", "board"),
        *("service", "region", "force", "council", "partnership", "trust", "team"),
    )
)
_JOINING = wordset("being") | {"and", ",", "had", "has", "have", "also", "then"}


def earned(judgement: Judgement, words: Words, clause: tuple[int, int]) -> Judgement:
    """Return the judgement of plain work by the signs of worth beside its verb.

    Work with none that is arranged is `not-stated`; what has neither, and what
    describes a service or dates it, judges nothing. Any other judgement is returned
    as it is.
    """
    if judgement.sort == "event":
        return _begun(judgement, words, clause)
    if judgement.sort not in _OF_WORK or judgement.polarity != STRENGTH:
        return judgement
    if _has("background", words, clause):
        return _NONE
    cues = judging(words, *clause)
    is_praised = any(one.cue.sort in _PRAISING for one in cues)
    if is_praised or _has("sign", words, clause) or _has("effect", words, clause):
        return judgement
    return _by_verb(judgement, words, clause, cues)


def shows_worth(words: Words, clause: tuple[int, int]) -> bool:
    """Whether a clause has a sign of worth, or any verb that tells of it."""
    return any(_has(sort, words, clause) for sort in ("sign", "effect", "verb"))


def _begun(judgement: Judgement, words: Words, clause: tuple[int, int]) -> Judgement:
    """Return what something new comes to: worth by its effect, nothing by its year."""
    if _has("effect", words, clause):
        return _WORTH
    tokens = words.tokens[slice(*clause)]
    # "This had increased it" tells an effect, whose worth is not said.
    is_vague = tokens[:2] == ["this", "had"]
    return _NONE if is_vague or _is_dated(tokens) else judgement


def _by_verb(
    judgement: Judgement, words: Words, clause: tuple[int, int], cues: Sequence[Match]
) -> Judgement:
    """Return what plain work comes to that has no sign of worth but its verb."""
    if _has("arranged", words, clause) or _has("timetable", words, clause):
        return _ARRANGED
    verb = work(words, cues, *clause)[1]
    if verb is None:
        return judgement if _has("verb", words, clause) else _NONE
    if _is_worth(words, verb, clause):
        is_harsh = judgement.sort == "doing" and _is_harsh(words, cues, verb)
        return _NONE if is_harsh else judgement
    is_told = _has("rhythm", words, clause) or _is_led(words.tokens, verb, clause)
    return _ARRANGED if is_told else _NONE


def _is_dated(tokens: Sequence[str]) -> bool:
    """Whether something came about in a year that is over ("was founded in 2019")."""
    is_year = any(token.isdigit() and len(token) == _OF_YEAR for token in tokens)
    return is_year and not _WAS.isdisjoint(tokens) and _HAS.isdisjoint(tokens)


def _is_led(tokens: Sequence[str], verb: Match, clause: tuple[int, int]) -> bool:
    """Whether a sentence tells what those who lead did ("the board drafted a plan")."""
    return not clause[0] and not _LEADING.isdisjoint(tokens[: verb.start])


def _is_worth(words: Words, verb: Match, clause: tuple[int, int]) -> bool:
    """Whether a verb of work, or one that "and" joins to it, tells of worth."""
    behind = range(verb.end, clause[1])
    stop = next((at for at in behind if _ends(words, at)), clause[1])
    return any(
        (one.start < verb.end and verb.start < one.end)
        or (verb.end < one.start < stop and _is_joined(words.tokens, one.start))
        for one in _signs("verb").find(words, *clause)
    )


def _ends(words: Words, at: int) -> bool:
    """Whether another clause begins: no verb after it is joined to one before."""
    return words.tokens[at] in _SUBORDINATORS


def _is_harsh(words: Words, cues: Sequence[Match], verb: Match) -> bool:
    """Whether a plain verb has a number for its object, or something ill beside it."""
    follows = words.tokens[verb.end : verb.end + 2]
    counts = any(is_number(one) and one not in _NO_NUMBERS for one in follows)
    behind = (one for one in cues if one.start >= verb.end)
    return counts or any(one.cue.sort == "ill" for one in behind)


def _is_joined(tokens: Sequence[str], at: int) -> bool:
    """Whether a verb goes on with the one before it ("worked there and secured")."""
    is_form = not tokens[at].endswith("ing")
    return is_form and tokens[at - 1] in _JOINING


def _has(sort: str, words: Words, clause: tuple[int, int]) -> bool:
    """Whether a sign of a sort stands in a clause."""
    return bool(_signs(sort).find(words, *clause))


@cache
def _signs(sort: str) -> Cues:
    return Cues(entry for entry in entries("worth") if entry["sort"] == sort)
