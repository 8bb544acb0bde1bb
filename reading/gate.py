"""The evidence gate: no proposal goes further whose words do not stand in the text.

It knows nothing of rules or models; every extractor's proposals go through it.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256

from ..ontology.errors import InputError
from ..records.evidence import SHORTEST, Evidence, Folded, Span, fold, make
from ..records.sentences import locator
from .extractor import Proposal
from .readers.text import Block, Document

_LONGEST = 1_200
_WORD = re.compile(r"\s*\S+\s*")


@dataclass(frozen=True)
class Proved:
    """A proposal with the evidence of its words, anchored."""

    proposal: Proposal
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Refused:
    """A proposal that has no evidence, and why, in one sentence."""

    proposal: Proposal
    why: str


class Gate:
    """The gate for the proposals on one document."""

    def __init__(self, document: Document) -> None:
        """Fold the document once."""
        self.document = document
        self.folded: Folded = fold(document.text)
        self._known: dict[Span, Evidence] = {}
        self._starts = [block.start for block in document.blocks]

    def check(self, proposal: Proposal) -> Proved | Refused:
        """Return the proposal with its evidence, or why it has none."""
        try:
            self._compare(proposal)
            pieces = [self._evidence(self._trimmed(span)) for span in proposal.spans]
        except InputError as error:
            return Refused(proposal, str(error))
        kept = tuple(dict.fromkeys(pieces))
        spans = tuple([piece.span for piece in kept])
        if proposal.quotes or spans != proposal.spans:
            proposal = replace(proposal, spans=spans, quotes=())
        return Proved(proposal, kept)

    def check_all(
        self, proposals: Iterable[Proposal]
    ) -> tuple[list[Proved], list[Refused]]:
        """Return what is proved and what is refused, each in its order."""
        checked = [self.check(proposal) for proposal in proposals]
        proved = [one for one in checked if isinstance(one, Proved)]
        return proved, [one for one in checked if isinstance(one, Refused)]

    def _compare(self, proposal: Proposal) -> None:
        """Raise InputError unless each claimed quote stands at its span, exactly."""
        if not proposal.spans:
            message = f"{proposal.rule}: no words are given as evidence"
            raise InputError(message)
        text = self.document.text
        for span in proposal.spans:
            if not 0 <= span.start < span.end <= len(text):
                message = (
                    f"{proposal.rule}: the span {span.start} to {span.end} is not "
                    "within the text"
                )
                raise InputError(message)
        if proposal.quotes:
            self._compare_quotes(proposal)

    def _compare_quotes(self, proposal: Proposal) -> None:
        text = self.document.text
        if len(proposal.quotes) != len(proposal.spans):
            message = f"{proposal.rule}: every span needs its quote"
            raise InputError(message)
        for quote, span in zip(proposal.quotes, proposal.spans, strict=True):
            if text[span.start : span.end] != quote:
                shown = " ".join(quote.split())[:60]
                message = f"{proposal.rule}: “{shown}” does not stand in the text there"
                raise InputError(message)

    def _trimmed(self, span: Span) -> Span:
        """Return a span without white space at its ends and with whole words."""
        text = self.document.text
        start, end = span
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        while start and text[start - 1].isalnum() and text[start].isalnum():
            start -= 1
        while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
            end += 1
        return Span(start, end)

    def _evidence(self, span: Span) -> Evidence:
        """Return the evidence of a span, lengthened until it stands there only."""
        if span not in self._known:
            self._known[span] = self._made(span)
        return self._known[span]

    def _made(self, span: Span) -> Evidence:
        words = self.folded.words(span)
        while not self._is_unique(words):
            longer = self._longer(span)
            if longer == span or longer.end - longer.start > _LONGEST:
                break
            span, words = longer, self.folded.words(longer)
        text = self.document.text
        if not self._is_unique(words):
            # It says in which way the words are not to be found again.
            make(self.folded, text[span.start : span.end])
        digest = f"sha256:{sha256(words.encode()).hexdigest()}"
        return Evidence(span, digest, len(words), locator=locator(text, span))

    def _is_unique(self, words: str) -> bool:
        """Tell whether folded words are enough, and stand in one place only."""
        if len(words) < SHORTEST:
            return False
        text = self.folded.text
        return text.find(words, text.find(words) + 1) < 0

    def _longer(self, span: Span) -> Span:
        """Return a span with one more word: of its block if it can be, else after it.

        At the end of the text the word before it is taken.
        """
        text = self.document.text
        block = self._block(span.start)
        after = _WORD.match(text, span.end)
        is_within = block is None or span.end < block.end
        begins = block is not None and block.start == span.start
        if after and (is_within or begins):
            return Span(span.start, span.end + len(after[0].rstrip()))
        before = text[: span.start].rstrip()
        start = max(before.rfind(" "), before.rfind("\n")) + 1
        return Span(start, span.end) if before else span

    def _block(self, place: int) -> Block | None:
        index = bisect_right(self._starts, place) - 1
        block = self.document.blocks[index] if index >= 0 else None
        return block if block and place < block.end else None
