"""Ratings that a sentence gives: each with the standards that stand beside it.

A rating is of the standards right before it ("safety and respect were rated good"),
else of those right after it ("good for safety and in respect"); of the whole where
the sentence says so.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ...records.evidence import Span
from ..language.folding import small, straight
from ..language.lexicon import Mention
from ..passages.passages import Passage
from .material import Material
from .rating_groups import (
    Told,
    given_the_same,
    given_to_groups,
    is_of_earlier,
)
from .rating_marks import (
    AFTER,
    AND_NOW,
    BETWEEN,
    FROM,
    IS_RATED,
    JOINED,
    JOINS,
    LOOKED_AT,
    NOW,
    OF_BEFORE,
    OTHERS,
    OVERALL,
    OVERALL_OF,
    PLACED,
    RANGE,
    RATED,
    RATED_OF,
    TO,
    TOO,
    WAS,
    WAS_ONCE,
    WAS_THEN,
    is_marked,
    is_of_whole,
)
from .rating_words import OF_SOME, Given, given
from .standard_names import mentions, short_names, standard_named
from .standards import CASE_STANDARDS, CASEWORK

_CASEWORK = re.compile(r"\bstandards (?:for|of|on|in) case ?work\b|\bcase standards\b")
_AND_FOR = re.compile(r"['\u2019\u201d]? overall,? and (?:for|in|at|on)\b")
_NEAR_START = 20
# "Five of its areas are graded good: A, B, C".
_AREAS = re.compile(r"\b(?:areas|standards|tests|questions|judgements|grades)\b")
_LISTS = re.compile(r"['\u2019\u201d]?: (?:the )?")
_KEPT = re.compile(r"\b(?:remains?|remained|stays?|stayed)(?: at| rated)? $")
_OUTCOMES = re.compile(r"\boutcomes\b[^.;]{0,60}$")
__all__ = ["Before", "given_in", "is_marked"]


@dataclass(frozen=True)
class Before:
    """What stands before a sentence: the words of the last one and the rating it gave.

    `standards` are all that have a rating already.
    """

    words: str = ""
    rating: str = ""
    standards: tuple[str, ...] = ()


NOTHING_BEFORE = Before()


def given_in(
    material: Material,
    passage: Passage,
    text: str,
    before: Before = NOTHING_BEFORE,
) -> Iterator[Told]:
    """Yield the ratings that a sentence gives; those of earlier inspections not.

    "It is now graded as good" is of what the sentence `before` it had graded.
    """
    if OF_BEFORE.match(text) or RANGE.search(text) or is_of_earlier(material, text):
        return
    told = given(material, passage.text)
    yield from given_the_same(material, passage, text, told, before.rating)
    if not told:
        return
    block = material.by_block.get(passage.block, "")
    has_tests = material.publisher == "hmi-prisons" and short_names(material, block)
    read = _Sentence(material, passage, text, told, has_tests=bool(has_tests)).read()
    graded = _graded_before(material, before.words) if NOW.match(text) else []
    yield from given_to_groups(material, passage, text, told, before.standards)
    for rating, standard, rule, span in read:
        for slug in [standard] if standard or not graded else graded:
            yield rating, slug, rule, span


def _graded_before(material: Material, earlier: str) -> list[str]:
    """Return the standards whose earlier rating a sentence tells."""
    plain = small(straight(earlier))
    if not WAS.search(plain) and not LOOKED_AT.search(plain):
        return []
    return [mention.slug for mention in mentions(material, earlier, plain)]


@dataclass
class _Sentence:
    """A sentence with its ratings; `last` is the end of what has been read of it."""

    material: Material
    passage: Passage
    text: str
    told: list[Given]
    has_tests: bool
    has_change: bool = False
    has_given: bool = False
    last: int = 0
    given: set[str] = field(default_factory=set)

    def read(self) -> Iterator[Told]:
        plain = small(straight(self.passage.text))
        found = mentions(self.material, self.passage.text, plain)
        begun = len(self.told)
        for place, one in enumerate(self.told):
            if self._is_before(one, self.told[place + 1 : place + 2]):
                continue
            slugs, end = self._standards(one, found)
            self.given |= set(slugs)
            if slugs and self._is_given(one, is_after=end > one.end):
                begun = place
                self.has_given = True
                span = self._span(end)
                yield from ((one.slug, s, "rating.standard", span) for s in slugs)
                if _AND_FOR.match(self.text, one.end):
                    yield one.slug, "", "rating.overall", span
            elif not slugs and (heading := self._heading(one)):
                span = Span(self.passage.start, self.passage.start + one.end)
                yield one.slug, heading, "rating.heading", span
            elif not slugs and self._is_whole(one, found, is_first=begun > place):
                begun = place
                span = Span(self.passage.start, self.passage.start + one.end)
                yield one.slug, self._service(found), "rating.overall", span
            self.last = max(one.end, end)

    def _is_before(self, one: Given, following: Sequence[Given]) -> bool:
        """Tell whether a rating is an earlier one; "from poor" leads to the next."""
        until = following[0].start if following else one.end
        first = FROM.search(self.text, 0, one.start)
        joins = TO
        if first is None:
            first, joins = WAS_ONCE.search(self.text, 0, one.start), AND_NOW
        if first and joins.fullmatch(self.text, one.end, until):
            gap = " " * (until - first.start())
            self.text = self.text[: first.start()] + gap + self.text[until:]
            self.has_change = True
            return True
        return bool(WAS_THEN.search(self.text, self.last, one.start))

    def _standards(self, one: Given, found: list[Mention]) -> tuple[list[str], int]:
        """Return the standards of a rating, and where what says so ends."""
        text = self.text
        after = [m for m in found if m.start >= one.end]
        is_named = after and AFTER.fullmatch(text, one.end, after[0].start)
        if CASEWORK.search(text[self.last : one.start]) and not is_named:
            return list(CASE_STANDARDS), one.end
        if OTHERS.search(text, self.last, one.start) and _CASEWORK.search(text):
            return [slug for slug in CASE_STANDARDS if slug not in self.given], one.end
        before = [m for m in found if self.last <= m.start and m.end <= one.start]
        is_before = bool(before) and self._is_joined(before[-1], one)
        named = _joined(text, before) if is_before else []
        after = [m for m in found if m.start >= one.end]
        follows = TOO if is_before else AFTER
        is_list = after and _LISTS.fullmatch(text, one.end, after[0].start)
        is_list = is_list and _AREAS.search(text, self.last, one.start)
        if is_list or (after and follows.fullmatch(text, one.end, after[0].start)):
            listed = list(self._listed_after(after))
            return [*named, *(m.slug for m in listed)], listed[-1].end
        return named, one.end

    def _listed_after(self, after: list[Mention]) -> Iterator[Mention]:
        """Yield the standards after "good for", with those that "and for" joins."""
        yield after[0]
        for last, mention in itertools.pairwise(after):
            if not JOINS.fullmatch(self.text, last.end, mention.start):
                return
            nearest = (one for one in self.told if one.start > mention.end)
            rating = next(nearest, None)
            gap = self.text[mention.end : rating.start] if rating else ""
            if BETWEEN.fullmatch(gap) and any(map(str.isalnum, gap)):
                return
            yield mention

    def _is_joined(self, standard: Mention, one: Given) -> bool:
        """Tell whether a rating that follows a standard is of it."""
        if BETWEEN.fullmatch(self.text, standard.end, one.start):
            return True
        is_rated = RATED_OF.search(self.text, 0, standard.start)
        return bool(is_rated and PLACED.fullmatch(self.text, standard.end, one.start))

    def _is_given(self, one: Given, *, is_after: bool) -> bool:
        """Tell whether a word beside a standard is meant as a rating."""
        if self.has_tests or self.has_change or is_marked(self.passage.text, one):
            return True
        if RATED.search(self.text, 0, one.start):
            return True
        is_own = " " in one.label.strip() or is_after
        is_run = self.has_given and self.material.publisher == "ofsted"
        if self.material.publisher in ("hmicfrs", "ofsted") and not is_own:
            return is_run or bool(IS_RATED.search(self.text, 0, one.start))
        if self.material.publisher == "hmicfrs":
            return is_own
        is_kept = _KEPT.search(self.text, 0, one.start)
        return bool(is_own or is_kept) and self.material.publisher in ("ofsted", "cqc")

    def _is_whole(self, one: Given, found: list[Mention], *, is_first: bool) -> bool:
        # Of a prison the tests are rated, and never the whole.
        is_prison = self.material.publisher == "hmi-prisons"
        is_card = one.slug.startswith("report-card-")
        if is_prison or is_card or OF_SOME.match(self.text, one.end):
            return False
        is_told = bool(RATED.search(self.text, 0, one.start))
        is_told = is_told or is_marked(self.passage.text, one)
        is_after = "overall" in self.text[one.end : one.end + 12]
        is_of_all = OVERALL.match(self.text)
        if is_first and (is_of_all or OVERALL_OF.search(self.text, 0, one.start)):
            return True
        if is_after:
            return is_told
        if not is_first or (found and RATED_OF.search(self.text, 0, found[0].start)):
            return False
        cut = self.text.rfind(";", 0, one.start)
        near = [m for m in found if cut < m.start and m.end <= one.start]
        is_part = near and not near[0].slug.startswith("service-")
        if is_part and self.material.publisher in ("ofsted", "cqc"):
            return bool(OVERALL_OF.search(self.text, 0, one.start))
        return is_told and is_of_whole(self.text, one)

    def _service(self, found: list[Mention]) -> str:
        """Return the service with which a sentence opens: the whole is of that."""
        first = found[0] if found else None
        is_one = (
            first and first.start < _NEAR_START and first.slug.startswith("service-")
        )
        return first.slug if first and is_one else ""

    def _heading(self, one: Given) -> str | None:
        """Return the standard of a heading below which outcomes are rated."""
        before = self.text[: one.start]
        is_told = self.has_tests and _OUTCOMES.search(before) is not None
        if not is_told:
            return None
        return standard_named(self.material, small(straight(self.passage.heading)))

    def _span(self, end: int) -> Span:
        """Return the words from what was read before to the end of this."""
        words = self.passage.text[self.last : end]
        joined = JOINED.match(words)
        start = self.last + (joined.end() if joined else 0)
        return Span(self.passage.start + start, self.passage.start + end)


def _joined(text: str, before: list[Mention]) -> list[str]:
    """Return the last standard before a rating, with those joined to it by "and"."""
    joined = [before[-1]]
    for mention in reversed(before[:-1]):
        if not JOINS.fullmatch(text, mention.end, joined[-1].start):
            break
        joined.append(mention)
    return [mention.slug for mention in reversed(joined)]
