"""Judgements of progress since an inspection, one for each concern followed up."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.numbers import NUMBER
from .material import Material
from .rating_words import OF_SOME, given, whole_rating

_FOLLOW_UP = re.compile(
    r"\breviews? of progress\b|\birps?\b|\bprogress (?:review|visit)\b"
)
_JUDGED = re.compile(
    r"(?:\b(?:made|judged|considered|rated|found|was|been|is)\b|[:–-] ?)"
)

_REVIEW = re.compile(
    r"\b(?:our|this|the|an?|its) (?:\w+ )?reviews? of progress\b|\bprogress (?:review|"
    r"visit)\b|\bthe review (?:was|took)\b"
)
_LATER = re.compile(
    r"\b(?:will|would|next|later|due|planned|expected|in due course|may|followed|last|"
    r"previous|earlier)\b"
)
_OF_CONCERNS = re.compile(
    rf"(?: had been made| was made| was found| was seen)? (?:in|against|on|with|for) "
    rf"(?:just |only |another |a further |the other |each of |all )?"
    rf"(?:{NUMBER}|an?other|both|half|most)\b"
)
_LEVEL = re.compile(r"\b(?:good|reasonable|insufficient|no meaningful) progress\b")


def of_progress(material: Material) -> Span | None:
    """Return where inspectors of prisons say that they reviewed progress."""
    if material.publisher != "hmi-prisons" or not _LEVEL.search(material.text):
        return None
    found = (
        passage.span
        for passage, text in material.whole
        if (told := _REVIEW.search(text)) and not _LATER.search(text, told.start())
    )
    return next(found, None)


def progress(material: Material) -> Iterator[Proposal]:
    """Yield the judgements of progress, one for each concern that is followed up.

    "Good progress in two areas" counts them, and judges none; where no concern
    has a judgement of its own, it tells that this was one.
    """
    if material.publisher != "hmi-prisons" or not _FOLLOW_UP.search(material.text):
        return
    yield from list(_judged(material)) or _counted(material)


def _judged(material: Material) -> Iterator[Proposal]:
    for block in material.document.own:
        rating = whole_rating(material, small(straight(material.document.words(block))))
        if block.kind == "heading" and rating and rating.endswith("-progress"):
            spans = (Span(block.start, block.end),)
            yield Proposal("rating-given", {"rating": rating}, spans, "rating.progress")
    for passage, text in material.in_text("opening", "findings", "recommendations"):
        told = [g for g in given(material, text) if g.slug.endswith("-progress")]
        if len(told) != 1 or OF_SOME.match(text, told[0].end):
            continue
        is_alone = (told[0].start, told[0].end) == (0, len(text.rstrip(" .")))
        if is_alone or _JUDGED.search(text, 0, told[0].start):
            fields = {"rating": told[0].slug}
            yield Proposal("rating-given", fields, (passage.span,), "rating.progress")


def _counted(material: Material) -> Iterator[Proposal]:
    """Yield each level of progress of which a sentence counts the concerns."""
    known: set[str] = set()
    for passage, text in material.in_text("opening", "findings"):
        for one in given(material, text):
            is_level = one.slug.endswith("-progress") and one.slug not in known
            if is_level and _OF_CONCERNS.match(text, one.end):
                known.add(one.slug)
                span = Span(passage.start + one.start, passage.start + one.end)
                fields = {"rating": one.slug}
                yield Proposal("rating-given", fields, (span,), "rating.progress")
