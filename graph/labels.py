"""The room that a label takes: its lines, and the box around them.

Lengths are in the picture's own units (pixels at zoom 1). Widths are estimated for a
sans-serif face, generously, since the reader's fonts are unknown.
"""

import unicodedata
from collections.abc import Iterable
from math import ceil

FONT_SIZE = 15
LINE_HEIGHT = 18
TEXT_WIDTH = 138
MOST_LINES = 6
PADDING = 10
POINTED = 0.5
"""Room for the corners of an outline, as a share of the height up to `TALL`."""
TALL = 50
NARROW, WIDE = "iljtfrI.,:;'|!()[]/ ", "mwMW@%"


def text_width(text: str, size: int = FONT_SIZE) -> float:
    """Return a generous estimate of how wide `text` is in a sans-serif face."""
    return sum(map(_em, text)) * size


def wrap(label: str) -> tuple[str, ...]:
    """Return `label` in lines of at most `TEXT_WIDTH`; an ellipsis marks a cut."""
    lines: list[str] = [""]
    for word in _pieces(_plain(label)):
        longer = f"{lines[-1]} {word}".strip()
        if text_width(longer) <= TEXT_WIDTH:
            lines[-1] = longer
        else:
            lines.append(word)
    lines = [line for line in lines if line] or ["(no label)"]
    if len(lines) > MOST_LINES:
        lines = [*lines[: MOST_LINES - 1], lines[MOST_LINES - 1][:-1] + "…"]
    return tuple(lines)


def box_size(lines: tuple[str, ...]) -> tuple[int, int]:
    """Return width and height of the box that holds `lines`, whatever its outline."""
    height = len(lines) * LINE_HEIGHT + PADDING
    width = max(map(text_width, lines)) + 2 * PADDING + POINTED * min(height, TALL)
    return ceil(width / 2) * 2, ceil(height / 2) * 2


def _plain(label: str) -> str:
    shown = "".join(
        " " if unicodedata.category(sign) in {"Cc", "Cf"} else sign for sign in label
    )
    return " ".join(shown.split())


def _em(sign: str) -> float:
    if sign in NARROW:
        return 0.34
    if sign in WIDE or unicodedata.east_asian_width(sign) in "WF":
        return 1.0
    return 0.72 if sign.isupper() else 0.58


def _pieces(label: str) -> Iterable[str]:
    longest = int(TEXT_WIDTH / (FONT_SIZE * 0.72))
    for word in label.split():
        while len(word) > longest and text_width(word) > TEXT_WIDTH:
            yield word[:longest]
            word = word[longest:]  # noqa: PLW2901 - what is left of the word
        yield word
