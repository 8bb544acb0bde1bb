import textwrap
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspectkg.records.evidence import Span, canonical
from inspectkg.records.sentences import Sentence, asserts, locator, sentences, untaken

DOCUMENTS = Path(__file__).resolve().parents[3] / "shared" / "documents"
NEEDS_PUBLICATIONS = pytest.mark.skipif(
    not DOCUMENTS.is_dir(), reason="the publications are not beside the repository"
)
PARAGRAPHS = [
    "Inspectors praise a region",
    (
        "The inspectorate looked at sixty cases in the north. It found that plans were "
        "sound in most of them, that reviews came late, and that visits were rare."
    ),
    "Findings",
    (
        "- Plans were sound, and they were shared with the police in nearly every case "
        "that the inspectors saw. Reviews came late."
    ),
    "- Visits were seldom made, since vetting new staff took the better part of a year",
    "Mr Hall added: “We saw hard work. It should be recognised.” [See notes]",
    "Notes to editor",
    "- The report is on the website.",
    "0123 456789 / press@example.org (E-mail address)",
]
TEXT = "\n".join(PARAGRAPHS)


def in_text(words: str, text: str = TEXT) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def outline(text: str) -> list[tuple[str, int, str]]:
    """Headings, paragraph numbers and words, whatever the line ends."""
    return [
        (one.heading, one.paragraph, " ".join(one.text.split()))
        for one in sentences(text)
    ]


def wrapped(width: int, between: str) -> str:
    return between.join(
        textwrap.fill(one, width, subsequent_indent="  " if one[0] == "-" else "")
        for one in PARAGRAPHS
    )


def test_a_text_is_split_by_heading_paragraph_and_sentence() -> None:
    found = [(heading, number, words[:16]) for heading, number, words in outline(TEXT)]
    assert found == [
        ("", 0, "Inspectors prais"),
        ("", 1, "The inspectorate"),
        ("", 1, "It found that pl"),
        ("Findings", 0, "Findings"),
        ("Findings", 1, "Plans were sound"),
        ("Findings", 1, "Reviews came lat"),
        ("Findings", 2, "Visits were seld"),
        ("Findings", 3, "Mr Hall added: “"),
        ("Findings", 3, "It should be rec"),
        ("Notes to editor", 0, "Notes to editor"),
        ("Notes to editor", 1, "The report is on"),
        ("Notes to editor", 2, "0123 456789 / pr"),
    ]


@given(st.integers(45, 110))
def test_a_text_with_wrapped_lines_has_the_same_sentences(width: int) -> None:
    assert outline(TEXT) == outline(wrapped(width, "\n\n"))


@pytest.mark.parametrize("width", [60, 72, 80])
def test_wrapped_paragraphs_without_blank_lines_end_at_a_line_with_room(
    width: int,
) -> None:
    assert outline(TEXT) == outline(wrapped(width, "\n"))


def test_a_line_that_goes_on_in_small_letters_joins_however_short() -> None:
    ragged = (
        "Vetting\nof new staff took the better part of a year. It should\nbe quick."
    )
    assert [one.text for one in sentences(ragged)] == [
        "Vetting\nof new staff took the better part of a year.",
        "It should\nbe quick.",
    ]


@given(st.text(st.sampled_from("aB .!?\n-“”[]1\u2028")))
def test_sentences_follow_each_other_and_leave_only_marks_between(text: str) -> None:
    end = 0
    for one in sentences(text):
        assert not any(map(str.isalpha, text[end : one.start]))
        assert text[one.start : one.end] == one.text.strip()
        end = one.end
    assert not any(map(str.isalpha, text[end:]))


@pytest.mark.parametrize(
    "whole",
    [
        "She told Mr. Hall and Dr. J. B. Price of it.",
        "Some grades (e.g. Band 3) had more than 3.5 vacancies, i.e. Half.",
        "Work is judged [see notes] across the region.",
        "See para. 4 and No. 12 of the report.",
        "The chief asked: “Why?” and left.",
        "It was done. [See notes to editor]",
        "Costs rose … and fell.",
    ],
)
def test_an_abbreviation_a_decimal_or_a_note_does_not_end_a_sentence(
    whole: str,
) -> None:
    assert [whole] == [one.text for one in sentences(whole)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("“It was hard.”", "Staff agreed."),
        ("It was hard.", "“Staff agreed.”"),
        ("It was hard. [See notes]", "Staff agreed."),
        ("This was so in 2025.", "12 regions followed."),
        ("What of Môn?", "Élan was lacking."),
        ("Work was led by HMPPS.", "It went well."),
    ],
)
def test_a_sentence_ends_after_its_closing_marks(first: str, second: str) -> None:
    assert [first, second] == [one.text for one in sentences(f"{first} {second}")]


@pytest.mark.parametrize(
    ("words", "paragraph", "expected"),
    [
        ("Staffing was poor.", 1, True),
        ("It fell", 1, False),
        ("0123 456789 / press@example.org (E-mail address)", 8, False),
        ("https://example.org/a/very/long/address", 8, False),
        ("Chief inspector flags delays in vetting", 0, False),
    ],
)
def test_headings_and_contact_lines_assert_nothing(
    words: str,
    paragraph: int,
    expected: bool,  # noqa: FBT001 - the expected value of the case
) -> None:
    assert expected is asserts(Sentence(0, len(words), words, "", paragraph))


def test_what_no_span_takes_is_left_over() -> None:
    taken = [
        in_text("looked at sixty cases"),
        in_text("that plans were sound in most of them, that reviews came late"),
        in_text("Plans were sound"),
        in_text(PARAGRAPHS[5]),
    ]
    left = [one.text[:16] for one in untaken(TEXT, taken)]
    assert left == [
        "The inspectorate",
        "Plans were sound",
        "Reviews came lat",
        "Visits were seld",
        "The report is on",
    ]


def test_overlapping_spans_count_once() -> None:
    text = "A region should plan its work with care."
    twice = [in_text("A region should", text), in_text("A region should", text)]
    assert len(untaken(text, twice)) == 1
    assert untaken(text, [*twice, in_text("should plan its", text)]) == []


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("Inspectors praise", "title"),
        ("It found", "opening, paragraph 1"),
        ("Findings", "Findings, heading"),
        ("- Visits", "Findings, paragraph 2"),
        ("better part of a year", "Findings, paragraph 2"),
        ("The report", "Notes to editor, paragraph 1"),
    ],
)
def test_a_locator_names_heading_and_paragraph(words: str, place: str) -> None:
    assert place == locator(TEXT, in_text(words))


@NEEDS_PUBLICATIONS
@pytest.mark.parametrize(
    ("name", "sections", "count"),
    [
        (
            "kent-surrey-sussex-2026-01-29.txt",
            {"": 2, "Context": 5, "Findings": 9, "Notes to editor": 8},
            34,
        ),
        (
            "south-central-2026-02-12.txt",
            {"": 2, "Context": 4, "Findings": 7, "Notes to editor": 8},
            33,
        ),
    ],
)
def test_a_publication_has_its_paragraphs_and_assertions(
    name: str, sections: dict[str, int], count: int
) -> None:
    found = sentences(canonical((DOCUMENTS / name).read_bytes()))
    assert sections == {one.heading: one.paragraph for one in found}
    assert count == len(list(filter(asserts, found)))
