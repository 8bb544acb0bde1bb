"""Cues: words and phrases, kept as data, that say how a sentence is meant.

A file of `reading/cues` is a list of entries. `forms` are phrases in lower case;
`{a,b}` stands for either, `...` for up to four words, `~` after a verb for its
endings (`~~`: its last letter twice). `{}` in `example` is where the form stands.
Hyphens count as spaces, and every form of an entry has its other fields.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

from .folding import small

GAP = "..."
_LONGEST_GAP = 4
_TOKEN = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:['’]\w+)*|[^\w\s]")
_BRACES = re.compile(r"\{([^{}]*,[^{}]*)\}")
_VERB = re.compile(r"(\w+?)(~~?)(?!\w)")
_HISSING = ("s", "x", "z", "sh", "ch")
_HYPHENS = frozenset("-‐‑")


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
        """Where each token stands, and each two in a row ("no longer")."""
        pairs = [f"{a} {b}" for a, b in pairwise(self.tokens)]
        found: dict[str, list[int]] = {}
        for said in (self.tokens, pairs):
            for at, token in enumerate(said):
                found.setdefault(token, []).append(at)
        return found

    @cached_property
    def openings(self) -> frozenset[str]:
        """The different tokens and pairs of tokens, with which cues may open."""
        return frozenset(self.places)

    @cached_property
    def starts(self) -> dict[int, int]:
        """The token that begins at each offset."""
        return {begin: index for index, (begin, _) in enumerate(self.spans)}


def tokenize(text: str) -> Words:
    """Split a text into words and marks; a hyphen separates words and is none."""
    plain = small(text).replace("’", "'")
    found = [match.span() for match in _TOKEN.finditer(plain)]
    spans = [span for span in found if plain[span[0]] not in _HYPHENS]
    return Words(text, Tokens(plain[start:end] for start, end in spans), spans)


class Cues:
    """Finds the cues of some entries in words, the longest at each place."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        """Index the cues by their tokens."""
        self._root: dict[str, Any] = {}
        for cue in cues:
            node = self._root
            for token in _form_tokens(cue.form):
                node = node.setdefault(token, {})
            node.setdefault("", cue)
        self._openings = frozenset(_openings(self._root))

    def find(self, words: Words, start: int = 0, end: int | None = None) -> list[Match]:
        """Return the matches within the tokens [start, end), which do not overlap."""
        tokens, root = words.tokens, self._root
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
        opened = self._openings & words.openings
        return sorted({place for one in opened for place in words.places[one]})


# A line is asked for clause by clause, and its heads are the same each time.
@lru_cache(maxsize=64)
def _heads(cues: Cues, words: Words) -> list[int]:
    return cues.heads(words)


def _openings(root: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """Yield how forms open: with one token, or where it takes a second, with two."""
    for head, node in root.items():
        if "" in node or GAP in node:
            yield head
        else:
            yield from (f"{head} {second}" for second in node)


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


def cues_of(entry: Mapping[str, Any]) -> list[Cue]:
    """Return a cue for each form of an entry."""
    fields = {key: value for key, value in entry.items() if key != "forms"}
    forms = [form for one in entry["forms"] for form in expand(one)]
    return [Cue(form, str(entry.get("sort", "")), fields) for form in forms]


@cache
def load(*names: str) -> Cues:
    """Return the cues of some files, the earlier first where two are alike."""
    return Cues(cue for n in names for entry in entries(n) for cue in cues_of(entry))


def expand(form: str) -> list[str]:
    """Write out what the braces and endings of a form stand for."""
    found = _BRACES.search(form)
    if not found:
        verb = _VERB.search(form)
        if not verb:
            return [" ".join(form.split())]
        before, after = form[: verb.start()], form[verb.end() :]
        return [
            one
            for part in inflected(verb[1], doubled=verb[2] == "~~")
            for one in expand(before + part + after)
        ]
    before, after = form[: found.start()], form[found.end() :]
    return [
        one for part in found[1].split(",") for one in expand(before + part + after)
    ]


def inflected(verb: str, *, doubled: bool = False) -> tuple[str, str, str, str]:
    """Return a regular verb as it stands alone, with -s, with -ed and with -ing."""
    stem = verb + verb[-1] if doubled else verb.removesuffix("e")
    third = verb + ("es" if verb.endswith(_HISSING) else "s")
    is_agreed = verb.endswith("ee")
    return verb, third, stem + "ed", (verb if is_agreed else stem) + "ing"


def _form_tokens(form: str) -> list[str]:
    parts = form.split(f" {GAP} ")
    tokens = [token for part in parts for token in (*tokenize(part).tokens, GAP)]
    return tokens[:-1]


def _longest(
    node: dict[str, Any], tokens: Sequence[str], at: int, end: int
) -> tuple[int, Cue] | None:
    best: tuple[int, Cue] | None = None
    while True:
        if "" in node:
            best = at, node[""]
        if GAP in node:
            best = _over_gap(node[GAP], tokens, at, end) or best
        following = node.get(tokens[at]) if at < end else None
        if following is None:
            return best
        node, at = following, at + 1


def _over_gap(
    node: dict[str, Any], tokens: Sequence[str], at: int, end: int
) -> tuple[int, Cue] | None:
    for begin in range(at, min(at + _LONGEST_GAP, end - 1) + 1):
        following = node.get(tokens[begin]) if begin < end else None
        found = _longest(following, tokens, begin + 1, end) if following else None
        if found:
            return found
        if begin < end and not tokens[begin][0].isalnum():
            return None
    return None
