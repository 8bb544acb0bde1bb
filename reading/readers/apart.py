"""Reading a PDF in a process of its own, with limits of time and memory.

A file from elsewhere may be made to hang or to break its reader; it shall not take
the other files of the run with it.
"""

import hashlib
import json
import os
import subprocess
import sys
from dataclasses import asdict

from ...ontology.errors import InputError
from .text import Block, Document

SECONDS = float(os.environ.get("INSPECTKG_READING_SECONDS", "120"))
_MEMORY = 4 * 2**30
_REFUSED = 2


def read_apart(data: bytes, file_sha256: str, seconds: float = SECONDS) -> Document:
    """Read a PDF within `seconds`; InputError for what cannot be read."""
    command = [sys.executable, "-m", __name__]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command, input=data, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        message = f"the PDF was not read within {seconds:.0f} seconds: split it"
        raise InputError(message) from None
    if done.returncode == _REFUSED:
        raise InputError(done.stdout.decode())
    if done.returncode:
        message = "the PDF broke its reader: print it to a new PDF and give that one"
        raise InputError(message)
    found = json.loads(done.stdout)
    blocks = tuple(Block(*block) for block in found.pop("blocks"))
    return Document(**found, blocks=blocks, file_sha256=file_sha256)


def _limit() -> None:
    try:
        import resource  # noqa: PLC0415 - not on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _main() -> int:
    from .pdf import read_pdf  # noqa: PLC0415 - only in the other process

    _limit()
    data = sys.stdin.buffer.read()
    try:
        document = read_pdf(data, hashlib.sha256(data).hexdigest())
    except InputError as error:
        sys.stdout.buffer.write(str(error).encode())
        return _REFUSED
    found = asdict(document)
    del found["sha256"], found["file_sha256"]
    found["blocks"] = [list(block.values()) for block in found["blocks"]]
    sys.stdout.buffer.write(json.dumps(found).encode())
    return 0


if __name__ == "__main__":
    sys.exit(_main())
