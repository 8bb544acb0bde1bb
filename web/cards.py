"""Cards: a statement with all that it must not be quoted without."""

from dataclasses import dataclass

from ..graph.appearance import EXPLANATIONS
from ..ontology.concepts import split_identifier
from .citations import Citation, citation
from .held_texts import in_contexts
from .sayings import Proof, Saying, saying
from .shares import Caveat, measured, share_caveats, trend_caveats
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
            *share_caveats(view, iri),
            *trend_caveats(view, iri),
            *_limits(view, iri),
        ],
        alternatives=[
            _alternative(view, a) for a in view.nodes(iri, "ik:hasAlternative")
        ],
        groups=_groups(view, iri),
        agencies=_agencies(view, iri),
        measured=measured(view, iri),
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
