"""What a document says again: one finding, with every place where it is said."""

import re
from collections.abc import Iterable
from dataclasses import replace

from .extractor import Proposal

_WORD = re.compile(r"\w{3,}")
_FEWEST_WORDS = 6
_ALIKE = 0.75
_SHARE = ("measure", "counts", "side", "stated", "grade", "restricted-to")


def said_once(proposals: Iterable[Proposal]) -> list[Proposal]:
    """Return the proposals with findings put together that say the same.

    Those of the same polarity are the same that give the same share of the same
    measure, or that have nearly all of at least six words in common.
    """
    kept: list[Proposal] = []
    for one in proposals:
        earlier = next((k for k in kept if _is_same(k, one)), None)
        if earlier is None:
            kept.append(one)
        else:
            spans = (*earlier.spans, *(s for s in one.spans if s not in earlier.spans))
            kept[kept.index(earlier)] = replace(earlier, spans=spans)
    return kept


def _is_same(one: Proposal, other: Proposal) -> bool:
    if one.kind != "finding" or other.kind != "finding":
        return False
    if one.fields["polarity"] != other.fields["polarity"]:
        return False
    shares = one.fields.get("share"), other.fields.get("share")
    if shares[0] or shares[1]:
        known = [tuple((s or {}).get(key) for key in _SHARE) for s in shares]
        return known[0] == known[1] and one.spans != other.spans
    return _have_words_in_common(one.fields["says"], other.fields["says"])


def _have_words_in_common(one: str, other: str) -> bool:
    first, second = (set(_WORD.findall(text.lower())) for text in (one, other))
    if min(len(first), len(second)) < _FEWEST_WORDS:
        return False
    return len(first & second) >= _ALIKE * len(first | second)
