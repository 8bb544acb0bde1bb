"""Every cue is tested by the example of its entry."""

import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.findings.polarity import CLASSES, judge
from inspectkg.reading.language.cueing import (
    Cues,
    entries,
    load,
    tokenize,
)
from inspectkg.reading.language.forms import covering, expand, steps, tokens_of

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
    "faults",
    "fields",
    "hints",
    "idioms",
    "ill-shares",
    "influences",
    "insertions",
    "merits",
    "names",
    "plain",
    "polarity",
    "praise",
    "sections",
)
FILES += ("themes", "trends", "turns", "voices", "worth")
# How concepts are named: tests/reading/test_names_of_concepts.py.
OF_CONCEPTS = ("parts", "named-factor", "named-policy", "named-work-area")


def examples(name: str) -> Iterator[tuple[dict[str, Any], str, str]]:
    """Yield the entries with phrases for all their words, set in the example."""
    for entry in entries(name):
        for phrase in (p for form in entry["forms"] for p in covering(form)):
            said = phrase.replace("...", "the work")
            example = entry["example"].replace("{}", said)
            yield entry, phrase, example[0].upper() + example[1:]


def fits(name: str, entry: dict[str, Any], phrase: str) -> bool:
    """Whether a phrase is a verb after the plural subject of its example."""
    is_verb = name == "doings" or entry["sort"] == "doing"
    return not is_verb or not phrase.split(maxsplit=1)[0].endswith(("s", "ing"))


def test_there_is_a_test_for_every_file_of_cues() -> None:
    found = {
        item.name for item in files("inspectkg.reading").joinpath("cues").iterdir()
    }
    assert {f"{name}.yaml" for name in (*FILES, *OF_CONCEPTS, "words")} == found


@pytest.mark.parametrize("name", FILES)
def test_every_cue_is_found_in_its_example(name: str) -> None:
    indexed = {id(entry): Cues([entry]) for entry in entries(name)}
    lost = []
    for entry, phrase, example in examples(name):
        plain = tokenize(re.sub(r"\[[FT] |\]", "", example))
        if not indexed[id(entry)].find(plain):
            lost.append((phrase, example))
    assert lost == []


@pytest.mark.parametrize("name", CLASSES)
def test_every_word_of_judgement_makes_its_example_read_as_it_says(name: str) -> None:
    wrong = []
    for entry, phrase, example in examples(name):
        if not fits(name, entry, phrase):
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
    for entry, phrase, _ in examples(name):
        sorts.setdefault(phrase, set()).add(entry["sort"])
    assert sorts
    assert {form: found for form, found in sorts.items() if len(found) > 1} == {}


def test_braces_stand_for_each_of_their_words() -> None:
    assert list(expand("{was,were} poor")) == ["was poor", "were poor"]
    assert list(expand("{a {b,c},d}")) == ["a b", "a c", "d"]


def test_a_tilde_stands_for_the_endings_of_a_verb() -> None:
    assert list(expand("review~ it"))[1:3] == ["reviews it", "reviewed it"]
    assert list(expand("plan~~")) == ["plan", "plans", "planned", "planning"]
    assert list(expand("share~ {a,b}"))[-1] == "sharing b"


FORMS = (
    "poor",
    "{was,were} {,very ,too }{poor,weak}",
    "{un,}known {by,to}",
    "{had {not ,never ,},has }been ... {at risk,{left,found} {alone,behind}}",
    "review~ {of ,}{the ,}plan~~",
    "well-{led,run}, {but,yet} didn’t",
)


@pytest.mark.parametrize("form", FORMS)
def test_steps_lead_to_every_phrase_of_a_form_and_to_no_other(form: str) -> None:
    def walked(left: str, said: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        for token, after in steps(left):
            yield from walked(after, (*said, token)) if token else (said,)

    words = [phrase.split() for phrase in expand(form)]
    assert set(walked(form, ())) == {
        tuple(t for w in one for t in ([w] if w == "..." else tokens_of(w)))
        for one in words
    }


@pytest.mark.parametrize("form", FORMS)
def test_covering_holds_each_word_of_a_form_and_only_its_phrases(form: str) -> None:
    said, phrases = list(covering(form)), list(expand(form))
    assert set(said) <= set(phrases)
    assert {w for s in said for w in s.split()} == {
        w for phrase in phrases for w in phrase.split()
    }


@pytest.mark.parametrize("form", ["{no} choice", "left {open,", "{a {b,c}}"])
def test_a_brace_that_gives_no_choice_is_refused(form: str) -> None:
    with pytest.raises(ValueError, match="brace"):
        list(expand(form))


def test_a_gap_takes_no_more_than_four_words() -> None:
    near = tokenize("They put all the young people at risk.")
    far = tokenize("They put all the young people in the two homes at risk.")
    assert [m.cue.form for m in load("polarity").find(near)] == ["put ... at risk"]
    assert "put ... at risk" not in [m.cue.form for m in load("polarity").find(far)]


def test_hyphens_and_curly_apostrophes_make_no_difference() -> None:
    assert (
        tokenize("well-led and didn't").tokens == tokenize("well led and didn’t").tokens
    )
