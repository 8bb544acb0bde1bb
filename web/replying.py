"""Replying: from a request and a task for the workers to a response."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp

from .cache import Cache, Kept
from .protocol import Fields, decoded, only
from .settings import UNLIMITED, Settings
from .streaming import Answering
from .validators import Stamp, is_known
from .workers import Pool


@dataclass(frozen=True)
class Site:
    """What all routes share; it is `request.app.state.site`."""

    settings: Settings
    pool: Pool
    cache: Cache

    def url(self, request: Request) -> str:
        """Return the address that this site has for whoever asks, without a slash."""
        base = f"{request.url.scheme}://{request.url.netloc}"
        return self.settings.public_url.rstrip("/") or base


@dataclass(frozen=True)
class Terms:
    """On what terms a task is answered.

    `seconds` of work, or the time limit; `is_cached` if answers may be kept;
    `changes` if equal questions may get different answers; `is_limited` if
    rows and size are; `by_time` if Last-Modified alone may decide.
    """

    seconds: float | None = None
    is_cached: bool = False
    changes: bool = False
    is_limited: bool = True
    by_time: bool = True
    max_rows: int | None = None


def site_of(request: Request) -> Site:
    """Return what all routes share."""
    site: Site = request.app.state.site
    return site


def fields_of(request: Request) -> Fields:
    """Return the parameters of the address. Refused (400) if malformed."""
    return decoded(request.scope["query_string"])


def respond(
    request: Request,
    name: str,
    asked: Mapping[str, Any],
    terms: Terms,
    fmt: str | None = None,
) -> ASGIApp:
    """Return the response to a task, or that the client knows it already.

    `fmt` is the format asked for by name. Raises StoreError, and Refused when
    it is called.
    """
    site = site_of(request)
    task = _task(request, name, asked, fmt, terms)
    key = json.dumps({**task, "head": False}, sort_keys=True)
    stamp = Stamp.of(site.settings.store)
    headers = {"cache-control": "no-cache", "vary": "accept"}
    if not terms.changes:
        etag, modified = stamp.etag(key), stamp.modified
        headers |= {"etag": etag, "last-modified": modified}
        known = dict(request.headers)
        if is_known(etag, modified if terms.by_time else "", known):
            return Response(status_code=304, headers=headers)
    if terms.is_cached and (kept := site.cache.get((stamp, key))):
        return Response(kept.content, headers=dict(kept.headers))

    def keep(kept: Kept) -> None:
        site.cache.put((stamp, key), kept)

    return Answering(
        site.pool,
        task,
        limit=terms.seconds or site.settings.timeout,
        patience=site.settings.patience,
        headers=headers,
        keep=keep if terms.is_cached else None,
    )


def _task(
    request: Request,
    name: str,
    asked: Mapping[str, Any],
    fmt: str | None,
    terms: Terms,
) -> dict[str, Any]:
    settings = site_of(request).settings
    most = min(terms.max_rows or settings.max_rows, settings.max_rows)
    return {
        "task": name,
        **asked,
        "format": fmt,
        "accept": request.headers.get("accept"),
        "head": request.method == "HEAD",
        "max_rows": most if terms.is_limited else UNLIMITED,
        "max_bytes": settings.max_bytes if terms.is_limited else UNLIMITED,
    }


def format_of(fields: Fields) -> str | None:
    """Return the format asked for by name."""
    return only(fields, "format")
