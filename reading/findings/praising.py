"""Praise that is not of the work told: of what is asked for, supposed or compared.

"Staff were told to use good judgement" and "more people than they safely could" praise
nobody, nor do words that only tell of what kind a thing is ("secure units closed").
"""

from collections.abc import Collection, Sequence
from itertools import pairwise

from ..language.cueing import Match, wordset

_PRAISING = ("good", "well", "timely")
_BAD = ("bad", "ill", "badly")
_ASKING = wordset("asking")
_DEGREES = wordset("degrees")
_KINDS = wordset("of-a-kind")
_VERBS_TOO = wordset("praise-or-verb")
_OBJECTS = wordset("articles") | wordset("pronouns") | wordset("after-a-verb")
# What may follow an adjective that stands by itself.
_AFTER_ADJECTIVE = wordset("of") | wordset("after-adjectives")
_OUGHT = frozenset(("should", "must", "may", "might"))
_BEFORE_MONTHS = frozenset(("in", "since", "by", "until", "last", "during", "from"))
# What goes with something is not praised ("linked to a swift return to custody").
_LINKED = frozenset(("associated", "linked", "correlated", "connected"))
_FUTURE = frozenset(("would", "will"))
_JOINTS = frozenset((",", ";", ":", "and", "but", "or", "that", "which", "who"))
_BEYOND = frozenset(
    ("above", "below", "over", "under", "beyond", "behind", "past", "outside")
)
_LOOKS = frozenset(("look", "looks", "looked", "seem", "seems", "seemed", "appeared"))
_OUTWARDLY = (("on", "paper"), ("from", "the"), ("from", "outside"), ("at", "first"))
_FINITE = wordset("finite")
_IN = frozenset(("in", "on", "about"))
_TRAINING = frozenset(
    ("training", "trained", "course", "courses", "workshop", "workshops", "briefing")
)
# "Good supervision depends on time": what would be good is not said to be.
_DEPENDING = wordset("depending")
_FAR, _NEAR, _ASKED_BEFORE = 10, 5, 4


def of_work(
    tokens: Sequence[str], cues: Sequence[Match], start: int, verb: int | None
) -> list[Match]:
    """Leave out praise that is not of what was done in the clause from `start` on."""
    bad = {cue.start for cue in cues if cue.cue.sort in _BAD}
    if verb is not None and tokens[verb] in _DEPENDING:
        cues = [c for c in cues if c.cue.sort not in _PRAISING or c.start > verb]
    kept: list[Match] = []
    # What has begun is told with its kind ("invested in an analytical tool").
    begun = next((cue.end for cue in cues if cue.cue.sort == "event"), len(tokens))
    for cue in cues:
        if cue.cue.sort in (*_PRAISING, "better"):
            near = _joined(tokens, cue.start, start)
            is_idle = _is_supposed(near)
            if cue.cue.sort in _PRAISING:
                is_idle |= _is_asked(near) or _is_compared(near[-_NEAR:])
                is_idle |= not _LINKED.isdisjoint(near[-_NEAR:])
                is_idle |= _is_of_degree(tokens, cue, bad)
                is_idle |= _is_kind(tokens, cue, verb, begun)
                is_idle |= _is_outward(tokens, cue)
                is_idle |= _is_taught(tokens, cue, start)
            if is_idle:
                continue
        kept.append(cue)
    return kept


def _joined(tokens: Sequence[str], at: int, start: int) -> Sequence[str]:
    """Return the words before a place that no mark or joint parts from it."""
    begin = max(start, at - _FAR)
    joints = [place for place in range(begin, at) if tokens[place] in _JOINTS]
    return tokens[joints[-1] + 1 if joints else begin : at]


def _is_supposed(near: Sequence[str]) -> bool:
    """Whether words tell how things may or ought to be, or would have been."""
    is_future = any(
        token in _FUTURE and "have" in near[at + 1 : at + 3]
        for at, token in enumerate(near)
    )
    return is_future or any(
        token in _OUGHT and before not in _BEFORE_MONTHS
        for before, token in pairwise(["", *near])
    )


def _is_asked(near: Sequence[str]) -> bool:
    """Whether somebody is asked, told or expected to do what follows."""
    if "to" not in near:
        return False
    last = max(at for at, token in enumerate(near) if token == "to")  # noqa: S105 - a word
    return not _ASKING.isdisjoint(near[max(0, last - _ASKED_BEFORE) : last])


def _is_compared(near: Sequence[str]) -> bool:
    """Whether something is more than what follows ("more than they safely could")."""
    return any(
        token == "than" and before not in ("better", "rather")  # noqa: S105 - a word
        for before, token in pairwise(["", *near])
    )


def _is_of_degree(tokens: Sequence[str], cue: Match, bad: Collection[int]) -> bool:
    """Whether a word tells how much of something bad there is, or how far beyond."""
    is_beyond = tokens[cue.end - 1] == "well" and not _BEYOND.isdisjoint(
        tokens[cue.end : cue.end + 1]
    )
    return is_beyond or (cue.end in bad and cue.cue.form in _DEGREES)


def _is_kind(tokens: Sequence[str], cue: Match, verb: int | None, begun: int) -> bool:
    """Whether a word tells of what kind a subject or something new is, or is a verb."""
    follows = tokens[cue.end : cue.end + 1]
    if cue.cue.sort != "good" or cue.end - cue.start > 1 or not follows:
        return False
    word = tokens[cue.start]
    if word in _VERBS_TOO and follows[0] in _OBJECTS:
        return True
    is_before_noun = (
        follows[0].isalpha() and follows[0] not in _AFTER_ADJECTIVE | _OBJECTS
    )
    is_subject = verb is not None and cue.start <= verb
    return word in _KINDS and is_before_noun and (is_subject or cue.start >= begun)


def _is_taught(tokens: Sequence[str], cue: Match, start: int) -> bool:
    """Whether it is what people were trained in ("training in effective practice")."""
    near = range(max(start + 1, cue.start - _ASKED_BEFORE + 1), cue.start)
    return any(
        tokens[at] in _IN
        and tokens[at - 1] in _TRAINING
        and (_JOINTS | _FINITE).isdisjoint(tokens[at : cue.start + 1])
        for at in near
    )


def _is_outward(tokens: Sequence[str], cue: Match) -> bool:
    """Whether something only looks as a word says ("lovely from the road")."""
    before = tokens[max(0, cue.start - 2) : cue.start]
    follows = tuple(tokens[cue.end : cue.end + 2])
    return follows in _OUTWARDLY and not _LOOKS.isdisjoint(before)
