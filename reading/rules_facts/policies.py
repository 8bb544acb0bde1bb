"""Policies that a publication tells as background: in force, and nothing more."""

import itertools
import re
from collections.abc import Iterator

from ...ontology.terms import PREFIXES, identifier, term
from ..extractor import Proposal
from ..language.numbers import NUMBER
from .material import Material
from .policy_absent import is_of_an_earlier_visit
from .policy_at_work import (
    are_joined,
    early_release_goes_on,
    is_in_force,
    is_worked_under,
)
from .policy_mentions import Told, mentions
from .policy_status import is_not_ended, is_out, may_be
from .policy_times import (
    all_applied,
    begins_after,
    is_of_another_time,
    last_is_out,
    month_before,
    none_applied,
)

_IN_FORCE = re.compile(
    r"\b(?:implement\w*|well established|embedded|operat(?:ing|ed|ion)|in (?:force|"
    r"place|use|effect)|"
    r"roll(?:ed|ing)(?: it| them)? out|roll-?out|introduc\w+|lengthened|extended|"
    r"brought in|coincid\w+|c(?:a|o)me(?:s)? in(?:to (?:force|effect|use))?|under ?way|"
    r"live|being (?:tried|tested|phased in|used|"
    r"embedded|delivered|applied)|been running|subject to|"
    r"work(?:ed|ing) (?:under|to|with|within|"
    r"through)|adapt\w*|adjust\w*|respond(?:ed|ing) to|deliver(?:ing|ed)|manag(?:ed|"
    r"ing)|"
    r"coping with|launched|administer(?:ing|ed)|appl(?:ied|ying|y)|taken effect|took "
    r"effect|began|begun|"
    r"(?:back(?:ground|drop)|context|midst|wake|time|period) (?:of|to)|"
    r"(?:back(?:ground|drop)|context|setting) (?:\w+ )?(?:includ\w+|comprise[sd]|"
    r"consisted of|took in|was|were)\b|"
    r"(?:national|recent|several|major|these|following|other) (?:\w+ ){0,2}"
    r"(?:polic(?:y|ies)|changes|initiatives|measures|schemes|reforms|arrangements)|"
    r"(?:work|inspection|fieldwork|visit) was (?:done|carried out|made|conducted) "
    r"(?:while|when|as|at a time))\b"
)
_THEN = re.compile(
    r"\b(?:at (?:the time|that time|this time)\b|when (?:we|inspectors|the inspection|"
    r"the fieldwork) (?:were (?:there|on site|in|at)|inspected|took place|was|"
    r"visited|came|arrived|carried out)|while (?:we|inspectors) (?:were|inspected)|"
    r"during (?:the|our|this|those|that) (?:\w+ )?(?:inspection|fieldwork|weeks|period|"
    r"visit|time)|in (?:force|operation)\b|\b(?:national|policy) (?:context|"
    r"background) (?:includ|compris|was|consist)|at the (?:start|point) of (?:the|our)|"
    r"(?:was|were|being) using\b|the work was done while|by the time (?:it|we|they|"
    r"(?:the |our )?(?:fieldwork|inspection|inspectors|visit)) )"
)
_OPENS = re.compile(r"[^.:–—-]{0,12}(?=$|[.:–—-])")
_MARK = 4
_SECTIONS = ("context", "opening", "findings", "notes")
# A report may begin with headings that say nothing of what they open.
_OPENING = 6
_AIM = re.compile(
    r"\b(?:aimed at|designed to|intended to|meant to|in order to) (?P<aim>[^,;.]+)"
)
_LISTED = re.compile(
    rf"\b(?:{NUMBER}|several|these|some)(?: of (?:them|these|those))?(?: \w+){{0,3}}? "
    r"(?:were|was|had been|are) (?:all |then |already )?(?:in (?:operation|force|place|"
    r"use|"
    r"effect)|operating|running|under way)\b|\b(?:in (?:operation|force|place)|"
    r"applied)[^.]{0,60}:$"
)
_LABEL = re.compile(
    r"(?:\W*\d[.)] )?[^:.]{0,60}\b(?:polic(?:y|ies)|measures?|schemes?|changes|"
    r"in (?:force|operation|place|use)|(?:the following|these) (?:were|applied)|"
    r"appl(?:ied|ying|icable)|running|operating|then)\b[^:.]{0,40}[:?]|\W*☑"
)
# These ask what policies bear on the work of a region, and tell of no others.
_ON_POLICIES = ("dynamic-inspection-of-public-protection",)
# These judge what was written of cases of many years.
_OF_REVIEWS = ("serious-further-offence-reviews",)
_BEAR_ON_WORK = (
    *("EarlyReleaseScheme", "RecallPolicy", "WorkloadMeasure", "ActionPlan"),
    *("SentencingLegislation", "SentenceComponent"),
)
_SCHEMES = re.compile(r"\b(?:schemes?|polic(?:y|ies)|measures?|rules|reforms)\b")
_REPLACED_BY = term("replacedBy")
_BROADER = PREFIXES["skos"] + "broader"
_NO_POLICY_IN_FORCE = ("TrainingRoute", "SentenceComponent")
_EARLY = "early-release-schemes"
_GENERAL = (_EARLY, "recall-changes")
# It was long spoken of before it began: that it is in force must be said.
_LONG_PLANNED = ("progression-model",)


