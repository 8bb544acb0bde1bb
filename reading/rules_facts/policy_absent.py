"""What the words around a policy's name say of it not being at work here.

It is another region's, nobody's, on hold, only supposed, or of an earlier inspection.
"""

import re

from ..language.dates import dates

_PLACES = r"(?:regions?|areas?|units?|services?|prisons?|offices?|forces?)"
_USING = (
    r"(?:us(?:e|ing)|apply(?:ing)?|operat(?:e|ing)|run(?:ning)?|follow(?:ing)?|"
    r"tak(?:e|ing) part in|join(?:ing)?|adopt(?:ing)?|work(?:ing)? (?:to|with|under))"
)
_THE = r"(?: (?:the|its|their|all|any|use|of|part|in|either|both))*"
_WITHOUT = re.compile(
    rf"\b(?:without|stop(?:ping|s)? {_USING}|(?:ending|abandoning|quitting|leaving|"
    rf"giving up|withdrawing from)|(?:do|does|did|would) not (?:\w+ )?(?:{_USING}|"
    rf"have))"
    rf"{_THE} (?:\w+ )?$"
    r"|\b(?:no|none of (?:the|these|our|its)|not one) (?:\w+ )?(?:cases?|person|people|"
    r"one|units?|offices?|teams?|files?)\b[^.;,]{0,20}\b(?:was|were|had|has|have|is|"
    r"are|came|fell)\b[^.;,]{0,30} (?:under|subject to|on|in|by|within) (?:the )?$"
)
# "Like other regions" and "with other regions" it has what they have.
_OF_OTHERS = re.compile(
    rf"(?<!like )(?<!with )(?<!as in )(?<!among )(?:^|[;,:] |\b(?:an?|two|three|four|"
    rf"five|several|some|most) )(?:neighbouring|other|another) (?:\w+ )?{_PLACES}\b"
    r"[^.;,]{0,50}$"
    rf"|\b(?:two|three|four|five|several|some) {_PLACES} (?:that (?:we|inspectors) )?"
    r"(?:had )?(?:inspected|visited|seen) (?:before|earlier)\b[^.;,]{0,50}$"
)
_ON_HOLD = re.compile(
    r"(?: \w+)? (?:was|were|is|are|had been|has been|remained|stayed) (?:\w+ "
    r")?(?:(?:put|"
    r"placed|kept) )?(?:on hold|in abeyance|suspended(?=[.;,]|$| (?:in|here|there|"
    r"during|when|at|for|by)\b))"
)
_SUPPOSED = re.compile(r"(?:^|[;,] )(?:had|if|were) (?:the )?$")
_WOULD = re.compile(r"[^.;]*\b(?:would|might|could)\b")
_LAST_TIME = re.compile(
    r"\b(?:at|in|during) (?:our|the|its) (?:last|previous|earlier|preceding) "
    r"(?:\w+ )?(?:inspection|visit|review)\b[^.;]*$"
)
_WHEN = re.compile(
    r"\bwhen (?:we|inspectors|it was|the \w+ was) (?:last |previously )?(?:inspected|"
    r"visited|came)(?: \w+){0,3} (?:in|on) "
)
# What ministers, auditors and unions say of it, and what a glossary does.
_SPOKEN_OF = re.compile(
    r"\b(?:survey|audit|study|evaluation|examination|inquiry|debate|judicial review|"
    r"guide|leaflet|questions?|review)s? (?:of|into|on|about|to) (?:the )?$"
    r"|\b(?:ministers?|government|parliament|mps|peers|lords|unions?|auditors?|"
    r"national "
    r"audit office|chief inspector|committee|press|newspapers?|ombudsman)\b"
    r"[^.;,]{0,25}\b(?:defended|criticised|praised|examined|reviewed|debated|called "
    r"for|"
    r"questioned|discussed|explained|spoke (?:of|about)|spoken (?:of|about)|looked at|"
    r"commissioned|reported on|studied|investigated) (?:the )?(?:\w+ )?$"
)
_BESIDE = re.compile(
    r"(?: \w+)? (?:(?:lies|lay|is|was|falls|fell|were|are|remains|remained) (?:\w+ )?"
    r"(?:outside|beyond) (?:the |our |its |this )?(?:scope|remit|terms|inspection|"
    r"report)|(?:is|are) (?:described|explained|defined|set out|summarised) (?:in|at|"
    r"on|"
    r"below|above|elsewhere)\b)"
)
_YEAR = re.compile(r"(?P<year>(?:19|20)\d\d)\b")
_MONTHS = 12


def is_absent(text: str, start: int, end: int) -> bool:
    """Tell whether what stands there is said not to be at work with the inspected.

    Of `text` in small letters with straight marks.
    """
    if any(one.search(text, 0, start) for one in (_WITHOUT, _OF_OTHERS, _LAST_TIME)):
        return True
    if _SPOKEN_OF.search(text, 0, start) or _BESIDE.match(text, end):
        return True
    is_supposed = _SUPPOSED.search(text, 0, start) and _WOULD.match(text, end)
    return bool(is_supposed or _ON_HOLD.match(text, end))


def is_of_an_earlier_visit(text: str, start: int, month: str) -> bool:
    """Tell whether words before a name speak of a visit a year or more before."""
    told = _WHEN.search(text, 0, start)
    if told is None:
        return False
    dated = next((d for d in dates(text, told.end()) if d.start == told.end()), None)
    if dated:
        years = int(month[:4]) - int(dated.month[:4])
        return years * _MONTHS + int(month[5:7]) - int(dated.month[5:7]) >= _MONTHS
    year = _YEAR.match(text, told.end())
    return bool(year) and int(year["year"] if year else month[:4]) < int(month[:4]) - 1
