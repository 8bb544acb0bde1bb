"""Review in place as a person does it: in a browser, with keyboard and forms."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspectkg.graph import building
from inspectkg.records.loading import load
from inspectkg.web.settings import Settings

from ..browsing import chromium
from ..reading.reviewed import written
from .live import Live, live

if TYPE_CHECKING:
    from playwright.sync_api import Page

PUBLICATION = "wales-2026-03-05"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return written(tmp_path)


@pytest.fixture
def site(record: Path, tmp_path: Path) -> Iterator[Live]:
    building.build(tmp_path / "store", [record])
    settings = Settings(
        tmp_path / "store", port=0, workers=1, records=(record,), today="2026-03-07"
    )
    with live(settings) as running:
        yield running


@pytest.fixture(scope="module")
def page() -> Iterator["Page"]:
    with chromium() as browser:
        yield browser.new_page()


def test_a_person_accepts_and_edits_and_builds_in_the_page(
    site: Live, record: Path, page: "Page"
) -> None:
    page.goto(f"{site.url}/id/publication/{PUBLICATION}")
    page.get_by_role("link", name="Review 4 proposals").click()
    first = page.get_by_role("region", name="Home visits missing")
    first.get_by_label("Why").fill("as the words say")
    first.get_by_label("Why").press("Enter")
    assert load(record).findings[0].status == "proposed"
    first.get_by_role("button", name="Accept as it stands").click()
    page.get_by_role("status").filter(has_text="home-visits-missing").wait_for()
    second = page.get_by_role("region", name="Plans not shared")
    second.get_by_label("Polarity").select_option(label="concern")
    second.get_by_role("button", name="Save as edited").click()
    page.get_by_role("status").filter(has_text="plans-not-shared").wait_for()
    found = load(record).findings
    assert [(each.status, each.polarity, each.why) for each in found] == [
        ("accepted", "concern", "as the words say"),
        ("edited", "concern", None),
        ("proposed", "strength", None),
    ]
    page.get_by_role("button", name="Build the graph again").click()
    page.wait_for_url("**/id/publication/*")
    link = page.get_by_role("link", name=re.compile("^Home visits missing$"))
    assert link.first.is_visible()
