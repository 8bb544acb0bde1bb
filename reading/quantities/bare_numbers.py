"""Numbers whose whole stands elsewhere: "of the 45 cases, 30 met it"."""

import re

from ..language.numbers import value_of
from .counted import SAMPLED, Counted, counted_sample
from .quantity_patterns import (
    ACHIEVED,
    COUNTED_BEFORE,
    PART_OF_IT,
    PER_CENT,
    WHOLE_BEFORE,
)
from .quantity_units import UNITS

Read = tuple[str, str, int | None]
"""What is stated ("3/4", "30%"), its form, and the number of a counted whole."""

_CALENDAR = range(1900, 2101)
_MOST_COUNTED = 10_000
_MOST_PERCENT = 100
_OF_THEM = re.compile(
    rf"(?: (?:{UNITS}))? of (?P<them>them|these|those)\b(?! who| that)"
)
_OF_THE_WORK = re.compile(
    r" of (?:the|these|those|our) (?:\w+ )?(?:cases|files|records)\b"
)
_HEDGED = (
    r"(?:(?:only|just|as few as|as many as|exactly|no more than|fewer than|more than|"
    r"about|around|nearly|almost|barely|over|under|at least|some|a mere) )?"
)
# "Sound in 30 of 50 cases, but checked in only 12."
_IN = re.compile(
    r"\b(?:in|(?:ahead|behind|best|worst|top|bottom|last|first|strongest|weakest),? at)"
    rf" {_HEDGED}$"
)
# Of the cases of the section: "planning was sufficient in 25", not "in two cases, ...".
_DONE_IN = re.compile(
    r"\b(?:was|were|been|did|met|had|took|made|addressed|set|[a-z]+ed)\b[^,;:.]* in "
    r"(?:(?:only|just|as few as|as many as|exactly|about|nearly|almost) )?$"
)
# What sets the scene, of which parts are told.
_SCENE = re.compile(
    r"\b(?:known to|occurred|happened|arose|arisen|applied|lived?|living|(?:was|were"
    r"|is|"
    r"are|been) (?:\w+ )?(?:needed|required|called for|due|relevant|present))\b"
    r"[^,;:.]* in (?:\w+ )?$"
)
_ALTERED = re.compile(
    r"\b(?:nothing|something|changes?|errors?|faults?|it|them|\w+ed)(?: \w+)? in $"
)
# "Offered in 22 cases and taken up in nine": nine of the 22.
_OF_LAST = re.compile(
    r" in [\w-]+(?: cases| files)?,? (?:and|but|yet) (?:then )?(?!not )(?!in)\w+"
    rf"(?:ed|en|n|t|ne)(?: up| out| on| in full)? in {_HEDGED}$"
)
# As in "the region gets four of them": of the recommendations.
_GETS = re.compile(r"\b(?:gets?|got|receives?|received|given) $")
# As in "needs were common (22/36), yet a therapist had seen just five".
_SEEN = re.compile(
    r"\b(?:had|has|have|were|was) (?:[a-z]+ )?(?:[a-z]+ed|seen|met|read|known|made"
    r"|sent|"
    r"given|held|heard|spoken to) (?:only|just|a mere|no more than|as few as) $"
)
_FOR_STAGE = re.compile(
    r" (?:for|on|in) (?:the )?(?:assessment|planning|delivery|implementation|reviewing)"
    r"\b"
)
_NEAR = 16
_FURTHER = re.compile(r"\bin (?:a further|another) $")
# "Reviewing was sufficient in 21 (39%)": of 54.
_WITH_PERCENT = re.compile(
    rf"(?: (?:cases|files|records|plans|people))?(?: \(|, (?:or )?)(?P<p>\d+(?:\.\d+)?)"
    rf"{PER_CENT}"
)
_ROUNDED = 0.006
_REST = re.compile(r"\b(?:the|its|our) (?:other|remaining) $")
# "In which one was needed" counts none.
_PRONOUN = re.compile(r"\b(?:which|where|when|if) $")
# "Where a check was due, one had been made in 45."
_MADE_IN = re.compile(
    r" (?:had|has|have|was|were) (?:\w+ )?(?:been )?\w+ (?:\w+ ){0,3}in (?:\w+ )?\d"
)
# "Crisis plans existed for 13 patients", of 20 records.
_FOR_PEOPLE = re.compile(
    r" (?:patients|people|children|young people|victims|women|men|residents|boys|girls)"
    r"(?=$|[.,;)]| (?:and|but)\b)"
)
_DONE_FOR = re.compile(
    r"\b(?:was|were|been|existed|[a-z]+ed|in place|made|done)\b[^,;:.]* for "
    r"(?:(?:only|just|as few as|as many as|exactly|about|nearly|almost) )?$"
)
_SO_MANY = re.compile(r"$|[.,;)]| \(\d| (?:and|but|while|whereas|cases|files)\b")
# "Twenty-one were inadequate", "two left with nothing": of those counted before.
_OPENS = re.compile(
    r"(?:^|[.;:] |, (?:and |but |while |though |whereas )?|\bof which |\bof whom )"
    rf"{_HEDGED}$"
)
_SAYS = r"(?:told|said|described|felt|thought|says?|wrote|explained|complained)\b"
_SAYING = re.compile(rf" (?:of (?:them|these|those) )?{_SAYS}")
# "Two are for the ministry": of recommendations.
_SHARED_OUT = re.compile(r" (?:is|are|were|was) (?:for|addressed|directed|made) ")
# "26 beds, two of them upstairs" tells of no part of what was judged.
_ASIDE = re.compile(rf"(?:,|–| -) {_HEDGED}$")
# Of another time or place, with which a figure is compared.
_ELSEWHERE = re.compile(
    r"\b(?:years? (?:ago|earlier|before)|earlier|previous(?:ly)?|last (?:year|time)|"
    r"nationally|elsewhere|neighbouring|other (?:forces?|regions?|areas?|prisons?)|"
    r"similar|in (?:19|20)\d\d|at (?:the|our) last)\b[^.;]*$"
)
# "- Planning: 27", below a line that counts the cases.
_LINE = re.compile(
    r"(?:the )?(?:assessment|planning|(?:implementation and )?delivery|reviewing)"
    r"(?::| –| -|,)? (?:(?:in|only|just) )*$"
)
_NO_MORE = re.compile(r"[.,;]?(?: (?:cases|files))?[.;]?$")
_LIKE = re.compile(
    r"\b(?:it|this|that|the (?:\w+ ){0,2}(?:figure|share|proportion|rate|result|"
    r"equivalent|percentage|estimate|score|average|level)(?: (?:for|in|at|among|of) "
    r"[^,;.#]{3,40}?)?) (?:was|is|were|stood|stands|came|fell|rose|dropped|reached|had "
    r"been|had|slipped|climbed|went)(?: (?:up|down|at|to|lower|higher|better|worse|"
    r"only|just|still|even|barely|nearly|almost|below|above|under|over|about|around|a "
    r"mere|as low as|as high as))* $"
)
_GAPPED = re.compile(
    r"(?:^|[,;] |,? (?:and|but|while|whereas) )(?:for|in|at|among|on) (?:the )?"
    r"[a-z' -]{3,40}?,? (?:only |just )?$"
)
# "43 per cent in the north, 51 in the south and 29 in the city".
_LISTED = re.compile(
    rf"{PER_CENT} (?P<p>in|for|at|among|on) [^,;.]{{3,40}}?(?:, (?:and )?| and )"
    r"(?:\d+ (?P=p) [^,;.]{3,40}?(?:, (?:and )?| and ))*$"
)
_CLOSED = re.compile(r"$|[.,;)]| (?:and|but|while|whereas|for|in|among|at|on) ")


