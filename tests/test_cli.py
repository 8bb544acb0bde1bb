"""The front door: every verb, and what a person is told when something is wrong."""

import json
import os
import re
import shutil
import subprocess
import textwrap
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from filelock import FileLock

from inspectkg.cli import main
from inspectkg.graph import building
from inspectkg.records import loading

from .conftest import COMMAND, Completed, Run
from .records.minimal import RECORD

VERBS = sorted(main.commands)
COVERAGE = "Coverage: 2 of 12 regions; press releases only."
FULL = Path("/dev/full")
KSS, SC = "kent-surrey-sussex-2026-01-29", "south-central-2026-02-12"


def told(answered: Completed, code: int) -> str:
    """Return the one clear sentence on standard error, its prefix taken off."""
    assert answered.returncode == code, answered.stderr
    assert "Traceback" not in answered.stderr
    assert answered.stderr.count("inspectkg: ") == 1
    *_, last = answered.stderr.rstrip("\n").split("inspectkg: ")
    assert "\n" not in last
    return last


@pytest.fixture
def record(tmp_path: Path) -> Path:
    path = tmp_path / "wales.yaml"
    path.write_text(RECORD, "utf-8")
    return path


# Help


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_an_example(verb: str) -> None:
    command = main.commands[verb]
    told = command.get_help(click.Context(command, info_name=verb))
    assert re.search(rf"Example: inspectkg {verb}\b", told)
    assert command.get_short_help_str()


@pytest.mark.parametrize("verb", VERBS)
def test_every_option_of_a_verb_is_explained(verb: str) -> None:
    options = [p for p in main.commands[verb].params if isinstance(p, click.Option)]
    assert not [option.name for option in options if not option.help]


@pytest.mark.parametrize("arguments", [("-h",), ("--help",), ("query", "-h")])
def test_help_is_on_standard_output(run: Run, arguments: tuple[str, ...]) -> None:
    answered = run(*arguments)
    assert answered.returncode == 0
    assert answered.stdout.startswith("Usage: inspectkg")
    assert answered.stderr == ""


def test_the_version_is_told(run: Run) -> None:
    assert re.fullmatch(r"inspectkg \d+\.\d+\.\d+\S*\n", run("--version").stdout)


# Each verb as it should go


def test_tour_shows_two_tables_and_writes_the_network(run: Run, tmp_path: Path) -> None:
    answered = run("tour")
    assert answered.returncode == 0
    assert "Probation Reset" in answered.stdout
    assert (tmp_path / "folder" / "inspectkg-network.html").stat().st_size > 100_000


def test_build_tells_what_was_built_and_where(
    run: Run, record: Path, own_store: Path
) -> None:
    answered = run("build", record)
    assert answered.stdout == ""
    assert re.fullmatch(r"Built 1 publication.* in .*\n", answered.stderr)
    assert str(own_store) in answered.stderr


def test_the_first_question_builds_the_graph(run: Run, tmp_path: Path) -> None:
    answered = run("query", "inspections", "-f", "csv", "--store", tmp_path / "new")
    assert answered.returncode == 0
    assert answered.stdout.count("\n") == 3
    assert answered.stderr.startswith("No store at ")


def test_query_answers_on_standard_output_and_tells_coverage_beside_it(
    run: Run,
) -> None:
    answered = run("query", "policy-findings", "-f", "csv")
    assert answered.stdout.startswith("policy,relation,basis,target,polarity,region")
    assert answered.stderr == COVERAGE + "\n"


def test_quiet_leaves_the_data_alone(run: Run) -> None:
    answered = run("-q", "query", "policy-findings", "-f", "csv")
    assert answered.stdout
    assert answered.stderr == ""


@pytest.mark.parametrize("fmt", ["csv", "json"])
def test_query_writes_each_format_to_a_file_of_that_name(
    run: Run, tmp_path: Path, fmt: str
) -> None:
    shown = run("query", "policy-findings", "-f", fmt, COLUMNS="120")
    answered = run("query", "policy-findings", "-o", f"rows.{fmt}", COLUMNS="120")
    assert answered.stdout == ""
    written = (tmp_path / "folder" / f"rows.{fmt}").read_text("utf-8")
    assert written.splitlines() == shown.stdout.splitlines()


def test_query_reads_a_question_from_standard_input(run: Run) -> None:
    answered = run("query", "-", "-f", "csv", text="SELECT (1 AS ?one) WHERE {}")
    assert answered.stdout.split() == ["one", "1"]


def test_a_parameter_narrows_the_answer(run: Run) -> None:
    answered = run("query", "inspections", "-p", "region=south-central", "-f", "csv")
    assert "South Central" in answered.stdout
    assert "Kent" not in answered.stdout


