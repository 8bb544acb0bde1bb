"""The network page: the drawing, its filters, its list twin and what is chosen."""

from collections import Counter
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from ..graph import appearance, exchange
from ..graph.legend import TITLES, legend
from ..graph.network import LICENCE
from ..graph.scene import link_entries, node_entries
from ..ontology.errors import InputError
from .addresses import page_of, slug
from .drawing import Edge, drawing, links
from .grouping import MOST, grouped
from .inspector import Chosen, chosen_link, chosen_node
from .refusals import Refused
from .rendering import day, page, render
from .scope import Scope, filtered, link_facets, node_facets, scope_of, within
from .trails import trails
from .view import View
from .visits import Page, Visit, text_page

if TYPE_CHECKING:
    from networkx import MultiDiGraph

LISTED = 400
NAMES = {"from": "start", "to": "end", "about": "about"}
FORMATS = ("svg", "graphml", "gexf", "nodes.csv", "edges.csv")


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
    at = partial(_in_group, drawn, scope) if is_grouped else partial(_at, scope)
    chosen = _chosen(view, visit, scope, shown, edges)
    return page(
        "network.html",
        scope=scope,
        problem=_problem(view, visit),
        drawing=drawing(drawn, at, scope.chosen),
        legend=_legend(whole, scope),
        chosen=chosen,
        is_grouped=is_grouped,
        boxes=len(shown),
        lines=shown.number_of_edges(),
        of_boxes=len(whole),
        nodes=_listed_nodes(shown, scope),
        edges=[_listed_edge(view, scope, edge) for edge in edges[:LISTED]],
        listed=LISTED,
        paths=_paths(view, scope),
        about=[(iri, view.label(iri), _without(scope, iri)) for iri in scope.about],
        ends=[
            (iri, view.label(iri)) if iri else ("", "")
            for iri in (scope.start, scope.end)
        ],
        starts=_starts(view),
        formats=[(fmt, scope.exported(fmt)) for fmt in FORMATS],
        hidden=[
            pair
            for pair in scope.fields
            if pair[0] in {"about", "hops", "all", "open", "from", "to"}
        ],
        coverage=view.coverage,
        date=view.dates[-1] if view.dates else "",
        licence=LICENCE,
    )


def dated(view: View) -> None:
    """Give nodes and links of the network the programme and the date of their source."""
    graph = view.network
    if graph.graph.get("dated"):
        return
    for *_, data in graph.edges(data=True):
        data.update(_when(view, data["statement"]))
    for node, data in graph.nodes(data=True):
        own = _when(view, node)
        ends = [*graph.in_edges(node, data=True), *graph.out_edges(node, data=True)]
        for name, value in own.items():
            values = {value} if value else {end[2][name] for end in ends}
            data[name] = "; ".join(sorted(values - {""}))
    graph.graph["dated"] = "yes"


def _when(view: View, statement: str) -> dict[str, str]:
    row = view.inspected.get(statement) or view.by_inspection.get(statement) or {}
    return {"programme": row.get("programme", ""), "date": row.get("issued", "")}


def exported(view: View, shown: "MultiDiGraph[str]", fmt: str) -> Page:
    """Give what is shown as SVG, GraphML, GEXF or Gephi's CSV."""
    date = view.dates[-1] if view.dates else ""
    name = f"inspectkg-network-{date}"
    if fmt == "svg":
        drawn = drawing(grouped(shown) if len(shown) > MOST else shown, _nowhere)
        text = render(
            "network.svg",
            drawing=drawn,
            date=day(date),
            licence=LICENCE,
            coverage=view.coverage,
        )
        return text_page(text, "image/svg+xml", f"{name}.svg")
    if fmt not in FORMATS:
        msg = f"the network has no such format: choose one of {', '.join(FORMATS)}."
        raise Refused(406, msg)
    plain = _plain(view, shown, date)
    if fmt == "graphml":
        return text_page(
            exchange.graphml(plain), "application/graphml+xml", f"{name}.graphml"
        )
    if fmt == "gexf":
        return text_page(exchange.gexf(plain), "application/gexf+xml", f"{name}.gexf")
    write = exchange.gephi_nodes if fmt == "nodes.csv" else exchange.gephi_edges
    return text_page(write(plain), "text/csv; charset=utf-8", f"{name}.{fmt}")


def _plain(view: View, shown: "MultiDiGraph[str]", date: str) -> "MultiDiGraph[str]":
    """Return a copy in which each row says its date and licence, too."""
    plain = shown.copy()
    plain.graph = {
        "title": "inspectkg",
        "date": date,
        "licence": LICENCE,
        "coverage": view.coverage,
    }
    for *_, data in plain.edges(data=True):
        data["licence"] = LICENCE
    for _, data in plain.nodes(data=True):
        data["licence"] = LICENCE
    return plain


