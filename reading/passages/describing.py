"""What a publication is: who published it, when, of what kind; as far as it says.

What a publication does not say is left out, and named as missing.
"""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ...ontology.terms import identifier, term
from ..language.dates import dates
from ..language.lexicon import Lexicon
from ..readers.boilerplate import MEDIA
from ..readers.text import Document
from .sections import is_dateline, section_of

_PUBLISHED = re.compile(
    r"(?:\bpublish(?:ed|es)?\b|\bpublication date\b|\bavailable (?:on|at|from)\b|"
    r"\bembargo(?:ed)?\b|\breleased?\b|\b(?:was|were) issued\b|^issued\b|"
    r"^(?:date of )?(?:the |this )?report(?=:)|\btoday\b)"
    r"(?:,? (?:\w+|\d\d[.:]\d\d)){0,7}?[:,(]*\s*$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:Date:? )?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?")
# A line that ends with the day, after whose it is: "Press notice, 22 August 2025".
_LINE_BEFORE = re.compile(
    r"(?!.*\b(?:inspect(?:ed|ions?)|visit(?:s|ed)?|fieldwork|review|began|dates?)\b)"
    r".{3,110}\s?[,–—|-]\s*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?",
    re.IGNORECASE,
)
_PRISON = re.compile(r"\b(?:HMP|HMYOI|HMP/YOI)\b")
_OF_JUSTICE = {"hmi-prisons", "hmi-probation", "hmicfrs", "hmcpsi"}
_IN_NAME = re.compile(r"(?:19|20)\d\d-[01]\d-[0-3]\d")
CHILDRENS_INSPECTION = re.compile(
    r"\binspection of\b.*\blocal authority children['’]s services", re.IGNORECASE
)
_THEMATIC = re.compile(r"\bthematic\b", re.IGNORECASE)
_FOLLOW_UP = re.compile(
    r"\breviews? of progress\b|\bprogress (?:report|review|visit)\b"
    r"|\bfollow[- ]up (?:report|inspection)\b",
    re.IGNORECASE,
)
_REPORT = re.compile(r"\breport (?:on|of)\b|\ba \w+ report\b", re.IGNORECASE)
_LONGEST_RELEASE = 9_000
_TITLE_WEIGHT = 5
_DATELINE = 30
_FIRST_LINES = 6
_OPENING_LINES = 3
_LONGEST_TITLE = 200


def slug_of(name: str) -> str:
    """Return a name as a slug: small letters, figures and single hyphens."""
    plain = re.sub(r"['’]", "", name.lower())
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "publication"


def describe(document: Document, lexicon: Lexicon, name: str) -> dict[str, Any]:
    """Return the record's `publication` as far as it is known.

    `name` is the file's name without suffix, from which the id is made.
    """
    title = title_of(document)
    found = {
        "id": slug_of(name),
        "kind": kind_of(document, title),
        "publisher": publisher_of(document, lexicon),
        "issued": issued(document, name),
        "title": title or None,
        "url": _address(document),
        "text": {"sha256": document.sha256, "characters": len(document.text)},
    }
    return {key: value for key, value in found.items() if value is not None}


def kind_of(document: Document, title: str) -> str:
    """Return the kind of publication, by its title, else by its parts and length."""
    if _FOLLOW_UP.search(title):
        return "follow-up"
    if _THEMATIC.search(title):
        return "thematic-report"
    sections = {section_of(block.section) for block in document.blocks}
    is_release = "notes" in sections or any(
        block.boilerplate == MEDIA for block in document.blocks
    )
    if is_release:
        return "press-release"
    is_short = len(document.text) < _LONGEST_RELEASE
    return "press-release" if is_short and not _REPORT.search(title) else "report"


def publisher_of(document: Document, lexicon: Lexicon) -> str | None:
    """Return the inspectorate that the publication names most, the title above all."""
    votes: Counter[str] = Counter()
    for block in document.blocks:
        named = lexicon.find(document.words(block), ("organisation",))
        slugs = dict.fromkeys(mention.slug for mention in named)
        is_inspectorate = lexicon.is_a
        votes.update(
            s for s in slugs if is_inspectorate("organisation", s, "Inspectorate")
        )
    for mention in lexicon.find(document.title, ("organisation",)):
        if mention.slug in votes:
            votes[mention.slug] += _TITLE_WEIGHT
    if _PRISON.search(document.title) and not _OF_JUSTICE & votes.keys():
        return "hmi-prisons"  # others join its inspections
    if votes:
        return votes.most_common(1)[0][0]
    return next(_by_programme(document, lexicon), None) or next(
        _by_office(document, lexicon), None
    )


def issued(document: Document, name: str = "") -> str | None:
    """Return the day of publication: as the file, the text or the name has it."""
    name = name or document.metadata.get("name", "")
    told = document.metadata.get("published", "")
    in_file = _IN_NAME.search(told)
    if in_file:
        return in_file[0]
    in_text = next(_days(document), None)
    if in_text:
        return in_text
    in_name = _IN_NAME.search(name)
    return in_name[0] if in_name else None


def _days(document: Document) -> Iterator[str]:
    """Yield days that stand where a dateline does, or are said to be of publication."""
    lines = list(_datelines(document))
    yield from lines
    text = document.text
    for dated in dates(text):
        start = text.rfind("\n", 0, dated.start) + 1
        before = text[max(start, dated.start - 60) : dated.start]
        if dated.is_day and _PUBLISHED.search(before):
            yield dated.value


def _datelines(document: Document) -> Iterator[str]:
    for place, block in enumerate(document.own[:_FIRST_LINES]):
        words = document.words(block)
        found = next(dates(words), None)
        if found is None or not found.is_day:
            continue
        before, rest = words[: found.start], words[found.end :].strip()
        if _WEEKDAY.fullmatch(before):
            is_line = len(words) < _DATELINE and not rest
            if is_line or (place < _OPENING_LINES and rest[:1] in ("-", "–", "—", ":")):
                yield found.value
        elif not rest and place < _OPENING_LINES and _LINE_BEFORE.fullmatch(before):
            yield found.value


def title_of(document: Document) -> str:
    """Return the title; without one the first short line."""
    told = [document.words(block) for block in document.own[:2]]
    titles = [words for words in (document.title, *told) if words]
    fitting = (w for w in titles if not is_dateline(w) and len(w) < _LONGEST_TITLE)
    return " ".join(next(fitting, "").split())


def _address(document: Document) -> str | None:
    address = document.metadata.get("url", "")
    return address if re.match(r"https?://[^\s<>\"{}|\\^`]+$", address) else None


def _by_programme(document: Document, lexicon: Lexicon) -> Iterator[str]:
    """Yield the inspectorate that alone runs a programme that is named."""
    prefix = identifier("organisation", "")
    named = [m.slug for m in lexicon.find(document.text, ("programme",))]
    if CHILDRENS_INSPECTION.search(document.title):
        named.insert(0, "ilacs")
    named.sort(key=lambda slug: slug == "thematic")  # others have such inspections
    for slug in named:
        key = ("programme", slug, term("runBy"))
        run_by = lexicon.vocabulary.links.get(key, [])
        if len(run_by) == 1:
            yield run_by[0].removeprefix(prefix)


def _by_office(document: Document, lexicon: Lexicon) -> Iterator[str]:
    """Yield the inspectorate whose head speaks in a publication that names none."""
    heads = {"chief-inspector-of-probation": "hmi-probation"}
    for mention in lexicon.find(document.text, ("role",)):
        if mention.slug in heads:
            yield heads[mention.slug]
