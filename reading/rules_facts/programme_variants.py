"""Programmes that are told in other words than their names, by who inspects."""

import re
from collections.abc import Mapping

from ...records.evidence import Span
from ..language.folding import small, straight
from .material import Material

# By inspectorate ("" of any): in small letters with straight marks.
_TOLD: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "hmi-probation": (
        (
            "dynamic-inspection-of-public-protection",
            re.compile(
                r"\bdynamic (?:public[- ]protection |regional |probation "
                r")*(?:inspection )?"
                r"(?:programme|inspections?|reviews?)\b"
                r"|\bdynamic programme\b|\b(?:inspections?|programme) of public "
                r"protection"
                r"[^.;]*\bdynamic\b|\bpublic protection inspection programme\b"
            ),
        ),
        (
            "serious-further-offence-reviews",
            re.compile(
                r"\b(?:quality of |reviewed |examined |assured )(?:\w+ "
                r"){0,4}?(?:serious "
                r"further offence|sfo) reviews\b|\breviews (?:of|into|after|that \w+ "
                r"(?:wrote|made) (?:of|after)) serious further offences\b"
                r"|^serious further offences?\b[^.;]{0,40}\breviews?\b"
                r"|\breviews?\b[^.;]{0,60}\b(?:wr[io]te|made|"
                r"make)\b[^.;]{0,40}\bserious "
                r"further offen"
            ),
        ),
    ),
    "ofsted": (
        (
            "send-area",
            re.compile(
                r"\blocal area partnership\b|\barea send\b|\bsend (?:area "
                r")?inspection\b"
            ),
        ),
    ),
    "cqc": (("send-area", re.compile(r"\barea send\b|\bsend area inspection\b")),),
}
_INSPECTORATES = re.compile(
    r"\b(?:two|three|four|five|both|criminal justice|joint) (?:criminal justice )?"
    r"inspectorates\b"
)
_JOINT = re.compile(r"\bjoint(?:ly)?\b|\btogether\b")
_OF_JUSTICE = tuple(
    re.compile(one)
    for one in (
        r"\bprobation\b",
        r"\bprisons?\b",
        r"\bpolice\b|\bconstabulary\b|\bhmicfrs\b",
        r"\bcrown prosecution\b|\bprosecut|\bhmcpsi\b",
    )
)
_THEMATIC = re.compile(r"\bthematic\b|\bjoint targeted\b|\bjtai\b|\bchild protection\b")
# What an inspectorate did beside what the publication is on.
_BESIDE = re.compile(r"\b(?:also|separately|in addition|besides|elsewhere)\b")
# "Adults will be covered by a report under the Dynamic Inspection": not this one.
_YET_TO_BE = re.compile(
    r"\b(?:will|would|shall|is to|are to|is due to|are due to|is expected to)\b"
    r"(?: \w+)? (?:be (?:\w+ )?(?:covered|inspected|examined|visited|looked at|dealt "
    r"with|judged|assessed|reported on|reviewed|considered|part)|follow|come|form|"
    r"appear|fall)\b[^.;]*$"
)
_FEWEST = 2
_FIRST = 6


def told_otherwise(material: Material) -> tuple[str, Span] | None:
    """Return the programme that other words than its name tell, and where; else None.

    Only where the publication names none.
    """
    for slug, pattern in _TOLD.get(material.publisher or "", ()):
        if not material.lexicon.vocabulary.has("programme", slug):
            continue
        for span in material.titles:
            words = material.document.text[span.start : span.end]
            if pattern.search(small(straight(words))):
                return slug, span
        for passage, text in material.in_text():
            found = pattern.search(text)
            if found and not (
                _BESIDE.search(text) or is_yet_to_be(text[: found.start()])
            ):
                return slug, passage.span
    return _of_several(material)


def is_yet_to_be(before: str) -> bool:
    """Tell whether words before a programme's name tell of what is still to come."""
    return _YET_TO_BE.search(before) is not None


def _of_several(material: Material) -> tuple[str, Span] | None:
    """Return the joint programme, where several inspectorates of justice inspected."""
    if _THEMATIC.search(material.text):
        return None
    told = list(material.in_text())[:_FIRST]
    opening = " ".join(text for _, text in told)
    if not _JOINT.search(opening):
        return None
    for passage, text in told:
        named = sum(bool(one.search(text)) for one in _OF_JUSTICE)
        if _INSPECTORATES.search(text) and named >= _FEWEST:
            return "cjji", passage.span
    return None
