import re
from pathlib import Path
from typing import Any

import pytest

from inspectkg.ontology.concepts import shipped
from inspectkg.records.anchoring import anchor
from inspectkg.records.documents import read_document
from inspectkg.records.evidence import Span, fold, make
from inspectkg.records.loading import load, shipped_records
from inspectkg.records.references import all_evidence, local_kinds
from inspectkg.records.sentences import untaken
from inspectkg.records.source import Source, read

REPOSITORY = Path(__file__).resolve().parents[2]
GOLD = REPOSITORY / "reading" / "gold"
PUBLISHED = REPOSITORY.parent / "shared" / "documents"
RUN = 8
# The halves may share names: those of standards are left out, of bodies they are short.
RUN_OF_HALVES = 9
STANDARDS = sorted(
    {
        label.lower()
        for slug in shipped().slugs("standard")
        for label in shipped().names("standard", slug)
    },
    key=len,
    reverse=True,
)
NAMES = sorted(path.stem for path in (GOLD / "documents").glob("*.txt"))
KINDS = {
    "addressees",
    "agencies",
    "body",
    "count",
    "deadline",
    "rating",
    "recommendation",
    "said-by",
    "share",
    "standards",
    "statement",
    "themes",
}


def split() -> dict[str, list[str]]:
    halves: dict[str, list[str]] = read(GOLD / "split.yaml").data
    return halves


def annotation(name: str) -> Path:
    return GOLD / "annotations" / f"{name}.yaml"


def sidecar(name: str) -> Path:
    return GOLD / "annotations" / f"{name}.extra.yaml"


def document(name: str) -> str:
    return read_document(GOLD / "documents" / f"{name}.txt")


def extra(name: str) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = read(sidecar(name)).data["extra"]
    return items


def runs(text: str, length: int = RUN) -> set[tuple[str, ...]]:
    words = re.findall(r"[\w%£]+", text.lower().replace("’", "'"))
    return {tuple(words[n : n + length]) for n in range(len(words) - length + 1)}


def test_there_are_at_least_a_dozen_documents() -> None:
    assert len(NAMES) >= 12


@pytest.mark.parametrize("name", NAMES)
def test_an_annotation_is_a_record_of_its_document(name: str) -> None:
    record = load(annotation(name))
    assert record.publication.id == name
    assert record.findings


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_stands_once_in_the_document_where_its_span_says(
    name: str,
) -> None:
    folded = fold(document(name))
    for loc, item in all_evidence(load(annotation(name))):
        assert item.quote, loc
        found = make(folded, item.quote)
        assert (item.span, item.digest) == (found.span, found.digest), item.quote


@pytest.mark.parametrize(
    "path", [f(name) for name in NAMES for f in (annotation, sidecar)]
)
def test_anchoring_again_changes_nothing(path: Path) -> None:
    written = path.read_text("utf-8")
    name = Source(written, path.name).data["publication"]["id"]
    again, _ = anchor(written, document(name), keep_quotes=True)
    assert again == written


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_of_a_document_is_annotated_or_left_out_with_a_reason(
    name: str,
) -> None:
    spans = [item.span for _, item in all_evidence(load(annotation(name)))]
    spans += [
        (int(piece["span"][0]), int(piece["span"][1]))
        for item in extra(name)
        for piece in item.get("evidence", [])
    ]
    taken = [Span(*span) for span in spans if span]
    assert [sentence.text for sentence in untaken(document(name), taken)] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_a_record_cannot_hold_is_tied_to_something_in_it(name: str) -> None:
    known = local_kinds(load(annotation(name))).keys() | {
        *("inspection", "recommendations"),
        *(item["id"] for item in extra(name) if "id" in item),
    }
    terms = read(sidecar(name)).data["terms"]
    standards = {
        *shipped().slugs("standard"),
        *(term["id"] for term in terms if term["kind"] == "standard"),
    }
    for item in extra(name):
        assert item["kind"] in KINDS, item
        rated = standards if item["kind"] == "rating" else set()
        assert item.get("of", "inspection") in known | rated, item


def test_the_split_is_half_and_half_and_takes_every_document_once() -> None:
    development, test = split()["development"], split()["test"]
    assert sorted(development + test) == NAMES
    assert len(development) == len(test)


def test_the_official_prose_is_part_of_the_test_half() -> None:
    prose, test = split()["test-prose"], split()["test"]
    assert set(prose) < set(test)
    assert len(set(prose)) == len(prose)


def test_the_real_publications_are_for_development_only() -> None:
    real = {path.stem for path in shipped_records()}
    assert set(split()["shipped"]) <= real
    assert real.isdisjoint(split()["test"])


def test_no_test_document_repeats_words_of_the_development_half() -> None:
    halves = split()
    length = RUN_OF_HALVES
    seen = set().union(*(runs(unnamed(n), length) for n in halves["development"]))
    for name in halves["test"]:
        assert sorted(runs(unnamed(name), length) & seen) == [], name


def unnamed(name: str) -> str:
    """Return the text of a document without the names of standards in it."""
    text = document(name).lower()
    for label in STANDARDS:
        text = text.replace(label, "")
    return text


@pytest.mark.skipif(not PUBLISHED.is_dir(), reason="the publications are not here")
@pytest.mark.parametrize("name", NAMES)
def test_no_document_repeats_a_run_of_words_of_a_real_publication(name: str) -> None:
    texts = [read_document(path) for path in sorted(PUBLISHED.glob("*.txt"))]
    assert texts
    published = set().union(*map(runs, texts))
    assert sorted(runs(document(name)) & published) == []
