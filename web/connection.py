"""A connection that does not wait for ever: for a request's head, or for a reader.

uvicorn bounds how long an idle connection is kept, but neither how slowly a
request may arrive nor how slowly a response may be taken.
"""

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 15.0
STALLED_SECONDS = 30.0


class Connection(H11Protocol):
    """uvicorn's HTTP/1.1 connection, with limits to its patience."""

    _head: asyncio.TimerHandle | None = None
    _stalled: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:  # noqa: ANN401 - as the base
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._watch_head()

    def data_received(self, data: bytes) -> None:
        """Take a piece of a request."""
        super().data_received(data)
        self._watch_head()

    def pause_writing(self) -> None:
        """Give a client that takes less than it is sent a while."""
        super().pause_writing()
        if not self._stalled:
            later = self.loop.call_later
            self._stalled = later(STALLED_SECONDS, self.transport.abort)

    def resume_writing(self) -> None:
        """Go on, now that the client has caught up."""
        super().resume_writing()
        self._stalled = _stop(self._stalled)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop waiting."""
        self._head = _stop(self._head)
        self._stalled = _stop(self._stalled)
        super().connection_lost(exc)

    def _watch_head(self) -> None:
        answering = self.cycle is not None and not self.cycle.response_complete
        if answering:
            self._head = _stop(self._head)
        elif not self._head:
            self._head = self.loop.call_later(HEAD_SECONDS, self._end_waiting)

    def _end_waiting(self) -> None:
        self._head = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.abort()


def _stop(timer: asyncio.TimerHandle | None) -> asyncio.TimerHandle | None:
    if timer:
        timer.cancel()
    return None
