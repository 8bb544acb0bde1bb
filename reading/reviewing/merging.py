"""Reading a publication again: what a person decided stays, what is new joins it.

The old record is edited in place; nothing in it is dropped. What the new reading
proposes is added where the record has nothing of the kind, takes the place of a
proposal that nobody has decided on, and is passed over where someone has.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ...records.evidence import Folded, fold
from ...records.source import Source
from .decisions import SECTIONS
from .editing import Edit, applied, flow, node_at, replaced, with_values
from .matching import Characters, Paired, characters, is_same_passage, paired, shared
from .merging_facts import appended, further_terms, with_facts
from .merging_report import Merged
from .reanchoring import reanchored
from .review import WAITING, Entry, listed, resting

REJECTED = "rejected"
_RECORD = Path("record")

_KEPT_IN_RENEWAL = ("id", "evidence", "note", "by", "when", "why")
_NAMING = ("id", "from", "target", "states", "expresses", "weighs", "against")
_SAME: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "finding": lambda fields: fields.get("polarity"),
    "influence": lambda fields: [fields.get(k) for k in ("from", "relation", "target")],
    "rating-given": lambda fields: [fields.get(k) for k in ("rating", "standard")],
    "contrast": lambda fields: fields.get("as"),
    "recommendation": lambda fields: sorted(fields.get("to", ())),
    "statement": lambda fields: fields.get("role"),
    "call": lambda _: None,
    "fact": lambda _: None,
}
"""What makes two statements on the same words the same, by kind."""


def merge(
    old: str, new: str, text: str, *, old_text: str | None = None, name: str = "record"
) -> tuple[str, Merged]:
    """Join a new reading of a publication to the record that there is of it.

    `old` and `new` are the YAML texts of both, `new` anchored in `text`; `old_text`
    is the text the old one was anchored in, where it is at hand. Returns the YAML
    text and what was done. InputError as `reanchoring.reanchored` raises it.
    """
    yaml_text, moved = reanchored(old, text, old_text, name)
    source, reading = Source(yaml_text, name), Source(new, f"the reading of {name}")
    join = _Join(source, yaml_text, reading.data, fold(text), name)
    join.report.moved, join.report.lost = moved.found, moved.lost
    yaml_text = join.joined()
    yaml_text, join.report.differing = with_facts(yaml_text, reading.data, name)
    return yaml_text, join.report


class _Join:
    """Two records of one text on the way to become one."""

    def __init__(
        self,
        source: Source,
        yaml_text: str,
        reading: Mapping[str, Any],
        folded: Folded,
        name: str,
    ) -> None:
        self.source, self.yaml_text, self.name = source, yaml_text, name
        self.reading, self.folded = reading, folded
        self.held = list(listed(_RECORD, source.data))
        self.fresh = list(listed(_RECORD, reading))
        self.rejected = {e.id for e in self.held if e.fields.get("status") == REJECTED}
        self.renamed: dict[str, str] = {}
        self.report = Merged()

    def joined(self) -> str:
        """Return the record with what the reading renews and adds."""
        edits: list[Edit] = []
        additions: list[Entry] = []
        for kind in SECTIONS:
            found = self._paired(kind)
            self.renamed |= {fresh.id: held.id for held, fresh in found.pairs}
            for held, fresh in found.pairs:
                edits += self._renewed(held, fresh)
            waiting = [e.id for e in found.ones if e.is_waiting]
            self.report.unproposed += [i for i in waiting if i not in self.report.lost]
            additions += found.others
        return self._added(applied(self.yaml_text, edits), self._kept(additions))

    def _paired(self, kind: str) -> Paired[Entry, Entry]:
        """Pair what says the same of the same words; then what may be said anew."""
        held = [entry for entry in self.held if entry.kind == kind]
        fresh = [entry for entry in self.fresh if entry.kind == kind]
        taken = {id(e): characters(self.folded, e.spans) for e in [*held, *fresh]}

        def fits(one: Entry, other: Entry) -> float:
            near = _nearness(taken[id(one)], taken[id(other)])
            told = _SAME[kind](_named(other.fields, self.renamed))
            if near and _SAME[kind](one.fields) == told:
                return 1 + near
            is_open = one.fields.get("status") in (WAITING, "edited")
            return near if is_open else 0

        return paired(held, fresh, fits)

    def _renewed(self, held: Entry, fresh: Entry) -> Iterator[Edit]:
        """Yield what puts the new reading in the place of an undecided proposal."""
        if not held.is_waiting:
            self.report.kept.append(held.id)
            return
        told = {**_named(fresh.fields, self.renamed), "id": held.id}
        rests = set(replace(held, fields=told).ends) & self.rejected
        if rests or told == held.fields:
            return
        self.report.renewed.append(held.id)
        gone = held.fields.keys() - told.keys() - set(_KEPT_IN_RENEWAL)
        proof = told.pop("evidence")
        values = dict.fromkeys(sorted(gone)) | told
        yield from with_values(self.source, self.yaml_text, held.loc, values)
        node = node_at(self.source, (*held.loc, "evidence"))
        if node is not None and proof != held.fields["evidence"]:
            yield replaced(node, self.yaml_text, flow(proof))

    def _kept(self, additions: list[Entry]) -> list[Entry]:
        """Leave out the links that rest on what was rejected, at once or not."""
        links = [replace(e, fields=_named(e.fields, self.renamed)) for e in additions]
        left_out = self.report.left_out
        left_out += [entry.id for entry in resting(links, self.rejected)]
        return [entry for entry in additions if entry.id not in left_out]

    def _added(self, yaml_text: str, additions: list[Entry]) -> str:
        terms = further_terms(self.source.data, self.reading)
        known = {str(term["id"]) for term in self.source.data.get("terms") or ()}
        known |= {entry.id for entry in self.held}
        ids = [str(term["id"]) for term in terms] + [entry.id for entry in additions]
        self.renamed |= _renamed(ids, known)
        self.report.added = [self.renamed[entry.id] for entry in additions]
        for kind, path in SECTIONS.items():
            items = [
                _without(_named(entry.fields, self.renamed), self.report.left_out)
                for entry in additions
                if entry.kind == kind
            ]
            yaml_text = appended(yaml_text, path, items, self.name)
        items = [{**term, "id": self.renamed[str(term["id"])]} for term in terms]
        return appended(yaml_text, ("terms",), items, self.name)


def _nearness(one: Characters, other: Characters) -> float:
    return shared(one, other) if is_same_passage(one, other) else 0


def _without(fields: Mapping[str, Any], left_out: list[str]) -> dict[str, Any]:
    """Return a statement that names nothing of what is left out."""
    lists = {
        key: [name for name in fields[key] if name not in left_out]
        for key in ("states", "expresses")
        if key in fields
    }
    return {**fields, **lists}


def _renamed(ids: list[str], taken: set[str]) -> dict[str, str]:
    """Give each id one that the record does not have yet."""
    renamed = {}
    for wanted in ids:
        name, number = wanted, 1
        while name in taken:
            number += 1
            name = f"{wanted}-{number}"
        taken.add(name)
        renamed[wanted] = name
    return renamed


def _named(fields: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    """Return a statement of the reading with the ids that the record has for them."""

    def called(end: Any) -> Any:  # noqa: ANN401 - as YAML has it
        if isinstance(end, list):
            return [called(one) for one in end]
        kind, slash, slug = str(end).rpartition("/")
        return f"{kind}{slash}{renamed.get(slug, slug)}"

    named = {key: called(fields[key]) for key in _NAMING if key in fields}
    share = fields.get("share")
    if isinstance(share, Mapping) and share.get("measure") in renamed:
        named["share"] = {**share, "measure": renamed[share["measure"]]}
    return {**fields, **named}
