"""Cues: words and phrases, kept as data, that say how a sentence is meant.

A file of `reading/cues` is a list of entries. `forms` are phrases in lower case;
`{a,b}` stands for either, `...` for up to four words, `~` after a verb for its
endings (`~~`: its last letter twice). `{}` in `example` is where the form stands.
Hyphens count as spaces, and every form of an entry has its other fields.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple

from .folding import small
from .forms import GAP, HYPHENS, TOKEN, steps

_LONGEST_GAP = 4


@dataclass(frozen=True)
class Cue:
    """One form of an entry, with what the entry says of it."""

    form: str
    sort: str
    fields: Mapping[str, Any]

    def __getitem__(self, key: str) -> str:
        """Return a field as text, "" where the entry has none."""
        return str(self.fields.get(key, ""))


class Match(NamedTuple):
    """A cue and the tokens that it takes: [start, end)."""

    start: int
    end: int
    cue: Cue


class Tokens(list[str]):
    """The tokens of one text: never changed, so that what is found is kept by them."""

    __slots__ = ()

    def __hash__(self) -> int:  # type: ignore[override]
        """Return the same number for the same object only."""
        return id(self)


@dataclass(frozen=True, eq=False)
class Words:
    """The words and marks of a text in lower case, with their places in it."""

    text: str
    tokens: Tokens
    spans: Sequence[tuple[int, int]]

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Return the offsets of the tokens [start, end)."""
        return self.spans[start][0], self.spans[end - 1][1]

    def said(self, start: int, end: int) -> str:
        """Return the text of the tokens [start, end)."""
        begin, stop = self.place(start, end) if start < end else (0, 0)
        return self.text[begin:stop]

    @cached_property
    def known(self) -> frozenset[str]:
        """The different tokens."""
        return frozenset(self.tokens)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each token stands."""
        found: dict[str, list[int]] = {}
        for at, token in enumerate(self.tokens):
            found.setdefault(token, []).append(at)
        return found

    @cached_property
    def starts(self) -> dict[int, int]:
        """The token that begins at each offset."""
        return {begin: index for index, (begin, _) in enumerate(self.spans)}


def tokenize(text: str) -> Words:
    """Split a text into words and marks; a hyphen separates words and is none."""
    plain = small(text).replace("’", "'")
    found = [match.span() for match in TOKEN.finditer(plain)]
    spans = [span for span in found if plain[span[0]] not in HYPHENS]
    return Words(text, Tokens(plain[start:end] for start, end in spans), spans)


class _Node:
    """What cues may go on with after some tokens; found out when first asked for.

    The forms of one entry stand for up to a hundred thousand phrases, and texts
    follow few of them.
    """

    __slots__ = ("_left", "_path", "cue", "following", "gap")
    cue: Cue | None
    following: dict[str, "_Node"]
    gap: "_Node | None"

    def __init__(self, path: str, left: Iterable[tuple[str, Cue]]) -> None:
        """Keep what was said so far, and what is left of each form."""
        self._path = path
        self._left = left

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - of any slot
        """Fill the slots when one of them is read for the first time."""
        self.cue = None
        parts: dict[str, dict[tuple[str, int], Cue]] = {}
        for form, cue in self._left:
            for token, left in steps(form):
                if token:
                    parts.setdefault(token, {}).setdefault((left, id(cue)), cue)
                elif not self.cue:
                    self.cue = replace(cue, form=self._path)
        self.following = {token: self._after(token, parts[token]) for token in parts}
        self.gap = self.following.pop(GAP, None)
        return object.__getattribute__(self, name)

    def _after(self, token: str, part: Mapping[tuple[str, int], Cue]) -> "_Node":
        path = f"{self._path} {token}" if self._path else token
        return _Node(path, [(left, cue) for (left, _), cue in part.items()])


class Cues:
    """Finds the cues of some entries in words, the longest at each place."""

    def __init__(self, held: Iterable[Mapping[str, Any]]) -> None:
        """Take the entries; the earlier counts where two have one form."""
        self._root = _Node("", [(form, cue) for e in held for form, cue in _forms(e)])

    @cached_property
    def _openings(self) -> frozenset[str]:
        return frozenset(self._root.following)

    def find(self, words: Words, start: int = 0, end: int | None = None) -> list[Match]:
        """Return the matches within the tokens [start, end), which do not overlap."""
        tokens, root = words.tokens, self._root.following
        end = len(tokens) if end is None else end
        matches: list[Match] = []
        heads = _heads(self, words)
        at = start
        for head in heads[bisect_left(heads, start) : bisect_left(heads, end)]:
            if head < at:
                continue
            found = _longest(root[tokens[head]], tokens, head + 1, end)
            if found:
                matches.append(Match(head, *found))
                at = found[0]
        return matches

    def heads(self, words: Words) -> list[int]:
        """Return where a form may open in words, in order."""
        tokens, found = [*words.tokens, ""], list[int]()
        for token in self._openings & words.known:
            node = self._root.following[token]
            places = words.places[token]
            if node.cue or node.gap:
                found += places
            else:
                found += [at for at in places if tokens[at + 1] in node.following]
        return sorted(found)


# A line is asked for clause by clause, and its heads are the same each time.
@lru_cache(maxsize=64)
def _heads(cues: Cues, words: Words) -> list[int]:
    return cues.heads(words)


def _forms(entry: Mapping[str, Any]) -> Iterator[tuple[str, Cue]]:
    fields = {key: value for key, value in entry.items() if key != "forms"}
    cue = Cue("", str(entry.get("sort", "")), fields)
    yield from ((form, cue) for form in entry["forms"])


def entries(name: str) -> list[dict[str, Any]]:
    """Return the entries of one file of cues, such as "polarity"."""
    found: list[dict[str, Any]] = _data(name)
    return found


@cache
def wordset(name: str) -> frozenset[str]:
    """Return a set of words of `cues/words.yaml`."""
    return frozenset(_data("words")[name])


@cache
def _data(name: str) -> Any:  # noqa: ANN401 - whatever the file holds
    # yaml is slow to import, and only reading needs it.
    import yaml  # noqa: PLC0415

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    file = files("inspectkg.reading").joinpath("cues", f"{name}.yaml")
    return yaml.load(file.read_text("utf-8"), Loader=loader)  # noqa: S506


@cache
def load(*names: str) -> Cues:
    """Return the cues of some files, the earlier first where two are alike."""
    return Cues(entry for name in names for entry in entries(name))


def _longest(
    node: _Node, tokens: Sequence[str], at: int, end: int
) -> tuple[int, Cue] | None:
    best: tuple[int, Cue] | None = None
    while True:
        if node.cue:
            best = at, node.cue
        if node.gap:
            best = _over_gap(node.gap, tokens, at, end) or best
        following = node.following.get(tokens[at]) if at < end else None
        if following is None:
            return best
        node, at = following, at + 1


def _over_gap(
    node: _Node, tokens: Sequence[str], at: int, end: int
) -> tuple[int, Cue] | None:
    for begin in range(at, min(at + _LONGEST_GAP, end - 1) + 1):
        following = node.following.get(tokens[begin]) if begin < end else None
        found = _longest(following, tokens, begin + 1, end) if following else None
        if found:
            return found
        if begin < end and not tokens[begin][0].isalnum():
            return None
    return None
