"""The picture of a network: one HTML file that loads nothing from anywhere."""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from datetime import date
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, StrictUndefined
from pyvis.network import Network

from . import appearance, scene
from .layout import Box, Heading, Item, Layout, arrange
from .legend import legend
from .routing import Link, Route, route

if TYPE_CHECKING:
    import networkx as nx

    from .scene import Entry, LinkEntry

ROOM = files("inspectkg.graph")
VIS = files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js")
SCRIPTS = ("picture.js", "picture_details.js", "picture_controls.js")
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "selectConnectedEdges": False, "dragNodes": False},
    "nodes": {"chosen": False, "shape": "custom"},
    "edges": {"chosen": False, "selectionWidth": 0, "arrowStrikethrough": False},
}
ESCAPES = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}


def picture(network: "nx.MultiDiGraph[str]", seed: int = 1) -> str:
    """Return `network` as one self-contained HTML page.

    Nodes and links carry text attributes and lists of evidence; the graph carries
    `title`, `coverage`, `date` (ISO), `licence` and `howToGetWords`. The same network
    and seed give the same page, byte by byte. Labels are text, whatever they hold.
    """
    nodes, links = scene.node_entries(network), scene.link_entries(network)
    layout = _arranged(nodes, links, seed)
    drawn = _drawn(nodes, links, layout)
    facts = {name: str(network.graph.get(name) or "") for name in _FACTS}
    data = {
        "nodes": drawn.nodes,
        "edges": drawn.edges,
        "options": drawn.options,
        "entries": {entry.key: asdict(entry) for entry in [*nodes, *links]},
        "looks": {entry.key: _look(entry, layout.boxes[entry.key]) for entry in nodes},
        "outlines": appearance.OUTLINES,
        "headings": [asdict(heading) for heading in layout.headings],
        "bounds": _bounds(layout),
        "howToGetWords": facts["howToGetWords"],
    }
    return _page(
        data=_embedded(data),
        facts={**facts, "date": _day(facts["date"])},
        nodes=nodes,
        links=links,
        names={entry.key: entry.label for entry in nodes},
        legend=legend(nodes, links),
    )


_FACTS = ("title", "coverage", "date", "licence", "howToGetWords")


def _arranged(
    nodes: Sequence["Entry"], links: Sequence["LinkEntry"], seed: int
) -> Layout:
    items = [
        Item(entry.key, appearance.look(entry.facets["type"][0]).many, _signed(entry))
        for entry in nodes
    ]
    return arrange(items, [(link.start, link.end) for link in links], seed)


def _signed(entry: "Entry") -> str:
    """Return the label of a box, a finding's with the sign of its polarity."""
    polarity = entry.facets["polarity"]
    known = appearance.POLARITIES.get(polarity[0]) if polarity else None
    return f"{known[0]} {entry.label}" if known else entry.label


def _look(entry: "Entry", box: Box) -> dict[str, Any]:
    polarity = "".join(entry.facets["polarity"])
    look = appearance.look(entry.facets["type"][0], polarity)
    return {
        "width": box.width,
        "height": box.height,
        "lines": box.lines,
        "fill": look.fill,
        "border": look.border,
        "ink": look.ink,
        "outline": look.outline,
    }


def _drawn(
    nodes: Sequence["Entry"], links: Sequence["LinkEntry"], layout: Layout
) -> Network:
    """Return the network as pyvis holds it, for vis-network to draw."""
    drawn = Network(directed=True)
    drawn.options = OPTIONS
    for entry in nodes:
        box = layout.boxes[entry.key]
        drawn.add_node(entry.key, label=" ", shape="custom", x=box.x, y=box.y)
    headings = [_area(heading) for heading in layout.headings]
    plan = [Link(at.start, at.end, at.label if at.named else "") for at in links]
    for link, path in zip(links, route(layout.boxes, plan, headings), strict=True):
        drawn.add_edge(link.start, link.end, id=link.key, **_stroke(link, path))
    return drawn


def _stroke(link: "LinkEntry", path: Route) -> dict[str, Any]:
    turn = "curvedCW" if path.bend >= 0 else "curvedCCW"
    head = {
        "enabled": True,
        "type": link.style.head,
        "scaleFactor": 0.9 if link.named else 0.6,
    }
    return {
        "arrows": {"to": head},
        "color": {"color": link.style.colour, "inherit": False},
        "dashes": link.dashes or False,
        "place": [round(number, 1) for number in path.place],
        "clear": path.clear,
        "smooth": {"enabled": True, "type": turn, "roundness": abs(path.bend)},
        "width": link.style.width,
    }


def _bounds(layout: Layout) -> list[int]:
    """Return left, top, right and bottom of all that is drawn."""
    areas = [*map(_area, layout.boxes.values()), *map(_area, layout.headings)]
    if not areas:
        return [0, 0, 1, 1]
    lefts, tops, rights, bottoms = zip(*areas, strict=True)
    return [min(lefts), min(tops), max(rights), max(bottoms)]


def _area(each: Box | Heading) -> tuple[int, int, int, int]:
    across, down = (
        (each.width // 2, each.height // 2) if isinstance(each, Box) else (70, 14)
    )
    return each.x - across, each.y - down, each.x + across, each.y + down


def _day(text: str) -> str:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    return f"{day.day} {day:%B} {day.year}"


def _embedded(data: Mapping[str, Any]) -> str:
    """Return `data` as JSON that no HTML parser can leave early."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.translate(ESCAPES)


def _page(**values: object) -> str:
    library = VIS.read_text("utf-8").rsplit("//# sourceMappingURL", 1)[0]
    own = "\n".join(ROOM.joinpath(name).read_text("utf-8") for name in SCRIPTS)
    style = ROOM.joinpath("picture.css").read_text("utf-8")
    template = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    ).from_string(ROOM.joinpath("picture.html").read_text("utf-8"))
    allowed = f"script-src {_hash(library)} {_hash(own)}; style-src {_hash(style)}"
    return template.render(
        policy=f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'",
        library=library,
        script=own,
        style=style,
        **values,
    )


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
