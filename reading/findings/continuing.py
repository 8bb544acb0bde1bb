"""Clauses that no word judges, which go on with, or turn from, one that is judged.

"Files were chaotic and two held another man's papers", "phones were checked daily; his
school kept his place open": what is only joined, and does not turn, tells more of it.
What turns from praise is blame ("plans were clear, but nobody's sister was told"); what
goes on with praise tells of worth itself.
"""

from collections.abc import Mapping, Sequence

from ..language.cueing import Words, wordset
from ..language.verbs import predicate
from ..quantities.quantities import Quantity
from .asides import inspects, is_aside
from .clauses import Clauses
from .finding import Finding
from .governing import CONCERN, STRENGTH, is_number
from .polarity import Judgement, judging
from .proportion import is_counted
from .worth import shows_worth

# What a heading, a target or a figure made of a clause says nothing of the next.
_NOT_BY_WORDS = ("section", "share", "due", "context", "open", "outweighing")
_FEWEST_WORDS = 4
_JOINING = frozenset(("and", ";", ","))
_ARRANGED = wordset("arranged")
# What takes up the clause before it belongs to that, and is no finding of its own.
_TAKING_UP = wordset("pronouns") | {"this", "that", "these", "those", "such", "each"}
_TAKING_UP |= {"both", "one", "another", "not", "so"}
_POINTING = frozenset(("those", "these", "such"))
# What opens so hangs on what was told before, or counts it.
_SETTING = wordset("of") | {"whose", "what", "which", "several", "most"}
_UNREAL = wordset("modals") | wordset("calling") | {"we", "i", "let"}


def continued(
    words: Words,
    clauses: Clauses,
    found: Mapping[int, Sequence[Finding]],
    shares: Sequence[Quantity],
) -> dict[int, Sequence[Finding]]:
    """Return the findings, with those of clauses that only go on with the one before.

    A clause that counts, asks for something or tells of an arrangement, and one with
    a word of judgement that was weighed and found to say nothing, is none.
    """
    turned = {turn.right for turn in clauses.turns}
    told = dict(found)
    for index, clause in enumerate(clauses.ranges):
        before = told.get(index - 1, ())
        if index in told or not before:
            continue
        end = clauses.ranges[index - 1][1]
        polarity = _polarity(before[-1], is_turned=index in turned)
        joint = words.tokens[end : clause[0]]
        goes_on = _JOINING.issuperset(joint) and not _takes_up(words, clause)
        is_next = index in turned or goes_on
        is_told = polarity != STRENGTH or shows_worth(words, clause)
        if polarity and is_told and is_next and may_assert(words, clause, shares):
            judged = Judgement(polarity, "continued")
            last = before[-1]
            told[index] = [Finding(last.passage, words, clause, judged, last.said_by)]
    return dict(sorted(told.items()))


def _polarity(before: Finding, *, is_turned: bool) -> str:
    """Return the polarity of what goes on with, or turns from, a finding, or ""."""
    judgement = before.judgement
    if judgement.sort in _NOT_BY_WORDS or before.passage.section == "context":
        return ""
    if is_turned:
        return CONCERN if judgement.polarity == STRENGTH else ""
    return judgement.polarity if judgement.polarity in (STRENGTH, CONCERN) else ""


def _takes_up(words: Words, clause: tuple[int, int]) -> bool:
    """Whether a clause only tells more of the one thing that the last one told."""
    tokens = words.tokens[slice(*clause)]
    if tokens[0] in _TAKING_UP | _SETTING:
        return True
    return not _POINTING.isdisjoint(tokens)


def may_assert(
    words: Words, clause: tuple[int, int], shares: Sequence[Quantity]
) -> bool:
    """Whether a clause asserts something that no figure, word or call decides."""
    begin, stop = words.place(*clause)
    if any(begin <= one.start < stop for one in shares):
        return False
    start, end = clause
    tokens = words.tokens
    verb = predicate(tokens, start, end)
    if verb is None or end - start < _FEWEST_WORDS or is_counted(words, start, end):
        return False
    is_subject = verb > start and not tokens[start].endswith("ed")
    if not is_subject or (is_number(tokens[start]) and tokens[start] != "a"):
        return False
    if not _UNREAL.isdisjoint(tokens[start : verb + 1]):
        return False
    if not _ARRANGED.isdisjoint(tokens[verb : verb + 3]):
        return False
    is_neutral = any(m.cue.sort in ("open", "event") for m in judging(words, *clause))
    return not (is_neutral or is_aside(words, clause) or inspects(tokens, start, end))
