"""Bare shares of the good side: what they count met a standard, and nothing judges it.

"Sufficient in 71 per cent of cases" and "most were sent on time" say how many, not how
good that is; "an effective 71 per cent" says more, and so does "most were thorough".
"""

from collections.abc import Sequence

from ..language.cueing import Match, Words, wordset
from ..quantities.quantities import Quantity
from .polarity import NOT_STATED, STRENGTH, Judgement, judging

_OF_STANDARD = wordset("of-a-standard")
_IN_TIME = (
    *("on time", "within the", "inside the", "by the due date", "on schedule"),
    *("promptly", "quickly", "swiftly", "timely", "in a timely", "in good time"),
)
_DONE = (" considered", " sought", " checked", " shared", " recorded", " reviewed")
_ASKED = frozenset(
    ("said", "felt", "agreed", "reported", "thought", "told", "considered")
)
_FELT = wordset("glad")
_PRAISING = ("good", "well", "better", "timely")
_OF_WORK = ("good", "well")
_WORTH = wordset("worth-in-a-share")
_BARE = Judgement(NOT_STATED, "share")


def bared(
    judgement: Judgement,
    words: Words,
    clause: tuple[int, int],
    quantities: Sequence[Quantity],
) -> Judgement:
    """Return the judgement, or that of a bare share where praise only counts.

    Praise is kept where another word of it stands beside that of the standard.
    """
    if judgement.polarity != STRENGTH or not quantities:
        return judgement
    form = quantities[0].form
    tokens = words.tokens[slice(*clause)]
    is_whole = form in ("all", "majority")
    if judgement.sort == "doing" or (
        judgement.sort in ("share", "timely") and is_whole
    ):
        is_worth = not _WORTH.isdisjoint(tokens) or _is_each(tokens)
        return judgement if is_worth else _BARE
    if judgement.sort not in _OF_WORK:
        return judgement
    praise = [c for c in judging(words, *clause) if c.cue.sort in _PRAISING]
    if _is_asked(words, clause, praise):
        return _BARE
    if form in ("majority", "all"):
        is_all = form == "all"
        only_counts = all(_is_plain(c) or (is_all and _is_met(c)) for c in praise)
    else:
        only_counts = all(_is_of_standard(words, cue) for cue in praise)
    return _BARE if only_counts else judgement


def _is_of_standard(words: Words, cue: Match) -> bool:
    """Whether a word of praise says that a standard was met ("sufficiently clear")."""
    before = words.tokens[cue.start - 1] if cue.start else ""
    form = cue.cue.form
    return form in _OF_STANDARD or before in _OF_STANDARD or form.startswith(_IN_TIME)


def _is_met(cue: Match) -> bool:
    """Whether a word of praise names what the standard asks for."""
    return cue.cue.form in ("up to date", "in suitable accommodation")


def _is_plain(cue: Match) -> bool:
    """Whether a word of praise says that something was done, or done in time."""
    return cue.cue.form.startswith(_IN_TIME) or cue.cue.form.endswith(_DONE)


def _is_asked(words: Words, clause: tuple[int, int], praise: Sequence[Match]) -> bool:
    """Whether a share of people said so, and not that they were glad of it."""
    tokens = words.tokens[clause[0] : praise[0].start] if praise else []
    is_told = not _ASKED.isdisjoint(tokens)
    return is_told and all(c.cue.form.split()[0] not in _FELT for c in praise)


def _is_each(tokens: Sequence[str]) -> bool:
    """Whether a clause dwells on each of them ("every one of the nine")."""
    return "every one of" in " ".join(tokens)
