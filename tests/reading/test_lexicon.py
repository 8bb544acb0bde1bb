"""What a text names, and what only looks like a name."""

from pathlib import Path

import pytest

from inspectkg.ontology.errors import InputError
from inspectkg.reading.language.lexicon import Lexicon

LEXICON = Lexicon.shipped()


def slugs(text: str, *kinds: str, **more: object) -> list[str]:
    return [m.slug for m in LEXICON.find(text, kinds, **more)]  # type: ignore[arg-type]


def test_the_longest_label_counts() -> None:
    text = "the South Central region of the Probation Service"
    kinds = ("organisation", "region")
    assert slugs(text, *kinds) == ["probation-south-central"]


def test_a_label_is_found_whole_or_not_at_all() -> None:
    assert slugs("courtship and policed streets", "organisation") == []


def test_a_plural_of_a_label_is_the_same_thing() -> None:
    assert slugs("two probation delivery units", "organisation") == [
        "probation-delivery-units"
    ]


def test_abbreviations_need_their_capitals() -> None:
    assert slugs("a tom cat and a pop song", "policy", "role") == []
    assert slugs("the TOM", "policy") == ["target-operating-model"]


def test_names_of_policies_need_their_capitals() -> None:
    assert slugs("Probation Reset", "policy") == ["probation-reset"]
    assert slugs("a probation reset of sorts", "policy") == []


def test_ordinary_words_name_a_policy_only_in_context() -> None:
    text = "Probation Reset, Impact and others"
    assert slugs(text, "policy") == ["probation-reset"]
    policies = LEXICON.concepts("policy")
    assert slugs(text, "policy", context=policies) == ["probation-reset", "impact"]
    assert slugs("its impact", "policy", context=policies) == []


def test_marks_hyphens_and_line_ends_make_no_difference() -> None:
    for text in ("children’s services", "children's\nservices"):
        assert slugs(text, "organisation") == ["childrens-services"]
    assert slugs("multi-agency partners", "organisation") == ["multi-agency-partners"]


def test_offsets_are_those_of_the_text() -> None:
    text = "“İstanbul” and HMPPS’s plan"
    (found,) = LEXICON.find(text, ("organisation",))
    assert text[found.start : found.end] == "HMPPS"


def test_a_further_vocabulary_is_found_too(tmp_path: Path) -> None:
    more = tmp_path / "more.ttl"
    more.write_text(
        "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        "<https://w3id.org/inspectkg/id/theme/night-work> "
        'skos:prefLabel "Night work"@en .\n',
        "utf-8",
    )
    found = Lexicon.shipped((more,)).find("night work went well", ("theme",))
    assert [mention.slug for mention in found] == ["night-work"]


def test_a_further_vocabulary_that_is_not_there_is_told() -> None:
    with pytest.raises(InputError, match=r"absent\.ttl"):
        Lexicon.shipped((Path("absent.ttl"),))
