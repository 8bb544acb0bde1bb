"""Evidence by digest: words of a publication, found again without keeping them.

A record names the words that support it by their place in the publication's text
and by a digest of the words as folded. Folding 1 takes each base character with its
combining marks (marks on what is dropped go with it), applies NFKC, case folding
and NFKC again (Unicode Standard Annex 15, and section 3.13 of the Unicode
Standard), and keeps letters, decimal digits, `%` and `£`. What printing and copying
change is so passed over: white space and line ends, hyphens, soft hyphens and
dashes, straight and curly quotation marks, ligatures, full-width and superscript
digits, capitals. Digits of other scripts stay what they are. Punctuation is passed
over too, so that `1.5` folds like `15`: a digest finds words, the digest of the
text proves it.
"""

import hashlib
import re
import textwrap
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress
from typing import NamedTuple

from ..ontology.errors import InputError

FOLD = 1
SHORTEST = 12
_KEPT_SIGNS = "%£"
_HINT_CHUNK = 8


class Span(NamedTuple):
    """Half-open code-point offsets into a canonical text."""

    start: int
    end: int


@dataclass(frozen=True)
class Evidence:
    """Where the quoted words stand, and the digest that finds them again.

    `digest` is `sha256:` and the hexadecimal SHA-256 of the folded words in
    UTF-8, `length` the number of folded characters, `locator` a place for people.
    """

    span: Span
    digest: str
    length: int
    fold: int = FOLD
    locator: str = ""


@dataclass(frozen=True, eq=False)
class Folded:
    """A text as folded; character `i` stems from `source[starts[i]:ends[i]]`."""

    source: str
    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, begin: int, stop: int) -> Span:
        """Return the offsets in the source of the folded characters [begin, stop)."""
        return Span(self.starts[begin], self.ends[stop - 1])

    def range(self, span: Span) -> tuple[int, int]:
        """Return the folded characters that begin within the offsets of `span`."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def words(self, span: Span) -> str:
        """Return what stands at `span`, as folded."""
        begin, stop = self.range(span)
        return self.text[begin:stop]

    @cached_property
    def encoded(self) -> tuple[bytes, Sequence[int]]:
        """The folded text in UTF-8, and where in it each character begins."""
        data = self.text.encode()
        if len(data) == len(self.text):
            return data, range(len(data) + 1)
        sizes = (len(character.encode()) for character in self.text)
        return data, list(accumulate(sizes, initial=0))


def fold(text: str) -> Folded:
    """Fold a text (folding 1, see above), with the way back to its offsets."""
    if any(map(unicodedata.combining, set(text))):
        clusters = list(_clusters(text))
        pieces = [_fold_cluster(text[start:end]) for start, end in clusters]
        each = zip(clusters, pieces, strict=True)
        places = [place for place, piece in each for _ in piece]
        starts, ends = [start for start, _ in places], [end for _, end in places]
    else:
        # Each character stands by itself, as in nearly every text.
        folded = {character: _fold_cluster(character) for character in set(text)}
        pieces = list(map(folded.__getitem__, text))
        if max(map(len, folded.values()), default=0) > 1:
            starts = [place for place, piece in enumerate(pieces) for _ in piece]
        else:
            starts = list(compress(range(len(text)), pieces))
        ends = [place + 1 for place in starts]
    return Folded(text, "".join(pieces), starts, ends)


def canonical(data: bytes) -> str:
    """Return the canonical text of a plain text file.

    UTF-8 without byte order marks, each line end a line feed, so that its file has
    it again; any other encoding raises InputError.
    """
    try:
        text = data.decode("utf-8").lstrip("\ufeff")
    except UnicodeDecodeError as error:
        message = f"not UTF-8 text (byte {error.start}): save it as UTF-8"
        raise InputError(message) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def text_digest(text: str) -> str:
    """Return the hexadecimal SHA-256 of a canonical text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def make(document: Folded, quote: str) -> Evidence:
    """Find a quote in a text and return its evidence, without a locator.

    The span is that of the quote as written if it stands there so (but for white
    space), else that of its words. InputError if it has fewer than 12 folded
    characters, is absent, or if its folded words stand in the text more than once.
    """
    wanted = fold(quote).text
    shown = textwrap.shorten(quote, 60, placeholder=" …")
    if len(wanted) < SHORTEST:
        message = f"“{shown}” is too short to be found again: lengthen it"
        raise InputError(message)
    times = _count(document.text, wanted)
    if times == 0:
        message = f"“{shown}” is not in the text{_hint(document, wanted)}"
        raise InputError(message)
    if times > 1:
        message = f"“{shown}” stands in the text {times} times: lengthen it"
        raise InputError(message)
    begin = document.text.find(wanted)
    words = document.span(begin, begin + len(wanted))
    return _evidence(document, _as_written(document.source, quote, words))


