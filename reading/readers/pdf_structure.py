"""The structure tree of a tagged PDF (ISO 32000-1, 14.7 and 14.8): tagged blocks.

Read with pikepdf, since an element that runs on to the next page names that page at
its content, and other readers of the tree lose it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from .boilerplate import NAVIGATION
from .text import Kind

if TYPE_CHECKING:
    from pikepdf import Object, Pdf

Mark = tuple[int, int]
"""The number of a page, and of marked content on it."""

_HEADINGS = {"Title": 1, "H": 2} | {f"H{level}": level for level in range(1, 7)}
_KINDS: dict[str, Kind] = {"LI": "item", "TR": "table-row", "BlockQuote": "quote"}
_BLOCKS = _HEADINGS.keys() | {
    *(
        "P",
        "L",
        "LI",
        "Table",
        "TR",
        "THead",
        "TBody",
        "TFoot",
        "BlockQuote",
        "Caption",
    ),
    *("TOC", "TOCI", "Index", "Figure", "Note", "FENote", "Form", "Aside", "Artifact"),
    *("Sect", "Part", "Art", "Document"),
}
_SORTS = {
    "TOC": NAVIGATION,
    "Index": NAVIGATION,
    "Form": "form",
    "Artifact": "artifact",
}
_CELLS = ("TD", "TH")
_MOST_ELEMENTS = 500_000
_DEEPEST = 500


@dataclass
class Tagged:
    """A block as tagged: marks of its content by cell, marks of its label."""

    kind: Kind
    level: int
    sort: str
    cells: list[list[Mark]] = field(default_factory=lambda: [[]])
    label: list[Mark] = field(default_factory=list)
    is_labelled: bool = False
    outside_links: int = 0


@dataclass(frozen=True)
class _Place:
    page: int
    kind: Kind = "paragraph"
    level: int = 0
    depth: int = 0
    sort: str = ""
    is_label: bool = False
    in_link: bool = False
    in_row: bool = False


def tagged_blocks(pdf: "Pdf") -> list[Tagged]:
    """Return the blocks in the order of the tree; none if there is no tree."""
    root = pdf.Root.get("/StructTreeRoot")
    if root is None:
        return []
    return list(_Walk(pdf, root).blocks())


class _Walk:
    def __init__(self, pdf: "Pdf", root: "Object") -> None:
        self._root = root
        self._roles = {
            str(k): str(v) for k, v in dict(root.get("/RoleMap", {})).items()
        }
        self._pages: dict[tuple[int, int], int] = {
            page.obj.objgen: number for number, page in enumerate(pdf.pages)
        }
        self._block = Tagged("paragraph", 0, "")
        self._starts_item = False
        self._done: list[Tagged] = []

    def blocks(self) -> Iterator[Tagged]:
        stack: list[tuple[Object | int | None, _Place]] = []
        self._push(stack, self._root, _Place(-1))
        seen = 0
        while stack and seen < _MOST_ELEMENTS:
            seen += 1
            node, place = stack.pop()
            if node is None:
                self._flush(place)
            elif isinstance(node, int):
                self._add((place.page, node), place)
            else:
                self._enter(node, place, stack)
        self._flush(_Place(-1))
        yield from self._done

    def _enter(
        self,
        node: "Object",
        place: _Place,
        stack: "list[tuple[Object | int | None, _Place]]",
    ) -> None:
        from pikepdf import Dictionary  # noqa: PLC0415 - heavy

        if not isinstance(node, Dictionary) or place.depth > _DEEPEST:
            return
        place = replace(place, depth=place.depth + 1, page=self._page(node, place))
        content = node.get("/MCID")
        if content is not None:
            self._add((place.page, int(content)), place)
            return
        role = self._role(node)
        if role in _CELLS and place.in_row:
            self._block.cells.append([])
        stands_alone = role in _BLOCKS and not place.in_row
        if stands_alone:
            self._flush(place)
        below = _below(role, place)
        if role == "LI":
            self._starts_item = True
        if stands_alone:
            stack.append((None, below))
        self._push(stack, node, below)

    def _push(
        self,
        stack: "list[tuple[Object | int | None, _Place]]",
        node: "Object",
        place: _Place,
    ) -> None:
        """Put what an element holds on the stack, the first on top."""
        from pikepdf import Array  # noqa: PLC0415 - heavy

        kids = node.get("/K")
        if kids is not None:
            several = list(kids) if isinstance(kids, Array) else [kids]
            stack.extend((kid, place) for kid in reversed(several))

    def _page(self, node: "Object", place: _Place) -> int:
        page = node.get("/Pg")
        return place.page if page is None else self._pages.get(page.objgen, place.page)

    def _role(self, node: "Object") -> str:
        role = str(node.get("/S", ""))
        return self._roles.get(role, role).removeprefix("/")

    def _add(self, mark: Mark, place: _Place) -> None:
        self._block.kind, self._block.level = place.kind, place.level
        self._block.sort = place.sort
        if place.is_label:
            self._block.label.append(mark)
            return
        self._block.cells[-1].append(mark)
        self._block.outside_links += not place.in_link

    def _flush(self, place: _Place) -> None:
        block = self._block
        if any(block.cells):
            if block.kind == "item":
                block.is_labelled, self._starts_item = self._starts_item, False
            self._done.append(block)
        elif block.label and place.kind == "item":
            # A label without words yet: they may stand in a paragraph of the item.
            self._block = Tagged("paragraph", 0, "", label=block.label)
            return
        self._block = Tagged("paragraph", 0, "")


def _below(role: str, place: _Place) -> _Place:
    place = replace(place, sort=place.sort or _SORTS.get(role, ""))
    if role in _HEADINGS:
        return replace(place, kind="heading", level=_HEADINGS[role])
    if role == "LI":
        level = place.level + 1 if place.kind == "item" else 1
        return replace(place, kind="item", level=level)
    if role in _KINDS:
        return replace(place, kind=_KINDS[role], level=0, in_row=role == "TR")
    if role == "Lbl":
        return replace(place, is_label=True)
    if role == "Link":
        return replace(place, in_link=True)
    return place
