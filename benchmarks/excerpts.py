"""How the rules read short publications whose facts or recommendations are annotated.

Run as ``python benchmarks/excerpts.py [facts | recommendations] [--errors]``. The texts
of `reading/gold/excerpts` are read as whole publications; facts count by field, what
is asked, said and rated by kind, as `docs/evaluation.md` has it. All of them are for
development: rules have been tuned on them.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import yaml
from passages import place

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.evaluation.agreement import agree
from inspectkg.reading.evaluation.claims import Claim, Claims
from inspectkg.reading.evaluation.gold_set import ROOM
from inspectkg.reading.readers import plain
from inspectkg.reading.reviewing.matching import characters, paired
from inspectkg.reading.running import read_document
from inspectkg.records.evidence import Folded, fold
from inspectkg.records.source import Source

NOT_MEASURED = ("publisher", "issued", "compares-with", "ratings")


def main(name: str, *, errors: bool) -> None:
    """Print expected, read and right of each kind, with precision and recall."""
    counts: Counter[tuple[str, str]] = Counter()
    path = ROOM / "excerpts" / f"{name}.yaml"
    for number, excerpt in enumerate(yaml.safe_load(path.read_text("utf-8")), 1):
        data = f"{excerpt['text'].strip()}\n".encode()
        document = plain.read_plain(data, hashlib.sha256(data).hexdigest())
        folded = fold(document.text)
        record = Source(read_document(document), f"{name} {number}").data
        told = list(asked(excerpt, folded) if name != "facts" else facts(excerpt))
        kinds = {claim.kind for claim in told} | set(KINDS[name])
        found = [c for c in Claims(record, folded, shipped()) if c.kind in kinds]
        found = [c for c in found if c.said.get("field") not in NOT_MEASURED]
        matched = paired(told, found, agree)
        for key, claims in (("told", told), ("read", found)):
            counts.update((kind_of(claim), key) for claim in claims)
        counts.update((kind_of(claim), "right") for claim, _ in matched.pairs)
        for what, claims in (("missed", matched.ones), ("wrong", matched.others)):
            for claim in claims if errors else ():
                print(what, number, kind_of(claim), dict(claim.said))
    for kind in sorted({kind for kind, _ in counts}):
        told_, read, right = (counts[kind, key] for key in ("told", "read", "right"))
        precision, recall = right / max(read, 1), right / max(told_, 1)
        shares = f"precision {precision:.2f} recall {recall:.2f}"
        print(f"{kind:22} {told_:4} {read:4} {right:4} {shares}")


KINDS = {
    "facts": ("inspection-fact",),
    "recommendations": (
        *("recommendation", "call", "statement", "rating-given", "count"),
    ),
}


def kind_of(claim: Claim) -> str:
    """Return the field of a fact, else the kind of a claim."""
    return str(claim.said.get("field") or claim.kind)


def facts(excerpt: Mapping[str, Any]) -> Iterator[Claim]:
    """Yield the facts of an inspection that a text states."""
    for field, value in excerpt["facts"].items():
        if field not in NOT_MEASURED:
            for one in value if isinstance(value, list) else [value]:
                said = {"field": field, "value": str(one)}
                yield Claim("inspection-fact", field, frozenset(), said)


def asked(excerpt: Mapping[str, Any], folded: Folded) -> Iterator[Claim]:
    """Yield what a text recommends, calls for, quotes, rates and counts."""

    def claim(kind: str, quote: str, said: Mapping[str, Any]) -> Claim:
        taken = characters(folded, [place(quote, folded.source)])
        return Claim(kind, quote, taken, said)

    for addressees, quote in excerpt["recommendations"]:
        yield claim("recommendation", quote, {"to": sorted(addressees)})
    for quote in excerpt["calls"]:
        yield claim("call", quote, {})
    for role, quote in excerpt["statements"]:
        yield claim("statement", quote, {"role": role})
    for rating, standard, quote in excerpt["ratings"]:
        said = {"rating": rating} | ({"standard": standard} if standard else {})
        yield claim("rating-given", quote, said)
    for addressee, count in excerpt["counts"].items():
        said = {"to": addressee, "count": str(count)}
        yield Claim("count", addressee, frozenset(), said)


if __name__ == "__main__":
    chosen = next((a for a in sys.argv[1:] if a in KINDS), "facts")
    main(chosen, errors="--errors" in sys.argv)
