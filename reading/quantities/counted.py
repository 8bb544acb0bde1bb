"""What a text has counted before a figure: the sets of which it tells parts.

"There was a child in 41 cases. Enquiries had been made in 28 of these" counts a set of
41, of which 28 is a part; "We read 60 files" counts those of which a section tells.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..language.numbers import NUMBER, value_of
from .groups import Group, group_in
from .quantity_units import MODIFIERS, UNITS

_WORK = r"(?:cases|files|records|disposals|assessments)"
_LOOKED = (
    r"(?:inspected|examined|looked (?:closely )?(?:at|into)|reviewed|sampled|"
    r"assessed|considered|read|rated|judged|audited|followed|tracked|checked|studied|"
    r"listened to|"
    r"dip-sampled|analysed|tested|observed|drew on|draws on|took in|covered|included)"
)
_ALL = r"(?:(?:a (?:sample|total) of|each of|all|the|in total|at|of|some|sets of) )*"
_NAMED = rf"(?P<m>{NUMBER}) (?:sets of )?(?:[\w'-]+ ){{0,4}}?"
_WHO = r"(?:we|inspectors|team|inspection|sample|review|audit|report)"
SAMPLED = re.compile(
    rf"\b{_WHO} (?:[\w'-]+ ){{0,3}}?{_LOOKED} {_ALL}"
    rf"{_NAMED}(?!areas of policing\b)(?:{UNITS}|notes|transcripts|recalls|"
    r"resolutions)\b"
    rf"|\b(?:in|of|across|among|from) (?:all |each of )?(?:the |our )?(?P<m2>{NUMBER}) "
    rf"(?:[\w'-]+ ){{0,3}}?(?:{UNITS}|recalls|resolutions) (?:that |which |whom |whose "
    rf"\w+ )?(?:(?:we|inspectors) (?:had )?(?:{_LOOKED}|found)|inspected|examined|"
    rf"sampled|audited|reviewed)\b"
    rf"|\b(?:in|of|across|among|from) (?:all |each of )?(?:the |our )(?P<m4>{NUMBER}) "
    rf"(?:that )?(?:we|inspectors) {_LOOKED}"
    rf"|\bof (?:the |our )?(?P<m6>{NUMBER}) (?:[\w'-]+ ){{0,3}}?{UNITS} in (?:the|our) "
    rf"sample\b"
    rf"|\b(?:we|inspectors) {_LOOKED} (?P<m5>{NUMBER})(?=[.,;]| and\b|$)"
    rf"|\bsamples? (?:of|was|included|comprised|took in) {_ALL}(?P<m3>{NUMBER}) "
    rf"(?:[\w-]+ ){{0,4}}?{_WORK}\b"
)
"""Of which the sentences after tell so many: "We inspected 62 cases"."""

SAMPLE = re.compile(
    rf"{re.sub('[?]P<m[2-6]?>', '?:', SAMPLED.pattern)}"
    rf"|\b(?:of|out of) (?:the |our )?{NUMBER} "
    rf"(?:[\w-]+ ){{0,3}}?(?<!relevant )(?<!eligible )(?<!sufficient ){_WORK}"
    r"(?=$|[.,;:)]| (?:we |that we |inspected|examined|sampled|reviewed|assessed)\b)"
)
ASKED = re.compile(
    r"\b(?:we|inspectors) (?:also )?(?:interviewed|spoke (?:to|with)|surveyed|met|"
    rf"heard from) {_ALL}(?P<m>{NUMBER}) (?:[\w'-]+ ){{0,3}}?{UNITS}\b"
    rf"|\b(?P<m2>{NUMBER}) (?:[\w'-]+ ){{0,3}}?{UNITS} (?:replied|responded|answered|"
    r"completed (?:our|the) survey|took part in (?:our|the) survey)\b"
)
"""Of whom the next sentence alone tells so many: "We spoke to 22 people"."""

THERE_WERE = re.compile(
    rf"^there were (?:only |just )?(?P<m>{NUMBER}) (?:[\w'-]+ ){{0,4}}?{UNITS}"
    r"(?=$|[.,;]| (?:where|in which|that|which|who|with|involving|of|in)\b)"
)
"""Of which the next sentence alone tells: "There were 22 such cases"."""

MADE = re.compile(rf"\b(?P<m>{NUMBER}) (?:[\w-]+ )?(?:recommendations|concerns)\b")
"""Recommendations made before, and what came of so many of them."""

_AGAIN = ("among the ", "of the ", "in the ", "for the ")
_SET = re.compile(
    rf" (?:of (?:the|these|those|our) )?{MODIFIERS}"
    rf"(?!(?:areas|inspections|standards|targets)\b){UNITS}\b(?!')"
)


@dataclass(frozen=True)
class Counted:
    """What has been counted before a figure.

    `whole` is the whole counted last and `parts` are those told of it, `part` the set
    told last, which may be a part of it, and `sample` the cases of the section.
    `in_percent` says that the figure before was a percentage, and `is_named` that the
    words of the whole were the last to be told, in the sentence before. `groups` are
    those that the section has named so far, `numbers` what else was told before.
    """

    whole: int | None = None
    part: int | None = None
    parts: tuple[int, ...] = ()
    sample: int | None = None
    in_percent: bool = False
    is_named: bool = False
    groups: tuple[Group, ...] = ()
    numbers: tuple[int, ...] = ()

    def after(
        self, stated: str, form: str, whole: int | None, *, is_framed: bool = False
    ) -> "Counted":
        """Return what has been counted after a share too.

        A clause framed by those told last ("of these, 33 said") has them for its whole.
        """
        if form not in ("count", "rest"):
            return replace(self, in_percent=form == "percent")
        part = int(stated.partition("/")[0])
        is_part_of_part = whole is not None and whole == self.part and not is_framed
        is_on = is_part_of_part or whole in (self.whole, self.sample)
        parts = (*self.parts, part) if is_on else (part,)
        kept = self.whole if is_part_of_part else whole
        return replace(
            self, whole=kept or whole, part=part, parts=parts, in_percent=False
        )

    def with_set(self, found: re.Match[str], *, is_scene: bool = False) -> "Counted":
        """Return what has been counted after a number that is no share.

        What sets the scene ("a move had occurred in 33 cases") is a whole, and so are
        those told of before that are named again ("among the 74").
        """
        if found.lastgroup != "bare":
            return self
        if "." in found[0]:
            return self
        number, text = value_of(found["n7"]), found.string
        is_again = text.endswith(_AGAIN, 0, found.start()) and number in self.parts
        if is_again or is_scene:
            return replace(self, whole=number, part=number, parts=())
        is_set = _SET.match(text, found.end())
        named = group_in(text)
        is_named = named is not None and named.number == number
        groups = (*self.groups, named) if named and is_named else self.groups
        part = number if is_set else self.part
        numbers = (*self.numbers, number)
        return replace(self, part=part, groups=groups, numbers=numbers)

    def of_them(self, number: int, *, is_them: bool) -> int | None:
        """Return the whole of "28 of these", or of "them"."""
        pair = (self.part, self.whole)
        pair = pair[::-1] if is_them and self.is_named else pair
        return self._first_over(number, (*pair, self.sample))

    def of_all(self, number: int) -> int | None:
        """Return the whole of a number that names none."""
        return self._first_over(number, (self.whole, self.sample))

    def of_all_but(self, number: int) -> int | None:
        """Return the whole of all but a number: what was looked at last, if told."""
        return self.of_sample(number) or self.of_all(number) or self.of_group(number)

    def of_rest(self, number: int) -> int | None:
        """Return the whole of "the other nine", if what was told before leaves nine."""
        told = {*self.parts, self.part or 0, sum(self.parts), *self.numbers}
        here = (one.number for one in self.groups if one.is_here)
        wholes = (self.whole, self.sample, *here)
        return next((w for w in wholes if w and w - number in told), None)

    def of_group(self, number: int) -> int | None:
        """Return the whole of a number that stands alone, for what was looked at."""
        told = [one for one in self.groups if one.weight > 0]
        near = told or [one for one in self.groups if one.is_here and one.is_work]
        here = [one.number for one in near[-1:]]
        looked_at = [one.number for one in told if one.is_looked_at]
        return self._first_over(number, (self.whole, *here, *looked_at[::-1]))

    def of_sample(self, number: int) -> int | None:
        """Return the whole of a number of the cases that were looked at last."""
        looked_at = [one.number for one in self.groups if one.is_looked_at]
        return self._first_over(number, (*looked_at[::-1], self.sample))

    def is_result(self, number: int) -> bool:
        """Tell whether so many are those looked at, or a part that was found."""
        looked_at = (one.number for one in self.groups if one.is_looked_at)
        return number in self.parts or number in looked_at

    @property
    def is_looked_at(self) -> bool:
        """Tell whether the section has told what was looked at."""
        return self.sample is not None or any(one.is_looked_at for one in self.groups)

    @staticmethod
    def _first_over(number: int, wholes: tuple[int | None, ...]) -> int | None:
        return next((one for one in wholes if one and one >= number), None)


def counted_sample(text: str) -> int | None:
    """Return how many cases a text says were inspected, or recommendations made."""
    patterns = (SAMPLED, MADE, ASKED, THERE_WERE)
    found = next((one for one in (p.search(text) for p in patterns) if one), None)
    return next(value_of(one) for one in _numbers(found)) if found else None


def _numbers(found: re.Match[str]) -> Iterator[str]:
    return (told for name, told in found.groupdict().items() if told and name[0] == "m")
