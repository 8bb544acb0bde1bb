"""What a cue acts on: the words after it or before it, a clause, or what was told."""

from collections.abc import Iterator, Sequence

from ..extractor import LocalEnd
from ..language.cueing import wordset
from .ends import EFFECT, End, Range
from .phrases import (
    PREPOSITIONS,
    end_of_phrase,
    is_summed_up,
)
from .pieces import effects
from .pointers import antecedent, explained, pointed_at, summed_up
from .scopes import clause, plain_clause
from .signs import STOPS, WORSENED, gets_worse
from .sites import Site
from .worths import WORK_OF

_ARTICLES = wordset("articles")
_ASKING = ("what", "how")
_THOSE = (["those"], ["them"], ["everyone"], ["everybody"])
_PUTS = wordset("puts")

_LONGEST_DONE = 3
# Who is under pressure, where no work is named.
_BODIES = frozenset(
    (
        *("hub", "team", "teams", "unit", "units", "ward", "wards", "department"),
        *("departments", "court", "courts", "office", "offices", "household"),
    )
)

_KEPT_OUT = frozenset(
    (
        *("relatives", "visitors", "callers", "witnesses", "pupils"),
        *("students", "applicants", "neighbours", "girls", "boys"),
        *("carers", "others", "drivers", "adults", "consultants"),
    )
)

Place = tuple[Range, End]

_ACTING = wordset("acting") | wordset("occupations") | _KEPT_OUT | _BODIES
_SUPERVISION = "work-area/supervision-of-casework"
_OVER_STAFF = frozenset(
    ("manager", "managers", "senior", "line", "supervisors", "staff")
)


def after(site: Site) -> Iterator[Place]:
    """Yield what a cue acts on after it, or within it ("leaves X exposed to Y")."""
    match = site.match
    if _keeps_out(site):
        return
    if _lets_slip(site):
        yield from effects(site.ends, (match.start + 1, match.end - 1), match)
    elif match.cue["safety"]:
        yield (match.start, match.end), _safety(site)
    elif is_summed_up(site.reading.words.tokens, *_phrase(site)):
        found = summed_up(site)
        yield from [(_phrase(site), found.end)] if found else []
    elif match.cue["whole"]:
        yield from _plainly(site)
    elif match.cue["back"]:
        at = (match.end - int(match.cue["back"]), match.end)
        yield from effects(site.ends, at, match)
    elif match.cue["load"]:
        yield from pressed(site)
    elif match.cue["covers"]:
        yield from effects(site.ends, (match.start + 1, site.clause[1]), match)
    else:
        yield from _pointed_or_named(site)


def _pointed_or_named(site: Site) -> Iterator[Place]:
    """Yield what the words after a cue point at, else what they name."""
    tokens, match, phrase = site.reading.words.tokens, site.match, _phrase(site)
    if _is_this(site):
        told_of = explained(site) if match.cue["points"] else antecedent(site)
        yield from (((match.start, match.end), told.end) for told in told_of)
    elif phrase[0] < len(tokens) and tokens[phrase[0]] in _ASKING:
        told = clause(site.reading, phrase, "work-area")
        is_ours = tokens[phrase[0] + 1 : phrase[0] + 2] == ["we"]
        yield from [(phrase, told.end)] if told and not is_ours else []
    elif _is_done_to_them(tokens, phrase):
        yield from [(phrase, site.topic.them)] if site.topic.them else []
    elif found := _named_before(site, phrase):
        yield phrase, found
    elif _is_this_noun(site, phrase) and match.cue["relation"] == "leads-to":
        return
    elif match.cue["doer"] or match.cue["enables"]:
        yield from _done_by(site)
    else:
        yield from _work(site)


def _work(site: Site) -> Iterator[Place]:
    """Yield what is acted on; good supervision that is hindered is the work of it."""
    acts = site.relation in ("hinders", "helps")
    for place, end in effects(site.ends, site.after, site.match):
        is_its = _is_its(site.reading.words.tokens, place)
        if end == _SUPERVISION and _is_bare(site, place):
            continue
        if not is_its:
            yield (
                place,
                WORK_OF.get(end, end) if acts and isinstance(end, str) else end,
            )


def _is_its(tokens: Sequence[str], at: Range) -> bool:
    """Whether one word follows "its", so that what has it is untold ("its use")."""
    return tokens[at[0]] == "its" and at[1] - at[0] <= 1 + 1


def _is_bare(site: Site, at: Range) -> bool:
    """Whether "supervision" may be that of people on probation, or that of staff."""
    tokens = site.reading.words.tokens
    follows = tokens[at[0] : at[0] + 2]
    is_bare = follows[:1] == ["supervision"] and follows[1:] != ["of"]
    return is_bare and _OVER_STAFF.isdisjoint(tokens)


