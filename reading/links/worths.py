"""Worths: whether what is acted on is work, pressure, something bad or an asset."""

from itertools import pairwise

from ..extractor import LocalEnd
from ..findings.polarity import CONCERN, judge
from ..language.cueing import load, tokenize, wordset
from ..language.lexicon import Lexicon
from .ends import End
from .wording import worth_told

_ILL = ("ill", "bad", "badly", "lack", "not")
_ASSET = ("asset", "good", "well")
_NEAR = 4
_LACKS = frozenset(
    (
        "lack",
        "shortage",
        "shortages",
        "absence",
        "want",
        "poor",
        "weak",
        "late",
        "slow",
        "delays",
        "delay",
        "insufficient",
        "inadequate",
        "loss",
        "gaps",
        "failure",
        "bad",
    )
)
_WAITS = frozenset(("waits", "delays", "gaps", "absences", "queues", "wait", "delay"))
_WORK = wordset("work-got")
_GIVEN = _WORK | wordset("more-wanted")
_TO_PEOPLE = frozenset(("with", "to", "for", "of"))
_PEOPLE = wordset("acting") | wordset("loads")
_MEASURED = wordset("measured")
_AMOUNTS = ("number", "numbers", "amount", "range", "volume", "frequency", "level")
_OPEN = (("that", "could"), ("that", "can"), ("which", "could"))
# What people get, of which more is better.
_OFFERED = frozenset(
    (
        *("groups", "sessions", "programmes", "courses", "classes", "places"),
        *("lessons", "clinics", "activities", "spaces", "patrols", "workshops"),
        *("placements", "checks", "audits", "inspections", "interventions", "beds"),
        *("opportunities", "supervision", "training", "support", "contact", "work"),
        *("education",),
    )
)
_UNDONE = frozenset(
    (
        *("missed", "cancelled", "late", "overdue", "outstanding", "repeat", "failed"),
        *("unallocated", "unnecessary", "delayed", "duplicate", "needing", "waiting"),
    )
)
_BURDENS = wordset("burdens")
_LOADS = wordset("loads")
_WANTED = wordset("wanted")
_LESS_WANTED = wordset("less-wanted") | _BURDENS | _LOADS | wordset("ill-rates")
_GAINS = wordset("gains")
_COMPARATIVES = wordset("gains-opening")
_GOOD_MANNER = wordset("gains-manner")
_OF = wordset("of")
WORK_OF = {
    "factor/good-supervision": "work-area/supervision-of-casework",
    "factor/good-partnerships": "work-area/joint-work-of-agencies",
    "factor/partnership-arrangements": "work-area/joint-work-of-agencies",
    "factor/joint-decision-making-panels": "work-area/decision-making-work",
    "factor/training-of-staff": "work-area/training-work",
    "factor/good-training": "work-area/training-work",
    "factor/strong-leadership": "work-area/leadership-and-direction",
    "factor/good-governance": "work-area/leadership-and-direction",
    "factor/quality-assurance-activity": "work-area/quality-assurance-work",
    "factor/good-use-of-data": "work-area/performance-and-data-work",
}
"""What good or bad work is a factor of, as the work."""
_UNEVEN = wordset("differing")
# Doings that have to do with what is bad, and are good themselves.
_DEALING = frozenset(
    (
        *(
            "disclosing",
            "reporting",
            "raising",
            "challenging",
            "tackling",
            "addressing",
        ),
        *("identifying", "recognising", "preventing", "reducing", "managing", "seeing"),
        *("spotting", "recording", "escalating", "complaining", "understanding"),
        *("investigating", "responding", "detecting", "assessing", "discussing"),
        *("disclose", "report", "raise", "challenge", "tackle", "address", "identify"),
        *("recognise", "prevent", "manage", "spot", "record", "escalate", "respond"),
    )
)
_HARMS = frozenset(
    (
        *("injury", "injuries", "burns", "fracture", "bruises", "wounds", "pain"),
        *("suffering", "distress", "anxiety", "loneliness", "hunger", "grief"),
    )
)


def deals_with_ill(effect: End) -> bool:
    """Tell whether an effect is a doing against what is bad ("disclosing abuse")."""
    if not isinstance(effect, LocalEnd):
        return False
    return not _DEALING.isdisjoint(head_of(effect)[:1])


def is_work(effect: End) -> bool:
    """Tell whether an effect is work or help that somebody gets, by its name."""
    if isinstance(effect, str):
        return effect.startswith("work-area/")
    if not isinstance(effect, LocalEnd):
        return False
    return not _WORK.isdisjoint(tokenize(effect.label).tokens[:_NEAR])


def is_pressure(effect: End) -> bool:
    """Tell whether an effect is pressure itself, and not the work that it is on."""
    return isinstance(effect, LocalEnd) and not _BURDENS.isdisjoint(
        tokenize(effect.label).tokens[:_NEAR]
    )


