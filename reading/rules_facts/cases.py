"""How many cases were inspected."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import holds, small
from ..language.numbers import NUMBER, value_of
from ..passages.passages import Passage
from .cases_followed import sure_number, whole_number
from .cases_otherwise import is_by_others, left_over, otherwise_told, part_of_all
from .material import Material, fact

_VERDICT = r"[^.;]*\b(?:sufficient|good|enough|adequate|poor|met|effective|weak)\b"
_LOOKED = (
    r"(?:inspected|examined|reviewed|read|look(?:ed|s)(?: at)?|evaluated|sampled|"
    r"assessed|"
    r"audited|opened|took in|takes in|cover(?:ed|s)|dr(?:ew|aws) on|went through|gone "
    r"through|worked through|"
    r"scrutinised|considered|studied|checked|judged|analysed|took)"
)
_FILES = r"(?:cases?|case files|case records|files|casefiles)"
_PEOPLE = r"(?:children|people|men|women|prisoners|patients|young people|individuals)"
_MADE_OF = (
    r"(?:findings|judge?ments?|conclusions|ratings|figures|results|report|evidence)"
)
_CASES = re.compile(
    rf"\b(?P<n1>{NUMBER}) (?:[\w'-]+ )?{_FILES} "
    rf"(?:were |have been |had been )?{_LOOKED}"
    rf"|\b(?P<n9>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:from|in|across) "
    rf"(?:[\w'-]+ ){{1,6}}?(?:were|have been|had been) {_LOOKED}"
    rf"|\b{_LOOKED}(?: at)?(?: (?:closely|in detail)(?: at)?)? "
    rf"(?:the (?:quality|management|handling) of )?(?:a (?:sample|total) of )?"
    rf"(?P<n2>{NUMBER}) (?:[\w'-]+ ){{0,2}}?{_FILES}\b"
    rf"|\b{_LOOKED}(?: at)? (?:the )?(?:{_FILES}|records) (?:of|relating to|involving) "
    rf"(?P<n7>{NUMBER}) (?!others?\b)"
    rf"|\b{_LOOKED} (?P<n10>{NUMBER}) records of {_PEOPLE}\b"
    rf"|\b(?:sample|total) of (?P<n4>{NUMBER}) (?:[\w'-]+ ){{0,4}}?{_FILES}\b"
    rf"|\b(?:based|rests?|drawn|drew) (?:on|from|upon) (?:\w+ "
    rf"){{0,4}}(?P<n5>{NUMBER}) (?:[\w'-]+ )?{_FILES}\b"
    rf"|\b(?P<n6>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:that )?(?:we|inspectors|they) "
    rf"{_LOOKED}"
    rf"|\b(?:the|our) (?P<n8>{NUMBER}) {_FILES} in (?:the|our) sample\b"
    rf"|\b(?P<n11>{NUMBER}) {_FILES} (?:(?:made up|formed|were in|in) )?(?:the|our|its|"
    rf"this) sample\b"
    rf"|\bof (?:the|our) (?P<n3>{NUMBER}) (?:[\w'-]+ )?{_FILES} (?:that )?"
    rf"(?:we|inspectors|they) (?:\w+ )?{_LOOKED}"
    rf"|\b(?:inspection|review|reading|examination|scrutiny|study|analysis|audit) "
    rf"(?:of|"
    rf"at) (?:the |some )?(?P<n12>{NUMBER}) (?:[\w'-]+ )?{_FILES}\b"
    rf"|\b(?:applied|judged|tested|scored)\b(?!{_VERDICT})[^.;]{{0,90}}? (?:in|to|of|"
    rf"for|"
    rf"across) (?:each of |all )?(?:the |our )?(?P<n13>{NUMBER}) {_FILES}\b"
    rf"|\b{_MADE_OF} (?:\w+ ){{0,2}}?(?:uses?|rests? on|come from|comes from|are (?:of|"
    rf"from|based on)|cover|concern|draw on)(?: the)?(?: remaining)? "
    rf"(?P<n14>{NUMBER})\b"
    rf"(?! (?!cases|files)[a-z])"
    rf"|(?:^|;)\s*(?P<n15>{NUMBER}) {_FILES}\s*(?:$|;|\()"
    rf"|\bsample (?:had|held|contained|included|consisted of|was made up of) "
    rf"(?P<n18>{NUMBER}) (?:{_PEOPLE}|{_FILES})\b"
    rf"|\bhow (?:well )?(?P<n19>{NUMBER}) {_PEOPLE} (?:\w+ )?(?:were|had been) "
    rf"(?:managed|"
    rf"supervised|looked after|dealt with)\b"
    rf"|\b(?P<n20>{NUMBER}) {_FILES} (?:were|had been) (?:drawn|chosen|selected|picked)"
    rf"(?: at random| by lot| by chance)?[.,;]?$"
    rf"|\b(?:chose|selected|picked|drew) (?P<n21>{NUMBER}) {_FILES}\b"
    rf"|\b{_LOOKED} (?P<n22>{NUMBER}) (?:{_PEOPLE}) (?:under|on|in|being|who were) "
    rf"(?:supervis|probation|licence|management|the community)"
    rf"|\b(?P<n23>{NUMBER}) {_FILES} and (?:\w+ )?{_LOOKED}\b"
    rf"|\b{_LOOKED}\b[^.;:]{{0,40}}: (?P<n24>{NUMBER}) {_FILES}\b"
    rf"|\b(?P<n25>{NUMBER}) (?:[\w'-]+ )(?:and|or) (?:[\w'-]+ ){_FILES} (?:were |have "
    rf"been "
    rf"|had been )?{_LOOKED}"
    rf"|\b(?:case )?sample (?:was|is|numbered|came to|consisted of) (?P<n26>{NUMBER})\b"
    rf"(?! per cent|%| times)"
    rf"|^(?P<n16>{NUMBER})\s?[:–-] {_FILES}\b"
    rf"|\b{_LOOKED}(?: at)? (?P<n27>{NUMBER}) {_PEOPLE}'s (?:records|files|cases)\b"
    rf"|\b(?:share|proportion) of (?:the |our |all )?(?P<n28>{NUMBER}) {_FILES}\b"
    rf"|\b{_LOOKED} (?P<n29>{NUMBER}) of the reviews (?:that|which|written|submitted)\b"
    rf"|\b{NUMBER} {_FILES} (?:had been|were) (?:drawn|chosen|selected|picked|sampled)"
    rf"[;,] (?:and |of which )?(?P<n17>{NUMBER}) (?:of (?:them|these|which) )?were "
    rf"{_LOOKED}"
)
# What every form has: most sentences have none of it.
_MAY_COUNT = re.compile(
    rf"{_LOOKED}|(?:sample|total|share|proportion) of|(?:based|rests?|drawn|drew) |"
    rf"(?:the|our|its) sample|sample |how (?:well )?{NUMBER}|drawn|chose|drew|"
    rf"chosen|selected|picked|inspection|review|reading|scrutiny|study|audit|applied|"
    rf"tested|scored|{_MADE_OF}|"
    rf"(?:^|;)\s*{NUMBER} |^{NUMBER}\s?[:–-]"
)
_CASE_NUMBERS = tuple(f"n{place}" for place in range(1, 30))
_OF_MUCH_ELSE = ("peel",)
_TWO_KINDS = re.compile(
    rf"\b{NUMBER} [\w' -]*(?:cases|files),? (?:of [\w' -]+ )?and (?:a further "
    rf")?{NUMBER} (?!staff|people|practitioners|interviews|meetings|officers|managers)"
)
# "Assessment was sufficient in 29 of the 63 cases": the whole of every such figure.
_OF_WHOLE = re.compile(
    rf"\b(?:{NUMBER}|half|thirds?|quarters?|fifths?) (?:of|out of) (?:the |our |all )?"
    rf"(?P<n>{NUMBER})(?: (?:cases|files|plans|assessments|reviews)\b|(?= passed| met| "
    rf"were| "
    rf"was))"
)
_FEWEST_STAGES = 3
# "| Standard | Cases that met it (of 57) |"; "Results (60 cases)".
_HEAD = re.compile(
    rf"[^.]{{0,60}}\b(?:cases|sufficient|met)\b[^.]{{0,40}}(?:\((?:out )?(?:of|n ?=|"
    rf"total|"
    rf"base:?) ?|\bof )(?P<n>{NUMBER})(?: cases)?\)?\s*[|:]*"
    rf"|[^.]{{3,60}}\((?:of |n ?= ?)?(?P<n2>{NUMBER}) cases(?: inspected| read)?\):?"
)
# What another inspection read: "the one of 2023, when 104 cases were read".
_OF_ANOTHER = re.compile(
    r"\b(?:previous|last|earlier|preceding) (?:\w+ )?(?:inspection|visit|review|report|"
    r"time)\b[^.;]*$"
)
_LINE_OF_STAGE = re.compile(
    r"(?:assessments?|planning|implementation and delivery|reviewing)\s?[:–—-]"
)
_OF_STAGE = re.compile(
    r"\b(?:assess(?:ments?)?|planning|plans?|deliver(?:y)?|reviews|review(?:ing)?|case "
    r"standards|"
    r"four standards)\b"
)
_ONLY_SOME = re.compile(
    r" (?:again|twice)\b| in (?:more )?depth\b| in (?:more |greater )?detail\b"
)
# "We looked at 56 cases in the one and 48 in the other, 104 altogether."
_ALTOGETHER = re.compile(
    rf"\b(?P<n>{NUMBER})(?: cases)? (?:altogether|in all|in total|overall)\b"
)
# "We chose 60 cases; two were withdrawn, and so 58 were inspected."
_IN_THE_END = re.compile(
    rf"\b(?:(?:sample|total) of {NUMBER}|{NUMBER} (?:[\w'-]+ )?{_FILES}|(?:chose|"
    rf"chosen|selected|picked|drew|drawn) {NUMBER})\b[^.]*?[,;]? (?:and|so|but|leaving|"
    rf"of which|of these|of them)(?: so| then| in the end)? (?:only |just )?"
    rf"(?P<n>{NUMBER})(?: {_FILES})? (?:were|had been|to be)(?: in the end| finally|"
    rf" then| eventually)? {_LOOKED}\b(?! again)"
)
_AUDITED = re.compile(r"\b(?:audited|closed|further)\b")


def cases(material: Material, programme: str = "") -> Iterator[Proposal]:
    """Yield the number of cases inspected, unless a sentence tells of two kinds."""
    if programme in _OF_MUCH_ELSE:
        return  # a force is judged by much else, and its files are not of persons
    found = list(_cases(material))
    found = found or _followed(material) or _otherwise(material) or _wholes(material)
    found = found or _shared(material) or _headed(material) or _parted(material)
    numbers = {number for number, _, _ in found}
    aside = [one for one in found if one[1].section in ("opening", "context", "notes")]
    # Of several numbers none is that of all cases, unless the introduction tells it.
    if len(numbers) > 1:
        found = aside if len({number for number, _, _ in aside}) == 1 else []
    for number, _, span in found[:1]:
        yield fact({"cases": number}, span, "cases.inspected")


def _cases(material: Material) -> Iterator[tuple[int, Passage, Span]]:
    for passage, text in material.whole:
        may_count = holds(
            text, ("case", "file", "record", "sample", "people", "individual", "review")
        ) and _MAY_COUNT.search(text)
        in_the_end = _IN_THE_END.search(text) if may_count else None
        if in_the_end:
            span = _in(passage, in_the_end.start("n"), in_the_end.end())
            yield value_of(in_the_end["n"]), passage, span
            continue
        if may_count and (left := left_over(text)):
            yield left[0], passage, _in(passage, left[1], left[2])
            continue
        told = list(_CASES.finditer(text)) if may_count else []
        is_total = bool(told) and text[told[0].end() :].startswith(":")
        if len(told) != 1 or (_TWO_KINDS.search(text) and not is_total):
            continue
        first = told[0].start()
        if _OF_ANOTHER.search(text, 0, first) or is_by_others(text, first):
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


def _followed(material: Material) -> list[tuple[int, Passage, Span]]:
    """Return the numbers of cases that were followed, seen or tracked."""
    told = [(sure_number(text), passage, text) for passage, text in material.whole]
    return [
        (one[0], passage, _in(passage, one[1], one[2]))
        for one, passage, text in told
        if one and not _TWO_KINDS.search(text)
    ]


def _otherwise(material: Material) -> list[tuple[int, Passage, Span]]:
    """Return the numbers of cases that are told in rarer words."""
    told = [(otherwise_told(text), passage) for passage, text in material.whole]
    return [(o[0], p, _in(p, o[1], o[2])) for o, p in told if o]


def _parted(material: Material) -> list[tuple[int, Passage, Span]]:
    """Return the whole of which sentences tell parts, if all tell the same."""
    told = [(part_of_all(text), passage) for passage, text in material.whole]
    found = [(o[0], p, _in(p, o[1], o[2])) for o, p in told if o]
    return found if len({number for number, _, _ in found}) == 1 else []


def _shared(material: Material) -> list[tuple[int, Passage, Span]]:
    """Return the whole of the shares of cases, if all have the same."""
    told = [(whole_number(text), passage) for passage, text in material.whole]
    found = [(o[0], p, _in(p, o[1], o[2])) for o, p in told if o]
    return found if len({number for number, _, _ in found}) == 1 else []


def _wholes(material: Material) -> list[tuple[int, Passage, Span]]:
    """Return the whole of the figures that tell how many cases met each standard."""
    found = [
        (value_of(whole["n"]), passage, _in(passage, whole.start(), whole.end()))
        for passage, text in material.whole
        if _OF_STAGE.search(text)
        for whole in _OF_WHOLE.finditer(text)
    ]
    is_told = len(found) > 1 or any(_is_on_stages(material, p) for _, p, _ in found)
    return found if is_told and len({number for number, _, _ in found}) == 1 else []


def _headed(material: Material) -> list[tuple[int, Passage, Span]]:
    """Return the cases of which the head of a table says that it counts them."""
    found = []
    for passage, text in material.whole:
        for line in text.split("\n"):
            head = _HEAD.fullmatch(line.strip())
            if head:
                number = value_of(head["n"] or head["n2"])
                found.append((number, passage, passage.span))
    return found if len({number for number, _, _ in found}) == 1 else []


def _is_on_stages(material: Material, passage: Passage) -> bool:
    """Tell whether a passage, or its paragraph, goes through the stages."""
    text = small(passage.text)
    block = material.by_block.get(passage.block, text)
    stages = {found[0] for found in _OF_STAGE.finditer(block)}
    is_line = "standard" in text or bool(_LINE_OF_STAGE.match(text))
    return is_line or len(stages) >= _FEWEST_STAGES


def _in(passage: Passage, start: int, end: int) -> Span:
    return Span(passage.start + start, passage.start + end)
