"""Policies that a publication lists as background: in force, and nothing more."""

import itertools
import re
from collections.abc import Iterator

from ...ontology.terms import PREFIXES, identifier
from ...records.evidence import Span
from ..extractor import Proposal
from ..language.lexicon import Lexicon, Mention
from ..language.numbers import NUMBER
from ..passages.passages import Passage
from .material import Material

_BEING = re.compile(
    r"(?: arrangements?| scheme| policy)? (?:all |both |each )?(?:(?:were|was|had been|"
    r"have been|has been) (?:all |both |already |by then |now |well |fully |locally )*"
    r"(?:in (?:force|place|operation|use|effect)|(?:well )?established|embedded|"
    r"implemented|introduced|operating|running|rolled out|under way)|applied)\b"
)
_IN_FORCE = re.compile(
    r"\b(?:implement\w*|well established|embedded|operat(?:ing|ed|ion)|in (?:force|"
    r"place|use|effect)|"
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
# What began when the inspectors had left was not in force.
_AFTERWARDS = re.compile(
    r"\b(?:after (?:we|inspectors|they|our|the|fieldwork)\b[^.;]{0,30}\b(?:left|gone|"
    r"ended|finished|inspection|visit|fieldwork|closed|over)|too late (?:to|for)\b|"
    r"once "
    r"(?:we|inspectors|fieldwork) (?:had )?(?:left|gone|ended|finished)|since (?:we|"
    r"inspectors) left|after fieldwork)\b"
)
_NEXT = re.compile(r"[;]|,? (?:and|but|while|though|whereas) (?=the |a |an )")
_LISTED = re.compile(
    rf"\b(?:{NUMBER}|several|these|some)(?: of (?:them|these|those))?(?: \w+){{0,3}}? "
    r"(?:were|was|had been|are) (?:all |then |already )?(?:in (?:operation|force|place|"
    r"use|"
    r"effect)|operating|running|under way)\b|\b(?:in (?:operation|force|place)|"
    r"applied)[^.]{0,60}:$"
)
_OPENS = re.compile(r"[^.:–—-]{0,12}(?=$|[.:–—-])")
_BROADER = PREFIXES["skos"] + "broader"
_NO_POLICY_IN_FORCE = ("TrainingRoute", "SentenceComponent")


def policies(material: Material) -> Iterator[Proposal]:
    """Yield the policies that the context says were in force; no cause, no effect."""
    is_told = is_asked = False
    for place, (passage, text) in enumerate(material.in_text(*_SECTIONS)):
        cue = _IN_FORCE.search(text)
        below = _below(material, passage) if _LISTED.search(text) else []
        if below:
            slugs = list(dict.fromkeys(slug for slug, _ in below))
            spans = (passage.span, *(span for _, span in below))
            listed = {"named": slugs, "complete": False}
            yield Proposal("policies-in-force", listed, spans, "policies.listed")
        is_aside = passage.section in ("findings", "notes") and place >= _OPENING
        is_aside = is_aside and not _are_in_force(material, passage.text, text)
        is_answer, is_asked = is_asked, bool(cue) and text.endswith("?")
        if is_answer and not cue and material.lexicon.first(passage.text, ("policy",)):
            yield from _in_force(material, passage, passage.text, is_told=is_told)
            is_told = True
        if is_aside and not _THEN.search(text):
            continue
        if not cue or _NOT_YET.search(text[: cue.end()]):
            continue
        later = _AFTERWARDS.search(text)
        begun = (
            [m.end() for m in _NEXT.finditer(text, 0, later.start())] if later else []
        )
        words = passage.text[: begun[-1] if begun else 0] if later else passage.text
        told = list(_in_force(material, passage, words, is_told=is_told))
        is_told = is_told or bool(told)
        yield from told


def _in_force(
    material: Material, passage: Passage, words: str, *, is_told: bool
) -> Iterator[Proposal]:
    """Yield the policies that some words of a passage name, as in force."""
    named = _named(material, words, is_told=is_told)
    slugs = list(dict.fromkeys(mention.slug for mention in named))
    if slugs:
        aim = _AIM.search(passage.text)
        fields: dict[str, object] = {"named": slugs, "complete": False}
        if aim:
            fields["stated-aim"] = " ".join(aim["aim"].split())
        spans = (passage.span,)
        yield Proposal("policies-in-force", fields, spans, "policies.in-force")


def _are_in_force(material: Material, words: str, text: str) -> bool:
    """Tell whether a sentence says of the policies that it names that they were so."""
    named = material.lexicon.find(words, ("policy",))
    return any(_BEING.match(text, mention.end) for mention in named)


def _below(material: Material, passage: Passage) -> list[tuple[str, Span]]:
    """Return the policies with which the blocks below a sentence begin, if they do."""
    document, found = material.document, []
    known = material.lexicon.concepts("policy")
    for block in document.blocks[passage.block + 1 :]:
        words = document.text[block.start : block.end]
        named = material.lexicon.find(words, ("policy",), known)
        first = named[0] if named and not named[0].start else None
        if first is None or not _OPENS.match(words, first.end):
            break
        found.append((first.slug, Span(block.start, block.end)))
    return found


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
