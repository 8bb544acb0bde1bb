"""Opening the store, building the shipped records first if need be."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from . import store

if TYPE_CHECKING:
    from pyoxigraph import Store

ROOT = Path(__file__).parent.parent
SHIPPED = ("ontology", "ontology/vocabulary", "records/shipped", "graph", "graph/rules")

Say = Callable[[str], None]


def opened(path: Path | None, say: Say) -> "Store":
    """Open the store at `path` (default: the user's) for reading.

    Where there is none, or one that was built from an older state of the shipped
    records, the shipped records are built first, which `say` is told. Raises
    StoreError if the store cannot be used.
    """
    place = path or store.default_path()
    try:
        if not _is_outdated(place):
            return store.open_read(place)
        say("The shipped records have changed: building them again.")
    except store.StoreMissing:
        say(f"No store at {place}: building the shipped records first.")
    from .building import build  # noqa: PLC0415 - only to build

    build(place)
    return store.open_read(place)


def fingerprint() -> str:
    """Return what changes when a shipped file changes: sizes and times of all."""
    entries = sorted(_shipped_files())
    return " ".join(f"{size}.{changed}" for _, size, changed in entries)


def _shipped_files() -> Iterator[tuple[str, int, int]]:
    for folder in SHIPPED:
        with os.scandir(ROOT / folder) as entries:
            for entry in entries:
                if entry.name.endswith((".ttl", ".yaml", ".rq", ".py")):
                    facts = entry.stat()
                    yield f"{folder}/{entry.name}", facts.st_size, facts.st_mtime_ns


def _is_outdated(place: Path) -> bool:
    shipped = store.meta(place).get("shipped")
    return bool(shipped) and shipped != fingerprint()
