"""Moves: which way a finding says that things went, in words or in two figures."""

import re
from collections.abc import Sequence

from ..language.cueing import load
from .findings import Finding
from .polarity import CONCERN, STRENGTH

_DIRECTIONS = {STRENGTH: "improving", CONCERN: "worsening"}

_FIGURE = r"(?P<{}>\d+(?:[.,]\d+)?)\s?(?:%|per ?cent(?:age points)?|percent)?"
_NOW = _FIGURE.format("now")
_THEN = _FIGURE.format("then")
_BETWEEN = r"[^.;]{0,80}?"
_AGAINST = r"(?:compared (?:with|to)|as against|against) (?:only |just )?"
_NUMBER = re.compile(r"\d")
_PATTERNS = (
    re.compile(rf"\b(?:up|down) from (?:only |just )?{_THEN}"),
    re.compile(rf"\bfrom {_THEN}{_BETWEEN} to (?:only |just )?{_NOW}"),
    re.compile(rf"{_NOW}{_BETWEEN},? {_AGAINST}{_THEN}{_BETWEEN}\b(?:19|20)\d\d"),
    re.compile(rf"{_NOW}[^.;()]{{0,40}}\({_THEN} in (?:19|20)\d\d\)"),
)


def moved_up(text: str) -> bool | None:
    """Return whether a figure is higher than it was; None if none is compared."""
    if not _NUMBER.search(text):
        return None
    for pattern in _PATTERNS:
        found = pattern.search(text)
        if found:
            if "now" not in found.groupdict():
                return found[0].startswith("up")
            now, then = (float(found[key].replace(",", "")) for key in ("now", "then"))
            return None if now == then else now > then
    return None


def trend(finding: Finding) -> dict[str, str]:
    """Return direction and comparator of a change that a finding tells of."""
    direction = _direction(finding)
    if not direction:
        return {}
    told = {"direction": direction}
    start, end = finding.clause
    since = [at for at in range(start, end) if finding.words.tokens[at] == "since"]
    if since and since[0] + 1 < end:
        stop = _comma(finding.words.tokens, since[0] + 1, end)
        said = " ".join(finding.words.said(since[0] + 1, stop).split())
        told |= {"since-text": said} if said else {}
    return told


def _direction(finding: Finding) -> str:
    """Return which way a finding says that things went, "" where it does not."""
    found = load("trends").find(finding.words, *finding.clause)
    sorts = [match.cue.sort for match in found if match.cue.sort != "none"]
    if sorts and sorts[0] != "changed":
        return sorts[0]
    told = _DIRECTIONS.get(finding.judgement.polarity, "")
    if sorts and told:
        return told
    if sorts and finding.judgement.sort == "event":
        return _of_amount(finding)
    moved = moved_up(finding.text)
    if moved is None:
        return ""
    return told or ("worsening" if moved == _is_of_ill(finding) else "improving")


def _of_amount(finding: Finding) -> str:
    """Return which way it went that there is more or less of what burdens a service."""
    found = load("polarity").find(finding.words, *finding.clause)
    sorts = [match.cue.sort for match in found]
    is_burden = "ill" in sorts or "caseload" in finding.words.tokens
    if not is_burden or ("less" in sorts) == ("more" in sorts):
        return ""
    return "improving" if "less" in sorts else "worsening"


def _is_of_ill(finding: Finding) -> bool:
    """Whether what is counted is bad to have more of."""
    found = load("polarity").find(finding.words, *finding.clause)
    return any(match.cue.sort in ("ill", "bad", "lack") for match in found)


def _comma(tokens: Sequence[str], start: int, end: int) -> int:
    marks = (at for at in range(start, end) if tokens[at] in (",", ".", ";"))
    return next(marks, end)
