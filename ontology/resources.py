"""The Turtle files of this room, as text and as rdflib graphs."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import InputError
from .terms import rebase

if TYPE_CHECKING:
    from rdflib import Graph

ROOM = files("inspectkg.ontology")


def vocabulary_files() -> Iterator[Traversable]:
    """Yield the shipped vocabulary files in the order of their names."""
    folder = ROOM / "vocabulary"
    yield from sorted(
        (entry for entry in folder.iterdir() if entry.name.endswith(".ttl")),
        key=lambda entry: entry.name,
    )


def ontology_text() -> str:
    """Return the OWL ontology as Turtle."""
    return rebase((ROOM / "inspection.ttl").read_text("utf-8"))


def ontology_graph() -> "Graph":
    """Return the OWL ontology."""
    return _parsed([ROOM / "inspection.ttl"])


def shapes_graph() -> "Graph":
    """Return the SHACL shapes."""
    return _parsed([ROOM / "shapes.ttl"])


def vocabulary_graph(further: tuple[Path, ...] = ()) -> "Graph":
    """Return all concept schemes, with those in the `further` Turtle files."""
    return _parsed([*vocabulary_files(), *further])


def _parsed(sources: list[Traversable | Path]) -> "Graph":
    from rdflib import Graph  # noqa: PLC0415 - heavy, and not needed to build

    graph = Graph()
    for source in sources:
        try:
            graph.parse(data=rebase(source.read_text("utf-8")), format="turtle")
        except FileNotFoundError:
            msg = f"{source}: no such vocabulary file; check the path."
            raise InputError(msg) from None
        except Exception as error:
            detail = " ".join(str(error).split())[:200]
            msg = f"{source.name}: not valid Turtle ({detail}); mend the file."
            raise InputError(msg) from error
    return graph
