"""What the store promises to those who build it and those who read it.

Builds run and die as real processes here.
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from subprocess import PIPE

import pytest
from filelock import FileLock
from pyoxigraph import Literal, NamedNode, Quad, QuerySolutions, Store

from inspectkg.graph import store, versions
from inspectkg.ontology.errors import InputError, StoreError
from inspectkg.ontology.terms import publication_graph

SAYS = NamedNode("https://example.org/says")

BUILDER = """
import os, signal, sys
from pathlib import Path
from pyoxigraph import Literal, NamedNode, Quad
from inspectkg.graph import store, versions

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

def quads(text, count=1000):
    for number in range(count):
        yield Quad(
            NamedNode(f"https://example.org/{number}"),
            NamedNode("https://example.org/says"),
            Literal(text),
            NamedNode("https://example.org/graph/p"),
        )

path = Path(sys.argv[1])
"""

DEATHS = {
    "while loading": """
def dying():
    yield from quads("new", 500)
    die()
store.write(path, dying(), {})
""",
    "after loading": """
versions.publish = die
store.write(path, quads("new"), {})
""",
    "just before the swap": """
os.replace = die
store.write(path, quads("new"), {})
""",
    "just after the swap": """
versions.clean = die
store.write(path, quads("new"), {})
""",
    "while cleaning": """
store.write(path, quads("new"), {})
import shutil
shutil.rmtree = die
store.write(path, quads("new"), {})
""",
}
SWAPPED = {"just after the swap", "while cleaning"}


def quads(text: str, graph: str = "https://example.org/graph/p") -> Iterator[Quad]:
    for number in range(1000):
        subject = NamedNode(f"https://example.org/{number}")
        yield Quad(subject, SAYS, Literal(text), NamedNode(graph))


def texts(opened: Store) -> set[str]:
    return {said(quad) for quad in opened.quads_for_pattern(None, SAYS, None)}


def said(quad: Quad) -> str:
    assert isinstance(quad.object, Literal)
    return quad.object.value


def versions_kept(path: Path) -> set[str]:
    return {entry.name for entry in (path / "versions").iterdir()}


def child(code: str, *arguments: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", BUILDER + code, *map(str, arguments)],
        stdout=PIPE,
        stderr=PIPE,
        stdin=PIPE,
        text=True,
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    place = tmp_path / "store"
    store.write(place, quads("old"), {"title": "first"})
    return place


@pytest.mark.parametrize("moment", DEATHS)
def test_a_build_killed_at_any_moment_leaves_a_whole_graph(
    path: Path, moment: str
) -> None:
    with child(DEATHS[moment], path) as builder:
        _, errors = builder.communicate(timeout=60)
    assert (builder.returncode, errors) == (-9, "")
    opened = store.open_read(path)
    assert {"new" if moment in SWAPPED else "old"} == texts(opened)
    assert len(list(store.dump(opened))) == 1000


@pytest.mark.parametrize("moment", DEATHS)
def test_the_next_build_works_and_clears_what_a_killed_one_left(
    path: Path, moment: str
) -> None:
    with child(DEATHS[moment], path) as builder:
        builder.communicate(timeout=60)
    before = versions.current(path)
    store.write(path, quads("next"), {})
    assert {"next"} == texts(store.open_read(path))
    assert {before, versions.current(path)} == versions_kept(path)


def test_builds_killed_one_after_another_do_not_fill_the_disk(path: Path) -> None:
    for _ in range(3):
        with child(DEATHS["after loading"], path) as builder:
            builder.communicate(timeout=60)
    assert {"1", "2"} == versions_kept(path)


def test_a_first_build_that_is_killed_leaves_no_store_and_can_be_repeated(
    tmp_path: Path,
) -> None:
    with child(DEATHS["while loading"], tmp_path / "store") as builder:
        builder.communicate(timeout=60)
    with pytest.raises(store.StoreMissing):
        store.open_read(tmp_path / "store")
    store.write(tmp_path / "store", quads("next"), {})
    assert {"next"} == texts(store.open_read(tmp_path / "store"))


def test_of_two_builders_the_second_is_told_and_the_first_goes_on(path: Path) -> None:
    waiting = """
def slow():
    yield from quads("new", 500)
    print("loading", flush=True)
    input()
