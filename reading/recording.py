"""The YAML text of a record that was read, evidence on one line an item."""

from typing import TYPE_CHECKING, Any

from ..records.evidence import Evidence
from .assembling import Assembled
from .plain_yaml import Line, UnusualError, written

if TYPE_CHECKING:
    import yaml

_UNWRAPPED = 1_000_000
SOURCE = "# Source file, SHA-256: "


def yaml_text(
    assembled: Assembled, text: str, file_sha256: str = "", kept: str = ""
) -> str:
    """Return the record as YAML, with comments on what it was read from and needs.

    `text` is the canonical text, from which the quotes come; `kept` a line on where
    it is kept.
    """
    head = "# Proposed by rules; nothing is accepted until a person decides.\n"
    head += f"{SOURCE}{file_sha256}\n" if file_sha256 else ""
    head += kept
    if assembled.missing:
        wanted = ", ".join(assembled.missing)
        head += f"# Not said by the publication, to be given: {wanted}\n"
    return f"{head}\n{_body(_lined(assembled.record, text))}"


def _body(lined: dict[str, Any]) -> str:
    try:
        return written(lined)
    except UnusualError:
        return by_yaml(lined)


def by_yaml(lined: dict[str, Any]) -> str:
    """Return as PyYAML writes it what `plain_yaml` writes faster, if it can."""
    import yaml  # noqa: PLC0415 - only needed to write

    class Dumper(getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
        """Writes evidence and rules in one line."""

    Dumper.add_representer(Line, _represent)
    return str(
        yaml.dump(
            lined,
            Dumper=Dumper,
            sort_keys=False,
            allow_unicode=True,
            width=_UNWRAPPED,
        )
    )


def _represent(dumper: "yaml.SafeDumper", data: Line) -> "yaml.MappingNode":
    return dumper.represent_mapping("tag:yaml.org,2002:map", data, flow_style=True)


def _lined(value: Any, text: str, key: str = "") -> Any:  # noqa: ANN401 - any YAML value
    if isinstance(value, str | int):
        return value
    if isinstance(value, Evidence):
        return _piece(value, text)
    if isinstance(value, dict):
        told = {k: _lined(v, text, k) for k, v in value.items()}
        return Line(told) if key in ("rule", "text", "trend", "entered") else told
    if isinstance(value, list | tuple):
        return [_lined(item, text) for item in value]
    return value


def _piece(piece: Evidence, text: str) -> Line:
    return Line(
        quote=text[piece.span.start : piece.span.end],
        span=list(piece.span),
        digest=piece.digest,
        length=piece.length,
        fold=piece.fold,
        locator=piece.locator,
    )
