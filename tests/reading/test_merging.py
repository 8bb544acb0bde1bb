from datetime import date
from pathlib import Path

import pytest

from inspectkg.graph import building
from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.errors import InputError
from inspectkg.reading.reviewing.decisions import Decision, text_of
from inspectkg.reading.reviewing.merging import Merged, merge
from inspectkg.reading.reviewing.rereading import merge_files
from inspectkg.reading.reviewing.review import Queue
from inspectkg.reading.running import read_files
from inspectkg.records.anchoring import anchor
from inspectkg.records.loading import parse
from inspectkg.records.model import Record
from inspectkg.records.proof import prove
from inspectkg.records.source import Source

from .reviewed import RECORD, TEXT, written

DAY = date(2026, 3, 7)
LATER = "A correction of 9 March 2026 stands first.\n\n" + TEXT
PLANS = "Plans were not shared with police."
WITHOUT_PLANS = LATER.replace(PLANS, "Nothing is said of plans.")


def loaded(yaml_text: str) -> Record:
    return parse(Source(yaml_text, "merged"), shipped())


def decided(folder: Path, **outcomes: str) -> str:
    """Return the record with decisions on statements, by id with underscores."""
    path = written(folder)
    queue = Queue([path])
    for entry in queue.waiting(path):
        status = outcomes.get(entry.id.replace("-", "_"))
        if status == "edited":
            changes = {"polarity": "mixed"}
            queue.decide(entry, Decision("edited", "record-editor", DAY, None, changes))
        elif status in ("accepted", "rejected"):
            queue.decide(entry, Decision(status, "record-editor", DAY, "so it is"))
    return text_of(path)


def reading(text: str = TEXT, record: str = RECORD) -> str:
    """Return the record as a reader makes it of a text, without a comment."""
    lines = [line for line in record.splitlines() if not line.strip().startswith("#")]
    return anchor("\n".join(lines) + "\n", text, keep_quotes=True)[0]


def merged(old: str, new: str, text: str = TEXT, **more: str) -> tuple[Record, Merged]:
    whole, report = merge(old, new, text, **more)
    record = loaded(whole)
    assert prove(record, text).missing == [
        line for line in prove(record, text).missing if "not anchored" in line
    ]
    return record, report


def test_the_same_reading_again_changes_no_byte(tmp_path: Path) -> None:
    old = decided(tmp_path, home_visits_missing="accepted", plans_not_shared="rejected")
    assert merge(old, reading(), TEXT)[0] == old


def test_every_decision_is_kept_and_nothing_decided_is_proposed_again(
    tmp_path: Path,
) -> None:
    old = decided(
        tmp_path,
        home_visits_missing="accepted",
        plans_not_shared="rejected",
        weekly_meeting="edited",
    )
    record, report = merged(old, reading())
    assert [f.status for f in record.findings] == ["accepted", "rejected", "edited"]
    assert report.kept == ["home-visits-missing", "plans-not-shared", "weekly-meeting"]
    assert report.added == []


def test_a_proposal_that_nobody_decided_on_is_renewed(tmp_path: Path) -> None:
    better = RECORD.replace("polarity: strength\n", "polarity: concern\n")
    better = better.replace("    themes: [home-visits]\n", "")
    record, report = merged(decided(tmp_path), reading(record=better))
    assert report.renewed == ["home-visits-missing", "plans-not-shared"]
    assert [f.polarity for f in record.findings[:2]] == ["concern", "concern"]
    assert record.findings[0].themes == []


def test_a_new_reading_of_rejected_words_is_proposed_beside_it(tmp_path: Path) -> None:
    better = RECORD.replace("polarity: strength\n", "polarity: concern\n")
    old = decided(tmp_path, plans_not_shared="rejected")
    record, report = merged(old, reading(record=better))
    assert report.added == ["plans-not-shared-2"]
    found = [(f.status, f.polarity) for f in record.findings if "plans" in f.id]
    assert found == [("rejected", "strength"), ("proposed", "concern")]


