"""The standards by which the work was examined."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..extractor import Proposal
from ..language.lexicon import Concept, Mention
from ..language.numbers import NUMBER
from ..passages.passages import Passage
from ..quantities.quantities import quantities
from .material import Material
from .rating_words import given
from .stages import (
    asked_of_each,
    is_their_work,
    run_of_stages,
    set_aside,
    subjects,
)
from .standard_names import mentions, named_standards, short_names

if TYPE_CHECKING:
    from ...records.evidence import Span

CASE_STANDARDS = ("assessment", "planning", "implementation-and-delivery", "reviewing")
_GROUP = "case-standards"
_DELIVERY = "implementation-and-delivery"
_DELIVERS = re.compile(r"\b(?:deliver(?:y|ing|ed)|implement\w*)\b")
CASEWORK = re.compile(
    r"\b(?:four|all) (?:of the )?(?:four )?standards (?:on|for|of|in) (?:case|court )?"
    r"work|\bfour case(?:work)? standards\b|\b(?:the|our) four (?:for|on|of) casework\b"
)
_EXAMINED = re.compile(
    r"\b(?:inspected|examined|reviewed|read|looked at|sampled|assessed|audited|"
    r"scrutinised|considered|studied|checked|covered|judged|graded|rated|scored|marks?|"
    r"standards?|tests?)\b"
)
_STAGES = re.compile(
    r"\bassess\w*\b[^.;]{1,50}?\bplan\w*\b[^.;]{1,50}?\b(?:deliver|implement)\w*\b"
    r"[^.;]{1,50}?\breview(?:s|ed|ing)?\b"
)
_RATED = re.compile(r"\b(?:rated|graded|judged|scored)\b")
_BY_RATING = re.compile(
    r"\s*(?:(?:was|were|is|has been|remained)\b|['\u2018\"\u201c](?=[A-Z]))"
)
_IN_NUMBER = re.compile(
    rf"\bin (?:just |only )?{NUMBER}(?: (?:\w+ )?cases)?(?=[.,;]|$)"
    r"|\bin (?:most|few|almost all|nearly all|the majority of|a minority of) (?:\w+ )?"
    r"cases\b"
)
_JOINED = re.compile(r"[,;]? (?:and )?|,")
_NOT_EXAMINED = re.compile(
    r"\bnot (?:looked at|inspected|examined|assessed|judged|rated|graded|re-?rated)\b"
)
_FIGURE = re.compile(r"[^.;]*(?:\d|\bhalf\b|\bper cent\b)")
# "Judged assessment and planning in 60 cases": of how many, and no share.
_JUDGED = re.compile(
    r"\b(?:judged|assessed|examined|inspected|looked at|rated|tested|scored|"
    r"considered)(?: (?:the|their|its|quality|of))*\s$",
    re.IGNORECASE,
)
_OF_CASES = re.compile(
    r",? (?:in|of|for|across) (?:each of |all )?(?:the |our )?\w+ cases\b"
)
_FEWEST_LISTED = 2
# Of police custody the areas are told in words of their own, more than by title.
_CUSTODY = ("standard", "custody-cell")
_RANKED = re.compile(
    r"\b(?:strong|weak|poor|high|low)est\b[^.;]{0,20}\b(?:standards?|of (?:all |the )?"
    r"four)\b|^(?:best|worst|weakest|strongest) (?:of all |by far )?was\b|\b(?:best|"
    r"worst|better|worse)\b[^.;]{0,20}\b(?:standards?|of (?:all |the "
    r")?four)\b|\bof (?:the |all )?four(?: standards)?,? \w+ (?:was|were|is|did|came|"
    r"stood)\b"
)
_MET = re.compile(
    r"\b(?:met|reached|below|above|missed|attained|(?:fell|falls?|fallen) short of|"
    r"came up "
    r"to) (?:the|its|our|this) standard\b|\b(?:the|our|its|"
    r"this) standard "
    r"(?:for|"
    r"on|of) \w+[^.;]{0,30}\b(?:met|only|reached|attained)\b|\b(?:in)?sufficient in "
    r"(?:just |only |"
    r"about |"
    r"some )?[^.;]{1,40}\bcases\b"
)
_MEETS = re.compile(
    r"^(?:best|worst) |\bof (?:the |all )?four\b|\bstandards?\b|\b(?:in)?(?:sufficient|"
    r"adequate)(?:ly)?\b|\bgood enough\b"
)


def standards(material: Material) -> Iterator[Proposal]:
    """Yield the standards by which the work was examined, as a sentence lists them."""
    told = material.whole
    aside = set_aside(material)
    for place, (passage, text) in enumerate(told):
        is_asked = run_of_stages(text) or asked_of_each(text)
        if not (_EXAMINED.search(text) or is_asked) or _NOT_EXAMINED.search(text):
            continue
        if is_their_work(text):
            continue
        context = short_names(material, material.by_block.get(passage.block, ""))
        slugs = _listed(material, passage.text, text, context)
        if slugs and CASEWORK.search(text):
            named = [slug for slug in slugs if slug != _GROUP]
            slugs = list(dict.fromkeys([*named, *CASE_STANDARDS]))
        spans = [passage.span]
        for following, words in told[place + 1 :] if slugs else ():
            is_near = following.block == passage.block
            more = _continued(material, following, words, context) if is_near else []
            if not more:
                break
            slugs = list(dict.fromkeys([*slugs, *more]))
            spans.append(following.span)
        if len(slugs) >= _FEWEST_LISTED:
            kept = [s for s in _completed(slugs, text) if s not in aside]
            fields = {"standards": kept}
            name = "standards.examined"
            yield Proposal("inspection-fact", fields, tuple(spans), name)
            return


def measured_standards(material: Material) -> Iterator[Proposal]:
    """Yield the case standards of which sentences tell in how many cases they are met.

    For where no sentence lists the standards; of a single one nothing is said, unless
    it is called a standard.
    """
    if material.publisher != "hmi-probation":
        return
    found: dict[str, Span] = {}
    told = ""
    is_sure = False
    for passage, text in material.in_text("opening", "findings", "context"):
        is_ranked = bool(_RANKED.search(text))
        is_counted = _IN_NUMBER.search(text) or quantities(passage.text)
        if not (_MEETS.search(text) and (is_counted or is_ranked)):
            continue
        for stage in subjects(text):
            found.setdefault(stage, passage.span)
            told += text
            is_sure |= is_ranked or bool(_MET.search(text))
    for slug in set_aside(material):
        found.pop(slug, None)
    if len(found) >= (1 if is_sure else _FEWEST_LISTED):
        spans = tuple(dict.fromkeys(found.values()))
        fields = {"standards": _completed(list(found), told)}
        yield Proposal("inspection-fact", fields, spans, "standards.measured")


def _completed(slugs: list[str], text: str) -> list[str]:
    """Return all four stages of casework where three are named, and "delivery" too."""
    missing = [slug for slug in CASE_STANDARDS if slug not in slugs]
    is_told = missing == [_DELIVERY] and _DELIVERS.search(text)
    return list(CASE_STANDARDS) if is_told else slugs


def _listed(
    material: Material, words: str, text: str, context: set[Concept]
) -> list[str]:
    """Return the standards that follow each other as in a list, or with ratings."""
    found = named_standards(material, words, context)
    if _CUSTODY in context:
        found = mentions(material, words, text)
    if context and "approved" not in next(iter(context))[1]:
        kept = [m for m in found if ("standard", m.slug) in context]
    elif _STAGES.search(text):
        return list(CASE_STANDARDS)
    elif material.publisher == "hmi-probation" and (
        stages := run_of_stages(text) or asked_of_each(text)
    ):
        return stages
    elif _RATED.search(text):
        kept = _rated(words, found) or _run(words, found)
    else:
        kept = _run(words, found)
    slugs = list(dict.fromkeys(mention.slug for mention in kept))
    return slugs if len(slugs) >= _FEWEST_LISTED else []


def _rated(words: str, found: list[Mention]) -> list[Mention]:
    """Return the mentions before a rating, with those joined to them by "and"."""
    kept: list[Mention] = []
    for mention in reversed(found):
        gap = words[mention.end : kept[-1].start] if kept else ""
        if _BY_RATING.match(words, mention.end) or (kept and _JOINED.fullmatch(gap)):
            kept.append(mention)
    return kept[::-1]


def _run(words: str, found: list[Mention]) -> list[Mention]:
    """Return the first run of mentions with only commas and "and" between them."""
    run: list[Mention] = []
    for mention in found:
        if run and not _JOINED.fullmatch(words[run[-1].end : mention.start]):
            if len(run) >= _FEWEST_LISTED:
                break
            run = []
        run.append(mention)
    is_share = run and _FIGURE.match(words, run[-1].end)
    if is_share and not (
        _OF_CASES.match(words, run[-1].end) and _JUDGED.search(words, 0, run[0].start)
    ):
        return []
    return run


def _continued(
    material: Material, passage: Passage, text: str, context: set[Concept]
) -> list[str]:
    """Return the standards that the next sentence of a list of ratings adds."""
    if CASEWORK.search(text):
        return list(CASE_STANDARDS)
    if not context:
        return []
    is_rating = bool(given(material, passage.text))
    found = mentions(material, passage.text, text) if is_rating else []
    found = [one for one in found if ("standard", one.slug) in context]
    found = found or named_standards(material, passage.text, context)
    return [mention.slug for mention in found]
