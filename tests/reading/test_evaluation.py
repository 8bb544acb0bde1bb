import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from inspectkg.ontology.errors import InputError
from inspectkg.reading.evaluation import evaluation
from inspectkg.reading.evaluation.evaluation import evaluate
from inspectkg.reading.evaluation.gold_set import ROOM, SPLITS
from inspectkg.reading.evaluation.scores import Score, table, wilson
from inspectkg.records.anchoring import anchor
from inspectkg.records.loading import shipped_records

from .reviewed import RECORD, TEXT

PLAIN = RECORD.replace("status: proposed", "status: accepted")


@pytest.fixture
def room(tmp_path: Path) -> Path:
    """Return a gold set of one document in each half."""
    for folder in ("documents", "annotations"):
        (tmp_path / folder).mkdir()
    names = {"development": "one", "test": "two"}
    for name in names.values():
        (tmp_path / "documents" / f"{name}.txt").write_text(TEXT, "utf-8")
        (tmp_path / "annotations" / f"{name}.yaml").write_text(anchored(PLAIN), "utf-8")
    listed = {split: [name] for split, name in names.items()}
    (tmp_path / "split.yaml").write_text(json.dumps(listed), "utf-8")
    return tmp_path


def anchored(record: str) -> str:
    return anchor(record, TEXT, keep_quotes=True)[0]


def measured(room: Path, read: str, kind: str, split: str = "development") -> Any:  # noqa: ANN401 - three numbers
    found = evaluate(lambda _: anchored(read), [split], room=room)
    score = next(score for score in found.scores if score.kind == kind)
    return score.expected, score.read, score.right


def test_a_record_agrees_with_itself_in_every_kind(room: Path) -> None:
    found = evaluate(lambda _: anchored(PLAIN), ["development"], room=room)
    told = {s.kind: (s.expected, s.read, s.right) for s in found.scores if s.read}
    assert told == {
        "finding": (3, 3, 3),
        "share": (1, 1, 1),
        "theme": (2, 2, 2),
        "influence": (1, 1, 1),
        "inspection-fact": (2, 2, 2),
        "share with a known measure": (1, 1, 1),
    }


def test_the_whole_gold_set_agrees_with_itself() -> None:
    def read(document: Any) -> str:  # noqa: ANN401 - a document
        paths = (ROOM / "annotations").glob("*[0-9].yaml")
        texts = (path.read_text("utf-8") for path in paths)
        return next(text for text in texts if document.sha256 in text)

    found = evaluate(read)
    assert {s.kind for s in found.scores if s.right != s.read} == set()
    missed = {s.kind for s in found.scores if s.right != s.expected}
    assert missed <= {"share", "rating-given"}


@pytest.mark.parametrize(
    ("old", "new", "kind", "expected"),
    [
        ("polarity: concern", "polarity: mixed", "finding", (3, 3, 2)),
        ("side: above", "side: below", "share", (1, 1, 0)),
        ("stated: 1/2", "stated: 50%", "share", (1, 1, 1)),
        ("stated: 1/2", "stated: 1/3", "share", (1, 1, 0)),
        ("stated: 1/2", "stated: 1/2, near: true", "share", (1, 1, 0)),
        ("counts: not-completed", "counts: completed", "share", (1, 1, 0)),
        ("themes: [home-visits]", "themes: [vetting]", "theme", (2, 2, 1)),
        ("relation: helps", "relation: hinders", "influence", (1, 1, 0)),
        ("basis: stated-cause", "basis: intended", "influence", (1, 1, 0)),
        ("target: public-protection-work", "target: outcomes", "influence", (1, 1, 0)),
        ("body: probation-wales", "body: hmpps", "inspection-fact", (2, 2, 1)),
        ("status: accepted", "status: rejected", "finding", (3, 0, 0)),
    ],
)
def test_what_differs_in_what_counts_is_wrong(
    room: Path, old: str, new: str, kind: str, expected: tuple[int, int, int]
) -> None:
    assert old in PLAIN
    assert measured(room, PLAIN.replace(old, new), kind) == expected


@pytest.mark.parametrize(
    ("quote", "right"),
    [
        ("Home visits were missing in over half", 3),
        ("Home visits were missing in over half of the cases. Plans", 3),
        ("Vetting took nine months on average.", 2),
    ],
)
def test_a_finding_needs_the_same_passage(room: Path, quote: str, right: int) -> None:
    old = "quote: Home visits were missing in over half of the cases."
    assert old in PLAIN
    read = PLAIN.replace(old, f"quote: {quote}")
    assert measured(room, read, "finding") == (3, 3, right)


def test_one_finding_is_right_only_once(room: Path) -> None:
    again = PLAIN.split("  # The weekly")[0] + PLAIN[PLAIN.index("influences:") :]
    twice = again.replace("id: plans-not-shared", "id: again", 1)
    twice = twice.replace(
        "Plans were not shared with police.\n", "Home visits were missing\n"
    )
    twice = twice.replace("polarity: strength", "polarity: concern")
    assert measured(room, twice, "finding") == (3, 2, 1)


def test_ends_that_no_vocabulary_has_agree_by_their_words(room: Path) -> None:
    term = (
        "terms: [{id: talks, kind: factor, label: Weekly meetings with police, "
        "definition: Talks.}]\n"
    )
    read = PLAIN.replace("from: weekly-meeting", "from: talks") + term
    assert measured(room, read, "influence") == (1, 1, 1)
    other = read.replace("Weekly meetings with police", "Slow vetting")
    assert measured(room, other, "influence") == (1, 1, 0)


