"""How many cases were inspected, where they are followed, seen or made shares of."""

import re

from ..language.numbers import NUMBER, value_of
from .cases_otherwise import is_by_others

_SEEN = (
    r"(?:inspected|quality[- ]assured|examined|reviewed|read|looked(?: closely| hard| "
    r"in (?:depth|"
    r"detail))? "
    r"at|evaluated|(?:dip-)?sampled|assessed|audited|scrutinised|considered|studied|"
    r"checked|judged|analysed|saw|seen|followed(?: up| through)?|traced|(?:case-)?"
    r"tracked|(?:took|taken) (?:in|a (?:close(?:r)? )?look at)|chosen|chose|selected|"
    r"covered|went through|opened)"
)
_UNITS = (
    r"(?:cases|case files|case records|crime files|investigations|(?:serious further "
    r"offence|sfo) reviews|such reviews)"
)
_SEEING = (
    r"(?:reading|inspecting|examining|reviewing|sampling|looking at|tracking|auditing|"
    r"assessing|following)"
)
_PEOPLE = (
    r"(?:children|people|men|women|prisoners|patients|residents|families|detainees|"
    r"young people|individuals|victims|pupils)"
)
_OF_PEOPLE = r"(?:records|files|cases|care|supervision|management|plans|progress)"
_WHO = r"(?:we|inspectors|they|the team|our team|this inspection)"
_SURE = re.compile(
    rf"\b(?P<n1>{NUMBER}) (?:[\w'-]+ )?{_UNITS} (?:that |which )?(?:were |had been |"
    rf"have "
    rf"been )?{_SEEN}(?! again)\b"
    rf"|\b(?P<n2>{NUMBER}) (?:[\w'-]+ )?{_UNITS} (?:that |which )?{_WHO} (?:had "
    rf")?{_SEEN}\b"
    rf"|\b{_SEEN}(?: each of| all)?(?: the| some)? (?P<n3>{NUMBER}) (?:[\w'-]+ "
    rf"){{0,2}}?{_UNITS}\b"
    rf"|\b{_SEEN} (?:the |how the )?(?:[\w'-]+ (?:and )?)?{_OF_PEOPLE}(?: and "
    rf"{_OF_PEOPLE})?"
    rf" of (?P<n4>{NUMBER}) (?:[\w'-]+ )?{_PEOPLE}\b"
    rf"|\b(?:case-)?tracked (?P<n5>{NUMBER}) (?:[\w'-]+ )?{_PEOPLE}\b(?!')"
    rf"|^(?:\W*(?:\w+ ){{0,2}}\w+:)?\W*(?P<n6>{NUMBER}) {_UNITS}(?=,| \(|;|\.?$)"
    rf"|\b(?P<n7>{NUMBER}) inspected {_UNITS}\b"
    rf"|\beach of (?:the )?(?P<n8>{NUMBER}) {_UNITS} (?:was|is)\b"
    rf"|\bsample,? (?:of|which was of) (?P<n9>{NUMBER}) {_UNITS}\b"
    rf"|\b(?:of|in|across) our (?P<n10>{NUMBER}) {_UNITS}\b"
    rf"|^the (?P<n11>{NUMBER}) {_UNITS} (?:came|were drawn|were spread|covered|"
    rf"included)\b"
    rf"|\b(?P<n12>{NUMBER})(?: cases)? (?:in all|altogether|in total)\b(?=[.,;]|$)"
    rf"|\b{_SEEING} (?:the )?(?P<n14>{NUMBER}) (?:[\w'-]+ )?{_UNITS}\b"
    rf"|\b{_SEEN} (?P<n15>{NUMBER}) of (?:the|its|their|our) (?:[\w',-]+ "
    rf"){{1,3}}?{_UNITS}\b"
    rf"|\b(?P<n16>{NUMBER}) {_UNITS}, [^,.;]{{3,60}}, were {_SEEN}\b"
    rf"|\b(?:evidence|sample|findings) (?:came|comes|drawn|is|was|are) from "
    rf"(?P<n17>{NUMBER})"
    rf" {_UNITS}\b"
    rf"|\bsample (?:was |is )?of (?P<n18>{NUMBER})(?: {_PEOPLE})?(?=[.,;]|$)"
    rf"|\b(?:looked|examined|assessed|inspected|judged|considered|read)\b[^.;]{{0,25}}"
    rf"\bwork (?:done )?(?:with|in|on) (?P<n19>{NUMBER}) (?:{_PEOPLE}|{_UNITS})\b"
    rf"|\bnumber of cases (?:\w+ )?(?:was|is) (?P<n20>{NUMBER})\b"
    rf"|\bin all (?P<n21>{NUMBER}) {_UNITS}\b"
    rf"|\bfollowed (?P<n13>{NUMBER}) {_PEOPLE}\b"
)
_NUMBERS = tuple(f"n{place}" for place in range(1, 22))
_ALL = "n12"
# Of some cases only: "the 51 cases in which they were needed".
_SOME = re.compile(
    r"\s*(?:in which|where|with|that|which|involving|concerning|of|needing|whose|who|"
    r"for|"
    r"requiring|on|under|from|at|to|when|again\b|closed\b|a year|each\b|per\b)"
)
# "We tracked six children and sampled the records of 34 others": not all are told.
_AND_OTHERS = re.compile(
    rf"[^.;]{{0,40}},? (?:and|then|as well as) (?:also |then |a further |another )?"
    rf"(?:{_SEEN}\b[^.;]{{0,40}}\b)?{NUMBER} (?:others?|more|further|additional)\b"
)
# "We saw 57 cases of poor recording".
_SEEN_OF = re.compile(r"(?:saw|seen)\b")
# Cases that others had audited, or that are more of another kind.
_ASIDE = re.compile(r"\b(?:audited|closed|further) cases\b")
_JUDGED = re.compile(
    r"\b(?:met|meets?|(?:in)?sufficient(?:ly)?|enough|standards?|expectations?|"
    r"adequate(?:ly)?|"
    r"satisf\w+|managed|passed|reached|well|effective(?:ly)?|sound)\b"
)
_WHOLE = re.compile(
    rf"\b(?:{NUMBER}|half|thirds?|quarters?|fifths?|most|few|majority|minority) (?:of|"
    rf"out "
    rf"of) (?:the |our |all )?(?P<n1>{NUMBER}) {_UNITS}\b"
    rf"|\b(?:per cent|%) of (?:the |our |all )?(?P<n3>{NUMBER}) {_UNITS}\b"
    rf"|(?:^|[;:] )of (?:the |our )?(?P<n2>{NUMBER}) {_UNITS},"
)
_EARLIER = re.compile(
    r"\b(?:previous|last|earlier|preceding|first) (?:\w+ )?(?:inspection|visit|review|"
    r"report|time)\b[^;]*$|\b(?:we|inspectors|they) had (?:\w+ )?$"
)


