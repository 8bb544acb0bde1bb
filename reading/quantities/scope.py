"""Which words of a clause may turn what its figure counts.

"In the 30 cases without a plan, visits had been made in ##, with the rest not begun"
counts visits made: neither "without" nor "not" says anything of them.
"""

import re

from .failing import FAILING

# Where the clause holds: "of people who had failed to attend, ", "despite delays, ".
_FRAME = re.compile(
    r"^\W*(?:in|of|for|among|at|on|with|despite|although|though|even|because|given|"
    r"after|before|since|as|while|where|when|if|unlike|following|owing|due|thanks|"
    r"through)\b[^#,;]*, (?=[^#]*#)"
)
# "Visits, which had lapsed, were made in ##".
_ASIDE = re.compile(
    r", (?:which|who|whose|where|once|although|though) [^#,;]*,"
    r"|, (?!(?:and|but|or)\b)[^#,;]{3,40},(?= (?:were|was|had|have|has|are|is)\b)"
)
# "Not only planned but made in ##", "no more than a visit".
_NOT_ONLY = re.compile(r"\b(?:not (?:only|just|merely)|no (?:more|less|fewer) than)\b")
# What limits the whole: "of the ## cases where nobody had asked".
LIMIT = re.compile(
    r"(?<=#) (?:[\w'-]+ ){0,3}?(?:where|in which|for whom|whom|who|that|which|whose) "
    r"[^#,;:]*$"
    r"|(?<=#) (?:[\w'-]+ ){0,3}?(?:held|managed|supervised|run|led) by [^#,;:]*$"
)
# Where nothing is said before a figure, the clause's verb comes after its limit:
# "## of those who breached a condition received no response".
_LIMIT_TO_VERB = re.compile(
    r"(?<=#) (?:[\w'-]+ ){0,3}?(?:where|in which|for whom|whom|who|that|which|whose) "
    r"(?:[^#,;:]*?\b(?:was|were|had|did|is|are|have|has|[a-z]+ed|lived|left|came|held|"
    r"needed)\b)[^#,;:]*? (?=(?:[a-z]+ ){0,3}?(?:was|were|had|did|has|have|received|"
    r"got|lacked|lives?|feels?|felt|said)(?:n't)?\b[^#]*$)"
)
# What is told after a figure, of something else.
_TAIL = re.compile(
    r"(?<=#)(?P<kept>[^#,;:]{0,90}?)(?:, (?:with|without|despite|although|though|but|"
    r"when|where|whereas|while|and (?:the (?:rest|others?)|too|often|not|rarely|"
    r"seldom))\b|,? (?:and|but) (?:all )?(?:too|so|very|more)? ?(?:often|rarely|seldom|"
    r"never)\b|,? (?:not least |mainly |partly |largely |in part )?(?:because|owing to|"
    r"due to|thanks to|as a result of)\b|, [a-z ]{0,30}\b(?:the rest|the others|"
    r"elsewhere)\b)[^#]*$"
)
_VERB = re.compile(r"\b(?:was|were|had|did|is|are|have|has|met)\b")
# "Visits had been made in ## without a warning": all is said before the figure.
_DONE_IN = re.compile(
    r"\b(?:was|were|had|did|is|are|have|has|met)\b"
    r"(?:(?! (?:that|whether|how|why|which|who)\b)[^#,;:]){0,90}$"
)
_GOES_ON = re.compile(
    r"#+(?P<rest>[^,;:]*?)(?:$|[,;:]| (?:and|but|because|without|despite|although|"
    r"though|while|with|where|when|who|which|that|since|as|for|by)\b)"
)
_PARTICIPLE = (
    r"(?:made|done|held|seen|met|kept|given|sent|taken|completed|achieved|implemented|"
    r"reviewed|recorded|finished|carried out|in place|in time|on time|within)"
)
_STANDS_ALONE = re.compile(
    r"(?!(?:in|for|at|on|of|with) #+[^#,]*,)[^#,]*#+[^#]*"
    r"\b(?:was|were|had|did|has|have)\b"
    r"|[^#,]*\b(?:was|were|had|did|has|have|met)\b[^#,]*#"
    rf"|(?:with )?(?:only |just |some |about |around )?#+[^#,;:]*?\b{_PARTICIPLE}\b"
    rf"|with [^#,;:]*?\b{_PARTICIPLE}\b[^#,;:]*#"
)
_MORE = re.compile(
    r"\b(?:was|were|had|did|is|are|have|has|late|too|poor\w*|bad\w*|not|never|"
    r"only after)\b"
)


def in_scope(clause: str) -> str:
    """Return what of a clause may turn its figure, which stands in it as signs."""
    opens = not _VERB.search(clause.partition("#")[0])
    limited = opens and _LIMIT_TO_VERB.search(clause)
    told = (_LIMIT_TO_VERB if limited else LIMIT).sub(" ", clause)
    told = _NOT_ONLY.sub("", told)
    told = _TAIL.sub(r"\g<kept>", told)
    told = _ASIDE.sub("", told)
    return _FRAME.sub("", told)


def own_part(clause: str) -> str:
    """Return what follows the last comma before a figure, if it can stand alone.

    "Checks were too often late, with ## made in time" counts those made in time.
    """
    before, sign, _ = clause.partition("#")
    start = max(before.rfind(mark) for mark in (", ", "; ", ": "))
    told = clause[start + 2 :] if sign and start >= 0 else ""
    return told if _STANDS_ALONE.match(told) else ""


def said_before(clause: str) -> str:
    """Return a clause up to what its figure counts, if all is said of it by then."""
    before, sign, _ = clause.partition("#")
    if not sign or not _DONE_IN.search(before):
        return ""
    rest = _GOES_ON.search(clause)
    if not rest or _MORE.search(rest["rest"]):
        return ""
    return clause[: rest.end("rest")]


def undenied(before: str, near: str, after: str) -> str:
    """Return a clause in which only the words near its figure may deny.

    "Oversight had been absent in 2022; it was now effective in ##": what is said near a
    figure with a verb of its own is not denied by what stands before that.
    """
    if not _VERB.search(near):
        return f"{before}{near}{after}"
    return f"{FAILING.sub(' ', before)}{near}{after}"