def test_what_is_new_joins_with_ids_of_its_own_and_links_that_follow(
    tmp_path: Path,
) -> None:
    more = """\
  - id: meeting-progress
    from: weekly-meeting
    relation: helps
    target: weekly-talks
    basis: stated-cause
    status: proposed
    evidence:
      - quote: met the police weekly, and this
terms:
  - {id: weekly-talks, kind: factor, label: Weekly talks, definition: Talks.}
recommendations:
  total: 2
  evidence:
    - quote: The report is on the website
  to:
    - addressee: hmpps
      count: 2
      evidence:
        - quote: The report is on the website
  calls:
    - id: vetting-faster
      says: Vetting should be faster.
      status: proposed
      evidence:
        - quote: Vetting took nine months
"""
    old = decided(tmp_path).replace("id: weekly-meeting,", "id: police-meeting,")
    old = old.replace("from: weekly-meeting", "from: police-meeting")
    record, report = merged(old, reading(record=RECORD + more))
    assert report.added == ["meeting-progress", "vetting-faster"]
    assert record.influences[1].from_ == "police-meeting"
    assert record.recommendations.total == 2
    assert record.recommendations.to[0].addressee == "hmpps"
    assert [term.id for term in record.terms] == ["weekly-talks"]


def test_a_new_link_to_a_rejected_statement_is_left_out_and_told(
    tmp_path: Path,
) -> None:
    more = """\
  - id: plans-progress
    from: plans-not-shared
    relation: helps
    target: public-protection-work
    basis: stated-cause
    status: proposed
    evidence:
      - quote: strengthened the flow of intelligence
"""
    late = """\
  - id: vetting-slow
    label: Vetting slow
    says: Vetting took nine months.
    polarity: concern
    states: [plans-progress]
    status: proposed
    evidence:
      - quote: Vetting took nine months
influences:
"""
    old = decided(tmp_path, plans_not_shared="rejected")
    new = RECORD.replace("influences:\n", late) + more
    record, report = merged(old, reading(record=new))
    assert report.left_out == ["plans-progress"]
    assert report.added == ["vetting-slow"]
    assert record.findings[3].states == []
    expected = "plans-progress is left out: it rests on what was rejected"
    assert expected in report.messages


def test_a_changed_publication_is_anchored_again(tmp_path: Path) -> None:
    old = decided(tmp_path, home_visits_missing="accepted", weekly_meeting="edited")
    record, report = merged(old, reading(LATER), LATER)
    assert (report.moved, report.lost, report.added) == (4, {}, [])
    assert record.sha256 == loaded(reading(LATER)).sha256
    assert prove(record, LATER).missing == []
    assert record.findings[0].status == "accepted"
    assert record.findings[0].evidence[0].locator == "Findings, paragraph 1"


def test_words_that_are_gone_are_listed_and_wait_for_a_decision(
    tmp_path: Path,
) -> None:
    new = RECORD.split("  - id: plans-not-shared")
    rest = new[1][new[1].index("\n  # The weekly") :]
    old = decided(tmp_path, plans_not_shared="accepted", home_visits_missing="accepted")
    record, report = merged(old, reading(WITHOUT_PLANS, new[0] + rest), WITHOUT_PLANS)
    lost = record.findings[1]
    assert report.lost == {"plans-not-shared": PLANS}
    assert (lost.status, lost.by, lost.when) == ("proposed", "record-editor", DAY)
    assert lost.why == "its words are no longer in the text"
    assert lost.evidence[0].quote == PLANS
    assert lost.evidence[0].span is None
    assert record.findings[0].status == "accepted"
    assert f"plans-not-shared lost its words: “{PLANS}”" in report.messages


def test_a_rejection_stays_where_its_words_are_gone(tmp_path: Path) -> None:
    old = decided(tmp_path, plans_not_shared="rejected")
    empty = reading(WITHOUT_PLANS, RECORD.split("findings:", maxsplit=1)[0])
    record, _ = merged(old, empty, WITHOUT_PLANS)
    assert record.findings[1].status == "rejected"


def test_what_is_not_proposed_any_more_stays_and_is_told(tmp_path: Path) -> None:
    old = decided(tmp_path, home_visits_missing="accepted")
    empty = reading(record=RECORD.split("findings:", maxsplit=1)[0])
    record, report = merged(old, empty)
    assert len(record.findings) == 3
    assert report.unproposed == ["plans-not-shared", "weekly-meeting", "meeting-helps"]


