"""Descriptions: the service by SPARQL Service Description, the data by VoID.

Sources: https://www.w3.org/TR/sparql11-service-description/ and
https://www.w3.org/TR/void/. Every node has an IRI, so that it can be linked to.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote

from pyoxigraph import DefaultGraph, Literal, NamedNode, QuerySolutions, Store, Triple

from ..graph.dataset import PROPOSALS
from ..ontology.terms import BASE, ID, ONTOLOGY, PREFIXES
from .negotiation import DATASETS, GRAPHS, RESULTS

SD = "http://www.w3.org/ns/sparql-service-description#"
VOID = "http://rdfs.org/ns/void#"
FORMAT_IRI = "http://www.w3.org/ns/formats/"
LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
FORMAT_NAMES = {
    "json": "SPARQL_Results_JSON",
    "xml": "SPARQL_Results_XML",
    "csv": "SPARQL_Results_CSV",
    "tsv": "SPARQL_Results_TSV",
    "ttl": "Turtle",
    "nt": "N-Triples",
    "jsonld": "JSON-LD",
    "rdf": "RDF_XML",
    "trig": "TriG",
    "nq": "N-Quads",
}
TYPE = NamedNode(PREFIXES["rdf"] + "type")
CLASSES = "SELECT ?x (COUNT(*) AS ?n) { ?s a ?x } GROUP BY ?x ORDER BY ?x"
PROPERTIES = "SELECT ?x (COUNT(*) AS ?n) { ?s ?x ?o } GROUP BY ?x ORDER BY ?x"
SUBJECTS = "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s ?p ?o }"
OBJECTS = "SELECT (COUNT(DISTINCT ?o) AS ?n) { ?s ?p ?o }"
ENTITIES = (
    "SELECT (COUNT(DISTINCT ?s) AS ?n) "
    f'{{ ?s a ?x FILTER(STRSTARTS(STR(?s), "{ID}")) }}'
)


class Figures(NamedTuple):
    """How much there is: totals by the name VoID has for them, and partitions."""

    totals: dict[str, int]
    classes: dict[str, int]
    properties: dict[str, int]


def described(
    store: Store, about: str, url: str, known: dict[str, Any]
) -> Iterator[Triple]:
    """Yield the description of the ``service`` or the ``data`` at the address `url`.

    `known` keeps what was counted, which takes long, for as long as it holds.
    """
    if about == "service":
        yield from _service(store, url)
        return
    if "figures" not in known:
        known["figures"] = _figures(store)
    yield from _data(known["figures"], url)


def _service(store: Store, url: str) -> Iterator[Triple]:
    endpoint = f"{url}/sparql"
    service, dataset = f"{endpoint}#service", f"{endpoint}#dataset"
    yield _triple(service, TYPE, SD + "Service")
    yield _triple(service, SD + "endpoint", endpoint)
    yield _triple(service, SD + "supportedLanguage", SD + "SPARQL11Query")
    for offered in (*RESULTS, *GRAPHS):
        name = FORMAT_IRI + FORMAT_NAMES[offered.name]
        yield _triple(service, SD + "resultFormat", name)
    yield _triple(service, SD + "defaultDataset", dataset)
    yield _triple(dataset, TYPE, SD + "Dataset")
    yield _triple(dataset, SD + "defaultGraph", f"{dataset}-default")
    yield from _graph(store, f"{dataset}-default", DefaultGraph())
    for graph in sorted(store.named_graphs(), key=str):
        if isinstance(graph, NamedNode) and not graph.value.endswith(PROPOSALS):
            yield from _named_graph(store, dataset, graph)


def _named_graph(store: Store, dataset: str, name: NamedNode) -> Iterator[Triple]:
    key = quote(name.value, safe="")
    yield _triple(dataset, SD + "namedGraph", f"{dataset}-named-{key}")
    yield _triple(f"{dataset}-named-{key}", TYPE, SD + "NamedGraph")
    yield _triple(f"{dataset}-named-{key}", SD + "name", name)
    yield _triple(f"{dataset}-named-{key}", SD + "graph", f"{dataset}-graph-{key}")
    yield from _graph(store, f"{dataset}-graph-{key}", name)


def _graph(store: Store, iri: str, name: NamedNode | DefaultGraph) -> Iterator[Triple]:
    count = sum(1 for _ in store.quads_for_pattern(None, None, None, name))
    yield _triple(iri, TYPE, SD + "Graph")
    yield _triple(iri, VOID + "triples", Literal(count))


def _data(figures: Figures, url: str) -> Iterator[Triple]:
    here = f"{url}/.well-known/void"
    data = f"{here}#data"
    yield _triple(here, TYPE, VOID + "DatasetDescription")
    yield _triple(here, PREFIXES["foaf"] + "topic", data)
    yield _triple(data, TYPE, VOID + "Dataset")
    title = Literal("What public inspectorates find", language="en")
    yield _triple(data, PREFIXES["dcterms"] + "title", title)
    yield _triple(data, PREFIXES["dcterms"] + "license", LICENCE)
    yield _triple(data, VOID + "sparqlEndpoint", f"{url}/sparql")
    for offered in (*DATASETS, *GRAPHS):
        yield _triple(data, VOID + "dataDump", f"{url}/data?format={offered.name}")
        name = FORMAT_IRI + FORMAT_NAMES[offered.name]
        yield _triple(data, VOID + "feature", name)
    yield _triple(data, VOID + "uriSpace", Literal(BASE))
    yield _triple(data, VOID + "vocabulary", ONTOLOGY)
    for name, figure in figures.totals.items():
        yield _triple(data, VOID + name, Literal(figure))
    yield from _partitions(data, here, "class", figures.classes, "entities")
    yield from _partitions(data, here, "property", figures.properties, "triples")


def _figures(store: Store) -> Figures:
    classes, properties = _counts(store, CLASSES), _counts(store, PROPERTIES)
    totals = {
        "triples": sum(properties.values()),
        "entities": _count(store, ENTITIES),
        "classes": len(classes),
        "properties": len(properties),
        "distinctSubjects": _count(store, SUBJECTS),
        "distinctObjects": _count(store, OBJECTS),
    }
    return Figures(totals, classes, properties)


def _partitions(
    data: str, here: str, kind: str, counts: dict[str, int], counted: str
) -> Iterator[Triple]:
    for iri, count in counts.items():
        part = f"{here}#{kind}-{quote(iri, safe='')}"
        yield _triple(data, f"{VOID}{kind}Partition", part)
        yield _triple(part, TYPE, VOID + "Dataset")
        yield _triple(part, VOID + kind, iri)
        yield _triple(part, VOID + counted, Literal(count))


def _counts(store: Store, query: str) -> dict[str, int]:
    rows = store.query(query)
    if not isinstance(rows, QuerySolutions):
        raise TypeError
    return {row[0].value: int(row[1].value) for row in rows}


def _count(store: Store, query: str) -> int:
    rows = store.query(query)
    if not isinstance(rows, QuerySolutions):
        raise TypeError
    return next(int(row[0].value) for row in rows)


def _triple(
    subject: str, predicate: str | NamedNode, value: str | NamedNode | Literal
) -> Triple:
    return Triple(
        NamedNode(subject),
        predicate if isinstance(predicate, NamedNode) else NamedNode(predicate),
        NamedNode(value) if isinstance(value, str) else value,
    )
