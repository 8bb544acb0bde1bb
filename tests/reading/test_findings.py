"""Findings: what counts as one, how it is judged, what it is about."""

import pytest

from inspectkg.reading.extractor import Proposal

from .reading_of import document, proposals, words


def polarities(text: str, heading: str = "Findings") -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding", heading)]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Supervision of casework was thorough.", "strength"),
        ("Supervision of casework was not thorough.", "concern"),
        ("Checks with partners were not made.", "concern"),
        ("Inspectors found no delays in allocating cases.", "strength"),
        ("Managers had reduced the backlogs of reports.", "strength"),
        ("The backlogs of reports had fallen.", "strength"),
        ("Violence on the wings had increased.", "concern"),
        ("Good relationships were undermined by frequent moves.", "concern"),
        ("Leaders had responded well to staff shortages.", "strength"),
        ("Plans were completed without considering the victim.", "concern"),
        ("The checks did not translate into plans.", "concern"),
        ("There was room for improvement in the records.", "concern"),
        ("Too few residents had access to good teaching.", "concern"),
        ("The standard of the records was variable.", "mixed"),
    ],
)
def test_the_verb_and_its_denial_decide_the_polarity(text: str, polarity: str) -> None:
    assert [polarity] == polarities(text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Planning met the standard in less than half of cases.", "concern"),
        ("Planning met the standard in 53 per cent of cases.", "not-stated"),
        ("Planning was sufficient in 86 per cent of cases.", "not-stated"),
        ("Planning was sufficient in only 9 of the 45 cases.", "concern"),
        ("Planning was poor in 5 per cent of cases.", "concern"),
    ],
)
def test_a_number_alone_does_not_judge(text: str, polarity: str) -> None:
    assert [polarity] == polarities(text)


def test_a_sentence_that_turns_holds_two_findings() -> None:
    text = "Assessments were thorough, but reviews were late."
    assert polarities(text) == ["strength", "concern"]


def test_what_while_grants_is_a_finding_of_its_own() -> None:
    text = "While reviews were late, assessments were thorough."
    found = proposals(text, "finding")
    assert [words(text, one) for one in found] == [
        "reviews were late",
        "assessments were thorough.",
    ]


def test_what_has_a_subject_of_its_own_is_a_finding_of_its_own() -> None:
    text = "Reviews were late and visits were rare in the unit."
    assert polarities(text) == ["concern", "concern"]


def test_each_thing_praised_in_a_list_is_a_finding() -> None:
    text = (
        "We were encouraged to see careful planning in the unit, better use of the "
        "training budget, and a commitment to the people served."
    )
    assert polarities(text) == ["strength"] * 3


def test_a_heading_judges_what_is_listed_under_it() -> None:
    text = "- The quality of records\n- How staff are supervised"
    assert polarities(text, "Areas for improvement") == ["concern", "concern"]


@pytest.mark.parametrize("heading", ["Context", "Recommendations", "Notes to editors"])
def test_praise_outside_the_findings_is_no_finding(heading: str) -> None:
    assert polarities("Supervision of casework was thorough.", heading) == []


@pytest.mark.parametrize(
    "text",
    [
        "This report makes three good recommendations.",
        "Inspectors examined 40 cases in all four of the standards.",
        "The unit was rated ‘Good’ by inspectors.",
        "The unit should have a panel that takes good decisions.",
        "Inspectors from two bodies considered how well it worked.",
        "Safety: not sufficiently good (reasonably good)",
    ],
)
def test_what_an_inspection_did_or_calls_for_is_no_finding(text: str) -> None:
    assert polarities(text, "What we saw") == []


def test_what_practitioners_report_is_theirs() -> None:
    text = "Practitioners told us that their caseloads were unmanageable."
    (found,) = proposals(text, "finding")
    assert found.said_by == ("inspectorate", "probation-practitioners")


def test_a_speaker_whom_nobody_knows_makes_no_finding() -> None:
    text = "“The unit is an excellent place to work in,” said somebody in the street."
    assert polarities(text) == []


def test_a_trend_tells_its_comparator() -> None:
    text = "Attendance had improved since the inspection of 2021."
    (found,) = proposals(text, "finding")
    expected = {"direction": "improving", "since-text": "the inspection of 2021"}
    assert expected == found.fields["trend"]


