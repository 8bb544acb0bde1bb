"""The inspected body where none is named: by the region, council or programme told."""

import re
from collections.abc import Sequence

from ...records.evidence import Span
from ..extractor import Proposal
from .kinds import kind_under
from .material import Material

# Programmes that no kind of body leads to, and whom they inspect.
_OF_PROGRAMME = {
    "serious-further-offence-reviews": "probation-service",
    "cqc-local-authority-assessments": "local-authorities",
}
_CARE = re.compile(r"\bchildren in care\b|\bcare leavers\b|\bsocial work practice\b")
_COUNCIL = re.compile(r"\bcouncil\b|\blocal authority\b")
_FORCES = re.compile(r"\b(?:police|forces|chief constables?)\b")
_FORCE = re.compile(r"\b(?:the|this|each|all|its|two|three|four|five|\d+) forces?\b")
_FIRE = re.compile(r"\bfire\b")
_ASSESSED_COUNCIL = re.compile(
    r"\bassess(?:ments?|ing|ed) (?:of )?(?:the |a |each |how (?:well )?(?:the )?)?"
    r"(?:local authorit|(?:(?!care\b)[\w'-]+ ){0,3}?councils?\b)|\blocal authority "
    r"assessments?\b|\bcouncil\b"
    r"[^.;]*\b(?:meets|met|meeting|carr(?:ies|ied|ying) out|delivers?|fulfils?)\b"
    r"[^.;]*\b(?:care act|adult social care)\b"
)
_REGION = re.compile(
    r"\b(?:the|our|this|your|our \w+) region\b(?! of)|\bregional (?:probation "
    r")?director"
    r"(?! of)\b|\bprobation region\b"
)


def told_of(material: Material) -> Proposal | None:
    """Return the body of which an inspectorate tells as "the region", "the council"."""
    return _of_region(material) or _of_council(material) or _of_forces(material)


def assessed_council(material: Material) -> Span | None:
    """Return where CQC says that it assessed a council's adult social care."""
    if material.publisher != "cqc":
        return None
    told = (p.span for p, text in material.whole if _ASSESSED_COUNCIL.search(text))
    return next(told, None)


def _of_region(material: Material) -> Proposal | None:
    """Return the Probation Service where its inspectorate tells of "the region"."""
    if material.publisher != "hmi-probation":
        return None
    for passage, text in material.in_text():
        if _REGION.search(text):
            fields, spans = {"body": "probation-service"}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.region")
    return None


def _of_forces(material: Material) -> Proposal | None:
    """Return the police where their inspectorate tells of "the force", "two forces"."""
    if material.publisher != "hmicfrs" or _FIRE.search(material.text):
        return None
    for passage, text in material.in_text():
        if _FORCE.search(text):
            fields, spans = {"body": "police"}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.force")
    return None


def _of_council(material: Material) -> Proposal | None:
    """Return children's services where Ofsted tells of a council and care leavers."""
    if material.publisher != "ofsted" or not _CARE.search(material.text):
        return None
    for passage, text in material.in_text():
        if _COUNCIL.search(text):
            fields, spans = {"body": "childrens-services"}, (passage.span,)
            return Proposal("inspection-fact", fields, spans, "body.council")
    return None


def implied(material: Material, under: Sequence[Proposal]) -> Proposal | None:
    """Return the kind of body that the programme inspects, where none is named."""
    for told in under:
        slug = told.fields["programme"]
        is_of_forces = slug == "thematic" and material.publisher == "hmicfrs"
        is_of_police = is_of_forces and _FORCES.search(material.text)
        kind = "police" if is_of_police else _OF_PROGRAMME.get(slug, kind_under(slug))
        if kind:
            fields = {"body": kind}
            return Proposal("inspection-fact", fields, told.spans[:1], "body.implied")
    return None
