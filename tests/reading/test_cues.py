"""Every cue is tested by the example of its entry."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.findings.polarity import CLASSES, judge
from inspectkg.reading.language.cueing import (
    Cue,
    Cues,
    cues_of,
    entries,
    expand,
    load,
    tokenize,
)

FILES: tuple[str, ...] = (
    "acts",
    "actors",
    "aims",
    "asides",
    "connectives",
    "bearings",
    "blame",
    "doings",
    "dues",
    "ends",
    "fields",
    "hints",
    "idioms",
    "influences",
    "insertions",
    "names",
    "plain",
    "polarity",
    "praise",
    "sections",
)
FILES += ("themes", "trends", "turns", "voices")


def examples(name: str) -> Iterator[tuple[dict[str, Any], Cue, str]]:
    for entry in entries(name):
        for cue in cues_of(entry):
            said = cue.form.replace("...", "the work")
            example = entry["example"].replace("{}", said)
            yield entry, cue, example[0].upper() + example[1:]


def fits(name: str, cue: Cue) -> bool:
    """Whether a form is a verb after the plural subject of its example."""
    is_verb = name == "doings" or cue.sort == "doing"
    return not is_verb or not cue.form.split()[0].endswith(("s", "ing"))


def test_there_is_a_test_for_every_file_of_cues() -> None:
    found = {
        item.name for item in files("inspectkg.reading").joinpath("cues").iterdir()
    }
    assert {f"{name}.yaml" for name in (*FILES, "words")} == found


@pytest.mark.parametrize("name", FILES)
def test_every_cue_is_found_in_its_example(name: str) -> None:
    indexed = {id(entry): Cues(cues_of(entry)) for entry in entries(name)}
    lost = []
    for entry, cue, example in examples(name):
        plain = tokenize(re.sub(r"\[[FT] |\]", "", example))
        if not indexed[id(entry)].find(plain):
            lost.append((cue.form, example))
    assert lost == []


@pytest.mark.parametrize("name", CLASSES)
def test_every_word_of_judgement_makes_its_example_read_as_it_says(name: str) -> None:
    wrong = []
    for entry, cue, example in examples(name):
        if not fits(name, cue):
            continue
        judged = judge(tokenize(example)).polarity
        if judged != entry["reads"]:
            wrong.append((example, judged, entry["reads"]))
    assert wrong == []


@pytest.mark.parametrize(
    ("name", "field", "kind"),
    [
        ("themes", "sort", "theme"),
        ("hints", "sort", "theme"),
        ("voices", "role", "role"),
        ("trends", "sort", "direction"),
    ],
)
def test_what_cues_stand_for_is_in_the_vocabulary(
    name: str, field: str, kind: str
) -> None:
    told = {entry[field] for entry in entries(name)} - {"none", "changed"}
    assert [slug for slug in told if not shipped().has(kind, slug)] == []


def test_contrasts_are_of_kinds_in_the_vocabulary() -> None:
    told = {entry["as"] for entry in entries("turns")}
    assert [slug for slug in told if not shipped().has("contrast-kind", slug)] == []


def test_fixed_effects_are_in_the_vocabulary() -> None:
    told = [
        entry["effect"].split("/")
        for name in ("influences", "bearings")
        for entry in entries(name)
        if "effect" in entry
    ]
    assert [one for one in told if not shipped().has(*one)] == []


@pytest.mark.parametrize("name", CLASSES)
def test_no_word_of_judgement_has_two_sorts_in_one_file(name: str) -> None:
    sorts: dict[str, set[str]] = {}
    for entry in entries(name):
        for cue in cues_of(entry):
            sorts.setdefault(cue.form, set()).add(cue.sort)
    assert sorts
    assert {form: found for form, found in sorts.items() if len(found) > 1} == {}


def test_braces_stand_for_each_of_their_words() -> None:
    assert expand("{was,were} poor") == ["was poor", "were poor"]


def test_a_tilde_stands_for_the_endings_of_a_verb() -> None:
    assert expand("review~ it")[1:3] == ["reviews it", "reviewed it"]
    assert expand("plan~~") == ["plan", "plans", "planned", "planning"]
    assert expand("share~ {a,b}")[-1] == "sharing b"


def test_a_gap_takes_no_more_than_four_words() -> None:
    near = tokenize("They put all the young people at risk.")
    far = tokenize("They put all the young people in the two homes at risk.")
    assert [m.cue.form for m in load("polarity").find(near)] == ["put ... at risk"]
    assert "put ... at risk" not in [m.cue.form for m in load("polarity").find(far)]


def test_hyphens_and_curly_apostrophes_make_no_difference() -> None:
    assert (
        tokenize("well-led and didn't").tokens == tokenize("well led and didn’t").tokens
    )