def test_an_agency_worked_with_is_a_partner_and_no_actor() -> None:
    text = "Practitioners did not work well with children’s services."
    (found,) = proposals(text, "finding")
    assert found.fields["agencies"] == [{"is": "childrens-services", "role": "partner"}]
    assert "partnership-with-childrens-services" in found.fields["themes"]


def test_one_figure_for_two_standards_makes_two_findings() -> None:
    text = "Planning and reviewing met the standard in 31 of the 60 cases."
    found = proposals(text, "finding")
    assert [one.fields["standards"] for one in found] == [["planning"], ["reviewing"]]


def test_the_words_of_a_finding_stand_at_its_place() -> None:
    text = "In the unit, reviews were late; assessments, however, were thorough."
    for found in proposals(text, "finding"):
        assert words(text, found).rstrip(".").lower() in found.fields["says"].lower()


def test_what_is_said_again_is_one_finding_with_two_places() -> None:
    text = (
        "Thorough work with families was not evident in the cases.\n\n"
        "- Thorough work with families was not evident in the cases seen."
    )
    (found,) = proposals(text, "finding")
    assert len(found.spans) == 2


def test_one_share_said_twice_is_one_finding() -> None:
    text = (
        "Planning met the standard in less than half of cases.\n\n"
        "- Less than half of the cases met the standard for planning."
    )
    (found,) = proposals(text, "finding")
    assert len(found.spans) == 2


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Violence on the wings had grown.", "worsening"),
        ("Violence on the wings had fallen.", "improving"),
        ("Oversight of casework remained weak.", "persisting"),
    ],
)
def test_a_change_goes_the_way_that_the_judgement_says(
    text: str, direction: str
) -> None:
    (found,) = proposals(text, "finding")
    assert found.fields["trend"]["direction"] == direction


def test_a_call_on_somebody_is_no_finding_but_doubt_about_who_acts_is() -> None:
    assert polarities("Leaders should make sure that plans are good.") == []
    assert polarities("It was unclear who should act on the reports.") == ["concern"]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Teachers listened to the pupils whom they taught.", "strength"),
        ("Teachers did not listen to the pupils whom they taught.", "concern"),
        ("Staff rarely challenged what had been written.", "concern"),
        ("Managers dealt with complaints and delays.", "strength"),
        ("Managers had not dealt with complaints and delays.", "concern"),
        ("The force has set up a team to give quick advice.", "not-stated"),
        ("A new contract is designed to shorten waits.", "not-stated"),
        ("Leaders were developing a plan for better training.", "not-stated"),
    ],
)
def test_plain_work_is_praised_and_what_has_only_begun_is_not(
    text: str, polarity: str
) -> None:
    assert [polarity] == polarities(text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The reviews were unread.", "concern"),
        ("The visits were unannounced and were well planned.", "strength"),
        ("The reviews came too often.", "concern"),
        ("Few of the wings had a library.", "concern"),
        ("Calls were answered within ten minutes.", "strength"),
    ],
)
def test_a_word_may_judge_by_its_make(text: str, polarity: str) -> None:
    assert [polarity] == polarities(text)


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("Since the last visit, when reviews were good, outcomes have worsened.", 0),
        ("Residents, many of them anxious about the move, were well supported.", 1),
        ("Staff told us that the better rota had made their days harder.", 0),
        ("Officers who were well trained left, and the unit was short of staff.", 0),
    ],
)
def test_the_main_part_of_a_clause_decides(text: str, polarity: int) -> None:
    assert polarities(text)[-1] == ("concern", "strength")[polarity]


def test_mistakes_that_are_rare_are_no_concern() -> None:
    assert polarities("Mistakes in the records were rare.") == ["strength"]
    assert polarities("Visits by managers were rare.") == ["concern"]


def test_what_changed_stands_before_its_verb_or_after_it() -> None:
    assert polarities("Waits for a bed had lengthened to a week.") == ["concern"]
    assert polarities("The number of home visits had doubled.") == ["strength"]
    assert polarities("The unit had cut waits for a bed.") == ["strength"]


