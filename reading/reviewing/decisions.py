"""A person's decisions on a record: what is accepted, rejected, edited, added."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Literal

from ...ontology.concepts import Vocabulary, shipped
from ...ontology.errors import InputError
from ...ontology.files import replacing
from ...records.evidence import Span, fold, make
from ...records.loading import parse
from ...records.sentences import locator
from ...records.source import Loc, Source
from .editing import Edit, applied, node_at, with_items, with_values

Outcome = Literal["accepted", "rejected", "edited"]

SECTIONS: dict[str, tuple[str, ...]] = {
    "finding": ("findings",),
    "influence": ("influences",),
    "rating-given": ("ratings",),
    "contrast": ("contrasts",),
    "recommendation": ("recommendations", "stated"),
    "call": ("recommendations", "calls"),
    "statement": ("statements",),
    "fact": ("facts",),
}
"""Each kind of statement, and where in a record its list stands."""

FIXED = ("id", "evidence", "status", "by", "when", "why", "rule")
"""The keys that a person does not edit: a decision or the reader writes them."""

_LINE = re.compile(r", line \d+")


@dataclass(frozen=True)
class Decision:
    """What was decided, in which role, when and why; `changes` for an edit.

    `changes` maps keys to new values in the record's YAML form, None to take a
    key out. A key within a mapping is written `share.side`.
    """

    status: Outcome
    by: str
    when: date
    why: str | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)


def decided(source: Source, yaml_text: str, loc: Loc, decision: Decision) -> list[Edit]:
    """Return the edits that put a decision on the statement at `loc`.

    InputError if the decision would edit what is not a person's to edit.
    """
    changes = dict(decision.changes)
    wrong = next((key for key in changes if key.partition(".")[0] in FIXED), None)
    if wrong:
        message = f"{wrong} is not for editing; accept, reject or edit another key"
        raise InputError(message)
    review: dict[str, Any] = {
        "status": decision.status,
        "by": decision.by,
        "when": decision.when.isoformat(),
        "why": decision.why,
    }
    whole = {key: value for key, value in changes.items() if "." not in key}
    edits = [*with_values(source, yaml_text, loc, whole | review)]
    for key in changes.keys() - whole.keys():
        outer, _, inner = key.partition(".")
        within = {inner: changes[key]}
        if node_at(source, (*loc, outer)) is None:
            edits += with_values(source, yaml_text, loc, {outer: within})
        else:
            edits += with_values(source, yaml_text, (*loc, outer), within)
    return edits


def added(  # noqa: PLR0913, PLR0917 - what a statement is made of
    yaml_text: str,
    name: str,
    kind: str,
    fields: Mapping[str, Any],
    quotes: list[str],
    document: str,
    decision: Decision,
) -> str:
    """Return the record's text with a statement that the reader had missed.

    `fields` are the statement's own, with its id; `quotes` its words in the text
    `document`, which must be the record's own. InputError for words that are not
    in it.
    """
    source = Source(yaml_text, name)
    folded = fold(document)
    proof = [_piece(document, make(folded, quote).span) for quote in quotes]
    review = {"status": decision.status, "by": decision.by}
    review["when"] = decision.when.isoformat()
    item = {"id": fields["id"], **fields, **review, "evidence": proof}
    return applied(yaml_text, with_items(source, yaml_text, SECTIONS[kind], [item]))


def write(path: Path, old: str, new: str, vocabulary: Vocabulary | None = None) -> None:
    """Put `new` in the place of `old` in a file, at once and whole.

    InputError, and nothing is written, if the file no longer holds `old`, or if
    the new text has faults that the old one had not.
    """
    if path.read_text("utf-8") != old:
        message = f"{path} was changed by someone else: look at it again"
        raise InputError(message)
    known = vocabulary or shipped()
    found = faults(new, path, known)
    before = faults(old, path, known) if found else []
    if fresh := [fault for fault in found if fault not in before]:
        raise InputError("\n".join(fresh))
    with replacing(path) as stream:
        stream.write(new)


def faults(yaml_text: str, path: Path, vocabulary: Vocabulary) -> list[str]:
    """Return what the record's model has against a text, without line numbers."""
    try:
        parse(Source(yaml_text, str(path)), vocabulary)
    except InputError as error:
        return [_LINE.sub("", line) for line in str(error).split("\n")]
    return []


def text_of(path: Path) -> str:
    """Return a record's text as it stands; InputError if it cannot be read."""
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "not UTF-8 text"
        message = f"{path}: cannot be read ({reason}); check the path"
        raise InputError(message) from None


def _piece(document: str, span: Span) -> dict[str, Any]:
    found = make(fold(document), document[slice(*span)])
    return {
        "quote": document[slice(*span)],
        "span": [*span],
        "digest": found.digest,
        "length": found.length,
        "fold": found.fold,
        "locator": locator(document, span),
    }
