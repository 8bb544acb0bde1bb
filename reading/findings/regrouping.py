"""Findings of one sentence taken apart, put together, and set against each other.

One finding is one assertion with one polarity: what a clause adds and judges
otherwise is another, and so is each item of a list that is praised or blamed.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ..language.cueing import Words, wordset
from .clauses import Clauses
from .finding import Finding
from .itemising import list_items, two_doings
from .parting import apart
from .polarity import (
    CONCERN,
    MIXED,
    NOT_STATED,
    STRENGTH,
    Judgement,
    judge,
    judging,
)
from .proportion import fraction, weighed
from .worth import earned

_MEANING = frozenset(("means", "meant", "mean", "led", "leads", "made", "makes"))
_OF_RESULT = wordset("praise-of-a-result") | {"target", "targets", "expectation"}
_BEING = frozenset(("is", "was", "remains", "represents", "represented"))
_BAD_NEWS = frozenset(
    (
        *("concern", "concerning", "worrying", "disappointing", "unacceptable"),
        *("alarming", "troubling", "inadequate", "insufficient", "unsatisfactory"),
    )
)
_GOOD_NEWS = frozenset(
    (
        *("encouraging", "impressive", "achievement", "commendable", "creditable"),
        *("praiseworthy", "welcome", "pleasing", "reassuring"),
    )
)
_FARTHEST = 8
# These only set one figure beside the other.
_BESIDE = frozenset(("while", "whilst", "whereas"))
_BARE = Judgement(NOT_STATED, "share")


def itemised(finding: Finding, *, is_list: bool) -> Iterator[Finding]:
    """Take a list of what is praised or blamed apart."""
    start, end = finding.clause
    cues = judging(finding.words, start, end)
    head = next((cue.end for cue in cues if cue.cue["list"]), start)
    is_list = is_list or head > start
    items = list_items(finding.words, head, end) if is_list else []
    if head > start:
        items = items or two_doings(finding.words, head, end)
    if not items:
        yield finding
        return
    for item in items:
        clause = (start, item[1]) if item == items[0] else item
        if head > start or judge(finding.words, *clause).polarity == CONCERN:
            yield replace(finding, clause=clause)


def taken_apart(finding: Finding) -> Iterator[Finding]:
    """Take off what a clause adds that turns its judgement (", which was late")."""
    words, clause = finding.words, finding.clause
    main, added = apart(words.tokens, *clause)
    if added is None or finding.judgement.sort in ("section", "mixed"):
        yield finding
        return
    if not _MEANING.isdisjoint(words.tokens[added[0] + 1 : added[0] + 2]):
        yield finding
        return
    begin = words.place(*added)[0]
    inside = tuple(q for q in finding.quantities if q.start >= begin)
    judged = weighed(judge(words, *added), inside)
    before = finding.quantities[: -len(inside) or None]
    within = weighed(judge(words, *main), before)
    within = within if before else earned(within, words, main)
    if _judges_figure(finding, added, judged):
        yield finding
        return
    news = _news(words.tokens[slice(*added)])
    if before and not inside and news:
        # "In 15 of the 50 cases, which is of significant concern."
        yield replace(finding, judgement=Judgement(news, "share"))
        return
    differs = judged.sort and judged.polarity != within.polarity
    if not differs or not within.sort or judged.sort in ("doing", "event"):
        yield finding
        return
    if within.polarity == NOT_STATED:
        # What judges nothing is judged by what hangs on it (", which drew praise").
        yield replace(finding, judgement=judged)
        return
    outside = tuple(q for q in finding.quantities if q.start < begin)
    rest = replace(finding, clause=(clause[0], main[1]), quantities=outside)
    yield replace(rest, judgement=within)
    yield replace(finding, clause=added, judgement=judged, quantities=inside)


def _news(added: Sequence[str]) -> str:
    """Return what is thought of the figure before what is added, or ""."""
    if added[:1] != ["which"] or _BEING.isdisjoint(added[1:2]):
        return ""
    near = set(added[2:_FARTHEST])
    if "not" in near or (near & _BAD_NEWS and near & _GOOD_NEWS):
        return ""
    praised = STRENGTH if near & _GOOD_NEWS else ""
    return CONCERN if near & _BAD_NEWS else praised


def _judges_figure(finding: Finding, added: tuple[int, int], judged: Judgement) -> bool:
    """Whether what is added judges the figure before it ("which beat the target")."""
    begin = finding.words.place(*added)[0]
    if judged.polarity != finding.judgement.polarity:
        return False
    is_before = bool(finding.quantities) and finding.quantities[-1].start < begin
    return is_before and not _OF_RESULT.isdisjoint(finding.words.tokens[slice(*added)])


def compared(
    clauses: Clauses, found: Mapping[int, Sequence[Finding]]
) -> Iterator[tuple[int, Sequence[Finding]]]:
    """Let two figures that a turn joins judge each other: better and worse."""
    pairs = {
        turn.left: turn.right
        for turn in clauses.turns
        if _BESIDE.isdisjoint(turn.match.cue.form.split())
    }
    told = dict(found)
    for left, right in pairs.items():
        both = [found.get(left, ()), found.get(right, ())]
        if not all(_is_bare(one) for one in both):
            continue
        values = [fraction(one[0].quantities[0].stated) for one in both]
        if values[0] == values[1]:
            continue
        worse = left if values[0] < values[1] else right
        for index in (left, right):
            polarity = CONCERN if index == worse else STRENGTH
            judged = Judgement(polarity, "share")
            told[index] = [replace(found[index][0], judgement=judged)]
    yield from told.items()


def _is_bare(found: Sequence[Finding]) -> bool:
    is_one = len(found) == 1 and bool(found[0].quantities)
    return is_one and found[0].judgement == _BARE


def joined(
    words: Words, found: Mapping[int, Sequence[Finding]]
) -> dict[int, Sequence[Finding]]:
    """Put what explains a judgement after a colon with it, if it judges alike."""
    joined: dict[int, Sequence[Finding]] = {}
    last = -1
    for index, findings in found.items():
        before = joined.get(last, ())
        single = len(before) == len(findings) == 1
        if single and _alike(words, before[0], findings[0]):
            clause = (before[0].clause[0], findings[0].clause[1])
            told = before[0].quantities + findings[0].quantities
            joined[last] = [replace(before[0], clause=clause, quantities=told)]
        else:
            joined[index], last = findings, index
    return joined


def _alike(words: Words, before: Finding, after: Finding) -> bool:
    if words.tokens[before.clause[1] : after.clause[0]] == [":"]:
        if before.judgement.polarity == MIXED and not after.quantities:
            return True
        is_like = before.judgement.polarity == after.judgement.polarity
        is_last = after.clause[1] + 1 >= len(words.tokens)
        return is_last and (is_like or after.judgement == _BARE)
    return False
