"""Writing files whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from .errors import InputError


@contextmanager
def replacing(path: Path) -> Iterator[TextIO]:
    """Yield a stream whose text becomes the file `path` when all went well.

    Until then, and if anything fails, the file that was there stays as it was.
    A link stays a link, and a device or pipe is written to, never replaced.
    Raises InputError if the place cannot be written.
    """
    try:
        with _in_place(path) if _is_special(path) else _beside(path) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); choose another place."
        raise InputError(msg) from None


def _is_special(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _in_place(path: Path) -> TextIO:
    return path.open("w", encoding="utf-8", newline="")


@contextmanager
def _beside(path: Path) -> Iterator[TextIO]:
    target = path.resolve()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        _publish(Path(name), target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _publish(made: Path, target: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    made.chmod(0o666 & ~mask)
    made.replace(target)
