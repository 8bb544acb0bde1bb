"""Coverage: how much of the field the graph has seen, as one phrase."""

from collections import Counter

from pyoxigraph import DefaultGraph, NamedNode, Store

from ..ontology.terms import PREFIXES, term
from .entities import label

TYPE = NamedNode(PREFIXES["rdf"] + "type")
REGION = NamedNode(term("Region"))
IN_REGION = NamedNode(term("inRegion"))
KIND = NamedNode(term("publicationKind"))
NOTHING = "nothing yet"


def coverage(store: Store) -> str:
    """Return what answers rest on: ``2 of 12 regions; press releases only``.

    Regions are those of which an inspection is known, out of those in the
    vocabulary; without any publication it is ``nothing yet``.
    """
    kinds = Counter(_objects(store, KIND))
    if not kinds:
        return NOTHING
    regions = sum(
        1 for _ in store.quads_for_pattern(None, TYPE, REGION, DefaultGraph())
    )
    parts = [_publications(store, kinds)]
    if regions:
        seen = len(set(_objects(store, IN_REGION)))
        parts.insert(0, f"{seen} of {_count(regions, 'region')}")
    return "; ".join(parts)


def _publications(store: Store, kinds: Counter[NamedNode]) -> str:
    names = {kind: _name(store, kind) for kind in kinds}
    if len(kinds) > 1:
        ordered = sorted(kinds, key=lambda kind: names[kind])
        counted = [_count(kinds[kind], names[kind]) for kind in ordered]
        return f"{', '.join(counted[:-1])} and {counted[-1]}"
    ((kind, number),) = kinds.items()
    return f"{_plural(names[kind])} only" if number > 1 else f"1 {names[kind]} only"


def _objects(store: Store, predicate: NamedNode) -> list[NamedNode]:
    quads = store.quads_for_pattern(None, predicate, None, DefaultGraph())
    return [quad.object for quad in quads if isinstance(quad.object, NamedNode)]


def _name(store: Store, kind: NamedNode) -> str:
    name = label(store, kind) or kind.value.rsplit("/", 1)[-1].replace("-", " ")
    return name[:1].lower() + name[1:]


def _count(number: int, name: str) -> str:
    return f"{number} {name if number == 1 else _plural(name)}"


def _plural(name: str) -> str:
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return f"{name}s"
