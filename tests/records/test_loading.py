"""Loading: what a record must be, and how a person is told what is wrong with it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode

from inspectkg.ontology.concepts import shipped
from inspectkg.ontology.errors import InputError
from inspectkg.ontology.terms import (
    DERIVED_GRAPH,
    ONTOLOGY_GRAPH,
    VOCABULARY_GRAPH,
    identifier,
    publication_graph,
)
from inspectkg.records import loading
from inspectkg.records.model import Record
from inspectkg.records.source import Source

from .minimal import DIGEST, EVIDENCE, RECORD

SLUG = r"(?a)[a-z0-9]+(-[a-z0-9]+)*"
SLUGS = st.from_regex(SLUG, fullmatch=True)
TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]),
    min_size=1,
).filter(lambda text: bool(text.strip()))

Loaded = Callable[[str], Record]


@pytest.fixture
def loaded(tmp_path: Path) -> Loaded:
    """Return a function that loads a record from its YAML text."""

    def load(text: str) -> Record:
        path = tmp_path / "wales.yaml"
        path.write_text(text, "utf-8")
        return loading.load(path)

    return load


def parsed(text: str) -> Record:
    return loading.parse(Source(text, "wales.yaml"), shipped())


def written(record: Record) -> str:
    data = record.model_dump(mode="json", by_alias=True, exclude_none=True)
    return yaml.safe_dump(data, sort_keys=False, allow_unicode=True)


def line_of(text: str, words: str) -> int:
    """Return the number of the one line of `text` that holds `words`."""
    (number,) = [n for n, line in enumerate(text.splitlines(), 1) if words in line]
    return number


def test_every_part_of_a_record_is_typed(loaded: Loaded) -> None:
    record = loaded(RECORD)
    finding = record.findings[0]
    assert record.inspection.cases == 40
    assert record.publication.issued.isoformat() == "2026-03-05"
    assert finding.share is not None
    assert finding.share.near is True
    assert finding.evidence[0].span == (10, 60)
    assert record.influences[4].effect == "under-way"


def test_a_record_written_again_is_the_same_record(loaded: Loaded) -> None:
    record = loaded(RECORD)
    assert record == loaded(written(record))


@pytest.mark.parametrize("path", loading.shipped_records(), ids=lambda p: p.stem)
def test_a_shipped_record_written_again_is_the_same_record(
    path: Path, loaded: Loaded
) -> None:
    record = loading.load(path)
    assert record == loaded(written(record))


@settings(deadline=None, max_examples=25)
@given(TEXTS)
def test_any_text_survives_the_way_through_yaml(words: str) -> None:
    data = yaml.safe_load(RECORD)
    data["findings"][0]["says"] = words
    record = parsed(yaml.dump(data, Dumper=yaml.SafeDumper))
    assert record.findings[0].says == words.strip()
    assert parsed(written(record)) == record


@pytest.mark.parametrize("word", ["on", "no", "yes", "null", "1e3", "0x1F", "2026-01"])
def test_a_word_that_yaml_would_misread_stays_a_word(loaded: Loaded, word: str) -> None:
    record = loaded(RECORD.replace("label: Good visits", f"label: {word}"))
    assert record.findings[1].label == word


@given(st.lists(SLUGS, min_size=1, max_size=4), st.lists(SLUGS, min_size=1, max_size=4))
def test_any_slugs_make_a_valid_address_of_their_own(
    one: list[str], other: list[str]
) -> None:
    first, second = identifier("finding", *one), identifier("finding", *other)
    assert NamedNode(first).value == first
    assert (first == second) == (one == other)


@given(SLUGS, SLUGS)
def test_publications_share_no_graph(one: str, other: str) -> None:
    parts = ("", "provenance", "proposed")
    assume(one != other)
    graphs = {publication_graph(p, part) for p in (one, other) for part in parts}
    assert len(graphs) == 6
    assert all(NamedNode(graph).value == graph for graph in graphs)


@pytest.mark.parametrize("name", ["ontology", "vocabulary", "derived"])
def test_no_publication_takes_the_name_of_another_graph(
    loaded: Loaded, name: str
) -> None:
    graphs = (ONTOLOGY_GRAPH, VOCABULARY_GRAPH, DERIVED_GRAPH)
    assert publication_graph(name) in graphs
    with pytest.raises(InputError, match=rf"line 2: publication\.id: .*'{name}'"):
        loaded(RECORD.replace("id: wales-2026-03-05", f"id: {name}"))


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=20))
def test_what_is_no_slug_is_no_id(words: str) -> None:
    assume(not re.fullmatch(SLUG, words))
    data = yaml.safe_load(RECORD)
    data["findings"][1]["id"] = words
    with pytest.raises(InputError, match="findings"):
        parsed(yaml.dump(data, Dumper=yaml.SafeDumper))


FAULTS = {
    "an unknown concept": (
        "themes: [home-visits]\n    standards",
        "themes: [home-visit]\n    standards",
        "themes: [home-visit]",
        ["findings[1].themes[1]", "unknown theme 'home-visit'", "home-visits"],
    ),
    "an unknown organisation": (
        "body: probation-wales",
        "body: probation-whales",
        "body: probation-whales",
        ["inspection.body", "probation-whales", "probation-wales"],
    ),
    "an unknown key": (
        "number-in-programme: 3",
        "number-of-programme: 3",
        "number-of-programme",
        ["inspection.number-of-programme", "no such key", "inspectkg schema"],
    ),
    "a missing field": (
        "    label: Good visits\n",
        "",
        "- id: good-visits",
        ["findings[2].label", "is missing"],
    ),
    "an id used twice": (
        "- id: staffing-progress",
        "- id: good-visits",
        None,
        ["good-visits is already the id of a finding", "choose another"],
    ),
    "an id that is no slug": (
        "- id: good-visits",
        "- id: Good Visits",
        "- id: Good Visits",
        ["findings[2].id", "'Good Visits'"],
    ),
    "a month that there is not": (
        "fieldwork: 2026-01",
        "fieldwork: 2026-13",
        "fieldwork",
        ["inspection.fieldwork", "month must be in 1..12"],
    ),
    "a day that there is not": (
        "issued: 2026-03-05",
        "issued: 2026-02-30",
        "issued",
        ["publication.issued", "'2026-02-30'"],
    ),
    "a partial day that there is not": (
        "announced: 2025-12",
        "announced: 2025-11-31",
        "announced",
        ["inspection.announced", "day is out of range for month"],
    ),
    "a number that is none": (
        "cases: 40",
        "cases: forty",
        "cases: forty",
        ["inspection.cases", "integer", "'forty'"],
    ),
    "a number below nought": (
        "cases: 40",
        "cases: -1",
        "cases: -1",
        ["inspection.cases", "greater than or equal to 0"],
    ),
    "an unknown end of a link": (
        "from: snow\n",
        "from: sleet\n",
        "from: sleet",
        ["influences[4].from", "unknown 'sleet'", "policy, factor or work area"],
    ),
    "a span that ends before it begins": (
        f"cases: [{EVIDENCE}]",
        f"cases: [{EVIDENCE.replace('[10, 60]', '[60, 10]')}]",
        "[60, 10]",
        ["inspection.evidence.cases[1]", "0 <= start < end"],
    ),
    "a span past the end of the text": (
        f"cases: [{EVIDENCE}]",
        f"cases: [{EVIDENCE.replace('[10, 60]', '[10, 4001]')}]",
        "[10, 4001]",
        ["span ends at 4001, past the end of the text at 4000"],
    ),
    "a digest that is none": (
        f"cases: [{EVIDENCE}]",
        f"cases: [{EVIDENCE.replace(DIGEST, 'xyz')}]",
        "sha256:xyz",
        ["inspection.evidence.cases[1].digest", "sha256:xyz"],
    ),
    "evidence without words or place": (
        f"cases: [{EVIDENCE}]",
        "cases: [{}]",
        "cases: [{}]",
        ["give quote, or span, digest, length and locator"],
    ),
    "a statement without evidence": (
        "are needed., evidence: [" + EVIDENCE + "]",
        "are needed., evidence: []",
        "are needed., evidence: []",
        ["recommendations.calls[1].evidence", "at least 1"],
    ),
    "an effect of what is only intended": (
        "    effect: under-way\n",
        "",
        "- id: training-staffing",
        ["basis intended goes with effect in-place, under-way or planned"],
    ),
    "alternatives to a plain wording": (
        "    reading: ambiguous\n",
        "",
        "- id: snow-visits",
        ["reading ambiguous goes with a list of alternatives"],
    ),
    "recommendations that do not add up": (
        "  total: 3\n",
        "  total: 4\n",
        "total: 4",
        ["recommendations.total", "total is 4, but the addressees have 3 together"],
    ),
    "a share of no such form": (
        "stated: 2/3",
        "stated: most",
        "stated: most",
        ["findings[1].share.stated", "'most'"],
    ),
    "a share of more than the whole": (
        "stated: 2/3",
        "stated: 3/2",
        "stated: 3/2",
        ["findings[1].share.stated", "3/2"],
    ),
    "a trend since an inspection that is not named": (
        "since: wales-2023",
        "since: wales-2022",
        "since: wales-2022",
        ["'wales-2022' is not among inspection.compares-with"],
    ),
    "a statement of what is not there": (
        "states: [capacity-change,",
        "states: [capacity-chance,",
        "states: [capacity-chance,",
        ["findings[1].states[1]", "no influence 'capacity-chance'"],
    ),
    "an unknown voice": (
        "said-by: [inspectorate, probation-practitioners]",
        "said-by: [inspectorate, probation-practicioners]",
        "practicioners",
        ["unknown role or organisation", "nearest: ", "probation-practitioners"],
    ),
    "a key that stands twice": (
        "  cases: 40\n",
        "  cases: 40\n  cases: 41\n",
        "cases: 41",
        ["cases stands twice in one mapping", "keep one"],
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_told_with_file_line_and_what_is_expected(
    loaded: Loaded, tmp_path: Path, fault: str
) -> None:
    old, new, where, expected = FAULTS[fault]
    assert RECORD.count(old) == 1
    text = RECORD.replace(old, new)
    with pytest.raises(InputError) as raised:
        loaded(text)
    told = str(raised.value)
    line = line_of(text, where) if where else ""
    assert told.startswith(f"{tmp_path / 'wales.yaml'}, line {line}")
    assert not [words for words in expected if words not in told]
    assert "\n" not in told


def test_every_fault_of_a_record_is_told_at_once(loaded: Loaded) -> None:
    text = RECORD.replace("cases: 40", "cases: x").replace("stated: 2/3", "stated: x")
    with pytest.raises(InputError) as raised:
        loaded(text)
    cases, stated = str(raised.value).splitlines()
    assert "inspection.cases" in cases
    assert "findings[1].share.stated" in stated


def test_a_term_of_the_vocabulary_is_not_defined_again(loaded: Loaded) -> None:
    text = RECORD.replace("{id: snow,", "{id: staffing-challenges,")
    with pytest.raises(InputError, match="is a factor of the vocabulary; use it"):
        loaded(text)


def test_an_end_that_can_mean_several_things_is_asked_about(loaded: Loaded) -> None:
    text = RECORD.replace("target: work-area/home-visits", "target: home-visits")
    text = text.replace("{id: snow, kind: factor", "{id: home-visits, kind: factor")
    text = text.replace("from: snow", "from: prison-capacity")
    with pytest.raises(InputError) as raised:
        loaded(text)
    assert "'home-visits' can mean several things; write " in str(raised.value)
    assert "factor/home-visits or work-area/home-visits" in str(raised.value)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"none\.yaml: no such file; check the path"):
        loading.load(tmp_path / "none.yaml")


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        loading.load(tmp_path)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"a: [b\nc: d", "line 2: not valid YAML"),
        (b"\t- a", "line 1: not valid YAML"),
        (b"a: \x00", "not readable as YAML"),
        (b"a: \xff", "not UTF-8 text"),
        (b"- a\n- b", "a record is a YAML mapping"),
        (b"", "a record is a YAML mapping"),
        (b"a: &x [*x]", "line 1: an alias repeats this"),
        (b"a: &x [1]\nb: [*x, *x]", "line 1: an alias repeats this"),
        (b"a: " + b"[" * 5000, "nested too deeply"),
    ],
)
def test_what_is_no_record_at_all_is_told_in_a_sentence(
    tmp_path: Path, content: bytes, expected: str
) -> None:
    path = tmp_path / "wales.yaml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=expected) as raised:
        loading.load(path)
    assert str(raised.value).startswith(str(path))


def test_two_records_of_one_publication_are_told_apart_by_file(tmp_path: Path) -> None:
    paths = [tmp_path / "one.yaml", tmp_path / "other.yaml"]
    for path in paths:
        path.write_text(RECORD, "utf-8")
    with pytest.raises(InputError) as raised:
        loading.load_all(paths)
    told = str(raised.value)
    assert told.startswith(f"{paths[1]}: publication wales-2026-03-05 has a record")
    assert str(paths[0]) in told


def test_records_come_by_publication_whatever_the_order_of_files() -> None:
    paths = loading.shipped_records()
    assert loading.load_all(paths) == loading.load_all(paths[::-1])


def test_a_record_with_very_many_faults_tells_the_first_ones(loaded: Loaded) -> None:
    faults = "".join(f"  - {{id: A{n}}}\n" for n in range(30))
    with pytest.raises(InputError) as raised:
        loaded(RECORD + faults)
    lines = str(raised.value).splitlines()
    assert len(lines) == loading.MOST + 1
    assert "more like these" in lines[-1]