def of_counted(found: re.Match[str], counted: Counted) -> Read | None:
    """Read a number by what was counted before it; None if it is no part of that."""
    if "." in found[0]:
        return _percent(found, int(float(found[0]))) if counted.in_percent else None
    near = found.string[max(0, found.start() - _NEAR) : found.start()]
    number = value_of(found["n7"])
    whole = _proved(found, counted)
    if whole or _is_none(found, near):
        return counts(number, whole) if whole else None
    if _REST.search(near):
        whole = counted.of_rest(number)
        read = counts(number, whole) if whole else None
        return (read[0], "rest", read[2]) if read else None
    whole = _whole(found, near, number, counted)
    if whole:
        return counts(number, whole)
    return _percent(found, number) if counted.in_percent else None


def _is_none(found: re.Match[str], near: str) -> bool:
    """Tell whether a number counts nothing: "in which one was needed"."""
    is_after = _MADE_IN.match(found.string, found.end())
    is_one = found[0] == "one" and (_PRONOUN.search(near) or is_after)
    return bool(is_one or _GETS.search(near))


def _proved(found: re.Match[str], counted: Counted) -> int | None:
    """Return the whole of a number that fits the percentage beside it."""
    beside = _WITH_PERCENT.match(found.string, found.end())
    if not beside:
        return None
    number, share = value_of(found["n7"]), float(beside["p"]) / 100
    wholes = [one for one in (counted.whole, counted.part, counted.sample) if one]
    fitting = (one for one in wholes if abs(number / one - share) < _ROUNDED)
    return next(fitting, None)


