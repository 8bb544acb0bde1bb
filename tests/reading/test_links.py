"""Links between clauses, lists of ends, signs, and what a pronoun stands for."""

import pytest

from inspectkg.reading.extractor import LocalEnd, Proposal, Reference
from inspectkg.reading.findings.moving import moved_up

from .reading_of import proposals, words


def end(proposal: Proposal, key: str) -> str:
    """Return an end's label, its id, or the words that it refers to."""
    found = proposal.fields[key]
    if isinstance(found, LocalEnd):
        return found.label.lower()
    return "finding" if isinstance(found, Reference) else str(found)


def links(text: str) -> list[tuple[str, str, str]]:
    return [
        (end(p, "from"), str(p.fields["relation"]), end(p, "target"))
        for p in proposals(text, "influence")
    ]


def test_because_at_the_head_and_in_the_middle_say_the_same() -> None:
    head = links("Because the roof leaked, lessons were cancelled.")
    middle = links("Lessons were cancelled because the roof leaked.")
    assert [cause for cause, _, _ in head] == ["roof leaked"]
    assert [one[:2] for one in head] == [one[:2] for one in middle]


def test_this_stands_for_the_one_sentence_before_it() -> None:
    text = "The old roof was in poor repair. This disrupted teaching of mathematics."
    ((cause, relation, _),) = links(text)
    assert (cause, relation) == ("finding", "hinders")


def test_this_does_not_reach_into_another_paragraph() -> None:
    text = "The roof leaked for a month.\n\nThis disrupted teaching of mathematics."
    assert links(text) == []


def test_a_link_to_the_sentence_before_shows_both_sentences() -> None:
    text = "The roof leaked for a month. As a result, lessons were moved."
    (found,) = proposals(text, "influence")
    assert len(found.spans) > 1


def test_what_is_in_commas_between_subject_and_verb_is_left_out() -> None:
    text = "The leaking roof, repaired at last in May, disrupted woodwork lessons."
    assert [cause for cause, _, _ in links(text)] == ["leaking roof"]


def test_so_that_is_a_purpose_where_something_was_brought_in() -> None:
    text = "The unit has introduced a rota, so that every wing can be cleaned."
    (found,) = proposals(text, "influence")
    assert (found.fields["basis"], end(found, "from")) == ("intended", "rota")


def test_so_that_is_a_result_where_nothing_was_brought_in() -> None:
    text = "The rota was abandoned, so that the wings were dirty."
    (found,) = proposals(text, "influence")
    assert found.fields["basis"] == "stated-cause"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The new rota reduced violence.", "mitigates"),
        ("The new rota reduced attendance.", "hinders"),
        ("The new rota increased violence.", "leads-to"),
        ("The new rota increased attendance.", "helps"),
        ("The new rota led to a drop in violence.", "mitigates"),
        ("The new rota meant that cooks were unable to start.", "leads-to"),
        ("The leak allowed damage to escalate.", "leads-to"),
    ],
)
def test_the_sign_goes_by_what_is_acted_on(text: str, relation: str) -> None:
    assert [told for _, told, _ in links(text)] == [relation]


def test_partly_because_is_a_contribution() -> None:
    text = "Lessons were cancelled, partly because of the leaking roof."
    (found,) = proposals(text, "influence")
    assert found.fields["basis"] == "stated-contribution"


def test_each_member_of_a_list_is_an_end() -> None:
    text = "The leaking roof led to mouldy books, broken desks and cold rooms."
    effects = [effect for _, _, effect in links(text)]
    assert effects == ["mouldy books", "broken desks", "cold rooms"]


def test_what_stands_between_two_is_no_list() -> None:
    text = "The leaking roof damaged relations between cooks and gardeners."
    assert len(links(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The delayed trains were full.",
        "The kitchen was damaged.",
        "With improved light the room was used more.",
        "Staff should sweep because dust affects breathing.",
        "The choir improved since the last concert.",
        "We chose the room because the hall was shut.",
        "The number of chairs had been cut by a third.",
        "Cooks were allowed to rest.",
    ],
)
def test_an_adjective_a_passive_or_a_wish_is_no_link(text: str) -> None:
    assert links(text) == []


def test_the_evidence_of_a_link_ends_with_what_is_acted_on() -> None:
    text = "The leaking roof disrupted woodwork lessons, which parents disliked."
    (found,) = proposals(text, "influence")
    assert words(text, found).endswith("lessons")


