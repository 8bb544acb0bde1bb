"""Where a text names policies, or tells of them by what they do."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

from ...ontology.terms import PREFIXES, identifier
from ..language.folding import small, straight
from ..language.lexicon import Mention
from ..passages.passages import Passage
from .material import Material

_WORDS = files("inspectkg.reading.rules_facts") / "policy_words.yaml"
_BROADER = PREFIXES["skos"] + "broader"
# What is no policy of a time: people have always been recalled.
_TIMELESS = ("recall", "standard-recall")
# Beside these, and after "changes to", a fixed-term recall is one of them.
_RECALLS = frozenset(("ftr48", "recall-56-days", "recall-changes"))
_CHANGES = re.compile(
    r"\bchanges? to (?:the )?(?:[\w-]+ )*?fixed[- ]term\b|\bfixed[- ]term recall "
    r"(?:changes|reforms?|rules)\b"
    r"|\b(?:changes|reforms?|alterations|amendments) (?:to|of|in) (?:the )?(?:(?:rules|"
    r"polic(?:y|ies)|arrangements|law|regime|limits) (?:on|for|of) )?fixed[- ]term "
    r"recalls?\b"
    r"|\b(?:rules|polic(?:y|ies)|arrangements|law|regime|limits) (?:on|for|of|about) "
    r"fixed[- ]term recalls?\b[^.;]{0,15}\b(?:changed|altered|revised|reformed|"
    r"lengthened|shortened|rewritten)\b"
    r"|\bfixed[- ]term recalls? (?:(?:rules|polic(?:y|ies)|arrangements|law|regime|"
    r"limits) )?(?:had|has|have|was|were)(?: (?:been|just|since|twice|recently))* "
    r"(?:changed|altered|revised|reformed|lengthened|shortened|rewritten)\b"
    r"|\b(?:new|changed|altered|revised|reformed|recent|different) (?:(?:rules|"
    r"polic(?:y|ies)|arrangements|law|regime|limits) (?:on|for|of|about) )?fixed[- "
    r"]term recalls?\b"
)
_ORDINARY = re.compile(r" (?:on|of|for|upon) (?!probation|cases)")


class Told(NamedTuple):
    """A policy that words tell of, and where they stand in the passage."""

    slug: str
    start: int
    end: int


def mentions(material: Material, passage: Passage) -> list[Told]:
    """Return the policies of which a passage tells, in its order.

    Ordinary words ("Impact") count only where the publication names another policy;
    a general name is left out where the passage names what it means ("the early
    release scheme SDS40").
    """
    named = list(_named(material, passage))
    text = small(straight(passage.text))
    found = [Told(m.slug, m.start, m.end) for m in named]
    for told in _described(material, text):
        if not any(told.slug == other.slug for other in found):
            found.append(told)
    found.sort(key=lambda one: one.start)
    slugs = {one.slug for one in found}
    if slugs & _RECALLS or _CHANGES.search(text):
        found = [one for one in found if one.slug != "fixed-term-recall"]
    return [
        one
        for one in found
        if one.slug not in _TIMELESS and not _is_meant(material, one, found, slugs)
    ]


def begun(slug: str) -> str:
    """Return the month in which a policy began, as far as the words' table says it."""
    return next((since for one, since, _ in _words() if one == slug), "")


def _named(material: Material, passage: Passage) -> Iterator[Mention]:
    lexicon = material.lexicon
    if not lexicon.find(material.document.text, ("policy",)):
        return
    words = passage.text
    programmes = lexicon.find(words, ("programme",))
    for mention in lexicon.find(words, ("policy",), lexicon.concepts("policy")):
        if any(p.start <= mention.start < p.end for p in programmes):
            continue
        is_bare = mention.label in ("Impact", "Reset", "the reset", "PF")
        if not is_bare or not (
            _ORDINARY.match(words, mention.end) or mention.label == words.strip(" .:")
        ):
            yield mention


def _described(material: Material, text: str) -> Iterator[Told]:
    for slug, since, patterns in _words():
        is_known = material.lexicon.vocabulary.has("policy", slug)
        if not is_known or since > (material.latest or ""):
            continue
        for pattern in patterns:
            found = pattern.search(text)
            if found:
                yield Told(slug, found.start(), found.end())
                break


def _is_meant(
    material: Material, one: Told, found: list[Told], slugs: set[str]
) -> bool:
    """Tell whether the passage names the policy that a general name means."""
    links = material.lexicon.vocabulary.links
    whole = identifier("policy", one.slug)
    narrower = [
        other
        for other in found
        if whole in links.get(("policy", other.slug, _BROADER), ())
    ]
    return bool(narrower) and bool(slugs)


@cache
def _words() -> tuple[tuple[str, str, tuple[re.Pattern[str], ...]], ...]:
    import yaml  # noqa: PLC0415 - only needed to read

    entries: dict[str, Any] = yaml.safe_load(_WORDS.read_text("utf-8"))
    return tuple(
        (slug, entry["since"], tuple(map(re.compile, entry["are"])))
        for slug, entry in entries.items()
    )
