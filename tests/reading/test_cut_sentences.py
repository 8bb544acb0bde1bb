"""Sentences cut short anywhere: of whatever is left of them, something can be read."""

from collections.abc import Iterator

import pytest

from inspectkg.reading.evaluation.gold_set import annotated
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.passages.passages import passages
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.running import read_document

HEAD = "Inspection of a service\n\nFindings\n\n"
SENTENCES = 120


def sentences() -> list[str]:
    documents = [gold.document for gold in annotated("development")]
    said = [p.text for d in documents for p in passages(d, Lexicon.shipped())]
    return said[:: len(said) // SENTENCES]


def cut(sentence: str) -> Iterator[str]:
    words = sentence.split()
    for length in range(1, len(words)):
        yield " ".join(words[:length])
        yield " ".join(words[:length]) + "."
        yield " ".join(words[length:])


@pytest.mark.parametrize("sentence", sentences())
def test_a_sentence_cut_short_anywhere_is_read_without_a_fault(sentence: str) -> None:
    text = HEAD + "\n\n".join(cut(sentence))
    document = read_plain(text.encode(), "0" * 64)
    assert "publication:" in read_document(document)
