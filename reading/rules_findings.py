"""The rules for findings, influences and contrasts, over a whole document."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from .extractor import Proposal, Reference
from .findings.about import About
from .findings.findings import Finding, Reading, read
from .findings.following import in_context
from .findings.moving import trend
from .findings.opposing import opposed, turns
from .findings.saying import carried_on, said_once
from .language.lexicon import Lexicon
from .language.wording import label, sentence
from .links.contrasts import read_contrasts
from .links.influences import may_state, read_influences
from .links.intents import read_intents
from .links.topics import Topic, followed, headed
from .passages.headings import Standing, standings
from .passages.passages import Passage, passages
from .quantities.groups import (
    SINCE,
    Group,
    from_elsewhere,
    with_groups,
    written,
)
from .quantities.quantities import ABOVE, samples
from .quantities.shares import ShareFound, shares_in
from .readers.text import Document

VERSION = 1
# So much of what stands before may say what a figure measures.
_MOST_LED = 600


def propose(document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
    """Yield the findings of a document, the influences and contrasts among them.

    What the document says again is one finding with two places.
    """
    each = carried_on(_each(document, lexicon), document.text)
    return iter(said_once(each))


def _each(document: Document, lexicon: Lexicon) -> Iterator[Proposal]:
    before: Reading | None = None
    topic = Topic()
    about = About(document, lexicon)
    spoken = passages(document, lexicon)
    earlier = _earlier(spoken)
    under = standings(spoken, document.text)
    leading = _leading(spoken)
    told = list(zip(spoken, under, earlier, leading, strict=True))
    for place, (passage, standing, said, led) in enumerate(told):
        if not (may_state(passage) or standing.is_heard):
            continue
        reading = in_context(read(passage, standing, said), before)
        reading = opposed(reading, _turning(told[place + 1 : place + 2], passage))
        topic = headed(topic, reading, lexicon)
        links = [
            *read_influences(reading, lexicon, before, topic),
            *read_intents(reading, lexicon, before, topic),
        ]
        shares = shares_in(passage, lexicon, said, led) if _has_shares(reading) else []
        for finding in (f for found in reading.findings.values() for f in found):
            yield from _findings(finding, links, shares, about)
        yield from links
        yield from read_contrasts(reading, before, lexicon)
        before, topic = reading, followed(topic, reading, lexicon)


def _turning(
    after: Sequence[tuple[Passage, Standing, str, str]], passage: Passage
) -> Reading | None:
    """Return the reading of the next sentence of a paragraph, if that turns."""
    for following, standing, said, _ in after:
        if following.block == passage.block and turns(following.text):
            return read(following, standing, said)
    return None


def _earlier(spoken: Sequence[Passage]) -> list[str]:
    """Return for each passage the one before it, if it is of the same paragraph.

    What counts the cases that were inspected stands above it, as far as its heading,
    and so does what names a group of which it may tell parts.
    """
    found = [""] if spoken else []
    sample = ""
    groups: Sequence[Group] = ()
    for one, after in pairwise(spoken):
        sample = one.text if samples(one.text) else sample
        sample = sample if one.heading == after.heading else ""
        said = one.text if one.block == after.block else ""
        near = said if sample in ("", said) else f"{sample}{ABOVE}{said}"
        groups = with_groups(groups, one.text)
        if one.heading != after.heading:
            groups = from_elsewhere(groups)
        found.append(f"{written(groups)}{SINCE}{near}" if groups else near)
    return found


def _leading(spoken: Sequence[Passage]) -> list[str]:
    """Return for each passage what its paragraph says before the one before it.

    For the first it is a question that stands above the paragraph, for the items of a
    list the line that opens it.
    """
    found: list[str] = []
    opener = ""
    for place, passage in enumerate(spoken):
        is_same = place > 1 and spoken[place - 2].block == passage.block
        led = f"{found[-1]} {spoken[place - 2].text}" if is_same else ""
        before = spoken[place - 1] if place else passage
        if before.block != passage.block and before.text.endswith(("?", ":")):
            led = opener = before.text
        elif passage.kind == "item":
            led = f"{opener} {led}"
        found.append(led.strip()[-_MOST_LED:])
    return found


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
        "trend": trend(finding),
        "agencies": about.agencies(finding),
        "states": [Reference("influence", link.spans[0]) for link in stated],
    }
    if share and share.standards:
        fields["standards"] = list(share.standards)
    return {key: value for key, value in fields.items() if value}


def _within(link: Proposal, finding: Finding) -> bool:
    span, place = link.spans[0], finding.span
    return place.start <= span.start and span.end <= place.end
