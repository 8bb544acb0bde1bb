"""A worker's session: the store, always in its current version, and what it knows."""

from pathlib import Path
from typing import Any

from pyoxigraph import Store

from ..graph import store as stores
from ..graph import versions
from ..graph.dataset import PROPOSALS, Dataset


class Session:
    """The store at `path` as one worker sees it.

    `known` keeps what was found out about this version; a new one empties it.
    """

    def __init__(self, path: Path) -> None:
        """Look at `path` when first asked, not before."""
        self._path = path
        self._version = ""
        self._store: Store | None = None
        self.known: dict[str, Any] = {}

    def store(self) -> Store:
        """Return the current version of the store. Raises StoreError."""
        version = versions.current(self._path)
        if self._store is None or version != self._version:
            # If a build comes in between, the next question opens it again.
            self._store, self._version = stores.open_read(self._path), version
            self.known = {}
        return self._store

    def everyday(self) -> Dataset | None:
        """Return the dataset that every query sees, if no graph is to be hidden.

        Where there are proposals, None leaves it to `dataset.dataset`, which has
        to list all graphs.
        """
        names = self.store().named_graphs
        if "proposals" not in self.known:
            self.known["proposals"] = any(g.value.endswith(PROPOSALS) for g in names())
        return None if self.known["proposals"] else Dataset()