def locate(
    document: Folded,
    evidence: Evidence,
    expected: int | None = None,
    *,
    same_text: bool = False,
) -> Span | None:
    """Return where the words of `evidence` stand in a document; None if nowhere.

    Looks at the recorded offsets; unless the document is known to be the record's
    own text (`same_text`), it then compares every window of as many folded
    characters, from the offset `expected` (default: the recorded one) outwards.
    InputError if the evidence names a folding that is not known here.
    """
    if evidence.fold != FOLD:
        message = f"folding {evidence.fold} is not known: use a newer inspectkg"
        raise InputError(message)
    words = document.words(evidence.span)
    if len(words) == evidence.length and _digest(words) == evidence.digest:
        return evidence.span
    if same_text:
        return None
    near = evidence.span.start if expected is None else expected
    begin = _slide(document, evidence, bisect_left(document.starts, near))
    return None if begin is None else document.span(begin, begin + evidence.length)


def locate_all(document: Folded, pieces: Sequence[Evidence]) -> list[Span | None]:
    """Locate many pieces of one record; each found one says where the next may be."""
    found: list[Span | None] = [None] * len(pieces)
    shift = 0
    for index in sorted(range(len(pieces)), key=lambda index: pieces[index].span):
        start = pieces[index].span.start
        span = locate(document, pieces[index], start + shift)
        if span is not None:
            shift = span.start - start
        found[index] = span
    return found


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Each base character with the combining marks that follow it."""
    start = 0
    for position, character in enumerate(text):
        if position and not unicodedata.combining(character):
            yield start, position
            start = position
    if text:
        yield start, len(text)


@lru_cache(maxsize=4096)
def _fold_cluster(cluster: str) -> str:
    base, marks = cluster[0], cluster[1:]
    if unicodedata.combining(base) or (marks and not _fold_cluster(base)):
        return ""  # marks on nothing: a quote that begins with them folds alike
    composed = unicodedata.normalize("NFKC", cluster).casefold()
    return "".join(filter(_is_kept, unicodedata.normalize("NFKC", composed)))


def _is_kept(character: str) -> bool:
    category = unicodedata.category(character)
    return category[0] == "L" or category == "Nd" or character in _KEPT_SIGNS


def _digest(folded: str) -> str:
    return f"sha256:{hashlib.sha256(folded.encode()).hexdigest()}"


def _evidence(document: Folded, span: Span) -> Evidence:
    # A quote may begin within a ligature: the digest is of the words at the span.
    words = document.words(span)
    return Evidence(span, _digest(words), len(words))


def _as_written(source: str, quote: str, words: Span) -> Span:
    """Widen the span of the words to the quote with its punctuation, if it is there."""
    pattern = re.compile(r"\s+".join(map(re.escape, quote.split())))
    begin = max(0, words.start - len(quote))
    found = pattern.search(source, begin, words.end + len(quote))
    if found and found.start() <= words.start and found.end() >= words.end:
        return Span(*found.span())
    return words


def _occurrences(text: str, wanted: str) -> Iterator[int]:
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + 1)


def _count(text: str, wanted: str) -> int:
    return sum(1 for _ in _occurrences(text, wanted))


def _hint(document: Folded, wanted: str) -> str:
    """Say which passage shares most pieces with the wanted words, in their order."""
    votes: Counter[int] = Counter()
    for offset in range(0, len(wanted) - _HINT_CHUNK + 1, _HINT_CHUNK // 2):
        chunk = wanted[offset : offset + _HINT_CHUNK]
        votes.update(at - offset for at in _occurrences(document.text, chunk))
    if not votes:
        return ": check that this is the right publication"
    begin = max(0, votes.most_common(1)[0][0])
    span = document.span(begin, min(len(document.text), begin + len(wanted)))
    passage = textwrap.shorten(document.source[slice(*span)], 200, placeholder=" …")
    return f": the nearest passage is “{passage}”"


def _slide(document: Folded, evidence: Evidence, near: int) -> int | None:
    """Return the first folded character of the window that has the digest."""
    data, places = document.encoded
    wanted = bytes.fromhex(evidence.digest.removeprefix("sha256:"))
    sha256 = hashlib.sha256
    for begin in _outwards(near, len(document.text) - evidence.length + 1):
        window = data[places[begin] : places[begin + evidence.length]]
        if sha256(window).digest() == wanted:
            return begin
    return None


def _outwards(near: int, count: int) -> Iterator[int]:
    """Count through range(count), from `near` in both directions."""
    near = max(0, min(near, count - 1))
    for distance in range(max(near + 1, count - near)):
        if near + distance < count:
            yield near + distance
        if 0 < distance <= near:
            yield near - distance
