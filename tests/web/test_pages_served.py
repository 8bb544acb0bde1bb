"""The pages behind the server: status, policy, negotiation and refusals."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from inspectkg.web.settings import Settings

from .live import Live, live

HTML = "text/html,application/xhtml+xml,*/*;q=0.8"


@pytest.fixture(scope="module")
def explorer(built: Path) -> Iterator[Live]:
    with live(Settings(built, port=0, workers=1)) as running:
        yield running


def test_a_page_allows_nothing_from_elsewhere(explorer: Live) -> None:
    said = explorer.get("/", Accept=HTML)
    policy = said.headers["content-security-policy"]
    assert said.status == 200
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_page_not_modified_keeps_its_policy(explorer: Live) -> None:
    fresh = explorer.get("/", Accept=HTML)
    again = explorer.get("/", Accept=HTML, If_None_Match=fresh.headers["etag"])
    policy = "content-security-policy"
    assert again.status == 304
    assert fresh.headers[policy] == again.headers[policy]


@pytest.mark.parametrize(
    "path", ["/id/policy/nothing", "/nothing/here", "/questions/x"]
)
def test_an_unknown_page_is_not_found_in_one_sentence(
    explorer: Live, path: str
) -> None:
    said = explorer.get(path, Accept=HTML)
    assert said.status == 404
    assert said.type == "text/html"
    assert "<h1>Not found</h1>" in said.text


def test_programs_are_told_of_unknown_addresses_in_plain_text(explorer: Live) -> None:
    said = explorer.get("/nothing/here")
    assert (said.status, said.type) == (404, "text/plain")


@pytest.mark.parametrize(
    ("accept", "content_type"),
    [
        (HTML, "text/html"),
        ("text/turtle", "text/turtle"),
        ("application/ld+json", "application/ld+json"),
        ("*/*", "text/html"),
    ],
)
def test_an_entity_comes_as_what_was_asked_for(
    explorer: Live, accept: str, content_type: str
) -> None:
    assert content_type == explorer.get("/id/policy/impact", Accept=accept).type


def test_rdf_of_a_finding_holds_its_evidence(explorer: Live) -> None:
    path = "/id/finding/south-central-2026-02-12/staffing-critical?format=nt"
    assert "foldedLength" in explorer.get(path).text


def test_a_format_that_does_not_exist_is_refused_on_a_page(explorer: Live) -> None:
    said = explorer.get("/id/policy/impact?format=docx", Accept=HTML)
    assert (said.status, said.type) == (406, "text/html")


def test_static_files_are_kept_by_browsers(explorer: Live) -> None:
    said = explorer.get("/static/explorer.css")
    assert said.type == "text/css"
    assert "immutable" in said.headers["cache-control"]


@pytest.mark.parametrize("name", ["..%2fsettings.py", "%2e%2e/settings.py", "x.css"])
def test_static_files_are_only_those(explorer: Live, name: str) -> None:
    assert explorer.get(f"/static/{name}", Accept=HTML).status == 404


def test_other_methods_are_refused_as_before(explorer: Live) -> None:
    assert explorer.ask("POST", "/policies").status == 405
    assert explorer.ask("POST", "/nothing").status == 404
