"""Servers for the tests: one for all, and what it takes to start another."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspectkg.web.settings import Settings

from .live import Live, live, write_store


@pytest.fixture(scope="session")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a small store that no test changes."""
    made = tmp_path_factory.mktemp("web") / "store"
    write_store(made)
    return made


@pytest.fixture(scope="session")
def settings(place: Path) -> Settings:
    """Return settings for impatient tests."""
    return Settings(
        place,
        port=0,
        timeout=1.5,
        patience=3,
        workers=2,
        max_query=64 * 1024,
        max_memory=512 * 1024 * 1024,
    )


@pytest.fixture(scope="session")
def site(settings: Settings) -> Iterator[Live]:
    """Return a running server over the small store."""
    with live(settings) as running:
        yield running
