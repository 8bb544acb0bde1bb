"""The home page: what is in the graph, and the ways into it."""

from collections import Counter

from .rendering import page
from .view import View
from .visits import Page, Visit

POLARITIES = ("concern", "strength", "mixed", "not stated")
NEWEST = """
SELECT (MAX(?when) AS ?newest) WHERE { ?statement ik:reviewedOn ?when }
"""
SUGGESTED = (
    "policy-findings",
    "influences",
    "recurring-themes",
    "measures",
    "recommendations",
    "policies-not-judged",
)


def home(view: View, visit: Visit) -> Page:
    """Show what the graph holds, and three ways in."""
    del visit
    named = policies(view)
    return page(
        "home.html",
        names={iri: view.label(iri) for iri, *_ in named},
        inspections=inspections(view),
        polarities=polarities(view),
        findings=len(view.instances("ik:Finding")),
        influences=len(view.instances("ik:Influence")),
        publications=len(view.instances("ik:Publication")),
        regions_all=len(view.instances("ik:Region")),
        regions_seen=len({row["regionIri"] for row in view.rows("inspections")}),
        newest=view.dates[-1] if view.dates else "",
        changed=view.asked(NEWEST)[0].get("newest", ""),
        policies=named,
        coverage=view.coverage,
        questions=[_question(name) for name in SUGGESTED],
    )


def inspections(view: View) -> list[dict[str, object]]:
    """Return the inspections with their findings by polarity, newest first."""
    by_inspection: dict[str, Counter[str]] = {}
    for iri in view.instances("ik:Finding"):
        where = view.node(iri, "ik:ofInspection")
        counts = by_inspection.setdefault(where, Counter())
        counts[view.code(iri, "ik:polarity")] += 1
    rows = {row["inspectionIri"]: row for row in view.rows("inspections")}
    ordered = sorted(rows.values(), key=lambda row: row["published"], reverse=True)
    return [
        {**row, "counts": by_inspection.get(row["inspectionIri"], Counter())}
        for row in ordered
    ]


def polarities(view: View) -> list[tuple[str, int]]:
    """Return how many findings there are of each polarity."""
    found = Counter(
        view.code(iri, "ik:polarity") for iri in view.instances("ik:Finding")
    )
    return [(name, found[name]) for name in POLARITIES]


def policies(view: View) -> list[tuple[str, int, int]]:
    """Return the policies that the publications speak of: IRI, effects, in force."""
    effects = Counter(row["fromIri"] for row in view.rows("influences"))
    in_force = Counter(row["policyIri"] for row in view.rows("policies-in-force"))
    named = set(view.instances("ik:Policy")) & (effects.keys() | in_force.keys())
    found = [(iri, effects[iri], in_force[iri]) for iri in named]
    return sorted(found, key=lambda each: (-each[1], -each[2], view.label(each[0])))


def _question(name: str) -> tuple[str, str, str]:
    from ..queries import library  # noqa: PLC0415 - as the other rooms do

    query = library.load(name)
    return name, query.title, query.question
