"""The place of an inspection in its programme: "the fourth of twelve regions"."""

import re
from collections.abc import Iterator

from ..extractor import Proposal
from ..language.numbers import NUMBER, ORDINAL, rank_of, value_of
from ..passages.passages import Passage
from .material import Material, fact
from .place_otherwise import is_of_things_told, place_otherwise

_THING = (
    r"(?:(?:joint |targeted |area |thematic |probation |english |welsh |youth justice |"
    r"regional |dynamic |such |local |"
    r"prison )*(?:regions?|areas?|inspections?|reports?|releases?|publications?|"
    r"visits?|"
    r"summar(?:y|ies)|letters?|services?|units?|teams?|one)\b(?! (?:has|have|had|will|"
    r"of the "
    r"year)"
    r"\b))"
)
_OWN = r"(?:the|our|its|this|these|those)"
_RANK = re.compile(
    rf"(?<!one of the )(?<!one of )\b(?:(?:{_OWN}|is|was|be|as|became|becomes?|comes?|"
    rf"came|went|took|stood|made|,|and|\() )?(?P<rank>{ORDINAL})(?: and (?:last|final|"
    rf"latest|most recent))? "
    rf"(?:{_THING}|(?:place|position|turn|slot|stop|stage|to come|to go)\b|in (?:the "
    rf")?order\b|of (?:its|"
    rf"this|that|the|a) "
    rf"(?:kind|series|programme|sort|run|set)\b|of {_OWN} (?:{NUMBER} )?[a-z]|(?:of|"
    rf"out of|among) "
    rf"{NUMBER}"
    rf"\b(?! (?:findings|cases|people))|"
    r"to [a-z]+\b|"
    rf"(?:in|under|from|as part of|within) (?:{_OWN} \w|an? (?:\w+ )?(?:programme|"
    rf"series|round|run|set)\b))"
)
_NUMBERED = re.compile(
    rf"\b(?:region|report|inspection|number|visit|order|place|position|no\.?|release)"
    rf"(?: number| no\.?|:)? (?P<number>{NUMBER})(?:(?= (?:of|in|out of|under|from|"
    rf"within)"
    rf"\b)|/{NUMBER}\b|$|(?=[,;.)]))"
)
_LABELLED = re.compile(
    rf"\W*(?P<number>{NUMBER})\s?[:–-] (?:\w+ )?(?:place|position|number|region|order)"
    rf"(?:'s number)? (?:in|of|within)\b|(?:order|place|position|sequence|number|stage|"
    rf"progress)\b[^:]{{0,30}}: (?:no\.? |number |region )?(?P<number2>{NUMBER})"
    rf"(?: of|/| out of)"
)
_LAST = re.compile(
    rf"\bthe (?:last|final)(?: (?:region|inspection|report))? (?:of|in) (?:the |our |"
    rf"its |all )?(?P<all>{NUMBER})\b|"
    rf"\b(?P<latest>{NUMBER}) (?:reports|inspections|regions)\b[^.;]*, of which this "
    rf"(?:one |report )?is the (?:most recent|latest|last|newest)\b|"
    rf"\b(?P<but>{NUMBER})\b[^.;]{{0,60}}\bthe last but one\b|\bthe (?:last but one|"
    rf"penultimate(?: "
    rf"[a-z]+){{0,4}}?) (?:of|"
    rf"in) (?:the |our |all )?(?P<but2>{NUMBER})\b|"
    rf"\b(?P<ended>{NUMBER}) regions\b[^.;]*\b(?:inspected|visited)\b[^.;]* "
    rf"last(?=[.;]|$)"
)
_FIRST = re.compile(
    r"\bfirst to be (?:inspected|visited|reported on|published|completed)\b"
    r"|\bbefore any other (?:of|in)\b|\bno (?:other )?region (?:had|has) been "
    r"inspected "
    r"(?:like this |in this way )?before\b"
)
_OTHERS = re.compile(
    r"\b(?:another|other|neighbouring|elsewhere|previous|last year|next|(?:monitoring|"
    r"follow-up|return) visits?)\b|\bhas "
    r"since\b"
    r"|\bin preparation\b"
)
_MEANT = re.compile(
    r"\b(?:meant|planned|due|intended|supposed|expected)(?: \w+){0,3} $"
)
# "One of the last three"; "the second to be reported in 2026": in no programme.
_AMONG = re.compile(r"\b(?:among|one of|some of|two of|three of) (?:the |its |our )?$")
_OF_A_YEAR = re.compile(
    r" (?:and (?:last|final) )?of (?:this|last|the) year's\b|(?:(?!programme|series|"
    r"dynamic|method|framework|approach|standard)[^.;])*? "
    r"(?:(?:reported|published|issued|inspected|"
    r"visited) )?(?:(?:in|for|during) (?:19|20)\d\d|this year|that year)(?=[.;,]|$)"
    r"|[\w ]{0,20},? (?:of|from|in) (?:[a-z]+ )?(?:19|20)\d\d,? (?:we|inspectors|"
    r"when)\b"
    r"|(?: \w+){0,2} (?:since|was (?:inspected|visited|published))\b"
)
# The order in which regions are inspected is that of the programme, not of reports.
_TO_BE_SEEN = re.compile(
    r"[\w ]{0,20}\b(?:visited|inspected|seen)\b|[\w ]{0,12}\bin (?:the )?order (?:of "
    r"(?:visits?|inspections?)|in which (?:we|inspectors|they|the|it))\b"
)
# "Inspectors went to it third"; "two regions had been inspected before it".
_SEEN_AS = re.compile(
    rf"\b(?:(?:went|came) to (?:[\w'-]+ ){{0,4}}?[\w'-]+|inspected|visited|reached|"
    rf"came to it)(?: it)? "
    rf"(?P<rank>{ORDINAL})(?=[.,;]|$| in line\b| and\b| but\b| of (?:the )?{NUMBER}\b)"
    rf"|\b(?:programme|inspectors|we) reached (?:[\w'-]+ ){{1,3}}?(?P<rank2>{ORDINAL})"
    rf"(?=[.,;]|$)"
)
_BEFORE_IT = re.compile(
    rf"\b(?P<n>{NUMBER}) (?:other )?(?:(?:regions|areas|services|units) )?(?:had been|"
    rf"were|"
    rf"have been) "
    rf"(?:inspected|visited|seen) (?:before (?:it|this)\b|(?:earlier|before)(?=[.,;]))"
)
# "The second region in the north", "the third report on recall", the next one.
_NO_PLACE = re.compile(
    r" (?:inspection|visit) of (?:the|this|its) (?:region|service|unit|force|prison)\b"
    r"| \w+ (?:in a row|(?:in which|where)(?! (?:we|inspectors|the inspectorate)\b)|"
    r"to (?:fall|fail|have|show|meet))\b"
    r"| \w+ (?:in (?:the )?(?:north|south|east|west|midlands|wales|england|country)"
    r"|(?:on|into) (?!the order)(?:\w+ ){0,3}?\w+(?=[.,;]| \w+ (?:by|was|were)\b))"
    r"|[^.;]{0,60}\b(?:will|is to|is due to|are to) be (?:inspected|visited|"
    r"published)\b"
    r"|(?: [\w-]+){0,6} since (?:\w+ )?(?:19|20)\d\d\b"
)
_PAIRED = re.compile(rf"\b{ORDINAL} and {ORDINAL}$")
_BECAME = re.compile(
    rf"\b(?:became|came|comes|was|is|stands|stood|ranked|inspected|visited) (?:the "
    rf")?(?P<rank>{ORDINAL})(?= in line\b|[.,;]|$)"
)
_CUT = re.compile(r"[;.]|, (?:which|who|while|but)\b")
_NEAR = 40
_OF_NUMBER = re.compile(rf" (?:of|out of) (?:the |our |all )?{NUMBER}\b")
_SHARE = re.compile(rf"\b(?:an?|every|{NUMBER}) $")
_SPAN = re.compile(
    r" (?:time|week|fortnight|day|month|quarter|year|half|stage|finding|third)s?\b"
)
_SERIES = re.compile(r"\b(?:programme|series)\b|\bof (?:its|this|that) (?:kind|sort)\b")
_METHOD = re.compile(
    r"\b(?:inspected|visited|judged)\b.*\b(?:by|under|with|against) (?:the|this|our)\b"
    r".*\b(?:method|methods|standards|approach|arrangements|framework)\b"
    r"|\b(?:inspected|visited|judged) (?:\w+ )?(?:under|by|with|in) (?:it|this|that|"
    r"these|"
    r"them)\b"
)


