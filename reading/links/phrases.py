"""Phrases: where the words beside a cue begin and end, and whether they hold a verb."""

from collections.abc import Sequence

from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import Match, Words, wordset
from .ends import Range, around

NO_OBJECT = wordset("no-object")
"""Words with which nothing begins that something acts on."""
RELATIVE = ("that", "which", "who", "whom", "where", "whose")
PREPOSITIONS = wordset("of")
SUMMED_UP = wordset("summed-up")
"""Nouns that sum up what was told just before: "the shortfall"."""

_ADVERBS = wordset("adverbs")
_ENDS_EFFECT = wordset("ends-effect")
_AMOUNTS = wordset("pieces-amounts")
_SAYS = wordset("says")
_TELLS = wordset("tells")
_FEARS = wordset("fears")
_HEARERS = ("us", "me", "inspectors")
_PAST = wordset("verbs-past")
_VERBS = wordset("finite") | AUXILIARIES
_ASKS = ("where", "who", "how", "what")
_DETERMINED = wordset("articles") | wordset("determined") | {"having", "being"}
_DESCRIBES = frozenset(
    (
        *("described", "describe", "explained", "explain", "us", "showed", "outlined"),
        *("heard", "saw", "illustrated", "recalled", "recounted", "noted", "reported"),
    )
)
# These open what is asked or known, whatever stands before them.
_ASKED = ("what", "how", "why", "whether")
_POINTING = wordset("pointing")
_JUST_NAMED = 2
_MARKS = wordset("phrase-marks")
_REPORTED = wordset("verbs-past") | wordset("participles") | {"been", "risen"}
_BE = wordset("being")
_FIGURES = wordset("number-words") - {"a", "some", "one", "about", "around"}
_PARTS = wordset("amounts")
# How something acts is no part of what it acts on: "supported victims well".
_MANNER = frozenset(("well", "effectively", "successfully", "considerably", "greatly"))
_CAUSED = ("linked", "caused", "driven", "due", "resulting", "stemming", "arising")
_ENDS_LIST = (";", ".", ":", "which", "who", "but", "because")


def _reports(words: Words, match: Match) -> bool:
    """Whether a verb reports, and is no part of another ("had risen", "was found")."""
    tokens = words.tokens
    if tokens[match.end - 1] == "had":
        follows = [*tokens[match.end : match.end + 1], ""][0]
        return not (follows.endswith("ed") or follows in _REPORTED | {"fallen"})
    return not match.start or tokens[match.start - 1] not in _BE


def reporter_end(words: Words, start: int, end: int) -> int | None:
    """Return where what is reported begins ("staff reported | long delays")."""
    found = [
        m for m in around("reporter").find(words, start, end) if _reports(words, m)
    ]
    return found[-1].end if found else None


def hedged(words: Words, start: int, stop: int, doubts: frozenset[str]) -> bool:
    """Whether a word of doubt stands in a range; the month of May is none."""
    tokens = words.tokens
    return any(
        tokens[at] in doubts and words.said(at, at + 1) != "May"
        for at in range(start, stop)
    )


