"""Answering: a query against the store, as columns and rows, a truth or triples."""

import os
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from typing import NamedTuple, TypeAlias, TypeVar

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
)

from ..ontology.errors import InputError, StoreError
from ..ontology.terms import PREFIXES
from ..queries.binding import bind
from ..queries.library import Query
from .dataset import dataset
from .parameters import resolve
from .refusal import refuse_service, refused

Term: TypeAlias = NamedNode | BlankNode | Literal | Triple
Row: TypeAlias = tuple[Term | None, ...]
T = TypeVar("T")

EXIT_TIME_LIMIT = 3


class Solutions(NamedTuple):
    """The answer to SELECT; `cut` says that rows beyond the limit were left out."""

    columns: tuple[str, ...]
    rows: list[Row]
    cut: bool = False


class Truth(NamedTuple):
    """The answer to ASK."""

    value: bool


class Triples(NamedTuple):
    """The answer to CONSTRUCT and DESCRIBE: each triple once, sorted."""

    triples: list[Triple]
    cut: bool = False


Answer: TypeAlias = Solutions | Truth | Triples


def ask(
    store: Store,
    query: Query,
    given: Mapping[str, Sequence[str]] | None = None,
    *,
    include_proposed: bool = False,
    limit: int | None = None,
) -> Answer:
    """Answer `query` with the parameter values `given` as text.

    Raises InputError as `parameters.resolve` and `answer` do.
    """
    text = bind(query.text, resolve(store, query, given or {}))
    return answer(store, text, include_proposed=include_proposed, limit=limit)


def answer(
    store: Store,
    text: str,
    *,
    include_proposed: bool = False,
    limit: int | None = None,
) -> Answer:
    """Answer the SPARQL query `text` from the store's default graph.

    `include_proposed` adds the proposals; what is both proposed and accepted
    then counts twice unless the query says DISTINCT. `limit` cuts the answer to
    so many rows or triples. The prefixes of `ontology.terms` are known.
    Raises InputError if the query is malformed, calls SERVICE or is an update,
    StoreError if the store cannot be read.
    """
    try:
        results = _results(store, text, include_proposed=include_proposed)
        return _collected(results, limit)
    except (OSError, RuntimeError) as error:
        msg = f"the store cannot answer ({error}): run `inspectkg build` again."
        raise StoreError(msg) from error


def _results(
    store: Store, text: str, *, include_proposed: bool
) -> QuerySolutions | QueryBoolean | QueryTriples:
    try:
        if "service" in text.casefold():
            refuse_service(text)
        seen = dataset(store, text, include_proposed=include_proposed)
        return store.query(text, prefixes=PREFIXES, **seen._asdict())
    except SyntaxError as error:
        raise refused(text, error) from None
    except UnicodeEncodeError:
        msg = "the query holds bytes that are no text: save it as UTF-8."
        raise InputError(msg) from None


def _collected(
    results: QuerySolutions | QueryBoolean | QueryTriples, limit: int | None
) -> Answer:
    if isinstance(results, QueryBoolean):
        return Truth(bool(results))
    if isinstance(results, QuerySolutions):
        columns = tuple(variable.value for variable in results.variables)
        rows, cut = _limited((tuple(solution) for solution in results), limit)
        return Solutions(columns, rows, cut)
    triples, cut = _limited(results, limit)
    return Triples(sorted(triples, key=str), cut)


def _limited(items: Iterator[T], limit: int | None) -> tuple[list[T], bool]:
    if limit is None:
        return list(items), False
    taken = list(islice(items, limit + 1))
    return taken[:limit], len(taken) > limit


@contextmanager
def time_limit(seconds: float | None, message: str) -> Iterator[None]:
    """End the process with exit code 3 if the block takes longer than `seconds`.

    A running query cannot be stopped from within, so a thread writes `message`
    as one line to stderr and ends everything: for the command line only. None
    or 0 sets no limit.
    """
    if not seconds:
        yield
        return
    timer = threading.Timer(min(seconds, threading.TIMEOUT_MAX), _end, [message])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _end(message: str) -> None:
    os.write(2, f"{message}\n".encode())
    os._exit(EXIT_TIME_LIMIT)
