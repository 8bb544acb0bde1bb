"""The nodes and links of a network as the picture's page shows them: plain data."""

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from . import appearance
from .details import (
    Attributes,
    Evidence,
    Row,
    evidence,
    regions,
    rows,
    text,
    web_address,
    words,
)

if TYPE_CHECKING:
    import networkx as nx


@dataclass(frozen=True)
class Entry:
    """A node or a link in words; `facets` holds what it can be filtered by."""

    key: str
    label: str
    kind: str
    text: str
    url: str
    rows: list[Row]
    evidence: list[Evidence]
    facets: dict[str, list[str]]


@dataclass(frozen=True)
class LinkEntry(Entry):
    """A link with its ends and its line; `named` where its label always shows."""

    start: str
    end: str
    style: appearance.Line
    dashes: list[int]
    named: bool


def node_entries(network: "nx.MultiDiGraph[str]") -> list[Entry]:
    """Return the nodes in the order of their types, labels and keys."""
    ranks = {kind: rank for rank, kind in enumerate(appearance.TYPES)}

    def order(entry: Entry) -> tuple[int, str, str, str]:
        kind = entry.facets["type"][0]
        return ranks.get(kind, len(ranks)), kind, entry.label.casefold(), entry.key

    entries = [_node(str(key), data) for key, data in network.nodes(data=True)]
    return sorted(_told_apart(entries), key=order)


def link_entries(network: "nx.MultiDiGraph[str]") -> list[LinkEntry]:
    """Return the links, influences first, in the order of their ends and keys."""
    found = sorted(
        network.edges(keys=True, data=True),
        key=lambda each: (
            text(each[3], "type") != "influence",
            *map(str, (each[0], each[1], _kind(each[3]), each[2])),
        ),
    )
    return [
        _link(f"link-{number}", str(start), str(end), data)
        for number, (start, end, _, data) in enumerate(found)
    ]


def _node(key: str, data: Attributes) -> Entry:
    kind = text(data, "type").replace(" ", "-") or "other"
    polarity = words(data.get("polarity"))
    return Entry(
        key=key,
        label=text(data, "label") or "(no label)",
        kind=appearance.look(kind).one,
        text=text(data, "text"),
        url=web_address(data.get("url")),
        rows=rows(data),
        evidence=evidence(data),
        facets={
            "type": [kind],
            "polarity": [polarity] if polarity else [],
            "region": regions(data),
        },
    )


def _told_apart(entries: list[Entry]) -> list[Entry]:
    """Add the region to the labels that several boxes of one type share."""
    shared = Counter((entry.kind, entry.label) for entry in entries)
    return [
        replace(entry, label=f"{entry.label} ({', '.join(entry.facets['region'])})")
        if shared[entry.kind, entry.label] > 1 and entry.facets["region"]
        else entry
        for entry in entries
    ]


def _link(key: str, start: str, end: str, data: Attributes) -> LinkEntry:
    influence = text(data, "type") == "influence"
    kind, basis = _kind(data), words(data.get("basis"))
    reading = words(data.get("reading"))
    style = appearance.line(kind, influence=influence)
    return LinkEntry(
        key=key,
        label=_link_label(data, style.name),
        kind="Influence" if influence else "Link",
        text=text(data, "text"),
        url=web_address(data.get("url")),
        rows=rows(data),
        evidence=evidence(data),
        facets={
            "relation" if influence else "kind": [kind],
            "basis": [basis] if influence and basis else [],
            "reading": [reading] if influence and reading else [],
            "region": regions(data),
        },
        start=start,
        end=end,
        style=style,
        dashes=appearance.dashes(kind, basis, reading),
        named=influence or kind == "contrast",
    )


def _kind(data: Attributes) -> str:
    relation = words(data.get("relation"))
    if text(data, "type") == "influence":
        return relation or "influence"
    return words(data.get("type")) or relation or "link"


def _link_label(data: Attributes, name: str) -> str:
    """Return the relation, except where the kind of link has a better name."""
    kind = words(data.get("type"))
    if kind in appearance.KINDS and kind != "contrast":
        return name
    return words(data.get("relation")) or words(data.get("label")) or name
