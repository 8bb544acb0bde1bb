"""Nouns that look like verbs of acting: "time limits are kept", "long stretches of"."""

from ..findings.polarity import AUXILIARIES
from ..language.cueing import Match, Words, wordset
from ..language.forms import GAP

_MODALS = wordset("modals")
_FOLLOW_NOUNS = AUXILIARIES | _MODALS | {"of", "cannot", "been"}
# "Drew on reports from the police" takes nothing from them.
_TURNS_GAP = frozenset(("on", "upon", "up", "in", "out", "back", "together", "over"))


def is_noun_here(words: Words, match: Match) -> bool:
    """Tell whether a cue is no verb that acts on what follows it."""
    tokens, at, end = words.tokens, match.start, match.end
    form = match.cue.form.split()
    if tokens[at] in AUXILIARIES:
        return False
    if end - at == 1:
        return end < len(tokens) and tokens[end] in _FOLLOW_NOUNS
    opens_gap = len(form) > 1 and form[1] == GAP
    if not opens_gap:
        return False
    return tokens[at + 1] in _TURNS_GAP or tokens[at + 1] in AUXILIARIES | _MODALS
