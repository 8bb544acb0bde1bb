"""Streaming: a worker's answer as an HTTP response, no faster than the client reads."""

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from time import monotonic
from typing import Any

from starlette.types import Message, Receive, Scope, Send

from .cache import Kept
from .workers import Pool, Reply

SLOWEST = 16 * 1024
"""Bytes a second that a client must take on the whole, once its patience is used."""

Keep = Callable[[Kept], None]


class Answering:
    """An ASGI response: asks a worker and passes on what it says.

    If the client goes, so does the worker. An answer that breaks off, on the time
    limit or because a CSV file cannot say that it was cut, ends without its
    last chunk, so that no client takes it for the whole.
    """

    def __init__(  # noqa: PLR0913 - what a response is made of
        self,
        pool: Pool,
        task: Mapping[str, Any],
        *,
        limit: float,
        patience: float,
        headers: Mapping[str, str],
        keep: Keep | None = None,
    ) -> None:
        """Prepare to ask; `keep` is given an answer that is small and whole."""
        self._pool, self._task, self._limit = pool, task, limit
        self._patience, self._headers, self._keep = patience, headers, keep

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer. Raises Refused if nothing was sent yet."""
        del scope
        work = asyncio.ensure_future(self._answer(send))
        gone = asyncio.ensure_future(_gone(receive))
        try:
            await asyncio.wait({work, gone}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            gone.cancel()
            if not work.done():
                work.cancel()
        with suppress(asyncio.CancelledError):
            await work

    async def _answer(self, send: Send) -> None:
        async with self._pool.ask(self._task, self._limit) as reply:
            if reply.whole:
                await self._send_whole(reply, send)
            else:
                await self._stream(reply, Tap(send, self._patience))

    async def _send_whole(self, reply: Reply, send: Send) -> None:
        content = await reply.content()
        headers = {**self._headers, **plain(reply.headers)}
        if reply.cut:
            headers["inspectkg-cut"] = reply.cut
        if not self._task["head"]:
            headers["content-length"] = str(len(content))
            if self._keep:
                self._keep(Kept(headers, content))
        await send(_start(headers))
        await send({"type": "http.response.body", "body": content})

    async def _stream(self, reply: Reply, tap: "Tap") -> None:
        await tap.send(_start({**self._headers, **plain(reply.headers)}))
        with suppress(Exception):
            while piece := await reply.piece():
                await tap.send(_body(piece, more=True))
            if not reply.broken:
                await tap.send(_body(b"", more=False))


class Tap:
    """Sends to a client that must keep taking what it asked for."""

    def __init__(self, send: Send, patience: float) -> None:
        """Allow the client `patience` seconds, and more as it takes more."""
        self._send = send
        self._left = patience

    async def send(self, message: Message) -> None:
        """Send a message. Raises TimeoutError if the client is too slow."""
        started = monotonic()
        async with asyncio.timeout(max(self._left, 0)):
            await self._send(message)
        self._left += len(message.get("body", b"")) / SLOWEST - (monotonic() - started)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


def plain(headers: Mapping[str, str]) -> dict[str, str]:
    """Return headers as HTTP can carry them: in Latin-1, each on one line."""
    return {
        name: " ".join(value.encode("latin-1", "replace").decode("latin-1").split())
        for name, value in headers.items()
    }


def _start(headers: Mapping[str, str]) -> Message:
    pairs = [(k.encode("latin-1"), v.encode("latin-1")) for k, v in headers.items()]
    return {"type": "http.response.start", "status": 200, "headers": pairs}


def _body(content: bytes, *, more: bool) -> Message:
    return {"type": "http.response.body", "body": content, "more_body": more}
