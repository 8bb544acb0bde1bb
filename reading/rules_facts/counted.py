"""Counts of recommendations put together: sums, remainders, and heads of lists."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.folding import small, straight
from ..language.numbers import NUMBER, value_of
from ..passages.passages import Passage
from ..passages.places import sections
from .addressees import Addressees
from .material import Material

# "The last asks the police to ...", "the chief constables have the last".
_ONE_LEFT = (
    r"the (?:last|other|final|remaining|(?:fif|six|seven|eigh|nin|ten)th)"
    r"(?: (?:one|recommendation))?"
)
_THE_LAST = re.compile(
    rf"\b{_ONE_LEFT}(?:,? (?:of which|which))? (?:(?:is|goes|falls) (?:for|to)|asks|"
    rf"urges|"
    r"tells|calls on|invites|concerns) (?P<who>[^.;:,]{3,60}?)(?= to \w|[.;:,]|$)"
    rf"|(?P<who2>[^.;:,]{{3,60}}?) (?:have|has|gets?|receives?) {_ONE_LEFT}\b"
)
# "Five are for the region and the rest for HMPPS."
_THE_REST = re.compile(
    r"\b(?:all )?the (?:rest|others|remainder)(?: of (?:them|these))?(?: (?:are|is|go|"
    r"goes|"
    r"fall|falls))? (?:for|to|with) (?P<who>[^.;:,]{3,60}?)(?=[.;:,]|$)(?P<who2>)"
)
# "For the police (one)", above what they are asked for.
_HEADED = re.compile(
    rf"(?:(?:recommendations? )?(?:to|for) )?(?P<who>[^.:;()]{{3,70}}) "
    rf"\((?P<n>{NUMBER})(?: recommendations?)?\):?"
)


def summed(given: Sequence[Proposal], total: int, text: str) -> Iterator[Proposal]:
    """Yield one count for each addressee: two regions' are those of one service.

    What is said again counts once, and no sum is more than the total.
    """
    by_addressee: dict[str, dict[str, Proposal]] = {}
    for one in given:
        known = by_addressee.setdefault(str(one.fields["addressee"]), {})
        said = small(text[slice(*one.spans[0])]).strip(" ,.;")
        if not any(_overlap(one, other) for other in known.values()):
            known.setdefault(said, one)
    for addressee, told in by_addressee.items():
        counts_of = list(told.values())
        if len(counts_of) == 1 or _sum(counts_of) > total:
            yield counts_of[0]
            continue
        number = _sum(counts_of)
        spans = tuple(dict.fromkeys(span for one in counts_of for span in one.spans))
        fields = {"addressee": addressee, "count": number}
        yield Proposal("count", fields, spans, "recommendations.addressee")


def agreeing(counted: Sequence[Proposal], stated: Sequence[Proposal]) -> list[Proposal]:
    """Return the counts that agree with each other and with what is recommended.

    Where more is told than counted, the count is of something else: it is left out.
    """
    told = Counter(to for one in stated for to in one.fields["to"])
    totals = [one for one in counted if "total" in one.fields]
    given = [one for one in counted if "addressee" in one.fields]
    fitting = [
        one for one in given if told[one.fields["addressee"]] <= one.fields["count"]
    ]
    is_whole = not totals or _sum(given) <= int(totals[0].fields["total"])
    agrees = len(fitting) == len(given) and is_whole
    return [*(totals if agrees else ()), *fitting]


def _sum(given: Sequence[Proposal]) -> int:
    return sum(int(one.fields["count"]) for one in given)


def _overlap(one: Proposal, other: Proposal) -> bool:
    """Tell whether two counts are read of the same words."""
    first, second = one.spans[0], other.spans[0]
    return first.start < second.end and second.start < first.end


def last_one(
    rest: Sequence[tuple[Passage, str, int]],
    total: int,
    given: Sequence[Proposal],
    addressees: Addressees,
) -> Iterator[Proposal]:
    """Yield whose the recommendations are that are left: "the last asks ..."."""
    left = total - _sum(given)
    if left < 1:
        return
    known = {one.fields["addressee"] for one in given}
    for passage, text, start in rest:
        found = (left == 1 and _THE_LAST.search(text, start)) or (
            bool(given) and _THE_REST.search(text, start)
        )
        if not found:
            continue
        name = "who" if found["who"] else "who2"
        named = addressees.of(passage.text[found.start(name) : found.end(name)])
        if len(named) == 1 and named[0] not in known:
            fields = {"addressee": named[0], "count": left}
            span = Span(passage.start + found.start(), passage.start + found.end())
            yield Proposal("count", fields, (span,), "recommendations.last")
        return


def headed(material: Material, addressees: Addressees) -> Iterator[Proposal]:
    """Yield the counts that stand in the heads of lists of recommendations."""
    document = material.document
    parts = sections(document, material.lexicon)
    for index, block in enumerate(document.blocks):
        found = _HEADED.fullmatch(small(straight(document.words(block))).strip())
        if not found or parts[index] != "recommendations":
            continue
        words = document.words(block).strip()
        named = addressees.of(words[found.start("who") : found.end("who")])
        if len(named) == 1:
            fields = {"addressee": named[0], "count": value_of(found["n"])}
            span = Span(block.start, block.end)
            yield Proposal("count", fields, (span,), "recommendations.headed")
