"""Formats: an answer written for people or for machines."""

from typing import TextIO

from ..ontology.errors import InputError
from . import results
from .answering import Answer, Row, Solutions, Triples, Truth

FORMATS = ("table", "csv", "tsv", "json", "xml", "md", "ttl")
# Columns so named hold the address of what the column before them names.
ADDRESS = "Iri"


def write(  # noqa: PLR0913 - what a person can choose
    answer: Answer,
    fmt: str,
    out: TextIO,
    *,
    coverage: str = "",
    query: str = "",
    all_columns: bool = False,
    width: int | None = None,
) -> None:
    """Write `answer` to `out` in one of FORMATS.

    `coverage` and the name of the `query` go into the `meta` of JSON; no other
    format has a place for them (see `note`). Tables leave out columns ``...Iri``
    unless `all_columns`; `width` is the terminal's unless given. Triples become
    columns in every format but Turtle. Raises InputError for another format.
    """
    if fmt not in FORMATS:
        msg = f"there is no format {fmt!r}: choose one of {', '.join(FORMATS)}."
        raise InputError(msg)
    if fmt == "ttl":
        _write_turtle(answer, out)
        return
    tabular = _as_solutions(answer) if isinstance(answer, Triples) else answer
    if fmt == "csv":
        results.write_csv(tabular, out)
    elif fmt == "tsv":
        results.write_tsv(tabular, out)
    elif fmt == "xml":
        results.write_xml(tabular, out)
    elif fmt == "json":
        meta = {"coverage": coverage, "query": query, "cut": _is_cut(answer)}
        results.write_json(tabular, out, meta)
    else:
        out.write(_drawn(tabular, fmt, width, all_columns=all_columns))


def note(answer: Answer, coverage: str) -> str:
    """Return the lines that tell people how much an answer holds and rests on.

    They are for stderr, so that what is on stdout is data alone.
    """
    lines = [f"Coverage: {coverage}."] if coverage else []
    if isinstance(answer, Solutions) and not answer.rows:
        lines.insert(0, "Nothing found.")
    if _is_cut(answer):
        lines.insert(0, f"Only the first {_size(answer)} are shown: raise --limit.")
    return "\n".join(lines)


def _drawn(
    answer: Solutions | Truth, fmt: str, width: int | None, *, all_columns: bool
) -> str:
    if isinstance(answer, Truth):
        return "yes\n" if answer.value else "no\n"
    from .table import markdown, table  # noqa: PLC0415 - only for these formats

    shown = _shown(answer, all_columns=all_columns)
    columns = [answer.columns[i] for i in shown]
    rows = [[results.plain(row[i]) for i in shown] for row in answer.rows]
    return table(columns, rows, width) if fmt == "table" else markdown(columns, rows)


def _write_turtle(answer: Answer, out: TextIO) -> None:
    if isinstance(answer, Triples):
        results.write_turtle(answer.triples, out)
    else:
        results.write_turtle(results.result_set(answer), out)


def _as_solutions(answer: Triples) -> Solutions:
    rows: list[Row] = [tuple(triple) for triple in answer.triples]
    return Solutions(("subject", "predicate", "object"), rows, answer.cut)


def _shown(answer: Solutions, *, all_columns: bool) -> list[int]:
    everything = list(range(len(answer.columns)))
    if all_columns:
        return everything
    named = [i for i in everything if not answer.columns[i].endswith(ADDRESS)]
    return named or everything


def _is_cut(answer: Answer) -> bool:
    return not isinstance(answer, Truth) and answer.cut


def _size(answer: Answer) -> int:
    if isinstance(answer, Truth):
        return 1
    return len(answer.rows if isinstance(answer, Solutions) else answer.triples)
