"""Enquiries of several kinds that a clause names together."""

import re

from .failing import FAILING

_ASKED = (
    r"(domestic (?:abuse|violence)|(?:child )?safeguarding|children's (?:services|"
    r"social care)|police)"
)
_ENQUIRY = r"(?:check|enquir|inquir)\w*"
# "Domestic abuse and safeguarding enquiries had been made": two measures.
_TOGETHER = re.compile(
    rf"\b{_ASKED}(?: {_ENQUIRY})?(?:,? and|,? or| nor) (?:the |with |about )*{_ASKED} "
    rf"{_ENQUIRY}|\b{_ENQUIRY} (?:\w+ )?(?:about|into|on|for|of) {_ASKED}(?:,? and|"
    rf",? or| nor) (?:about |into |on )?{_ASKED}\b"
)
_ANSWERED = re.compile(r"\b(?:answer|repl|respon[ds]|receiv|analys|used|results?)\w*")
_OF_ASKED = {
    "d": "domestic-abuse-enquiries-made",
    "s": "child-safeguarding-enquiries-made",
    "c": "child-safeguarding-enquiries-made",
    "p": "police-enquiries-made",
}


def asked_together(clause: str) -> list[tuple[str, str]]:
    """Return the measures of two enquiries named together, each with its sense.

    Where a clause names one alone, or tells of the answers, there are none.
    """
    found = _TOGETHER.search(clause)
    named = [one for one in found.groups() if one] if found else []
    slugs = dict.fromkeys(_OF_ASKED[one[0]] for one in named)
    if len(slugs) == 1 or _ANSWERED.search(clause):
        return []
    sense = "not-completed" if FAILING.search(clause) else "completed"
    return [(slug, sense) for slug in slugs]
