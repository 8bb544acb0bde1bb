"""Cards: a statement with all that it must not be quoted without."""

from dataclasses import dataclass
from decimal import Decimal

from ..graph.appearance import EXPLANATIONS
from ..ontology.concepts import split_identifier
from .citations import Citation, citation
from .held_texts import in_contexts
from .sayings import AMBIGUOUS, Proof, Saying, saying
from .view import View
from .visits import Visit

KINDS = {
    "finding",
    "influence",
    "contrast",
    "recommendation",
    "recommendation-count",
    "call",
    "statement",
    "fact",
}
NO_COMPARATOR = "No comparator is given: since when, or against what, is not said."

Caveat = tuple[str, str, str]
"""A caveat: its name, what is the case, and what that means (may be empty)."""
Linked = tuple[str, str]
"""An IRI and its label."""


@dataclass(frozen=True)
class Card:
    """A statement as its page shows it."""

    saying: Saying
    proofs: list[Proof]
    link: tuple[Linked, Linked, Linked] | None
    caveats: list[Caveat]
    alternatives: list[str]
    groups: list[tuple[str, list[Linked]]]
    agencies: list[tuple[Linked, str]]
    measured: list[tuple[float, float]]
    citation: Citation


def is_statement(iri: str) -> bool:
    """Tell whether an IRI is that of a statement, which has a card."""
    return split_identifier(iri)[0] in KINDS


def card(view: View, visit: Visit, iri: str) -> Card:
    """Return the card of a statement."""
    said = saying(view, iri)
    return Card(
        saying=said,
        proofs=in_contexts(view, said.proofs, visit.documents),
        link=_link(view, iri),
        caveats=[
            *_standing(view, iri),
            *_share(view, iri),
            *_trend(view, iri),
            *_limits(view, iri),
        ],
        alternatives=[
            _alternative(view, a) for a in view.nodes(iri, "ik:hasAlternative")
        ],
        groups=_groups(view, iri),
        agencies=_agencies(view, iri),
        measured=_measured(view, iri),
        citation=citation(view, said),
    )


def _link(view: View, iri: str) -> tuple[Linked, Linked, Linked] | None:
    ends = [view.node(iri, f"ik:{name}") for name in ("from", "relation", "target")]
    if not all(ends):
        return None
    first, relation, last = ((end, view.label(end)) for end in ends)
    return first, relation, last


def _standing(view: View, iri: str) -> list[Caveat]:
    """Return on what footing an influence stands."""
    found = []
    for name, shown in (
        ("basis", "Basis"),
        ("status", "Status"),
        ("reading", "Wording"),
    ):
        value = view.named(iri, f"ik:{name}")
        if value:
            found.append((shown, value, EXPLANATIONS.get(value.lower(), "")))
    for name, shown in (("degree", "Degree"), ("hedge", "Hedge"), ("note", "Note")):
        found += [(shown, text, "") for text in view.texts(iri, f"ik:{name}")]
    return found


def _share(view: View, iri: str) -> list[Caveat]:
    share = view.node(iri, "ik:hasShare")
    if not share:
        return []
    counted = f"{view.named(share, 'ik:measure')}: {view.named(share, 'ik:sense')}"
    limits = view.texts(share, "ik:restrictedToText")
    grade = view.named(share, "ik:restrictedToGrade")
    found = [
        ("Counts", counted, ""),
        ("How much", _amount(view, share), _bounds(view, share)),
        ("Of", view.text(share, "ik:ofText") or "not stated", ""),
        ("Only", "; ".join([*limits, *([grade] if grade and not limits else [])]), ""),
        ("As of", view.text(share, "ik:asOf"), ""),
        ("Reading of the figure", _reading(view, share), view.text(share, "ik:note")),
    ]
    return [each for each in found if each[1]]


def _amount(view: View, share: str) -> str:
    side = view.named(share, "ik:side").lower()
    near = (
        ", and said to be close to it" if view.text(share, "ik:near") == "true" else ""
    )
    return f"{side} {view.text(share, 'ik:stated')}{near}".strip()


