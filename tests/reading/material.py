"""Publications in our own words as text, page and PDF, with a site around them."""

import html
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from inspectkg.reading.readers.text import Document

PUBLICATION = """\
Inspectors find gaps in visits across the Northern region
Inspectors looked at how the Northern region keeps people safe, and found that visits \
were often left out although staff knew what they were worth.
Ada Example, Chief Inspector, said: “Good plans were made in most offices, yet delays \
in sharing information held staff back. Multi-agency meetings were late in four of ten \
offices.
Leaders have started to mend this, and we will return within the year.”
Context
- The report is the ninth of its programme and covers forty cases.
- During the inspection the region was bringing in two national policies on workload.
Findings
- In almost two thirds of cases nobody had visited the home, which left risks unseen.
- Planning was sound in just over half of the cases, and information about arrests \
came each week.
- Staffing was thin, with one post in five vacant among probation officers
Ms Example added: “The region needs more people, and it needs them soon.”
The report makes three recommendations, two of them for the region itself.
Notes to editor
- The inspectorate is independent of government and reports on all regions in turn.
"""
"""Laid out as the plain texts of press releases are: a block a line, bullets."""

HEADINGS = ("Context", "Findings", "Notes to editor")

BEFORE = """\
<a class="skip-link" href="#content">Skip to main content</a>
<div class="cookie-banner" role="region"><h2>Cookies on this site</h2>
<p>We use some essential cookies to make this site work for everybody.</p>
<button>Accept all cookies</button><a href="/c">View cookies</a></div>
<header class="site-header"><a href="/">Example Inspectorate for Everything</a>
<nav><ul><li><a href="/">Home</a></li><li><a href="/r">Our reports</a></li>
<li><a href="/a">About the inspectorate</a></li></ul></nav></header>
"""
AFTER = """\
<p><a href="#top">Back to top</a></p>
<footer><ul><li><a href="/h">Help</a></li><li><a href="/p">Privacy notice</a></li>
<li><a href="/x">Accessibility statement</a></li></ul>
<p>All pages here are under the <a href="/l">Open Government Licence v3.0</a> unless
we say that they are not.</p><p>© Crown copyright</p></footer>
"""


def page(text: str, *, before: str = BEFORE, after: str = AFTER, head: str = "") -> str:
    """Return a text as a page of a site would have it, between its furniture."""
    return _page("".join(_elements(text)), before, after, head)


def page_like(document: Document) -> str:
    """Return the page of a site with the blocks of a document."""
    return _page("".join(_like(document)), BEFORE, AFTER, "")


def _page(content: str, before: str, after: str, head: str) -> str:
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8">{head}'
        f"<title>Site</title><style>nav {{ color: blue }}</style></head><body>{before}"
        f'<main id="content">{content}</main>{after}</body></html>'
    )


def _elements(text: str) -> Iterator[str]:
    in_list = False
    for number, line in enumerate(text.splitlines()):
        bullet = line.startswith("- ")
        if bullet != in_list:
            yield "<ul>" if bullet else "</ul>"
        in_list = bullet
        words = html.escape(line.removeprefix("- "))
        level = "h1" if number == 0 else "h2" if line in HEADINGS else "p"
        yield f"<li>{words}</li>\n" if bullet else f"<{level}>{words}</{level}>\n"
    if in_list:
        yield "</ul>"


def _like(document: Document) -> Iterator[str]:
    in_list = False
    for block in document.blocks:
        if (block.kind == "item") != in_list:
            in_list = not in_list
            yield "<ul>" if in_list else "</ul>"
        words = html.escape(document.words(block))
        level = f"h{block.level}" if block.kind == "heading" else "p"
        yield f"<li>{words}</li>\n" if in_list else f"<{level}>{words}</{level}>\n"
    if in_list:
        yield "</ul>"


@lru_cache(maxsize=16)
def printed(source: str, *, tags: bool = True) -> bytes:
    """Return the PDF that a browser prints of a page; the test is skipped without."""
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if browser is None:
        pytest.skip("there is no Chromium here to print a page with")
    with TemporaryDirectory() as folder:
        place, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        place.write_text(source, "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu"]
        options += [] if tags else ["--disable-pdf-tagging"]
        profile = f"--user-data-dir={folder}/profile"
        command = [
            browser,
            *options,
            profile,
            f"--print-to-pdf={target}",
            place.as_uri(),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=60)
        return target.read_bytes()


Line = tuple[float, float, float, str]
"""Left and bottom in points, size of the type, words."""


def pdf(pages: Sequence[Sequence[Line]]) -> bytes:
    """Return an untagged PDF with these lines; one without lines is as if scanned."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica "
        "/Encoding /WinAnsiEncoding >>"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>",
        font,
    ]
    for number, lines in enumerate(pages):
        content = "\n".join(map(_shown, lines))
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources "
            f"<< /Font << /F 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        length = len(content.encode("cp1252"))
        objects.append(f"<< /Length {length} >>\nstream\n{content}\nendstream")
    return pdf_of([one.encode("cp1252") for one in objects])


def column(lines: Sequence[str], x: float, top: float, size: float = 10) -> list[Line]:
    """Return lines set below each other from `top` downwards."""
    return [(x, top - 1.2 * size * n, size, words) for n, words in enumerate(lines)]


def _shown(line: Line) -> str:
    x, y, size, words = line
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {x} {y} Td ({escaped}) Tj ET"


def pdf_of(objects: Sequence[bytes]) -> bytes:
    """Return the file of these objects, numbered from 1; the first is the catalogue."""
    data, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        data
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer << /Size %d /Root 1 0 R >>\n" % size
        + b"startxref\n%d\n%%%%EOF\n" % len(data)
    )
