"""How recommendations are laid out: leads, headings, numbers, days, addressees."""

import pytest

from .reading_text import of_kind

REGION = (
    "Inspection of public protection in Exampleton and the Dales\n\n"
    "HM Inspectorate of Probation visited the Exampleton and the Dales region.\n\n"
)
UNIT = (
    "Exampleton Probation Delivery Unit inspected\n\n"
    "HM Inspectorate of Probation visited the Exampleton PDU in March 2025.\n\n"
)
POLICE = (
    "An inspection of Exampleton Police\n\nHMICFRS inspected Exampleton Police.\n\n"
)
HOME = "Inspection of Fern House, a children’s home\n\nOfsted inspected the home.\n\n"
YOI = "An inspection of HMYOI Exampleton\n\nHM Inspectorate of Prisons was there.\n\n"

BODY = "probation-delivery-units"
SERVICE = "probation-service"


def told(text: str) -> list[tuple[list[str], str]]:
    found = of_kind(text, "recommendation")
    return [(p.fields["to"], p.fields["says"]) for p in found]


def whom(text: str) -> list[list[str]]:
    return [to for to, _ in told(text)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("The Moor and the Levels region should:\n\n1. fill posts", [[SERVICE]]),
        ("Every region should, as a matter of urgency:\n\n- fill posts", [[SERVICE]]),
        ("HMPPS, within six months:\n\n- should fill posts", [["hmpps"]]),
        (
            "HMPPS and the Upper Weir region, by March 2027:\n\n- should fill posts",
            [["hmpps", SERVICE]],
        ),
        ("To the Moor and Levels region\n\n- Fill posts.", [[SERVICE]]),
        ("Directed to HMPPS\n\nR1 Posts should be filled.", [["hmpps"]]),
        ("To HMPPS\n\n6.1 Nobody should wait.\n\n6.2 Rooms should be dry.", None),
        ("It is recommended that HMPPS\n\n(i) fills posts;", [["hmpps"]]),
        ("Police forces are recommended to:\n\n- answer calls.", [["police"]]),
        ("1. To the Home Office\n   - change the form.", [["home-office"]]),
        (
            "The region should:\n\n- fill posts;\n\nand should also:\n\n- train staff.",
            [[SERVICE], [SERVICE]],
        ),
        (
            "The region should work with police forces. It should:\n\n- fill posts.",
            [[SERVICE], [SERVICE]],
        ),
    ],
)
def test_lists_stand_below_whoever_is_asked(
    lines: str, expected: list[list[str]] | None
) -> None:
    found = whom(f"{REGION}Recommendations\n\n{lines}\n")
    assert found == (expected or [["hmpps"], ["hmpps"]])


def test_items_may_name_their_own_addressee() -> None:
    text = (
        f"{REGION}Recommendations\n\nWe recommend that:\n\n"
        "a) HMPPS lets staff see records;\n\nb) the region renews its agreement.\n"
    )
    assert whom(text) == [["hmpps"], [SERVICE]]


def test_a_heading_of_actions_leads_what_begins_with_a_verb() -> None:
    text = (
        f"{REGION}Immediate actions for HMPPS\n\na. Confirm the money.\n\n"
        "This is all that we ask.\n"
    )
    assert told(text) == [(["hmpps"], "Confirm the money.")]


def test_a_unit_is_not_its_region() -> None:
    lines = "Northmere probation region should:\n- keep officers\n"
    assert whom(f"{UNIT}Recommendations\n\n{lines}") == [[SERVICE]]


@pytest.mark.parametrize(
    ("sentence", "to"),
    [
        ("Together with its prisons, the region should plan.", [SERVICE]),
        ("HMPPS, in consultation with regions, should explain it.", ["hmpps"]),
        ("To protect children, the region should visit.", [SERVICE]),
        ("Police forces in the region should answer.", ["police"]),
        ("The Home Office and the region should agree.", ["home-office", SERVICE]),
        ("All agencies on the board should report.", ["multi-agency-partners"]),
        (
            "Local partners – councils and police forces – should agree.",
            ["local-authorities", "police"],
        ),
        ("Plans should be put in place by the region to train.", [SERVICE]),
        ("Strategic management boards should meet.", ["mappa"]),
    ],
)
def test_partners_time_and_place_are_asked_for_nothing(
    sentence: str, to: list[str]
) -> None:
    (found,) = whom(f"{REGION}Recommendations\n\n{sentence}\n")
    assert sorted(found) == to


@pytest.mark.parametrize(
    ("opening", "sentence", "to"),
    [
        (HOME, "The registered person should write menus.", "childrens-homes"),
        (YOI, "The governor should open the gym.", "young-offender-institutions"),
        (POLICE, "Searches should be justified in the record.", "police"),
        (POLICE, "Senior officers should read the log.", "police"),
    ],
)
def test_the_body_answers_for_its_head_staff_and_work(
    opening: str, sentence: str, to: str
) -> None:
    assert whom(f"{opening}Recommendations\n\n{sentence}\n") == [[to]]


