"""Sentences, the part of the publication they stand in, and who speaks."""

import pytest

from inspectkg.reading.language.wording import label, sentence
from inspectkg.reading.passages.passages import Passage, passages
from inspectkg.reading.passages.sections import opened_by, section_of

from .reading_text import document_of

OFFICE = "chief-inspector-of-probation"
RELEASE = """\
Inspectors find gaps in Northern region
The region did poorly, and staff said so.
Martin Jones, Chief Inspector of Probation, said: {open}Plans were good here.

Visits were not.{close}
Context
- The report covers forty cases.
Findings
- Staffing was thin.
Mr Jones added: {open}People are needed soon.{close}
Notes to editors
- The inspectorate is independent.
"""


def read(text: str) -> tuple[Passage, ...]:
    return passages(document_of(text))


@pytest.mark.parametrize(("open_", "close"), ["“”", '""', '“"', '"”'])
def test_a_quotation_runs_over_paragraphs_whatever_its_marks(
    open_: str, close: str
) -> None:
    told = read(RELEASE.format(open=open_, close=close))
    quoted = [(p.text, p.speaker) for p in told if p.in_quote]
    assert quoted == [
        ("Plans were good here.", OFFICE),
        ("Visits were not.", OFFICE),
        ("People are needed soon.", OFFICE),
    ]


def test_paragraphs_may_each_open_a_quotation_that_closes_once() -> None:
    text = (
        "Martin Jones, Chief Inspector of Probation, said: “Plans were good here.\n\n"
        "“Visits were not.”\n\nStaff agreed with that view.\n"
    )
    assert [p.in_quote for p in read(text)] == [False, True, True, False]


def test_a_surname_means_the_office_it_was_given_before() -> None:
    told = read(RELEASE.format(open="“", close="”"))
    assert told[-2].person == "martin-jones"
    alone = read("Findings\nStaffing was thin.\nMr Jones added: “People are needed.”\n")
    assert [p.speaker for p in alone if p.in_quote] == [None]


def test_the_speaker_may_follow_the_quotation() -> None:
    text = (
        "“Children trust this service here,” said the Chief Inspector of Probation.\n"
    )
    assert [p.speaker for p in read(text) if p.in_quote] == [OFFICE]


def test_reported_speech_has_its_speaker() -> None:
    text = (
        "A release\n\n"
        "The Chief Inspector of Probation said that staff deserved credit. "
        "She said the reforms had failed. Home visits were rare.\n"
    )
    assert [p.speaker for p in read(text)] == [OFFICE, OFFICE, None]


def test_a_few_quoted_words_are_no_speech() -> None:
    text = (
        "A release\n\nThe service was rated ‘Good’ and called “very settled” by all.\n"
    )
    assert [p.in_quote for p in read(text)] == [False]


def test_a_bare_chief_inspector_of_something_else_is_nobody_known() -> None:
    text = (
        "HM Inspectorate of Probation worked with others.\n\n"
        "The Chief Inspector of Schools said: “Lessons were good in every class.”\n"
    )
    (quoted,) = [p for p in read(text) if p.in_quote]
    assert quoted.speaker == "chief-inspector-of-schools"


def test_passages_know_their_part_of_the_publication() -> None:
    told = read(RELEASE.format(open="“", close="”"))
    by_section = {p.text: p.section for p in told}
    assert by_section["The report covers forty cases."] == "context"
    assert by_section["Staffing was thin."] == "findings"
    assert by_section["The inspectorate is independent."] == "notes"
    assert by_section["The region did poorly, and staff said so."] == "opening"


def test_spans_are_those_of_the_text() -> None:
    document = document_of(RELEASE.format(open="“", close="”"))
    for passage in passages(document):
        assert document.text[passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Notes to editor", "notes"),
        ("About HM Inspectorate of Probation", "notes"),
        ("Recommendations", "recommendations"),
        ("Background to the inspection", "context"),
        ("How we inspected", "context"),
        ("Chief Inspector’s judgement", "findings"),
        ("Areas for improvement", "findings"),
        ("Summary of findings and recommendations", "findings"),
        ("What we found and what needs to change", "findings"),
        ("What needs to change", "recommendations"),
        ("Conclusions and recommendations", "recommendations"),
        ("How did we carry out this inspection?", "context"),
        ("Why was this inspection carried out?", "context"),
        ("What did the region do well?", "findings"),
        ("", "opening"),
    ],
)
def test_headings_open_their_part(heading: str, section: str) -> None:
    assert section == section_of(heading)


def test_a_marker_without_a_heading_opens_its_part() -> None:
    assert opened_by("Notes to editors:") == "notes"
    assert opened_by("ENDS") == "notes"
    assert opened_by("We made notes about the region.") is None


POLICE = """Ferrydale Police: findings and grades

About us and about the force
We grade police forces in seven areas.

Preventing crime
Grade: Good
Neighbourhood teams know their streets.

Recommendations
The force should check its files.

Investigating crime
Grade: Requires improvement
Files were thin.

Notes to editors
We are independent.
"""


def test_notes_at_the_beginning_do_not_take_what_follows() -> None:
    told = [(p.section, p.heading) for p in read(POLICE)]
    assert told == [
        ("context", "About us and about the force"),
        ("findings", "Preventing crime"),
        ("recommendations", "Recommendations"),
        ("findings", "Investigating crime"),
        ("notes", "Notes to editors"),
    ]


def test_a_question_that_stands_alone_opens_a_part_and_a_date_does_not() -> None:
    text = (
        "Public protection in Ferrydale\n\nWhat needs to change\n\n"
        "Published on 3 June 2025\n\nHow did we inspect?\n\nWe read 30 files.\n\n"
        "What was the region doing well?\n\nStaff knew the people they supervised.\n"
    )
    told = {p.text: (p.section, p.heading) for p in read(text)}
    above = "What needs to change"
    assert told["We read 30 files."] == ("context", above)
    assert told["Staff knew the people they supervised."] == ("findings", above)


def test_the_number_of_a_paragraph_is_none_of_its_words() -> None:
    text = (
        "A report on Ferrydale\n\nSafety\n\n"
        "3.12 Staff were kind.[1] They came early.\n\n3.5 million people live here.\n"
    )
    told = [p.text for p in read(text)]
    assert told[0] == "Staff were kind.[1]"
    assert told[-1] == "3.5 million people live here."
    assert sentence(told[0]) == "Staff were kind."
    assert label(told[0]) == "Staff were kind"
    assert sentence("that more must be done") == "More must be done."


def test_a_label_says_what_its_paragraph_is() -> None:
    text = (
        "A report on Ferrydale\n\nKey concerns and recommendations\n\n"
        "Key concern 1: Men were locked up for too long.\n\n"
        "Recommendation: Leaders should unlock them.\n\n"
        "It was the same in 2022.\n"
    )
    parts = [p.section for p in read(text)]
    assert parts == ["findings", "recommendations", "findings"]
