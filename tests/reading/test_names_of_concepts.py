"""What reports call a thing is that thing; what sounds like it stays words."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from inspectkg.ontology.concepts import shipped
from inspectkg.reading.language.cueing import entries, tokenize
from inspectkg.reading.language.lexicon import Lexicon
from inspectkg.reading.language.patterns import Grammar, walked
from inspectkg.reading.links.ends import CAUSE, EFFECT, Ends
from inspectkg.reading.links.wording import worth_told

TABLE: Mapping[str, Sequence[str]] = yaml.safe_load(
    Path(__file__).with_name("names_of_concepts.yaml").read_text("utf-8")
)
KINDS = ("factor", "work-area", "policy")
# States of a whole system, and a plan, that reports name by their labels only.
BY_LABEL_ONLY = {
    *("factor/system-pressure", "factor/place", "factor/way-of-working"),
    "factor/state-of-people",
}
LEXICON = Lexicon.shipped()


def named(text: str) -> set[str]:
    """Return what a phrase names as a cause and as an effect."""
    words = tokenize(text)
    ends, at = Ends(words, LEXICON), (0, len(words.tokens))
    return {ends.concept(at, kinds) or "none" for kinds in (CAUSE, EFFECT)}


@pytest.mark.parametrize("concept", TABLE)
def test_a_phrase_names_what_it_stands_for_and_no_more(concept: str) -> None:
    wrong = []
    for text in TABLE[concept]:
        found = named(text)
        # Training is a factor as a cause and a work area as an effect.
        if concept not in found or ("none" in found and len(found) > 1):
            wrong.append((text, found))
    assert wrong == []


def test_every_factor_and_work_area_has_three_wordings() -> None:
    known = {f"{kind}/{slug}" for kind, slug in LEXICON.concepts("factor", "work-area")}
    few = {one for one in known - BY_LABEL_ONLY if len(TABLE.get(one, ())) < 3}
    assert few == set()


@pytest.mark.parametrize("kind", KINDS)
def test_names_are_of_concepts_in_the_vocabulary(kind: str) -> None:
    told = [entry["slug"] for entry in entries(f"named-{kind}")]
    assert len(told) == len(set(told))
    assert [slug for slug in told if not shipped().has(kind, slug)] == []


@pytest.mark.parametrize(
    ("concept", "worth"),
    [
        ("factor/inexperience-of-staff", "ill"),
        ("factor/nearby-competition", "ill"),
        ("factor/recall-numbers", "ill"),
        ("factor/addressing-training-gaps", "asset"),
        ("work-area/violence-reduction-work", "asset"),
        ("factor/it-systems", ""),
    ],
)
def test_a_concept_is_good_or_bad_to_have(concept: str, worth: str) -> None:
    assert worth_told(concept) == worth


def test_a_name_before_a_named_policy_is_left_to_the_policy() -> None:
    assert named("repeated recalls under FTR48") == {"none"}


def test_a_form_takes_sets_braces_and_the_rest_of_a_phrase() -> None:
    grammar = Grammar({"fit": ["{good,very good}", "safe"], "home": ["<fit*> home"]})
    form = grammar.form("{a ,}{lack,want} of <home>")
    tokens = tokenize("a want of good safe home").tokens
    assert walked(form, tokens, 0, len(tokens)) == {6}
    rest = grammar.form("want of _")
    assert walked(rest, tokens, 1, len(tokens)) == {6}
    assert walked(rest, tokens[:3], 1, 3) == set()


def test_braces_that_do_not_match_are_refused() -> None:
    with pytest.raises(ValueError, match="braces"):
        Grammar({}).form("lack} of")
