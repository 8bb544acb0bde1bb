"""Refusals: where a cue of acting tells of no influence, for who or what is told of."""

from ..language.cueing import load, wordset
from .ends import EFFECT, Range
from .phrases import end_of_phrase
from .sites import Cause, Site

_NEAR = 5
_BENEFIT = ("benefit", "benefits", "benefited", "benefiting", "benefitted")
_ATTENDED = ("supported", "facilitated", "helped", "assisted", "aided", "enabled")
_PEOPLE = wordset("acting")
_DOERS = _PEOPLE | wordset("occupations")
_BE = wordset("being") | wordset("adverbs")
_OF = wordset("of")
_DOINGS = ("ing", "ment", "tion", "ance", "ence", "work", "ship", "sion", "ery")
_ASKED = frozenset(("safety", "safe", "desistance", "engagement"))
_THE = wordset("articles") | {"whether", "what", "how"}
_BEFORE = _THE | {"all", "both", "half", "such", "what", "some", "most", "having"}


def is_done(site: Site, cause: Cause) -> bool:
    """Tell whether somebody explains or does something, or nothing comes of it."""
    tokens, match = site.reading.words.tokens, site.match
    follows = tokens[match.end : match.end + 1]
    if "responsible" in tokens[match.start : match.end]:
        return bool(follows) and follows[0].endswith("ing")
    if tokens[match.end - 1].startswith("explain"):
        return not _DOERS.isdisjoint(tokens[cause.begin : match.start])
    return bool(follows) and follows[0] == "no" and match.cue["relation"] == "leads-to"


def is_of_people(site: Site, begin: int) -> bool:
    """Tell whether people benefit, whose work may gain nothing, or do the work."""
    tokens, match = site.reading.words.tokens, site.match
    words = match.cue.form.split()
    if words[0] in _BENEFIT:
        subject = (begin, match.start)
        head = tokens[max(begin, match.start - 2) : match.start]
        return not _is_doing(site, subject) or not _PEOPLE.isdisjoint(head)
    if words[-1] != "by" or words[-2] not in _ATTENDED:
        return False
    if not _is_doing(site, (begin, match.start)):
        return True  # "A group supported by the police" is how it is run.
    return site.ends.acts(up_to_verb(site)) or not _DOERS.isdisjoint(
        tokens[match.end : match.end + _NEAR]
    )


def _is_doing(site: Site, at: Range) -> bool:
    """Whether a subject is work by name or by the form of its noun ("planning")."""
    tokens, (start, end) = site.reading.words.tokens, at
    while end > start and tokens[end - 1] in _BE:
        end -= 1
    of = next((i for i in range(start + 1, end) if tokens[i] in _OF), end)
    is_named = site.ends.concept((start, end), EFFECT) is not None
    return is_named or (end > start and tokens[of - 1].endswith(_DOINGS))


def is_standard(site: Site) -> bool:
    """Tell whether work "supported the safety of others", or supported somebody."""
    tokens = site.reading.words.tokens
    is_support = tokens[site.match.end - 1].startswith(("support", "underpin"))
    if not is_support:
        return False
    start, stop = site.after
    near = tokens[start : start + _NEAR]
    at = (start, end_of_phrase(site.reading.words, start, stop))
    return not _ASKED.isdisjoint(near) or not _is_doing(site, at)


def is_bare_tie(site: Site) -> bool:
    """Tell whether "linked to" follows a noun at once ("services linked to courts")."""
    tokens, at = site.reading.words.tokens, site.match.start
    is_tie = site.relation == "linked-to" and site.match.end - at == 1 + 1
    is_tie = is_tie and tokens[site.match.end - 1] in ("to", "with")
    return is_tie and tokens[at - 1] not in _BE and tokens[at - 1] != ","


def is_due_to_do(site: Site) -> bool:
    """Tell whether a verb follows "due to": "is due to consider the report"."""
    tokens, end = site.reading.words.tokens, site.match.end
    follows = tokens[end : end + 2]
    is_verb = follows[:1] != [] and follows[0].isalpha() and follows[0] not in _BEFORE
    is_done = follows[1:] != [] and follows[1] in _THE
    return list(tokens[end - 2 : end]) == ["due", "to"] and is_verb and is_done


def up_to_verb(site: Site) -> Range:
    """Return what is after a cue, up to a verb of acting ("caused by X affect Y")."""
    start, stop = site.after
    found = load("influences").find(site.reading.words, start, stop)
    acts = [m for m in found if m.cue["base"] or m.cue.sort == "forward"]
    verbs = (m.start for m in acts if m.start > start)
    return start, next(verbs, stop)
