"""The outlet of a worker: what a task writes to, and what becomes frames of it."""

import sys
from typing import BinaryIO

from . import frames

CHUNK = 64 * 1024
WHOLE = 4 * CHUNK


class Outlet:
    """A binary file that serialisers write to.

    What fits into WHOLE bytes is sent in one piece, and then the head knows all
    that the end knows. Longer answers leave in chunks, as the reader takes them.
    """

    def __init__(self, pipe: BinaryIO, retire_above: int = 0) -> None:
        """Write frames to `pipe`; with more memory than that, ask to be replaced."""
        self._retire_above = retire_above
        self._pipe = pipe
        self._buffer = bytearray()
        self._head: dict[str, str] = {}
        self.started = False
        self.total = 0

    def begin(self, **headers: str) -> None:
        """Say with what response headers the answer begins."""
        self._head = {k.replace("_", "-"): v for k, v in headers.items() if v}

    def write(self, data: bytes) -> int:
        """Take bytes of the answer, and send what has become a chunk."""
        self._buffer += data
        self.total += len(data)
        if len(self._buffer) >= (CHUNK if self.started else WHOLE):
            self._send()
        return len(data)

    def flush(self) -> None:
        """Do nothing: the outlet decides when to send."""

    def end(self, cut: str = "", *, told: bool = True) -> None:
        """End the answer; `cut` says what is left out.

        `told` means that the answer itself says so; one that does not, and has
        left in part, must not pass for the whole.
        """
        if not self.started:
            whole = {"headers": self._head, "whole": True, "cut": cut}
            frames.write(self._pipe, frames.HEAD, whole)
        if self._buffer:
            frames.write(self._pipe, frames.DATA, bytes(self._buffer))
            self._buffer.clear()
        broken = bool(cut) and self.started and not told
        retire = bool(self._retire_above) and memory() > self._retire_above
        frames.write(self._pipe, frames.END, {"broken": broken, "retire": retire})
        self._pipe.flush()

    def _send(self) -> None:
        if not self.started:
            self.started = True
            part = {"headers": self._head, "whole": False, "cut": ""}
            frames.write(self._pipe, frames.HEAD, part)
        frames.write(self._pipe, frames.DATA, bytes(self._buffer))
        self._pipe.flush()
        self._buffer.clear()


def memory() -> int:
    """Return the most memory this process has held, in bytes; 0 if not known."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024
