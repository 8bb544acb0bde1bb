"""How the rules read short passages: a bank beside the documents of the gold set.

Run as ``python benchmarks/passages.py [development | test] [--errors]``. Each passage
stands alone under a heading "Findings"; what it says is compared as
`docs/evaluation.md` has it. The errors of the test half are not shown.
"""

import hashlib
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import yaml

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.evaluation.agreement import agree
from inspectkg.reading.evaluation.claims import Claim, Claims, End, words
from inspectkg.reading.evaluation.gold_set import ROOM
from inspectkg.reading.readers import plain
from inspectkg.reading.reviewing.matching import characters, paired
from inspectkg.reading.running import read_document
from inspectkg.records.evidence import Folded, Span, fold
from inspectkg.records.source import Source

HEAD = "Inspection of a service\n\nPublished: 3 June 2025\n\nFindings\n\n"
KINDS = ("finding", "share", "influence")


def main(half: str, *, errors: bool) -> None:
    """Print expected, read and right of each kind, with precision and recall."""
    counts: Counter[tuple[str, str]] = Counter()
    for name, passage in passages(half):
        data = f"{HEAD}{passage['text'].strip()}\n".encode()
        document = plain.read_plain(data, hashlib.sha256(data).hexdigest())
        folded = fold(document.text)
        record = Source(read_document(document), name).data
        read = list(Claims(record, folded, shipped()))
        by_hand, kinds = list(expected(passage, folded)), annotated(passage)
        compare(name, by_hand, read, kinds, counts, errors=errors)
    for kind in KINDS:
        told, found, right = (counts[kind, key] for key in ("told", "read", "right"))
        shares = (
            f"precision {right / max(found, 1):.2f} recall {right / max(told, 1):.2f}"
        )
        print(f"{half:12} {kind:10} {told:4} {found:4} {right:4} {shares}")


def passages(half: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Yield the passages of one half, each with a name."""
    for path in sorted((ROOM / "passages" / half).glob("*.yaml")):
        for number, passage in enumerate(yaml.safe_load(path.read_text("utf-8")), 1):
            yield f"{path.stem} {number}", passage


def expected(passage: Mapping[str, Any], folded: Folded) -> Iterator[Claim]:
    """Yield what a passage says by hand."""
    for polarity, quote, *share in passage.get("findings") or ():
        taken = characters(folded, [place(quote, folded.source)])
        yield Claim("finding", quote, taken, {"polarity": polarity})
        if share:
            side, stated, *near = share[0].split()
            said = {"side": side, "stated": stated} | ({"near": "true"} if near else {})
            yield Claim("share", quote, taken, said, holdable=False)
    for start, relation, target, basis, quote in passage.get("links") or ():
        ends = {"from": end(start), "target": end(target)}
        said = {**ends, "relation": relation, "basis": basis}
        taken = characters(folded, [place(quote, folded.source)])
        yield Claim("influence", quote, taken, said)


def end(text: str) -> End:
    """Return an end of a link: a concept ("policy/sds40"), or else its words."""
    kind, _, slug = text.partition("/")
    if shipped().has(kind, slug):
        names = shipped().names(kind, slug)
        first, *others = (words({"label": name}) for name in names)
        return End(text, (kind, slug), first, tuple(others))
    return End(text, None, words({"label": text}))


def place(quote: str, text: str) -> Span:
    """Return where a quote stands, whatever its line breaks."""
    found = re.search(r"\s+".join(map(re.escape, quote.split())), text)
    if not found:
        sys.exit(f"not in its passage: {quote}")
    return Span(*found.span())


def annotated(passage: Mapping[str, Any]) -> Iterator[str]:
    """Yield the kinds of claim for which a passage was annotated."""
    if "findings" in passage:
        yield from ("finding", "share")
    if "links" in passage:
        yield "influence"


def compare(  # noqa: PLR0913 - two sides, and where their sums go
    name: str,
    by_hand: list[Claim],
    read: list[Claim],
    kinds: Iterable[str],
    counts: Counter[tuple[str, str]],
    *,
    errors: bool,
) -> None:
    """Count the claims of one passage, of the kinds that were annotated in it."""
    for kind in kinds:
        ones = [claim for claim in by_hand if claim.kind == kind]
        others = [claim for claim in read if claim.kind == kind]
        matched = paired(ones, others, agree)
        counts[kind, "told"] += len(ones)
        counts[kind, "read"] += len(others)
        counts[kind, "right"] += len(matched.pairs)
        if errors:
            show(f"missed {name}", matched.ones)
            show(f"wrong {name}", matched.others)


def show(what: str, claims: list[Claim]) -> None:
    """Print claims that have no partner."""
    for claim in claims:
        said = {key: str(value) for key, value in claim.said.items()}
        print(f"{what}: {claim.kind} {claim.name} {said}")


if __name__ == "__main__":
    asked = next((a for a in sys.argv[1:] if not a.startswith("-")), "development")
    main(asked, errors="--errors" in sys.argv and asked != "test")
