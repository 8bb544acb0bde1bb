"""Cues: words and phrases, kept as data, that say how a sentence is meant.

A file of `reading/cues` is a list of entries. `forms` are phrases in lower case;
`{a,b}` stands for either, `...` for up to four words. `{}` in `example` is where
the form stands. Hyphens count as spaces, and every form of an entry has all the
other fields of the entry.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import Any, NamedTuple

GAP = "..."
_LONGEST_GAP = 4
_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")
_BRACES = re.compile(r"\{([^{}]*,[^{}]*)\}")
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


@dataclass(frozen=True)
class Words:
    """The words and marks of a text in lower case, with their places in it."""

    text: str
    tokens: Sequence[str]
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
    def starts(self) -> dict[int, int]:
        """The token that begins at each offset."""
        return {begin: index for index, (begin, _) in enumerate(self.spans)}


def tokenize(text: str) -> Words:
    """Split a text into words and marks; a hyphen separates words and is none."""
    found = [m for m in _TOKEN.finditer(text) if m[0] not in _HYPHENS]
    tokens = [match[0].lower().replace("’", "'") for match in found]
    return Words(text, tokens, [match.span() for match in found])


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
        self._heads = frozenset(self._root)

    def find(self, words: Words, start: int = 0, end: int | None = None) -> list[Match]:
        """Return the matches within the tokens [start, end), which do not overlap."""
        tokens, root = words.tokens, self._root
        end = len(tokens) if end is None else end
        matches: list[Match] = []
        if self._heads.isdisjoint(words.known):
            return matches
        at = start
        for head in [i for i in range(start, end) if tokens[i] in root]:
            if head < at:
                continue
            found = _longest(root[tokens[head]], tokens, head + 1, end)
            if found:
                matches.append(Match(head, *found))
                at = found[0]
        return matches


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
    """Write out what the braces of a form stand for."""
    found = _BRACES.search(form)
    if not found:
        return [" ".join(form.split())]
    before, after = form[: found.start()], form[found.end() :]
    return [
        one for part in found[1].split(",") for one in expand(before + part + after)
    ]


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
