from pathlib import Path

import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.records.documents import Documents, texts_of
from inspectkg.records.evidence import text_digest

TEXT = "Vetting took months.\n"


def test_a_document_is_matched_by_the_digest_of_its_canonical_text(
    tmp_path: Path,
) -> None:
    (tmp_path / "download (3).TXT").write_bytes(b"\xef\xbb\xbfVetting took months.\r\n")
    assert Documents(tmp_path).match("wales", text_digest(TEXT)) == TEXT


def test_the_digest_goes_before_the_name(tmp_path: Path) -> None:
    (tmp_path / "wales.txt").write_text("An older edition.\n")
    (tmp_path / "other.txt").write_text(TEXT)
    assert Documents(tmp_path).match("wales", text_digest(TEXT)) == TEXT


@pytest.mark.parametrize("digest", [None, "0" * 64])
def test_without_its_digest_a_document_is_matched_by_name(
    tmp_path: Path, digest: str | None
) -> None:
    (tmp_path / "wales.txt").write_text(TEXT)
    assert Documents(tmp_path).match("wales", digest) == TEXT


def test_a_file_that_the_user_names_may_stand_anywhere(tmp_path: Path) -> None:
    folder = tmp_path / "documents"
    folder.mkdir()
    (tmp_path / "saved.txt").write_text(TEXT)
    given = {"wales": tmp_path / "saved.txt"}
    documents = Documents(folder)
    assert documents.match("wales", None, given) == TEXT
    assert documents.match("london", None, given) is None


def test_the_same_words_under_another_name_are_no_match(tmp_path: Path) -> None:
    (tmp_path / "london.txt").write_text(TEXT + "And more.\n")
    assert Documents(tmp_path).match("wales", text_digest(TEXT)) is None


def test_only_visible_files_of_a_known_kind_are_read(tmp_path: Path) -> None:
    for name in ("wales.xyz", ".wales.txt"):
        (tmp_path / name).write_bytes(b"\xff")
    (tmp_path / "folder.txt").mkdir()
    assert Documents(tmp_path).texts == {}


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "wales.txt").write_bytes(b"Ynys M\xf4n")
    held = Documents(tmp_path)
    assert len(held.faults) == 1
    assert held.faults[0].startswith("wales.txt cannot be read: not UTF-8")


def test_an_unreadable_file_matters_only_while_a_publication_is_missing(
    tmp_path: Path,
) -> None:
    (tmp_path / "wales.txt").write_bytes(b"Ynys M\xf4n")
    (tmp_path / "kent.txt").write_text("All well.", "utf-8")
    assert texts_of({"kent": None}, tmp_path) == {"kent": "All well."}
    with pytest.raises(InputError, match=r"^wales\.txt cannot be read"):
        texts_of({"kent": None, "surrey": None}, tmp_path)


def test_a_file_named_for_no_record_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no record has this id; they are kent"):
        texts_of({"kent": None}, None, {"essex": tmp_path / "essex.txt"})


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("absent.txt", r"^absent\.txt cannot be read: No such file"),
        ("wales.doc", r"^wales\.doc cannot be read: give a file that ends in \.txt"),
    ],
)
def test_a_given_file_that_cannot_be_read_is_named(
    tmp_path: Path, name: str, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        Documents(tmp_path).match("wales", None, {"wales": tmp_path / name})


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere is no folder"):
        Documents(tmp_path / "nowhere")
