"""A cache of small answers, by all that they depend on."""

from collections import OrderedDict
from collections.abc import Hashable, Mapping
from typing import NamedTuple


class Kept(NamedTuple):
    """An answer that is kept: its headers and its content."""

    headers: Mapping[str, str]
    content: bytes


class Cache:
    """Answers up to a size in bytes; those asked for longest ago go first.

    A key holds the stamp of the store, so that a build makes it be forgotten.
    """

    def __init__(self, size: int) -> None:
        """Keep at most `size` bytes of content; 0 keeps nothing."""
        self._size, self._used = size, 0
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()

    def get(self, key: Hashable) -> Kept | None:
        """Return what is kept under `key`."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: Hashable, kept: Kept) -> None:
        """Keep an answer, unless it is more than a sixteenth of the room."""
        if len(kept.content) * 16 > self._size:
            return
        if old := self._kept.pop(key, None):
            self._used -= len(old.content)
        self._kept[key] = kept
        self._used += len(kept.content)
        while self._used > self._size:
            _, old = self._kept.popitem(last=False)
            self._used -= len(old.content)
