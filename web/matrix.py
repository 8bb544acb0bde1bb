"""Policies against regions or themes: what is said of each, where, cell by cell."""

import csv
import io
from collections import Counter

from ..ontology.errors import InputError
from .held_texts import in_contexts
from .matrix_cells import LISTED, ROWS, Cell, Cells, table
from .refusals import Refused
from .rendering import page
from .sayings import Proof, proofs_of, saying
from .view import View
from .visits import Page, Visit, text_page

COLUMNS = ("region", "theme")
HEADINGS = ["row", "column", "standing", "relation", "polarity", "status", "links"]


def policies(view: View, visit: Visit) -> Page:
    """Show the matrix, or give it as CSV."""
    columns, rows = _axes(visit)
    cells = table(view, rows, columns)
    held = _held(view, cells)
    across = _across(view, cells, columns)
    if visit.format == "csv":
        return text_page(
            _csv(view, cells, held, across), "text/csv; charset=utf-8", "policies.csv"
        )
    seen = {row["regionIri"] for row in view.rows("inspections")}
    return page(
        "matrix.html",
        columns=columns,
        rows=rows,
        held=[(iri, view.label(iri)) for iri in held],
        across=[(iri, view.label(iri)) for iri in across],
        cells=cells,
        unseen=[view.label(r) for r in view.instances("ik:Region") if r not in seen],
        silent=[
            (i, view.label(i)) for i in view.instances(ROWS[rows]) if i not in held
        ],
        coverage=view.coverage,
    )


def cell(view: View, visit: Visit) -> Page:
    """Show the statements behind one cell, with their evidence."""
    columns = "theme" if visit.one("theme") else "region"
    rows = "factor" if visit.one("factor") else "policy"
    try:
        one = view.find(visit.one(rows), rows)
        other = view.find(visit.one(columns), columns)
    except InputError as error:
        raise Refused(404, str(error)) from None
    if not one or not other:
        raise Refused(404, "choose a cell of the table of policies: it opens here.")
    found = table(view, rows, columns).get((one, other), Cell())
    return page(
        "cell.html",
        rows=rows,
        columns=columns,
        one=(one, view.label(one)),
        other=(other, view.label(other)),
        cell=found,
        links=[saying(view, iri) for iri in sorted(found.links)],
        mentions=[saying(view, iri) for iri in sorted(found.mentions)],
        in_force=[
            (i, view.label(i), _listed(view, visit, i))
            for i in sorted(found.inspections)
        ],
        findings=_stating(view, found),
        seen=other in {row["regionIri"] for row in view.rows("inspections")},
        coverage=view.coverage,
    )


def _axes(visit: Visit) -> tuple[str, str]:
    columns, rows = visit.one("columns", "region"), visit.one("rows", "policy")
    if columns not in COLUMNS or rows not in ROWS:
        raise Refused(400, "columns are region or theme, rows policy or factor.")
    return columns, rows


def _held(view: View, cells: Cells) -> list[str]:
    """Return the rows that have any cell, those with most links first."""
    links = Counter({row: 0 for row, _ in cells})
    for (row, _), at in cells.items():
        links[row] += len(at.links)
    return sorted(links, key=lambda iri: (-links[iri], view.label(iri).casefold()))


def _across(view: View, cells: Cells, columns: str) -> list[str]:
    used = {column for _, column in cells}
    if columns == "region":
        used |= {row["regionIri"] for row in view.rows("inspections")}
    return sorted(used, key=lambda iri: view.label(iri).casefold())


def _stating(view: View, found: Cell) -> list[tuple[str, str, str]]:
    """Return the findings that state the links: path, text and polarity."""
    stating = {
        iri for link in found.links for iri in view.subjects("ik:statesInfluence", link)
    }
    told = (saying(view, iri) for iri in sorted(stating))
    return [(each.path, each.label, each.polarity) for each in told]


def _listed(view: View, visit: Visit, inspection: str) -> list[Proof]:
    return in_contexts(view, proofs_of(view, inspection, LISTED), visit.documents)


def _csv(view: View, cells: Cells, held: list[str], across: list[str]) -> str:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*HEADINGS, "rowIri", "columnIri"])
    for row in held:
        for column in across:
            at = cells.get((row, column))
            if not at:
                continue
            names = [view.label(row), view.label(column), at.standing]
            counted = sorted(at.effects.items()) or [(("", "", ""), 0)]
            writer.writerows(
                [*names, *key, number, row, column] for key, number in counted
            )
    return out.getvalue()
