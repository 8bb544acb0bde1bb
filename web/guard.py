"""The guard: who may ask by what name, and what every response says of itself.

A page of another site can make a browser look up its own name here (DNS
rebinding), so names are answered only if known; an IP address cannot be so abused.
"""

from ipaddress import ip_address

from starlette.datastructures import MutableHeaders
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .settings import Settings

DATA_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox"
METHODS = "GET, HEAD, POST, OPTIONS"
READ_HEADERS = "Accept, Content-Type, If-Modified-Since, If-None-Match"
SHOWN_HEADERS = (
    "ETag, Inspectkg-Coverage, Inspectkg-Cut, Inspectkg-Row-Limit, Retry-After"
)
WRONG_HOST = "this server does not go by that name: allow it with --allow-host."


class Guard:
    """ASGI middleware around everything."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        """Guard `app` as the settings say."""
        self._app, self._cors = app, settings.cors
        names = {"localhost", settings.host, *settings.hosts}
        self._names = {name.lower().rstrip(".") for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse a wrong host, answer OPTIONS, and dress every response."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._dress(MutableHeaders(scope=message))
            await send(message)

        app = self._app
        if not self._is_ours(scope):
            app = PlainTextResponse(WRONG_HOST + "\n", status_code=400)
        elif scope["method"] == "OPTIONS":
            app = self._options()
        await app(scope, receive, dressed)

    def _is_ours(self, scope: Scope) -> bool:
        hosts = [value for name, value in scope["headers"] if name == b"host"]
        return len(hosts) == 1 and self._is_known(hosts[0].decode("latin-1"))

    def _is_known(self, host: str) -> bool:
        name, colon, port = host.rpartition(":")
        if not colon or host.endswith("]"):
            name, port = host, ""
        if port and not (port.isascii() and port.isdigit()):
            return False
        name = name.lower().rstrip(".")
        return name in self._names or _is_address(name)

    def _options(self) -> Response:
        headers = {"allow": METHODS}
        if self._cors:
            headers["access-control-allow-methods"] = METHODS
            headers["access-control-allow-headers"] = READ_HEADERS
            headers["access-control-max-age"] = "86400"
        return Response(status_code=204, headers=headers)

    def _dress(self, headers: MutableHeaders) -> None:
        headers.setdefault("content-security-policy", DATA_POLICY)
        headers["x-content-type-options"] = "nosniff"
        headers.setdefault("referrer-policy", "no-referrer")
        is_private = headers.get("cross-origin-resource-policy") == "same-origin"
        if self._cors and not is_private:
            headers["access-control-allow-origin"] = self._cors
            headers["access-control-expose-headers"] = SHOWN_HEADERS


def _is_address(name: str) -> bool:
    bare = name[1:-1] if name.startswith("[") and name.endswith("]") else name
    try:
        return (ip_address(bare).version == 6) == (bare != name)  # noqa: PLR2004
    except ValueError:
        return False
