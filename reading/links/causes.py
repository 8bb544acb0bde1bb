"""Causes: what stands before a cue, and what a pronoun there stands for.

"This", "these problems" and "which" are followed where one thing only can be meant:
the clause before, or the sentence before in the same paragraph.
"""

import re
from collections.abc import Iterator, Sequence

from ..findings.polarity import AUXILIARIES
from ..language.cueing import wordset
from .ends import CAUSE, End, Range
from .phrases import SUMMED_UP, after_telling, has_verb, head_before
from .pieces import subject, subjects
from .pointers import antecedent
from .pronouns import meant
from .scopes import clause, plain_clause
from .sites import Cause, Link, Site
from .topics import former_and_latter, points_to_policy

WHICH = "which"
_POINTING = wordset("pointing")
_VAGUE = wordset("vague")
_OF = wordset("of") - {"of"}
_THEIR = ("their", "its", "his", "her")
_DOINGS = frozenset(
    (
        *("involvement", "work", "use", "help", "support", "effort", "efforts"),
        *("input", "approach", "contribution", "introduction", "role"),
        *("departure", "departures", "arrival", "absence", "absences", "loss"),
        *("resignation", "resignations", "return", "closure", "removal", "exit"),
        *("withdrawal", "replacement", "cancellation", "success", "failure"),
        *("presence", "appointment", "attendance", "size", "location", "quality"),
    )
)
_LONGEST_POINTER = 4
_ADDS = tuple(
    [word, "by"]
    for word in ("compounded", "exacerbated", "aggravated", "worsened", "heightened")
)
_JOINS = (
    ["together", "with"],
    ["coupled", "with"],
    ["combined", "with"],
    ["along", "with"],
    ["allied", "with"],
)
_COMING = re.compile(
    r"(?:introduction|arrival|launch|rollout|adoption|creation)"
    r"(?: (?:in|across|to|by) (?:the )?(?:\w+ ){0,2}\w+)?$"
)
_PAIRED = {
    "the former": slice(0, 1),
    "the latter": slice(1, 2),
    "both": slice(0, 2),
    "both schemes": slice(0, 2),
    "both policies": slice(0, 2),
    "the two schemes": slice(0, 2),
}


def causes(site: Site) -> Iterator[Cause]:
    """Yield the causes that stand before a cue."""
    tokens = site.reading.words.tokens
    at = subject(site.reading, site.index, site.match.start)
    if at is None or at[0] >= at[1]:
        return
    read = _of_policies(site, at)
    yield from _added(site, at[1], at[0])
    if read is not None:
        yield from (Cause(end, at[0]) for end in read)
    elif tokens[at[0] - 1 : at[1]] == ["and", "that"]:
        yield from antecedent(site, at[0])
    elif tokens[at[0]] in (WHICH, "that") and at[1] - at[0] == 1:
        if not _is_doubtful(site, at[0]):
            yield from _relative(site, at[0])
    elif tokens[at[0]] in _POINTING:
        yield from _pointed(site, at)
    elif site.ends.is_pronoun(at[0]):
        yield from meant(site, at)
    elif not (site.ends.acts(at) or _is_theirs(site, at)):
        yield from _cut_off(site)
        for end in subjects(site.ends, at):
            yield Cause(end, at[0])


def _is_theirs(site: Site, at: Range) -> bool:
    """Whether a subject is what "they" did, so that whose it is is untold."""
    tokens = site.reading.words.tokens
    said = tokens[at[0] : at[1]]
    is_alone = len(said) == 1 + 1 or (len(said) > 1 + 1 and said[1 + 1] in _OF)
    return is_alone and said[0] in _THEIR and said[1] in _DOINGS


def is_inserted(site: Site) -> bool:
    """Whether a cue stands between commas, where it adds a cause to what follows."""
    tokens, (start, end) = site.reading.words.tokens, site.clause
    at = site.match.start
    if at - start < 1 or tokens[at - 1] != "," or tokens[at : at + 2] not in _ADDS:
        return False
    commas = [i for i in range(site.match.end, end) if tokens[i] == ","]
    return bool(commas) and has_verb(tokens, commas[0], end)


def _added(site: Site, comma: int, begin: int) -> Iterator[Cause]:
    """Yield the second cause of "X, compounded by Y, hindered Z"."""
    tokens, stop = site.reading.words.tokens, site.match.start
    opens = tokens[comma + 1 : comma + 3]
    if tokens[comma] != "," or opens not in (*_ADDS, *_JOINS):
        return
    ends = (i for i in range(comma + 3, stop) if tokens[i] == ",")
    at = (comma + 3, next(ends, comma + 3))
    for end in subjects(site.ends, at) if at[0] < at[1] else ():
        yield Cause(end, begin, adds=opens in _ADDS)


