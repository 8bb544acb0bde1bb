"""Settings of the server, with defaults that are safe on a person's own machine."""

import os
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path

MIB = 1024 * 1024
UNLIMITED = 2**62


@dataclass(frozen=True)
class Settings:
    """What the server may do, and how much of it.

    Without a `port` it takes 8000, or a free one where that is taken. Times are in
    seconds, sizes in bytes. `timeout` limits the work on one query,
    `long_timeout` that on dumps and descriptions; `patience` is how long
    a query waits for a worker, and how long a client may stall. `hosts` are names
    that the server answers to, besides ``localhost`` and any IP address;
    `public_url` is its address where a proxy stands before it. `cors` is the
    origin that scripts may read from; empty allows none.

    `documents` is the folder of the publications' texts. `records` are the record
    files, or folders of them, whose proposals may be decided on; none turns review
    off. `today` is the day that decisions bear, as an ISO date, and `vocabularies`
    are files of further concepts that the records use.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int | None = None
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
    documents: Path | None = None
    records: tuple[Path, ...] = ()
    vocabularies: tuple[Path, ...] = ()
    today: str = ""

    @property
    def reviewing(self) -> bool:
        """Whether proposals may be decided on: only from this very machine."""
        return bool(self.records and self.today) and _is_loopback(self.host)


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False
