"""The texts of publications where this machine holds them."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from ..ontology.errors import InputError
from ..records.beside import text_beside
from ..records.documents import Documents
from .sayings import Proof

if TYPE_CHECKING:
    from .view import View

BETWEEN = "\0"
"""What stands between the folders where there may be several."""

AROUND = 160
"""Characters of context shown on either side of a quotation."""


def text_of(view: "View", publication: str, folder: str) -> str:
    """Return the text of a publication, '' if `folder` does not hold it.

    `folder` may be several, and records with their texts beside them. Only the very
    text that the record was made from will do, since places are offsets in it.
    """
    digest = view.text(publication, "ik:textDigest").removeprefix("sha256:")
    return _texts(folder).get(digest, "") if folder and digest else ""


def in_context(view: "View", proof: Proof, folder: str) -> Proof:
    """Return evidence with its words, and those around them, where they are held."""
    text = text_of(view, proof.publication, folder)
    if not text:
        return proof
    start, end = proof.start, proof.end
    before = text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND]
    if start > AROUND:
        before = "… " + before.partition(" ")[2]
    if end + AROUND < len(text):
        after = after.rpartition(" ")[0] + " …"
    return replace(proof, quote=text[start:end], before=before, after=after)


def in_contexts(view: "View", proofs: list[Proof], folder: str) -> list[Proof]:
    """Return all of the evidence, each in its context."""
    return [in_context(view, proof, folder) for proof in proofs]


@lru_cache(maxsize=2)
def _texts(folder: str) -> dict[str, str]:
    from ..records.evidence import text_digest  # noqa: PLC0415 - only where held

    places = map(Path, folder.split(BETWEEN))
    return {text_digest(text): text for place in places for text in _held(place)}


def _held(place: Path) -> list[str]:
    if place.is_file():
        text = text_beside(place)
        return [] if text is None else [text]
    try:
        return list(Documents(place).texts.values())
    except InputError:
        return []
