"""Links from policies and pressures in everyday wordings, and where nothing acts."""

import pytest

from inspectkg.reading.extractor import LocalEnd, Proposal, Reference

from .reading_of import proposals

RESET, SDS40, FTR48 = "policy/probation-reset", "policy/sds40", "policy/ftr48"
IMPACT, RECALL = "policy/impact", "policy/recall-56-days"
LOADS, VACANCIES = "factor/high-workloads", "factor/vacancies-in-staff"

Told = tuple[str, str, str]


def end(proposal: Proposal, key: str) -> str:
    """Return an end's label, its id, or that it is a finding."""
    found = proposal.fields[key]
    if isinstance(found, LocalEnd):
        return found.label.lower()
    return "finding" if isinstance(found, Reference) else str(found)


def links(text: str) -> list[Told]:
    return [
        (end(p, "from"), str(p.fields["relation"]), end(p, "target"))
        for p in proposals(text, "influence")
    ]


def bases(text: str) -> list[str]:
    return [str(p.fields["basis"]) for p in proposals(text, "influence")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "SDS40 swallowed the time for reviews.",
            (SDS40, "hinders", "time for reviews"),
        ),
        (
            "Probation Reset gave staff breathing space.",
            (RESET, "leads-to", "breathing space"),
        ),
        ("Reset kept caseloads manageable.", (RESET, "mitigates", LOADS)),
        ("Reset took 40 people off the caseload.", (RESET, "mitigates", "caseload")),
        ("Impact has bred confusion.", (IMPACT, "leads-to", "confusion")),
        (
            "SDS40 filled diaries with urgent work.",
            (SDS40, "leads-to", "urgent work"),
        ),
        (
            "FTR48 turned supervision into a formality.",
            (FTR48, "leads-to", "supervision into a formality"),
        ),
        (
            "Reset stripped structure from the last months.",
            (RESET, "hinders", "structure from the last months"),
        ),
        (
            "Slow vetting has cost the unit 12 recruits.",
            ("", "leads-to", "12 recruits"),
        ),
        (
            "Trainees welcomed the hours that Reset gave back.",
            (RESET, "leads-to", "hours"),
        ),
        ("Reset bought officers time to plan.", (RESET, "helps", "plan")),
        (
            "Leaders fear that the 56-day recall will shift the pressure to hostels.",
            (RECALL, "leads-to", "pressure to hostels"),
        ),
        ("Leaders expect FTR48 to slow the churn.", (FTR48, "mitigates", "churn")),
        (
            "Leaders put late reviews down to vacancies.",
            (VACANCIES, "leads-to", "late reviews"),
        ),
        (
            "Staff blame high workloads for late reviews.",
            (LOADS, "leads-to", "late reviews"),
        ),
        ("Leaders credit Impact with cutting caseloads.", (IMPACT, "mitigates", LOADS)),
        (
            "Leaders see vacancies as the main cause of late reviews.",
            (VACANCIES, "leads-to", "late reviews"),
        ),
        (
            "What explains the late reviews is high workloads.",
            (LOADS, "leads-to", "late reviews"),
        ),
        (
            "SDS40 put sentence planning under strain.",
            (SDS40, "hinders", "work-area/sentence-management"),
        ),
        (
            "SDS40 had placed additional demands on the team.",
            (SDS40, "leads-to", "factor/demand-on-services"),
        ),
        (
            "High workloads made it hard for leaders to plan ahead.",
            (LOADS, "hinders", "leaders to plan ahead"),
        ),
        (
            "Empty desks account for part of the shortfall in reviews.",
            (VACANCIES, "leads-to", "shortfall in reviews"),
        ),
    ],
)
def test_everyday_wordings_of_acting_are_read(text: str, told: Told) -> None:
    ((cause, *rest),) = links(text)
    assert tuple(rest) == told[1:]
    assert told[0] in ("", cause)


