"""The pool: so many worker processes, and a short queue before them.

A query that cannot be stopped from within is stopped from without: its
process is ended and another takes its place.
"""

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from time import monotonic
from typing import Any

from . import frames
from .process import Worker, WorkerDied
from .refusals import Refused, busy
from .settings import Settings

LOG = logging.getLogger("inspectkg.web")
RESTART_AFTER = 1.0

FULL = "too many queries are running: try again in a few seconds."
DIED = "the query broke the worker, for want of memory or by its depth: ask for less."


class Reply:
    """A worker's answer: its head, and then its content piece by piece."""

    def __init__(self, worker: Worker, seconds: float) -> None:
        """Await the answer of `worker`, which may work for so many seconds."""
        self._worker = worker
        self._left, self._limit = seconds, seconds
        self.headers: dict[str, str] = {}
        self.whole = False
        self.cut = ""
        self.ended = self.broken = self.retire = False

    async def begin(self) -> None:
        """Await the head. Raises Refused for what the worker refuses."""
        kind, content = await self._next()
        told = json.loads(content)
        if kind == frames.PROBLEM:
            self.ended = True
            raise Refused(told["status"], told["text"], told["headers"])
        self.headers, self.whole, self.cut = told["headers"], told["whole"], told["cut"]

    async def piece(self) -> bytes:
        """Return the next piece of content; empty at the end.

        Raises Refused where the answer breaks off.
        """
        if self.ended:
            return b""
        kind, content = await self._next()
        if kind == frames.DATA:
            return content
        told = json.loads(content)
        self.ended = True
        if kind == frames.PROBLEM:
            raise Refused(told["status"], told["text"])
        self.broken, self.retire = told["broken"], told["retire"]
        return b""

    async def content(self) -> bytes:
        """Return all that is left of the content."""
        pieces = []
        while piece := await self.piece():
            pieces.append(piece)
        return b"".join(pieces)

    async def _next(self) -> tuple[int, bytes]:
        """Return the next frame. Only the time spent waiting for it counts."""
        started = monotonic()
        try:
            async with asyncio.timeout(max(self._left, 0)):
                return await self._worker.frame()
        except TimeoutError:
            msg = f"no answer within {self._limit:g} seconds: ask for less."
            raise Refused(503, msg) from None
        except WorkerDied:
            raise Refused(503, DIED) from None
        finally:
            self._left -= monotonic() - started


class Pool:
    """Workers, of which each answers one task at a time."""

    def __init__(self, settings: Settings) -> None:
        """Prepare a pool; `start` fills it."""
        self._settings = settings
        self._idle: asyncio.LifoQueue[Worker] = asyncio.LifoQueue()
        self._all: set[Worker] = set()
        self._starting: set[asyncio.Task[None]] = set()
        self._waiting = 0

    @property
    def pids(self) -> set[int]:
        """The process ids of the workers."""
        return {worker.pid for worker in self._all}

    async def start(self) -> None:
        """Start the workers and wait until all are ready. Raises WorkerDied."""
        await asyncio.gather(*(self._add() for _ in range(self._settings.workers)))

    async def stop(self) -> None:
        """End all workers."""
        for task in self._starting:
            task.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        await asyncio.gather(*(worker.end() for worker in self._all))
        self._all.clear()

    @asynccontextmanager
    async def ask(self, task: Mapping[str, Any], limit: float) -> AsyncIterator[Reply]:
        """Give `task` to a worker, which may work on it for `limit` seconds.

        Raises Refused (503) if too many wait already, or on the time limit. A
        reply that is left before its end costs the worker its life.
        """
        worker = await self._taken()
        reply = Reply(worker, limit)
        try:
            await worker.send({**task, "limit": limit})
            await reply.begin()
            yield reply
        except WorkerDied:
            raise busy(FULL) from None
        finally:
            if reply.ended and not reply.retire and worker.is_alive:
                self._idle.put_nowait(worker)
            else:
                self._replace(worker)

    async def _taken(self) -> Worker:
        while True:
            worker = await self._next_idle()
            if worker.is_alive:
                return worker
            self._replace(worker)

    async def _next_idle(self) -> Worker:
        if not self._idle.empty():
            return self._idle.get_nowait()
        if self._waiting >= self._settings.queue:
            raise busy(FULL)
        self._waiting += 1
        try:
            async with asyncio.timeout(self._settings.patience):
                return await self._idle.get()
        except TimeoutError:
            raise busy(FULL) from None
        finally:
            self._waiting -= 1

    def _replace(self, worker: Worker) -> None:
        worker.kill()
        task = asyncio.create_task(self._renew(worker))
        self._starting.add(task)
        task.add_done_callback(self._starting.discard)

    async def _renew(self, worker: Worker) -> None:
        await worker.end()
        self._all.discard(worker)
        while True:
            try:
                await self._add()
            except (WorkerDied, OSError):
                LOG.warning("a worker did not start; trying again")
                await asyncio.sleep(RESTART_AFTER)
            else:
                return

    async def _add(self) -> None:
        worker = await Worker.start(self._settings)
        self._all.add(worker)
        self._idle.put_nowait(worker)
