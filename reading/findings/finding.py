"""One finding: words of a passage that judge, how, and who says so."""

from dataclasses import dataclass

from ...records.evidence import Span
from ..language.cueing import Words
from ..passages.passages import Passage
from ..quantities.quantities import Quantity
from .polarity import Judgement

_FEWEST_LETTERS = 12


@dataclass(frozen=True)
class Finding:
    """Words of a passage that judge: the tokens [clause), how, and who says so."""

    passage: Passage
    words: Words
    clause: tuple[int, int]
    judgement: Judgement
    said_by: tuple[str, ...]
    quantities: tuple[Quantity, ...] = ()

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands in the passage; short words are given some before them."""
        start, end = self.clause
        while start and _letters(self.words.said(start, end)) < _FEWEST_LETTERS:
            start -= 1
        return self.words.place(start, end)

    @property
    def span(self) -> Span:
        """Where it stands in the document."""
        begin, stop = self.place
        return Span(self.passage.start + begin, self.passage.start + stop)

    @property
    def text(self) -> str:
        """Its words, as they stand in the document."""
        return self.passage.text[slice(*self.place)]


def _letters(text: str) -> int:
    return sum(map(str.isalnum, text))
