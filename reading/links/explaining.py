"""Explanations: "leaders put Y down to X", "blamed X for Y", "their reason was X"."""

from collections.abc import Iterator

from ..findings.polarity import AUXILIARIES, NOT_STATED
from ..language.cueing import load, wordset
from .ends import CAUSE, EFFECT, End, Range
from .framing import around
from .making import is_sound, polarity_of, praised, signed
from .moving import moved
from .phrases import end_of_phrase, is_summed_up, reporter_end
from .pieces import effects
from .pointers import antecedent, pointed_at, summed_up
from .scopes import clause
from .signs import relation_put_down
from .sites import Cause, Link, Site

_ADVERBS = wordset("adverbs")
_LIGHTENING = ("bringing", "cutting", "reducing", "easing", "lightening", "keeping")
_LOADS = frozenset(("caseloads", "workloads", "caseload", "workload"))
_WORKLOADS = "factor/high-workloads"
_REPORTED = ("reported", "described", "highlighted", "cited", "raised", "experienced")
_TELLERS = frozenset(
    (
        *("leaders", "managers", "staff", "officers", "inspectors", "we", "trust"),
        *("force", "council", "school", "prison", "home", "service", "hospital"),
        *("constabulary", "region"),
    )
)
_BE = wordset("being")
_NO_REASON = _ADVERBS | {"seldom", "rarely", "never", "not", "unclear", "recorded"}
_POINTS = ("this", "it", "that")


def swapped(site: Site) -> Iterator[Link]:
    """Read "leaders attributed Y to X"."""
    start, end = site.clause
    if not _is_told_of(site):
        return
    joint, after = _joint(site, end)
    effect = _explained(site, start, joint) if joint else None
    if effect is None or joint is None or _is_no_reason(site, after):
        return
    causes = list(_put_down_to(site, after))
    if _is_figure(site, effect) and any(is_sound(site, cause) for _, cause in causes):
        return  # Whether a bare figure is good or bad is untold.
    for at, cause in causes:
        said = site.reading.words.said(start, site.match.start)
        lexicon = site.ends.lexicon
        told = moved(site, (site.match.end, joint), site.relation, effect)
        relation = relation_put_down(told.relation, told.end, said, lexicon)
        relation = signed(site, cause, praised(site, relation, told.end))
        place = (start, at[1])
        yield Link(cause, told.end, site.match, place, relation, told.further)


def _is_figure(site: Site, effect: End) -> bool:
    """Whether what is explained is a finding that judges nothing."""
    return polarity_of(site, effect) == NOT_STATED


def _is_no_reason(site: Site, after: int) -> bool:
    """Whether "was put down" is a passive, or "is seldom written" tells no reason."""
    tokens, match = site.reading.words.tokens, site.match
    is_passive = bool(match.start) and tokens[match.start - 1] in _BE
    follows = tokens[after : after + 1]
    is_be = tokens[after - 1] in AUXILIARIES
    return (is_passive and bool(match.cue["by"])) or (
        is_be and (not follows or follows[0] in _NO_REASON or follows[0].endswith("ly"))
    )


def put(site: Site) -> Iterator[Link]:
    """Read "leaders put Y down to X", and "X put Y under strain"."""
    joint, _ = _joint(site, site.clause[1])
    yield from around(site) if joint is None else swapped(site)


