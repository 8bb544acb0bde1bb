"""What no record can hold is left out of it, and told: the others shall load.

Rules know a proposal's own fields; only the whole record shows, say, that an end of
a link can mean two things.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from ..ontology.concepts import Vocabulary
from ..records.evidence import Evidence
from ..records.loading import checked
from ..records.model import Record
from ..records.source import Loc
from .assembling import SECTIONS, Assembled
from .extractor import Proposal
from .gate import Refused

_LISTS = ("states", "expresses", "themes", "agencies", "about")
_MISSING = "is missing, and a record needs it"
_PASSES = 6


def holdable(assembled: Assembled, vocabulary: Vocabulary) -> Assembled:
    """Return a record without the statements that its model does not take.

    What the publication does not say, and a person has to give, is no such fault.
    """
    refused: list[Refused] = []
    for _ in range(_PASSES):
        found = checked(plain(assembled.record), vocabulary)
        faults = [] if isinstance(found, Record) else found
        wrong = {_part(loc): what for loc, what in faults if what != _MISSING}
        wrong.pop((), None)
        if not wrong:
            break
        refused += _left_out(assembled.record, wrong)
    return replace(assembled, refused=[*assembled.refused, *refused])


def plain(value: Any) -> Any:  # noqa: ANN401 - any part of a record
    """Return a part of a record as its YAML would be read again."""
    if isinstance(value, str):
        return value
    if isinstance(value, Evidence):
        return {**vars(value), "span": list(value.span)}
    if isinstance(value, Mapping):
        return {key: plain(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [plain(item) for item in value]
    return value


def _part(loc: Loc) -> Loc:
    """Return what has to go for a fault to go: a statement, or an item of its lists."""
    for path in SECTIONS.values():
        if loc[: len(path)] == path and len(loc) > len(path):
            inner = loc[len(path) + 1 : len(path) + 3]
            is_item = len(inner) > 1 and inner[0] in _LISTS
            return loc[: len(path) + (3 if is_item else 1)]
    return ()


def _left_out(record: dict[str, Any], wrong: Mapping[Loc, str]) -> Iterator[Refused]:
    """Take parts out of a record, the last first, and tell of the statements."""
    for loc in sorted(wrong, key=_order, reverse=True):
        holder: Any = record
        for step in loc[:-1]:
            holder = holder[step]
        part = holder.pop(loc[-1])
        kind: Any = next((k for k, path in SECTIONS.items() if loc[:-1] == path), None)
        if kind:
            rule = part["rule"]["id"]
            why = f"{rule}: {part['id']} cannot be held: {wrong[loc]}"
            yield Refused(Proposal(kind, part, (), rule), why)


def _order(loc: Loc) -> tuple[tuple[str, int], ...]:
    return tuple((s, 0) if isinstance(s, str) else ("", s) for s in loc)
