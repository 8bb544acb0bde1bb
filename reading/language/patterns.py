"""Patterns of phrases: forms whose parts stand for each other, without writing all out.

A form is words, `{a,b}` for either (either may be empty, or hold further braces),
`<set>` for a phrase of a named set and `<set*>` for any number of them; `_` at the end
takes the rest of the phrase, at least one word.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

REST = "_"
_ITEM = re.compile(r"[{},]|<[\w-]+\*?>|\w+(?:'\w+)*|[^\w\s-]")


@dataclass(frozen=True, eq=False)
class Choice:
    """Alternatives, of which a phrase takes one; of a set, `many` of them in a row."""

    alternatives: "Sequence[Sequence[Item]]"
    many: bool = False

    @cached_property
    def may_be_empty(self) -> bool:
        """Whether it can be passed over."""
        return self.many or any(_may_be_empty(one) for one in self.alternatives)

    @cached_property
    def by_opening(self) -> "Mapping[str, Sequence[Sequence[Item]]]":
        """The alternatives by the words with which they can begin."""
        found: dict[str, list[Sequence[Item]]] = {}
        for one in self.alternatives:
            for word in openings(one):
                found.setdefault(word, []).append(one)
        return found

    def stops(self, tokens: Sequence[str], at: int, end: int) -> set[int]:
        """Return where it can end if it begins at a token."""
        found = {at} if self.may_be_empty else set()
        if at >= end:
            return found
        index = self.by_opening
        for one in (*index.get(tokens[at], ()), *index.get(REST, ())):
            found |= walked(one, tokens, at, end)
        if self.many:
            for stop in found - {at}:
                found |= self.stops(tokens, stop, end)
        return found


Item = str | Choice


@dataclass(frozen=True, eq=False)
class Grammar:
    """Reads forms; keeps its sets, so that each is read once."""

    sets: Mapping[str, Sequence[str]]
    _known: dict[str, Choice] = field(default_factory=dict)

    def form(self, text: str) -> Sequence[Item]:
        """Return the items of a form; ValueError if a brace is not closed."""
        items, left = self._items(iter(_ITEM.findall(text)))
        if left:
            message = f"braces of a form do not match: {text}"
            raise ValueError(message)
        return items

    def named(self, name: str) -> Choice:
        """Return a set; KeyError if there is none of this name."""
        if name not in self._known:
            forms = self.sets[name.removesuffix("*")]
            made = Choice([self.form(one) for one in forms], many=name.endswith("*"))
            self._known[name] = made
        return self._known[name]

    def _items(self, parts: Iterator[str]) -> tuple[list[Item], str]:
        """Return items up to a comma or a brace that closes, and that mark."""
        items: list[Item] = []
        for part in parts:
            if part in ("}", ","):
                return items, part
            if part == "{":
                items.append(self._braced(parts))
            elif part.startswith("<"):
                items.append(self.named(part[1:-1]))
            else:
                items.append(part)
        return items, ""

    def _braced(self, parts: Iterator[str]) -> Choice:
        found, mark = [], ","
        while mark == ",":
            items, mark = self._items(parts)
            found.append(items)
        return Choice(found)


def openings(items: Sequence[Item]) -> Iterator[str]:
    """Yield the words with which items can begin."""
    for item in items:
        if isinstance(item, str):
            yield item
            return
        yield from item.by_opening
        if not item.may_be_empty:
            return


def walked(items: Iterable[Item], tokens: Sequence[str], at: int, end: int) -> set[int]:
    """Return where items can end that begin at a token."""
    reached = {at}
    for item in items:
        if item == REST:
            return {end} if any(place < end for place in reached) else set()
        if isinstance(item, str):
            reached = {p + 1 for p in reached if p < end and tokens[p] == item}
        else:
            reached = set().union(*(item.stops(tokens, p, end) for p in reached))
        if not reached:
            break
    return reached


def _may_be_empty(items: Sequence[Item]) -> bool:
    return all(isinstance(one, Choice) and one.may_be_empty for one in items)
