"""Building a store from records."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..ontology.concepts import vocabulary
from ..records import loading
from ..records.beside import texts_for
from . import builder, store
from .opening import fingerprint


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
        many = "publication" if self.publications == 1 else "publications"
        done = f"{self.publications} {many} ({self.with_words} with the words)"
        return [*lacking, f"Built {done}, {self.quads} quads, in {self.place}."]


def build(
    path: Path | None = None,
    records: Sequence[Path] = (),
    documents: Path | None = None,
    given: dict[str, Path] | None = None,
    vocabularies: tuple[Path, ...] = (),
) -> Built:
    """Build a store from `records` (default: the shipped ones).

    With a folder of `documents` the exact quotes join the graph, and where the text
    is kept beside a record; `given` names the file of a publication that neither its
    digest nor its name tells.
    Whatever is wrong, the store that was there stays as it was.
    """
    place = path or store.default_path()
    known = vocabulary(vocabularies)
    files = loading.record_files(records or loading.shipped_records())
    loaded = loading.load_all(files, known)
    digests = {r.publication.id: r.sha256 for r in loaded}
    texts = texts_for(files, digests, documents, given or {})
    quads = builder.quads(loaded, texts, vocabularies)
    plain = not (records or documents or given or vocabularies)
    store.write(place, quads, {"shipped": fingerprint()} if plain else {})
    asked = documents is not None or bool(given)
    missing = tuple(name for name in digests if asked and name not in texts)
    return Built(place, len(loaded), len(texts), len(quads), missing)
