"""The header of a query file: lines that begin with ``#+``, as grlc reads them.

    #+ title: Policies and findings
    #+ parameters:
    #+   region: {type: region, default: any, description: Only this region.}

The lines without ``#+`` are YAML in a restricted form: two levels, the second
one indented by two spaces, with plain or quoted text and one flow mapping a
key; deeper lines continue the value above. Importing a YAML parser would cost
more time than most queries take.

Source of the form: https://github.com/CLARIAH/grlc#decorator-syntax
"""

import re
from collections.abc import Iterator
from typing import TypeAlias

from ..ontology.errors import InputError

Value: TypeAlias = "str | dict[str, Value]"

MARK = "#+"
_ENTRY = re.compile(r"(?P<indent> {0}| {2})(?P<key>[\w-]+):(?: +(?P<value>.*))?")
_FLOW_ENTRY = re.compile(
    r"""\s*(?P<key>[\w-]+):\s+
        (?P<value>"(?:[^"\\]|\\["\\])*"|'(?:[^']|'')*'|[^\s"'{}\[\],][^{}\[\],?]*?)
        \s*(?:,|\Z)""",
    re.VERBOSE,
)
_PLAIN = re.compile(r"(?!.*(?:: | #|:$))(?:-?\w|[(/<£$]).*")


def parse(text: str, where: str) -> dict[str, Value]:
    """Return the header of the query `text`, every value as text.

    `where` names the query in messages. Without a header the result is empty.
    Raises InputError where a line is not of the restricted form.
    """
    header: dict[str, Value] = {}
    section = header
    for indent, key, raw in _entries(text, where):
        if not indent:
            section = header
        value = _value(raw, where)
        section[key] = value
        if not indent and isinstance(value, dict) and not raw:
            section = value
    return header


def _entries(text: str, where: str) -> Iterator[tuple[int, str, str]]:
    """Yield indent, key and whole value of each entry, continuations joined."""
    entry: tuple[int, str, str] | None = None
    for number, line in enumerate(text.splitlines(), start=1):
        content = line.removeprefix(MARK).removeprefix(" ").rstrip()
        if not line.startswith(MARK) or not content:
            continue
        match = _ENTRY.fullmatch(content)
        depth = len(content) - len(content.lstrip())
        if entry and entry[2] and depth > entry[0]:
            entry = (entry[0], entry[1], f"{entry[2]} {content.strip()}")
        elif match:
            if entry:
                yield entry
            entry = (depth, match["key"], match["value"] or "")
        else:
            msg = f"{where}: cannot read header line {number}; write `key: value`."
            raise InputError(msg)
    if entry:
        yield entry


def _value(raw: str, where: str) -> Value:
    if not raw:
        return {}
    if raw.startswith("{") and raw.endswith("}"):
        return _flow(raw[1:-1], where)
    return _scalar(raw, where)


def _flow(raw: str, where: str) -> dict[str, Value]:
    entries: dict[str, Value] = {}
    position = 0
    while position < len(raw.rstrip()):
        match = _FLOW_ENTRY.match(raw, position)
        if not match:
            msg = (
                f"{where}: cannot read `{raw[position:].strip()}` in its header; "
                "write `{key: value, key: value}`, and quote a value with `,?[]{}`."
            )
            raise InputError(msg)
        entries[match["key"]] = _scalar(match["value"], where)
        position = match.end()
    return entries


def _scalar(raw: str, where: str) -> str:
    if re.fullmatch(r'"(?:[^"\\]|\\["\\])*"', raw):
        return re.sub(r"\\(.)", r"\1", raw[1:-1])
    if re.fullmatch(r"'(?:[^']|'')*'", raw):
        return raw[1:-1].replace("''", "'")
    if not _PLAIN.fullmatch(raw):
        msg = f"{where}: YAML would misread `{raw}` in its header; quote the value."
        raise InputError(msg)
    return raw
