"""Row and size limits on results that the engine itself serialises.

The engine writes 100,000 rows in the time that Python takes to look at them,
so rows are counted in its output, by the bytes that stand between two. Only
where the limit falls are they looked at one by one. A JSON row without any
value is not counted, and falls under the size limit alone.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Protocol

from .outlet import CHUNK, Outlet

QUOTED = re.compile(rb'"[^"]*"')


class Full(Exception):  # noqa: N818 - no error: it ends the engine's work
    """Enough was written."""


class Shape(Protocol):
    """How one format sets its rows apart. Offsets are those of boundaries.

    `before` is how many boundaries stand before the first row's end, `after` how
    many bytes follow the last row, `tells` whether a cut answer says that it is.
    """

    before: int
    after: int
    tells: bool

    def last(self, data: bytearray) -> int:
        """Return the offset of the last boundary in `data`, or 0."""

    def count(self, data: bytearray, end: int) -> int:
        """Return how many boundaries lie before the offset `end`."""

    def offsets(self, data: bytearray, end: int) -> Iterator[int]:
        """Yield the boundaries before `end`."""

    def tail(self, cut: str, meta: Mapping[str, object]) -> bytes:
        """Return what ends an answer that was cut."""


class Marked:
    """Rows that a mark sets apart, which stands nowhere else."""

    tells = False
    after = 0

    def __init__(self, mark: bytes, before: int, tail: bytes) -> None:
        """Take the mark, how many stand before the first row's end, and the tail."""
        self.mark, self.before, self._tail = mark, before, tail

    def last(self, data: bytearray) -> int:
        """See Shape."""
        return max(0, data.rfind(self.mark, 1, len(data) - 1))

    def count(self, data: bytearray, end: int) -> int:
        """See Shape."""
        return data.count(self.mark, 0, end)

    def offsets(self, data: bytearray, end: int) -> Iterator[int]:
        """See Shape."""
        place = data.find(self.mark, 0, end)
        while place >= 0:
            yield place
            place = data.find(self.mark, place + 1, end)

    def tail(self, cut: str, meta: Mapping[str, object]) -> bytes:
        """See Shape."""
        del cut, meta
        return self._tail


class Xml(Marked):
    """XML, where ``<`` never stands for itself in a text."""

    tells = True

    def tail(self, cut: str, meta: Mapping[str, object]) -> bytes:
        """See Shape."""
        del meta
        return self._tail + f"<!-- {cut} -->".encode()


class Json(Marked):
    """JSON: a text may end in the mark too, but then ``}`` or ``,`` follows."""

    tells = True

    def count(self, data: bytearray, end: int) -> int:
        """See Shape."""
        texts = data.count(self.mark + b"}", 0, end + 1)
        texts += data.count(self.mark + b",", 0, end + 1)
        return data.count(self.mark, 0, end) - texts

    def offsets(self, data: bytearray, end: int) -> Iterator[int]:
        """See Shape."""
        width = len(self.mark)
        for place in super().offsets(data, end):
            if not data.startswith((b"}", b","), place + width):
                yield place

    def tail(self, cut: str, meta: Mapping[str, object]) -> bytes:
        """See Shape."""
        return self._tail + members({**meta, "cut": True, "limit": cut})


class Lines(Marked):
    """Rows that are lines; the last has a line end too, and no row follows it."""

    def __init__(self, end: bytes) -> None:
        """Take what ends a line."""
        super().__init__(end, 1, end)
        self.after = len(end)


class Csv(Lines):
    """CSV, where a quoted text may hold line ends."""

    def last(self, data: bytearray) -> int:
        """See Shape."""
        place = super().last(data)
        while place > 0 and data.count(b'"', 0, place) % 2:
            place = data.rfind(self.mark, 1, place)
        return max(0, place)

    def count(self, data: bytearray, end: int) -> int:
        """See Shape."""
        return QUOTED.sub(b"", data[:end]).count(self.mark)

    def offsets(self, data: bytearray, end: int) -> Iterator[int]:
        """See Shape."""
        blank = QUOTED.sub(lambda text: b"x" * len(text[0]), data[:end])
        return super().offsets(bytearray(blank), end)


SHAPES: dict[str, Shape] = {
    "json": Json(b',{"', 0, b"]}"),
    "xml": Xml(b"<result>", 1, b"</results></sparql>"),
    "csv": Csv(b"\r\n"),
    "tsv": Lines(b"\n"),
}


class Rows:
    """A binary file that passes results on to an outlet until a limit is met."""

    def __init__(
        self,
        outlet: Outlet,
        shape: str,
        max_rows: int,
        max_bytes: int,
        meta: Mapping[str, object],
    ) -> None:
        """Pass on at most so many rows and bytes; `meta` joins JSON at its end."""
        self._outlet, self._shape, self._meta = outlet, SHAPES[shape], meta
        self._rows = max_rows + self._shape.before
        self._bytes, self._limits = max_bytes, (max_rows, max_bytes)
        self._buffer = bytearray()
        self._seen = self._sent = 0
        self._wait = CHUNK
        self.cut = ""

    @property
    def tells(self) -> bool:
        """Whether an answer in this format says itself that it was cut."""
        return self._shape.tells

    def write(self, data: bytes) -> int:
        """Take bytes from the engine; raises Full once a limit is met."""
        if self.cut:  # the engine empties its own buffer before it gives up
            return len(data)
        self._buffer += data
        if len(self._buffer) >= self._wait:
            self._pass_on(self._shape.last(self._buffer))
            # A row that is longer than a chunk is not searched again and again.
            self._wait = max(CHUNK, 2 * len(self._buffer))
        return len(data)

    def flush(self) -> None:
        """Do nothing: `close` passes on the rest."""

    def close(self) -> None:
        """Pass on what is left, and what is told about the whole."""
        if isinstance(self._shape, Json) and self._meta:
            end = self._buffer.rindex(b"}")
            self._buffer[end:] = members({**self._meta, "cut": False})
        self._check(len(self._buffer) - self._shape.after)
        self._outlet.write(bytes(self._buffer))

    def _pass_on(self, end: int) -> None:
        self._check(end)
        self._outlet.write(memoryview(self._buffer)[:end].tobytes())
        self._sent += end
        del self._buffer[:end]

    def _check(self, end: int) -> None:
        count = self._shape.count(self._buffer, end)
        too_long = self._sent + end > self._bytes
        if self._seen + count >= self._rows or too_long:
            self._cut(end)
        self._seen += count

    def _cut(self, end: int) -> None:
        place, number = self._place(end)
        if not place:
            return
        rows, size = self._limits
        amount = f"{rows} rows" if number == self._rows else f"{size} bytes"
        self.cut = f"the answer was cut at {amount}: ask for less, or page through it."
        self._outlet.write(bytes(self._buffer[: place - 1]))
        self._outlet.write(self._shape.tail(self.cut, self._meta))
        raise Full

    def _place(self, end: int) -> tuple[int, int]:
        """Return where to cut, from 1, and after which boundary; 0 for nowhere.

        That is after the last row that fits, but after the first row at least.
        """
        offsets = enumerate(self._shape.offsets(self._buffer, end), self._seen + 1)
        places = [
            (place, number)
            for number, place in offsets
            if self._shape.before < number <= self._rows
        ]
        fitting = [p for p in places if self._sent + p[0] <= self._bytes]
        place, number = (fitting or places[:1] or [(-1, 0)])[-1]
        return place + 1, number


def members(meta: Mapping[str, object]) -> bytes:
    """Return the end of a JSON object whose last member is `meta`."""
    return b',"meta":' + json.dumps(meta, ensure_ascii=False).encode() + b"}"