def has_verb(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether some words hold a verb: one that is known, or one that ends in -ed."""
    return finite(tokens, start, stop) is not None or any(
        word.endswith(("ed", "n't")) or word in _PAST for word in tokens[start:stop]
    )


def after_telling(tokens: Sequence[str], start: int, stop: int) -> int:
    """Return where a clause begins after "practitioners told us that" and the like."""
    for at in range(stop - 1, start, -1):
        if tokens[at] == "that" and tokens[at - 1] in _TELLS | _FEARS:
            return at + 1
        if tokens[at - 1] == "how" and _is_told_how(tokens, at):
            return at
        if tokens[at - 1] in _SAYS and tokens[at] != "that":
            return at + 1 if tokens[at] in _HEARERS else at
    return start


def _is_told_how(tokens: Sequence[str], at: int) -> bool:
    """Whether it is described how something happened ("described how the rota")."""
    is_noun = tokens[at] in _DETERMINED or tokens[at].endswith("ing")
    return at > 1 and is_noun and tokens[at - 2] in _DESCRIBES


def head_before(words: Words, start: int, stop: int) -> Range | None:
    """Return the noun that stands right before a place, after any verb."""
    tokens = words.tokens
    begin = reporter_end(words, start, stop) or start
    for at in range(begin, stop):
        if tokens[at] in _VERBS or tokens[at] in (",", ";", "that", "which", "who"):
            begin = at + 1
    while begin < stop and tokens[begin] in _ADVERBS:
        begin += 1
    return (begin, stop) if begin < stop else None


def end_of_phrase(words: Words, start: int, stop: int) -> int:
    """Return where the phrase ends that begins at a word, with "that ..." after it."""
    tokens = words.tokens
    stop = _phrase_stop(words, start, stop)
    while stop > start + 1 and tokens[stop - 1] in _MANNER:
        stop -= 1
    return stop


def _phrase_stop(words: Words, start: int, stop: int) -> int:
    tokens = words.tokens
    relative = start < stop and tokens[start] in _ASKS
    for at in range(start + 1, stop):
        is_asked = tokens[at] in _ASKS and tokens[at - 1] in PREPOSITIONS
        is_asked = is_asked or tokens[at] in _ASKED or _is_way(tokens, at)
        if is_asked or (tokens[at] in RELATIVE and tokens[at - 1] != ","):
            relative = True
        elif _ends_phrase(tokens, at, relative=relative):
            return at
    return stop


def _ends_phrase(tokens: Sequence[str], at: int, *, relative: bool) -> bool:
    """Whether a phrase ends before a word; within "that ..." it may have a verb."""
    word, follows = tokens[at], [*tokens[at + 1 : at + 2], ""][0]
    if word in _ENDS_EFFECT:
        return not relative or word in _MARKS
    if word in AUXILIARIES or word in _CAUSED:
        # "Little to do" has no verb that ends it.
        return not relative and not (word == "do" and tokens[at - 1] == "to")
    if word == "and":
        return follows in AUXILIARIES or follows.endswith("ed")
    return (
        word == "that"
        or (word == "with" and tokens[at - 1] == ",")
        or (word == "by" and follows.endswith("ing"))
        or (word in _AMOUNTS and follows[:1].isdigit())
        or (word in _AMOUNTS and follows in _FIGURES)
        or _tells_part(tokens, at)
        or _up_to(tokens, at)
    )


def _is_way(tokens: Sequence[str], at: int) -> bool:
    """Whether a clause follows "the way": "the way information was shared"."""
    is_way = tokens[at - 1] in ("way", "ways") and tokens[at - 2] in ("the", "which")
    return is_way and tokens[at] not in PREPOSITIONS | {"to", ",", "of"}


def _up_to(tokens: Sequence[str], at: int) -> bool:
    """Whether words tell how much something comes to: "(of) up to two years"."""
    start = at + 1 if tokens[at] in ("of", "for") else at
    said = [*tokens[start : start + 3], "", "", ""]
    is_amount = said[2][:1].isdigit() or said[2] in _FIGURES
    return said[:2] == ["up", "to"] and is_amount


def _tells_part(tokens: Sequence[str], at: int) -> bool:
    """Whether words tell by how much something fell or rose: "by a third"."""
    said = tokens[at : at + 3]
    is_part = said[-1] in _PARTS or said[1:2] == ["half"]
    return said[0] == "by" and is_part


def end_of_list(words: Words, start: int, stop: int) -> int:
    """Return where a list ends that begins at a word."""
    tokens = words.tokens
    ends = (
        at
        for at in range(start, stop)
        if tokens[at] in _ENDS_LIST or (at > start and tokens[at] in _CAUSED)
    )
    return next(ends, stop)


def is_summed_up(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether some words are no more than "the shortfall", told just before."""
    if start and tokens[start - 1] == "the":
        start -= 1
    if tokens[start:stop] == ["the", "falling", "off"]:
        return True
    return (
        stop - start == _JUST_NAMED
        and tokens[start] == "the"
        and tokens[start + 1] in SUMMED_UP
    )


def points_to_sum(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether some words are no more than "(much of) this shortfall"."""
    pair = tokens[max(start, stop - _JUST_NAMED) : stop]
    if len(pair) < _JUST_NAMED or pair[0] not in _POINTING:
        return False
    amount = tokens[start : stop - _JUST_NAMED]
    return pair[1] in SUMMED_UP and (not amount or amount[-1] == "of")
