"""What is only arranged, dated or measured: told where no word of a clause judges.

"Advice was available by telephone", "the unit opened in October", "caseloads averaged
34" and "it is too early to judge its effect" report the work and praise nobody.
"""

from collections.abc import Sequence
from itertools import pairwise

from ..language.cueing import Words, wordset
from ..language.verbs import predicate
from .doings import is_inspecting
from .governing import is_number
from .number_moves import is_number_moved
from .parting import apart
from .polarity import NOT_STATED, Judgement
from .routines import is_routine

_BEING = wordset("being")
_UNREAL = wordset("unreal")
_HAVING = frozenset(("has", "have", "had"))
_CARRYING = frozenset(
    (
        *("carry", "carries", "carried", "hold", "holds", "held", "manage", "manages"),
        *("managed", "supervise", "supervises", "supervised", "handled", "handles"),
    )
)
_LOADS = frozenset(("caseload", "caseloads", "workload", "workloads"))
_BETWEEN = frozenset(("now", "also", "recently", "since", "then", "first"))
_TAKING = frozenset(("take", "takes", "took", "taken", "taking"))
_DATED = frozenset(
    (
        *("opened", "reopened", "began", "begun", "started", "published", "revised"),
        *("updated", "approved", "launched", "relaunched", "issued", "introduced"),
        *("adopted", "appointed", "installed", "agreed", "refreshed", "redesigned"),
    )
)
_MONTHS = frozenset(
    (
        *("january", "february", "march", "april", "may", "june", "july", "august"),
        *("september", "october", "november", "december"),
    )
)
_SEASONS = frozenset(("spring", "summer", "autumn", "winter", "new"))
_PERIODS = frozenset(("day", "week", "fortnight", "month", "quarter", "term", "year"))
_PERIODS |= {"morning", "evening", "shift", "night"}
_EVERY = frozenset(("each", "every"))
_TIMES = frozenset(("once", "twice", "times", "days", "mornings", "afternoons"))
_REQUIRING = frozenset(("require", "requires", "required", "sets", "set", "asks"))
_JUDGING = frozenset(("say", "judge", "assess", "tell", "know", "evaluate", "see"))
_RHYTHMS = frozenset(("weekly", "fortnightly", "monthly", "quarterly", "annually"))
_RATED = frozenset(
    (
        *("rated", "graded", "judged", "inspected", "told", "asked", "made", "no"),
        *("transferred", "seen", "known", "the", "an", "a", "little", "in", "on"),
    )
)
_REDONE = frozenset(("rewritten", "rebuilt", "redrawn", "withdrawn", "built", "held"))
_TOO = (("too", "early"), ("too", "soon"))
_VAGUE = frozenset(
    (
        *("it", "this", "they", "these", "that", "those", "he", "she", "we"),
        *("several", "some", "many", "few", "most", "others", "more"),
    )
)
_YEAR = 4
_NEAR = 4


def arranged(judgement: Judgement, words: Words, clause: tuple[int, int]) -> Judgement:
    """Return `event` for a clause that judges nothing and tells an arrangement.

    Any other judgement is returned as it is, and so is that of a clause that tells
    of the inspectors or of what may be.
    """
    if leaves_open(words, clause):
        return Judgement(NOT_STATED, "event")
    start, end = apart(words.tokens, *clause).main
    verb = predicate(words.tokens, start, end)
    if judgement.sort or verb is None:
        return judgement
    before = words.tokens[start : verb + 1]
    if is_inspecting(before) or not _UNREAL.isdisjoint(before):
        return judgement
    tokens, stop = words.tokens, _stop(words.tokens, verb, end)
    is_arranged = (
        _is_average(tokens, start, verb, stop)
        or _is_at_hand(tokens, verb, stop)
        or _takes_place(tokens, start, verb, stop)
        or (tokens[start] not in _VAGUE and _is_dated(tokens, verb, stop))
        or _recurs(tokens, start, verb, stop)
        or is_number_moved(tokens, start, verb, stop)
        or (tokens[start] not in _VAGUE and is_routine(tokens, start, verb, stop))
        or (not clause[0] and _is_done(tokens, clause[0], verb, stop))
    )
    return Judgement(NOT_STATED, "event") if is_arranged else judgement


