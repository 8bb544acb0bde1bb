from pathlib import Path

import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import Document
from inspectkg.reading.reviewing.unmatched import of_record, spans, unmatched
from inspectkg.records.evidence import Span
from inspectkg.records.source import Source

from .reviewed import RECORD, TEXT, written

LEADERS = (
    "Leaders met the police weekly, and this strengthened the flow of intelligence."
)


def document(text: str = TEXT) -> Document:
    return read_plain(text.encode(), "0" * 64)


def place(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def left(*words: str) -> list[str]:
    return [one.text for one in unmatched(document(), [place(w) for w in words])]


def test_sentences_of_the_findings_that_nothing_takes_are_listed_in_order() -> None:
    assert left("Plans were not shared with police.") == [
        "Home visits were missing in over half of the cases.",
        LEADERS,
        "Vetting took nine months on average.",
    ]


def test_a_sentence_is_taken_by_half_of_its_words() -> None:
    assert "Vetting took nine months on average." not in left(
        "Vetting took nine months"
    )
    assert "Vetting took nine months on average." in left("on average")


def test_notes_and_headings_are_no_work_for_cues() -> None:
    assert not {"Findings", "The report is on the website from 5 March 2026."} & set(
        left()
    )


def test_another_part_of_the_publication_can_be_asked_for() -> None:
    found = unmatched(document(), [], ["notes"])
    assert [one.text for one in found] == [
        "The report is on the website from 5 March 2026."
    ]


def test_every_anchored_piece_of_a_record_counts_as_taking() -> None:
    text = """\
inspection: {evidence: {cases: [{span: [1, 5], digest: x}]}}
findings: [{evidence: [{span: [7, 9], digest: x}, {quote: bare}]}]
recommendations: {to: [{evidence: [{span: [10, 12], digest: x}]}]}
omitted: [{evidence: [{span: [20, 22], digest: x}]}]
"""
    found = spans(Source(text, "record").data)
    assert found == [Span(1, 5), Span(7, 9), Span(10, 12), Span(20, 22)]


def test_a_record_without_anchors_takes_nothing() -> None:
    assert spans(Source(RECORD, "record").data) == []


def test_a_record_file_tells_what_it_leaves(tmp_path: Path) -> None:
    path = written(tmp_path)
    found = [one.text for one in of_record(path)]
    assert found == ["Vetting took nine months on average."]


def test_a_record_without_its_text_cannot_tell(tmp_path: Path) -> None:
    path = written(tmp_path)
    path.with_suffix(".txt").unlink()
    with pytest.raises(InputError, match="its text is not at hand"):
        of_record(path)
