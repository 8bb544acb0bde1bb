"""Validators: what lets a client keep an answer for as long as it holds.

Source: RFC 9110, sections 8.8 and 13.1. Entity tags are weak: without ORDER BY,
equal answers may differ in the order of their rows.
"""

import re
from email.utils import formatdate, parsedate_to_datetime
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ..graph import versions

CHANGING = re.compile(r"(?i)\b(?:NOW|RAND|UUID|STRUUID)\b")


class Stamp(NamedTuple):
    """What tells one state of the store from another."""

    version: str
    changed: int

    @classmethod
    def of(cls, store: Path) -> "Stamp":
        """Return the stamp of the store as it is now. Raises StoreError."""
        version = versions.current(store)
        try:
            changed = (store / versions.CURRENT).stat().st_mtime_ns
        except OSError as error:
            raise versions.damaged(store, error) from error
        return cls(version, changed)

    @property
    def modified(self) -> str:
        """The time of the build, as HTTP writes it."""
        return formatdate(self.changed // 10**9, usegmt=True)

    def etag(self, *parts: object) -> str:
        """Return the entity tag of an answer that depends on `parts` alone."""
        text = repr((*self, *parts)).encode("utf-8", "backslashreplace")
        return f'W/"{sha256(text).hexdigest()[:24]}"'


def changes(text: str) -> bool:
    """Return whether a query may answer differently each time it is asked."""
    return bool(CHANGING.search(text))


def is_known(etag: str, modified: str, headers: dict[str, str]) -> bool:
    """Return whether the client says that it has this answer already.

    `modified` is empty where the time alone does not decide.
    """
    if tags := headers.get("if-none-match"):
        bare = etag.removeprefix("W/")
        known = (tag.strip().removeprefix("W/") for tag in tags.split(","))
        return any(tag in {bare, "*"} for tag in known)
    since = headers.get("if-modified-since")
    if not since or not modified:
        return False
    try:
        return parsedate_to_datetime(modified) <= parsedate_to_datetime(since)
    except (ValueError, TypeError):
        return False
