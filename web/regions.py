"""The regions: what was inspected where, and where nothing has been published."""

from collections import Counter

from .home import POLARITIES, inspections
from .rendering import page
from .view import View
from .visits import Page, Visit


def regions(view: View, visit: Visit) -> Page:
    """Show every region of the vocabulary, inspected or not."""
    del visit
    by_region: dict[str, list[dict[str, object]]] = {}
    for row in inspections(view):
        by_region.setdefault(str(row["regionIri"]), []).append(row)
    everything = view.instances("ik:Region")
    return page(
        "regions.html",
        seen=[
            (iri, view.label(iri), by_region[iri])
            for iri in everything
            if iri in by_region
        ],
        unseen=[(iri, view.label(iri)) for iri in everything if iri not in by_region],
        polarities=POLARITIES,
        recurring=view.rows("recurring-themes"),
        totals=Counter({iri: len(rows) for iri, rows in by_region.items()}),
        coverage=view.coverage,
    )
