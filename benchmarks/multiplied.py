"""A graph as large as wanted: the shipped publications, so many times over.

Each copy has addresses of its own for all that one publication says, and shares the
vocabulary, as further publications would.
"""

from collections.abc import Iterator

from pyoxigraph import NamedNode, Quad, Store

from inspectkg.ontology.terms import PREFIXES, term

TYPE = NamedNode(PREFIXES["rdf"] + "type")
OWNERS = ("Publication", "Inspection")


def multiplied(store: Store, copies: int) -> Iterator[Quad]:
    """Yield the quads of `store`, with `copies` of each publication in place of one."""
    held = [q for q in store.quads_for_pattern(None, None, None, None) if _named(q)]
    slugs = sorted({_slug(node) for node in _owners(store)}, key=len, reverse=True)
    for quad in held:
        own = any(isinstance(n, NamedNode) and _owned(n, slugs) for n in quad)
        if own:
            yield from (_copy(quad, slugs, number) for number in range(copies))
        else:
            yield quad


def _named(quad: Quad) -> bool:
    return isinstance(quad.graph_name, NamedNode)


def _owners(store: Store) -> Iterator[str]:
    for name in OWNERS:
        kind = NamedNode(term(name))
        for quad in store.quads_for_pattern(None, TYPE, kind, None):
            if isinstance(quad.subject, NamedNode):
                yield quad.subject.value


def _slug(iri: str) -> str:
    return iri.rpartition("/")[2]


def _owned(node: NamedNode, slugs: list[str]) -> bool:
    return any(slug in node.value.split("/") for slug in slugs)


def _copy(quad: Quad, slugs: list[str], number: int) -> Quad:
    def renamed(node: object) -> object:
        if not isinstance(node, NamedNode):
            return node
        parts = node.value.split("/")
        return NamedNode("/".join(f"{p}-{number}" if p in slugs else p for p in parts))

    return Quad(*map(renamed, quad))  # type: ignore[arg-type]
