"""Changing a record's YAML at the marks of its nodes: the rest stays as it is.

Each function returns edits of one `Source`; `applied` makes the new text of them.
Values are written on one line, in flow style, so that they fit in anywhere.
"""

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

import yaml

from ...ontology.errors import InputError
from ...records.source import Loc, Source


class Edit(NamedTuple):
    """Put `text` in place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


class _Plain(yaml.SafeDumper):
    """Writes `2026` and `on` as they are, since a record's scalars are all text."""


def _as_text(dumper: _Plain, value: object) -> yaml.ScalarNode:
    text = str(value)
    # Line ends of all kinds would be folded into spaces.
    style = None if text.isprintable() else '"'
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style)


_Plain.yaml_implicit_resolvers = {}
_Plain.add_representer(int, _as_text)
_Plain.add_representer(str, _as_text)


def applied(yaml_text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; none may overlap another.

    What is put in at one place stands there in the order of the edits.
    """
    pieces, at = [], 0
    for start, end, text in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [yaml_text[at:start], text]
        at = end
    return "".join([*pieces, yaml_text[at:]])


def node_at(source: Source, loc: Loc) -> yaml.Node | None:
    """Return the node at a place in the record, None if there is none."""
    node: yaml.Node | None = source.root
    for step in loc:
        node = _child(node, step)
    return node


def with_values(
    source: Source, yaml_text: str, loc: Loc, values: Mapping[str, Any]
) -> Iterator[Edit]:
    """Set keys of the mapping at `loc`; a value None takes the key out.

    New keys follow the last one, in the order of `values`.
    """
    mapping = node_at(source, loc)
    if not isinstance(mapping, yaml.MappingNode):
        message = f"{source.name}: there is no mapping at {'.'.join(map(str, loc))}"
        raise InputError(message)
    held = {key.value: value for key, value in mapping.value}
    new = {k: v for k, v in values.items() if k not in held and v is not None}
    for key in [key for key in values if key in held]:
        if values[key] is None:
            yield _removed(mapping, yaml_text, key)
        else:
            yield replaced(held[key], yaml_text, flow(values[key]))
    if new:
        yield _added(mapping, yaml_text, [f"{k}: {flow(v)}" for k, v in new.items()])


def replaced(node: yaml.Node, yaml_text: str, written: str) -> Edit:
    """Put a value on one line in the place of a node, and next to its key."""
    start, end = node.start_mark.index, end_of(node, yaml_text)
    before = yaml_text[:start].rstrip()
    if before.endswith(":"):
        return Edit(len(before), max(start, end), f" {written}")
    # A comment may stand between a key and the list below it.
    is_below = isinstance(node, yaml.CollectionNode) and not node.flow_style
    gap = "  " if is_below and yaml_text[len(before) : start].count("\n") else ""
    gap = gap or " " * (start == len(before))
    return Edit(start, max(start, end), gap + written)


def with_items(
    source: Source, yaml_text: str, path: Sequence[str], items: Sequence[Any]
) -> Iterator[Edit]:
    """Append items (mappings) to the list at `path`, which is made if need be."""
    if not items:
        return
    node = node_at(source, tuple(path))
    parent = node_at(source, tuple(path[:-1]))
    if node is None and isinstance(parent, yaml.MappingNode) and parent.flow_style:
        yield from with_values(source, yaml_text, tuple(path[:-1]), {path[-1]: items})
    elif node is None and isinstance(parent, yaml.MappingNode) and len(path) > 1:
        at = _line_end(yaml_text, end_of(parent, yaml_text))
        margin = parent.start_mark.column
        lines = [block(item, margin + 2) for item in items]
        yield Edit(at, at, "\n".join(["", f"{' ' * margin}{path[-1]}:", *lines]))
    elif node is None:
        yield Edit(len(yaml_text), len(yaml_text), _section(yaml_text, path, items))
    elif not isinstance(node, yaml.SequenceNode):
        yield replaced(node, yaml_text, flow(list(items)))
    elif node.flow_style:
        at = end_of(node, yaml_text) - 1
        comma = ", " if node.value else ""
        yield Edit(at, at, comma + ", ".join(map(flow, items)))
    else:
        at = _line_end(yaml_text, end_of(node, yaml_text))
        lines = [block(item, node.start_mark.column) for item in items]
        yield Edit(at, at, "\n" + "\n".join(lines))


def flow(value: Any) -> str:  # noqa: ANN401 - any YAML value
    """Return a value as YAML on one line, fit to stand within a flow collection."""
    dumped = yaml.dump(
        [value],
        Dumper=_Plain,
        default_flow_style=True,
        allow_unicode=True,
        sort_keys=False,
        width=sys.maxsize,
    )
    return dumped.strip()[1:-1]


def block(item: Mapping[str, Any], indent: int) -> str:
    """Return a mapping as an item of a block sequence, one key a line."""
    margin = " " * indent
    lines = []
    for key, value in item.items():
        if key == "evidence" and isinstance(value, list):
            lines.append("evidence:")
            lines += [f"  - {flow(piece)}" for piece in value]
        else:
            lines.append(f"{key}: {flow(value)}")
    return f"{margin}- " + f"\n{margin}  ".join(lines)


def end_of(node: yaml.Node, yaml_text: str) -> int:
    """Return where a node's own text ends; block nodes' marks run on to the next."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style:
        last = node.value[-1]
        return end_of(last[1] if isinstance(last, tuple) else last, yaml_text)
    start, end = node.start_mark.index, node.end_mark.index
    return start + len(yaml_text[start:end].rstrip())


def _child(node: yaml.Node | None, step: str | int) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        return next(iter(node.value[step : step + 1]), None)
    return None


def _added(mapping: yaml.MappingNode, yaml_text: str, pairs: list[str]) -> Edit:
    end = end_of(mapping.value[-1][1], yaml_text) if mapping.value else None
    if end is None:
        at = mapping.start_mark.index + 1
        return Edit(at, at, ", ".join(pairs))
    if mapping.flow_style:
        return Edit(end, end, "".join(f", {pair}" for pair in pairs))
    at = _line_end(yaml_text, end)
    margin = " " * mapping.start_mark.column
    return Edit(at, at, "".join(f"\n{margin}{pair}" for pair in pairs))


def _removed(mapping: yaml.MappingNode, yaml_text: str, name: str) -> Edit:
    place = next(n for n, (key, _) in enumerate(mapping.value) if key.value == name)
    key, value = mapping.value[place]
    start, end = key.start_mark.index, end_of(value, yaml_text)
    if not place:
        following = mapping.value[1:2]
        return Edit(start, following[0][0].start_mark.index if following else end, "")
    if mapping.flow_style:
        return Edit(end_of(mapping.value[place - 1][1], yaml_text), end, "")
    return Edit(yaml_text.rindex("\n", 0, start), end, "")


def _section(yaml_text: str, path: Sequence[str], items: Sequence[Any]) -> str:
    heads = [f"{'  ' * depth}{name}:" for depth, name in enumerate(path)]
    lines = [*heads, *(block(item, 2 * len(path)) for item in items)]
    gap = "\n" if yaml_text.endswith("\n") or not yaml_text else "\n\n"
    return gap + "\n".join(lines) + "\n"


def _line_end(yaml_text: str, at: int) -> int:
    end = yaml_text.find("\n", at)
    return len(yaml_text) if end < 0 else end
