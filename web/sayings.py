"""Statements in short: what is said, by whom, on what footing, with which evidence."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..graph.details import web_address
from ..ontology.terms import GRAPH, ID
from .addresses import page_of, slug, text_fragment

if TYPE_CHECKING:
    from .view import Row, View

FACTS = "inspection"
EFFECT, AMBIGUOUS = "effect stated", "ambiguous"


@dataclass(frozen=True)
class Proof:
    """A piece of evidence: the words where they are held, and their place."""

    quote: str
    place: str
    source: str
    publication: str
    start: int
    end: int
    digest: str
    address: str
    fragment: str
    statement: str
    before: str = ""
    after: str = ""

    @property
    def deep_link(self) -> str:
        """The path of the publication's page with this statement picked out."""
        return f"{page_of(self.publication)}?statement={self.statement}#picked"


@dataclass(frozen=True)
class Saying:
    """A statement as lists of statements show it."""

    iri: str
    kind: str
    label: str
    says: str
    polarity: str
    said_by: str
    region: str
    source: str
    caveats: list[str]
    proofs: list[Proof]

    @property
    def path(self) -> str:
        """The path of its page."""
        return page_of(self.iri)


def saying(view: "View", iri: str) -> Saying:
    """Return a statement in short."""
    inspection = view.node(iri, "ik:ofInspection")
    proofs = proofs_of(view, iri)
    label = view.text(iri, "rdfs:label", "skos:prefLabel")
    return Saying(
        iri=iri,
        kind=view.kind(iri),
        label=label or view.label(iri),
        says=view.text(iri, "ik:says") or label or view.label(iri),
        polarity=view.code(iri, "ik:polarity"),
        said_by=view.named(iri, "ik:attributedTo"),
        region=", ".join(view.label(r) for r in view.nodes(inspection, "ik:inRegion"))
        if inspection
        else "",
        source=proofs[0].source if proofs else "",
        caveats=short_caveats(view, iri),
        proofs=proofs,
    )


def proofs_of(view: "View", iri: str, fact: str = "") -> list[Proof]:
    """Return the evidence of a statement, or of one fact of an inspection."""
    rows = view.proofs.get(iri, [])
    return [_proof(row) for row in rows if not fact or row["fact"] == fact]


def short_caveats(view: "View", iri: str) -> list[str]:
    """Return what an influence must not be quoted without, in a few words each."""
    basis = view.named(iri, "ik:basis")
    if not basis:
        return []
    found = [basis]
    if view.code(iri, "ik:status") != EFFECT:
        found.append(view.named(iri, "ik:status"))
    if view.code(iri, "ik:reading") == AMBIGUOUS:
        found.append("ambiguous wording")
    found += view.texts(iri, "ik:degree") + view.texts(iri, "ik:hedge")
    return [each for each in found if each]


def graph_of(publication: str) -> str:
    """Return the named graph of a publication, by the publication's IRI."""
    return GRAPH + publication.removeprefix(f"{ID}publication/")


def local_name(statement: str, publication: str) -> str:
    """Return a statement's name within its publication: ``finding/home-visits``."""
    kind, _, rest = slug(statement).partition("/")
    own = slug(publication).partition("/")[2]
    return f"{kind}/{rest.removeprefix(own + '/')}" if kind != FACTS else kind


def _proof(row: "Row") -> Proof:
    address = web_address(row["address"])
    return Proof(
        quote=row["quote"],
        place=row["locator"],
        source=row["publication"],
        publication=row["publicationIri"],
        start=int(row["start"]),
        end=int(row["end"]),
        digest=row["digest"],
        address=address,
        fragment=text_fragment(address, row["quote"]),
        statement=local_name(row["statementIri"], row["publicationIri"]),
    )