store.write(path, slow(), {})
"""
    with child(waiting, path) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == "loading\n"
        with pytest.raises(StoreError) as refused:
            store.write(path, quads("other"), {})
        builder.communicate("\n", timeout=60)
    assert str(refused.value) == (
        f"another build is writing to {path}: wait for it to end, "
        "or choose another place with --store."
    )
    assert {"new"} == texts(store.open_read(path))


def test_a_reader_that_opened_before_a_build_keeps_the_graph_it_opened(
    path: Path,
) -> None:
    reader = store.open_read(path)
    store.write(path, quads("new"), {})
    assert {"old"} == texts(reader)
    assert {"new"} == texts(store.open_read(path))


def test_a_reader_in_another_process_goes_on_while_builds_replace_its_graph(
    path: Path,
) -> None:
    reading = """
reader = store.open_read(path)
print("open", flush=True)
input()
print(sorted({quad.object.value for quad in reader}))
"""
    with child(reading, path) as reader:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "open\n"
        store.write(path, quads("new"), {})
        answer, errors = reader.communicate("\n", timeout=60)
    assert (answer, errors) == ("['old']\n", "")


def test_readers_always_find_a_graph_while_builds_follow_one_another(
    path: Path,
) -> None:
    building = """
for number in range(12):
    store.write(path, quads("new"), {})
"""
    with child(building, path) as builder:
        found = []
        while builder.poll() is None:
            found.append(frozenset(texts(store.open_read(path))))
        assert builder.returncode == 0
    assert {frozenset({"old"}), frozenset({"new"})} == set(found)


def test_a_version_removed_after_the_pointer_was_read_is_looked_up_again(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pointers = iter(["41", "1", "1"])
    monkeypatch.setattr(versions, "current", lambda _: next(pointers))
    assert store.meta(path)["title"] == "first"


def test_only_the_current_graph_and_the_one_before_are_kept(path: Path) -> None:
    for text in ("second", "third", "fourth"):
        store.write(path, quads(text), {})
    assert {"3", "4"} == versions_kept(path)


def test_the_default_graph_holds_all_but_the_proposals(tmp_path: Path) -> None:
    graphs = [publication_graph("p", part) for part in ("", "provenance", "proposed")]
    built = [quad for graph in graphs for quad in quads(graph, graph)]
    store.write(tmp_path / "store", built, {})
    opened = store.open_read(tmp_path / "store")
    copies = opened.quads_for_pattern(None, SAYS, None)
    default = [quad for quad in copies if str(quad.graph_name) == "DEFAULT"]
    assert set(graphs[:2]) == {said(quad) for quad in default}
    assert store.meta(tmp_path / "store")["counts"] == {
        "graphs": 3,
        "quads": 3000,
        "accepted": 2000,
    }


def test_a_fact_that_two_publications_state_counts_once(tmp_path: Path) -> None:
    built = [*quads("same", publication_graph("p")), *quads("same")]
    store.write(tmp_path / "store", built, {})
    rows = store.open_read(tmp_path / "store").query("SELECT * { ?s ?p ?o }")
    assert isinstance(rows, QuerySolutions)
    assert len(list(rows)) == 1000


def test_a_builder_that_fails_is_heard_and_leaves_the_graph_before(path: Path) -> None:
    store.write(path, quads("newer"), {})

    def failing() -> Iterator[Quad]:
        yield from quads("new")
        msg = "record.yaml, line 3: no such theme."
        raise InputError(msg)

    with pytest.raises(InputError, match="line 3"):
        store.write(path, failing(), {})
    assert {"newer"} == texts(store.open_read(path))
    assert {"1", "2"} == versions_kept(path)


def test_a_full_disk_is_told_and_leaves_the_graph_before(path: Path) -> None:
    filling = """
import resource
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
try:
    store.write(path, quads("new", 20_000), {})
except store.StoreError as error:
    print(error)
