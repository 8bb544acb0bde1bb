"""Links whose relation goes by what the effect is worth, and those left out for it."""

import pytest

from .test_links_in_prose import ADDS, CAUSE, MEANT, Told, links


def relations(text: str) -> list[str]:
    return [relation for _, relation, *_ in links(text)]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The campaign had increased the number of applications.", "helps"),
        ("The instruction led to a marked rise in recorded visits.", "helps"),
        ("The shared desk led to more referrals.", ""),
        ("A publicity campaign led to more referrals.", "helps"),
        ("The poor rota led to more requests for transfer.", "leads-to"),
        ("The new rota had generated extra paperwork for cooks.", "leads-to"),
        ("The new rota had resulted in a calmer atmosphere.", "helps"),
        ("The merger had prompted the departure of two good cooks.", "leads-to"),
        ("Lack of privacy had reduced the number of disclosures.", "hinders"),
        ("The new rota had brought fewer complaints.", "mitigates"),
        ("The new rota had meant fewer staff on nights.", "hinders"),
        ("Short visits gave cooks too little time to plan.", "hinders"),
        ("Late menus left cooks with very little time to plan.", "hinders"),
        ("Menus changed often, leaving cooks with no time to plan.", "hinders"),
        ("Thin walls discouraged men from disclosing abuse.", "hinders"),
        ("Extra ovens enabled cooks to clear the backlog.", "mitigates"),
        ("The new rota helped to keep levels of violence low.", "mitigates"),
        ("Cooks met daily, so problems were picked up early.", "helps"),
        ("Joint work was strong, so menus were shared.", "helps"),
    ],
)
def test_the_relation_goes_by_what_the_effect_is_worth(
    text: str, relation: str
) -> None:
    assert relations(text) == ([relation] if relation else [])


@pytest.mark.parametrize(
    "text",
    [
        "The new rota had created a single list of menus.",
        "The merger had led to a review of all ovens.",
        "The new rota had resulted in a two-tier kitchen.",
        "An inquiry resulted in the dismissal of two experienced cooks.",
        "Concerns about a boy led to a referral to the kitchen.",
        "A third of menus were read in time. The new tray had contributed to this.",
    ],
)
def test_what_may_be_good_or_bad_comes_of_nothing_for_certain(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The fall in complaints was due to the new rota.",
            ("new rota", "mitigates", "complaints", CAUSE),
        ),
        (
            "The improvement in timeliness was due to a new rota.",
            ("new rota", "helps", "work-area/timeliness-of-work", CAUSE),
        ),
        (
            "The increase in home visits was due to the new rota.",
            ("new rota", "helps", "work-area/home-visits", CAUSE),
        ),
        (
            "The drop in home visits was explained by a lack of trays.",
            ("lack of trays", "leads-to", "drop in home visits", CAUSE),
        ),
        (
            "The main reason for the fall in visits was a lack of trays.",
            ("lack of trays", "leads-to", "fall in visits", CAUSE),
        ),
    ],
)
def test_what_rose_or_fell_is_explained_by_what_it_is_worth(
    text: str, told: Told
) -> None:
    assert links(text) == [told]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Probation Reset had released capacity, which enabled cooks to plan meals.",
            ("capacity", "helps", "plan meals", CAUSE),
        ),
        (
            "The hub reduced waiting times, which allowed cooks to plan meals.",
            ("reduced waiting times", "helps", "plan meals", CAUSE),
        ),
        (
            "The oven had failed in May, leaving men without hot food.",
            ("oven failed in may", "leads-to", "men without hot food", CAUSE),
        ),
        (
            "Late post was cited by cooks as one of the reasons for cold meals.",
            ("late post", "leads-to", "cold meals", ADDS),
        ),
        (
            "Cooks described how the full rota had delayed meals on wings.",
            ("full rota", "hinders", "meals on wings", CAUSE),
        ),
        (
            "Early deliveries allowed a friendship to develop before dinner.",
            ("early deliveries", "helps", "friendship to develop before dinner", CAUSE),
        ),
        (
            "Dull pens made it hard to tell what had been cooked.",
            ("dull pens", "hinders", "tell what had been cooked", CAUSE),
        ),
        (
            "The full court created delays of up to two years for cooks.",
            ("full court", "leads-to", "delays", CAUSE),
        ),
        (
            "The decision to centralise menus had improved consistency.",
            ("decision to centralise menus", "helps", "consistency", CAUSE),
        ),
        (
            "According to cooks, the lost key had delayed meals on wings.",
            ("lost key", "hinders", "meals on wings", CAUSE),
        ),
        (
            "New trays had improved the way meals were shared between wings.",
            ("new trays", "helps", "way meals were shared between wings", CAUSE),
        ),
    ],
)
def test_the_ends_stand_whole(text: str, told: Told) -> None:
    assert links(text)[-1] == told


@pytest.mark.parametrize(
    "text",
    [
        "Cooks told us they were unable to carry them out because of lost keys.",
        "Cooks could not say what they did differently as a result of the plan.",
        "Cells were shared, an environment that contributed to a rise in fights.",
        "Their presence in the kitchen had improved information sharing.",
        "The other had increased delays.",
        "The new arrangements had enabled cooks to plan meals.",
        "Prisoners were frustrated by delays to their post.",
        "Dull pens hindered our ability to judge the meals.",
        "The drop-in sessions had supported less experienced officers.",
        "Changes to the rota had driven cooks away.",
        "The menu was so brief that it was of little use to cooks.",
        "The reduction in contact had enabled cooks to plan meals.",
        "The survey raised serious questions about the safety of cooks.",
        "Violence had affected a third of prisoners.",
        "Licence conditions restricted contact with children.",
        "Weak searches had allowed drugs to enter the kitchen.",
    ],
)
def test_ends_that_say_too_little_give_no_link(text: str) -> None:
    assert links(text) == []


