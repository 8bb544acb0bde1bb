import re
import textwrap
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from inspectkg.ontology.errors import InputError
from inspectkg.records.evidence import (
    Span,
    canonical,
    fold,
    locate,
    locate_all,
    make,
    text_digest,
)

DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "documents"
NEEDS_PUBLICATIONS = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason="the publications are not beside the repository"
)
WORDS = st.sampled_from(
    [
        *("officers", "first", "flow", "multi-agency", "re-offending", "30%", "£5,000"),
        *("region\u2019s", "\u201crisk\u201d", "caf\u00e9", "Prison", "efficient"),
        *("(2025)", "planning,", "cases.", "\u2018planning\u2019", "staff", "M\u00f4n"),
    ]
)
GENERATED = st.lists(WORDS, min_size=8, max_size=60).map(" ".join)
BRIEF = settings(max_examples=60, deadline=None)
LINES = "Home visits were rare.\nStaff had little time for home visits that week.\n"


def publications() -> list[str]:
    return [canonical(path.read_bytes()) for path in sorted(DOCUMENTS.glob("*.txt"))]


def quoted(text: str, data: st.DataObject) -> Span:
    """Draw some words of a text that stand in it once only."""
    words = [Span(*word.span()) for word in re.finditer(r"\S+", text)]
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 30, len(words) - 1)))
    span = Span(words[first].start, words[last].end)
    folded = fold(text[slice(*span)]).text
    assume(len(folded) >= 12)
    places = re.findall(f"(?={re.escape(folded)})", fold(text).text)
    assume(len(places) == 1)
    return span


def reprinted(text: str, data: st.DataObject) -> str:
    """Print a text anew: other marks, spaces, ligatures, line ends and hyphens."""
    if data.draw(st.booleans(), "straight quotes"):
        text = text.translate(str.maketrans("\u2018\u2019\u201c\u201d", "''\"\""))
    if data.draw(st.booleans(), "ligatures"):
        text = text.replace("ffi", "\ufb03").replace("fi", "\ufb01")
        text = text.replace("fl", "\ufb02")
    if data.draw(st.booleans(), "combining accents"):
        text = unicodedata.normalize("NFD", text)
    if data.draw(st.booleans(), "soft hyphens"):
        text = re.sub(r"(?<=[a-z]{3})(?=[a-z]{3})", "\u00ad", text)
    hyphen = data.draw(st.sampled_from(["", "-\n", "\u2010\n"]), "hyphenation")
    text = re.sub(r"(?<=[a-z]{4})(?=[a-z]{4})", hyphen, text)
    width = data.draw(st.integers(12, 120), "width")
    text = "\n".join(textwrap.wrap(text, width))
    return text.replace(" ", data.draw(st.sampled_from([" ", "\u00a0", "  "])))


def check_found_in_reprint(text: str, data: st.DataObject) -> None:
    span = quoted(text, data)
    copy = fold("Page 1 of 3\n" + reprinted(text, data))
    found = locate(copy, make(fold(text), text[slice(*span)]))
    assert found is not None
    assert fold(text[slice(*span)]).text == fold(copy.source[slice(*found)]).text


def check_missed_when_changed(text: str, data: st.DataObject) -> None:
    span = quoted(text, data)
    evidence = make(fold(text), text[slice(*span)])
    letters = [at for at in range(*span) if text[at].isalnum() or text[at] in "%£"]
    at = data.draw(st.sampled_from(letters))
    assert locate(fold(text[:at] + "\u0436" + text[at + 1 :]), evidence) is None


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("first officers", "\ufb01rst of\ufb01cers"),
        ("risk management", "risk man\u00adage-\nment"),
        ("multi-agency", "Multi \u2010\u2011\u2013 agency"),
        ("home visits", "home\u00a0\u2009\tvisits"),
        ("it\u2019s \u201csafe\u201d", 'it\'s "safe"'),
        ("caf\u00e9 in M\u00f4n", "CAFE\u0301 in Mo\u0302n"),
        ("12 of 30%", "\uff11\u00b2 of 30\uff05"),
    ],
)
def test_printing_and_copying_leave_the_folded_words_alike(
    written: str, printed: str
) -> None:
    assert fold(written).text == fold(printed).text


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("30 per cent", "30% per cent"),
        ("£30", "30"),
        ("met", "not met"),
        ("5", "\u0665"),
        ("caf\u00e9", "cafe"),
    ],
)
def test_different_words_and_figures_fold_differently(one: str, other: str) -> None:
    assert fold(one).text != fold(other).text


@given(st.text())
def test_each_folded_character_comes_from_the_place_the_map_names(text: str) -> None:
    folded = fold(text)
    for index, character in enumerate(folded.text):
        span = folded.span(index, index + 1)
        assert character in fold(text[slice(*span)]).text
    assert sorted(folded.starts) == folded.starts


