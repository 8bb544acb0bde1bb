"""The ends of influences: the concept or the local thing that some words name.

Words name a concept if nothing beside its label changes what they mean; other short
noun phrases become local ends. A pronoun, somebody who acts, and words with a verb
of their own are no end, so that a doubtful link is no link.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..extractor import EndKind, LocalEnd, Reference
from ..findings.polarity import AUXILIARIES
from ..language.cueing import Cues, Words, entries, load, tokenize, wordset
from ..language.lexicon import Lexicon, Mention
from .naming import phrase_named
from .wording import Worded, is_another, is_vague, worded

End = str | LocalEnd | Reference
Range = tuple[int, int]

CAUSE = ("policy", "factor", "work-area")
EFFECT = ("work-area", "factor", "policy")
PROBLEMS_FIRST = ("factor", "work-area", "policy")
"""Kinds of ends, in order of preference, of what is lessened or comes of something."""
_LONGEST = 14
_ARTICLES = wordset("articles")
_LOOSE = wordset("loose")
# "... and partly" goes with the reason that follows.
_IN_PART = ("partly", "partially", "largely", "mainly", "chiefly", "mostly")
_RELATIVE = ("that", "who", "whom", "which", "whose", "what", "how", "why", "whether")
_CLAUSAL = (wordset("finite") | wordset("tells")) - wordset("may-be-no-verb")
_BRACKETS = re.compile(r"\s*\([^()]*\)")
_OF = wordset("of")
# With "that ..." or a clause behind them these are something ("the way it is done").
_SAID = frozenset(("time", "way", "ways"))
_CUT = ("in", "of", "by", "from", "to", "for", "under", "at", "within", "about")
# A name that begins before this stands at the head of a sentence, or of an item.
_HEAD = 3
# Too little to be a thing of its own.
_EMPTY = wordset("empty") | wordset("amounts") | wordset("number-words")


@dataclass
class Ends:
    """Resolves the words of one sentence to ends."""

    words: Words
    lexicon: Lexicon

    def resolve(self, at: Range, kinds: Sequence[str]) -> End | None:
        """Return what the tokens of a range name; `kinds` in order of preference."""
        start, end = self._trimmed(*at)
        start = start if kinds == CAUSE else self._after_amount(start, end)
        if start >= end or self.is_pronoun(start):
            return None
        return self.concept((start, end), kinds) or self._local((start, end), kinds)

    def concept(self, at: Range, kinds: Sequence[str]) -> str | None:
        """Return the concept that a range names, as kind/slug, None if none."""
        start, end = self._trimmed(*at)
        if start >= end:
            return None
        text = self.words.said(start, end)
        if "(" in text:
            bare = tokenize(_BRACKETS.sub("", text))
            whole = "(" not in bare.text
            ends = Ends(bare, self.lexicon)
            return ends.concept((0, len(bare.tokens)), kinds) if whole else None
        begin = start
        while start < end and _is_article(self.words.tokens[start]):
            start += 1
        own = phrase_named(self.words, start, end)
        if own and own.concept.partition("/")[0] not in kinds:
            own = None
        # An article may be part of a label: "Our Future Probation Service".
        label = self._labelled(begin, (start, end), kinds)
        phrase = self._worded((start, end), kinds)
        # "IT problems" are more than the systems with a word behind them.
        if label and phrase and not self._is_whole(label.concept, start, label.stop):
            label, phrase = phrase, label
        named = [one for one in (own, label, phrase) if one]
        # The longest name is the narrowest: "turnover" is none of "senior leaders".
        one = max(named, key=lambda one: one.weight(kinds), default=None)
        if one is None or self._is_some(one, end):
            return None
        return None if is_vague(self.words, one, start, end) else one.concept

    def _worded(self, at: Range, kinds: Sequence[str]) -> Worded | None:
        """Return what words name in their own way, but where a policy stands behind."""
        found = worded(self.words, *at, kinds)
        if found and found.stop < at[1]:
            begin, stop = self.words.place(found.stop, at[1])
            if any(
                m.kind == "policy" and begin <= m.start < stop for m in self._mentions
            ):
                return None
        return found

    def _labelled(self, first: int, at: Range, kinds: Sequence[str]) -> Worded | None:
        """Return what a label names that stands for a range, and where it ends."""
        start, end = at
        begin, stop = self.words.place(first, end)
        found = []
        for m in self._mentions:
            if m.kind not in kinds or not begin <= m.start < stop:
                continue
            name = f"{m.kind}/{m.slug}"
            last = self._is_all(m.start, m.end, start, end)
            if last and not is_another(self.words, name, last, end):
                # What stands last is meant: "early release under SDS40".
                found.append((kinds.index(m.kind), m.end != stop, name, last))
        if not found:
            return None
        *_, name, last = min(found)
        return Worded(name, last)

    def _is_some(self, one: Worded, end: int) -> bool:
        """Whether "that ..." tells which of the things a name has are meant."""
        is_told = one.stop < end and self.words.tokens[one.stop] == "that"
        return is_told and one.concept.startswith("work-area/")

    def _is_whole(self, concept: str, start: int, stop: int) -> bool:
        """Whether a label of a concept is all that a range of tokens holds."""
        begin, end = self.words.place(start, stop)
        return any(
            f"{m.kind}/{m.slug}" == concept and m.start <= begin and m.end >= end
            for m in self._mentions
        )

    @cached_property
    def _mentions(self) -> list[Mention]:
        """All concepts that the sentence names; looked for when first wanted.

        A policy's everyday name ("Reset") is one with its capital, but for a word
        with something behind it at the head of a sentence ("Impact on staff").
        """
        text, policies = self.words.text, self.lexicon.concepts("policy")
        sure = self.lexicon.find(text, CAUSE)
        return [
            m
            for m in self.lexicon.find(text, CAUSE, policies)
            if m in sure or not (m.start < _HEAD and self._goes_on(m.end))
        ]

    def _goes_on(self, place: int) -> bool:
        tokens = self.words.tokens
        behind = [i for i, (begin, _) in enumerate(self.words.spans) if begin >= place]
        return bool(behind) and tokens[behind[0]] in _OF

    def _after_amount(self, start: int, end: int) -> int:
        """Skip "a drop in" and the like: what fell is what is acted on."""
        found = around("amount").find(self.words, start, end)
        return found[0].end if found and found[0].start == start else start

    def is_pronoun(self, at: int) -> bool:
        """Whether a phrase that begins at a token points to something else."""
        if "else" in self.words.tokens[at : at + 3]:
            return False
        return _starts(around("pronoun"), self.words, at, at + 2)

    def acts(self, at: Range) -> bool:
        """Whether the head of a noun phrase is somebody who acts."""
        start, end = at
        if self.concept(at, CAUSE):
            return False
        of = (i for i in range(start, end) if self.words.tokens[i] in _OF)
        stop = next(of, end)
        if self.words.tokens[stop - 1 : stop + 1] == ["service", "of"]:
            return False  # "Late service of papers" is nobody.
        return any(m.end == stop for m in load("actors").find(self.words, start, stop))

    def _trimmed(self, start: int, end: int) -> Range:
        tokens = self.words.tokens
        while start < end and (
            not tokens[end - 1][0].isalnum()
            or tokens[end - 1] in _LOOSE
            or tokens[end - 1] in _IN_PART
        ):
            end -= 1
        while start < end and not tokens[start][0].isalnum():
            start += 1
        return start, end

    def _is_all(self, begin: int, stop: int, start: int, end: int) -> int:
        """Return where a mention ends that the tokens around leave what it is, or 0."""
        spans = self.words.spans
        inside = [i for i in range(start, end) if begin <= spans[i][0] < stop]
        if not inside:
            return 0
        first, last = inside[0], inside[-1] + 1
        covered = around("before").find(self.words, start, first)
        if sum(m.end - m.start for m in covered) < first - start:
            return 0
        for match in around("after").find(self.words, last, end):
            if match.start == last:
                last = match.end
        goes_on = _starts(around("preposition"), self.words, last, end)
        return last if last == end or goes_on else 0

    def _local(self, at: Range, kinds: Sequence[str]) -> LocalEnd | None:
        start, end = at
        tokens = self.words.tokens
        while start < end and _is_article(tokens[start]):
            start += 1
        asks = (i for i in range(start, end) if tokens[i] in _RELATIVE)
        ways = (i for i in range(start + 1, end) if tokens[i - 1] in ("way", "ways"))
        head = min(next(asks, end), next(ways, end))
        end = head if end - start > _LONGEST else end
        # "A culture in which" is a culture.
        end -= kinds == CAUSE and end - start > 1 and tokens[end - 1] == "which"
        end -= kinds == CAUSE and end - start > 1 and tokens[end - 1] in _CUT
        content = [t for t in tokens[start:head] if t.isalpha() and t not in _OF]
        empty = _EMPTY | {"delay"} if kinds == CAUSE else _EMPTY
        is_told = kinds != CAUSE and head < end and not _SAID.isdisjoint(content)
        is_empty = not is_told and set(content) <= empty
        if not content or end - start > _LONGEST or is_empty:
            return None
        if tokens[start] in ("and", "or", "but"):
            return None
        # What somebody does may begin with a verb ("do more than respond").
        verbs = (i for i in range(start + 1, head) if tokens[i] in AUXILIARIES)
        has_verb = any(tokens[at] != "do" or tokens[at - 1] != "to" for at in verbs)
        end = self._before_number(start, end)
        if has_verb or any(t in ',;:%“”"' for t in tokens[start:end]):
            return None
        if kinds == CAUSE and (self.acts((start, end)) or self._tells(start, head)):
            return None
        said = " ".join(self.words.said(start, end).split())
        label = said[:1].upper() + said[1:]
        definition = f"What the publication calls “{said}”."
        kind: EndKind = "work-area" if kinds == EFFECT else "factor"
        return LocalEnd(kind, label, definition)

    def _before_number(self, start: int, end: int) -> int:
        """End a name before a figure that a preposition brings ("within 28 days")."""
        tokens = self.words.tokens
        for at in range(start + 2, end):
            is_after = tokens[at - 1] in _OF and tokens[at - 1] != "of"
            if tokens[at][0].isdigit() and is_after:
                return at - 1
        return end

    def _tells(self, start: int, end: int) -> bool:
        """Whether words hold a verb, so that they are no name of a cause."""
        tokens = self.words.tokens[start:end]
        if any(token.endswith("n't") for token in tokens):
            return True
        return not _CLAUSAL.isdisjoint(tokens)


def _is_article(token: str) -> bool:
    return token in _ARTICLES or token in ("region's", "service's", "unit's", "force's")


def around(sort: str) -> Cues:
    """Return the cues of a sort of words around an end."""
    if not _AROUND:
        for entry in entries("ends"):
            _AROUND[entry["sort"]] = Cues([entry])
    return _AROUND[sort]


_AROUND: dict[str, Cues] = {}


def _starts(cues: Cues, words: Words, start: int, end: int) -> bool:
    end = min(end, len(words.tokens))
    return any(match.start == start for match in cues.find(words, start, end))
