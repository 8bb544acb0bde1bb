"""What is known of the box or the line that a reader has chosen in the network."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ..graph.appearance import EXPLANATIONS, look
from .held_texts import in_contexts
from .sayings import Proof, proofs_of
from .scoping import neighbours
from .shares import Caveat
from .view import View
from .visits import Visit

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from .lines import Edge

MOST_PROOFS = 6
FACTS = {"in-force": "policies-in-force", "region": "body"}


@dataclass(frozen=True)
class Kinds:
    """The neighbours of a kind: how many there are, and how many are shown."""

    kind: str
    name: str
    total: int
    shown: int


@dataclass(frozen=True)
class Chosen:
    """What the panel beside the network shows."""

    iri: str
    kind: str
    label: str
    text: str
    said_by: str
    polarity: str
    region: str
    ends: tuple[tuple[str, str], tuple[str, str]] | None
    relation: str
    caveats: list[Caveat]
    proofs: list[Proof]
    kinds: list[Kinds]
    links: list[tuple[str, str, bool, str, str]]
    history: list[tuple[str, str]]


def chosen_node(
    view: View, visit: Visit, node: str, shown: "MultiDiGraph[str]", edges: list["Edge"]
) -> Chosen:
    """Return what is known of a box: `edges` are the links that are shown."""
    data = view.network.nodes[node]
    proofs = in_contexts(view, proofs_of(view, node)[:MOST_PROOFS], visit.documents)
    return Chosen(
        iri=node,
        kind=look(data["type"]).one,
        label=view.label(node),
        text=data["text"],
        said_by=data["saidBy"],
        polarity=data["polarity"].lower(),
        region=data["region"],
        ends=None,
        relation="",
        caveats=[],
        proofs=proofs,
        kinds=_kinds(view, node, shown),
        links=[_told(view, edge, node) for edge in edges if node in edge[:2]],
        history=_history(view, node),
    )


def chosen_link(view: View, visit: Visit, edge: "Edge") -> Chosen:
    """Return what is known of a line."""
    one, other, _, data = edge
    statement = data["statement"]
    proofs = (
        proofs_of(view, statement, FACTS.get(data["type"], "")) if statement else []
    )
    return Chosen(
        iri=statement,
        kind="Influence" if data["type"] == "influence" else "Link",
        label=f"{view.label(one)} – {data['relation']} – {view.label(other)}",
        text=data["text"] if data["type"] != "influence" else "",
        said_by=data["saidBy"],
        polarity=data["polarity"].lower(),
        region=data["region"],
        ends=((one, view.label(one)), (other, view.label(other))),
        relation=data["relation"],
        caveats=_caveats(view, data),
        proofs=in_contexts(view, proofs[:MOST_PROOFS], visit.documents),
        kinds=[],
        links=[],
        history=_history(view, statement),
    )


def _caveats(view: View, data: dict[str, Any]) -> list[Caveat]:
    named = (
        ("basis", "Basis"),
        ("status", "Status"),
        ("reading", "Wording"),
        ("degree", "Degree"),
    )
    found = [
        (shown, data[name], EXPLANATIONS.get(data[name].lower(), ""))
        for name, shown in named
        if data[name]
    ]
    others = view.nodes(data["statement"], "ik:hasAlternative")
    found += [("Another reading", view.text(o, "ik:note"), "") for o in others]
    return found


def _kinds(view: View, node: str, shown: "MultiDiGraph[str]") -> list[Kinds]:
    near = neighbours(view.network, node)
    total = Counter(view.network.nodes[n]["type"] for n in near)
    seen = Counter(view.network.nodes[n]["type"] for n in near if n in shown)
    return [
        Kinds(
            kind, (look(kind).one if n == 1 else look(kind).many).lower(), n, seen[kind]
        )
        for kind, n in sorted(total.items(), key=lambda each: (-each[1], each[0]))
    ]


def _told(view: View, edge: "Edge", node: str) -> tuple[str, str, bool, str, str]:
    """Return a link: its id, relation, whether it leads away, and the other end."""
    one, other, key, data = edge
    end = other if one == node else one
    return key, data["relation"], one == node, end, view.label(end)


def _history(view: View, iri: str) -> list[tuple[str, str]]:
    from .entity import history  # noqa: PLC0415 - it imports pages, which import this

    return history(view, iri) if iri else []
