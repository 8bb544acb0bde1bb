"""The details of a node or a link of the network, in words."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .appearance import EXPLANATIONS

Attributes = Mapping[str, Any]
Row = tuple[str, str, str]
"""A line of the details: name, value, and what the value means (may be empty)."""

NAMES = {
    "relation": "Relation",
    "basis": "Basis",
    "status": "Status",
    "reading": "Wording",
    "saidBy": "Who says so",
    "polarity": "Polarity",
    "region": "Region",
}
WRITTEN_AS_IS = {"saidBy", "region"}
SHOWN_ELSEWHERE = {"id", "key", "label", "type", "url", "text", "evidence", "source"}


@dataclass(frozen=True)
class Evidence:
    """The place in a publication that carries a statement, with or without quote."""

    quote: str
    place: str
    source: str
    url: str
    characters: str
    digest: str


def words(value: object) -> str:
    """Return a code such as ``stated-cause`` as words: ``stated cause``."""
    return str(value or "").replace("-", " ").strip()


def text(data: Attributes, name: str) -> str:
    """Return an attribute as text, '' where there is none."""
    value = data.get(name)
    return "" if value is None else str(value)


def regions(data: Attributes) -> list[str]:
    """Return the regions of a node or link, which are joined by semicolons."""
    return [part.strip() for part in text(data, "region").split(";") if part.strip()]


def web_address(value: object) -> str:
    """Return `value` where it is an http(s) address without white space, else ''."""
    address = str(value or "")
    return address if re.fullmatch(r"(?i)https?://[^\s\x00-\x20]+", address) else ""


def rows(data: Attributes) -> list[Row]:
    """Return what is known, first what every reader asks for, then the rest."""
    found: list[Row] = []
    for name, shown in NAMES.items():
        said = text(data, name)
        value = said if name in WRITTEN_AS_IS else words(said)
        if value:
            found.append((shown, value, EXPLANATIONS.get(value, "")))
    for name in sorted(data.keys() - NAMES.keys() - SHOWN_ELSEWHERE):
        if text(data, name):
            spaced = re.sub(r"(?<=[a-z])(?=[A-Z])|[-_]", " ", name).capitalize()
            found.append((spaced, text(data, name), ""))
    return found


def evidence(data: Attributes) -> list[Evidence]:
    """Return the pieces of evidence in their order."""
    return [
        Evidence(
            quote=text(piece, "quote"),
            place=text(piece, "place"),
            source=text(piece, "source"),
            url=web_address(piece.get("sourceUrl")),
            characters=" to ".join(map(str, piece.get("characters") or ())),
            digest=text(piece, "digest"),
        )
        for piece in data.get("evidence") or []
    ]
