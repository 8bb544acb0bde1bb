"""Who speaks in an office, in what words, and what is asked for outside lists."""

import pytest

from .reading_text import of_kind

OPENING = (
    "Exampleton Probation Delivery Unit inspected\n\n"
    "HM Inspectorate of Probation visited the Exampleton PDU in March 2025.\n\n"
    "Findings\n\n"
)
CHIEF = "chief-inspector-of-probation"
PCC = "police-and-crime-commissioner"


def roles(text: str) -> list[object]:
    return [p.fields["role"] for p in of_kind(f"{OPENING}{text}\n", "statement")]


def is_call(sentence: str) -> bool:
    return bool(of_kind(f"{OPENING}{sentence}\n", "call"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The governor told the inspection team that it was late.",
            ["prison-governor"],
        ),
        ("The prisons minister described this as bad.", ["minister-for-justice"]),
        ("The Chief Inspector went on to say that staff tried.", [CHIEF]),
        ("Too much, the Chief Inspector warned, was late.", [CHIEF]),
        ("The Director General of HMPPS wrote to us that it was so.", None),
        (
            "The centre manager told inspectors that doors were new.",
            ["centre-managers"],
        ),
        ("In a letter to the governor, inspectors thanked staff.", []),
        ("The governor was told that it was late.", []),
        ("The governor was away when staff told us that it was late.", []),
        ("The shadow justice secretary said that it was late.", []),
        (
            "The new governor has begun. He told me that it was late.",
            ["prison-governor"],
        ),
        (
            (
                "The police and crime commissioner called the report “sober”. She said "
                "that she would ask for more."
            ),
            [PCC],
        ),
        (
            (
                "“It was late and it was cold,” the Chief Inspector said. He added "
                "that it must end."
            ),
            [CHIEF],
        ),
        (
            (
                "HM Inspector of Constabulary said he had “no trust” in it. Most "
                "calls to the force went unanswered that week. “They were late for "
                "all of us,” the inspector said."
            ),
            ["hm-inspector-of-constabulary"] * 2,
        ),
        (
            (
                "“It is fair and it is hard,” the Chief Inspector said. The shop "
                "steward of the union said: “We were always too late for it.”"
            ),
            [CHIEF],
        ),
    ],
)
def test_who_speaks_in_an_office(text: str, expected: list[str] | None) -> None:
    assert roles(text) == (
        ["director-general-of-hmpps"] if expected is None else expected
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It is essential that backlogs are cleared.", True),
        ("The priority for leaders now is to help staff.", True),
        ("I ask the Ministry of Justice to think again.", True),
        ("The Chief Inspector said: “The region has to decide.”", True),
        ("The Chief Inspector said: “It should not take years.”", False),
        ("One officer said: “She should be cloned by someone.”", False),
        ("Staff told us that the council ought to replace it.", False),
        ("In its own plan, teams must log each enquiry.", False),
        ("An officer who must choose cannot win.", False),
        ("What they must not do is add a form.", False),
        ("It must be said that the kitchen was clean.", False),
        ("The unit should sign within a day, but few were signed.", False),
        ("The council must respond to this letter by June.", False),
        ("As one manager put it, “we need to get back to basics”.", False),
        ("The unit should not have had to wait.", False),
        ("A change which ought to be in force by June was late.", False),
    ],
)
def test_what_is_a_call(sentence: str, *, expected: bool) -> None:
    assert is_call(sentence) == expected
