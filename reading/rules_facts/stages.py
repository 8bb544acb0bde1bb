"""The four stages of casework, where prose, lines, headings or figures name them."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..quantities.quantities import quantities
from .material import Material, fact
from .standard_names import standard_named

STAGES = ("assessment", "planning", "implementation-and-delivery", "reviewing")
_DELIVERS = (
    r"(?:implement(?:ation|ing|ed)?(?: (?:and|&|or) )?deliver(?:y|ing|ed)?|"
    r"implement(?:ation|ing|ed)|deliver(?:y|ing|ed)?|(?:plans? (?:was|were|is|are) )?"
    r"(?:carried out|put into (?:practice|effect|action)))"
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
    rf"(?:(?:sufficient|good|adequate|quality of|standard of) "
    rf")?(?P<name>{'|'.join(_WORDS)})"
    r"(?:\s*(?:$|[:|–—\t(=.-]|\d)|\s(?:of|in) (?:cases|risk)\b)"
)
_NOUNS = tuple(
    re.compile(rf"\b{noun}\b")
    for noun in ("assessment", "planning", "delivery", "reviewing")
)
_QUESTION = re.compile(r"\W*(?:how|does|is|was|were|did|do|are)\b[^?]{5,80}\?")
_DIGITS = re.compile(r"\b\d+\b")
_FIGURE = re.compile(
    r"\d|\b(?:half|third|quarter|fifth|tenth|in (?:\w+ )?(?:of|cases))\b"
)
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
    r"|\bfour (?:case )?standards (?:were|are) (?:used|applied)\b|\b(?:used|applied|"
    r"against|by) (?:the |our )?(?:four )?(?:case standards|standards for cases?)\b"
    r"|\b(?:inspectorate(?: of probation)?'s|our|its|their|the) (?:own |four )*"
    r"standards (?:for|on|of|in) (?:the )?(?:case ?work|case (?:supervision|management|"
    r"work)|(?:managing|supervising) cases|(?:supervision|management) of cases)\b"
    r"|\b(?:judged|inspected|assessed|tested|measured|examined) (?:against|by|under|"
    r"with) "
    r"(?:the |our )?four standards\b"
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
_HEALTHY = re.compile(
    r"\b(?:four|all|our|the|these) (?:four )?(?:tests|areas) (?:of|for) (?:a |the "
    r")?healthy "
    r"(?P<kind>prison|establishment)\b|\b(?:four|our|the) (?:four )?healthy "
    r"(?P<kind2>prison|establishment) (?:tests|areas)\b"
)
_SCHOOL = re.compile(r"\b(?:school|academy|college|sixth form|pupils)\b")
# "Respect was the strongest of our tests; in each of the other three ..."
_OTHER_TESTS = re.compile(
    r"\b(?:safety|respect|purposeful activity|preparation for release)\b.*\btests?\b.*"
    r"\b(?:other|remaining) (?:three|tests)\b"
)
_TESTS = (
    *("healthy-prison-safety", "healthy-prison-respect"),
    *("healthy-prison-purposeful-activity", "healthy-prison-preparation-for-release"),
)
_SAFEGUARDING = re.compile(
    r"\b(?:arrangements for safeguarding|safeguarding arrangements)\b[^.;]*\b"
    r"effective\b|\bsafeguarding (?:was|is) (?:not |found to be )?effective\b"
)
_LONGEST_LINE = 90
_FEWEST_RUN = 3
_FEWEST_LINES = 3
_FEWEST_FIGURES = 2
_ALL = len(STAGES)


def run_of_stages(text: str) -> list[str]:
    """Return the stages that a sentence on the method lists one after the other.

    Of `text` in small letters with straight marks.
    """
    if not _ASKED.search(text):
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
    if material.publisher != "hmi-probation":
        headed = list(_in_headings(material))
        yield from headed or _tests(material) or _safeguarding(material)
        return
    aside = set_aside(material)
    for find in (_in_lines, _in_blocks, _collective):
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


def _in_headings(material: Material) -> Iterator[Proposal]:
    found: dict[str, Span] = {}
    for passage, text in material.whole:
        is_line = passage.kind == "heading" or len(text) < _LONGEST_LINE
        slug = standard_named(material, text.partition(":")[0]) if is_line else None
        if slug:
            found.setdefault(slug, passage.span)
    if len(found) >= _FEWEST_LINES:
        fields, spans = {"standards": list(found)}, tuple(found.values())
        yield Proposal("inspection-fact", fields, spans, "standards.headings")


def _safeguarding(material: Material) -> list[Proposal]:
    """Return safeguarding, of which an inspection of a school always judges."""
    if material.publisher != "ofsted" or not _SCHOOL.search(material.text):
        return []
    for passage, text in material.in_text():
        if _SAFEGUARDING.search(text):
            fields = {"standards": ["education-safeguarding"]}
            return [fact(fields, passage.span, "standards.safeguarding")]
    return []


def _tests(material: Material) -> list[Proposal]:
    """Return the tests of prisons, where but one is named, or only their number."""
    if material.publisher != "hmi-prisons":
        return []
    for passage, text in material.whole:
        block = material.by_block.get(passage.block, "")
        if "test" in text and _OTHER_TESTS.search(block):
            return [fact({"standards": list(_TESTS)}, passage.span, "standards.others")]
        found = _HEALTHY.search(text)
        if found:
            kind = found["kind"] or found["kind2"]
            fields = {"standards": [f"healthy-{kind}-tests"]}
            return [fact(fields, passage.span, "standards.tests")]
    return []


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


def _collective(material: Material) -> tuple[list[str], list[Span]]:
    """Return the stages, or their group where the publication names none of them."""
    for passage, text in material.whole:
        if _COLLECTIVE.search(text):
            named = {found[0] for found in _NAMED.finditer(material.text)}
            is_each = named or _EACH.search(text)
            return list(STAGES) if is_each else ["case-standards"], [passage.span]
    return [], []
