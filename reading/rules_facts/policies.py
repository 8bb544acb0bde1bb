"""Policies that a publication lists as background: in force, and nothing more."""

import re
from collections.abc import Iterator

from ..extractor import Proposal
from ..lexicon import Mention
from .material import Material

_IN_FORCE = re.compile(
    r"\b(?:implement(?:ing|ed)|operating|operated|in force|in place|roll(?:ed|ing) out|"
    r"introduced|introduction of|lengthened|extended|came into (?:force|effect)|"
    r"subject to|national polic(?:y|ies)|working under|adapting to|delivering)\b"
)
_THEN = re.compile(
    r"at the time of (?:the|our|this) (?:inspection|fieldwork|visit)\b"
    r"|during (?:the|our|this|those) (?:inspection|fieldwork|weeks|period|visit)"
)
_NOT_YET = re.compile(r"\b(?:will|would|may|due to|to be|is to) (?:be )?\w+")
_AIM = re.compile(
    r"\b(?:aimed at|designed to|intended to|meant to|in order to) (?P<aim>[^,;.]+)"
)
_WHICH = re.compile(r"(?: |,? (?:known|referred to) as |,? called | \()['\"‘“]?")
_NO_POLICY_IN_FORCE = ("TrainingRoute", "SentenceComponent")


def policies(material: Material) -> Iterator[Proposal]:
    """Yield the policies that the context says were in force; no cause, no effect."""
    for passage, text in material.in_text("context", "opening", "findings"):
        cue = _IN_FORCE.search(text)
        if passage.section == "findings" and not _THEN.match(text):
            continue
        if not cue or _NOT_YET.search(text[: cue.end()]):
            continue
        slugs = list(
            dict.fromkeys(mention.slug for mention in _named(material, passage.text))
        )
        if slugs:
            aim = _AIM.search(passage.text)
            fields: dict[str, object] = {"named": slugs, "complete": False}
            if aim:
                fields["stated-aim"] = " ".join(aim["aim"].split())
            yield Proposal(
                "policies-in-force", fields, (passage.span,), "policies.in-force"
            )


def _named(material: Material, words: str) -> list[Mention]:
    """Return the policies that a list names; ordinary words count beside names only."""
    lexicon = material.lexicon
    found = lexicon.find(words, ("policy",))
    if found:
        found = lexicon.find(words, ("policy",), lexicon.concepts("policy"))
    starts = [mention.start for mention in found]
    return [
        mention
        for mention in found
        if not any(
            lexicon.is_a("policy", mention.slug, name) for name in _NO_POLICY_IN_FORCE
        )
        and not _is_apposed(words, mention, starts)
    ]


def _is_apposed(words: str, mention: Mention, starts: list[int]) -> bool:
    """Tell whether a name follows that says which is meant: "the scheme SDS40"."""
    follows = _WHICH.match(words, mention.end)
    return follows is not None and follows.end() in starts
