"""Findings: which clauses judge the inspected work, how, and what they are about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ..records.evidence import Span
from .about import agencies, standards, themes
from .clauses import Clauses, split
from .cueing import Words, load, tokenize
from .extractor import Proposal
from .lexicon import Lexicon
from .passages import Passage
from .polarity import CONCERN, NOT_STATED, Judgement, judge
from .proportion import weighed
from .quantities import Quantity, quantities

VERSION = 1
_SHORTEST = 20
_LONGEST_LABEL = 60
_SECTIONS = ("opening", "findings", "context")
_SPEAKS_FOR_INSPECTORATE = ("inspectorate", "hm-inspector")


@dataclass(frozen=True)
class Finding:
    """A clause of a passage that judges, with what was read out of it."""

    passage: Passage
    words: Words
    clause: tuple[int, int]
    judgement: Judgement
    said_by: tuple[str, ...]
    quantities: tuple[Quantity, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the passage, the whole passage where it is short."""
        begin, stop = self.words.place(*self.clause)
        if stop - begin < _SHORTEST:
            return 0, len(self.passage.text)
        return begin, stop

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        begin, stop = self.place
        return Span(self.passage.start + begin, self.passage.start + stop)

    @property
    def text(self) -> str:
        """Its words, as they stand in the document."""
        return self.passage.text[slice(*self.place)]


@dataclass(frozen=True)
class Reading:
    """One passage as read: its clauses, and the findings in each."""

    passage: Passage
    words: Words
    clauses: Clauses
    findings: Mapping[int, Sequence[Finding]] = field(default_factory=dict)


def read(passage: Passage, default: str = "") -> Reading:
    """Read the findings of a passage.

    `default` is the polarity that the heading or the line before a list gives to
    what stands under it.
    """
    words = tokenize(passage.text)
    parts = split(words)
    if not _may_find(passage) or load("asides").find(words):
        return Reading(passage, words, parts)
    shares = quantities(passage.text)
    found: dict[int, list[Finding]] = {}
    for index, clause in enumerate(parts.ranges):
        finding = _finding(passage, words, clause, shares, default)
        if finding and not _is_granted(parts, index, finding):
            found[index] = list(_itemised(parts, index, finding))
    return Reading(passage, words, parts, _joined(parts, found))


def proposal(
    finding: Finding,
    lexicon: Lexicon,
    share: Mapping[str, Any] | None = None,
    own: Sequence[str] = (),
) -> Proposal:
    """Return a finding as a proposal, with a share that was read in it, if any."""
    text = finding.text
    words = tokenize(text)
    fields: dict[str, Any] = {
        "label": label(text),
        "says": sentence(text),
        "polarity": finding.judgement.polarity,
        "themes": themes(words, text, lexicon),
        "standards": standards(words, text, lexicon),
        "agencies": agencies(words, text, lexicon, own),
        "trend": trend(words),
        "share": dict(share) if share else None,
    }
    return Proposal(
        "finding",
        {key: value for key, value in fields.items() if value},
        (finding.span,),
        f"finding.{finding.judgement.sort}",
        VERSION,
        finding.said_by,
    )


def trend(words: Words) -> dict[str, str]:
    """Return direction and comparator of a change that the words tell of."""
    found = [m for m in load("trends").find(words) if m.cue.sort != "none"]
    if not found:
        return {}
    since = [at for at, token in enumerate(words.tokens) if token == "since"]
    told = {"direction": found[0].cue.sort}
    if since and since[0] + 1 < len(words.tokens):
        stop = _comma(words.tokens, since[0])
        told["since-text"] = " ".join(words.said(since[0] + 1, stop).split())
    return {key: value for key, value in told.items() if value}


def label(text: str) -> str:
    """Return the first words of a text as a label."""
    words, kept = " ".join(text.split()).rstrip(".,;:"), ""
    for word in words.split(" "):
        if len(kept) + len(word) > _LONGEST_LABEL:
            return f"{kept} …"
        kept = f"{kept} {word}".strip()
    return kept[:1].upper() + kept[1:]


def sentence(text: str) -> str:
    """Return a clause with a capital and a full stop, on one line."""
    line = " ".join(text.split()).strip(" ,;:")
    return line[:1].upper() + line[1:] + ("" if line.endswith((".", "?", "!")) else ".")


