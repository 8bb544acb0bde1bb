"""Entity pages: every IRI of the graph has a page, and RDF for those who ask."""

from pyoxigraph import Literal, NamedNode, Quad, Triple, serialize

from ..ontology.concepts import split_identifier
from ..ontology.terms import ID, ONTOLOGY, PREFIXES
from .addresses import is_path, slug
from .cards import card, is_statement
from .citations import FORMATS
from .held_texts import in_contexts
from .negotiation import GRAPHS, Format
from .publication import publication
from .refusals import Refused
from .rendering import page
from .sayings import proofs_of
from .view import View
from .visits import HTML, Page, Visit, text_page
from .vocabulary import property_name
from .writing import RDF_FORMATS

MOST = 60
DEFINITIONS = ("skos:definition", "ik:says", "rdfs:comment")
NAMES = ("skos:altLabel", "ik:contextLabel")
NOTES = ("skos:scopeNote", "skos:historyNote", "skos:editorialNote", "skos:example")
BROADER_CLOSURE = PREFIXES["skos"] + "broaderTransitive"
# Shown elsewhere on the page, or of use to programs alone.
ELSEWHERE = {
    *(
        PREFIXES[c.partition(":")[0]] + c.partition(":")[2]
        for c in (*DEFINITIONS, *NAMES, *NOTES)
    ),
    PREFIXES["skos"] + "prefLabel",
    PREFIXES["skos"] + "hiddenLabel",
    PREFIXES["skos"] + "topConceptOf",
    BROADER_CLOSURE,
    PREFIXES["rdfs"] + "label",
    PREFIXES["rdf"] + "type",
    PREFIXES["prov"] + "wasGeneratedBy",
    *(ONTOLOGY + n for n in ("evidence", "reviewedBy", "reviewedOn", "reviewStatus")),
}
PARTS = {
    "share": "hasShare",
    "trend": "hasTrend",
    "involvement": "involves",
    "alternative": "hasAlternative",
    "evidence": "evidence",
}

Value = tuple[str, str]
"""An IRI (empty for a text) and what to show of it."""


def entity(view: View, visit: Visit) -> Page:
    """Show an individual, or give it as RDF. Refused (404) if there is none."""
    iri = ID + visit.path
    if not is_path(visit.path) or not view.exists(iri):
        msg = f"the graph knows nothing called {visit.path[:80]!r}: try the search."
        raise Refused(404, msg)
    has_card = is_statement(iri)
    chosen = visit.chosen(*GRAPHS, *(FORMATS if has_card else ()))
    if chosen in GRAPHS:
        return _rdf(view, iri, chosen)
    if chosen != HTML:
        return _cited(view, visit, iri, chosen)
    if split_identifier(iri)[0] == "publication":
        return publication(view, visit, iri)
    return page(
        "card.html" if has_card else "entity.html",
        **_values(view, visit, iri),
        card=card(view, visit, iri) if has_card else None,
    )


def _values(view: View, visit: Visit, iri: str) -> dict[str, object]:
    return {
        "iri": iri,
        "slug": slug(iri),
        "kind": view.kind(iri),
        "classes": _classes(view, iri),
        "label": view.label(iri),
        "definition": view.text(iri, *DEFINITIONS),
        "names": [text for curie in NAMES for text in view.texts(iri, curie)],
        "notes": [text for curie in NOTES for text in view.texts(iri, curie)],
        "facts": facts(view, iri),
        "incoming": incoming(view, iri),
        "most": MOST,
        "proofs": in_contexts(view, proofs_of(view, iri), visit.documents),
        "history": history(view, iri),
        "coverage": view.coverage,
        "in_network": iri in view.network,
        "formats": [fmt.name for fmt in GRAPHS],
    }


