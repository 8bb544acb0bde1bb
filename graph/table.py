"""Tables for people: fitted to a terminal, or as Markdown."""

import os
import re
import unicodedata
from collections.abc import Iterable, Sequence

from ..ontology.text import one_line

GAP = "  "
NARROWEST = 8
# The width where there is no terminal, as in a pipe.
UNKNOWN = 120
# A column narrower than this, gap included, is no pleasure to read.
ROOM = 11
_ADDRESS = r"""https?://[^\s\\<>"{}|^`*\[\]\x00-\x1f\x7f-\x9f]+"""
_MARKDOWN = str.maketrans(
    {
        "\\": "&#92;",
        "&": "&amp;",
        "<": "&lt;",
        **{character: f"\\{character}" for character in "|`*_[]"},
    }
)


def table(
    columns: Sequence[str], rows: Sequence[Sequence[str]], width: int | None = None
) -> str:
    """Return a table of at most `width` columns of a terminal, cells wrapped.

    Without `width` it is the terminal's. Nothing is left out: with too many
    columns for the width each row becomes a block of lines, one a column. Control
    characters are removed.
    """
    cells = [[one_line(cell) for cell in row] for row in (columns, *rows)]
    room = width or _terminal()
    if room < len(columns) * ROOM:
        return _blocks(cells[0], cells[1:], room)
    widths = _fitted(
        [max(map(_width, column)) for column in zip(*cells, strict=True)], room
    )
    wrapped = [
        [_wrapped(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        for row in cells
    ]
    rule = GAP.join("-" * wide for wide in widths)
    spaced = any(len(cell) > 1 for row in wrapped[1:] for cell in row)
    body = [_row(row, widths) for row in wrapped]
    between = "\n\n" if spaced else "\n"
    return "\n".join([body[0], rule, *([between.join(body[1:])] if rows else []), ""])


def _terminal() -> int:
    """Return the columns of the terminal; `shutil` knows it too, 3 ms later."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told):
        return int(told)
    try:
        return os.get_terminal_size(1).columns or UNKNOWN
    except OSError:
        return UNKNOWN


def _blocks(columns: list[str], rows: list[list[str]], room: int) -> str:
    names = max(map(_width, columns))
    wide = max(room - names - len(GAP), NARROWEST)
    blocks = []
    for row in rows:
        lines: list[str] = []
        for name, cell in zip(columns, row, strict=True):
            first, *rest = _wrapped(cell, wide)
            lines.append(f"{name}{' ' * (names - _width(name))}{GAP}{first}".rstrip())
            lines += [" " * (names + len(GAP)) + line for line in rest]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n" if blocks else ", ".join(columns) + "\n"


def markdown(columns: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in GitHub's Markdown, its cells escaped and free of controls."""
    escaped = [[escape(cell) for cell in row] for row in rows]
    heading = [escape(name) for name in columns]
    lines = [heading, ["---"] * len(heading), *escaped]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def escape(text: str) -> str:
    """Return `text` as plain words in a cell of a Markdown table.

    A web address is left as it is, so that it becomes a link.
    """
    if re.fullmatch(_ADDRESS, text):
        return text
    return "<br>".join(
        one_line(part).translate(_MARKDOWN) for part in text.splitlines()
    )


def _width(text: str) -> int:
    return len(text) if text.isascii() else sum(map(_character_width, text))


def _character_width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _fitted(natural: list[int], room: int) -> list[int]:
    """Return widths that fit into `room`, taken from the widest columns first."""
    room -= len(GAP) * (len(natural) - 1)
    widths = list(natural)
    excess = sum(widths) - room
    while excess > 0 and max(widths) > NARROWEST:
        widest = max(widths)
        wide = [i for i, width in enumerate(widths) if width == widest]
        following = max([w for w in widths if w < widest] + [NARROWEST])
        take = min(widest - following, -(-excess // len(wide)))
        for i in wide:
            widths[i] -= take
        excess = sum(widths) - room
    return widths


def _wrapped(text: str, width: int) -> list[str]:
    """Return the lines of `text`, broken at spaces, within words only if need be."""
    lines: list[str] = []
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if _width(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, width)
        lines.extend(full)
    return [*lines, line]


def _broken(word: str, width: int) -> list[str]:
    pieces = [""]
    for character in word:
        if _width(pieces[-1] + character) > max(width, 2):
            pieces.append("")
        pieces[-1] += character
    return pieces


def _row(cells: Sequence[list[str]], widths: Sequence[int]) -> str:
    height = max(map(len, cells), default=0)
    lines = []
    for i in range(height):
        parts = [cell[i] if i < len(cell) else "" for cell in cells]
        padded = [
            part + " " * (width - _width(part))
            for part, width in zip(parts, widths, strict=True)
        ]
        lines.append(GAP.join(padded).rstrip())
    return "\n".join(lines)
