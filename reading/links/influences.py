"""Influences: where a text says that one thing acts on another, as proposals."""

from typing import Any

from ...records.evidence import Span
from ..extractor import Proposal
from ..findings.findings import Reading
from ..language.cueing import load
from ..language.lexicon import Lexicon
from ..passages.passages import Passage
from .ends import Ends, Range
from .links import links
from .sites import Link
from .topics import Topic

VERSION = 1
_SECTIONS = ("opening", "findings", "context")


def read_influences(
    reading: Reading,
    lexicon: Lexicon,
    before: Reading | None = None,
    topic: Topic | None = None,
) -> list[Proposal]:
    """Return the influences that a passage states.

    `before` is the passage before it, `topic` what it may point back to.
    """
    if not may_state(reading.passage):
        return []
    ends = Ends(reading.words, lexicon)
    return [proposal(reading, link) for link in links(reading, ends, before, topic)]


def may_state(passage: Passage) -> bool:
    """Whether a passage may state influences: not where nobody is known to speak."""
    is_known = not passage.in_quote or passage.speaker is not None
    return is_known and passage.section in _SECTIONS


def proposal(
    reading: Reading, link: Link, basis: str = "", effect: str = ""
) -> Proposal:
    """Return a link as a proposal; `basis` and `effect` are those of an intent."""
    cue = link.cue.cue
    begin, stop = reading.words.place(*link.at)
    base = reading.passage.start
    fields: dict[str, Any] = {
        "from": link.cause,
        "relation": link.relation,
        "target": link.effect,
        "basis": basis or ("stated-contribution" if link.adds else cue["basis"]),
    }
    if cue["hedge"]:
        fields["hedge"] = _hedge(reading, link)
    if effect:
        fields["effect"] = effect
    return Proposal(
        "influence",
        fields,
        tuple(filter(None, (link.further, Span(base + begin, base + stop)))),
        f"influence.{link.relation}.{cue.sort}",
        VERSION,
        _voices(reading, link.at),
    )


def _hedge(reading: Reading, link: Link) -> str:
    """Return the words that say that an effect is only expected ("is likely to")."""
    tokens, match = reading.words.tokens, link.cue
    stop = next(i for i in range(match.start, match.end) if tokens[i] == "to") + 1
    return reading.words.said(match.start, stop)


def _voices(reading: Reading, at: Range) -> tuple[str, ...]:
    found = load("voices").find(reading.words, 0, at[1])
    role = (found[0].cue["role"],) if found else ()
    return reading.passage.said_by + role
