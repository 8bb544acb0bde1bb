"""What the data must hold: SHACL over the graph, by way of pyshacl."""

from dataclasses import dataclass

from rdflib import RDF, SH, BNode, Graph
from rdflib.term import Node

from .resources import shapes_graph

SEVERITIES: dict[Node | None, str] = {
    SH.Violation: "violation",
    SH.Warning: "warning",
    SH.Info: "info",
}


@dataclass(frozen=True, order=True)
class Violation:
    """One thing that SHACL reports: `message` is a sentence for a researcher.

    `severity` is violation, warning or info; `focus` is the IRI of what is
    concerned, `path` the property (empty where several are concerned), and
    `value` the value found (empty where one is missing).
    """

    severity: str
    focus: str
    path: str
    value: str
    message: str


def validate(data: Graph, shapes: Graph | None = None) -> list[Violation]:
    """Return what in `data` does not fit `shapes` (ours by default), sorted.

    `data` holds ontology, vocabularies and statements together, since shapes
    concern subclasses too; an empty list means that all is well. Nothing is
    imported, inferred or fetched.
    """
    import pyshacl  # noqa: PLC0415 - 375 ms

    _, results, _ = pyshacl.validate(
        data,
        shacl_graph=shapes or shapes_graph(),
        inference="none",
        inplace=True,
        do_owl_imports=False,
    )
    found = results.subjects(RDF.type, SH.ValidationResult)
    return sorted({_violation(results, result) for result in found})


def _violation(results: Graph, result: Node) -> Violation:
    severity = results.value(result, SH.resultSeverity)
    messages = sorted(str(text) for text in results.objects(result, SH.resultMessage))
    return Violation(
        severity=SEVERITIES.get(severity, "violation"),
        focus=_text(results.value(result, SH.focusNode)),
        path=_text(results.value(result, SH.resultPath)),
        value=_text(results.value(result, SH.value)),
        message=" ".join(messages),
    )


def _text(node: Node | None) -> str:
    """Return an IRI or a literal's text; a path of several steps has neither."""
    return "" if node is None or isinstance(node, BNode) else str(node)
