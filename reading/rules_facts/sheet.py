"""Facts on a sheet: lines that give a label and what it is ("Cases read: 76")."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.dates import dates, months_before
from ..language.folding import small, straight
from ..language.numbers import NUMBER, ORDINAL, rank_of, value_of
from .material import Material, fact

_LONGEST = 160
_SHEET = re.compile(r"(?P<label>[^:|\n]{3,60}?)\s*(?::|\||\t|\?)\s*(?P<is>\S.*)")
_PLACE = re.compile(
    r"(?:place|position|number|order|inspection|report|region)(?: \w+)? (?:in|within|"
    r"of|"
    r"number|no\.?)(?: (?:the|this))? ?(?:programme|series|order)?|(?:programme|"
    r"inspection|report) (?:number|no\.?)|(?:place|number) in (?:the )?programme"
)
_OF_ALL = re.compile(
    rf"(?:the )?(?:(?P<rank>{ORDINAL})|(?:number )?(?P<number>{NUMBER}))"
    rf"(?: (?:region|inspection|report))?(?: (?:of|out of|in) (?:the |our )"
    rf"?{NUMBER}\b.*)?"
)
_ANNOUNCED = re.compile(
    r"(?:date )?(?:announced|notice (?:given|served)|notified|told|informed|warned)"
    r"(?: (?:on|in|of|about))?(?: (?:the |our |this )?(?:visit|inspection|fieldwork))?"
    r"|(?:date of )?(?:announcement|notice|notification)(?: date)?"
)
_CASES = re.compile(
    r"(?:number of )?(?:cases?|case files|case records|files|casefiles)"
    r"(?: (?:files )?(?:read|inspected|examined|reviewed|assessed|opened|looked at|"
    r"sampled|in (?:the |our )?sample|judged|audited)(?: (?:this time|now|at this "
    r"inspection|for this inspection))?)?|(?:case )?sample(?: size)?"
    r"|how many cases(?: \w+){0,4}"
)
_NUMBER = re.compile(rf"(?P<n>{NUMBER})(?: (?:cases|files|case files|records))?\b")


def sheet(material: Material) -> Iterator[Proposal]:
    """Yield the facts that stand on lines of their own with a label."""
    for label, told, span in _lines(material):
        if _ANNOUNCED.fullmatch(label):
            dated = next(dates(told), None)
            relative = months_before(told, material.issued or "")
            value = dated.month if dated else next((d.value for d in relative), None)
            if value:
                yield fact({"announced": value}, span, "announced.line")
        elif _CASES.fullmatch(label):
            number = _NUMBER.match(told)
            if number:
                yield fact({"cases": value_of(number["n"])}, span, "cases.line")
        elif _PLACE.fullmatch(label):
            place = _OF_ALL.fullmatch(told.rstrip(" ."))
            if place:
                rank = place["rank"]
                value_told = rank_of(rank) if rank else value_of(place["number"])
                fields = {"number-in-programme": value_told}
                yield fact(fields, span, "programme.line")


def _lines(material: Material) -> Iterator[tuple[str, str, Span]]:
    """Yield label, value and place of each line that has both, in small letters."""
    text = material.document.text
    for block in material.document.own:
        at = block.start
        for line in text[block.start : block.end].split("\n"):
            found = _SHEET.fullmatch(small(straight(line.strip())))
            if found and len(line) < _LONGEST:
                yield found["label"], found["is"], Span(at, at + len(line.rstrip()))
            at += len(line) + 1
