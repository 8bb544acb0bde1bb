"""The rules for findings, influences and contrasts, over a whole document."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from .about import About
from .contrasts import read_contrasts
from .extractor import Proposal, Reference
from .findings import Finding, Reading, read
from .headings import standings
from .influences import may_state, read_influences
from .intents import read_intents
from .lexicon import Lexicon
from .passages import passages
from .saying import said_once
from .shares import ShareFound, shares_in
from .text import Document
from .wording import label, sentence

VERSION = 1


def propose(document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
    """Yield the findings of a document, the influences and contrasts among them.

    What the document says again is one finding with two places.
    """
    return iter(said_once(_each(document, lexicon)))


def _each(document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
    before: Reading | None = None
    about = About(document, lexicon)
    spoken = passages(document, lexicon)
    for passage, standing in zip(spoken, standings(spoken, document.text), strict=True):
        if not may_state(passage):
            continue
        reading = read(passage, standing)
        links = [*read_influences(reading, lexicon), *read_intents(reading, lexicon)]
        shares = shares_in(passage, lexicon) if _has_shares(reading) else []
        for finding in (f for found in reading.findings.values() for f in found):
            yield from _findings(finding, links, shares, about)
        yield from links
        yield from read_contrasts(reading, before, lexicon)
        before = reading


def _has_shares(reading: Reading) -> bool:
    return any(f.quantities for found in reading.findings.values() for f in found)


def _findings(
    finding: Finding,
    links: Sequence[Proposal],
    shares: Sequence[ShareFound],
    about: About,
) -> Iterator[Proposal]:
    """Yield a finding; where its share is that of several measures, one for each."""
    first = [quantity.start for quantity in finding.quantities[:1]]
    fitting = [s for s in shares if s.is_complete and s.quantity.start in first]
    measured: list[ShareFound | None] = [*fitting]
    for share in measured or [None]:
        fields = _fields(finding, links, share, about)
        rule = f"finding.{finding.judgement.sort}"
        yield Proposal(
            "finding", fields, (finding.span,), rule, VERSION, finding.said_by
        )


def _fields(
    finding: Finding,
    links: Sequence[Proposal],
    share: ShareFound | None,
    about: About,
) -> Mapping[str, Any]:
    stated = [link for link in links if _within(link, finding)]
    fields: dict[str, Any] = {
        "label": label(finding.text),
        "says": sentence(finding.text),
        "polarity": finding.judgement.polarity,
        "themes": about.themes(finding),
        "standards": about.standards(finding),
        "share": dict(share.fields) if share else None,
        "trend": about.trend(finding),
        "agencies": about.agencies(finding),
        "states": [Reference("influence", link.spans[0]) for link in stated],
    }
    if share and share.standards:
        fields["standards"] = list(share.standards)
    return {key: value for key, value in fields.items() if value}


def _within(link: Proposal, finding: Finding) -> bool:
    span, place = link.spans[0], finding.span
    return place.start <= span.start and span.end <= place.end
