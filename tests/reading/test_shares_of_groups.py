"""Numbers that tell parts of a group named some sentences before."""

import pytest

from .reading_of import proposals


def shares(text: str) -> list[str]:
    """Return side and value of the shares that the findings of a text state."""
    found = (p.fields.get("share") for p in proposals(text, "finding"))
    return [f"{one['side']} {one['stated']}" for one in found if one]


READ = "Inspectors traced eleven adults through custody suites and courts."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A number is what its clause tells of.
        (f"{READ} They were calm. Seven had moved home.", "7/11"),
        (f"{READ} Six slept in a hostel, and three had nothing arranged.", "6/11"),
        (f"{READ} Nine, most of them young, had been seen by a nurse.", "9/11"),
        # It closes a clause, behind a preposition or what was done.
        (f"{READ} Much was good. A safety plan was in place for nine.", "9/11"),
        (f"{READ} Much was good. Care plans were missing from three.", "3/11"),
        (f"{READ} Much was good. A nurse had assessed eight.", "8/11"),
        (f"{READ} Much was good. In six the same nurse came each time.", "6/11"),
        # The group has its noun again.
        (f"{READ} Much was good. Eight adults had been seen by a nurse.", "8/11"),
        (f"{READ} On the day, seven adults had somewhere to go.", "7/11"),
        # Everybody but some.
        (f"{READ} All but two had been seen by a nurse.", "9/11"),
    ],
)
def test_a_number_alone_is_a_part_of_the_group(text: str, expected: str) -> None:
    assert shares(text)[:1] == [f"exactly {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Advice was assessed in 36 reports. Thirty were ready in time.", "30/36"),
        ("The files of twelve children were read. Seven had moved home.", "7/12"),
        ("We watched 20 recordings. Force was justified in 17.", "17/20"),
        ("We read files, forty altogether. A letter went out in 23.", "23/40"),
        ("We visited five areas and read 44 decisions. In 27 it was made.", "27/44"),
        ("Strip searches numbered 16. Authority was recorded for 13.", "13/16"),
        ("Eight children were being held. In six nobody had told them.", "6/8"),
    ],
)
def test_a_group_is_named_in_many_ways(text: str, expected: str) -> None:
    assert shares(text) == [f"exactly {expected}"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Words that set the group for their clause.
        ("We heard 80 calls. Of the 50, 46 were answered in time.", ["46/50"]),
        (
            "We met 40 men. Among the 15 who came out early, it was ready for four.",
            ["4/15"],
        ),
        # The others prove of how many they are told.
        (
            (
                "We read 60 files. A plan was due for 17 people. Eleven were told of "
                "it, and the other six were not."
            ),
            ["11/17", "6/17"],
        ),
        # A predicate after another, with the group of the first.
        (
            "We read 20 files. It was sought in 13 and had been overlooked in three.",
            ["13/20", "3/20"],
        ),
        # Those told last are the group of the clause.
        (
            "We met 74 officers. Fifty-eight had a plan. Of these, 33 were told why.",
            ["58/74", "33/58"],
        ),
    ],
)
def test_a_clause_may_set_a_group_of_its_own(text: str, expected: list[str]) -> None:
    assert [one.removeprefix("exactly ") for one in shares(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        # The name of something, an age, money, what is meant for so many.
        "We read 40 files. Wing 3 was clean.",
        "We read 40 files. One boy, aged 15, had been told.",
        "We read 40 files. The police unit has a budget for 15.",
        "We read 40 files. The flats, built for 18, stood empty.",
        # Who lives in a place is no result.
        "The prison holds 412 men. Of these, 120 are on remand.",
        # What is graded is no part of what was looked at.
        "We assessed the force in nine areas. It was good in three of them.",
        "We assessed the force in nine areas. It was good in three, poor in two.",
        "Inspectors judged ten areas of policing. Three were good.",
        "The prison was reasonably good in three of the four tests.",
        "It was good in two of the three judgement areas.",
        "We met 37 men. The longest had been there for 19.",
        # What is counted is told, and is no part of the group.
        "We read 40 files. Much was good. Seven governors had left.",
        # How a sample was chosen.
        "We read 40 files, all of which had been closed in March.",
    ],
)
def test_what_is_no_part_of_the_group(text: str) -> None:
    assert shares(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            (
                "We assessed 48 plans. 19 (40%) had clear aims, 31 (65%) a named lead "
                "and 12 (25%) a date for review."
            ),
            ["19/48", "31/48", "12/48"],
        ),
        (
            (
                "We assessed 48 plans. Aims were clear in 19 (40%), there was a named "
                "lead in 31 (65%) and in 12 (25%) there was a date for review."
            ),
            ["19/48", "31/48", "12/48"],
        ),
        (
            (
                "We examined 57 cases. The number that met it was: assessment: 31 "
                "(54 per cent), planning: 22 (39 per cent), delivery: 19 (33 per cent)."
            ),
            ["31/57", "22/57", "19/57"],
        ),
        # A percentage proves of how many, also where these stand elsewhere.
        (
            "There are 57 homes and 90 cases. Planning was sufficient in 35 (39%).",
            ["35/90"],
        ),
    ],
)
def test_each_result_of_a_run_has_its_share(text: str, expected: list[str]) -> None:
    assert [one.removeprefix("exactly ") for one in shares(text)] == expected
