"""A publication: its text with the statements in it, or the statements in order."""

from dataclasses import dataclass
from itertools import pairwise

from .held_texts import text_of
from .rendering import page
from .sayings import Proof, Saying, graph_of, proofs_of, saying
from .view import View
from .visits import Page, Visit

RANKS = (
    "finding",
    "influence",
    "recommendation",
    "recommendation-count",
    "call",
    "contrast",
    "statement",
    "fact",
    "inspection",
)


@dataclass(frozen=True)
class Placed:
    """A statement and where it stands in the text: half-open offsets."""

    name: str
    saying: Saying
    spans: list[tuple[int, int]]
    places: list[str]


@dataclass(frozen=True)
class Piece:
    """A stretch of text that the same statements cover; the first counts most."""

    text: str
    names: list[str]
    kind: str
    polarity: str
    label: str
    is_picked: bool
    is_first: bool


def publications(view: View, visit: Visit) -> Page:
    """List the publications."""
    del visit
    rows = [
        (
            iri,
            view.label(iri),
            view.named(iri, "dcterms:publisher"),
            view.text(iri, "dcterms:issued"),
            len(_placed(view, iri)),
        )
        for iri in view.instances("ik:Publication")
    ]
    rows.sort(key=lambda row: row[3], reverse=True)
    return page("publications.html", rows=rows, coverage=view.coverage)


def publication(view: View, visit: Visit, iri: str) -> Page:
    """Show one publication; the field ``statement`` picks a statement out."""
    placed = _placed(view, iri)
    text = text_of(view, iri, visit.documents)
    picked = visit.one("statement")
    return page(
        "publication.html",
        iri=iri,
        label=view.label(iri),
        publisher=view.node(iri, "dcterms:publisher"),
        publisher_name=view.named(iri, "dcterms:publisher"),
        issued=view.text(iri, "dcterms:issued"),
        publication_kind=view.named(iri, "ik:publicationKind"),
        inspection=(view.node(iri, "ik:reportsOn"), view.named(iri, "ik:reportsOn")),
        address=view.node(iri, "schema:url"),
        digest=view.text(iri, "ik:textDigest"),
        paragraphs=paragraphs(text, placed, picked) if text else [],
        placed=placed,
        picked=next((each for each in placed if each.name == picked), None),
        reviewing=visit.reviewing,
        graph=graph_of(iri),
        coverage=view.coverage,
    )


def paragraphs(text: str, placed: list[Placed], picked: str) -> list[list[Piece]]:
    """Cut a text into paragraphs, and those where a statement begins or ends."""
    cuts = {edge for each in placed for span in each.spans for edge in span}
    found, start, seen = [], 0, set[str]()
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip("\n"))
        within = sorted({start, end, *(cut for cut in cuts if start < cut < end)})
        pieces = [
            _piece(text[a:b], _covering(placed, a, b), picked, seen)
            for a, b in pairwise(within)
        ]
        if pieces:
            found.append(pieces)
        start += len(line)
    return found


def _piece(text: str, covering: list[Placed], picked: str, seen: set[str]) -> Piece:
    if not text.strip():
        covering = []
    names = [each.name for each in covering]
    first = covering[0] if covering else None
    is_picked = picked in names
    is_first = is_picked and "picked" not in seen
    if is_first:
        seen.add("picked")
    return Piece(
        text=text,
        names=names,
        kind=names[0].partition("/")[0] if names else "",
        polarity=first.saying.polarity if first else "",
        label="; ".join(each.saying.label for each in covering),
        is_picked=is_picked,
        is_first=is_first,
    )


def _covering(placed: list[Placed], start: int, end: int) -> list[Placed]:
    """Return the statements that a stretch belongs to, the closest first."""
    found = [
        (RANKS.index(_kind(each)), b - a, each.name, each)
        for each in placed
        for a, b in each.spans
        if a <= start and end <= b
    ]
    ordered = sorted(found, key=lambda each: each[:3])
    return list({each.name: each for *_, each in ordered}.values())


def _kind(each: Placed) -> str:
    kind = each.name.partition("/")[0]
    return kind if kind in RANKS else RANKS[-1]


def _placed(view: View, publication: str) -> list[Placed]:
    """Return the statements of a publication in the order of their places."""
    found = []
    for iri, rows in view.proofs.items():
        if not any(row["publicationIri"] == publication for row in rows):
            continue
        proofs = [p for p in proofs_of(view, iri) if p.publication == publication]
        found.append(_place(view, iri, proofs))
    return sorted(
        found, key=lambda each: (min(each.spans), RANKS.index(_kind(each)), each.name)
    )


def _place(view: View, iri: str, proofs: list[Proof]) -> Placed:
    spans = sorted({(proof.start, proof.end) for proof in proofs})
    places = list(dict.fromkeys(proof.place for proof in proofs))
    return Placed(proofs[0].statement, saying(view, iri), spans, places)
