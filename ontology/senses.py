"""In which sense a share counts: each measure of the vocabulary has one pair."""

from .concepts import Vocabulary, split_identifier
from .terms import identifier, term

Pair = tuple[str, str]
"""The sense in which a measure is so, and the one in which it is not."""


def pair_of(measure: str, vocabulary: Vocabulary) -> Pair | None:
    """Return the senses of a measure; None for one that names none."""
    so = _linked(vocabulary, "measure", measure, "affirmedBy")
    return (so, _linked(vocabulary, "sense", so, "complementOf")) if so else None


def is_affirming(sense: str, vocabulary: Vocabulary) -> bool:
    """Tell whether a sense counts what is so of a measure: `met`, not `not-met`."""
    return identifier("sense", sense) in vocabulary.targets(term("affirmedBy"))


def sense_for(measure: str, sense: str, vocabulary: Vocabulary) -> str:
    """Return the sense of a measure that counts the same side as another sense does.

    What is "sufficient" of a measure of what met the standard is `met` of it. A sense
    stays as it is where the measure names none.
    """
    pair = pair_of(measure, vocabulary)
    if pair is None or sense in pair:
        return sense
    return pair[0] if is_affirming(sense, vocabulary) else pair[1]


def _linked(vocabulary: Vocabulary, kind: str, slug: str, predicate: str) -> str:
    targets = vocabulary.links.get((kind, slug, term(predicate)), [])
    return split_identifier(targets[0])[1] if targets else ""
