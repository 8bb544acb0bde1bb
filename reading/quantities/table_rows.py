"""Rows of a table without bullets: lines that each give a name and a figure."""

import re
from collections.abc import Sequence

from .quantity import Quantity

_ROW = re.compile(r"[^:\n.;]{3,70}: ?[^:\n.;]*")


def row_starts(text: str, shares: Sequence[Quantity]) -> list[int]:
    """Return where each row begins, if the text is rows of one figure each."""
    rows = list(re.finditer(r"[^\n]+", text))
    is_table = len(rows) > 1 and len(rows) == len(shares)
    for row, share in zip(rows, shares, strict=True) if is_table else ():
        held = row.start() <= share.start < row.end()
        if not held or not _ROW.fullmatch(row[0].strip(" .;")):
            return []
    return [row.start() for row in rows] if is_table else []
