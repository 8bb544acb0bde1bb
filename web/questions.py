"""Questions: each named query as a form, its answer as a table and a chart."""

from collections.abc import Iterable

from ..graph.answering import Solutions, ask
from ..graph.inquiry import PATHS, Choice, inquire
from ..graph.results import plain
from ..ontology.errors import InputError
from ..queries import library
from ..queries.library import ANY, Parameter, Query
from .addresses import link_of, query, slug
from .charts import Chart, chart
from .refusals import Refused
from .rendering import page
from .view import View
from .visits import Page, Visit

MOST = 500
ADDRESS = "Iri"
LITERALS = {"text", "integer", "boolean", "date", "last-date"}
STARTS = ("policy", "factor", "work-area", "region", "organisation", "theme", "finding")

Cell = tuple[str, str]
"""What a cell shows, and where it leads (may be empty)."""


def questions(view: View, visit: Visit) -> Page:
    """List the questions."""
    del visit
    return page("questions.html", questions=library.listing(), coverage=view.coverage)


def question(view: View, visit: Visit) -> Page:
    """Show one question as a form, and its answer. Refused (404) if there is none."""
    try:
        asked = library.load(visit.path)
    except InputError:
        msg = f"there is no question {visit.path[:60]!r}: the list has them all."
        raise Refused(404, msg) from None
    given = {name: visit.every(name) for name in asked.parameters}
    given = {name: values for name, values in given.items() if values}
    told, problem = None, ""
    needed = [p.name for p in asked.parameters.values() if p.default is None]
    if not set(needed) - given.keys():
        try:
            told = _answered(view, asked, given)
        except InputError as error:
            problem = str(error)
    pairs = [(name, value) for name, values in given.items() for value in values]
    return page(
        "question.html",
        query_name=asked.name,
        title=asked.title,
        question=asked.question,
        fields=[
            field(view, p, given.get(p.name, [])) for p in asked.parameters.values()
        ],
        columns=_columns(asked, told) if told else [],
        rows=list(_rows(asked, told)) if told else [],
        cut=bool(told and told.cut),
        total=len(told.rows) if told else 0,
        chart=chart(asked.name, told) if told else Chart(),
        problem=problem,
        csv=f"/query/{asked.name}" + query([*pairs, ("format", "csv")]),
        json=f"/query/{asked.name}" + query([*pairs, ("format", "json")]),
        text=asked.text,
        coverage=view.coverage,
        most=MOST,
    )


def field(view: View, parameter: Parameter, values: list[str]) -> dict[str, object]:
    """Return how a parameter is asked for."""
    default = "" if parameter.default in {None, ANY} else parameter.default
    value = values[0] if values else default
    return {
        "name": parameter.name,
        "type": parameter.type,
        "label": parameter.name.replace("-", " ").capitalize(),
        "description": parameter.description,
        "is_needed": parameter.default is None,
        "value": value,
        "options": options(view, parameter.type),
        "suggestions": suggestions(view) if parameter.type == "iri" else [],
    }


def options(view: View, kind: str) -> list[tuple[str, str, bool]]:
    """Return the concepts of a kind: slug, label, whether a statement names it.

    Those that are named come first.
    """
    if kind in LITERALS or kind == "iri":
        return []
    found = []
    for iri in view.instances("ik:" + _class(kind)):
        is_named = iri in view.network
        found.append((iri.rpartition("/")[2], view.label(iri), is_named))
    return sorted(found, key=lambda each: (not each[2], each[1].casefold()))


def suggestions(view: View) -> list[tuple[str, str]]:
    """Return what a link can begin or end at: path and label."""
    nodes = view.network.nodes(data=True)
    found = [(n, d) for n, d in nodes if d["type"] in STARTS]
    found.sort(key=lambda each: (STARTS.index(each[1]["type"]), each[1]["label"]))
    return [(slug(iri), str(data["label"])) for iri, data in found]


def _class(kind: str) -> str:
    return "".join(part.capitalize() for part in kind.split("-"))


def _answered(
    view: View, asked: Query, given: dict[str, list[str]]
) -> Solutions | None:
    if asked.name == PATHS and {"from", "to"} & set(given):
        chosen = [
            f"{name}={value}" for name, values in given.items() for value in values
        ]
        found = inquire(view.store, asked, Choice(chosen, "json")).answer
    else:
        found = ask(view.store, asked, given, limit=MOST)
    return found if isinstance(found, Solutions) else None


def _columns(asked: Query, told: Solutions) -> list[tuple[str, str]]:
    """Return the columns to show: name and what it means."""
    names = [name for name in asked.columns if name in told.columns]
    names = names or [n for n in told.columns if not n.endswith(ADDRESS)]
    return [(name, asked.columns.get(name, "")) for name in names]


def _rows(asked: Query, told: Solutions) -> Iterable[list[Cell]]:
    names = [name for name, _ in _columns(asked, told)]
    for row in told.rows:
        values = {n: plain(v) for n, v in zip(told.columns, row, strict=True)}
        links = _links(values)
        yield [(values[name], links.get(name, "")) for name in names]


def _links(values: dict[str, str]) -> dict[str, str]:
    """Return where the cells of a row lead: to what the column's address names."""
    found = {
        column.removesuffix(ADDRESS): link_of(value)
        for column, value in values.items()
        if column.endswith(ADDRESS) and value
    }
    if "publication" in found:
        found.setdefault("source", found["publication"])
    others = {
        "relation": "influence",
        "text": "recommendation",
        "counts": "share",
        "says": "statement",
    }
    for column, other in others.items():
        if other in found:
            found.setdefault(column, found[other])
    return found
