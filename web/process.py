"""One worker as the server sees it: a process, its tasks and its frames."""

import asyncio
import json
import sys
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

from . import frames
from .settings import Settings

MODULE = "inspectkg.web.worker"
CHUNK = 128 * 1024


class WorkerDied(Exception):  # noqa: N818 - reads as what happened
    """The worker's process ended, for want of memory or by a fault."""


class Worker:
    """A running worker process."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        """Wrap a process that speaks in frames."""
        self._process = process

    @classmethod
    async def start(cls, settings: Settings) -> "Worker":
        """Start a worker and wait until it is ready. Raises WorkerDied."""
        told = {"store": str(settings.store), "max_memory": settings.max_memory}
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", MODULE, json.dumps(told)),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            limit=CHUNK,
        )
        worker = cls(process)
        try:
            await worker.frame()
        except BaseException:
            await worker.end()
            raise
        return worker

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process has not ended."""
        return self._process.returncode is None

    async def send(self, task: Mapping[str, Any]) -> None:
        """Hand over a task. Raises WorkerDied."""
        stdin = self._process.stdin
        if stdin is None:
            raise WorkerDied
        try:
            stdin.write(json.dumps(task).encode() + b"\n")
            await stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise WorkerDied from None

    async def frame(self) -> tuple[int, bytes]:
        """Return the next frame: its kind and its content. Raises WorkerDied."""
        stdout = self._process.stdout
        if stdout is None:
            raise WorkerDied
        try:
            header = await stdout.readexactly(frames.HEADER.size)
            kind, length = frames.HEADER.unpack(header)
            return kind, await stdout.readexactly(length) if length else b""
        except asyncio.IncompleteReadError:
            raise WorkerDied from None

    def kill(self) -> None:
        """End the process at once, whatever it does."""
        with suppress(ProcessLookupError):
            self._process.kill()

    async def end(self) -> None:
        """End the process, wait until it is gone, and let go of its pipes."""
        self.kill()
        # Python keeps a pipe open until what is left in it has been read.
        while self._process.stdout and await self._process.stdout.read(CHUNK):
            pass
        await self._process.wait()
