import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from inspectkg.graph import building, store
from inspectkg.ontology.errors import InputError
from inspectkg.ontology.terms import ONTOLOGY
from inspectkg.reading.reviewing.decisions import Decision, text_of
from inspectkg.reading.reviewing.desk import walk
from inspectkg.reading.reviewing.review import Choice, Queue, find
from inspectkg.reading.reviewing.review_view import shown
from inspectkg.records.loading import load

from .reviewed import RECORD, TEXT, written

if TYPE_CHECKING:
    from collections.abc import Iterator

DAY = date(2026, 3, 7)
BY = "record-editor"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(tmp_path)


class Desk:
    """A person at the desk who gives these answers, and what was said."""

    def __init__(self, *answers: str) -> None:
        self.answers: Iterator[str] = iter(answers)
        self.said: list[str] = []

    def ask(self, prompt: str) -> str:
        self.said.append(prompt)
        try:
            return next(self.answers)
        except StopIteration:
            raise EOFError from None

    @property
    def told(self) -> str:
        return "\n".join(self.said)


def sit(paths: list[Path], *answers: str, choice: Choice | None = None) -> Desk:
    desk = Desk(*answers)
    more = {"choice": choice} if choice else {}
    walk(paths, desk.ask, desk.said.append, BY, DAY, **more)
    return desk


def statuses(path: Path) -> dict[str, str]:
    record = load(path)
    return {s.id: s.status for s in [*record.findings, *record.influences]}


def test_accepting_writes_who_and_when_and_changes_nothing_else(path: Path) -> None:
    before = text_of(path).splitlines()
    sit([path], "a")
    after = text_of(path).splitlines()
    assert [line for line in after if line not in before] == [
        "    status: accepted",
        "    by: record-editor",
        "    when: 2026-03-07",
    ]
    assert [line for line in before if line not in after] == []


def test_comments_survive_every_kind_of_decision(path: Path) -> None:
    comments = ["# A reader made this", "# as the reader called it", "# The weekly"]
    sit([path], "a", "r", "no", "e", "label", "Weekly talks", "", "", "a")
    assert [comment in text_of(path) for comment in comments] == [True] * 3


def test_decisions_stand_in_the_record_that_the_graph_is_built_from(
    path: Path,
) -> None:
    sit([path], "a", "r", "the words say the opposite", "s", "a")
    assert statuses(path) == {
        "home-visits-missing": "accepted",
        "plans-not-shared": "rejected",
        "weekly-meeting": "proposed",
        "meeting-helps": "accepted",
    }
    assert load(path).findings[1].why == "the words say the opposite"


def test_an_edit_changes_fields_and_fields_within_fields(path: Path) -> None:
    sit([path], "e", "share.side", "below", "says", "Visits: rare", "", "misread")
    finding = load(path).findings[0]
    assert finding.share is not None
    assert (
        finding.status,
        finding.share.side,
        finding.says,
        finding.why,
    ) == ("edited", "below", "Visits: rare", "misread")


def test_an_edit_can_take_a_field_out_and_set_a_list(path: Path) -> None:
    sit([path], "e", "share", "-", "themes", "home-visits, workload", "", "")
    finding = load(path).findings[0]
    assert (finding.share, finding.themes) == (None, ["home-visits", "workload"])


def test_an_edit_in_a_mapping_on_one_line_adds_to_it(path: Path) -> None:
    sit([path], "s", "s", "e", "trend.direction", "improving", "", "")
    trend = load(path).findings[2].trend
    assert trend is not None
    assert trend.direction == "improving"


def test_an_edit_that_the_record_cannot_hold_is_refused_and_asked_again(
    path: Path,
) -> None:
    desk = sit([path], "e", "themes", "home-visit", "", "", "a")
    assert "unknown theme 'home-visit'" in desk.told
    assert load(path).findings[0].status == "accepted"
    assert load(path).findings[0].themes == ["home-visits"]


def test_what_a_decision_writes_cannot_be_edited(path: Path) -> None:
    desk = sit([path], "e", "status", "accepted", "", "", "q")
    assert "status is not for editing" in desk.told
    assert statuses(path)["home-visits-missing"] == "proposed"


def test_quitting_keeps_what_was_decided_and_the_rest_waits(path: Path) -> None:
    sit([path], "a", "q")
    left = [entry.id for entry in Queue([path]).waiting(path)]
    assert left == ["plans-not-shared", "weekly-meeting", "meeting-helps"]


