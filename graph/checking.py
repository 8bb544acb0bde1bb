"""Checking everything: records, shapes, evidence, sentences, and by reasoner."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from ..ontology import concepts
from ..ontology.errors import InputError
from ..ontology.terms import ID
from ..records import loading
from ..records.beside import texts_for
from ..records.model import Record
from ..records.proof import prove
from .builder import is_proposal, quads

if TYPE_CHECKING:
    from rdflib import Graph

REASONERS = ("hermit",)


@dataclass
class Outcome:
    """What one check looked at, and what it found wrong, one sentence each."""

    name: str
    looked_at: str
    violations: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The outcome in one line."""
        warned = f", {len(self.warnings)} warnings" if self.warnings else ""
        told = f"{self.name}: {self.looked_at}, {len(self.violations)} violations"
        return told + warned

    @property
    def details(self) -> list[str]:
        """Each violation and warning, one sentence each."""
        return [*self.violations, *(f"warning: {text}" for text in self.warnings)]


def check(  # noqa: PLR0913 - what a person can choose
    records: Sequence[Path] = (),
    *,
    documents: Path | None = None,
    given: dict[str, Path] | None = None,
    vocabularies: tuple[Path, ...] = (),
    reasoner: str | None = None,
    explain: bool = False,
) -> Iterator[Outcome]:
    """Check records (default: the shipped ones), one outcome after the other.

    Loading raises InputError for a record that cannot be read. With a folder of
    `documents` every piece of evidence is looked up and every sentence that
    nothing takes is listed; where a text is kept beside its record that is done
    unasked, and such sentences are warnings. With a `reasoner` the graph must be
    consistent, and `explain` names the axioms and individuals of a contradiction.
    """
    known = concepts.vocabulary(vocabularies)
    files = loading.record_files(records or loading.shipped_records())
    loaded = loading.load_all(files, known)
    digests = {r.publication.id: r.sha256 for r in loaded}
    texts = texts_for(files, digests, documents, given or {})
    if reasoner:
        _require(reasoner)
    yield Outcome("records", f"{len(loaded)} loaded")
    stated = quads(loaded, None, vocabularies)
    graph = as_rdflib(quad for quad in stated if not is_proposal(quad))
    yield _shapes(graph)
    asked = bool(documents or given)
    for record in loaded:
        text = texts.get(record.publication.id)
        if asked or text is not None:
            yield _evidence(record, text, asked=asked)
    if reasoner:
        yield _reasoned(graph, reasoner, explain=explain)


def _require(reasoner: str) -> None:
    """Raise InputError for a reasoner that is not here, before anything slow."""
    from ..ontology.reasoning import require_java  # noqa: PLC0415 - heavy

    if reasoner not in REASONERS:
        msg = f"there is no reasoner {reasoner!r}; give --reasoner hermit."
        raise InputError(msg)
    require_java()


def as_rdflib(triples: "Iterator[ox.Quad]") -> "Graph":
    """Return quads as one rdflib graph, their named graphs merged."""
    from rdflib import Graph  # noqa: PLC0415 - heavy

    plain = (ox.Triple(q.subject, q.predicate, q.object) for q in triples)
    data = ox.serialize(plain, format=ox.RdfFormat.N_TRIPLES)
    assert data is not None  # noqa: S101 - no output was given
    return Graph().parse(data=data, format="nt")


def _shapes(graph: "Graph") -> Outcome:
    from ..ontology.validation import validate  # noqa: PLC0415 - heavy

    outcome = Outcome("shapes", f"{len(graph)} triples")
    for v in validate(graph):
        found = f" (found: {v.value.removeprefix(ID)})" if v.value else ""
        told = f"{v.focus.removeprefix(ID) or 'graph'}: {v.message}{found}"
        counts = v.severity == "violation"
        (outcome.violations if counts else outcome.warnings).append(told)
    return outcome


def _evidence(record: Record, text: str | None, *, asked: bool) -> Outcome:
    name = record.publication.id
    if text is None:
        missing = (
            f"{name}: no document here is this publication; name the file {name}.txt, "
            f"or say which it is with --document {name}=FILE"
        )
        return Outcome(f"evidence of {name}", "no document", [missing])
    proof = prove(record, text)
    verified = f"{proof.found} of {proof.pieces} pieces verified"
    faults, warnings = (proof.faults, []) if asked else (proof.missing, proof.untaken)
    return Outcome(f"evidence of {name}", verified, faults, warnings)


def _reasoned(graph: "Graph", reasoner: str, *, explain: bool) -> Outcome:
    from ..ontology import reasoning  # noqa: PLC0415 - heavy
    from ..ontology.explaining import explain as explained  # noqa: PLC0415

    report = reasoning.check(graph)
    found = [f"{name} can have no instance" for name in report.unsatisfiable]
    if not report.consistent:
        found.append("ontology and graph contradict each other")
        found += explained(graph) if explain else ["add --explain to see why"]
    return Outcome(f"reasoner {reasoner}", f"{len(graph)} triples", found)
