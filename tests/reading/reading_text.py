"""Documents and proposals of texts that a test writes."""

from dataclasses import replace

from inspectkg.reading.extractor import Proposal
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import Document
from inspectkg.reading.rules_facts.reading import read_facts


def document_of(text: str, name: str = "sample") -> Document:
    return replace(read_plain(text.encode(), "0" * 64), metadata={"name": name})


def facts_of(text: str, name: str = "sample") -> list[Proposal]:
    return list(read_facts(document_of(text, name), Lexicon.shipped()))


def fact(text: str, key: str, name: str = "sample") -> object:
    """Return the value of the first fact of the inspection with this key."""
    kinds = ("inspection-fact", "policies-in-force")
    told = (p.fields for p in facts_of(text, name) if p.kind in kinds)
    return next((fields[key] for fields in told if key in fields), None)


def of_kind(text: str, kind: str, name: str = "sample") -> list[Proposal]:
    return [p for p in facts_of(text, name) if p.kind == kind]
