"""Blame: what blames in plain words, what blames nobody, and what stands alone."""

import pytest

from inspectkg.reading.extractors import Rules
from inspectkg.reading.findings.clauses import split
from inspectkg.reading.findings.polarity import judge
from inspectkg.reading.language.cueing import tokenize
from inspectkg.reading.language.lexicon import Lexicon

from .reading_of import document, proposals


def polarity(text: str) -> str:
    return judge(tokenize(text)).polarity


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding")]


@pytest.mark.parametrize(
    "text",
    [
        "Drift is challenged sooner",
        "Errors are spotted early",
        "Mistakes had been corrected",
        "Managers acted on the weaknesses found by auditors",
        "The hub had prevented delays in release",
        "The new form avoided duplication",
        "Leaders had acted swiftly to fill vacancies",
        "Past failings had been put right",
        "The wing, once chaotic, was clean",
        "Delays were kept to a minimum",
        "The backlog had been brought under control",
        "Cancellations were less frequent than before",
    ],
)
def test_what_is_bad_and_is_set_right_is_praise(text: str) -> None:
    assert polarity(text) == "strength"


@pytest.mark.parametrize(
    "text",
    [
        "Errors were not corrected",
        "Poor behaviour was rarely challenged",
        "Problems were identified in the unit",
        "Missed appointments were not followed up",
        "Delays were monitored but not reduced",
        "Training on domestic abuse was poor",
        "Few managers checked overdue reviews",
    ],
)
def test_what_is_bad_and_only_seen_or_left_is_blame(text: str) -> None:
    assert polarity(text) == "concern"


@pytest.mark.parametrize(
    "text",
    [
        "Little time was lost",
        "Few people waited more than a day",
        "There was little litter below the windows",
        "Neither team had a backlog",
        "Nobody was left without a bed",
    ],
)
def test_few_of_whom_something_bad_is_told_are_praise(text: str) -> None:
    assert polarity(text) == "strength"


@pytest.mark.parametrize(
    "text",
    [
        "Suspicion testing took place",
        "The unit had a bullying reduction panel",
        "There were lessons on bullying",
        "Results were broken down by office",
        "Checks are a part of it, as a matter of routine",
        "A third had been in post for less than two years",
        "Three factors explain the backlog",
    ],
)
def test_a_name_a_topic_or_what_is_explained_blames_nobody(text: str) -> None:
    assert polarity(text) != "concern"


@pytest.mark.parametrize(
    "text",
    [
        "Decisions were made without knowing about injuries",
        "The letter said nothing about what frightens her",
        "There was less evidence of learning",
        "Demand far exceeded supply",
        "Replies could take several weeks",
        "People were moved before their records had been read",
        "Men stayed far longer than was necessary",
        "Calls remained expensive",
        "The pace was described as relentless",
        "Recruitment in the area is hard",
        "The most pressing concern is retention",
        "Residents are less well supported",
        "The kitchens stood dark",
        "Meetings took managers away from supervising staff",
        "The form deters officers from asking",
        "Staff dreaded the late shift",
        "Drugs were readily available",
        "The fleet is ageing",
        "Shifts were filled by agency staff",
        "The unit had had three governors in two years",
    ],
)
def test_excess_loss_and_want_in_plain_words_are_blame(text: str) -> None:
    assert polarity(text) == "concern"


@pytest.mark.parametrize(
    "text",
    [
        "In 17 of the 40 cases we reviewed the victim was not told of the release.",
        "In 11 of the 30 that we looked at the actions were not reviewed.",
    ],
)
def test_what_inspectors_read_may_only_say_which_cases(text: str) -> None:
    assert polarities(text) == ["concern"]


@pytest.mark.parametrize(
    "text",
    [
        "We reviewed the records of 30 men.",
        "In the spring we looked at the plans of 40 people.",
    ],
)
def test_what_inspectors_read_is_no_finding(text: str) -> None:
    assert polarities(text) == []


def test_what_shows_the_programme_may_be_a_finding_all_the_same() -> None:
    text = "A shortage of beds across the region has resulted in stays on the ward."
    named = "HM Inspectorate of Probation\n\nPublished: 3 June 2025\n\n"
    data = document(f"{named}{text}")
    found = list(Rules().extract(data, Lexicon.shipped()))
    assert "programme.kind" in [p.rule for p in found]
    told = [p.fields["polarity"] for p in found if p.kind == "finding"]
    assert told == ["concern"]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Limits were lax, and a third of mail that should be read had not been.",
            "a third",
        ),
        ("Posts were vacant, and in two teams the figure was lower.", "in two teams"),
        ("Audit is embedded, and its lessons reach staff.", "its lessons"),
        ("Records omit the views of children, and debriefs are sketchy.", "debriefs"),
        ("Each held 300 cases because of leave, and high loads meant delay.", "high"),
    ],
)
def test_a_subject_of_any_make_begins_a_clause_after_a_comma(
    text: str, second: str
) -> None:
    words = tokenize(text)
    ranges = split(words).ranges
    assert [words.said(*at).startswith(second) for at in ranges] == [False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Vacancies that stood open, and a process that takes months, drained it.",
        "Days, and sometimes hours, were all that officers had.",
        "Staff praised the plan, and a commitment to the people served.",
        "The town lacked a few weeks, and a few months in which rules stay.",
    ],
)
def test_a_noun_after_a_comma_is_no_clause(text: str) -> None:
    words = tokenize(text)
    assert len(split(words).ranges) == 1
