"""Themes of findings: what a clause names, in which kinds of work, or hints at."""

from importlib.resources import files

import pytest
import yaml

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.findings.theme_names import ThemeNames
from inspectkg.reading.findings.works import fits, works_of
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.readers.html import read_html
from inspectkg.reading.rules_findings import propose

from .reading_of import proposals
from .reading_text import document_of

PROBATION = "The Probation Service works to keep people safe. "
POLICIES = frozenset((("policy", "impact"), ("policy", "probation-reset")))


def names(work: str) -> ThemeNames:
    return ThemeNames(Lexicon.shipped(), frozenset((work,)), POLICIES)


@pytest.mark.parametrize(
    ("text", "themes"),
    [
        ("Domestic abuse enquiries came late", "domestic-abuse information-sharing"),
        ("Child safeguarding checks were absent", "child-safeguarding"),
        (
            "Checks with children's services were not made",
            "child-safeguarding information-sharing",
        ),
        (
            "They rarely referred to children's social care",
            "partnership-with-childrens-services child-safeguarding",
        ),
        (
            "Police replies went unread",
            "information-sharing partnership-with-police",
        ),
        ("Half of the posts were vacant", "recruitment workforce"),
        ("SDS40 came without warning", "early-release"),
        ("FTR48 has unsettled staff", "recall-change"),
        ("Officers relied on what people told them", "professional-curiosity"),
        ("Managers countersigned whatever they got", "management-oversight"),
        ("It has dedicated staff", "culture"),
        ("Impact has freed some capacity", "workload"),
        (
            "Practitioners had less than two years' experience",
            "staff-skills-and-experience",
        ),
        ("Contingency plans were vague", "risk-of-harm-management"),
        ("Nobody spoke of the weather", ""),
    ],
)
def test_words_of_casework_name_what_it_is_about(text: str, themes: str) -> None:
    assert names("probation").said(text) == themes.split()


@pytest.mark.parametrize(
    ("text", "work", "themes"),
    [
        ("Victims were not told", "police", "victims-of-crime"),
        ("Victims were not told", "probation", "victim-work"),
        ("Officers were diverted to other duties", "police", "neighbourhood-policing"),
        ("The team was diverted", "youth", "out-of-court-disposals"),
        ("Contacts are screened on the day", "children", "front-door"),
        ("Contacts are screened on the day", "custody", ""),
        ("Handcuffs were applied to all", "custody", "use-of-force"),
        ("Offender managers were busy", "police", "registered-sex-offenders"),
        ("Offender managers were busy", "custody", "sentence-progression"),
        ("Calls were abandoned", "police", "police-response waiting-and-flow"),
        ("Staff were kind", "health", "dignity-and-compassion"),
        ("Staff were kind", "fire", ""),
    ],
)
def test_the_same_words_are_about_other_things_in_other_work(
    text: str, work: str, themes: str
) -> None:
    assert names(work).said(text) == themes.split()


@pytest.mark.parametrize(
    ("text", "work", "themes"),
    [
        # The longer name holds the shorter, the narrower theme replaces the broader.
        (
            "Education, training and employment suffered",
            "custody",
            "education-and-skills",
        ),
        ("Partners said that MAPPA worked", "probation", "mappa-practice"),
        # Of two themes one may be named in passing: a cue alone is no second theme.
        (
            "Complaints were late as the clerk was stretched thin",
            "custody",
            "complaints",
        ),
        # What work with others is about goes without saying.
        ("Joint working to manage risk was weak", "probation", "multi-agency-working"),
        # A plan is a matter of who leads as well, a vacancy of the workforce.
        (
            "Senior leaders lack a strategic plan",
            "police",
            "leadership-and-governance strategy-and-vision",
        ),
    ],
)
def test_of_several_themes_the_telling_ones_are_kept(
    text: str, work: str, themes: str
) -> None:
    assert names(work).said(text) == themes.split()


@pytest.mark.parametrize(
    ("text", "work", "themes"),
    [
        ("Impact is hard to follow", "probation", "policy-change"),
        ("Plans were too general", "probation", "risk-of-harm-management"),
        ("Plans were too general", "fire", ""),
        ("They had not asked again", "probation", "information-sharing"),
    ],
)
def test_what_only_hints_at_a_theme(text: str, work: str, themes: str) -> None:
    assert names(work).said(text) == []
    assert names(work).hinted(text) == themes.split()


def themes_of(text: str) -> list[list[str]]:
    return [list(p.fields.get("themes", ())) for p in proposals(text, "finding")]


def test_results_of_the_stages_of_casework_are_about_public_protection() -> None:
    text = f"{PROBATION}Planning met the standard in 31 of the 60 cases."
    assert themes_of(text)[-1] == ["public-protection"]


def test_results_are_about_nothing_where_nobody_is_to_be_kept_safe() -> None:
    text = (
        "The probation unit was visited. Planning met the standard in 31 of 60 cases."
    )
    assert themes_of(text)[-1] == []


def test_a_clause_that_names_nothing_is_about_what_its_sentence_named() -> None:
    text = "Home visits were rare, but in the winter things improved."
    assert themes_of(text) == [["home-visits"], ["home-visits"]]


