"""The shipped records are true of every copy of their publications."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspectkg.ontology.concepts import vocabulary
from inspectkg.reading.readers import documents
from inspectkg.reading.readers.html import read_html
from inspectkg.reading.readers.pdf import read_pdf
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import CanonicalText, Document
from inspectkg.records import documents as records_documents
from inspectkg.records.evidence import fold, locate_all
from inspectkg.records.loading import load_all, shipped_records
from inspectkg.records.model import Record
from inspectkg.records.proof import anchor_of, prove
from inspectkg.records.references import all_evidence
from inspectkg.records.sentences import untaken

from .material import page, printed
from .test_readers import body

FOLDER = Path(__file__).parents[3] / "shared" / "documents"

if not FOLDER.is_dir():
    pytest.skip("the publications are not beside the checkout", allow_module_level=True)

RECORDS = load_all(shipped_records(), vocabulary())


@pytest.fixture(params=RECORDS, ids=lambda record: record.publication.id)
def record(request: pytest.FixtureRequest) -> Record:
    found: Record = request.param
    return found


def copies(record: Record) -> Iterator[Document]:
    """A saved page with furniture, and what browsers print of it."""
    source = page((FOLDER / f"{record.publication.id}.txt").read_text("utf-8"))
    yield read_html(source.encode(), "")
    yield read_pdf(printed(source), "")
    yield read_pdf(printed(source, tags=False), "")
    hyphenated = source.replace("<main", '<main style="width: 9cm; hyphens: auto"')
    yield read_pdf(printed(hyphenated), "")
    yield read_pdf(printed(hyphenated, tags=False), "")


def test_the_text_of_the_plain_file_is_that_of_the_record(record: Record) -> None:
    document = documents.read(FOLDER / f"{record.publication.id}.txt")
    assert document.sha256 == record.sha256


def test_every_copy_has_the_evidence_and_nothing_else_to_say(record: Record) -> None:
    pieces = [anchor_of(item) for _, item in all_evidence(record)]
    for document in copies(record):
        proof = prove(record, document.text)
        assert proof.missing == []
        assert proof.found == len(pieces)
        spans = [span for span in locate_all(fold(document.text), pieces) if span]
        assert untaken(document.text, spans + document.boilerplate) == []


def test_no_evidence_stands_in_boilerplate_but_contacts(record: Record) -> None:
    pieces = [anchor_of(item) for _, item in all_evidence(record)]
    for document in copies(record):
        others = [
            b for b in document.blocks if b.boilerplate not in ("", "media contact")
        ]
        for span in locate_all(fold(document.text), pieces):
            assert span is not None
            assert all(span.end <= b.start or b.end <= span.start for b in others)


def test_every_copy_has_the_same_blocks(record: Record) -> None:
    data = (FOLDER / f"{record.publication.id}.txt").read_bytes()
    expected = [
        (k, level, s, fold(w).text) for k, level, s, w in body(read_plain(data, ""))
    ]
    for document in copies(record):
        found = [(k, level, s, fold(w).text) for k, level, s, w in body(document)]
        assert found == expected


def test_records_find_their_publication_as_a_page_or_a_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records_documents, "READERS", {**records_documents.READERS})
    documents.register()
    source = page((FOLDER / f"{RECORDS[0].publication.id}.txt").read_text("utf-8"))
    for suffix, data in ((".html", source.encode()), (".pdf", printed(source))):
        place = tmp_path / suffix[1:]
        place.mkdir()
        (place / f"{RECORDS[0].publication.id}{suffix}").write_bytes(data)
        held = records_documents.Documents(place)
        text = held.match(RECORDS[0].publication.id, RECORDS[0].sha256)
        assert text is not None
        assert prove(RECORDS[0], text).missing == []
        assert isinstance(text, CanonicalText)
        assert "Skip to main content" in [text[slice(*n)] for n in text.boilerplate]
