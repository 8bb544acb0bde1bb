"""The cells of the table of policies: what is said, in a region or on a theme."""

from collections import Counter
from dataclasses import dataclass, field

from .sayings import AMBIGUOUS, EFFECT
from .view import Row, View

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
