"""Who the people of a place or a service are: a description, and no share of work.

"It held 412 men, two-fifths of whom were on remand" describes a prison, as does the
sentence after it ("A quarter were foreign nationals"). The same said among findings
("Girls made up 18 per cent of the caseload, and a programme was designed with them")
is a figure of them.
"""

from collections.abc import Sequence

from .making_up_patterns import (
    ASIDE,
    BESIDE,
    DESCRIBES,
    LIVE,
    OF_TOTAL,
    TELLS_WHO,
    WHO_THEY_ARE,
)
from .quantity import Quantity

_NEAR = 60
_FAR = 240


def not_described(text: str, found: Sequence[Quantity], earlier: str) -> list[Quantity]:
    """Return the figures but those that describe whom a place or a service has.

    `text` and `earlier`, the sentence before, are in small letters.
    """
    is_led = bool(DESCRIBES.search(earlier) or TELLS_WHO.search(earlier))
    return [
        one
        for one in found
        if not (_is_aside(text, one) or _describes(text, one, is_led=is_led))
    ]


def _describes(text: str, figure: Quantity, *, is_led: bool) -> bool:
    """Tell whether a figure tells who is in a place that is described."""
    if not WHO_THEY_ARE.match(text, figure.end):
        return False
    before = text[max(0, figure.start - _FAR) : figure.start]
    return is_led or DESCRIBES.search(before) is not None


def _is_aside(text: str, figure: Quantity) -> bool:
    """Tell whether a figure tells beside something else who people are."""
    before = text[max(0, figure.start - _NEAR) : figure.start]
    end = max(figure.end, figure.until)
    if before.endswith("(") and OF_TOTAL.match(text, end):
        return True
    if before.endswith(" where "):
        is_who = WHO_THEY_ARE.match(text, figure.end)
        return bool(is_who or LIVE.search(text[figure.start : end]))
    return bool(BESIDE.search(before) and ASIDE.match(text, end))
