"""The explorer's addresses: pages for people, rendered by the workers."""

import asyncio
import os
from collections.abc import Awaitable, Callable
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..ontology.errors import InspectkgError
from . import rendering
from .held_texts import BETWEEN
from .refusals import Refused, refusal
from .replying import Terms, fields_of, format_of, respond, site_of
from .settings import Settings

DOCUMENTS = "INSPECTKG_DOCUMENTS"
TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
}
PAGES = {
    "/": "home",
    "/network": "network",
    "/policies": "policies",
    "/policies/cell": "cell",
    "/regions": "regions",
    "/findings": "findings",
    "/publications": "publications",
    "/questions": "questions",
    "/questions/{path}": "question",
    "/editor": "editor",
    "/search": "search",
    "/terms": "terms",
    "/ontology": "ontology",
    "/id/{path:path}": "entity",
}

Endpoint = Callable[[Request], Awaitable[ASGIApp]]


class Shown:
    """A response to a person: what is refused is told as a page, too."""

    def __init__(self, app: ASGIApp) -> None:
        """Wrap the response `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or say in one sentence why not.

        "Not modified" bears the policy, too: browsers take it over for what they hold.
        """

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.setdefault("content-security-policy", rendering.POLICY)
            await send(message)

        try:
            await self._app(scope, receive, dressed)
        except InspectkgError as error:
            await told(refusal(error))(scope, receive, dressed)


def told(refused: Refused) -> Response:
    """Return the page that tells of a refusal."""
    page = rendering.page("refused.html", status=refused.status, sentence=str(refused))
    headers = {"content-security-policy": rendering.POLICY, **refused.headers}
    return Response(page.content, refused.status, headers, page.content_type)


def shown(name: str) -> Endpoint:
    """Return the endpoint of the page called `name`."""

    async def endpoint(request: Request) -> ASGIApp:
        try:
            fields = fields_of(request)
            asked = {"page": name, "fields": fields, **_asked(request)}
            asked["reviewing"] = await _waiting(request)
            terms = Terms(is_cached=True, by_time=False)
            return Shown(respond(request, "page", asked, terms, format_of(fields)))
        except InspectkgError as error:
            return told(refusal(error))

    return endpoint


def _asked(request: Request) -> dict[str, Any]:
    site = site_of(request)
    return {
        "path": request.path_params.get("path", ""),
        "url": site.url(request),
        "documents": _documents(site.settings),
        "edition": rendering.edition(),
    }


def _documents(settings: Settings) -> str:
    """Return where the publications' texts are; beside records only for reviewers."""
    folder = settings.documents or os.environ.get(DOCUMENTS, "")
    places = [folder, *(settings.records if settings.reviewing else ())]
    return BETWEEN.join(str(place) for place in places if str(place))


async def _waiting(request: Request) -> int:
    """Return how many proposals of a publication may be decided on here."""
    settings = site_of(request).settings
    kind, _, name = request.path_params.get("path", "").partition("/")
    if kind != "publication" or not settings.reviewing:
        return 0
    from .proposals import Records  # noqa: PLC0415 - heavy, and not to serve

    return await asyncio.to_thread(Records(settings).waiting, name)


async def static(request: Request) -> Response:
    """Give a style sheet or a script; a new edition has a new address."""
    name = request.path_params["name"]
    content = rendering.static_files().get(name)
    if content is None:
        return told(Refused(404, "there is no such file: go back to the page."))
    headers = {"cache-control": "public, max-age=31536000, immutable"}
    kind = TYPES.get(name.rpartition(".")[2], "application/octet-stream")
    return Response(content, headers=headers, media_type=kind)


async def missing(request: Request) -> Response:
    """Say to a person that there is no such page, and to a program as elsewhere."""
    if "text/html" not in request.headers.get("accept", ""):
        raise HTTPException(404)
    return told(Refused(404, "there is no page at this address: try the search."))


class Reading(Route):
    """A route for reading that leaves other methods to whoever may have the path."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match GET and HEAD alone."""
        match, found = super().matches(scope)
        return (match, found) if match == Match.FULL else (Match.NONE, {})


routes = [
    *(Route(path, shown(name)) for path, name in PAGES.items()),
    Route("/static/{name}", static),
    Reading("/{path:path}", missing),
]
