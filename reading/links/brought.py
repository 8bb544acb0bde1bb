"""What is brought in for a purpose: the thing, the verb that brings it, its status."""

from collections.abc import Sequence
from dataclasses import replace

from ..extractor import LocalEnd
from ..findings.polarity import AUXILIARIES
from ..language.cueing import Match, Words, wordset
from ..language.verbs import predicate
from .ends import CAUSE, EFFECT, End, Range
from .phrases import NO_OBJECT, head_before
from .pieces import subject, subjects
from .sites import Site

IN_PLACE = "in-place"
_ARTICLES = wordset("articles")
_BE = wordset("being")
_FUTURE = wordset("future")
_LETS = wordset("lets")
_NEW = wordset("number-words") | {"an", "new", "more", "extra", "additional", "further"}
_NAMES = (2, 1)
_INVESTMENT = "factor/investment-in-services"
_REASONS = (
    "reason",
    "excuse",
    "pretext",
    "licence",
    "chance",
    "time",
    "harder",
    "easier",
)


def bringing_in(words: Words, found: Sequence[Match]) -> list[Match]:
    """Return the verbs that bring something in; "funded by" tells who did."""
    verbs = [match for match in found if match.cue.sort == "bringing"]
    return [
        m
        for m in verbs
        if words.tokens[m.end : m.end + 1] != ["by"]
        and not (m.cue.form == "working" and _is_noun(words, m.start))
    ]


def status_of(words: Words, verb: Match) -> str:
    """Return the status of what a verb brings in."""
    before = words.tokens[max(0, verb.start - 2) : verb.start]
    is_past = not AUXILIARIES.isdisjoint(before) or verb.cue["status"] != IN_PLACE
    if is_past or not _FUTURE & set(before):
        return verb.cue["status"]
    return "planned"


def object_of(site: Site, verb: Match, stop: int) -> End | None:
    """Return the thing that a verb brings in."""
    if _is_investment(site, verb):
        return _INVESTMENT
    at = (verb.end, head_end(site.reading.words, verb.end, stop))
    return site.ends.resolve(at, CAUSE) if at[0] < at[1] else None


def _is_investment(site: Site, verb: Match) -> bool:
    """Whether money is what is brought in, whatever it buys."""
    return site.reading.words.tokens[verb.start] == "invested"


def head_end(words: Words, start: int, stop: int) -> int:
    """Return where the name of a thing ends that begins at a place."""
    commas = (
        at for at in range(start, stop) if words.tokens[at] in (",", "which", "that")
    )
    return next(commas, stop)


def brought(site: Site, verb: Match) -> Range | None:
    """Return what was brought in: the object, or the subject of a passive."""
    words, aim = site.reading.words, site.match
    is_being = verb.start > 0 and words.tokens[verb.start - 1] in _BE
    is_passive = is_being and not words.tokens[verb.start].endswith("ing")
    is_active = verb is not aim and aim.start > verb.end and not is_passive
    if is_active and words.tokens[verb.end] not in NO_OBJECT:
        return (verb.end, head_end(words, verb.end, aim.start))
    at = subject(site.reading, site.index, verb.start, passive=True)
    if at and at[1] - at[0] == 1 and words.tokens[at[0]] in ("that", "which"):
        head = head_before(words, site.clause[0], at[0])
        return head if head and words.tokens[head[0]] in _ARTICLES else None
    return at


def things(site: Site, at: Range, verb: Match) -> list[End]:
    """Return what was brought in; a team or a post is a thing if it is a new one."""
    if _is_investment(site, verb):
        return [_INVESTMENT]
    if not site.ends.acts(at):
        return subjects(site.ends, at)
    end = site.ends.resolve(at, EFFECT)
    is_new = site.reading.words.tokens[at[0]] in _NEW
    return [replace(end, kind="factor")] if is_new and isinstance(end, LocalEnd) else []


def policy_meant(site: Site) -> str | None:
    """Return the policy that what is told is an aim of: "X ends contact, to ..."."""
    reading, aim = site.reading, site.match
    topic = site.topic
    start = site.clause[0]
    if _enables(reading.words.tokens[start : aim.start]):
        return None
    if topic.policy and topic.is_headed and reading.passage.block == topic.block:
        return topic.policy
    verb = predicate(reading.words.tokens, start, aim.start)
    opens = (site.ends.concept((start, start + n), ("policy",)) for n in _NAMES)
    at = subject(reading, site.index, verb) if verb and verb > start else None
    if at is None:
        return next(filter(None, opens), None)
    return site.ends.concept(at, ("policy",)) if at else None


def has_object(site: Site, bringing: Sequence[Match]) -> bool:
    """Whether somebody brought something in before an aim ("set up a desk to")."""
    tokens = site.reading.words.tokens
    return any(tokens[match.end] not in NO_OBJECT for match in bringing)


def _enables(tokens: Sequence[str]) -> bool:
    """Whether words before "to do Y" tell what something lets or makes people do."""
    return not _LETS.isdisjoint(tokens) or any(t in _REASONS for t in tokens[-1:])


def _is_noun(words: Words, at: int) -> bool:
    """Whether "working" is what is done together: "joint working with the police"."""
    return at == 0 or words.tokens[at - 1] in (
        "joint",
        "partnership",
        "agency",
        "close",
    )
