"""Review in place: ``/review``, where the settings name records to decide on.

Only a form that this process made may decide: it bears a token, and browsers say
of which site the page was that sent it. Other sites may not read the form.
"""

import asyncio
import os
import secrets
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from ..ontology.errors import InspectkgError
from . import rendering
from .explorer import DOCUMENTS, missing, told
from .protocol import FORM, Fields, decoded
from .refusals import Refused, refusal
from .replying import fields_of, site_of
from .settings import Settings

if TYPE_CHECKING:
    from .proposals import Records

Endpoint = Callable[[Request], Awaitable[Response]]

MOST_BYTES = 64 * 1024
MOST_SHOWN = 20
READING_SECONDS = 20.0
FIELD = "field."
TOKEN = secrets.token_urlsafe(32)
OWN = {
    "cache-control": "no-store",
    "content-security-policy": rendering.POLICY,
    "cross-origin-resource-policy": "same-origin",
    # Without a referrer, browsers would not tell of which site a form is.
    "referrer-policy": "same-origin",
}


def guarded(endpoint: Endpoint) -> Endpoint:
    """Return an endpoint that is there only where review is, and explains itself."""

    async def answered(request: Request) -> Response:
        if not site_of(request).settings.reviewing:
            return await missing(request)
        try:
            answer = await endpoint(request)
        except InspectkgError as error:
            answer = told(refusal(error))
        answer.headers.update(OWN)
        return answer

    return answered


async def show(request: Request) -> Response:
    """Show what waits in the record of a publication, each with a form."""
    settings = site_of(request).settings
    fields = dict(fields_of(request))
    publication = request.path_params["publication"]
    content = await asyncio.to_thread(_page, settings, publication, fields)
    return Response(content, media_type="text/html; charset=utf-8")


async def decide(request: Request) -> Response:
    """Write a decision into the record, and show what still waits."""
    fields = await _form(request)
    publication, name = (request.path_params[k] for k in ("publication", "statement"))
    settings = site_of(request).settings
    await asyncio.to_thread(_decide, settings, publication, name, fields)
    asked = urlencode({"decided": name, "start": dict(fields).get("start", "0")})
    return RedirectResponse(f"{_path(publication)}?{asked}", 303)


async def build(request: Request) -> Response:
    """Build the graph again from the records, and go to the publication."""
    await _form(request)
    publication = request.path_params["publication"]
    await asyncio.to_thread(_build, site_of(request).settings, publication)
    return RedirectResponse(f"/id/publication/{quote(publication, safe='')}", 303)


def _page(settings: Settings, publication: str, fields: Mapping[str, str]) -> bytes:
    records = _records(settings)
    held = records.proposals(publication)
    start = fields.get("start", "")
    first = min(int(start), len(held)) if start.isdecimal() and len(start) < 6 else 0  # noqa: PLR2004
    known = records.vocabulary
    name = fields.get("decided", "")
    page = rendering.page(
        "review.html",
        publication=publication,
        path=_path(publication),
        shown=held[first : first + MOST_SHOWN],
        total=len(held),
        start=first if first < len(held) else 0,
        most=MOST_SHOWN,
        decided=records.decided(publication, name) if name else None,
        roles=[(slug, known.label("role", slug)) for slug in known.slugs("role")],
        file=records.file(publication).name,
        token=TOKEN,
    )
    return page.content


def _decide(settings: Settings, publication: str, name: str, fields: Fields) -> None:
    from .proposals import Answer  # noqa: PLC0415 - heavy

    one = dict(fields)
    typed = {k.removeprefix(FIELD): v for k, v in fields if k.startswith(FIELD)}
    answer = Answer(
        outcome=one.get("decision", ""),
        by=one.get("by", ""),
        why=one.get("why", ""),
        seen=one.get("seen", ""),
        with_links="with-links" in one,
        typed=typed,
    )
    _records(settings).decide(publication, name, answer)


def _build(settings: Settings, publication: str) -> None:
    from ..graph import building  # noqa: PLC0415 - heavy

    records = _records(settings)
    records.file(publication)
    building.build(
        settings.store,
        records.files,
        _documents(settings),
        vocabularies=settings.vocabularies,
    )


def _records(settings: Settings) -> "Records":
    from .proposals import Records  # noqa: PLC0415 - heavy

    return Records(settings, _documents(settings))


def _documents(settings: Settings) -> Path | None:
    named = os.environ.get(DOCUMENTS)
    return settings.documents or (Path(named) if named else None)


async def _form(request: Request) -> Fields:
    """Return the fields of a form of ours. Refused: 403 if it is not ours."""
    _refuse_strangers(request)
    if request.headers.get("content-type", "").partition(";")[0].strip() != FORM:
        raise Refused(415, f"the body must be {FORM}: use the form of the page.")
    fields = decoded(await _body(request))
    token = dict(fields).get("token", "")
    if not secrets.compare_digest(token.encode(), TOKEN.encode()):
        raise Refused(403, "this form is not of this server's run: load it again.")
    return fields


def _refuse_strangers(request: Request) -> None:
    """Refuse what another site's page sent, or what does not tell."""
    own = {
        f"{request.url.scheme}://{request.url.netloc}",
        site_of(request).url(request),
    }
    site = request.headers.get("sec-fetch-site", "same-origin")
    if request.headers.get("origin") not in own or site != "same-origin":
        raise Refused(403, "only this server's own pages may decide: use its form.")


async def _body(request: Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(READING_SECONDS):
            async for piece in request.stream():
                body += piece
                if len(body) > MOST_BYTES:
                    msg = f"the form is too large: send at most {MOST_BYTES} bytes."
                    raise Refused(413, msg)
    except TimeoutError:
        raise Refused(408, "the form did not arrive in time: send it again.") from None
    return bytes(body)


def _path(publication: str) -> str:
    return f"/review/{quote(publication, safe='')}"


routes = [
    Route("/review/{publication}", guarded(show), methods=["GET"]),
    Route("/review/{publication}", guarded(build), methods=["POST"]),
    Route("/review/{publication}/{statement:path}", guarded(decide), methods=["POST"]),
]
