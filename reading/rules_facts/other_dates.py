"""Dates near words of inspecting that are of something else than this inspection."""

import re

_INSPECTED = (
    r"(?:inspected|inspection|visited|visit|rated|graded|judged|assessed|reviewed|"
    r"review|report(?:ed)?|looked|came|seen)"
)
_AN_EARLIER = re.compile(
    rf"\b(?:last|previous(?:ly)?|former(?:ly)?|earlier|preceding|prior)"
    rf" (?:(?:full|graded|such|routine|core|regional|own|\w+ed) )?{_INSPECTED}\b"
    rf"(?P<gap>[^.;]{{0,60}})$"
)
# What is told of a neighbour, or of a body that another inspection looked at.
_A_NEIGHBOUR = re.compile(
    r"\b(?:neighbour(?:s|ing)?|next door|another|other|elsewhere|sister)\b[^.;]{0,30}, "
    r"(?:which |that )?(?:(?:we|inspectors) |was |were |had been )?"
    r"(?:inspected|visited)\b[^.;]{0,20}$"
)
_CASES_BEGAN = re.compile(
    r"\b(?:supervision|sentences?|orders?|licences?|referrals?|cases|people|whose|"
    r"release[ds]?|admissions?)\b(?:(?!\b(?:inspect|visit|"
    r"fieldwork|fortnight|weeks?\b|days\b)\w*\b)[^.;]){0,40}\b"
    r"(?:begun|began|started|commenced|ended|opened|closed|released|sentenced|"
    r"allocated|"
    r"admitted|recalled)\b[^.;]{0,40}\b(?:in|on|between|from|during|after|before|"
    r"since) "
    r"(?:the )?$"
)
_OF_A_PROGRAMME = re.compile(
    r"\b(?:programmes?|series|rounds?|cycles?|dynamic inspections?(?: of public "
    r"protection)?|frameworks?|methodology|methods?|polic(?:y|ies)|schemes?|reset|"
    r"impact|sds40|ftr48|curfew|recalls?)\b[^.;]{0,40}\b(?:runs?|ran|begins?|began|"
    r"begun|"
    r"starts?|started|launched|introduced|announced|came in(?:to)?|in force|extended|"
    r"applie[sd]|replaced)\b[^.;]{0,30}$"
)
# "All twelve regions are being inspected between October 2025 and April 2026."
_OF_ALL = re.compile(
    r"\b(?:all|each|every)\b(?: \w+){0,4}? (?:regions?|forces?|services?|prisons?|"
    r"councils?"
    r"|county|country)\b[^.;]{0,60}$"
)
_AGAIN = re.compile(
    r"\b(?:inspected|visited|returned|came|went|fieldwork|carried out|took place|this "
    r"(?:one|time|visit|inspection))\b"
)
_LATEST = 18
_MONTHS = 12


def is_of_another(before: str) -> bool:
    """Tell by the words before a date, in small letters, that it is another's."""
    earlier = _AN_EARLIER.search(before)
    if earlier and not _AGAIN.search(earlier["gap"]):
        return True
    others = (_A_NEIGHBOUR, _CASES_BEGAN, _OF_A_PROGRAMME, _OF_ALL)
    return any(one.search(before) for one in others)


def is_likely(month: str, issued: str | None) -> bool:
    """Tell whether what is issued on a day may be of fieldwork in a month.

    `month` may be a year only. What was seen years ago is of an earlier inspection.
    """
    if not issued:
        return True
    if month[:7] > issued[: len(month[:7])]:
        return False
    years = int(issued[:4]) - int(month[:4])
    if len(month) < len("2025-06"):
        return years <= 1
    return years * _MONTHS + int(issued[5:7]) - int(month[5:7]) <= _LATEST
