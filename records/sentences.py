"""Blocks and sentences of a publication's text, and which of them are taken.

A block is a heading, a paragraph or an item of a list. In a text with long lines
every line is a block. In a text wrapped at some width a blank line, a bullet, or a
line that had room for the next line's first word ends a block, and so does a
sentence's end before what looks like a heading; other lines join.
A heading is a block of one short line without closing punctuation and bullet; the
first block is the title if it has no closing punctuation either.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .evidence import Span, fold

OPENING = "opening"
_LONGEST_WRAPPED = 120
_LONGEST_HEADING = 80
_FEWEST_WORDS = 3
# Proportional type wraps at uneven numbers of characters.
_NEARLY_FULL = 0.85

_OPENING_MARKS = "[\"'(\\[\u2018\u201c\u00ab]"
_CLOSING_MARKS = "[\"')\\]\u2019\u201d\u00bb]"
_BULLET = re.compile(r"(?:[-\u2010-\u2015•*·▪◦‣●]|\d{1,2}[.)]|\([a-z0-9]\))\s+")
_CLOSED = re.compile(rf"(?:[.!?:;,…]|{_CLOSING_MARKS})$")
# Bounded, so that one endless word costs no time.
_CONTACT = re.compile(r"\b[\w.+-]{1,64}@\S{1,255}|https?://\S+|www\.\S+")
_WORD = re.compile(r"[^\W\d_]+(?:[-'\u2019][^\W\d_]+)*")
# Closing marks, and a short note in brackets, belong to the sentence before them.
_STOP = re.compile(
    rf"([.!?…]+){_CLOSING_MARKS}*(?:\s*\[[^\].]{{1,40}}\])?+"
    rf"(?=\s+{_OPENING_MARKS}*([\w£]))"
)
_ABBREVIATION = re.compile(
    rf"(?:^|\s|{_OPENING_MARKS})(?:[A-Z]|Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Rt|St|Sgt|Insp|"
    r"Supt|e\.g|i\.e|cf|vs|approx|No|Nos|p|pp|para|paras|Fig|vol)$"
)


@dataclass(frozen=True)
class Sentence:
    """A sentence, the heading it stands under, and its paragraph there (from 1).

    Paragraph 0 is the heading itself; the heading "" is the opening or the title.
    """

    start: int
    end: int
    text: str
    heading: str
    paragraph: int

    @property
    def is_heading(self) -> bool:
        """Whether this is a heading or the title."""
        return self.paragraph == 0


def sentences(text: str) -> list[Sentence]:
    """Split a canonical text into its sentences, headings among them, in order."""
    return [
        Sentence(start, end, text[start:end], block.heading, block.paragraph)
        for block in _blocks(text)
        for start, end in _split(text, block)
    ]


def asserts(sentence: Sentence) -> bool:
    """Whether a sentence may say something: no heading, and at least three words.

    Addresses of mail and web and numbers are no words, so a bare contact line
    asserts nothing.
    """
    words = _WORD.findall(_CONTACT.sub(" ", sentence.text))
    return not sentence.is_heading and len(words) >= _FEWEST_WORDS


def untaken(text: str, spans: Iterable[Span]) -> list[Sentence]:
    """Return the asserting sentences that the spans take less than half of.

    Only folded characters count; spans may overlap.
    """
    folded = fold(text)
    taken = bytearray(len(folded.text))
    for span in spans:
        begin, stop = folded.range(span)
        taken[begin:stop] = b"\1" * (stop - begin)

    def is_open(sentence: Sentence) -> bool:
        begin, stop = folded.range(Span(sentence.start, sentence.end))
        return 2 * sum(taken[begin:stop]) < stop - begin

    return [one for one in sentences(text) if asserts(one) and is_open(one)]


def locator(text: str, span: Span) -> str:
    """Say where a span begins, as in `Findings, paragraph 2`."""
    blocks = _blocks(text)
    index = bisect_right(blocks, span.start, key=lambda block: block.end)
    if index == len(blocks):
        return "end"
    block = blocks[index]
    if block.paragraph:
        return f"{block.heading or OPENING}, paragraph {block.paragraph}"
    return f"{block.heading}, heading" if block.heading else "title"


@dataclass(frozen=True)
class _Line:
    start: int
    text: str
    has_bullet: bool

    @property
    def end(self) -> int:
        return self.start + len(self.text)


@dataclass(frozen=True)
class _Block:
    start: int
    end: int
    heading: str
    paragraph: int


@lru_cache(maxsize=4)
def _blocks(text: str) -> tuple[_Block, ...]:
    heading, paragraph = "", 0
    blocks: list[_Block] = []
    for lines in _groups(_lines(text)):
        if not blocks and _is_title(lines):
            heading, paragraph = "", 0
        elif _is_heading(lines):
            heading, paragraph = lines[0].text, 0
        else:
            paragraph += 1
        blocks.append(_Block(lines[0].start, lines[-1].end, heading, paragraph))
    return tuple(blocks)


def _lines(text: str) -> Iterator[_Line]:
    start = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        bullet = _BULLET.match(words)
        marker = bullet.end() if bullet else 0
        indent = len(line) - len(line.lstrip()) if words else 0
        yield _Line(start + indent + marker, words[marker:], bullet is not None)
        start += len(line)


def _groups(lines: Iterable[_Line]) -> list[list[_Line]]:
    lines = list(lines)
    width = _width([len(line.text) for line in lines if line.text])
    groups = [lines[:1]]
    for line, following in pairwise(lines):
        if _joins(line, following, width):
            groups[-1].append(following)
        else:
            groups.append([following])
    return [group for group in groups if group and group[0].text]


def _width(lengths: Sequence[int]) -> int:
    """Return the width at which lines are wrapped; 0 if they are not."""
    wrapped = [length for length in lengths if length <= _LONGEST_WRAPPED]
    # One long address in ten lines does not make a text unwrapped.
    few_others = 10 * (len(lengths) - len(wrapped)) < len(lengths)
    return max(wrapped, default=0) if few_others else 0


def _joins(line: _Line, following: _Line, width: int) -> bool:
    if not (width and line.text and following.text) or following.has_bullet:
        return False
    if following.text[0].islower():
        return True
    filled = len(line.text) + 1 + len(following.text.split(maxsplit=1)[0])
    if not _CLOSED.search(line.text):
        return filled > width * _NEARLY_FULL
    is_short = 2 * len(following.text) < width
    return filled > width and not (is_short and _is_heading([following]))


def _is_title(lines: Sequence[_Line]) -> bool:
    return not lines[0].has_bullet and not _CLOSED.search(lines[-1].text)


def _is_heading(lines: Sequence[_Line]) -> bool:
    text = lines[0].text
    return (
        len(lines) == 1
        and len(text) <= _LONGEST_HEADING
        and text[0].isupper()
        and _is_title(lines)
        and not _CONTACT.search(text)
    )


def _split(text: str, block: _Block) -> Iterator[tuple[int, int]]:
    start = block.start
    if block.paragraph:
        for stop in _STOP.finditer(text, block.start, block.end):
            if not _ends_sentence(text, stop, start):
                continue
            yield start, stop.end()
            start = stop.start(2)
            while not text[start - 1].isspace():
                start -= 1
    yield start, block.end


def _ends_sentence(text: str, stop: re.Match[str], start: int) -> bool:
    if stop[2].islower():
        return False
    return stop[1] != "." or not _ABBREVIATION.search(text[start : stop.start()])
