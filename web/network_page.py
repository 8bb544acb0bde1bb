"""The network page: the drawing, its filters, its list twin and what is chosen."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from ..graph.network import LICENCE
from ..ontology.errors import InputError
from .dating import dated
from .drawing import drawing
from .grouping import MOST, grouped
from .inspector import Chosen, chosen_link, chosen_node
from .lines import Edge, links
from .network_export import FORMATS, exported
from .network_legend import legend_of
from .network_lists import LISTED, at, listed_link, listed_nodes, paths, starts
from .rendering import page
from .scope import Scope, scope_of
from .scoping import filtered, within
from .view import View
from .visits import Page, Visit

if TYPE_CHECKING:
    from networkx import MultiDiGraph

NAMES = ("from", "to", "about")
KEPT = {"about", "hops", "all", "open", "from", "to"}


def network(view: View, visit: Visit) -> Page:
    """Show the network, or give it in another format. Refused (406) if unknown."""
    dated(view)
    scope = scope_of(view, visit)
    whole = within(view.network, scope)
    shown = filtered(whole, scope)
    if visit.format and visit.format != "html":
        return exported(view, shown, visit.format)
    is_grouped = len(shown) > MOST
    drawn = grouped(shown) if is_grouped else shown
    edges = [] if is_grouped else links(shown)
    chosen = _chosen(view, visit, scope, shown, edges)
    if visit.one("part") == "chosen":
        return page("_chosen.html", scope=scope, chosen=chosen)
    over, found = paths(view, scope)
    leads = partial(_in_group, drawn, scope) if is_grouped else partial(at, scope)
    return page(
        "network.html",
        scope=scope,
        problem=_problem(view, visit),
        drawing=drawing(drawn, leads, scope.chosen),
        legend=legend_of(whole, scope),
        chosen=chosen,
        is_grouped=is_grouped,
        boxes=len(shown),
        lines=shown.number_of_edges(),
        of_boxes=len(whole),
        nodes=listed_nodes(shown, scope),
        edges=[listed_link(view, scope, edge) for edge in edges[:LISTED]],
        listed=LISTED,
        paths=found,
        over=over,
        about=[(iri, view.label(iri), _without(scope, iri)) for iri in scope.about],
        ends=[
            (iri, view.label(iri)) if iri else ("", "")
            for iri in (scope.start, scope.end)
        ],
        starts=starts(view),
        formats=[(fmt, scope.exported(fmt)) for fmt in FORMATS],
        hidden=[pair for pair in scope.fields if pair[0] in KEPT],
        coverage=view.coverage,
        date=view.dates[-1] if view.dates else "",
        licence=LICENCE,
    )


def _in_group(drawn: "MultiDiGraph[str]", scope: Scope, key: str) -> str:
    """Return the address at which only the members of a group are shown."""
    if key not in drawn:
        return ""
    wanted = dict(scope.wanted)
    shared = drawn.nodes[key]["group"]
    wanted |= {facet: frozenset([value]) for facet, value in shared.items()}
    return scope.at(wanted=tuple(wanted.items()), lone=True)


def _problem(view: View, visit: Visit) -> str:
    """Return what is wrong with a name that was typed, as one sentence."""
    for name in NAMES:
        for value in visit.every(name):
            try:
                iri = view.find(value)
            except InputError as error:
                return str(error)
            if iri not in view.network:
                return f"{view.label(iri)} is known, but nothing is linked with it yet."
    return ""


def _chosen(
    view: View,
    visit: Visit,
    scope: Scope,
    shown: "MultiDiGraph[str]",
    edges: list[Edge],
) -> Chosen | None:
    if scope.chosen in view.network:
        return chosen_node(view, visit, scope.chosen, shown, edges)
    found = next((edge for edge in edges if edge[2] == scope.chosen), None)
    found = found or _anywhere(view, scope.chosen)
    return chosen_link(view, visit, found) if found else None


def _anywhere(view: View, chosen: str) -> Edge | None:
    """Return a link that is not shown, by its id."""
    if ">" not in chosen:
        return None
    return next((edge for edge in links(view.network) if edge[2] == chosen), None)


def _without(scope: Scope, iri: str) -> str:
    return replace(
        scope, about=tuple(a for a in scope.about if a != iri), chosen=""
    ).at()
