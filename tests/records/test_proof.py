"""Proof: whether a publication bears out a record, in whatever copy one has."""

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from inspectkg.records import loading
from inspectkg.records.model import Record
from inspectkg.records.proof import prove

NAME = "south-central-2026-02-12"


@pytest.fixture(scope="module")
def record() -> Record:
    (path,) = [path for path in loading.shipped_records() if path.stem == NAME]
    return loading.load(path)


@pytest.fixture(scope="module")
def text(documents: Path) -> str:
    return (documents / f"{NAME}.txt").read_text("utf-8")


def wrapped_at_hyphens(text: str) -> str:
    """Return a text as a narrow printed column has it: words hyphenated."""
    lines = (textwrap.fill(line, 44) for line in text.split("\n"))
    broken = "\n\n".join(lines)
    return re.sub(r"\b(\w{4})(\w{4,})\b", "\\1-\n\\2", broken, count=200)


def straight(text: str) -> str:
    return text.translate(str.maketrans("‘’“”–", "''\"\"-"))


def crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def soft_hyphens(text: str) -> str:
    return re.sub(r"(\w{5})(?=\w{3})", "\\1\N{SOFT HYPHEN}", text)


def ligatures(text: str) -> str:
    return text.replace("ffi", "ﬃ").replace("fi", "ﬁ").replace("fl", "ﬂ")


def headed(text: str) -> str:
    """Return a text with a page's header in front, so that all offsets move."""
    return f"Press office, page 1 of 3\n\n{text}"


@pytest.mark.parametrize(
    "changed",
    [
        straight,
        crlf,
        soft_hyphens,
        ligatures,
        headed,
        str.upper,
        wrapped_at_hyphens,
        lambda text: wrapped_at_hyphens(straight(headed(text))),
    ],
)
def test_every_piece_is_found_again_in_a_copy_set_otherwise(
    record: Record, text: str, changed: Callable[[str], str]
) -> None:
    copy = changed(text)
    assert copy != text
    proof = prove(record, copy)
    assert proof.missing == []
    assert proof.found == proof.pieces


def changed_in(record: Record, text: str, finding: str, old: str, new: str) -> str:
    """Return the text with one word changed where it bears out a finding."""
    (span,) = [f.evidence[0].span for f in record.findings if f.id == finding]
    assert span
    words = text[slice(*span)]
    assert words.count(old) == 1
    return text[: span[0]] + words.replace(old, new) + text[span[1] :]


def test_a_changed_word_is_told_by_the_pieces_that_hold_it(
    record: Record, text: str
) -> None:
    changed = changed_in(record, text, "home-visits-missing", " not ", " now ")
    missing = prove(record, changed).missing
    assert missing
    assert all("not in the document" in fault for fault in missing)
    assert any("findings home-visits-missing, evidence 1" in m for m in missing)
    assert not [fault for fault in missing if "relationships-improving" in fault]


def test_the_place_of_a_missing_piece_is_told(record: Record, text: str) -> None:
    changed = changed_in(record, text, "home-visits-missing", " not ", " ")
    assert any("(Findings, paragraph 2)" in m for m in prove(record, changed).missing)


def test_another_number_is_another_text(record: Record, text: str) -> None:
    changed = changed_in(record, text, "staffing-critical", "30", "13")
    assert any("staffing-critical" in fault for fault in prove(record, changed).missing)


def test_a_sentence_that_nothing_takes_is_told(record: Record, text: str) -> None:
    added = "Leaders in the region had also closed three of its offices."
    proof = prove(
        record, text.replace("\nNotes to editor", f"\n{added}\nNotes to editor")
    )
    (untaken,) = proof.untaken
    assert f"“{added}”" in untaken
    assert "no statement and no omitted entry takes" in untaken


def test_another_publication_bears_out_little(record: Record, documents: Path) -> None:
    other = (documents / "kent-surrey-sussex-2026-01-29.txt").read_text("utf-8")
    proof = prove(record, other)
    assert proof.found < proof.pieces / 2
    assert len(proof.missing) == proof.pieces - proof.found


def test_an_empty_document_bears_out_nothing(record: Record) -> None:
    proof = prove(record, "")
    assert proof.found == 0
    assert len(proof.missing) == proof.pieces


def test_evidence_that_is_not_anchored_is_told(record: Record, text: str) -> None:
    data = record.model_dump(by_alias=True)
    evidence = data["findings"][-1]["evidence"]
    evidence[:] = [{"quote": text[slice(*evidence[0]["span"])]}]
    missing = prove(Record.model_validate(data), text).missing
    assert [fault for fault in missing if "is not anchored; run `inspectkg" in fault]
