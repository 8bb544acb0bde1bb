"""The canonical text of a publication and its blocks.

Every offset is a half-open range of code points of that text, as in the Web
Annotation Data Model's text position selector. The canonical text of a plain file
is the file itself (`records.evidence.canonical`). That of any other file has one
block a line with an empty line between two, so that nobody takes lines for wrapped
ones; saved as UTF-8 it is its own canonical text.
"""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, Self

from ...ontology.errors import InputError
from ...records.evidence import Span, text_digest

Kind = Literal["heading", "paragraph", "item", "quote", "table-row", "boilerplate"]

BETWEEN = "\n\n"
_FIRST = 4096
_NULLS = 4
_UNSEEN = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
_WITHOUT_WORDS = frozenset(("Cc", "Cn", "Co", "Cs"))


@dataclass(frozen=True)
class Block:
    """A heading, paragraph, item, quote, table row or piece of boilerplate.

    `level` is 1 to 6 of a heading and how deep an item is nested, else 0; `section`
    the heading that the block stands under, "" after the title; `boilerplate` says
    of what sort boilerplate is. An item's range leaves its bullet out.
    """

    kind: Kind
    level: int
    section: str
    start: int
    end: int
    boilerplate: str = ""


@dataclass(frozen=True)
class Document:
    """What a reader makes of one file: canonical text, blocks, what else it says.

    `kind` is html, pdf or text; `metadata` holds what the file says of itself (url,
    published, language, site, pages); `file_sha256` is of the file's own bytes.
    """

    text: str
    blocks: tuple[Block, ...]
    kind: str
    title: str
    metadata: Mapping[str, str]
    file_sha256: str
    sha256: str = field(init=False)

    def __post_init__(self) -> None:
        """Take the SHA-256 of the canonical text."""
        object.__setattr__(self, "sha256", text_digest(self.text))

    def words(self, block: Block) -> str:
        """Return what stands in a block."""
        return self.text[block.start : block.end]

    @property
    def boilerplate(self) -> list[Span]:
        """The ranges of all boilerplate."""
        return [Span(b.start, b.end) for b in self.blocks if b.boilerplate]

    @property
    def own(self) -> list[Block]:
        """The blocks of the publication itself: a page has its site's before them."""
        return [block for block in self.blocks if not block.boilerplate]

    @property
    def own_text(self) -> str:
        """What the publication itself says, on one line; offsets are not kept."""
        words = " ".join(self.words(block) for block in self.own)
        return " ".join(words.split())


class CanonicalText(str):
    """A canonical text that knows which of its ranges are boilerplate."""

    __slots__ = ("boilerplate",)

    boilerplate: tuple[Span, ...]

    def __new__(cls, document: Document) -> Self:
        """Take the text of a document, and where its boilerplate is."""
        text = super().__new__(cls, document.text)
        text.boilerplate = tuple(document.boilerplate)
        return text


@dataclass(frozen=True)
class Piece:
    """A block before it has a place: its words and the bullet before them."""

    kind: Kind
    words: str
    level: int = 0
    marker: str = ""
    boilerplate: str = ""


def refuse_wide(data: bytes) -> None:
    """Raise InputError for bytes with many nulls: UTF-16 that does not say so."""
    head = data[:_FIRST]
    if _NULLS * head.count(0) > len(head):
        message = "it seems to be UTF-16 without its mark: save it as UTF-8"
        raise InputError(message)


def squeeze(words: str) -> str:
    """Return words with single spaces, without what has no shape on paper."""
    shown = (_shown(character) for character in words)
    return " ".join("".join(shown).split())


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Block, ...]]:
    """Set the pieces one after the other; return the text and its blocks."""
    lines: list[str] = []
    blocks: list[Block] = []
    at = 0
    for piece in pieces:
        start = at + len(piece.marker)
        end = start + len(piece.words)
        kind: Kind = "boilerplate" if piece.boilerplate else piece.kind
        blocks.append(Block(kind, piece.level, "", start, end, piece.boilerplate))
        lines.append(piece.marker + piece.words)
        at = end + len(BETWEEN)
    text = BETWEEN.join(lines)
    return text, with_sections(text, blocks)


def with_sections(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Say of each block under which heading it stands; the title opens no section."""
    section, titled = "", False
    placed = []
    for block in blocks:
        if block.kind == "heading":
            is_title = block.level == 1 and not titled
            section = "" if is_title else text[block.start : block.end]
            titled = titled or is_title
        is_known = block.section == section
        placed.append(block if is_known else replace(block, section=section))
    return tuple(placed)


def title_of(text: str, blocks: Iterable[Block]) -> str:
    """Return the first heading of the highest level that there is, or ""."""
    headings = [block for block in blocks if block.kind == "heading"]
    top = min(headings, key=lambda block: block.level, default=None)
    return text[top.start : top.end] if top else ""


def _shown(character: str) -> str:
    if character in _UNSEEN:
        return ""
    if character.isspace():
        return " "
    has_shape = unicodedata.category(character) not in _WITHOUT_WORDS
    return character if has_shape else " "
