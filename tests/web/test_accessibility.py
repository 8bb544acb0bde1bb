"""Every page, at two widths, held against the rules of axe-core.

Source of the rules: https://github.com/dequelabs/axe-core/blob/develop/doc/rule-descriptions.md
"""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from inspectkg.web.settings import Settings

from ..browsing import absent, chromium
from ..reading.reviewed import written
from .live import Live, live

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

SOUTH = "south-central-2026-02-12"
KENT = "kent-surrey-sussex-2026-01-29"
NEAR_RESET = "/network?about=policy/probation-reset"
CHOSEN = (
    "policy/probation-reset>work-area/public-protection-work>influence>"
    f"influence/{KENT}/reset-public-protection"
)
PAGES = {
    "home": "/",
    "policies": "/policies",
    "cell": "/policies/cell?policy=probation-reset&region=south-central",
    "regions": "/regions",
    "findings": "/findings",
    "network": "/network",
    "network near a policy": NEAR_RESET,
    "network with a line chosen": f"{NEAR_RESET}&chosen={CHOSEN}",
    "entity": "/id/work-area/public-protection-work",
    "finding": f"/id/finding/{SOUTH}/staffing-critical",
    "influence": f"/id/influence/{SOUTH}/rapid-change-progress",
    "publications": "/publications",
    "publication": f"/id/publication/{SOUTH}",
    "publication with a statement picked": (
        f"/id/publication/{SOUTH}?statement=finding/staffing-critical"
    ),
    "questions": "/questions",
    "question with ranges": "/questions/measures",
    "question with stacked bars": "/questions/recurring-themes",
    "question with bars": "/questions/policy-effects",
    "question with a form": "/questions/policy-findings?region=south-central",
    "editor": "/editor?query=SELECT+*+%7B+%3Fa+a+ik%3ARegion+%7D",
    "editor with an error": "/editor?query=SELECT+nothing",
    "search": "/search?q=recruiting",
    "ontology": "/ontology",
    "not found": "/nothing/here",
}
WIDTHS = {"desk": 1300, "telephone": 390}
GRAVE = ("serious", "critical")
RUN = "() => axe.run(document, {resultTypes: ['violations']})"


@pytest.fixture(scope="module")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return axe-core as text, installed for this session alone."""
    npm = shutil.which("npm")
    if npm is None:
        absent("npm is not installed, which gets axe-core")
    folder = tmp_path_factory.mktemp("axe")
    command = [str(npm), "install", "--no-save", "--prefix", str(folder), "axe-core@4"]
    try:
        got = subprocess.run(command, capture_output=True, timeout=120, check=False)
        failed = got.returncode != 0
    except subprocess.TimeoutExpired:
        failed = True
    if failed:
        absent("axe-core cannot be installed, as npm reaches no registry")
    return (folder / "node_modules/axe-core/axe.min.js").read_text("utf-8")


@pytest.fixture(scope="module")
def explorer(built: Path) -> Iterator[Live]:
    with live(Settings(built, port=0, workers=1)) as running:
        yield running


@pytest.fixture(scope="module")
def explorer_with_texts(built: Path, documents: Path) -> Iterator[Live]:
    with live(Settings(built, port=0, workers=1, documents=documents)) as running:
        yield running


@pytest.fixture(scope="module")
def review(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Live]:
    records = (written(tmp_path_factory.mktemp("reviewed")),)
    asked = Settings(built, port=0, workers=1, records=records, today="2026-03-07")
    with live(asked) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator["Browser"]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="module", params=WIDTHS)
def page(request: pytest.FixtureRequest, browser: "Browser") -> Iterator["Page"]:
    """Return a page that lets axe-core in, which the pages' own policy would not."""
    context = browser.new_context(
        bypass_csp=True, viewport={"width": WIDTHS[request.param], "height": 900}
    )
    yield context.new_page()
    context.close()


def faults(page: "Page", address: str, axe: str) -> list[str]:
    """Return what axe-core finds grave at an address: rule, target and what to do."""
    answer = page.goto(address)
    assert answer is not None
    assert answer.status == (404 if address.endswith("/nothing/here") else 200)
    page.evaluate(axe)
    return [told(each, node) for each, node in grave(page.evaluate(RUN))]


def grave(found: dict[str, Any]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    violations = [each for each in found["violations"] if each["impact"] in GRAVE]
    return [(each, node) for each in violations for node in each["nodes"]]


def told(violation: dict[str, Any], node: dict[str, Any]) -> str:
    said = " ".join(node["failureSummary"].split())
    return f"{violation['id']} at {node['target']}: {said}"


@pytest.mark.parametrize("target", PAGES.values(), ids=PAGES)
def test_a_page_shuts_nobody_out(
    explorer: Live, page: "Page", axe: str, target: str
) -> None:
    assert faults(page, explorer.url + target, axe) == []


@pytest.mark.parametrize("suffix", ["", "?statement=finding/staffing-critical"])
def test_a_publication_with_its_text_shuts_nobody_out(
    explorer_with_texts: Live, page: "Page", axe: str, suffix: str
) -> None:
    address = f"{explorer_with_texts.url}/id/publication/{SOUTH}{suffix}"
    found = faults(page, address, axe)
    assert page.locator("article.text p").count() > 5
    assert found == []


def test_the_review_of_proposals_shuts_nobody_out(
    review: Live, page: "Page", axe: str
) -> None:
    found = faults(page, f"{review.url}/review/wales-2026-03-05", axe)
    assert page.locator("section.proposal form").count() == 4
    assert found == []


def test_a_fault_would_be_found(explorer: Live, page: "Page", axe: str) -> None:
    page.goto(explorer.url)
    page.evaluate(
        "() => { document.querySelector('#q').labels[0].remove();"
        " document.querySelector('#q').placeholder = ''; }"
    )
    page.evaluate(axe)
    rules = {each["id"] for each, _ in grave(page.evaluate(RUN))}
    assert rules == {"label"}
