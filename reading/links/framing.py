"""Cues around an effect, and those that put it before its cause."""

from collections.abc import Iterator, Mapping, Sequence

from ..findings.polarity import finite
from ..language.cueing import Match, Words, wordset
from .causes import Cause, Link, Site, antecedent, causes, summed_up
from .ends import CAUSE, EFFECT, End, reporter_end
from .phrases import is_summed_up
from .pieces import effects
from .scopes import clause
from .signs import relation_put_down, relation_to

_ADVERBS = wordset("adverbs")
_FARTHEST_TAIL = 12


def around(site: Site) -> Iterator[Link]:
    """Read "X made Y harder": the effect stands before the last word of the cue."""
    words, (_, end) = site.reading.words, site.clause
    match = site.match
    tail = _tail(words, match, min(end, match.end + _FARTHEST_TAIL))
    effect = site.ends.resolve((match.end, tail[0]), EFFECT) if tail else None
    if tail and effect:
        for cause in causes(site):
            at = (cause.begin, tail[1])
            yield Link(cause.end, effect, match, at, tail[2], cause.further)


def _tail(words: Words, match: Match, stop: int) -> tuple[int, int, str] | None:
    """Return where the last word of "made ... harder" stands, and its relation."""
    until: Mapping[str, Sequence[str]] = match.cue.fields["until"]
    tails = [(tail.split(), name) for name, said in until.items() for tail in said]
    for at in range(match.end + 1, stop):
        for tail, relation in tails:
            if list(words.tokens[at : at + len(tail)]) == tail:
                return at, at + len(tail), relation
    return None


def participle(site: Site) -> Iterator[Link]:
    """Read "staff reported X, causing Y": the cause is what the clause tells."""
    start, stop = site.clause[0], site.match.start
    words = site.reading.words
    begin = reporter_end(words, start, stop)
    named = site.ends.resolve((begin, stop), CAUSE) if begin else None
    told = clause(site.reading, (start, stop))
    cause = named or (told.end if told else None)
    is_clause = named or finite(words.tokens, start, stop) is not None
    if cause is None or not is_clause:
        return
    for at, effect in effects(site.ends, site.after, site.match):
        relation = relation_to(site.match, effect, site.ends.lexicon, words)
        yield Link(cause, effect, site.match, (start, at[1]), relation)


def swapped(site: Site) -> Iterator[Link]:
    """Read "leaders attributed Y to X"."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    joints = site.match.cue["joint"].split()
    places = (at for at in range(site.match.end, end) if tokens[at] in joints)
    joint = next(places, None)
    effect = _explained(site, start, joint) if joint else None
    if effect is None or joint is None:
        return
    for at, cause in effects(site.ends, (joint + 1, end), site.match, CAUSE):
        said = site.reading.words.said(start, site.match.start)
        lexicon = site.ends.lexicon
        relation = relation_put_down(site.relation, effect, said, lexicon)
        yield Link(cause, effect, site.match, (start, at[1]), relation)


def _explained(site: Site, start: int, joint: int) -> End | None:
    """Return what is put down to a cause: named, or told in the clause before."""
    tokens, at = site.reading.words.tokens, site.match.end
    while joint > at and tokens[joint - 1] in _ADVERBS:
        joint -= 1
    if {"this", "it"} & set(tokens[site.match.start : at]):
        return _end(next(antecedent(site), None))
    if is_summed_up(tokens, at, joint):
        return _end(summed_up(site))
    if joint > at:
        return site.ends.resolve((at, joint), EFFECT)
    relatives = [i for i in range(start, at) if tokens[i] in ("which", "something")]
    # "..., a problem that leaders put down to X"
    relatives += [
        i - 3
        for i in range(start + 3, at)
        if tokens[i] == "that" and tokens[i - 3] == "," and tokens[i - 2] in ("a", "an")
    ]
    told = clause(site.reading, (start, relatives[-1])) if relatives else None
    return told.end if told else None


def _end(cause: Cause | None) -> End | None:
    return cause.end if cause else None
