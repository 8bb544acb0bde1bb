"""A browser for the tests of pages and pictures."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def absent(what: str) -> None:
    """Skip what needs `what`, and fail where everything must be tested."""
    if os.environ.get("CI"):
        pytest.fail(f"{what}, and nothing may be left untested here")
    pytest.skip(what)


@contextmanager
def chromium() -> Iterator["Browser"]:
    """Run Chromium without a window; skip where it is not installed."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not program:
        absent("Chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=program, args=QUIET)
        yield browser
        browser.close()
