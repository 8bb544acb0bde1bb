"""Policies that a publication lists as background: in force, and nothing more."""

import itertools
import re
from collections.abc import Iterator

from ...ontology.terms import PREFIXES, identifier
from ..extractor import Proposal
from ..language.lexicon import Lexicon, Mention
from .material import Material

_IN_FORCE = re.compile(
    r"\b(?:implement\w*|operat(?:ing|ed|ion)|in (?:force|place|use|effect)|"
    r"roll(?:ed|ing)(?: it| them)? out|roll-?out|introduc\w+|lengthened|extended|"
    r"brought in|coincid\w+|c(?:a|o)me(?:s)? in(?:to (?:force|effect))?|under ?way|"
    r"live|being (?:tried|tested|"
    r"embedded|delivered|applied)|been running|subject to|"
    r"work(?:ed|ing) (?:under|to|with|within|"
    r"through)|adapt\w*|adjust\w*|respond(?:ed|ing) to|deliver(?:ing|ed)|manag(?:ed|"
    r"ing)|"
    r"coping with|launched|appl(?:ied|ying|y)|taken effect|took effect|began|"
    r"(?:back(?:ground|drop)|context|midst|wake|time|period) of|"
    r"(?:national|recent|several|major|these|following|other) (?:\w+ ){0,2}"
    r"(?:polic(?:y|ies)|changes|initiatives|measures|schemes|reforms|arrangements))\b"
)
_TO_COME = re.compile(
    r"\b(?:prepar\w+ for|ahead of|await\w*|not yet|pending|plans? for)\b[^,.;]{0,40}$",
    re.IGNORECASE,
)
_THEN = re.compile(
    r"\b(?:at (?:the time|that time|this time)\b|when (?:we|inspectors) (?:inspected|"
    r"visited|came|arrived|carried out)|while (?:we|inspectors) (?:were|inspected)|"
    r"during (?:the|our|this|those|that) (?:\w+ )?(?:inspection|fieldwork|weeks|period|"
    r"visit|time)|in (?:force|operation)\b|at the (?:start|point) of (?:the|our))"
)
_SECTIONS = ("context", "opening", "findings", "notes")
# A report may begin with headings that say nothing of what they open.
_OPENING = 6
_NOT_YET = re.compile(r"\b(?:will|would|may|due to|to be|is to) (?:be )?\w+")
_AIM = re.compile(
    r"\b(?:aimed at|designed to|intended to|meant to|in order to) (?P<aim>[^,;.]+)"
)
_WHICH = re.compile(
    r"(?: (?:arrangements?|schemes?|programme|policy|measures?|initiative))?"
    r"(?:,? (?:known|referred to) as |,? called | under | \(| )['\"\u2018\u201c]?"
)
_BROADER = PREFIXES["skos"] + "broader"
_NO_POLICY_IN_FORCE = ("TrainingRoute", "SentenceComponent")


def policies(material: Material) -> Iterator[Proposal]:
    """Yield the policies that the context says were in force; no cause, no effect."""
    is_told = False
    for place, (passage, text) in enumerate(material.in_text(*_SECTIONS)):
        cue = _IN_FORCE.search(text)
        is_aside = passage.section in ("findings", "notes") and place >= _OPENING
        if is_aside and not _THEN.search(text):
            continue
        if not cue or _NOT_YET.search(text[: cue.end()]):
            continue
        named = _named(material, passage.text, is_told=is_told)
        slugs = list(dict.fromkeys(mention.slug for mention in named))
        if slugs:
            is_told = True
            aim = _AIM.search(passage.text)
            fields: dict[str, object] = {"named": slugs, "complete": False}
            if aim:
                fields["stated-aim"] = " ".join(aim["aim"].split())
            yield Proposal(
                "policies-in-force", fields, (passage.span,), "policies.in-force"
            )


def _named(material: Material, words: str, *, is_told: bool) -> list[Mention]:
    """Return the policies that a list names; ordinary words count beside names only.

    `is_told` where a sentence before has named some.
    """
    lexicon = material.lexicon
    found = lexicon.find(words, ("policy",))
    if found or is_told:
        found = lexicon.find(words, ("policy",), lexicon.concepts("policy"))
    apposed = {_apposed(lexicon, words, *pair) for pair in itertools.pairwise(found)}
    return [
        mention
        for mention in found
        if mention not in apposed
        and not _TO_COME.search(words, 0, mention.start)
        and not any(
            lexicon.is_a("policy", mention.slug, name) for name in _NO_POLICY_IN_FORCE
        )
    ]


def _apposed(
    lexicon: Lexicon, words: str, first: Mention, second: Mention
) -> Mention | None:
    """Return the general one of two that are one: "the scheme SDS40"."""
    follows = _WHICH.match(words, first.end)
    if follows is None or follows.end() != second.start:
        return None
    broader = lexicon.vocabulary.links.get(("policy", first.slug, _BROADER), ())
    return second if identifier("policy", second.slug) in broader else first