def _named_before(site: Site, at: Range) -> End | None:
    """Return the finding that "this uncertainty" points at, if that is what stands."""
    found = pointed_at(site) if _is_this_noun(site, at) else None
    return found.end if found else None


def _is_done_to_them(tokens: Sequence[str], at: Range) -> bool:
    """Whether what is acted on is "complete them" or "carry them out"."""
    start, end = at
    is_short = 1 < end - start <= _LONGEST_DONE and tokens[end - 1] == "them"
    return is_short and tokens[end - 2] not in PREPOSITIONS


def _is_this_noun(site: Site, at: Range) -> bool:
    """Whether what is acted on is "this uncertainty", told in the sentence before."""
    tokens, (start, end) = site.reading.words.tokens, at
    is_pair = end - start == 1 + 1 and tokens[start] in ("this", "these")
    return is_pair and not site.ends.concept(at, EFFECT)


def _done_by(site: Site) -> Iterator[Place]:
    """Yield who does what ("made it hard for leaders to plan"), if it is no concept."""
    tokens, match = site.reading.words.tokens, site.match
    fors = [i for i in range(match.start, match.end) if tokens[i] == "for"]
    if match.cue["enables"]:
        fors = [match.start] if _is_thing(site) else []
    found = list(_work(site)) if match.cue["enables"] else _told_after(site)
    if fors and found and all(isinstance(end, LocalEnd) for _, end in found):
        at = (fors[-1] + 1, found[-1][0][1])
        longer = site.ends.resolve(at, EFFECT)
        found = [(at, longer)] if isinstance(longer, LocalEnd) else found
    yield from found


def _told_after(site: Site) -> list[Place]:
    return list(effects(site.ends, site.after, site.match))


def _is_thing(site: Site) -> bool:
    """Whether what is let do something is nobody ("allowed trust to grow")."""
    at = (site.match.start + 1, site.match.end - 1)
    is_named = at[1] > at[0] and not site.ends.is_pronoun(at[0])
    said = site.reading.words.tokens[at[0] : at[1]]
    is_plural = said[-1:] != [] and said[-1].endswith("s")  # Mostly people.
    is_actor = is_plural or site.ends.acts(at) or not _ACTING.isdisjoint(said)
    return is_named and not is_actor


def pressed(site: Site) -> Iterator[Place]:
    """Yield the work that pressure is put on; where that is people, the pressure."""
    match, phrase = site.match, _phrase(site)
    is_them = site.reading.words.tokens[phrase[0] : phrase[0] + 1] in _THOSE
    is_body = not _BODIES.isdisjoint(site.reading.words.tokens[slice(*phrase)][-1:])
    if not (is_them or is_body or site.ends.acts(phrase)):
        yield from effects(site.ends, site.after, match)
        return
    at = (match.start, phrase[1])
    while at[0] < match.end and site.reading.words.tokens[at[0]] in _PUTS:
        at = (at[0] + 1, at[1])
    end = site.ends.resolve(at, EFFECT)
    yield from [(at, end)] if end else []


def _plainly(site: Site) -> Iterator[Place]:
    """Yield what a cue and the words after it say ("sent people out sooner")."""
    tokens, (_, end) = site.reading.words.tokens, site.clause
    stops = (i for i in range(site.match.end, end) if tokens[i] in ",;:")
    at = (site.match.start, next(stops, end))
    told = plain_clause(site.reading, at)
    yield from [(at, told.end)] if told else []


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
    follows = tokens[match.end : match.end + 2]
    if not follows or not match.cue["enables"]:
        return False
    return follows[0] in WORSENED or gets_worse(follows, 0)


def _keeps_out(site: Site) -> bool:
    """Whether it is a thing that a cue stops "from" something, not somebody."""
    tokens, match = site.reading.words.tokens, site.match
    kept = (match.start + 1, match.end - 1)
    if tokens[match.end - 1] != "from" or tokens[match.start] not in STOPS:
        return False
    is_them = kept[1] - kept[0] == 1 and site.ends.is_pronoun(kept[0])
    return not (is_them or site.ends.acts(kept) or tokens[kept[1] - 1] in _KEPT_OUT)


def _phrase(site: Site) -> Range:
    start, stop = site.after
    return start, end_of_phrase(site.reading.words, start, stop)


def _is_this(site: Site) -> bool:
    """Whether all that a cue acts on is "this"."""
    tokens, (start, end) = site.reading.words.tokens, site.after
    is_alone = start + 1 >= end or not tokens[start + 1][0].isalnum()
    points = ("this", "it", "that") if site.match.cue["points"] else ("this",)
    return start < end and tokens[start] in points and is_alone
