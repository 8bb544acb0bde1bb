"""Links made of clauses, with the sign of what the effect tells."""

from collections.abc import Sequence
from itertools import pairwise

from ..extractor import LocalEnd, Reference
from ..findings.polarity import (
    AUXILIARIES,
    CONCERN,
    NOT_STATED,
    STRENGTH,
    finite,
    judge,
)
from ..language.cueing import tokenize
from .amounts import is_asset, is_chore, is_good, is_untold, sought
from .ends import PROBLEMS_FIRST, End, Range
from .phrases import after_telling, has_verb
from .scopes import Told, plain_clause, polarity_at, tokens_of, words_of
from .signs import (
    FELL,
    is_sooner,
    relation_of_clause,
    relation_of_doing,
    relation_of_result,
)
from .sites import Cause, Link, Site
from .worths import is_gain, is_ill, is_lack, worth_of

# A load of which there is less is nothing bad.
_EASED = frozenset(("manageable", "lower", "smaller", "reduced", "fewer", "lighter"))
# What is no longer done is no good, whatever the reason.
_STOPPED = frozenset(("suspended", "halted", "paused", "stopped", "abandoned", "shut"))
_PUT_RIGHT = frozenset(
    ("challenged", "noticed", "resolved", "tackled", "spotted", "corrected", "remedied")
)
_RESULTS = ("so", "opening", "meant", "midst", "degree")


def made(site: Site, cause: Cause, effect: Told, at: Range) -> Link:
    """Make a link of it; with the sign of an effect that is told to be good or bad.

    It has no relation where a result may be good, but no finding says so.
    """
    said = words_of(site.reading, effect)
    relation = relation_of_clause(site.relation, said)
    polarity = polarity_at(site.reading, effect)
    if site.match.cue.sort in ("so", "opening"):
        relation = relation_of_result(relation, said, polarity)
    is_doing = site.match.cue.sort in ("because", "since")
    relation = relation_of_doing(site.relation, said) if is_doing else relation
    if relation == "helps" != site.relation:
        tokens = tokenize(said).tokens
        is_worse = polarity == CONCERN or "without" in tokens
        is_bad = (is_worse and not is_sooner(tokens)) or _is_bad(site, cause.end)
        is_result = site.match.cue.sort in _RESULTS and not is_sooner(tokens)
        unclear = "" if is_result and polarity != STRENGTH else relation
        relation = "leads-to" if is_bad else unclear
    begin = min(at[0], cause.begin)
    end = effect.end
    if cause.end == end and isinstance(end, Reference):
        end = _plainly(site, effect) or end
    if relation == "mitigates":
        end = fallen(site, tokens_of(site.reading, effect)) or end
    elif _holds(site, end, cause.begin):
        end = _plainly(site, effect) or end
    if relation == "leads-to" and isinstance(end, str) and end.startswith("work-area/"):
        relation = "leads-to" if judge(tokenize(said)).polarity == CONCERN else "helps"
    relation = signed(site, cause.end, thanked(site, relation, said))
    tokens = tokenize(said).tokens
    is_bad = CONCERN in (polarity, judge(tokenize(said)).polarity)
    is_bad = is_bad and not _is_put_right(tokens)
    is_bad = is_bad or (polarity != STRENGTH and not _STOPPED.isdisjoint(tokens))
    if relation == "leads-to" and not is_bad and is_sound(site, cause.end):
        relation = "helps"
    return Link(cause.end, end, site.match, (begin, at[1]), relation, cause.further)


def _is_bad(site: Site, cause: End) -> bool:
    """Whether what a clause tells as a cause is bad: nothing is helped by that."""
    if isinstance(cause, Reference):
        return polarity_of(site, cause) == CONCERN
    if not isinstance(cause, LocalEnd):
        return False
    return judge(tokenize(cause.label)).polarity == CONCERN


def _is_put_right(tokens: Sequence[str]) -> bool:
    """Whether a clause tells that what is bad was seen to ("drift was challenged")."""
    pairs = pairwise(tokens)
    return any(one in AUXILIARIES and two in _PUT_RIGHT for one, two in pairs)


def is_sound(site: Site, cause: End) -> bool:
    """Tell whether a cause is good: what comes of it is good where it is not bad."""
    if isinstance(cause, Reference):
        return polarity_of(site, cause) == STRENGTH
    return is_good(cause) or worth_of(cause, site.ends.lexicon) == "asset"


def is_amiss(site: Site, cause: End) -> bool:
    """Tell whether a cause is bad, of which no good may be thought to come."""
    if isinstance(cause, Reference):
        return polarity_of(site, cause) == CONCERN
    if isinstance(cause, LocalEnd) and not _EASED.isdisjoint(
        tokenize(cause.label).tokens
    ):
        return False
    return is_lack(cause) or is_ill(cause, site.ends.lexicon)


