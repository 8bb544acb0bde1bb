"""What acts and is acted on: concepts by everyday names, else the words of the text."""

import pytest

from inspectkg.reading.language.cueing import tokenize
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.links.ends import CAUSE, EFFECT, PROBLEMS_FIRST, Ends
from inspectkg.reading.links.naming import clause_named

from .test_links_in_prose import Told, links

LEXICON = Lexicon.shipped()
ADDS, STATED, TIED = "stated-contribution", "stated-cause", "reported-association"


def named(text: str, kinds: tuple[str, ...]) -> str:
    words = tokenize(text)
    return Ends(words, LEXICON).concept((0, len(words.tokens)), kinds) or ""


def relations(text: str) -> list[str]:
    return [relation for _, relation, *_ in links(text)]


@pytest.mark.parametrize(
    ("slug", "texts"),
    [
        ("high-workloads", ["more cases than staff could handle", "too many cases"]),
        ("vacancies-in-staff", ["posts that nobody had filled"]),
        ("staffing-challenges", ["too few night staff", "fewer officers on shift"]),
        ("inexperience-of-staff", ["so many new staff", "managers' inexperience"]),
        ("wide-span-of-control", ["large teams under one manager"]),
        ("weak-governance", ["a board that seldom met", "the absence of scrutiny"]),
        ("lack-of-training", ["training that came late", "missing training"]),
        ("demand-and-resources", ["demand outstripping capacity"]),
        ("poor-it-systems", ["problems with the new recording system", "IT faults"]),
        ("weak-communication", ["mixed messages from leaders"]),
        ("unclear-guidance", ["procedures that were not understood"]),
        ("co-location-of-agencies", ["sharing an office with housing officers"]),
        ("embedded-partner-staff", ["a nurse based in the custody suite"]),
        ("meetings-of-agencies", ["the daily meeting of the three agencies"]),
        ("late-or-poor-referrals", ["reports that arrived late"]),
        ("poor-assessment-and-planning", ["assessments that were out of date"]),
        ("violence-among-prisoners", ["assaults", "fights between prisoners"]),
        ("unmet-mental-health-needs", ["poor mental health", "mental illness"]),
        ("organisational-change", ["the move to a new operating model"]),
    ],
)
def test_everyday_names_are_factors(slug: str, texts: list[str]) -> None:
    found = {text: named(text, CAUSE) for text in texts}
    assert found == dict.fromkeys(texts, f"factor/{slug}")


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("identifying-and-managing-risk", "earlier recognition of new risks"),
        ("planning-work", "the quality of these plans"),
        ("employment-of-people", "be in work"),
        ("management-oversight-work", "oversight by team managers"),
        ("response-to-calls", "attendance at the most serious incidents"),
        ("staff-confidence", "sergeants' confidence"),
        ("training-work", "the training of staff"),
        ("joint-work-of-agencies", "partnership working"),
        ("leadership-and-direction", "governance"),
    ],
)
def test_what_is_acted_on_is_work_before_a_factor(slug: str, text: str) -> None:
    assert named(text, EFFECT) == f"work-area/{slug}"


@pytest.mark.parametrize(
    "text",
    [
        "referrals to support",
        "weekly case discussions",
        "the supervision that dwelt on targets",
        "the number of officers who could be spared",
        "a shortage of paint",
        "the closure of the shop",
    ],
)
def test_a_name_in_a_longer_phrase_that_means_less_stays_words(text: str) -> None:
    assert (named(text, CAUSE), named(text, PROBLEMS_FIRST)) == ("", "")


@pytest.mark.parametrize(
    ("slug", "text"),
    [
        ("high-workloads", "officers carried more work than they could do"),
        ("turnover-of-staff", "agency workers left at short notice"),
        ("wide-span-of-control", "supervisors carry up to 19 staff each"),
        ("sickness-absence", "two managers were off sick"),
        ("low-staff-morale", "morale was low"),
        ("unclear-guidance", "guidance was unclear"),
        ("", "officers left doors unlocked"),
    ],
)
def test_a_clause_may_tell_of_a_factor(slug: str, text: str) -> None:
    words = tokenize(text)
    found = clause_named(words, 0, len(words.tokens), "factor")
    assert found == (f"factor/{slug}" if slug else None)


