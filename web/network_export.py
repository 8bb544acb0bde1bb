"""What a network page shows, in the formats that other programs read."""

from typing import TYPE_CHECKING

from ..graph import exchange
from ..graph.network import LICENCE
from .drawing import drawing
from .grouping import MOST, grouped
from .refusals import Refused
from .rendering import day, render
from .view import View
from .visits import Page, text_page

if TYPE_CHECKING:
    from networkx import MultiDiGraph

FORMATS = ("svg", "graphml", "gexf", "nodes.csv", "edges.csv")


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
