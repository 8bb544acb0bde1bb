"""Plain work: what it is worth, what is only arranged, and what is no finding."""

import pytest

from .reading_of import alone, proposals


def told(text: str) -> list[tuple[str, str]]:
    """Return polarity and rule of the findings of a sentence that stands alone."""
    found = (one for many in alone(text).findings.values() for one in many)
    return [(one.judgement.polarity, one.judgement.sort) for one in found]


@pytest.mark.parametrize(
    ("praised", "plain"),
    [
        # Manner and timing.
        ("Officers visited families unannounced.", "Officers visited families."),
        ("Referrals were made when they were needed.", "Referrals were made for them."),
        ("Staff visit children in their own homes.", "Staff visit children."),
        ("Teams record what children want.", "Teams record the papers."),
        # By whom.
        (
            "Women are seen by an officer who knew them.",
            "Women are seen by an officer.",
        ),
        # The verb itself, and one that is joined to it.
        ("Practitioners valued the sessions.", "Practitioners used a form."),
        ("Nurses worked there and supported families.", "Nurses worked there."),
        # Somebody was glad of it.
        ("Clerks present files, which staff appreciated.", "Clerks present files."),
    ],
)
def test_only_a_sign_or_its_verb_makes_plain_work_praise(
    praised: str, plain: str
) -> None:
    assert told(praised) == [("strength", "doing")]
    assert told(plain) == []


@pytest.mark.parametrize(
    "text",
    [
        "Officers check the wings every fortnight.",
        "Contractors visited monthly.",
        "Clerks analyse complaints each quarter.",
        "Files are checked daily by a clerk.",
        "Leaders recognised this.",
        "Officers follow the agreed protocol.",
        "The panel handles all requests for transfer.",
        "The team provided training for new clerks.",
        "The leadership team analysed the results.",
    ],
)
def test_rhythm_procedure_and_what_leaders_did_are_only_told(text: str) -> None:
    assert told(text) == [("not-stated", "event")]


@pytest.mark.parametrize(
    "text",
    [
        "The service works across two counties.",
        "It requires a visit to each address.",
        "Both take time.",
        "Some 300 officers replied to our questions.",
        # Neither worth nor arrangement: left out, for harsh details are told so too.
        "Each clerk answers for fourteen files.",
        "Eleven officers shared six radios.",
        "Clerks present the papers.",
        # What began in a year that is over.
        "The unit was established in 2019.",
        # What nothing judges is no finding because it stands in a list.
        "The library is beside the gate.",
    ],
)
def test_what_describes_or_has_no_sign_is_left_out(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "A panel was set up, which helped officers to decide.",
        "Plans are written with young people.",
        "Care was arranged in advance.",
    ],
)
def test_something_new_is_praised_by_what_came_of_it(text: str) -> None:
    assert told(text) == [("strength", "doing")]


def test_something_new_without_effect_is_only_told() -> None:
    assert told("The unit had set up a panel in 2024.") == [("not-stated", "event")]
    assert told("Leaders have secured £2 million for it.") == [("not-stated", "event")]


def test_an_item_that_nothing_judges_is_no_finding() -> None:
    text = "- Plans were good.\n- The rooms were beside the gate."
    assert len(proposals(text, "finding")) == 1


def test_what_is_out_of_their_hands_is_left_open() -> None:
    assert told("The poor cells were outside the prison's control.") == [
        ("not-stated", "open")
    ]


def test_plain_work_is_not_praised_apart_from_the_blame_it_explains() -> None:
    text = "Each clerk now answers for fourteen files, which leaves no time to read."
    assert [polarity for polarity, _ in told(text)] == ["concern"]
