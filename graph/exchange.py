"""The network in the formats that other programs read: GraphML, GEXF, Gephi's CSV."""

import csv
import io
import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import networkx as nx

if TYPE_CHECKING:
    Network = nx.MultiDiGraph[str]

NOT_IN_XML = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
NODE_COLUMNS = ("label", "type", "url")
EDGE_COLUMNS = ("label", "type", "basis", "evidence", "source")
CLOCK = re.compile(r' lastmodifieddate="[^"]*"')


def graphml(network: "Network") -> str:
    """Return `network` as GraphML (http://graphml.graphdrawing.org), all text."""
    return "\n".join(nx.generate_graphml(_flat(network), prettyprint=True)) + "\n"


def gexf(network: "Network") -> str:
    """Return `network` as GEXF 1.2 (https://gexf.net), all text.

    An edge's own `type` is called `kind`, since GEXF gives that name to direction.
    The date is the graph's `date`, never the clock's.
    """
    flat = _flat(network)
    for *_, data in flat.edges(data=True):
        data["kind"] = data.pop("type")
    flat.graph = {"name": flat.graph.get("title", "")}
    text = "\n".join(nx.generate_gexf(flat, prettyprint=True)) + "\n"
    return CLOCK.sub(_modified(str(network.graph.get("date") or "")), text, count=1)


def gephi_nodes(network: "Network") -> str:
    """Return the nodes as Gephi's CSV: Id, Label, Type, then all else by name."""
    flat = _flat(network)
    rows = [{"id": key, **data} for key, data in flat.nodes(data=True)]
    return _csv(rows, {"id": "Id", "label": "Label", "type": "Type"})


def gephi_edges(network: "Network") -> str:
    """Return the edges as Gephi's CSV: Source, Target, Type (Directed), Id, Label.

    An edge's own `type` is called `kind` and its `source` `publication`, since Gephi
    gives those names to direction and to the node where the edge begins.
    """
    rows = [
        {
            **data,
            "start": start,
            "end": end,
            "direction": "Directed",
            "kind": data["type"],
            "publication": data["source"],
        }
        for start, end, data in _flat(network).edges(data=True)
    ]
    for row in rows:
        del row["type"], row["source"]
    names = {"start": "Source", "end": "Target", "direction": "Type"}
    return _csv(rows, {**names, "id": "Id", "label": "Label"})


def _flat(network: "Network") -> "Network":
    """Return a copy in a fixed order whose every value is text that XML allows."""
    flat: Network = nx.MultiDiGraph()
    flat.graph.update(_values(network.graph))
    for key, data in sorted(network.nodes.items(), key=_first):
        flat.add_node(
            _text(key), **{**dict.fromkeys(NODE_COLUMNS, ""), **_values(data)}
        )
    edges = list(network.edges(keys=True, data=True))
    edges.sort(key=lambda each: tuple(map(str, each[:3])))
    taken: set[str] = set()
    for start, end, key, data in edges:
        name = _unused(_text(data.get("id") or key), taken)
        values = {**dict.fromkeys(EDGE_COLUMNS, ""), **_values(data), "id": name}
        values.pop("key", None)
        flat.add_edge(_text(start), _text(end), key=name, **values)
    return flat


def _first(pair: tuple[object, object]) -> str:
    return str(pair[0])


def _unused(name: str, taken: set[str]) -> str:
    free, number = name, 1
    while free in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free)
    return free


def _values(data: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): _text(data[name]) for name in sorted(data)}


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Mapping):
        return _piece(value)
    if isinstance(value, list | tuple):
        return " | ".join(map(_text, value))
    return NOT_IN_XML.sub("", str(value).replace("\r\n", "\n").replace("\r", "\n"))


def _piece(evidence: Mapping[str, Any]) -> str:
    """Return one piece of evidence as a line: quote, place, source, span, digest."""
    quote, span = _text(evidence.get("quote")), evidence.get("characters") or ()
    parts = [
        f"“{quote}”" if quote else "",
        *(_text(evidence.get(name)) for name in ("place", "source", "sourceUrl")),
        f"characters {'-'.join(map(str, span))}" if span else "",
        _text(evidence.get("digest")),
    ]
    return "; ".join(part for part in parts if part)


def _modified(text: str) -> str:
    try:
        return f' lastmodifieddate="{date.fromisoformat(text).isoformat()}"'
    except ValueError:
        return ""


def _csv(rows: Iterable[Mapping[str, str]], names: Mapping[str, str]) -> str:
    held = list(rows)
    others = sorted({name for row in held for name in row} - names.keys())
    table = io.StringIO()
    writer = csv.writer(table, lineterminator="\n")
    writer.writerow([*names.values(), *others])
    writer.writerows([row.get(name, "") for name in (*names, *others)] for row in held)
    return table.getvalue()
