"""The findings, all or by polarity, region and theme."""

from .held_texts import in_contexts
from .home import POLARITIES
from .rendering import page
from .sayings import Saying, saying
from .view import View
from .visits import Page, Visit

MOST = 100


def findings(view: View, visit: Visit) -> Page:
    """Show the findings that fit what was chosen."""
    polarity, region, theme = (visit.one(n) for n in ("polarity", "region", "theme"))
    chosen = [
        iri
        for iri in view.instances("ik:Finding")
        if _fits(view, iri, polarity, region, theme)
    ]
    start = visit.number("start", 0, 10_000_000)
    shown = [saying(view, iri) for iri in chosen[start : start + MOST]]
    return page(
        "findings.html",
        shown=[
            (each, _themes(view, each), _proofs(view, each, visit)) for each in shown
        ],
        total=len(chosen),
        start=start,
        most=MOST,
        chosen={"polarity": polarity, "region": region, "theme": theme},
        polarities=POLARITIES,
        regions=[(i, view.label(i)) for i in _used(view, "ik:inRegion")],
        themes=[(i, view.label(i)) for i in _used(view, "ik:theme")],
        coverage=view.coverage,
    )


def _fits(view: View, iri: str, polarity: str, region: str, theme: str) -> bool:
    if polarity and view.code(iri, "ik:polarity") != polarity:
        return False
    if theme and not _names(view.nodes(iri, "ik:theme"), theme):
        return False
    inspection = view.node(iri, "ik:ofInspection")
    return not region or _names(view.nodes(inspection, "ik:inRegion"), region)


def _names(iris: list[str], slug: str) -> bool:
    return any(iri.rpartition("/")[2] == slug for iri in iris)


def _used(view: View, curie: str) -> list[str]:
    """Return what findings, or their inspections, have by a property."""
    owners = view.instances("ik:Finding")
    if curie == "ik:inRegion":
        owners = sorted({view.node(iri, "ik:ofInspection") for iri in owners})
    used = {node for iri in owners for node in view.nodes(iri, curie)}
    return sorted(used, key=view.label)


def _themes(view: View, each: Saying) -> list[tuple[str, str]]:
    return [(iri, view.label(iri)) for iri in view.nodes(each.iri, "ik:theme")]


def _proofs(view: View, each: Saying, visit: Visit) -> list[object]:
    return list(in_contexts(view, each.proofs, visit.documents))
