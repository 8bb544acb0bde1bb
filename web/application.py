"""The application: routes, what they share, and what is said when they cannot serve.

A room of pages adds its routes to ROUTERS and its tasks to `tasks.TASKS`; a
response may set its own Content-Security-Policy, which the guard then keeps.
"""

import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp

from ..ontology.errors import InspectkgError
from . import endpoint, explorer, graphs, named, reviewing
from .cache import Cache
from .guard import Guard
from .refusals import Refused, refusal
from .replying import Site
from .settings import Settings
from .workers import Pool

LOG = logging.getLogger("inspectkg.web")
ROUTERS = (
    endpoint.routes,
    named.routes,
    graphs.routes,
    reviewing.routes,
    explorer.routes,
)

SENTENCES = {
    404: "there is nothing at this address: try /sparql, /query or /data.",
}
BROKE = "something broke in the server: whoever runs it finds it in the log."

Handler = Callable[[Request, Exception], Awaitable[Response]]


def application(settings: Settings) -> ASGIApp:
    """Return the ASGI application; its lifespan starts and ends the workers."""
    site = Site(settings, Pool(settings), Cache(settings.cache_bytes))
    app = Starlette(
        routes=[route for routes in ROUTERS for route in routes],
        lifespan=_lifespan,
        exception_handlers=_HANDLERS,
    )
    app.router.redirect_slashes = False
    app.state.site = site
    return Guard(app, settings)


@asynccontextmanager
async def _lifespan(app: Starlette) -> AsyncIterator[None]:
    pool: Pool = app.state.site.pool
    try:
        await pool.start()
        yield
    finally:
        await pool.stop()


async def _refused(request: Request, error: Exception) -> Response:
    del request
    if not isinstance(error, InspectkgError):
        raise error
    if not isinstance(error, Refused):
        LOG.warning("%s", error)
    refused = refusal(error)
    return _sentence(refused.status, str(refused), refused.headers)


async def _http_error(request: Request, error: Exception) -> Response:
    if not isinstance(error, HTTPException):
        raise error
    said = SENTENCES.get(error.status_code, error.detail)
    if error.status_code == 405:  # noqa: PLR2004 - method not allowed
        allowed = ", ".join(sorted((error.headers or {})["Allow"].split(", ")))
        said = f"this address does not take {request.method}: use {allowed}."
    return _sentence(error.status_code, said, error.headers)


async def _broke(request: Request, error: Exception) -> Response:
    del request, error
    return _sentence(500, BROKE, None)


def _sentence(
    status: int, sentence: str, headers: Mapping[str, str] | None
) -> Response:
    shown = " ".join(sentence.split()) + "\n"
    return PlainTextResponse(shown, status_code=status, headers=headers)


_HANDLERS: dict[Any, Handler] = {
    InspectkgError: _refused,
    HTTPException: _http_error,
    Exception: _broke,
}
