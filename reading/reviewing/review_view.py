"""How a proposal looks at the desk: our summary beside the publication's words.

Nothing of a document reaches the terminal but as plain words in one line.
"""

import textwrap
from collections.abc import Mapping
from itertools import zip_longest
from typing import Any

from ...ontology.text import one_line
from ...records.evidence import Span
from ...records.sentences import sentences
from .review import Entry

WIDTH = 100
NARROW = 72
BETWEEN = " | "
_LEFT_OUT = ("id", "evidence", "status", "rule")


def shown(entry: Entry, text: str | None = None, width: int = WIDTH) -> str:
    """Return a statement and its words in two columns, or one below the other.

    With the publication's text the words stand in context, between » and «.
    """
    head = f"{entry.kind} {entry.id} ({_support(entry.fields)})"
    summary, words = _summary(entry.fields), _words(entry, text)
    if width < NARROW:
        body = [*_wrapped(summary, width), "", *_wrapped(words, width)]
    else:
        half = (width - len(BETWEEN)) // 2
        rows = zip_longest(_wrapped(summary, half), _wrapped(words, half), fillvalue="")
        body = [f"{left:{half}}{BETWEEN}{right}".rstrip() for left, right in rows]
    return "\n".join([one_line(head), *body])


def value(held: Any) -> str:  # noqa: ANN401 - any YAML value
    """Return a value of the record as a person reads it."""
    if isinstance(held, Mapping):
        return ", ".join(f"{key} {value(inner)}" for key, inner in held.items())
    if isinstance(held, list):
        return "; ".join(map(value, held))
    return str(held)


def _support(fields: Mapping[str, Any]) -> str:
    rule = fields.get("rule")
    if not isinstance(rule, Mapping):
        return "by hand"
    right, emitted = rule.get("right"), rule.get("emitted")
    measured = f"right {right} of {emitted} times" if emitted else "not measured yet"
    return f"rule {rule.get('id')} {rule.get('version', 1)}, {measured}"


def _summary(fields: Mapping[str, Any]) -> list[str]:
    told = {key: held for key, held in fields.items() if key not in _LEFT_OUT}
    return [f"{key}: {value(held)}" for key, held in told.items()]


def _words(entry: Entry, text: str | None) -> list[str]:
    if text is not None and entry.spans:
        return _in_context(text, entry.spans)
    quotes = [str(item["quote"]) for item in entry.pieces if item.get("quote")]
    return [f"»{quote}«" for quote in quotes] or ["(the text is not at hand)"]


def _in_context(text: str, spans: list[Span]) -> list[str]:
    """Each sentence with words of the statement, and those next to it."""
    pieces = sentences(text)
    touched = {
        place
        for place, piece in enumerate(pieces)
        for span in spans
        if piece.start < span.end and span.start < piece.end
    }
    near = sorted({n + step for n in touched for step in (-1, 0, 1)})
    rows = [pieces[n] for n in near if 0 <= n < len(pieces)]
    return [_marked(text, Span(row.start, row.end), spans) for row in rows]


def _marked(text: str, row: Span, spans: list[Span]) -> str:
    inside = [
        Span(max(span.start, row.start), min(span.end, row.end))
        for span in spans
        if span.start < row.end and row.start < span.end
    ]
    shown_text, at = "", row.start
    for span in sorted(inside):
        start = max(span.start, at)
        if start < span.end:
            shown_text += f"{text[at:start]}»{text[start : span.end]}«"
            at = span.end
    return shown_text + text[at : row.end]


def _wrapped(rows: list[str], width: int) -> list[str]:
    return [line for row in rows for line in textwrap.wrap(one_line(row), width)]
