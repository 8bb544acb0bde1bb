"""The researcher's way through the pages, in a browser that reaches nothing else."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspectkg.graph import building
from inspectkg.web.settings import Settings

from ..browsing import chromium
from .live import Live, live

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page, Route

SOUTH = "south-central-2026-02-12"
KENT = "kent-surrey-sussex-2026-01-29"
LINK = f"influence/{KENT}/reset-public-protection"
PATHS = [
    "/",
    "/network",
    "/network?about=policy/probation-reset&hops=2&chosen=policy/probation-reset",
    "/network?from=policy/probation-reset&to=work-area/public-protection-work",
    "/policies",
    "/policies?columns=theme&rows=factor",
    "/policies/cell?policy=probation-reset&region=kent-surrey-and-sussex",
    "/regions",
    "/findings",
    "/publications",
    "/questions",
    "/questions/measures",
    "/questions/recurring-themes",
    "/editor?query=SELECT+*+%7B",
    "/search?q=recruiting",
    "/ontology",
    f"/id/publication/{SOUTH}?statement=finding/home-visits-missing",
    f"/id/finding/{SOUTH}/childrens-services-work",
    "/id/policy/probation-reset",
]


class Watched:
    """A page with what it asked other hosts for and what it complained of."""

    def __init__(self, context: "BrowserContext", site: str) -> None:
        self.site = site
        self.elsewhere: list[str] = []
        self.complaints: list[str] = []
        context.route("**/*", self._let)
        self.page: Page = context.new_page()
        self.page.on("console", lambda said: self._heard(said.type, said.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))

    def go(self, path: str) -> "Page":
        self.page.goto(self.site + path)
        return self.page

    def _let(self, route: "Route") -> None:
        if route.request.url.startswith((self.site, "blob:")):
            route.continue_()
        else:
            self.elsewhere.append(route.request.url)
            route.abort()

    def _heard(self, kind: str, text: str) -> None:
        if kind in {"error", "warning"}:
            self.complaints.append(text)


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module")
def explorer(
    documents: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Live]:
    place = tmp_path_factory.mktemp("explorer") / "store"
    building.build(place, documents=documents)
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("INSPECTKG_DOCUMENTS", str(documents))
        with live(Settings(place, port=0, workers=1)) as running:
            yield running


@pytest.fixture
def watched(browser: "Browser", explorer: Live) -> Iterator[Watched]:
    context = browser.new_context(viewport={"width": 1400, "height": 900})
    context.set_default_timeout(10_000)
    seen = Watched(context, explorer.url)
    yield seen
    context.close()
    assert seen.elsewhere == []
    assert seen.complaints == []


def test_a_researcher_gets_from_home_to_the_words(watched: Watched) -> None:
    page = watched.go("/")
    page.get_by_role("link", name="The table of policies").click()
    page.get_by_role("link", name="Kent, Surrey and Sussex: stated effect").click()
    page.get_by_role("link", name="Probation Reset – hinders").first.click()
    page.get_by_role("link", name="press release of 29 January 2026").first.click()
    picked = page.locator("#picked")
    assert "detrimental impact" in page.locator(".mark.picked").all_inner_texts()[-1]
    assert picked.evaluate("e => e.getBoundingClientRect().top < innerHeight")


def test_choosing_a_line_shows_its_evidence_without_a_new_page(
    watched: Watched,
) -> None:
    page = watched.go("/network?about=policy/probation-reset")
    page.evaluate("window.kept = true")
    page.locator(f'a.line[data-key*="{LINK}"] .hold').first.dispatch_event("click")
    panel = page.locator("#chosen")
    panel.get_by_text("detrimental impact").wait_for()
    assert "stated cause" in panel.inner_text()
    assert page.evaluate("window.kept")
    assert "chosen=" in page.url


def test_the_way_back_restores_what_was_chosen(watched: Watched) -> None:
    page = watched.go("/network?about=policy/probation-reset")
    page.locator('a.box[data-key="policy/probation-reset"]').click()
    page.locator("#chosen").get_by_text("Neighbours").wait_for()
    page.go_back()
    page.get_by_text("Choose a box or a line").wait_for()


def test_a_filter_changes_the_drawing_and_the_address(watched: Watched) -> None:
    page = watched.go("/network")
    before = page.locator("#drawing a.box").count()
    page.get_by_role("checkbox", name="hinders").check()
    page.wait_for_url("**relation=hinders**")
    page.wait_for_function(
        f"document.querySelectorAll('#drawing a.box').length < {before}"
    )
    assert page.get_by_role("checkbox", name="hinders").is_checked()


def test_the_picture_can_be_saved_as_png(watched: Watched) -> None:
    page = watched.go("/network?about=policy/probation-reset")
    with page.expect_download() as saved:
        page.locator("#png button").click()
    assert Path(saved.value.path()).read_bytes().startswith(b"\x89PNG")


def test_dragging_moves_the_drawing_and_chooses_nothing(watched: Watched) -> None:
    page = watched.go("/network")
    box = page.locator('a.box[data-key="policy/probation-reset"]').bounding_box()
    assert box
    before = page.locator("#drawing").get_attribute("viewBox")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 60, y + 40, steps=5)
    page.mouse.up()
    assert before != page.locator("#drawing").get_attribute("viewBox")
    assert "chosen=" not in page.url


def test_a_question_gives_its_csv(watched: Watched) -> None:
    page = watched.go("/questions/policy-findings")
    page.get_by_label("Region").select_option(label="Kent, Surrey and Sussex")
    page.get_by_role("button", name="Ask").click()
    page.wait_for_url("**region=kent-surrey-and-sussex**")
    with page.expect_download() as saved:
        page.get_by_role("link", name="CSV").click()
    text = Path(saved.value.path()).read_text("utf-8")
    assert text.startswith("policy,relation,")
    assert "Probation Reset" in text


def test_the_editor_completes_a_term(watched: Watched) -> None:
    page = watched.go("/editor")
    with page.expect_response("**/terms"):
        page.reload()
    field = page.get_by_label("Query")
    field.fill("")
    field.press_sequentially("SELECT * { ?s a ik:Conc")
    page.get_by_role("option", name="ik:Concern").wait_for()
    field.press("Enter")
    assert field.input_value().endswith("ik:Concern")


def test_the_editor_puts_the_caret_at_the_error(watched: Watched) -> None:
    page = watched.go("/editor?query=SELECT+*+%7B%0A%3Fs+a+ik%3APolicy+ORDER+%7D")
    place = page.evaluate("document.getElementById('query').selectionStart")
    assert page.get_by_role("alert").is_visible()
    assert place > len("SELECT * {\n")


def test_the_whole_way_can_be_gone_by_keyboard(watched: Watched) -> None:
    page = watched.go("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    page.keyboard.press("Enter")
    _tab_to(page, "The table of policies")
    page.keyboard.press("Enter")
    page.wait_for_url("**/policies")
    _tab_to(page, "Probation Reset, Kent, Surrey and Sussex: stated effect")
    page.keyboard.press("Enter")
    page.wait_for_url("**/policies/cell**")
    _tab_to(page, "Probation Reset in the network")
    page.keyboard.press("Enter")
    page.wait_for_url("**/network**")
    _tab_to(page, "Probation Reset hinders Public protection work", most=150)
    page.keyboard.press("Enter")
    page.locator("#chosen").get_by_text("detrimental impact").wait_for()
    assert page.evaluate("document.activeElement.id") == "chosen"


@pytest.mark.parametrize("width", [390, 1400])
def test_no_page_is_wider_than_the_screen(watched: Watched, width: int) -> None:
    watched.page.set_viewport_size({"width": width, "height": 900})
    for path in PATHS:
        page = watched.go(path)
        over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
        assert over <= 0, path


def test_every_page_has_landmarks_names_and_one_heading(watched: Watched) -> None:
    for path in PATHS:
        page = watched.go(path)
        assert page.locator("main").count() == 1, path
        assert page.locator("h1").count() == 1, path
        assert page.evaluate(NAMELESS) == [], path


def test_text_has_enough_contrast(watched: Watched) -> None:
    for path in PATHS:
        assert watched.go(path).evaluate(FAINT) == [], path


def test_pages_work_without_scripts(browser: "Browser", explorer: Live) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{explorer.url}/network?about=policy/probation-reset")
    page.locator("#lists").get_by_role("link", name="Probation Reset hinders").click()
    assert "detrimental impact" in page.locator("#chosen").inner_text()
    page.get_by_role("checkbox", name="hinders").check()
    page.get_by_role("button", name="Apply").click()
    assert "relation=hinders" in page.url
    context.close()


def _tab_to(page: "Page", name: str, most: int = 80) -> None:
    """Press Tab until the element that bears a name has the focus, visibly."""
    script = "e => e.getAttribute('aria-label') || e.textContent.replace(/\\s+/g, ' ')"
    for _ in range(most):
        page.keyboard.press("Tab")
        focused = page.evaluate_handle("document.activeElement").as_element()
        if focused and focused.evaluate(script).strip().startswith(name):
            outline = focused.evaluate("e => getComputedStyle(e).outlineStyle")
            assert outline != "none"
            return
    pytest.fail(f"Tab never reaches {name!r}")


NAMELESS = """() => [...document.querySelectorAll('a[href], button, input, select')]
  .filter((e) => e.type !== 'hidden' && !e.closest('[aria-hidden=true], [hidden]'))
  .filter((e) => !(e.labels && e.labels.length))
  .filter((e) => !(e.getAttribute('aria-label') || e.textContent.trim()))
  .map((e) => e.outerHTML.slice(0, 120))"""
FAINT = """() => {
  const parts = (colour) => (colour.match(/[\\d.]+/g) || []).map(Number);
  const bright = ([r, g, b]) => [r, g, b]
    .map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, n) => sum + v * [0.2126, 0.7152, 0.0722][n], 0);
  const behind = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const [r, g, b, a = 1] = parts(getComputedStyle(at).backgroundColor);
      if (a > 0.9) return [r, g, b];
    }
    return [255, 255, 255];
  };
  const found = [];
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
    const left = e.closest('svg, .unseen, .skip') || !e.getClientRects().length;
    if (!own || left) continue;
    const [one, other] = [bright(parts(getComputedStyle(e).color)), bright(behind(e))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const seen = `${ratio.toFixed(2)} ${e.outerHTML.slice(0, 100)}`;
    if (ratio < 4.5) found.push(seen);
  }
  return found.slice(0, 5);
}"""
