"""Reading many files: each by itself, none in another's way."""

from pathlib import Path

import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.reading.extractors import extractor
from inspectkg.reading.running import Result, read_files
from inspectkg.records.loading import load

RELEASE = """\
Exampleton Probation Delivery Unit inspected

HM Inspectorate of Probation visited the Exampleton PDU in March 2025.

Findings

Home visits were not completed in 12 of the 30 cases.
"""
NAMES = ("exampleton-2025-06-03", "otherham-2025-07-01")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / f"{name}.txt" for name in NAMES]
    for path in paths:
        path.write_text(RELEASE, "utf-8")
    return paths


def test_every_file_becomes_a_record_that_loads(
    files: list[Path], tmp_path: Path
) -> None:
    results = read_files(files, tmp_path / "records", jobs=1)
    assert [result.error for result in results] == ["", ""]
    for result in results:
        assert result.record is not None
        assert load(result.record).findings[0].share is not None


def test_processes_read_what_one_process_reads(
    files: list[Path], tmp_path: Path
) -> None:
    one = read_files(files, tmp_path / "one", jobs=1)
    two = read_files(files, tmp_path / "two", jobs=2)
    for first, second in zip(one, two, strict=True):
        assert first.record is not None
        assert second.record is not None
        assert first.record.read_bytes() == second.record.read_bytes()


def test_a_file_that_fails_is_told_and_the_others_go_on(
    files: list[Path], tmp_path: Path
) -> None:
    files[0].write_bytes(b"\xff\xfe\x00broken")
    heard: list[Result] = []
    results = read_files(files, tmp_path / "records", jobs=1, on_result=heard.append)
    assert files[0].name in results[0].error
    assert results[1].record is not None
    assert len(heard) == 2


def test_with_resume_the_same_file_is_passed_over(
    files: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "records"
    read_files(files, folder, jobs=1)
    files[1].write_text(RELEASE + "\nStaff were few.\n", "utf-8")
    results = read_files(files, folder, jobs=1, resume=True)
    assert [result.skipped for result in results] == [True, False]


def test_a_record_with_decisions_is_never_overwritten(
    files: list[Path], tmp_path: Path
) -> None:
    folder = tmp_path / "records"
    (first, _) = read_files(files, folder, jobs=1)
    assert first.record is not None
    decided = first.record.read_text("utf-8").replace(
        "status: proposed", "status: accepted", 1
    )
    first.record.write_text(decided, "utf-8")
    (again, _) = read_files(files, folder, jobs=1)
    assert "decisions" in again.error
    assert first.record.read_text("utf-8") == decided


def test_two_files_of_one_name_are_told_before_anything_is_read(
    tmp_path: Path,
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "a.html"]
    with pytest.raises(InputError, match="rename"):
        read_files(paths, tmp_path / "records")


def test_an_unknown_extractor_is_told_with_those_there_are() -> None:
    with pytest.raises(InputError, match=r"give one of .*rules"):
        extractor("oracle")


def test_reading_both_publications_gives_records_that_load(
    documents: Path, tmp_path: Path
) -> None:
    paths = sorted(documents.glob("*.txt"))
    for result in read_files(paths, tmp_path, jobs=1):
        assert result.error == ""
        assert result.record is not None
        record = load(result.record)
        assert record.inspection.cases == 56
        assert len(record.recommendations.stated) == 2
        assert len(record.statements) == 2
