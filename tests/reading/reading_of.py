"""What tests of the rules share: the passages of a text written on the spot."""

import hashlib

from inspectkg.reading.extractor import Proposal
from inspectkg.reading.findings.findings import Reading, read
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.passages.passages import Passage
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import Document
from inspectkg.reading.rules_findings import propose

TITLE = "Inspection of a unit\n\n"


def document(text: str, heading: str = "Findings") -> Document:
    data = f"{TITLE}{heading}\n\n{text}\n".encode()
    return read_plain(data, hashlib.sha256(data).hexdigest())


def alone(text: str) -> Reading:
    """Read a sentence as a passage of its own among the findings."""
    return read(Passage(text, 0, len(text), "findings", "Findings", "paragraph", 1))


def proposals(text: str, kind: str, heading: str = "Findings") -> list[Proposal]:
    read = propose(document(text, heading), Lexicon.shipped())
    return [proposal for proposal in read if proposal.kind == kind]


def words(text: str, proposal: Proposal, heading: str = "Findings") -> str:
    start, end = proposal.spans[0]
    return document(text, heading).text[start:end]
