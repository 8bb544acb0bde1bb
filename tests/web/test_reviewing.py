"""Review in place: what a form may do to a record file, and what it may not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from inspectkg.graph import building
from inspectkg.records.loading import load
from inspectkg.records.statements import Finding
from inspectkg.web.settings import Settings

from ..reading.reviewed import written
from .live import FORM, Live, Said, live

PUBLICATION = "wales-2026-03-05"
PATH = f"/review/{PUBLICATION}"
HOME_VISITS = f"{PATH}/finding/home-visits-missing"
MEETING = f"{PATH}/finding/weekly-meeting"
HTML = "text/html"


@dataclass(frozen=True)
class Desk:
    """A server where one record may be reviewed, and that record."""

    site: Live
    record: Path

    def page(self, path: str = PATH) -> str:
        said = self.site.get(path, Accept=HTML)
        assert said.status == 200
        return said.text

    def form(self, path: str) -> dict[str, str]:
        """Return what a browser would send of a form if nothing was changed."""
        found = re.search(
            rf'<form method="post" action="{path}">.*?</form>', self.page(), re.DOTALL
        )
        assert found
        hidden = re.findall(r'type="hidden" name="(\w+)" value="([\w-]*)">', found[0])
        return {**dict(hidden), "by": "record-editor"}

    def send(self, path: str, fields: dict[str, str], **headers: str) -> Said:
        own = {"Origin": self.site.url, "Content_Type": FORM, "Accept": HTML}
        body = urlencode(fields).encode()
        return self.site.ask("POST", path, body, **{**own, **headers})

    def decide(self, path: str, decision: str, **more: str) -> Said:
        return self.send(path, {**self.form(path), "decision": decision, **more})

    def finding(self, number: int = 0) -> Finding:
        return load(self.record).findings[number]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("reviewed")
    record = written(folder)
    building.build(folder / "store", [record])
    settings = Settings(
        folder / "store", port=0, workers=1, records=(folder,), today="2026-03-07"
    )
    with live(settings) as site:
        yield Desk(site, record)


@pytest.fixture
def desk(server: Desk) -> Desk:
    """Return the server with the record as it was before anything was decided."""
    written(server.record.parent)
    return server


def test_a_proposal_accepted_in_the_page_is_accepted_in_the_record(desk: Desk) -> None:
    said = desk.decide(HOME_VISITS, "accepted", why="as the words say")
    assert said.status == 303
    found = desk.finding()
    assert (found.status, found.by, str(found.when), found.why) == (
        "accepted",
        "record-editor",
        "2026-03-07",
        "as the words say",
    )


def test_only_the_lines_of_the_decision_change(desk: Desk) -> None:
    before = desk.record.read_text("utf-8").splitlines()
    desk.decide(HOME_VISITS, "accepted")
    after = desk.record.read_text("utf-8").splitlines()
    assert [line.strip() for line in after if line not in before] == [
        "status: accepted",
        "by: record-editor",
        "when: 2026-03-07",
    ]


def test_after_a_decision_the_page_says_so_and_shows_what_still_waits(
    desk: Desk,
) -> None:
    where = desk.decide(HOME_VISITS, "accepted").headers["Location"]
    page = desk.page(where)
    assert "<strong>home-visits-missing</strong> accepted by record editor" in page
    assert "3 proposals of the record" in page
    assert f'action="{HOME_VISITS}"' not in page


def test_an_edit_changes_what_was_typed_and_nothing_else(desk: Desk) -> None:
    typed = {
        "field.says": "Visits were rare.",
        "field.share.side": "below",
        "field.themes": "home-visits, workload",
        "field.polarity": "concern",
    }
    assert desk.decide(HOME_VISITS, "edited", why="misread", **typed).status == 303
    found = desk.finding()
    assert found.share is not None
    assert (found.status, found.says, found.share.side, found.themes) == (
        "edited",
        "Visits were rare.",
        "below",
        ["home-visits", "workload"],
    )
    assert found.share.stated == "1/2"


def test_a_rejection_keeps_the_reason(desk: Desk) -> None:
    path = f"{PATH}/finding/plans-not-shared"
    desk.decide(path, "rejected", why="the words say the opposite")
    found = desk.finding(1)
    assert (found.status, found.why) == ("rejected", "the words say the opposite")


def test_what_rests_on_the_rejected_is_rejected_only_if_asked(desk: Desk) -> None:
    refused = desk.decide(MEETING, "rejected")
    assert (refused.status, desk.finding(2).status) == (409, "proposed")
    assert "meeting-helps" in refused.text
    assert desk.decide(MEETING, "rejected", **{"with-links": "on"}).status == 303
    statuses = (desk.finding(2).status, load(desk.record).influences[0].status)
    assert statuses == ("rejected", "rejected")


def test_the_words_stand_in_their_context(desk: Desk) -> None:
    record = load(desk.record)
    span = record.findings[0].evidence[0].span
    assert span is not None
    text = desk.record.with_suffix(".txt").read_text("utf-8")
    page = desk.page()
    assert f"<q>{text[slice(*span)]}</q>" in page
    assert "Plans were not shared" in page.partition("</q>")[2][:200]


@pytest.mark.parametrize("token", ["", "wrong", "\u00e9"])
def test_a_form_without_this_runs_token_writes_nothing(desk: Desk, token: str) -> None:
    before = desk.record.read_bytes()
    assert desk.decide(HOME_VISITS, "accepted", token=token).status == 403
    assert before == desk.record.read_bytes()


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec_Fetch_Site": "cross-site"},
    ],
)
def test_a_form_of_another_site_writes_nothing(
    desk: Desk, headers: dict[str, str]
) -> None:
    before = desk.record.read_bytes()
    fields = {**desk.form(HOME_VISITS), "decision": "accepted"}
    assert desk.send(HOME_VISITS, fields, **headers).status == 403
    assert before == desk.record.read_bytes()


def test_other_sites_may_not_read_the_form(desk: Desk) -> None:
    headers = desk.site.get(PATH, Origin="https://elsewhere.example").headers
    assert headers["Access-Control-Allow-Origin"] is None
    assert headers["Cache-Control"] == "no-store"
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]


def test_reading_never_writes(desk: Desk) -> None:
    fields = {**desk.form(HOME_VISITS), "decision": "accepted"}
    before = desk.record.read_bytes()
    for method, path in [("GET", HOME_VISITS), ("GET", PATH), ("HEAD", PATH)]:
        desk.site.ask(method, f"{path}?{urlencode(fields)}", Accept=HTML)
    assert before == desk.record.read_bytes()


@pytest.mark.parametrize(
    "why",
    [
        "status: accepted\nby: chief-inspector-of-probation",
        "'], status: rejected, x: [\"",
        "<script>alert(1)</script> {{ 7 * 7 }} & # not a comment",
        "a\u0085\u2028\tb\x00c",
        "*alias &anchor !!python/object:os.system",
    ],
)
def test_a_hostile_reason_stays_words(desk: Desk, why: str) -> None:
    where = desk.decide(HOME_VISITS, "accepted", why=why).headers["Location"]
    found = desk.finding()
    assert (found.status, found.by, found.why) == ("accepted", "record-editor", why)
    assert "<script>alert" not in desk.page(where)
    assert len(load(desk.record).findings) == 3


@pytest.mark.parametrize(
    ("more", "status"),
    [
        ({"decision": ""}, 400),
        ({"by": "prime-minister"}, 400),
        ({"field.says": "Typed, but then accepted."}, 400),
        ({"decision": "edited"}, 400),
        ({"decision": "edited", "field.polarity": "awful"}, 400),
        ({"decision": "edited", "field.status": "accepted"}, 400),
        ({"seen": "0" * 64}, 409),
        ({"why": "x" * 70_000}, 413),
    ],
)
def test_what_cannot_be_decided_is_refused_and_nothing_written(
    desk: Desk, more: dict[str, str], status: int
) -> None:
    before = desk.record.read_bytes()
    fields = {**desk.form(HOME_VISITS), "decision": "accepted", **more}
    assert desk.send(HOME_VISITS, fields).status == status
    assert before == desk.record.read_bytes()


def test_one_proposal_is_decided_on_once(desk: Desk) -> None:
    fields = {**desk.form(HOME_VISITS), "decision": "accepted"}
    desk.send(HOME_VISITS, fields)
    again = desk.send(HOME_VISITS, {**fields, "decision": "rejected"})
    assert (again.status, desk.finding().status) == (409, "accepted")


@pytest.mark.parametrize(
    "path", [f"{PATH}/finding/none", "/review/nothing/finding/x", "/review/.."]
)
def test_what_is_not_there_is_not_found(desk: Desk, path: str) -> None:
    fields = {**desk.form(HOME_VISITS), "decision": "accepted"}
    assert desk.send(path, fields).status == 404


def test_a_publications_page_leads_to_what_waits_until_nothing_does(desk: Desk) -> None:
    address = f"/id/publication/{PUBLICATION}"
    assert "Review 4 proposals" in desk.page(address)
    desk.decide(HOME_VISITS, "accepted")
    assert "Review 3 proposals" in desk.page(address)


def test_a_build_from_the_page_brings_what_was_accepted_into_the_graph(
    desk: Desk,
) -> None:
    entity = f"/id/finding/{PUBLICATION}/home-visits-missing"
    desk.decide(HOME_VISITS, "accepted")
    assert desk.site.get(entity, Accept=HTML).status == 404
    assert desk.send(PATH, {"token": "wrong"}).status == 403
    assert desk.send(PATH, desk.form(PATH)).status == 303
    assert desk.site.get(entity, Accept=HTML).status == 200


@pytest.mark.parametrize(
    "change",
    [{"records": ()}, {"today": ""}, {"host": "0.0.0.0"}],  # noqa: S104
)
def test_without_records_or_beyond_this_machine_there_is_no_review(
    desk: Desk, change: dict[str, Any]
) -> None:
    fields = {**desk.form(HOME_VISITS), "decision": "accepted"}
    before = desk.record.read_bytes()
    settings = Settings(
        desk.site.store, port=0, workers=1, records=(desk.record,), today="2026-03-07"
    )
    with live(replace(settings, **change)) as site:
        served = Desk(site, desk.record)
        assert site.get(PATH, Accept=HTML).status == 404
        assert served.send(PATH, fields).status == 404
        assert served.send(HOME_VISITS, fields).status == 404
        assert "/review/" not in served.page(f"/id/publication/{PUBLICATION}")
    assert before == desk.record.read_bytes()


def test_the_words_beside_a_reviewed_record_stand_on_the_publications_page(
    desk: Desk,
) -> None:
    words = "Home visits were missing in over half of the cases."
    assert words in desk.page(f"/id/publication/{PUBLICATION}")