def facts(view: View, iri: str) -> list[tuple[str, str, list[Value]]]:
    """Return what is said of an IRI: property, its name, and the values."""
    found: dict[str, list[Value]] = {}
    for quad in view.quads(iri):
        if quad.predicate.value not in ELSEWHERE:
            found.setdefault(quad.predicate.value, []).append(_value(view, quad))
    named = [
        (p, property_name(view, p), sorted(v, key=_shown)) for p, v in found.items()
    ]
    return sorted(named, key=lambda each: each[1])


def incoming(view: View, iri: str) -> list[tuple[str, list[Value]]]:
    """Return what is said with an IRI as the object, by the name of the property.

    A part that has no name of its own, such as a share, stands for its owner.
    """
    found: dict[str, dict[str, str]] = {}
    for quad in view.incoming(iri):
        if quad.predicate.value == BROADER_CLOSURE:
            continue
        if isinstance(quad.subject, NamedNode):
            owner = _owner(view, quad.subject.value)
            if owner != iri:
                name = property_name(view, quad.predicate.value)
                found.setdefault(name, {})[owner] = ""
    return [
        (name, sorted(((i, view.label(i)) for i in owners), key=_shown))
        for name, owners in sorted(found.items())
    ]


def history(view: View, iri: str) -> list[tuple[str, str]]:
    """Return how something got into the graph, and who accepted it."""
    entry = view.node(iri, "prov:wasGeneratedBy")
    found = [
        ("Entered", view.named(entry, "ik:entryMethod") if entry else ""),
        ("By", view.named(entry, "prov:wasAssociatedWith") if entry else ""),
        ("On", view.text(entry, "prov:endedAtTime") if entry else ""),
        ("Status", view.named(iri, "ik:reviewStatus")),
        ("Accepted by", view.named(iri, "ik:reviewedBy")),
        ("Accepted on", view.text(iri, "ik:reviewedOn")),
    ]
    return [(name, value) for name, value in found if value]


def _classes(view: View, iri: str) -> list[Value]:
    own = [each for each in view.nodes(iri, "rdf:type") if each.startswith(ONTOLOGY)]
    narrower = [
        c for c in own if not set(view.subjects("rdfs:subClassOf", c)) & set(own)
    ]
    return [(each, view.label(each)) for each in narrower]


def _owner(view: View, iri: str) -> str:
    link = PARTS.get(split_identifier(iri)[0])
    owners = view.subjects(f"ik:{link}", iri) if link else []
    if not owners and (compared := view.subjects("ik:comparedShare", iri)):
        return _owner(view, compared[0])
    return owners[0] if owners else iri


def _value(view: View, quad: Quad) -> Value:
    node = quad.object
    if isinstance(node, NamedNode):
        return node.value, view.label(node.value)
    return "", node.value if isinstance(node, Literal) else str(node)


def _shown(value: Value) -> tuple[str, str]:
    return value[1].casefold(), value[0]


def _rdf(view: View, iri: str, chosen: Format) -> Page:
    """Give what is said of an IRI and of the parts that have no name of their own."""
    subjects = [iri]
    for each in subjects:
        names = (*PARTS.values(), "comparedShare")
        parts = [n for name in names for n in view.nodes(each, f"ik:{name}")]
        parts += view.nodes(each, "oa:hasSelector")
        subjects += [part for part in parts if part not in subjects]
    quads = [quad for each in subjects for quad in view.quads(each)]
    triples = sorted((Triple(q.subject, q.predicate, q.object) for q in quads), key=str)
    prefixes = {} if chosen.name == "nt" else PREFIXES
    data = serialize(triples, format=RDF_FORMATS[chosen.name], prefixes=prefixes)
    return Page(data or b"", chosen.content_type)


def _cited(view: View, visit: Visit, iri: str, chosen: Format) -> Page:
    cited = card(view, visit, iri).citation
    name = f"{cited.key[:80]}.{'json' if chosen.name == 'csl' else chosen.name}"
    return text_page(cited.written(chosen), chosen.content_type, name)
