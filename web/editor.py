"""Free SPARQL: a query in the address, its answer, and where it went wrong."""

import re

from ..graph.answering import Answer, Solutions, Triples, Truth, answer
from ..graph.results import plain
from ..ontology.errors import InputError
from ..ontology.terms import PREFIXES
from .addresses import link_of, query
from .rendering import page
from .view import View
from .visits import Page, Visit

MOST = 500
MOST_QUERY = 60_000
PLACE = re.compile(r"line (\d+), column (\d+)")
EXAMPLE = """# Concerns, and the themes that they share
SELECT ?finding ?says ?theme WHERE {
  ?finding a ik:Concern ;
    ik:says ?says ;
    ik:theme/skos:prefLabel ?theme .
}
ORDER BY ?theme ?finding
LIMIT 50"""


def editor(view: View, visit: Visit) -> Page:
    """Show the query that the address holds, with its answer."""
    text = next((value for key, value in visit.fields if key == "query"), "")
    text = text.replace("\r\n", "\n")
    told, problem = _answered(view, text) if text.strip() else (None, "")
    columns, rows, cut = _table(told)
    return page(
        "editor.html",
        text=text or EXAMPLE,
        is_asked=bool(text.strip()),
        problem=problem,
        lines=_marked(text, problem),
        truth=told.value if isinstance(told, Truth) else None,
        columns=columns,
        rows=rows,
        cut=cut,
        most=MOST,
        exports=[
            (name, "/sparql" + query([("query", text), ("format", name)]))
            for name in _formats(told)
        ],
        prefixes=PREFIXES,
        coverage=view.coverage,
    )


def _answered(view: View, text: str) -> tuple[Answer | None, str]:
    if len(text) > MOST_QUERY:
        return None, "the query is too long for an address: post it to /sparql."
    try:
        return answer(view.store, text, limit=MOST), ""
    except InputError as error:
        return None, str(error)


def _table(told: Answer | None) -> tuple[list[str], list[list[tuple[str, str]]], bool]:
    if isinstance(told, Triples):
        columns = ["subject", "predicate", "object"]
        rows = [list(map(_cell, triple)) for triple in told.triples]
        return columns, rows, told.cut
    if isinstance(told, Solutions):
        rows = [[_cell(term) for term in row] for row in told.rows]
        return list(told.columns), rows, told.cut
    return [], [], False


def _cell(term: object) -> tuple[str, str]:
    from pyoxigraph import NamedNode  # noqa: PLC0415 - only here

    text = plain(term)  # type: ignore[arg-type]
    if not isinstance(term, NamedNode):
        return text, ""
    for name, start in PREFIXES.items():
        local = text.removeprefix(start)
        if local != text and re.fullmatch(r"(?a)[\w-]+", local):
            return f"{name}:{local}", link_of(text)
    return text, link_of(text)


def _marked(text: str, problem: str) -> list[tuple[int, str, int]]:
    """Return the lines of a query that went wrong: number, text, column or 0."""
    match = PLACE.search(problem)
    if not match:
        return []
    line, column = int(match[1]), int(match[2])
    return [
        (number, shown, column if number == line else 0)
        for number, shown in enumerate(text.split("\n"), start=1)
    ]


def _formats(told: Answer | None) -> list[str]:
    if told is None:
        return []
    return (
        ["ttl", "jsonld", "nt"]
        if isinstance(told, Triples)
        else ["csv", "json", "tsv", "xml"]
    )
