"""Loading records: YAML in, a checked Record out, or a message that helps."""

from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ..ontology.concepts import Vocabulary, shipped
from ..ontology.errors import InputError
from . import references
from .fields import UNKNOWN
from .model import Record
from .source import Loc, Source, read

ROOM = files("inspectkg.records")
MOST = 20


def shipped_records() -> list[Path]:
    """Return the paths of the records that come with inspectkg, by name."""
    return sorted(Path(str(ROOM / "shipped")).glob("*.yaml"))


def record_files(paths: Iterable[Path]) -> list[Path]:
    """Return record files as they are, and for each folder the records in it.

    Raises InputError for a folder that holds none.
    """
    files: list[Path] = []
    for path in paths:
        held = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
        if not held:
            msg = f"{path} holds no record; name one, or a folder with *.yaml in it."
            raise InputError(msg)
        files += held
    return files


def load(path: Path, vocabulary: Vocabulary | None = None) -> Record:
    """Load one record and check it against the model and the vocabulary.

    Raises InputError that names, for every fault, file, line and what is
    expected.
    """
    return parse(read(path), vocabulary or shipped())


def load_all(
    paths: Iterable[Path], vocabulary: Vocabulary | None = None
) -> list[Record]:
    """Load records, by publication id. Two of one publication are an error."""
    known: dict[str, tuple[Path, Record]] = {}
    for path in record_files(paths):
        record = load(path, vocabulary)
        name = record.publication.id
        if name in known:
            msg = (
                f"{path}: publication {name} has a record already in "
                f"{known[name][0]}; keep one of the two, or rename the other."
            )
            raise InputError(msg)
        known[name] = (path, record)
    return [known[name][1] for name in sorted(known)]


def parse(source: Source, vocabulary: Vocabulary) -> Record:
    """Turn YAML into a record. Raises InputError as `load` does."""
    found = checked(source.data, vocabulary)
    if isinstance(found, Record):
        return found
    raise InputError(_report(source, found))


def checked(data: Any, vocabulary: Vocabulary) -> Record | list[references.Fault]:  # noqa: ANN401 - any YAML
    """Return data as a record, or what it has against that, each with its place."""
    try:
        known = vocabulary.with_terms(_own_terms(data))
        record = Record.model_validate(data, context={"vocabulary": known})
    except ValidationError as error:
        return [(_loc(e["loc"]), _message(e)) for e in error.errors()]
    return references.faults(record, vocabulary) or record


def _own_terms(data: Any) -> Iterator[tuple[str, str, str]]:  # noqa: ANN401
    """Yield the terms that a record defines, as far as they are well formed."""
    terms = data.get("terms") if isinstance(data, dict) else None
    for term in terms if isinstance(terms, list) else []:
        parts = term if isinstance(term, dict) else {}
        named = [parts.get(key) for key in ("kind", "id", "label")]
        if all(isinstance(part, str) for part in named):
            kind, slug, label = map(str, named)
            yield kind, slug, label


def _report(source: Source, faults: list[tuple[Loc, str]]) -> str:
    lines = sorted({(source.line(loc), _path(loc), what) for loc, what in faults})
    told = [
        f"{source.name}, line {line}: {path}: {what}."
        for line, path, what in lines[:MOST]
    ]
    more = len(lines) - len(told)
    return "\n".join(told + ([f"… and {more} more like these."] if more else []))


def _loc(loc: tuple[str | int, ...]) -> Loc:
    """Drop the names of union members, which are no keys of the YAML."""
    return tuple(step for step in loc if isinstance(step, int) or "[" not in step)


def _path(loc: Loc) -> str:
    text = ""
    for step in loc:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}"
    return text.removeprefix(".") or "record"


def _message(error: ErrorDetails) -> str:
    match error["type"]:
        case "missing":
            return "is missing, and a record needs it"
        case "extra_forbidden":
            return "no such key; see `inspectkg schema` for those there are"
        case "value_error":
            return str(error["ctx"]["error"])
    given = f", not {error['input']!r}" if isinstance(error["input"], str) else ""
    said = error["msg"][:1].lower() + error["msg"][1:]
    return said + ("" if error["type"] == UNKNOWN else given)
