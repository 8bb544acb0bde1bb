"""What an extractor is, and what it hands over: proposals, each with its place.

Extractors are found through the entry-point group `inspectkg.extractors`; the
rules that come with inspectkg are one of them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, Protocol

from ..records.evidence import Span
from .readers.text import Document

if TYPE_CHECKING:
    from .language.lexicon import Lexicon

GROUP = "inspectkg.extractors"

ProposalKind = Literal[
    "inspection-fact",
    "policies-in-force",
    "finding",
    "rating-given",
    "influence",
    "contrast",
    "count",
    "recommendation",
    "call",
    "statement",
    "fact",
]


EndKind = Literal["factor", "work-area", "measure", "role", "organisation"]


@dataclass(frozen=True)
class Reference:
    """Stands in `fields` for the id of another statement of the same document.

    Meant is the statement of `kind` whose words stand at `span`, or overlap most.
    """

    kind: ProposalKind
    span: Span


@dataclass(frozen=True)
class LocalEnd:
    """Stands in `fields` for a term that no vocabulary has: one of the record's own."""

    kind: EndKind
    label: str
    definition: str


@dataclass(frozen=True)
class Proposal:
    """A statement that a rule reads out of a publication.

    `fields` is the statement in the record's YAML form (kebab-case keys), without
    id, evidence, status, rule and said-by; where an id or an end of an influence
    stands, it may be a Reference or a LocalEnd. `spans` say where its words stand
    in `document.text`; `rule` is the id of the rule, such as "share.fraction".
    An extractor that makes words of its own (a model) claims in `quotes` what
    stands at each span, and the gate compares.
    """

    kind: ProposalKind
    fields: Mapping[str, Any]
    spans: tuple[Span, ...]
    rule: str
    version: int = 1
    said_by: tuple[str, ...] = ("inspectorate",)
    quotes: tuple[str, ...] = ()


class Extractor(Protocol):
    """Anything that reads proposals out of a document."""

    name: str

    def extract(self, document: Document, lexicon: "Lexicon") -> Iterable[Proposal]:
        """Yield proposals; a proposal that the gate refuses goes no further."""
        ...