def sure_number(text: str) -> tuple[int, int, int] | None:
    """Return the number of cases that a sentence says were seen, and its place.

    Of `text` in small letters; None if it tells none, of an earlier inspection, or two.
    """
    found = [one for one in _SURE.finditer(text) if not _is_other(text, one)]
    told = {value_of(_number(one)): one for one in found}
    whole = [one for one in found if one[_ALL] and len(told) > 1]
    found = whole or (found if len(told) == 1 else [])
    if not found or (found[0][_ALL] and "cases" not in text):
        return None
    return value_of(_number(found[0])), found[0].start(), found[0].end()


def whole_number(text: str) -> tuple[int, int, int] | None:
    """Return the cases of which a sentence gives a share, unless of some of them."""
    for one in _WHOLE.finditer(text) if _JUDGED.search(text) else ():
        number = one["n1"] or one["n2"] or one["n3"]
        is_some = None if one["n2"] else _SOME.match(text, one.end())
        if not is_some and not _EARLIER.search(text, 0, one.start()):
            return value_of(number), one.start(), one.end()
    return None


def _number(found: re.Match[str]) -> str:
    return next(found[name] for name in _NUMBERS if found[name])


def _is_other(text: str, found: re.Match[str]) -> bool:
    some = _SOME.match(text, found.end()) if found["n3"] else None
    is_some = some is not None and some[0].strip() in ("again", "closed")
    is_some = is_some or bool(_ASIDE.search(found[0]))
    is_some = is_some or bool(
        _SEEN_OF.match(found[0]) and _SOME.match(text, found.end())
    )
    is_some = is_some or text.startswith(" twice", found.end())
    is_some = is_some or _AND_OTHERS.match(text, found.end()) is not None
    is_some = is_some or is_by_others(text, found.start())
    return is_some or bool(_EARLIER.search(text, 0, found.start()))
