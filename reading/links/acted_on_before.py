"""What a passive acts on: its subject, the noun before a cue, or a whole clause."""

from collections.abc import Iterator, Sequence

from ..language.cueing import wordset
from .ends import EFFECT, End, Range
from .phrases import RELATIVE, head_before, points_to_sum
from .pieces import subject
from .pointers import antecedent, summed_up
from .scopes import clause
from .sites import Site

_POINTING = wordset("pointing")


def before(site: Site) -> Iterator[tuple[int, End]]:
    """Yield the subject of a passive, the noun before a cue, or the whole clause."""
    tokens, start = site.reading.words.tokens, site.clause[0]
    left = subject(site.reading, site.index, site.match.start, passive=True)
    left = left if left and _is_whole(site, left) else None
    if left and tokens[left[1] - 1] == "this":
        yield from ((start, told.end) for told in antecedent(site))
    elif left and tokens[left[0]] == "which":
        yield from _told(site, left[0])
    else:
        if left and points_to_sum(tokens, *left):
            found = summed_up(site)
            yield from [(start, found.end)] if found else []
            return
        if left and left[1] - left[0] > 1 and tokens[left[0]] in _POINTING:
            left = left[0] + 1, left[1]
        end = site.ends.resolve(left, EFFECT) if left else None
        yield from [(left[0], end)] if left and end else _phrase_before(site)


def _is_whole(site: Site, at: Range) -> bool:
    """Whether a subject is all that a clause says before "because of" and the like."""
    between = site.reading.words.tokens[at[1] : site.match.start]
    is_relative = bool(between) and between[0] in RELATIVE
    return not (site.match.cue["takes"] and is_relative)


def _phrase_before(site: Site) -> Iterator[tuple[int, End]]:
    """Yield a concept right before a cue; else what its clause or noun says."""
    start, _ = site.clause
    head = head_before(site.reading.words, start, site.match.start)
    if head and _is_apposed(site.reading.words.tokens, head):
        # "Prisoners were locked up, a regime dictated by ..."
        yield from _told(site, head[0] - 1)
        return
    named = site.ends.concept(head, EFFECT) if head else None
    if not named and site.match.cue["takes"]:
        yield from _chained(site)
        return
    end = named or (site.ends.resolve(head, EFFECT) if head else None)
    if head and end:
        yield head[0], end


def _is_apposed(tokens: Sequence[str], head: Range) -> bool:
    """Whether a noun names anew what the clause before it told."""
    return (
        bool(head[0]) and tokens[head[0] - 1] == "," and tokens[head[0]] in ("a", "an")
    )


def _chained(site: Site) -> Iterator[tuple[int, End]]:
    """Yield what a link just told ends in, which goes on "because of" this one."""
    last = site.last
    if last and last.at[0] >= site.clause[0] and last.at[1] <= site.match.start:
        is_backward = last.cue.cue.sort == "backward"
        yield last.at[0], last.cause if is_backward else last.effect
        return
    yield from _told(site, site.match.start)


def _told(site: Site, stop: int) -> Iterator[tuple[int, End]]:
    start, _ = site.clause
    if site.reading.words.tokens[stop - 1] == "them":
        yield from [(start, site.topic.them)] if site.topic.them else []
        return
    told = clause(site.reading, (start, stop), "work-area")
    if told:
        yield start, told.end