def test_lost_words_that_nobody_holds_stop_the_merge(tmp_path: Path) -> None:
    written(tmp_path)
    bare = anchor(RECORD, TEXT)[0]
    with pytest.raises(InputError, match="give the text it was made from"):
        merge(bare, reading(LATER), WITHOUT_PLANS)
    record, report = merged(
        bare, reading(LATER, RECORD.split("findings:")[0]), WITHOUT_PLANS, old_text=TEXT
    )
    assert report.lost == {"plans-not-shared": PLANS}
    assert record.findings[1].evidence[0].quote == PLANS


def test_inspection_facts_that_differ_are_told_and_missing_ones_added(
    tmp_path: Path,
) -> None:
    facts = """\
  fieldwork: 2026-02
  evidence:
    fieldwork: [{quote: 'from 5 March 2026'}]"""
    old = decided(tmp_path).replace(
        "  body: probation-wales", "  body: probation-wales\n  cases: 40"
    )
    new = RECORD.replace("  evidence: {}", "  cases: 41\n" + facts)
    record, report = merged(old, reading(record=new))
    assert report.differing == ["inspection.cases is 40 in the record and 41 as read."]
    assert (record.inspection.cases, record.inspection.fieldwork) == (40, "2026-02")
    assert "fieldwork" in record.inspection.evidence


def test_comments_of_a_person_survive_a_merge(tmp_path: Path) -> None:
    whole, _ = merge(decided(tmp_path), reading(LATER), LATER)
    assert whole.count("#") == RECORD.count("#")


def test_a_record_that_lost_words_still_builds_a_graph(tmp_path: Path) -> None:
    old = decided(tmp_path, plans_not_shared="accepted", home_visits_missing="accepted")
    head = RECORD.split("findings:", maxsplit=1)[0]
    whole, _ = merge(old, reading(WITHOUT_PLANS, head), WITHOUT_PLANS)
    place = tmp_path / "merged.yaml"
    place.write_text(whole, "utf-8")
    assert building.build(tmp_path / "store", [place]).publications == 1


def reread(folder: Path, text: str = TEXT, record: str = RECORD) -> Path:
    """Return the file of a second reading, with its text beside it."""
    place = folder / "again"
    place.mkdir()
    path = place / "wales-2026-03-05.yaml"
    path.write_text(reading(text, record), "utf-8")
    path.with_suffix(".txt").write_text(text, "utf-8")
    return path


def test_a_record_file_is_joined_with_that_of_a_second_reading(tmp_path: Path) -> None:
    path = written(tmp_path)
    decided(tmp_path, home_visits_missing="accepted")
    report = merge_files(path, reread(tmp_path, LATER))
    assert report.kept == ["home-visits-missing"]
    assert loaded(text_of(path)).findings[0].status == "accepted"
    assert prove(loaded(text_of(path)), LATER).missing == []


def test_records_of_two_publications_are_not_joined(tmp_path: Path) -> None:
    path = written(tmp_path)
    other = reread(tmp_path, record=RECORD.replace("wales-2026-03-05", "kent-2026"))
    with pytest.raises(InputError, match=r"is of wales-2026-03-05 and .* of kent-2026"):
        merge_files(path, other)


def test_the_text_of_the_second_reading_is_needed(tmp_path: Path) -> None:
    path, again = written(tmp_path), reread(tmp_path, LATER)
    again.with_suffix(".txt").unlink()
    before = text_of(path)
    with pytest.raises(InputError, match="the text it was read from is needed"):
        merge_files(path, again)
    assert text_of(path) == before


def test_a_real_publication_read_twice_keeps_each_decision(
    documents: Path, tmp_path: Path
) -> None:
    source = documents / "south-central-2026-02-12.txt"
    (path,) = read_files([source], tmp_path / "one", jobs=1)
    (again,) = read_files([source], tmp_path / "two", jobs=1)
    assert path.record is not None
    assert again.record is not None
    queue = Queue([path.record])
    for entry in queue.waiting(path.record)[::2]:
        queue.decide(entry, Decision("accepted", "record-editor", DAY))
    before = text_of(path.record)
    report = merge_files(path.record, again.record, documents)
    assert text_of(path.record) == before
    assert len(report.kept) == before.count("status: accepted") > 5
