"""How the rules know measures: sentences over all measures of the vocabulary.

Run as ``python benchmarks/measures.py [development | test] [--errors]``. A share is
right if its measure, sense, side and value are. The errors of the test half are not
shown.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from inspectkg.reading.evaluation.gold_set import ROOM
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.passages.passages import passages
from inspectkg.reading.quantities.shares import shares_in
from inspectkg.reading.readers.plain import read_plain

HEAD = "Inspection of a service\n\nFindings\n\n"

Share = tuple[str, str, str, str]
"""Measure ("own" for one of the record's own), sense, side and stated value."""


def main(half: str, *, errors: bool) -> None:
    """Print how many shares were expected, and what became of them."""
    path = ROOM / "measures" / f"{half}.yaml"
    counts: Counter[str] = Counter()
    for entry in yaml.safe_load(path.read_text("utf-8")):
        left = list(read(entry["text"]))
        for told in expected(entry):
            counts["expected"] += 1
            fate = pair(told, left)
            counts[fate] += 1
            if errors and fate != "right":
                print(f"{fate}: {told} in: {entry['text']}")
    print(half, dict(counts))


def expected(entry: Mapping[str, Any]) -> Iterator[Share]:
    """Yield the shares that a sentence states by hand."""
    for measure, sense, side, stated, *_ in entry["shares"]:
        yield str(measure), str(sense), str(side), str(stated)


def read(text: str) -> Iterator[Share]:
    """Yield the shares that are read out of a sentence or a list."""
    document = read_plain(f"{HEAD}{text.strip()}\n".encode(), "0" * 64)
    before = ""
    for passage in passages(document, Lexicon.shipped()):
        if passage.text not in text:
            continue
        for share in shares_in(passage, Lexicon.shipped(), before):
            said = share.fields
            measure = str(said["measure"]) if share.is_measured else "own"
            yield measure, said["counts"], said["side"], said["stated"]
        before = passage.text


def pair(told: Share, left: list[Share]) -> str:
    """Take the share of a figure out of what was read; return how it fared."""
    alike = [one for one in left if one[2:] == told[2:]]
    if not alike:
        return "no such figure"
    best = told if told in alike else alike[0]
    left.remove(best)
    if best == told:
        return "right"
    if best[0] == "own":
        return "own measure"
    return "other sense" if best[0] == told[0] else "other measure"


if __name__ == "__main__":
    asked = next((a for a in sys.argv[1:] if not a.startswith("-")), "development")
    main(asked, errors="--errors" in sys.argv and asked != "test")