def counts(top: int, bottom: int) -> Read | None:
    """Return so many of so many, if that may be a share."""
    if not 1 < bottom < _MOST_COUNTED or top > bottom or bottom in _CALENDAR:
        return None
    return f"{top}/{bottom}", "count", bottom


def all_but(found: re.Match[str], counted: Counted) -> Read | None:
    """Read "in all but four", of what was counted before."""
    missing = value_of(found["n9"])
    whole = counted.of_all(missing)
    return counts(whole - missing, whole) if whole else None


def sets_scene(found: re.Match[str]) -> bool:
    """Tell whether a number of cases only says where something else was to be done."""
    return _SCENE.search(found.string[: found.start()]) is not None


def _whole(
    found: re.Match[str], near: str, number: int, counted: Counted
) -> int | None:
    """Return the whole of which a number tells a part."""
    text, end = found.string, found.end()
    before = text[: found.start()]
    them = _OF_THEM.match(text, end)
    if them:
        is_no_part = _SAYING.match(text, end) or _is_aside(text, before, them)
        of_them = counted.of_them(number, is_them=them["them"] == "them")
        return None if is_no_part else of_them or _before(before)
    is_of_last = _SEEN.search(before) and _NO_MORE.match(text, end)
    is_of_last = is_of_last or _OF_LAST.search(before)
    if is_of_last and counted.part and number < counted.part:
        return counted.part
    is_part = bool(
        _FURTHER.search(near)
        or _FOR_STAGE.match(text, end)
        or ACHIEVED.match(text, end)
        or (_SO_MANY.match(text, end) and _IN.search(before))
    )
    is_of_all = counted.whole and is_part and not _SCENE.search(before)
    if is_of_all or (counted.sample and _is_of_sample(found)):
        return counted.of_all(number) if is_of_all else counted.sample
    told = _told_before(before) if is_part or PART_OF_IT.match(text, end) else None
    is_line = _LINE.fullmatch(before) and _NO_MORE.match(text, end)
    is_whole_known = is_line or _is_subject(found, before, counted)
    return told or (counted.of_all(number) if is_whole_known else None)


def _is_aside(text: str, before: str, them: re.Match[str]) -> bool:
    return bool(_ASIDE.search(before) and not PART_OF_IT.match(text, them.end()))


def _told_before(text: str) -> int | None:
    """Return the whole, or what was counted before something changed in so many."""
    whole = _before(text)
    altered = COUNTED_BEFORE.search(text) if _ALTERED.search(text) else None
    return whole or (value_of(altered["m"]) if altered else None)


def _before(text: str) -> int | None:
    """Return the whole that a sentence counts before a figure."""
    told = WHOLE_BEFORE.search(text)
    if told:
        return value_of(told["m"])
    read = SAMPLED.search(text)
    return counted_sample(read[0]) if read else None


def _is_of_sample(found: re.Match[str]) -> bool:
    text, end = found.string, found.end()
    before = text[: found.start()]
    if WHOLE_BEFORE.search(before) or COUNTED_BEFORE.search(before):
        return False
    if _OF_THE_WORK.match(text, end):
        return True
    if _FOR_PEOPLE.match(text, end) and _DONE_FOR.search(before):
        return True
    return bool(
        _SO_MANY.match(text, end)
        and _DONE_IN.search(before)
        and not _SCENE.search(before)
    )


def _is_subject(found: re.Match[str], before: str, counted: Counted) -> bool:
    """Tell whether a number alone is what a clause tells of."""
    if before and not counted.whole:
        return False
    is_verb = PART_OF_IT.match(found.string, found.end())
    is_of = found.string.startswith(" of ", found.end())
    is_of = is_of or bool(_SHARED_OUT.match(found.string, found.end()))
    if (
        found[0] == "one"
        or not is_verb
        or is_of
        or _SAYING.match(found.string, found.end())
    ):
        return False
    return _OPENS.search(before) is not None


def _percent(found: re.Match[str], number: int) -> Read | None:
    """Read "for reviewing 41" after a percentage."""
    before = found.string[: found.start()]
    is_like = bool(_LIKE.search(before) or _GAPPED.search(before))
    is_like = is_like and bool(_CLOSED.match(found.string, found.end()))
    listed = _LISTED.search(before)
    is_like = is_like or bool(
        listed and found.string.startswith(f" {listed['p']} ", found.end())
    )
    if number > _MOST_PERCENT or not is_like or _ELSEWHERE.search(before):
        return None
    told = found[0] if found[0][0].isdigit() else str(number)
    return f"{told}%", "percent", None
