"""Shares that a passage states: what is measured, in which sense, and of what.

Where the vocabulary has no measure that fits, the share is of one of the record's
own, which holds as the clause words it; a person may find a better one.
"""

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ...records.evidence import Span
from ..language.dates import dates
from ..language.folding import small, straight
from ..language.lexicon import Lexicon
from ..passages.passages import Passage
from .carrying import Before, hidden
from .comparing import compared_with
from .judging import judged, taken_up
from .measuring import measured
from .own_measures import own_measure
from .quantities import Quantity, nearest, quantities
from .scope import in_scope, undenied
from .share_wholes import whole_of
from .table_rows import row_starts

NOT_STATED = "not stated"
"""What a share is of, where the words do not say it."""

_STAFFING = "staffing-against-target"
_LEFT_OVER = re.compile(r"(?<!in )\b(?:where|in which) (?!people work)[^.,;:()]+")
_OF_WORK = re.compile(r"\b(?:case|assessment|record|plan|review|file|incident)s?\b")
_BREAK = re.compile(
    r"(?<!implementation)(?:,|;| -| –|:)? (?:and|but|while|whereas|with|compared with) "
    r"|[;:,]| or (?=planning|reviewing|delivery)"
)
# "He had been involved in his assessment in 40" judges no assessment.
_TOOK_PART = re.compile(
    r"\b(?:involved|engaged|taken part|took part|participated|included|had a say) in "
    r"(?:the|their|his|her|its)?\s?(?:assessment|planning|reviewing|review|delivery)\b"
)
# So few words do not say what is measured; the rest of the sentence may.
_TOO_SHORT = 7
_FEW = 4
# "Should have been recorded but hadn't been" is one thing that was not done.
_UNDONE = (
    r"(?!(?:had|was|were|have|did|has)(?:n't| not| never)(?: been| done so)?[.,;]?$)"
)
_TURN = re.compile(
    r"[;:] |, (?:and|but|yet(?! to\b)|while|whereas|although|though|which|who|because|"
    r"since|so|"
    r"something|(?:mainly|largely|mostly|chiefly|partly|usually|often|generally))\b"
    rf"| (?:but {_UNDONE}|(?:whereas|although|while|yet(?! to\b)) )"
)
# Where the next of a list begins: "planning in 50", "four partly achieved".
_NEXT = re.compile(
    r"(?:,| and|, and) (?:(?:the )?(?:assessment|planning|(?:implementation and )?"
    r"delivery|reviewing),? (?:in|at|was|it was) (?=[\w#])|,(?: and| but)? (?:for|on"
    r"|in|at) "
    r"(?=(?:the )?[a-z' -]{3,40} (?:it (?:was|is) )?(?:only |just )?#)|[\w#]+ "
    r"(?:(?:had|were) "
    r"(?:been )?)?(?:only )?(?:partly|partially|not|in part)\b"
    r"| and (?=[\w#]+ (?:could|had|was|were|did) not\b))"
)


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