def test_queries_lists_every_query_and_tells_all_of_one(run: Run) -> None:
    listed = run("queries").stdout
    assert "policy-findings" in listed
    one = run("queries", "policy-findings").stdout
    assert "region" in one
    assert "polarity" in one


def test_find_shows_where_words_occur(run: Run) -> None:
    answered = run("find", "vetting", "delays")
    assert "etting" in answered.stdout
    assert answered.stderr.endswith(f"found. {COVERAGE}\n")


@pytest.mark.parametrize(
    ("suffix", "mark"), [("graphml", "<graphml"), ("gexf", "<gexf")]
)
def test_network_is_written_in_the_format_of_the_files_name(
    run: Run, tmp_path: Path, suffix: str, mark: str
) -> None:
    name = f"n.{suffix}"
    answered = run("network", "--about", "policy/probation-reset", "-o", name)
    assert answered.returncode == 0
    assert mark in (tmp_path / "folder" / name).read_text("utf-8")


def test_export_writes_to_standard_output(run: Run) -> None:
    lines = run("export").stdout.splitlines()
    assert len(lines) > 10_000
    assert all(line.endswith(" .") for line in lines)


def test_schema_is_json_for_editors(run: Run) -> None:
    schema = json.loads(run("schema").stdout)
    assert "publication" in schema["properties"]


def test_anchor_puts_words_in_and_takes_them_out_again(
    run: Run, documents: Path, tmp_path: Path
) -> None:
    path = shipped_copy(SC, tmp_path)
    before = path.read_text("utf-8")
    run("anchor", path, "--documents", documents, "--with-quotes")
    assert path.read_text("utf-8").count("quote: ") > 50
    run("anchor", path, "--documents", documents)
    assert path.read_text("utf-8") == before


def shipped_copy(name: str, folder: Path) -> Path:
    (path,) = [path for path in loading.shipped_records() if path.stem == name]
    return Path(shutil.copy(path, folder / path.name))


# What is wrong, told in one sentence


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("query", "polcy-findings"), "did you mean policy-findings"),
        (("query", "none.rq"), "none.rq: cannot be read (No such file"),
        (("query", "influences", "-p", "regio=wales"), "has no parameter 'regio'"),
        (("query", "influences", "-p", "region"), "give NAME=VALUE"),
        (("query", "influences", "-p", "region=suth"), "'suth' is no region"),
        (("query", "influences", "-f", "xlsx"), "there is no format 'xlsx'"),
        (("query", "influences", "--columns", "x"), "there is no column 'x'"),
        (("query", "connections", "-p", "from=policy/impact"), "both ends"),
        (("queries", "none"), "there is no query 'none'"),
        (("network", "--about", "nothing", "-o", "n.html"), "'nothing' is no entity"),
        (("network", "-o", "n.pdf"), "there is no format 'pdf'"),
        (("export", "-f", "xlsx"), "there is no format 'xlsx'"),
        (("build", "none.yaml"), "none.yaml: no such file"),
        (("build", "."), "holds no record"),
        (("build", "--documents", "none"), "none is no folder"),
        (("build", "--vocabulary", "none.ttl"), "none.ttl: no such vocabulary file"),
        (("check", "none.yaml"), "none.yaml: no such file"),
        (("check", "--documents", "none"), "none is no folder"),
        (("check", "--reasoner", "none"), "there is no reasoner 'none'"),
        (("anchor", "none.yaml", "--documents", "."), "none.yaml: no such file"),
    ],
)
def test_what_cannot_be_used_is_told_in_one_sentence(
    run: Run, arguments: tuple[str, ...], expected: str
) -> None:
    assert expected in told(run(*arguments), 2)