def test_however_behind_the_first_words_turns_from_the_sentence_before() -> None:
    text = "Kitchens were excellent. Bathrooms, by contrast, were poor."
    first, second = proposals(text, "finding")
    (contrast,) = proposals(text, "contrast")
    assert contrast.fields["weighs"] == Reference("finding", first.spans[0])
    assert contrast.fields["against"] == [Reference("finding", second.spans[0])]


@pytest.mark.parametrize(
    ("text", "higher"),
    [
        ("up from 31 per cent", "True"),
        ("fell from 40% to 22%", "False"),
        ("61% were filled, compared with 70% in 2022", "False"),
        ("78% (74% in 2021) agreed", "True"),
        ("40 of 60 were filled", "None"),
        ("it remained at 20, compared with 20 in 2021", "None"),
    ],
)
def test_a_figure_is_set_against_one_of_before(text: str, higher: str) -> None:
    assert str(moved_up(text)) == higher


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Only 30% of posts were filled, down from 50% in 2022.", "worsening"),
        ("Assaults had gone up from 61 to 124 in a year.", "worsening"),
        ("Poor cleaning persists.", "persisting"),
        ("Cleaning was poor and had slipped back.", "worsening"),
    ],
)
def test_a_comparison_tells_the_trend_of_a_finding(text: str, direction: str) -> None:
    found = [one.fields.get("trend", {}) for one in proposals(text, "finding")]
    assert [trend.get("direction") for trend in found] == [direction]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The leak allowed standards of teaching to slide.", "hinders"),
        ("The leak left classes without heating.", "leads-to"),
        ("The leak left pupils without support.", "leads-to"),
        ("Because the roof leaked, none of the lessons were held.", "leads-to"),
        ("Because the roof was mended, lessons could be held.", "helps"),
        ("Lessons were cancelled because the roof leaked.", "leads-to"),
        ("Managers attributed good attendance to the new rota.", "helps"),
        ("Time lost to repairs reduced the regime.", "hinders"),
        ("The register was too long, so teachers avoided it.", "leads-to"),
        ("Reoffending had fallen, which managers ascribed to the hostel.", "mitigates"),
    ],
)
def test_work_is_helped_or_hindered_and_a_state_is_led_to(
    text: str, relation: str
) -> None:
    assert [told for _, told, _ in links(text)] == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "Nobody had explained the change to the pupils.",
        "Supervision is meant to be monthly.",
        "By their own account it has added to the confusion.",
        "The figures are almost certainly higher, since nobody counts on Sundays.",
        "Pupils moved up, so numbers in each class may differ.",
        "Pupils were cross, because it obliged them to wait.",
        "Lessons were sometimes left undone.",
        "The fence stopped footballs from reaching the road.",
        "Swift action prevented a flood.",
        "A new headteacher took up post in May.",
        "The unit tackled the factors that led to truancy.",
    ],
)
def test_what_is_unsure_in_cause_or_relation_is_no_link(text: str) -> None:
    assert links(text) == []


def test_each_of_two_clauses_that_come_of_a_cause_is_an_effect() -> None:
    text = "Because the roof leaked, lessons were cancelled and pupils went home."
    assert [effect for _, _, effect in links(text)] == [
        "lessons cancelled",
        "pupils went home",
    ]


def test_a_noun_that_names_the_clause_anew_stands_for_that_clause() -> None:
    text = "Lessons began late, a state of affairs that sapped pupils' faith in them."
    ((cause, relation, _),) = links(text)
    assert relation == "hinders"
    assert cause != "state of affairs"


def test_a_level_goes_with_what_it_is_associated_with() -> None:
    ((cause, _, effect),) = links(
        "High rates of absence were associated with uncertainty about dates."
    )
    assert (cause, effect) == ("uncertainty about dates", "high rates of absence")


def test_a_therapist_for_speech_and_language_is_one_cause() -> None:
    text = "Planning benefited from the speech and language therapist's input."
    assert [cause for cause, _, _ in links(text)] == [
        "speech and language therapist's input"
    ]


def test_a_cause_ends_before_what_the_effect_goes_on_to_do() -> None:
    text = "Delays in lessons caused by leaking roofs affect teaching."
    told = [one for one in links(text) if one[1] == "leads-to"]
    assert [cause for cause, _, _ in told] == ["leaking roofs"]