def named(site: Site) -> Iterator[Link]:
    """Read "leaders credited X with Y" and "officers blame X for this"."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    joint, after = _joint(site, end) if _is_told_of(site) else (None, 0)
    if joint is None:
        return
    if tokens[joint] == "on":
        yield from swapped(site)
        return
    cause = site.ends.resolve((site.match.end, joint), CAUSE)
    if cause is None:
        return
    follows = tokens[after : after + 2]
    if follows[:1] and follows[0] in _POINTS and not "".join(follows[1:]).isalpha():
        for told in antecedent(site):
            at = (min(start, told.begin), after + 1)
            yield Link(cause, told.end, site.match, at, site.relation, told.further)
        return
    if tokens[after] in _LIGHTENING:
        if not _LOADS.isdisjoint(tokens[after:end]):
            at = (start, end_of_phrase(site.reading.words, after, end))
            yield Link(cause, _WORKLOADS, site.match, at, "mitigates")
        return
    for at, effect in effects(site.ends, (after, end), site.match):
        yield Link(cause, effect, site.match, (start, at[1]), site.relation)


def reason(site: Site) -> Iterator[Link]:
    """Read "Y happened. Their explanation was X"."""
    start, end = site.clause
    if site.match.start != start:
        return
    reasons = list(_reasons(site, end))
    for told in antecedent(site):
        for at, cause in reasons:
            place = (start, at[1])
            yield Link(cause, told.end, site.match, place, site.relation, told.further)


def _reasons(site: Site, end: int) -> Iterator[tuple[Range, End]]:
    """Yield what "the reason was" names, or tells in a clause ("was that X")."""
    at = site.match.end
    if site.reading.words.tokens[at : at + 1] == ["that"]:
        told = clause(site.reading, (at + 1, end))
        yield from [((at + 1, end), told.end)] if told else []
        return
    yield from effects(site.ends, (at, end), site.match, CAUSE)


def expected(site: Site) -> Iterator[Link]:
    """Read "leaders expect X to slow Y" and "leaders see X as the cause of Y"."""
    tokens, match = site.reading.words.tokens, site.match
    joint = match.cue["joint"] or "to"
    to = max(i for i in range(match.start, match.end) if tokens[i] == joint)
    start = site.clause[0]
    if to == match.start + 1 or tokens[max(start, match.start - 1)] in AUXILIARIES:
        return
    is_it = tokens[match.start + 1 : to] == ["it"]
    at = (match.start + 1, to)
    cause = site.topic.it if is_it else site.ends.resolve(at, CAUSE)
    for place, effect in effects(site.ends, site.after, match) if cause else ():
        if cause:
            span = (site.clause[0], place[1])
            yield Link(cause, effect, match, span, site.relation)


def _put_down_to(site: Site, start: int) -> Iterator[tuple[Range, End]]:
    tokens, end = site.reading.words.tokens, site.clause[1]
    if tokens[start : start + 1] == ["it"] and site.topic.it:
        yield (start, start + 1), site.topic.it
    else:
        yield from effects(site.ends, (start, end), site.match, CAUSE)


def _joint(site: Site, end: int) -> tuple[int | None, int]:
    """Return where the words stand that join what is explained and its cause."""
    tokens, joints = site.reading.words.tokens, site.match.cue["joint"].split()
    if joints[0] == "down":
        pairs = range(site.match.end, end - 1)
        place = next((i for i in pairs if tokens[i : i + 2] == joints), None)
        return place, (place or 0) + 2
    places = (at for at in range(site.match.end, end) if tokens[at] in joints)
    place = next(places, None)
    return place, (place or 0) + 1


def _is_told_of(site: Site) -> bool:
    """Whether those who explain are before a cue that has to have them there."""
    if not site.match.cue["by"]:
        return True
    words, (start, _) = site.reading.words, site.clause
    stop = site.match.start
    if stop > start and words.tokens[stop - 1] == "they":
        return True
    stop -= stop > start and words.tokens[stop - 1] in _ADVERBS
    return any(
        match.end == stop or words.tokens[match.end] in ("in", "of", "at", "there")
        for match in load("actors").find(words, start, stop)
    ) or not _TELLERS.isdisjoint(words.tokens[start:stop])


def _explained(site: Site, start: int, joint: int) -> End | None:
    """Return what is put down to a cause: named, or told in the clause before."""
    tokens, at = site.reading.words.tokens, site.match.end
    while joint > at and tokens[joint - 1] in _ADVERBS:
        joint -= 1
    if is_summed_up(tokens, at, joint):
        return _end(summed_up(site))
    said = [*tokens[site.match.start : at], *tokens[at:joint]]
    is_told = tokens[at:joint] in (["this"], ["it"], ["these"])
    if (
        is_told
        or "it" in said[-1:]
        or {"this", "it"} & set(said[: at - site.match.start])
    ):
        return _end(next(antecedent(site), None))
    if joint - at == 1 + 1 and tokens[at] in ("this", "these"):
        return _end(pointed_at(site))
    last = site.last
    if joint == at and last and last.at[1] == site.match.start - 1:
        # "It slows the churn that they associate with X": "they" stands between.
        return last.effect
    if joint > at:
        # "The reason for the fall, according to the force, was ..."
        comma = next((i for i in range(at, joint) if tokens[i] == ","), joint)
        aside = tokens[comma + 1 : comma + 2] in (["according"], ["in"])
        return site.ends.resolve((at, comma if aside else joint), EFFECT)
    return _related(site, start)


def _related(site: Site, start: int) -> End | None:
    """Return what "which" means that leaders put down to a cause."""
    words, at = site.reading.words, site.match.end
    tokens = words.tokens
    relatives = [i for i in range(start, at) if tokens[i] in ("which", "something")]
    # "..., a problem that leaders put down to X"
    relatives += [
        i - 3
        for i in range(start + 3, at)
        if tokens[i] == "that" and tokens[i - 3] == "," and tokens[i - 2] in ("a", "an")
    ]
    if not relatives:
        return None
    last, which = site.last, relatives[-1]
    if last and last.is_turned and which - 1 <= last.at[1] <= which:
        return last.cause  # "Y, because of X, which they put down to Z"
    begin = reporter_end(words, start, which)
    if begin and tokens[begin - 1] in _REPORTED:
        return site.ends.resolve((begin, relatives[-1]), EFFECT)
    told = clause(site.reading, (start, relatives[-1]))
    return told.end if told else None


def _end(cause: Cause | None) -> End | None:
    return cause.end if cause else None
