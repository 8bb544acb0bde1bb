"""The walk: from the elements of a page to pieces of text in reading order."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .html_furniture import Furniture
from .text import Kind, Piece, squeeze

if TYPE_CHECKING:
    from lxml.etree import _Element

_UNSEEN = {
    *("script", "style", "template", "noscript", "svg", "math", "head", "title"),
    *("iframe", "object", "embed", "audio", "video", "canvas", "map", "img"),
    *("datalist", "textarea", "select", "input"),
}
_BLOCKS = {
    *("html", "body", "main", "article", "section", "div", "header", "footer", "nav"),
    *("aside", "search", "dialog", "form", "fieldset", "legend", "label", "button"),
    *("h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr", "p", "pre", "address"),
    *("blockquote", "center", "figure", "figcaption", "details", "summary", "menu"),
    *("ul", "ol", "li", "dl", "dt", "dd", "dir", "option", "optgroup"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
_NOT_IN_A_ROW = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote")
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LEAST_IN_MAIN = 1 / 3
OUTSIDE = "outside the main part"


@dataclass(frozen=True)
class _Place:
    """What text is where the walk is now."""

    kind: Kind = "paragraph"
    level: int = 0
    depth: int = 0
    boilerplate: str = ""
    in_row: bool = False
    in_main: bool = False
    in_article: bool = False


def pieces_of(root: "_Element") -> list[Piece]:
    """Return all text of a page, with what its place says of it."""
    return _Walk(root).pieces()


class _Walk:
    def __init__(self, root: "_Element") -> None:
        self._root = root
        self._furniture = Furniture(root)
        self._places = [_Place()]
        # None is a line break.
        self._buffer: list[str | None] = []
        self._marker = ""
        self._numbers: dict[_Element, int] = {}
        self._found: list[tuple[Piece, bool]] = []

    def pieces(self) -> list[Piece]:
        from lxml.etree import iterwalk  # noqa: PLC0415 - heavy

        walk = iterwalk(self._root, events=("start", "end"))
        for event, element in walk:
            if event == "start":
                if element.tag in _UNSEEN:
                    walk.skip_subtree()
                else:
                    self._enter(element)
            else:
                self._leave(element)
        self._flush()
        return list(self._main())

    def _enter(self, element: "_Element") -> None:
        tag = element.tag
        place = self._place(element)
        if tag == "br":
            self._buffer.append(None)
        elif self._stands_alone(element):
            if not self._places[-1].in_row:
                self._flush()
            elif tag in ("td", "th") and any(self._buffer):
                self._buffer.append(" | ")
            else:
                self._buffer.append(" ")
        if tag == "ol":
            self._numbers[element] = _whole(element.get("start"), 1) - 1
        elif tag == "li":
            self._marker = self._next_marker(element)
        self._places.append(place)
        self._buffer.append(element.text or "")

    def _leave(self, element: "_Element") -> None:
        if element.tag not in _UNSEEN:
            if self._stands_alone(element):
                if self._places[-1].in_row and element.tag != "tr":
                    self._buffer.append(" ")
                else:
                    self._flush()
            self._places.pop()
        self._buffer.append(element.tail or "")

    def _stands_alone(self, element: "_Element") -> bool:
        return element.tag in _BLOCKS or self._furniture.is_link_of_site(element)

    def _place(self, element: "_Element") -> _Place:
        place, tag = self._places[-1], element.tag
        within = place.in_main or place.in_article
        sort = self._furniture.sort(element, place.boilerplate, within=within)
        if sort != place.boilerplate:
            place = replace(place, boilerplate=sort)
        if tag == "main" or element.get("role") == "main":
            return replace(place, in_main=True)
        if tag == "article":
            return replace(place, in_article=True)
        return _kind_of_place(place, element)

    def _next_marker(self, item: "_Element") -> str:
        """Return a bullet, or the number that a browser prints."""
        ordered = item.getparent()
        if ordered is None or ordered not in self._numbers:
            return "- "
        number = _whole(item.get("value"), self._numbers[ordered] + 1)
        self._numbers[ordered] = number
        return f"{number}. "

    def _flush(self) -> None:
        if not self._buffer:
            return
        for words in _paragraphs(self._buffer):
            self._emit(words)
        self._buffer.clear()

    def _emit(self, words: str) -> None:
        place = self._places[-1]
        kind, level, marker = place.kind, place.level, ""
        if kind == "item":
            marker, self._marker = self._marker, ""
            # What follows in the same item has no bullet of its own.
            kind = "item" if marker else "paragraph"
            level = level if marker else 0
        piece = Piece(kind, words, level, marker, place.boilerplate)
        self._found.append((piece, place.in_main))

    def _main(self) -> Iterator[Piece]:
        """All pieces; if the page names its main part, the others as outside."""
        open_ones = [(p, inside) for p, inside in self._found if not p.boilerplate]
        size = sum(len(piece.words) for piece, _ in open_ones)
        main = sum(len(piece.words) for piece, inside in open_ones if inside)
        trusted = main > 0 and main >= size * _LEAST_IN_MAIN
        for piece, inside in self._found:
            if trusted and not inside and not piece.boilerplate:
                yield replace(piece, boilerplate=OUTSIDE)
            else:
                yield piece


def _kind_of_place(place: _Place, element: "_Element") -> _Place:
    tag = element.tag
    if tag in _HEADINGS and not place.in_row:
        return replace(place, kind="heading", level=_HEADINGS[tag])
    if tag == "li":
        depth = place.depth + 1
        return replace(place, kind="item", level=depth, depth=depth)
    if tag == "blockquote":
        return replace(place, kind="quote", level=0)
    # A row with more than words in it serves to lay out the page.
    if tag == "tr" and next(element.iter(*_NOT_IN_A_ROW), None) is None:
        return replace(place, kind="table-row", level=0, in_row=True)
    return place


def _paragraphs(buffer: list[str | None]) -> Iterator[str]:
    """Two line breaks in a row end a paragraph; one is a space."""
    part: list[str] = []
    broken = False
    for text in [*buffer, None, None]:
        if text is None and broken:
            words = squeeze("".join(part))
            if words:
                yield words
            part, broken = [], False
        elif text is None:
            part.append(" ")
            broken = True
        elif text:
            part.append(text)
            broken = broken and text.isspace()


def _whole(text: str | None, otherwise: int) -> int:
    return int(text[:4]) if text and text.isdecimal() else otherwise
