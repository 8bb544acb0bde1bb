"""Tests of the writer of records: PyYAML would write every byte the same."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspectkg.reading.plain_yaml import Line, UnusualError, written
from inspectkg.reading.recording import by_yaml

KEYS = st.sampled_from(("id", "said-by", "quote", "is"))
PIECES = (
    *("a", "B", "é", "’", "“", "1", " ", "\n", ":", "#", "'", '"', ",", "-", "?", "["),
    *("]", "{", "}", ".", "%", "@", "`", "|", ">", "&", "*", "!", "~", "=", "/", "_"),
    *("yes", "No", "null", "<<", "---", "...", "0x1", "1e3", "12:30", "2025-11-02"),
    *(": ", " #", "\u00a0", "…"),
)
WORDS = st.lists(st.sampled_from(PIECES), max_size=6).map("".join)
PLAIN = st.none() | st.booleans() | st.integers() | WORDS


def kept(within: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return lists and mappings of some values, on one line or several."""
    mapping = st.dictionaries(KEYS, within, max_size=3)
    return st.lists(within, max_size=3) | mapping | mapping.map(Line)


RECORDS = st.dictionaries(KEYS, st.recursive(PLAIN, kept), min_size=1, max_size=3)


def assert_same(record: dict[str, Any]) -> None:
    """Both writers write the same, unless the plain one leaves it to the other."""
    try:
        told = written(record)
    except UnusualError:
        return
    assert told == by_yaml(record)


@settings(max_examples=300, deadline=None)
@given(RECORDS)
def test_a_record_is_written_as_pyyaml_writes_it(record: dict[str, Any]) -> None:
    assert_same(record)


def is_known(character: str) -> bool:
    """Tell whether the plain writer writes a character itself."""
    try:
        return bool(written({"quote": character}))
    except UnusualError:
        return False


def test_every_character_is_written_as_pyyaml_writes_it() -> None:
    codes = (code for code in range(0x11000) if not 0xD800 <= code < 0xE000)
    known = [f"a{chr(code)}b" for code in codes if is_known(chr(code))]
    assert len(known) > 60_000
    assert_same({"evidence": [Line(quote=words) for words in known], "is": known})


@pytest.mark.parametrize(
    "words",
    [
        "Planning was sound in 12 of 30 cases.",
        "Staffing: too few, and too late",
        "“Yes”, a governor’s answer was",
        "two\nlines of one sentence",
    ],
)
def test_the_words_of_ordinary_quotes_are_written_without_pyyaml(words: str) -> None:
    record = {"evidence": [Line(quote=words, span=[3, 40])], "issued": "2025-11-02"}
    assert written(record) == by_yaml(record)


@pytest.mark.parametrize("words", ["a \n b", "a\tb", "a\u2028b", "a\U0001f600b"])
def test_unusual_words_are_left_to_pyyaml(words: str) -> None:
    with pytest.raises(UnusualError):
        written({"quote": words})
