"""A share as a text states it."""

from dataclasses import dataclass
from typing import Literal

Side = Literal["below", "above", "exactly", "about"]

_EXACTNESS = (
    *("minority", "majority", "all", "none", "half"),
    *("fraction", "ratio", "percent", "rest", "count"),
)


@dataclass(frozen=True)
class Quantity:
    """A share as stated: a fraction or percentage, the side of it, whether near.

    The offsets are those of hedge and figure; `until` is where a second figure for
    the same thing ends, which may stand in brackets later. `form` names the rule
    that read it, `whole` the number of the whole where it is counted. `compared` are
    the figures with which the text compares it.
    """

    start: int
    end: int
    stated: str
    side: Side
    near: bool
    form: str
    whole: int | None = None
    until: int = 0
    compared: tuple["Quantity", ...] = ()

    @property
    def value(self) -> float:
        """Return the stated share as a number between 0 and 1."""
        if self.stated.endswith("%"):
            return float(self.stated[:-1]) / 100
        top, _, bottom = self.stated.partition("/")
        return int(top) / int(bottom)

    @property
    def exactness(self) -> int:
        """Return how exact the form is, counts being the most exact."""
        return _EXACTNESS.index(self.form)
