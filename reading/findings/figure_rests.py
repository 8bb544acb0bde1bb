"""Figures that no finding tells yet: a share in a section of findings carries one.

"When we checked, half of the men were in bed" has its figure in the main part, after
an opening; "18 per cent gave up, and one call in three was lost" has two.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..language.cueing import Words
from ..language.verbs import predicate
from ..passages.passages import Passage
from ..quantities.quantities import Quantity
from .asides import is_aside, only_inspects
from .clauses import split
from .figure_starts import token
from .finding import Finding
from .polarity import NOT_STATED, Judgement, finite, judge
from .share_judging import told as share_judged

_BARE = Judgement(NOT_STATED, "share")
_CLOSING = (*".!:;,)”’", '"')
_AIMING = frozenset(("aims", "aim", "aimed", "hopes", "plans", "intends"))
# Where what is told of the second of two figures begins.
_BREAK = re.compile(
    r"(?:[,;]|:) (?:and|but|while|whereas|though|although|yet) |; "
    r"|, of (?:which|whom|these|those) "
    r"| and (?=(?:reached|rose|fell|stood|dropped|averaged|exceeded|climbed|slipped)\b)"
)
_BESIDE = re.compile(r", (?:and|but|so|so that) |; (?:and |but )?|: ")
_WHOLE_SORTS = ("section", "outweighing")
_FEWEST = 4
# Who lives somewhere describes a place, and stages are no share of the work.
_OF_A_PLACE = frozenset(
    (
        *("population", "residents", "serving", "sentences", "over", "towns", "cities"),
        *("aspects", "standards", "stages"),
    )
)
_JOINTS = (",", ";", ":", "and", "but", "while", "so")
_OPENERS = ("when", "where", "after")
_DESCRIBING = frozenset(("city", "town", "county", "poverty", "aged", "inhabitants"))


def left_over(
    passage: Passage,
    words: Words,
    told: Mapping[int, Sequence[Finding]],
    shares: Sequence[Quantity],
) -> dict[int, Sequence[Finding]]:
    """Return findings with one more for each clause whose figure none of them holds."""
    found = {index: list(each) for index, each in told.items()}
    if passage.section == "context" or not _is_closed(passage):
        return dict(found)
    held = {q.start for each in found.values() for one in each for q in one.quantities}
    for index, clause in enumerate(split(words).ranges):
        begin, stop = words.place(*clause)
        inside = tuple(q for q in shares if begin <= q.start < stop)
        is_new = inside and index not in found
        is_new = is_new and held.isdisjoint(q.start for q in inside)
        if not is_new or not _tells(words, clause, inside[0]):
            continue
        judged = share_judged(words, clause, inside)
        judged = judged if judged.sort else _BARE
        found[index] = [
            Finding(passage, words, clause, judged, passage.said_by, inside)
        ]
    return dict(sorted(found.items()))


def parted(finding: Finding, text: str) -> list[Finding]:
    """Take a finding apart where a second figure has a clause of its own."""
    for first, second in zip(finding.quantities, finding.quantities[1:], strict=False):
        breaks = [*_BREAK.finditer(text, max(first.end, first.until), second.start)]
        at = token(finding.words, breaks[-1].end()) if breaks else None
        if at is None or not _are_two(finding, at):
            continue
        return [_half(finding, at, is_first=True), *parted(_half(finding, at), text)]
    return _without_beside(finding, text)


def _without_beside(finding: Finding, text: str) -> list[Finding]:
    """Take off what is told beside a figure in a clause of its own."""
    if len(finding.quantities) != 1 or finding.judgement.sort in _WHOLE_SORTS:
        return [finding]
    figure = finding.quantities[0]
    begin, stop = finding.words.place(*finding.clause)
    after = _BESIDE.search(text, max(figure.end, figure.until), stop)
    at = token(finding.words, after.end()) if after else None
    if at is not None and _are_two(finding, at):
        first, second = _half(finding, at, is_first=True), _half(finding, at)
        return [first, *_judged_alone(second)]
    before = [*_BESIDE.finditer(text, begin, figure.start)]
    at = token(finding.words, before[-1].end()) if before else None
    if at is not None and _are_two(finding, at):
        first, second = _half(finding, at, is_first=True), _half(finding, at)
        if "such" in second.words.tokens[slice(*second.clause)]:
            second = replace(second, judgement=finding.judgement)
        return [*_judged_alone(first), second]
    return [finding]


def _judged_alone(half: Finding) -> list[Finding]:
    """Return what stands beside a figure, if its own words judge it."""
    judged = judge(half.words, *half.clause)
    return [replace(half, judgement=judged)] if judged.sort else []


def _half(finding: Finding, at: int, *, is_first: bool = False) -> Finding:
    """Return what a finding tells before a token, or from there on."""
    start, end = finding.clause
    words = finding.words
    last = at
    while is_first and words.tokens[last - 1] in _JOINTS:
        last -= 1
    clause = (start, last) if is_first else (at, end)
    stop = words.place(*clause)[1]
    begin = words.place(*clause)[0]
    inside = tuple(q for q in finding.quantities if begin <= q.start < stop)
    judged = share_judged(words, clause, inside)
    judged = judged if judged.sort else _BARE
    return replace(finding, clause=clause, quantities=inside, judgement=judged)


def _are_two(finding: Finding, at: int) -> bool:
    """Tell whether the words before and after a token have a verb each."""
    start, end = finding.clause
    tokens = finding.words.tokens
    is_long = at - start >= _FEWEST and end - at >= _FEWEST
    verbs = predicate(tokens, start, at), predicate(tokens, at, end)
    return is_long and None not in verbs


def _tells(words: Words, clause: tuple[int, int], figure: Quantity) -> bool:
    """Tell whether a clause has a verb, and tells neither of an aim nor of itself.

    A sentence that opens with its figure has a verb, known or not.
    """
    verb = finite(words.tokens, *clause)
    verb = predicate(words.tokens, *clause) if verb is None else verb
    tokens = words.tokens[slice(*clause)]
    opens = words.place(*clause)[0] == figure.start
    is_opened = tokens[0] in _OPENERS
    if not (_AIMING.isdisjoint(tokens) and _DESCRIBING.isdisjoint(tokens)):
        return False
    if verb is None:
        is_whole = clause[0] == 0 and (opens or is_opened)
        return is_whole and _OF_A_PLACE.isdisjoint(words.tokens)
    if (opens and "would" in tokens) or is_opened:
        return True
    return not (is_aside(words, clause) or only_inspects(words.tokens, *clause))


def _is_closed(passage: Passage) -> bool:
    return passage.kind == "item" or passage.text[-1:] in _CLOSING