def test_shares_without_a_known_measure_are_expected_and_told_apart(
    room: Path,
) -> None:
    share = {"measure": "new", "counts": "holds", "of": "x", "side": "above"}
    item = {
        "kind": "share",
        "of": "plans-not-shared",
        "share": {**share, "stated": "2/3"},
    }
    extra = room / "annotations" / "one.extra.yaml"
    extra.write_text(json.dumps({"extra": [item]}), "utf-8")
    assert measured(room, PLAIN, "share") == (2, 1, 1)
    assert measured(room, PLAIN, evaluation.IN_VOCABULARY) == (1, 1, 1)


def test_a_share_with_another_measure_is_right_but_not_as_a_known_one(
    room: Path,
) -> None:
    old = "measure: home-visits-completed, counts: not-completed"
    assert old in PLAIN
    read = PLAIN.replace(old, "measure: plan-in-place, counts: does-not-hold")
    assert measured(room, read, "share") == (1, 1, 1)
    assert measured(room, read, evaluation.IN_VOCABULARY) == (1, 1, 0)
    turned = PLAIN.replace(old, "measure: plan-in-place, counts: holds")
    assert measured(room, turned, "share") == (1, 1, 0)


def test_a_rating_that_a_sidecar_holds_is_expected(room: Path) -> None:
    rating = "hmi-probation-inadequate"
    quote = [{"quote": "Vetting took nine months on average."}]
    proof = anchored(f"{PLAIN}ratings: {json.dumps([{'evidence': quote}])}")
    (piece,) = yaml.safe_load(proof)["ratings"]
    item = {"kind": "rating", "of": "planning", "rating": rating, **piece}
    extra = room / "annotations" / "one.extra.yaml"
    extra.write_text(json.dumps({"extra": [item]}), "utf-8")
    told = {"id": "planning", "rating": rating, "standard": "planning"}
    read = f"{PLAIN}ratings: {json.dumps([{**told, 'evidence': quote}])}\n"
    assert measured(room, read, "rating-given") == (1, 1, 1)
    whole = read.replace('"standard": "planning"', '"standard": "reviewing"')
    assert measured(room, whole, "rating-given") == (1, 1, 0)


def test_the_halves_are_never_merged(room: Path) -> None:
    def read(_: object) -> str:
        return anchored(PLAIN.replace("polarity: concern", "polarity: mixed"))

    found = evaluate(read, ["development", "test"], room=room)
    told = [(s.split, s.expected, s.right) for s in found.scores if s.kind == "finding"]
    assert told == [("development", 3, 2), ("test", 3, 2)]


def test_errors_are_listed_but_never_those_of_the_test_half(room: Path) -> None:
    def read(_: object) -> str:
        return anchored(PLAIN.replace("polarity: concern", "polarity: mixed"))

    found = evaluate(read, ["development"], errors=True, room=room)
    assert [line.split(" (")[0] for line in found.errors][:2] == [
        "missed: one: finding home-visits-missing",
        "wrong: one: finding home-visits-missing",
    ]
    for split in ("test", "test-prose"):
        with pytest.raises(InputError, match="the test half gives figures only"):
            evaluate(read, [split], errors=True, room=room)
    assert evaluate(read, ["test"], room=room).errors == []


def test_support_counts_the_development_half_alone(room: Path, tmp_path: Path) -> None:
    read = anchored(PLAIN.replace("polarity: concern", "polarity: mixed"))
    found = evaluate(lambda _: read, ["development", "test"], room=room)
    place = tmp_path / "support.yaml"
    evaluation.write_support(found, place)
    assert yaml.safe_load(place.read_text("utf-8")) == [
        {"id": "finding.cue", "version": 1, "right": 1, "emitted": 1},
        {"id": "finding.verb", "version": 1, "right": 1, "emitted": 2},
        {"id": "influence.verb", "version": 1, "right": 1, "emitted": 1},
    ]


def test_an_unknown_split_is_refused(room: Path) -> None:
    with pytest.raises(InputError, match="no split of the gold set"):
        evaluate(lambda _: "", ["validation"], room=room)


def test_the_shipped_records_need_their_texts(room: Path) -> None:
    place = room / "split.yaml"
    listed = {"shipped": ["south-central-2026-02-12"]}
    place.write_text(json.dumps(listed), "utf-8")
    with pytest.raises(InputError, match="give --documents FOLDER"):
        evaluate(lambda _: "", ["shipped"], room=room)


def test_the_shipped_records_agree_with_themselves(documents: Path) -> None:
    texts = [p.read_text("utf-8") for p in shipped_records()]
    found = evaluate(
        lambda d: next(text for text in texts if d.sha256 in text),
        ["shipped"],
        documents,
    )
    assert {s.kind for s in found.scores if s.right != s.expected} == set()
    assert sum(s.right for s in found.scores) > 150


@pytest.mark.parametrize(
    ("right", "of", "low", "high"),
    # Worked values of the score interval, as R's prop.test(correct = FALSE) gives.
    [(9, 10, 0.5958, 0.9821), (0, 5, 0.0, 0.4345), (20, 20, 0.8389, 1.0), (0, 0, 0, 1)],
)
def test_intervals_are_wilsons(right: int, of: int, low: float, high: float) -> None:
    assert wilson(right, of) == pytest.approx((low, high), abs=5e-4)


def test_the_table_shows_counts_and_intervals_and_no_share_of_nothing() -> None:
    rows = table([Score("test", "share", 10, 0, 0), Score("test", "call", 1, 2, 1)])
    assert rows.splitlines()[1].split()[:6] == ["test", "share", "10", "0", "0", "-"]
    assert rows.splitlines()[2].endswith("0.50 (0.09 to 0.91)  1.00 (0.21 to 1.00)")


def test_only_what_is_at_hand_is_measured_by_default() -> None:
    assert evaluation.known_splits(None) == ("development", "test", "test-prose")
    assert evaluation.known_splits(Path()) == SPLITS