def thanked(site: Site, relation: str, said: str) -> str:
    """Return the relation of "thanks to", which helps what is told to be no worse."""
    is_thanks = "thanks" in site.match.cue.form.split()
    is_good = relation == "leads-to" and judge(tokenize(said)).polarity != CONCERN
    return "helps" if is_thanks and is_good else relation


def signed(site: Site, cause: End, relation: str) -> str:
    """Return a relation that a bad cause can have: what it brings is no help."""
    is_named = isinstance(cause, str) or is_lack(cause)
    is_bad = is_named and is_ill(cause, site.ends.lexicon)
    is_bad = is_bad or "want" in site.match.cue.form.split()
    return "leads-to" if is_bad and relation == "helps" else relation


def praised(site: Site, relation: str, effect: End, cause: End | None = None) -> str:
    """Return the relation to what was told: what goes well is helped.

    What is good by its name only is helped by a `cause` that is not bad.
    """
    if relation != "leads-to":
        return relation
    if isinstance(effect, Reference):
        return "helps" if polarity_of(site, effect) == STRENGTH else relation
    lexicon = site.ends.lexicon
    cue = site.match.cue
    is_named = not (cue["covers"] or cue["whole"] or cue["effect"])
    is_fit = is_named and cause is not None and not is_ill(cause, lexicon)
    is_told = (is_named and is_good(effect)) or (is_fit and is_asset(effect, lexicon))
    return "helps" if is_told or is_gain(effect) else relation


def weighed(site: Site, relation: str, cause: End, effect: End) -> str:
    """Return a relation that the ends of a link bear out, "" where its sign is untold.

    What comes of something may be good or bad; where its name does not tell, the
    cause does if it is bad.
    """
    cue, lexicon = site.match.cue, site.ends.lexicon
    if isinstance(effect, str) and _is_against(relation, worth_of(effect, lexicon)):
        return ""
    if relation == "hinders" and cue["sense"] == "less" and is_chore(effect):
        return "mitigates"
    is_turned = site.reading.words.tokens[site.match.start] in ("turned", "turns")
    is_told = bool(cue["covers"] or cue["whole"] or cue["effect"]) and not is_turned
    if relation != "leads-to" or is_told:
        return relation
    words = site.reading.words
    is_bad = is_amiss(site, cause)
    if isinstance(effect, Reference):
        # A bare figure may be good or bad.
        is_figure = polarity_of(site, effect) == NOT_STATED
        return "" if is_figure and not is_bad else relation
    told = sought(relation, cause, effect, lexicon)
    if told == relation and is_untold(
        site.match, words, effect, lexicon, is_bad=is_bad
    ):
        return ""
    return told


def _is_against(relation: str, worth: str) -> bool:
    """Whether what is bad is told to be helped, which no text can mean."""
    return relation == "helps" and worth == "ill"


def polarity_of(site: Site, effect: End) -> str:
    """Return how the finding judges that an end is, "" if it is none of the reading."""
    if not isinstance(effect, Reference):
        return ""
    readings = [site.reading, *([site.before] if site.before else [])]
    held = [f for one in readings for fs in one.findings.values() for f in fs]
    found = (f for f in held if f.span == effect.span)
    return next((f.judgement.polarity for f in found), "")


def _holds(site: Site, end: End, at: int) -> bool:
    """Whether a finding tells the cause as well, which begins at a token."""
    begin = site.reading.passage.start + site.reading.words.place(at, at + 1)[0]
    return isinstance(end, Reference) and end.span.start <= begin < end.span.end


def _plainly(site: Site, effect: Told) -> End | None:
    local = plain_clause(site.reading, tokens_of(site.reading, effect), "work-area")
    return local.end if local else None


def fallen(site: Site, at: Range) -> End | None:
    """Return what fell of "delays had been reduced", None if something else is told."""
    tokens = site.reading.words.tokens
    falls = (i for i in range(at[0] + 1, at[1]) if tokens[i] in FELL)
    fall = next(falls, at[1])
    start = after_telling(tokens, *at)
    verb = finite(tokens, start, fall, AUXILIARIES)
    stop = fall if verb is None else verb
    if fall == at[1] or has_verb(tokens, start + 1, stop):
        return None
    return site.ends.resolve((start, stop), PROBLEMS_FIRST)


def own(site: Site, told: Told, at: Range) -> Cause:
    """Return a cause that is no finding where that would hold the effect as well."""
    end = told.end
    if isinstance(end, Reference):
        words = site.reading.words.said(*at)
        held = [f for fs in site.reading.findings.values() for f in fs]
        if any(len(f.text) > len(words) + 2 and f.span == end.span for f in held):
            local = plain_clause(site.reading, at)
            end = local.end if local else end
    return Cause(end, at[0])
