"""Bare shares of the good side: what they count met a standard, and nothing judges it.

"Sufficient in 71 per cent of cases" and "most were sent on time" say how many, not how
good that is; "an impressive 71 per cent" says more, and so does "most were thorough".
"""

from collections.abc import Sequence

from ..language.cueing import Match, Words, wordset
from ..quantities.quantities import Quantity
from .parting import apart
from .polarity import NOT_STATED, STRENGTH, Judgement, judging

_OF_RESULT = wordset("praise-of-a-result")
_OF_QUALITY = wordset("praise-of-work")
_PRAISING = ("good", "well", "better", "timely")
_OF_WORK = ("good", "well")
_WORTH = wordset("worth-in-a-share")
_WHOLE = ("majority", "all")
_JOINTS = frozenset((",", ":", ";", "and"))
_LONGEST_ASIDE = 8
_BARE = Judgement(NOT_STATED, "share")


def bared(
    judgement: Judgement,
    words: Words,
    clause: tuple[int, int],
    quantities: Sequence[Quantity],
) -> Judgement:
    """Return the judgement, or that of a bare share where praise only counts.

    Praise of the result is kept ("an impressive 71 per cent"), and so is that of what
    stands beside what is counted.
    """
    if judgement.polarity != STRENGTH or not quantities:
        return judgement
    if quantities[0].form == "rest" or _is_set_apart(words, quantities[0]):
        return judgement
    is_kept = _judges(judgement, words, clause, quantities[0])
    return judgement if is_kept else _BARE


def _judges(
    judgement: Judgement, words: Words, clause: tuple[int, int], figure: Quantity
) -> bool:
    """Whether the praise of a clause judges more than what its figure counts."""
    is_whole = figure.form in _WHOLE
    if judgement.sort == "doing" or (
        judgement.sort in ("share", "timely") and is_whole
    ):
        tokens = words.tokens[slice(*clause)]
        return not _WORTH.isdisjoint(tokens) or _is_each(tokens)
    if judgement.sort not in _OF_WORK:
        return True
    praise = [c for c in judging(words, *clause) if c.cue.sort in _PRAISING]
    added = apart(words.tokens, *clause).added or (0, 0)
    if not _OF_RESULT.isdisjoint(words.tokens[slice(*added)]):
        return True
    if any(_has(words, cue, _OF_RESULT) for cue in praise):
        return True
    of_quality = [cue for cue in praise if _has(words, cue, _OF_QUALITY)]
    return any(is_whole or _is_beside(words, cue, figure) for cue in of_quality)


def _has(words: Words, cue: Match, among: frozenset[str]) -> bool:
    """Whether a word of praise is one of these, or has one in it ("well received")."""
    return not among.isdisjoint(words.tokens[cue.start : cue.end])


def _is_beside(words: Words, cue: Match, figure: Quantity) -> bool:
    """Whether praise stands in another part of a clause than its figure.

    "Assessments were thorough, and met the standard in 13 of the 15 cases."
    """
    if _opens(words, figure):
        return False
    first, last = sorted((words.spans[cue.start][0], figure.start))
    between = [
        at
        for at, span in enumerate(words.spans)
        if first < span[0] < last and at >= cue.start
    ]
    joints = [at for at in between if words.tokens[at] in _JOINTS]
    return bool(joints) and bool(judging(words, joints[-1], between[-1] + 1))


def _opens(words: Words, figure: Quantity) -> bool:
    """Whether a figure opens a sentence, and counts all of it ("in 22 of 24 cases")."""
    return words.text[: figure.start].strip().lower() in ("in", "for")


def _is_set_apart(words: Words, figure: Quantity) -> bool:
    """Whether commas set a figure apart ("a team, all of them volunteers, ate")."""
    at = next((n for n, span in enumerate(words.spans) if span[0] >= figure.start), 0)
    tokens = words.tokens
    if not at or tokens[at - 1] != "," or tokens[at + 1 : at + 3] != ["of", "them"]:
        return False
    return "," in tokens[at + 3 : at + _LONGEST_ASIDE]


def _is_each(tokens: Sequence[str]) -> bool:
    """Whether a clause dwells on each of them ("every one of the nine")."""
    return "every one of" in " ".join(tokens)
