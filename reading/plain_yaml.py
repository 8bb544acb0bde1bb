"""YAML as PyYAML writes it, for the few kinds of value that a record has.

A general writer of YAML takes longer over a record than reading it takes. This one
knows mappings, lists, words, whole numbers and truth values; the text is, byte by
byte, that of PyYAML in block style with unbounded lines. What it does not know it
leaves to PyYAML.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any


class UnusualError(Exception):
    """A value that only a general writer can write."""


class Line(dict[str, Any]):
    """A mapping to be written on one line."""


# What is written as it is: no control, no other line end, nothing beyond 16 bits.
_ORDINARY = re.compile(r"[\n -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*")
_MARKED = re.compile(r"[#,\[\]{}&*!|>'\"%@` ]|[?:-](?: |$)|---|\.\.\.|$")
_MARK_IN_LINE = re.compile(r"[,?\[\]{}:]")
_SHORT = 64
_BREAKS = re.compile(r"\n+")


def written(value: Mapping[str, Any]) -> str:
    """Return a mapping as YAML; UnusualError if it holds what is not known here."""
    return "\n".join((*_mapping(value, ""), ""))


def _mapping(value: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, item in value.items():
        name = f"{indent}{_short(key, indent)}:"
        if not item or type(item) not in (dict, list):
            yield f"{name} {_inline(item, indent + '  ')}"
        elif type(item) is list:
            yield name
            yield from _list(item, indent)
        else:
            yield name
            yield from _mapping(item, indent + "  ")


def _list(value: list[Any], indent: str) -> Iterator[str]:
    within = indent + "  "
    for item in value:
        if not item or type(item) not in (dict, list):
            yield f"{indent}- {_inline(item, within)}"
            continue
        lines = _list(item, within) if type(item) is list else _mapping(item, within)
        yield f"{indent}- {next(lines)[len(within) :]}"
        yield from lines


def _inline(value: Any, indent: str, *, is_within: bool = False) -> str:  # noqa: ANN401 - any YAML value
    """Return a value on one line; `indent` is for the lines of words with breaks."""
    kind = type(value)
    if kind is str:
        if len(value) < _SHORT:
            return _short(value, indent, is_within=is_within)
        return _word(value, indent, is_within=is_within)
    if kind is int:
        return str(value)
    if value is None or kind is bool:
        return {None: "null", True: "true", False: "false"}[value]
    within = indent + "  "
    if kind is list:
        return f"[{', '.join([_inline(v, within, is_within=True) for v in value])}]"
    if kind is Line or (kind is dict and (is_within or not value)):
        pairs = [
            f"{_short(k, '', is_within=True)}: {_inline(v, within, is_within=True)}"
            for k, v in value.items()
        ]
        return f"{{{', '.join(pairs)}}}"
    raise UnusualError


def _word(value: str, indent: str, *, is_within: bool = False) -> str:
    """Return words as they are if YAML takes them for words, else quoted."""
    if not _ORDINARY.fullmatch(value):
        raise UnusualError
    if "\n" in value:
        return _with_breaks(value, indent)
    is_plain = not (
        _MARKED.match(value)
        or ": " in value
        or " #" in value
        or value[-1] in ": "
        or (is_within and _MARK_IN_LINE.search(value))
        or _means_other(value)
    )
    return value if is_plain else _quoted(value)


# Keys and slugs come again and again.
_short = lru_cache(maxsize=4096)(_word)


def _with_breaks(value: str, indent: str) -> str:
    """Return words with line breaks: one more for each run of them."""
    if " \n" in value or "\n " in value:
        raise UnusualError
    return _BREAKS.sub(lambda found: f"\n{found[0]}{indent}", _quoted(value))


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _means_other(value: str) -> bool:
    """Whether YAML would take words for a number, a date, a truth value or nothing."""
    for _, pattern in _others().get(value[0], ()):  # noqa: SIM110 - any() is slower
        if pattern.match(value):
            return True
    return False


@cache
def _others() -> Mapping[str, list[tuple[str, re.Pattern[str]]]]:
    # yaml is slow to import, and only writing needs it.
    import yaml  # noqa: PLC0415

    known: Mapping[str, list[tuple[str, re.Pattern[str]]]]
    known = yaml.SafeDumper.yaml_implicit_resolvers
    return known
