"""Classes of wording: rules and kinds told, mistakes, needs met, numbers that moved."""

import pytest

from .reading_of import alone


def polarity(text: str) -> list[str]:
    """Return the polarities of the findings of a sentence that stands alone."""
    found = (one for many in alone(text).findings.values() for one in many)
    return [one.judgement.polarity for one in found]


@pytest.mark.parametrize(
    "text",
    [
        "The number of applications has doubled.",
        "The number of completions had risen to 164 from 97.",
        "Attendance had risen from 60 to 80.",
        "First-line supervisors hold monthly one-to-one meetings.",
        "Officers manage 60 cases on average.",
        "The forum was too new for its effect to be judged.",
        "The project was too recent to assess.",
    ],
)
def test_numbers_that_moved_and_rhythms_are_told_without_a_judgement(text: str) -> None:
    assert polarity(text) == ["not-stated"]


@pytest.mark.parametrize(
    "text",
    [
        "Interview rooms were fitted with alarms.",
        "Robotic process automation was in a unit.",
        "When a child goes missing, somebody is there.",
        "The policy allows for no more than 12 of them.",
        "Reparation was delivered on six days a week.",
    ],
)
def test_what_only_names_a_kind_an_occasion_or_a_rule_judges_nothing(text: str) -> None:
    assert not {"strength", "concern"}.intersection(polarity(text))


@pytest.mark.parametrize(
    "text",
    [
        "Referrals are dealt with more promptly.",
        "Children come into care when they need to.",
        "Visitors were welcomed without restriction.",
        "Leaders understand how the problem has changed.",
        "Advisers help people through difficult times.",
        "The decision had brought a marked reduction in tension.",
        "The patrols helped to reduce robbery.",
        "Room searches took place at the required frequency.",
        "Officers who had used it were highly complimentary.",
        "Staff were doing all they could for people.",
        "The scheme has saved an estimated 900 hours of work.",
        "The report praises the commitment of staff.",
        "Training had resulted in more intelligence being submitted.",
    ],
)
def test_what_meets_a_need_or_lessens_harm_is_praised(text: str) -> None:
    assert polarity(text) == ["strength"]


@pytest.mark.parametrize(
    "text",
    [
        "Call alarms had not been tested, in breach of policy.",
        "Contact had been reduced in error.",
        "The number of managers was half of what had been agreed.",
        "Audits had identified the same shortfalls on three occasions.",
        "Workloads continue to affect morale.",
        "Decisions are made outside the statutory timescale.",
        "Letters were sent in English only.",
        "Parents had to fight for every element of support.",
        "Two children had sustained an injury.",
        "It was clear that demand had outstripped supply.",
        "The officers’ workload was high.",
    ],
)
def test_mistakes_and_what_falls_short_of_a_rule_are_blamed(text: str) -> None:
    assert polarity(text) == ["concern"]
