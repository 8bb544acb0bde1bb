"""The excerpts of the gold set: what is annotated stands in them, with known names."""

import re
from typing import Any

import yaml

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.evaluation.gold_set import ROOM

KIND_OF = {
    "body": "organisation",
    "policies-in-force": "policy",
    "programme": "programme",
    "standards": "standard",
}
FEWEST = 60


def excerpts(name: str) -> list[dict[str, Any]]:
    text = (ROOM / "excerpts" / f"{name}.yaml").read_text("utf-8")
    found: list[dict[str, Any]] = yaml.safe_load(text)
    assert len(found) >= FEWEST
    return found


def test_every_fact_is_named_as_the_vocabulary_names_it() -> None:
    for excerpt in excerpts("facts"):
        for field, kind in KIND_OF.items():
            value = excerpt["facts"].get(field, [])
            for slug in value if isinstance(value, list) else [value]:
                assert shipped().has(kind, slug), slug


def test_every_quote_stands_once_in_its_excerpt() -> None:
    for excerpt in excerpts("recommendations"):
        rows = [excerpt[key] for key in ("recommendations", "statements", "ratings")]
        quotes = [row[-1] for group in rows for row in group] + excerpt["calls"]
        for quote in quotes:
            pattern = r"\s+".join(map(re.escape, quote.split()))
            assert len(re.findall(pattern, excerpt["text"])) == 1, quote


def test_every_addressee_and_speaker_is_known() -> None:
    known = {*shipped().slugs("organisation"), *shipped().slugs("role"), "everybody"}
    for excerpt in excerpts("recommendations"):
        named = {slug for slugs, _ in excerpt["recommendations"] for slug in slugs}
        named |= {role for role, _ in excerpt["statements"]} | set(excerpt["counts"])
        assert named <= known, named - known
