"""Links that are withheld, relations by form, and further ways to say why."""

import pytest

from inspectkg.reading.extractor import LocalEnd, Proposal

from .reading_of import proposals


def end(proposal: Proposal, key: str) -> str:
    """Return an end's label, its id, or that it is a finding."""
    found = proposal.fields[key]
    if isinstance(found, LocalEnd):
        return found.label.lower()
    return found if isinstance(found, str) else "finding"


def links(text: str) -> list[tuple[str, str, str]]:
    return [
        (end(p, "from"), str(p.fields["relation"]), end(p, "target"))
        for p in proposals(text, "influence")
    ]


def relations(text: str) -> list[str]:
    return [relation for _, relation, _ in links(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The habit has dulled attention to detail.",
        "Frustration at this spilled over into violence.",
        "Poor notes increased the danger to them.",
        "The pace of change had confused staff.",
        "Practitioners depend on leaflets from the library.",
        "A tracker is intended to prevent a recurrence.",
        "It is unclear whether the fall in assaults was caused by the new rota.",
        "There was no evidence that the shorter course had undermined planning.",
        "Leaders denied that the shorter course had undermined planning.",
        "Only five of the care plans reflected the prisoner's needs.",
        "The protocol had reduced the average delay.",
        "Poor notes made it hard for us to judge whether visits took place.",
        "Staff turnover, limited office space and a new rota were among the topics.",
        "Cooks were carrying out tasks that took them away from baking.",
    ],
)
def test_an_end_that_says_nothing_by_itself_makes_no_link(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Cooks could not bake because of the leak.", "leads-to"),
        ("Cooks were unable to bake because of the leak.", "hinders"),
        ("The leak meant that cooks could not bake.", "leads-to"),
        ("The leak left pupils short of books.", "leads-to"),
        ("The leak left teachers unable to plan lessons.", "hinders"),
        ("The leak put pupils at risk.", "hinders"),
        ("The new tool meant that replies arrived promptly.", "helps"),
        ("Thanks to the new tool, cooks could now bake bread.", "helps"),
        ("The rise in visits was put down to friendly letters.", "helps"),
        ("The 56-day recall is expected to increase delays in court.", "leads-to"),
        ("Weak oversight allowed drift to set in.", "leads-to"),
        ("A shared protocol had reduced average response times.", "mitigates"),
        ("Probation Reset had released some capacity.", "leads-to"),
        ("A pilot had done much to improve planning.", "helps"),
        ("Warm rooms helped to defuse tension.", "mitigates"),
    ],
)
def test_the_relation_goes_by_the_form_of_the_words(text: str, relation: str) -> None:
    assert relations(text) == [relation]


def test_what_is_expected_keeps_its_hedge() -> None:
    text = "The 56-day recall is expected to increase delays in court."
    (found,) = proposals(text, "influence")
    assert found.fields["hedge"] == "is expected to"
    assert found.fields["basis"] == "stated-cause"


@pytest.mark.parametrize(
    ("text", "cause", "basis"),
    [
        ("Pay was partly to blame.", "factor/pay-of-staff", "stated-contribution"),
        ("Pay made matters worse.", "factor/pay-of-staff", "stated-contribution"),
        ("Sickness absence was to blame.", "factor/sickness-absence", "stated-cause"),
        ("SDS40 has not helped.", "policy/sds40", "stated-contribution"),
    ],
)
def test_the_cause_of_what_was_told_before(text: str, cause: str, basis: str) -> None:
    said = f"Visits were often cancelled. {text}"
    (found,) = proposals(said, "influence")
    assert (end(found, "from"), found.fields["basis"]) == (cause, basis)
    assert end(found, "target") == "finding"


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("Vetting remains slow, and this delayed planning.", "factor/vetting-delays"),
        ("The data isn't reliable, so visits were missed.", "factor/weak-data"),
        ("Ageing laptops hampered planning.", "factor/poor-it-systems"),
        (
            "The loss of two headteachers had stalled planning.",
            "factor/changes-of-senior-leader",
        ),
    ],
)
def test_everyday_words_for_a_factor_are_that_factor(text: str, cause: str) -> None:
    assert [one for one, _, _ in links(text)] == [cause]


