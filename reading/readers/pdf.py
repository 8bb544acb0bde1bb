"""PDF: tagged by its structure tree, else by geometry; pdfium gives the characters."""

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from ...ontology.errors import InputError
from .boilerplate import marked
from .pdf_joining import unhyphenated
from .pdf_layout import untagged_pieces
from .pdf_runs import Page, page_of
from .pdf_structure import Tagged, tagged_blocks
from .pdf_tagged import tagged_pieces
from .text import Document, Piece, assemble, title_of

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_PASSWORD = 4
_END = b"%%EOF"
_TAIL = 16_384
_MOST_PAGES = 2000


def read_pdf(data: bytes, file_sha256: str, *, tags: bool = True) -> Document:
    """Read a PDF, by its tags if it has trustworthy ones and `tags` is true.

    InputError for one that is encrypted, damaged or without text, each by name.
    """
    with _opened(data) as pdf:
        _refuse_cut(data)
        pages = list(_pages(pdf))
        found = _metadata(pdf)
    pieces = _pieces(data, pages, tags=tags)
    text, blocks = assemble(marked(pieces))
    if not text:
        message = (
            f"none of its {len(pages)} pages has text, they may be scanned: run text "
            "recognition (OCR) over it first"
        )
        raise InputError(message)
    title = title_of(text, blocks) or found.get("title", "")
    found.pop("title", None)
    return Document(text, blocks, "pdf", title, found, file_sha256)


def _pieces(data: bytes, pages: list[Page], *, tags: bool) -> list[Piece]:
    blocks = _tags(data) if tags else []
    pieces = tagged_pieces(pages, blocks) if blocks else []
    mended = unhyphenated(pieces or untagged_pieces(pages))
    return [piece for piece in mended if piece.words]


@contextmanager
def _opened(data: bytes) -> "Iterator[PdfDocument]":
    from pypdfium2 import PdfDocument, PdfiumError  # noqa: PLC0415 - heavy

    try:
        pdf = PdfDocument(data)
    except PdfiumError as error:
        raise InputError(_refused(data, error)) from None
    try:
        yield pdf
    finally:
        pdf.close()


def _refused(data: bytes, error: Exception) -> str:
    if (
        getattr(error, "err_code", None) == _PASSWORD
        or "password" in str(error).lower()
    ):
        return "it is encrypted: save a copy without password"
    if b"%PDF-" not in data[:1024]:
        return "it is no PDF, whatever its name says: download it again"
    return "the PDF is damaged or cut off: download it again"


def _refuse_cut(data: bytes) -> None:
    """Raise InputError if the end is missing: pdfium mends what is left of it."""
    if _END not in data[-_TAIL:]:
        message = "the end of the PDF is missing: download it again"
        raise InputError(message)


def _pages(pdf: "PdfDocument") -> Iterator[Page]:
    from pypdfium2 import PdfiumError  # noqa: PLC0415 - heavy

    if len(pdf) > _MOST_PAGES:
        message = f"it has {len(pdf)} pages, more than {_MOST_PAGES}: split it"
        raise InputError(message)
    for number in range(len(pdf)):
        try:
            page = pdf[number]
        except PdfiumError:
            message = f"page {number + 1} of the PDF is damaged: download it again"
            raise InputError(message) from None
        yield page_of(page, number)
        page.close()


def _metadata(pdf: "PdfDocument") -> dict[str, str]:
    said = pdf.get_metadata_dict(skip_empty=True)
    found = {"pages": str(len(pdf))}
    if said.get("Title"):
        found["title"] = said["Title"]
    return found


def _tags(data: bytes) -> list[Tagged]:
    import pikepdf  # noqa: PLC0415 - heavy

    # pdfium could read the pages, so a tree that cannot be read is left aside.
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            return tagged_blocks(pdf)
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, AttributeError):
        return []