def test_whom_a_line_names_goes_for_all_its_sentences() -> None:
    text = (
        f"{YOI}Recommendations\n\nRecommendations to HMPPS: Cells should be dry. "
        "Everybody should have a pillow.\n"
    )
    assert whom(text) == [["hmpps"], ["hmpps"]]


@pytest.mark.parametrize(
    ("sentences", "says"),
    [
        (
            "HMPPS has been asked to fill posts, to train staff and to cut waits.",
            ["Fill posts.", "Train staff.", "Cut waits."],
        ),
        ("Inspectors also want HMPPS to share figures.", ["Share figures."]),
        ("HMPPS should train, and publish by June, its staff.", None),
        (
            "HMPPS should publish a plan and should involve staff in it.",
            ["Publish a plan.", "Involve staff in it."],
        ),
        (
            "HMPPS should publish a plan. It should also cut waits.",
            ["Publish a plan.", "Cut waits."],
        ),
        ("We have asked HMPPS to put three things right.", []),
        (
            (
                "Inspectors have urged HMPPS to cut waits. They have also asked "
                "HMPPS to "
                "share figures."
            ),
            ["Cut waits.", "Share figures."],
        ),
        ("HMPPS had been asked to fill posts.", []),
        ("Prisoners are asked to be polite.", []),
    ],
)
def test_what_is_asked_for_in_sentences(sentences: str, says: list[str] | None) -> None:
    text = f"{REGION}We make three recommendations to HMPPS. {sentences}\n"
    found = [one for _, one in told(text)]
    assert found == says if says is not None else len(found) == 1


def test_counted_recommendations_are_told_after_they_are_to() -> None:
    text = (
        f"{REGION}The region receives three recommendations and HMPPS two. For the "
        "region they are to fill posts, and to make sure that staff are trained.\n"
    )
    assert told(text) == [
        ([SERVICE], "Fill posts."),
        ([SERVICE], "Make sure that staff are trained."),
    ]


def test_an_area_that_needs_improvement_goes_on_with_what_it_should_do() -> None:
    text = (
        f"{POLICE}Area for improvement\n\nThe force needs to cut its backlog. It "
        "should agree times with its partners. Supervisors should review each visit, "
        "but this doesn’t happen.\n"
    )
    assert told(text) == [(["police"], "Agree times with its partners.")]


def test_what_a_count_includes_is_told() -> None:
    text = (
        f"{UNIT}The report makes five recommendations for further improvement, "
        "including that the unit should do more for girls.\n"
    )
    assert told(text) == [([BODY], "Do more for girls.")]


def test_a_heading_may_be_what_is_recommended() -> None:
    text = (
        f"{POLICE}Area for improvement\n\nThe force should find out how victims are "
        "kept informed\n\nCallers waited.\n"
    )
    assert told(text) == [(["police"], "Find out how victims are kept informed.")]


@pytest.mark.parametrize(
    "sentence",
    [
        "In 2022 we recommended that HMPPS should fill posts.",
        "At our last inspection we recommended that HMPPS should fill posts.",
        "National guidance says that HMPPS should answer within a day.",
        "It is our expectation that HMPPS should answer within a day.",
        "A recommendation that HMPPS should fill posts has been achieved.",
        "The contractor was told that HMPPS should fill posts.",
        "By its own policy, HMPPS should answer within a day.",
        "Leaders should make sure that all concerns identified here are addressed.",
    ],
)
def test_what_was_recommended_before_or_is_a_rule_is_none(sentence: str) -> None:
    text = f"{REGION}Recommendations\n\n{sentence}\n"
    assert told(text) == []
    assert of_kind(f"{REGION}Findings\n\n{sentence}\n", "call") == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The region receives three recommendations and HMPPS two.", (None, 3, 2)),
        ("Our findings lead us to five recommendations.", (5, None, None)),
        (
            (
                "We make five recommendations. Three go to the region and the rest to "
                "HMPPS."
            ),
            (5, 3, 2),
        ),
        (
            "Three of our recommendations are for the region and two for HMPPS.",
            (None, 3, 2),
        ),
        ("In 2023 we made eight recommendations to HMPPS.", (None, None, None)),
    ],
)
def test_recommendations_are_counted_in_further_words(
    sentence: str, expected: tuple[int | None, ...]
) -> None:
    found = of_kind(f"{REGION}{sentence}\n", "count")
    fields = [p.fields for p in found]
    counts = {f.get("addressee", "all"): f.get("count", f.get("total")) for f in fields}
    assert tuple(counts.get(k) for k in ("all", SERVICE, "hmpps")) == expected