def is_wanted(effect: End) -> bool:
    """Tell whether an effect is what work or people need, such as choice or time."""
    return isinstance(effect, LocalEnd) and not _WANTED.isdisjoint(head_of(effect))


def is_lessened(effect: End) -> bool:
    """Tell whether there is good in less of an effect, such as time or pressure."""
    return isinstance(effect, LocalEnd) and not _LESS_WANTED.isdisjoint(head_of(effect))


def is_uneven(effect: End) -> bool:
    """Tell whether an effect is what differs ("variation between officers")."""
    return isinstance(effect, LocalEnd) and not _UNEVEN.isdisjoint(head_of(effect))


def is_gain(effect: End) -> bool:
    """Tell whether an effect is to the good by its name ("early identification")."""
    if not isinstance(effect, LocalEnd):
        return False
    tokens = tokenize(effect.label).tokens
    if tokens[0] in _COMPARATIVES:
        return True
    if tokens[0] == "more" and tokens[1:2] and tokens[1] in _GOOD_MANNER:
        return True
    return not _GAINS.isdisjoint(head_of(effect)) and _LACKS.isdisjoint(tokens[:_NEAR])


def head_of(effect: LocalEnd) -> list[str]:
    """Return the first words of a name, up to what says of what it is."""
    tokens = tokenize(effect.label).tokens
    of = (at for at, token in enumerate(tokens) if token in _OF)
    return list(tokens[: min(next(of, len(tokens)), _NEAR)])


def is_load(effect: End) -> bool:
    """Tell whether an effect is a number of people or cases to be dealt with."""
    if not isinstance(effect, LocalEnd):
        return False
    tokens = tokenize(effect.label).tokens
    is_amount = tokens[0] in ("number", "numbers", "volume")
    return is_amount and not _LOADS.isdisjoint(tokens[:_NEAR])


def is_offer(effect: End) -> bool:
    """Tell whether an effect is how much of what people get there is, or could be."""
    if not isinstance(effect, LocalEnd):
        return False
    tokens = tokenize(effect.label).tokens
    if tokens[0] not in _AMOUNTS or not _UNDONE.isdisjoint(tokens):
        return False
    is_open = any(pair in _OPEN for pair in pairwise(tokens)) or "available" in tokens
    return is_open or not _OFFERED.isdisjoint(tokens[: _NEAR + 1])


def is_ill(effect: End, lexicon: Lexicon) -> bool:
    """Tell whether an effect is something bad by its name."""
    return worth_of(effect, lexicon) == "ill"


def is_harm(effect: End) -> bool:
    """Tell whether an effect is what somebody suffers ("had sustained an injury")."""
    label = effect.label if isinstance(effect, LocalEnd) else ""
    return not _HARMS.isdisjoint(tokenize(label).tokens[:_NEAR])


def is_lack(end: End) -> bool:
    """Tell whether an end opens with a word for what is missing or bad."""
    tokens = tokenize(end.label).tokens if isinstance(end, LocalEnd) else [""]
    is_long = tokens[0] == "long" and not _WAITS.isdisjoint(tokens[1:2])
    return is_long or tokens[0] in _LACKS


def is_bad(cause: End, lexicon: Lexicon) -> bool:
    """Tell whether a cause is a bad thing: a concept that is, or a lack."""
    return is_lack(cause) or (isinstance(cause, str) and is_ill(cause, lexicon))


def worth_of(effect: End, lexicon: Lexicon) -> str:
    """Tell whether an effect is something bad ("ill") or good ("asset") to have."""
    if isinstance(effect, LocalEnd):
        label = _before_people(effect.label)
    elif isinstance(effect, str):
        known = worth_told(effect)
        if known:
            return known
        kind, _, slug = effect.partition("/")
        label = lexicon.vocabulary.label(kind, slug)
    else:
        return ""
    found = [match.cue.sort for match in load("polarity").find(tokenize(label))]
    is_ill = judge(tokenize(label)).polarity == CONCERN
    if is_ill or any(sort in _ILL for sort in found):
        return "ill"
    return "asset" if any(sort in _ASSET for sort in found) else ""


def _before_people(label: str) -> str:
    """Return a name without the people whom work is for: they may be at risk."""
    tokens = tokenize(label).tokens
    for at, token in enumerate(tokens):
        is_for = token in _TO_PEOPLE and not _GIVEN.isdisjoint(tokens[:at])
        if is_for and not _PEOPLE.isdisjoint(tokens[at + 1 : at + 1 + _NEAR]):
            return " ".join(tokens[:at])
    return label


def is_measured(end: End) -> bool:
    """Tell whether an end is a level or a score, which goes with what it depends on."""
    if not isinstance(end, LocalEnd):
        return False
    return not _MEASURED.isdisjoint(tokenize(end.label).tokens[:_NEAR])
