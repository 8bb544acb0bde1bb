"""Verbs of acting: "X hampered Y", "Y was hampered by X", "Y happened because of X"."""

from collections.abc import Iterator

from ..findings.polarity import STRENGTH, judge
from ..language.cueing import Match, load, tokenize
from .acted_on import after
from .acted_on_before import before
from .amounts import is_wait
from .causes import causes, is_inserted
from .ends import CAUSE, EFFECT, End, Range
from .lessening import lessened, lets_in
from .making import fallen, praised, signed, thanked, weighed
from .moving import Moved, moved
from .phrases import head_before
from .pieces import effects
from .refusing import (
    hits_people,
    is_arranged,
    is_asked,
    is_bare_tie,
    is_by_amount,
    is_done,
    is_due_to_do,
    is_of_people,
    is_ours,
    is_restraint,
    is_standard,
    up_to_verb,
)
from .signs import relation_of_doing, relation_to
from .sites import Cause, Link, Site
from .turning import fronted
from .worths import is_bad, is_ill, is_lessened, is_measured, is_pressure, is_work

# "Affected by" is a passive, and "choked off" another verb than "choked".
_TURNS_VERB = ("by", "off", "out", "up", "down", "away", "back", "aside", "over")
_HOURS = frozenset(("hours", "time", "days", "minutes", "capacity", "hour", "day"))


def forward(site: Site) -> Iterator[Link]:
    """Read "X hampered Y"."""
    match = site.match
    if is_standard(site) or hits_people(site) or is_ours(site):
        return
    if match.cue["hours"]:
        yield from _given_back(site)
    follows = site.reading.words.tokens[match.end : match.end + 1]
    if follows and (follows[0] in _TURNS_VERB or _is_noun(site)):
        return
    for cause in causes(site):
        if is_done(site, cause) or is_restraint(site, cause):
            continue
        agent = match.cue["agent"]
        if agent and not (isinstance(cause.end, str) and cause.end.startswith(agent)):
            continue
        if match.cue["effect"]:
            fixed, at = match.cue["effect"], (cause.begin, match.end)
            relation = site.relation
            yield Link(cause.end, fixed, match, at, relation, cause.further, cause.adds)
        else:
            yield from _acts(site, cause)


def _is_noun(site: Site) -> bool:
    """Whether a verb follows at once: "broken lifts prevented visits"."""
    words, (at, end) = site.reading.words, site.after
    found = load("influences", "bearings").find(words, at, min(end, at + 1))
    is_one = site.match.end - site.match.start == 1
    return is_one and bool(found) and found[0].cue.sort == "forward"


def _acts(site: Site, cause: Cause) -> Iterator[Link]:
    """Yield what a cause does to each thing that stands after a cue."""
    match = site.match
    for place, told in after(site):
        relation = _relation(site, cause.end, told)
        less = lessened(site, relation, place)
        relation, effect = (relation, told) if less is None else ("mitigates", less)
        if not relation:
            continue
        is_swapped = relation == "linked-to" and is_measured(cause.end)
        ends = (effect, cause.end) if is_swapped else (cause.end, effect)
        adds = cause.adds or (bool(match.cue["added"]) and relation == "leads-to")
        at = (cause.begin, place[1])
        yield Link(*ends, match, at, relation, cause.further, adds)


def _relation(site: Site, cause: End, effect: End) -> str:
    """Return the relation of a cause to an effect, "" where its sign is untold."""
    match, lexicon = site.match, site.ends.lexicon
    relation = relation_to(match, effect, lexicon, site.reading.words)
    relation = praised(site, relation, effect, cause)
    relation = weighed(site, relation, cause, effect)
    if relation == "mitigates" and _is_loss(site, cause, effect):
        relation = "hinders"
    if relation == "helps" and match.cue["enables"] and lets_in(site, cause, effect):
        return ""
    is_told = relation == "helps" and match.cue["doer"] and is_ill(cause, lexicon)
    return "leads-to" if is_told else relation


def _is_loss(site: Site, cause: End, effect: End) -> bool:
    """Whether what is bad makes less of something that is not told to be bad."""
    lexicon = site.ends.lexicon
    is_less = site.match.cue["sense"] == "less"
    is_burden = is_wait(effect) or is_lessened(effect) or is_ill(effect, lexicon)
    return is_less and is_bad(cause, lexicon) and not is_burden


def backward(site: Site) -> Iterator[Link]:
    """Read "X was hampered by Y" and "X happened because of Y"."""
    match, lexicon = site.match, site.ends.lexicon
    if match.cue["takes"] and match.start == site.clause[0]:
        yield from fronted(site)
        return
    if any(no(site) for no in (is_inserted, is_due_to_do, is_asked, is_by_amount)):
        return
    for begin, effect in before(site):
        is_trouble = is_ill(effect, lexicon) or is_pressure(effect)
        if is_bare_tie(site) and not is_trouble and not isinstance(effect, str):
            continue
        if is_of_people(site, begin) or _is_its_basis(site, begin):
            continue
        if match.cue["only"] and not is_ill(effect, lexicon):
            continue
        relation = relation_to(match, effect, lexicon, site.reading.words)
        if _compounds(match) and relation == "hinders" and not is_work(effect):
            relation = "leads-to"
        if match.cue["takes"]:
            said = site.reading.words.said(begin, match.start)
            relation = relation_of_doing(relation, said)
            relation = thanked(site, relation, said)
        if relation == "mitigates":
            effect = fallen(site, (begin, match.start)) or effect  # noqa: PLW2901
        yield from _explained(
            site, begin, moved(site, (begin, match.start), relation, effect)
        )


def _is_its_basis(site: Site, begin: int) -> bool:
    """Whether something was only done by it: "written on the strength of one talk"."""
    said = tokenize(site.reading.words.said(begin, site.match.start))
    return bool(site.match.cue["praise"]) and judge(said).polarity != STRENGTH


def _explained(site: Site, begin: int, told: Moved) -> Iterator[Link]:
    """Yield what each thing that stands after a cue does to what was told before it."""
    match = site.match
    for at, cause in effects(site.ends, up_to_verb(site), match, CAUSE):
        if is_arranged(site, cause, told.end):
            continue
        one = (
            signed(site, cause, told.relation) if match.cue["takes"] else told.relation
        )
        one = signed(site, cause, praised(site, one, told.end))
        yield Link(cause, told.end, match, (begin, at[1]), one, told.further)


def _compounds(match: Match) -> bool:
    """Whether a cue adds to what is bad already ("compounded by")."""
    is_contribution = match.cue["basis"] == "stated-contribution"
    return is_contribution and not match.cue.form.startswith("not")


def _is_time(site: Site, at: Range) -> bool:
    """Whether what is given back is time."""
    return not _HOURS.isdisjoint(site.reading.words.tokens[at[0] : at[1]])


def _given_back(site: Site) -> Iterator[Link]:
    """Read "the hours that X gave back"."""
    tokens, start, stop = site.reading.words.tokens, site.clause[0], site.match.start
    thats = [i for i in range(start, stop) if tokens[i] in ("that", "which")]
    head = head_before(site.reading.words, start, thats[-1]) if thats else None
    if thats and head and _is_time(site, head):
        cause = site.ends.resolve((thats[-1] + 1, site.match.start), CAUSE)
        at = (head[1] - 1, head[1])
        effect = site.ends.resolve(at, EFFECT)
        if cause and effect:
            place = (head[0], site.match.end)
            yield Link(cause, effect, site.match, place, site.relation)
