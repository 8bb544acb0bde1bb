"""A build that is killed, at whatever moment, leaves a graph that answers."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode

from inspectkg.graph import building, store
from inspectkg.graph.answering import Solutions
from inspectkg.graph.inquiry import Choice, inquire, wanted
from inspectkg.ontology.terms import PREFIXES

from ..records.minimal import RECORD

pytestmark = pytest.mark.skipif(
    not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL"
)

COMMAND = """
import os, signal, sys
from inspectkg.cli import main

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)
"""
POINTS = {
    "before anything is written": """
from inspectkg.graph import store
store.write = die
""",
    "while quads are made": """
from inspectkg.graph import derive
derive.derived = die
""",
    "once the lock is held": """
from inspectkg.graph import versions
versions.begin = die
""",
    "once the quads are loaded": """
from inspectkg.graph import store
store._describe = die
""",
    "before the version is published": """
from inspectkg.graph import versions
versions.publish = die
""",
    "before the pointer is replaced": """
from inspectkg.graph import versions
versions._sync = lambda path: die() if path.name == "current.next" else None
""",
    "after the pointer is replaced": """
from inspectkg.graph import versions
versions.clean = die
""",
}
SWAPPED = {"after the pointer is replaced"}

Start = Callable[[str], "subprocess.Popen[bytes]"]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "wales.yaml"
    path.write_text(RECORD, "utf-8")
    return path


@pytest.fixture
def start(own_store: Path, record: Path) -> Start:
    """Return a function that starts `inspectkg build` of Wales over the built store."""

    def start(before: str) -> "subprocess.Popen[bytes]":
        arguments = ["build", str(record), "--store", str(own_store)]
        script = f"{COMMAND}{before}\nmain({arguments!r}, standalone_mode=True)"
        return subprocess.Popen(
            [sys.executable, "-c", script],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    return start


def regions(place: Path) -> set[str]:
    """Return the regions whose inspections the store at `place` answers with."""
    graph = store.open_read(place)
    answer = inquire(graph, wanted("inspections"), Choice(columns="region")).answer
    assert isinstance(answer, Solutions)
    return {getattr(region, "value", "") for (region,) in answer.rows}


BEFORE = {"Kent, Surrey and Sussex", "South Central"}
AFTER = {"Wales"}


def killed(process: "subprocess.Popen[bytes]") -> bool:
    _, told = process.communicate(timeout=60)
    assert process.returncode in (0, -signal.SIGKILL), told
    return process.returncode != 0


@pytest.mark.parametrize("point", POINTS)
def test_wherever_a_build_is_killed_the_graph_answers_and_the_next_one_works(
    own_store: Path, record: Path, start: Start, point: str
) -> None:
    assert killed(start(POINTS[point]))
    assert regions(own_store) == (AFTER if point in SWAPPED else BEFORE)
    building.build(own_store, [record])
    assert regions(own_store) == AFTER
    versions = [path.name for path in (own_store / "versions").iterdir()]
    assert len(versions) <= 2
    assert all(name.isdigit() for name in versions)


def test_builds_killed_at_random_times_never_leave_a_half_graph(
    own_store: Path, start: Start
) -> None:
    begun = time.monotonic()
    assert not killed(start(""))
    whole = time.monotonic() - begun
    seed = int(os.environ.get("INSPECTKG_TEST_SEED", "1"))
    chance = random.Random(seed)  # noqa: S311 - no secret
    deaths = 0
    for _ in range(3):
        process = start("")
        time.sleep(chance.uniform(0.3, 1.1) * whole)
        process.kill()
        deaths += killed(process)
        assert regions(own_store) == AFTER
    assert deaths
    assert not killed(start(""))


def test_a_reader_keeps_its_graph_while_a_build_replaces_it(
    own_store: Path, record: Path
) -> None:
    reader = store.open_read(own_store)
    issued = NamedNode(PREFIXES["dcterms"] + "issued")
    before = set(reader.quads_for_pattern(None, issued, None))
    building.build(own_store, [record])
    assert set(reader.quads_for_pattern(None, issued, None)) == before
    assert regions(own_store) == AFTER


def test_the_first_build_of_all_killed_leaves_a_place_that_can_be_built(
    tmp_path: Path, record: Path
) -> None:
    place = tmp_path / "new"
    arguments = ["build", str(record), "--store", str(place)]
    script = f"{COMMAND}{POINTS['once the quads are loaded']}\nmain({arguments!r})"
    command = [sys.executable, "-c", script]
    assert subprocess.run(command, check=False).returncode == -signal.SIGKILL
    with pytest.raises(store.StoreMissing):
        store.open_read(place)
    building.build(place, [record])
    assert regions(place) == AFTER
