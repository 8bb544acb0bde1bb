"""Links in official prose: what acts, on what, how surely, and where nothing does."""

import pytest

from inspectkg.reading.extractor import LocalEnd, Proposal, Reference

from .reading_of import proposals

CAUSE, ADDS, MEANT = "stated-cause", "stated-contribution", "intended"
Told = tuple[str, str, str, str]


def end(proposal: Proposal, key: str) -> str:
    """Return an end's label, its id, or that it is a finding."""
    found = proposal.fields[key]
    if isinstance(found, LocalEnd):
        return found.label.lower()
    return "finding" if isinstance(found, Reference) else str(found)


def links(text: str) -> list[Told]:
    found = proposals(text, "influence")
    return [
        (
            end(p, "from"),
            str(p.fields["relation"]),
            end(p, "target"),
            str(p.fields["basis"]),
        )
        for p in found
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Delays in allocation were attributed by managers to sickness absence.",
            ("factor/sickness-absence", "leads-to", "delays in allocation", CAUSE),
        ),
        (
            "Staff turnover was cited by several managers as a reason for weak notes.",
            ("factor/turnover-of-staff", "leads-to", "weak notes", CAUSE),
        ),
        (
            "SDS40 had increased the number of people in the resettlement team.",
            (
                "policy/sds40",
                "leads-to",
                "number of people in the resettlement team",
                CAUSE,
            ),
        ),
        (
            "Long vetting had deepened the shortage of nurses.",
            ("factor/vetting-delays", "leads-to", "factor/staffing-challenges", ADDS),
        ),
        (
            "The training had deepened staff confidence.",
            ("factor/training-of-staff", "helps", "work-area/staff-confidence", CAUSE),
        ),
        (
            "High caseloads had put considerable pressure on officers in two units.",
            (
                "factor/high-workloads",
                "leads-to",
                "considerable pressure on officers in two units",
                CAUSE,
            ),
        ),
        (
            "Caseloads have fallen as a result of sustained investment.",
            (
                "factor/investment-in-services",
                "mitigates",
                "factor/high-workloads",
                CAUSE,
            ),
        ),
        (
            "Leaders had cut the size of panels to protect time for reviews.",
            ("size of panels", "helps", "protect time for reviews", MEANT),
        ),
        (
            "The fire service recruited six inspecting officers to reduce its backlog.",
            ("six inspecting officers", "mitigates", "factor/backlogs-of-work", MEANT),
        ),
        (
            "The trust has invested in a new ward in order to cut waiting lists.",
            ("factor/investment-in-services", "mitigates", "waiting lists", MEANT),
        ),
        (
            "High caseloads had squeezed the time they could give to planning.",
            ("factor/high-workloads", "hinders", "work-area/planning-work", CAUSE),
        ),
        (
            "Late referrals left officers with little to do.",
            (
                "factor/late-or-poor-referrals",
                "leads-to",
                "officers with little to do",
                CAUSE,
            ),
        ),
    ],
)
def test_one_thing_acts_on_one(text: str, told: Told) -> None:
    assert links(text) == [told]


def test_what_compounds_a_cause_contributes_to_what_it_does() -> None:
    text = "Vacancies, compounded by vetting delays, hampered sentence management."
    assert links(text) == [
        ("factor/vetting-delays", "hinders", "work-area/sentence-management", ADDS),
        (
            "factor/vacancies-in-staff",
            "hinders",
            "work-area/sentence-management",
            CAUSE,
        ),
    ]


def test_a_second_cause_stands_beside_the_first() -> None:
    text = "Vacancies, together with vetting delays, hampered sentence management."
    assert [(cause, basis) for cause, _, _, basis in links(text)] == [
        ("factor/vetting-delays", CAUSE),
        ("factor/vacancies-in-staff", CAUSE),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Overcrowding fuelled tension on the wings, and this led to assaults on staff.",
        "Overcrowding fuelled tension on the wings, leading to assaults on staff.",
    ],
)
def test_what_comes_of_an_effect_has_that_as_its_cause(text: str) -> None:
    assert links(text) == [
        ("factor/overcrowded-conditions", "leads-to", "tension on the wings", CAUSE),
        ("tension on the wings", "leads-to", "factor/violence-among-prisoners", CAUSE),
    ]


def test_pressure_put_on_people_is_an_effect_and_the_people_are_none() -> None:
    text = (
        "Changes to HDC brought more people under supervision at short notice, placing"
        " extra pressure on practitioners."
    )
    told = [
        (cause, relation, target)
        for cause, relation, target, _ in links(text)
        if target.startswith("extra")
    ]
    cause = "people under supervision at short notice"
    assert told == [(cause, "leads-to", "extra pressure on practitioners")]


def test_a_bare_noun_stands_for_the_sentence_before() -> None:
    text = "Two thirds of nurses had left. These departures had weakened planning."
    assert links(text) == [("finding", "hinders", "work-area/planning-work", CAUSE)]


def test_what_was_lessened_is_the_effect_and_not_that_it_was() -> None:
    text = "Waits for a plan had shortened because the unit now employed a clerk."
    assert [told[1:] for told in links(text)] == [
        ("mitigates", "waits for a plan", CAUSE)
    ]


def test_an_effect_does_not_repeat_its_cause() -> None:
    text = "Poor guidance meant that two reports were written."
    ((_, _, target, _),) = links(text)
    assert target == "two reports written"


@pytest.mark.parametrize(
    "text",
    [
        "The training is due to start in the autumn.",
        "Some victims had withdrawn as a consequence of delay.",
        "Despite vacancies in the court team, reports were delivered on time.",
        "We saw no evidence that high caseloads had affected the quality of reviews.",
        "Leaders should reduce delays so that people are seen within a week.",
    ],
)
def test_nothing_acts(text: str) -> None:
    assert links(text) == []
