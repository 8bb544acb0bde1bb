"""The store: the graph on disk, written whole and opened for reading.

Named graphs hold what was built. The default graph holds a copy of all of
them but the proposals. Oxigraph can take the union of the named graphs
instead, but then counts a fact once for each graph that states it, and is
slower (`benchmarks/default_graph.py`).
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from pyoxigraph import DefaultGraph, Quad, Store

from ..ontology import VERSION
from ..ontology.errors import StoreError
from . import versions
from .versions import StoreMissing

__all__ = [
    "FORMAT",
    "StoreMissing",
    "StoreTooNew",
    "default_path",
    "dump",
    "meta",
    "open_read",
    "write",
]

FORMAT = 1
PROPOSALS = "/proposed"


class StoreTooNew(StoreError):  # noqa: N818 - reads as what is the case
    """A later release of inspectkg built this store."""


def default_path() -> Path:
    """Return where the store is unless told otherwise.

    That is INSPECTKG_STORE from the environment, else the user's data directory.
    """
    if chosen := os.environ.get("INSPECTKG_STORE"):
        return Path(chosen)
    from platformdirs import user_data_path  # noqa: PLC0415 - seldom needed

    return user_data_path("inspectkg", appauthor=False) / "store"


def write(path: Path, quads: Iterable[Quad], meta: dict[str, Any]) -> None:
    """Build a new version of the store from `quads` and make it the current one.

    `meta` joins the store's meta data. The version replaced stays for those
    who read it, until the next build. Raises StoreError, with the graph that was
    there untouched, if `path` cannot be written, holds other things, belongs
    to a later release, or another build is writing to it.
    """
    _check_ours(path)
    try:
        path.mkdir(parents=True, exist_ok=True)
        with versions.lock(path):
            _replace(path, quads, meta)
    except OSError as error:
        detail = " ".join(str(error).split())
        msg = (
            f"the store {path} cannot be written ({detail}) and is as it was: "
            "make room there, or choose another place with --store."
        )
        raise StoreError(msg) from error


def open_read(path: Path) -> Store:
    """Open the current version for reading; later builds do not change it.

    A reader outlives the build that replaces its version. The build after
    that removes the version, so a long-lived reader opens the store again.
    Raises StoreMissing where nothing was built, StoreTooNew, StoreError.
    """
    return versions.follow(path, _opened)


def meta(path: Path) -> dict[str, Any]:
    """Return the meta data of the current version, raising as `open_read` does."""
    return versions.follow(path, _meta)


def dump(store: Store) -> Iterator[str]:
    """Yield the named graphs as N-Quads lines, without line ends, in sorted order.

    The order is that of code points, so equal graphs give equal lines.
    """
    quads = store.quads_for_pattern(None, None, None, None)
    default = DefaultGraph()
    yield from sorted(f"{quad} ." for quad in quads if quad.graph_name != default)


def _check_ours(path: Path) -> None:
    versions.check_place(path)
    try:
        meta(path)
    except StoreTooNew:
        raise
    except StoreError:
        return  # missing or damaged: building is the remedy


def _replace(path: Path, quads: Iterable[Quad], about: dict[str, Any]) -> None:
    keep = set()
    with suppress(StoreError):
        keep.add(versions.current(path))
    version = versions.begin(path)
    try:
        counts = _load(version / versions.DATABASE, quads)
        _describe(version, counts, about)
        versions.publish(path, version)
    finally:
        versions.abandon(path, version)
    versions.clean(path, keep | {version.name})


def _load(database: Path, quads: Iterable[Quad]) -> dict[str, int]:
    store = Store(database)
    store.bulk_extend(_with_copies(quads))
    store.optimize()
    store.flush()
    copies = sum(1 for _ in store.quads_for_pattern(None, None, None, DefaultGraph()))
    graphs = sum(1 for _ in store.named_graphs())
    return {"graphs": graphs, "quads": len(store) - copies, "accepted": copies}


def _with_copies(quads: Iterable[Quad]) -> Iterator[Quad]:
    for quad in quads:
        yield quad
        graph = quad.graph_name
        if not isinstance(graph, DefaultGraph) and not graph.value.endswith(PROPOSALS):
            yield Quad(quad.subject, quad.predicate, quad.object)


def _describe(version: Path, counts: dict[str, int], about: dict[str, Any]) -> None:
    found = {**about, "format": FORMAT, "inspectkg": VERSION}
    text = json.dumps({**found, "counts": counts}, ensure_ascii=False, indent=1)
    (version / versions.META).write_text(text + "\n", "utf-8")


def _opened(version: Path) -> Store:
    _meta(version)
    return Store.read_only(str(version / versions.DATABASE))


def _meta(version: Path) -> dict[str, Any]:
    found = json.loads((version / versions.META).read_text("utf-8"))
    if not isinstance(found, dict) or not isinstance(found.get("format"), int):
        msg = f"{versions.META} states no format"
        raise ValueError(msg)  # noqa: TRY004 - a fault of the file, not of the code
    if found["format"] > FORMAT:
        msg = (
            f"the store {version.parent.parent} was written by a newer inspectkg "
            f"(format {found['format']}; this one reads up to {FORMAT}): upgrade "
            "inspectkg, or build another store with --store."
        )
        raise StoreTooNew(msg)
    return found
