"""Bounds of shares: what the words certainly say, and what usage adds.

"Almost two thirds" certainly lies below 2/3; on an ordinary reading it also
lies above the next simple fraction, or a simpler one would have been named. No
midpoint is ever made.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from .statements import Figure

SIMPLE = tuple(Fraction(n, d) for n, d in ((0, 1), (1, 4), (1, 3), (1, 2)))
SIMPLE += tuple(Fraction(n, d) for n, d in ((2, 3), (3, 4), (1, 1)))
TENTHS = tuple(Fraction(n, 10) for n in range(11))
PARTS = 10_000


@dataclass(frozen=True)
class Bounds:
    """The certain bounds of a share and those on an ordinary reading, 0 to 1."""

    lower: Fraction
    upper: Fraction
    ordinary_lower: Fraction
    ordinary_upper: Fraction


def fraction(stated: str) -> Fraction:
    """Return "1/2" or "30%" as a fraction of the whole."""
    if stated.endswith("%"):
        return Fraction(stated[:-1]) / 100
    return Fraction(stated)


def bounds(share: Figure) -> Bounds:
    """Return the bounds of a share. The stated fraction is one of them.

    With side `about` nothing is certain, and the ordinary reading stays between
    the neighbouring simple fractions (tenths, where a percentage is stated).
    """
    stated = fraction(share.stated)
    below, above = _neighbours(stated, TENTHS if "%" in share.stated else SIMPLE)
    whole = Bounds(Fraction(0), Fraction(1), Fraction(0), Fraction(1))
    match share.side:
        case "exactly":
            return Bounds(stated, stated, stated, stated)
        case "below":
            low = below if share.near else whole.lower
            return Bounds(whole.lower, stated, low, stated)
        case "above":
            high = above if share.near else whole.upper
            return Bounds(stated, whole.upper, stated, high)
        case _:
            return Bounds(whole.lower, whole.upper, below, above)


def lower_decimal(value: Fraction) -> Decimal:
    """Return a lower bound to four places, rounded down so that it still holds."""
    return _decimal(floor(value * PARTS))


def upper_decimal(value: Fraction) -> Decimal:
    """Return an upper bound to four places, rounded up so that it still holds."""
    return _decimal(ceil(value * PARTS))


def _decimal(parts: int) -> Decimal:
    return (Decimal(parts) / PARTS).normalize() if parts else Decimal(0)


def _neighbours(
    value: Fraction, ladder: tuple[Fraction, ...]
) -> tuple[Fraction, Fraction]:
    below = max((step for step in ladder if step < value), default=Fraction(0))
    above = min((step for step in ladder if step > value), default=Fraction(1))
    return below, above
