"""Links: the words of a clause that say that one thing acts on another.

What is denied, doubted or wished is no influence, nor is what somebody does.
"""

from collections.abc import Iterator

from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import Match, Words, load, wordset
from .acting import backward, forward
from .ends import Ends
from .explaining import expected, named, put, reason, swapped
from .framing import around, participle
from .phrases import hedged
from .results import opening
from .sites import Link, Site
from .topics import Topic
from .turning import TURNING

_UNSAID = wordset("unsaid")
_NO_VERB_AFTER = wordset("no-verb-after")
_BE = wordset("being")
_PLAIN_ADVERBS = frozenset(("often", "also", "still", "then", "sometimes", "usually"))
_CUES = ("influences", "bearings", "connectives")
_FEARS = wordset("fears")
_LOOK_BACK = 4
# "Checks were left undone": nothing between is what was left so.
_LEFT_AND_TAIL = 2
# Before these stands a whole clause, which may have a "not" of its own.
_CLAUSAL = ("participle", *TURNING)


def links(
    reading: Reading, ends: Ends, earlier: Reading | None, topic: Topic | None = None
) -> Iterator[Link]:
    """Yield the stated links of a passage.

    `earlier` is the passage before it, `topic` what it may point back to.
    """
    last: Link | None = None
    for index, (start, end) in enumerate(reading.clauses.ranges):
        found = load(*_CUES).find(reading.words, start, end)
        for match in (*_between(reading, index), *found):
            if not _may_say(reading.words, start, match):
                continue
            site = Site(reading, ends, index, match, earlier, last, topic or Topic())
            is_between = match.start < start
            read = opening if is_between else _READERS[match.cue.sort]
            for link in read(site):
                if link.cause != link.effect:
                    last = link
                    yield link


def _between(reading: Reading, index: int) -> list[Match]:
    """Return ", as a result," between two clauses, which belongs to neither."""
    ranges = reading.clauses.ranges
    left, right = ranges[index - 1][1] if index else 0, ranges[index][0]
    found = load("connectives").find(reading.words, left, right) if index else []
    return [match for match in found if match.cue.sort in ("so", "opening")]


_READERS = {
    "forward": forward,
    "backward": backward,
    "around": around,
    "participle": participle,
    "swapped": swapped,
    "put": put,
    "named": named,
    "reason": reason,
    "expected": expected,
    **TURNING,
}


def _may_say(words: Words, start: int, match: Match) -> bool:
    """Whether a cue is meant: not denied, doubted or wished, and a verb if it acts."""
    said = words.tokens[match.start : match.end]
    if len(said) == _LEFT_AND_TAIL and said[0] in ("left", "leave", "leaves"):
        return False
    sort, before_cue = match.cue.sort, words.tokens[max(0, match.start - 1)]
    if sort == "refused" or (match.start > start and before_cue == "to"):
        return False
    if match.cue["feared"] and _FEARS.isdisjoint(words.tokens[start : match.start]):
        return False
    reach = 1 if sort in _CLAUSAL or match.cue["takes"] else _LOOK_BACK
    if hedged(words, max(start, match.start - reach), match.start, _UNSAID):
        return False
    if match.cue["base"] and finite(words.tokens, start, match.start) is not None:
        return False
    return not (sort == "forward" and _is_no_verb(words, match))


def _is_no_verb(words: Words, match: Match) -> bool:
    """Whether a cue is a passive ("was delayed") or an adjective ("the delayed")."""
    if not match.start or words.tokens[match.start] in AUXILIARIES:
        return False
    at = match.start - 1
    while at and words.tokens[at] in _PLAIN_ADVERBS:
        at -= 1
    return words.tokens[at] in (_NO_VERB_AFTER if at == match.start - 1 else _BE)
