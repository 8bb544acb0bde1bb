"""What tests of several rooms share: built stores, the documents, the command."""

import os
import shutil
import subprocess
import sysconfig
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pyoxigraph import Store

from inspectkg.graph import building, store

ROOT = Path(__file__).parent.parent
DOCUMENTS = ROOT.parent / "shared" / "documents"
COMMAND = Path(sysconfig.get_path("scripts"), "inspectkg")

Completed = subprocess.CompletedProcess[str]
Run = Callable[..., Completed]


@pytest.fixture(scope="session")
def documents() -> Path:
    """Return the folder with the texts of both publications."""
    if not list(DOCUMENTS.glob("*.txt")):
        reason = "the publications are not in ../shared/documents"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    return DOCUMENTS


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store of the shipped records, without the publisher's words."""
    place = tmp_path_factory.mktemp("built") / "store"
    building.build(place)
    return place


@pytest.fixture(scope="session")
def graph(built: Path) -> Store:
    """Return the store of the shipped records, opened for reading."""
    return store.open_read(built)


@pytest.fixture(scope="session")
def worded(documents: Path, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """Return an opened store of the shipped records with the publisher's words."""
    place = tmp_path_factory.mktemp("worded") / "store"
    building.build(place, documents=documents)
    return store.open_read(place)


@pytest.fixture
def own_store(built: Path, tmp_path: Path) -> Path:
    """Return a copy of the built store that a test may spoil."""
    return Path(shutil.copytree(built, tmp_path / "store"))


@pytest.fixture
def run(own_store: Path, tmp_path: Path) -> Iterator[Run]:
    """Return a function that runs `inspectkg` with a folder and store of its own."""
    folder = tmp_path / "folder"
    folder.mkdir()

    def run(*arguments: object, text: str | None = None, **more: str) -> Completed:
        environment = {**os.environ, "INSPECTKG_STORE": str(own_store), **more}
        return subprocess.run(
            [COMMAND, *map(str, arguments)],
            cwd=folder,
            env=environment,
            input=text,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    yield run
    shutil.rmtree(own_store, ignore_errors=True)