def policies(
    material: Material, programme: str = "", month: str = ""
) -> Iterator[Proposal]:
    """Yield the policies that the text says were in force; no cause, no effect.

    In an inspection of a region's public protection (by its `programme`) whatever
    policy is spoken of as at work was in force, unless told as to come, over or
    elsewhere, or of another time than the `month` in which inspectors came.
    """
    month = month or month_before(material.issued or "")
    sentences = list(_sentences(material))
    is_of_work = programme not in _OF_REVIEWS
    told = [
        (s, s.in_force(month) if s.is_told else s.under() if is_of_work else [])
        for s in sentences
    ]
    if programme in _ON_POLICIES:
        found = {slug for _, named in told for slug in named}
        told += _at_work(material, sentences, found, month)
    told = sorted((one for one in told if one[1]), key=lambda one: one[0].passage.start)
    if told:
        aims = (sentence.aim() for sentence, _ in told)
        aim = next(filter(None, aims), None)
        named = list(dict.fromkeys(slug for _, slugs in told for slug in slugs))
        fields: dict[str, object] = {"named": named, "complete": False}
        fields |= {"stated-aim": aim} if aim else {}
        spans = tuple(dict.fromkeys(sentence.passage.span for sentence, _ in told))
        yield Proposal("policies-in-force", fields, spans, "policies.in-force")


def _at_work(
    material: Material, sentences: "list[_Sentence]", found: set[str], month: str
) -> "Iterator[tuple[_Sentence, list[str]]]":
    """Yield the policies that sentences speak of as at work, each once."""
    out = {one.slug for s in sentences for one in s.told if s.is_out(one)}
    for sentence in sentences:
        listed = sentence.listed()
        named = [
            slug
            for slug in sentence.in_force(month)
            if slug not in found | out
            if slug in listed or _bears_on_work(material, slug)
            if not _is_replaced(material, slug, found)
            if not is_of_another_time(material, slug, month)
        ]
        if not any(_is_narrower(material, slug, _EARLY) for slug in found | out):
            named += [
                s for s in sentence.spoken_of() if s not in (*found, *out, *named)
            ]
        others = (found | out).difference(_GENERAL)
        named = named or ([] if others else sentence.described())
        found |= set(named)
        yield sentence, named


def _is_replaced(material: Material, slug: str, found: set[str]) -> bool:
    """Tell whether what is known to have replaced a policy is told as in force."""
    by = material.lexicon.vocabulary.links.get(("policy", slug, _REPLACED_BY), ())
    return any(identifier("policy", other) in by for other in found)


def _is_narrower(material: Material, slug: str, whole: str) -> bool:
    """Tell whether a policy is one of those that a general name means."""
    broader = material.lexicon.vocabulary.links.get(("policy", slug, _BROADER), ())
    return slug == whole or identifier("policy", whole) in broader


def _bears_on_work(material: Material, slug: str) -> bool:
    is_a = material.lexicon.is_a
    bears = any(is_a("policy", slug, name) for name in _BEAR_ON_WORK)
    return bears and slug not in (*_GENERAL, *_LONG_PLANNED)


