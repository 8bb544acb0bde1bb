"""Precision and recall with what they were counted from, and how sure they are."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959963984540054
"""Standard normal quantile of a two-sided interval of 95%."""


@dataclass(frozen=True)
class Score:
    """How one kind of claim fared on one split: expected, read and right."""

    split: str
    kind: str
    expected: int
    read: int
    right: int

    @property
    def precision(self) -> float | None:
        """The share of what was read that is right; None where nothing was read."""
        return self.right / self.read if self.read else None

    @property
    def recall(self) -> float | None:
        """The share of what is there that was read rightly; None where nothing is."""
        return self.right / self.expected if self.expected else None


def wilson(right: int, of: int) -> tuple[float, float]:
    """Return the 95% score interval of a share (Wilson 1927), 0 to 1 for none of 0."""
    if not of:
        return 0.0, 1.0
    share, scale = right / of, 1 + Z * Z / of
    middle = (share + Z * Z / (2 * of)) / scale
    half = Z * sqrt(share * (1 - share) / of + Z * Z / (4 * of * of)) / scale
    return max(0.0, middle - half), min(1.0, middle + half)


def table(scores: list[Score]) -> str:
    """Return scores as lines of text: counts, shares, and intervals of 95%."""
    heads = ("split", "kind", "expected", "read", "right", "precision", "recall")
    rows = [heads] + [
        (
            score.split,
            score.kind,
            str(score.expected),
            str(score.read),
            str(score.right),
            _measured(score.right, score.read),
            _measured(score.right, score.expected),
        )
        for score in scores
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = ("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)
    return "\n".join(lines) + "\n"


def _measured(right: int, of: int) -> str:
    if not of:
        return "-"
    low, high = wilson(right, of)
    return f"{right / of:.2f} ({low:.2f} to {high:.2f})"
