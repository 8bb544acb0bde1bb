"""Sites of cues, and the links that are read there."""

from dataclasses import dataclass, field

from ...records.evidence import Span
from ..findings.findings import Reading
from ..language.cueing import Match
from .ends import End, Ends, Range
from .topics import Topic


@dataclass(frozen=True)
class Link:
    """One influence: its ends, the cue and the tokens that say it.

    `further` is where an end stands in the sentence before.
    """

    cause: End
    effect: End
    cue: Match
    at: Range
    relation: str
    further: Span | None = None
    adds: bool = False
    """Whether it adds to what has another cause, whatever the cue says."""

    @property
    def is_turned(self) -> bool:
        """Whether the words end with the cause, not with the effect."""
        return self.cue.cue.sort in ("backward", "swapped", "put")


@dataclass(frozen=True)
class Cause:
    """What acts, the token where its words begin, and its place if before that."""

    end: End
    begin: int
    further: Span | None = None
    adds: bool = False


@dataclass(frozen=True)
class Site:
    """A cue in a clause of a passage, with what was read before it."""

    reading: Reading
    ends: Ends
    index: int
    match: Match
    before: Reading | None = None
    last: Link | None = None
    topic: Topic = field(default_factory=Topic)

    @property
    def clause(self) -> Range:
        """The tokens of the clause."""
        start, end = self.reading.clauses.ranges[self.index]
        return start, end

    @property
    def relation(self) -> str:
        """The relation that the cue tells of."""
        return self.match.cue["relation"]

    @property
    def plural(self) -> bool:
        """Whether the clause begins with "these": what was named, not what was said."""
        return self.reading.words.tokens[self.clause[0]] in ("these", "they")

    @property
    def after(self) -> Range:
        """The tokens of the clause after the cue."""
        is_inside = bool(self.match.cue["inside"])  # "Reflected poor planning".
        start = self.match.start + 1 if is_inside else self.match.end
        return start, self.clause[1]
