"""How many cases were inspected, in the rarer ways of saying it.

By whose cases they were, by what the sample came to, by what was left of it.
"""

import re
from collections.abc import Iterator

from ..language.numbers import NUMBER, value_of

_FILES = r"(?:cases?|case files|case records|files|casefiles|records)"
_UNITS = r"(?:cases|case files|case records|files|casefiles)"
_PEOPLE = (
    r"(?:children|people|men|women|prisoners|patients|young people|individuals|"
    r"residents|boys|girls)"
)
_SEEN = (
    r"(?:inspected|examined|reviewed|read|looked at|evaluated|sampled|assessed|audited|"
    r"scrutinised|considered|studied|checked|judged|analysed|followed|traced|tracked)"
)
_WHO = r"(?:we|inspectors|they|the team|our team)"
_WERE = r"(?:were|was|had been|have been)"
_CAME_TO = (
    r"(?:comprised|comprises|stood at|stands at|yielded|numbered|numbers|amounted to|"
    r"totalled|totals|ran to|runs to|came to|comes to|extended to|reached|"
    r"was made up of|took in|brought together|gave us)"
)
_TOLD = re.compile(
    rf"\b(?P<n1>{NUMBER}) {_PEOPLE} whose (?:{_FILES}|work|supervision) (?:{_WERE}|"
    rf"{_WHO}(?: had)?) "
    rf"(?:\w+ly )?{_SEEN}\b"
    rf"|\b(?P<n2>{NUMBER}) {_UNITS} (?:formed|form|made up|make up|provided|provide|"
    rf"gave|supplied|underlie|underpin(?:ned)?|lay behind|lie behind|were|are) "
    rf"(?:the |our |its )(?:basis|evidence|foundation|sample|material|ground)\b"
    rf"|\b(?P<n3>{NUMBER}) {_UNITS} (?:came|passed|fell|went|{_WERE} (?:put|placed|"
    rf"brought)) (?:under|through|within) (?:our |the |inspectors' |close |detailed )*"
    rf"(?:scrutiny|examination|review|inspection|sample)\b"
    rf"|\bsample (?:of (?:cases|files) )?{_CAME_TO} (?P<n4>{NUMBER})"
    rf"(?= (?:\w+ )?(?:{_UNITS}|{_PEOPLE})|[.,;]|$)"
    rf"|\b{_UNITS} (?:that (?:we|inspectors) )?{_SEEN} {_CAME_TO} (?P<n5>{NUMBER})\b"
    rf"|\b{_FILES} (?:for|of|on|about|belonging to|relating to) (?P<n6>{NUMBER}) "
    rf"{_PEOPLE}\b[^.,;]{{0,40}}? {_WERE} (?:\w+ly )?{_SEEN}\b"
    rf"|\bout of (?:the )?(?P<n7>{NUMBER}) (?:that (?:we|inspectors) )?{_SEEN}\b"
    rf"|\bthe (?P<n8>{NUMBER}) {_PEOPLE} in (?:our|the|this) (?:case )?sample\b"
    rf"|\b(?:work|practice|supervision) (?:done )?(?:with|of|in) (?P<n9>{NUMBER}) "
    rf"(?:{_PEOPLE}|{_UNITS}) {_WERE} (?:\w+ly )?{_SEEN}\b"
    rf"|^(?:number of )?{_UNITS}(?: {_SEEN})?\s?[:–-] (?P<n10>{NUMBER})\b"
    rf"|\b{_WHO} (?:\w+ly )?(?:picked|chose|selected|drew)(?: out)? (?:at random )?"
    rf"(?P<n11>{NUMBER}) {_UNITS}\b"
    rf"|\b{_WHO} (?:had )?(?:{_SEEN}|went through|saw) (?:the (?:work|practice) "
    rf"(?:done "
    rf")?(?:in|with|on) )(?P<n12>{NUMBER}) (?:{_UNITS}|{_PEOPLE})\b"
    rf"|\b(?:practitioners|officers|workers|staff|managers) (?:who were "
    rf")?(?:responsible "
    rf"for|in|about|behind|handling|managing) (?:{NUMBER} of )?(?:the "
    rf")?(?P<n13>{NUMBER})"
    rf" {_UNITS}(?=[.,;]|$| (?:that )?(?:we|inspectors)\b)"
    rf"|^(?:through|by way of|by means of|using|on the basis of|from) (?:the |these )?"
    rf"(?P<n14>{NUMBER}) {_UNITS},? {_WHO}\b"
    rf"|\b(?:had|given|were given) access to (?P<n15>{NUMBER}) {_UNITS}\b"
)
_NUMBERS = tuple(f"n{place}" for place in range(1, 16))
# "Thirty of the 57 cases were post-release": the whole of what was read.
_PART_OF = re.compile(
    rf"\b(?:{NUMBER}|half|a third|a quarter|two thirds|three quarters|most|few|many) "
    rf"(?:of )?(?:the |our |all )?(?P<n>{NUMBER}) {_UNITS}\b(?! (?:in which|where|with|"
    rf"that(?! (?:we|inspectors))|which|involving|concerning|of|needing|whose|who|for|"
    rf"requiring|on|under|from|to|when|again|closed|a year|each|per)\b)"
)
_FEWEST = 15
_EARLIER = re.compile(
    r"\b(?:previous|last|earlier|preceding) (?:\w+ )?(?:inspection|visit|review|report|"
    r"time|year)\b[^;]*$"
)
# "Managers had audited 57 cases": theirs, and not the inspectors'.
_BY_OTHERS = re.compile(
    r"\b(?:managers?|leaders|(?:the|its) (?:region|service|unit|force|prison|board|"
    r"partnership|council)|staff|practitioners|officers|auditors?|partners|heads|"
    r"(?:quality|performance|audit) (?:team|unit|leads?|officers?))"
    r"(?: (?:had|has|have|also|themselves|\w+ly|already))* $"
)
_OWN_WORK = re.compile(r"(?:audit|review|check|sampl|dip-|look|assess|read|examin)\w*")
# "Selected 60 cases; three proved unsuitable, leaving 57."
_LEAVING = re.compile(
    rf"\b(?:chose|chosen|selected|picked|drew|drawn|sampled|inspected|examined|began "
    rf"with|started with|sample of)\b[^.]*\b{NUMBER}\b[^.]*?[,;:]? (?:leaving|making|"
    rf"which left|and left|(?:which|that) (?:makes|made)|giving|bringing (?:it|the "
    rf"(?:number|total|sample)) to|reducing (?:it|the (?:number|total|sample)) to)"
    rf"(?: us)?(?: with)?(?: a (?:total|sample) of)? (?P<n>{NUMBER})"
    rf"(?=[.,;]| (?:in all|altogether|in total|cases|files|to)\b|$)"
)


