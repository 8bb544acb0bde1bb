"""The YAML text of a record that was read, evidence on one line an item."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..records.evidence import Evidence
from .assembling import Assembled

if TYPE_CHECKING:
    import yaml

_UNWRAPPED = 1_000_000
_WIDTH = 88
SOURCE = "# Source file, SHA-256: "


def yaml_text(assembled: Assembled, text: str, file_sha256: str = "") -> str:
    """Return the record as YAML, with comments on what it was read from and needs.

    `text` is the canonical text, from which the quotes come.
    """
    import yaml  # noqa: PLC0415 - only needed to write

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes evidence and rules in one line."""

    Dumper.add_representer(_Line, _represent)
    head = "# Proposed by rules; nothing is accepted until a person decides.\n"
    head += f"{SOURCE}{file_sha256}\n" if file_sha256 else ""
    if assembled.missing:
        wanted = ", ".join(assembled.missing)
        head += f"# Not said by the publication, to be given: {wanted}\n"
    body = yaml.dump(
        _lined(assembled.record, text),
        Dumper=Dumper,
        sort_keys=False,
        allow_unicode=True,
        width=_UNWRAPPED,
    )
    return head + "\n" + str(body)


class _Line(dict[str, Any]):
    """A mapping to be written on one line."""


def _represent(dumper: "yaml.SafeDumper", data: _Line) -> "yaml.MappingNode":
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)


def _lined(value: Any, text: str, key: str = "") -> Any:  # noqa: ANN401 - any YAML value
    if isinstance(value, Evidence):
        return _piece(value, text)
    if isinstance(value, Mapping):
        told = {k: _lined(v, text, k) for k, v in value.items()}
        return _Line(told) if key in ("rule", "text", "trend", "entered") else told
    if isinstance(value, list | tuple):
        return [_lined(item, text) for item in value]
    return value


def _piece(piece: Evidence, text: str) -> _Line:
    return _Line(
        quote=text[piece.span.start : piece.span.end],
        span=list(piece.span),
        digest=piece.digest,
        length=piece.length,
        fold=piece.fold,
        locator=piece.locator,
    )
