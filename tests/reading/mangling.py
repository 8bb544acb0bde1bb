"""Run as a process of its own: read mangled files until one breaks its reader.

Arguments: html, pdf or tagged (where a file of a printed page comes on standard
input), and how many files. Memory and time are limited; the first failure that is
no InputError ends the process with a traceback.
"""

import random
import resource
import sys

from inspectkg.ontology.errors import InputError
from inspectkg.reading.readers.html import read_html
from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.reading.readers.text import Document

MEMORY = 2 * 2**30
PIECES: tuple[bytes, ...] = (
    b"<",
    b">",
    b"</p>",
    b"<li>",
    b"<table>",
    b"<main>",
    b"&#",
    b"\0",
    b"\xff",
)
PIECES += (
    b"obj",
    b"endstream",
    b"<<",
    b">>",
    b"/K ",
    b"/Pg 4 0 R",
    b"99999999",
    b"-1 ",
)


def mangled(data: bytes, chance: random.Random) -> bytes:
    """Return data with parts overwritten, doubled, moved or taken out."""
    made = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at, end = sorted(chance.randrange(len(made) + 1) for _ in range(2))
        end = min(end, at + chance.choice((1, 4, 40, 4000)))
        part = bytes(made[at:end])
        made[at:end] = chance.choice(
            (
                b"",
                part * 2,
                chance.choice(PIECES),
                part[::-1],
                chance.randbytes(len(part)),
            )
        )
    return bytes(made)


def check(document: Document) -> None:
    """Raise AssertionError if a block is not at its offsets."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        end = block.end
    document.text.encode()


def main() -> None:
    """Read so many mangled copies of what comes on standard input; print a tally."""
    kind, count = sys.argv[1], int(sys.argv[2])
    data = sys.stdin.buffer.read()
    chance = random.Random(kind)  # noqa: S311 - the same each time
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    read = read_html if kind == "html" else read_pdf
    outcomes = {"read": 0, "refused": 0}
    for _ in range(count):
        try:
            check(read(mangled(data, chance), ""))
            outcomes["read"] += 1
        except InputError:
            outcomes["refused"] += 1
    print(outcomes["read"], outcomes["refused"])


if __name__ == "__main__":
    main()