def _bounds(view: View, share: str) -> str:
    certain = _percent(view, share, "lower"), _percent(view, share, "upper")
    ordinary = (
        _percent(view, share, "ordinaryLower"),
        _percent(view, share, "ordinaryUpper"),
    )
    if not all(certain):
        return ""
    text = f"certain: between {certain[0]} and {certain[1]}"
    if all(ordinary) and ordinary != certain:
        text += f"; on an ordinary reading between {ordinary[0]} and {ordinary[1]}"
    return text


def _percent(view: View, share: str, name: str) -> str:
    value = view.text(share, f"ik:{name}")
    return f"{float(Decimal(value) * 100):.3g}%" if value else ""


def _measured(view: View, iri: str) -> list[tuple[float, float]]:
    """Return the bounds of a share: the certain ones, then on an ordinary reading."""
    share = view.node(iri, "ik:hasShare")
    found = []
    for names in (("lower", "upper"), ("ordinaryLower", "ordinaryUpper")):
        low, high = (view.text(share, f"ik:{name}") for name in names)
        if low and high:
            found.append((float(low), float(high)))
    return found


def _reading(view: View, share: str) -> str:
    is_ambiguous = view.code(share, "ik:reading") == AMBIGUOUS
    return view.named(share, "ik:reading") if is_ambiguous else ""


def _trend(view: View, iri: str) -> list[Caveat]:
    trend = view.node(iri, "ik:hasTrend")
    if not trend:
        return []
    earlier = view.named(trend, "ik:sinceInspection")
    since = earlier or view.text(trend, "ik:sinceText")
    direction = view.named(trend, "ik:direction")
    return [("Trend", direction, f"since {since}" if since else NO_COMPARATOR)]


def _limits(view: View, iri: str) -> list[Caveat]:
    """Return what is not known of a recommendation."""
    found = []
    if view.text(iri, "ik:isExample") == "true":
        told = "named as an example; there are others whose content is not stated"
        found.append(("Scope", told, ""))
    if most := view.text(iri, "ik:atMost"):
        means = "the publication does not say how many of the recommendations this is"
        many = f"may cover up to {most} recommendations"
        found.append(("Count", many, means if most != "1" else ""))
    if count := view.text(iri, "ik:count"):
        found.append(("Count", count, ""))
    return found


def _alternative(view: View, iri: str) -> str:
    ends = [
        (word, view.named(iri, f"ik:alternative{name}"))
        for word, name in (("from", "From"), ("", "Relation"), ("on", "Target"))
    ]
    changed = " ".join(f"{word} {label}".strip() for word, label in ends if label)
    note = view.text(iri, "ik:note")
    return ": ".join(part for part in (changed, note) if part)


def _groups(view: View, iri: str) -> list[tuple[str, list[Linked]]]:
    """Return what a statement is tied to, under headings."""
    found = [
        ("Links that it states", view.nodes(iri, "ik:statesInfluence")),
        ("Stated by the finding", view.subjects("ik:statesInfluence", iri)),
        ("To be read together with", _contrasts(view, iri)),
        ("What is weighed", view.nodes(iri, "ik:weighs")),
        ("Against", view.nodes(iri, "ik:against")),
        ("How", view.nodes(iri, "ik:contrastKind")),
        ("Addressed to", view.nodes(iri, "ik:addressee")),
        ("Said by", view.nodes(iri, "ik:speaker") + view.nodes(iri, "ik:speakerRole")),
        ("Expresses", view.nodes(iri, "ik:expresses")),
        ("Expressed in", view.subjects("ik:expresses", iri)),
        ("About", view.nodes(iri, "ik:about")),
        ("Themes", view.nodes(iri, "ik:theme")),
        ("Standards", view.nodes(iri, "ik:standard")),
        ("Says again", view.nodes(iri, "ik:restates")),
        ("Said again in", view.subjects("ik:restates", iri)),
        ("Inspection", view.nodes(iri, "ik:ofInspection")),
    ]
    return [(name, [(i, view.label(i)) for i in iris]) for name, iris in found if iris]


def _contrasts(view: View, iri: str) -> list[str]:
    return view.subjects("ik:weighs", iri) + view.subjects("ik:against", iri)


def _agencies(view: View, iri: str) -> list[tuple[Linked, str]]:
    parts = view.nodes(iri, "ik:involves")
    found = [
        (view.node(part, "ik:agency"), view.named(part, "ik:agencyRole"))
        for part in parts
    ]
    return sorted(
        ((agency, view.label(agency)), role) for agency, role in found if agency
    )
