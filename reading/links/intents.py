"""Intents: what something was brought in for ("had introduced X to improve Y")."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..extractor import Proposal
from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES
from ..language.cueing import Match, load, wordset
from ..language.lexicon import Lexicon
from .brought import (
    IN_PLACE,
    bringing_in,
    brought,
    has_object,
    head_end,
    object_of,
    policy_meant,
    status_of,
    things,
)
from .ends import CAUSE, EFFECT, End, Ends, Range
from .freed import meant
from .influences import may_state, proposal
from .phrases import end_of_phrase, hedged, is_summed_up
from .pieces import effects
from .pointers import pointed_at, summed_up
from .scopes import clause
from .signs import relation_of_aim
from .sites import Link, Site
from .topics import Topic
from .withholding import is_withheld

_UNSURE = wordset("unsure")
_MEANT = ("designed", "intended", "aimed", "meant", "conceived")
_ARTICLES = wordset("articles")
_EASE = wordset("unable") | {"easier", "easy", "hard", "possible"}
_NEAR = 8
_FEW = 5
_LET = frozenset(
    (
        *("helped", "helps", "enabled", "enables", "allowed", "allows", "required"),
        *("encouraged", "encourages", "asked", "asks", "forced", "obliged", "urged"),
        *("reminded", "wanted", "invited", "requires", "empowered", "permits"),
        *("expect", "expects", "expected"),
    )
)
# Of a purpose, what these verbs take is what is helped, or lessened.
_BETTERS = frozenset(
    ("improve", "strengthen", "enhance", "support", "raise", "promote", "boost")
)
_LESSENS = frozenset(
    ("reduce", "tackle", "ease", "relieve", "cut", "prevent", "address", "shorten")
)
_NO_AIM = wordset("no-aim") | {"help", "helps", "helped", "helping"}

Intent = tuple[Link, str]
"""A link, and the status of what is meant to act."""


def read_intents(
    reading: Reading,
    lexicon: Lexicon,
    before: Reading | None = None,
    topic: Topic | None = None,
) -> list[Proposal]:
    """Return what a passage says that things were brought in for.

    `before` is the passage before it, `topic` what it may point back to.
    """
    if not may_state(reading.passage):
        return []
    ends = Ends(reading.words, lexicon)
    return [
        proposal(reading, link, basis="intended", effect=status)
        for link, status in _intents(reading, ends, before, topic or Topic())
        if not is_withheld(link, is_meant=True)
    ]


def _intents(
    reading: Reading, ends: Ends, before: Reading | None, topic: Topic
) -> Iterator[Intent]:
    words = reading.words
    for index, (start, end) in enumerate(reading.clauses.ranges):
        found = load("aims").find(words, start, end)
        bringing = bringing_in(words, found)
        for aim in (m for m in found if m.cue.sort != "bringing"):
            is_asked = words.tokens[max(0, aim.start - 1)] in _NO_AIM
            is_asked = is_asked and words.tokens[aim.start] != "been"
            is_asked = is_asked or _is_eased(words.tokens, start, aim.start)
            is_asked = is_asked or _is_let(words.tokens, start, aim.start)
            if not is_asked and not hedged(words, start, aim.start, _UNSURE):
                site = Site(reading, ends, index, aim, before, topic=topic)
                yield from _read(site, bringing)


def _is_eased(tokens: Sequence[str], start: int, stop: int) -> bool:
    """Whether "to" follows "harder for somebody", and tells no purpose."""
    near = tokens[max(start, stop - _NEAR) : stop]
    return any(one in _EASE and two == "for" for one, two in pairwise(near))


def _is_let(tokens: Sequence[str], start: int, at: int) -> bool:
    """Whether "to" tells what somebody is helped or asked to do, and no purpose."""
    near = tokens[max(start, at - _FEW) : at]
    return tokens[at] == "to" and not _LET.isdisjoint(near)


def _read(site: Site, bringing: Sequence[Match]) -> Iterator[Intent]:
    start, aim, tokens = site.clause[0], site.match, site.reading.words.tokens
    if aim.cue.sort == "purpose":
        yield from _purpose(site)
        return
    if aim.cue["topic"]:
        yield from _made(site, site.topic.policy, IN_PLACE, start)
        return
    if aim.start == start and not aim.cue["status"]:
        read = _added if tokens[start] == "with" else _fronted
        yield from read(site, bringing)
        return
    before = [match for match in bringing if match.end <= aim.start]
    is_told = bool(aim.cue["status"]) or has_object(site, before)
    policy = None if is_told else policy_meant(site)
    if policy:
        yield from _made(site, policy, IN_PLACE, start)
        return
    if aim.cue["status"]:
        before = [aim]
    elif not before and tokens[aim.start] in _MEANT:
        yield from _named(site)
    cause = brought(site, before[-1]) if before else None
    if cause is None:
        return
    is_it = tokens[cause[0] : cause[1]] == ["it"] and site.topic.it
    found = [site.topic.it] if is_it else things(site, cause, before[-1])
    for named in found:
        status = status_of(site.reading.words, before[-1])
        yield from _made(site, named, status, start)


def _made(site: Site, named: End | None, status: str, begin: int) -> Iterator[Intent]:
    """Yield an intent for each thing that is meant to happen."""
    for at, effect in _meant(site, site.clause[1]) if named else ():
        if named and named != effect:
            at_all = (begin, at[1])
            relation = relation_of_aim(site.match, effect, site.reading.words)
            yield meant(Link(named, effect, site.match, at_all, relation)), status


def _meant(site: Site, end: int) -> Iterator[tuple[Range, End]]:
    """Yield what is meant: a clause, what is done, or what it is done to."""
    reading, aim = site.reading, site.match
    if aim.cue["clause"]:
        told = clause(reading, (aim.end, end), "work-area")
        if told:
            yield (aim.end, end), told.end
        return
    begin = aim.end - 1 if aim.cue["keeps"] else aim.end
    stop = end_of_phrase(reading.words, begin, end)
    if is_summed_up(reading.words.tokens, begin, stop):
        found = summed_up(site)
        if found:
            yield (begin, stop), found.end
        return
    if aim.cue["within"]:
        yield from _brought_down(site)
    elif aim.cue["keeps"]:
        # "Giving everyone a card and a visit" is one doing.
        one = site.ends.resolve((begin, stop), EFFECT)
        yield from [((begin, stop), one)] if one else []
    else:
        yield from effects(site.ends, (begin, end), aim)


def _brought_down(site: Site) -> Iterator[tuple[Range, End]]:
    """Yield what stands within "to bring ... down"; "these delays" were told before."""
    at = _inside(site.reading.words.tokens, site.match)
    if site.reading.words.tokens[at[0]] in ("this", "these", "those", "that"):
        found = pointed_at(site)
        yield from [(at, found.end)] if found else []
        return
    yield from effects(site.ends, at, site.match)


def _inside(tokens: Sequence[str], aim: Match) -> Range:
    """Return what stands within an aim: "to bring delays down"."""
    to = next(i for i in range(aim.start, aim.end) if tokens[i] == "to")
    return to + 2, aim.end - 1


def _fronted(site: Site, bringing: Sequence[Match]) -> Iterator[Intent]:
    """Read "to relieve pressure, the region has opened a desk"."""
    words, aim, end = site.reading.words, site.match, site.clause[1]
    commas = (at for at in range(aim.end, end) if words.tokens[at] == ",")
    comma = next(commas, end)
    verbs = [match for match in bringing if match.start > comma]
    named = object_of(site, verbs[0], end) if verbs else None
    for _, effect in _meant(site, comma) if named else ():
        if named and named != effect:
            at = (aim.start, head_end(words, verbs[0].end, end))
            relation = relation_of_aim(aim, effect, words)
            yield Link(named, effect, aim, at, relation), status_of(words, verbs[0])


def _added(site: Site, _: Sequence[Match]) -> Iterator[Intent]:
    """Read "the council invested X, with the aim of doing Y"."""
    if not site.index:
        return
    words = site.reading.words
    start, stop = site.reading.clauses.ranges[site.index - 1]
    verbs = bringing_in(words, load("aims").find(words, start, stop))
    if verbs:
        named = object_of(site, verbs[-1], stop)
        yield from _made(site, named, status_of(words, verbs[-1]), start)


def _named(site: Site) -> Iterator[Intent]:
    """Read "a pathway designed to do Y": what is meant stands right before."""
    tokens, start = site.reading.words.tokens, site.clause[0]
    heads = [i for i in range(start, site.match.start) if tokens[i] in _ARTICLES]
    if heads:
        named = site.ends.resolve((heads[-1], site.match.start), CAUSE)
        yield from _made(site, named, IN_PLACE, heads[-1])


def _purpose(site: Site) -> Iterator[Intent]:
    """Read "the purpose of X was to do Y"."""
    tokens, match, end = site.reading.words.tokens, site.match, site.clause[1]
    verbs = (at for at in range(match.end, end) if tokens[at] in AUXILIARIES)
    verb = next(verbs, None)
    if verb is None or tokens[verb + 1 : verb + 2] != ["to"]:
        return
    named = site.ends.resolve((match.end, verb), CAUSE)
    does = tokens[verb + 2 : verb + 3]
    relation = site.relation if _LESSENS.isdisjoint(does) else "mitigates"
    begin = verb + 2 if (_BETTERS | _LESSENS).isdisjoint(does) else verb + 3
    for at, effect in effects(site.ends, (begin, end), match) if named else ():
        if named:
            place = (match.start, at[1])
            yield Link(named, effect, match, place, relation), IN_PLACE
