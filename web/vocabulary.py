"""The words of the graph: the ontology's page, and the terms that an editor offers."""

import json
import re

from ..ontology.resources import ontology_text
from ..ontology.terms import ONTOLOGY, PREFIXES
from ..queries import library
from .negotiation import GRAPHS
from .rendering import page
from .view import View
from .visits import HTML, Page, Visit, text_page

KINDS = {
    "Classes": ("owl:Class",),
    "Properties between things": ("owl:ObjectProperty",),
    "Properties with values": ("owl:DatatypeProperty",),
}
COMMON = {
    PREFIXES["rdf"] + "type": "type",
    PREFIXES["rdfs"] + "label": "label",
    PREFIXES["rdfs"] + "subClassOf": "kind of",
    PREFIXES["dcterms"] + "issued": "issued",
    PREFIXES["schema"] + "url": "address",
    PREFIXES["prov"] + "wasAssociatedWith": "entered by",
    PREFIXES["prov"] + "endedAtTime": "ended",
    PREFIXES["oa"] + "hasSource": "from the publication",
    PREFIXES["oa"] + "hasSelector": "place",
}
OFFERED = (
    "rdf:type",
    "rdfs:label",
    "skos:prefLabel",
    "skos:broader",
    "dcterms:issued",
    "oa:exact",
    "oa:hasSelector",
)
CONCEPTS = (
    "Policy",
    "Region",
    "Theme",
    "Factor",
    "WorkArea",
    "Standard",
    "Polarity",
    "Relation",
    "Basis",
    "Status",
    "Reading",
    "AgencyRole",
    "Measure",
)


def property_name(view: View, iri: str) -> str:
    """Return what a property is called, in words."""
    known = COMMON.get(iri) or view.text(iri, "rdfs:label")
    local = re.split(r"[#/]", iri)[-1]
    return known or re.sub(r"(?<=[a-z])(?=[A-Z])", " ", local).lower()


def ontology(view: View, visit: Visit) -> Page:
    """Show the terms of the ontology, or give it as Turtle."""
    chosen = visit.chosen(GRAPHS[0])
    if chosen != HTML:
        return text_page(ontology_text(), chosen.content_type)
    groups = [
        (name, [_told(view, iri) for iri in _terms(view, classes)])
        for name, classes in KINDS.items()
    ]
    return page("ontology.html", groups=groups, iri=ONTOLOGY.rstrip("#"))


def terms(view: View, visit: Visit) -> Page:
    """Give the terms that the editor offers, as JSON: what to write, and its label."""
    del visit
    own = [iri for classes in KINDS.values() for iri in _terms(view, classes)]
    found = [["ik:" + iri.removeprefix(ONTOLOGY), view.label(iri)] for iri in own]
    found += [
        [name, property_name(view, PREFIXES[p] + n)]
        for name in OFFERED
        for p, _, n in [name.partition(":")]
    ]
    for kind in CONCEPTS:
        found += [[f"<{iri}>", view.label(iri)] for iri in view.instances(f"ik:{kind}")]
    prefixes = [[f"{name}:", iri] for name, iri in PREFIXES.items()]
    data = {"terms": found, "prefixes": prefixes, "queries": library.names()}
    return text_page(json.dumps(data, ensure_ascii=False), "application/json")


def _terms(view: View, classes: tuple[str, ...]) -> list[str]:
    found = {iri for each in classes for iri in view.instances(each)}
    return sorted(iri for iri in found if iri.startswith(ONTOLOGY))


def _told(view: View, iri: str) -> dict[str, object]:
    return {
        "name": iri.removeprefix(ONTOLOGY),
        "label": view.label(iri),
        "definition": view.text(iri, "skos:definition", "rdfs:comment"),
        "kind_of": [(i, view.label(i)) for i in view.nodes(iri, "rdfs:subClassOf")],
        "domain": [(i, view.label(i)) for i in view.nodes(iri, "rdfs:domain")],
        "range": [(i, view.label(i)) for i in view.nodes(iri, "rdfs:range")],
    }
