"""The queries that ship with inspectkg, as addresses: ``/query/NAME?region=...``."""

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from ..ontology.errors import InputError
from ..queries import library
from .protocol import only
from .refusals import Refused
from .replying import Terms, fields_of, format_of, respond, site_of
from .shipped import shipped
from .validators import changes

RESERVED = {"format", "limit", "include-proposed"}


async def named(request: Request) -> ASGIApp:
    """Answer the shipped query of that name; the parameters are those of its header."""
    query = _shipped(request.path_params["name"])
    fields = fields_of(request)
    parameters: dict[str, list[str]] = {}
    for key, value in fields:
        if key not in RESERVED:
            parameters.setdefault(key, []).append(value)
    proposed = only(fields, "include-proposed") or "false"
    if proposed not in {"true", "false"}:
        raise Refused(400, "include-proposed is true or false.")
    asked = {
        "name": query.name,
        "parameters": parameters,
        "proposed": proposed == "true",
    }
    limit = _limit(only(fields, "limit"))
    terms = Terms(is_cached=True, changes=changes(query.text), max_rows=limit)
    return respond(request, "named", asked, terms, format_of(fields))


async def listing(request: Request) -> Response:
    """List the shipped queries: question, parameters, columns and address."""
    base = site_of(request).url(request)
    return JSONResponse([_told(query, base) for query in library.listing()])


def _shipped(name: str) -> library.Query:
    try:
        return shipped(name)
    except InputError:
        msg = f"there is no query {name[:60]!r}: /query lists them all."
        raise Refused(404, msg) from None


def _limit(value: str | None) -> int | None:
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and 0 < len(value) < 10 and int(value)):  # noqa: PLR2004
        raise Refused(400, "limit is a whole number of rows, 1 or more.")
    return int(value)


def _told(query: library.Query, base: str) -> dict[str, object]:
    parameters = {
        p.name: {"type": p.type, "default": p.default, "description": p.description}
        for p in query.parameters.values()
    }
    return {
        "name": query.name,
        "title": query.title,
        "question": query.question,
        "parameters": parameters,
        "columns": dict(query.columns),
        "url": f"{base}/query/{query.name}",
    }


routes = [Route("/query", listing), Route("/query/{name}", named)]
