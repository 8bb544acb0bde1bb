"""Namespaces and IRIs: the one place that knows how an address is made."""

import os

DEFAULT_BASE = "https://w3id.org/inspectkg/"
BASE = os.environ.get("INSPECTKG_BASE", DEFAULT_BASE)
ONTOLOGY = BASE + "ontology#"
ID = BASE + "id/"
GRAPH = BASE + "graph/"

ONTOLOGY_GRAPH = GRAPH + "ontology"
VOCABULARY_GRAPH = GRAPH + "vocabulary"
DERIVED_GRAPH = GRAPH + "derived"

PREFIXES = {
    "ik": ONTOLOGY,
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "prov": "http://www.w3.org/ns/prov#",
    "org": "http://www.w3.org/ns/org#",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "schema": "https://schema.org/",
    "oa": "http://www.w3.org/ns/oa#",
    "sh": "http://www.w3.org/ns/shacl#",
    "time": "http://www.w3.org/2006/time#",
}


def term(name: str) -> str:
    """Return the IRI of an ontology term, such as ``term("Finding")``."""
    return ONTOLOGY + name


def identifier(kind: str, *slugs: str) -> str:
    """Return the IRI of an individual: ``identifier("region", "wales")``."""
    return ID + "/".join((kind, *slugs))


def publication_graph(publication: str, part: str = "") -> str:
    """Return the named graph of a publication.

    `part` is empty (what it says, accepted), ``provenance`` or ``proposed``.
    """
    return GRAPH + publication + (f"/{part}" if part else "")


def rebase(text: str) -> str:
    """Return `text` (Turtle or SPARQL as shipped) with the configured base."""
    return text if BASE == DEFAULT_BASE else text.replace(DEFAULT_BASE, BASE)
