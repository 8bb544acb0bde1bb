import re
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.reading.readers.apart import read_apart
from inspectkg.reading.readers.documents import read, register
from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.records import documents as records_documents

from .material import PUBLICATION, column, page, pdf

LINES = column(PUBLICATION.splitlines(), 60, 700)
GOOD = pdf([LINES, LINES])
PAGE = page(PUBLICATION).encode()


def encrypted() -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(GOOD)) as opened:
        opened.save(target, encryption=pikepdf.Encryption(owner="o", user="u"))
    return target.getvalue()


FAULTS = {
    "scanned.pdf": (pdf([[], []]), r"none of its 2 pages has text.* run text recog"),
    "locked.pdf": (encrypted(), r"it is encrypted: save a copy without password"),
    "cut.pdf": (GOOD[:-7], r"the end of the PDF is missing: download"),
    "stub.pdf": (
        GOOD[: len(GOOD) // 2],
        r"the PDF is damaged or cut off: download it again",
    ),
    "no.pdf": (b"Not found.", r"it is no PDF, whatever its name says: download"),
    "empty.pdf": (b"", r"it is empty: download it again"),
    "empty.html": (b"", r"it is empty: download it again"),
    "blank.html": (b"<html><body> </body></html>", r"no text of a publication on"),
    "menu.html": (b"<nav><p>Home</p></nav>", r"no text of a publication on the page"),
    "app.html": (
        b"<div id=r></div><script>x</script>",
        r"open it in a browser and save",
    ),
    "cut.html": (PAGE[: len(PAGE) // 2], r"the end of the page is missing: download"),
    "deep.html": (
        b"<div>" * 999 + b"<p>x",
        r"nested too deeply: save the page as text",
    ),
    "latin.html": (b"<p>M\xf4n", r"not UTF-8 text.* \(byte 4\): save the page again"),
    "odd.html": (
        b"<meta charset=rot13><p>x",
        r"encoding rot13 is not known here: save",
    ),
    "latin.txt": (b"M\xf4n", r"not UTF-8 text \(byte 1\): save it as UTF-8"),
    "blank.txt": (b" \n", r"there is no text in it: give the publication itself"),
    "report.docx": (b"PK", r"give a file that ends in \.htm, \.html, \.pdf, \.txt"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_file_that_cannot_be_read_is_told_in_one_sentence(
    tmp_path: Path, name: str
) -> None:
    data, expected = FAULTS[name]
    (tmp_path / name).write_bytes(data)
    message = f"^{re.escape(name)} cannot be read: [^\n]*{expected}"
    with pytest.raises(InputError, match=message) as told:
        read(tmp_path / name)
    assert "\n" not in str(told.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"^absent\.pdf cannot be read: No such file"):
        read(tmp_path / "absent.pdf")


def test_a_pdf_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(InputError, match="was not read within 0 seconds: split it"):
        read_apart(GOOD, "", seconds=0.01)


def test_a_pdf_that_breaks_its_reader_breaks_nothing_else(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.executable", "false")
    with pytest.raises(InputError, match="the PDF broke its reader: print it to a new"):
        read_apart(GOOD, "")


def test_a_pdf_reads_the_same_in_a_process_of_its_own() -> None:
    assert read_pdf(GOOD, "digest") == read_apart(GOOD, "digest")


def test_plain_text_keeps_the_reader_that_records_are_anchored_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    before = dict(records_documents.READERS)
    monkeypatch.setattr(records_documents, "READERS", {**before})
    register()
    assert records_documents.READERS[".txt"] is before[".txt"]
    assert records_documents.READERS[".pdf"](GOOD) == read_apart(GOOD, "").text