def _nowhere(key: str) -> str:
    return key if key.startswith("http") else ""


def _at(scope: Scope, key: str) -> str:
    return scope.at(chosen=key) + "#chosen"


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
                return f"{view.label(iri)} is in the graph, but nothing is linked with it yet."
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


def _legend(whole: "MultiDiGraph[str]", scope: Scope) -> list[dict[str, Any]]:
    """Return legend and filters in one, with what is ticked."""
    nodes = node_entries(whole)
    found = legend(nodes, link_entries(whole))
    programmes = Counter(
        value
        for _, data in whole.nodes(data=True)
        for value in node_facets(data)["programme"]
    )
    if programmes:
        choices = [
            {"value": name, "count": n, "name": name, "note": ""}
            for name, n in sorted(programmes.items())
        ]
        found.append({"key": "programme", "title": "Programmes", "choices": choices})
    counts = _counts(whole)
    for group in found:
        ticked = scope.values(group["key"])
        for choice in group["choices"]:
            choice["count"] = counts.get(
                (group["key"], choice["value"]), choice["count"]
            )
            choice["ticked"] = choice["value"] in ticked
    return sorted(found, key=lambda group: _rank(group["key"]))


def _counts(whole: "MultiDiGraph[str]") -> Counter[tuple[str, str]]:
    facets = [node_facets(data) for _, data in whole.nodes(data=True)]
    facets += [link_facets(data) for *_, data in whole.edges(data=True)]
    return Counter(
        (f, v) for each in facets for f, values in each.items() for v in values
    )


def _rank(key: str) -> int:
    order = [*TITLES, "programme"]
    return order.index(key)


def _listed_nodes(shown: "MultiDiGraph[str]", scope: Scope) -> list[dict[str, Any]]:
    entries = sorted(
        shown.nodes(data=True), key=lambda n: (n[1]["type"], n[1]["label"].casefold())
    )
    return [
        {
            "href": _at(scope, key),
            "label": data["label"],
            "kind": appearance.look(data["type"]).one,
            "polarity": data["polarity"].lower(),
            "region": data["region"],
            "degree": shown.degree(key),
        }
        for key, data in entries[:LISTED]
    ]


def _listed_edge(view: View, scope: Scope, edge: Edge) -> dict[str, Any]:
    one, other, key, data = edge
    return {
        "href": _at(scope, key),
        "from": view.network.nodes[one]["label"],
        "relation": data["relation"],
        "to": view.network.nodes[other]["label"],
        "basis": data["basis"],
        "saidBy": data["saidBy"],
        "region": data["region"],
    }


def _paths(
    view: View, scope: Scope
) -> list[list[tuple[str, str, list[tuple[str, str, bool]]]]]:
    """Return the paths asked for: each node with its label, and the hop that leads on.

    A hop holds, for each link, its address, its relation, and whether it runs
    along the path.
    """
    if not (scope.start and scope.end):
        return []
    found = []
    for trail in trails(view.network, scope.start, scope.end):
        part = links(view.network.subgraph(trail))
        hops = [
            _hop(part, scope, one, other)
            for one, other in zip(trail, trail[1:], strict=False)
        ]
        labels = [(page_of(iri), view.label(iri)) for iri in trail]
        found.append(
            [(*label, hop) for label, hop in zip(labels, [*hops, []], strict=True)]
        )
    return found


def _hop(
    part: list[Edge], scope: Scope, one: str, other: str
) -> list[tuple[str, str, bool]]:
    between = [edge for edge in part if {edge[0], edge[1]} == {one, other}]
    influences = [edge for edge in between if edge[3]["type"] == "influence"]
    return [
        (_at(scope, key), said, along)
        for (said, along), key in {
            (_said(data), start == one): key
            for start, _, key, data in influences or between
        }.items()
    ]


def _said(data: dict[str, Any]) -> str:
    notes = [
        data["basis"],
        "ambiguous" if data["reading"].lower() == "ambiguous" else "",
    ]
    inside = ", ".join(note for note in notes if note)
    return f"{data['relation']} ({inside})" if inside else data["relation"]


def _without(scope: Scope, iri: str) -> str:
    return replace(
        scope, about=tuple(a for a in scope.about if a != iri), chosen=""
    ).at()


def _starts(view: View) -> list[tuple[str, str, str]]:
    """Return what a reader may start from: path, label and kind."""
    nodes = sorted(
        view.network.nodes(data=True),
        key=lambda n: (n[1]["type"], n[1]["label"].casefold()),
    )
    return [
        (slug(iri), data["label"], appearance.look(data["type"]).one)
        for iri, data in nodes[:MOST]
    ]
