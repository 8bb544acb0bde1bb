"""Asking by name: a shipped query, a file or a text, answered and written."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple, TextIO

from pyoxigraph import NamedNode, Store

from ..ontology.errors import InputError
from ..queries import library
from ..queries.library import Query
from . import formats
from .answering import Answer, Solutions, ask
from .coverage import coverage
from .parameters import resolve

PATHS = "connections"
SUFFIXES = {".rq", ".sparql"}

Given = dict[str, list[str]]


class Choice(NamedTuple):
    """What a person chose: parameters as typed, format, columns and limits.

    Without a format that of `output`'s extension is taken, else a table.
    """

    parameters: Sequence[str] = ()
    fmt: str | None = None
    output: str = "-"
    limit: int | None = None
    columns: str = ""
    all_columns: bool = False
    include_proposed: bool = False

    @property
    def format(self) -> str:
        """The format to write."""
        extension = Path(self.output).suffix.removeprefix(".")
        return self.fmt or (extension if extension in formats.FORMATS else "table")


class Reply(NamedTuple):
    """An answer that knows how to write itself; `note` is for standard error."""

    answer: Answer
    query: Query
    choice: Choice
    coverage: str

    @property
    def note(self) -> str:
        """How much was found and what the answer covers."""
        return formats.note(self.answer, self.coverage)

    def write(self, out: TextIO) -> None:
        """Write the answer in the chosen format. InputError for an unknown one."""
        formats.write(
            self.answer,
            self.choice.format,
            out,
            coverage=self.coverage,
            query=self.query.name,
            all_columns=self.choice.all_columns or bool(self.choice.columns),
        )


def wanted(name: str) -> Query:
    """Return the query that a person names: shipped, a file, or ``-`` for stdin."""
    if name == "-":
        return library.read(sys.stdin.read())
    path = Path(name)
    if path.suffix in SUFFIXES or len(path.parts) > 1:
        return library.read(path)
    return library.load(name)


def inquire(store: Store, query: Query, choice: Choice) -> Reply:
    """Answer a query as chosen; raises InputError for what cannot be used."""
    if choice.format not in formats.FORMATS:
        known = ", ".join(formats.FORMATS)
        msg = f"there is no format {choice.format!r}: choose one of {known}."
        raise InputError(msg)
    answer = _answered(store, query, _values(choice.parameters), choice)
    if isinstance(answer, Solutions):
        answer = _narrowed(answer, query, choice)
    return Reply(answer, query, choice, coverage(store))


def too_long(seconds: float) -> str:
    """Return what is said when an answer takes more than so many seconds."""
    return (
        f"inspectkg: no answer within {seconds:g} seconds; ask for less, or give more "
        "with --timeout."
    )


def _values(parameters: Sequence[str]) -> Given:
    given: Given = {}
    for parameter in parameters:
        name, equals, value = parameter.partition("=")
        if not equals or not name:
            msg = f"-p {parameter}: give NAME=VALUE, such as -p region=wales."
            raise InputError(msg)
        given.setdefault(name, []).append(value)
    return given


def _answered(store: Store, query: Query, given: Given, choice: Choice) -> Answer:
    if query.name == PATHS and {"from", "to"} & set(given):
        return _paths(store, query, given, choice)
    proposed = choice.include_proposed
    return ask(store, query, given, include_proposed=proposed, limit=choice.limit)


def _paths(store: Store, query: Query, given: Given, choice: Choice) -> Solutions:
    from .network import network  # noqa: PLC0415 - only for paths
    from .paths import MOST_PATHS, connections  # noqa: PLC0415

    if not {"from", "to"} <= set(given):
        msg = "connections needs both ends: give -p from=... and -p to=..."
        raise InputError(msg)
    ends = resolve(store, query, given)
    start, end = ends["from"][0], ends["to"][0]
    if not (isinstance(start, NamedNode) and isinstance(end, NamedNode)):
        msg = "connections needs two entities as its ends."
        raise InputError(msg)
    graph = network(store, include_proposed=choice.include_proposed)
    return connections(graph, start.value, end.value, choice.limit or MOST_PATHS)


def _narrowed(answer: Solutions, query: Query, choice: Choice) -> Solutions:
    """Keep the columns that were asked for, or, in tables, that the header tells."""
    if choice.columns:
        names = [name.strip() for name in choice.columns.split(",")]
    elif choice.format in ("table", "md") and not choice.all_columns and query.columns:
        names = [name for name in query.columns if name in answer.columns]
    else:
        return answer
    unknown = [name for name in names if name not in answer.columns]
    if unknown or not names:
        have = ", ".join(answer.columns)
        msg = f"there is no column {''.join(unknown[:1])!r}; the columns are {have}."
        raise InputError(msg)
    places = [answer.columns.index(name) for name in names]
    rows = [tuple(row[place] for place in places) for row in answer.rows]
    return Solutions(tuple(names), rows, answer.cut)