@pytest.mark.parametrize(
    "arguments",
    [
        ("nothing",),
        ("query",),
        ("query", "influences", "--limit", "0"),
        ("query", "influences", "--timeout", "-1"),
        ("query", "influences", "--nothing"),
        ("find",),
        ("network", "--hops", "-1"),
        ("build", "--document", "name-without-file"),
    ],
)
def test_wrong_use_is_told_by_the_command_itself(
    run: Run, arguments: tuple[str, ...]
) -> None:
    answered = run(*arguments)
    assert answered.returncode == 2
    assert "Error: " in answered.stderr
    assert "Traceback" not in answered.stderr
    assert answered.stdout == ""


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("cases: 40", "cases: [", "not valid YAML"),
        ("polarity: concern", "polarity: bad", "findings[1].polarity"),
        ("themes: [home-visits]", "themes: [home-visit]", "unknown theme 'home-visit'"),
    ],
)
def test_a_fault_in_a_record_is_told_with_file_and_line_and_nothing_is_lost(
    run: Run, record: Path, old: str, new: str, expected: str
) -> None:
    record.write_text(RECORD.replace(old, new, 1), "utf-8")
    message = told(run("build", record), 2)
    assert re.match(rf"{re.escape(str(record))}, line \d+: ", message)
    assert expected in message
    kept = run("query", "inspections", "-f", "csv").stdout
    assert "South Central" in kept
    assert "Wales" not in kept


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("SELECT ?x WHERE {\n  ?x a }", "line 2, column 9"),
        ("SELECT ?x", "line 1, column 10"),
        (
            "SELECT * { SERVICE <https://x.example/> { ?s ?p ?o } }",
            "SERVICE is refused",
        ),
        ("DELETE WHERE { ?s ?p ?o }", "this command only reads"),
        ("", "not valid SPARQL"),
    ],
)
def test_a_query_that_cannot_be_asked_is_told_with_its_place(
    run: Run, query: str, expected: str
) -> None:
    assert expected in told(run("query", "-", text=query), 2)


def test_a_store_that_another_build_holds_is_told(
    run: Run, own_store: Path, record: Path
) -> None:
    with FileLock(own_store / "build.lock"):
        message = told(run("build", record), 3)
    assert message.startswith(f"another build is writing to {own_store}")
    assert "South Central" in run("query", "inspections", "-f", "csv").stdout


def test_a_store_of_a_newer_release_is_told_and_left_alone(
    run: Run, own_store: Path
) -> None:
    (meta,) = own_store.glob("versions/*/meta.json")
    newer = json.dumps({**json.loads(meta.read_text("utf-8")), "format": 99})
    meta.write_text(newer, "utf-8")
    for arguments in (("query", "inspections"), ("build",)):
        assert "newer inspectkg (format 99" in told(run(*arguments), 3)
    assert meta.read_text("utf-8") == newer


