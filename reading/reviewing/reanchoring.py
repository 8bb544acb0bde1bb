"""A publication that changed: its record's evidence, found again in the new text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ...ontology.errors import InputError
from ...records.evidence import Evidence, Folded, Span, fold, locate_all, text_digest
from ...records.sentences import locator
from ...records.source import Loc, Source
from .decisions import SECTIONS
from .editing import Edit, applied, flow, node_at, replaced, with_values

WHY_LOST = "its words are no longer in the text"


@dataclass(frozen=True)
class Moved:
    """How many pieces of evidence were found again, and whose words were not.

    `lost` maps the id of a statement (or the place of something else in the
    record) to the words.
    """

    found: int
    lost: Mapping[str, str]


@dataclass(frozen=True)
class _Piece:
    loc: Loc
    fields: Mapping[str, Any]

    @property
    def anchor(self) -> Evidence:
        start, end = map(int, self.fields["span"])
        length = int(self.fields["length"])
        return Evidence(Span(start, end), str(self.fields["digest"]), length)


def reanchored(
    yaml_text: str, text: str, old_text: str | None = None, name: str = "the record"
) -> tuple[str, Moved]:
    """Return the record's YAML with its evidence anchored in `text`, and a report.

    A statement that lost words waits for a decision again, with the words as a bare
    quote and the reason; who decided on it stays there. `old_text` is the text that
    the record was anchored in. InputError if words are lost that neither the record
    nor `old_text` holds.
    """
    source = Source(yaml_text, name)
    publication = source.data.get("publication") or {}
    sha256 = (publication.get("text") or {}).get("sha256")
    if sha256 == text_digest(text):
        return yaml_text, Moved(0, {})
    if old_text is not None and text_digest(old_text) != sha256:
        old_text = None
    folded = fold(text)
    pieces = list(_pieces(source.data, ()))
    spans = locate_all(folded, [piece.anchor for piece in pieces])
    both = list(zip(pieces, spans, strict=True))
    edits: list[Edit] = []
    for piece, span in both:
        if span is not None:
            edits += with_values(source, yaml_text, piece.loc, _at(folded, piece, span))
    gone = {p.loc: _words(p, old_text, name) for p, span in both if span is None}
    edits += _lost(source, yaml_text, gone)
    whole = {"sha256": text_digest(text), "characters": len(text)}
    edits += with_values(source, yaml_text, ("publication",), {"text": whole})
    lost = {_owner(source.data, loc)[1]: words for loc, words in gone.items()}
    return applied(yaml_text, edits), Moved(len(pieces) - len(gone), lost)


def _lost(source: Source, yaml_text: str, gone: Mapping[Loc, str]) -> Iterator[Edit]:
    for loc, words in gone.items():
        node = node_at(source, loc)
        if node is not None:
            yield replaced(node, yaml_text, flow({"quote": words}))
    for place in {_owner(source.data, loc)[0]: None for loc in gone}:
        if place and _held(source.data, place).get("status") != "rejected":
            review = {"status": "proposed", "why": WHY_LOST}
            yield from with_values(source, yaml_text, place, review)


def _pieces(data: Any, loc: Loc) -> Iterator[_Piece]:  # noqa: ANN401 - any YAML
    if isinstance(data, list):
        for place, item in enumerate(data):
            yield from _pieces(item, (*loc, place))
    elif isinstance(data, Mapping) and {"span", "digest", "length"} <= data.keys():
        yield _Piece(loc, data)
    elif isinstance(data, Mapping):
        for key, item in data.items():
            yield from _pieces(item, (*loc, key))


def _at(folded: Folded, piece: _Piece, span: Span) -> dict[str, Any]:
    words = folded.source[slice(*span)]
    quote = {"quote": words} if "quote" in piece.fields else {}
    return {**quote, "span": [*span], "locator": locator(folded.source, span)}


def _words(piece: _Piece, old_text: str | None, name: str) -> str:
    if "quote" in piece.fields:
        return str(piece.fields["quote"])
    if old_text is not None:
        return old_text[slice(*piece.anchor.span)]
    message = (
        f"{name}: words at {piece.fields.get('locator', 'some place')} are no longer "
        "in the text, and the record does not hold them: give the text it was made "
        "from, or run `inspectkg anchor --with-quotes` with that text first"
    )
    raise InputError(message)


def _owner(data: Any, loc: Loc) -> tuple[Loc, str]:  # noqa: ANN401 - any YAML
    """Return the place and id of the statement that a piece of evidence proves."""
    for section in SECTIONS.values():
        place = loc[: len(section) + 1]
        if place[:-1] == section:
            return place, str(_held(data, place).get("id"))
    parts = (str(step) for step in loc if step != "evidence")
    return (), " ".join(parts)


def _held(data: Any, place: Loc) -> Any:  # noqa: ANN401 - any YAML
    for step in place:
        data = data[step]
    return data
