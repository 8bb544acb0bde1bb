"""The canonical text stands beside its record, and nothing of anybody's is lost."""

from hashlib import sha256
from pathlib import Path

import pytest

from inspectkg.graph import building
from inspectkg.graph.checking import check
from inspectkg.reading.beside import document_of
from inspectkg.reading.reviewing.rereading import merge_files
from inspectkg.reading.running import Result, read_files
from inspectkg.records.desk import anchored
from inspectkg.records.loading import load
from inspectkg.records.proof import prove

from .material import PUBLICATION, page

NAME = "exampleton-2025-06-03"
TEXT = """\
Exampleton Probation Delivery Unit inspected

HM Inspectorate of Probation visited the Exampleton PDU in March 2025.

Findings

Home visits were not completed in 12 of the 30 cases.
"""
LATER = TEXT + "\nPlans were late in most cases.\n"


def put(folder: Path, data: str | bytes = TEXT, suffix: str = ".txt") -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"{NAME}{suffix}"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def read(path: Path, output: Path, *, resume: bool = False) -> Result:
    (result,) = read_files([path], output, jobs=1, resume=resume)
    return result


def record_of(path: Path, output: Path) -> Path:
    result = read(path, output)
    assert result.error == ""
    assert result.record is not None
    return result.record


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        (".txt", TEXT.encode()),
        (".txt", b"\xef\xbb\xbf\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()),
        (".html", page(TEXT).encode()),
    ],
)
def test_the_text_beside_a_record_is_the_one_its_digest_and_offsets_are_of(
    tmp_path: Path, suffix: str, data: bytes
) -> None:
    path = record_of(put(tmp_path / "saved", data, suffix), tmp_path / "records")
    kept = path.with_suffix(".txt").read_bytes()
    record = load(path)
    assert sha256(kept).hexdigest() == record.sha256
    assert prove(record, kept.decode()).missing == []
    assert document_of(path) == kept.decode()


def test_a_publication_is_read_into_the_folder_in_which_it_lies(tmp_path: Path) -> None:
    given = put(tmp_path, TEXT.replace("\n", "\r\n"))
    before = given.read_bytes()
    record_of(given, tmp_path)
    assert given.read_bytes() == before
    record_of(put(tmp_path, LATER), tmp_path)
    assert given.read_bytes() == LATER.encode()


def test_another_file_in_the_place_of_the_text_is_never_overwritten(
    tmp_path: Path,
) -> None:
    own = put(tmp_path / "records", "What somebody else wrote.\n")
    result = read(put(tmp_path / "saved"), tmp_path / "records")
    assert f"{own} is another text" in result.error
    assert own.read_text("utf-8") == "What somebody else wrote.\n"
    assert not own.with_suffix(".yaml").exists()


def test_a_source_of_a_record_gives_no_way_to_a_later_page(tmp_path: Path) -> None:
    source = put(tmp_path)
    path = record_of(source, tmp_path)
    before = path.read_bytes()
    result = read(put(tmp_path, page(PUBLICATION), ".html"), tmp_path)
    assert "is another text" in result.error
    assert source.read_text("utf-8") == TEXT
    assert path.read_bytes() == before


def test_a_changed_publication_takes_the_place_of_the_text_that_was_kept(
    tmp_path: Path,
) -> None:
    record_of(put(tmp_path / "saved"), tmp_path / "records")
    path = record_of(put(tmp_path / "saved", LATER), tmp_path / "records")
    assert document_of(path) == LATER
    record_of(put(tmp_path / "saved"), tmp_path / "records")
    assert document_of(path) == TEXT


def test_a_kept_text_that_somebody_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = record_of(put(tmp_path / "saved"), tmp_path / "records")
    path.with_suffix(".txt").write_text("Noted here.\n", "utf-8")
    result = read(put(tmp_path / "saved", LATER), tmp_path / "records")
    assert "is another text" in result.error
    assert path.with_suffix(".txt").read_text("utf-8") == "Noted here.\n"


def test_with_resume_a_text_that_is_gone_is_kept_again(tmp_path: Path) -> None:
    given = put(tmp_path / "saved")
    path = record_of(given, tmp_path / "records")
    assert read(given, tmp_path / "records", resume=True).skipped
    path.with_suffix(".txt").unlink()
    assert not read(given, tmp_path / "records", resume=True).skipped
    assert document_of(path) == TEXT


def test_a_record_of_which_all_was_rejected_is_not_read_over(tmp_path: Path) -> None:
    given = put(tmp_path / "saved")
    path = record_of(given, tmp_path / "records")
    text = path.read_text("utf-8").replace("status: proposed", "status: rejected")
    path.write_text(text, "utf-8")
    assert "decisions" in read(given, tmp_path / "records").error
    assert path.read_text("utf-8") == text


def test_a_merge_keeps_the_new_text_beside_the_record(tmp_path: Path) -> None:
    path = record_of(put(tmp_path / "saved"), tmp_path / "records")
    again = record_of(put(tmp_path / "saved", LATER), tmp_path / "again")
    merge_files(path, again)
    assert document_of(path) == LATER
    assert prove(load(path), LATER).missing == []
    back = record_of(put(tmp_path / "saved"), tmp_path / "back")
    merge_files(path, back)
    assert document_of(path) == TEXT


def test_a_merge_leaves_a_text_that_no_reader_wrote_and_says_so(tmp_path: Path) -> None:
    source = put(tmp_path)
    path = record_of(source, tmp_path)
    again = record_of(put(tmp_path / "saved", LATER), tmp_path / "again")
    report = merge_files(path, again)
    assert any(f"{source} is not the text" in told for told in report.messages)
    assert source.read_text("utf-8") == TEXT


def test_a_build_has_the_words_of_a_record_with_its_text_beside_it(
    tmp_path: Path,
) -> None:
    path = record_of(put(tmp_path / "saved"), tmp_path / "records")
    built = building.build(tmp_path / "store", [path.parent])
    assert (built.with_words, built.missing) == (1, ())


def test_a_folder_that_is_named_goes_before_what_is_beside(tmp_path: Path) -> None:
    path = record_of(put(tmp_path / "saved"), tmp_path / "records")
    put(tmp_path / "copies", "Nothing of it stands here.\n")
    found = check([path], documents=tmp_path / "copies")
    told = [line for outcome in found for line in outcome.violations]
    assert any("its words are not in the document" in line for line in told)


def test_checking_looks_the_evidence_up_in_the_text_beside_the_record(
    tmp_path: Path,
) -> None:
    path = record_of(put(tmp_path / "saved"), tmp_path / "records")
    found = {outcome.name: outcome for outcome in check([path])}
    outcome = found[f"evidence of {NAME}"]
    pieces = outcome.looked_at.split()
    assert pieces[0] == pieces[2] != "0"
    assert outcome.violations == []


def test_a_record_is_anchored_in_the_text_beside_it(tmp_path: Path) -> None:
    path = record_of(put(tmp_path / "saved"), tmp_path / "records")
    bare, _ = anchored(path, None, {})
    assert "quote:" not in bare
    path.write_text(bare, "utf-8")
    worded, _ = anchored(path, None, {}, with_quotes=True)
    assert "Home visits were not completed in 12 of the 30 cases" in worded
