"""What a figure measures where its clause leaves it to what was said before.

"At Mill Lane it was 55 per cent" goes on with the measure of the sentence before,
"planning in 35" with its judgement, and "checks were missing" with what is checked.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from .failing import FAILING
from .judging import is_placed, judged
from .measuring import measured
from .quantities import Quantity, quantities
from .sharing import shared_words

Told = tuple[str, str, tuple[str, ...]]
"""A measure, its sense, and the standards that it judges by."""

_PLACE = (
    r"(?:in|at|across|for|among|elsewhere|within|over|outside|on)\b[^,;:#]{0,60}?,? ?"
)
_FIGURE = (
    r"(?:it|this|that|the (?:[\w'-]+ ){0,2}(?:figure|share|proportion|rate|number|"
    r"result|"
    r"equivalent|percentage|total)(?: \w+ [\w' ]{2,30})?)"
)
_SAME = re.compile(
    rf"(?:and |but |while |whereas |yet |though |by contrast,? )?(?:{_PLACE})"
    rf"?{_FIGURE} "
    r"(?:was|is|were|stood at|stands at|came to|fell to|rose to|dropped to|reached|"
    r"had been)(?: (?:only|just|barely|still|even))* #[^,;:]*[.,;:]?"
)
_NOT_SO = re.compile(
    r"(?:#+,? )?(?:it|that) (?:was|were|is|had|did)(?: (?P<no>not))?(?: so)?[.,]?"
    r"(?: #+\.?)?"
)
_BARE = re.compile(
    r"\b(?:checks?|enquir(?:y|ies)|inquir(?:y|ies)|requests?|visits?|one)\b.{0,80}\b"
    r"(?:made|sent|done|carried out|undertaken|completed|repeated|absent|missing|"
    r"lacking)\b"
    r"|\bthey (?:had|have|were) (?:not |never )?(?:been )?(?:made|sent|carried out)\b"
    r"|# (?:cases )?(?:that|which|where they|where one) (?:was|were) (?:due|needed|"
    r"required|called for|necessary)\b.{0,60}\b(?:made|sent|done|carried out)\b"
)
# "Planning: 54 per cent", below a line that says what is counted.
_STAGE = (
    r"(?:the )?(?:assessment|planning|implementation|delivery|reviewing)"
    r"(?: and delivery)?"
)
_TABLE = re.compile(
    rf"{_STAGE}(?:,? at| ?[:–-]|,)? \(?#"
    rf"|#+ (?:of (?:the )?cases )?(?:for|at|on|in) {_STAGE}[.;]?(?: and)?$"
)
# "For planning, the figure was 46 per cent, and for reviewing 37."
_FOR_STAGE = re.compile(
    rf"(?:and |but |while )*(?:for|in|on) {_STAGE},? (?:(?:{_FIGURE}) )?"
    r"(?:(?:was|is|were|stood at|came to) )?(?:(?:only|just|barely|still|even) )*"
    r"#[^,;:]*[.,;:]?"
)
# "A rate of 24 per cent for the one grade and 9 per cent for the other."
_AND_FOR = re.compile(r"(?:and )?#+ (?:for|in|among|at) [^#]*$")
# "The region had 58 per cent of them, and the Harbour unit 41."
_GAPPED = re.compile(
    r"(?!.*\b(?:[a-z]+ed|was|were|had|did|made|came|went|sent|read|led|gave|took|saw|"
    r"rang|"
    r"held|met)\b)(?:and |but |while |whereas )?(?:in |at |for |across )?(?:the |its |"
    r"our )?"
    r"[a-z' -]{3,40}(?<! in)(?<! of)(?<! to) #[# ]*[.,;]?"
)
# "One assessment in three" counts assessments.
_NOUN = re.compile(r"\bone (?P<noun>[a-z]+(?: [a-z]+){0,2}) (?:in|out of|of) \w+$")
_TOPIC = re.compile(
    r"(?P<child>children's (?:services|social care)|safeguarding|\bchild(?:ren)?\b(?!')"
    r")"
    r"|(?P<abuse>\bdomestic (?:abuse|violence))|(?P<police>\bpolice\b)"
    r"|(?P<home>\bhome visit)"
)
_BY_TOPIC = {
    "child": "child-safeguarding-enquiries-made",
    "abuse": "domestic-abuse-enquiries-made",
    "police": "police-enquiries-made",
    "home": "home-visits-completed",
}
_ABOUT = re.compile(
    r"(?:and |but |those )*(?:about|into|on|for|of|with|to) [^#]{4,50} #"
)
_SENTENCE = re.compile(r"(?<=[.!?]) ")
# "Reviewing was the weakest area. It met the standard in ##."
_IT = re.compile(
    r"(?:(?:and|but|however),? )?(?:it|this)(?: work| stage)? (?:was|had|met|did|fell|"
    r"reached)\b"
)
# "Two did not", after so many who felt safe.
_DID_NOT = re.compile(
    r"(?:and |but |while )?#+ (?:did|had|was|were|have|are) not(?: so)?\.?"
)
_ANSWER = re.compile(r".{0,40}\banswer (?:was|is) (?:an? )?(?P<said>no|yes)\b.{0,20}")
# "Satisfactory in eight and unsatisfactory in six".
_ADJECTIVE = (
    r"(?:un|in|not |too )?(?:satisfactory|sufficient|adequate|effective|acceptable"
    r"|good "
    r"enough|complete|sound|weak|poor)"
)
_TURNED = re.compile(
    rf"(?:and |but |or )?{_ADJECTIVE} (?:in|for) (?:only |just )?(?:the (?:other|"
    r"remaining) )?#[^,;:]*"
)
_NONE_DONE = re.compile(
    r"(?:and |but )?(?:(?:nobody|no one|none|no [a-z]+) (?:had|was|were|has) (?:been )?"
    r"[a-z]+(?: \w+){0,2} (?:in|for|by) (?:the (?:other|remaining) )?#[^,;:]*"
    r"|it (?:was|had been) (?:\w+ )?(?:absent|missing|lacking)(?: \w+)? (?:from|in) "
    r"#[^,;:]*)"
    r"(?:,? and)?"
)
_WEAK_ONE = re.compile(r"\b(?:un|in|not |too |weak|poor)")
# "Around a third were late": of what the sentence before is about.
_NO_SUBJECT = re.compile(
    r"(?:and |but )?(?:only |just |around |about )*#[# ]* "
    r"(?:was|were|is|are|had|came)\b"
)
_ITS_SUBJECT = re.compile(
    r"(?!it |this |that |these |they |there |we |in )"
    r"(?P<subject>(?:[a-z'-]+ ){1,4}?)(?=(?:was|were|is|are|had|has|have)\b)"
)
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
        turned = _NOT_SO.fullmatch(clause)
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
            or (self._by_topic(clause, until) if _BARE.search(clause) else [])
            or self._other_topic(clause)
            or self._completed(clause, until)
            or self._turned(clause)
            or self._of_subject(clause, until)
        )

    def _turned(self, clause: str) -> list[Told]:
        """Return what was told before, in the sense in which a clause takes it up."""
        answer = _ANSWER.fullmatch(clause)
        is_weak = bool(
            _DID_NOT.fullmatch(clause) or (answer and answer["said"] == "no")
        )
        if _NONE_DONE.fullmatch(clause):
            is_weak = True
        elif _TURNED.fullmatch(clause):
            is_weak = bool(_WEAK_ONE.search(clause))
        elif not (is_weak or answer):
            return []
        last = [(m, _STRONG.get(c, c), s) for m, c, s in self._last()]
        if _DID_NOT.fullmatch(clause):
            last = list(self._last())
            return [(m, {**_OPPOSITE, **_STRONG}.get(c, c), s) for m, c, s in last]
        return [(m, _OPPOSITE.get(c, c) if is_weak else c, s) for m, c, s in last]

    def _of_subject(self, clause: str, until: str) -> list[Told]:
        """Return what a clause without a subject measures of that told before."""
        subject = _ITS_SUBJECT.match(self.sentence)
        if not (subject and _NO_SUBJECT.match(clause) and until.find(clause) <= 1):
            return []
        whole = f"{subject['subject']}{clause}"
        return list(measured(whole, judged(whole), self.lexicon))

    def _placed(self, clause: str) -> list[Told]:
        """Return the standard that a clause names beside a figure, and no more."""
        if not (is_placed(clause) or _TABLE.match(clause)):
            return []
        sense = judged(self.sentence) or judged(self.context) or "sufficient"
        return list(measured(clause, sense, self.lexicon))

    def _for_stage(self, clause: str) -> list[Told]:
        """Return the standard for which a clause gives the figure told before."""
        if not _FOR_STAGE.fullmatch(clause):
            return []
        before = next((sense for _, sense, of in self._last() if of), "")
        return list(measured(clause, before, self.lexicon)) if before else []

    def _goes_on(self, clause: str) -> bool:
        """Tell whether a clause leaves it to what was told before what it measures."""
        is_short = _AND_FOR.match(clause) or _GAPPED.fullmatch(clause)
        return bool(_SAME.fullmatch(clause) or (self.told and is_short))

    def _other_topic(self, clause: str) -> list[Told]:
        """Return the same enquiries on what else a clause names, and no more."""
        topic = _TOPIC.search(clause) if _ABOUT.match(clause) else None
        slugs = {measure for measure, _, _ in self.told} & set(_BY_TOPIC.values())
        slug = _BY_TOPIC[topic.lastgroup] if topic and topic.lastgroup else ""
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
        said = reversed(_SENTENCE.split(self.context))
        told = (measures_of(one, self.lexicon) for one in said)
        return next((one for one in told if one), [])

    def _it(self, clause: str) -> list[Told]:
        """Return the standard that the sentence before names alone, of "it met"."""
        sense = judged(clause) if _IT.match(clause) else ""
        named = list(measured(self.sentence, sense, self.lexicon)) if sense else []
        return [one for one in named if one[2]] if len(named) == 1 else []

    def _by_topic(self, clause: str, until: str) -> list[Told]:
        told = f"{self.context} {self.sentence} {until}"
        topics = [one.lastgroup for one in _TOPIC.finditer(told) if one.lastgroup]
        slug = _BY_TOPIC[topics[-1]] if topics else ""
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
    noun = _NOUN.search(told)
    if not noun:
        return "#" * len(told)
    first, last = noun.span("noun")
    return "".join(
        letter if first <= at < last or letter == " " else "#"
        for at, letter in enumerate(told)
    )
