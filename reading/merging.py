"""Reading a publication again: what a person decided stays, what is new joins it.

The old record is edited in place; nothing in it is dropped. What the new reading
proposes is added where the record has nothing of the kind, takes the place of a
proposal that nobody has decided on, and is passed over where someone has.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from ..records.evidence import Folded, fold
from ..records.source import Source
from .decisions import SECTIONS
from .editing import Edit, applied, flow, node_at, replaced, with_values
from .matching import Characters, Paired, characters, is_same_passage, paired, shared
from .merging_facts import appended, further_terms, with_facts
from .reanchoring import reanchored
from .review import WAITING, Entry, listed

_RECORD = Path("record")

_KEPT_IN_RENEWAL = ("id", "evidence", "note", "by", "when", "why")
_NAMES = ("from", "target")
_LISTS_OF_NAMES = ("states", "expresses", "weighs", "against")
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


@dataclass
class Merged:
    """What a second reading did to a record; everything by the statements' ids."""

    kept: list[str] = field(default_factory=list)
    renewed: list[str] = field(default_factory=list)
    added: list[str] = field(default_factory=list)
    unproposed: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    moved: int = 0
    lost: Mapping[str, str] = field(default_factory=dict)

    @property
    def messages(self) -> list[str]:
        """What a person should know of it, one sentence each."""
        counted = (
            f"{len(self.kept)} decisions kept, {len(self.added)} proposals added, "
            f"{len(self.renewed)} renewed"
        )
        moved = f", {self.moved} pieces of evidence anchored again" * bool(self.moved)
        lost = [
            f"{name} lost its words: “{words}”" for name, words in self.lost.items()
        ]
        gone = [
            f"{name} is not proposed any more; it waits" for name in self.unproposed
        ]
        return [f"{counted}{moved}.", *lost, *gone, *self.differing]


def merge(
    old: str, new: str, text: str, *, old_text: str | None = None, name: str = "record"
) -> tuple[str, Merged]:
    """Join a new reading of a publication to the record that there is of it.

    `old` and `new` are the YAML texts of both, `new` anchored in `text`; `old_text`
    is the text the old one was anchored in, where it is at hand. Returns the YAML
    text and what was done. InputError as `reanchoring.reanchored` raises it.
    """
    yaml_text, moved = reanchored(old, text, old_text, name)
    report = Merged(moved=moved.found, lost=moved.lost)
    source, reading = Source(yaml_text, name), Source(new, f"the reading of {name}")
    held, fresh = (list(listed(_RECORD, part.data)) for part in (source, reading))
    folded, renamed = fold(text), dict[str, str]()
    edits: list[Edit] = []
    additions: list[Entry] = []
    for kind in SECTIONS:
        found = _paired(kind, held, fresh, renamed, folded)
        renamed |= {other.id: one.id for one, other in found.pairs}
        edits += _renewals(source, yaml_text, found, renamed, report)
        report.unproposed += [e.id for e in found.ones if _is_undecided(e, moved.lost)]
        additions += found.others
    terms = further_terms(source.data, reading.data)
    ids = [str(term["id"]) for term in terms] + [entry.id for entry in additions]
    renamed |= _renamed(ids, _ids(source.data, held))
    report.added = [renamed[entry.id] for entry in additions]
    yaml_text = applied(yaml_text, edits)
    for kind, path in SECTIONS.items():
        items = [_named(e.fields, renamed) for e in additions if e.kind == kind]
        yaml_text = appended(yaml_text, path, items, name)
    items = [{**term, "id": renamed[str(term["id"])]} for term in terms]
    yaml_text = appended(yaml_text, ("terms",), items, name)
    yaml_text, report.differing = with_facts(yaml_text, reading.data, name)
    return yaml_text, report


def _paired(
    kind: str,
    all_held: list[Entry],
    all_fresh: list[Entry],
    renamed: Mapping[str, str],
    folded: Folded,
) -> Paired[Entry, Entry]:
    """Pair what says the same of the same words; then what may be said anew."""
    held, fresh = ([e for e in es if e.kind == kind] for es in (all_held, all_fresh))
    taken = {id(entry): characters(folded, entry.spans) for entry in [*held, *fresh]}

    def fits(one: Entry, other: Entry) -> float:
        near = _nearness(taken[id(one)], taken[id(other)])
        told = _SAME[kind](_named(other.fields, renamed))
        if near and _SAME[kind](one.fields) == told:
            return 1 + near
        is_open = one.fields.get("status") in (WAITING, "edited")
        return near if is_open else 0

    return paired(held, fresh, fits)


def _nearness(one: Characters, other: Characters) -> float:
    return shared(one, other) if is_same_passage(one, other) else 0


def _renewals(
    source: Source,
    yaml_text: str,
    found: Paired[Entry, Entry],
    renamed: Mapping[str, str],
    report: Merged,
) -> Iterator[Edit]:
    for held, fresh in found.pairs:
        if held.fields.get("status") != WAITING:
            report.kept.append(held.id)
            continue
        told = {k: v for k, v in _named(fresh.fields, renamed).items() if k != "id"}
        if told == {k: v for k, v in held.fields.items() if k != "id"}:
            continue
        report.renewed.append(held.id)
        gone = held.fields.keys() - told.keys() - set(_KEPT_IN_RENEWAL)
        proof = told.pop("evidence")
        values = dict.fromkeys(sorted(gone)) | told
        yield from with_values(source, yaml_text, held.loc, values)
        node = node_at(source, (*held.loc, "evidence"))
        if node is not None and proof != held.fields["evidence"]:
            yield replaced(node, yaml_text, flow(proof))


def _is_undecided(entry: Entry, lost: Mapping[str, str]) -> bool:
    return entry.is_waiting and entry.id not in lost


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


def _ids(data: Mapping[str, Any], held: list[Entry]) -> set[str]:
    terms = {str(term.get("id")) for term in data.get("terms") or ()}
    return terms | {entry.id for entry in held}


def _named(fields: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    """Return a statement of the reading with the ids that the record has for them."""

    def called(end: Any) -> str:  # noqa: ANN401 - as YAML has it
        kind, slash, slug = str(end).rpartition("/")
        return f"{kind}{slash}{renamed.get(slug, slug)}"

    told = dict(fields)
    told["id"] = renamed.get(told["id"], told["id"])
    for key in _NAMES:
        told |= {key: called(told[key])} if key in told else {}
    for key in _LISTS_OF_NAMES:
        told |= {key: [called(end) for end in _list(told[key])]} if key in told else {}
    return told


def _list(value: Any) -> list[Any]:  # noqa: ANN401 - as YAML has it
    return value if isinstance(value, list) else [value]
