"""What a document says again: one finding, with every place where it is said."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from .extractor import Proposal

_WORD = re.compile(r"\w{3,}")
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
        common, every = self.words & other.words, self.words | other.words
        is_long = min(len(self.words), len(other.words)) >= _FEWEST_WORDS
        return bool(self.share) or (is_long and len(common) >= _ALIKE * len(every))


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


def _told(finding: Proposal) -> _Said:
    share = finding.fields.get("share") or {}
    known = tuple(share.get(key) for key in _SHARE) if share else ()
    words = frozenset(_WORD.findall(finding.fields["says"].lower()))
    return _Said(finding.fields["polarity"], known, words)