def place_in_programme(material: Material, *, is_numbered: bool) -> Iterator[Proposal]:
    """Yield the place of the inspection in its programme, the first that is told.

    `is_numbered` of a programme that takes the regions one after the other: there
    "our second region" needs no more.
    """
    for passage, text in material.whole:
        block = material.by_block.get(passage.block, text)
        names = material.lexicon.first(passage.text, ("programme",)) is not None
        nearby = material.lexicon.first(block, ("programme",)) is not None
        is_told = names or nearby or bool(_SERIES.search(block) or _METHOD.search(text))
        if not (is_told or is_numbered):
            continue
        place = _place(text, is_told=is_told)
        if place is None and names:
            place = _before_name(material, passage, text)
        if place is not None:
            fields = {"number-in-programme": place}
            yield fact(fields, passage.span, "programme.number")
            return


def _place(text: str, *, is_told: bool) -> int | None:
    labelled = _LABELLED.match(text)
    if labelled:
        return value_of(labelled["number"] or labelled["number2"])
    last = _LAST.search(text)
    if last:
        whole = last["all"] or last["ended"] or last["latest"]
        return value_of(whole or last["but"] or last["but2"]) - (whole is None)
    if _FIRST.search(text) and not _OTHERS.search(text):
        return 1
    told = place_otherwise(text)
    if told is not None and (told > 1 or not _OTHERS.search(text)):
        return told
    before = _BEFORE_IT.search(text)
    if before:
        return value_of(before["n"]) + 1
    ranks = list(_ranks(text))
    seen = [one for one in ranks if _TO_BE_SEEN.match(text, one.end("rank"))]
    seen += _SEEN_AS.finditer(text)
    ranked = next(iter(seen or ranks), None) or _BECAME.search(text)
    told_rank = ranked and (ranked["rank"] or ranked.groupdict().get("rank2"))
    return rank_of(told_rank) if told_rank else _numbered(text, is_told=is_told)


