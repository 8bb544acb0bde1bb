"""How many recommendations there are, in all and for whom."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.numbers import NUMBER, value_of
from ..passages.passages import Passage
from .addressees import Addressees
from .counted import headed, last_one, summed
from .earlier import is_earlier
from .material import Material

_TOTAL = re.compile(
    rf"\b(?:makes?|made|making|contains?|includes?|sets? out|issued?|gives?|"
    rf"there are|has|have|with|offers?|puts? forward|leaves?|resulted in|published|"
    rf"leads?(?: \w+)? to|led(?: \w+)? to|results? in|ends? with|closes? with|come to|"
    rf"comes to|added)\b"
    rf"(?: [\w,']+){{0,8}}? (?P<n>{NUMBER})(?: [\w-]+){{0,2}}? recommendations?\b"
    rf"|\b(?:our|these|the(?: [\w-]+'s?)?) (?P<n3>{NUMBER})(?: [\w-]+)? "
    r"recommendations?\b"
    rf"|\b(?P<n5>{NUMBER}) (?:[\w-]+ ){{0,2}}(?:concerns|areas|issues)\b[^.;]{{0,40}}"
    r"\brecommendation (?:on|for|about) each\b"
    rf"|\brecommendations?[:,]? (?P<n4>{NUMBER}) in (?:all|total)\b"
    rf"|^(?P<n2>{NUMBER}) recommendations? (?:(?:were|have been|are|was) "
    r"(?:made|set|issued|listed|given)|follow|result|come|came|emerge|arise|accompany|"
    r"close|round|complete|stem)\b"
    rf"|\brecommendations? (?:number|total|come to) (?P<n6>{NUMBER})\b"
)
# "The region receives three recommendations": those of one, and no total.
_OF_ONE = re.compile(
    rf"\b(?:receives?|gets?|is given|are given) (?P<n>{NUMBER}) (?:[\w-]+ )?"
    rf"recommendations?\b|^(?P<n2>{NUMBER}) of (?:our|these|the) recommendations "
    r"(?:are|is|go|goes|fall|falls) "
)
_NUMBERS = ("n", "n2", "n3", "n4", "n5", "n6")
_OTHERS = re.compile(
    r"\b(?:previous|last (?=inspection|time|year|report|visit|recommendation)|earlier|"
    r"(?<!if )(?<!if fully )implemented|achieved|accepted|"
    r"since)\b"
    rf"|\b{NUMBER} (?:out )?of (?:the|our|its|these) {NUMBER}\b"
)
# "Six of the 11 recommendations are for HMPPS."
_PART_OF = re.compile(
    rf"\b{NUMBER} of (?:the|our|its) {NUMBER} recommendations (?:are|were|is) "
    r"(?:(?:made|addressed|directed|aimed) )?(?:for|to|at) "
)
_SHARED = re.compile(
    rf"\b(?:the )?(?:remaining |other |further |final )?(?P<n>{NUMBER})"
    rf"(?: (?:of (?:these|them|which|(?:the|our|these) recommendations|(?:the|our|its) "
    rf"{NUMBER} recommendations)|recommendations?|key))*(?P<each> each)?"
    rf"(?: (?:are|is|were|was|being|go|goes|went|have been|fall|falls|fell|belong|"
    rf"belongs|"
    r"lie|lies|rest|rests))?"
    rf"(?: (?:made|addressed|directed|aimed|issued|given))? (?:for|to|at|with(?<=s "
    rf"with)|"
    r"with(?<=lie with)|with(?<=rest with)) "
    r"(?P<who>[^.;:]+?)(?=[.;:]|,? including\b|,? among\b|, which\b|, who\b|,? asking\b"
    r"|, whose\b|, namely\b|,? in particular\b|, chiefly\b|, notably\b"
    rf"|,? and (?:(?:the|a) )?(?:(?:remaining|other|further) )?{NUMBER}\b|, {NUMBER}\b|"
    r",? and (?:all )?the (?:rest|others|remainder)\b|"
    rf", with\b"
    r"|, such as\b|$)"
)
# So eight may be split between the region (five) and HMPPS (three).
_CONCERNING = re.compile(
    rf"\b(?:the )?(?:first |last |other )?(?P<n>{NUMBER})(?: of (?:these|"
    rf"them))?(?P<each> "
    r"each)? (?:concerns?|relates? to) (?P<who>(?:the |all |hm)?[^.;:,]{3,60}?)"
    r"(?=[.;:,]|$| and (?:the )?)"
)
_BRACKETED = re.compile(rf"(?P<who>[^.;:,()]{{3,60}}?) \((?P<n>{NUMBER})\)")
_EACH_OF = re.compile(rf"\s*each of (?:the |its )?(?P<m>{NUMBER}) ")
_ALL_TO = re.compile(
    r"\brecommendations?,? (?:(?:all|each|every one)(?: of (?:them|these|which))? )?"
    r"(?:(?:are|is|were) )?(?:(?:made|addressed|directed|aimed) )?(?:for|to|at) "
    r"(?P<who>[^.;:,]+?)(?=[.;:,]|$| to \w+ | that | on )"
)
_GETTING = (
    " (?:receives?|received|gets?|got|(?:is|was|are|were|has been|have been) given|has"
    "|have) "
)
# To look for this is faster than to look for whoever it is said of.
_GETS = re.compile(_GETTING + NUMBER)
_RECEIVES = re.compile(
    rf"(?P<who>[^.;:,]+?){_GETTING}"
    rf"(?P<n>{NUMBER})(?: more| further| recommendations?| of (?:these|them))*"
    r"(?P<each> each| apiece)?(?=[.,;]| and |$)"
)


# Below the list of those for one: "Two are for HMPPS."
_GOES_ON = re.compile(
    rf"(?:the )?(?:other |remaining |further |last )*{NUMBER}(?: (?:of (?:these|them)|"
    rf"more|"
    r"recommendations?))* (?:are|is|go|goes|fall|falls) (?:for|to)\b"
)
_TOO = re.compile(
    rf"(?:,? and|,) (?P<who>[^.;:,]{{3,60}}?) (?P<n>{NUMBER})(?=[.,;]| and\b|$)"
)


def counts(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield the total and the counts by addressee, which stand in one paragraph.

    "Three recommendations to the council and two to the police" tells no total.
    """
    for place, (passage, text) in enumerate(told := list(material.in_text())):
        if "recommendation" not in text:
            continue
        of_one = _OF_ONE.search(text)
        found = of_one or _TOTAL.search(text)
        part = _PART_OF.search(text)
        if not found or ((_OTHERS.search(text) or is_earlier(text)) and not part):
            continue
        rest = [(passage, text, found.end())]
        rest += [
            (p, t, 0)
            for p, t in told[place + 1 :]
            if p.block == passage.block
            or (p.heading == passage.heading and _GOES_ON.match(t))
        ]
        start = part.start() if part else _number_at(found)
        if of_one:
            rest[0], start = (passage, text, 0), 0
        own = [one for one in shared(text, start) if one.start("n") >= start]
        is_own = bool(own) and own[0].start("n") == start
        if is_own:
            rest[0] = (passage, text, start)
        if not of_one and (not is_own or len(own) == 1 or part):
            yield _total(passage, text, found)
        if not own:
            yield from _all_to_one(passage, text, found, addressees)
        given = [
            one
            for following, words, start in rest
            for one in _by_addressee(following, words, start, addressees)
        ]
        number = value_of(_number(found))
        given = list(summed(given, number, material.document.text))
        yield from given
        yield from last_one(rest, number, given, addressees)
        return
    yield from headed(material, addressees)


