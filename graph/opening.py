"""Building the graph from records, and opening it, building it first if need be."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from . import store

if TYPE_CHECKING:
    from pyoxigraph import Store

ROOT = Path(__file__).parent.parent
SHIPPED = ("ontology", "ontology/vocabulary", "records/shipped", "graph", "graph/rules")

Say = Callable[[str], None]


def opened(path: Path | None, say: Say) -> "Store":
    """Open the store at `path` (default: the user's) for reading.

    Where there is none, or one that was built from an older state of the shipped
    records, the shipped records are built first, which `say` is told. Raises
    StoreError if the store cannot be used.
    """
    place = path or store.default_path()
    try:
        if not _is_outdated(place):
            return store.open_read(place)
        say("The shipped records have changed: building them again.")
    except store.StoreMissing:
        say(f"No store at {place}: building the shipped records first.")
    build(place)
    return store.open_read(place)


@dataclass(frozen=True)
class Built:
    """What a build put into the store, and which publications lack their words."""

    place: Path
    publications: int
    with_words: int
    quads: int
    missing: tuple[str, ...]

    @property
    def messages(self) -> list[str]:
        """What a person should know of it, one sentence each."""
        lacking = [
            f"No document for {name}: it is built without its words; name the file "
            f"{name}.txt, or give --document {name}=FILE."
            for name in self.missing
        ]
        done = f"{self.publications} publications ({self.with_words} with their words)"
        return [*lacking, f"Built {done}, {self.quads} quads, in {self.place}."]


def build(
    path: Path | None = None,
    records: Sequence[Path] = (),
    documents: Path | None = None,
    given: dict[str, Path] | None = None,
    vocabularies: tuple[Path, ...] = (),
) -> Built:
    """Build a store from `records` (default: the shipped ones).

    With a folder of `documents` the exact quotes join the graph; `given` names
    the file of a publication that neither its digest nor its name tells.
    Whatever is wrong, the store that was there stays as it was.
    """
    from ..ontology.concepts import vocabulary  # noqa: PLC0415 - only to build
    from ..records import loading  # noqa: PLC0415
    from ..records.documents import texts_of  # noqa: PLC0415
    from . import builder  # noqa: PLC0415

    place = path or store.default_path()
    known = vocabulary(vocabularies)
    loaded = loading.load_all(records or loading.shipped_records(), known)
    digests = {r.publication.id: r.sha256 for r in loaded}
    texts = texts_of(digests, documents, given or {})
    quads = builder.quads(loaded, texts, vocabularies)
    plain = not (records or documents or given or vocabularies)
    store.write(place, quads, {"shipped": fingerprint()} if plain else {})
    asked = documents is not None or bool(given)
    missing = tuple(name for name in digests if asked and name not in texts)
    return Built(place, len(loaded), len(texts), len(quads), missing)


def fingerprint() -> str:
    """Return what changes when a shipped file changes: sizes and times of all."""
    entries = sorted(_shipped_files())
    return " ".join(f"{size}.{changed}" for _, size, changed in entries)


def _shipped_files() -> Iterator[tuple[str, int, int]]:
    for folder in SHIPPED:
        with os.scandir(ROOT / folder) as entries:
            for entry in entries:
                if entry.name.endswith((".ttl", ".yaml", ".rq", ".py")):
                    facts = entry.stat()
                    yield f"{folder}/{entry.name}", facts.st_size, facts.st_mtime_ns


def _is_outdated(place: Path) -> bool:
    shipped = store.meta(place).get("shipped")
    return bool(shipped) and shipped != fingerprint()
