"""Links by what comes of something, and words that are none of a link."""

import pytest

from .test_links_in_prose import links


def relations(text: str) -> list[str]:
    return [relation for _, relation, *_ in links(text)]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The garden scheme had produced visible benefits for pupils.", "helps"),
        ("The calls led to two arrests.", "helps"),
        ("The new rota led to more consistent lessons.", "helps"),
        ("The new rota had increased the number of groups on offer.", "helps"),
        ("The new rota had increased the number of complaints.", "leads-to"),
        ("Full wards reduced the choice of rooms.", "hinders"),
        ("The new rota reduced the number of complaints.", "mitigates"),
        ("Slow lifts prolonged the sessions.", "leads-to"),
        ("Cooks were unable to bake because the oven was broken.", "hinders"),
        ("Cooks could not bake because the oven was broken.", "leads-to"),
        ("The oven is new, with the result that faults are noticed sooner.", "helps"),
        ("Cancelled lessons were less frequent because of the rota.", "mitigates"),
        (
            "Pupils have gone missing less because staff walk home with them.",
            "mitigates",
        ),
        ("Dates were wrong. As a result, plans were made without checks.", "leads-to"),
        ("The lack of tutors led to better use of books.", "helps"),
        ("Shared notes reduced variation between cooks.", "mitigates"),
        ("The new rota cut disparities in the use of rooms.", "mitigates"),
    ],
)
def test_what_comes_of_something_is_told_by_whether_it_is_good(
    text: str, relation: str
) -> None:
    assert relations(text) == [relation]


@pytest.mark.parametrize(
    "text",
    [
        "Parking time limits are watched daily by a clerk.",
        "Library visits and private help are slower to arrange.",
        "Only four of the plans drew on letters from the school.",
        "Bells rang unanswered for long stretches of the afternoon.",
        "Three quarters of the pupils share a room meant for one and eat late.",
        "The board is due to consider the report.",
        "Absent days were down to a trickle.",
        "The reason for taking no action is seldom written down.",
        "Meals had improved following the appointment of a chef.",
    ],
)
def test_a_noun_or_a_turn_of_speech_is_no_verb_of_acting(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Advisers supported victims well.",
        "Pupils benefit from stable placements.",
        "The lessons are facilitated by two psychologists.",
        "The school board is responsible for commissioning meals.",
        "Sergeants explained rights in plain terms.",
        "Since then leaders had produced a comprehensive strategy.",
        "Their involvement helped to keep lessons on time.",
        "Their departure deepened the shortage of cooks.",
    ],
)
def test_what_people_do_or_get_is_no_link(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Seven in ten of them lead to no action.",
        "This was too many, and as a result letters went unread.",
        "It works because the ovens are new.",
        "Menus changed. The clerks had left, and they did so because they were ill.",
        "Vacant posts were the main reason for these delays.",
        "Where visits took place, they gave cooks a better grasp of the menu.",
        "Rooms linked to the court were let.",
    ],
)
def test_what_points_to_words_that_are_untold_is_no_link(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "A shortage of pans was a frequent source of frustration.",
            ("shortage of pans", "leads-to", "frustration", "stated-cause"),
        ),
        (
            "The late bus meant, in practice, that nobody read the letters.",
            ("late bus", "leads-to", "nobody read the letters", "stated-cause"),
        ),
        (
            "Letters went unread, which caused the children great distress.",
            ("letters went unread", "leads-to", "great distress", "stated-cause"),
        ),
        (
            "The rota changed late, which made it harder for cooks to keep order.",
            ("rota changed late", "hinders", "cooks to keep order", "stated-cause"),
        ),
        (
            "Recruitment was supported by a new rota.",
            (
                "new rota",
                "helps",
                "work-area/recruitment-work",
                "stated-contribution",
            ),
        ),
    ],
)
def test_the_ends_and_the_basis_are_those_that_the_words_tell(
    text: str, told: tuple[str, ...]
) -> None:
    assert links(text) == [told]


def test_a_second_verb_and_a_name_of_people_are_no_parts_of_a_list() -> None:
    told = (
        "Late deliveries disrupted the order of lessons and meant that food was cold."
    )
    assert [(relation, effect) for _, relation, effect, _ in links(told)] == [
        ("hinders", "order of lessons"),
        ("leads-to", "food cold"),
    ]
    told = "The late bus led to poor attendance by children and young people in care."
    assert len(links(told)) == 1
    told = (
        "Lunch is early. This is a result of nurses and tutors carrying trays together."
    )
    assert [cause for cause, *_ in links(told)] == [
        "nurses and tutors carrying trays together"
    ]


def test_because_explains_the_clause_behind_it_and_not_what_this_brings_about() -> None:
    told = "Few cooks stayed, and because each rewrites the menu, two boys lost lunch."
    assert links(told) == [
        ("each rewrites the menu", "leads-to", "two boys lost lunch", "stated-cause")
    ]
    told = "Menus were late and this led to waste because cooks did not see them."
    assert "because" not in {relation for _, relation, *_ in links(told)}
    assert not any(cause.startswith("cooks did not") for cause, *_ in links(told))
