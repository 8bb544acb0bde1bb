"""Writing in a worker: results and graphs as bytes, within their limits."""

from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Any, NamedTuple, cast

from pyoxigraph import (
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    serialize,
)

from ..ontology.terms import PREFIXES
from .describing import SD, VOID
from .evaluation import Results
from .negotiation import GRAPHS, RESULTS, Format, choose
from .outlet import Outlet
from .rows import Full, Rows
from .settings import UNLIMITED

RESULT_FORMATS = {
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
}
RDF_FORMATS = {
    "ttl": RdfFormat.TURTLE,
    "nt": RdfFormat.N_TRIPLES,
    "jsonld": RdfFormat.STREAMING_JSON_LD,
    "rdf": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
    "nq": RdfFormat.N_QUADS,
}
WEB_PREFIXES = {"sd": SD, "void": VOID}
COMMENTS = {"rdf": "<!-- {} -->\n", "jsonld": ""}


class Wanted(NamedTuple):
    """How an answer is wanted: its format by name or Accept, limits and meta data.

    Of a HEAD request only the beginning is wanted.
    """

    format: str | None = None
    accept: str | None = None
    head: bool = False
    max_rows: int = UNLIMITED
    max_bytes: int = UNLIMITED
    meta: Mapping[str, object] = {}


def write_results(results: Results, outlet: Outlet, wanted: Wanted) -> None:
    """Write what a query found. Raises Refused (406) if no format fits."""
    if not isinstance(results, QuerySolutions | QueryBoolean):
        chosen = choose(GRAPHS, wanted.format, wanted.accept)
        write_graph(results, chosen, outlet, wanted)
        return
    chosen = choose(RESULTS, wanted.format, wanted.accept)
    _begin(outlet, chosen, wanted)
    if wanted.head:
        outlet.end()
    elif isinstance(results, QueryBoolean):
        results.serialize(_file(outlet), format=RESULT_FORMATS[chosen.name])
        outlet.end()
    else:
        _write_rows(results, chosen, outlet, wanted)


def _write_rows(
    results: QuerySolutions, chosen: Format, outlet: Outlet, wanted: Wanted
) -> None:
    limits = (wanted.max_rows, wanted.max_bytes)
    rows = Rows(outlet, chosen.name, *limits, wanted.meta)
    try:
        results.serialize(_file(rows), format=RESULT_FORMATS[chosen.name])
        rows.close()
    except Full:
        pass
    outlet.end(rows.cut, told=rows.tells)


def write_graph(
    items: Iterable[Triple] | Iterable[Quad],
    chosen: Format,
    outlet: Outlet,
    wanted: Wanted,
) -> None:
    """Write triples or quads in the order in which they come."""
    _begin(outlet, chosen, wanted)
    if wanted.head:
        outlet.end()
        return
    counted = _Counted(items, outlet, wanted)
    prefixes = {} if chosen.name in {"nt", "nq"} else PREFIXES | WEB_PREFIXES
    serialize(iter(counted), _file(outlet), RDF_FORMATS[chosen.name], prefixes=prefixes)
    comment = COMMENTS.get(chosen.name, "# {}\n")
    if counted.cut and comment:
        outlet.write(comment.format(counted.cut).encode())
    outlet.end(counted.cut, told=bool(comment))


class _Counted:
    """Triples until a limit is met."""

    def __init__(self, items: Iterable[Any], outlet: Outlet, wanted: Wanted) -> None:
        self._items, self._outlet, self._wanted = items, outlet, wanted
        self.cut = ""

    def __iter__(self) -> Iterator[Any]:
        rows, size = self._wanted.max_rows, self._wanted.max_bytes
        for number, item in enumerate(self._items):
            by_rows = number >= rows
            if by_rows or self._outlet.total > size:
                amount = f"{rows} triples" if by_rows else f"{size} bytes"
                self.cut = f"the answer was cut at {amount}: ask for less."
                return
            yield item


def _file(target: Outlet | Rows) -> IO[bytes]:
    """Return what the engine takes for a file: it calls `write` and `flush` only."""
    return cast("IO[bytes]", target)


def _begin(outlet: Outlet, chosen: Format, wanted: Wanted) -> None:
    outlet.begin(
        content_type=chosen.content_type,
        inspectkg_coverage=str(wanted.meta.get("coverage", "")),
        inspectkg_row_limit=str(wanted.max_rows) if wanted.max_rows < UNLIMITED else "",
    )