"""
    with child(filling, path) as builder:
        told, errors = builder.communicate(timeout=60)
    assert errors == ""
    assert told.startswith(f"the store {path} cannot be written (")
    assert told.endswith(
        "is as it was: make room there, or choose another place with --store.\n"
    )
    assert {"old"} == texts(store.open_read(path))
    assert {"1"} == versions_kept(path)


def test_a_lock_file_that_a_killed_build_left_does_not_block(path: Path) -> None:
    with child(DEATHS["while loading"], path) as builder:
        builder.communicate(timeout=60)
    assert (path / "build.lock").exists()
    with FileLock(path / "build.lock", timeout=0) as held:
        assert held.is_locked


def test_a_store_of_a_newer_format_is_neither_read_nor_overwritten(path: Path) -> None:
    about = path / "versions" / "1" / "meta.json"
    about.write_text('{"format": 7}', "utf-8")
    sentence = (
        f"the store {path} was written by a newer inspectkg (format 7; this one reads "
        "up to 1): upgrade inspectkg, or build another store with --store."
    )
    for use in (store.open_read, store.meta, lambda _: store.write(path, [], {})):
        with pytest.raises(StoreError) as refused:
            use(path)
        assert sentence == str(refused.value)
    assert versions.current(path) == "1"


@pytest.mark.parametrize("pointer", [b"", b"../../etc", b"9", b"\xff\xfe", b"\xc2\xb2"])
def test_a_damaged_pointer_names_the_remedy_and_the_remedy_works(
    path: Path, pointer: bytes
) -> None:
    (path / "current").write_bytes(pointer)
    with pytest.raises(StoreError, match="build it again with `inspectkg build`"):
        store.open_read(path)
    store.write(path, quads("new"), {})
    assert {"new"} == texts(store.open_read(path))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"format": "1"}', "\x00"])
def test_damaged_meta_data_name_the_remedy(path: Path, text: str) -> None:
    (path / "versions" / "1" / "meta.json").write_text(text, "utf-8")
    with pytest.raises(StoreError, match="build it again with `inspectkg build`"):
        store.open_read(path)


def test_a_damaged_database_names_the_remedy(path: Path) -> None:
    (path / "versions" / "1" / "db" / "CURRENT").write_text("MANIFEST-999999\n")
    with pytest.raises(StoreError, match="build it again with `inspectkg build`"):
        store.open_read(path)


def test_reading_where_nothing_was_built_says_how_to_build(tmp_path: Path) -> None:
    with pytest.raises(store.StoreMissing, match="make one with `inspectkg build`"):
        store.open_read(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()


def test_a_file_is_no_place_for_a_store(tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("mine", "utf-8")
    for use in (store.open_read, lambda path: store.write(path, [], {})):
        with pytest.raises(StoreError, match=r"notes\.txt is a file"):
            use(file)
    with pytest.raises(StoreError, match="cannot be written"):
        store.write(file / "store", quads("new"), {})
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    "mine", ["notes.txt", "versions/notes.txt", "versions/2/notes.txt", "versions/2"]
)
def test_a_directory_with_other_things_is_refused_untouched(
    tmp_path: Path, mine: str
) -> None:
    file = tmp_path / mine
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("mine", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StoreError, match=f"holds other things than a store \\({mine}"):
        store.write(tmp_path, quads("new"), {})
    assert before == sorted(tmp_path.rglob("*"))


def test_an_empty_directory_is_a_place_for_a_store(tmp_path: Path) -> None:
    store.write(tmp_path, quads("new"), {})
    assert {"new"} == texts(store.open_read(tmp_path))


def test_the_dump_depends_on_the_graph_alone(tmp_path: Path) -> None:
    built = [*quads("é\nb", publication_graph("p")), *quads("a"), *quads("b")]
    dumps = []
    for name, order in (("one", built), ("two", [*built[::-1], *built])):
        store.write(tmp_path / name, order, {})
        dumps.append(list(store.dump(store.open_read(tmp_path / name))))
    assert dumps[0] == dumps[1] == sorted({f"{quad} ." for quad in built})


def test_meta_data_come_back_with_the_format_and_release(path: Path) -> None:
    found = store.meta(path)
    assert {
        "title": "first",
        "format": 1,
        "inspectkg": found["inspectkg"],
        "counts": {"graphs": 1, "quads": 1000, "accepted": 1000},
    } == found
    assert found["inspectkg"][0].isdigit()


def test_the_environment_says_where_the_store_is(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("INSPECTKG_STORE", str(tmp_path))
    assert tmp_path == store.default_path()
    monkeypatch.setenv("INSPECTKG_STORE", "")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert store.default_path().parts[-2:] == ("inspectkg", "store")


def test_reading_the_store_loads_no_heavy_library(path: Path) -> None:
    reading = """
store.open_read(path)
heavy = {"rdflib", "pydantic", "networkx", "numpy", "filelock", "platformdirs"}
print(sorted(heavy & set(sys.modules)))
"""
    with child(reading, path) as reader:
        loaded, errors = reader.communicate(timeout=60)
    assert (loaded, errors) == ("[]\n", "")
