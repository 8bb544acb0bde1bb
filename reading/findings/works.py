"""On which kinds of work a publication is: probation, police, prisons and so on."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from ..language.folding import as_spoken
from ..language.lexicon import Lexicon
from ..passages.describing import publisher_of
from ..readers.text import Document

_BROADER = "http://www.w3.org/2004/02/skos/core#broader"
_JOINT = re.compile(
    r"\bjoint(?:ly)? (?:\w+[ -]){0,3}(?:inspect|review|thematic)", re.IGNORECASE
)
_HEAD = 400
_PART = 3
"""What has a third of the words of the most frequent kind of work is told of too."""


def works_of(document: Document, lexicon: Lexicon) -> frozenset[str]:
    """Return the kinds of work that a document is on; all where it shows none.

    An inspectorate's own publications are on its own kinds of work, joint ones on
    those of which they say most.
    """
    spoken = as_spoken(document.own_text)
    is_joint = _JOINT.search(spoken[:_HEAD])
    publisher = "" if is_joint else publisher_of(document, lexicon) or ""
    kinds: Mapping[str, str] = _held()["words"]
    among: Sequence[str] = _held()["publishers"].get(publisher) or [*kinds]
    counts = {kind: len(_words(kind).findall(spoken)) for kind in among}
    least = max(counts.values()) / _PART
    return frozenset(k for k, count in counts.items() if count >= least)


def fits(theme: str, works: frozenset[str], lexicon: Lexicon) -> bool:
    """Tell whether findings on some kinds of work can be about a theme."""
    theirs: Mapping[str, Sequence[str]] = _held()["themes"]
    for slug in (theme, *above(theme, lexicon)):
        if slug in theirs:
            return not works.isdisjoint(theirs[slug])
    return True


@cache
def above(theme: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the themes that are broader than one, the nearest first."""
    found: list[str] = []
    links = lexicon.vocabulary.links
    while broader := links.get(("theme", theme, _BROADER)):
        theme = broader[0].rsplit("/", 1)[-1]
        found.append(theme)
    return tuple(found)


@cache
def _words(kind: str) -> re.Pattern[str]:
    said = _held()["words"][kind].replace(" |", "|")
    return re.compile(rf"\b(?:{said})\b", re.IGNORECASE)


@cache
def _held() -> Mapping[str, Any]:
    # yaml is slow to import, and only reading needs it.
    import yaml  # noqa: PLC0415

    text = files("inspectkg.reading").joinpath("works.yaml").read_text("utf-8")
    held: Mapping[str, Any] = yaml.safe_load(text)
    return held
