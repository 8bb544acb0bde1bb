"""What a figure measures where its clause leaves it to what was said before.

"At Mill Lane it was 55 per cent" goes on with the measure of the sentence before,
"planning in 35" with its judgement, and "checks were missing" with what is checked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from . import carrying_patterns as patterns
from .failing import FAILING
from .judging import is_placed, judged
from .measuring import measured
from .quantities import Quantity, quantities
from .sharing import shared_words

Told = tuple[str, str, tuple[str, ...]]
"""A measure, its sense, and the standards that it judges by."""


_OPPOSITE = {
    "met": "not-met",
    "sufficient": "insufficient",
    "completed": "not-completed",
    "holds": "does-not-hold",
    "in-post": "vacant",
}
_STRONG = {weak: strong for strong, weak in _OPPOSITE.items()}


@dataclass
class Before:
    """What was said before a figure: the sentence, what led up to it, the measure."""

    lexicon: Lexicon
    sentence: str
    context: str
    told: Sequence[Told] = ()

    def measure(self, near: str, until: str) -> list[Told]:
        """Return what a clause measures that does not say it, with figures as signs.

        `until` is the text of the sentence up to the end of that clause.
        """
        clause = near.strip(" ,;:*_")
        turned = patterns.NOT_SO.fullmatch(clause)
        if turned and "#" in clause:
            return [
                (m, _OPPOSITE.get(c, c) if turned["no"] else c, s)
                for m, c, s in self._last()
            ]
        return (
            self._placed(clause)
            or self._for_stage(clause)
            or self._it(clause)
            or (list(self._last()) if self._goes_on(clause) else [])
            or (self._by_topic(clause, until) if patterns.BARE.search(clause) else [])
            or self._other_topic(clause)
            or self._completed(clause, until)
            or self._turned(clause)
            or self._of_subject(clause, until)
        )

    def _turned(self, clause: str) -> list[Told]:
        """Return what was told before, in the sense in which a clause takes it up."""
        answer = patterns.ANSWER.fullmatch(clause)
        is_weak = bool(
            patterns.DID_NOT.fullmatch(clause) or (answer and answer["said"] == "no")
        )
        if patterns.NONE_DONE.fullmatch(clause):
            is_weak = True
        elif patterns.TURNED.fullmatch(clause):
            is_weak = bool(patterns.WEAK_ONE.search(clause))
        elif not (is_weak or answer):
            return []
        last = [(m, _STRONG.get(c, c), s) for m, c, s in self._last()]
        if patterns.DID_NOT.fullmatch(clause):
            last = list(self._last())
            return [(m, {**_OPPOSITE, **_STRONG}.get(c, c), s) for m, c, s in last]
        return [(m, _OPPOSITE.get(c, c) if is_weak else c, s) for m, c, s in last]

    def _of_subject(self, clause: str, until: str) -> list[Told]:
        """Return what a clause without a subject measures of that told before."""
        subject = patterns.ITS_SUBJECT.match(self.sentence)
        if not (
            subject and patterns.NO_SUBJECT.match(clause) and until.find(clause) <= 1
        ):
            return []
        whole = f"{subject['subject']}{clause}"
        return list(measured(whole, judged(whole), self.lexicon))

    def _placed(self, clause: str) -> list[Told]:
        """Return the standard that a clause names beside a figure, and no more."""
        if not (is_placed(clause) or patterns.TABLE.match(clause)):
            return []
        sense = judged(self.sentence) or judged(self.context) or "sufficient"
        return list(measured(clause, sense, self.lexicon))

    def _for_stage(self, clause: str) -> list[Told]:
        """Return the standard for which a clause gives the figure told before."""
        if not patterns.FOR_STAGE.fullmatch(clause):
            return []
        before = next((sense for _, sense, of in self._last() if of), "")
        return list(measured(clause, before, self.lexicon)) if before else []

    def _goes_on(self, clause: str) -> bool:
        """Tell whether a clause leaves it to what was told before what it measures."""
        is_short = patterns.AND_FOR.match(clause) or patterns.GAPPED.fullmatch(clause)
        return bool(patterns.SAME.fullmatch(clause) or (self.told and is_short))

    def _other_topic(self, clause: str) -> list[Told]:
        """Return the same enquiries on what else a clause names, and no more."""
        topic = patterns.TOPIC.search(clause) if patterns.ABOUT.match(clause) else None
        slugs = {measure for measure, _, _ in self.told} & set(
            patterns.BY_TOPIC.values()
        )
        slug = patterns.BY_TOPIC[topic.lastgroup] if topic and topic.lastgroup else ""
        return [(slug, self.told[-1][1], ())] if slugs and slug else []

    def _completed(self, clause: str, until: str) -> list[Told]:
        """Return what a clause measures with the words that it shares with others."""
        shared = shared_words(clause, until, [measure for measure, _, _ in self.told])
        whole = f"{shared} {clause}"
        return list(measured(whole, judged(whole), self.lexicon)) if shared else []

    def _last(self) -> Sequence[Told]:
        """Return the measures told last: here, in the sentence before, before that."""
        return (
            self.told or measures_of(self.sentence, self.lexicon) or self._in_context()
        )

    def _in_context(self) -> list[Told]:
        """Return what was measured last before the sentence before."""
        said = reversed(patterns.SENTENCE.split(self.context))
        told = (measures_of(one, self.lexicon) for one in said)
        return next((one for one in told if one), [])

    def _it(self, clause: str) -> list[Told]:
        """Return the standard that the sentence before names alone, of "it met"."""
        sense = judged(clause) if patterns.IT.match(clause) else ""
        named = list(measured(self.sentence, sense, self.lexicon)) if sense else []
        return [one for one in named if one[2]] if len(named) == 1 else []

    def _by_topic(self, clause: str, until: str) -> list[Told]:
        told = f"{self.context} {self.sentence} {until}"
        topics = [
            one.lastgroup for one in patterns.TOPIC.finditer(told) if one.lastgroup
        ]
        slug = patterns.BY_TOPIC[topics[-1]] if topics else ""
        known = self.lexicon.vocabulary.has("measure", slug)
        sense = "not-completed" if FAILING.search(clause) else "completed"
        return [(slug, sense, ())] if known else []


def measures_of(text: str, lexicon: Lexicon) -> list[Told]:
    """Return what a sentence measures, whatever its figures."""
    if not text:
        return []
    plain = small(straight(text))
    clause = hidden(plain, quantities(text))
    return list(measured(clause, judged(clause), lexicon))


def hidden(text: str, read: Sequence[Quantity]) -> str:
    """Return a text with signs for its figures: "not one of the 14" denies nothing."""
    parts: list[str] = []
    at = 0
    for quantity in read:
        parts += (
            text[at : quantity.start],
            _signs(text[quantity.start : quantity.end]),
        )
        at = quantity.end
    return "".join((*parts, text[at:]))


def _signs(told: str) -> str:
    noun = patterns.NOUN.search(told) or patterns.STAFFED.search(told)
    if not noun:
        return "#" * len(told)
    first, last = noun.span(noun.lastgroup or 0)
    return "".join(
        letter if first <= at < last or letter == " " else "#"
        for at, letter in enumerate(told)
    )
