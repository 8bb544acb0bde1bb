"""What no rule took: the sentences from which new cues are made."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from ...ontology.errors import InputError
from ...records.evidence import Span
from ...records.sentences import Sentence, untaken
from ...records.source import read
from ..beside import document_of
from ..readers.plain import read_plain
from ..readers.text import Document

FINDINGS = "findings"


def unmatched(
    document: Document, taken: Iterable[Span], sections: Sequence[str] = (FINDINGS,)
) -> list[Sentence]:
    """Return the asserting sentences that `taken` covers less than half of.

    Only those in passages with one of the roles in `sections` (see
    `reading.passages`); boilerplate asserts nothing.
    """
    from ..passages.passages import passages  # noqa: PLC0415 - the review need not read

    wanted = [p for p in passages(document) if p.section in sections]
    return [
        sentence
        for sentence in untaken(document.text, taken)
        if any(p.start < sentence.end and sentence.start < p.end for p in wanted)
    ]


def of_record(record: Path, documents: Path | None = None) -> list[Sentence]:
    """Return what the statements of a record file leave, in the findings.

    The text is looked for beside the record, then in the folder `documents`;
    InputError if it is in neither.
    """
    text = document_of(record, documents)
    if text is None:
        message = (
            f"{record}: its text is not at hand; put it beside the record as "
            f"{record.stem}.txt, or give --documents FOLDER"
        )
        raise InputError(message)
    document = read_plain(text.encode(), "")
    return unmatched(document, spans(read(record).data))


def spans(data: Any) -> list[Span]:  # noqa: ANN401 - any part of a record
    """Return the span of every piece of evidence in a record's data."""
    if isinstance(data, list):
        return [span for item in data for span in spans(item)]
    if not isinstance(data, Mapping):
        return []
    own = data.get("span") if "digest" in data else None
    found = [Span(int(own[0]), int(own[1]))] if own else []
    return found + [span for item in data.values() for span in spans(item)]
