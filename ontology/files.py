"""Writing files whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from .errors import InputError


@contextmanager
def replacing(path: Path) -> Iterator[IO[str]]:
    """Yield a stream whose text becomes the file `path` when all went well.

    Until then, and if anything fails, the file that was there stays as it was.
    Raises InputError if the place cannot be written.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); choose another place."
        raise InputError(msg) from None
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            yield stream
        _publish(Path(name), path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _publish(made: Path, path: Path) -> None:
    mask = os.umask(0)
    os.umask(mask)
    made.chmod(0o666 & ~mask)
    try:
        made.replace(path)
    except OSError as error:
        msg = f"{path}: cannot be written ({error.strerror}); choose another place."
        raise InputError(msg) from None
