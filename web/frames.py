"""Frames: how a worker's answer travels to the server.

A frame is one letter for its kind, the length of its content in four bytes,
and the content. An answer is a HEAD, any number of DATA and an END; or a
PROBLEM, in place of either of the first two. READY comes once, when a worker
has opened the store. Tasks travel the other way, as one JSON object a line.
"""

import json
import struct
from collections.abc import Mapping
from typing import Any, BinaryIO

READY, HEAD, DATA, END, PROBLEM = b"RHDEP"
HEADER = struct.Struct(">BI")

Meta = Mapping[str, Any]


def write(out: BinaryIO, kind: int, content: bytes | Meta = b"") -> None:
    """Write one frame; what is no bytes goes as JSON."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    out.write(HEADER.pack(kind, len(data)))
    out.write(data)
