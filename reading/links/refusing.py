"""Refusals: where a cue of acting tells of no influence, for who or what is told of."""

import re

from ..extractor import LocalEnd
from ..findings.polarity import NOT_STATED, judge
from ..language.cueing import load, tokenize, wordset
from .ends import EFFECT, End, Range
from .phrases import end_of_phrase, has_verb
from .sites import Cause, Site
from .worths import is_ill, is_pressure

_NEAR = 5
_BENEFIT = ("benefit", "benefits", "benefited", "benefiting", "benefitted")
_ATTENDED = ("supported", "facilitated", "helped", "assisted", "aided", "enabled")
_PEOPLE = wordset("acting")
_DOERS = _PEOPLE | wordset("occupations")
_BE = wordset("being") | wordset("adverbs")
_OF = wordset("of")
_DOINGS = ("ing", "ment", "tion", "ance", "ence", "work", "ship", "sion", "ery")
_ASKED = frozenset(("safety", "safe", "desistance", "engagement"))
_RESTRAINS = ("restrict", "limit", "prevent", "stop", "prohibit", "keep", "kept")
_ORDERS = frozenset(
    (
        *("condition", "conditions", "order", "orders", "curfew", "curfews", "rules"),
        *("injunction", "injunctions", "exclusion", "zone", "zones", "bail", "law"),
        *("tag", "tags", "sanction", "sanctions", "conditional"),
    )
)
_SO_MUCH = re.compile(
    r"(?:(?:about|around|nearly|almost|over|some|just|only|more than|less than) )*"
    r"(?:(?:\d[\d.,]*|[a-z]+) ?(?:%|per ?cent|percentage points?)|half\b|"
    r"an? (?:half|third|quarter|fifth|tenth)\b|two thirds|three quarters)"
)
_SOME = (
    wordset("number-words")
    | wordset("amounts")
    | {
        *(
            "most",
            "many",
            "some",
            "several",
            "nearly",
            "almost",
            "over",
            "more",
            "fewer",
        ),
        *("around", "both", "few", "up", "at", "thousands", "hundreds"),
    }
)
_COUNTED = _PEOPLE | {
    *("people", "prisoners", "children", "residents", "patients", "men", "victims"),
    *("units", "teams", "regions", "prisons", "areas", "forces", "wings", "cases"),
    *("offices", "sites", "homes", "schools", "services", "households", "pupils"),
}
_RESULTS = ("result", "consequence")
_ASKS = ("what", "how", "whether", "which", "why")
_ANSWERS = frozenset(
    (
        *("describe", "described", "say", "said", "explain", "explained", "know"),
        *("knew", "tell", "told", "show", "showed", "see", "saw", "demonstrate"),
        *("demonstrated", "evidence", "identify", "identified", "clear", "sure"),
        *("recorded", "record", "assess", "assessed", "evaluate", "measure"),
        *("understand", "understood", "of", "on", "about", "us", "judge", "specify"),
    )
)
_MOVES = wordset("rises") | wordset("falls")
_FEW = 3
# "The police and crime plan" is nothing bad.
_PLANS = ("plan", "plans", "strategy", "strategies", "register", "framework", "policy")
_TIES = (["linked", "to"], ["connected", "to"], ["connected", "with"])
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


def is_restraint(site: Site, cause: Cause) -> bool:
    """Tell whether a rule or an order keeps somebody from what it is meant to."""
    tokens, match = site.reading.words.tokens, site.match
    if not tokens[match.start].startswith(_RESTRAINS):
        return False
    return not _ORDERS.isdisjoint(tokens[cause.begin : match.start])


def is_ours(site: Site) -> bool:
    """Tell whether what is acted on is the inspectors' own ("our ability to judge")."""
    tokens, end = site.reading.words.tokens, site.match.end
    return tokens[end : end + 1] == ["our"] and not site.reading.passage.in_quote


def hits_people(site: Site) -> bool:
    """Tell whether so and so many people are affected, and no work of theirs."""
    tokens, (start, stop) = site.reading.words.tokens, site.after
    end = end_of_phrase(site.reading.words, start, stop)
    if not tokens[site.match.end - 1].startswith(("affect", "impact")) or end <= start:
        return False
    is_some = tokens[start] in _SOME or tokens[start][0].isdigit()
    return is_some and not _COUNTED.isdisjoint(tokens[start:end])


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


def is_arranged(site: Site, cause: End, effect: End) -> bool:
    """Tell whether one thing is only arranged with another ("linked to the plan").

    What goes together says of one of the two how it is, or that it is bad.
    """
    tokens, match = site.reading.words.tokens, site.match
    if match.cue["factor"] and not str(cause).startswith("factor/"):
        return True
    said = tokens[match.start : match.end]
    is_tie = site.relation == "linked-to" and said in _TIES
    return is_tie and not any(_tells_how(site, end) for end in (cause, effect))


def _tells_how(site: Site, end: End) -> bool:
    """Whether an end is bad, or a clause that tells what became of something."""
    if not isinstance(end, LocalEnd):
        return not str(end).startswith("work-area/")
    words = tokenize(end.label)
    if words.tokens[-1] in _PLANS:
        return False
    is_moved = not _MOVES.isdisjoint(words.tokens[:_FEW])
    is_told = (
        is_moved
        or judge(words).polarity != NOT_STATED
        or has_verb(words.tokens, 0, len(words.tokens))
    )
    return is_told or is_ill(end, site.ends.lexicon) or is_pressure(end)


def is_due_to_do(site: Site) -> bool:
    """Tell whether a verb follows "due to": "is due to consider the report"."""
    tokens, end = site.reading.words.tokens, site.match.end
    follows = tokens[end : end + 2]
    is_verb = follows[:1] != [] and follows[0].isalpha() and follows[0] not in _BEFORE
    is_done = follows[1:] != [] and follows[1] in _THE
    return list(tokens[end - 2 : end]) == ["due", "to"] and is_verb and is_done


def is_by_amount(site: Site) -> bool:
    """Tell whether "by" says how much: "reduced by 11 per cent in a year"."""
    tokens, end = site.reading.words.tokens, site.match.end
    said = " ".join(tokens[end : end + 6])
    return tokens[end - 1] == "by" and _SO_MUCH.match(said) is not None


def is_asked(site: Site) -> bool:
    """Tell whether it is asked what came of it ("say what changed as a result of")."""
    tokens, start, stop = site.reading.words.tokens, site.clause[0], site.match.start
    if tokens[site.match.end - 2] not in _RESULTS:
        return False
    said = range(start + 1, stop)
    return any(tokens[i] in _ASKS and tokens[i - 1] in _ANSWERS for i in said)


def up_to_verb(site: Site) -> Range:
    """Return what is after a cue, up to a verb of acting ("caused by X affect Y")."""
    start, stop = site.after
    found = load("influences").find(site.reading.words, start, stop)
    acts = [m for m in found if m.cue["base"] or m.cue.sort == "forward"]
    verbs = (m.start for m in acts if m.start > start)
    return start, next(verbs, stop)
