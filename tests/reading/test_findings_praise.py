"""Praise: where a word of praise judges the work told, and where it does not."""

import pytest

from .reading_of import proposals


def polarities(text: str) -> list[str]:
    return [str(p.fields["polarity"]) for p in proposals(text, "finding", "Findings")]


@pytest.mark.parametrize(
    "text",
    [
        "A prompt was on the desk of each office.",
        "The authority is caring for 212 children.",
        "The best guide to the size of the team is its rota.",
        "The house looks lovely from the road.",
        "Leaders had written to the board twice to request secure beds.",
        "We encourage leaders to consider whether capacity is sufficient.",
        "Forces are expected to have skilled staff at the desk.",
        "The board would have been satisfied with the answers.",
        "Recall was linked to a swift return to custody.",
        "Good supervision depends on managers having time to prepare.",
    ],
)
def test_what_is_named_asked_or_supposed_is_not_praised(text: str) -> None:
    assert "strength" not in polarities(text)


@pytest.mark.parametrize(
    "text",
    [
        "Managers were aware of this.",
        "Leaders are aware of these gaps.",
        "Applications had been considered by a board.",
        "Release is considered early for most of the men.",
        "Plans are reviewed regularly.",
        "Practitioners received regular supervision.",
        "Training is held jointly with the force every month.",
        "Courses began the following day.",
        "The wing had been refurbished.",
        "Work with families was reasonably good.",
        "The governance of medicines was reasonable.",
        "The force has invested in an analytical tool.",
        "Leaders increased the pay of experienced officers.",
    ],
)
def test_what_is_arranged_known_or_middling_is_not_stated(text: str) -> None:
    assert set(polarities(text)) <= {"not-stated"}


@pytest.mark.parametrize(
    "text",
    [
        "Weaknesses in security had made it easier for gangs to bring in phones.",
        "Delays meant that experienced officers were leaving.",
        "Delays, with the time taken to train, meant that skilled staff left.",
        "This had allowed the trade in illicit drugs to flourish.",
        "Officers spoke of the loss of professional expertise.",
        "Reports were late, because nurses saw more people than they safely could.",
        "Board members did not, however, know enough about the children.",
        "I cannot be assured that women and children are being protected well.",
    ],
)
def test_praise_of_or_for_something_bad_is_blame(text: str) -> None:
    assert polarities(text) == ["concern"]


@pytest.mark.parametrize(
    "text",
    [
        "Homes were clean and staff were kind.",
        "Officers built strong relationships with families.",
        "In May the plans were clear.",
        "Leaders had welcomed a thorough review.",
        "Social workers have manageable caseloads.",
        "Decisions were made jointly and were well recorded.",
        "The work was better than elsewhere.",
        "Managers renewed the links with the police, which were strong.",
        "The house looks lovely.",
    ],
)
def test_praise_of_the_work_told_is_a_strength(text: str) -> None:
    assert set(polarities(text)) == {"strength"}
