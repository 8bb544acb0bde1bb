"""Ratings given: of the whole inspection, or of one standard.

Words such as "good" are ratings only in quotation marks or with a capital, after a
verb of rating, or where the tests of a prison are told one by one. The scale is
that of the inspectorate that publishes.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from ...records.evidence import Span
from ..extractor import Proposal
from ..passages.passages import Passage
from .material import Material
from .progress import progress
from .rating_lines import lines
from .rating_sentences import Before, given_in, is_marked
from .rating_words import given

_FEWEST_RATED = 3
# By this scale the whole is a judgement beside the others, with a name of its own.
_WHOLE_IS_ONE = "ilacs-"
# Of these, and of others' standards, an inspection may have two.
_IN_PAIRS = "work-with-"
_FEWEST_IN_PAIRS = 2
_STAYS = re.compile(
    r"\b(?:trust|hospital|provider)\b[^.;]*\b(?:remains?|remained|stays?|stayed|keeps?|"
    r"unchanged|still|continues?)\b"
)
_THEN = re.compile(
    r"\b(?:last|previous|earlier) (?:\w+ )?inspection\b|\bhad (?:all )?been\b"
    r"|\bearlier\b|\bpreviously\b"
)


def ratings(material: Material) -> Iterator[Proposal]:
    """Yield the ratings that lines and sentences give, each with all its places."""
    held: list[tuple[int, Proposal]] = []
    for line in lines(material):
        if line.rating:
            _hold(held, line.rating, line.run)
    listed = [line.span for line in lines(material) if line.rating]
    earlier = last = ""
    sections = ("opening", "findings", "context", "notes")
    for passage, text in material.in_text(*sections):
        previous, earlier = earlier, passage.text
        if "\n" in passage.text and any(_within(s, passage) for s in listed):
            continue
        known = tuple(one.fields.get("standard", "") for _, one in held)
        before_it = Before(previous, last, known)
        told = list(given_in(material, passage, text, before_it))
        last = told[-1][0] if told else ""
        for rating, standard, rule, span in told:
            if rating.endswith("-progress"):
                continue
            fields = {"rating": rating} | ({"standard": standard} if standard else {})
            if any(_is_same(other, fields) for _, other in held):
                continue
            spans = [span]
            before = _earlier(material, passage, is_whole=not standard)
            if before:
                fields["before"] = before[0]
                spans.append(before[1])
            held.append((0, Proposal("rating-given", fields, tuple(spans), rule)))
    yield from _of_the_inspected([one for _, one in held], material)
    yield from progress(material)


def _of_the_inspected(told: list[Proposal], material: Material) -> Iterator[Proposal]:
    """Yield the ratings, but not that of a trust where one of its services is rated."""
    has_service = any(
        one.fields.get("standard", "").startswith("service-") for one in told
    )
    for one in told:
        words = material.text[one.spans[0].start : one.spans[0].end]
        is_trusts = has_service and "standard" not in one.fields
        if not (is_trusts and _STAYS.search(words)):
            yield one


def _within(span: Span, passage: Passage) -> bool:
    return passage.start <= span.start and span.end <= passage.end


def _hold(held: list[tuple[int, Proposal]], one: Proposal, run: int) -> None:
    """Keep a rating, or add its place to that of the same in an earlier list.

    One list may rate the same stage of two kinds of work alike.
    """
    for place, (earlier, other) in enumerate(held):
        if earlier != run and _is_same(other, one.fields):
            held[place] = (earlier, replace(other, spans=(*other.spans, *one.spans)))
            return
    held.append((run, one))


def _is_same(one: Proposal, fields: Mapping[str, object]) -> bool:
    keys = ("rating", "standard")
    return all(one.fields.get(key) == fields.get(key) for key in keys)


def rated(material: Material, given: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield the standards that ratings are given of, if they are enough."""
    by_standard = {line.standard: line.span for line in lines(material)}
    given = list(given)
    told = [p for p in given if "standard" in p.fields]
    whole = [p for p in given if "standard" not in p.fields]
    whole = [p for p in whole if p.fields["rating"].startswith(_WHOLE_IS_ONE)]
    by_standard |= {p.fields["standard"]: p.spans[0] for p in told}
    by_standard.pop("", None)
    if by_standard and whole:
        by_standard["ilacs-overall-effectiveness"] = whole[0].spans[0]
    is_pair = material.publisher != "hmi-probation" or all(
        slug.startswith(_IN_PAIRS) for slug in by_standard
    )
    if len(by_standard) >= (_FEWEST_IN_PAIRS if is_pair else _FEWEST_RATED):
        spans = dict.fromkeys(by_standard.values())
        fields = {"standards": list(by_standard)}
        yield Proposal("inspection-fact", fields, tuple(spans), "standards.rated")


def _earlier(
    material: Material, passage: Passage, *, is_whole: bool
) -> tuple[str, Span] | None:
    """Return the rating before this one, which the same paragraph tells."""
    block = material.by_block.get(passage.block, "")
    for other, text in material.in_text():
        if other.block != passage.block or not _THEN.search(text):
            continue
        is_told = material.publisher == "hmi-prisons" and "outcomes" in block
        told = given(material, other.text)
        marked = [g for g in told if is_told or is_marked(other.text, g)]
        of_all = bool(re.search(r"\ball (?:three|four|five|of)\b", text))
        if len(marked) == 1 and of_all != is_whole:
            return marked[0].slug, other.span
    return None
