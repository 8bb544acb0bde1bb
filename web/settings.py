"""Settings of the server, with defaults that are safe on a person's own machine."""

import os
from dataclasses import dataclass, field
from pathlib import Path

MIB = 1024 * 1024
UNLIMITED = 2**62


@dataclass(frozen=True)
class Settings:
    """What the server may do, and how much of it.

    Times are in seconds, sizes in bytes. `timeout` limits the work on one query,
    `long_timeout` that on dumps and descriptions; `patience` is how long
    a query waits for a worker, and how long a client may stall. `hosts` are names
    that the server answers to, besides ``localhost`` and any IP address;
    `public_url` is its address where a proxy stands before it. `cors` is the
    origin that scripts may read from; empty allows none.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 8000
    timeout: float = 30.0
    long_timeout: float = 300.0
    patience: float = 30.0
    max_rows: int = 1_000_000
    max_bytes: int = 256 * MIB
    max_query: int = MIB
    max_memory: int = 2048 * MIB
    workers: int = field(default_factory=lambda: min(8, max(2, os.cpu_count() or 2)))
    queue: int = 64
    cache_bytes: int = 16 * MIB
    hosts: tuple[str, ...] = ()
    public_url: str = ""
    cors: str = "*"
