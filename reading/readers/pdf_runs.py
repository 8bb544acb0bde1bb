"""The characters of a PDF page, with their places, as runs of one line each.

Places are in points from the lower left corner of the page. pdfium gives the box of
each character; its own rectangles of text split words.
"""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pypdfium2 import PdfPage, PdfTextPage

UNMARKED = -1
FURNITURE = "page header or footer"
_EDGE = 0.08
_HYPHENS = (0x02, 0xFFFE)
_BOLD = 600
_SMALLEST_DOT, _LARGEST_DOT = 1.0, 8.0
_WIDEST_GAP = 1.5
_MOST_OBJECTS = 20_000
_FARTHEST = 14_400.0


class Box(NamedTuple):
    """Left, bottom, right, top."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def size(self) -> float:
        """The height, which is how large the type is."""
        return self.y1 - self.y0

    def is_beside(self, other: "Box") -> bool:
        """Whether both stand on one line."""
        shared = min(self.y1, other.y1) - max(self.y0, other.y0)
        return shared > min(self.size, other.size) / 2

    def around(self, other: "Box") -> "Box":
        """Return the box around both."""
        return Box(
            min(self.x0, other.x0),
            min(self.y0, other.y0),
            max(self.x1, other.x1),
            max(self.y1, other.y1),
        )


@dataclass
class Run:
    """Characters that follow each other on one line, of one marked content."""

    words: str
    box: Box
    bold: bool
    mark: int = UNMARKED


@dataclass
class Page:
    """The runs of a page in the order of its content, and the dots drawn on it."""

    number: int
    width: float
    height: float
    runs: list[Run]
    dots: list[Box] = field(default_factory=list)

    def is_at_edge(self, run: Run) -> bool:
        """Whether a run stands where running headers and footers do."""
        low, high = self.height * _EDGE, self.height * (1 - _EDGE)
        return run.box.y1 < low or run.box.y0 > high


class _Character(NamedTuple):
    words: str
    box: Box
    bold: bool
    mark: int


def page_of(page: "PdfPage", number: int) -> Page:
    """Read one page; `number` counts from 0."""
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        runs = list(_runs(_characters(textpage)))
        return Page(number, width, height, runs, list(_dots(page)))
    finally:
        textpage.close()


def _runs(characters: "Iterator[_Character | None]") -> Iterator[Run]:
    run: Run | None = None
    for character in characters:
        if run and (character is None or not _continues(run, character)):
            yield run
            run = None
        if character is None:
            continue
        if run is None:
            run = Run(*character)
        else:
            run.words += character.words
            run.box = run.box.around(character.box)
    if run:
        yield run


def _continues(run: Run, character: _Character) -> bool:
    gap = character.box.x0 - run.box.x1
    size = max(run.box.size, 1)
    return (
        character.mark == run.mark
        and run.box.is_beside(character.box)
        and -size < gap < _WIDEST_GAP * size
    )


def _characters(textpage: "PdfTextPage") -> Iterator[_Character | None]:
    """Each character; None where pdfium sees a line end."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy

    rectangle = raw.FS_RECTF()
    marks: dict[int, int] = {}
    last = Box(0, 0, 0, 0)
    for index in range(textpage.count_chars()):
        code = raw.FPDFText_GetUnicode(textpage, index)
        if code in (0x0A, 0x0D):
            yield None
            continue
        if raw.FPDFText_IsGenerated(textpage, index) == 1:
            yield _Character(" ", last, bold=False, mark=_last_mark(marks))
            continue
        raw.FPDFText_GetLooseCharBox(textpage, index, rectangle)
        last = _box(rectangle)
        text_object = raw.FPDFText_GetTextObject(textpage, index)
        mark = _mark(text_object, marks)
        bold = raw.FPDFText_GetFontWeight(textpage, index) >= _BOLD
        yield _Character(_shown(code), last, bold=bold, mark=mark)


def _box(rectangle: "ctypes.Structure") -> Box:
    """Return the box of a character, brought within the largest page there can be."""
    sides = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
    return Box(*(max(-_FARTHEST, min(_FARTHEST, side)) for side in sides))


def _mark(
    text_object: "ctypes._Pointer[ctypes.Structure]", marks: dict[int, int]
) -> int:
    """Return the identifier of marked content; `marks` keeps that of each object."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy

    if not text_object:
        return UNMARKED
    address = ctypes.addressof(text_object.contents)
    # Taken out and put back: the last one is that of the last character.
    mark = marks.pop(address, None)
    if mark is None:
        mark = raw.FPDFPageObj_GetMarkedContentID(text_object)
    marks[address] = mark
    return mark


def _last_mark(marks: dict[int, int]) -> int:
    return next(reversed(marks.values()), UNMARKED)


def _shown(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    return chr(code) if 0 < code <= 0x10FFFF else ""  # noqa: PLR2004 - of Unicode


def _dots(page: "PdfPage") -> Iterator[Box]:
    """Small square shapes: browsers draw the bullets of lists."""
    from pypdfium2 import raw  # noqa: PLC0415 - heavy

    bounds = [ctypes.c_float() for _ in range(4)]
    count = min(raw.FPDFPage_CountObjects(page), _MOST_OBJECTS)
    for index in range(count):
        thing = raw.FPDFPage_GetObject(page, index)
        if raw.FPDFPageObj_GetType(thing) != raw.FPDF_PAGEOBJ_PATH:
            continue
        if not raw.FPDFPageObj_GetBounds(thing, *bounds):
            continue
        box = Box(*(bound.value for bound in bounds))
        sides = (box.x1 - box.x0, box.size)
        if min(sides) >= _SMALLEST_DOT and max(sides) <= _LARGEST_DOT:
            yield box
