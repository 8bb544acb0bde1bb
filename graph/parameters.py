"""Parameters: from what a person typed to RDF terms that can be bound."""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode, Store

from ..ontology.errors import InputError
from ..ontology.terms import PREFIXES
from ..queries.library import ANY, Parameter, Query
from .entities import find_entity

Term: TypeAlias = NamedNode | Literal

XSD_DATE = NamedNode(PREFIXES["xsd"] + "date")
XSD_INTEGER = NamedNode(PREFIXES["xsd"] + "integer")
_DATE = r"(?a)(\d{4})(?:-(\d\d))?(?:-(\d\d))?"
_INTEGER = r"(?a)[+-]?\d{1,18}"


def resolve(
    store: Store, query: Query, given: Mapping[str, Sequence[str]]
) -> dict[str, list[Term]]:
    """Return the terms of each parameter of `query` that has a value.

    `given` holds the values as typed, several for a parameter that is repeated;
    defaults fill in, and ``any`` leaves a parameter unbound. Raises InputError
    for a parameter that the query does not have or that is missing, a value
    of the wrong form, and an entity that the store does not know.
    """
    _check_names(query, given)
    terms = {}
    for parameter in query.parameters.values():
        values = given.get(parameter.name) or _default(query, parameter)
        if parameter.default != ANY or ANY not in values:
            terms[parameter.name] = [_term(store, parameter, v) for v in values]
    return terms


def _check_names(query: Query, given: Mapping[str, Sequence[str]]) -> None:
    for name in given:
        if name not in query.parameters:
            takes = ", ".join(query.parameters) or "none"
            msg = f"{query.name} has no parameter {name!r}; its parameters: {takes}."
            raise InputError(msg)


def _default(query: Query, parameter: Parameter) -> list[str]:
    if parameter.default is None:
        msg = (
            f"{query.name} needs the parameter {parameter.name!r} "
            f"({parameter.type}): give it with `-p {parameter.name}=VALUE`."
        )
        raise InputError(msg)
    return [parameter.default]


def _term(store: Store, parameter: Parameter, value: str) -> Term:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise _unfit(parameter, value, "text in UTF-8") from None
    if parameter.type == "iri":
        return find_entity(store, value)
    if parameter.type not in _LITERALS:
        return find_entity(store, value, parameter.type)
    make, expected = _LITERALS[parameter.type]
    try:
        return make(value)
    except (ValueError, OverflowError):
        raise _unfit(parameter, value, expected) from None


def _unfit(parameter: Parameter, value: str, expected: str) -> InputError:
    return InputError(f"{parameter.name}={value!r}: give {expected}.")


def _integer(value: str) -> Literal:
    if not re.fullmatch(_INTEGER, value):
        raise ValueError
    return Literal(str(int(value)), datatype=XSD_INTEGER)


def _boolean(value: str) -> Literal:
    if value.lower() not in {"true", "false"}:
        raise ValueError
    return Literal(value.lower() == "true")


def _first_day(value: str) -> Literal:
    year, month, day = _date_parts(value)
    return _date(date(year, month or 1, day or 1))


def _last_day(value: str) -> Literal:
    year, month, day = _date_parts(value)
    if day:
        return _date(date(year, month, day))
    # The 28th plus four days lies in the month after.
    following = date(year, month or 12, 28) + timedelta(days=4)
    return _date(following - timedelta(days=following.day))


def _date_parts(value: str) -> tuple[int, int, int]:
    match = re.fullmatch(_DATE, value)
    if not match:
        raise ValueError
    parts = [int(part) if part is not None else 0 for part in match.groups()]
    if "00" in {match[2], match[3]}:
        raise ValueError
    return parts[0], parts[1], parts[2]


def _date(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=XSD_DATE)


_A_DATE = "a date as YYYY, YYYY-MM or YYYY-MM-DD"
_LITERALS: dict[str, tuple[Callable[[str], Literal], str]] = {
    "text": (Literal, "text"),
    "integer": (_integer, "a whole number"),
    "boolean": (_boolean, "true or false"),
    "date": (_first_day, _A_DATE),
    "last-date": (_last_day, _A_DATE),
}
