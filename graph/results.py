"""Results for machines, in the formats of the SPARQL 1.1 recommendations.

Sources: https://www.w3.org/TR/sparql11-results-csv-tsv/,
https://www.w3.org/TR/sparql11-results-json/ and
https://www.w3.org/TR/rdf-sparql-XMLres/. RDF has no place for a table; the
vocabulary of the W3C's own test suites serves for that.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO, TypeVar

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from ..ontology.terms import PREFIXES
from .answering import Solutions, Term, Truth

T = TypeVar("T")

RESULT_SET = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"
XSD_STRING = NamedNode(PREFIXES["xsd"] + "string")
TYPE = NamedNode(PREFIXES["rdf"] + "type")
_NOT_XML = "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"


def write_csv(answer: Solutions | Truth, out: TextIO) -> None:
    """Write plain values, lines ended by CR LF as the recommendation has it."""
    import csv  # noqa: PLC0415 - only for this format

    writer = csv.writer(out)
    if isinstance(answer, Truth):
        writer.writerow([_truth(answer)])
        return
    writer.writerow(answer.columns)
    writer.writerows([plain(term) for term in row] for row in answer.rows)


def write_tsv(answer: Solutions | Truth, out: TextIO) -> None:
    """Write terms in Turtle's syntax, which keep their datatypes and languages."""
    if isinstance(answer, Truth):
        out.write(f"{_truth(answer)}\n")
        return
    out.write("\t".join(f"?{name}" for name in answer.columns) + "\n")
    rows = (["" if term is None else str(term) for term in row] for row in answer.rows)
    out.writelines("\t".join(row) + "\n" for row in rows)


def write_json(
    answer: Solutions | Truth, out: TextIO, meta: Mapping[str, object]
) -> None:
    """Write SPARQL results in JSON, with `meta` as a further member."""
    import json  # noqa: PLC0415 - only for this format

    document: dict[str, Any] = {"head": {}, "meta": dict(meta)}
    if isinstance(answer, Truth):
        document["boolean"] = answer.value
    else:
        document["head"]["vars"] = list(answer.columns)
        bindings = [_bindings(answer.columns, row, _json_term) for row in answer.rows]
        document["results"] = {"bindings": bindings}
    json.dump(document, out, ensure_ascii=False, indent=1)
    out.write("\n")


def write_xml(answer: Solutions | Truth, out: TextIO) -> None:
    """Write SPARQL results in XML; what XML cannot hold becomes U+FFFD."""
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write('<sparql xmlns="http://www.w3.org/2005/sparql-results#">\n')
    if isinstance(answer, Truth):
        out.write(f"<head/>\n<boolean>{_truth(answer)}</boolean>\n</sparql>\n")
        return
    names = [f'<variable name="{_xml(name)}"/>' for name in answer.columns]
    out.write(f"<head>{''.join(names)}</head>\n<results>\n")
    for row in answer.rows:
        bindings = _bindings(answer.columns, row, _xml_term)
        parts = [
            f'<binding name="{_xml(name)}">{term}</binding>'
            for name, term in bindings.items()
        ]
        out.write(f"<result>{''.join(parts)}</result>\n")
    out.write("</results>\n</sparql>\n")


def write_turtle(triples: Iterable[Triple], out: TextIO) -> None:
    """Write triples as Turtle with the prefixes that they use."""
    triples = list(triples)
    terms = {str(term) for triple in triples for term in triple}
    prefixes = {
        prefix: namespace
        for prefix, namespace in PREFIXES.items()
        if any(namespace in term for term in terms)
    }
    data = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes)
    out.write((data or b"").decode())


def result_set(answer: Solutions | Truth) -> Iterator[Triple]:
    """Yield the answer to SELECT or ASK as RDF, rows numbered in their order."""
    results = BlankNode("results")
    yield Triple(results, TYPE, _rs("ResultSet"))
    if isinstance(answer, Truth):
        yield Triple(results, _rs("boolean"), Literal(answer.value))
        return
    for name in answer.columns:
        yield Triple(results, _rs("resultVariable"), Literal(name))
    for index, row in enumerate(answer.rows, start=1):
        solution = BlankNode(f"row{index}")
        yield Triple(results, _rs("solution"), solution)
        yield Triple(solution, _rs("index"), Literal(index))
        for name, term in _bindings(answer.columns, row, _same).items():
            binding = BlankNode(f"row{index}{name}")
            yield Triple(solution, _rs("binding"), binding)
            yield Triple(binding, _rs("variable"), Literal(name))
            yield Triple(binding, _rs("value"), term)


def plain(term: Term | None) -> str:
    """Return an IRI as it is, a literal's text, and nothing for no value."""
    if term is None:
        return ""
    return term.value if isinstance(term, NamedNode | Literal) else str(term)


def _truth(answer: Truth) -> str:
    return "true" if answer.value else "false"


def _bindings(
    columns: Iterable[str], row: Iterable[Term | None], form: Callable[[Term], T]
) -> dict[str, T]:
    pairs = zip(columns, row, strict=True)
    return {name: form(term) for name, term in pairs if term is not None}


def _json_term(term: Term) -> dict[str, str]:
    if isinstance(term, NamedNode):
        return {"type": "uri", "value": term.value}
    if isinstance(term, BlankNode):
        return {"type": "bnode", "value": term.value}
    if not isinstance(term, Literal):
        return {"type": "literal", "value": str(term)}
    described = {"type": "literal", "value": term.value}
    if term.language:
        described["xml:lang"] = term.language
    elif term.datatype != XSD_STRING:
        described["datatype"] = term.datatype.value
    return described


def _xml_term(term: Term) -> str:
    described = _json_term(term)
    kind, value = described.pop("type"), described.pop("value")
    attributes = "".join(f' {key}="{_xml(text)}"' for key, text in described.items())
    return f"<{kind}{attributes}>{_xml(value)}</{kind}>"


def _xml(text: str) -> str:
    from html import escape  # noqa: PLC0415 - only for this format

    return escape(re.sub(_NOT_XML, "\ufffd", text)).replace("\r", "&#13;")


def _same(term: Term) -> Term:
    return term


def _rs(name: str) -> NamedNode:
    return NamedNode(RESULT_SET + name)
