"""What a document says again: one finding, with every place where it is said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from ..extractor import Proposal

_WORD = re.compile(r"\w{3,}")
_TAKES_UP = re.compile(
    r"(?:This|These|That|Those)\b"
    r"(?! (?:means|meant|led|(?:is|was) (?:because|due|why)))"
)
_ADDED = ("share", "trend", "themes", "standards")
_LONGEST_GAP = 3
_FEWEST_WORDS = 6
_ALIKE = 0.75
_SHARE = ("measure", "counts", "side", "stated", "grade", "restricted-to")


@dataclass(frozen=True)
class _Said:
    """What a finding says: polarity, share if any, and its words."""

    polarity: str
    share: tuple[Any, ...]
    words: frozenset[str]

    def is_same(self, other: "_Said") -> bool:
        if self.polarity != other.polarity or self.share != other.share:
            return False
        if self.share:
            return True
        fewer, more = sorted((len(self.words), len(other.words)))
        if fewer < _FEWEST_WORDS or fewer < _ALIKE * more:
            return False
        common, every = self.words & other.words, self.words | other.words
        return len(common) >= _ALIKE * len(every)


def said_once(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals with findings put together that say the same.

    Those of the same polarity are the same that give the same share of the same
    measure, or that have nearly all of at least six words in common.
    """
    kept: list[Proposal] = []
    said: dict[int, _Said] = {}
    for one in proposals:
        told = _told(one) if one.kind == "finding" else None
        same = [
            place for place, before in said.items() if told and told.is_same(before)
        ]
        if same:
            earlier = kept[same[0]]
            spans = tuple(dict.fromkeys([*earlier.spans, *one.spans]))
            kept[same[0]] = replace(earlier, spans=spans)
            continue
        if told:
            said[len(kept)] = told
        kept.append(one)
    return kept


def carried_on(proposals: Iterable[Proposal], text: str) -> list[Proposal]:
    """Return the proposals with what a next sentence only goes on saying joined.

    "This was ..." takes up a finding that ends right before it; of the same polarity,
    the two are one, with the share that either has.
    """
    kept: list[Proposal] = []
    last = -1
    for one in proposals:
        if one.kind != "finding":
            kept.append(one)
            continue
        if last >= 0 and _goes_on(kept[last], one, text):
            kept[last] = _with(kept[last], one)
            continue
        last = len(kept)
        kept.append(one)
    return kept


def _goes_on(before: Proposal, after: Proposal, text: str) -> bool:
    between = text[before.spans[-1].end : after.spans[0].start]
    is_next = len(between) <= _LONGEST_GAP and not any(map(str.isalnum, between))
    starts = _TAKES_UP.match(text, after.spans[0].start)
    is_alike = before.fields["polarity"] == after.fields["polarity"]
    both = "share" in before.fields and "share" in after.fields
    same = before.said_by == after.said_by
    return bool(is_next and starts and is_alike and same and not both)


def _with(before: Proposal, after: Proposal) -> Proposal:
    fields = dict(before.fields)
    for key in _ADDED:
        if key in after.fields:
            fields.setdefault(key, after.fields[key])
    fields["says"] = f"{before.fields['says']} {after.fields['says']}"
    states = [*before.fields.get("states", ()), *after.fields.get("states", ())]
    fields |= {"states": states} if states else {}
    return replace(before, fields=fields, spans=(*before.spans, *after.spans))


def _told(finding: Proposal) -> _Said:
    share = finding.fields.get("share") or {}
    known = tuple(share.get(key) for key in _SHARE) if share else ()
    words = frozenset(_WORD.findall(finding.fields["says"].lower()))
    return _Said(finding.fields["polarity"], known, words)
