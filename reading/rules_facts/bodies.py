"""How bodies are spoken of: their kinds by names, heads and ordinary words."""

import re
from functools import cache
from importlib.resources import files
from typing import Any

_BODIES = files("inspectkg.reading.rules_facts") / "bodies.yaml"
_NAME = r"(?:[A-Z][\w'’-]+(?: (?:and|the|of|upon|on|&|[A-Z][\w'’-]+))* )"
# "Larkspur Lodge, a care home for 38 people".
_APPOSED = r"[A-Z][\w'’-]+, (?i:an?|the) (?:[\w'’-]+ ){0,3}?(?i:{})"


@cache
def by_names() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return kinds of body with the patterns of their names."""
    return tuple(
        (kind, re.compile(f"{_NAME}{one}|{_APPOSED.replace('{}', one)}"))
        for kind, one in _read("names")
    )


@cache
def by_heads() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return kinds of body with the patterns of their heads, in small letters."""
    return tuple((kind, re.compile(one)) for kind, one in _read("heads"))


@cache
def by_words() -> tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]:
    """Return the kinds of body that words may mean, with the pattern of the words."""
    return tuple(
        (tuple(entry["kinds"]), re.compile(entry["are"], re.IGNORECASE))
        for entry in _loaded()["words"]
    )


def _read(part: str) -> list[tuple[str, str]]:
    return list(_loaded()[part].items())


@cache
def _loaded() -> dict[str, Any]:
    import yaml  # noqa: PLC0415 - only needed to read

    loaded: dict[str, Any] = yaml.safe_load(_BODIES.read_text("utf-8"))
    return loaded