def _ranks(text: str) -> Iterator[re.Match[str]]:
    """Yield the ranks that are of this inspection, and no shares, times or others'."""
    for found in _RANK.finditer(text):
        start, end = found.span("rank")
        near = _CUT.split(text[: found.start()])[-1][-_NEAR:]
        near += _CUT.split(text[end:])[0][:_NEAR]
        if _AMONG.search(text, 0, start) or _OF_A_YEAR.match(text, end):
            continue
        if _NO_PLACE.match(text, end) or text.endswith("this ", 0, start):
            continue
        if is_of_things_told(text, end):
            continue
        is_share = _SHARE.search(text, 0, start) or _SPAN.match(text, end)
        is_meant = _MEANT.search(text, 0, start) or _PAIRED.search(text, 0, end)
        if not (is_share or is_meant or _OTHERS.search(near)):
            yield found


def _numbered(text: str, *, is_told: bool) -> int | None:
    numbered = _NUMBERED.search(text)
    if numbered is None:
        return None
    is_of_all = _OF_NUMBER.match(text, numbered.end())
    return value_of(numbered["number"]) if is_told or is_of_all else None


def _before_name(material: Material, passage: Passage, text: str) -> int | None:
    """Return the rank that stands before a programme's name: "the sixth ..."."""
    starts = [m.start for m in material.lexicon.find(passage.text, ("programme",))]
    ranks = re.finditer(rf"\b(?P<rank>{ORDINAL}) (?:\w+ )?", text)
    return next((rank_of(r["rank"]) for r in ranks if r.end() in starts), None)
