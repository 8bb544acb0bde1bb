"""Which extractors there are: the shipped rules, and what is installed beside them."""

from collections.abc import Iterator
from importlib.metadata import entry_points

from ..ontology.errors import InputError
from .extractor import GROUP, Extractor, Proposal
from .lexicon import Lexicon
from .rules_facts.reading import read_facts
from .rules_findings import propose
from .text import Document

RULES = "rules"


class Rules:
    """The rules that come with inspectkg."""

    name = RULES

    def extract(self, document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
        """Yield facts, recommendations and statements, then findings and links."""
        yield from read_facts(document, lexicon)
        yield from propose(document, lexicon)


def extractor(name: str = RULES) -> Extractor:
    """Return an extractor by name; InputError that lists the known ones."""
    if name == RULES:
        return Rules()
    found = {point.name: point for point in entry_points(group=GROUP)}
    if name not in found:
        known = ", ".join(sorted({RULES, *found}))
        message = f"there is no extractor {name}: give one of {known}"
        raise InputError(message)
    made: Extractor = found[name].load()()
    return made
