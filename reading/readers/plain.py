"""Plain text: the file itself is its canonical text; blocks as records see them."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from ...ontology.errors import InputError
from ...records.evidence import canonical
from ...records.sentences import Sentence, sentences
from .boilerplate import marked
from .text import Block, Document, Piece, refuse_wide, title_of, with_sections


def read_plain(data: bytes, file_sha256: str) -> Document:
    """Read UTF-8 text; InputError for another encoding or nothing but white space."""
    refuse_wide(data)
    text = canonical(data)
    if not text.strip():
        message = "there is no text in it: give the publication itself"
        raise InputError(message)
    blocks = with_sections(text, list(_marked(text, list(_blocks(text)))))
    return Document(text, blocks, "text", title_of(text, blocks), {}, file_sha256)


def _blocks(text: str) -> Iterator[Block]:
    numbered = enumerate(sentences(text))
    for _, group in groupby(numbered, key=_block_key):
        found = [sentence for _, sentence in group]
        yield _block(text, found[0], found[-1].end)


def _block_key(numbered: tuple[int, Sentence]) -> tuple[str, int, int]:
    """Sentences of one paragraph belong together; a heading stands alone."""
    index, sentence = numbered
    alone = index if sentence.is_heading else -1
    return sentence.heading, sentence.paragraph, alone


def _block(text: str, first: Sentence, end: int) -> Block:
    if first.is_heading:
        return Block("heading", 2 if first.heading else 1, "", first.start, end)
    line = text.rfind("\n", 0, first.start) + 1
    if text[line : first.start].strip():
        return Block("item", 1, "", first.start, end)
    return Block("paragraph", 0, "", first.start, end)


def _marked(text: str, blocks: list[Block]) -> Iterator[Block]:
    pieces = [Piece(b.kind, text[b.start : b.end], b.level) for b in blocks]
    for block, piece in zip(blocks, marked(pieces), strict=True):
        sort = piece.boilerplate
        kind = "boilerplate" if sort else block.kind
        yield replace(block, kind=kind, boilerplate=sort) if sort else block
