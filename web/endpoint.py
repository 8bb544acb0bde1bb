"""The SPARQL endpoint: ``/sparql``."""

import asyncio

from starlette.requests import Request
from starlette.routing import Route
from starlette.types import ASGIApp

from .protocol import parse
from .refusals import Refused
from .replying import Terms, respond, site_of
from .validators import changes

READING_SECONDS = 20.0


async def sparql(request: Request) -> ASGIApp:
    """Answer a query; without one, describe the service."""
    site = site_of(request)
    body = await _body(request, site.settings.max_query)
    content_type = request.headers.get("content-type", "")
    query_string = request.scope["query_string"]
    asked = parse(request.method, query_string, content_type, body)
    if asked.text is None:
        about = {"about": "service", "url": site.url(request)}
        terms = Terms(site.settings.long_timeout, is_cached=True, is_limited=False)
        return respond(request, "describe", about, terms, asked.format)
    if len(asked.text.encode("utf-8", "replace")) > site.settings.max_query:
        raise _too_large(site.settings.max_query)
    task = {
        "query": asked.text,
        "default": asked.default_graphs,
        "named": asked.named_graphs,
    }
    terms = Terms(changes=changes(asked.text), by_time=False)
    return respond(request, "query", task, terms, asked.format)


async def _body(request: Request, most: int) -> bytes:
    """Return the body of a POST. Refused: 413 if too large, 408 if too slow.

    A form's percent-encoding may take three bytes for each of the query's.
    """
    if request.method != "POST":
        return b""
    body = bytearray()
    try:
        async with asyncio.timeout(READING_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > 3 * most:
                    raise _too_large(most)
    except TimeoutError:
        raise Refused(408, "the query did not arrive in time: send it again.") from None
    return bytes(body)


def _too_large(most: int) -> Refused:
    return Refused(413, f"the query is too large: give at most {most} bytes.")


routes = [Route("/sparql", sparql, methods=["GET", "POST"])]
