"""Topics: which policy or thing a paragraph is about, so that "it" can be told.

"It" at the head of a sentence is the subject of the sentence before it; "the scheme"
is the policy of the paragraph: the one that heads it ("Probation Reset. ...") or
its section, or that opens it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ..findings.findings import Reading
from ..findings.polarity import AUXILIARIES, finite
from ..language.cueing import wordset
from ..language.lexicon import Lexicon
from ..language.verbs import predicate
from .ends import CAUSE, EFFECT, End, Ends, Range
from .pieces import subject

_SCHEMES = wordset("schemes")
_LONGEST_HEADING = 4
_LONGEST_NAME = 8
_POLICY = ("policy",)


@dataclass(frozen=True)
class Topic:
    """What a sentence may point back to: `it`, and the `policy` of the paragraph."""

    block: int = -1
    it: End | None = None
    policy: str | None = None
    them: str | None = None
    is_headed: bool = False
    """Whether the policy heads the paragraph, which tells of nothing else."""


def followed(topic: Topic, reading: Reading, lexicon: Lexicon) -> Topic:
    """Return what the sentence after a reading may point back to.

    `topic` is that of the reading's own paragraph, as `headed` returns it.
    """
    told = _followed(topic, reading, lexicon)
    return replace(told, them=_them(reading, lexicon))


def _them(reading: Reading, lexicon: Lexicon) -> str | None:
    """Return what "them" in the sentence after means: what this one is about."""
    tokens = reading.words.tokens
    verb = finite(tokens, 0, len(tokens), AUXILIARIES)
    at = subject(reading, 0, verb) if verb else None
    if at is None or not tokens[at[1] - 1].endswith("s"):
        return None
    return Ends(reading.words, lexicon).concept(at, EFFECT)


def _followed(topic: Topic, reading: Reading, lexicon: Lexicon) -> Topic:
    passage, ends = reading.passage, Ends(reading.words, lexicon)
    policy, is_headed = topic.policy, topic.is_headed
    named = ends.concept((0, len(reading.words.tokens)), _POLICY)
    if named and len(reading.words.tokens) <= _LONGEST_HEADING:
        return Topic(passage.block, named, named, is_headed=True)
    at = _subject(reading)
    if at is None:
        return Topic(passage.block, None, policy, is_headed=is_headed)
    if points_to_policy(reading.words.tokens, at) or _is_it(reading, at):
        return Topic(passage.block, topic.it, policy, is_headed=is_headed)
    told = ends.concept(at, _POLICY) or _apposed(ends, at[1])
    policy = policy if is_headed else told or policy
    it = told or _thing(ends, at)
    return Topic(passage.block, it, policy, is_headed=is_headed)


def headed(topic: Topic, reading: Reading, lexicon: Lexicon) -> Topic:
    """Return the topic of a passage: of its paragraph, else of its section."""
    passage = reading.passage
    if topic.block == passage.block:
        return topic
    found = lexicon.find(passage.heading, _POLICY, lexicon.concepts("policy"))
    slugs = {m.slug for m in found}
    policy = f"policy/{slugs.pop()}" if len(slugs) == 1 else None
    return Topic(passage.block, None, policy)


def points_to_policy(tokens: Sequence[str], at: Range) -> bool:
    """Whether some words are no more than "the scheme" or "this policy"."""
    start, end = at
    return (
        end - start == 1 + 1
        and tokens[start] in ("the", "this")
        and tokens[end - 1] in _SCHEMES
    )


def former_and_latter(
    reading: Reading, before: Reading | None, ends: Ends
) -> list[str]:
    """Return the two policies that the words before name last, if they are two."""
    text = reading.words.text.lower()
    stop = min(
        (p for w in ("former", "latter", "both") if (p := text.find(w)) > 0), default=0
    )
    found = _policies(reading.words.text[:stop], ends.lexicon)
    if not found and before and before.passage.block == reading.passage.block:
        found = _policies(before.words.text, ends.lexicon)
    return found if len(found) == 1 + 1 else []


def _policies(text: str, lexicon: Lexicon) -> list[str]:
    found = lexicon.find(text, _POLICY, lexicon.concepts("policy"))
    return list(dict.fromkeys(f"policy/{m.slug}" for m in found))


def _subject(reading: Reading) -> Range | None:
    if not reading.clauses.ranges:
        return None
    tokens, (start, end) = reading.words.tokens, reading.clauses.ranges[0]
    verb = predicate(tokens, start, end)
    return subject(reading, 0, verb) if verb is not None and verb > start else None


def _is_it(reading: Reading, at: Range) -> bool:
    return at[1] - at[0] == 1 and reading.words.tokens[at[0]] == "it"


def _apposed(ends: Ends, comma: int) -> str | None:
    """Return the policy of "a fifth change, the 56-day recall, ..."."""
    tokens = ends.words.tokens
    if tokens[comma : comma + 1] != [","]:
        return None
    rest = range(comma + 1, min(comma + _LONGEST_NAME, len(tokens)))
    second = next((i for i in rest if tokens[i] == ","), None)
    return ends.concept((comma + 1, second), _POLICY) if second else None


def _thing(ends: Ends, at: Range) -> End | None:
    """Return a single thing that a sentence is about ("A risk desk opened")."""
    tokens = ends.words.tokens
    if ends.acts(at) or tokens[at[0]] not in ("a", "an", "the"):
        return ends.concept(at, CAUSE)
    is_plural = tokens[at[1] - 1].endswith("s") and tokens[at[0]] == "the"
    return None if is_plural else ends.resolve(at, CAUSE)
