"""Ids of statements: the key words of what they say, the same whenever read again."""

import re
from collections.abc import Iterable

_EMPTY = frozenset(
    (
        *("a", "about", "after", "again", "all", "also", "although", "among", "an"),
        *("and", "any", "are", "around", "as", "at", "be", "been", "being"),
        *("between", "both", "but", "by", "can", "could", "did", "do", "does"),
        *("each", "for", "from", "further", "had", "has", "have", "having", "he"),
        *("her", "here", "his", "how", "however", "in", "into", "is", "it", "its"),
        *("made", "make", "more", "most", "must", "no", "nor", "not", "of", "on"),
        *("only", "or", "other", "our", "out", "over", "she", "should", "since"),
        *("so", "some", "such", "than", "that", "the", "their", "them", "there"),
        *("these", "they", "this", "those", "through", "to", "too", "under"),
        *("until", "up", "us", "very", "was", "we", "were", "what", "when"),
        *("where", "which", "while", "who", "whom", "whose", "why", "will", "with"),
        *("within", "without", "would", "you", "work", "works", "working"),
    )
)
_WORD = re.compile(r"[a-z0-9]+")
_FEW, _MANY = 4, 8


class Names:
    """The ids of one record, each given once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Know the ids that are taken already."""
        self._taken = set(taken)

    def of(self, words: str, fallback: str = "statement") -> str:
        """Return an id of the first key words; of more, where that is taken."""
        keys = key_words(words) or [fallback]
        for size in range(_FEW, _MANY + 1):
            name = "-".join(keys[:size])
            if name not in self._taken:
                break
        else:
            name = next(n for n in _numbered(name) if n not in self._taken)
        self._taken.add(name)
        return name


def key_words(words: str) -> list[str]:
    """Return the words that tell something, in small letters."""
    plain = re.sub(r"['’]s?\b", "", words.lower())
    found = _WORD.findall(plain)
    return [word for word in found if word not in _EMPTY] or found


def _numbered(name: str) -> Iterable[str]:
    return (f"{name}-{number}" for number in range(2, 10_000))