def otherwise_told(text: str) -> tuple[int, int, int] | None:
    """Return the number of cases that a sentence tells in rarer words, and its place.

    Of `text` in small letters; None if it tells none, two or those of others.
    """
    left = left_over(text)
    if left:
        return left
    found = [one for one in _TOLD.finditer(text) if not _is_of_others(text, one)]
    told = {value_of(number): one for one in found for number in _numbers(one)}
    if len(told) != 1:
        return None
    number, one = next(iter(told.items()))
    return number, one.start(), one.end()


def left_over(text: str) -> tuple[int, int, int] | None:
    """Return the cases that were left in the end of those chosen, and the place."""
    found = _LEAVING.search(text) if re.search(r"cases|files", text) else None
    return (value_of(found["n"]), found.start("n"), found.end()) if found else None


def part_of_all(text: str) -> tuple[int, int, int] | None:
    """Return the cases of which a sentence tells how many were of some kind."""
    for one in _PART_OF.finditer(text):
        number = value_of(one["n"])
        if number >= _FEWEST and not _EARLIER.search(text, 0, one.start()):
            return number, one.start("n"), one.end()
    return None


def is_by_others(text: str, start: int) -> bool:
    """Tell whether what stands there was read by those who are inspected."""
    return bool(_BY_OTHERS.search(text, 0, start) and _OWN_WORK.match(text, start))


def _is_of_others(text: str, found: re.Match[str]) -> bool:
    is_other = is_by_others(text, found.start())
    return is_other or bool(_EARLIER.search(text, 0, found.start()))


def _numbers(found: re.Match[str]) -> Iterator[str]:
    return (found[name] for name in _NUMBERS if found[name])
