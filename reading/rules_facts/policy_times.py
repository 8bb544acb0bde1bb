"""When policies began, and what the next sentence says of them: all applied, or none.

So that what is only spoken of is not taken for at work: a scheme that another has
replaced by then, or one that began after inspectors had left.
"""

import re

from ...ontology.terms import identifier, term
from ..language.dates import dates
from .material import Material
from .policy_mentions import begun
from .policy_status import COMES, ENDS

_REPLACED_BY = term("replacedBy")
_THEY = (
    r"(?:(?:these|those|the|them|which|of|all|both|each|two|three|four|five|such|"
    r"policies|measures|schemes|changes|rules|arrangements|one|our|recent|national) )*"
)
_ALL = re.compile(
    rf"(?:and )?(?:all|both|each|every one|these|those|they|the (?:two|three|four|five|"
    rf"measures|policies|schemes|changes)) {_THEY}(?:(?:had|have|was|were|did) )?"
    r"(?:(?:all|both|each|then|already|now|been|fully) )*(?:appl(?:y|ied|ying)|in "
    r"(?:force|use|place|operation|effect)|running|operating|at work|under way|"
    r"(?:come|came) into (?:force|effect|use)|introduced|implemented)\b"
)
_NONE = re.compile(
    rf"(?:but |yet )?(?:none|neither|no part|not one|nothing) of {_THEY}(?:(?:had|has|"
    r"have|was|were|did) |(?=appl|took|came))"
)
_ONE = (
    r"(?:but |yet |however, )?(?:it|this|that|the (?:latter|last))(?: (?:earlier |"
    r"older |last )?(?:one|scheme|policy|measure|rule|recall|act|law|reform|"
    r"arrangement|change))?"
)
_ENDED = re.compile(
    rf"{_ONE} (?:(?:had|has|was|is) (?:(?:by then|already|since|long|itself|now|"
    rf"been) )*(?:{ENDS}|gone|over)|(?:ended|closed|finished|stopped|lapsed|expired))\b"
)
_NOT_BEGUN = re.compile(
    rf"{_ONE} (?:(?:had|has|was|is|did) (?:not|never|yet|still|only|due|expected|"
    rf"planned|to)\b|(?:will|would|came|began|started|took effect|takes effect|begins|"
    rf"starts|follow(?:s|ed)|{COMES}) (?:\w+ )*?(?:later|after|afterwards|next|until|"
    rf"begin|start|come|apply)\b)"
)

_BEGAN_ON = re.compile(
    r"[^.;]{0,60}\b(?:begun|began|begins?|came|comes?|start(?:s|ed)?|reach(?:es|ed)|"
    r"arriv(?:es|ed)|in force|effect|appl(?:ies|ied)|introduced|commence[sd]|brought "
    r"in|rolled out|launched|followed)(?: [\w']+){0,4}? (?:on|in|from|since|until) $"
)


def begins_after(text: str, end: int, month: str) -> bool:
    """Tell whether what follows a name says that it began after a month."""
    return any(
        dated.month > month and bool(_BEGAN_ON.fullmatch(text, end, dated.start))
        for dated in dates(text, end)
    )


def all_applied(following: str) -> bool:
    """Tell whether a next sentence says that what was named applied."""
    return bool(_ALL.match(following)) and " not " not in following


def none_applied(following: str) -> bool:
    """Tell whether a next sentence says that nothing of what was named applied."""
    return bool(_NONE.match(following))


def last_is_out(following: str) -> bool:
    """Tell whether a next sentence says that the last one named is over or to come."""
    return bool(_ENDED.match(following) or _NOT_BEGUN.match(following))


def month_before(day: str) -> str:
    """Return the month before a day: what is published was seen by then."""
    if not day:
        return ""
    year, month = int(day[:4]), int(day[5:7])
    return f"{year}-{month - 1:02}" if month > 1 else f"{year - 1}-12"


def is_of_another_time(material: Material, slug: str, month: str) -> bool:
    """Tell whether a policy began after a month, or was replaced before it."""
    if not month:
        return False
    if begun(slug) > month:
        return True
    by = material.lexicon.vocabulary.links.get(("policy", slug, _REPLACED_BY), ())
    prefix = identifier("policy", "")
    others = (begun(iri.removeprefix(prefix)) for iri in by)
    return any(other and other < month for other in others)
