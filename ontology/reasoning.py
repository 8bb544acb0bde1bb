"""What follows from the ontology: HermiT over the graph, by way of owlready2.

HermiT is a Java program that comes with owlready2; a Java runtime does not.
"""

import io
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from subprocess import CalledProcessError
from typing import TYPE_CHECKING

from rdflib import OWL, Graph, URIRef

from .errors import InputError
from .resources import ontology_graph
from .terms import ONTOLOGY, term

if TYPE_CHECKING:
    from owlready2 import Ontology, World

SHORTCUTS = ("hinders", "helps", "leadsTo", "mitigates")
NO_JAVA = (
    "HermiT needs Java: install a Java runtime, for example "
    "`apt-get install default-jre-headless`, or run `inspectkg check` "
    "without --reasoner."
)


@dataclass(frozen=True)
class Report:
    """What HermiT found: `shortcuts` are (source, relation, target), all IRIs.

    An inconsistent graph has neither unsatisfiable classes nor shortcuts, since
    everything follows from it; `explaining.explain` tells where it lies.
    """

    consistent: bool
    unsatisfiable: tuple[str, ...] = ()
    shortcuts: frozenset[tuple[str, str, str]] = frozenset()


def load(graphs: Iterable[Graph]) -> "World":
    """Return a fresh owlready2 World that holds `graphs` merged into one ontology.

    Imports are left out, since the graphs stand for themselves.
    """
    from owlready2 import World  # noqa: PLC0415 - 170 ms

    merged = Graph()
    for graph in graphs:
        for triple in graph.triples((None, None, None)):
            merged.add(triple)
    merged.remove((None, OWL.imports, None))
    lines = io.BytesIO(merged.serialize(format="nt", encoding="utf-8"))
    world = World()
    world.get_ontology(ONTOLOGY).load(fileobj=lines, format="ntriples")
    return world


def ontology_classes() -> "Ontology":
    """Return the ontology as Python classes: `ontology_classes().Finding`."""
    return load([ontology_graph()]).get_ontology(ONTOLOGY)


def check(graph: Graph) -> Report:
    """Return what HermiT finds in ontology, vocabularies and statements together.

    Shortcuts that the graph already holds are left out of the input, so that
    those in the report are inferred. Dates are no datatypes of OWL 2 and pass
    unchecked (SHACL checks them). Raises InputError where there is no Java, or
    where an axiom goes beyond OWL 2 DL.
    """
    from owlready2 import (  # noqa: PLC0415 - 170 ms
        OwlReadyInconsistentOntologyError,
        OwlReadyJavaError,
        sync_reasoner_hermit,
    )

    require_java()
    world = load([_without_shortcuts(graph)])
    try:
        sync_reasoner_hermit(
            world,
            infer_property_values=True,
            ignore_unsupported_datatypes=True,
            debug=0,
        )
        return Report(
            consistent=True,
            unsatisfiable=_unsatisfiable(world),
            shortcuts=_shortcuts(world),
        )
    except OwlReadyInconsistentOntologyError as error:
        _remove_leftover(error)
        return Report(consistent=False)
    except OwlReadyJavaError as error:
        _remove_leftover(error)
        raise InputError(_refusal(str(error))) from None
    finally:
        world.close()


def require_java() -> None:
    """Raise InputError, with the remedy, where there is no Java runtime."""
    import owlready2  # noqa: PLC0415 - 170 ms

    if shutil.which(owlready2.JAVA_EXE) is None:
        raise InputError(NO_JAVA)


def _remove_leftover(error: Exception) -> None:
    """Remove the file of the whole graph that owlready2 leaves when HermiT fails."""
    if isinstance(error.__context__, CalledProcessError):
        for word in error.__context__.cmd:
            if word.startswith("file:///"):
                Path(word.removeprefix("file:///")).unlink(missing_ok=True)


def _refusal(trace: str) -> str:
    """Return what HermiT objects to, out of Java's stack trace."""
    lines = [line for line in trace.splitlines() if "Exception" in line]
    reason = lines[0].partition("Exception: ")[2] if lines else ""
    return (
        f"HermiT cannot reason over this graph ({reason or 'no reason given'}); mend "
        "the axiom in the ontology or vocabulary."
    )


def _without_shortcuts(graph: Graph) -> Graph:
    rest = Graph()
    derived = {URIRef(term(name)) for name in SHORTCUTS}
    for triple in graph.triples((None, None, None)):
        if triple[1] not in derived:
            rest.add(triple)
    return rest


def _unsatisfiable(world: "World") -> tuple[str, ...]:
    found = {str(cls.iri) for cls in world.inconsistent_classes()}
    return tuple(sorted(found - {str(OWL.Nothing)}))


def _shortcuts(world: "World") -> frozenset[tuple[str, str, str]]:
    return frozenset(
        (source.iri, term(name), target.iri)
        for name in SHORTCUTS
        for source, target in world[term(name)].get_relations()
    )