@pytest.mark.parametrize(
    "text",
    [
        "Four were in force: SDS40, FTR48, Probation Reset and Impact.",
        "After Reset began, caseloads fell.",
        "Recalls have increased since FTR48 came into force.",
        "SDS40 was introduced in September 2024 and amended twice.",
        "FTR48 replaced a longer recall.",
        "Staff understood the Impact rules well.",
        "Practitioners did not blame SDS40 for the delays.",
        "Managers could not say that vacancies explained the fall.",
        "Leaders doubt that the one explains the other.",
        "Nobody could tell us whether the 56-day recall would help.",
        "The impact of vacancies on staff was clear.",
        "Impact on staff had limited attention.",
        "Reset may have weakened contact with families.",
        "It was too soon to assess its effect.",
        "People left prison with no address.",
        "Delivery supported the safety of others in 40% of cases.",
        "Where there were children, checks were made in fewer than six in ten cases.",
        "We are less sure that it has made anybody safer.",
        "Records give limited evidence of reflection.",
        "Actions arising from audits were tracked.",
    ],
)
def test_where_nothing_is_said_to_act_there_is_no_link(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Probation Reset began in May. It has cut short the course.", RESET),
        ("Reset. In one unit the policy has cut short the course.", RESET),
        ("Reset and Impact applied. The former has cut short the course.", RESET),
        ("Reset and Impact applied. The latter has cut short the course.", IMPACT),
        ("Impact was late. Its introduction has cut short the course.", IMPACT),
        ("A second change, FTR48, came in May. It has cut short the course.", FTR48),
        ("Reset was in force; staff said that it had cut short the course.", RESET),
    ],
)
def test_a_pointer_stands_for_the_policy_told_before(text: str, cause: str) -> None:
    assert [one[0] for one in links(text)] == [cause]


@pytest.mark.parametrize(
    "text",
    [
        "Both the panel and the desk were new. It had confused partners.",
        "Reset, Impact and SDS40 applied. The latter had cut short the course.",
        "The unit had a rota. The policy has cut short the course.",
    ],
)
def test_a_pointer_that_may_mean_several_things_is_no_end(text: str) -> None:
    assert links(text) == []


def test_both_policies_act() -> None:
    text = "Reset and Impact applied. Both had cut short the course."
    assert [one[0] for one in links(text)] == [RESET, IMPACT]


def test_the_first_of_two_policies_that_leaders_name_acts_as_well() -> None:
    text = "Leaders reported that SDS40 and FTR48 had placed extra demands on the team."
    assert [one[0] for one in links(text)] == [SDS40, FTR48]


def test_under_the_name_of_a_policy_its_purpose_is_told() -> None:
    text = "SDS40. People leave sooner. The purpose was to ease prison capacity."
    assert links(text) == [(SDS40, "mitigates", "factor/prison-capacity")]
    assert bases(text) == ["intended"]


def test_what_a_policy_does_to_is_its_aim_and_what_it_lets_people_do_is_none() -> None:
    aim = "Probation Reset ends contact early, in order to reduce caseloads."
    assert links(aim) == [(RESET, "mitigates", LOADS)]
    assert bases("Reset has been used as a reason to stop visits.") == ["stated-cause"]


def test_them_stands_for_the_work_of_the_sentence_before() -> None:
    told = "Home visits were rare. Vacancies had made it difficult to complete them."
    assert links(told) == [(VACANCIES, "hinders", "work-area/home-visits")]
    assert links("Vacancies had made it difficult to complete them.") == []


def test_this_is_because_tells_the_reason_for_the_sentence_before() -> None:
    text = "Reviews were late. This was because guidance had been issued late."
    assert links(text) == [("guidance issued late", "leads-to", "finding")]


def test_these_delays_are_the_concern_told_before() -> None:
    text = "Replies took too long. Vacancies had contributed to these delays."
    assert links(text) == [(VACANCIES, "leads-to", "finding")]
    assert bases(text) == ["stated-contribution"]


def test_one_subject_may_have_two_reasons() -> None:
    text = "Reviews were late because managers had large teams and had two sites."
    found = [cause for cause, _, _ in links(text)]
    assert found == ["managers large teams", "two sites"]


def test_so_much_that_tells_a_result() -> None:
    text = "Officers were so stretched that visits were put off."
    assert [one[:2] for one in links(text)] == [("officers so stretched", "leads-to")]


def test_what_falls_as_a_result_is_lessened_and_good_work_is_helped() -> None:
    less = "Managers met everyone each week, and sickness there has halved as a result."
    assert [relation for _, relation, _ in links(less)] == ["mitigates"]
    thanks = "Replies now arrive within two days, thanks to a new desk."
    assert [relation for _, relation, _ in links(thanks)] == ["helps"]
