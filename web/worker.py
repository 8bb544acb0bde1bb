"""A worker: a process that opens the store to read, and answers task after task.

Started as ``python -m inspectkg.web.worker SETTINGS`` by the server, which
ends it by its process id when a task takes too long. If the server goes, its
standard input ends, and so does the worker.
"""

import json
import os
import signal
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from ..ontology.errors import InspectkgError, StoreError
from . import frames
from .outlet import Outlet
from .refusals import Refused, refusal
from .session import Session
from .tasks import TASKS
from .writing import Wanted

PIPE_SIZE = 1024 * 1024
F_SETPIPE_SZ = 1031
GRACE = 60.0


def main() -> None:
    """Answer the tasks on standard input until it ends."""
    settings = json.loads(sys.argv[1])
    _confine(settings["max_memory"])
    pipe = _own_output()
    session = Session(Path(settings["store"]))
    with suppress(StoreError):  # which whoever asks will be told
        session.store()
    frames.write(pipe, frames.READY)
    pipe.flush()
    for line in sys.stdin.buffer:
        asked = json.loads(line)
        _set_alarm(asked["limit"] + GRACE)
        answer(session, asked, pipe, settings)
        _set_alarm(0)


def answer(
    session: Session, asked: Mapping[str, Any], pipe: BinaryIO, settings: dict[str, Any]
) -> None:
    """Write the answer to one task, or what is wrong with it, as frames."""
    outlet = Outlet(pipe, retire_above=settings["max_memory"] // 2)
    wanted = Wanted(
        asked["format"],
        asked["accept"],
        asked["head"],
        asked["max_rows"],
        asked["max_bytes"],
    )
    try:
        TASKS[asked["task"]](session, asked, outlet, wanted)
    except InspectkgError as error:
        _problem(pipe, refusal(error))
    except (OSError, RuntimeError, MemoryError) as error:
        sys.stderr.write(f"inspectkg: a worker failed ({error}).\n")
        _problem(pipe, refusal(StoreError()))


def _problem(pipe: BinaryIO, refused: Refused) -> None:
    told = {"status": refused.status, "text": str(refused), "headers": refused.headers}
    frames.write(pipe, frames.PROBLEM, told)
    pipe.flush()


def _own_output() -> BinaryIO:
    """Take standard output for frames alone; what else is printed goes to stderr."""
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    with suppress(ImportError, OSError):
        import fcntl  # noqa: PLC0415 - not on every system

        fcntl.fcntl(pipe.fileno(), F_SETPIPE_SZ, PIPE_SIZE)
    return pipe


def _confine(max_memory: int) -> None:
    """Let the system end a query that takes too much memory."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the server ends its workers
    with suppress(ImportError, OSError, ValueError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_DATA, (max_memory, max_memory))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _set_alarm(seconds: float) -> None:
    """Have the system end this process, if the server is no longer there to do it.

    The seconds are those of the processor: waiting for a slow reader is no work.
    """
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


if __name__ == "__main__":
    main()