def test_a_folder_of_other_things_is_no_store(run: Run, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("Dear all", "utf-8")
    message = told(run("build", "--store", tmp_path / "mine"), 3)
    assert "holds other things than a store (letter.txt)" in message
    assert (tmp_path / "mine" / "letter.txt").read_text("utf-8") == "Dear all"


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "inspections"),
        ("export",),
        ("schema",),
        ("network", "-f", "gexf"),
    ],
)
def test_an_output_that_cannot_be_written_is_told(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    place = tmp_path / "none" / "file"
    message = told(run(*arguments, "-o", place), 2)
    assert message.startswith(f"{place}: cannot be written (No such file or directory)")


def test_a_failed_answer_leaves_the_file_that_was_there(
    run: Run, tmp_path: Path
) -> None:
    kept = tmp_path / "folder" / "rows.csv"
    kept.write_text("mine", "utf-8")
    told(run("query", "influences", "-p", "region=suth", "-o", kept), 2)
    told(run("export", "-o", kept), 2)
    assert kept.read_text("utf-8") == "mine"
    assert [path.name for path in kept.parent.iterdir()] == ["rows.csv"]


def test_a_link_to_a_file_stays_a_link(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "real.csv").write_text("old", "utf-8")
    (folder / "link.csv").symlink_to("real.csv")
    run("query", "inspections", "-o", "link.csv")
    assert (folder / "link.csv").is_symlink()
    assert (folder / "real.csv").read_text("utf-8").startswith("inspection,")


def test_a_device_is_written_to_and_never_replaced(run: Run, tmp_path: Path) -> None:
    pipe = tmp_path / "folder" / "rows.csv"
    os.mkfifo(pipe)
    reader = subprocess.Popen(
        [shutil.which("cat") or "cat", pipe], stdout=subprocess.PIPE, text=True
    )
    assert run("query", "inspections", "-o", pipe).returncode == 0
    received, _ = reader.communicate(timeout=30)
    assert received.startswith("inspection,")
    assert pipe.is_fifo()


@pytest.mark.skipif(not FULL.is_char_device(), reason="this system has no /dev/full")
@pytest.mark.parametrize("arguments", [("query", "inspections"), ("export",)])
def test_a_full_disk_is_told_in_one_sentence(
    own_store: Path, arguments: tuple[str, ...]
) -> None:
    with FULL.open("w") as full:
        answered = subprocess.run(
            [COMMAND, *arguments],
            env={**os.environ, "INSPECTKG_STORE": str(own_store)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert "No space left on device" in told(answered, 3)


@pytest.mark.parametrize(
    "arguments",
    [
        ("export",),
        ("query", "provenance", "-f", "csv"),
        ("query", "inspections", "-f", "csv"),
    ],
)
@pytest.mark.parametrize("lines", [0, 1])
def test_a_reader_that_goes_away_is_no_error(
    own_store: Path, arguments: tuple[str, ...], lines: int
) -> None:
    process = subprocess.Popen(
        [COMMAND, "-q", *arguments],
        env={**os.environ, "INSPECTKG_STORE": str(own_store)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    for _ in range(lines):
        process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(30) in (0, 1)


def test_a_query_without_answer_in_time_ends(run: Run) -> None:
    endless = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    message = told(run("query", "-", "--timeout", "0.2", text=endless), 3)
    assert message.startswith("no answer within 0.2 seconds")


# Checking against documents


def copy_of(documents: Path, folder: Path, change: Callable[[str], str]) -> Path:
    """Return a folder with changed copies of the documents."""
    for path in documents.glob("*.txt"):
        changed = change(path.read_text("utf-8"))
        (folder / path.name).write_text(changed, "utf-8")
    return folder


def rewrapped(text: str) -> str:
    straight = text.translate(str.maketrans("‘’“”", "''\"\""))
    lines = [textwrap.fill(line, 60) for line in straight.split("\n")]
    return re.sub(r"\b(\w{4})(\w{4,})\b", "\\1-\n\\2", "\n\n".join(lines), count=99)


def test_a_copy_set_otherwise_verifies_every_piece(
    run: Run, documents: Path, tmp_path: Path
) -> None:
    folder = copy_of(documents, tmp_path / "folder", rewrapped)
    answered = run("check", "--documents", folder)
    verified = re.findall(r"(\d+) of (\d+) pieces verified", answered.stdout)
    assert len(verified) == 2
    assert all(found == all_of_them != "0" for found, all_of_them in verified)
    assert answered.returncode == 0
    assert answered.stdout.splitlines()[-1].startswith("0 violations")


def test_a_changed_word_and_a_lacking_document_are_named(
    run: Run, documents: Path, tmp_path: Path
) -> None:
    folder = copy_of(
        documents,
        tmp_path / "folder",
        lambda text: text.replace("detrimental", "slight"),
    )
    (folder / f"{KSS}.txt").rename(folder / "mine.txt")
    (folder / f"{SC}.txt").unlink()
    named = f"{KSS}={folder / 'mine.txt'}"
    answered = run("check", "--documents", folder, "--document", named)
    assert "mend what is named above" in told(answered, 1)
    assert "influences reset-public-protection, evidence 1" in answered.stdout
    assert "Findings, paragraph 5" in answered.stdout
    assert f"name the file {SC}.txt" in answered.stdout


# Text from a publication is data


HOSTILE = "\x1b[31mRed\x07 <script>alert(1)</script> | `x` \u202egnirts"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a store whose record holds hostile text."""
    folder = tmp_path_factory.mktemp("hostile")
    escaped = json.dumps(HOSTILE)
    text = RECORD.replace("Planning too weak", escaped, 1)
    text = text.replace(
        "Planning fell short in almost two thirds of the cases.", escaped
    )
    (folder / "record.yaml").write_text(text, "utf-8")
    building.build(folder / "store", [folder / "record.yaml"])
    return folder / "store"


@pytest.mark.parametrize(
    "arguments",
    [("query", "trends"), ("query", "trends", "-f", "md"), ("find", "script")],
)
def test_control_characters_never_reach_the_terminal(
    run: Run, hostile: Path, arguments: tuple[str, ...]
) -> None:
    shown = run(*arguments, "--store", hostile).stdout
    assert "Red" in shown
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", shown)


def test_a_script_in_a_finding_is_text_on_the_page(
    run: Run, hostile: Path, tmp_path: Path
) -> None:
    assert run("network", "-o", "n.html", "--store", hostile).returncode == 0
    page = (tmp_path / "folder" / "n.html").read_text("utf-8")
    assert "alert(1)" in page
    assert "<script>alert(1)" not in page


@pytest.mark.parametrize("fmt", ["csv", "xml"])
def test_data_keeps_hostile_text_as_text(run: Run, hostile: Path, fmt: str) -> None:
    answered = run("query", "trends", "-f", fmt, "--store", hostile)
    assert answered.returncode == 0
    assert "alert(1)" in answered.stdout


def test_what_a_person_typed_is_told_without_control_characters(run: Run) -> None:
    answered = run("query", "influences", "-p", "region=\x1b[31mred")
    assert "\x1b" not in told(answered, 2)


@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_text_of_any_alphabet_is_written_in_any_locale(run: Run, stream: str) -> None:
    answered = run("query", "влияния", LC_ALL="C", PYTHONUTF8="0")
    assert answered.returncode == 2
    assert "Traceback" not in getattr(answered, stream)