def leaves_open(words: Words, clause: tuple[int, int]) -> bool:
    """Tell whether a sentence says that nobody can judge yet ("too early to say")."""
    start, end = clause
    if start or words.tokens[start] != "it":
        return False
    near = words.tokens[start + 1 : min(end, start + _NEAR + 1)]
    pairs = tuple(pairwise(near))
    is_early = near[:1] in (["is"], ["was"]) and any(one in _TOO for one in pairs)
    return is_early and not _JUDGING.isdisjoint(words.tokens[start + 4 : start + 7])


def _stop(tokens: Sequence[str], verb: int, end: int) -> int:
    """Return where the words behind a verb end: before a comma or a stop."""
    ends = (",", ".", ";", ":")
    return next((at for at in range(verb, end) if tokens[at] in ends), end)


def _is_average(tokens: Sequence[str], start: int, verb: int, stop: int) -> bool:
    """Whether a number is told as the mean of the cases that staff hold."""
    if tokens[verb] == "averaged":
        is_load = not _LOADS.isdisjoint(tokens[start:verb])
        return is_load and verb + 1 < stop and is_number(tokens[verb + 1])
    if tokens[verb] not in _CARRYING:
        return False
    if tuple(tokens[verb + 1 : verb + 4]) == ("an", "average", "of"):
        return True
    is_mean = tuple(tokens[stop - 2 : stop]) == ("on", "average")
    return is_mean and is_number(tokens[verb + 1])


def _is_at_hand(tokens: Sequence[str], verb: int, stop: int) -> bool:
    """Whether something is said to be there for those who want it."""
    if tokens[verb] not in _BEING:
        return False
    at = verb + 1 + (tokens[verb + 1 : verb + 2] != [] and tokens[verb + 1] in _BETWEEN)
    return at < stop and (
        tokens[at] == "available" or tuple(tokens[at : at + 2]) == ("in", "use")
    )


def _takes_place(tokens: Sequence[str], start: int, verb: int, stop: int) -> bool:
    near = tokens[verb : min(stop, verb + _NEAR)]
    pairs = pairwise(near)
    if tokens[start] == "what":
        return False
    return any(one in _TAKING and other == "place" for one, other in pairs)


def _is_dated(tokens: Sequence[str], verb: int, stop: int) -> bool:
    """Whether something began in a month: what a year dates is history."""
    begun = next((at for at in range(verb, stop) if tokens[at] in _DATED), None)
    if begun is None or begun > verb + _NEAR - 1:
        return False
    behind = tokens[begun + 1 : stop]
    is_year = any(one.isdigit() and len(one) == _YEAR for one in behind)
    if is_year and tokens[verb] not in _HAVING:
        return False
    at = [i for i, one in enumerate(behind) if one in ("in", "at", "during", "on")]
    return any(not (_MONTHS | _SEASONS).isdisjoint(behind[i + 1 : i + 3]) for i in at)


def _recurs(tokens: Sequence[str], start: int, verb: int, stop: int) -> bool:
    """Whether what is done is only said to recur ("meets every six weeks")."""
    last = tokens[max(verb + 1, stop - 3) : stop]
    is_other = tokens[verb] in _BEING or tokens[verb] in _REQUIRING
    is_other = is_other or tokens[verb] == "averaged"
    if not last or is_other or _counts(tokens, start, verb):
        return False
    if last[-1] in _RHYTHMS:
        return True
    if last[-1].removesuffix("s") not in _PERIODS:
        return False
    return not _EVERY.isdisjoint(last[:-1]) or (
        last[-2:-1] in (["a"], ["per"]) and last[0] in _TIMES
    )


def _counts(tokens: Sequence[str], start: int, verb: int) -> bool:
    """Whether a subject counts people or cases ("some 480 men leave each year")."""
    return any(is_number(one) for one in tokens[start:verb])


def _is_done(tokens: Sequence[str], start: int, verb: int, stop: int) -> bool:
    """Whether a sentence tells what had been done to something, and no more."""
    is_vague = tokens[start] in _VAGUE
    if tokens[verb] not in _HAVING or is_vague or _counts(tokens, start, verb):
        return False
    near = tokens[verb + 1 : min(stop, verb + _NEAR)]
    if "been" not in near:
        return False
    at = verb + 2 + near.index("been")
    is_past = at < stop and (tokens[at].endswith("ed") or tokens[at] in _REDONE)
    return is_past and tokens[at] not in _RATED