def test_two_verbs_of_one_subject_are_two_links() -> None:
    found = links("The rota eased delays and improved planning.")
    assert [one[1:] for one in found] == [
        ("mitigates", "delays"),
        ("helps", "work-area/planning-work"),
    ]


def test_an_adjective_after_and_is_no_second_verb() -> None:
    found = relations("Poor transport caused delays and limited access.")
    assert "hinders" not in found


def test_groups_that_are_set_side_by_side_are_associations() -> None:
    teams = "In teams with a steady rota, plans were more likely to be done."
    people = "Officers who had received training were more likely to plan ahead."
    assert [relations(text) for text in (teams, people)] == [["linked-to"]] * 2


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("An online tool was brought in last autumn to cut delays.", "online tool"),
        ("Leaders had hired six clerks to bring delays down.", "six clerks"),
    ],
)
def test_what_was_brought_in_is_meant_to_lessen_something(
    text: str, cause: str
) -> None:
    assert links(text) == [(cause, "mitigates", "delays")]


def test_a_noun_before_a_verb_is_no_verb() -> None:
    found = links("Broken lifts prevented some patients from going outside.")
    assert [one[:2] for one in found] == [("broken lifts", "hinders")]


def test_it_is_not_followed_where_it_may_be_one_of_several() -> None:
    text = "The quality of supervision varied. Where it was regular, plans were better."
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("A clerk was hired, resulting in quicker access to records.", "helps"),
        ("Replies were returned more quickly due to the new rota.", "helps"),
        ("The leak had reduced the number of courses that could be run.", "hinders"),
        ("The rota had reduced the number of missed appointments.", "mitigates"),
        ("Long waits for a bed meant that the ward was full by midday.", "leads-to"),
    ],
)
def test_better_and_fewer_go_by_what_they_are_said_of(text: str, relation: str) -> None:
    assert relations(text) == [relation]


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("The delay was partly due to the leak.", "stated-contribution"),
        ("The delay was caused in part by the leak.", "stated-contribution"),
        ("The delay was mainly due to the leak.", "stated-cause"),
        ("Weekly meetings had supported joint planning.", "stated-cause"),
        (
            "Weekly meetings had helped to improve joint planning.",
            "stated-contribution",
        ),
    ],
)
def test_what_is_in_part_or_helps_to_is_a_contribution(text: str, basis: str) -> None:
    assert [p.fields["basis"] for p in proposals(text, "influence")] == [basis]


def test_what_helped_to_improve_is_one_link_and_no_aim() -> None:
    told = "Peer reviews had been set up and had helped to improve joint planning."
    found = proposals(told, "influence")
    assert [p.fields["basis"] for p in found] == ["stated-contribution"]


def test_each_of_two_reasons_in_part_is_named_without_the_other() -> None:
    told = "The delay was partly due to the leak and partly due to the strike."
    causes = [cause for cause, _, _ in links(told)]
    assert causes == ["leak", "factor/industrial-action"]


def test_which_after_a_reason_is_followed_where_the_reason_is_explained() -> None:
    told = "Visits stopped because of staff sickness, which leaders put down to flu."
    assert ("flu", "leads-to", "factor/sickness-absence") in links(told)
    doubtful = "Visits stopped because of the leak, which delayed planning."
    assert "delayed" not in str(links(doubtful))
    assert [cause for cause, _, _ in links(doubtful)] == ["leak"]


def test_pressure_on_a_team_is_led_to() -> None:
    told = "Recalls had risen, placing pressure on the enquiry team."
    assert [(r, t) for _, r, t in links(told)] == [
        ("leads-to", "pressure on the enquiry team")
    ]
