"""What a cue acts on: the words after it or before it, a clause, or what was told."""

from collections.abc import Iterator

from ..extractor import LocalEnd
from ..language.cueing import wordset
from .causes import Site, antecedent, summed_up
from .ends import EFFECT, End, Range
from .phrases import end_of_phrase, head_before, is_summed_up, points_to_sum
from .pieces import effects, subject
from .scopes import clause
from .signs import STOPS, WORSENED

_ARTICLES = wordset("articles")
_POINTING = wordset("pointing")
_ASKING = ("what", "how")

Place = tuple[Range, End]


def after(site: Site) -> Iterator[Place]:
    """Yield what a cue acts on after it, or within it ("leaves X exposed to Y")."""
    tokens, match = site.reading.words.tokens, site.match
    phrase = _phrase(site)
    if _keeps_out(site):
        return
    if _lets_slip(site):
        yield from effects(site.ends, (match.start + 1, match.end - 1), match)
    elif match.cue["safety"]:
        yield (match.start, match.end), _safety(site)
    elif is_summed_up(tokens, *phrase):
        found = summed_up(site)
        yield from [(phrase, found.end)] if found else []
    elif match.cue["covers"]:
        yield from effects(site.ends, (match.start + 1, site.clause[1]), match)
    elif _is_this(site):
        yield from (((match.start, match.end), told.end) for told in antecedent(site))
    elif phrase[0] < len(tokens) and tokens[phrase[0]] in _ASKING:
        told = clause(site.reading, phrase, "work-area")
        is_ours = tokens[phrase[0] + 1 : phrase[0] + 2] == ["we"]
        yield from [(phrase, told.end)] if told and not is_ours else []
    else:
        yield from effects(site.ends, site.after, match)


def before(site: Site) -> Iterator[tuple[int, End]]:
    """Yield the subject of a passive, the noun before a cue, or the whole clause."""
    tokens, start = site.reading.words.tokens, site.clause[0]
    left = subject(site.reading, site.index, site.match.start, passive=True)
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


def _phrase_before(site: Site) -> Iterator[tuple[int, End]]:
    """Yield a concept right before a cue; else what its clause or noun says."""
    start, _ = site.clause
    head = head_before(site.reading.words, start, site.match.start)
    named = site.ends.concept(head, EFFECT) if head else None
    if not named and site.match.cue["takes"]:
        yield from _chained(site)
        return
    end = named or (site.ends.resolve(head, EFFECT) if head else None)
    if head and end:
        yield head[0], end


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
    told = clause(site.reading, (start, stop), "work-area")
    if told:
        yield start, told.end


def _safety(site: Site) -> LocalEnd:
    """Return the safety of whom a cue puts at risk ("puts victims at risk")."""
    tokens, match = site.reading.words.tokens, site.match
    stop = next(at for at in range(match.start, match.end) if tokens[at] == "at")
    start = match.start + 1
    while start + 1 < stop and tokens[start] in _ARTICLES:
        start += 1
    said = " ".join(site.reading.words.said(start, stop).split())
    told = f"What the publication says is put at risk: “{said}”."
    return LocalEnd("work-area", f"Safety of {said}", told)


def _lets_slip(site: Site) -> bool:
    """Whether a cue allows what it acts on to slip, rather than to be done."""
    tokens, match = site.reading.words.tokens, site.match
    return bool(match.cue["enables"]) and tokens[match.end] in WORSENED


def _keeps_out(site: Site) -> bool:
    """Whether it is a thing that a cue stops "from" something, not somebody."""
    tokens, match = site.reading.words.tokens, site.match
    kept = (match.start + 1, match.end - 1)
    if tokens[match.end - 1] != "from" or tokens[match.start] not in STOPS:
        return False
    is_them = kept[1] - kept[0] == 1 and site.ends.is_pronoun(kept[0])
    return not (is_them or site.ends.acts(kept))


def _phrase(site: Site) -> Range:
    start, stop = site.after
    return start, end_of_phrase(site.reading.words, start, stop)


def _is_this(site: Site) -> bool:
    """Whether all that a cue acts on is "this"."""
    tokens, (start, end) = site.reading.words.tokens, site.after
    is_alone = start + 1 >= end or not tokens[start + 1][0].isalnum()
    return start < end and tokens[start] == "this" and is_alone
