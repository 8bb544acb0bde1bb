"""Entities: from a slug, an IRI or an English label to what the store knows."""

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from ..ontology.errors import InputError
from ..ontology.terms import ID, PREFIXES, VOCABULARY_GRAPH

SKOS = PREFIXES["skos"]
PREFERRED = (NamedNode(SKOS + "prefLabel"), NamedNode(PREFIXES["rdfs"] + "label"))
OTHER = (NamedNode(SKOS + "altLabel"), NamedNode(SKOS + "hiddenLabel"))

_NEAREST = 3
_SHOWN = 12


def find_entity(store: Store, name: str, kind: str = "") -> NamedNode:
    """Return the entity that `name` names: an IRI, a slug or a label.

    With `kind` (``region``) a slug is that of this kind (``wales``), without it
    a path (``region/wales``). Labels, alternative and hidden ones included, are
    compared without case. Raises InputError naming the nearest if the store
    knows none, and all of them if it knows several.
    """
    if entity := _by_address(store, name.strip(), kind):
        return entity
    found = _by_label(store, name, kind)
    if len(found) == 1:
        return NamedNode(found[0])
    if found:
        slugs = ", ".join(slug(iri, kind) for iri in found[:_SHOWN])
        msg = f"{name!r} names several: give one of {slugs}."
        raise InputError(msg)
    raise InputError(_unknown(store, name, kind))


def label(store: Store, entity: NamedNode) -> str:
    """Return the preferred label of `entity`, in English if there is one, or ""."""
    for predicate in PREFERRED:
        quads = store.quads_for_pattern(entity, predicate, None, DefaultGraph())
        labels = [quad.object for quad in quads if isinstance(quad.object, Literal)]
        if labels:
            return min(labels, key=_english_first).value
    return ""


def slug(iri: str, kind: str = "") -> str:
    """Return the short form of the IRI of an individual, as `find_entity` takes it."""
    return iri.removeprefix(ID).removeprefix(f"{kind}/" if kind else "")


def _english_first(text: Literal) -> tuple[bool, str]:
    return (text.language or "en")[:2] != "en", text.value


def _by_address(store: Store, name: str, kind: str) -> NamedNode | None:
    space = f"{ID}{kind}/" if kind else ID
    for iri in (name, space + name, space + name.lower(), ID + name):
        try:
            node = NamedNode(iri)
        except ValueError:
            continue
        known = store.quads_for_pattern(node, None, None, DefaultGraph())
        if (not kind or iri.startswith(space)) and next(known, None):
            return node
    return None


def _by_label(store: Store, name: str, kind: str) -> list[str]:
    """Return the IRIs that bear the label: by a preferred one, else by another."""
    wanted = _folded(name)
    for predicates in (PREFERRED, OTHER):
        found = {
            iri for text, iri in _labels(store, kind, predicates) if text == wanted
        }
        if found:
            return sorted(found)
    return []


def _labels(
    store: Store, kind: str, predicates: Iterable[NamedNode]
) -> Iterator[tuple[str, str]]:
    """Yield folded labels and IRIs, from the vocabulary alone where it has them."""
    space = f"{ID}{kind}/" if kind else ID
    vocabulary = NamedNode(VOCABULARY_GRAPH)
    graphs = (vocabulary, DefaultGraph()) if kind else (DefaultGraph(),)
    for graph in graphs:
        some = False
        for predicate in predicates:
            for quad in store.quads_for_pattern(None, predicate, None, graph):
                iri = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
                if iri.startswith(space) and isinstance(quad.object, Literal):
                    some = True
                    yield _folded(quad.object.value), iri
        if some:
            return


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _unknown(store: Store, name: str, kind: str) -> str:
    import difflib  # noqa: PLC0415 - only for the message

    names = dict(_labels(store, kind, (*OTHER, *PREFERRED)))
    names |= {slug(iri, kind).casefold(): iri for iri in set(names.values())}
    what = kind or "entity"
    if not names:
        return f"the graph holds no {what}, so {name!r} cannot be found in it."
    near = difflib.get_close_matches(_folded(name), names, n=2 * _NEAREST, cutoff=0.5)
    nearest = list(dict.fromkeys(slug(names[text], kind) for text in near))[:_NEAREST]
    if nearest:
        hint = f"did you mean {' or '.join(nearest)}?"
    else:
        known = sorted({slug(iri, kind) for iri in names.values()})
        more = ", …" if len(known) > _SHOWN else ""
        hint = f"known are {', '.join(known[:_SHOWN])}{more}."
    return f"{name!r} is no {what} that the graph knows: {hint}"
