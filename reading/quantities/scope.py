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


def in_scope(clause: str) -> str:
    """Return what of a clause may turn its figure, which stands in it as signs."""
    told = _NOT_ONLY.sub("", LIMIT.sub(" ", clause))
    told = _TAIL.sub(r"\g<kept>", told)
    told = _ASIDE.sub("", told)
    return _FRAME.sub("", told)


def undenied(before: str, near: str, after: str) -> str:
    """Return a clause in which only the words near its figure may deny.

    "Oversight had been absent in 2022; it was now effective in ##": what is said near a
    figure with a verb of its own is not denied by what stands before that.
    """
    if not _VERB.search(near):
        return f"{before}{near}{after}"
    return f"{FAILING.sub(' ', before)}{near}{after}"
