"""HTML: a walk through the tree that lxml's recovering parser makes of a page."""

import codecs
import re
from typing import TYPE_CHECKING

from ...ontology.errors import InputError
from .boilerplate import marked
from .html_metadata import metadata
from .html_walk import pieces_of
from .text import Document, assemble, refuse_wide, title_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""")
_OPENED = re.compile(r"<(?:html|body)\b", re.IGNORECASE)
_CLOSED = re.compile(r"</(?:html|body)\s{0,9}>", re.IGNORECASE)
_HEAD = 4096
# Past that depth libxml2 stops, and what follows would be missing.
_TOO_DEEP = "Excessive depth"
# After these as well, and it says so in different words from version to version.
_TOO_LONG = re.compile(r"resource limit|huge", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
# The encoding standard of the web reads these as windows-1252.
_LATIN = ("ascii", "us-ascii", "iso-8859-1", "iso8859-1", "latin1", "latin-1")
_KNOWN = re.compile(r"utf-?8|utf-?16(?:le|be)?|windows-125\d|iso-8859-\d{1,2}")


def read_html(data: bytes, file_sha256: str) -> Document:
    """Read a saved page; InputError if it has no text or its encoding is wrong."""
    page = _decoded(data)
    if _OPENED.search(page) and not _CLOSED.search(page):
        message = "the end of the page is missing: download it again"
        raise InputError(message)
    root = _parsed(page)
    pieces = marked(pieces_of(root)) if root is not None else []
    text, blocks = assemble(pieces)
    if all(block.boilerplate for block in blocks):
        message = (
            "there is no text of a publication on the page: open it in a browser "
            "and save it again, complete"
        )
        raise InputError(message)
    found = metadata(root, page[:_HEAD]) if root is not None else {}
    title = title_of(text, blocks) or found.pop("title", "")
    found.pop("title", None)
    return Document(text, blocks, "html", title, found, file_sha256)


def _parsed(page: str) -> "_Element | None":
    from lxml import etree  # noqa: PLC0415 - heavy

    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    # Not every character can stand in XML, and a lone surrogate not even in UTF-8.
    data = page.replace("\0", " ").encode("utf-8", "replace")
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        root = None
    if any(_TOO_DEEP in entry.message for entry in parser.error_log):
        message = "its elements are nested too deeply: save the page as text"
        raise InputError(message)
    if any(_TOO_LONG.search(entry.message) for entry in parser.error_log):
        message = "a part of the page is too long to be read: save the page as text"
        raise InputError(message)
    return root


def _decoded(data: bytes) -> str:
    encoding, said = _encoding(data)
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        message = (
            f"not {said} text, as it should be (byte {error.start}): save the page "
            "again as UTF-8"
        )
        raise InputError(message) from None


def _encoding(data: bytes) -> tuple[str, str]:
    """Return Python's name of the encoding, and the name to show to people."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, encoding.upper()
    declared = _DECLARED.search(data[:_HEAD].lower())
    name = declared[1].decode("ascii", "replace") if declared else "utf-8"
    if name in _LATIN:
        return "cp1252", name
    if not _KNOWN.fullmatch(name):
        message = f"its encoding {name} is not known here: save the page as UTF-8"
        raise InputError(message)
    refuse_wide(data)
    # Bytes in which an ASCII declaration was found are no UTF-16.
    return ("utf-8" if name.startswith("utf") else name), name.upper()
