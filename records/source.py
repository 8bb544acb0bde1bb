"""YAML text with the line of every value, all scalars read as text.

YAML would turn `on` and `no` into booleans and digests into numbers; the model
types the values instead.
"""

from pathlib import Path
from typing import Any

import yaml

from ..ontology.errors import InputError

Loc = tuple[str | int, ...]


class Source:
    """The data of a YAML file and where each part of it stands."""

    def __init__(self, text: str, name: str) -> None:
        """Read `text`; `name` is the file as messages call it."""
        self.name = name
        try:
            root = yaml.compose(text, Loader=yaml.BaseLoader)
        except yaml.MarkedYAMLError as error:
            raise InputError(_syntax(name, error)) from None
        except yaml.YAMLError as error:
            msg = f"{name}: not readable as YAML ({error}); save it as UTF-8 text."
            raise InputError(msg.replace("\n", " ")) from None
        except RecursionError:
            msg = f"{name}: not readable as YAML (nested too deeply); mend the file."
            raise InputError(msg) from None
        if not isinstance(root, yaml.MappingNode):
            msg = f"{name}: a record is a YAML mapping that starts with publication:."
            raise InputError(msg)
        self.root = root
        self._seen: set[int] = set()
        self.data: Any = self._value(root)

    def line(self, loc: Loc) -> int:
        """Return the line (from 1) of the value at `loc`, or the nearest above."""
        node: yaml.Node = self.root
        line = 1
        for step in loc:
            child = _child(node, step)
            if child is None:
                break
            line, node = child
        return line

    def _value(self, node: yaml.Node) -> Any:  # noqa: ANN401 - any YAML value
        if isinstance(node, yaml.CollectionNode):
            self._refuse_alias(node)
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        if isinstance(node, yaml.SequenceNode):
            return [self._value(item) for item in node.value]
        return node.value

    def _refuse_alias(self, node: yaml.Node) -> None:
        """Raise InputError for a list or mapping that stands in two places.

        Aliases can make endless or immense data of a few lines.
        """
        if id(node) in self._seen:
            line = node.start_mark.line + 1
            what = "an alias repeats this; write it out in full."
            msg = f"{self.name}, line {line}: {what}"
            raise InputError(msg)
        self._seen.add(id(node))

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        result: dict[str, Any] = {}
        for key, value in node.value:
            if key.value in result:
                line = key.start_mark.line + 1
                msg = (
                    f"{self.name}, line {line}: {key.value} stands twice in one "
                    "mapping; keep one."
                )
                raise InputError(msg)
            result[key.value] = self._value(value)
        return result


def read(path: Path) -> Source:
    """Read a YAML file. Raises InputError if it is absent or no YAML."""
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        msg = f"{path}: no such file; check the path."
        raise InputError(msg) from None
    except UnicodeDecodeError:
        msg = f"{path}: not UTF-8 text; save the record as UTF-8."
        raise InputError(msg) from None
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); check the path."
        raise InputError(msg) from None
    return Source(text, str(path))


def _child(node: yaml.Node, step: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line + 1, value
    elif isinstance(node, yaml.SequenceNode) and isinstance(step, int):
        items = node.value[step : step + 1]
        return next(((item.start_mark.line + 1, item) for item in items), None)
    return None


def _syntax(name: str, error: yaml.MarkedYAMLError) -> str:
    mark = error.problem_mark
    where = f", line {mark.line + 1}" if mark else ""
    what = error.problem or "unexpected text"
    return f"{name}{where}: not valid YAML ({what}); mend this line."