def test_what_somebody_is_helped_to_do_is_no_purpose() -> None:
    told = links("One cook had introduced menus, which helped men to plan meals.")
    assert MEANT not in {basis for *_, basis in told}


def test_a_bare_figure_is_not_put_down_to_what_is_good() -> None:
    told = (
        "In our survey, 79% of men said that cooks greeted them. "
        "Inspectors attributed this to strong leadership."
    )
    assert links(told) == []


def test_a_bad_cause_told_after_it_leads_to_what_was_told() -> None:
    told = (
        "Some meals came three hours late. Delays in deliveries were the main reason."
    )
    assert relations(told) == ["leads-to"]


def test_that_this_in_a_report_stands_for_what_is_reported() -> None:
    told = (
        "Two men fell. Leaders acknowledged that the wings use separate menus "
        "and that this made it harder to plan meals."
    )
    assert links(told) == [("wings use separate menus", "hinders", "plan meals", CAUSE)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The drill released some capacity.", ("drill", "leads-to", "capacity", CAUSE)),
        (
            "The oven has freed up three hours a week for each of them.",
            ("oven", "leads-to", "three hours a week", CAUSE),
        ),
        (
            "The oven saves officers around two hours a shift.",
            ("oven", "leads-to", "around two hours a shift", CAUSE),
        ),
        (
            "Some 400 hours a month had been saved by the oven.",
            ("oven", "leads-to", "400 hours a month", CAUSE),
        ),
        (
            "The oven has helped to free up capacity.",
            ("oven", "leads-to", "capacity", ADDS),
        ),
        (
            "The oven created extra capacity.",
            ("oven", "leads-to", "extra capacity", CAUSE),
        ),
        (
            "The oven freed up capacity for bread lessons.",
            ("oven", "helps", "bread lessons", CAUSE),
        ),
        (
            "The unit introduced an oven to free up cooks' time.",
            ("oven", "leads-to", "cooks' time", "intended"),
        ),
        (
            "An oven was bought, freeing up kitchen time.",
            ("oven bought", "leads-to", "kitchen time", CAUSE),
        ),
    ],
)
def test_time_set_free_is_led_to_and_its_use_is_helped(text: str, told: Told) -> None:
    assert links(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "The oven saved £200,000.",
        "The prison released men three days early.",
        "The oven saved lives within hours.",
        "Leaders knew what had delayed meals.",
        "The unit understands what affects the morale of cooks.",
        "Reports on meals seldom led to change.",
        "Five of 14 cooks had sustained an injury during a lesson.",
        "A lift was put in and the unit expects it to reduce delays.",
    ],
)
def test_no_time_and_nothing_that_acts_makes_no_link(text: str) -> None:
    assert links(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Weak checks had allowed poor care to go on.",
            ("weak checks", "leads-to", "poor care to go on", CAUSE),
        ),
        (
            "The note was so small that it was hard to read the menu.",
            ("note so small", "hinders", "hard to read the menu", CAUSE),
        ),
        (
            "Weekly meetings improved meals.",
            ("weekly meetings", "helps", "meals", CAUSE),
        ),
        (
            "Overdue assessments delayed meals.",
            ("overdue assessments", "hinders", "meals", CAUSE),
        ),
        ("The template improved reports.", ("template", "helps", "reports", CAUSE)),
    ],
)
def test_what_goes_on_what_is_barred_and_names_that_are_anybodys(
    text: str, told: Told
) -> None:
    assert links(text) == [told]


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The form reduced contact with people at risk of harm.", "hinders"),
        ("The form reduced support for men with a violent past.", "hinders"),
        ("The form reduced appointments with people in crisis.", "hinders"),
        ("The form reduced the risk of harm to people.", "mitigates"),
        ("The form reduced poor contact with people.", "mitigates"),
    ],
)
def test_the_people_whom_work_is_for_make_it_no_ill(text: str, relation: str) -> None:
    assert [told[1] for told in links(text)] == [relation]


def test_a_new_team_is_not_one_without_experience() -> None:
    assert links("The new team improved meals.") == []
    (told,) = links("New officers weakened meals.")
    assert told[0] == "factor/inexperience-of-staff"


@pytest.mark.parametrize(
    ("text", "effects"),
    [
        (
            "Because cooks met weekly, meals were more varied and better cooked.",
            ["meals more varied and better cooked"],
        ),
        (
            "Low staffing meant that meals were short and rarely served.",
            ["meals short and rarely served"],
        ),
        ("Two coaches were appointed with the aim of raising this figure.", []),
    ],
)
def test_what_is_said_of_one_subject_is_one_effect(
    text: str, effects: list[str]
) -> None:
    assert [told[2] for told in links(text)] == effects


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The form aims to improve joint work.", "work-area/joint-work-of-agencies"),
        ("The form seeks to strengthen planning.", "work-area/planning-work"),
        ("The purpose of the form is to improve planning.", "work-area/planning-work"),
        ("The aim of the form is to reduce caseloads.", "factor/high-workloads"),
        (
            "The council brought in a form with the aim of improving planning.",
            "work-area/planning-work",
        ),
    ],
)
def test_what_is_meant_to_get_better_goes_by_its_name(text: str, told: str) -> None:
    ((_, relation, target, _),) = links(text)
    assert target == told
    assert relation == ("mitigates" if "reduce" in text else "helps")
