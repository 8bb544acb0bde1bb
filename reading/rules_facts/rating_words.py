"""Ratings as words name them, by the scale of whoever inspects."""

import re
from dataclasses import dataclass

from ..language.numbers import NUMBER
from .material import Material
from .standard_names import bare

SCALES = {
    "hmi-probation": ("hmi-probation-",),
    "hmi-prisons": ("hmi-prisons-",),
    "hmicfrs": ("hmicfrs-",),
    "ofsted": ("ilacs-", "report-card-", "safeguarding-"),
    "cqc": ("cqc-",),
}
"""How the slugs of an inspectorate's ratings begin."""

# The scale of Ofsted's inspections of children's services, and of nothing else.
_OF_CHILDREN = re.compile(
    r"\bchildren's (?:services|social care)\b|\bservices for children\b|\bilacs\b"
    r"|\bsocial work practice\b"
)
# In the plural, and with "to": what no label of the scale has.
_REQUIRE = re.compile(
    r"\brequir(?:es?|ed|ing) improvement(?: to be good)?\b", re.IGNORECASE
)
_BEFORE = re.compile(r"\s*[(\[](?P<before>[^()\[\]]{3,60})[)\]]$")
_SEPARATED = re.compile(r"\s*(?:[:|–—\t?•-]|\s)\s*['\"]?$")
_CELLS = re.compile(r"\s*[|\t]\s*|\s{2,}")
_FOR = re.compile(r" (?:for|in|at) (?P<name>[\w' -]{3,60})[;,.]?(?: and)?$")
_MARKS_AFTER = re.compile(r"\W*(?:\d(?:\.\d)?|[●•★✓]+)\W*$")
OF_SOME = re.compile(
    rf"['\"\u2018\u2019\u201c\u201d]? (?:in|for|against|on|with|at) "
    rf"(?:{NUMBER}|some|most|all|many|several|both)\b"
)
"""What follows a rating that is counted and not given: "good in three areas"."""

_LONGEST_NAME = 90
# A name, a rating, the one before it and marks: what is longer is no such line.
_LONGEST_LINE = 300
_MARKED = re.compile(r"^[^\w\s]?\s?[a-z]\s(?=\d)")


@dataclass(frozen=True)
class Given:
    """A rating as words name it."""

    start: int
    end: int
    slug: str
    label: str = ""


def given(material: Material, words: str) -> list[Given]:
    """Return the ratings of the publisher's scale that words name, each once."""
    prefixes = SCALES.get(material.publisher or "", ())
    if "ilacs-" in prefixes and not _OF_CHILDREN.search(material.text):
        prefixes = tuple(one for one in prefixes if one != "ilacs-")
    found: dict[int, Given] = {}
    for mention in material.lexicon.find(words, ("rating",)):
        if prefixes and mention.slug.startswith(prefixes):
            one = Given(mention.start, mention.end, mention.slug, mention.label)
            found.setdefault(mention.start, one)
    known = material.lexicon.vocabulary.has
    slugs = (f"{prefix}requires-improvement" for prefix in prefixes)
    slug = next((s for s in slugs if known("rating", s)), None)
    for told in _REQUIRE.finditer(words) if slug else ():
        one = Given(told.start(), told.end(), slug or "", told[0])
        found.setdefault(told.start(), one)
    return sorted(found.values(), key=lambda given: given.start)


@dataclass(frozen=True)
class Pair:
    """A line that ends with a rating: its name, the rating, the one before it."""

    name: str
    rating: str
    before: str


def paired(material: Material, words: str, *, newest_last: bool = False) -> Pair | None:
    """Take a line apart that ends with a rating, with the earlier one in brackets.

    Of two ratings in the cells of a table the first is this inspection's, unless the
    newest stands last.
    """
    if len(words) > _LONGEST_LINE:
        return None
    words = _MARKED.sub("", words.strip(" |").rstrip(" ."))
    held = _BEFORE.search(words) if words.endswith((")", "]")) else None
    line = (words[: held.start()] if held else words).rstrip(" '\".●•★✓")
    last = next((g for g in given(material, line) if g.end == len(line)), None)
    if last is None:
        return None
    rating, earlier = last, held["before"] if held else ""
    first = next((g for g in given(material, line) if g.end < last.start), None)
    if first and _CELLS.fullmatch(line, first.end, last.start):
        rating = last if newest_last else first
        earlier = line[
            slice(first.start, first.end) if newest_last else slice(last.start, None)
        ]
        gap = _SEPARATED.search(line, 0, first.start)
    else:
        gap = _SEPARATED.search(line, 0, rating.start)
    name = line[: gap.start()] if gap else ""
    if not name or len(name) > _LONGEST_NAME:
        return None
    return Pair(name, rating.slug, earlier)


def reversed_pair(material: Material, words: str) -> Pair | None:
    """Take a line apart that begins with a rating: "good for safety"."""
    if len(words) > _LONGEST_LINE:
        return None
    line = bare(words)
    found = next((g for g in given(material, line) if g.start == 0), None)
    name = _FOR.match(line, found.end) if found else None
    return Pair(name["name"], found.slug, "") if found and name else None


def whole_rating(material: Material, words: str) -> str | None:
    """Return the rating that the words are, with nothing beside it."""
    if len(words) > _LONGEST_LINE:
        return None
    words = _MARKS_AFTER.sub("", words).strip(" '\".()")
    fitting = (g for g in given(material, words) if (g.start, g.end) == (0, len(words)))
    return next((one.slug for one in fitting), None)
