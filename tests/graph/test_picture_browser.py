"""The picture in a browser that has no network: it loads nothing and answers clicks."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from inspectkg.graph.picture import picture

from ..browsing import chromium
from .sample_network import BASE, hostile_network, sample_network

if TYPE_CHECKING:
    import networkx as nx
    from playwright.sync_api import Browser, BrowserContext, Page

FINDING = f"{BASE}finding/police-checks-reach-officers-sooner-r"
VETTING = f"{BASE}factor/slow-vetting-of-new-staff-"
HOME_VISITS = f"{BASE}work-area/home-visits-"


@dataclass
class Opened:
    """A page, with what it asked for and what it complained of."""

    page: "Page"
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def call(self, name: str, *values: str) -> Any:  # noqa: ANN401 - as JSON has it
        script = "([name, values]) => window.inspectkg[name](...values)"
        return self.page.evaluate(script, [name, list(values)])

    def click(self, name: str, key: str) -> str:
        point = self.call(name, key)
        self.page.mouse.click(point["x"], point["y"])
        text: str = self.page.locator("#panel").inner_text()
        return text

    def link(self, start: str, end: str) -> str:
        links = self.call("links")
        key: str = next(
            link["id"] for link in links if (link["from"], link["to"]) == (start, end)
        )
        return key


class Open(Protocol):
    """Opens a network as a page."""

    def __call__(
        self,
        network: "nx.MultiDiGraph[str]",
        size: tuple[int, int] = (1400, 900),
        *,
        scripts: bool = True,
    ) -> Opened: ...


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with chromium() as started:
        yield started


@pytest.fixture
def opened(browser: "Browser", tmp_path: Path) -> Iterator[Open]:
    contexts: list[BrowserContext] = []

    def open_page(
        network: "nx.MultiDiGraph[str]",
        size: tuple[int, int] = (1400, 900),
        *,
        scripts: bool = True,
    ) -> Opened:
        file = tmp_path / "picture.html"
        file.write_text(picture(network), encoding="utf-8")
        context = browser.new_context(
            offline=True,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            viewport={"width": size[0], "height": size[1]},
        )
        contexts.append(context)
        found = Opened(context.new_page())
        found.page.route(lambda url: not url.startswith("file:"), lambda r: r.abort())
        found.page.on("request", lambda request: found.requests.append(request.url))
        found.page.on("console", lambda message: found.complaints.append(message.text))
        found.page.on("pageerror", lambda error: found.complaints.append(str(error)))
        found.page.goto(file.as_uri())
        found.page.wait_for_timeout(200)
        return found

    yield open_page
    for context in contexts:
        context.close()


@pytest.mark.parametrize("size", [(1400, 900), (390, 844)])
def test_the_page_asks_for_nothing_and_complains_of_nothing(
    opened: Open, size: tuple[int, int]
) -> None:
    found = opened(sample_network(), size)
    found.page.fill("#search", "vetting")
    found.page.press("#search", "Enter")
    assert [url for url in found.requests if not url.endswith("/picture.html")] == []
    assert len(found.requests) == 1
    assert found.complaints == []


def test_the_page_can_not_ask_for_anything_even_if_told_to(opened: Open) -> None:
    found = opened(sample_network())
    refused = found.page.evaluate(
        "fetch('https://example.org/').then(() => false, () => true)"
    )
    assert refused
    assert any("Content Security Policy" in each for each in found.complaints)


def test_before_anything_is_chosen_the_panel_says_what_to_do(opened: Open) -> None:
    text = opened(sample_network()).page.locator("#panel").inner_text()
    assert "Select a box or a line" in text


def test_clicking_a_finding_shows_its_quote_place_and_source(opened: Open) -> None:
    found = opened(sample_network())
    text = found.click("nodePoint", FINDING)
    assert (
        "“Inspectors noted in Riverlands that police checks reach officers sooner.”"
        in text
    )
    assert "strength" in text
    assert "Findings, paragraph" in text
    link = found.page.locator("#panel .piece a")
    assert link.get_attribute("href") == "https://example.org/rive"
    assert found.call("chosen") == FINDING


def test_clicking_a_link_shows_relation_basis_speaker_and_quote(opened: Open) -> None:
    found = opened(sample_network())
    link = found.link(VETTING, HOME_VISITS)
    text = found.click("linkPoint", link)
    assert found.call("chosen") == link
    assert "“Slow vetting of new staff linked to home visits.”" in text
    assert "reported association" in text
    assert "claims no cause" in text
    assert "The inspectorate, reporting practitioners" in text


def test_an_ambiguous_link_is_called_ambiguous(opened: Open) -> None:
    found = opened(sample_network())
    found.page.locator("tr", has_text="ambiguous wording").locator("button").click()
    text = found.page.locator("#panel").inner_text()
    assert "can be read in more than one way" in text


def test_without_documents_the_panel_says_how_to_get_the_words(opened: Open) -> None:
    found = opened(sample_network(quotes=False))
    text = found.click("nodePoint", FINDING)
    assert "In our summary:" in text
    assert "save the publication as text" in text
    assert "“" not in text


def test_clicking_the_background_brings_everything_back(opened: Open) -> None:
    found = opened(sample_network())
    found.click("nodePoint", FINDING)
    found.page.locator("#network").click(position={"x": 4, "y": 4})
    assert found.call("chosen") is None
    assert "Select a box or a line" in found.page.locator("#panel").inner_text()


def test_unticking_a_polarity_hides_its_findings_and_their_links(opened: Open) -> None:
    found = opened(sample_network())
    found.page.uncheck("fieldset[data-facet=polarity] input[value=strength]")
    assert FINDING not in found.call("nodes")
    ends = {end for link in found.call("links") for end in (link["from"], link["to"])}
    assert ends <= set(found.call("nodes"))
    assert "81 of 91 boxes" in found.page.locator("#shown").inner_text()
    found.page.click("#show-all")
    assert FINDING in found.call("nodes")


def test_unticking_a_basis_hides_links_and_no_box(opened: Open) -> None:
    found = opened(sample_network())
    before = found.call("nodes")
    found.page.uncheck("fieldset[data-facet=basis] input[value='reported association']")
    ends = [(link["from"], link["to"]) for link in found.call("links")]
    assert (VETTING, HOME_VISITS) not in ends
    assert before == found.call("nodes")


def test_boxes_left_without_a_link_can_be_hidden(opened: Open) -> None:
    found = opened(sample_network())
    found.page.get_by_role("button", name="Other links: none").click()
    found.page.check("#lone")
    ends = {end for link in found.call("links") for end in (link["from"], link["to"])}
    assert ends == set(found.call("nodes"))


def test_search_lists_what_matches_and_enter_goes_there(opened: Open) -> None:
    found = opened(sample_network())
    found.page.fill("#search", "vetting STAFF")
    listed = found.page.locator("#matches button").all_inner_texts()
    assert listed == [
        "Slow vetting of new staff (Factor)",
        "Shorten the vetting of new staff (Recommendation)",
    ]
    found.page.press("#search", "Enter")
    assert found.call("chosen") == VETTING


def test_one_can_walk_along_links_by_keyboard(opened: Open) -> None:
    found = opened(sample_network())
    found.page.fill("#search", "slow vetting")
    found.page.press("#search", "Enter")
    for _ in range(20):
        found.page.keyboard.press("Tab")
        if found.page.evaluate("document.activeElement.textContent") == "Home visits":
            break
    found.page.keyboard.press("Enter")
    assert found.call("chosen") == HOME_VISITS


def test_hostile_labels_run_nothing_and_are_shown_as_text(opened: Open) -> None:
    found = opened(hostile_network())
    found.page.fill("#search", "</script>")
    found.page.press("#search", "Enter")
    assert "</script><script>" in found.page.locator("#panel h2").inner_text()
    found.page.locator("tr[data-entry=link-0] button").click()
    assert found.page.locator("#panel a, #panel img, #panel b").count() == 0
    assert found.page.evaluate("window.broken") is None
    assert found.complaints == []
    assert len(found.requests) == 1


def test_without_scripts_the_tables_say_it_all(opened: Open) -> None:
    found = opened(sample_network(), scripts=False)
    assert found.page.locator("noscript p").is_visible()
    assert found.page.locator("#all-links tbody tr").count() == 101
    row = found.page.locator("#all-links tr", has_text="reported association").first
    assert row.is_visible()


def test_at_the_width_of_a_telephone_nothing_stands_beside_the_page(
    opened: Open,
) -> None:
    found = opened(sample_network(), (390, 844))
    wide = found.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    assert found.page.locator("#network").evaluate("at => at.clientWidth") >= 380