def test_what_takes_up_a_sentence_is_about_what_that_names() -> None:
    text = "Vetting takes months. This was a poor state of things."
    assert themes_of(text)[-1] == ["vetting"]
    text = "Vetting takes months. The weather was a poor state of things."
    assert themes_of(text)[-1] == []


@pytest.mark.parametrize(
    ("text", "works"),
    [
        ("HM Inspectorate of Probation visited the probation region.", "probation"),
        ("HM Inspectorate of Prisons saw cells, prisoners and a wing.", "custody"),
        (
            "A joint thematic inspection of police and probation. Police. Probation.",
            "police probation",
        ),
    ],
)
def test_the_work_is_that_of_which_most_is_said(text: str, works: str) -> None:
    assert works_of(document_of(text), Lexicon.shipped()) == set(works.split())


def test_a_text_that_shows_no_work_may_be_on_any() -> None:
    found = works_of(document_of("Nothing is said here."), Lexicon.shipped())
    assert {"police", "health", "probation", "fire"} <= found


@pytest.mark.parametrize(
    ("name", "theme"),
    [
        ("self-reported information", "professional-curiosity"),
        ("warning letters", "recall-and-enforcement"),
        ("rule 35 reports", "adult-safeguarding"),
        ("non-molestation orders", "domestic-abuse"),
        ("working in silos", "multi-agency-working"),
        ("bank staff", "workforce"),
        ("exit interviews", "retention"),
        ("occupational health", "staff-wellbeing"),
        ("tutor constables", "training-and-development"),
        ("spans of control", "workload"),
        ("peer reviews", "assurance-and-quality"),
        ("countersignature", "management-oversight"),
        ("emergency releases", "early-release"),
        ("social housing", "accommodation"),
        ("charity partners", "commissioned-services"),
        ("motivational interviewing", "engagement"),
        ("reasonable adjustments", "equality-diversity-and-inclusion"),
        ("throwovers", "drugs-in-prison"),
        ("guiding holds", "use-of-force"),
        ("roll checks", "time-out-of-cell"),
        ("in-cell telephony", "family-ties"),
        ("podiatry", "health-care"),
        ("psychiatrists", "mental-health"),
        ("abandonment rate", "police-response"),
        ("house-to-house enquiries", "investigation"),
        ("phone downloads", "digital-forensics"),
        ("hotspot patrols", "neighbourhood-policing"),
        ("cuckooing", "serious-and-organised-crime"),
        ("notifiable associations", "misconduct-and-standards"),
        ("custody time limits", "case-preparation"),
        ("site-specific risk visits", "understanding-risk-locally"),
        ("prohibition notices", "fire-protection"),
        ("chronologies", "childrens-social-care"),
        ("emergency duty service", "front-door"),
        ("supported lodgings", "placements"),
        ("ligature points", "patient-safety"),
        ("monthly progress reports", "length-of-detention"),
        ("universal services", "early-help"),
    ],
)
def test_the_vocabulary_has_the_names_that_inspectors_use(
    name: str, theme: str
) -> None:
    found = Lexicon.shipped().find(f"We saw {name} there.", ("theme",))
    assert [mention.slug for mention in found] == [theme]


@pytest.mark.parametrize(
    "text",
    [
        "Leaders adopted a new approach.",
        "He stressed that it was so.",
        "They disciplined themselves to write.",
        "It fostered hope.",
        "Every board met in the office.",
    ],
)
def test_words_of_several_senses_are_no_names_of_themes(text: str) -> None:
    assert Lexicon.shipped().find(text, ("theme",)) == []


def test_what_themes_belong_to_is_known() -> None:
    text = files("inspectkg.reading").joinpath("works.yaml").read_text("utf-8")
    held = yaml.safe_load(text)
    assert [slug for slug in held["themes"] if not shipped().has("theme", slug)] == []
    of_themes = {work for works in held["themes"].values() for work in works}
    of_bodies = {work for works in held["publishers"].values() for work in works}
    assert of_themes <= set(held["words"]) == of_bodies


def test_a_theme_has_the_work_of_the_one_above_it() -> None:
    lexicon = Lexicon.shipped()
    assert fits("crime-recording", frozenset(("police",)), lexicon)
    assert not fits("crime-recording", frozenset(("probation",)), lexicon)
    assert fits("workload", frozenset(("probation",)), lexicon)


def test_a_site_around_a_publication_makes_it_about_nothing() -> None:
    plain = "Probation staff were kind. Planning was the weakest area."
    said = "<h1>Report</h1><h2>Findings</h2><p>" + plain + "</p>"
    nav = "<nav><a href='/'>Public protection</a> <a href='/b'>Police</a></nav>"
    pages = [f"<html><body>{n}<main>{said}</main></body></html>" for n in ("", nav)]
    about = [
        [p.fields.get("themes") for p in propose(document, Lexicon.shipped())]
        for document in (read_html(page.encode(), "0" * 64) for page in pages)
    ]
    assert about[0]
    assert about[0] == about[1]
