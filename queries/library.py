"""The queries that ship with inspectkg, and those that a person brings along."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from ..ontology.errors import InputError
from ..ontology.terms import rebase
from . import binding, header

ROOM = "inspectkg.queries"
ANY = "any"
AD_HOC = "the query"


class Parameter(NamedTuple):
    """A parameter of a query: required where it has no default.

    The default ``any`` leaves it unbound.
    """

    name: str
    type: str
    default: str | None = None
    description: str = ""


class Query(NamedTuple):
    """A query with what its header says: `text` is SPARQL, header included."""

    name: str
    text: str
    title: str = ""
    question: str = ""
    parameters: Mapping[str, Parameter] = MappingProxyType({})
    columns: Mapping[str, str] = MappingProxyType({})


def load(name: str) -> Query:
    """Return the shipped query `name`; raises InputError if there is none."""
    # importlib.resources takes 10 ms to import, and this is on every question's way.
    file = Path(__file__).parent / f"{name}.rq"
    if not _is_name(name) or not file.is_file():
        raise InputError(_unknown(name))
    return read(file.read_text("utf-8"), name)


def read(source: Path | str, name: str = AD_HOC) -> Query:
    """Return the query in a file (a Path) or in a text, with or without header.

    Raises InputError if the file cannot be read or the header does not fit
    the places marked in the query.
    """
    if isinstance(source, Path):
        return read(_content(source), source.stem)
    text = rebase(source)
    head = header.parse(text, name)
    query = Query(
        name=name,
        text=text,
        title=_text(head, "title"),
        question=_text(head, "question"),
        parameters=_parameters(head, name),
        columns={key: str(value) for key, value in _section(head, "columns").items()},
    )
    _check_places(query)
    return query


def names() -> list[str]:
    """Return the names of the shipped queries in alphabetical order."""
    from importlib.resources import files  # noqa: PLC0415 - 10 ms

    entries = (entry.name for entry in files(ROOM).iterdir())
    return sorted(entry[:-3] for entry in entries if entry.endswith(".rq"))


def listing() -> list[Query]:
    """Return the shipped queries in the order of their names."""
    return [load(name) for name in names()]


def _is_name(name: str) -> bool:
    return name.replace("-", "").replace("_", "").isalnum()


def _unknown(name: str) -> str:
    import difflib  # noqa: PLC0415 - only for the message

    nearest = difflib.get_close_matches(name, names(), n=3, cutoff=0.4)
    meant = f"did you mean {' or '.join(nearest)}? " if nearest else ""
    return f"there is no query {name!r}: {meant}`inspectkg queries` lists them all."


def _content(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except UnicodeDecodeError:
        msg = f"{path}: not a text in UTF-8; save the query as UTF-8."
    except OSError as error:
        msg = f"{path}: cannot be read ({error.strerror}); check the path."
    raise InputError(msg)


def _text(head: Mapping[str, header.Value], key: str) -> str:
    value = head.get(key, "")
    return value if isinstance(value, str) else ""


def _section(head: Mapping[str, header.Value], key: str) -> dict[str, header.Value]:
    value = head.get(key)
    return value if isinstance(value, dict) else {}


def _parameters(head: Mapping[str, header.Value], where: str) -> dict[str, Parameter]:
    section = _section(head, "parameters")
    return {name: _parameter(name, value, where) for name, value in section.items()}


def _parameter(name: str, value: header.Value, where: str) -> Parameter:
    if not isinstance(value, dict) or not isinstance(value.get("type"), str):
        msg = (
            f"{where}: parameter {name!r} has no type; write `{name}: {{type: text}}`."
        )
        raise InputError(msg)
    entries = {key: str(entry) for key, entry in value.items()}
    default = entries.get("default")
    return Parameter(name, entries["type"], default, entries.get("description", ""))


def _check_places(query: Query) -> None:
    """Refuse a query whose header and marked places do not match one to one."""
    places = binding.places(query.text)
    wrong = set(binding.misplaced(query.text))
    wrong |= set(places) ^ set(query.parameters)
    wrong |= {name for name in places if places.count(name) > 1}
    if wrong:
        name = min(wrong)
        msg = (
            f"{query.name}: parameter {name!r} needs one line in the header "
            f"and one line `VALUES ?x {{ UNDEF }} #: {name}` in the query."
        )
        raise InputError(msg)
