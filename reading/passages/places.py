"""Under which heading, and in what part of the publication, each block stands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..language.lexicon import Lexicon
from ..readers.text import Block, Document
from .sections import Section, is_dateline, labelled_as, opened_by, section_of

# What stands before this part of the text is no note at its end.
_LATE = 0.4
_LONGEST_QUESTION = 80
_ASKS = re.compile(
    r"\W*(?:what|how|why|where|when|who|which|did|does|do|was|were|is|are|has|have)\b"
    r"[^.?!]*\?$",
    re.IGNORECASE,
)
_GRADE = re.compile(
    r"(?:(?:our |overall )?(?:grade|rating|judge?ment|progress|outcome)\s*[:–—-]?\s*)?"
    r"(?P<rating>[a-z' ]+)",
    re.IGNORECASE,
)

# A heading of recommendations may only say whom those below it are for.
_ADDRESSED = re.compile(
    r"(?:recommendations? )?(?:directed |addressed |made )?(?:to|for) (?:the|all|its|"
    r"hm)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Place:
    """The part of the publication a block stands in, and the heading it is under.

    A date or a grade printed as a heading ("Grade: Good") is none. A question that is
    a paragraph of its own opens a part as a heading does, under the heading above it.
    """

    section: Section
    heading: str


def places(document: Document, lexicon: Lexicon) -> list[Place]:
    """Return the place of each block.

    Under a heading that says nothing of its part, notes stay notes, and
    recommendations go on if it names whom they are for, or stands lower.
    """
    return list(_placed(document, lexicon))


def sections(document: Document, lexicon: Lexicon) -> list[Section]:
    """Return the part of the publication that each block stands in."""
    return [place.section for place in places(document, lexicon)]


def _placed(document: Document, lexicon: Lexicon) -> Iterator[Place]:
    current: Section = "opening"
    heading, level = "", 0
    late = _LATE * len(document.text)
    for block in document.blocks:
        words = document.words(block)
        if block.kind == "heading" and not block.section:
            current, level = "opening", block.level
        elif _is_heading(block, words):
            if _is_grade(words, lexicon):
                current = "findings" if current == "recommendations" else current
            elif not is_dateline(words):
                heading = words if block.kind == "heading" else heading
                own = block.level or level
                named = section_of(words)
                is_early = named == "notes" and block.start < late and _tells(words)
                named = "context" if is_early else named
                if not _stays(current, named, words, lexicon, is_lower=own > level > 0):
                    current, level = named, own
        elif not block.boilerplate:
            current = opened_by(words) or current
        labelled = labelled_as(words) if block.kind != "heading" else None
        yield Place(labelled or current, heading)


def _is_heading(block: Block, words: str) -> bool:
    if block.kind != "paragraph":
        return block.kind == "heading"
    return len(words) <= _LONGEST_QUESTION and bool(_ASKS.fullmatch(words))


def _tells(words: str) -> bool:
    """Tell whether a heading opens what stands at the beginning too: "About us"."""
    return words.lower().lstrip().startswith(("about", "more about"))


def _is_grade(words: str, lexicon: Lexicon) -> bool:
    """Tell whether what looks like a heading is the grade of what it stands under."""
    grade = _GRADE.fullmatch(words.strip())
    rating = " ".join(grade["rating"].lower().split()) if grade else ""
    return ("rating", rating) in lexicon.vocabulary.found_by


def _stays(
    current: Section, named: Section, words: str, lexicon: Lexicon, *, is_lower: bool
) -> bool:
    if named != "findings" or current in ("opening", "findings"):
        return False
    if current == "recommendations":
        is_asked = words.endswith("?")
        names = lexicon.first(words, ("organisation", "role", "region"))
        ends = words.rstrip(":").endswith("should") or _ADDRESSED.match(words)
        return is_lower or bool(ends) or (names is not None and not is_asked)
    return is_lower or current == "notes"