@given(GENERATED, st.data())
def test_a_folded_passage_is_the_fold_of_its_original(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    begin = data.draw(st.integers(0, len(folded.text) - 1))
    stop = data.draw(st.integers(begin + 1, len(folded.text)))
    span = folded.span(begin, stop)
    assert folded.text[begin:stop] == fold(text[slice(*span)]).text
    assert (begin, stop) == folded.range(span)


@BRIEF
@given(GENERATED, st.data())
def test_quoted_words_are_found_in_any_reprint(text: str, data: st.DataObject) -> None:
    check_found_in_reprint(text, data)


@BRIEF
@given(GENERATED, st.data())
def test_words_of_which_one_character_changed_are_not_found(
    text: str, data: st.DataObject
) -> None:
    check_missed_when_changed(text, data)


@NEEDS_PUBLICATIONS
@BRIEF
@given(st.data())
def test_words_of_a_publication_are_found_in_any_reprint(data: st.DataObject) -> None:
    check_found_in_reprint(data.draw(st.sampled_from(publications())), data)


@NEEDS_PUBLICATIONS
@BRIEF
@given(st.data())
def test_changed_words_of_a_publication_are_not_found(data: st.DataObject) -> None:
    check_missed_when_changed(data.draw(st.sampled_from(publications())), data)


def test_a_quote_keeps_the_punctuation_it_was_given_with() -> None:
    assert make(fold(LINES), "Home visits were rare.").span == Span(0, 22)


def test_a_quote_in_other_type_is_found_without_its_outer_punctuation() -> None:
    text = "They said: \u201cStaff had little time.\u201d"
    assert make(fold(text), '"Staff  had little time."').span == Span(12, 33)


def test_a_quote_that_begins_within_a_ligature_takes_the_whole_of_it() -> None:
    document = fold("The \ufb01rst of many reports")
    evidence = make(document, "irst of many reports")
    assert evidence.span == Span(4, 24)
    assert locate(document, evidence, same_text=True) == Span(4, 24)


@pytest.mark.parametrize(
    ("quote", "message"),
    [
        ("home visits", "“home visits” is too short to be found again: lengthen it"),
        (
            "Staff had hardly any time",
            "not in the text: the nearest passage is “Staff had little time for”",
        ),
        (
            "Quarterly budgets doubled",
            "not in the text: check that this is the right publication",
        ),
    ],
)
def test_a_quote_that_cannot_be_used_is_refused_with_the_remedy(
    quote: str, message: str
) -> None:
    with pytest.raises(InputError, match=f"{re.escape(message)}$"):
        make(fold(LINES), quote)


def test_words_that_stand_twice_are_refused_even_in_other_capitals() -> None:
    text = "Delays in vetting. Then again: DELAYS IN VETTING."
    with pytest.raises(InputError, match="stands in the text 2 times: lengthen it"):
        make(fold(text), "Delays in vetting.")


def test_words_that_overlap_their_repetition_are_refused() -> None:
    with pytest.raises(InputError, match="stands in the text 2 times"):
        make(fold("ten ten ten ten ten"), "ten ten ten ten")


def test_in_the_records_own_text_words_are_sought_at_their_offsets_only() -> None:
    document = fold(LINES)
    evidence = make(document, "Staff had little time")
    moved = replace(evidence, span=Span(0, 22))
    assert locate(document, moved, same_text=True) is None
    assert locate(document, moved) == evidence.span


def test_a_wrong_length_does_not_pass_at_the_right_offsets() -> None:
    document = fold(LINES)
    evidence = make(document, "Staff had little time")
    wrong = replace(evidence, length=evidence.length + 1)
    assert locate(document, wrong, same_text=True) is None


@pytest.mark.parametrize(("expected", "copy"), [(0, 0), (60, 1), (10_000, 2)])
def test_of_several_copies_the_one_nearest_the_expected_place_is_found(
    expected: int, copy: int
) -> None:
    evidence = replace(make(fold(LINES), "Staff had little time"), span=Span(0, 1))
    found = locate(fold(LINES * 3), evidence, expected)
    assert found is not None
    assert copy == found.start // len(LINES)


def test_words_longer_than_the_document_are_not_found() -> None:
    evidence = make(fold(LINES), "Staff had little time for home visits")
    assert locate(fold("Staff"), evidence) is None


def test_an_unknown_folding_is_refused() -> None:
    evidence = replace(make(fold(LINES), "Staff had little time"), fold=2)
    with pytest.raises(InputError, match="folding 2 is not known"):
        locate(fold(LINES), evidence)


def test_many_pieces_are_located_in_the_order_they_were_given() -> None:
    document = fold(LINES)
    pieces = [
        make(document, quote)
        for quote in ("for home visits that week", "visits were rare")
    ]
    missing = replace(pieces[0], digest="sha256:" + "0" * 64)
    copy = fold("Cover page\n" + LINES)
    found = locate_all(copy, [pieces[0], missing, pieces[1]])
    texts = [span and copy.source[slice(*span)] for span in found]
    assert texts == ["for home visits that week", None, "visits were rare"]


def test_a_passage_that_recurs_in_a_copy_is_located_beside_its_neighbours() -> None:
    recurring = "Staff had little time for home visits that week."
    pieces = [make(fold(LINES), one) for one in ("Home visits were rare", recurring)]
    filler = "Contents\n" * 50
    copy = f"{recurring}\n{filler}{LINES}"
    found = locate_all(fold(copy), pieces)[1]
    assert found is not None
    assert found.start == copy.rindex(recurring)


def test_canonical_text_has_no_byte_order_mark_and_line_feeds_only() -> None:
    assert canonical("\ufeffOne\r\nTwo\rThree\n".encode()) == "One\nTwo\nThree\n"


def test_text_in_another_encoding_is_refused_with_the_place() -> None:
    with pytest.raises(InputError, match=r"not UTF-8 text \(byte 3\)"):
        canonical("caf\u00e9".encode("latin-1"))


def test_the_digest_of_a_text_is_that_of_its_utf8_bytes() -> None:
    # The value is that of `printf 'caf\303\251' | sha256sum`.
    expected = "850f7dc43910ff890f8879c0ed26fe697c93a067ad93a7d50f466a7028a9bf4e"
    assert text_digest("caf\u00e9") == expected