class _Sentence:
    """A sentence or line that names policies, and whether it says they are in force."""

    def __init__(self, material: Material, place: int) -> None:
        self.material = material
        self.passage, self.text = material.whole[place]
        self.told = mentions(material, self.passage)
        self.after = self._following(place) if self.told else ""
        self.is_told = False

    def _following(self, place: int) -> str:
        """Return the next sentence of the paragraph, if it names no policy."""
        following = self.material.whole[place + 1 : place + 2]
        if not following or following[0][0].block != self.passage.block:
            return ""
        return "" if mentions(self.material, following[0][0]) else following[0][1]

    def is_out(self, one: Told) -> bool:
        if none_applied(self.after):
            return True
        is_last = one is self.told[-1] and last_is_out(self.after)
        return is_last or is_out(self.text, one.start, one.end)

    def opens_with_name(self) -> bool:
        """Tell whether it is an item that begins with the name of a policy."""
        first = self.told[0] if self.told else None
        return bool(
            first and first.start < _MARK and _OPENS.match(self.passage.text, first.end)
        )

    def says_so(self) -> bool:
        """Tell whether it says of a policy that it names that it was in force."""
        return any(is_in_force(self.text, one.start, one.end) for one in self.told)

    def in_force(self, month: str = "") -> list[str]:
        """Return the policies that are not told as to come, over or elsewhere.

        Nor, where a `month` is given, as beginning after it.
        """
        held = [one for one in self.told if self._holds(one)]
        if month:
            held = [o for o in held if not begins_after(self.text, o.end, month)]
            held = [
                o for o in held if not is_of_an_earlier_visit(self.text, o.start, month)
            ]
        return list(dict.fromkeys(one.slug for one in held))

    def under(self) -> list[str]:
        """Return the policies under which something is said to be done."""
        if self.passage.section not in _SECTIONS:
            return []
        if not any(is_worked_under(self.text, one.start) for one in self.told):
            return []
        return [slug for slug in self.in_force() if slug not in _GENERAL]

    def described(self) -> list[str]:
        """Return general policies of which a sentence on schemes tells, unnamed."""
        is_on_schemes = _SCHEMES.search(self.text)
        told = self.in_force() if is_on_schemes else []
        return [slug for slug in told if slug in _GENERAL]

    def listed(self) -> list[str]:
        """Return general policies that stand in one list with another policy."""
        text = self.text
        joined = [
            pair
            for pair in itertools.pairwise(self.told)
            if are_joined(text[pair[0].end : pair[1].start])
        ]
        return [one.slug for pair in joined for one in pair if one.slug in _GENERAL]

    def spoken_of(self) -> list[str]:
        """Return early release where it is told as something that goes on."""
        is_on = early_release_goes_on(self.text)
        return [slug for slug in self.in_force() if slug == _EARLY] if is_on else []

    def _holds(self, one: Told) -> bool:
        is_a = self.material.lexicon.is_a
        if any(is_a("policy", one.slug, name) for name in _NO_POLICY_IN_FORCE):
            is_part = is_a("policy", one.slug, "SentenceComponent")
            return is_part and is_not_ended(self.text, one.start, one.end)
        is_thought = not self.is_told and may_be(self.text, one.start, one.end)
        return not is_thought and not self.is_out(one)

    def aim(self) -> str | None:
        """Return what a sentence says that the policies are for."""
        aim = _AIM.search(self.passage.text) if self.is_told else None
        return " ".join(aim["aim"].split()) if aim else None


def _sentences(material: Material) -> Iterator[_Sentence]:
    is_asked = is_list = False
    for place, (passage, text) in enumerate(material.whole):
        if passage.section not in _SECTIONS:
            continue
        sentence = _Sentence(material, place)
        cue = _IN_FORCE.search(text)
        is_answer, is_asked = is_asked, bool(cue or "polic" in text) and text[-1] == "?"
        opens = bool(_LISTED.search(text) or _LABEL.fullmatch(text))
        is_item = is_list and sentence.opens_with_name()
        if sentence.told:
            is_aside = passage.section in ("findings", "notes") and place >= _OPENING
            is_aside = is_aside and not sentence.says_so()
            is_told = bool(cue) and (not is_aside or bool(_THEN.search(text)))
            is_labelled = is_item or bool(_LABEL.match(text))
            is_told = is_told or all_applied(sentence.after)
            sentence.is_told = is_told or is_answer or is_labelled
            yield sentence
        is_list = opens or is_item