def _number(found: re.Match[str]) -> str:
    return next(found[n] for n in _names(found))


def _names(found: re.Match[str]) -> list[str]:
    """Return the groups of a match that hold its number."""
    groups = found.groupdict()
    return [name for name in _NUMBERS if groups.get(name)]


def _all_to_one(
    passage: Passage, text: str, total: re.Match[str], addressees: Addressees
) -> Iterator[Proposal]:
    """Yield the count of the only addressee: "six recommendations, all to HMPPS"."""
    to = _ALL_TO.search(text, total.start())
    named = addressees.of(passage.text[to.start("who") : to.end("who")]) if to else []
    if to and len(named) == 1:
        number = value_of(_number(total))
        fields = {"addressee": named[0], "count": number}
        span = Span(passage.start + total.start(), passage.start + to.end())
        yield Proposal("count", fields, (span,), "recommendations.addressee")


def _number_at(found: re.Match[str]) -> int:
    return next(found.start(n) for n in _names(found))


def _total(passage: Passage, text: str, found: re.Match[str]) -> Proposal:
    number = value_of(_number(found))
    until = re.compile(r"[,.;:]").search(text, found.end())
    end = until.end() if until else len(text)
    span = Span(passage.start, passage.start + end)
    return Proposal("count", {"total": number}, (span,), "recommendations.total")


def _by_addressee(
    passage: Passage, text: str, start: int, addressees: Addressees
) -> Iterator[Proposal]:
    for found in shared(text, start):
        named = addressees.of(passage.text[found.start("who") : found.end("who")])
        is_each = found.re in (_SHARED, _RECEIVES) and bool(found["each"])
        for addressee in named if is_each or len(named) == 1 else ():
            each = _EACH_OF.match(found["who"]) if len(named) == 1 else None
            number = value_of(found["n"]) * (value_of(each["m"]) if each else 1)
            fields = {"addressee": addressee, "count": number}
            end = found.end() + (text[found.end() : found.end() + 1] in (",", "."))
            span = Span(passage.start + found.start(), passage.start + end)
            yield Proposal("count", fields, (span,), "recommendations.addressee")


def shared(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """Yield the phrases that give some recommendations to someone."""
    yield from _SHARED.finditer(text, start)
    yield from _CONCERNING.finditer(text, start)
    if "recommendations are" in text:
        yield from _BRACKETED.finditer(text, start)
    if _GETS.search(text, start):
        for one in _RECEIVES.finditer(text, start):
            yield one
            yield from _more(text, one.end())


def _more(text: str, start: int) -> Iterator[re.Match[str]]:
    """Yield those who get so many too: ", the council two and the police three"."""
    while found := _TOO.match(text, start):
        yield found
        start = found.end()