def _comma(tokens: Sequence[str], start: int) -> int:
    marks = (at for at in range(start, len(tokens)) if tokens[at] in (",", ".", ";"))
    return next(marks, len(tokens))


def _may_find(passage: Passage) -> bool:
    if passage.section not in _SECTIONS:
        return False
    voice = passage.said_by[0] if passage.said_by else ""
    is_known = voice.startswith("chief-inspector") or voice in _SPEAKS_FOR_INSPECTORATE
    return is_known and (not passage.in_quote or passage.speaker is not None)


def _finding(
    passage: Passage,
    words: Words,
    clause: tuple[int, int],
    shares: Sequence[Quantity],
    default: str,
) -> Finding | None:
    begin, stop = words.place(*clause)
    inside = tuple(q for q in shares if begin <= q.start < stop)
    judged = weighed(judge(words, *clause), inside)
    if default and judged.polarity == NOT_STATED:
        judged = Judgement(default, "section")
    needs_share = passage.section == "context"
    if not judged.sort or (needs_share and not (inside and judged.polarity == CONCERN)):
        return None
    said_by = passage.said_by + _voice(words, clause)
    return Finding(passage, words, clause, judged, said_by, inside)


def _is_granted(parts: Clauses, index: int, finding: Finding) -> bool:
    """Whether it is what something holds in spite of ("despite high caseloads")."""
    is_phrase = any(
        turn.match.cue["as"] == "despite"
        and index == (turn.right if turn.match.cue.sort == "after" else turn.left)
        for turn in parts.turns
    )
    praised = finding.judgement.polarity == STRENGTH and index == 0
    return is_phrase and not praised


def _itemised(parts: Clauses, index: int, finding: Finding) -> Iterator[Finding]:
    """Take a list of what is praised or blamed apart."""
    start, end = finding.clause
    lists = [m for m in load("polarity").find(finding.words, start, end)
             if m.cue["list"]]
    outweighing = any(
        t.right == index and t.match.cue["as"] == "outweighed-by" for t in parts.turns
    )
    head = lists[0].end if lists else start
    items = list_items(finding.words, head, end) if lists or outweighing else []
    if outweighing:
        finding = replace(finding, judgement=Judgement(CONCERN, "outweighing"))
    if len(items) < _FEWEST_ITEMS:
        yield finding
        return
    yield replace(finding, clause=(start, items[0][1]))
    for item in items[1:]:
        yield replace(finding, clause=item)


def _joined(
    parts: Clauses, found: Mapping[int, Sequence[Finding]]
) -> dict[int, Sequence[Finding]]:
    """Put findings together that only "and" stands between and that judge alike."""
    turned = {turn.right for turn in parts.turns}
    joined: dict[int, Sequence[Finding]] = {}
    last = -1
    for index, findings in found.items():
        before = joined.get(last, ())
        alike = len(before) == len(findings) == 1 and _alike(before[0], findings[0])
        if alike and index == last_clause(joined, last) + 1 and index not in turned:
            clause = (before[0].clause[0], findings[0].clause[1])
            joined[last] = [replace(before[0], clause=clause)]
        else:
            joined[index], last = findings, index
    return joined


def _voice(words: Words, clause: tuple[int, int]) -> tuple[str, ...]:
    found = load("voices").find(words, *clause)
    return (found[0].cue["role"],) if found else ()


def lead(text: str) -> str:
    """Return the polarity that a heading or a line before a list gives, if any."""
    words = tokenize(text.strip().rstrip(":"))
    found = load("sections").find(words)
    return found[-1].cue.sort if found else ""


def defaults(passages: Sequence[Passage], text: str) -> Iterator[str]:
    """Yield for each passage the polarity that what stands above it gives."""
    line, line_block = "", -1
    for passage in passages:
        if passage.kind != "item":
            ends_open = text[passage.start : passage.end + 1].rstrip().endswith(":")
            line, line_block = (lead(passage.text), passage.block) if ends_open else ("", -1)
            yield lead(passage.heading)
        elif line and passage.block > line_block:
            yield line
        else:
            yield lead(passage.heading)
