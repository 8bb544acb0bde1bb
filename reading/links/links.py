"""Links: the words of a clause that say that one thing acts on another.

What is denied, doubted or wished is no influence, nor is what somebody does.
"""

from collections.abc import Iterator

from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import Match, Words, load, wordset
from .acted_on import after, before
from .causes import Link, Site, causes
from .ends import CAUSE, Ends, Range
from .framing import around, participle, swapped
from .phrases import hedged
from .pieces import effects
from .signs import is_ill, is_measured, relation_of_clause, relation_to
from .turning import TURNING, fronted

_UNSAID = wordset("unsaid")
_NO_VERB_AFTER = wordset("no-verb-after")
_LOOK_BACK = 4
# "Checks were left undone": nothing between is what was left so.
_LEFT_AND_TAIL = 2
# Before these stands a whole clause, which may have a "not" of its own.
_CLAUSAL = ("participle", *TURNING)


def links(reading: Reading, ends: Ends, earlier: Reading | None) -> Iterator[Link]:
    """Yield the stated links of a passage; `earlier` is the passage before it."""
    last: Link | None = None
    for index, (start, end) in enumerate(reading.clauses.ranges):
        for match in load("influences", "connectives").find(reading.words, start, end):
            if not _may_say(reading.words, start, match):
                continue
            site = Site(reading, ends, index, match, earlier, last)
            for link in _READERS[match.cue.sort](site):
                if link.cause != link.effect:
                    last = link
                    yield link


def _forward(site: Site) -> Iterator[Link]:
    """Read "X hampered Y"."""
    match = site.match
    if site.reading.words.tokens[match.end : match.end + 1] == ["by"]:
        return
    for cause in causes(site):
        if match.cue["effect"]:
            fixed, at = match.cue["effect"], (cause.begin, match.end)
            yield Link(cause.end, fixed, match, at, site.relation, cause.further)
            continue
        for place, effect in after(site):
            relation = relation_to(match, effect, site.ends.lexicon, site.reading.words)
            at = (cause.begin, place[1])
            if not relation:
                continue
            if relation == "linked-to" and is_measured(cause.end):
                yield Link(effect, cause.end, match, at, relation, cause.further)
                continue
            yield Link(cause.end, effect, match, at, relation, cause.further)


def _backward(site: Site) -> Iterator[Link]:
    """Read "X was hampered by Y" and "X happened because of Y"."""
    match, lexicon = site.match, site.ends.lexicon
    if match.cue["takes"] and match.start == site.clause[0]:
        yield from fronted(site)
        return
    for begin, effect in before(site):
        if match.cue["only"] and not is_ill(effect, lexicon):
            continue
        relation = relation_to(match, effect, lexicon, site.reading.words)
        if match.cue["takes"]:
            said = site.reading.words.said(begin, match.start)
            relation = relation_of_clause(relation, said)
        for at, cause in effects(site.ends, _up_to_verb(site), match, CAUSE):
            yield Link(cause, effect, match, (begin, at[1]), relation)


def _up_to_verb(site: Site) -> Range:
    """Return what is after a cue, up to a verb of acting ("caused by X affect Y")."""
    start, stop = site.after
    found = load("influences").find(site.reading.words, start, stop)
    verbs = (m.start for m in found if m.cue["base"] and m.start > start)
    return start, next(verbs, stop)


_READERS = {
    "forward": _forward,
    "backward": _backward,
    "around": around,
    "participle": participle,
    "swapped": swapped,
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
    return words.tokens[match.start - 1] in _NO_VERB_AFTER
