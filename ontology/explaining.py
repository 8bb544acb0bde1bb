"""Why a graph contradicts itself: rustdl's minimal justification, made readable."""

import re
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory

from rdflib import OWL, RDFS, SKOS, Graph, URIRef
from rdflib.collection import Collection

from .terms import ID, PREFIXES

NOT_FOUND = (
    "No contradiction could be singled out; take back the last change to a record "
    "or vocabulary and check again."
)
_IRI = re.compile(r"<([^<>]*)>")


def explain(graph: Graph) -> list[str]:
    """Return the axioms that contradict each other, then what was left out.

    Axioms stand in Manchester syntax, with prefixed names and, for individuals,
    their labels; leaving out any one of them would end this contradiction. Meant
    for a graph that `reasoning.check` found inconsistent, of up to some thousands
    of individuals (1,000 take seconds, 10,000 half a minute).
    """
    import rustdl  # noqa: PLC0415 - only needed once there is a contradiction

    with TemporaryDirectory() as folder:
        path = str(Path(folder, "graph.owl"))
        _readable_by_rustdl(graph).serialize(path, format="xml", encoding="utf-8")
        axioms = rustdl.justify(path, ["inconsistent"])
        dropped = rustdl.dropped_axioms(path)
    lines = [_shortened(axiom, graph) for axiom in axioms] or [NOT_FOUND]
    return lines + [
        f"Left out of the explanation: {kind} ({count})."
        for kind, count in sorted(dropped.items())
    ]


def _readable_by_rustdl(graph: Graph) -> Graph:
    """Return a copy without imports and with disjoint classes written in pairs.

    rustdl 0.4 passes over owl:AllDisjointClasses in silence.
    """
    copy = Graph()
    for triple in graph.triples((None, None, None)):
        copy.add(triple)
    copy.remove((None, OWL.imports, None))
    for axiom in graph.subjects(None, OWL.AllDisjointClasses):
        for members in graph.objects(axiom, OWL.members):
            for one, other in combinations(Collection(graph, members), 2):
                copy.add((one, OWL.disjointWith, other))
    return copy


def _shortened(axiom: str, graph: Graph) -> str:
    return _IRI.sub(lambda found: _name(found[1], graph), axiom)


def _name(iri: str, graph: Graph) -> str:
    if iri.startswith(ID):
        label = _label(iri, graph)
        return iri.removeprefix(ID) + (f" “{label}”" if label else "")
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace):
            return f"{prefix}:{iri.removeprefix(namespace)}"
    return f"<{iri}>"


def _label(iri: str, graph: Graph) -> str:
    labels = (graph.value(URIRef(iri), kind) for kind in (SKOS.prefLabel, RDFS.label))
    return str(next((label for label in labels if label), ""))
