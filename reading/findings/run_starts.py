"""Where the next of a run of counts of one whole begins: "managed in 15"."""

import re

from ..quantities.quantities import Quantity
from ..quantities.runs import goes_on

_JOINT = r"(?:;|,|,? (?:and|but|while|whereas|then))"
_DONE = re.compile(
    rf".*?{_JOINT} (?P<what>(?:[a-z]+ly )?[a-z]+(?:ed|en|wn|nt|ne|ght|ld|de|pt) "
    r"(?:up |out |on |off |with )?(?:in|for) (?:only |just )?)$"
)
_SUBJECT = re.compile(rf".*{_JOINT} (?P<what>(?:only |just )?)$")
_IN_STAGE = re.compile(r".*[;,] (?:and |but )?(?P<what>in (?:only |just )?)$")
_STAGE = re.compile(
    r" (?:the )?(?:assessment|planning|delivery|implementation|reviewing|reviews?) "
)
# "Sought in 13, was not needed in four and had been overlooked in three".
_VERB = (
    r"(?:had|has|have|was|were|is|are|did|could|been|[a-z]{3,}ed|made|met|set|sent|read|"
    r"kept|held|seen|done|given|taken|told|found|left|lost|came|went|hung|stood|lay)"
)
_AGAIN = re.compile(
    rf".*{_JOINT} (?P<what>(?:[^,;]* )?{_VERB} (?:[^,;]* )?(?:in|for|at|from|by|to) "
    r"(?:(?:only|just|the other|the remaining|the last|another|a further) )?)$"
)
# "19 had clear aims, 31 a named lead and 12 a date for review".
_EACH = re.compile(
    rf".*{_JOINT} (?P<what>(?:(?:the|a|an|its|their) )?(?:[a-z'-]+ ){{0,6}}?"
    r"(?:in |for )?(?:(?:only|just|the other|the remaining|the last|another|a "
    r"further) )?)$"
)
_NOT_EACH = re.compile(
    r".*\b(?:between|from|of which|of whom|aged|after|than)\b[^,;]*$"
)
_COUNTS = ("count", "rest")
_OF_THEM = re.compile(r" of (?:them|these|those) \w")
_CLOSED = re.compile(r"$|[.,;)]| (?:and|but|while|cases|files)\b")


def begins_run(text: str, before: Quantity, figure: Quantity) -> re.Match[str] | None:
    """Match what stands between two counts up to the second, if that is a finding.

    `text` is that of the sentence in small letters with straight marks.
    """
    if before.form not in _COUNTS or figure.form not in _COUNTS:
        return None
    between = text[max(before.end, before.until) : figure.start]
    if _OF_THEM.match(text, figure.end):
        return _SUBJECT.fullmatch(between)
    if before.whole != figure.whole:
        return None
    if _CLOSED.match(text, told_until(text, figure)):
        done = _DONE.fullmatch(between) or _AGAIN.fullmatch(between)
        return done or _EACH.fullmatch(between)
    if _STAGE.match(text, figure.end):
        return _IN_STAGE.fullmatch(between)
    is_told = goes_on(text, figure.start, figure.end)
    found = _SUBJECT.fullmatch(between) if is_told else None
    is_each = not _NOT_EACH.fullmatch(between)
    return found or (_EACH.fullmatch(between) if is_each else None)


def told_until(text: str, figure: Quantity) -> int:
    """Return where a figure ends, with what stands beside it in brackets."""
    end = max(figure.end, figure.until)
    return end + 1 if text[end : end + 1] == ")" else end


def is_run(text: str, figure: Quantity) -> bool:
    """Tell whether a count opens words of its own: "and six that ..."."""
    start = text[: figure.start]
    if figure.form not in _COUNTS:
        return False
    again = _AGAIN.match(start)
    is_closed = _CLOSED.match(text, told_until(text, figure)) is not None
    if again and not _DONE.match(start) and is_closed:
        return True
    if not (_SUBJECT.match(start) or _IN_STAGE.match(start)):
        return False
    return not is_closed or goes_on(text, figure.start, figure.end)
