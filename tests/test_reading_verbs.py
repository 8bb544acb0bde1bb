"""From a saved publication to an answer, through the command."""

import re
import signal
import subprocess
import urllib.request
from importlib.resources import files
from pathlib import Path

import pytest

from .conftest import COMMAND, Run

GOLD = Path(str(files("inspectkg.reading"))) / "gold" / "documents"
NAME = "northbridge-pdu-2025-06-03"


@pytest.fixture
def publication(tmp_path: Path) -> Path:
    path = tmp_path / f"{NAME}.txt"
    path.write_bytes((GOLD / path.name).read_bytes())
    return path


@pytest.fixture
def record(run: Run, publication: Path, tmp_path: Path) -> Path:
    done = run("read", str(publication), "-o", str(tmp_path / "records"))
    assert done.returncode == 0, done.stderr
    return tmp_path / "records" / f"{NAME}.yaml"


def test_what_is_read_is_a_proposal_until_a_person_decides(
    run: Run, record: Path
) -> None:
    assert "status: proposed" in record.read_text("utf-8")
    assert run("build", str(record)).returncode == 0
    everyday = run("query", "agency-findings", "-f", "csv").stdout.splitlines()
    proposed = run("query", "agency-findings", "-f", "csv", "--include-proposed")
    assert len(everyday) == 1
    assert len(proposed.stdout.splitlines()) > 1


def test_a_file_that_cannot_be_read_stops_no_other(
    run: Run, publication: Path, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing more")
    output = tmp_path / "records"
    done = run("read", str(broken), str(publication), "-o", str(output))
    assert done.returncode == 1
    assert "broken.pdf" in done.stderr
    assert "Traceback" not in done.stderr
    assert [path.name for path in output.glob("*.yaml")] == [f"{NAME}.yaml"]


def test_the_text_kept_beside_a_record_is_found_unasked(
    run: Run, record: Path, publication: Path
) -> None:
    assert record.with_suffix(".txt").read_bytes() == publication.read_bytes()
    checked = run("check", str(record))
    assert checked.returncode == 0, checked.stderr
    assert re.search(r"evidence of .*: (\d+) of \1 pieces verified", checked.stdout)
    assert "(1 with the words)" in run("build", str(record)).stderr


def test_an_accepted_proposal_joins_the_graph(run: Run, record: Path) -> None:
    done = run("review", str(record.parent), "--kind", "finding", text="a\nq\n")
    assert done.returncode == 0, done.stderr
    text = record.read_text("utf-8")
    assert text.count("status: accepted") == 1
    assert run("build", str(record)).returncode == 0
    rows = run("query", "provenance", "-f", "csv").stdout
    assert rows.count("/id/finding/") >= 1


def test_the_sentences_that_no_rule_took_are_listed(run: Run, record: Path) -> None:
    done = run("unmatched", str(record))
    assert done.returncode == 0, done.stderr
    text = record.with_suffix(".txt").read_text("utf-8")
    flat = " ".join(text.split())
    assert all(line in flat for line in done.stdout.splitlines())


def test_of_several_records_each_sentence_is_told_with_its_record(
    run: Run, tmp_path: Path
) -> None:
    odd = "The kettle of the unit stood beside the window of its kitchen."
    for name in ("first", "second"):
        text = f"Inspection of a unit\n\nFindings\n\n{odd}\n"
        (tmp_path / f"{name}.txt").write_text(text, "utf-8")
    run("read", *map(str, tmp_path.glob("*.txt")), "-o", str(tmp_path))
    records = sorted(map(str, tmp_path.glob("*.yaml")))
    done = run("unmatched", *records)
    assert done.stdout.splitlines() == [f"first: {odd}", f"second: {odd}"]
    assert run("unmatched", records[0]).stdout.splitlines() == [odd]


def test_the_rules_are_measured_against_the_gold_set(run: Run) -> None:
    done = run("evaluate", "--split", "development")
    assert done.returncode == 0, done.stderr
    assert re.search(r"(?m)^.*finding.*\d\.\d\d.*$", done.stdout)


@pytest.mark.parametrize("verb", [("explore", "--no-open"), ("serve",)])
def test_the_pages_are_served_on_this_machine(
    own_store: Path, verb: tuple[str, ...]
) -> None:
    call = [COMMAND, *verb, "--port", "0", "--store", str(own_store)]
    with subprocess.Popen(call, stderr=subprocess.PIPE, text=True) as server:
        assert server.stderr
        try:
            told = ""
            while "Serving" not in told:
                told = server.stderr.readline()
                assert told, "the server ended"
            address = re.search(r"http://127\.0\.0\.1:\d+/", told)
            assert address
            with urllib.request.urlopen(address[0], timeout=30) as page:  # noqa: S310
                assert b"inspectkg" in page.read()
        finally:
            server.send_signal(signal.SIGINT)
