"""The four stages of casework, where prose, lines, headings or figures name them."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..quantities.quantities import quantities
from .material import Material, fact
from .standards_elsewhere import standards_told

_PROBATION = "hmi-probation"
STAGES = ("assessment", "planning", "implementation-and-delivery", "reviewing")
_DELIVERS = (
    r"(?:implement(?:ation|ing|ed)?(?: (?:and|&|or) )?deliver(?:y|ing|ed)?|"
    r"implement(?:ation|ing|ed)|deliver(?:y|ing|ed)?|(?:plans? (?:was|were|is|are) )?"
    r"(?:carried out|put into (?:practice|effect|action))|"
    r"manag(?:ed|ing|ement)(?=,? and (?:then )?review))"
)
_WORDS = (
    r"assess(?:ment|ments|ing|ed)?",
    r"plan(?:ning|s|ned)?",
    _DELIVERS,
    r"review(?:ing|s|ed)?",
)
_ANY = re.compile(
    "|".join(rf"(?P<s{place}>\b{_WORDS[place]}\b)" for place in (2, 0, 1, 3))
)
# What practitioners do is none of what inspectors ask.
_THEIR_WORK = re.compile(
    r"(?:(?:most|many|some|these|the|few|all|experienced|new) )*(?:practitioners|staff|"
    r"officers|probation officers|managers|they|teams?|workers)\b(?: \w+){0,3}? "
    r"(?:assess(?:ed|ing)?|plan(?:ned|ning)?),?(?: (?:risks?|needs|work))? "
    r"(?:and )?(?:plan|deliver|review|manag)\w*\b"
)
_FORMAL = re.compile(r"\bimplementation (?:and|&) delivery\b")
# Between two stages of a list, with what one may say of each.
_JOINS = re.compile(
    r"\s*(?:[,;/&–-]|\band\b|\bor\b|\bthen\b|\bon\b|\bof\b|\bfor\b|\bits\b|\btheir\b|"
    r"\bthe\b|\bhow\b|\bwhat\b|\brisks?\b|\bone\b|\babout\b|\bit\b|\bwell\b|\bwas\b|"
    r"\bwere\b|\bit\b|\s)*\s*"
)
_ASKED = re.compile(
    r"\b(?:inspected|examined|looked (?:at|into)|assessed|audited|judged?|judges|"
    r"judgements?|graded|rated|scored|marks?|tested|asked|questions?|standards?|tests?|"
    r"stages?|areas?|aspects?|parts?|headings|criteria|measured|applied|the four|four "
    r"things|four (?:of them|in all)|covers?|covered)\b"
)
_OPENS_LINE = re.compile(
    rf"(?:\W*(?:\d[\d.]*|[a-d])[.):]?\s+|[-•–*]\s*)?"
    rf"(?:standard \d[,:.]? )?(?:(?:sufficient|good|adequate|quality of|standard of) "
    rf")?(?P<name>{'|'.join(_WORDS)})"
    r"(?:\s*(?:$|[:|–—\t(=.-]|\d|,\s*\d)|\s(?:of|in) (?:cases|risk)\b)"
)
_NOUNS = tuple(
    re.compile(rf"\b{noun}\b")
    for noun in ("assessment", "planning", "delivery", "reviewing")
)
_QUESTION = re.compile(r"\W*(?:how|does|is|was|were|did|do|are)\b[^?]{5,80}\?")
_DIGITS = re.compile(r"\b\d+\b")
_COLLECTIVE = re.compile(
    r"(?<!of )\b(?:(?:our|its|the|all|their|these|inspectorate's|same|each of the|"
    r"every one of "
    r"the) )+four (?:of (?:the|our|its) )?(?:case(?:work)? |of the |practice )?"
    r"(?:standards|stages|areas of (?:case)?work|quality standards)\b"
    r"|\bfour (?:case(?:work)?[- ](?:standards|stages)|standards (?:for|on|of|in) "
    r"(?:the )?"
    r"(?:quality of )?(?:case(?:work)?|cases|work with))|\ball four (?:standards|"
    r"stages)\b"
    r"|\b(?:the|our) four (?:for|on|of) casework\b|\bcase standards of (?:our|the)\b"
    r"|\b(?:case|four(?: case)?) standards (?:were|are|have been) (?:all |each "
    r")?(?:used|"
    r"applied)\b|\b(?:used|applied|"
    r"against|by) (?:the |our )?(?:four )?(?:case standards|standards for cases?)\b"
    r"|\b(?:inspectorate(?: of probation)?'s|our|its|their|the) (?:own |four )*"
    r"standards (?:for|on|of|in) (?:the )?(?:case ?work|case (?:supervision|management|"
    r"work)|(?:managing|supervising) cases|(?:supervision|management) of cases)\b"
    r"|\b(?:judged|inspected|assessed|tested|measured|examined) (?:against|by|under|"
    r"with) "
    r"(?:the |our )?four standards\b"
    r"|\b(?:none|not one|one|two|three|each|any|most|few) of (?:the |its |our )?"
    r"four standards\b|(?:^|[,;] )of (?:the |its |our )?four standards\b"
    r"|\bfour standards\b[^.;]{0,40}\b(?:met|cases?|reached|applied|sufficient)\b"
    r"|\b(?:judg|inspect|assess|test|measur|examin|mark|scor)\w*\b[^.;]{0,30}"
    r"\b(?:by|against|under|on|with) (?:the |its |our |these |those )?four standards\b"
)
# What is said of each of the standards names them all.
_EACH = re.compile(
    r"\b(?:standards|stages) were (?:each|all|never|not) (?:met|reached|failed)\b"
)
_NAMED = re.compile(r"\b(?:planning|reviewing|implementation and delivery)\b")
_MEETS = re.compile(
    r"\bstandards?\b|\b(?:in)?(?:sufficient|adequate)(?:ly)?\b|\bgood enough\b|\bmet\b|"
    r"\bper cent\b|%|\bcases\b|\breached\b"
)
_SET_ASIDE = re.compile(
    r"\b(?P<name>assess\w+|planning|plans|deliver\w+|review\w+)\b[^.;]{0,30}\b(?:left "
    r"(?:aside|out)|(?:was|were) not(?: (?:judged|assessed|rated|inspected|looked at|"
    r"covered|included|reported(?: on)?|scored|marked|measured|counted|tested|examined|"
    r"considered)(?: separately| here| this time| on its own)?)?(?=[.;,]|$| (?:because|"
    r"as|since|for (?:want|lack))\b)|set aside|fell outside|excluded)"
)
_FEWEST_RUN = 3
_FEWEST_LINES = 3
_FEWEST_FIGURES = 2
_ALL = len(STAGES)
_PER_CENT = re.compile(r"\bper cent\b|%|\bof (?:the )?(?:\d+|cases)\b")
_GROUP = "case-standards"
# The stages where they are spoken of as what is judged.
_SUBJECTS = re.compile(
    r"\b(?:(?P<s2>(?:implementation|implementing)(?: and deliver(?:y|ing))?|"
    r"(?<!service )(?<!programme )delivery|delivering)|"
    r"(?P<s0>assessments?(?! (?:centre|team|tool)s?)|assessing)|"
    r"(?P<s1>planning)|(?P<s3>reviewing))\b"
)


def subjects(text: str) -> list[str]:
    """Return the stages that a sentence names as pieces of work, in their order.

    Of `text` in small letters with straight marks.
    """
    return list(dict.fromkeys(STAGES[_place(one)] for one in _SUBJECTS.finditer(text)))


def run_of_stages(text: str) -> list[str]:
    """Return the stages that a sentence on the method lists one after the other.

    Of `text` in small letters with straight marks.
    """
    if not _ASKED.search(text) or is_their_work(text):
        return []
    best: set[int] = set()
    run: set[int] = set()
    last: re.Match[str] | None = None
    for found in _ANY.finditer(text):
        joined = last and _JOINS.fullmatch(text, last.end(), found.start())
        run = {*run, _place(found)} if joined else {_place(found)}
        best = max(best, run, key=len)
        last = found
    return _named(best) if len(best) >= _FEWEST_RUN else []


def is_their_work(text: str) -> bool:
    """Tell whether a sentence says what practitioners do at each stage."""
    return _THEIR_WORK.match(text) is not None


def asked_of_each(text: str) -> list[str]:
    """Return the stages of which a sentence says that inspectors asked about them."""
    asked = re.search(
        r"\b(?:asked|judged|considered)\b(?: of each)?,? (?:whether|how)\b", text
    )
    if not asked:
        return []
    found = {_place(one) for one in _ANY.finditer(text, asked.end())}
    return _named(found) if len(found) > 1 else []


def stages_told(material: Material) -> Iterator[Proposal]:
    """Yield the stages that are told by lines, headings, figures or all together.

    Of other inspectorates, the standards that headings of the report name.
    """
    if material.publisher != _PROBATION:
        yield from standards_told(material)
        return
    aside = set_aside(material)
    for find in (_in_lines, _in_blocks):
        told, places = find(material)
        told = [stage for stage in told if stage not in aside]
        if told:
            spans = tuple(dict.fromkeys(places))
            fields = {"standards": told}
            yield Proposal("inspection-fact", fields, spans, "standards.stages")
            return


def set_aside(material: Material) -> set[str]:
    """Return the stages that the publication says were not inspected."""
    found: set[str] = set()
    for _, text in material.in_text():
        for one in _SET_ASIDE.finditer(text):
            stage = _ANY.match(one["name"])
            found |= {STAGES[_place(stage)]} if stage else set()
    return found


def _place(found: re.Match[str]) -> int:
    return int((found.lastgroup or "s0")[1:])


def _named(places: set[int]) -> list[str]:
    return [STAGES[place] for place in sorted(places)]


def _in_lines(material: Material) -> tuple[list[str], list[Span]]:
    """Return the stages with which lines or headings open, each with its place."""
    places: dict[int, Span] = {}
    told: set[int] = set()
    for passage, text in material.whole:
        at = passage.start
        for line in text.split("\n"):
            found = _OPENS_LINE.match(line)
            if found:
                stage = _ANY.match(found["name"])
                place = _place(stage) if stage else 0
                places.setdefault(place, Span(at, at + len(line)))
                is_title = line.strip(" .:").isalpha() and passage.kind == "heading"
                told |= set() if is_title else {place}
            elif _QUESTION.fullmatch(line.strip()):
                asked = {_place(one) for one in _ANY.finditer(line)}
                for place in asked if len(asked) == 1 else ():
                    places.setdefault(place, Span(at, at + len(line)))
            at += len(line) + 1
    # Titles of parts alone name no standards, unless they are all four.
    fewest = _FEWEST_LINES if told else _ALL
    enough = len(places) >= fewest
    return (_named(set(places)), list(places.values())) if enough else ([], [])


def _in_blocks(material: Material) -> tuple[list[str], list[Span]]:
    """Return the stages that a paragraph compares, by their own names or figures."""
    blocks: dict[int, list[tuple[Span, str, str]]] = {}
    for passage, text in material.in_text("opening", "findings", "context"):
        told = (passage.span, text, passage.text)
        blocks.setdefault(passage.block, []).append(told)
    for sentences in blocks.values():
        text = " ".join(text for _, text, _ in sentences)
        found = {_place(one) for one in _ANY.finditer(text)}
        is_formal = _FORMAL.search(text) and len(found) >= _FEWEST_RUN
        figures = sum(len(list(quantities(words))) for _, _, words in sentences)
        figures = max(figures, len(_DIGITS.findall(text)))
        is_counted = figures >= _FEWEST_FIGURES and _MEETS.search(text)
        is_each = figures >= _FEWEST_RUN and _MEETS.search(text)
        is_told = is_formal and (is_counted or len(found) == _ALL)
        is_told = is_told or all(one.search(text) for one in _NOUNS)
        if is_told or (is_each and len(found) == _ALL):
            spans = [span for span, text, _ in sentences if _ANY.search(text)]
            return _named(found), spans
    return [], []


def collective(material: Material) -> Iterator[Proposal]:
    """Yield the stages' group, where the publication tells of "the four standards".

    All four where what is said of one of them leaves the others open.
    """
    for passage, text in material.whole if material.publisher == _PROBATION else ():
        if _COLLECTIVE.search(text):
            told = [] if _EACH.search(text) else _figured(material)
            is_named = _EACH.search(text) or _NAMED.search(material.text)
            told = told or (list(STAGES) if is_named else [_GROUP])
            aside = set_aside(material)
            kept = [stage for stage in told if stage not in aside]
            yield fact({"standards": kept}, passage.span, "standards.stages")
            return


def _figured(material: Material) -> list[str]:
    """Return the stages of which sentences give a figure, where the group is told."""
    told = [
        stage
        for passage, text in material.in_text("opening", "findings", "context")
        if _PER_CENT.search(text) and quantities(passage.text)
        for stage in subjects(text)
    ]
    return [stage for stage in STAGES if stage in told]