def shares_in(
    passage: Passage, lexicon: Lexicon, earlier: str = "", context: str = ""
) -> list[ShareFound]:
    """Return the shares that a passage states, in its order, after what is earlier.

    A share of two things named together ("planning and reviewing met the standard
    in ...") is two shares. `context` is what led up to the sentence before. Spans are
    those of the document's text.
    """
    found: list[ShareFound] = []
    plain = small(straight(passage.text))
    read = quantities(passage.text, earlier)
    rows = row_starts(passage.text, read)
    edges = (
        list(itertools.pairwise([*rows, len(plain)])) if rows else _edges(plain, read)
    )
    signs = hidden(plain, read)
    told_before = f"{passage.heading}. {context}"
    said = small(straight(nearest(earlier)))
    before = Before(lexicon, said, small(straight(told_before)))
    sense = ""
    for quantity, (start, end) in zip(read, edges, strict=True):
        clause = signs[start:end]
        of, after = whole_of(plain, quantity)
        common = _common(passage.text, quantity, of, after, Span(start, end))
        span = _trimmed(passage, start, max(end, quantity.until))
        sense = taken_up(sense, clause, signs[:start])
        sense = judged(clause) or ("" if _TOOK_PART.search(clause) else sense)
        first, last = (start, end) if rows else _near(signs, start, end, quantity)
        near = signs[first:last]
        led = f"{told_before} {small(straight(earlier))} {signs[: quantity.start]}"
        found_here = list(measured(near, sense, lexicon, led))
        found_here = found_here or before.measure(near, signs[: quantity.end])
        if not found_here and len(near.split()) <= _TOO_SHORT:
            whole = undenied(signs[start:first], near, signs[last:end])
            found_here = list(measured(whole, sense, lexicon, led))
        if not found_here and len(near.split()) <= _TOO_SHORT:
            found_here = before.measure(clause, signs[: quantity.end])
        before.told = found_here or before.told
        for measure, counts, standards in found_here:
            fields = {"measure": measure, "counts": counts, **common}
            if "of" not in common:
                fields["of"] = NOT_STATED if measure == _STAFFING else "cases"
            if measure == _STAFFING:
                fields |= _grade(clause, start, passage.text, lexicon)
            found.append(ShareFound(fields, span, quantity, standards))
        if not found_here:
            if len(near.split()) <= _FEW:
                first, last = _between_semicolons(passage.text, start, end, quantity)
            words = " ".join(passage.text[first:last].split()).strip(" ,;:.")
            figure = passage.text[quantity.start : max(quantity.end, quantity.until)]
            figure = " ".join(figure.split())
            own, sense_of_own = own_measure(words, in_scope(signs[first:last]), figure)
            fields = {"measure": own, "counts": sense_of_own, "of": NOT_STATED}
            found.append(ShareFound(fields | common, span, quantity))
    return found


def _between_semicolons(
    text: str, start: int, end: int, quantity: Quantity
) -> tuple[int, int]:
    """Return where what is told with a figure stands, between semicolons."""
    before = text.rfind(";", start, quantity.start) + 1
    after = text.find(";", max(quantity.end, quantity.until), end)
    return max(before, start), end if after < 0 else after


def _near(text: str, start: int, end: int, quantity: Quantity) -> tuple[int, int]:
    """Return where the words around a figure stand, up to where others begin."""
    before = [found.end() for found in _TURN.finditer(text, start, quantity.start)]
    told = max(quantity.end, quantity.until)
    nexts = (one.search(text, told, end) for one in (_TURN, _NEXT))
    after = min((one for one in nexts if one), key=re.Match.start, default=None)
    return before[-1] if before else start, after.start() if after else end


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
    beside = compared_with(text, quantity)
    fields |= {"compared-with": beside} if beside else {}
    return fields | ({"near": True} if quantity.near else {})


def _edges(text: str, read: Sequence[Quantity]) -> list[tuple[int, int]]:
    """Return the clause of each quantity: cut at the last break between two."""
    cuts = [0]
    for first, second in itertools.pairwise(read):
        breaks = [*_BREAK.finditer(text, first.end, second.start)]
        far = [one for one in breaks if text[one.end() : second.start].strip()]
        # "Made no enquiries with ..., and in eight": not before "with".
        firm = [one for one in far if one[0] != " with "]
        fitting = firm or far or breaks
        if len(fitting) > 1 and _opens_with(text, cuts[-1], first, fitting[0].start()):
            fitting = fitting[1:]
        cuts.append(fitting[0].end() if fitting else second.start)
    return list(zip(cuts, [*cuts[1:], len(text)], strict=True)) if read else []


def _opens_with(text: str, start: int, first: Quantity, end: int) -> bool:
    """Tell whether no more than a figure and its whole stand before a break."""
    before, after = text[start : first.start], text[first.end : end]
    return before.strip() in ("in", "for", "") and len(after.split()) <= _FEW


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