@pytest.mark.parametrize(
    "text",
    [
        "Cooks reviewed delayed menus every hour.",
        "Menus were written on the day and on the strength of one talk alone.",
        "The menus were linked to the kitchen plan.",
        "The register is connected to the kitchen plan.",
        "The kitchen strategy, which is linked to the crime plan, runs until May.",
        "Only five of the menus reflected the wishes of cooks.",
        "The plan reflects the wishes of cooks.",
        "A change in the menu led to a rise in referrals to early help.",
        "Weekly menus improved planning, as managers did before.",
        # How much, a place behind a door and worries are no causes.
        "Complaints were reduced by 11 per cent in a year.",
        "Assaults were reduced by about a third in the two years.",
        "Half of the men lay behind locked doors at noon.",
        "Health visitors had raised worries early for six of the seven.",
        "The prison takes women from 74 courts.",
    ],
)
def test_what_is_arranged_or_only_described_is_no_link(text: str) -> None:
    found = [link for link in links(text) if "menus" not in str(link[0])]
    assert found == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The lack of housing was the greatest single obstacle to resettlement.",
            [("lack-of-housing", "hinders", "resettlement-work", STATED)],
        ),
        (
            "Delays in the family court hold up permanence for children.",
            [("backlogs-in-courts", "hinders", "permanence-for-children", STATED)],
        ),
        (
            "Debt was the reason that men gave most often for late menus.",
            [("debt", "leads-to", "late menus", STATED)],
        ),
        (
            "Low pay hindered recruitment and the loss of ovens weakened meals.",
            [
                ("pay-of-staff", "hinders", "recruitment-work", STATED),
                ("loss of ovens", "hinders", "meals", STATED),
            ],
        ),
        (
            "Slow vetting hindered recruitment, as did low pay.",
            [
                ("vetting-delays", "hinders", "recruitment-work", STATED),
                ("pay-of-staff", "hinders", "recruitment-work", STATED),
            ],
        ),
        (
            "Recruitment was made harder by the cost of housing.",
            [("high-cost-of-living", "hinders", "recruitment-work", STATED)],
        ),
        (
            "The rise in assaults reflects overcrowding.",
            [("overcrowded-conditions", "linked-to", "violence-among-prisoners", TIED)],
        ),
        (
            "Late menus were due in part to vacancies.",
            [("vacancies-in-staff", "leads-to", "late menus", ADDS)],
        ),
        (
            "Seconded nurses had given sergeants the confidence to act.",
            [("embedded-partner-staff", "helps", "staff-confidence", STATED)],
        ),
        (
            "Late service of menus led to complaints.",
            [("late service of menus", "leads-to", "complaints", STATED)],
        ),
        (
            "Supervision is regular and helps cooks to bake.",
            [("supervision-of-casework", "helps", "bake", ADDS)],
        ),
        (
            "Men who had a named worker were more likely to be in work.",
            [("a named worker", "linked-to", "employment-of-people", TIED)],
        ),
    ],
)
def test_what_acts_is_told_in_many_ways(text: str, expected: list[Told]) -> None:
    found = [(_end(a), b, _end(c), d) for a, b, c, d, *_ in links(text)]
    assert found == expected


def _end(name: str) -> str:
    return name.partition("/")[2] or name.lower()


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Lessons had been suspended because staff were needed to drive.", "leads-to"),
        ("Good supervision meant that drift was challenged.", "helps"),
        ("The introduction of tablets cut the time spent on paperwork.", "mitigates"),
        ("The long wait for physiotherapy had worsened their pain.", "leads-to"),
        ("Reoffending was lower among those who had found a job.", "linked-to"),
        ("A culture of openness encouraged cooks to report concerns.", "helps"),
        ("The closure of the shop left men with nothing to do.", "leads-to"),
    ],
)
def test_the_sign_goes_by_what_becomes_of_it(text: str, relation: str) -> None:
    assert relations(text) == [relation]


def test_a_reason_may_be_a_clause() -> None:
    text = "Menus were late. The main reason was that cooks' caseloads were too high."
    assert links(text)[0][0] == "factor/high-workloads"


def test_a_result_of_two_clauses_is_two_links() -> None:
    text = (
        "The rota had changed. As a result, men were locked up and lessons were lost."
    )
    assert len(links(text)) == 2
