"""Shares that a passage states: what is measured, in which sense, and of what.

Where the vocabulary has no measure that fits, the share is of one of the record's
own, which holds as the clause words it; a person may find a better one.
"""

import itertools
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..records.evidence import Span
from .dates import dates
from .extractor import LocalEnd
from .folding import small, straight
from .lexicon import Lexicon
from .measuring import judged, measured
from .passages import Passage
from .quantities import Quantity, quantities
from .wording import label

NOT_STATED = "not stated"
"""What a share is of, where the words do not say it."""

_STAFFING = "staffing-against-target"
_OPENS = re.compile(r" ?(?:of |against |out of |for )?(?:(?:a )?total of )?(?=\w)")
_VERB = (
    r"(?:was|were|is|are|had|has|have|did|do|does|met|meet|could|can|felt|feel|said|"
    r"say|told|received|showed|demonstrated|contained|included|lacked|drew|started|"
    r"reported|failed|went|took|came|got|made|saw|found|needed|would|will|should|"
    r"practitioners|inspectors|the|to|grows?|within|during|when|where|that|which|who|"
    r"whom|we|no|not|for(?<=cases for)|"
    r"and|but|while|although|compared|despite|because|as|"
    r"against|in(?! (?:which|the|our|custody|need|post))|with|at|by|on|who answered)"
)
_WHOLE = re.compile(
    rf"(?:the )?(?:practitioners\b|(?!{_VERB}\b)[\w'-]+)(?: (?!{_VERB}\b)[\w'-]+)*"
)
_CLAUSE = re.compile(
    r"(?:that|which|where|in which|for whom|who|whom|when|inspected|examined|sampled|"
    r"reviewed|(?:we|inspectors) [a-z]+)\b[^.,;:()]*"
)
_LEFT_OVER = re.compile(r"(?<!in )\b(?:where|in which) (?!people work)[^.,;:()]+")
_OF_WORK = re.compile(r"\b(?:case|assessment|record|plan|review|file|incident)s?\b")
_BREAK = re.compile(
    r"(?:,|;| -| –|:)? (?:and|but|while|whereas|with|compared with) |[;:,]"
)
_MOST_WORDS = 14
_PREDICATE = re.compile(r"\b(?:in|of|for|across|from|than|over|under)(?: \w+){0,2} ?$")


@dataclass(frozen=True)
class ShareFound:
    """A share: the fields of a record's share, and the clause that states it.

    `standards` are those that the share judges work by.
    """

    fields: Mapping[str, Any]
    span: Span
    quantity: Quantity
    standards: tuple[str, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Tell whether a record can hold it."""
        return {"measure", "counts", "of"} <= self.fields.keys()

    @property
    def is_measured(self) -> bool:
        """Tell whether the vocabulary has the measure."""
        return isinstance(self.fields["measure"], str)

    @property
    def rule(self) -> str:
        """Return the id of the rule that read the figure."""
        return f"share.{self.quantity.form}"


def shares_in(passage: Passage, lexicon: Lexicon) -> list[ShareFound]:
    """Return the shares that a passage states, in its order.

    A share of two things named together ("planning and reviewing met the standard
    in ...") is two shares. Spans are those of the document's text.
    """
    found: list[ShareFound] = []
    plain = small(straight(passage.text))
    read = quantities(passage.text)
    edges = _edges(plain, read)
    sense = ""
    for quantity, (start, end) in zip(read, edges, strict=True):
        clause = plain[start:end]
        of, after = _whole(plain, quantity)
        common = _common(passage.text, quantity, of, after, Span(start, end))
        span = _trimmed(passage, start, max(end, quantity.until))
        sense = judged(clause) or sense
        found_here = list(measured(clause, sense, lexicon))
        for measure, counts, standards in found_here:
            fields = {"measure": measure, "counts": counts, **common}
            if "of" not in common:
                fields["of"] = NOT_STATED if measure == _STAFFING else "cases"
            if measure == _STAFFING:
                fields |= _grade(clause, start, passage.text, lexicon)
            found.append(ShareFound(fields, span, quantity, standards))
        if not found_here:
            words = " ".join(passage.text[start:end].split()).strip(" ,;:.")
            fields = {"measure": _own(words), "counts": "holds", "of": NOT_STATED}
            found.append(ShareFound(fields | common, span, quantity))
    return found


def _own(words: str) -> LocalEnd:
    """Return a measure of the record's own: that what the clause says holds."""
    definition = f"That of which the publication says “{words}”."
    return LocalEnd("measure", label(words), definition)


def _common(
    text: str, quantity: Quantity, of: Span | None, after: int, clause: Span
) -> dict[str, Any]:
    """Return the fields of a share that do not depend on the measure."""
    fields: dict[str, Any] = {}
    if of:
        fields["of"] = " ".join(text[of.start : of.end].split())
    limited = _LEFT_OVER.search(text, after, clause.end)
    if limited and _OF_WORK.search(fields.get("of", "")):
        fields["restricted-to"] = " ".join(limited[0].split())
    dated = next(dates(text, clause.start, clause.end), None)
    if dated and not re.search(r"\bsince\s+$", text[: dated.start]):
        fields["as-of"] = dated.value
    fields |= {"side": quantity.side, "stated": quantity.stated}
    return fields | ({"near": True} if quantity.near else {})


def _edges(text: str, read: list[Quantity]) -> list[tuple[int, int]]:
    """Return the clause of each quantity: cut at the last break between two."""
    cuts = [0]
    for first, second in itertools.pairwise(read):
        breaks = [*_BREAK.finditer(text, first.end, second.start)]
        far = [one for one in breaks if text[one.end() : second.start].strip()]
        fitting = far or breaks
        cuts.append(fitting[0].end() if fitting else second.start)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True)) if read else []


def _whole(text: str, quantity: Quantity) -> tuple[Span | None, int]:
    """Return the words for the whole, and where they end.

    After a whole that is counted ("34 of the 80 incidents") they follow at once.
    """
    opens = _OPENS.match(text, quantity.end)
    start = opens.end() if opens else quantity.end
    has_of = bool(opens and opens[0].strip())
    within = {"count", "ratio", "half", "majority", "all", "none", "percent"}
    if not has_of and quantity.form not in within:
        return None, quantity.end
    words = _WHOLE.match(text, start)
    if not words or (not has_of and quantity.form == "percent"):
        return None, quantity.end
    end = start + len(" ".join(words[0].split(" ")[:_MOST_WORDS]))
    doubled = re.compile(r"cases of the cases").match(text, start)
    if doubled:
        return Span(start + len("cases of "), doubled.end()), doubled.end()
    follows = _CLAUSE.match(text, end + 1)
    if follows and _PREDICATE.search(text, 0, quantity.start):
        end = follows.end()
    return Span(start, end), end


def _grade(clause: str, start: int, text: str, lexicon: Lexicon) -> dict[str, str]:
    """Return the grade of staff to which a share is restricted, if one is named."""
    grades = [
        mention
        for mention in lexicon.find(text[start : start + len(clause)], ("role",))
        if lexicon.is_a("role", mention.slug, "Grade")
    ]
    if len({mention.slug for mention in grades}) != 1:
        return {}
    return {"restricted-to": grades[0].label, "grade": grades[0].slug}


def _trimmed(passage: Passage, start: int, end: int) -> Span:
    words = passage.text[start:end]
    first = start + len(words) - len(words.lstrip(" ,;:\n"))
    last = start + len(words.rstrip(" ,;:\n"))
    return Span(passage.start + first, passage.start + last)
