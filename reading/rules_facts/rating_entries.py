"""What one line or two of a list of ratings say: of which standard, and which."""

import re
from collections.abc import Iterator

from ...records.evidence import Span
from ..extractor import Proposal
from ..language.lexicon import Concept
from .material import Material
from .rating_words import Pair, reversed_pair, whole_rating
from .standard_names import bare, named_standards, standard_named

# The head of a table: two columns, of this inspection and one before.
_HEADER = re.compile(
    r"\b(?:19|20)\d\d\b.*[|\t].*\b(?:19|20)\d\d\b"
    r"|\b(?:this|current|latest)\b.*[|\t].*\b(?:previous|last)\b"
    r"|\b(?:previous|last)\b.*[|\t].*\b(?:this|current|latest)\b"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THIS = re.compile(r"\b(?:this|current|latest)\b")
_AT_LAST = re.compile(r"\b(?:last|previous|earlier)\b")
LIST = re.compile(r"(?:^|(?<=[.;] ))(?P<rating>[a-z ]{4,30}):\s*(?P<names>[^:.]+)")
_OVERALL = re.compile(
    r"overall(?: (?:rating|grade|judge?ment|effectiveness|outcome|quality)\b.*)?|"
    r"(?:inspection |final |current |latest )?(?:rating|grade|outcome)"
    r"|judge?ment|(?:the )?quality of (?:the )?service"
)
_PREVIOUS = re.compile(r"(?:(?:previous(?:ly)?|last inspection|was)[:,]? )?(.*)")


def newest_last(words: str) -> bool | None:
    """Tell whether the last column is the newest; None of what heads no table."""
    if not ("|" in words or "\t" in words) or not _HEADER.search(words):
        return None
    years = [year[0] for year in _YEAR.finditer(words)]
    if len(years) > 1:
        return years[0] < years[-1]
    before, now = _AT_LAST.search(words), _THIS.search(words)
    return bool(before and now and before.start() < now.start())


def below(
    material: Material, words: str, rating: str, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    """Yield the rating that stands above the name of a standard."""
    standard = _standard(material, bare(words), context)
    if standard:
        fields = {"rating": rating, "standard": standard}
        yield Proposal("rating-given", fields, (span,), "rating.above")


def pairs(
    material: Material,
    words: str,
    span: Span,
    context: set[Concept],
    pair: Pair | None,
) -> Iterator[Proposal]:
    """Yield the ratings of a line: its `pair`, "good for safety", or "good: A; B"."""
    pair = pair or reversed_pair(material, words)
    if pair:
        yield from named(material, pair, span, context)
    for listed in LIST.finditer(words):
        rating = whole_rating(material, listed["rating"].strip())
        if not rating:
            continue
        start = span.start + listed.start("rating")
        until = Span(start, span.start + listed.end())
        by = r";(?: and)?" if ";" in listed["names"] else r", and |,| and "
        for name in re.split(by, listed["names"]):
            pair = Pair(name.strip(), rating, "")
            yield from named(material, pair, until, context)


def named(
    material: Material, pair: Pair, span: Span, context: set[Concept]
) -> Iterator[Proposal]:
    """Yield the rating if the name is a standard, or the whole, and nothing else."""
    name = bare(pair.name)
    if _AT_LAST.search(name):
        return
    is_whole = _OVERALL.fullmatch(name) is not None
    standard = None if is_whole else _standard(material, name, context)
    if standard or is_whole:
        fields = {"rating": pair.rating} | ({"standard": standard} if standard else {})
        told = _PREVIOUS.fullmatch(pair.before)
        before = whole_rating(material, told[1]) if told and pair.before else None
        fields |= {"before": before} if before else {}
        yield Proposal("rating-given", fields, (span,), "rating.line")


def _standard(material: Material, name: str, context: set[Concept]) -> str | None:
    called = standard_named(material, name)
    if called:
        return called
    found = named_standards(material, name, context)
    fitting = (m.slug for m in found if (m.start, m.end) == (0, len(name)))
    return next(fitting, None)
