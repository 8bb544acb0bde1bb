"""Findings of figures that a sentence tells without saying all of it again.

"Assessment was sufficient in 38% of cases, planning in 35% and reviewing in 31%" has
three findings, and so has "21 came back, and nine of those lay unread" two. A line of
a table ("Planning: sufficient in 54%") is one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ..language.cueing import Words
from ..language.folding import small, straight
from ..passages.passages import Passage
from ..quantities.quantities import Quantity
from .figure_lines import lines_of
from .figure_rests import left_over, parted
from .figure_starts import STAGE, begins, has_own_words, token
from .finding import Finding
from .governing import DENIERS
from .polarity import NOT_STATED, STRENGTH, Judgement, judge
from .proportion import fraction, weighed
from .run_starts import told_until

_TAKEN_UP = re.compile(rf"{STAGE}, [a-z ]{{3,24}} $")
_ENDS = re.compile(r"[;.]|,? (?:although|though|but|while|whereas|and even)\b")
_FOR_WHOM = re.compile(
    r" (?:for|in|on|among|at) [^,;.]{3,50}?(?=[,;.]|(?<!implementation) and |$)"
)
_JOINTS = (
    *("and", "or", "but", "while", "whereas", "with", "then", ",", ";"),
    *("for", "on"),
)
_BARE = Judgement(NOT_STATED, "share")
_PRAISED_FROM = 0.5
_OF_WORDS = ("only", "few", "less", "more")


def with_figures(
    passage: Passage,
    words: Words,
    found: Mapping[int, Sequence[Finding]],
    shares: Sequence[Quantity],
) -> dict[int, Sequence[Finding]]:
    """Return findings with one more for each figure that is told with less.

    A finding that held the figure ends before it. Where there is none, and the
    passage is a line of a table, its figures are findings.
    """
    text = small(straight(words.text))
    told = {
        index: [part for one in each for part in parted(one, text)]
        for index, each in found.items()
    }
    for before, figure in pairwise(shares):
        base = None if _is_first(told, figure) else _with(told, before)
        start = begins(words, text, before, figure) if base else None
        if base and start is not None:
            index, place = base
            finding = told[index][place]
            told[index][place] = _shortened(finding, words, start, figure)
            told[index].insert(place + 1, _next(finding, words, text, start, figure))
    lines = [] if told else list(lines_of(passage, words, shares))
    return {0: lines} if lines else left_over(passage, words, told, shares)


def _is_first(told: Mapping[int, Sequence[Finding]], figure: Quantity) -> bool:
    return any(
        finding.quantities[:1] == (figure,)
        for findings in told.values()
        for finding in findings
    )


def _with(
    told: Mapping[int, Sequence[Finding]], figure: Quantity
) -> tuple[int, int] | None:
    """Return where the finding stands that holds a figure."""
    places = (
        (index, place)
        for index, findings in told.items()
        for place, finding in enumerate(findings)
        if figure in finding.quantities
    )
    return next(places, None)


def _shortened(finding: Finding, words: Words, start: int, figure: Quantity) -> Finding:
    """Return a finding up to where another begins."""
    end = token(words, start) or 0
    while end and words.tokens[end - 1] in _JOINTS:
        end -= 1
    if end <= finding.clause[0]:
        return finding
    clause = (finding.clause[0], min(end, finding.clause[1]))
    kept = tuple(q for q in finding.quantities if q.start < figure.start)
    judged = finding.judgement
    if judged.sort in _OF_WORDS or judged.sort in DENIERS:
        # What judges may stand in what is taken off ("and delivery in only 19").
        judged = weighed(judge(words, *clause), kept)
    judged = judged if judged.sort else _BARE
    return replace(finding, clause=clause, quantities=kept, judgement=judged)


def _next(
    finding: Finding, words: Words, text: str, start: int, figure: Quantity
) -> Finding:
    """Return the finding of a figure that is told with less."""
    first = token(words, start) or finding.clause[0]
    told = replace(finding, quantities=(figure,))
    if has_own_words(text, figure):
        closed = text.find("; ", told_until(text, figure))
        clause = (first, _until(words, closed))
        judged = weighed(judge(words, *clause), (figure,))
        return replace(told, clause=clause, judgement=judged if judged.sort else _BARE)
    ended = told_until(text, figure)
    if text[ended : ended + 1] == "," and _TAKEN_UP.search(text[: figure.start]):
        # "Assessment, adequate in 24, dragged the results down."
        last = _ENDS.search(text, ended)
        return replace(
            told, clause=(first, _until(words, last.start() if last else -1))
        )
    whom = _FOR_WHOM.match(text, ended)
    stop = _until(words, whom.end() if whom and start == figure.start else ended)
    own = judge(words, first, stop)
    judged = weighed(own, (figure,)) if own.sort in _OF_WORDS else finding.judgement
    if judged.polarity == STRENGTH and fraction(figure.stated) < _PRAISED_FROM:
        judged = _BARE
    return replace(told, clause=(finding.clause[0], stop), judgement=judged)


def _until(words: Words, offset: int) -> int:
    """Return the token at which words end that end at an offset; -1 is the end."""
    end = token(words, offset) if offset >= 0 else None
    return len(words.tokens) if end is None else end
