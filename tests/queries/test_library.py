"""The library: shipped queries by name, own ones from a file or a text."""

from pathlib import Path

import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.queries import library

TEXT = """\
#+ title: Findings of a region
#+ question: What was found?
#+ parameters:
#+   region: {type: region, default: any, description: Only this region.}
#+   finding: {type: iri}
#+ columns:
#+   finding: The finding.
SELECT ?finding WHERE {
  VALUES ?regionIri { UNDEF } #: region
  VALUES ?finding { UNDEF } #: finding
}
"""


def test_a_file_is_read_with_its_header(tmp_path: Path) -> None:
    path = tmp_path / "findings.rq"
    path.write_text(TEXT, "utf-8")
    query = library.read(path)
    assert query.name == "findings"
    assert query.title == "Findings of a region"
    assert query.question == "What was found?"
    assert query.columns == {"finding": "The finding."}
    assert query.text == TEXT


def test_a_parameter_without_default_is_required() -> None:
    parameters = library.read(TEXT).parameters
    assert parameters["region"].default == "any"
    assert parameters["finding"].default is None


def test_a_text_without_header_is_a_query_too() -> None:
    query = library.read("SELECT * WHERE { ?s ?p ?o }")
    assert not query.parameters
    assert query.title == ""


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("#: region", ""),
        ("{ UNDEF } #: region", "{ 1 } #: region"),
        ("#: finding", "#: region"),
        ("#+   finding: {type: iri}\n", ""),
    ],
)
def test_header_and_places_must_match(old: str, new: str) -> None:
    with pytest.raises(InputError, match="needs one line in the header"):
        library.read(TEXT.replace(old, new), "findings")


def test_a_parameter_needs_a_type() -> None:
    with pytest.raises(InputError, match="'finding' has no type"):
        library.read(TEXT.replace("{type: iri}", "{default: any}"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"gone\.rq: cannot be read"):
        library.read(tmp_path / "gone.rq")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    path = tmp_path / "picture.rq"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match=r"picture\.rq: not a text in UTF-8"):
        library.read(path)


@pytest.mark.parametrize("name", ["no-such-query", "../ontology/errors", "", "a\0b"])
def test_an_unknown_name_points_to_the_list(name: str) -> None:
    with pytest.raises(InputError, match="`inspectkg queries` lists them all"):
        library.load(name)


def test_an_unknown_name_brings_the_nearest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "names", lambda: ["policies", "regions"])
    with pytest.raises(InputError, match="did you mean policies"):
        library.load("policy")


def test_every_query_that_is_listed_loads() -> None:
    assert library.names() == [query.name for query in library.listing()]