def _of_policies(site: Site, at: Range) -> list[End] | None:
    """Return what "the former", "the scheme" or "its arrival" means; None if other."""
    tokens = site.reading.words.tokens
    said = " ".join(tokens[at[0] : at[1]])
    if said in _PAIRED:
        told = former_and_latter(site.reading, site.before, site.ends)
        return [*told[_PAIRED[said]]]
    first, _, last = said.partition(" ")
    if first == "its" and re.match(_COMING, last):
        return [site.topic.it] if site.topic.it else []
    policy = site.topic.policy
    if points_to_policy(tokens, at) and (policy or first == "the"):
        return [policy] if policy else []
    return None


def _cut_off(site: Site) -> Iterator[Cause]:
    """Yield the first of two subjects that a border parts ("said that X | and Y")."""
    tokens = site.reading.words.tokens
    if not site.index or tokens[site.clause[0] - 1] != "and":
        return
    start, end = site.reading.clauses.ranges[site.index - 1]
    told = after_telling(tokens, start, end)
    named = site.ends.concept((told, end), CAUSE) if told > start else None
    if named:
        yield Cause(named, told)


def _relative(site: Site, at: int) -> Iterator[Cause]:
    """Read "which": an effect just told, else the clause or the noun before it."""
    tokens, (start, _) = site.reading.words.tokens, site.clause
    begin = at - 1 if at and tokens[at - 1] == "," else at
    if site.last and start < site.last.at[1] in (begin, at):
        end = site.last.cause if site.last.is_turned else _came_of(site, site.last)
        yield Cause(end, site.last.at[0], site.last.further)
        return
    if begin < at:
        told = clause(site.reading, (start, begin))
        if told:
            yield Cause(told.end, start)
        return
    head = head_before(site.reading.words, start, at)
    if head and _is_apposed(tokens, start, head):
        told = clause(site.reading, (start, head[0] - 1))
        if told:
            yield Cause(told.end, start)
        return
    if tokens[start] in _POINTING and _VAGUE & set(tokens[start:at]):
        yield from antecedent(site)
        return
    if site.relation not in ("hinders", "leads-to") or _is_anew(tokens, head):
        return
    if head and _is_thing(tokens, head) and not site.ends.acts(head):
        for end in subjects(site.ends, head):
            yield Cause(end, head[0])


def _came_of(site: Site, last: Link) -> End:
    """Return what "which" stands for after a link: what was led to, or what was done.

    "Released capacity" acts on what follows, not the workloads that it eased.
    """
    if last.relation != "mitigates":
        return last.effect
    told = plain_clause(site.reading, (last.cue.start, last.at[1]))
    return told.end if told else last.effect


def _is_doubtful(site: Site, at: int) -> bool:
    """Whether "Y because of X, which" may go on from Y or from X."""
    last = site.last
    if last is None or not at or site.reading.words.tokens[at - 1] != ",":
        return False
    is_behind = last.at[1] in (at - 1, at)
    return is_behind and last.is_turned and bool(last.cue.cue["takes"])


def _is_thing(tokens: Sequence[str], head: Range) -> bool:
    """Whether words name something that acts, and not what somebody is doing."""
    first, last = tokens[head[0]], tokens[head[1] - 1]
    # "They were doing tasks that": what is done has a cause of its own.
    is_doing = tokens[head[0] - 1] in AUXILIARIES and first.endswith("ing")
    return first != "to" and last not in _VAGUE and not is_doing


def _is_apposed(tokens: Sequence[str], start: int, head: Range) -> bool:
    """Whether a noun names anew what the clause told (", a problem that")."""
    said = tokens[head[0] : head[1]]
    is_anew = said[0] in ("a", "an", "something") and tokens[head[0] - 1] == ","
    vague = _VAGUE | SUMMED_UP | {"state", "pitfall", "something", "failure"}
    return head[0] - 1 > start and is_anew and not vague.isdisjoint(said)


def _is_anew(tokens: Sequence[str], head: Range | None) -> bool:
    """Whether one word names anew what was told ("held there, an environment that")."""
    if not head or head[1] - head[0] > 1 + 1 or not head[0]:
        return False
    return tokens[head[0] - 1] == "," and tokens[head[0]] in ("a", "an")


def _pointed(site: Site, at: Range) -> Iterator[Cause]:
    """Read "this" and "these delays"."""
    tokens = site.reading.words.tokens
    nouns = [t for t in tokens[at[0] + 1 : at[1]] if t.isalpha()]
    named = (at[0] + 1, at[1])
    is_bare = at[1] - at[0] == 1 + 1 and not site.ends.concept(named, CAUSE)
    is_vague = set(nouns) & _VAGUE and len(nouns) < _LONGEST_POINTER
    if not nouns or is_vague or (is_bare and not site.ends.acts(named)):
        yield from antecedent(site, at[0])
        return
    if not site.ends.acts(named):
        for end in subjects(site.ends, named):
            yield Cause(end, at[0])