def test_the_end_of_the_input_quits(path: Path) -> None:
    sit([path], "a", "r")
    assert statuses(path)["plans-not-shared"] == "proposed"


def test_undo_gives_the_last_decision_back_and_asks_again(path: Path) -> None:
    before = text_of(path)
    sit([path], "r", "a slip", "u", "q")
    assert text_of(path) == before
    sit([path], "r", "a slip", "u", "a", "q")
    assert statuses(path)["home-visits-missing"] == "accepted"
    assert load(path).findings[0].why is None


def test_undo_with_nothing_done_says_so(path: Path) -> None:
    assert "nothing to undo" in sit([path], "u", "q").told


def test_undo_leaves_a_file_alone_that_was_changed_since(path: Path) -> None:
    queue = Queue([path])
    queue.decide(queue.waiting(path)[0], Decision("accepted", BY, DAY))
    path.write_text(text_of(path) + "# mine\n", "utf-8")
    with pytest.raises(InputError, match="changed by someone else"):
        queue.undo()
    assert text_of(path).endswith("# mine\n")


def test_a_statement_that_changed_meanwhile_is_not_decided_on(path: Path) -> None:
    queue = Queue([path])
    entry = queue.waiting(path)[0]
    path.write_text(text_of(path).replace("in over half", "in most"), "utf-8")
    with pytest.raises(InputError, match="changed meanwhile"):
        queue.decide(entry, Decision("accepted", BY, DAY))


def test_what_rests_on_a_rejected_statement_is_rejected_with_it(path: Path) -> None:
    choice = Choice(theme="partnership-with-police")
    desk = sit([path], "r", "wrong", "y", choice=choice)
    assert "On weekly-meeting rests meeting-helps (proposed)." in desk.told
    record = load(path)
    assert record.influences[0].why == "rests on weekly-meeting, which was rejected"
    assert record.findings[2].why == "wrong"
    assert {record.influences[0].status, record.findings[2].status} == {"rejected"}


def test_a_rejection_that_links_stand_against_can_be_called_off(path: Path) -> None:
    before = text_of(path)
    sit([path], "r", "", "n", "q", choice=Choice(theme="partnership-with-police"))
    assert text_of(path) == before


def test_what_was_rejected_with_another_is_not_asked_about(path: Path) -> None:
    desk = sit([path], "a", "a", "r", "wrong", "y", "a")
    assert "influence meeting-helps" not in desk.told


def test_a_rejection_with_its_links_is_undone_as_one(path: Path) -> None:
    choice = Choice(rule="finding.cue")
    before = text_of(path)
    queue = Queue([path], choice)
    entry = queue.waiting(path)[0]
    queue.decide(entry, Decision("rejected", BY, DAY), with_links=True)
    assert statuses(path)["meeting-helps"] == "rejected"
    queue.undo()
    assert text_of(path) == before


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        (Choice(kind="influence"), ["meeting-helps"]),
        (Choice(rule="finding"), 3),
        (Choice(rule="finding.cue"), ["weekly-meeting"]),
        (Choice(theme="home-visits"), ["home-visits-missing"]),
        (Choice(kind="influence", rule="finding"), []),
    ],
)
def test_the_queue_is_filtered(
    path: Path, choice: Choice, expected: list[str] | int
) -> None:
    found = [entry.id for entry in Queue([path], choice).waiting(path)]
    assert expected in (found, len(found))


def test_one_queue_goes_over_all_records_and_past_those_it_cannot_read(
    tmp_path: Path,
) -> None:
    one = written(tmp_path, "one", RECORD.replace("wales-2026-03-05", "one"))
    bad = tmp_path / "bad.yaml"
    bad.write_text("status: proposed\n- no", "utf-8")
    two = written(tmp_path, "two", RECORD.replace("wales-2026-03-05", "two"))
    desk = sit([one, bad, two], *"aaaa", *"aaaa")
    assert f"{bad}, line 2: not valid YAML" in desk.told
    assert set(statuses(two).values()) | set(statuses(one).values()) == {"accepted"}


def test_a_passage_that_the_reader_missed_is_added_from_the_list(path: Path) -> None:
    new = ("1", "", "Vetting slow", "Vetting took nine months.", "concern", "vetting")
    desk = sit([path], "m", *new, "q")
    added = load(path).findings[-1]
    assert "1. Vetting took nine months on average." in desk.told
    assert (added.id, added.status, added.by) == ("vetting-slow", "accepted", BY)
    start = TEXT.index("Vetting")
    assert added.evidence[0].span == (start, start + 36)


