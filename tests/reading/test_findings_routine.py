"""Plain work that judges nobody, though it deals with what is bad, and blame."""

import pytest

from inspectkg.reading.language.cueing import tokenize
from inspectkg.reading.language.verbs import predicate

from .reading_of import alone, proposals


def told(text: str) -> list[tuple[str, str]]:
    """Return polarity and rule of the findings of a sentence that stands alone."""
    found = (one for many in alone(text).findings.values() for one in many)
    return [(one.judgement.polarity, one.judgement.sort) for one in found]


def polarity(text: str) -> list[str]:
    """Return the polarities of the findings of a sentence that stands alone."""
    return [one for one, _ in told(text)]


@pytest.mark.parametrize(
    ("plain", "other"),
    [
        ("The pilot was being evaluated.", "The pilot was a topic."),
        ("The force was consulting on its estate.", "The force was a topic."),
        ("Leaders were working with two charities.", "Leaders were working."),
        ("Four officers were due to start in May.", "Four officers were due."),
        ("A scheme was due to be launched.", "A scheme was due to be seen."),
        ("Decisions are taken by a senior manager.", "Decisions are a topic."),
        ("The agreement was signed in March 2024.", "The agreement was from 2024."),
        ("Leaders had asked for a new form.", "Visitors had asked for a new form."),
        ("The average stay was 19 days.", "The longest stay was 19 days."),
        ("The region holds a quarterly meeting.", "The region holds a meeting."),
        ("There is a nurse in the team.", "There is a nurse."),
        ("Managers were responsible for 12 staff.", "One manager was responsible."),
        ("Practitioners use a structured tool.", "Practitioners use a tool."),
        ("Recruitment had begun in May.", "She had begun with them."),
        ("Meetings were attended by the police.", "Meetings were for the police."),
    ],
)
def test_plain_work_is_told_in_forms_that_judge_nothing(plain: str, other: str) -> None:
    assert told(plain) == [("not-stated", "event")]
    assert told(other) == []


@pytest.mark.parametrize(
    "text",
    [
        "A task group had been set up to review the delays.",
        "The region had written to both forces about the delays.",
        "The policy on late cancellations had been rewritten.",
        "Leaders were recruiting to three vacant posts.",
        "Vacancies in the grade had been filled by agency staff.",
        "The gaps had been covered by colleagues from another unit.",
        "Overcrowding is monitored by the regional office.",
        "A plan had been drafted with the aim of addressing this gap.",
        "The number of available flats had not changed since 2022.",
        "Home visiting had received renewed attention from leaders.",
        "The two services had jointly written a policy.",
        "Managers had responded by limiting the number of new cases.",
    ],
)
def test_what_deals_with_something_bad_blames_nobody(text: str) -> None:
    assert set(polarity(text)) <= {"not-stated"}


@pytest.mark.parametrize(
    "text",
    [
        "The review of cases found delays.",
        "Reviews of overdue cases were late.",
        "The gaps had been covered by chance, and poorly.",
        "Overcrowding was severe.",
        "There had been no lead for domestic abuse since May.",
        "It had a less developed understanding, as it was not broken down by team.",
        "Violence was listed without any account of what lay behind it.",
        "Officers described how difficult it was to have a meaningful talk.",
        "Some referrals arrived up to three months after the offence.",
        "Replies still took longer than a month.",
        "Many plans said no more than that he would be recalled.",
        "The benefits were reduced by the way in which it was applied.",
        "Many consisted of a sentence stating that recall would be considered.",
        "New recruits waited an average of 17 weeks for vetting.",
        "In a quarter of cases, contact remained unknown to the officer.",
        "Half of them had been supervised by three or more practitioners.",
        "Shifts were filled by agency staff.",
    ],
)
def test_what_is_bad_is_still_blamed(text: str) -> None:
    assert polarity(text) == ["concern"]


@pytest.mark.parametrize(
    "text",
    [
        "Campaigns had increased the number of applications.",
        "No further arrests were recorded.",
        "Once they had returned, support was intensive.",
        "Gaps had been filled by a charity.",
        "The team had worked through the backlog by Easter.",
        "Prisoners who self-harmed received good support.",
        "Sentencers we spoke to had confidence in the advice.",
        "The board has invested in a therapist, resulting in earlier identification.",
    ],
)
def test_what_is_put_right_or_gained_is_praised(text: str) -> None:
    assert polarity(text) == ["strength"]


@pytest.mark.parametrize(
    ("text", "judged"),
    [
        ("The lead had arranged briefings, which were well attended.", "strength"),
        ("The team works from a list, which arrives late.", "concern"),
        ("Oversight was effective in 15 of the 50 cases, which is poor.", "concern"),
    ],
)
def test_what_hangs_on_plain_work_judges_all_of_it(text: str, judged: str) -> None:
    assert polarity(text) == [judged]


def test_what_turns_or_has_a_share_of_its_own_is_another_finding() -> None:
    text = "Assessments were good, which was late to show, and 4 of 10 plans were weak."
    assert len(polarity(text)) > 1
    assert polarity("Plans were clear, but reviews were late.") == [
        "strength",
        "concern",
    ]


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("people who stayed in their rooms were seldom asked", "were"),
        ("prisoners who self harmed received good support", "received"),
        ("guidance for medicines taken at night was missing", "was"),
        ("failings identified by the ombudsman had been put right", "had"),
        ("those who could not read were given time", "were"),
    ],
)
def test_the_verb_of_a_noun_or_relative_clause_carries_no_sentence(
    text: str, verb: str
) -> None:
    tokens = tokenize(text).tokens
    at = predicate(tokens, 0, len(tokens))
    assert at is not None
    assert tokens[at] == verb


def test_what_is_blamed_across_the_cases_inspected_is_more_than_their_number() -> None:
    text = "Across the 60 cases we inspected, the quality of work was insufficient."
    found = [p.fields["polarity"] for p in proposals(text, "finding")]
    assert found == ["concern"]
