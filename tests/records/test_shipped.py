"""The records that come with inspectkg, held against their publications."""

import re
from pathlib import Path

import pytest

from inspectkg.records import loading
from inspectkg.records.documents import Documents
from inspectkg.records.evidence import fold, text_digest
from inspectkg.records.model import Record
from inspectkg.records.proof import anchor_of, prove
from inspectkg.records.references import all_evidence, statements
from inspectkg.records.sentences import sentences

PATHS = loading.shipped_records()
NAMES = [path.stem for path in PATHS]
LONGEST_COMMON = 64
"""Letters in a row that a summary shares with a publication: the ratings' names."""


@pytest.fixture(params=NAMES)
def record(request: pytest.FixtureRequest) -> Record:
    (path,) = [path for path in PATHS if path.stem == request.param]
    return loading.load(path)


@pytest.fixture
def text(record: Record, documents: Path) -> str:
    found = Documents(documents).match(record.publication.id, record.sha256)
    assert found is not None
    return found


def test_two_publications_ship() -> None:
    assert NAMES == ["kent-surrey-sussex-2026-01-29", "south-central-2026-02-12"]


def test_a_record_is_named_after_its_publication(record: Record) -> None:
    assert record.publication.id in NAMES


def test_nothing_shipped_is_a_mere_proposal(record: Record) -> None:
    assert {s.status for *_, s in statements(record)} <= {"accepted", "edited"}


def test_all_shipped_evidence_is_anchored_without_the_words(record: Record) -> None:
    pieces = [item for _, item in all_evidence(record)]
    assert len(pieces) > 50
    assert all(item.span and item.digest and item.locator for item in pieces)
    assert not [item for item in pieces if item.quote]


def test_the_record_refers_to_the_publications_very_text(
    record: Record, text: str
) -> None:
    assert record.publication.text is not None
    assert record.publication.text.sha256 == text_digest(text)
    assert record.publication.text.characters == len(text)


def test_every_piece_of_evidence_stands_in_the_publication(
    record: Record, text: str
) -> None:
    proof = prove(record, text)
    assert proof.missing == []
    assert proof.found == proof.pieces


def test_no_assertion_of_the_publication_is_left_out(record: Record, text: str) -> None:
    assert prove(record, text).untaken == []


def test_every_span_begins_and_ends_with_a_word_or_mark(
    record: Record, text: str
) -> None:
    spans = [item.span for _, item in all_evidence(record) if item.span]
    assert not [text[a:b] for a, b in spans if text[a:b] != text[a:b].strip()]
    assert not [text[a:b] for a, b in spans if text[a - 1 : a].isalnum()]


def test_locators_name_the_heading_under_which_the_words_stand(
    record: Record, text: str
) -> None:
    under = {s.start: s.heading or "opening" for s in sentences(text)}
    for _, item in all_evidence(record):
        assert item.span
        start = max(place for place in under if place <= item.span[0])
        expected = under[start] if item.locator != "title" else "title"
        assert str(item.locator).startswith(expected) or start == 0


def words_of(record: Record) -> list[str]:
    """Return every text of a record that a person wrote."""
    data = record.model_dump(exclude={"publication"})
    return [text for text in strings(data) if " " in text]


def strings(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in strings(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in strings(part)]
    return [value] if isinstance(value, str) else []


def test_no_sentence_of_a_publication_is_copied(record: Record, text: str) -> None:
    published = fold(text).text
    copied = []
    for words in words_of(record):
        folded = fold(words).text
        windows = range(len(folded) - LONGEST_COMMON + 1)
        if any(folded[n : n + LONGEST_COMMON] in published for n in windows):
            copied.append(words)
    assert copied == []


@pytest.mark.parametrize("path", PATHS, ids=NAMES)
def test_no_telephone_number_or_mailbox_of_the_press_office_ships(path: Path) -> None:
    content = path.read_text("utf-8")
    assert not re.search(r"\b\d{5} ?\d{6}\b|\S@\S", content.replace("sha256:", ""))


def test_the_offsets_alone_give_the_digest(record: Record, text: str) -> None:
    document = fold(text)
    for _, item in all_evidence(record):
        words = document.words(anchor_of(item).span)
        assert f"sha256:{text_digest(words)}" == item.digest
        assert len(words) == item.length