def test_an_influence_is_added_from_words_that_a_person_marks(path: Path) -> None:
    words = "strengthened the flow of intelligence"
    ends = ("weekly-meeting", "helps", "public-protection-work", "stated-cause")
    sit([path], "m", words, "influence", *ends, "q")
    added = load(path).influences[-1]
    assert ("weekly-meeting-public-protection-work", words) == (
        added.id,
        added.evidence[0].quote,
    )


def test_a_section_that_the_record_lacks_is_made(path: Path) -> None:
    call = ("Vetting took nine months", "call", "Vetting must be faster.", "vetting")
    sit([path], "m", *call, "m", *call, "q")
    ids = [call.id for call in load(path).recommendations.calls]
    assert ids == ["vetting-must-be-faster", "vetting-must-be-faster-2"]


def test_words_that_are_not_in_the_text_are_not_added(path: Path) -> None:
    before = text_of(path)
    invented = ("Visits were always made", "", "Visits", "Made.", "strength", "")
    desk = sit([path], "m", *invented, "q")
    assert "is not in the text" in desk.told
    assert text_of(path) == before


def test_adding_can_be_undone(path: Path) -> None:
    before = text_of(path)
    sit([path], "m", "1", "call", "Vetting must be faster.", "", "u", "q")
    assert text_of(path) == before


def test_summary_and_words_stand_side_by_side_in_context(path: Path) -> None:
    entry = find(path, text_of(path), "finding", "plans-not-shared")
    assert entry is not None
    rows = shown(entry, TEXT, 100).splitlines()
    assert rows[0] == (
        "finding plans-not-shared (rule finding.verb 1, not measured yet)"
    )
    assert rows[1].startswith("label: Plans not shared ")
    assert rows[1].endswith("| Home visits were missing in over half of the")
    assert "| »Plans were not shared with police.«" in rows[3]


def test_without_the_text_the_quote_is_shown(path: Path) -> None:
    path.with_suffix(".txt").unlink()
    assert "»Plans were not shared with police.«" in sit([path], "s", "q").told


def test_a_text_that_is_not_the_records_own_gives_no_context(path: Path) -> None:
    path.with_suffix(".txt").write_text("Another text altogether.\n" * 30, "utf-8")
    desk = sit([path], "m", "q")
    assert "Another text" not in desk.told
    assert "its text is not at hand" in desk.told


@pytest.mark.parametrize("hostile", ["\x1b]0;owned\x07", "\x1b[2J", "\u202e", "\x9b2J"])
def test_control_characters_of_a_document_do_not_reach_the_terminal(
    tmp_path: Path, hostile: str
) -> None:
    label = f"says: Plans {hostile} were".encode("unicode_escape").decode()
    record = RECORD.replace("says: Plans were", 'says: "PLACE were')
    record = record.replace("PLACE", label.removeprefix("says: ").removesuffix(" were"))
    record = record.replace("with the police.\n", 'with the police."\n', 1)
    path = written(tmp_path, record=record)
    told = sit([path], "s", "q").told
    assert "Plans" in told
    assert hostile not in told
    assert "\x1b" not in told


def test_what_is_accepted_enters_the_everyday_graph_at_the_next_build(
    path: Path, tmp_path: Path
) -> None:
    ask = "SELECT ?link { ?link a ik:Influence } ORDER BY ?link"
    place = tmp_path / "store"

    def links() -> int:
        building.build(place, [path])
        prefix = f"PREFIX ik: <{ONTOLOGY}> "
        return len(list(store.open_read(place).query(prefix + ask)))

    assert links() == 0
    sit([path], "s", "s", "a", "a")
    assert links() == 1


SITTING = """
import sys
from datetime import date
from pathlib import Path
from inspectkg.reading.reviewing.desk import walk

def ask(prompt):
    print("asked", flush=True)
    return sys.stdin.readline()

walk([Path(sys.argv[1])], ask, lambda line: None, "record-editor", date(2026, 3, 7))
"""


def test_a_killed_sitting_loses_no_decision(path: Path) -> None:
    command = [sys.executable, "-c", SITTING, str(path)]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen(command, text=True, bufsize=1, **pipes) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdout.readline()
        process.stdin.write("a\n")
        process.stdout.readline()
        process.kill()
    assert statuses(path)["home-visits-missing"] == "accepted"
    assert [name.name for name in path.parent.iterdir() if name.name[0] == "."] == []