def test_clauses_of_a_list_are_findings_of_their_own() -> None:
    text = (
        "The board lacks a plan, its data are out of date, and three of its members "
        "attended only one of the meetings."
    )
    assert polarities(text) == ["concern"] * 3


def test_what_a_clause_adds_is_a_finding_if_it_judges_otherwise() -> None:
    text = "The leaders of the unit were skilled, most of whom were badly supported."
    assert polarities(text) == ["strength", "concern"]
    text = "The plans of the unit were poor, which were written late."
    assert polarities(text) == ["concern"]


def test_two_figures_that_a_turn_joins_judge_each_other() -> None:
    text = (
        "Planning met the standard in 60 per cent of cases, but reviewing met it in "
        "41 per cent."
    )
    assert polarities(text) == ["strength", "concern"]


def test_one_of_many_whom_the_inspectors_heard_is_a_voice_of_findings() -> None:
    text = "Residents felt safe. One resident said: “The staff here are always kind.”"
    assert polarities(text) == ["strength", "strength"]
    text = "Residents felt safe. The company said: “The staff here are always kind.”"
    assert polarities(text) == ["strength"]


def test_a_line_before_a_list_judges_no_further_than_the_next_heading() -> None:
    text = (
        "What needs to improve?\n\n- The response to complaints.\n\n"
        "Quality of teaching\n\n- Pupils enjoy good lessons."
    )
    assert polarities(text)[-2:] == ["concern", "strength"]


def test_what_came_of_earlier_recommendations_is_found() -> None:
    text = "Of the nine recommendations, little had been done about six."
    assert polarities(text, "Progress on earlier recommendations") == ["concern"]
    assert polarities(text, "Recommendations") == []


def test_what_is_no_choice_is_no_turn() -> None:
    text = "Managers had no choice but to close the two poor wings."
    assert polarities(text) == ["concern"]


def test_a_sentence_that_only_goes_on_is_the_same_finding() -> None:
    text = "The records of the unit were poor. This was a problem of long standing."
    (found,) = proposals(text, "finding")
    assert [text[slice(*place)] for place in _places(text, found)] == [
        "The records of the unit were poor.",
        "This was a problem of long standing.",
    ]


def test_a_sentence_that_judges_otherwise_is_another_finding() -> None:
    text = "The records of the unit were poor. They were clear in one team."
    assert polarities(text) == ["concern", "strength"]


def test_what_worries_and_is_good_at_once_is_left_out() -> None:
    assert polarities("Worryingly, the records of the unit were good.") == []


def test_praise_of_what_is_still_being_done_is_none() -> None:
    assert "strength" not in polarities("The plan was being refined.")


@pytest.mark.parametrize(
    "text",
    [
        "Sickness stood at nine days a year for each officer.",
        "Detainees were held in the suite for an average of 8 hours.",
    ],
)
def test_a_number_that_is_no_share_and_that_nothing_judges_is_left_out(
    text: str,
) -> None:
    assert polarities(text) == []


def test_a_figure_that_describes_the_place_is_no_finding() -> None:
    text = "The unit is in a town where half of the children grow up in poverty."
    assert polarities(text, "What we saw") == []


def _places(text: str, found: Proposal) -> list[tuple[int, int]]:
    begin = document(text).text.index(text)
    return [(start - begin, end - begin) for start, end in found.spans]


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("No child had been strip-searched in the year.", ["strength"]),
        ("She had not been replaced during a lengthy illness.", ["concern"]),
        ("Inspectors seldom see such candour in a service.", ["strength"]),
        ("Restraint was a rarity in the home.", ["strength"]),
        ("Managers plan to recruit better officers soon.", ["not-stated"]),
        ("The board had commissioned a review of its failings.", ["not-stated"]),
    ],
)
def test_what_is_denied_rare_or_only_meant_is_judged_as_such(
    text: str, polarity: list[str]
) -> None:
    assert polarities(text) == polarity


def test_a_subject_with_a_relative_clause_in_it_begins_a_finding() -> None:
    text = "Plans were clear, and victims who had taken part were well supported."
    assert polarities(text) == ["strength", "strength"]


def test_a_sentence_that_goes_on_with_a_pronoun_is_a_finding_of_its_own() -> None:
    text = "Oversight of the work was weak. It had been neglected in many cases."
    assert polarities(text) == ["concern", "concern"]
