"""Where in a sentence a figure is told with less than the one before it."""

import re
from bisect import bisect_left

from ..language.cueing import Words
from ..language.verbs import predicate
from ..quantities.quantities import Quantity
from ..quantities.quantity_units import CAME, TELLING
from .run_starts import begins_run, is_run

STAGE = (
    r"(?:assess(?:ment|ing)|planning|(?:implementation and )?delivery|review(?:s|ing))"
)
"""Pattern of a stage of casework, of which figures are told in a row."""

_OF = r"(?: (?:of|out of) [^,;]{1,40}?| cases| files)?"
_AND = r"(?:[,;]? (?:and|or|but|while|whereas|with|then)|[,;])"
# ", planning in 35", " and for reviewing in exactly half".
_NEXT = re.compile(
    rf"\)?{_OF}{_AND}(?: (?:for|on|in|at))? (?P<what>(?:the )?{STAGE})[,:]?"
    r"(?: (?:did so|was|sufficient|adequate|good enough|so|stood|came|met it|did"
    r"|met (?:this|that|the standard)|reached it|managed it))?"
    r"(?:,? (?:the )?(?:weak(?:er|est)|strong(?:er|est)|low(?:er|est)|high(?:er|est)|"
    r"poor(?:er|est)|worse|worst|better|best))?,?"
    r"(?: (?:in|at|by|was))? \(?(?:(?:a )?(?:mere|bare) )?"
)
# "Clear aims: 19 (40 per cent), a named lead: 31 (65 per cent)".
_LABELLED = re.compile(r"[^:]*?[,;](?: and)? (?P<what>[a-z][a-z' -]{2,50}: )$")
# "38% of cases for assessment, 41% for planning".
_FOR = re.compile(
    r"[^,;]{0,40} (?P<p>for|in|on|among|at) [^,;]{3,50}?(?:,|,? and|;) (?P<what>)"
)
# "The region had 58 per cent of them, and the Harbour unit 41".
_GAP = re.compile(
    r"[^;]*(?:,|,? (?:and|but|while|whereas)) (?P<what>(?:(?:in|at|for) )?(?:the |its "
    r")?"
    r"[a-z' -]{3,40}?) $"
)
# "Three have been achieved, five partly achieved and four not achieved".
_LISTED = re.compile(r"[^,;]{4,60}?(?:,| and|, and|;) (?P<what>)")
_SO_FAR = re.compile(
    r" (?:(?:cases|had|were|was|have|been|only) )*(?:partly|partially|not|in part"
    r"|fully|"
    r"wholly)\b"
)
_CLOSED = re.compile(r" ?(?:per cent)?(?:$|[.,;])")
_MORE = re.compile(
    r".*[,;]? and,? (?P<what>(?:(?:in|for) )?(?:a further|another|the (?:other"
    r"|remaining)) )$"
)
# "Satisfactory in eight of 14 and unsatisfactory in six".
_TURNED = re.compile(
    r".*?,? (?:and|but|or) (?P<what>(?:(?:un|in|not )?(?:satisfactory|sufficient|"
    r"adequate|effective|acceptable|good enough)|weak|poor|good|missing|absent|late|"
    r"(?!not )[a-z]+(?:ed|en)(?: up| out| on)?) (?:in|for) (?:only |just )?(?:the "
    r"(?:other|"
    r"remaining) )?)$"
)
# "In 27 of 84 cases held by new staff and in 33 of 70 held by others".
_OF_OTHERS = re.compile(r"[^,;]{4,80},? (?:and|but|against) (?P<what>(?:in|for|at) )$")
# ", and nine of those lay unread".
_AND_PART = re.compile(
    r".*?[^,;]*(?:,|;)? (?:and|but|yet|while|whereas) (?P<what>)(?:in |for )?$"
)
_PART_OF = re.compile(
    r" (?:(?:cases|files) )?(?:of|out of) (?:those|these|them|the|that)\b"
)
_DID = re.compile(rf"\b(?:{CAME}|{TELLING})\b")
_FEW = 3


def begins(words: Words, text: str, before: Quantity, figure: Quantity) -> int | None:
    """Return the offset at which what is told of a figure begins, if with less.

    `text` is that of the words in small letters with straight marks.
    """
    ended = max(before.end, before.until)
    between = text[ended : figure.start]
    found = (
        _NEXT.fullmatch(between)
        or _LABELLED.fullmatch(between)
        or _same(text, between, figure)
        or _gap(words, text, between, before, figure)
        or _MORE.fullmatch(between)
        or _TURNED.fullmatch(between)
        or (_LISTED.fullmatch(between) if _SO_FAR.match(text, figure.end) else None)
        or _of_others(between, before, figure)
        or (_AND_PART.fullmatch(between) if is_part(words, text, figure) else None)
        or begins_run(text, before, figure)
    )
    return ended + found.start("what") if found else None


def has_own_words(text: str, figure: Quantity) -> bool:
    """Tell whether a clause follows the figure: "in a further nine none was made"."""
    is_more = _MORE.search(text[: figure.start]) is not None
    is_more = is_more or _SO_FAR.match(text, figure.end) is not None
    is_more = is_more or is_run(text, figure)
    return is_more or _PART_OF.match(text, figure.end) is not None


def is_part(words: Words, text: str, figure: Quantity) -> bool:
    """Tell whether something is said of so many "of those"."""
    if not _PART_OF.match(text, figure.end):
        return False
    rest = text[figure.end :]
    if len(rest.split()) > _FEW or _DID.search(rest):
        return True
    first = token(words, figure.end)
    return first is not None and _has_verb(words, first, len(words.tokens))


def token(words: Words, offset: int) -> int | None:
    """Return the first token at or after an offset."""
    at = bisect_left(words.spans, offset, key=lambda span: span[0])
    return at if at < len(words.spans) else None


def _same(text: str, between: str, figure: Quantity) -> re.Match[str] | None:
    found = _FOR.fullmatch(between)
    is_same = found and text.startswith(f" {found['p']} ", figure.end)
    return found if is_same else None


def _of_others(
    between: str, before: Quantity, figure: Quantity
) -> re.Match[str] | None:
    """Match what stands between two counts that each have a whole of their own."""
    is_count = before.form == figure.form == "count" and before.whole != figure.whole
    return _OF_OTHERS.fullmatch(between) if is_count else None


def _gap(
    words: Words, text: str, between: str, before: Quantity, figure: Quantity
) -> re.Match[str] | None:
    found = _GAP.fullmatch(between)
    if not found or figure.form != before.form or not _CLOSED.match(text, figure.end):
        return None
    start = figure.start - len(between) + found.start("what")
    first, last = token(words, start), token(words, figure.start)
    is_told = first is not None and last is not None and _has_verb(words, first, last)
    return None if is_told else found


def _has_verb(words: Words, first: int, last: int) -> bool:
    return predicate(words.tokens, first, last) is not None
