"""Findings: which clauses of a passage judge the inspected work, and how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ..language.cueing import Words, load, tokenize
from ..passages.headings import Standing
from ..passages.passages import Passage
from ..quantities.quantities import Quantity, nearest, quantities
from .arranging import arranged, leaves_open
from .asides import inspects, is_aside, only_inspects
from .clauses import Clauses, split
from .continuing import continued
from .demanded import demanded
from .figures import with_figures
from .finding import Finding
from .itemising import granted, outweighing
from .placing import is_maxim, needs, shares_out
from .polarity import CONCERN, NOT_STATED, OPEN, STRENGTH, Judgement, judge
from .proportion import is_counted, is_told
from .regrouping import compared, itemised, joined, taken_apart
from .share_judging import told as share_judged
from .worth import earned

__all__ = ["Finding", "Reading", "read"]

_SECTIONS = ("opening", "findings", "context")
# Where the heading above a list judges, single words of an item do not.
_OF_WORDS = ("good", "well", "bad", "badly", "doing", "copes")
_PLAIN = ("doing", "event", "share")
_CLOSING = (*".!?:;,)”’", '"')
# A figure without a word that judges; with a present verb it describes a place.
_BARE = Judgement(NOT_STATED, "share")
_OFTEN = (("a", "week"), ("each", "week"), ("every", "week"), ("a", "month"))
# Under a heading that judges, so few words only name what the next sentence tells.
_TOO_SHORT = 3
_SHORTEST_ASIDE = 4


@dataclass(frozen=True)
class Reading:
    """One passage as read: its clauses, and the findings in each."""

    passage: Passage
    words: Words
    clauses: Clauses
    findings: Mapping[int, Sequence[Finding]] = field(default_factory=dict)


def read(
    passage: Passage, standing: Standing | None = None, earlier: str = ""
) -> Reading:
    """Read the findings of a passage, by its words and under what it stands.

    `earlier` is the sentence before it in the same paragraph.
    """
    standing = standing or Standing()
    words = tokenize(passage.text)
    clauses = split(words)
    if not (_may_find(passage) or (standing.is_heard and _is_placed(passage))):
        return Reading(passage, words, clauses)
    is_asked = standing.is_asked or shares_out(passage, nearest(earlier))
    if is_asked or is_maxim(passage, words):
        return Reading(passage, words, clauses)
    found: dict[int, Sequence[Finding]] = {}
    shares = quantities(passage.text, earlier)
    phrases, heavier = set(granted(clauses)), set(outweighing(clauses))
    for index, main in enumerate(clauses.ranges):
        clause = _with_aside(words, clauses, index, shares) if index else main
        if _is_set_apart(passage, standing, words, clause):
            continue
        judgement, inside = _judged(words, clause, shares, standing)
        if judgement.sort in _PLAIN and _is_idle(passage, words, clause):
            continue
        is_told = standing.polarity or any(one.form == "count" for one in inside)
        if not is_told and only_inspects(words.tokens, *clause):
            continue
        if index in heavier:
            judgement = Judgement(CONCERN, "outweighing")
        if index in phrases and (judgement.polarity != STRENGTH or index):
            continue
        if _counts(passage, standing, judgement, inside):
            voices = passage.said_by + _voice(words, clause)
            finding = Finding(passage, words, clause, judgement, voices, inside)
            listed = list(itemised(finding, is_list=index in heavier))
            found[index] = [f for one in listed for f in taken_apart(one)]
    found = dict(compared(clauses, found))
    found = continued(words, clauses, found, shares)
    told = with_figures(passage, words, joined(words, found), shares)
    return Reading(passage, words, clauses, told)


def _with_aside(
    words: Words, clauses: Clauses, index: int, shares: Sequence[Quantity]
) -> tuple[int, int]:
    """Return a clause, with the share before it that commas set apart.

    "Needs were named and, in most cases, were met": the share is of what follows.
    """
    start, end = clauses.ranges[index]
    border = clauses.ranges[index - 1][1]
    if words.tokens[start - 1] != "," or start - border < _SHORTEST_ASIDE:
        return start, end
    begin, stop = words.place(border, start)
    if not any(begin <= one.start < stop for one in shares):
        return start, end
    first = next(at for at in range(border, start) if words.tokens[at].isalnum())
    is_joint = words.tokens[first] in ("and", "but")
    return first + (2 if is_joint else 0), end


def _is_set_apart(
    passage: Passage, standing: Standing, words: Words, clause: tuple[int, int]
) -> bool:
    """Whether a clause tells of the publication, or a speaker calls for something."""
    if leaves_open(words, clause):
        return False
    is_call = passage.in_quote and needs(words, clause)
    return is_call or (not standing.polarity and is_aside(words, clause))


def _is_idle(passage: Passage, words: Words, clause: tuple[int, int]) -> bool:
    """Whether words that do not judge tell of the inspection, or are a title."""
    is_closed = passage.kind == "item" or passage.text[-1:] in _CLOSING
    return not is_closed or inspects(words.tokens, *clause)


def _is_placed(passage: Passage) -> bool:
    return passage.section in _SECTIONS


def _may_find(passage: Passage) -> bool:
    if not _is_placed(passage) or passage.text[-1:] == "?":
        return False
    voice = passage.said_by[0] if passage.said_by else ""
    is_own = "inspector" in voice
    return is_own and (not passage.in_quote or passage.speaker is not None)


def _judged(
    words: Words,
    clause: tuple[int, int],
    shares: Sequence[Quantity],
    standing: Standing,
) -> tuple[Judgement, tuple[Quantity, ...]]:
    begin, stop = words.place(*clause)
    inside = tuple(q for q in shares if begin <= q.start < stop)
    plain = judge(words, *clause)
    judged = share_judged(words, clause, inside)
    if plain.sort == "doing" and not inside and _lasts(words, clause):
        judged = plain = Judgement(NOT_STATED)
    is_turned = plain.polarity == NOT_STATED and plain.sort != OPEN
    is_turned &= plain.sort != "event" or (bool(inside) and len(shares) == 1)
    is_turned &= standing.is_item or _may_be_turned(judged, clause, shares)
    if standing.is_item and plain.sort in _OF_WORDS:
        judged, is_turned = Judgement(NOT_STATED), True
    if judged.polarity == NOT_STATED and standing.polarity and is_turned:
        judged = Judgement(standing.polarity, "section")
    elif _is_by_the_way(plain, judged, words, clause, inside):
        judged = Judgement(NOT_STATED)
    if not inside:
        judged = arranged(earned(judged, words, clause), words, clause)
    return demanded(judged, words, clause, inside), inside


def _is_by_the_way(
    plain: Judgement,
    judged: Judgement,
    words: Words,
    clause: tuple[int, int],
    inside: Sequence[Quantity],
) -> bool:
    """Whether a bare figure hangs on what is told, and no work was done so often."""
    if judged != _BARE or is_told(words, clause, inside[0].start):
        return False
    return plain.sort != "doing" or inside[0].form != "majority"


def _may_be_turned(
    judged: Judgement, clause: tuple[int, int], shares: Sequence[Quantity]
) -> bool:
    """Whether a heading may judge a clause: two figures judge each other."""
    is_one_of_two = judged == _BARE and len(shares) > 1
    return not is_one_of_two and clause[1] - clause[0] > _TOO_SHORT


def _lasts(words: Words, clause: tuple[int, int]) -> bool:
    """Whether plain work is told with a figure ("held for an average of an hour")."""
    tokens = words.tokens[clause[0] : clause[1]]
    is_timely = "within" in tokens or tuple(tokens[-3:-1]) in _OFTEN
    return tokens[0].isdigit() or (is_counted(words, *clause) and not is_timely)


def _counts(
    passage: Passage,
    standing: Standing,
    judgement: Judgement,
    inside: Sequence[Quantity],
) -> bool:
    """Whether a judgement is a finding where it stands: background states few."""
    if passage.section != "context" or standing.introduces:
        return bool(judgement.sort)
    return bool(inside) and judgement.polarity == CONCERN


def _voice(words: Words, clause: tuple[int, int]) -> tuple[str, ...]:
    found = load("voices").find(words, *clause)
    return (found[0].cue["role"],) if found else ()
