"""How well the reader reads: what it proposes against what people annotated."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ...ontology.concepts import Vocabulary, shipped
from ...ontology.errors import InputError
from ...ontology.files import replacing
from ...ontology.text import one_line
from ...records.evidence import Folded, fold
from ...records.source import Source
from ..readers.text import Document
from ..reviewing.matching import Paired, paired
from ..support import FILE
from .agreement import AGREEMENT, agree, is_of_one_measure
from .claims import Claim, Claims
from .gold_set import ROOM, SPLITS, Annotated, annotated
from .scores import Score

Read = Callable[[Document], str]
"""What makes a record of a document: its YAML text."""

KINDS = tuple(AGREEMENT)
PARTS = ("share", "theme", "trend")
IN_VOCABULARY = "share with a known measure"
MEASURED_ON = ("development",)
_SHOWN = (
    *("polarity", "field", "value", "to", "count", "role", "is", "direction"),
    *("side", "stated", "near", "counts", "from", "relation", "target", "basis"),
)
_HEAD = """\
# How often each rule was right on the development half of the gold set, by version.
# Written by `inspectkg evaluate --write-support`.
"""


@dataclass
class Evaluation:
    """The scores, each rule's right and emitted, and what went wrong where."""

    scores: list[Score] = field(default_factory=list)
    right: Counter[tuple[str, int]] = field(default_factory=Counter)
    emitted: Counter[tuple[str, int]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def evaluate(  # noqa: PLR0913 - what a person can choose
    read: Read | None = None,
    splits: Iterable[str] = ("development", "test"),
    documents: Path | None = None,
    *,
    errors: bool = False,
    vocabulary: Vocabulary | None = None,
    room: Path = ROOM,
) -> Evaluation:
    """Read every document of the splits and compare; splits are never merged.

    `read` is the reader, the shipped rules unless another is given. Supports are
    counted on the development split alone. With `errors` it lists what was missed
    and what is wrong. InputError if that is asked of the test split, for an unknown
    split, and for texts that are not there.
    """
    found, reader = Evaluation(), read or _shipped_rules()
    for split in splits:
        if errors and split.startswith("test"):
            message = "the test half gives figures only: ask for errors of another"
            raise InputError(message)
        counts: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        counts[IN_VOCABULARY] = Counter()
        for gold in annotated(split, documents, room):
            _compare(gold, reader, vocabulary or shipped(), counts, found)
        found.scores += [
            Score(split, kind, told["expected"], told["read"], told["right"])
            for kind, told in counts.items()
        ]
    found.errors = found.errors if errors else []
    return found


def _shipped_rules() -> Read:
    from ..running import read_document  # noqa: PLC0415 - all rules, where wanted

    return read_document


def write_support(evaluation: Evaluation, path: Path = FILE) -> None:
    """Write how often each rule was right; InputError if the place cannot be."""
    rules = [
        {"id": rule, "version": version, "right": evaluation.right[rule, version]}
        | {"emitted": emitted}
        for (rule, version), emitted in sorted(evaluation.emitted.items())
    ]
    with replacing(path) as stream:
        stream.write(_HEAD)
        yaml.safe_dump(rules, stream, sort_keys=False, default_flow_style=None)


def known_splits(documents: Path | None) -> tuple[str, ...]:
    """Return the splits that can be measured, with the shipped ones if texts are."""
    return SPLITS if documents else SPLITS[:-1]


def _compare(
    gold: Annotated,
    read: Read,
    vocabulary: Vocabulary,
    counts: dict[str, Counter[str]],
    found: Evaluation,
) -> None:
    folded = fold(gold.document.text)
    by_hand = list(Claims(gold.record, folded, vocabulary, gold.extra))
    record = Source(read(gold.document), f"the reading of {gold.name}").data
    proposed = list(Claims(record, folded, vocabulary))
    for kind in KINDS:
        ones = [claim for claim in by_hand if claim.kind == kind]
        others = [claim for claim in proposed if claim.kind == kind]
        matched = paired(ones, others, agree)
        counts[kind].update(_counted(matched))
        if kind == "share":
            counts[IN_VOCABULARY].update(_counted(_measured(matched)))
        if gold.split in MEASURED_ON:
            _support(matched, found)
        found.errors += _told(matched, gold.name, folded)


def _counted(matched: Paired[Claim, Claim]) -> dict[str, int]:
    right = len(matched.pairs)
    expected, read = right + len(matched.ones), right + len(matched.others)
    return {"expected": expected, "read": read, "right": right}


def _measured(matched: Paired[Claim, Claim]) -> Paired[Claim, Claim]:
    """Return the shares with a measure of the vocabulary, right if it is the same."""
    right = [pair for pair in matched.pairs if is_of_one_measure(*pair)]
    amiss = [pair for pair in matched.pairs if not is_of_one_measure(*pair)]
    ones = [*matched.ones, *(one for one, _ in amiss)]
    others = [*matched.others, *(other for _, other in amiss)]
    known = ([claim for claim in side if claim.holdable] for side in (ones, others))
    return Paired(right, *known)


def _support(matched: Paired[Claim, Claim], found: Evaluation) -> None:
    """Count for the rule of each statement; its parts have no rule of their own."""
    right = [other for _, other in matched.pairs]
    for claim in [*right, *matched.others]:
        if claim.rule and claim.kind not in PARTS:
            found.emitted[claim.rule, claim.version] += 1
    for claim in right:
        if claim.rule and claim.kind not in PARTS:
            found.right[claim.rule, claim.version] += 1


def _told(matched: Paired[Claim, Claim], name: str, folded: Folded) -> list[str]:
    sides = (("missed", matched.ones), ("wrong", matched.others))
    return [
        one_line(f"{what}: {name}: {_shown(claim, folded)}")
        for what, claims in sides
        for claim in claims
    ]


def _shown(claim: Claim, folded: Folded) -> str:
    told = ", ".join(f"{k} {claim.said[k]}" for k in _SHOWN if k in claim.said)
    quote = ""
    if claim.taken:
        span = folded.span(min(claim.taken), max(claim.taken) + 1)
        quote = f" “{folded.source[slice(*span)]}”"
    rule = f" [{claim.rule}]" if claim.rule else ""
    return f"{claim.kind} {claim.name} ({told}){rule}{quote}"
