"""Policies against regions or themes: what is said of each, where, cell by cell."""

import csv
import io
from collections import Counter
from dataclasses import dataclass, field

from ..ontology.errors import InputError
from .held_texts import in_contexts
from .refusals import Refused
from .rendering import page
from .sayings import AMBIGUOUS, EFFECT, Proof, proofs_of, saying
from .view import Row, View
from .visits import Page, Visit, text_page

COLUMNS = ("region", "theme")
STANDINGS = {
    "stated effect": {""},
    "stated in ambiguous words": {"ambiguous wording"},
    "reported association": {"reported association"},
}
ROWS = {"policy": "ik:Policy", "factor": "ik:Factor"}
LISTED = "policies-in-force"
MENTIONS = ("ik:about", "ik:weighs", "ik:against", "ik:target", "ik:alternativeFrom")


@dataclass
class Cell:
    """What the publications say of one policy in one region or on one theme.

    `effects` counts links by relation, polarity of the finding that states
    them, and why they are no plainly stated effect; `mentions` are other statements.
    """

    effects: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    links: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    inspections: set[str] = field(default_factory=set)

    @property
    def standing(self) -> str:
        """In a word or two, how much is said: the most that one statement says."""
        notes = {note for _, _, note in self.effects}
        for standing, meant in STANDINGS.items():
            if notes & meant:
                return standing
        if self.links:
            return "no effect stated yet"
        if self.mentions:
            return "mentioned"
        return "in force only" if self.inspections else ""


Cells = dict[tuple[str, str], Cell]


def policies(view: View, visit: Visit) -> Page:
    """Show the matrix, or give it as CSV."""
    columns, rows = _axes(visit)
    cells = table(view, rows, columns)
    held = _held(view, cells, rows)
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
    )


def table(view: View, rows: str, columns: str) -> Cells:
    """Return the cells of which anything is said, by row and column."""
    cells: Cells = {}
    wanted = set(view.instances(ROWS[rows]))
    for link in view.rows("influences"):
        if link["fromIri"] in wanted:
            _add_link(view, cells, link, columns)
    for iri in wanted:
        _add_mentions(view, cells, iri, columns)
    if columns == "region" and rows == "policy":
        for row in view.rows(LISTED):
            at = cells.setdefault((row["policyIri"], row["regionIri"]), Cell())
            at.inspections.add(row["inspectionIri"])
    return cells


def _add_link(view: View, cells: Cells, link: Row, columns: str) -> None:
    stating = view.subjects("ik:statesInfluence", link["influenceIri"])
    said = {view.code(iri, "ik:polarity") for iri in stating}
    if target := view.code(link["targetIri"], "ik:polarity"):
        said = {target}
    note = _note(view, link["influenceIri"])
    polarity = " and ".join(sorted(said)) or "polarity not stated"
    for column in _places(view, link["influenceIri"], columns):
        at = cells.setdefault((link["fromIri"], column), Cell())
        at.links.add(link["influenceIri"])
        at.effects[link["relation"], polarity, note] += 1


def _note(view: View, link: str) -> str:
    """Return why a link is no plainly stated effect, '' if it is one."""
    status, basis = view.code(link, "ik:status"), view.code(link, "ik:basis")
    if status != EFFECT:
        return status
    if basis in {"intended", "reported association"}:
        return basis
    is_ambiguous = view.code(link, "ik:reading") == AMBIGUOUS
    return "ambiguous wording" if is_ambiguous else ""


def _add_mentions(view: View, cells: Cells, iri: str, columns: str) -> None:
    for curie in MENTIONS:
        for statement in view.subjects(curie, iri):
            owner = _owner(view, statement)
            for column in _places(view, owner, columns):
                cells.setdefault((iri, column), Cell()).mentions.add(owner)


def _owner(view: View, statement: str) -> str:
    """Return the statement to which an alternative reading belongs, else itself."""
    return next(iter(view.subjects("ik:hasAlternative", statement)), statement)


def _places(view: View, statement: str, columns: str) -> list[str]:
    if columns == "region":
        return view.nodes(view.node(statement, "ik:ofInspection"), "ik:inRegion")
    told = [statement, *view.subjects("ik:statesInfluence", statement)]
    told += view.nodes(statement, "ik:target")
    return sorted({theme for each in told for theme in view.nodes(each, "ik:theme")})


def _axes(visit: Visit) -> tuple[str, str]:
    columns, rows = visit.one("columns", "region"), visit.one("rows", "policy")
    if columns not in COLUMNS or rows not in ROWS:
        raise Refused(400, "columns are region or theme, rows policy or factor.")
    return columns, rows


def _held(view: View, cells: Cells, rows: str) -> list[str]:
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
    writer.writerow(
        [
            "row",
            "column",
            "standing",
            "relation",
            "polarity",
            "status",
            "links",
            "rowIri",
            "columnIri",
        ]
    )
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
