"""How many cases were inspected."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import holds
from ..language.numbers import NUMBER, value_of
from ..passages.passages import Passage
from .material import Material, fact

_LOOKED = (
    r"(?:inspected|examined|reviewed|read|looked(?: at)?|evaluated|sampled|assessed|"
    r"audited|opened|took in|covered|drew on|went through|gone through|worked through|"
    r"scrutinised|considered|studied|checked)"
)
_FILES = r"(?:cases?|case files|case records|files|casefiles)"
_CASES = re.compile(
    rf"\b(?P<n1>{NUMBER}) (?:[\w'-]+ )?{_FILES} "
    rf"(?:were |have been |had been )?{_LOOKED}"
    rf"|\b(?P<n9>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:from|in|across) "
    rf"(?:[\w'-]+ ){{1,6}}?(?:were|have been|had been) {_LOOKED}"
    rf"|\b{_LOOKED}(?: at)?(?: (?:closely|in detail)(?: at)?)? "
    rf"(?:the (?:quality|management|handling) of )?(?:a (?:sample|total) of )?"
    rf"(?P<n2>{NUMBER}) (?:[\w'-]+ ){{0,2}}?{_FILES}\b"
    rf"|\b{_LOOKED}(?: at)? (?:the )?{_FILES} (?:of|relating to|involving) "
    rf"(?P<n7>{NUMBER}) "
    rf"|\b(?:sample|total) of (?P<n4>{NUMBER}) (?:[\w'-]+ ){{0,4}}?{_FILES}\b"
    rf"|\b(?:based|rests?|drawn|drew) (?:on|from|upon) (?:\w+ "
    rf"){{0,4}}(?P<n5>{NUMBER}) (?:[\w'-]+ )?{_FILES}\b"
    rf"|\b(?P<n6>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:that )?(?:we|inspectors|they) "
    rf"{_LOOKED}"
    rf"|\b(?:the|our) (?P<n8>{NUMBER}) {_FILES} in (?:the|our) sample\b"
    rf"|\bof (?:the|our) (?P<n3>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:that )?"
    rf"(?:we|inspectors|they) (?:\w+ )?{_LOOKED}"
)
# What every form has: most sentences have none of it.
_MAY_COUNT = re.compile(
    rf"{_LOOKED}|(?:sample|total) of|(?:based|rests?|drawn|drew) |(?:the|our) sample"
)
_CASE_NUMBERS = ("n1", "n2", "n3", "n4", "n5", "n6", "n7", "n8", "n9")
_TWO_KINDS = re.compile(rf"\b{NUMBER} [\w' -]*cases and (?:a further )?{NUMBER}\b")
_ONLY_SOME = re.compile(
    r" again\b| in (?:more )?depth\b| in (?:more |greater )?detail\b"
)
# "We looked at 56 cases in the one and 48 in the other, 104 altogether."
_ALTOGETHER = re.compile(
    rf"\b(?P<n>{NUMBER})(?: cases)? (?:altogether|in all|in total|overall)\b"
)
_AUDITED = re.compile(r"\b(?:audited|closed|further)\b")


def cases(material: Material) -> Iterator[Proposal]:
    """Yield the number of cases inspected, unless a sentence tells of two kinds."""
    found = list(_cases(material))
    numbers = {number for number, _, _ in found}
    aside = [one for one in found if one[1].section in ("opening", "context", "notes")]
    # Of several numbers none is that of all cases, unless the introduction tells it.
    if len(numbers) > 1:
        found = aside if len({number for number, _, _ in aside}) == 1 else []
    for number, _, span in found[:1]:
        yield fact({"cases": number}, span, "cases.inspected")


def _cases(material: Material) -> Iterator[tuple[int, Passage, Span]]:
    for passage, text in material.in_text():
        may_count = holds(text, ("case", "file")) and _MAY_COUNT.search(text)
        told = list(_CASES.finditer(text)) if may_count else []
        is_total = bool(told) and text[told[0].end() :].startswith(":")
        if len(told) != 1 or (_TWO_KINDS.search(text) and not is_total):
            continue
        if _ONLY_SOME.match(text, told[0].end()) or _AUDITED.search(told[0][0]):
            continue
        number = next(told[0][n] for n in _CASE_NUMBERS if told[0][n])
        whole = _ALTOGETHER.search(text, told[0].end())
        if whole:
            yield (
                value_of(whole["n"]),
                passage,
                _in(passage, told[0].start(), whole.end()),
            )
            continue
        yield value_of(number), passage, _in(passage, told[0].start(), told[0].end())


def _in(passage: Passage, start: int, end: int) -> Span:
    return Span(passage.start + start, passage.start + end)
