"""Files made to hang or to break a reader, through the command and with limits."""

import os
import re
import resource
import subprocess
import zlib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from ..conftest import COMMAND
from .material import PUBLICATION, column, page, pdf, pdf_of

MEMORY = 4 * 2**30
SECONDS = "10"
PATIENCE = 240
SENTENCE = "Home visits were not completed in 12 of the 30 cases. "
GOOD = pdf([column(PUBLICATION.splitlines(), 60, 700)])
WORDS = b"BT /F 10 Tf 60 700 Td (Home visits were late in the region.) Tj ET"
FONT = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
PAGES = b"<< /Type /Pages /Count 1 /Kids [4 0 R] >>"
TAGGED = b"/MarkInfo << /Marked true >> /StructTreeRoot 6 0 R"
MARKED = b"/P << /MCID 0 >> BDC " + WORDS + b" EMC"
ROOT = b"<< /Type /StructTreeRoot /K 7 0 R >>"


def stream(content: bytes, more: bytes = b"") -> bytes:
    length = b"%d %s" % (len(content), more)
    return b"<< /Length %s>>\nstream\n%s\nendstream" % (length, content)


def file(  # noqa: PLR0913 - what may be odd
    catalog: bytes = b"",
    *,
    pages: bytes = PAGES,
    content: bytes = WORDS,
    objects: tuple[bytes, ...] = (),
    resources: bytes = b"",
    held: bytes = b"",
) -> bytes:
    """Return a PDF of one page, with what is odd in it; object 6 is the first more."""
    leaf = (
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /StructParents 0 "
        b"/Resources << /Font << /F 3 0 R >> %s >> /Contents 5 0 R >>" % resources
    )
    first = b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog
    body = held or stream(content)
    return pdf_of([first, pages, FONT, leaf, body, *objects])


def element(kids: bytes, sort: bytes = b"Div") -> bytes:
    start = b"<< /Type /StructElem /S /%s /P 6 0 R /Pg 4 0 R" % sort
    return b"%s /K %s >>" % (start, kids)


def entities() -> bytes:
    names = "abcdefghij"
    told = "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise(names)
    )
    return f'<!DOCTYPE html [<!ENTITY a "lol">{told}]><p>&j;</p>'.encode()


def form() -> bytes:
    inner = b"/X Do " + WORDS
    kind = b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
    found = b"/Resources << /Font << /F 3 0 R >> /XObject << /X 6 0 R >> >> "
    itself = stream(inner, kind + found)
    drawn = WORDS + b" /X Do"
    return file(content=drawn, objects=(itself,), resources=b"/XObject << /X 6 0 R >>")


def structure(*kids: bytes) -> bytes:
    made = tuple(element(one) for one in kids)
    last = element(b"0", b"P")
    return file(TAGGED, content=MARKED, objects=(ROOT, *made, last))


def many_texts() -> bytes:
    draws = (b"BT /F 1 Tf %d %d Td (late) Tj ET\n" % divmod(n, 500) for n in range(9))
    return file(content=b"".join(draws) * 9_000)


CUT = r"cannot be read: .*(?:damaged|too long|too deeply|download|split|save|OCR)"
READ = r"\d+ statements in "
EITHER = f"(?:{CUT}|{READ}|was not read within)"

