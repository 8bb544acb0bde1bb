r"""Binding: putting RDF terms into the marked places of a query.

A place is a line that gives a variable no value and names a parameter:

    VALUES ?regionIri { UNDEF } #: region

Binding replaces UNDEF by one or more serialised terms. It takes terms only,
never text, so that no value can become part of the query's syntax. Unlike a
FILTER or pyoxigraph's `substitutions`, it is fast, reaches subqueries, and
works on any SPARQL 1.1 store.
"""

import re
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from pyoxigraph import Literal, NamedNode

from ..ontology.errors import InputError

Term: TypeAlias = NamedNode | Literal

_PLACE = re.compile(
    r"(?P<before>.*\bVALUES\s+[?$]\w+\s*\{\s*)UNDEF"
    r"(?P<after>\s*\}.*#:\s*(?P<name>[\w-]+)\s*)",
    re.IGNORECASE | re.DOTALL,
)
_MARK = re.compile(r"#:\s*([\w-]+)\s*\Z")


def places(text: str) -> list[str]:
    """Return the parameters that have a place in the query `text`, in order."""
    return [
        match["name"]
        for line in text.splitlines(keepends=True)
        if "UNDEF" in line.upper() and (match := _PLACE.fullmatch(line))
    ]


def misplaced(text: str) -> list[str]:
    """Return the names of marks whose line is not of the form of a place."""
    return [
        mark[1]
        for line in text.splitlines(keepends=True)
        if (mark := _MARK.search(line)) and not _PLACE.fullmatch(line)
    ]


def bind(text: str, terms: Mapping[str, Sequence[Term]]) -> str:
    """Return the query `text` with `terms` at the places of their parameters.

    Several terms for a parameter mean any of them; a parameter without terms
    stays unbound. Raises InputError if a parameter has no place in the query.
    """
    if missing := sorted(set(terms) - set(places(text))):
        msg = (
            f"the query has no place for the parameter {missing[0]!r}: add a line "
            f"`VALUES ?x {{ UNDEF }} #: {missing[0]}`."
        )
        raise InputError(msg)
    return "".join(_bound(line, terms) for line in text.splitlines(keepends=True))


def _bound(line: str, terms: Mapping[str, Sequence[Term]]) -> str:
    match = _PLACE.fullmatch(line)
    given = terms.get(match["name"]) if match else None
    if not match or not given:
        return line
    return match["before"] + " ".join(map(_serialised, given)) + match["after"]


def _serialised(term: Term) -> str:
    if not isinstance(term, NamedNode | Literal):
        msg = f"only an RDF term can be bound, not {term!r}"
        raise TypeError(msg)
    return str(term)
