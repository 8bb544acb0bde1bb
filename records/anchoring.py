"""Anchoring: from the quotes that a person wrote to evidence by digest, and back.

Works on the YAML text at the marks of its nodes, so that comments and layout
outside the evidence items stay as they are; a comment within an item goes. An
item is written on one line, as a flow mapping.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

import yaml

from ..ontology.errors import InputError
from .evidence import Evidence, Folded, Span, fold, locate, make, text_digest
from .sentences import locator

_KEYS = ("quote", "span", "digest", "length", "fold", "locator")


@dataclass(frozen=True)
class Report:
    """How many items were anchored, how many were so already, and of which text."""

    anchored: int
    untouched: int
    text_sha256: str
    text_changed: bool


class _Edit(NamedTuple):
    start: int
    end: int
    text: str


def anchor(
    yaml_text: str,
    document_text: str,
    *,
    keep_quotes: bool = False,
    name: str = "the record",
) -> tuple[str, Report]:
    """Anchor each `quote:` of a record in the canonical text of its publication.

    Returns the new YAML text and a report. With `keep_quotes` the words stay
    beside their digest, as the publication has them. One InputError lists, by line
    of the file `name`, each quote that cannot be anchored and each digest that is
    not that of its span; another says that a record without all its quotes was
    anchored in a different text.
    """
    root = _compose(yaml_text, name)
    document = fold(document_text)
    items = list(_items(root))
    text_edits = list(_text_edits(root, yaml_text, document_text, name))
    if text_edits and _recorded(root) and not all(map(_has_quote, items)):
        message = (
            f"{name} was anchored in another text: give the text with SHA-256 "
            f"{_recorded(root)}, or put every quote back first"
        )
        raise InputError(message)

    def anchored(item: yaml.Node) -> _Edit | None:
        return _anchored(item, yaml_text, document, keep_quotes=keep_quotes)

    edits = _each(items, anchored, name)
    report = Report(
        len(edits),
        len(items) - len(edits),
        text_digest(document_text),
        bool(text_edits),
    )
    return _apply(yaml_text, edits + text_edits), report


def attach(yaml_text: str, document_text: str, *, name: str = "the record") -> str:
    """Put the words back, as `quote:`, into each anchored item that lacks them.

    The text may be any copy of the publication; one InputError lists, by line, the
    items whose words are not in it.
    """
    document = fold(document_text)

    def attached(item: yaml.Node) -> _Edit | None:
        return _attached(item, yaml_text, document)

    edits = _each(_items(_compose(yaml_text, name)), attached, name)
    return _apply(yaml_text, edits)


def _compose(yaml_text: str, name: str) -> yaml.MappingNode:
    try:
        events = yaml.parse(yaml_text, Loader=yaml.BaseLoader)
        aliases = [event for event in events if isinstance(event, yaml.AliasEvent)]
        root = yaml.compose(yaml_text, Loader=yaml.BaseLoader)
    except yaml.YAMLError as error:
        message = f"{name} is not YAML: {' '.join(str(error).split())}"
        raise InputError(message) from error
    if aliases:
        message = f"{name}: write the alias *{aliases[0].anchor} out in full"
        raise InputError(message)
    if not isinstance(root, yaml.MappingNode):
        message = f"{name} is no record: it should begin with `publication:`"
        raise InputError(message)
    return root


def _items(node: yaml.Node) -> Iterator[yaml.Node]:
    """Each item under a key `evidence`; a value that is no list counts as one.

    The evidence of an inspection is a mapping: a list for each of its facts.
    """
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value != "evidence":
                yield from _items(value)
            elif isinstance(value, yaml.SequenceNode):
                yield from value.value
            elif _is_by_fact(value):
                yield from (item for _, items in value.value for item in items.value)
            elif value.value:
                yield value
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _items(value)


def _is_by_fact(node: yaml.Node) -> bool:
    is_mapping = isinstance(node, yaml.MappingNode)
    values = [value for _, value in node.value] if is_mapping else []
    return bool(values) and all(isinstance(v, yaml.SequenceNode) for v in values)


def _each(
    items: Iterable[yaml.Node], edit: Callable[[yaml.Node], _Edit | None], name: str
) -> list[_Edit]:
    edits, faults = [], []
    for item in items:
        try:
            edits.append(edit(item))
        except InputError as error:
            faults.append(f"{name}, line {item.start_mark.line + 1}: {error}")
    if faults:
        raise InputError("\n".join(faults))
    return [edit for edit in edits if edit is not None]


def _anchored(
    item: yaml.Node, yaml_text: str, document: Folded, *, keep_quotes: bool
) -> _Edit | None:
    fields = _fields(item)
    if "quote" not in fields:
        if locate(document, _piece(fields), same_text=True) is None:
            message = "the digest is not that of its span: write the quote instead"
            raise InputError(message)
        return None
    piece = make(document, _text(fields["quote"]))
    piece = replace(piece, locator=locator(document.source, piece.span))
    quote = document.source[slice(*piece.span)] if keep_quotes else None
    return _Edit(item.start_mark.index, _end(item, yaml_text), _written(piece, quote))


def _attached(item: yaml.Node, yaml_text: str, document: Folded) -> _Edit | None:
    fields = _fields(item)
    if "quote" in fields:
        return None
    piece = _piece(fields)
    span = locate(document, piece)
    if span is None:
        message = "these words are not in the text: check that it is the right one"
        raise InputError(message)
    written = _written(piece, document.source[slice(*span)])
    return _Edit(item.start_mark.index, _end(item, yaml_text), written)


def _fields(item: yaml.Node) -> dict[str, yaml.Node]:
    """Return the values of an evidence item by key; InputError if it is none."""
    if not isinstance(item, yaml.MappingNode):
        message = "evidence is a list of mappings, each with a `quote`"
        raise InputError(message)
    fields = {key.value: value for key, value in item.value}
    strange = [str(key) for key in fields if key not in _KEYS]
    if strange or len(fields) < len(item.value):
        fault = f"no `{strange[0]}`" if strange else "each key once only"
        message = f"an evidence item has {fault}: write `quote` and nothing else"
        raise InputError(message)
    return fields


def _has_quote(item: yaml.Node) -> bool:
    pairs = item.value if isinstance(item, yaml.MappingNode) else []
    return any(key.value == "quote" for key, _ in pairs)


def _text(node: yaml.Node) -> str:
    if not isinstance(node, yaml.ScalarNode):
        message = "a quote is text: set it in double quotation marks"
        raise InputError(message)
    return str(node.value)


def _piece(fields: dict[str, yaml.Node]) -> Evidence:
    try:
        start, end = (int(_text(node)) for node in fields["span"].value)
        digest = _text(fields["digest"])
        bytes.fromhex(digest.removeprefix("sha256:"))
        length, folding = int(_text(fields["length"])), int(_text(fields["fold"]))
        place = _text(fields["locator"]) if "locator" in fields else ""
    except (KeyError, TypeError, ValueError, InputError) as error:
        message = "an item without quote needs span, digest, length and fold"
        raise InputError(message) from error
    return Evidence(Span(start, end), digest, length, folding, place)


def _written(piece: Evidence, quote: str | None) -> str:
    start, end = piece.span
    kept = "" if quote is None else f"quote: {_scalar(quote)}, "
    return (
        f'{{{kept}span: [{start}, {end}], digest: "{piece.digest}", '
        f"length: {piece.length}, fold: {piece.fold}, "
        f"locator: {_scalar(piece.locator)}}}"
    )


def _scalar(text: str) -> str:
    """Return a text as YAML in double quotation marks on one line."""
    return yaml.safe_dump(
        text, default_style='"', allow_unicode=True, width=sys.maxsize
    ).rstrip("\n")


def _child(node: yaml.Node | None, name: str) -> yaml.Node | None:
    pairs = node.value if isinstance(node, yaml.MappingNode) else []
    return next((value for key, value in pairs if key.value == name), None)


def _recorded(root: yaml.MappingNode) -> str | None:
    """Return the SHA-256 of the text that the record was anchored in, if any."""
    value = _child(_child(_child(root, "publication"), "text"), "sha256")
    return value.value or None if isinstance(value, yaml.ScalarNode) else None


def _text_edits(
    root: yaml.MappingNode, yaml_text: str, document_text: str, name: str
) -> Iterator[_Edit]:
    """Fill or renew `publication.text`; nothing where it says so already."""
    publication = _child(root, "publication")
    if not isinstance(publication, yaml.MappingNode) or not publication.value:
        message = f"{name} is no record: it has no `publication` mapping"
        raise InputError(message)
    digest = text_digest(document_text)
    if _recorded(root) == digest:
        return
    written = f'{{sha256: "{digest}", characters: {len(document_text)}}}'
    text = _child(publication, "text")
    if text is not None:
        start = text.start_mark.index
        gap = " " if yaml_text[start - 1] == ":" else ""
        yield _Edit(start, _end(text, yaml_text), gap + written)
    else:
        yield _added(publication, yaml_text, f"text: {written}")


def _added(mapping: yaml.MappingNode, yaml_text: str, pair: str) -> _Edit:
    end = _end(mapping.value[-1][1], yaml_text)
    if mapping.flow_style:
        return _Edit(end, end, f", {pair}")
    line_end = yaml_text.find("\n", end)
    at = len(yaml_text) if line_end < 0 else line_end
    return _Edit(at, at, f"\n{' ' * mapping.start_mark.column}{pair}")


def _end(node: yaml.Node, yaml_text: str) -> int:
    """Return where a node's own text ends; block nodes' marks run on to the next."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return _end(last[1] if isinstance(last, tuple) else last, yaml_text)
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(yaml_text[start:end].rstrip())


def _apply(yaml_text: str, edits: Iterable[_Edit]) -> str:
    for start, end, text in sorted(edits, reverse=True):
        yaml_text = yaml_text[:start] + text + yaml_text[end:]
    return yaml_text
