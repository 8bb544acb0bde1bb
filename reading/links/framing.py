"""Cues around an effect ("made Y harder"), and participles (", causing Y")."""

from collections.abc import Iterator, Mapping, Sequence

from ..language.cueing import Match, Words
from .acted_on import pressed
from .causes import causes
from .ends import CAUSE, EFFECT, End, Range
from .making import praised, weighed
from .phrases import has_verb, reporter_end
from .pieces import effects
from .pointers import come_of
from .scopes import clause
from .signs import relation_to
from .sites import Link, Site

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
    is_clause = named or has_verb(words.tokens, start, stop)
    if chained := come_of(site, stop):
        start, cause = chained.begin, chained.end
    if cause is None or not is_clause:
        return
    for at, effect in _acted_on(site):
        relation = relation_to(site.match, effect, site.ends.lexicon, words)
        relation = praised(site, relation, effect, cause)
        relation = weighed(site, relation, cause, effect)
        yield Link(cause, effect, site.match, (start, at[1]), relation)


def _acted_on(site: Site) -> Iterator[tuple[Range, End]]:
    """Yield what stands after a participle, or within it (", leaving X without Y")."""
    match = site.match
    if match.cue["load"]:
        yield from pressed(site)
    elif match.cue["covers"]:
        yield from effects(site.ends, (match.start + 2, site.clause[1]), match)
    else:
        yield from effects(site.ends, site.after, match)
