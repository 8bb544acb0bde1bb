"""Limits of reading one file: however it was made, it shall not stop the others."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from ...ontology.errors import InputError

LONGEST = 5_000_000
"""Characters of a canonical text: more than thirty long reports have together."""


def within_length(text: str) -> None:
    """Raise InputError for a text that is too long to be one publication."""
    if len(text) > LONGEST:
        message = f"its text has more than {LONGEST:,} characters: split it"
        raise InputError(message)


@contextmanager
def within_time(seconds: float, message: str) -> Iterator[None]:
    """Raise InputError with a message where the body takes more than so many seconds.

    Only the main thread can be interrupted, and not on Windows: elsewhere there is
    no limit.
    """
    has_alarm = hasattr(signal, "setitimer")
    if not has_alarm or threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(signum: int, frame: FrameType | None) -> None:
        del signum, frame
        raise InputError(message)

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