FILES: dict[str, tuple[Callable[[], bytes], str]] = {
    "hundred-megabytes.txt": (lambda: b"x" * (100 * 2**20), "more than 64 MB: split"),
    "six-megabytes.txt": (
        lambda: b"a word " * 900_000,
        r"more than 5,000,000 characters: split it",
    ),
    "one-line.txt": (lambda: SENTENCE.encode() * 15_000, EITHER),
    "one-word.txt": (lambda: b"a" * 2_000_000, READ),
    "only-marks.txt": (lambda: "“(".encode() * 100_000 + b"Visits were late.", READ),
    "accents.txt": (lambda: b"a" + "\u0301".encode() * 300_000 + b" late.", READ),
    "nulls.txt": (lambda: b"\0" * 9_000 + b"Visits", "UTF-16 without its mark: save"),
    "some-nulls.txt": (lambda: SENTENCE.encode() + b"\0" + SENTENCE.encode(), READ),
    "wide.txt": (lambda: SENTENCE.encode("utf-16-le"), "UTF-16 without its mark: save"),
    "wide.html": (
        lambda: f"<p>{SENTENCE}".encode("utf-16-be"),
        "UTF-16 without its mark: save",
    ),
    "entities.xhtml": (entities, EITHER),
    "outside.xhtml": (
        lambda: (
            b'<!DOCTYPE p [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x; late</p>'
        ),
        EITHER,
    ),
    "cells.html": (lambda: b"<h1>T</h1><table><tr>" + b"<td>x" * 90_000, READ),
    "span.html": (
        lambda: b"<h1>T</h1><table><td colspan=999999999 rowspan=999999999>x<td>y",
        READ,
    ),
    "rows.html": (
        lambda: b"<h1>T</h1><table>" + b"<tr><td>Visits<td>late" * 20_000,
        EITHER,
    ),
    "tables.html": (
        lambda: b"<h1>T</h1>" + b"<table><td>" * 90_000,
        "too deeply: save",
    ),
    "bold.html": (lambda: b"<h1>T</h1>" + b"<b>" * 90_000 + b"x", "too deeply: save"),
    "paragraph.html": (
        lambda: b"<h1>T</h1><p>" + SENTENCE.encode() * 250_000 + b"<p>After.",
        "too long to be read: save the page as text",
    ),
    "attribute.html": (
        lambda: b'<h1 class="' + b"a " * 6_000_000 + b'">T</h1><p>late',
        "too long to be read: save the page as text",
    ),
    "comment.html": (lambda: b"<h1>T</h1><p>late<!--" + b"- " * 2_000_000, READ),
    "kids.pdf": (
        lambda: file(pages=b"<< /Type /Pages /Count 1 /Kids [2 0 R] >>"),
        "page 1 of the PDF is damaged",
    ),
    "cousins.pdf": (
        lambda: file(
            pages=b"<< /Type /Pages /Count 2 /Kids [4 0 R 6 0 R] >>",
            objects=(b"<< /Type /Pages /Parent 2 0 R /Count 1 /Kids [2 0 R] >>",),
        ),
        EITHER,
    ),
    "pages.pdf": (
        lambda: file(
            pages=b"<< /Type /Pages /Count 90000 /Kids [%s] >>" % (b"4 0 R " * 90_000)
        ),
        "more than 2000: split it",
    ),
    "count.pdf": (lambda: GOOD.replace(b"/Count 1", b"/Count 999999999"), EITHER),
    "size.pdf": (lambda: GOOD.replace(b"/Size 6", b"/Size 9999999999"), EITHER),
    "xref.pdf": (lambda: GOOD.replace(b"xref\n0 6", b"xref\n0 9999999999"), EITHER),
    "previous.pdf": (
        lambda: GOOD.replace(
            b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % GOOD.index(b"xref\n0")
        ),
        EITHER,
    ),
    "arrays.pdf": (lambda: file(b"/X " + b"[" * 300_000), EITHER),
    "dictionaries.pdf": (lambda: file(b"/X " + b"<</X " * 300_000), EITHER),
    "form.pdf": (form, EITHER),
    "structure-loop.pdf": (lambda: structure(b"[0 7 0 R 7 0 R 8 0 R]"), EITHER),
    "structure-wide.pdf": (
        lambda: structure(*(b"[%s]" % (b"%d 0 R " % n * 10) for n in range(8, 20))),
        EITHER,
    ),
    "structure-deep.pdf": (
        lambda: structure(*(b"%d 0 R" % n for n in range(8, 20_000))),
        EITHER,
    ),
    "length.pdf": (
        lambda: file(held=b"<< /Length 5 0 R >>\nstream\n" + WORDS + b"\nendstream"),
        EITHER,
    ),
    "states.pdf": (lambda: file(content=b"q " * 900_000 + WORDS), EITHER),
    "texts.pdf": (many_texts, EITHER),
    "swelling.pdf": (
        lambda: file(
            held=stream(zlib.compress(b"\0" * 200_000_000), b"/Filter /FlateDecode ")
        ),
        EITHER,
    ),
    "wide.pdf": (lambda: GOOD.decode("latin-1").encode("utf-16-le"), "it is no PDF"),
    "null-bytes.pdf": (
        lambda: b"%PDF-1.7\n" + b"\0" * 5_000_000 + b"%%EOF",
        "the PDF is damaged or cut off",
    ),
    "objects.pdf": (
        lambda: b"%PDF-1.7\n" + b"1 0 obj\n" * 300_000 + b"startxref\n0\n%%EOF\n",
        EITHER,
    ),
}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path, int]:
    """Read all of them in one run, between two good files."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "a-good.html").write_text(page(PUBLICATION), "utf-8")
    (folder / "z-good.txt").write_text(PUBLICATION, "utf-8")
    for name, (make, _) in FILES.items():
        path = folder / name.replace(".", f"-{name.rpartition('.')[2]}.")
        path.write_bytes(make())
    done = subprocess.run(
        [COMMAND, "read", *sorted(folder.iterdir()), "-o", folder / "records"],
        env={**os.environ, "INSPECTKG_READING_SECONDS": SECONDS},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    return done.stderr, folder / "records", done.returncode


@pytest.mark.parametrize("name", FILES)
def test_a_hostile_file_is_read_or_refused_in_one_sentence(
    told: tuple[str, Path, int], name: str
) -> None:
    said, _, _ = told
    shown = name.replace(".", f"-{name.rpartition('.')[2]}.")
    place = re.compile(rf"(?:.*/)?{re.escape(shown)}[: ]")
    lines = [line for line in said.splitlines() if place.match(line)]
    assert len(lines) == 1
    assert re.search(FILES[name][1], lines[0])
    assert "report it" not in lines[0]


def test_the_other_files_of_the_run_are_read_and_the_exit_tells_of_the_failures(
    told: tuple[str, Path, int],
) -> None:
    said, records, code = told
    assert code == 1
    assert "Traceback" not in said
    assert (records / "a-good.yaml").is_file()
    assert (records / "z-good.yaml").is_file()
    refused = len(re.findall("(?m)^.* (?:cannot be|was not) read.*$", said))
    assert f"{refused} of {len(FILES) + 2} files could not be read" in said


def test_nothing_outside_a_page_is_read(told: tuple[str, Path, int]) -> None:
    _, records, _ = told
    texts = [path.read_text("utf-8") for path in records.iterdir()]
    assert not any("root:" in text for text in texts)
