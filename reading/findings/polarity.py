"""What a clause says of the work: praise, blame, both or neither.

The words of judgement are those of the cues in `CLASSES`, and those that tell by their
make. Where praise and blame both remain, the predicate has more say than the subject,
and the main part of a clause more than what opens it or hangs on it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..language.cueing import Match, Words, load, wordset
from ..language.verbs import predicate
from .amounts import moves_neutral
from .changing import changed
from .doings import is_event, plain_work
from .governing import (
    CHANGES,
    CONCERN,
    DENIERS,
    MIXED,
    NOT_STATED,
    PLAIN,
    STRENGTH,
    Governing,
    Value,
    is_number,
)
from .mixing import mixed
from .parting import apart
from .praising import of_work
from .relating import in_earnest, tells_who, told_of
from .righting import in_passing, righted
from .shapes import shaped
from .spoiling import spoilt

__all__ = [
    "AUXILIARIES",
    "CLASSES",
    "CONCERN",
    "MIXED",
    "NOT_STATED",
    "OPEN",
    "STRENGTH",
    "Judgement",
    "decide",
    "finite",
    "is_number",
    "judge",
    "judging",
]

CLASSES = (
    *("merits", "faults", "plain", "idioms", "polarity", "praise", "blame"),
    *("doings", "fields", "acts"),
)
_FINITE = wordset("finite")
# Verbs that are never participles of the passive, so that they show a new subject.
AUXILIARIES = wordset("auxiliaries")
# The sort of words that leave open what explains something, or what it will do.
OPEN = "open"
# Sorts of words that judge by themselves, unlike plain work.
_EXPLICIT = {*PLAIN, *DENIERS, "less", "more", "only", "mixed", "copes", OPEN}
# What comes after these tells when, and seldom how good something is.
_IN_TIME = frozenset(("after", "until", "before"))
_EXCESS = frozenset(("many", "few", "often", "rarely"))
_NOBODY = frozenset(("no", "nobody", "none", "nothing"))
_FOR = frozenset(("to", "for", "which", "so", "where"))
# What is looked into is not yet judged ("commissioned a review of the failings").
_INQUIRIES = frozenset(
    ("review", "audit", "analysis", "inquiry", "study", "survey", "evaluation")
)


@dataclass(frozen=True)
class Judgement:
    """The polarity of a clause, and the sort of the cue that decided it."""

    polarity: str
    sort: str = ""


def finite(
    tokens: Sequence[str], start: int, end: int, verbs: frozenset[str] = _FINITE
) -> int | None:
    """Return the place of the first verb in [start, end) that can carry a clause."""
    return next((at for at in range(start, end) if tokens[at] in verbs), None)


def judge(words: Words, start: int = 0, end: int | None = None) -> Judgement:
    """Judge the tokens [start, end), a clause: its main part before the rest."""
    end = len(words.tokens) if end is None else end
    judgement = _in_parts(words, start, end)
    if judgement.polarity == STRENGTH and _is_limited(words, start, end):
        return Judgement(CONCERN, "only")
    if judgement.polarity not in (CONCERN, MIXED) and judgement.sort:
        opening = words.tokens[start : apart(words.tokens, start, end).main[0]]
        if _is_excess(opening):
            return Judgement(CONCERN, "too")
    if judgement.polarity not in (CONCERN, MIXED) and _is_undone(words, start, end):
        return Judgement(CONCERN, "bad")
    return judgement


def _is_undone(words: Words, start: int, end: int) -> bool:
    """Whether a clause says how work was done in words that make it worth little."""
    return any(c.cue["undoes"] == "yes" for c in judging(words, start, end))


def _in_parts(words: Words, start: int, end: int) -> Judgement:
    main, added = apart(words.tokens, start, end)
    if main == (start, end):
        return _judged(words, main)
    within = _judged(words, main)
    if within.sort in _EXPLICIT:
        return within
    is_timed = main[1] < end and words.tokens[main[1]] in _IN_TIME
    is_prompt = any(cue.start == main[1] for cue in judging(words, start, end))
    is_timed &= not is_prompt  # "Booked before they were asked for."
    if is_timed and predicate(words.tokens, main[1] + 1, end) is not None:
        return within if within.sort else _across(words, main, end)
    beside = _judged(words, added) if added else None
    if beside and beside.sort in _EXPLICIT:
        return beside
    if within.sort or tells_who(words.tokens, main, end):
        return within
    return _judged(words, (start, end))


def _is_limited(words: Words, start: int, end: int) -> bool:
    """Whether few are said to have told what follows ("only 41 per cent felt that")."""
    told = apart(words.tokens, start, end).main[0]
    if told <= start or words.tokens[told - 1] != "that":
        return False
    return any(
        cue.cue.sort == "only" and is_number(words.tokens[cue.end])
        for cue in judging(words, start, told)
    )


def _across(words: Words, main: tuple[int, int], end: int) -> Judgement:
    """Judge by a cue that goes on behind the main part ("stayed until the last")."""
    begin, border = main
    stops = (c.end for c in judging(words, begin, end) if c.start < border < c.end)
    return _judged(words, (begin, next(stops, border)))


def _is_excess(opening: Sequence[str]) -> bool:
    """Whether what opens a clause says how often ("in too many of the cases, ...")."""
    return "too" in opening and not _EXCESS.isdisjoint(opening)


@lru_cache(maxsize=256)
def judging(words: Words, start: int, end: int) -> Sequence[Match]:
    """Return the words of judgement in the tokens [start, end), in their order."""
    found = load(*CLASSES).find(words, start, end)
    return sorted([*found, *shaped(words, found, start, end)], key=lambda m: m.start)


def _judged(words: Words, at: tuple[int, int]) -> Judgement:
    return decide(words, judging(words, *at), *at)


def decide(words: Words, cues: Sequence[Match], start: int, end: int) -> Judgement:
    """Judge a clause by the cues in it."""
    verb = predicate(words.tokens, start, end)
    # What a subject is meant for ("the ability to ensure ...") ends no judgement.
    cues = [c for c in cues if c.cue.sort != "aim" or verb is None or c.start >= verb]
    cues = in_earnest(words.tokens, _before_aim(words, cues, start))
    cues = of_work(words.tokens, told_of(words.tokens, cues, start, verb), start, verb)
    cues = in_passing(words.tokens, cues, start, verb)
    if any(cue.cue.sort == OPEN for cue in cues):
        return Judgement(NOT_STATED, OPEN)
    governing = Governing(words, cues, start, end)
    governing.read()
    values = righted(words.tokens, cues, changed(governing))
    values = list(mixed(words, cues, values, start, end))
    if any(moves_neutral(words.tokens, cues, c, start, end) for c in cues):
        values = [v for v in values if v.sort not in CHANGES]
        if not values:
            return Judgement(NOT_STATED, "event")
    if spoilt(words.tokens, cues, values, start, verb):
        return Judgement(CONCERN, "bad")
    told = [v for v in values if verb is not None and v.at >= verb]
    # "Staff rarely attended": what denies a verb may stand before it.
    near = [v for v in values if verb and v.at == verb - 1 and v.sort in DENIERS]
    told = [*near, *told]
    if told and _is_denied(words.tokens, values[0], start):
        told = [values[0], *told]
    is_aside = bool(values) and not told and _is_aside(words, values[-1].at, verb)
    is_aside = is_aside and not _wants(values, start)
    if is_aside or not values:
        work = plain_work(words, cues, start, end)
        if work or not values:
            return Judgement(STRENGTH if work == "doing" else NOT_STATED, work)
    chosen = _chosen(values, told)
    opening = values[0]
    is_set_apart = opening.at == start and words.tokens[start + 1 : start + 2] == [","]
    if is_set_apart and opening.polarity != chosen.polarity:
        # "Worryingly, the plans were good": what is meant is not said.
        return Judgement(NOT_STATED)
    return Judgement(chosen.polarity, chosen.sort)


def _chosen(values: Sequence[Value], told: Sequence[Value]) -> Value:
    """Return the value that decides: what limits or denies before what praises."""
    weighty = [
        *(v for v in values if v.polarity == MIXED),
        *(v for v in values if v.sort in ("only", "too")),
        *(v for v in told if v.sort in DENIERS),
        *(v for v in told if v.sort == "badly"),
    ]
    return (weighty or told or values)[0]


def _is_denied(tokens: Sequence[str], value: Value, start: int) -> bool:
    """Whether a subject says that nobody was harmed ("no child was turned away")."""
    is_denial = value.sort == "not" and value.polarity == STRENGTH
    return is_denial and value.at == start and tokens[start] in _NOBODY


def _before_aim(words: Words, cues: Sequence[Match], start: int) -> list[Match]:
    """Leave out what something new is for ("set up a panel to give quick advice")."""
    begun = next((c.end for c in cues if is_event(words, c, start)), None)
    if begun is None:
        return list(cues)
    places = range(begun, len(words.tokens))
    ends = _FOR | _INQUIRIES
    aim = next((at for at in places if words.tokens[at] in ends), len(words.tokens))
    return [cue for cue in cues if cue.start < aim]


def _is_aside(words: Words, at: int, verb: int | None) -> bool:
    """Whether commas set a word apart from the verb ("people, often late, were")."""
    return verb is not None and "," in words.tokens[at:verb]


def _wants(values: Sequence[Value], start: int) -> bool:
    """Whether a subject opens with a want ("too few records, nine of 24, had")."""
    return bool(values) and values[-1].at == start and values[-1].sort == "lack"
