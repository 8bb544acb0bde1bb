"""Opening: a graph is there when one asks, and as new as what ships."""

import os
from pathlib import Path

import pytest
from pyoxigraph import Store

from inspectkg.graph import building, opening, store
from inspectkg.ontology.errors import InputError, StoreError

from ..records.minimal import RECORD


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def wales(tmp_path: Path) -> Path:
    path = tmp_path / "wales.yaml"
    path.write_text(RECORD, "utf-8")
    return path


def names(graph: Store) -> list[str]:
    return sorted(node.value.rsplit("/", 1)[-1] for node in graph.named_graphs())


def test_who_has_no_store_gets_one_of_the_shipped_records(
    tmp_path: Path, said: list[str]
) -> None:
    graph = opening.opened(tmp_path / "new" / "store", said.append)
    assert "south-central-2026-02-12" in names(graph)
    (told,) = said
    assert told.startswith(f"No store at {tmp_path / 'new' / 'store'}")


def test_a_store_that_is_there_is_opened_without_a_word(
    built: Path, said: list[str]
) -> None:
    assert len(opening.opened(built, said.append)) > 10_000
    assert said == []


def test_the_place_comes_from_the_environment(
    built: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("INSPECTKG_STORE", str(built))
    assert len(opening.opened(None, said.append)) > 10_000
    assert said == []


def test_shipped_records_that_changed_are_built_again(
    own_store: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = store.meta(own_store)["shipped"]
    monkeypatch.setattr(opening, "fingerprint", lambda: "changed")
    monkeypatch.setattr(building, "fingerprint", lambda: "changed")
    opening.opened(own_store, said.append)
    assert said == ["The shipped records have changed: building them again."]
    assert before != store.meta(own_store)["shipped"] == "changed"


def test_a_store_of_ones_own_records_is_never_replaced(
    tmp_path: Path, wales: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    building.build(tmp_path / "own", [wales])
    monkeypatch.setattr(opening, "fingerprint", lambda: "changed")
    graph = opening.opened(tmp_path / "own", said.append)
    assert "wales-2026-03-05" in names(graph)
    assert said == []


def test_the_fingerprint_tells_any_change_of_a_shipped_file() -> None:
    before = opening.fingerprint()
    (file,) = (path for path in opening.ROOT.glob("ontology/inspection.ttl"))
    facts = file.stat()
    os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns + 1_000_000))
    try:
        assert opening.fingerprint() != before
    finally:
        os.utime(file, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    assert opening.fingerprint() == before


def test_a_damaged_store_is_told_and_not_replaced(
    own_store: Path, said: list[str]
) -> None:
    (own_store / "current").write_text("nonsense", "utf-8")
    with pytest.raises(StoreError, match="build it again with `inspectkg build`"):
        opening.opened(own_store, said.append)
    assert said == []


def test_a_build_tells_what_it_made(tmp_path: Path, wales: Path) -> None:
    made = building.build(tmp_path / "own", [wales])
    assert (made.publications, made.with_words, made.missing) == (1, 0, ())
    (told,) = made.messages
    assert told.startswith("Built 1 publication")
    assert told.endswith(f"{made.quads} quads, in {tmp_path / 'own'}.")


def test_a_build_tells_which_publication_lacks_its_words(
    tmp_path: Path, wales: Path
) -> None:
    folder = tmp_path / "empty"
    folder.mkdir()
    made = building.build(tmp_path / "own", [wales], folder)
    lacking, _ = made.messages
    assert lacking.startswith("No document for wales-2026-03-05")
    assert "wales-2026-03-05.txt" in lacking


def test_a_record_with_a_fault_leaves_the_store_as_it_was(
    own_store: Path, wales: Path
) -> None:
    before = store.meta(own_store)
    wales.write_text(RECORD.replace("cases: 40", "cases: forty"), "utf-8")
    with pytest.raises(InputError, match="forty"):
        building.build(own_store, [wales])
    assert store.meta(own_store) == before
    assert "south-central-2026-02-12" in names(store.open_read(own_store))


def test_a_missing_folder_of_documents_leaves_the_store_as_it_was(
    own_store: Path, tmp_path: Path
) -> None:
    before = store.meta(own_store)
    with pytest.raises(InputError, match="is no folder"):
        building.build(own_store, documents=tmp_path / "none")
    assert store.meta(own_store) == before
