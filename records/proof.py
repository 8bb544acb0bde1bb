"""Proving a record against the publication: every span, every sentence."""

from dataclasses import dataclass, field

from .evidence import Evidence as Anchor
from .evidence import Span, fold, locate_all
from .model import Record
from .references import all_evidence
from .sentences import untaken
from .source import Loc
from .statements import Evidence


@dataclass
class Proof:
    """What became of one record: found of all pieces, and what is wrong."""

    publication: str
    pieces: int
    found: int = 0
    missing: list[str] = field(default_factory=list)
    untaken: list[str] = field(default_factory=list)

    @property
    def faults(self) -> list[str]:
        """Everything that is wrong, one sentence each."""
        return [*self.missing, *self.untaken]


def prove(record: Record, text: str) -> Proof:
    """Look up every piece of evidence in `text` and list what no span takes.

    The text may be any copy of the publication: white space, line ends and
    typography do not count.
    """
    items = [(loc, item) for loc, item in all_evidence(record) if item.span]
    proof = Proof(record.publication.id, sum(1 for _ in all_evidence(record)))
    spans = locate_all(fold(text), [anchor_of(item) for _, item in items])
    for (loc, item), span in zip(items, spans, strict=True):
        if span is None:
            proof.missing.append(_missing(record, loc, item))
    proof.found = sum(span is not None for span in spans)
    unanchored = [loc for loc, item in all_evidence(record) if not item.span]
    proof.missing += [
        f"{record.publication.id}: {name_of(record, loc)} is not anchored; "
        "run `inspectkg anchor`"
        for loc in unanchored
    ]
    taken = [span for span in spans if span]
    taken += getattr(text, "boilerplate", ())
    proof.untaken = [
        f"{record.publication.id}: no statement and no omitted entry takes: "
        f"“{sentence.text}” ({sentence.heading or 'opening'}, "
        f"paragraph {sentence.paragraph})"
        for sentence in untaken(text, taken)
    ]
    return proof


def anchor_of(item: Evidence) -> Anchor:
    """Return anchored evidence of a record as `records.evidence` takes it."""
    return Anchor(
        span=Span(*(item.span or (0, 0))),
        digest=item.digest or "",
        length=item.length or 0,
        fold=item.fold,
        locator=item.locator or "",
    )


def name_of(record: Record, loc: Loc) -> str:
    """Return how a person calls the statement at a place in the record."""
    part: object = record
    named = ""
    for step in loc:
        part = _inside(part, step)
        named = str(getattr(part, "id", "") or named)
    place = loc[-1] + 1 if isinstance(loc[-1], int) else loc[-1]
    return f"{loc[0]} {named or loc[-2]}, evidence {place}"


def _inside(part: object, step: str | int) -> object:
    if isinstance(step, int):
        return part[step] if isinstance(part, list) else None
    if isinstance(part, dict):
        return part.get(step)
    return getattr(part, step.replace("-", "_"), None)


def _missing(record: Record, loc: Loc, item: Evidence) -> str:
    return (
        f"{record.publication.id}: {name_of(record, loc)} ({item.locator}): its "
        "words are not in the document; compare the record with it"
    )
