"""Whatever a document looks like: the quotes of its record stand at their offsets."""

import random
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.errors import InputError
from inspectkg.reading.evaluation.gold_set import annotated
from inspectkg.reading.readers.html import read_html
from inspectkg.reading.readers.plain import read_plain
from inspectkg.reading.readers.text import Document
from inspectkg.reading.running import read_document
from inspectkg.records.evidence import Evidence, Span, fold, locate, make
from inspectkg.records.loading import parse
from inspectkg.records.source import Source

from .material import page

LINES = [
    line
    for gold in annotated("development")
    for line in gold.document.text.splitlines()
    if line
]
HEADINGS = ("Findings", "Context", "Recommendations", "Notes to editors", "", "  ")
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u202a\u202e\u2066\u2069"
COMBINING = "\u0301\u0308\u0327\u0345\u20dd\ufe0f"
MARKS = "“”‘’\"'«»„‚`´–—‑-…"
SPACES = ("\u00a0", "\u2009", "\u3000", "\t", "  ", "\n", "\n\n", "\r\n", "\r", "\x0c")
SPACES += ("\u2028", "\u2029", "\x85", "\x1c", "\0")
ODD = ("ﬁ", "①", "½", "İ", "ß", "\u1112\u1161", "😀", "٣", "²", "Ǆ", "£", "%")
INSERTED = (*UNSEEN, *COMBINING, *MARKS, *SPACES, *ODD)
LONG = " and ".join(LINES)


def mangled(line: str, chance: random.Random) -> str:
    """Return a line cut, and with odd characters in it, within words too."""
    if chance.random() < 0.1:
        line = line[chance.randrange(len(line) + 1) :]
    if chance.random() < 0.1:
        line = line[: chance.randrange(len(line) + 1)]
    for _ in range(chance.choice((0, 0, 1, 3, 20))):
        at = chance.randrange(len(line) + 1)
        line = line[:at] + chance.choice(INSERTED) + line[at:]
    return line


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Draw lines of the gold set, in any order and twice, each mangled."""
    some = st.sampled_from([*LINES, *HEADINGS * 20])
    lines = draw(st.lists(some, min_size=2, max_size=30))
    chance = draw(st.randoms(use_true_random=False))
    between = draw(st.sampled_from(("\n", "\n\n", "\r\n", "\r", "\n \n\t\n")))
    marks = draw(st.sampled_from(("", "\ufeff", "\ufeff\ufeff")))
    return marks + between.join(mangled(line, chance) for line in lines)


def pieces(part: Any) -> Iterator[Mapping[str, Any]]:  # noqa: ANN401 - any YAML
    if isinstance(part, Mapping):
        if "digest" in part:
            yield part
        part = list(part.values())
    for item in part if isinstance(part, list) else []:
        yield from pieces(item)


def assert_proved(document: Document) -> None:
    """Each quote is what stands at its span, found there only, and the record loads."""
    record = read_document(document, "sample-2026-01-01")
    data, folded = yaml.safe_load(record), fold(document.text)
    for piece in pieces(data):
        span = Span(*piece["span"])
        assert document.text[span.start : span.end] == piece["quote"]
        anchor = Evidence(span, piece["digest"], piece["length"], piece["fold"])
        assert locate(folded, anchor, same_text=True) == span
        assert make(folded, piece["quote"]).digest == piece["digest"]
    assert data["publication"]["text"]["sha256"] == document.sha256
    assert_loads(Source(record, "sample"))


def assert_loads(source: Source) -> None:
    """Only what a publication does not say may be missing for the record to load."""
    try:
        parse(source, shipped())
    except InputError as error:
        faults = str(error).splitlines()
        wrong = [fault for fault in faults if "is missing, and a record" not in fault]
        assert wrong == []


SOMETIMES = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@SOMETIMES
@given(text=documents())
@example(text="\ufeff\ufeffFindings\r\n\r\n" + "\r\n".join(LINES[2:9]))
def test_every_quote_of_a_mangled_text_stands_where_the_record_says(text: str) -> None:
    try:
        document = read_plain(text.encode(), "")
    except InputError:
        assert not text.strip("\ufeff").strip()
        return
    assert_proved(document)


@SOMETIMES
@given(text=documents())
def test_every_quote_of_a_mangled_page_stands_where_the_record_says(text: str) -> None:
    try:
        document = read_html(page(text or "Title").encode(), "")
    except InputError:
        return
    assert_proved(document)


@pytest.mark.parametrize("ending", ["", ".", "\n"])
def test_a_very_long_line_is_read_and_its_quotes_stand(ending: str) -> None:
    text = f"Inspection of a unit\n\nFindings\n\n{LONG[:100_000]}{ending}"
    assert_proved(read_plain(text.encode(), ""))
